import assert from "node:assert/strict";
import { test } from "node:test";
import { pairedTest, type Table } from "../../src/recipe/index.js";
import { SAMPLE_NETWORKS, sampleG2GNetRun } from "./support/sample-g2gnet-run.js";

const titles = (run: ReturnType<typeof sampleG2GNetRun>): string[] => run.report.sections.map(({ title }) => title);
const section = (run: ReturnType<typeof sampleG2GNetRun>, title: string) => run.report.sections.find((one) => one.title === title)!;
const accuracies = (variant: string): number[] => SAMPLE_NETWORKS.find((network) => network.variant === variant)!.accuracies.map((accuracy) => 100 * accuracy);

test("every network is compared with every baseline, pairs of baselines once, p adjusted over all of them", () => {
  const run = sampleG2GNetRun();
  const table = section(run, "Paired comparisons").table!;
  assert.deepEqual(table.columns.map(({ label }) => label), ["Network", "Over Dense wide", "p", "Over Dense narrow", "p", "Over Random sparse", "p"]);
  assert.deepEqual(table.rows.map((row) => [row.network, Object.keys(row).length]), [["Dense narrow", 3], ["Random sparse", 5], ["Index", 7], ["RigL <b>", 7], ["Index, Hebbian", 7]]);

  const { mean, interval, p } = pairedTest(accuracies("rigl"), accuracies("random"));
  assert.deepEqual([run.figures!["rigl.gainOverRandom"], run.figures!["rigl.gainOverRandomInterval"], run.figures!["rigl.gainOverRandomP"]], [mean, interval, p]);
  const adjusted = run.figures!["rigl.gainOverRandomHolmP"]!;
  assert.ok(adjusted >= p! && adjusted <= 12 * p!);
  assert.deepEqual([mean, interval], cellOf(table, "RigL <b>", "random"));
  for (const name of ["index.gain", "index.gainOverNarrowP", "random.gainOverNarrow", "dense-narrow.gainP"]) assert.ok(Number.isFinite(run.figures![name]), name);
  assert.ok(!Object.keys(run.figures!).some((name) => /^dense-wide\.gain|^dense-narrow\.gainOver(Narrow|Random)|^random\.gainOverRandom/.test(name)));
  // The summary's gain is the difference to dense wide.
  assert.deepEqual(cellOf(run.report.summary, "RigL <b>", "gain"), cellOf(table, "RigL <b>", "dense-wide"));
});

test("one seed has differences, but no interval, no p and no table of them", () => {
  const run = sampleG2GNetRun(SAMPLE_NETWORKS, 1);
  assert.ok(!titles(run).includes("Paired comparisons"));
  assert.deepEqual(Object.keys(run.figures!).filter((name) => /^rigl\.gain/.test(name)), ["rigl.gain", "rigl.gainOverNarrow", "rigl.gainOverRandom"]);
});

test("without a baseline there is nothing to compare", () => {
  const run = sampleG2GNetRun(SAMPLE_NETWORKS.slice(4));
  assert.ok(!titles(run).includes("Paired comparisons"));
  assert.ok(!run.report.summary.columns.some(({ key }) => key === "gain"));
  assert.ok(!Object.keys(run.figures!).some((name) => name.includes("gain")));
});

test("a rewired network is compared with itself without rewiring, in a family of its own", () => {
  const run = sampleG2GNetRun();
  const table = run.report.sections.find(({ title }) => title === "Paired comparisons of rules")!.table!;
  assert.deepEqual(table.rows.map((row) => row["network"]), ["Index, Hebbian"]);
  const { mean, interval, p } = pairedTest(accuracies("index-hebb"), accuracies("index"));
  // The only comparison of its family: nothing to adjust.
  const names = ["gainOverStatic", "gainOverStaticInterval", "gainOverStaticP", "gainOverStaticHolmP"];
  assert.deepEqual(names.map((name) => run.figures![`index-hebb.${name}`]), [mean, interval, p, p]);
});

test("the accuracies are drawn with their baselines, first of all, and as a figure", () => {
  const run = sampleG2GNetRun();
  const { rows } = section(run, "Test accuracy").intervals!;
  assert.deepEqual(rows.map(({ baseline }) => baseline), [true, true, true, false, false, false]);
  assert.match(run.drawings.get("accuracy")!, /^<svg.*<\/svg>$/s);
});

test("rewired networks have a slider over their updates instead of the drawing, and their course by step", () => {
  const run = sampleG2GNetRun();
  assert.deepEqual(titles(run).filter((title) => title.startsWith("Connectivity")), [
    "Connectivity: Random sparse",
    "Connectivity: Index",
    "Connectivity over time: RigL <b>",
    "Connectivity over time: Index, Hebbian",
  ]);
  const { frames, drawings } = section(run, "Connectivity over time: RigL <b>").frames!;
  assert.equal(drawings.length, 3 + 1);
  assert.equal(frames.length, 6);
  for (const { values } of frames) assert.equal(values.length, 3 * 4 ** 2);
  assert.equal(frames[0]!.label, "Step 0: the start, 3,000 edges, 70 % within groups");
  assert.match(frames.at(-1)!.label, /^Step 1,000: 300 of 3,000 edges moved, overlap with the start \d+ %, \d+ % within groups$/);
  assert.match(run.drawings.get("connectivity-rigl")!, /RigL &lt;b>, at the start: 4 groups/);

  const { charts } = section(run, "Rewiring");
  assert.deepEqual(charts!.map(({ y }) => y.label), ["Overlap with the start", "Explored places", "Edges within groups", "Modularity", "Dead units"]);
  for (const { series } of charts!) {
    assert.deepEqual(series.map(({ name }) => name), ["RigL <b>", "Index, Hebbian"]);
    for (const { points } of series) assert.deepEqual(points.map(({ x }) => x), [0, 200, 400, 600, 800, 1000]);
  }
  // A mean over the junctions' 0.36, 0.37, 0.38; dead units of three junctions.
  assert.ok(Math.abs(charts![1]!.series[1]!.points[0]!.y - 0.37) < 1e-12);
  assert.equal(charts![4]!.series[1]!.points.at(-1)!.y, 9);
});

test("of many updates at most 60 are frames, the first and the last among them", () => {
  const run = sampleG2GNetRun([{ variant: "rigl", name: "RigL", accuracies: [0.9], updates: 150 }], 1);
  const { frames } = section(run, "Connectivity over time: RigL").frames!;
  assert.equal(frames.length, 60);
  assert.match(frames[0]!.label, /^Step 0:/);
  assert.match(frames.at(-1)!.label, /^Step 30,000:/);
});

test("a rewired network without groups keeps the drawing of its start, and has no course of what groups define", () => {
  const run = sampleG2GNetRun([{ variant: "rigl", name: "RigL", kind: "random", accuracies: [0.9], updates: 3, ungrouped: true }], 1);
  assert.ok(section(run, "Connectivity, at the start: RigL").svg !== undefined);
  assert.deepEqual(section(run, "Rewiring").charts!.map(({ series }) => series[0]!.points.length), [4, 4, 4]);
});

test("an alarm is told with network, seed and epoch; silence is not", () => {
  const run = sampleG2GNetRun();
  assert.deepEqual(section(run, "Collapse alarms").table!.rows, [{ network: "Index, Hebbian", seed: 0, epoch: 4 }]);
  const quiet = sampleG2GNetRun(SAMPLE_NETWORKS.slice(0, 4));
  assert.deepEqual(titles(quiet).filter((title) => ["Collapse alarms", "Rewiring"].includes(title)), []);
});

function cellOf(table: Table, network: string, key: string): number[] {
  const cell = table.rows.find((row) => row.network === network)![key];
  assert.ok(typeof cell === "object" && cell !== null);
  return [cell.mean, cell.interval];
}
