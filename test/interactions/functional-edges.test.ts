import assert from "node:assert/strict";
import { test } from "node:test";
import {
  activationsAt,
  type Chain,
  interactionBases,
  InteractionError,
  interactionEdges,
  mlpChain,
  quadrature,
  type Section,
  transformerChain,
  transformerPoints,
} from "../../src/interactions/index.js";
import { gpt, mlp } from "../../src/nn/index.js";
import { manualSeed, noGrad, randint, randn, type Tensor } from "../../src/tensor/index.js";

const F64 = { dtype: "float64" } as const;
const largest = (x: Tensor): number => x.abs().max().toNumber();
const distance = (a: Tensor, b: Tensor): number => largest(a.sub(b)) / largest(b);
const opaque = (section: Section): Section => ({ ...section, units: null });

function network(activation: "relu" | "tanh" | "gelu" | "sigmoid"): { chain: Chain; points: Tensor } {
  manualSeed(1);
  return { chain: mlpChain(mlp({ inputs: 7, hidden: [9, 8], outputs: 4, activation })), points: randn([200, 7], F64) };
}

function sequences(): { chain: Chain; points: Tensor } {
  manualSeed(5);
  const model = gpt({
    vocabSize: 7,
    maxPositionEmbeddings: 4,
    hiddenSize: 4,
    numHiddenLayers: 1,
    numAttentionHeads: 2,
    intermediateSize: 6,
    initializerRange: 0.5,
    // A small ε makes a LayerNorm jump near 0, and the integral slow to converge.
    layerNormEps: 1,
  }).to(F64);
  noGrad(() => model.namedParameters().forEach(([name, parameter]) => name.endsWith("bias") && parameter.normal_(0, 0.3)));
  return { chain: transformerChain(model, { splitNorms: false }), points: transformerPoints(model, randint(0, 7, [12, 4], { dtype: "int64" })) };
}

/** E_ij of one section by central differences along f̂_j, positions one after the other. */
function byDifferences(section: Section, f: Tensor, here: { to: Tensor; from: Tensor }, next: { to: Tensor }, i: number, j: number): number {
  const rule = quadrature("gaussLegendre", 5);
  const y = (at: Tensor): Tensor => section.forward(at).matmul(next.to).select(-1, i);
  const [end, hatted, along] = [y(f), f.matmul(here.to).select(-1, j), here.from.select(0, j)];
  const positions = f.ndim === 3 ? f.size(1) : 1;
  let sum = 0;
  rule.points.forEach((alpha, k) => {
    for (let s = 0; s < positions; s++) {
      const [up, down] = [1e-4, -1e-4].map((h) => {
        const at = f.mul(alpha);
        (f.ndim === 3 ? at.select(1, s) : at).add_(along, { alpha: h });
        return end.sub(y(at)).square();
      }) as [Tensor, Tensor];
      const slopes = up.sub(down).div(2e-4);
      const own = f.ndim === 3 ? hatted.select(1, s).unsqueeze(1) : hatted;
      sum -= slopes.mul(own).sum().toNumber() * rule.weights[k]!;
    }
  });
  return sum / (f.numel() / f.size(-1));
}

test("functional edges are what finite differences of the squared difference give, of perceptrons and of sequences", () => {
  for (const { chain, points } of [network("tanh"), network("gelu"), sequences()]) {
    const bases = interactionBases(chain, [points]);
    const edges = interactionEdges(chain, [points], bases, { kind: "functional" });
    chain.forEach((section, layer) => {
      const { strengths, name } = edges[layer]!;
      const f = activationsAt(chain, [points], layer)[0]!;
      for (const [i, j] of [
        [1, 1],
        [2, 3],
        [3, 0],
        [1, 2],
      ] as const) {
        const expected = byDifferences(section, f, bases[layer]!, bases[layer + 1]!, i, j);
        const value = strengths.select(0, i).select(0, j).toNumber();
        assert.ok(Math.abs(value - expected) < 1e-6 * largest(strengths.select(0, i)), `${name}: ${i}, ${j}: ${value}, ${expected}`);
      }
    });
  }
});

test("what a direction's functional edges add up to is the mean square of what it has above its value at 0, but for the quadrature", () => {
  for (const { chain, points } of [network("tanh"), network("gelu"), network("sigmoid"), network("relu"), sequences()]) {
    // Neurons, for a local basis leaves out what is read only on the way to 0.
    const bases = interactionBases(chain, [points], { kind: "neuron" });
    const missing = [2, 6, 20].map((count) => {
      const edges = interactionEdges(chain, [points], bases, { kind: "functional", rule: quadrature("gaussLegendre", count) });
      edges.forEach(({ strengths, incompleteness }, layer) => {
        const f = activationsAt(chain, [points], layer)[0]!;
        const [end, start] = [f, f.mul(0)].map((at) => chain[layer]!.forward(at).matmul(bases[layer + 1]!.to)) as [Tensor, Tensor];
        const size = end.sub(start).square().flatten(0, -2).sum(0).div(f.numel() / f.size(-1));
        const off = largest(strengths.sum(1).sub(size).div(size.clampMin(1e-300)));
        assert.ok(Math.abs(off - incompleteness) < 1e-9 * (1 + off));
      });
      return Math.max(...edges.map(({ incompleteness }) => incompleteness));
    });
    assert.ok(missing[2]! < 1e-5 && missing[2]! <= missing[0]! + 1e-12, missing.join(" "));
  }
});

test("of ReLUs one point is enough, and an edge is the mean product of what it gives and the whole", () => {
  const { chain, points } = network("relu");
  const bases = interactionBases(chain, [points]);
  const [one, many] = [1, 9].map((count) => interactionEdges(chain, [points], bases, { kind: "functional", rule: quadrature("gaussLegendre", count) }));
  const squared = interactionEdges(chain, [points], bases);
  one!.forEach(({ strengths, incompleteness }, layer) => {
    assert.ok(distance(strengths, many![layer]!.strengths) < 1e-12 && incompleteness < 1e-9);
    // |E[f̂'_i A_ij]| ≤ √(E[f̂'_i²] E[A_ij²])
    const bound = strengths.sum(1, true).mul(squared[layer]!.strengths).sqrt();
    assert.ok(bound.sub(strengths.abs()).min().toNumber() > -1e-12 * largest(bound));
  });
  assert.ok(Math.min(...one!.map(({ strengths }) => strengths.min().toNumber())) < 0);
});

test("closed form and gradients give the same functional edges, however the points are cut into batches", () => {
  for (const activation of ["relu", "gelu"] as const) {
    const { chain, points } = network(activation);
    const bases = interactionBases(chain, [points]);
    const closed = interactionEdges(chain, [points], bases, { kind: "functional" });
    const slow = interactionEdges(chain.map(opaque), [points.slice(0, 0, 120), points.slice(0, 120)], bases, { kind: "functional" });
    closed.forEach(({ strengths }, layer) => assert.ok(distance(slow[layer]!.strengths, strengths) < 1e-12));
  }
});

test("with random signs functional edges are right in the mean", () => {
  const { chain, points } = sequences();
  const bases = interactionBases(chain, [points]);
  const [exact, drawn] = [undefined, { sources: 200, seed: 1 }].map((signs) => interactionEdges(chain, [points], bases, { kind: "functional", signs }));
  exact!.forEach(({ strengths, name }, layer) => {
    const off = distance(drawn![layer]!.strengths, strengths);
    assert.ok(off < 0.15, `${name}: ${off}`);
  });
});

test("a rule that has the end alone is refused for functional edges", () => {
  const { chain, points } = network("relu");
  assert.throws(
    () => interactionEdges(chain, [points], interactionBases(chain, [points]), { kind: "functional", rule: quadrature("gradient") }),
    new InteractionError(
      'functional edges compare a direction with its value on the way from 0; this rule has the end alone; expected one such as quadrature("gaussLegendre")',
    ),
  );
});
