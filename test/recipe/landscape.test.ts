import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test, type TestContext } from "node:test";
import type { z } from "zod";
import { applyPermutation, permutationSpec, randomPermutations } from "../../src/landscape/index.js";
import { mlp } from "../../src/nn/index.js";
import { createRunFolder, type Recipe, resumeRunFolder, type RunFolder, type RunResult, type Table } from "../../src/recipe/index.js";
import { loadRecipe } from "../../src/recipe/registry.js";
import { loadSafetensors, manualSeed, noGrad, randn, saveSafetensors } from "../../src/tensor/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const SMALL = { threads: 1, examples: 300, batchSize: 150 };
const MLP = { inputs: 784, hidden: [12, 12], outputs: 10 };

async function start(name: string, out: RunFolder, settings: object, options: { resumed?: boolean; signal?: AbortSignal; lines?: string[] } = {}): Promise<RunResult> {
  const recipe: Recipe = await loadRecipe(name);
  const complete = recipe.settings.parse({ ...SMALL, ...settings }) as z.output<typeof recipe.settings>;
  const { resumed = false, signal = new AbortController().signal, lines = [] } = options;
  return recipe.run({ settings: complete, seed: 1, out, resumed, signal, log: (line) => void lines.push(line), interactive: false });
}

async function run(t: TestContext, name: string, settings: object): Promise<RunResult & { out: RunFolder }> {
  const out = createRunFolder(join(temporaryFolder(t), "run"));
  t.after(() => out.close());
  return { ...(await start(name, out, settings)), out };
}

/** Two trained networks, and the second with its units in another order. */
let files: { a: string; b: string; shuffled: string };

before(async (t) => {
  const out = createRunFolder(join(temporaryFolder(t as TestContext), "pair"));
  await start("landscape-train", out, { width: 12, depth: 2, epochs: 2, trainingImages: 1500, trainingBatch: 50, lr: 5e-3 });
  const [a, b] = [1, 2].map((seed) => out.file(`checkpoints/seed${seed}.safetensors`)) as [string, string];
  const model = mlp(MLP);
  const spec = permutationSpec(model, randn([4, 1, 28, 28]));
  const shuffled = out.file("checkpoints/shuffled.safetensors");
  saveSafetensors(shuffled, applyPermutation(loadSafetensors(b), spec, randomPermutations(spec, 5)));
  files = { a, b, shuffled };
  out.close();
});

const rowsBy = (table: Table, key: string) => Object.fromEntries(table.rows.map((row) => [String(row[key]), row]));

test("explain: the parts sum to the barrier, which is the line's", async (t) => {
  const { figures, report, out } = await run(t, "landscape-explain", { a: files.a, b: files.b, cells: 12 });
  const line = await run(t, "landscape-line", { a: files.a, b: files.b, points: 5, resolution: 0 });
  const { barrier, integral } = figures!;
  assert.ok(Math.abs(barrier! - line.figures!["train.loss.midpoint"]!) < 1e-4);
  assert.ok(Math.abs(integral! / barrier! - 1) < 0.05 && Math.abs(figures!["ledger.sum"]! / barrier! - 1) < 0.05, `${integral} and ${figures!["ledger.sum"]} of ${barrier}`);
  assert.ok(Math.abs(figures!["ledger.diagonal"]! + figures!["ledger.interactions"]! - figures!["ledger.sum"]!) < 1e-6);
  const { matrix } = report.sections.find((section) => section.matrix !== undefined)!;
  assert.deepEqual(matrix!.rows, ["layers.0", "layers.2", "layers.4"]);
  assert.ok(Math.abs(matrix!.values.flat().reduce((sum, value) => sum + value, 0) - figures!["ledger.sum"]!) < 1e-6);
  assert.match(readFileSync(out.file("figures/ledger.svg"), "utf8"), /^<svg/);
});

test("match: a network in another order is found again, its file computes what it did, and no barrier is left", async (t) => {
  const { figures, out } = await run(t, "landscape-match", { a: files.b, b: files.shuffled, points: 5 });
  assert.ok(figures!["distance.before"]! > 1 && figures!["distance.after"]! < 1e-4, JSON.stringify(figures));
  assert.ok(figures!["after.loss.chord"]! < 1e-4 && figures!["before.loss.chord"]! > 0.05);
  const input = randn([6, 1, 28, 28]);
  const outputs = [files.shuffled, out.file("checkpoints/matched.safetensors")].map((path) => {
    const model = mlp(MLP);
    model.loadStateDict(loadSafetensors(path));
    return noGrad(() => model.forward(input));
  });
  assert.ok(outputs[0]!.sub(outputs[1]!).abs().max().toNumber() < 1e-4);
});

test("verdict: a network with itself is the same, in another order it is to be matched, and the merged file is as good", async (t) => {
  const same = await run(t, "landscape-verdict", { a: files.a, b: files.a, points: 3 });
  assert.match(same.report.title, /they are one network/);
  assert.ok(!existsSync(same.out.file("checkpoints/merged.safetensors")));
  const { report, out, figures } = await run(t, "landscape-verdict", { a: files.b, b: files.shuffled, points: 3 });
  assert.match(report.title, /match first/);
  const rows = rowsBy(report.summary, "what");
  assert.ok(Math.abs(Number(rows["mean after matching"]!["loss"]) - Number(rows["first"]!["loss"])) < 1e-3);
  assert.ok(Number(rows["mean of the weights"]!["loss"]) > Number(rows["first"]!["loss"]) + 0.05);
  assert.deepEqual(report.summary.rows.filter((row) => row["advice"] === "✓").map((row) => row["what"]), ["mean after matching"]);
  assert.ok(Math.abs(figures!["expected.loss"]! - Number(rows["first"]!["loss"])) < 1e-3);
  const again = await run(t, "landscape-line", { a: files.b, b: out.file("checkpoints/merged.safetensors"), points: 3 });
  assert.ok(again.figures!["test.loss.chord"]! < 1e-2);
  // One hidden-layer network apart from another by chance: nothing to be done without loss at a tolerance of 0.
  const strict = await run(t, "landscape-verdict", { a: files.a, b: files.b, points: 3, tolerance: 0 });
  assert.match(strict.report.title, /keep apart|average|match|repair/);
  assert.ok(strict.report.summary.rows.length === 7);
});

test("curvature: the largest eigenvalue of the whole is no smaller than that of any layer", async (t) => {
  const { figures, report } = await run(t, "landscape-curvature", { a: files.a, steps: 15, probes: 3 });
  const rows = rowsBy(report.summary, "name");
  assert.deepEqual(Object.keys(rows), ["network", "layers.0", "layers.2", "layers.4"]);
  for (const layer of ["layers.0", "layers.2", "layers.4"]) assert.ok(figures![`${layer}.top`]! <= figures!["network.top"]! * 1.05, layer);
  assert.equal(Number(rows["network"]!["size"]), 785 * 12 + 13 * 12 + 13 * 10);
});

test("curve: a trained curve goes around the barrier; stopped half-way and resumed it is the same", async (t) => {
  const settings = { a: files.a, b: files.shuffled, steps: 60, points: 11, trainingBatch: 50, lr: 0.1, resolution: 5 };
  const { figures, report } = await run(t, "landscape-curve", settings);
  const [surface] = report.sections.at(-1)!.landscape!.surfaces;
  assert.deepEqual(surface.paths.map(({ kind }) => kind), ["chord", "curve"]);
  // The curve goes from one network to the other, on the side that the view looks from.
  const curve = surface.paths[1]!.points;
  for (const [end, mark] of [[curve[0]!, surface.marks[0]!], [curve.at(-1)!, surface.marks[1]!]] as const)
    for (const key of ["x", "y", "loss"] as const) assert.ok(Math.abs(end[key] - mark[key]) < 1e-4, key);
  assert.ok(curve[20]!.y < -0.01);
  assert.ok(figures!["training.curve"]! < 0.7 * figures!["training.line"]!, JSON.stringify(figures));
  const folder = join(temporaryFolder(t), "parts");
  const first = createRunFolder(folder);
  first.write("run.json", "{}");
  const stop = new AbortController();
  await assert.rejects(async () => start("landscape-curve", { ...first, metric: (row) => (first.metric(row), row.step === 40 && stop.abort()) }, settings, { signal: stop.signal }));
  first.close();
  const second = resumeRunFolder(folder);
  assert.deepEqual((await start("landscape-curve", second, settings, { resumed: true })).figures, figures);
  second.close();
});

test("plane: lines with their ledgers before and after matching; stopped half-way and resumed it is the same", async (t) => {
  const settings = { a: files.a, b: files.b, planes: ["before", "after", "matched", "random"], resolution: 6 };
  const { report, out } = await run(t, "landscape-plane", settings);
  const { surfaces } = report.sections[0]!.landscape!;
  assert.deepEqual(surfaces.map(({ marks, paths, ledgers }) => [marks.length, paths.length, ledgers!.length]), [[2, 1, 1], [2, 1, 1], [3, 2, 2], [1, 0, 0]]);
  const [before, after, both] = surfaces.map(({ ledgers }) => ledgers!);
  assert.deepEqual(both, [...before!, ...after!]);
  for (const { paths, ledgers } of surfaces) {
    for (const [i, { points }] of paths.entries()) {
      const height = points[20]!.loss - (points[0]!.loss + points[40]!.loss) / 2;
      const sum = ledgers![i]!.values.flat().reduce((whole, value) => whole + value, 0);
      assert.ok(Math.abs(sum - height) < 0.1 * Math.abs(height) + 0.005, `${sum} of ${height}`);
    }
  }
  for (const name of settings.planes) assert.match(readFileSync(out.file(`figures/landscape-${name}.svg`), "utf8"), /^<svg/);
  const folder = join(temporaryFolder(t), "parts");
  const first = createRunFolder(folder);
  first.write("run.json", "{}");
  const stop = new AbortController();
  let places = 0;
  await assert.rejects(async () => start("landscape-plane", { ...first, metric: (row) => (first.metric(row), ++places === 50 && stop.abort()) }, settings, { signal: stop.signal }));
  first.close();
  const second = resumeRunFolder(folder);
  const lines: string[] = [];
  const resumed = await start("landscape-plane", second, settings, { resumed: true, lines });
  assert.ok(!lines.some((line) => line.startsWith("before matching")));
  assert.deepEqual(resumed.report.sections[0]!.landscape, report.sections[0]!.landscape);
  second.close();
});

test("basins: a network and itself share one; soups and the matrix are told", async (t) => {
  const { report, figures } = await run(t, "landscape-basins", { networks: [files.a, files.shuffled, files.a], points: 3, tolerance: 0.05 });
  const basins = report.summary.rows.slice(0, 3).map((row) => row["basin"]);
  assert.equal(basins[0], basins[2]);
  assert.notEqual(basins[0], basins[1]);
  assert.equal(figures!["basins"], 2);
  assert.deepEqual(report.summary.rows.slice(3).map((row) => row["name"]), ["uniform soup", "greedy soup"]);
  await assert.rejects(async () => run(t, "landscape-basins", { networks: [files.a] }), /networks: give at least two/);
});

test("pairs: barriers of every width, naive and matched; a run interrupted between two pairs and resumed is the same", async (t) => {
  const settings = { widths: [8, 16], pairs: 1, epochs: 1, trainingImages: 500, points: 3, explainExamples: 150, cells: 6 };
  const { figures, report } = await run(t, "landscape-pairs", settings);
  assert.deepEqual(report.summary.rows.map((row) => row["width"]), [8, 16]);
  for (const width of [8, 16]) for (const how of ["naive", "weights", "activations"]) assert.ok(figures![`width${width}.${how}.testBarrier`]! >= 0);
  assert.ok(figures!["integral.spearman"]! > 0.8);
  const folder = join(temporaryFolder(t), "parts");
  const first = createRunFolder(folder);
  first.write("run.json", "{}");
  const stop = new AbortController();
  await assert.rejects(async () => start("landscape-pairs", { ...first, metric: (row) => (first.metric(row), row.width === 8 && stop.abort()) }, settings, { signal: stop.signal }));
  assert.ok(existsSync(first.file("results/width8-pair0.json")) && !existsSync(first.file("results/width16-pair0.json")));
  first.close();
  const second = resumeRunFolder(folder);
  assert.deepEqual((await start("landscape-pairs", second, settings, { resumed: true })).figures, figures);
  second.close();
});

test("fork: every fork has its barrier, and the report its charts", async (t) => {
  manualSeed(1);
  const settings = { width: 8, epochs: 2, trainingImages: 400, forks: [0, 4], lr: [0.2], looks: 2, points: 5, resolution: 5, landscapeExamples: 200 };
  const { figures, report, out } = await run(t, "landscape-fork", settings);
  assert.deepEqual(Object.keys(figures!), [0, 4].flatMap((fork) => ["trainBarrier", "testBarrier", "chord"].map((what) => `lr0.2.fork${fork}.${what}`)));
  assert.ok(figures!["lr0.2.fork0.chord"]! > 0);
  const table = report.sections.find(({ title }) => title === "On the way")!.table!;
  assert.deepEqual(table.rows.map((row) => [row["fork"], row["step"]]), [[0, 8], [0, 16], [4, 10], [4, 16]]);
  assert.match(readFileSync(out.file("figures/barrier-by-fork.svg"), "utf8"), /^<svg/);
  const [view, ...others] = report.sections.flatMap(({ landscape }) => landscape ?? []);
  assert.equal(others.length, 0);
  assert.deepEqual(view!.surfaces.map(({ name }) => name), ["fork at 0", "fork at 4"]);
  for (const { marks, paths } of view!.surfaces) {
    const [fork, ...children] = marks;
    assert.deepEqual([fork!.x, fork!.y], [0, 0]);
    assert.deepEqual(paths.map(({ kind }) => kind), ["chord", "crest", "trajectory", "trajectory"]);
    // A child's way begins at the fork and ends where the child is marked; the crest passes the middle of the chord.
    for (const [child, mark] of children.entries()) {
      const way = paths[2 + child]!.points;
      assert.equal(way.length, 3);
      for (const [end, place] of [[way[0]!, fork!], [way[2]!, mark]] as const)
        for (const key of ["x", "y", "loss"] as const) assert.ok(Math.abs(end[key] - place[key]) < 1e-4, key);
    }
    const [middle, crest] = [paths[0]!.points[20]!, paths[1]!.points[20]!];
    for (const key of ["x", "y", "loss"] as const) assert.ok(Math.abs(middle[key] - crest[key]) < 1e-4, key);
  }
  assert.match(report.sections.find(({ title }) => title === "Ridge and curvature")!.text!, /^Of 2 pairs of children/);
});

test("a landscape of too few lines is refused before anything is trained; none is fine", async () => {
  for (const name of ["landscape-fork", "landscape-curve"]) {
    const { settings } = await loadRecipe(name);
    for (const resolution of [1, 4, -1]) assert.equal(settings.safeParse({ resolution }).success, false, `${name}: ${resolution}`);
    for (const resolution of [0, 5]) assert.equal(settings.safeParse({ resolution }).success, true, `${name}: ${resolution}`);
  }
});
