import assert from "node:assert/strict";
import { test } from "node:test";
import {
  affineMap,
  type Chain,
  eachBatch,
  interactionBases,
  interactionEdges,
  jacobianGram,
  mappedChain,
  moments,
  quadrature,
  randomMap,
  type Section,
  transformerChain,
  transformerPoints,
  unitSection,
} from "../../src/interactions/index.js";
import { gpt } from "../../src/nn/index.js";
import { cat, eye, Generator, manualSeed, noGrad, randint, randn, scope, stack, type Tensor, zeros } from "../../src/tensor/index.js";

const F64 = { dtype: "float64" } as const;
const largest = (x: Tensor): number => x.abs().max().toNumber();
const distance = (a: Tensor, b: Tensor): number => largest(a.sub(b)) / largest(b);

/** Two layers of width 8 on 5 positions, weights large enough to bend. */
function tiny({ splitNorms = true, reads = "all", count = 6 }: { splitNorms?: boolean; reads?: "all" | "last"; count?: number } = {}): {
  chain: Chain;
  points: Tensor;
} {
  manualSeed(5);
  const model = gpt({
    vocabSize: 7,
    maxPositionEmbeddings: 5,
    hiddenSize: 8,
    numHiddenLayers: 2,
    numAttentionHeads: 2,
    intermediateSize: 12,
    initializerRange: 0.5,
  }).to(F64);
  noGrad(() => model.namedParameters().forEach(([name, parameter]) => name.endsWith("bias") && parameter.normal_(0, 0.3)));
  return { chain: transformerChain(model, { splitNorms, reads }), points: transformerPoints(model, randint(0, 7, [count, 5], { dtype: "int64" })) };
}

function activations(chain: Chain, points: Tensor, layer: number): Tensor {
  let found: Tensor | undefined;
  eachBatch(chain, [points], layer, (f) => (found = f.clone().keep()));
  return found!;
}

/** ∂y_ti / ∂f_sj by central differences: [points, t, i, s, j]. */
function differences(section: Section, f: Tensor, next: Tensor): Tensor {
  const [, positions, size] = f.shape as [number, number, number];
  const h = 1e-5;
  const columns = Array.from({ length: positions * size }, (_, at) =>
    scope(() => {
      const [s, j] = [Math.floor(at / size), at % size];
      const [up, down] = [h, -h].map((step) => {
        const moved = f.clone();
        moved.select(1, s).select(1, j).add_(step);
        return section.forward(moved).matmul(next);
      }) as [Tensor, Tensor];
      return up.sub(down).div(2 * h);
    }),
  );
  const whole = stack(columns, -1);
  return whole.reshape([...whole.shape.slice(0, 3), positions, size]);
}

test("moments are means over points and positions, and what mixes nothing may be cut into positions", () => {
  const points = randn([9, 4, 3], F64);
  const section = unitSection("units", { into: randn([4, 5], F64), function: "tanh", linear: 0, outOf: randn([5, 3], F64) });
  for (const centred of [true, false]) {
    const [whole, flat] = [points, points.flatten(0, 1)].map((batch) => moments([section], [batch], 0, centred)) as [
      ReturnType<typeof moments>,
      ReturnType<typeof moments>,
    ];
    assert.ok(distance(whole.gram, flat.gram) < 1e-13 && distance(whole.mean, flat.mean) < 1e-13);
  }
  const next = randn([3, 2], F64);
  const expected = jacobianGram([section], [points.flatten(0, 1)], 0, next);
  assert.ok(distance(jacobianGram([section], [points], 0, next), expected) < 1e-13);
  assert.ok(distance(jacobianGram([{ ...section, units: null }], [points.slice(0, 0, 4), points.slice(0, 4)], 0, next), expected) < 1e-12);
});

test("of sequences, edges of units in closed form are those of gradients", () => {
  const points = randn([9, 4, 3], F64);
  const into = cat([randn([4, 5], F64), cat([zeros([3, 1], F64), eye(1, 1, F64)], 0)], 1);
  const outOf = cat([cat([randn([5, 3], F64), zeros([5, 1], F64)], 1), cat([zeros([1, 3], F64), eye(1, 1, F64)], 1)], 0);
  const chain = [unitSection("units", { into, function: "gelu", linear: 1, outOf })];
  const bases = interactionBases(chain, [points]);
  const rule = quadrature("gaussLegendre", 4);
  const [closed] = interactionEdges(chain, [points], bases, { rule });
  const [general] = interactionEdges([{ ...chain[0]!, units: null }], [points], bases, { rule });
  assert.ok(distance(general!.strengths, closed!.strengths) < 1e-12);
  assert.ok(Math.abs(general!.incompleteness - closed!.incompleteness) < 1e-9);
});

test("the Jacobian Gram matrix of attention is what finite differences give, summed over output positions, the mean over input positions", () => {
  for (const splitNorms of [true, false]) {
    for (const reads of ["all", "last"] as const) {
      const { chain, points } = tiny({ splitNorms, reads });
      for (const [layer, section] of chain.entries()) {
        const f = activations(chain, points, layer);
        const next = randn([section.outputs + 1, 3], F64);
        const slopes = differences(section, f, next).flatten(1, 2).transpose(1, 2).flatten(0, 1).flatten(0, 1);
        const expected = slopes
          .t()
          .matmul(slopes)
          .div(6 * 5);
        assert.ok(distance(jacobianGram(chain, [points], layer, next), expected) < 1e-7, section.name);
      }
    }
  }
});

test("edges of attention are what finite differences give along the way from 0", () => {
  const { chain, points } = tiny({ count: 3 });
  const bases = interactionBases(chain, [points]);
  const rule = quadrature("gaussLegendre", 3);
  const edges = interactionEdges(chain, [points.slice(0, 0, 1), points.slice(0, 1)], bases, { rule });
  for (const [layer, section] of chain.entries()) {
    const [here, next] = [bases[layer]!, bases[layer + 1]!];
    const f = activations(chain, points, layer);
    // [points, t, i, s, j] in the basis
    const slopes = rule.points.map((alpha, k) => differences(section, f.mul(alpha), next.to).matmul(here.from.t()).mul(rule.weights[k]!));
    const hatted = f.matmul(here.to).unsqueeze(1).unsqueeze(1);
    const a = slopes
      .reduce((sum, one) => sum.add(one))
      .mul(hatted)
      .sum(3);
    const expected = a
      .square()
      .sum([0, 1])
      .div(3 * 5);
    assert.ok(distance(edges[layer]!.strengths, expected) < 1e-6, `${section.name}: ${distance(edges[layer]!.strengths, expected)}`);
  }
});

test("with random signs the Jacobian Gram matrix and the edges are right in the mean, and exact where there is one output position", () => {
  const { chain, points } = tiny({ count: 4 });
  const bases = interactionBases(chain, [points]);
  const layer = 1;
  const next = bases[layer + 1]!.to;
  const exact = jacobianGram(chain, [points], layer, next);
  for (const directions of [false, true]) {
    const off = (sources: number) => distance(jacobianGram(chain, [points], layer, next, layer + 1, { sources, directions }), exact);
    const [few, many] = [off(1), off(150)];
    assert.ok(many < 0.1 && few > many, `${directions}: ${few}, ${many}`);
  }
  const first = chain.slice(0, 2);
  const edges = interactionEdges(first, [points], bases);
  const drawn = interactionEdges(first, [points], bases, { signs: { sources: 150, seed: 1 } });
  edges.forEach(({ strengths, name }, l) => assert.ok(distance(drawn[l]!.strengths, strengths) < 0.15, `${name}: ${distance(drawn[l]!.strengths, strengths)}`));
  const last = tiny({ count: 4, reads: "last" });
  const head = last.chain.length - 1;
  const lastBases = interactionBases(last.chain, [last.points]);
  const [one, other] = [undefined, { sources: 1 }].map(
    (signs) => interactionEdges(last.chain, [last.points], lastBases, { signs })[head]!.strengths,
  ) as [Tensor, Tensor];
  assert.equal(largest(one.sub(other)), 0);
  assert.throws(() => jacobianGram(chain, [points], layer, next, layer + 1, { sources: 0 }), RangeError);
});

test("the same seed draws the same signs", () => {
  const { chain, points } = tiny({ count: 2 });
  const next = randn([9, 3], F64);
  const draw = (seed: number) => jacobianGram(chain, [points], 1, next, 2, { sources: 1, seed });
  assert.equal(largest(draw(3).sub(draw(3))), 0);
  assert.ok(largest(draw(3).sub(draw(4))) > 0);
});

/** A map of [x, 1] as one of [x, variance, 1], the variance in another unit. */
function besideVariance(map: Tensor, unit: number): Tensor {
  const size = map.size(0) - 1;
  const variance = zeros([1, size + 2], F64);
  variance.select(1, size).fill_(unit);
  const wide = cat([map.slice(1, 0, size), zeros([size + 1, 1], F64), map.slice(1, size)], 1);
  return cat([wide.slice(0, 0, size), variance, wide.slice(0, size)], 0);
}

/** The largest difference between directions of two bases on the same points, each over its own size, up to sign. */
function apart(one: Tensor, other: Tensor): number {
  assert.deepEqual(one.shape, other.shape);
  const [same, turned] = [one.sub(other), one.add(other)].map((d) => d.square().sum([0, 1])) as [Tensor, Tensor];
  return same
    .minimum(turned)
    .div(one.square().sum([0, 1]))
    .sqrt()
    .max()
    .toNumber();
}

test("no invertible map of the residual stream changes the local basis or the edges, with whole LayerNorms or split ones", () => {
  for (const splitNorms of [false, true]) {
    const { chain, points } = tiny({ splitNorms, count: 40 });
    const bases = interactionBases(chain, [points]);
    const edges = interactionEdges(chain, [points], bases);
    // The streams before the second block and, split, also what is behind its variance, which stays by itself.
    for (const layer of splitNorms ? [4, 5] : [2]) {
      for (const condition of [1, 30]) {
        const map = affineMap(randomMap(8, condition, new Generator(7)), randn([8], F64));
        const other = mappedChain(chain, layer, layer === 5 ? besideVariance(map, 300) : map);
        const after = interactionBases(other, [points]);
        for (let l = 0; l <= chain.length; l++) {
          const off = apart(activations(chain, points, l).matmul(bases[l]!.to), activations(other, points, l).matmul(after[l]!.to));
          assert.ok(off < 1e-7, `layer ${layer}, condition ${condition}: ${off} at ${l}`);
        }
        interactionEdges(other, [points], after).forEach(({ strengths }, l) => assert.ok(distance(strengths, edges[l]!.strengths) < 1e-8));
      }
    }
  }
});
