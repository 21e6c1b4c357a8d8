import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createRunFolder, resumeRunFolder, UsageError, type RunFolder } from "../../src/recipe/index.js";
import recipe, { type G2GSettings } from "../../src/recipe/g2gnet.js";
import { temporaryFolder } from "../support/temporary-folder.js";

/** A run of seconds: small networks on a few hundred images. */
const small: G2GSettings = recipe.settings.parse({
  variants: ["dense-wide", "index", "tile"],
  width: 64,
  groups: 2,
  tile: 16,
  junctions: 2,
  trainingImages: 640,
  validation: 500,
  batchSize: 32,
  epochs: 2,
  threads: 1,
});

function run(out: RunFolder, options: { settings?: G2GSettings; resumed?: boolean; signal?: AbortSignal } = {}) {
  const { settings = small, resumed = false, signal = new AbortController().signal } = options;
  return recipe.run({ settings, seed: 3, out, resumed, signal, log: () => {}, interactive: false });
}

const weightsOf = (out: RunFolder, name: string) => readFileSync(join(out.checkpoints, `${name}.safetensors`));

test("a run leaves a table, curves, drawings and final weights; interrupted and resumed it gives the same bits", async (t) => {
  const folder = temporaryFolder(t);
  const whole = createRunFolder(join(folder, "whole"));
  const { report, figures } = await run(whole);

  assert.deepEqual(report.summary.rows.map((row) => row.network), ["Dense wide", "Index", "Tile-wise"]);
  for (const [name, value] of Object.entries(figures!)) assert.ok(Number.isFinite(value), name);
  assert.ok(figures!["dense-wide.accuracy"]! > 0.5);
  assert.ok(figures!["tile.parameters"]! < figures!["dense-wide.parameters"]!);
  for (const figure of ["validation-accuracy", "training-loss", "connectivity-index", "connectivity-tile"]) {
    assert.match(readFileSync(whole.file(`figures/${figure}.svg`), "utf8"), /^<svg.*<\/svg>\s*$/s);
  }
  const rows = whole.metrics().filter((row) => row.kind === "epoch");
  assert.deepEqual(rows.map((row) => `${row.variant} ${row.epoch}`), ["dense-wide 1", "dense-wide 2", "index 1", "index 2", "tile 1", "tile 2"]);

  // The signal comes in the middle of the second network: one is finished then, one half done, one not begun.
  const path = join(folder, "parts");
  const first = createRunFolder(path);
  writeRunRecord(first);
  const interruption = new AbortController();
  const watched: RunFolder = {
    ...first,
    metric(row) {
      first.metric(row);
      if (row.variant === "index" && row.step === 20) interruption.abort();
    },
  };
  await assert.rejects(async () => run(watched, { signal: interruption.signal }));
  first.close();
  assert.ok(existsSync(join(path, "results/dense-wide-seed3.json")));
  assert.ok(!existsSync(join(path, "results/index-seed3.json")));

  const second = resumeRunFolder(path);
  await run(second, { resumed: true });
  for (const name of ["dense-wide-seed3", "index-seed3", "tile-seed3"]) {
    assert.ok(weightsOf(second, name).equals(weightsOf(whole, name)), name);
  }
  assert.equal(second.metrics().length, whole.metrics().length);
  whole.close();
  second.close();
});

test("impossible settings are refused before anything is trained", async (t) => {
  const out = createRunFolder(join(temporaryFolder(t), "run"));
  const refused = (settings: Partial<G2GSettings>, message: RegExp) =>
    assert.rejects(async () => run(out, { settings: { ...small, ...settings } }), (error) => error instanceof UsageError && message.test(error.message));
  await refused({ width: 100 }, /width: 100 cannot be cut into tiles of 16; use a width of 96 or 112/);
  await refused({ input: "patches", patchesPerSide: 5 }, /patchesPerSide: images of 28x28 pixels cannot be cut into 5x5 equal patches/);
  await refused({ trainingImages: 60000 }, /trainingImages: 500 validation images leave 59500 of fashion-mnist train, fewer than 60000; give at most 59500/);
  await refused({ validation: 60000 }, /validation: fashion-mnist train has 60000 images, and 60000 set apart leave none/);
  assert.deepEqual(out.metrics(), []);
  out.close();
});

test("a training too short for a row has no step time, and one seed no interval", async (t) => {
  const out = createRunFolder(join(temporaryFolder(t), "run"));
  const { figures, report } = await run(out, { settings: { ...small, variants: ["tile"], epochs: 1, trainingImages: 64 } });
  assert.equal((JSON.parse(readFileSync(out.file("results/tile-seed3.json"), "utf8")) as { msPerStep: unknown }).msPerStep, null);
  assert.equal(report.sections.find(({ title }) => title === "Every training")?.table?.rows[0]?.["milliseconds"], null);
  assert.deepEqual(Object.keys(figures!).filter((name) => name.endsWith("Interval")), []);
  out.close();
});

test("presets compare what they promise", () => {
  assert.deepEqual(recipe.presets.quick.variants, ["dense-wide", "tile"]);
  const full = recipe.settings.parse(recipe.presets.full);
  assert.equal(full.seeds, 5);
  assert.deepEqual(full.variants, ["dense-wide", "dense-narrow", "random", "index", "mixer", "tile"]);
});

/** What the runner writes first; `resumeRunFolder` asks for it. */
function writeRunRecord(out: RunFolder): void {
  out.write("run.json", "{}");
}
