import assert from "node:assert/strict";
import { test } from "node:test";
import { type Chain, identifiability, interactionBases, mlpChain, transformerChain, transformerPoints, unitSection } from "../../src/interactions/index.js";
import { gpt, mlp } from "../../src/nn/index.js";
import { cat, eye, manualSeed, noGrad, ones, randint, randn, type Tensor, tensor, zeros } from "../../src/tensor/index.js";

const F64 = { dtype: "float64" } as const;

function report(chain: Chain, points: Tensor, threshold?: number) {
  return identifiability(chain, [points], interactionBases(chain, [points], { threshold }), threshold);
}

function network(inputs: number, hidden: number[], activation: "relu" | "tanh" = "tanh"): Chain {
  manualSeed(1);
  return mlpChain(mlp({ inputs, hidden, outputs: 3, activation }));
}

/** Two layers of identities, the second scaled. */
function scaled(factors: readonly number[]): Chain {
  const size = factors.length + 1;
  const units = { into: eye(size, size, F64), function: "identity", linear: size, outOf: eye(size, size, F64) } as const;
  return [unitSection("a", units), unitSection("b", { ...units, outOf: tensor([...factors, 1], F64).diag() })];
}

test("enough points of a network that uses its layers: full counts and no warning", () => {
  const { layers, warnings } = report(network(4, [6]), randn([400, 4], F64));
  assert.deepEqual(warnings, []);
  assert.deepEqual(
    layers.map(({ name, points, features, constants, rank, kept, still, unread }) => [name, points, features, constants.length, rank, kept, still, unread]),
    [
      ["layers.0", 400, 4, 0, 4, 4, 0, 0],
      ["layers.2", 400, 6, 0, 6, 3, 0, 3],
      ["output", 400, 3, 0, 3, 3, 0, 0],
    ],
  );
  for (const { conditions } of layers) assert.ok(conditions.activations >= 1 && conditions.sizes >= 1 && Number.isFinite(conditions.activations));
});

test("fewer points than features: how many directions can be told apart, and how many points would do", () => {
  const { layers, warnings } = report(network(4, [100]), randn([40, 4], F64));
  assert.ok(layers[1]!.rank <= 39 && layers[1]!.still >= 61);
  assert.ok(
    warnings.includes(
      "layer layers.2: 40 points for 100 features: at most 39 directions can be told apart; 61 are not identifiable, and the bases before it depend on its coordinates. Give more than 1,000 points",
    ),
    warnings.join("\n"),
  );
  const few = report(network(4, [6]), randn([20, 4], F64)).warnings;
  assert.ok(few.includes("layer layers.0: 20 points for 4 features: directions and sizes depend on the sample. Give more than 40 points"), few.join("\n"));
});

test("a single point", () => {
  const { layers, warnings } = report(network(4, [6]), randn([1, 4], F64));
  assert.deepEqual(
    layers.slice(0, 2).map(({ rank, kept, conditions }) => [rank, kept, conditions]),
    [
      [0, 0, { activations: 1, sizes: 1 }],
      [0, 0, { activations: 1, sizes: 1 }],
    ],
  );
  assert.deepEqual(warnings.slice(0, 2), [
    "layer layers.0: 1 point for 4 features: at most 0 directions can be told apart; 4 are not identifiable. Give more than 40 points",
    "layer layers.0: none of its features varies over the points, so that only the constant's direction is left. Look for units that are off, or give points that differ",
  ]);
});

test("features that never vary, and a layer that is all zero", () => {
  manualSeed(3);
  const points = cat([randn([300, 3], F64), ones([300, 1], F64).mul(0.3)], 1);
  const some = report(network(4, [6]), points);
  assert.deepEqual(some.layers[0]!.constants, [3]);
  assert.equal(some.layers[0]!.rank, 3);
  assert.ok(some.warnings.includes("layer layers.0: 1 feature of 4 (3) is the same at every point, and in no direction"), some.warnings.join("\n"));
  const model = mlp({ inputs: 4, hidden: [12], outputs: 3 });
  noGrad(() => model.parameters()[1]!.fill_(-100));
  const dead = report(mlpChain(model), randn([300, 4], F64));
  assert.deepEqual(dead.warnings.slice(0, 2), [
    "layer layers.0: its activations vary along 4 directions, but nothing reads them on these points",
    "layer layers.2: none of its features varies over the points, so that only the constant's direction is left. Look for units that are off, or give points that differ",
  ]);
  assert.equal(dead.layers[1]!.constants.length, 12);
  const many = report(network(14, [3]), cat([randn([300, 2], F64), zeros([300, 12], F64)], 1)).warnings;
  assert.ok(many.includes("layer layers.0: 12 features of 14 (2, 3, 4, 5, 6, 7, 8, 9, …) are the same at every point, and in no direction"), many.join("\n"));
});

test("directions next to the thresholds of 64-bit numbers", () => {
  manualSeed(5);
  const points = randn([500, 3], F64).mul(tensor([1, 1, 1e-5], F64));
  const { layers, warnings } = report(scaled([1, 1, 1]), points);
  assert.ok(layers[0]!.conditions.activations > 5e9 && layers[0]!.kept === 3);
  assert.ok(
    warnings.some((text) =>
      /^layer a: the activations vary along 1 direction by about \de-10 of the most, next to the threshold of 1e-11 \(1 of them kept\): at the edge of 64-bit numbers\. Scale its features alike, or choose another threshold$/.test(
        text,
      ),
    ),
    warnings.join("\n"),
  );
  const faint = report(scaled([1, 1, 1e-5]), randn([500, 3], F64));
  assert.ok(faint.layers[0]!.conditions.sizes > 5e9);
  assert.ok(
    faint.warnings.includes(
      "layer a: 1 direction of 3 has a size of less than 1e-9 of the largest, next to the threshold of 1e-11: whether it is kept depends on rounding. Leave such directions out of conclusions",
    ),
    faint.warnings.join("\n"),
  );
});

test("sizes that coincide", () => {
  const corners = Array.from({ length: 16 }, (_, i) => [0, 1, 2, 3].map((bit) => ((i >> bit) & 1) * 2 - 1));
  const { warnings } = report(scaled([1, 1, 1, 1]), tensor(corners, F64).repeat([5, 1]));
  assert.deepEqual(
    warnings,
    ["a", "b"].map((name) => `layer ${name}: directions 1 to 4 have sizes that are the same but for a millionth: any rotation of them is as good a basis`),
  );
});

test("of transformers positions count as points, and a variance that stands by itself is not among the features", () => {
  manualSeed(2);
  const model = gpt({ vocabSize: 7, maxPositionEmbeddings: 5, hiddenSize: 4, numHiddenLayers: 1, numAttentionHeads: 2 });
  const chain = transformerChain(model, { reads: "last" });
  const { layers } = report(chain, transformerPoints(model, randint(0, 7, [20, 5], { dtype: "int64" })));
  assert.deepEqual(
    layers.map(({ points, features }) => [points, features]),
    [
      [100, 4],
      [100, 4],
      [100, 4],
      [100, 4],
      [100, 4],
      [100, 4],
      [20, 7],
    ],
  );
  assert.ok(layers.every(({ rank, features, kept }) => rank <= features && kept <= features));
});
