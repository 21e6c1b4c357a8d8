import assert from "node:assert/strict";
import { test } from "node:test";
import {
  activationsAt,
  type Chain,
  InteractionError,
  jacobianGram,
  type LayerAgreement,
  mappedChain,
  mlpChain,
  moments,
  type Points,
  residualSection,
  type Section,
  selfTest,
  transformerChain,
  transformerPoints,
  type UnitFunction,
  unitSection,
  widenedChain,
} from "../../src/interactions/index.js";
import { gpt, Linear, mlp } from "../../src/nn/index.js";
import { adam } from "../../src/optim/index.js";
import { eye, manualSeed, noGrad, randint, randn, scope, type Tensor, tensor } from "../../src/tensor/index.js";

const F64 = { dtype: "float64" } as const;
const largest = (x: Tensor): number => x.abs().max().toNumber();
const outputs = (chain: Chain, points: Points): Tensor => activationsAt(chain, points, chain.length)[0]!;

/** A perceptron that learned what a smaller one computes: its sizes fall off over many orders of magnitude. */
function trained(): { chain: Chain; points: Tensor } {
  manualSeed(1);
  const [model, teacher] = [mlp({ inputs: 10, hidden: [24, 16], outputs: 5 }), mlp({ inputs: 10, hidden: [6], outputs: 5 })];
  const points = randn([600, 10]);
  const targets = teacher.forward(points).detach();
  const optimizer = adam(model.parameters(), { lr: 3e-3 });
  for (let step = 0; step < 400; step++)
    scope(() => {
      optimizer.zeroGrad();
      model.forward(points).sub(targets).square().mean().backward();
      optimizer.step();
    });
  return { chain: mlpChain(model), points: points.to("float64") };
}

const worst = (layers: readonly LayerAgreement[], of: (layer: LayerAgreement) => number): number => Math.max(...layers.map(of));

test("of a trained perceptron the local basis, its sizes and its edges survive every transformation; principal components turns alone", () => {
  const { chain, points } = trained();
  const { passed, notes, transformations } = selfTest(chain, [points.slice(0, 0, 250), points.slice(0, 250)]);
  assert.ok(passed);
  assert.deepEqual(notes, []);
  assert.deepEqual(
    transformations.map(({ name }) => name),
    ["orthogonal map", "map of condition 10", "map of condition 1000", "3 redundant and 4 unread neurons"],
  );
  for (const [i, { name, outputs: off, layers, pca }] of transformations.entries()) {
    assert.ok(off < 1e-12, `${name}: ${off}`);
    assert.deepEqual(
      layers.map((layer) => layer.name),
      ["layers.0", "layers.2", "layers.4"],
    );
    for (const layer of layers) {
      assert.equal(layer.others, layer.directions, `${name}: ${layer.name}`);
      assert.ok(layer.verdict === "same" || (i === 2 && layer.verdict === "faint"), `${name}: ${JSON.stringify(layer)}`);
      assert.ok(Math.max(layer.edges, layer.clear.sizes, layer.clear.activations) < (i === 2 ? 1e-8 : 1e-10), `${name}: ${JSON.stringify(layer)}`);
      assert.ok(layer.gap > 0 && layer.gap < 1);
    }
    // The input's principal components stay, whatever becomes of the hidden layers.
    assert.deepEqual(
      pca.slice(1).map(({ verdict }) => verdict === "changed"),
      [i > 0, i > 0],
      name,
    );
  }
  assert.ok(worst(transformations[1]!.pca, ({ edges }) => edges) > 0.01 && worst(transformations[1]!.pca, ({ sizes }) => sizes) > 1);
  for (const { directions, others } of transformations[3]!.pca.slice(1)) assert.equal(others, directions + 4);
});

test("faint directions are told from those that changed", () => {
  manualSeed(2);
  // What the third output reads is 1e-8 of the rest.
  const units = { into: eye(4, 4, F64), function: "identity", linear: 4, outOf: eye(4, 4, F64) } as const;
  const chain = [unitSection("a", units), unitSection("b", { ...units, outOf: tensor([3, 1, 1e-4, 1], F64).diag() })];
  const points = [randn([200, 3], F64)];
  const hidden = (tolerance: number): LayerAgreement =>
    selfTest(chain, points, { conditions: [1000], redundant: 0, unread: 0, tolerance }).transformations[0]!.layers[1]!;
  const { verdict, clear, edges, directions, coinciding, ...all } = hidden(1e-8);
  const [among, overall] = [Math.max(clear.sizes, clear.activations, edges), Math.max(all.sizes, all.activations)];
  assert.ok(verdict === "faint" && directions === 4 && clear.directions === 3 && coinciding === 1 && all.gap < 1e-7);
  assert.ok(among < 1e-9 && overall > 1e-7 && overall < 0.1, `${among}, ${overall}`);
  assert.deepEqual([2 * overall, among / 2].map((tolerance) => hidden(tolerance).verdict), ["same", "changed"]);
});

test("closed forms and gradients, every unit function, local and global, centred or not", () => {
  for (const [activation, options] of [
    ["relu", { kind: "global" }],
    ["tanh", { centred: false }],
    ["gelu", { edges: { kind: "functional" } }],
    ["silu", { kind: "global", centred: false }],
    ["sigmoid", {}],
  ] as const) {
    manualSeed(2);
    const chain = mlpChain(mlp({ inputs: 4, hidden: [6, 5], outputs: 3, activation }));
    const points = [randn([80, 4], F64)];
    for (const one of [chain, chain.map((section): Section => ({ ...section, units: null }))]) {
      const { passed, transformations } = selfTest(one, points, { ...options, conditions: [1, 10] });
      assert.ok(passed, `${activation}: ${JSON.stringify(transformations.map(({ layers }) => layers), null, 1)}`);
    }
  }
});

test("residual networks pass", () => {
  manualSeed(3);
  const block = (name: string, units: UnitFunction) => residualSection(name, new Linear(6, 15).to(F64), units, new Linear(15, 6).to(F64));
  const chain = [block("a", "relu"), block("b", "gelu"), block("c", "relu"), ...mlpChain(mlp({ inputs: 6, hidden: [], outputs: 4 }))];
  const { passed, transformations } = selfTest(chain, [randn([300, 6], F64)]);
  assert.ok(passed, JSON.stringify(transformations, null, 1));
  for (const { layers } of transformations) assert.ok(layers.every(({ directions, others }) => directions === others));
});

test("transformers pass, a variance that stands by itself being mixed with nothing, and the report says so", () => {
  manualSeed(5);
  const model = gpt({ vocabSize: 7, maxPositionEmbeddings: 5, hiddenSize: 6, numHiddenLayers: 1, numAttentionHeads: 2, intermediateSize: 9, initializerRange: 0.5 }).to(F64);
  noGrad(() => model.namedParameters().forEach(([name, parameter]) => name.endsWith("bias") && parameter.normal_(0, 0.3)));
  const points = [transformerPoints(model, randint(0, 7, [20, 5], { dtype: "int64" }))];
  for (const splitNorms of [true, false]) {
    const { passed, notes, transformations } = selfTest(transformerChain(model, { splitNorms, reads: "last" }), points, { conditions: [1, 10] });
    assert.ok(passed, JSON.stringify(transformations, null, 1));
    assert.deepEqual(
      notes,
      splitNorms
        ? ["transformer.h.0.attn", "transformer.h.0.mlp", "lm_head"].map((name) => `${name}: no map mixes its last feature with others, for it stays a direction by itself`)
        : [],
    );
  }
});

test("sizes that coincide are said to, and their directions turned onto each other", () => {
  // All corners of a cube behind orthogonal maps: Λ = 1 four times, and any rotation is a basis.
  const corners = Array.from({ length: 16 }, (_, i) => [0, 1, 2, 3].map((bit) => ((i >> bit) & 1) * 2 - 1));
  const linear = (name: string) => unitSection(name, { into: eye(5, 5, F64), function: "identity", linear: 5, outOf: eye(5, 5, F64) });
  const { passed, transformations } = selfTest(["a", "b", "c"].map(linear), [tensor(corners, F64)]);
  assert.ok(passed);
  for (const { layers, name } of transformations)
    for (const { verdict, gap, coinciding, activations } of layers) {
      assert.equal(verdict, "same", name);
      assert.ok(gap < 1e-10 && coinciding === 4 && activations < 1e-8, `${name}: ${gap}, ${coinciding}, ${activations}`);
    }
});

test("a basis that depends on the coordinates does not pass", () => {
  const { chain, points } = trained();
  // So coarse a threshold is one of the layer's coordinates.
  const { passed, warnings, transformations } = selfTest(chain, [points], { threshold: 1e-3, conditions: [1, 1000], redundant: 0, unread: 0 });
  assert.equal(passed, false);
  const [turn, stretch] = transformations;
  assert.ok(turn!.passed && !stretch!.passed);
  assert.ok(stretch!.layers.some(({ verdict, directions, others }) => verdict === "changed" && others < directions));
  // The stretched network has more to be said about.
  assert.ok(stretch!.warnings.some((text) => text.includes("next to the threshold of 1e-3")) && stretch!.warnings.every((text) => !warnings.includes(text)));
});

test("more neurons do not change what a network computes; unread ones are read by nothing, mixtures are", () => {
  const { chain, points } = trained();
  const opaque = chain.map((section): Section => ({ ...section, units: null }));
  for (const one of [chain, opaque]) {
    const wide = widenedChain(one, [points], 1, { redundant: 2, unread: 3, seed: 4 });
    assert.deepEqual(
      wide.map(({ inputs }) => inputs),
      [10, 29, 16],
    );
    assert.ok(largest(outputs(wide, [points]).sub(outputs(chain, [points]))) < 1e-12);
    const effects = jacobianGram(wide, [points], 1, eye(17, 17, F64)).diag().toArray() as number[];
    assert.deepEqual(effects.slice(26, 29), [0, 0, 0]);
    assert.ok(effects.slice(24, 26).every((effect) => effect > 0));
    const squares = moments(wide, [points], 1, false).gram.diag().toArray() as number[];
    const own = squares.slice(0, 24).reduce((sum, square) => sum + square / 24, 0);
    squares.slice(24, 29).forEach((square) => assert.ok(square > 0.01 * own && square < 100 * own));
  }
});

test("chains without a hidden layer and maps that do not fit are refused", () => {
  const { chain, points } = trained();
  assert.throws(
    () => selfTest(chain.slice(0, 1), [points]),
    new InteractionError("the chain has 1 section and so no hidden node layer that a map could change; expected at least 2 sections"),
  );
  assert.throws(() => selfTest(chain, [points], { conditions: [0.5] }), new RangeError("condition of a random map: 0.5; expected a finite number of at least 1"));
  assert.throws(() => mappedChain(chain, 3, eye(6, 6, F64)), new InteractionError("node layer 3 of a chain of 3 sections is not hidden; expected 1 to 2"));
  assert.throws(
    () => mappedChain(chain, 1, eye(24, 24, F64)),
    new InteractionError("node layer layers.2 has 24 features and a constant; the maps are [24, 24] and [24, 24]; expected [25, n] and [n, 25]"),
  );
});
