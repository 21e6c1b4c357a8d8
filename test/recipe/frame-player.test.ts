import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test, type TestContext } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { renderReport } from "../../src/recipe/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { SAMPLE_ORIGIN, sampleReport } from "./support/sample-report.js";

// The slider over drawings in a real browser.
const ARGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const BROWSER = process.env["TESSERA_CHROMIUM"] ?? "/usr/bin/chromium";

let browser: Browser;
before(async () => {
  browser = await chromium.launch({ executablePath: BROWSER, args: ARGS });
});
after(() => browser.close());

async function open(context: TestContext, options: BrowserContextOptions = {}): Promise<Page> {
  const path = join(temporaryFolder(context), "report.html");
  writeFileSync(path, renderReport(sampleReport(), SAMPLE_ORIGIN));
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...options });
  await page.goto(pathToFileURL(path).href);
  return page;
}

/** What the drawings show: opacities of cells, texts of numbers, widths of links, each by its place. */
function shown(page: Page): Promise<{ cells: number[]; numbers: string[]; links: number[] }> {
  return page.evaluate(`(() => {
    const all = (name, read) => [...document.querySelectorAll("[data-frames] " + name + "[data-value]")].sort((a, b) => a.dataset.value - b.dataset.value).map(read);
    return {
      cells: all("rect", (part) => Number(getComputedStyle(part).fillOpacity)),
      numbers: all("text", (part) => part.textContent),
      links: all("path", (part) => Number.parseFloat(getComputedStyle(part).strokeWidth)),
    };
  })()`);
}

const near = (actual: number[], expected: number[]): void => {
  assert.equal(actual.length, expected.length);
  actual.forEach((value, place) => assert.ok(Math.abs(value - expected[place]!) < 0.01, `${actual} and ${expected}`));
};

test("the slider, by pointer and by keyboard, changes cells, numbers, links and the label", async (context) => {
  const page = await open(context);
  const slider = page.getByRole("slider");
  const label = page.locator(".controls p");
  assert.equal(await label.innerText(), "Step 200 </script><b>");
  const last = await shown(page);

  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  assert.deepEqual([await label.innerText(), await slider.getAttribute("aria-valuetext")], ["Step 100", "Step 100"]);
  const middle = await shown(page);
  near(middle.cells, [0.75, 0.1, 0.01, 0.3].map(Math.sqrt));
  assert.deepEqual(middle.numbers, ["75", "10", "1", "30"]);
  // Links: inside a group as wide as dense, between groups at least 0.4, none below 2 %.
  near(middle.links, [9 * 0.75, 9 * 0.1, 0, 9 * 0.3]);

  await page.keyboard.press("Home");
  assert.equal(await label.innerText(), "Step 0: the start");
  assert.deepEqual((await shown(page)).numbers, ["100", "", "", "100"]);

  const box = (await slider.boundingBox())!;
  await page.mouse.click(box.x + box.width - 3, box.y + box.height / 2);
  assert.equal(await label.innerText(), "Step 200 </script><b>");
  assert.deepEqual(await shown(page), last);
  await page.close();
});

test("without the script, and on paper, the last frame is seen and no control", async (context) => {
  const silent = await open(context, { javaScriptEnabled: false });
  assert.deepEqual([await silent.getByRole("slider").count(), await silent.locator(".controls p").innerText()], [0, "Step 200 </script><b>"]);
  const page = await open(context);
  // The attributes, as they were drawn, are what the script sets for the last frame.
  const last = await shown(page);
  await page.evaluate(`document.querySelectorAll("[data-frames] [data-value]").forEach((part) => ["fill-opacity", "stroke-width"].forEach((name) => part.style.removeProperty(name)))`);
  const drawn = await shown(page);
  near(drawn.cells, last.cells);
  near(drawn.links.map((width) => Math.round(10 * width) / 10), last.links.map((width) => Math.round(10 * width) / 10));
  assert.deepEqual(drawn.numbers, last.numbers);

  await page.getByRole("slider").focus();
  await page.keyboard.press("Home");
  await page.emulateMedia({ media: "print" });
  await page.locator(".controls p", { hasText: "Step 200" }).waitFor();
  assert.equal(await page.getByRole("slider").isVisible(), false);
  assert.deepEqual((await shown(page)).numbers, last.numbers);
  await page.emulateMedia({ media: "screen" });
  await page.locator(".controls p", { hasText: "Step 0: the start" }).waitFor();
  await silent.close();
  await page.close();
});

test("Play goes through the frames from the start and stops at the last; a hand on the slider stops it too", async (context) => {
  const page = await open(context);
  await page.clock.install();
  const button = page.getByRole("button", { name: "Play" });
  const pause = page.getByRole("button", { name: "Pause" });
  const label = page.locator(".controls p");
  await button.click();
  assert.equal(await label.innerText(), "Step 0: the start");
  await page.clock.runFor(500);
  assert.deepEqual([await label.innerText(), await pause.count()], ["Step 100", 1]);
  await page.clock.runFor(500);
  assert.deepEqual([await label.innerText(), await button.count()], ["Step 200 </script><b>", 1]);

  await button.click();
  await page.getByRole("slider").press("ArrowRight");
  await page.clock.runFor(2000);
  assert.deepEqual([await label.innerText(), await button.count()], ["Step 100", 1]);
  await page.close();
});
