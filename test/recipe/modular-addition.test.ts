import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createRunFolder, resumeRunFolder } from "../../src/recipe/index.js";
import { mainFrequencies } from "../../src/recipe/main-frequencies.js";
import recipe from "../../src/recipe/modular-addition.js";
import type { NetworkStudy } from "../../src/recipe/modular-addition-run.js";
import { splitPairs } from "../../src/recipe/modular-addition-training.js";
import { tessera } from "../cli/tessera.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const SETTINGS = { modulus: 7, width: 8, hidden: 16, steps: 450, seeds: 2, threads: 1 };

test("small networks through the command line: every basis is studied, and a run that was stopped ends the same", async (t) => {
  const base = temporaryFolder(t);
  const folder = join(base, "whole");
  const assignments = Object.entries(SETTINGS).flatMap(([name, value]) => ["--set", `${name}=${value}`]);
  const { code, out, err } = tessera(["run", "modular-addition", "--seed", "3", "--json", "--out", folder, ...assignments]);
  assert.equal(code, 0, err);
  const { figures } = JSON.parse(out) as { figures: Record<string, number> };
  assert.equal(figures.accuracy, 1);
  assert.ok(figures["lib.embed.edges"]! < figures["neuron.embed.edges"]!, out);
  const network = JSON.parse(readFileSync(join(folder, "results/seed4.json"), "utf8")) as NetworkStudy;
  assert.deepEqual(
    network.bases.map(({ kind }) => kind),
    ["lib", "global", "pca", "neuron"],
  );
  assert.ok(Math.abs(network.power.reduce((sum, one) => sum + one, 0) - 1) < 1e-12 && network.power.length === 3);
  for (const { sections } of network.bases) {
    for (const { edges, directions, labels, participation } of sections) {
      assert.ok(edges.needed <= edges.possible && directions.needed <= directions.lasting && directions.lasting <= directions.possible && participation > 0 && participation <= 1);
      // With all edges nothing changes.
      assert.deepEqual(edges.curve.at(-1), { kept: edges.possible, score: 1 });
      assert.equal(directions.curve[directions.needed], 1);
      assert.equal(labels[0], null);
      // The first node layer adds what depends on each number alone.
      if (sections[0]!.labels === labels) assert.ok(labels.slice(1).every((label) => label!.kind === "each" && Math.abs(label!.share - label!.kindShare) < 1e-9));
    }
  }
  for (const name of ["edges-embed", "edges-resid", "frequencies"]) assert.match(readFileSync(join(folder, `figures/${name}.svg`), "utf8"), /^<svg/);
  const report = readFileSync(join(folder, "report.html"), "utf8");
  assert.match(report, /data-interactions/);
  for (const kind of ["lib", "pca", "neuron"]) assert.ok(report.includes(`data-basis="${kind}"`), kind);

  const stop = new AbortController();
  const context = { settings: recipe.settings.parse(SETTINGS), seed: 3, signal: stop.signal, log: () => undefined, interactive: false };
  const first = createRunFolder(join(base, "parts"));
  first.write("run.json", "{}");
  const stopping = { ...first, metric: (row: Parameters<typeof first.metric>[0]) => (first.metric(row), row.step === 200 && stop.abort()) };
  await assert.rejects(async () => recipe.run({ ...context, out: stopping, resumed: false }));
  first.close();
  assert.ok(!existsSync(join(base, "parts/results")));
  const second = resumeRunFolder(join(base, "parts"));
  const resumed = await recipe.run({ ...context, out: second, resumed: true, signal: new AbortController().signal });
  second.close();
  assert.deepEqual(resumed.figures, figures);
  assert.equal(readFileSync(join(base, "parts/metrics.jsonl"), "utf8"), readFileSync(join(folder, "metrics.jsonl"), "utf8"));
});

test("a share of the pairs: both orders on one side, the rest judges", () => {
  const sides = ({ trained, judged }: ReturnType<typeof splitPairs>) => [trained, judged].map(({ pairs }) => (pairs.toArray() as number[][]).map(String));
  const [trained, judged] = sides(splitPairs(7, 0.5, 1));
  assert.equal(new Set([...trained!, ...judged!]).size, 49);
  assert.equal(trained!.length + judged!.length, 49);
  for (const side of [trained!, judged!]) for (const pair of side) assert.ok(side.includes(pair.split(",").reverse().join()), pair);
  // 28 pairs without order.
  assert.equal(trained!.filter((pair) => pair.split(",")[0]! <= pair.split(",")[1]!).length, 14);
  assert.notDeepEqual(sides(splitPairs(7, 0.5, 2))[0], trained);
  const [all, whole] = sides(splitPairs(7, 1, 1));
  assert.deepEqual(all, whole);
  const { judged: others } = splitPairs(7, 0.5, 1);
  (others.labels.toArray() as number[]).forEach((label, i) => {
    const [a, b] = (others.pairs.toArray() as [number, number][])[i]!;
    assert.equal(label, (a + b) % 7);
  });
});

test("main frequencies are those above a part of the strongest one's power", () => {
  assert.deepEqual(mainFrequencies([0.1, 0.5, 0.02, 0.38], 0.15), [2, 4, 1]);
  assert.deepEqual(mainFrequencies([0.1, 0.5, 0.02, 0.38], 0.25), [2, 4]);
});

test("an even modulus is refused in words", () => {
  const { code, err } = tessera(["run", "modular-addition", "--set", "modulus=8"]);
  assert.equal(code, 2);
  assert.match(err, /modulus: expected an odd number.*got 8/);
});
