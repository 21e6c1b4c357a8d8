import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { imageFolder, loader } from "../../src/data/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { dataErrorWith, range } from "./support.js";

type Colour = readonly [number, number, number];

async function writeImage(path: string, colours: readonly Colour[], rows: number): Promise<void> {
  const raw = { width: colours.length / rows, height: rows, channels: 3 as const };
  await sharp(Uint8Array.from(colours.flat()), { raw }).png().toFile(path);
}

/** Two classes of 2x3 images; every image has one colour, except the first, whose first pixel is black. */
async function writeFolder(folder: string): Promise<void> {
  const images: [string, string, Colour][] = [
    ["beta", "10.png", [0, 255, 0]],
    ["alpha", "b.png", [0, 0, 255]],
    ["alpha", "a.PNG", [255, 51, 102]],
    ["beta", "9.png", [51, 51, 51]],
  ];
  for (const [name, file, colour] of images) {
    mkdirSync(join(folder, name), { recursive: true });
    const pixels = range(6).map((pixel): Colour => (file === "a.PNG" && pixel === 0 ? [0, 0, 0] : colour));
    await writeImage(join(folder, name, file), pixels, 2);
  }
  mkdirSync(join(folder, ".hidden"));
  writeFileSync(join(folder, "alpha", "notes.txt"), "not an image");
  writeFileSync(join(folder, "alpha", ".c.png"), "hidden");
  writeFileSync(join(folder, "README.md"), "not a class");
}

test("classes and images are sorted, other files passed over, pixels come as channels, rows, columns", async (t) => {
  const folder = temporaryFolder(t);
  await writeFolder(folder);
  const data = await imageFolder(folder);
  assert.deepEqual(data.classes, ["alpha", "beta"]);
  assert.equal(data.length, 4);
  assert.deepEqual(data.shape, [3, 2, 3]);
  const batch = await data.batchAsync?.([0, 3, 1]);
  assert.deepEqual(batch?.target.toArray(), [0, 1, 0]);
  assert.deepEqual(batch?.input.shape, [3, 3, 2, 3]);
  const bytes = [...(batch?.input.toTypedArray() ?? [])].map((value) => Math.round(Number(value) * 255));
  const plane = (value: number): number[] => new Array<number>(6).fill(value);
  const first = [255, 51, 102].flatMap((value) => [0, ...plane(value).slice(1)]);
  assert.deepEqual(bytes, [...first, ...plane(51), ...plane(51), ...plane(51), ...plane(0), ...plane(0), ...plane(255)]);
});

test("in memory it serves the plain loop with the same batches as for await does", async (t) => {
  const folder = temporaryFolder(t);
  await writeFolder(folder);
  const settings = { batchSize: 3, shuffle: true, seed: 5 };
  const later: unknown[] = [];
  for await (const { input, target } of loader(await imageFolder(folder), settings)) later.push([input.toArray(), target.toArray()]);
  const now = [...loader(await imageFolder(folder, { inMemory: true }), settings)].map(({ input, target }) => [input.toArray(), target.toArray()]);
  assert.deepEqual(now, later);
});

test("the plain loop over images still to be decoded says what to do", async (t) => {
  const folder = temporaryFolder(t);
  await writeFolder(folder);
  const batches = loader(await imageFolder(folder));
  assert.throws(() => [...batches], dataErrorWith(folder, "for await", "inMemory: true"));
});

test("images are brought to one size and to grey on demand", async (t) => {
  const folder = temporaryFolder(t);
  await writeFolder(folder);
  await writeImage(join(folder, "beta", "large.png"), range(40 * 60).map((): Colour => [255, 255, 255]), 40);
  const data = await imageFolder(folder, { size: [4, 5], channels: 1 });
  assert.deepEqual(data.shape, [1, 4, 5]);
  const batch = await data.batchAsync?.([4]);
  assert.ok([...(batch?.input.toTypedArray() ?? [])].every((value) => value === 1));
});

test("a transparent image lies on black, and a grey one has three equal channels", async (t) => {
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, "only"));
  await sharp(Uint8Array.of(255, 255, 255, 0), { raw: { width: 1, height: 1, channels: 4 } }).png().toFile(join(folder, "only", "a.png"));
  await sharp(Uint8Array.of(102), { raw: { width: 1, height: 1, channels: 1 } }).png().toFile(join(folder, "only", "b.png"));
  const batch = await (await imageFolder(folder)).batchAsync?.([0, 1]);
  const bytes = [...(batch?.input.toTypedArray() ?? [])].map((value) => Math.round(Number(value) * 255));
  assert.deepEqual(bytes, [0, 0, 0, 102, 102, 102]);
});

test("a damaged image is an error that names it", async (t) => {
  const folder = temporaryFolder(t);
  await writeFolder(folder);
  const path = join(folder, "beta", "9.png");
  writeFileSync(path, readFileSync(path).subarray(0, 60));
  const data = await imageFolder(folder);
  await assert.rejects(async () => data.batchAsync?.([3]), dataErrorWith(path, "a sound image"));
  await assert.rejects(imageFolder(folder, { inMemory: true }), dataErrorWith(path, "a sound image"));
});

test("an image of another size is an error that names it", async (t) => {
  const folder = temporaryFolder(t);
  await writeFolder(folder);
  const path = join(folder, "beta", "wide.png");
  await writeImage(path, range(8).map((): Colour => [1, 2, 3]), 2);
  await assert.rejects(imageFolder(folder, { inMemory: true }), dataErrorWith(path, "2 rows, 3 columns", "2 rows, 4 columns", "size"));
});

test("folders that hold no data set are errors that name them", async (t) => {
  const folder = temporaryFolder(t);
  await assert.rejects(imageFolder(join(folder, "none")), dataErrorWith("none", "ENOENT", "one sub-folder"));
  await assert.rejects(imageFolder(folder), dataErrorWith(folder, "one sub-folder for each class"));
  mkdirSync(join(folder, "empty"));
  await assert.rejects(imageFolder(folder), dataErrorWith(join(folder, "empty"), "images", "0 other files"));
});

test("an example that does not exist is an error", async (t) => {
  const folder = temporaryFolder(t);
  await writeFolder(folder);
  const data = await imageFolder(folder);
  await assert.rejects(async () => data.batchAsync?.([4]), dataErrorWith(folder, "from 0 to 3", "found 4"));
});
