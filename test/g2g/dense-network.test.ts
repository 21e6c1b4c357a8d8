import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { denseNetwork, G2GNet, g2gNet, loadNetwork, MaskedConv2d, MaskedLinear, saveDense } from "../../src/g2g/index.js";
import { Linear, ResNet, resnet, selectOne } from "../../src/nn/index.js";
import { noGrad } from "../../src/tensor/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { exampleNetworks, exampleResNets } from "./example-networks.js";
import { moveEdges } from "./move-edges.js";
import { largestDifference } from "./support.js";
import { torchDense, torchResNet } from "./torch-network.js";

const INSIDE_ONLY = { kind: "edges", grouping: "index", groups: 2, within: 1, between: 0 } as const;

test("PyTorch's own layers load the file under its names and compute the same logits, and so does Tessera", (t) => {
  const folder = temporaryFolder(t);
  const networks = exampleNetworks().map((network, index) => ({ ...network, path: join(folder, `${index}.safetensors`) }));
  for (const { model, path } of networks) {
    moveEdges(model);
    saveDense(path, model);
  }
  const logits = torchDense(networks);
  networks.forEach(({ name, model, x, path }, index) => {
    const expected = model.forward(x);
    assert.ok(largestDifference(logits[index]!, expected) < 1e-5, name);
    const loaded = loadNetwork(path);
    assert.ok(loaded instanceof G2GNet && loaded.junctions.every((layer) => layer instanceof Linear), name);
    assert.deepEqual(loaded.config, { ...model.config, connectivity: { kind: "dense" } });
    assert.ok(largestDifference(loaded.forward(x), expected) < 1e-5, name);
  });
});

test("the usual CIFAR ResNet of PyTorch loads a residual network's file under its names and computes the same logits, and so does nn.ResNet", (t) => {
  const folder = temporaryFolder(t);
  const networks = exampleResNets().map((network, index) => ({ ...network, path: join(folder, `${index}.safetensors`) }));
  for (const { model, x, path } of networks) {
    moveEdges(model);
    // The running statistics come near those of the batch, which keeps the logits near 1 and float32's rounding below 1e-5.
    for (let step = 0; step < 30; step++) model.forward(x);
    saveDense(path, model.eval());
  }
  const logits = torchResNet(networks);
  networks.forEach(({ name, model, x, path }, index) => {
    const expected = model.forward(x);
    assert.ok(largestDifference(logits[index]!, expected) < 1e-5, name);
    const dense = denseNetwork(model);
    assert.ok(dense instanceof ResNet && !dense.training, name);
    assert.ok(largestDifference(dense.forward(x), expected) < 1e-5, name);
    assert.deepEqual(dense.config, { ...model.config, connectivity: { kind: "dense" } });
    const plain = resnet(model.config).eval();
    assert.deepEqual(Object.keys(dense.stateDict()), Object.keys(plain.stateDict()));
    plain.loadStateDict(dense.stateDict());
    assert.equal(largestDifference(plain.forward(x), dense.forward(x)), 0, name);
    assert.equal(largestDifference(loadNetwork(path).eval().forward(x), dense.forward(x)), 0, name);
  });
});

test("in float64 the dense model agrees to its rounding, values and the inputs' gradients", () => {
  for (const { name, model, x } of exampleNetworks()) {
    moveEdges(model);
    const dense = denseNetwork(model.to({ dtype: "float64" }));
    const [a, b] = [x.to("float64").requiresGrad_(), x.to("float64").requiresGrad_()];
    const [y, z] = [model.forward(a), dense.forward(b)];
    assert.ok(largestDifference(y, z) < 1e-12, name);
    y.square().sum().backward();
    z.square().sum().backward();
    assert.ok(largestDifference(a.grad!, b.grad!) < 1e-12, name);
  }
});

test("the names are PyTorch's, and no memory is shared with the network", () => {
  const input = { kind: "patches", channels: 1, height: 8, width: 8, patch: 4, features: 4 } as const;
  const model = g2gNet({ input, classes: 3, width: 16, junctions: 2, connectivity: INSIDE_ONLY });
  const dense = denseNetwork(model);
  const layers = ["encoder.conv", "junctions.0", "junctions.1", "classifier"];
  assert.deepEqual(Object.keys(dense.stateDict()), layers.flatMap((layer) => [`${layer}.weight`, `${layer}.bias`]));
  noGrad(() => dense.parameters().forEach((parameter) => parameter.fill_(7)));
  for (const [name, values] of model.namedParameters()) assert.ok(Number(values.max().item()) < 7, name);
});

test("a weight without an edge does not enter the dense model", () => {
  const model = g2gNet({ input: { kind: "raw", inputs: 16 }, classes: 2, width: 16, junctions: 1, connectivity: INSIDE_ONLY });
  const layer = model.junctions[0] as MaskedLinear;
  noGrad(() => layer.weight.add_(1));
  const weight = (denseNetwork(model).junctions[0] as Linear).weight;
  assert.equal(largestDifference(weight, layer.applyMask_().weight), 0);

  const network = exampleResNets()[1]!.model;
  const { module: convolution } = selectOne(network, "layer3.0.conv1", MaskedConv2d);
  noGrad(() => convolution.weight.add_(1));
  const kernels = denseNetwork(network).stateDict()["layer3.0.conv1.weight"]!;
  assert.equal(largestDifference(kernels, convolution.applyMask_().weight), 0);
});
