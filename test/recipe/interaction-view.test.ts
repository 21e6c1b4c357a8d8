import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test, type TestContext } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { interactionGraphCsv, interactionGraphJson, interactionGraphMl } from "../../src/recipe/interaction-export.js";
import type { InteractionBasis } from "../../src/recipe/interaction-view-data.js";
import { interactionGraph } from "../../src/recipe/interaction-view-graph.js";
import { renderReport } from "../../src/recipe/report.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { plantedView } from "./support/planted-interactions.js";
import { SAMPLE_ORIGIN } from "./support/sample-report.js";

// The graph in a real browser.
const ARGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const BROWSER = process.env["TESSERA_CHROMIUM"] ?? "/usr/bin/chromium";
const VIEW = plantedView();

let browser: Browser;
before(async () => {
  browser = await chromium.launch({ executablePath: BROWSER, args: ARGS });
});
after(() => browser.close());

async function open(context: TestContext, options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[]; requests: string[] }> {
  const path = join(temporaryFolder(context), "report.html");
  const summary = { columns: [{ key: "name", label: "Network" }], rows: [{ name: "A" }] };
  writeFileSync(path, renderReport({ title: "Modules", summary, sections: [{ title: "The graph", interactions: VIEW }] }, SAMPLE_ORIGIN));
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 }, reducedMotion: "reduce", ...options });
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(path).href);
  return { page, complaints, requests };
}

interface Counted {
  edges: number;
  nodes: number;
  components: number;
}

/** Rows of strengths, `[to][from]`, of a section as the view was given them. */
function matrix(basis: InteractionBasis, section: number): number[][] {
  const given = basis.edges[section]!;
  const rows = basis.layers[section + 1]!.nodes.map(() => basis.layers[section]!.nodes.map(() => 0));
  for (const [to, row] of given.entries()) {
    if ("strength" in row) rows[row.to]![row.from] = row.strength;
    else rows[to] = [...row];
  }
  return rows.map((row) => row.map(Math.fround));
}

const constantAt = (basis: InteractionBasis, layer: number, node: number): boolean => basis.layers[layer]!.nodes[node]!.constant === true;

/** Edges above a cut without the constants, in plain loops. */
function edgesAt(basis: InteractionBasis, cut: number): { section: number; from: number; to: number; strength: number }[] {
  return basis.edges.flatMap((_, section) => {
    const all = matrix(basis, section).flatMap((row, to) => row.map((strength, from) => ({ section, from, to, strength })));
    const acting = all.filter(({ from, to }) => !constantAt(basis, section, from) && !constantAt(basis, section + 1, to));
    const largest = Math.max(...acting.map(({ strength }) => strength));
    return acting.filter(({ strength }) => strength > Math.max(cut, 1e-6) * largest);
  });
}

/** The same counted, components by spreading a label until nothing changes. */
function countedAt(basis: InteractionBasis, cut: number): Counted {
  const edges = edgesAt(basis, cut);
  const label = new Map<string, number>();
  for (const { section, from, to } of edges) for (const name of [`${section} ${from}`, `${section + 1} ${to}`]) if (!label.has(name)) label.set(name, label.size);
  for (let changed = true; changed;) {
    changed = false;
    for (const { section, from, to } of edges) {
      const [a, b] = [`${section} ${from}`, `${section + 1} ${to}`];
      const least = Math.min(label.get(a)!, label.get(b)!);
      for (const name of [a, b]) {
        if (label.get(name) === least) continue;
        label.set(name, least);
        changed = true;
      }
    }
  }
  return { edges: edges.length, nodes: label.size, components: new Set(label.values()).size };
}

async function counts(page: Page): Promise<Counted> {
  const read = async (name: string): Promise<number> => Number(await page.locator(`[data-count=${name}]`).innerText());
  return { edges: await read("edges"), nodes: await read("nodes"), components: await read("components") };
}

const drawn = (page: Page) => page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");

/** Moves the slider to a power of ten; the cut that it then stands for. */
async function cut(page: Page, power: number): Promise<number> {
  await page.evaluate(`{ const slider = document.querySelector(".cut input"); slider.value = ${power}; slider.dispatchEvent(new Event("input")); }`);
  await drawn(page);
  return Number((10 ** power).toPrecision(3));
}

async function spot(page: Page, id: string): Promise<{ x: number; y: number }> {
  await page.locator(".stage").scrollIntoViewIfNeeded();
  const box = (await page.locator(`[data-node="${id}"]`).boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function hover(page: Page, id: string): Promise<void> {
  const { x, y } = await spot(page, id);
  await page.mouse.move(x, y);
  await drawn(page);
}

async function click(page: Page, id: string): Promise<void> {
  const { x, y } = await spot(page, id);
  await page.mouse.click(x, y);
  await drawn(page);
}

const stageNumber = async (page: Page, name: "edges" | "lit") => Number(await page.locator(".stage").getAttribute(`data-${name}`));

async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`[data-save=${name}]`).click()]);
  return readFileSync(await download.path(), "utf8");
}

/** Whether a text is well-formed XML, and how many elements of some names it has, by the browser's parser. */
async function parsed(page: Page, xml: string, names: readonly string[]): Promise<number[]> {
  const [errors, ...found] = (await page.evaluate(
    `(() => { const made = new DOMParser().parseFromString(${JSON.stringify(xml)}, "application/xml"); return ${JSON.stringify(["parsererror", ...names])}.map((name) => made.getElementsByTagName(name).length); })()`,
  )) as number[];
  assert.equal(errors, 0);
  return found;
}

test("without the script the drawing of the first basis stands, with the edges above its cut", async (context) => {
  const { page } = await open(context, { javaScriptEnabled: false });
  const flat = page.locator(".flat .chart.wide");
  assert.equal(await flat.isVisible(), true);
  assert.equal(await page.locator(".interactions .scene").isVisible(), false);
  assert.equal(await page.locator(".ablated .chart").count(), 3);
  const stated = /Edges above (\S+) of their section's largest: (\d+) between (\d+) nodes in (\d+)/
    .exec((await flat.locator("desc").textContent())!)!
    .slice(1)
    .map(Number);
  const { edges, nodes, components } = countedAt(VIEW.bases[0], stated[0]!);
  assert.deepEqual(stated.slice(1), [edges, nodes, components]);
  assert.equal(await flat.locator("path").count(), edges);
  assert.equal(await flat.locator("circle").count(), nodes);
  await page.close();
});

test("the cut, the basis and the switches change what is shown, and the counts are those of plain loops", async (context) => {
  const { page, complaints, requests } = await open(context);
  assert.equal(await page.locator(".flat").isVisible(), false);
  const seen = new Set<number>();
  for (const [index, basis] of VIEW.bases.entries()) {
    await page.locator(`[data-basis=${basis.kind}]`).click();
    assert.equal(await page.locator(`[data-basis=${basis.kind}]`).getAttribute("aria-pressed"), "true");
    for (const power of [-5, -2.5, -1, -0.3]) {
      const expected = countedAt(VIEW.bases[index]!, await cut(page, power));
      assert.deepEqual(await counts(page), expected);
      assert.equal(await stageNumber(page, "edges"), expected.edges);
      assert.equal(await page.locator(".node").count(), expected.nodes);
      seen.add(expected.edges);
    }
  }
  assert.ok(seen.size > 8, `${seen.size} different numbers of edges`);

  // In the interaction basis the parts are apart, in the others they are not.
  await page.locator("[data-basis=lib]").click();
  await cut(page, -5);
  assert.equal((await counts(page)).components, 2);
  const width = (basis: InteractionBasis) => basis.layers.reduce((sum, { nodes }) => sum + nodes.length, 0);
  await page.locator(".constants").check();
  await page.locator(".single").check();
  assert.equal(await page.locator(".node").count(), width(VIEW.bases[0]));
  assert.ok((await counts(page)).edges > countedAt(VIEW.bases[0], 1e-5).edges);
  assert.equal((await counts(page)).components, 2);
  await page.locator(".constants").uncheck();
  await cut(page, 0);
  assert.deepEqual(await counts(page), { edges: 0, nodes: 0, components: 0 });
  assert.equal(await page.locator(".node.alone").count(), width(VIEW.bases[0]) - VIEW.bases[0].layers.length);

  // Colours follow the modules: two at the first resolution, four at the second.
  await cut(page, -3);
  for (const [clustering, modules] of [
    [0, 2],
    [1, 4],
    [-1, 2],
  ] as const) {
    await page.locator(`[data-clustering="${clustering}"]`).click();
    const colours = (await page.evaluate(`[...document.querySelectorAll(".node:not(.alone)")].map((node) => getComputedStyle(node).fill)`)) as string[];
    assert.equal(new Set(colours).size, modules, `clustering ${clustering}`);
  }
  assert.deepEqual(complaints, []);
  assert.equal(requests.filter((url) => !url.startsWith("data:")).length, 1);
  await page.close();
});

test("a node under the pointer brings out its edges and neighbours and tells what it is", async (context) => {
  const { page, complaints } = await open(context);
  const basis = VIEW.bases[0];
  const edges = edgesAt(basis, await cut(page, -3));
  const own = edges.filter(({ section, from, to }) => (section === 1 && from === 3) || (section === 0 && to === 3));
  await hover(page, "1.3");
  assert.equal(await stageNumber(page, "lit"), own.length);
  const near = (await page.evaluate(`[...document.querySelectorAll(".node.near")].map((node) => node.dataset.node).sort()`)) as string[];
  assert.deepEqual(near, ["1.3", ...own.map(({ section, from, to }) => (section === 0 ? `0.${from}` : `2.${to}`))].sort());
  const text = await page.locator(".interactions .tip").innerText();
  assert.match(text, /direction 3, layer 1 <i>/);
  assert.match(text, new RegExp(`Size Λ\\s*${String(Number(basis.layers[1]!.nodes[3]!.size.toPrecision(3))).replace(".", "\\.")}`));
  const strongest = own.filter(({ section }) => section === 0).sort((a, b) => b.strength - a.strength)[0]!;
  assert.match(text, new RegExp(`Reads[^\\n]*\\s+direction ${strongest.from}\\n`));

  // The image of a direction of the first layer: 14 by 10, not of one colour.
  assert.equal(await page.locator(".tip canvas").count(), 0);
  await hover(page, "0.2");
  const image = (await page.evaluate(
    `(() => { const canvas = document.querySelector(".tip canvas"), data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data, seen = new Set();
    for (let k = 0; k < data.length; k += 4) seen.add(data.slice(k, k + 3).join(" ")); return [canvas.width, canvas.height, seen.size]; })()`,
  )) as number[];
  assert.deepEqual(image.slice(0, 2), [14, 10]);
  assert.ok(image[2]! > 20);
  await page.mouse.move(5, 5);
  await drawn(page);
  assert.equal(await page.locator(".interactions .tip").isVisible(), false);
  assert.equal(await stageNumber(page, "lit"), 0);
  assert.deepEqual(complaints, []);
  await page.close();
});

test("pinned nodes of a layer become one node with their edges summed, and come apart again", async (context) => {
  const { page, complaints } = await open(context);
  const basis = VIEW.bases[0];
  const at = await cut(page, -3);
  const before = await counts(page);
  await click(page, "1.2");
  await click(page, "1.4");
  assert.equal(await page.locator("[data-pin]").count(), 2);
  await page.locator(".pins .group").click();
  assert.equal(await page.locator('[data-node="1.2_4"]').count(), 1);
  assert.equal(await page.locator('[data-node="1.2"]').count(), 0);
  const written = JSON.parse(await saved(page, "JSON")) as { nodes: { id: string; size: number }[]; edges: { source: string; target: string; strength: number }[] };
  const sizes = basis.layers[1]!.nodes;
  assert.ok(Math.abs(written.nodes.find(({ id }) => id === "1.2_4")!.size - sizes[2]!.size - sizes[4]!.size) < 1e-5);
  const read = edgesAt(basis, 0).filter(({ section, to }) => section === 0 && (to === 2 || to === 4));
  for (const { source, strength } of written.edges.filter(({ target }) => target === "1.2_4")) {
    const sum = read.filter(({ from }) => `0.${from}` === source).reduce((total, one) => total + one.strength, 0);
    assert.ok(Math.abs(sum - strength) < 1e-5 * sum, `${source}: ${strength}, summed ${sum}`);
  }
  assert.equal(
    JSON.stringify(written),
    JSON.stringify(
      JSON.parse(interactionGraphJson(VIEW, "lib", { cut: at, constants: false, single: false, clustering: 1, groups: [{ layer: 1, members: [2, 4] }] })),
    ),
  );
  await page.locator(".pins .ungroup").click();
  assert.deepEqual(await counts(page), before);

  // A double click does the same with what is pinned, and takes a group apart.
  await page.locator(".pins .clear").click();
  await click(page, "1.2");
  const other = await spot(page, "1.4");
  await page.mouse.dblclick(other.x, other.y);
  assert.equal(await page.locator('[data-node="1.2_4"]').count(), 1);
  const made = await spot(page, "1.2_4");
  await page.mouse.dblclick(made.x, made.y);
  assert.equal(await page.locator('[data-node="1.2_4"]').count(), 0);
  assert.deepEqual(complaints, []);
  await page.close();
});

test("what is saved is what is shown, and the same as from a program", async (context) => {
  const { page, complaints } = await open(context);
  for (const basis of ["lib", "neuron"] as const) {
    await page.locator(`[data-basis=${basis}]`).click();
    await page.locator('[data-clustering="0"]').click();
    const options = { cut: await cut(page, -1.5), constants: false, single: false, clustering: 0 };
    const { edges, nodes } = await counts(page);
    const json = await saved(page, "JSON");
    const whole = JSON.parse(json) as { basis: string; nodes: unknown[]; edges: unknown[] };
    assert.deepEqual([whole.basis, whole.nodes.length, whole.edges.length], [basis, nodes, edges]);
    assert.equal(json, interactionGraphJson(VIEW, basis, options));
    const csv = await saved(page, "CSV");
    assert.equal(csv.trimEnd().split("\n").length, 1 + edges);
    assert.match(csv, /"two, three"/);
    assert.equal(csv, interactionGraphCsv(VIEW, basis, options));
    const xml = await saved(page, "GraphML");
    assert.deepEqual(await parsed(page, xml, ["node", "edge"]), [nodes, edges]);
    assert.equal(xml, interactionGraphMl(VIEW, basis, options));
    const svg = await saved(page, "SVG");
    assert.deepEqual(await parsed(page, svg, ["path", "circle"]), [edges, nodes]);
    assert.doesNotMatch(svg, /var\(/);
  }
  assert.deepEqual(complaints, []);
  await page.close();
});

test("curve and cut follow one another", async (context) => {
  const { page, complaints } = await open(context);
  const kept = async (): Promise<number[]> =>
    (await page.locator(".ablated .at").all()).reduce(
      async (list, one) => [...(await list), Number(await one.getAttribute("data-kept"))],
      Promise.resolve<number[]>([]),
    );
  const at = await cut(page, -2);
  const expected = [0, 1, 2].map((section) => edgesAt(VIEW.bases[0], at).filter((edge) => edge.section === section).length);
  assert.deepEqual(await kept(), expected);
  await page.locator(".needed").click();
  assert.deepEqual(await kept(), [6, 8, 10]);
  assert.equal((await counts(page)).edges, 6 + 8 + 10);

  const chart = page.locator(".ablated .chart").nth(1);
  await chart.scrollIntoViewIfNeeded();
  const box = (await chart.boundingBox())!;
  const [left, right, , , low, high] = (await chart.getAttribute("data-plot"))!.split(" ").map(Number) as [number, number, number, number, number, number];
  const width = Number((await chart.getAttribute("viewBox"))!.split(" ")[2]);
  const x = left + ((right - left) * Math.log(9 / low)) / Math.log(high / low);
  await page.mouse.click(box.x + (x * box.width) / width, box.y + box.height / 2);
  assert.deepEqual(await kept(), [6, 9, 10]);
  assert.equal(await page.locator(".cut output").innerText(), "by section");
  await chart.focus();
  await page.keyboard.press("ArrowRight");
  assert.deepEqual(await kept(), [6, 10, 10]);
  assert.ok(Math.abs(Number(await chart.locator(".cursor").getAttribute("x1")) - (left + ((right - left) * Math.log(10 / low)) / Math.log(high / low))) < 0.1);
  assert.deepEqual(complaints, []);
  await page.close();
});

test("the keyboard walks, pins, groups and lets go", async (context) => {
  const { page, complaints } = await open(context);
  const edges = edgesAt(VIEW.bases[0], await cut(page, -3));
  await page.locator(".stage .nodes").focus();
  const at = () => page.locator(".node.at").getAttribute("data-node");
  await page.keyboard.press("ArrowDown");
  const first = (await at())!;
  assert.match(first, /^0\./);
  await page.keyboard.press("ArrowRight");
  const strongest = edges.filter(({ section, from }) => section === 0 && `0.${from}` === first).sort((a, b) => b.strength - a.strength)[0]!;
  assert.equal(await at(), `1.${strongest.to}`);
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press(" ");
  assert.equal(await page.locator("[data-pin]").count(), 2);
  const before = await page.locator(".node").count();
  await page.keyboard.press("g");
  assert.equal(await page.locator(".node").count(), before - 1);
  await page.keyboard.press("u");
  assert.equal(await page.locator(".node").count(), before);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("[data-pin]").count(), 0);
  await page.locator(".cut input").focus();
  const shown = (await counts(page)).edges;
  for (let i = 0; i < 40; i++) await page.keyboard.press("ArrowRight");
  assert.ok((await counts(page)).edges < shown);
  assert.deepEqual(complaints, []);
  await page.close();
});

test("a phone in the dark: nothing is wider than the window; a tap tells; full screen and paper", async (context) => {
  const { page, complaints } = await open(context, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, colorScheme: "dark" });
  assert.deepEqual(await page.evaluate("[document.documentElement.scrollWidth, innerWidth]"), [360, 360]);
  const { x, y } = await spot(page, "1.1");
  await page.touchscreen.tap(x, y);
  await drawn(page);
  assert.match(await page.locator(".interactions .tip").innerText(), /direction 1, layer 1/);
  assert.deepEqual(await page.evaluate("[document.documentElement.scrollWidth, innerWidth]"), [360, 360]);
  await page.emulateMedia({ media: "print" });
  assert.deepEqual([await page.locator(".flat").isVisible(), await page.locator(".interactions .scene").isVisible()], [true, false]);
  await page.emulateMedia({ media: "screen" });
  await page.locator(".full").click();
  await page.locator("[data-interactions]:fullscreen").waitFor();
  assert.deepEqual(complaints, []);
  await page.close();
});

test("layers, edges and modules that do not fit are told", () => {
  const basis = VIEW.bases[0];
  assert.throws(() => interactionGraph({ ...basis, edges: basis.edges.slice(1) }), /4 layers with 2 lists of edges/);
  assert.throws(() => interactionGraph({ ...basis, edges: [[{ from: 10, to: 1, strength: 1 }], ...basis.edges.slice(1)] }), /edge 10 → 1 .* below 10 and 9/);
  assert.throws(() => interactionGraph({ ...basis, edges: [[{ from: 1, to: 1, strength: NaN }], ...basis.edges.slice(1)] }), /NaN; expected a finite number/);
  assert.throws(() => interactionGraph({ ...basis, modules: [{ resolution: 1, ofNode: [[0]] }] }), /resolution 1: 1 nodes; expected 10, 9, 7, 5/);
  assert.throws(() => interactionGraphJson(VIEW, "global"), /it has lib, pca, neuron/);
});
