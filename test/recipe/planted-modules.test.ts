import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { tessera } from "../cli/tessera.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const SIZES = ["threads=1", "layers=2", "designSeeds=2", "sampleSeeds=2", "points=900"];
const SMALL = [...SIZES, "correlations=[0,0.6]", "epsilons=[0.01]", "resolutions=[0.2,0.6]", "pointCounts=[50,2000]", "resamples=3"];

interface Printed {
  figures: Record<string, number>;
  summary: Record<string, unknown>[];
  expected?: { figure: string; found: number | null }[];
}

const run = (folder: string, settings: readonly string[], target = "planted-modules", seed = 0): Printed => {
  const { code, out, err } = tessera(["run", target, "--json", "--out", folder, "--seed", String(seed), ...settings.flatMap((setting) => ["--set", setting])]);
  assert.equal(code, 0, err);
  return JSON.parse(out) as Printed;
};

test("planted-modules: only the interaction basis takes networks apart, and the report has its charts and the graph", (context) => {
  const folder = join(temporaryFolder(context), "run");
  const { figures, summary } = run(folder, SMALL, "planted-modules", 3);
  assert.deepEqual(["lib", "pca", "neuron"].map((kind) => figures[`design.${kind}.apart`]), [1, 0, 0]);
  assert.ok(figures["design.lib.crossMass"]! < 1e-15 && figures["design.lib.information"] === 1);
  for (const kind of ["pca", "neuron"]) assert.ok(figures[`design.${kind}.crossMass`]! > 0.1 && figures[`design.${kind}.information`]! < 0.4, kind);
  assert.deepEqual(summary.map(({ apart }) => apart), ["2 of 2", "0 of 2", "0 of 2"]);
  const at = (name: string): number => figures[`sample.correlation0.epsilon0.01.${name}`]!;
  assert.ok(at("lib.purity") > 0.9 && at("lib.purity") > at("lib.chance") + 0.2);
  assert.ok(figures["sample.correlation0.6.lib.crossMass"]! > 2 * figures["sample.correlation0.lib.crossMass"]!);
  assert.ok(figures["dependence.correlation0.6.lib.share"]! > 0.6 && figures["dependence.correlation0.6.neuron.share"]! < 0.3);
  assert.ok(figures["points2000.lib.crossMass"]! < figures["points50.lib.crossMass"]!);
  for (const network of ["lib", "pca", "neuron", "dense"]) {
    const jaccard = figures[`stability.epsilon0.01.${network}`]!;
    assert.ok(jaccard > 0 && jaccard <= 1 + 1e-12, network);
  }
  for (const name of ["purity-by-correlation", "information-by-correlation", "cross-mass-by-correlation", "cross-mass-by-points", "stability"])
    assert.match(readFileSync(join(folder, `figures/${name}.svg`), "utf8"), /^<svg/);
  assert.match(readFileSync(join(folder, "report.html"), "utf8"), /data-interactions/);
});

test("planted-modules: three modules without stability, counts or further correlations; the same again for the same seed", (context) => {
  const base = temporaryFolder(context);
  const settings = [...SIZES, "modules=3", "width=3", "correlations=[0]", "epsilons=[0.001]", "pointCounts=[]", "resamples=0"];
  const first = run(join(base, "first"), settings);
  assert.ok(first.figures["design.lib.crossMass"]! < 1e-12);
  assert.equal(Object.keys(first.figures).some((name) => /^(points|stability)/.test(name)), false);
  assert.deepEqual(run(join(base, "second"), settings).figures, first.figures);
});

test("planted-modules: of the published experiment every expected figure is there", (context) => {
  const few = ["designSeeds=1", "sampleSeeds=1", "resamples=1"];
  const { expected } = run(join(temporaryFolder(context), "run"), few, "planted-modules-mlp");
  assert.ok(expected!.length > 20);
  assert.deepEqual(expected!.filter(({ found }) => found === null), []);
});

test("planted-modules: too few points for a product design are refused", (context) => {
  const folder = join(temporaryFolder(context), "run");
  const { code, err } = tessera(["run", "planted-modules", "--out", folder, "--set", "modules=5", "--set", "points=1000"]);
  assert.equal(code, 2);
  assert.match(err, /points: too few for a product design; expected at least 4 \^ modules, got 1000/);
});
