import assert from "node:assert/strict";
import { test } from "node:test";
import { inferModel, mlp, resnet, vit, type Layer } from "../../src/nn/index.js";

const shapesOf = (model: Layer, rename = (name: string) => name) => Object.fromEntries(Object.entries(model.stateDict()).map(([name, tensor]) => [rename(name), [...tensor.shape]]));

test("a chain of linear layers is told under any names, with and without biases", () => {
  const made = mlp({ inputs: 12, hidden: [7, 5], outputs: 3 });
  const torch = ["fc1", "fc2", "out"];
  const { model, names, description } = inferModel(shapesOf(made, (name) => name.replace(/^layers\.(\d)/, (_, place: string) => torch[Number(place) / 2]!)));
  assert.equal(description, "MLP 12-7-5-3, relu");
  assert.deepEqual(shapesOf(model), shapesOf(made));
  assert.deepEqual([...names].slice(0, 3), [["layers.0.weight", "fc1.weight"], ["layers.0.bias", "fc1.bias"], ["layers.2.weight", "fc2.weight"]]);
  const bare = mlp({ inputs: 4, hidden: [3], outputs: 2, bias: false, activation: "tanh" });
  assert.equal(inferModel(shapesOf(bare), { activation: "tanh" }).model.toString(), bare.toString());
});

test("residual networks of any depth, width, input and shortcut", () => {
  for (const config of [{ depth: 20, numClasses: 10 }, { depth: 8, numClasses: 7, width: 2, inChannels: 1, shortcut: "B" }] as const) {
    const made = resnet(config);
    const { model } = inferModel(shapesOf(made));
    assert.equal(model.toString(), made.toString());
  }
});

test("a vision transformer needs its configuration", () => {
  const config = { model_type: "vit", image_size: 8, patch_size: 4, hidden_size: 8, num_hidden_layers: 1, num_attention_heads: 2, intermediate_size: 12, num_labels: 3 };
  const made = vit({ imageSize: 8, patchSize: 4, hiddenSize: 8, numHiddenLayers: 1, numAttentionHeads: 2, intermediateSize: 12, numLabels: 3 });
  assert.throws(() => inferModel(shapesOf(made)), /config\.json/);
  assert.equal(inferModel(shapesOf(made), { config }).model.toString(), made.toString());
});

test("what is no known model is told by what stands in the way", () => {
  assert.throws(() => inferModel({}), /it has no matrix of weights/);
  assert.throws(() => inferModel({ "a.weight": [3, 4], "b.weight": [2, 5] }), /b\.weight reads 5 numbers and a\.weight gives 3/);
  assert.throws(() => inferModel({ "a.weight": [3, 4], "norm.gain": [3] }), /it holds norm\.gain/);
  assert.throws(() => inferModel({ "a.weight": [3, 4], "a.bias": [3], "b.weight": [2, 3] }), /some have none/);
});
