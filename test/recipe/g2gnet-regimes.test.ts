import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createRunFolder, type MeanInterval, pairedTest, resumeRunFolder, type RunFolder, UsageError } from "../../src/recipe/index.js";
import recipe, { type G2GRegimeSettings } from "../../src/recipe/g2gnet-regimes.js";
import { regimeName, regimes } from "../../src/recipe/g2gnet-regimes-run.js";
import { temporaryFolder } from "../support/temporary-folder.js";

/** Four regimes of three networks with two seeds, seconds in all. */
const SMALL = {
  variants: ["dense-wide", "dense-narrow", "tile-random"],
  lr: [1e-3, 1e-2],
  epochs: [1, 2],
  augment: [false],
  weightDecay: [0.01],
  groups: 2,
  between: 0.3,
  tile: 16,
  width: 64,
  junctions: 2,
  trainingImages: 320,
  validation: 200,
  batchSize: 16,
  interval: 5,
  fraction: 0.5,
  structure: "free",
  seeds: 2,
  threads: 1,
} as const;

function run(out: RunFolder, options: { settings?: object; resumed?: boolean; signal?: AbortSignal; lines?: string[] } = {}) {
  const { settings = {}, resumed = false, signal = new AbortController().signal, lines = [] } = options;
  const complete: G2GRegimeSettings = recipe.settings.parse({ ...SMALL, ...settings });
  return recipe.run({ settings: complete, seed: 3, out, resumed, signal, log: (line) => void lines.push(line), interactive: false });
}

interface Kept {
  epochs: { validationAccuracy: number }[];
  bestEpoch: number;
  testAccuracy: number;
}

const REGIMES = ["lr 0.001, 1 epoch, cosine, decay 0.01", "lr 0.01, 1 epoch, cosine, decay 0.01", "lr 0.001, 2 epochs, cosine, decay 0.01", "lr 0.01, 2 epochs, cosine, decay 0.01"];
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

test("every network is trained in every regime, the tables tell what came of it, and a run interrupted and resumed gives the same", async (t) => {
  const folder = temporaryFolder(t);
  const whole = createRunFolder(join(folder, "whole"));
  const lines: string[] = [];
  const { report, figures } = await run(whole, { lines });
  assert.equal(lines.filter((line) => /^\d+ of 24: /.test(line)).length, 24);

  const kept = (out: RunFolder, variant: string, regime: string, seed: number): Kept =>
    JSON.parse(readFileSync(out.file(`results/${variant}_${regime.replaceAll(" ", "_")}-seed${seed}.json`), "utf8")) as Kept;
  const of = (variant: string, regime: string) => {
    const results = [3, 4].map((seed) => kept(whole, variant, regime, seed));
    return { validation: results.map(({ epochs, bestEpoch }) => epochs[bestEpoch - 1]!.validationAccuracy), test: results.map(({ testAccuracy }) => testAccuracy) };
  };
  const every = report.sections.find(({ title }) => title === "Every regime")!.table!;
  assert.deepEqual(every.rows.map((row) => row["regime"]), REGIMES);
  for (const row of every.rows) {
    for (const variant of SMALL.variants) {
      const { validation, test } = of(variant, row["regime"] as string);
      assert.ok(Math.abs((row[variant] as MeanInterval).mean - mean(test)) < 1e-12);
      assert.equal(figures![`${variant}, ${row["regime"] as string}.accuracy`], mean(test));
      assert.equal(figures![`${variant}, ${row["regime"] as string}.validation`], mean(validation));
    }
    const points = (variant: string) => of(variant, row["regime"] as string).test.map((value) => 100 * value);
    const { mean: gain, interval } = pairedTest(points("tile-random"), points("dense-wide"));
    assert.deepEqual(row["tile-random.gain"], { mean: gain, interval });
  }
  const lengths = [1, 2].map((epochs) => kept(whole, "dense-wide", REGIMES[epochs === 1 ? 0 : 2]!, 3).epochs.length);
  assert.deepEqual(lengths, [1, 2]);

  // Each network at the regime that its own validation prefers.
  for (const [index, row] of report.summary.rows.entries()) {
    const variant = SMALL.variants[index]!;
    const validations = REGIMES.map((regime) => mean(of(variant, regime).validation));
    const best = REGIMES[validations.indexOf(Math.max(...validations))]!;
    assert.equal(row["regime"], best);
    assert.ok(Math.abs((row["test"] as MeanInterval).mean - mean(of(variant, best).test)) < 1e-12);
    assert.equal(row["gain"] === null, variant === "dense-wide");
  }
  const { series } = report.sections.find(({ chart }) => chart !== undefined)!.chart!;
  assert.deepEqual(series.map(({ points }) => points.map(({ x }) => x)), [[1e-3, 1e-2], [1e-3, 1e-2], [1e-3, 1e-2]]);
  assert.match(readFileSync(whole.file("figures/accuracy-by-rate.svg"), "utf8"), /^<svg.*<\/svg>\s*$/s);

  // The signal comes in the middle of a rewired training of the last regime.
  const path = join(folder, "parts");
  const first = createRunFolder(path);
  first.write("run.json", "{}");
  const interruption = new AbortController();
  const last = `tile-random_${REGIMES[3]!.replaceAll(" ", "_")}`;
  const watched: RunFolder = {
    ...first,
    metric(row) {
      first.metric(row);
      if (row.variant === last && row.step === 20) interruption.abort();
    },
  };
  await assert.rejects(async () => run(watched, { signal: interruption.signal }));
  first.close();
  assert.ok(!existsSync(join(path, `results/${last}-seed3.json`)));
  const second = resumeRunFolder(path);
  const resumed = await run(second, { resumed: true });
  assert.deepEqual(resumed.figures, figures);
  for (const name of [`${last}-seed3.safetensors`, `${last}-seed4.safetensors`]) {
    assert.ok(readFileSync(join(second.checkpoints, name)).equals(readFileSync(join(whole.checkpoints, name))), name);
  }
  whole.close();
  second.close();
});

test("the regimes are every combination once, the learning rate changing fastest", () => {
  const all = regimes({ lr: [1, 2, 2], epochs: [1, 3], schedule: ["constant"], augment: [true, false], weightDecay: [0] });
  assert.equal(all.length, 8);
  assert.deepEqual(all.slice(0, 3).map(regimeName), ["lr 1, 1 epoch, constant, decay 0, augmented", "lr 2, 1 epoch, constant, decay 0, augmented", "lr 1, 3 epochs, constant, decay 0, augmented"]);
  assert.equal(regimeName(all[7]!), "lr 2, 3 epochs, constant, decay 0");
});

test("a network that cannot be built is the user's to change, and nothing is trained", async (t) => {
  const out = createRunFolder(join(temporaryFolder(t), "run"));
  await assert.rejects(async () => run(out, { settings: { tile: 64 } }), UsageError);
  await assert.rejects(async () => run(out, { settings: { samples: 9 } }), UsageError);
  assert.deepEqual(out.metrics(), []);
  assert.ok(!existsSync(out.file("results")));
  out.close();
});

test("without the reference there is no gain, and the presets are complete", async (t) => {
  const out = createRunFolder(join(temporaryFolder(t), "run"));
  const { report } = await run(out, { settings: { variants: ["tile"], lr: [1e-3], epochs: [1], seeds: 1 } });
  assert.ok(!report.summary.columns.some(({ key }) => key === "gain"));
  out.close();
  for (const preset of Object.values(recipe.presets)) assert.ok(recipe.settings.parse(preset).variants.includes("tile"));
});
