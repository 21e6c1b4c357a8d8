import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Ablation,
  ablationCounts,
  ablationCurve,
  accuracyMetric,
  type Basis,
  type Chain,
  edgeAblation,
  fewestKept,
  fidelityMetric,
  interactionBases,
  InteractionError,
  interactionEdges,
  largestFall,
  maskedSection,
  mlpChain,
  nodeAblation,
  withConstant,
} from "../../src/interactions/index.js";
import { mlp } from "../../src/nn/index.js";
import { cat, manualSeed, randn, type Tensor, tensor } from "../../src/tensor/index.js";

const F64 = { dtype: "float64" } as const;

function network(activation: "relu" | "gelu" = "relu") {
  manualSeed(3);
  const chain = mlpChain(mlp({ inputs: 6, hidden: [9, 7], outputs: 4, activation }));
  const points = [randn([60, 6], F64), randn([40, 6], F64)];
  const bases = interactionBases(chain, points);
  return { chain, points, bases, edges: interactionEdges(chain, points, bases) };
}

const outputs = (chain: Chain, f: Tensor, from = 0): Tensor => chain.slice(from).reduce((g, section) => section.forward(g), f);
const largest = (x: Tensor): number => x.abs().max().toNumber();

test("with everything kept nothing changes; with nothing kept only the constant acts", () => {
  for (const activation of ["relu", "gelu"] as const) {
    const { chain, points, bases, edges } = network(activation);
    const metric = fidelityMetric("meanSquaredError", chain, points);
    const all = withConstant(cat([...points], 0));
    for (let layer = 0; layer < 3; layer++) {
      const [here, next] = [bases[layer]!, bases[layer + 1]!];
      const nodes = nodeAblation(chain, points, layer, here, metric);
      const links = edgeAblation(chain, points, layer, bases, edges, metric);
      assert.equal(nodes.total, here.sizes.length - 1);
      assert.equal(links.total, (here.sizes.length - 1) * (next.sizes.length - 1));
      for (const ablation of [nodes, links]) assert.ok(ablation.score(ablation.total) < 1e-28 && ablation.baseline < 1e-28);
      // Every point gets what the mean activations, the constant's direction, give.
      const mean = outputs(chain.slice(0, layer), all).mean(0, true);
      assert.ok(largest(here.from.slice(0, 0, 1).sub(mean)) < 1e-12);
      const off = (f: Tensor, from: number) =>
        outputs(chain, all)
          .sub(outputs(chain, f, from))
          .slice(1, 0, 4)
          .square()
          .mean()
          .toNumber();
      const expected = off(mean, layer);
      assert.ok(Math.abs(nodes.score(0) - expected) < 1e-10 * expected, `${activation}, nodes of layer ${layer}`);
      const turned = off(chain[layer]!.forward(mean).matmul(next.to).matmul(next.from), layer + 1);
      assert.ok(Math.abs(links.score(0) - turned) < 1e-10 * turned, `${activation}, edges of section ${layer}`);
    }
  }
});

test("a masked section computes every direction from its own inputs, whichever way it is computed", () => {
  for (const activation of ["relu", "gelu"] as const) {
    const { chain, points, bases, edges } = network(activation);
    const metric = fidelityMetric("meanSquaredError", chain, points);
    for (let layer = 0; layer < 3; layer++) {
      const [section, here, next] = [chain[layer]!, bases[layer]!, bases[layer + 1]!];
      const ablation = edgeAblation(chain, points, layer, bases, edges, metric);
      const f = outputs(chain.slice(0, layer), withConstant(points[0]!));
      for (const kept of [1, 7, ablation.total - 1]) {
        const mask = ablation.mask(kept);
        assert.equal(mask.flatMap((row, i) => row.filter((on, j) => on && i > 0 && j > 0)).length, kept);
        const [fast, plain] = [section, { ...section, units: null }].map((one) => maskedSection(one, f, here, next, mask)) as [Tensor, Tensor];
        mask.forEach((row, i) => {
          // One direction at a time, as the definition has it.
          const read = row.every(Boolean)
            ? f
            : f
                .matmul(here.to)
                .mul(tensor(row.map(Number), F64))
                .matmul(here.from);
          const column = section.forward(read).matmul(next.to.slice(1, i, i + 1));
          for (const y of [fast, plain])
            assert.ok(largest(y.slice(1, i, i + 1).sub(column)) < 1e-10 * Math.max(1, largest(column)), `${activation}, ${layer}, ${kept}: ${i}`);
        });
      }
    }
  }
});

test("sequences are ablated at every position alike", () => {
  const { chain, points, bases, edges } = network();
  const [f] = points as [Tensor];
  const rows = withConstant(f);
  const mask = edgeAblation(chain, [f], 0, bases, edges, fidelityMetric("agreement", chain, [f])).mask(11);
  for (const section of [{ ...chain[0]!, units: null, forward: (x: Tensor) => chain[0]!.forward(x.reshape([-1, 7])).reshape([20, 3, 10]) }]) {
    const positions = maskedSection(section, rows.reshape([20, 3, 7]), bases[0]!, bases[1]!, mask);
    assert.ok(largest(positions.reshape([60, -1]).sub(maskedSection(chain[0]!, rows, bases[0]!, bases[1]!, mask))) < 1e-12);
  }
});

test("the strongest edges are kept, equal ones in their order, never more than asked for", () => {
  const { chain, points, bases, edges } = network();
  const metric = fidelityMetric("agreement", chain, points);
  const ties = edgeAblation(
    chain,
    points,
    1,
    bases,
    edges.map((one) => ({ ...one, strengths: one.strengths.onesLike() })),
    metric,
  );
  for (const kept of [0, 5, 13]) assert.equal(ties.mask(kept).flat().filter(Boolean).length, kept + bases[2]!.sizes.length);
  const ablation = edgeAblation(chain, points, 1, bases, edges, metric);
  const mask = ablation.mask(10);
  const [inside, outside]: [number[], number[]] = [[], []];
  (edges[1]!.strengths.toArray() as number[][]).forEach((row, i) => row.forEach((value, j) => i > 0 && j > 0 && (mask[i]![j] ? inside : outside).push(value)));
  assert.ok(inside.length === 10 && Math.min(...inside) >= Math.max(...outside));
  assert.equal(ablation.weakest(10), Math.min(...inside));
  assert.equal(ablation.weakest(0), 0);
  const { total } = ablation;
  assert.throws(() => ablation.score(total + 1), new RangeError(`edges of ${edges[1]!.name} to keep: ${total + 1}; expected a whole number from 0 to ${total}`));
});

test("bisection finds the fewest that brute force finds where more is better, and tells where it is not", () => {
  const { chain, points, bases, edges } = network();
  const own = points.map((batch) => outputs(chain, withConstant(batch)).slice(1, 0, 4).argmax(1));
  let monotone = 0;
  for (let layer = 0; layer < 3; layer++) {
    for (const metric of [accuracyMetric(own), fidelityMetric("meanSquaredError", chain, points), fidelityMetric("crossEntropy", chain, points)]) {
      for (const ablation of [nodeAblation(chain, points, layer, bases[layer]!, metric), edgeAblation(chain, points, layer, bases, edges, metric)]) {
        const curve = ablationCurve(
          ablation,
          Array.from({ length: ablation.total + 1 }, (_, kept) => kept),
        );
        for (const tolerance of [0.001, 0.03]) {
          const found = fewestKept(ablation, { tolerance, probes: 400 });
          const good = curve.map(({ score }) => (ablation.better === "higher" ? score >= found.baseline - tolerance : score <= found.baseline + tolerance));
          assert.ok(good[found.kept] && (found.kept === 0 || !good[found.kept - 1]), `${ablation.name}, ${ablation.kind}, ${metric.name}`);
          assert.deepEqual(curve[found.kept], { kept: found.kept, score: found.score });
          const first = good.indexOf(true);
          const rises = good.lastIndexOf(false) < first;
          if (rises) monotone += 1;
          if (rises) assert.equal(found.kept, first);
          assert.equal(found.exceptions.length > 0, !rises);
        }
      }
    }
  }
  assert.ok(monotone > 20, `${monotone}`);
});

/** An ablation with given scores. */
const scripted = (scores: readonly number[]): Ablation => ({
  kind: "nodes",
  name: "scripted",
  total: scores.length - 1,
  better: "higher",
  baseline: scores.at(-1)!,
  score: (kept) => scores[kept]!,
  activations: [],
});

test("a curve that falls is reported with where and by how much", () => {
  const scores = [0, 1, 0.2, 0.5, 0.4, 1, 0.9, 1, 1];
  const found = fewestKept(scripted(scores), { tolerance: 0.05, probes: 30 });
  assert.equal(found.kept, 7);
  assert.deepEqual(
    found.exceptions.map(({ kept }) => kept),
    [1, 5],
  );
  const curve = ablationCurve(scripted(scores), [0, 1, 2, 3, 4, 5, 6, 7, 8]);
  assert.deepEqual(largestFall(curve, "higher"), { from: { kept: 1, score: 1 }, to: { kept: 2, score: 0.2 }, by: 0.8 });
  assert.equal(largestFall(curve.slice(2, 4), "higher"), null);
  const near = fewestKept(scripted(Array.from({ length: 101 }, (_, i) => (i < 60 ? 0 : 1))), { within: 5, probes: 0 });
  assert.ok(near.kept >= 60 && near.kept <= 65 && near.trials.length < 8);
  assert.throws(() => fewestKept(scripted(scores), { tolerance: -1 }), RangeError);
});

test("schedules begin with none, end with all and rise", () => {
  assert.deepEqual(ablationCounts(8, { schedule: "linear", points: 5 }), [0, 2, 4, 6, 8]);
  assert.deepEqual(ablationCounts(40, { base: 2, every: 4 }), [0, 1, 2, 3, 4, 8, 16, 32, 40]);
  assert.deepEqual(ablationCounts(0), [0]);
  assert.throws(() => ablationCounts(9, { base: 1 }), RangeError);
});

test("the smallest directions go first, among neurons too", () => {
  const { chain, points } = network();
  const [basis] = interactionBases(chain, points, { kind: "neuron" }) as [Basis];
  const batch = [points[0]!];
  const metric = fidelityMetric("meanSquaredError", chain, batch);
  const order = basis.sizes.slice(1).map((size, feature) => ({ size, feature }));
  order.sort((a, b) => b.size - a.size);
  const f = withConstant(points[0]!).clone();
  for (const { feature } of order.slice(2)) f.select(1, feature).zero_();
  const expected = outputs(chain, f)
    .sub(outputs(chain, withConstant(points[0]!)))
    .slice(1, 0, 4)
    .square()
    .mean()
    .toNumber();
  assert.ok(Math.abs(nodeAblation(chain, batch, 0, basis, metric).score(2) - expected) < 1e-12 * expected);
  assert.throws(() => nodeAblation(chain, [points[1]!], 0, basis, metric), InteractionError);
});
