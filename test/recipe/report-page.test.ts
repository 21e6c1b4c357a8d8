import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import { renderReport } from "../../src/recipe/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { SAMPLE_ORIGIN, sampleReport } from "./support/sample-report.js";

// The report in a real browser.
const ARGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const BROWSER = process.env["TESSERA_CHROMIUM"] ?? "/usr/bin/chromium";

let browser: Browser;
before(async () => {
  browser = await chromium.launch({ executablePath: BROWSER, args: ARGS });
});
after(() => browser.close());

interface Opened {
  page: Page;
  complaints: string[];
  requests: string[];
}

async function open(folder: string, width: number, colorScheme: "light" | "dark"): Promise<Opened> {
  const path = join(folder, "report.html");
  writeFileSync(path, renderReport(sampleReport(), SAMPLE_ORIGIN));
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(path).href);
  return { page, complaints, requests };
}

for (const width of [360, 1280]) {
  for (const scheme of ["light", "dark"] as const) {
    test(`the page at ${width} px, ${scheme}: no complaint, no request, nothing wider than the window`, async (context) => {
      const { page, complaints, requests } = await open(temporaryFolder(context), width, scheme);
      await page.locator("summary").first().click();
      await page.locator("summary").last().click();
      assert.deepEqual(complaints, []);
      assert.deepEqual(requests.filter((url) => !url.startsWith("file:") && !url.startsWith("data:")), []);
      assert.equal(requests.filter((url) => url.startsWith("file:")).length, 1);
      const widths = await page.evaluate("[document.documentElement.scrollWidth, innerWidth]");
      assert.deepEqual(widths, [width, width]);
      const background = String(await page.evaluate("getComputedStyle(document.body).backgroundColor"));
      const brightness = Number(/\d+/.exec(background)?.[0]);
      assert.ok(scheme === "dark" ? brightness < 60 : brightness > 200, `background ${background}`);
      await page.close();
    });
  }
}

test("one drawing of a chart is shown, with text of a readable size", async (context) => {
  const folder = temporaryFolder(context);
  for (const [width, shown] of [[360, "narrow"], [1280, "wide"]] as const) {
    const { page } = await open(folder, width, "light");
    const chart = page.locator("svg.chart:visible").first();
    assert.ok((await chart.getAttribute("class"))?.includes(shown));
    assert.equal(await page.locator("[data-legend][data-chart] svg.chart:visible").count(), 2);
    const height = Number(await page.evaluate(`document.querySelector("svg.chart.${shown} .tick").getBoundingClientRect().height`));
    assert.ok(height >= 10, `a tick's text is ${height} px high`);
    await page.close();
  }
});

test("the pointer and the arrow keys show the values under it", async (context) => {
  const { page, complaints } = await open(temporaryFolder(context), 1280, "light");
  const card = page.locator("[data-chart]").first();
  const chart = card.locator("svg.chart:visible");
  const tip = card.locator(".tip");
  assert.equal(await tip.isVisible(), false);
  await chart.hover({ position: { x: 60, y: 150 } });
  assert.match(await tip.innerText(), /^Epoch 1\b/);
  assert.match(await tip.innerText(), /dense-narrow\s+\d\d\.\d+ %/);
  await chart.focus();
  await page.keyboard.press("End");
  assert.match(await tip.innerText(), /^Epoch 12\b/);
  await page.keyboard.press("ArrowLeft");
  assert.match(await tip.innerText(), /^Epoch 11\b/);
  await page.keyboard.press("Escape");
  assert.equal(await tip.isVisible(), false);
  assert.deepEqual(complaints, []);
  await page.close();
});

test("legend buttons bring out their lines, here and on the card under the pointer, and let go of them", async (context) => {
  const { page } = await open(temporaryFolder(context), 1280, "light");
  const card = page.locator("[data-chart]").first();
  const button = card.getByRole("button", { name: "mixer" });
  const opacity = async (series: number): Promise<string> => String(await page.evaluate(`getComputedStyle(document.querySelector('svg.wide g.series[data-series="${series}"]')).opacity`));
  await page.emulateMedia({ reducedMotion: "reduce" });
  await button.click();
  assert.equal(await button.getAttribute("aria-pressed"), "true");
  assert.deepEqual([await opacity(4), await opacity(0)], ["1", "0.14"]);
  const other = card.getByRole("button", { name: "dense-narrow" });
  await other.click();
  assert.deepEqual([await opacity(4), await opacity(1), await opacity(0)], ["1", "1", "0.14"]);
  await card.locator("svg.chart:visible").hover({ position: { x: 60, y: 150 } });
  assert.match(await card.locator(".tip").innerText(), /^Epoch 1\s+dense-narrow\s+[\d.]+ %\s+mixer\s+[\d.]+ %$/);
  await other.click();
  await button.click();
  assert.deepEqual([await button.getAttribute("aria-pressed"), await opacity(0)], ["false", "1"]);
  await page.close();
});

test("small charts share a legend", async (context) => {
  const { page } = await open(temporaryFolder(context), 1280, "light");
  const group = page.locator(".multiples");
  assert.deepEqual([await group.locator(".legend").count(), await group.locator("svg.chart:visible").count()], [1, 2]);
  await group.getByRole("button", { name: "small 9" }).click();
  assert.equal(await group.locator(".series.on").count(), 2);
  await group.locator("svg.chart").last().focus();
  await page.keyboard.press("ArrowRight");
  assert.match(await group.locator(".tip").last().innerText(), /^Step 0\s+small 9\s+0/);
  await page.close();
});

test("every picture has a name, every table a caption, and text cannot break out of its place", async (context) => {
  const { page } = await open(temporaryFolder(context), 1280, "light");
  const nameless = await page.evaluate(
    `[...document.querySelectorAll("svg[role=img]")].filter((svg) => !svg.querySelector(":scope > title") && !svg.getAttribute("aria-label")).length
     + [...document.querySelectorAll("svg:not([role=img]):not([aria-hidden])")].length + [...document.querySelectorAll("table")].filter((table) => !table.caption).length`,
  );
  assert.equal(nameless, 0);
  assert.equal(await page.locator("b", { hasText: "tile" }).count(), 0);
  assert.equal(await page.getByRole("button", { name: "</script><b>tile</b>" }).count(), 1);
  await page.close();
});
