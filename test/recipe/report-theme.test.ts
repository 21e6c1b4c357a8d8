import assert from "node:assert/strict";
import { test } from "node:test";
import { chromium } from "playwright-core";
import sharp from "sharp";
import { standaloneSvg } from "../../src/recipe/report-theme.js";

// A square of a series' colour under one of a class.
const DRAWING =
  '<svg class="chart" viewBox="0 0 40 20" width="40" height="20"><rect width="20" height="20" fill="var(--series-2)"/><rect class="row-name" x="20" width="20" height="20"/></svg>';
const PLACES = [
  { left: 10, top: 10 },
  { left: 30, top: 10 },
];
const LIGHT = ["c2570c", "1b1f24"];
const DARK = ["ffa45c", "e8eaed"];

async function colours(image: Buffer): Promise<string[]> {
  const { data, info } = await sharp(image).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return PLACES.map(({ left, top }) => {
    const at = (top * info.width + left) * info.channels;
    return data.subarray(at, at + 3).toString("hex");
  });
}

test("a figure keeps its colours where no CSS variables are known", async () => {
  const svg = standaloneSvg(DRAWING);
  assert.doesNotMatch(svg, /var\(/);
  assert.deepEqual(await colours(await sharp(Buffer.from(svg)).png().toBuffer()), LIGHT);
});

test("a browser shows it in light and in dark", async () => {
  const browser = await chromium.launch({ executablePath: process.env["TESSERA_CHROMIUM"] ?? "/usr/bin/chromium", args: ["--headless", "--no-sandbox", "--disable-gpu"] });
  try {
    for (const [colorScheme, expected] of [["light", LIGHT], ["dark", DARK]] as const) {
      const page = await browser.newPage({ viewport: { width: 40, height: 20 }, colorScheme });
      await page.setContent(`<style>body{margin:0}</style><img style="display:block" src="data:image/svg+xml,${encodeURIComponent(standaloneSvg(DRAWING))}">`);
      await page.waitForFunction("document.images[0].complete");
      assert.deepEqual(await colours(await page.screenshot()), expected, colorScheme);
    }
  } finally {
    await browser.close();
  }
});
