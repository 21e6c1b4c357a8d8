import assert from "node:assert/strict";
import { test } from "node:test";
import { interactionBases, interactionEdges, mlpChain, quadrature, type Section, unitSection, withConstant } from "../../src/interactions/index.js";
import { mlp } from "../../src/nn/index.js";
import { manualSeed, randn, type Tensor } from "../../src/tensor/index.js";
import { planted } from "./planted.js";

const F64 = { dtype: "float64" } as const;
const largest = (x: Tensor): number => x.abs().max().toNumber();
const opaque = (section: Section): Section => ({ ...section, units: null });

function network(activation: "relu" | "tanh" | "gelu", bias = true) {
  manualSeed(1);
  return { chain: mlpChain(mlp({ inputs: 7, hidden: [9, 8], outputs: 4, activation, bias })), points: randn([300, 7], F64) };
}

test("edges are mean squares of what one direction gives another, by brute force", () => {
  const { chain, points } = network("tanh");
  const bases = interactionBases(chain, [points]);
  const rule = quadrature("gaussLegendre", 3);
  const edges = interactionEdges(chain, [points], bases, { rule });
  const f = chain[0]!.forward(withConstant(points));
  const [here, next] = [bases[1]!, bases[2]!];
  const hatted = f.matmul(here.to);
  for (const [i, j] of [
    [0, 0],
    [2, 3],
    [4, 1],
    [1, 0],
  ] as const) {
    // The slope along f̂_j by differences of the whole section.
    const along = here.from.select(0, j);
    let sum = 0;
    const slopes = rule.points.map((alpha) => {
      const [up, down] = [1e-5, -1e-5].map((h) =>
        chain[1]!
          .forward(f.mul(alpha).add(along.mul(h)))
          .matmul(next.to)
          .select(1, i),
      ) as [Tensor, Tensor];
      return up.sub(down).div(2e-5);
    });
    const attribution = slopes.reduce((total, slope, q) => total.add(slope.mul(rule.weights[q]!)), slopes[0]!.mul(0)).mul(hatted.select(1, j));
    sum = attribution.square().mean().toNumber();
    assert.ok(Math.abs(edges[1]!.strengths.select(0, i).select(0, j).toNumber() - sum) < 1e-7 * (1 + sum), `${i}, ${j}`);
  }
});

test("closed form and gradients give the same edges, however the points are cut into batches", () => {
  for (const activation of ["relu", "gelu"] as const) {
    const { chain, points } = network(activation);
    const bases = interactionBases(chain, [points]);
    const rule = quadrature("trapezoid", 4);
    const closed = interactionEdges(chain, [points], bases, { rule });
    const slow = interactionEdges(chain.map(opaque), [points.slice(0, 0, 120), points.slice(0, 120)], bases, { rule });
    closed.forEach(({ strengths }, layer) => assert.ok(largest(strengths.sub(slow[layer]!.strengths)) < 1e-12 * largest(strengths)));
  }
});

test("of ReLUs every rule gives the same, and nothing is missing; of GELU more points miss less", () => {
  const relu = network("relu");
  const bases = interactionBases(relu.chain, [relu.points]);
  const [gradient, legendre] = [quadrature("gradient"), quadrature("gaussLegendre", 4)].map((rule) => interactionEdges(relu.chain, [relu.points], bases, { rule }));
  gradient!.forEach(({ strengths, incompleteness }, layer) => {
    assert.ok(incompleteness < 1e-9, `${incompleteness}`);
    assert.ok(largest(strengths.sub(legendre![layer]!.strengths)) < 1e-12 * largest(strengths));
  });
  const gelu = network("gelu");
  const own = interactionBases(gelu.chain, [gelu.points]);
  const missing = [1, 3, 8].map((points) =>
    Math.max(...interactionEdges(gelu.chain, [gelu.points], own, { rule: quadrature("gaussLegendre", points) }).map((one) => one.incompleteness)),
  );
  // What nothing reads is left out of the sum: it acts by no slope at the points, but by some on the way to 0.
  assert.ok(missing[0]! > missing[1]! && missing[1]! > missing[2]! && missing[2]! < 1e-4, missing.join(" "));
});

test("a linear network's local directions act one on one, each as strongly as it is large", () => {
  manualSeed(2);
  const chain = mlpChain(mlp({ inputs: 7, hidden: [9, 8], outputs: 4, bias: false })).map(({ name, units }) =>
    unitSection(name, { ...units!, function: "identity" }),
  );
  const points = randn([300, 7], F64);
  const bases = interactionBases(chain, [points], { output: "pca" });
  for (const [layer, { strengths }] of interactionEdges(chain, [points], bases).slice(0, 2).entries()) {
    const inner = strengths.slice(0, 1).slice(1, 1);
    const size = Math.min(...(inner.shape as [number, number]));
    const diagonal = inner.diag();
    assert.ok(largest(inner.sub(diagonal.diag())) < 1e-20 * largest(inner), `layer ${layer}`);
    for (const [i, value] of (diagonal.toArray() as number[]).entries()) assert.ok(Math.abs(value / bases[layer]!.sizes[i + 1]! - 1) < 1e-8);
    assert.equal(size, 4);
  }
});

test("planted modules: what crosses them is nothing in the local basis, and is not in others", () => {
  const { chain, points } = planted(0);
  const crossing = (["lib", "pca", "neuron"] as const).map((kind) => {
    const bases = interactionBases(chain, [points], { kind });
    // Edges by size: with two modules of equal width half of them have nothing to do.
    return Math.max(
      ...interactionEdges(chain, [points], bases).map(({ strengths }) => {
        const values = (strengths.slice(0, 1).slice(1, 1).flatten().toArray() as number[]).sort((a, b) => b - a);
        const half = Math.ceil(values.length / 2) + 1;
        return values.slice(half).reduce((sum, value) => sum + value, 0) / values.reduce((sum, value) => sum + value, 0);
      }),
    );
  });
  assert.ok(crossing[0]! < 1e-15, `${crossing[0]}`);
  assert.ok(crossing[1]! > 0.01 && crossing[2]! > 0.01, crossing.join(" "));
});
