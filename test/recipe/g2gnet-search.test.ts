import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createRunFolder, type MeanInterval, resumeRunFolder, type RunFolder, type Table, UsageError } from "../../src/recipe/index.js";
import recipe, { type G2GSearchSettings } from "../../src/recipe/g2gnet-search.js";
import { temporaryFolder } from "../support/temporary-folder.js";

/** Six combinations of seconds; 4 groups in tiles of 32 of 64 units are two too many. */
const SMALL = {
  groups: [2, 4],
  between: [0.3],
  tile: [16, 32],
  rules: ["static", "random"],
  width: 64,
  junctions: 2,
  trainingImages: 336,
  validation: 200,
  batchSize: 16,
  epochs: 1,
  interval: 4,
  fraction: 0.5,
  structure: "free",
  threads: 1,
} as const;
const POSSIBLE = ["g2 p0.3 t16 static", "g2 p0.3 t16 random", "g2 p0.3 t32 static", "g2 p0.3 t32 random", "g4 p0.3 t16 static", "g4 p0.3 t16 random"];

function run(out: RunFolder, options: { settings?: object; resumed?: boolean; signal?: AbortSignal; lines?: string[] } = {}) {
  const { settings = {}, resumed = false, signal = new AbortController().signal, lines = [] } = options;
  const complete: G2GSearchSettings = recipe.settings.parse({ ...SMALL, ...settings });
  return recipe.run({ settings: complete, seed: 3, out, resumed, signal, log: (line) => void lines.push(line), interactive: false });
}

const rowsOf = (table: Table) =>
  table.rows.map((row) => ({
    name: `g${row["groups"]} p${row["between"]} t${row["tile"]} ${row["rule"]}`,
    parameters: row["parameters"] as number,
    density: row["density"] as number,
    validation: (row["validation"] as MeanInterval).mean,
    test: (row["test"] as MeanInterval).mean,
  }));

const IMPOSSIBLE = /^4 groups, between 0\.3, tiles of 32: .*tile.*/;

test("a search trains what can be built, says what cannot, and its table is the front; interrupted and resumed it gives the same figures and weights", async (t) => {
  const folder = temporaryFolder(t);
  const whole = createRunFolder(join(folder, "whole"));
  const lines: string[] = [];
  const { report, figures } = await run(whole, { lines });

  const passed = lines.filter((line) => line.startsWith("passed over: "));
  assert.equal(passed.length, 1);
  assert.match(passed[0]!.slice("passed over: ".length), IMPOSSIBLE);
  assert.match(report.sections.find(({ title }) => title === "What cannot be built")!.text!, IMPOSSIBLE);
  assert.deepEqual(lines.flatMap((line) => /^\d of 6: (.*), seed 3$/.exec(line)?.[1] ?? []), POSSIBLE);

  const all = rowsOf(report.sections.find(({ title }) => title === "Everything that was tried")!.table!);
  assert.deepEqual(all.map(({ name }) => name).sort(), [...POSSIBLE].sort());
  assert.deepEqual(all.map(({ validation }) => validation), all.map(({ validation }) => validation).sort((a, b) => b - a));
  for (const { name, density, validation, test } of all) {
    const kept = JSON.parse(readFileSync(whole.file(`results/${name.replaceAll(" ", "-")}-seed3.json`), "utf8")) as { epochs: { validationAccuracy: number }[]; testAccuracy: number; rewiring: { moved: number }[] };
    assert.deepEqual([kept.epochs[0]!.validationAccuracy, kept.testAccuracy], [validation, test]);
    assert.deepEqual([figures![`${name}.validation`], figures![`${name}.accuracy`]], [validation, test]);
    assert.equal(kept.rewiring.some(({ moved }) => moved > 0), name.endsWith("random"), name);
    assert.ok(density > 0.3 && density < 1);
  }
  assert.equal(Object.keys(figures!).length, 12);

  const front = rowsOf(report.summary);
  assert.ok(front.length > 0);
  const better = (a: (typeof all)[number], b: (typeof all)[number]) => a.parameters <= b.parameters && a.validation >= b.validation && (a.parameters < b.parameters || a.validation > b.validation);
  for (const row of front) assert.ok(!all.some((other) => better(other, row)), `${row.name} is beaten`);
  for (const row of all) assert.ok(front.some((other) => other.name === row.name || better(other, row) || (other.parameters === row.parameters && other.validation === row.validation)), `${row.name} is missing`);

  const chart = report.sections.find(({ chart }) => chart !== undefined)!.chart!;
  assert.deepEqual(chart.series.map(({ name, dashed }) => [name, dashed]), [["static", true], ["random", false]]);
  for (const { name, points } of chart.series) {
    for (const { x, y } of points) assert.equal(y, Math.max(...all.filter((row) => row.name.endsWith(name) && row.parameters === x).map(({ validation }) => validation)));
  }
  assert.match(readFileSync(whole.file("figures/search.svg"), "utf8"), /^<svg.*<\/svg>\s*$/s);

  // The signal comes in the middle of a rewired training, after five of its updates.
  const path = join(folder, "parts");
  const first = createRunFolder(path);
  first.write("run.json", "{}");
  const interruption = new AbortController();
  const watched: RunFolder = {
    ...first,
    metric(row) {
      first.metric(row);
      if (row.variant === "g2-p0.3-t16-random" && row.step === 20) interruption.abort();
    },
  };
  await assert.rejects(async () => run(watched, { signal: interruption.signal }));
  first.close();
  assert.ok(existsSync(join(path, "results/g2-p0.3-t16-static-seed3.json")));
  assert.ok(!existsSync(join(path, "results/g2-p0.3-t16-random-seed3.json")));
  const second = resumeRunFolder(path);
  const resumed = await run(second, { resumed: true });
  assert.deepEqual(resumed.figures, figures);
  assert.deepEqual(rowsOf(resumed.report.summary), front);
  for (const name of POSSIBLE.map((one) => `${one.replaceAll(" ", "-")}-seed3.safetensors`)) {
    assert.ok(readFileSync(join(second.checkpoints, name)).equals(readFileSync(join(whole.checkpoints, name))), name);
  }
  whole.close();
  second.close();
});

test("a value given twice is tried once", async (t) => {
  const out = createRunFolder(join(temporaryFolder(t), "run"));
  const lines: string[] = [];
  const { report } = await run(out, { settings: { groups: [2, 2], tile: [16, 16], between: [0.3, 0.3], rules: ["static", "static"], trainingImages: 32 }, lines });
  assert.deepEqual(lines.filter((line) => / of /.test(line)), ["1 of 1: g2 p0.3 t16 static, seed 3"]);
  assert.equal(report.summary.rows.length, 1);
  assert.equal(report.sections[0]!.chart!.series.length, 1);
  assert.ok(!report.sections.some(({ title }) => title === "What cannot be built"));
  out.close();
});

test("when nothing can be built, or a setting fits no combination, it is the user's to change, and nothing is trained", async (t) => {
  const out = createRunFolder(join(temporaryFolder(t), "run"));
  const refused = (settings: object, message: RegExp) =>
    assert.rejects(async () => run(out, { settings }), (error) => error instanceof UsageError && message.test(error.message));
  await refused({ groups: [4], tile: [32] }, /^none of the combinations can be built: 4 groups, between 0\.3, tiles of 32: /);
  await refused({ groups: [3, 4], tile: [48, 64] }, /^none of .*3 groups, between 0\.3, tiles of 48: .*; 4 groups, between 0\.3, tiles of 64: /);
  await refused({ samples: 5 }, /^samples: 5; expected a whole number from 1 to 4$/);
  await refused({ input: "patches", patchesPerSide: 5 }, /^patchesPerSide: images of 28x28 pixels cannot be cut into 5x5 equal patches/);
  assert.deepEqual(out.metrics(), []);
  assert.ok(!existsSync(out.file("results")));
  out.close();
});

test("presets search what can be built", () => {
  for (const preset of Object.values(recipe.presets)) {
    const settings = recipe.settings.parse(preset);
    assert.ok(settings.samples <= settings.interval);
    assert.ok(settings.groups.length * settings.between.length * settings.tile.length * settings.rules.length > 1);
    // Of the fewest groups and the smallest tiles at least.
    assert.ok(Math.min(...settings.groups) * Math.min(...settings.tile) <= settings.width);
  }
});
