import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createRunFolder, resumeRunFolder, UsageError, type RunFolder, type RunResult } from "../../src/recipe/index.js";
import recipe, { type G2GSettings } from "../../src/recipe/g2gnet.js";
import type { G2GResult } from "../../src/recipe/g2gnet-training.js";
import { temporaryFolder } from "../support/temporary-folder.js";

/** A run of seconds: small networks on a few hundred images, 40 steps each; two of them rewired at every sixth. */
const small: G2GSettings = recipe.settings.parse({
  variants: ["dense-wide", "index-hebb", "tile-three"],
  width: 64,
  groups: 2,
  tile: 16,
  junctions: 2,
  trainingImages: 640,
  validation: 500,
  batchSize: 32,
  epochs: 2,
  interval: 6,
  fraction: 0.3,
  samples: 3,
  newWeights: "scaled",
  threads: 1,
});
const UPDATES = [6, 12, 18, 24, 30, 36];

function run(out: RunFolder, options: { settings?: G2GSettings; resumed?: boolean; signal?: AbortSignal } = {}) {
  const { settings = small, resumed = false, signal = new AbortController().signal } = options;
  return recipe.run({ settings, seed: 3, out, resumed, signal, log: () => {}, interactive: false });
}

const weightsOf = (out: RunFolder, name: string) => readFileSync(join(out.checkpoints, `${name}.safetensors`));
/** A kept result, without what depends on the clock. */
const resultOf = (out: RunFolder, name: string) => ({ ...(JSON.parse(readFileSync(out.file(`results/${name}.json`), "utf8")) as G2GResult), msPerStep: null });
/** The labels of the slider's frames, by network. */
const slidersOf = ({ report }: RunResult) =>
  Object.fromEntries(report.sections.flatMap(({ title, frames }) => (frames === undefined ? [] : [[title.replace("Connectivity over time: ", ""), frames.frames.map(({ label }) => label)]])));

/** Runs or resumes until a network has logged a step, then interrupts. */
async function interruptedAt(out: RunFolder, variant: string, step: number, resumed: boolean): Promise<void> {
  const interruption = new AbortController();
  const watched: RunFolder = {
    ...out,
    metric(row) {
      out.metric(row);
      if (row.variant === variant && row.step === step) interruption.abort();
    },
  };
  await assert.rejects(async () => run(watched, { resumed, signal: interruption.signal }));
  out.close();
}

test("a run leaves a table, curves, sliders, records and final weights; interrupted and resumed it gives the same bits", async (t) => {
  const folder = temporaryFolder(t);
  const whole = createRunFolder(join(folder, "whole"));
  const result = await run(whole);
  const { report, figures } = result;

  assert.deepEqual(report.summary.rows.map((row) => row.network), ["Dense wide", "Index, Hebbian growth", "Tile-wise, three prunings"]);
  for (const [name, value] of Object.entries(figures!)) assert.ok(Number.isFinite(value), name);
  assert.ok(figures!["dense-wide.accuracy"]! > 0.5);
  assert.ok(figures!["tile-three.parameters"]! < figures!["dense-wide.parameters"]!);
  for (const figure of ["accuracy", "validation-accuracy", "training-loss", "connectivity-index-hebb", "connectivity-tile-three"]) {
    assert.match(readFileSync(whole.file(`figures/${figure}.svg`), "utf8"), /^<svg.*<\/svg>\s*$/s);
  }
  const rows = whole.metrics().filter((row) => row.kind === "epoch");
  assert.deepEqual(rows.map((row) => `${row.variant} ${row.epoch}`), ["dense-wide", "index-hebb", "tile-three"].flatMap((variant) => [`${variant} 1`, `${variant} 2`]));

  assert.deepEqual(resultOf(whole, "dense-wide-seed3").rewiring, []);
  for (const variant of ["index-hebb", "tile-three"]) {
    const { rewiring, collapsed } = resultOf(whole, `${variant}-seed3`);
    assert.deepEqual(rewiring.map(({ step, junction }) => `${step} ${junction}`), [0, ...UPDATES].flatMap((step) => [`${step} junctions.0`, `${step} junctions.1`]));
    for (const step of UPDATES) assert.ok(rewiring.some((record) => record.step === step && record.moved > 0), `${variant}: nothing moved at step ${step}`);
    for (const junction of [0, 1]) assert.equal(new Set(rewiring.filter((record) => record.junction === `junctions.${junction}`).map(({ units }) => units)).size, 1);
    assert.equal(collapsed, null);
  }
  const sliders = slidersOf(result);
  assert.deepEqual(Object.keys(sliders), ["Index, Hebbian growth", "Tile-wise, three prunings"]);
  for (const labels of Object.values(sliders)) assert.deepEqual(labels.map((label) => Number(/^Step (\d+):/.exec(label)![1])), [0, ...UPDATES]);
  const titles = report.sections.map(({ title }) => title);
  assert.ok(titles.includes("Rewiring") && !titles.includes("Collapse alarms"));

  // The signal comes in the middle of the second network, and again in the middle of the third: three updates done, three to come.
  const path = join(folder, "parts");
  const first = createRunFolder(path);
  writeRunRecord(first);
  await interruptedAt(first, "index-hebb", 20, false);
  assert.ok(existsSync(join(path, "results/dense-wide-seed3.json")));
  assert.ok(!existsSync(join(path, "results/index-hebb-seed3.json")));
  await interruptedAt(resumeRunFolder(path), "tile-three", 20, true);
  assert.ok(existsSync(join(path, "results/index-hebb-seed3.json")));
  assert.ok(!existsSync(join(path, "results/tile-three-seed3.json")));

  const last = resumeRunFolder(path);
  const resumed = await run(last, { resumed: true });
  for (const name of ["dense-wide-seed3", "index-hebb-seed3", "tile-three-seed3"]) {
    assert.ok(weightsOf(last, name).equals(weightsOf(whole, name)), name);
    assert.deepEqual(resultOf(last, name), resultOf(whole, name));
  }
  assert.equal(last.metrics().length, whole.metrics().length);
  assert.deepEqual(slidersOf(resumed), sliders);
  whole.close();
  last.close();
});

test("a residual network is rewired, recorded and drawn convolution by convolution", async (t) => {
  const out = createRunFolder(join(temporaryFolder(t), "run"));
  // 4, 8 and 16 channels in tiles of 1, 2 and 4; four steps.
  const settings: G2GSettings = { ...small, model: "resnet", depth: 8, channels: 0.25, tile: 4, variants: ["tile-three"], within: 0.7, between: 0.4, structure: "free", interval: 1, samples: 1, epochs: 1, trainingImages: 128, validation: 50 };
  const result = await run(out, { settings });
  const convolutions = [1, 2, 3].flatMap((stage) => [1, 2].map((place) => `layer${stage}.0.conv${place}`));
  const { rewiring } = resultOf(out, "tile-three-seed3");
  assert.deepEqual(rewiring.map(({ step, junction }) => `${step} ${junction}`), [0, 1, 2, 3].flatMap((step) => convolutions.map((path) => `${step} ${path}`)));
  for (const step of [1, 2, 3]) assert.ok(rewiring.some((record) => record.step === step && record.moved > 0), `nothing moved at step ${step}`);
  assert.match(slidersOf(result)["Tile-wise, three prunings"]!.at(-1)!, /^Step 3: \d+ of \d+ tiles moved/);
  assert.match(result.report.lead!, /^ResNet-8, its channels in 2 groups/);
  assert.match(readFileSync(out.file("figures/connectivity-tile-three.svg"), "utf8"), /4 channels/);
  out.close();
});

test("impossible settings are refused before anything is trained", async (t) => {
  const out = createRunFolder(join(temporaryFolder(t), "run"));
  const refused = (settings: Partial<G2GSettings>, message: RegExp) =>
    assert.rejects(async () => run(out, { settings: { ...small, ...settings } }), (error) => error instanceof UsageError && message.test(error.message));
  await refused({ width: 100 }, /width: 100 cannot be cut into tiles of 16; use a width of 96 or 112/);
  await refused({ input: "patches", patchesPerSide: 5 }, /patchesPerSide: images of 28x28 pixels cannot be cut into 5x5 equal patches/);
  await refused({ samples: 7 }, /samples: 7; expected a whole number from 1 to 6/);
  await refused({ variants: ["tile-custom"], prune: { sign: 1 } }, /prune: sign needs single weights, and junction 0 moves whole tiles or kernels/);
  await refused({ model: "resnet", depth: 8, variants: ["dense-wide", "index-custom"], prune: { magnitude: 1, sign: 1 } }, /prune: sign needs single weights, and junction 0 moves whole tiles or kernels/);
  await refused({ trainingImages: 60000 }, /trainingImages: 500 validation images leave 59500 of fashion-mnist train, fewer than 60000; give at most 59500/);
  await refused({ validation: 60000 }, /validation: fashion-mnist train has 60000 images, and 60000 set apart leave none/);
  assert.deepEqual(out.metrics(), []);
  out.close();
});

test("a training too short for a row has no step time, and one seed no interval", async (t) => {
  const out = createRunFolder(join(temporaryFolder(t), "run"));
  const { figures, report } = await run(out, { settings: { ...small, variants: ["tile"], epochs: 1, trainingImages: 64 } });
  assert.equal((JSON.parse(readFileSync(out.file("results/tile-seed3.json"), "utf8")) as { msPerStep: unknown }).msPerStep, null);
  assert.match(report.sections.find(({ title }) => title === "Connectivity: Tile-wise")!.svg!, /^<svg/);
  assert.match(readFileSync(out.file("figures/connectivity-tile.svg"), "utf8"), /^<svg.*<\/svg>\s*$/s);
  assert.equal(report.sections.find(({ title }) => title === "Every training")?.table?.rows[0]?.["milliseconds"], null);
  assert.deepEqual(Object.keys(figures!).filter((name) => name.endsWith("Interval")), []);
  out.close();
});

test("presets compare what they promise", () => {
  assert.deepEqual(recipe.presets.quick.variants, ["dense-wide", "tile", "tile-hebb"]);
  const full = recipe.settings.parse(recipe.presets.full);
  assert.equal(full.seeds, 5);
  for (const variant of ["dense-wide", "dense-narrow", "random", "random-groups", "set", "rigl", "index", "tile", "tile-random", "tile-gradient", "tile-hebb"] as const) {
    assert.ok(full.variants.includes(variant), variant);
  }
});

/** What the runner writes first; `resumeRunFolder` asks for it. */
function writeRunRecord(out: RunFolder): void {
  out.write("run.json", "{}");
}
