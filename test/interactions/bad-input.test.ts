import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type BasisKind,
  type Chain,
  interactionBases,
  InteractionError,
  interactionEdges,
  jacobianGram,
  mlpChain,
  moments,
  type Section,
  selfTest,
  transformerChain,
  transformerPoints,
} from "../../src/interactions/index.js";
import { gpt, mlp } from "../../src/nn/index.js";
import { cat, manualSeed, noGrad, ones, randint, randn, type Tensor, zeros } from "../../src/tensor/index.js";

const F64 = { dtype: "float64" } as const;
const KINDS: readonly BasisKind[] = ["lib", "global", "pca", "neuron"];

function network(hidden: readonly number[] = [6, 5], activation: "relu" | "tanh" | "sigmoid" | "gelu" | "silu" = "relu"): Chain {
  manualSeed(1);
  return mlpChain(mlp({ inputs: 4, hidden: [...hidden], outputs: 3, activation }));
}

/** Bases and edges of every kind. */
function both(chain: Chain, points: readonly Tensor[], kind: BasisKind) {
  const bases = interactionBases(chain, points, { kind });
  return { bases, edges: interactionEdges(chain, points, bases) };
}

const refused = (chain: Chain, points: readonly Tensor[], message: string): void => {
  for (const kind of KINDS) assert.throws(() => both(chain, points, kind), new InteractionError(message), kind);
  assert.throws(() => selfTest(chain, points), new InteractionError(message));
};
const through = (section: Section, forward: (f: Tensor) => Tensor): Section => ({ ...section, units: null, forward });

test("points that are NaN or infinite are named, by batch and place", () => {
  for (const bad of [NaN, Infinity, -Infinity]) {
    const points = [randn([9, 4], F64), randn([9, 4], F64)];
    points[1]!.select(0, 3).select(0, 2).fill_(bad);
    refused(network(), points, "the points hold NaN or infinity, first in point 3 of batch 1; leave such points out");
    assert.throws(() => moments(network(), points, 1, true), InteractionError);
  }
});

test("weights that are NaN or infinite are named by the section that they are in", () => {
  for (const bad of [NaN, Infinity]) {
    const model = mlp({ inputs: 4, hidden: [6, 5], outputs: 3 });
    noGrad(() => model.parameters()[2]!.select(0, 1).fill_(bad));
    refused(
      mlpChain(model),
      [ones([9, 4], F64)],
      "section layers.2 gives NaN or infinity, first for point 0 of batch 0, of activations that are finite; expected finite weights, and activations that it does not let overflow",
    );
  }
});

test("activations whose squares overflow are told from infinite ones", () => {
  refused(network(), [randn([9, 4], F64).mul(1e200)], "node layer output: its activations are finite, their squares are not; scale the points or the weights before it down");
});

test("derivatives that are not finite are named by their section, though its values are", () => {
  const chain = network();
  const root = through(chain[1]!, (f) => chain[1]!.forward(f.square().sqrt()));
  assert.throws(
    () => interactionBases([chain[0]!, root, chain[2]!], [randn([30, 4], F64)]),
    new InteractionError("derivatives of section layers.2 are NaN or infinite for some points; look for infinite weights and for roots and quotients at 0"),
  );
});

test("no points, chains without sections, sections and points that do not fit", () => {
  const chain = network();
  refused(chain, [], "there are no data points; give at least one batch");
  refused(chain, [zeros([0, 4], F64)], "there are no data points; give at least one batch");
  refused(chain, [randn([4], F64)], "the points are [4]; expected [points, 4], or of sequences [points, positions, 4], for section layers.0");
  refused(chain, [randn([9, 5], F64)], "the points have 5 features; section layers.0 reads 4");
  refused([chain[0]!, chain[2]!], [randn([9, 4], F64)], "section layers.4 reads 5 features, but section layers.0 before it gives 6; expected as many");
  const narrow = through(chain[1]!, (f) => chain[1]!.forward(f).slice(1, 0, 5));
  refused([chain[0]!, narrow, chain[2]!], [randn([9, 4], F64)], "section layers.2 makes [9, 5] of [9, 7]; expected 6 as the last size: its 5 outputs and the constant");
  const none = "the chain has no sections; expected at least one, such as those of mlpChain";
  for (const kind of KINDS) assert.throws(() => both([], [randn([9, 4], F64)], kind), new InteractionError(none));
  assert.throws(() => moments([], [randn([9, 4], F64)], 0, true), new InteractionError(none));
  assert.throws(() => interactionEdges([], [], []), new InteractionError(none));
});

test("an empty batch among others changes nothing", () => {
  const points = randn([30, 4], F64);
  const chain = network();
  for (const one of [chain, chain.map((section) => through(section, section.forward))])
    for (const kind of KINDS) {
      const [plain, empty] = [[points], [zeros([0, 4], F64), points, zeros([0, 4], F64)]].map((batches) => both(one, batches, kind));
      assert.deepEqual(
        empty!.bases.map(({ sizes }) => sizes),
        plain!.bases.map(({ sizes }) => sizes),
      );
      empty!.edges.forEach(({ strengths }, l) => assert.ok(strengths.allclose(plain!.edges[l]!.strengths)));
    }
});

test("a section that no gradient goes through is named, with what to do, in bases and edges, of points and of sequences", () => {
  const message =
    "section layers.2: no gradient goes from what it gives to what it reads. Its forward leaves autograd, by detach, noGrad or a step such as gt; make it of differentiable operators, or give it units";
  const chain = network();
  const own = chain[1]!;
  const points = [randn([9, 4], F64)];
  const bases = interactionBases(chain, points);
  for (const forward of [
    (f: Tensor) => own.forward(f.detach()),
    (f: Tensor) => noGrad(() => own.forward(f)),
    (f: Tensor) => own.forward(f).gt(0).to("float64"),
  ]) {
    const broken = [chain[0]!, through(own, forward), chain[2]!];
    refused(broken, points, message);
    assert.throws(() => interactionEdges(broken, points, bases), new InteractionError(message));
    const sequences = [points[0]!.reshape([3, 3, 4])];
    assert.throws(() => interactionEdges(broken, sequences, bases, { kind: "functional" }), new InteractionError(message));
    // Principal components need no derivative.
    assert.equal(interactionBases(broken, points, { kind: "pca" }).length, 4);
  }
});

test("layers of width 1, and every unit function", () => {
  for (const activation of ["relu", "tanh", "sigmoid", "gelu", "silu"] as const) {
    const chain = network([1, 1], activation);
    for (const kind of KINDS) {
      const { bases, edges } = both(chain, [randn([60, 4], F64)], kind);
      for (const { sizes } of bases.slice(1, 3)) assert.ok(sizes.length <= 2);
      for (const { strengths, incompleteness } of edges) assert.ok(Number.isFinite(incompleteness) && strengths.isfinite().all().toNumber() === 1);
    }
    assert.ok(selfTest(chain, [randn([60, 4], F64)], { conditions: [1, 10] }).passed, activation);
  }
});

test("a single point, equal points, zeros and a network of zeros leave the constant's direction alone", () => {
  const model = mlp({ inputs: 4, hidden: [6, 5], outputs: 3 });
  noGrad(() => model.parameters().forEach((parameter) => parameter.zero_()));
  manualSeed(4);
  const one = randn([1, 4], F64);
  for (const [chain, points] of [
    [network(), one],
    [network(), one.repeat([50, 1])],
    [network([6, 5], "sigmoid"), one.repeat([50, 1])],
    [network(), zeros([50, 4], F64)],
    [mlpChain(model), one.repeat([50, 1])],
  ] as const) {
    for (const kind of ["lib", "global", "pca"] as const) {
      const { bases, edges } = both(chain, [points], kind);
      for (const { sizes } of bases.slice(0, -1)) assert.deepEqual(sizes, [1]);
      for (const { incompleteness } of edges) assert.ok(incompleteness < 0.01, `${incompleteness}`);
    }
    for (const { incompleteness, strengths } of both(chain, [points], "neuron").edges)
      assert.ok(Number.isFinite(incompleteness) && incompleteness < 10 && strengths.isfinite().all().toNumber() === 1);
    for (const { layers, passed } of selfTest(chain, [points], { conditions: [1, 10] }).transformations) {
      assert.ok(passed);
      for (const { directions, others, gap } of layers) assert.ok(directions === 1 && others === 1 && gap === Infinity);
    }
  }
});

test("fewer points than features leave fewer directions, and bases that depend on coordinates, which the self-test tells", () => {
  const chain = network([12, 9]);
  for (const count of [2, 3, 5]) {
    const points = [randn([count, 4], F64)];
    for (const kind of ["lib", "global", "pca"] as const) for (const { sizes } of both(chain, points, kind).bases.slice(0, -1)) assert.ok(sizes.length <= count);
    // Off what a layer's points span a direction is defined by the layer's coordinates: derivatives of the section before lead there.
    const { warnings, transformations } = selfTest(chain, points, { conditions: [1, 10] });
    assert.deepEqual(
      transformations.map(({ passed }) => passed),
      [true, false, false],
    );
    for (const [layer, features] of [
      ["layers.2", 12],
      ["layers.4", 9],
    ] as const) {
      const expected = `layer ${layer}: ${count} points for ${features} features: at most ${count - 1} direction${count === 2 ? "" : "s"} can be told apart; ${features - count + 1} are not identifiable, and the bases before it depend on its coordinates`;
      assert.ok(warnings.includes(`${expected}. Give more than ${10 * features} points`), warnings.join("\n"));
    }
  }
});

test("a layer of dead units, and a transformer's position that never changes", () => {
  const model = mlp({ inputs: 4, hidden: [6, 5], outputs: 3 });
  noGrad(() => model.parameters()[1]!.fill_(-100));
  const dead = both(mlpChain(model), [randn([50, 4], F64)], "lib");
  assert.deepEqual(
    dead.bases.slice(0, 3).map(({ sizes }) => sizes.length),
    [1, 1, 1],
  );
  const tiny = gpt({ vocabSize: 7, maxPositionEmbeddings: 3, hiddenSize: 4, numHiddenLayers: 1, numAttentionHeads: 2 });
  const tokens = cat([zeros([5, 1], { dtype: "int64" }), randint(0, 7, [5, 2], { dtype: "int64" })], 1);
  const { bases, edges } = both(transformerChain(tiny), [transformerPoints(tiny, tokens)], "lib");
  for (const { sizes } of bases) assert.ok(sizes.every(Number.isFinite));
  for (const { strengths } of edges) assert.ok(strengths.isfinite().all().toNumber() === 1);
  const gram = jacobianGram(network(), [randn([1, 4], F64)], 0, ones([7, 2], F64));
  assert.ok(gram.isfinite().all().toNumber() === 1);
});
