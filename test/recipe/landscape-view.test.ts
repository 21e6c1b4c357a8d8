import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test, type TestContext } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { renderReport } from "../../src/recipe/index.js";
import { cameraMatrix, projectPoint, SCENE_HEIGHT } from "../../src/recipe/landscape-view-geometry.js";
import { lossHeight, lossScale } from "../../src/recipe/landscape-view-scale.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { SAMPLE_ORIGIN } from "./support/sample-report.js";
import { twoWellsView, wellLoss } from "./support/two-wells.js";

// The surface in a real browser, with WebGL drawn by the processor, and without.
const ARGS = ["--headless", "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const BROWSER = process.env["TESSERA_CHROMIUM"] ?? "/usr/bin/chromium";
const VIEW = twoWellsView();
const [FIRST, SECOND] = VIEW.surfaces as [(typeof VIEW.surfaces)[0], (typeof VIEW.surfaces)[0]];

let browser: Browser;
before(async () => {
  browser = await chromium.launch({ executablePath: BROWSER, args: [...ARGS, "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"] });
});
after(() => browser.close());

async function open(context: TestContext, options: BrowserContextOptions = {}, by: Browser = browser): Promise<{ page: Page; complaints: string[] }> {
  const path = join(temporaryFolder(context), "report.html");
  const summary = { columns: [{ key: "name", label: "Network" }], rows: [{ name: "A" }] };
  writeFileSync(path, renderReport({ title: "Planes", summary, sections: [{ title: "The plane", landscape: VIEW }] }, SAMPLE_ORIGIN));
  const page = await by.newPage({ viewport: { width: 800, height: 620 }, reducedMotion: "reduce", ...options });
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(pathToFileURL(path).href);
  return { page, complaints };
}

const shows = (page: Page, name: string) => page.locator(`canvas[data-surface="${name}"]`).waitFor();

async function camera(page: Page): Promise<{ yaw: number; pitch: number; distance: number }> {
  // What was asked for is drawn in the next frame.
  await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
  const [yaw, pitch, distance] = (await page.locator("canvas").getAttribute("data-camera"))!.split(" ").map(Number) as [number, number, number];
  return { yaw, pitch, distance };
}

/** Where a point of the grid is on the page. */
async function onPage(page: Page, surface: typeof FIRST, i: number, j: number): Promise<{ x: number; y: number }> {
  await page.locator("canvas").scrollIntoViewIfNeeded();
  const box = (await page.locator("canvas").boundingBox())!;
  const [halfX, halfY] = [2.2, 2];
  const [x, y] = [surface.x[i]! / halfX, (surface.y[j]! - 0.6) / halfX];
  assert.ok(Math.abs(y) <= halfY / halfX + 1e-9);
  const height = SCENE_HEIGHT * lossHeight(lossScale(VIEW.surfaces), surface.loss[j]![i]!);
  const at = projectPoint(cameraMatrix({ ...(await camera(page)), aspect: box.width / box.height }), [x, height, -y]);
  return { x: box.x + at.x * box.width, y: box.y + at.y * box.height };
}

/** Which of them are seen. */
const visible = (page: Page, selector: string) => page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => one.checkVisibility())`);

const tip = (page: Page) => page.locator("[data-landscape] .tip");

test("the surface is drawn, in colours, and says under the pointer what it is there", async (context) => {
  const { page, complaints } = await open(context);
  await shows(page, FIRST.name);
  await page.locator("canvas").scrollIntoViewIfNeeded();
  const box = (await page.locator("canvas").boundingBox())!;
  const shot = (await page.screenshot({ clip: { x: box.x + box.width / 2 - 100, y: box.y + box.height / 2 - 60, width: 200, height: 120 } })).toString("base64");
  const colours = Number(
    await page.evaluate(`new Promise((done) => { const image = new Image(); image.onload = () => {
      const canvas = document.createElement("canvas"); canvas.width = image.width; canvas.height = image.height;
      const on = canvas.getContext("2d"); on.drawImage(image, 0, 0);
      const data = on.getImageData(0, 0, image.width, image.height).data, seen = new Set();
      for (let k = 0; k < data.length; k += 4) seen.add((data[k] >> 4) + " " + (data[k + 1] >> 4) + " " + (data[k + 2] >> 4));
      done(seen.size);
    }; image.src = "data:image/png;base64,${shot}"; })`),
  );
  assert.ok(colours > 40, `${colours} colours in the middle`);

  const at = await onPage(page, FIRST, 25, 40);
  await page.mouse.move(at.x, at.y);
  const loss = wellLoss(FIRST.x[25]!, FIRST.y[40]!, 2.2);
  assert.match(await tip(page).innerText(), new RegExp(`Loss ${loss.toPrecision(4)}`));
  assert.match(await tip(page).innerText(), new RegExp(`${(100 * FIRST.accuracy![40]![25]!).toFixed(2)} %`));
  assert.match(await tip(page).innerText(), /0, 1\.8/);

  // A network gives its own values, off the plane, and its name as it is.
  const mark = page.locator(".names .mark-name", { hasText: "C </script><b>" });
  const name = (await mark.boundingBox())!;
  await page.mouse.move(name.x - 9, name.y + name.height);
  assert.match(await tip(page).innerText(), /C <\/script><b>/);
  assert.match(await tip(page).innerText(), /Off the plane\s*0\.400/);
  await page.mouse.move(5, 5);
  assert.equal(await tip(page).isVisible(), false);
  assert.deepEqual(complaints, []);
  await page.close();
});

test("a button changes the surface, its profile and its values; without reduced motion after half a second", async (context) => {
  for (const reducedMotion of ["reduce", "no-preference"] as const) {
    const { page, complaints } = await open(context, { reducedMotion });
    await shows(page, FIRST.name);
    assert.deepEqual(await visible(page, ".profile"), [true, false]);
    await page.getByRole("button", { name: SECOND.name }).click();
    await shows(page, SECOND.name);
    assert.equal(await page.getByRole("button", { name: SECOND.name }).getAttribute("aria-pressed"), "true");
    assert.deepEqual(await visible(page, ".profile"), [false, true]);
    const at = await onPage(page, SECOND, 25, 20);
    await page.mouse.move(at.x, at.y);
    assert.match(await tip(page).innerText(), new RegExp(`Loss ${wellLoss(SECOND.x[25]!, SECOND.y[20]!, 0.6).toPrecision(4)}`));
    assert.deepEqual(complaints, []);
    await page.close();
  }
});

test("keys, the mouse and the wheel turn and zoom; an unfocused picture lets the page scroll", async (context) => {
  const { page } = await open(context, { viewport: { width: 800, height: 600 } });
  await shows(page, FIRST.name);
  const canvas = page.locator("canvas");
  const start = await camera(page);
  await canvas.hover();
  const scrolled = Number(await page.evaluate("scrollY"));
  await page.mouse.wheel(0, 120);
  // The page forbids what `waitForFunction` does.
  await page.evaluate(`new Promise((done) => { const wait = () => (scrollY > ${scrolled} ? done() : requestAnimationFrame(wait)); wait(); })`);
  assert.deepEqual(await camera(page), start);

  await canvas.focus();
  await page.keyboard.press("ArrowRight");
  assert.ok((await camera(page)).yaw > start.yaw);
  await page.keyboard.press("ArrowUp");
  assert.ok((await camera(page)).pitch > start.pitch);
  await page.keyboard.press("+");
  assert.ok((await camera(page)).distance < start.distance);
  await page.keyboard.press("Home");
  assert.deepEqual(await camera(page), start);

  const before = await page.evaluate("scrollY");
  await canvas.hover();
  await page.mouse.wheel(0, 120);
  assert.ok((await camera(page)).distance > start.distance);
  assert.equal(await page.evaluate("scrollY"), before);
  const box = (await canvas.boundingBox())!;
  await page.mouse.move(box.x + 300, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x + 400, box.y + 200, { steps: 4 });
  await page.mouse.up();
  assert.ok(Math.abs((await camera(page)).yaw - (start.yaw - 0.8)) < 0.01);

  await page.getByRole("button", { name: "From above" }).click();
  assert.ok(Math.abs((await camera(page)).pitch - Math.PI / 2) < 1e-3);
  await page.getByRole("button", { name: "Reset view" }).click();
  assert.deepEqual(await camera(page), start);
  await page.close();
});

test("profile and surface point at each other", async (context) => {
  const { page, complaints } = await open(context);
  await shows(page, FIRST.name);
  const chart = page.locator(".state.on .profile .chart.wide");
  const cursor = chart.locator(".cursor");
  await chart.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  for (let i = 0; i < 12; i++) await page.keyboard.press("ArrowRight");
  assert.match(await tip(page).innerText(), /50 % of the way/);
  assert.match(await tip(page).innerText(), new RegExp(`A to B\\s*${wellLoss(0, 0, 2.2).toPrecision(4)}`));
  const half = Number(await cursor.getAttribute("x1"));
  await page.keyboard.press("Escape");
  assert.equal(await cursor.count(), 0);

  const box = (await chart.boundingBox())!;
  const width = Number(await page.evaluate(`document.querySelector(".state.on .profile .chart.wide").viewBox.baseVal.width`));
  await page.mouse.move(box.x + (half * box.width) / width, box.y + 80);
  assert.match(await tip(page).innerText(), /50 % of the way/);

  // The chord's middle, on the surface.
  await page.getByRole("button", { name: "From above" }).click();
  const middle = await onPage(page, FIRST, 25, 18);
  await page.mouse.move(middle.x, middle.y);
  assert.ok(Math.abs(Number(await cursor.getAttribute("x1")) - half) < 1);
  assert.deepEqual(complaints, []);
  await page.close();
});

test("a phone: nothing is wider than the window; a tap tells the values", async (context) => {
  const { page, complaints } = await open(context, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, colorScheme: "dark" });
  await shows(page, FIRST.name);
  assert.deepEqual(await page.evaluate("[document.documentElement.scrollWidth, innerWidth]"), [360, 360]);
  await page.locator("canvas").scrollIntoViewIfNeeded();
  await page.locator("canvas").tap();
  assert.match(await tip(page).innerText(), /Loss/);
  assert.deepEqual(complaints, []);
  await page.close();
});

test("without WebGL, without the script, when the context is lost and on paper the contour drawings stand for all surfaces", async (context) => {
  const drawings = (page: Page) => visible(page, ".flat .chart.wide");
  const scene = (page: Page) => page.locator(".scene").isVisible();
  const { page } = await open(context);
  await shows(page, FIRST.name);
  assert.deepEqual([await drawings(page), await scene(page)], [[false, false], true]);
  await page.emulateMedia({ media: "print" });
  assert.deepEqual([await drawings(page), await scene(page)], [[true, true], false]);
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(`document.querySelector("canvas").getContext("webgl").getExtension("WEBGL_lose_context").loseContext()`);
  await page.locator("[data-landscape]:not(.live)").waitFor();
  assert.deepEqual([await drawings(page), await scene(page)], [[true, true], false]);
  await page.close();

  const silent = await open(context, { javaScriptEnabled: false });
  assert.deepEqual([await silent.page.locator(".flat .chart.wide").count(), await scene(silent.page)], [2, false]);
  assert.equal(await silent.page.locator(".flat .chart.wide").last().isVisible(), true);
  await silent.page.close();

  const plain = await chromium.launch({ executablePath: BROWSER, args: [...ARGS, "--disable-gpu", "--disable-3d-apis"] });
  const without = await open(context, {}, plain);
  assert.equal(await without.page.evaluate(`document.createElement("canvas").getContext("webgl") === null`), true);
  assert.deepEqual([await drawings(without.page), await scene(without.page)], [[true, true], false]);
  assert.equal(await without.page.locator(".profile").first().isVisible(), true);
  await plain.close();
});
