import assert from "node:assert/strict";
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import {
  expandMask,
  G2GNet,
  g2gNet,
  type G2GNetwork,
  g2gResNet,
  loadNetwork,
  MaskedConv2d,
  MaskedLinear,
  NETWORK_FORMAT,
  type NetworkHeader,
  saveNetwork,
  TileLinear,
  unitLabels,
} from "../../src/g2g/index.js";
import { selectOne } from "../../src/nn/index.js";
import { adam } from "../../src/optim/index.js";
import { loadSafetensors, noGrad, openSafetensors, saveSafetensors, scope, type Tensor, zeros } from "../../src/tensor/index.js";
import { assertSame } from "../nn/support.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { exampleNetworks, exampleResNets } from "./example-networks.js";
import { moveEdges } from "./move-edges.js";
import { largestDifference } from "./support.js";
import { torchNetwork } from "./torch-network.js";

/** Some steps, so that the weights are not those of a seed. */
function trainALittle(model: G2GNetwork, x: Tensor): void {
  const optimizer = adam(model, { lr: 1e-2 });
  for (let step = 0; step < 3; step++) {
    model.zeroGrad();
    model.forward(x).square().mean().backward();
    optimizer.step();
  }
}

test("a trained network with moved edges comes back, every bit of it, and goes on training alike; PyTorch rebuilds it from the file", (t) => {
  const folder = temporaryFolder(t);
  const networks = exampleNetworks().map((network, index) => ({ ...network, path: join(folder, `${index}.safetensors`) }));
  for (const { model, x, path } of networks) {
    trainALittle(model, x);
    moveEdges(model);
    saveNetwork(path, model);
  }
  const rebuilt = torchNetwork(networks);
  networks.forEach(({ name, model, x, path }, index) => {
    const loaded = loadNetwork(path);
    assert.deepEqual(loaded.config, model.config, name);
    const [before, after] = [model.stateDict(), loaded.stateDict()];
    assert.deepEqual(Object.keys(after), Object.keys(before), name);
    for (const [key, values] of Object.entries(before)) assertSame(`${name}: ${key}`, after[key]!, values);
    model.junctions.forEach((layer, position) => {
      const pattern = loaded.patterns[position]!;
      if (layer instanceof MaskedLinear) {
        assert.deepEqual(Float32Array.from(expandMask(pattern)), layer.mask.toTypedArray(), name);
        assert.equal(pattern.kind === "edges" && pattern.edges, Number(layer.mask.sum().item()), name);
      }
      if (layer instanceof TileLinear) {
        assert.deepEqual(pattern.kind === "tiles" && pattern.columns, Int32Array.from(layer.columns.toTypedArray(), Number), name);
      }
      if ("pattern" in layer) assert.deepEqual(unitLabels(pattern), unitLabels(layer.pattern), name);
    });
    assertSame(name, loaded.forward(x), model.forward(x));
    assert.ok(largestDifference(rebuilt[index]!, model.forward(x)) < 1e-5, name);
    trainALittle(model, x);
    trainALittle(loaded, x);
    assertSame(`${name}, trained on`, loaded.forward(x), model.forward(x));
  });
});

test("a trained residual network with moved kernels comes back, statistics included, and goes on training alike", (t) => {
  const path = join(temporaryFolder(t), "x.safetensors");
  for (const { name, model, x } of exampleResNets()) {
    const drawn = model.patterns;
    trainALittle(model, x);
    moveEdges(model);
    saveNetwork(path, model);
    const loaded = loadNetwork(path);
    assert.deepEqual(loaded.config, model.config, name);
    assert.deepEqual(loaded.patterns, model.patterns, name);
    if (model.config.connectivity.kind !== "dense") assert.notDeepEqual(loaded.patterns, drawn, name);
    const [before, after] = [model.stateDict(), loaded.stateDict()];
    assert.deepEqual(Object.keys(after), Object.keys(before), name);
    for (const [key, values] of Object.entries(before)) assertSame(`${name}: ${key}`, after[key]!, values);
    assert.equal(after["layer2.0.bn1.num_batches_tracked"]!.item(), 3, name);
    assertSame(name, loaded.eval().forward(x), model.eval().forward(x));
    trainALittle(model.train(), x);
    trainALittle(loaded.train(), x);
    assertSame(`${name}, trained on`, loaded.eval().forward(x), model.eval().forward(x));
    assert.deepEqual(loaded.patterns, model.patterns, name);
  }
});

test("weights keep their dtype, layer by layer", (t) => {
  const path = join(temporaryFolder(t), "x.safetensors");
  for (const { name, model } of [...exampleNetworks(), ...exampleResNets()]) {
    model.to({ dtype: "float64" });
    (model instanceof G2GNet ? model.classifier : model.linear).to({ dtype: "bfloat16" });
    saveNetwork(path, model);
    const loaded = loadNetwork(path).stateDict();
    for (const [key, values] of Object.entries(model.stateDict())) {
      assert.equal(loaded[key]!.dtype, values.dtype, `${name}: ${key}`);
      assertSame(`${name}: ${key}`, loaded[key]!, values);
    }
  }
});

test("masks take a bit an edge, and the caller's metadata are kept", (t) => {
  const path = join(temporaryFolder(t), "x.safetensors");
  const model = g2gNet({ input: { kind: "raw", inputs: 784 }, classes: 10, width: 512, junctions: 1 });
  saveNetwork(path, model, { note: "mine" });
  const weights = 4 * model.parameters().reduce((sum, parameter) => sum + parameter.numel(), 0);
  const labels = 5 * (784 + 512);
  assert.ok(statSync(path).size < weights * (1 + 1 / 32) + labels + 2000);
  using file = openSafetensors(path);
  assert.equal(file.metadata.note, "mine");
  assert.deepEqual(file.entry("junctions.0.mask").shape, [512, 98]);
});

test("a weight without an edge and torn tiles are refused on saving, with what to do", (t) => {
  const path = join(temporaryFolder(t), "x.safetensors");
  const connectivity = { kind: "edges", grouping: "index", groups: 2, within: 1, between: 0 } as const;
  const model = g2gNet({ input: { kind: "raw", inputs: 16 }, classes: 2, width: 16, connectivity });
  const layer = model.junctions[1] as MaskedLinear;
  noGrad(() => layer.weight.add_(1));
  assert.throws(() => saveNetwork(path, model), {
    name: "RangeError",
    message: "junctions.1.weight: expected 0 where the mask has no edge, found 128 other values; call applyMask_() on the layer before saving",
  });
  layer.applyMask_();
  saveNetwork(path, model);

  const resnet = g2gResNet({ depth: 8, classes: 2, width: 0.5, connectivity });
  const { module: convolution } = selectOne(resnet, "layer1.0.conv2", MaskedConv2d);
  noGrad(() => convolution.weight.add_(1));
  assert.throws(() => saveNetwork(path, resnet), { name: "RangeError", message: /^layer1\.0\.conv2\.weight: expected 0 .*, found 288 other values; call applyMask_/ });
  convolution.applyMask_();
  saveNetwork(path, resnet);

  const tiled = g2gResNet({ depth: 8, classes: 2, width: 0.5, connectivity: { ...connectivity, kind: "tiles", tile: 8 } });
  noGrad(() => selectOne(tiled, "layer1.0.conv2", MaskedConv2d).module.mask.select(0, 0).fill_(1));
  assert.throws(() => saveNetwork(path, tiled), { name: "PatternError", message: /^mask: it is not made of whole tiles of 2/ });
});

type Change = (tensors: Record<string, Tensor>, header: NetworkHeader) => void;

/** Asserts what is said of files that a change has made wrong. */
function assertRefused(folder: string, model: G2GNetwork, cases: readonly [change: Change, message: RegExp][]): void {
  const path = join(folder, "x.safetensors");
  for (const [change, message] of cases) {
    saveNetwork(path, model);
    const tensors = loadSafetensors(path);
    using file = openSafetensors(path);
    const header = JSON.parse(file.metadata.tessera!) as NetworkHeader;
    change(tensors, header);
    saveSafetensors(path, tensors, { tessera: JSON.stringify(header) });
    assert.throws(() => loadNetwork(path), { name: "FileError", message });
  }
}

test("tensors that do not fit the topology are named", (t) => {
  const folder = temporaryFolder(t);
  const connectivity = { grouping: "index", groups: 2, within: 1, between: 0.5 } as const;
  const input = { kind: "patches", channels: 1, height: 8, width: 8, patch: 4, features: 8 } as const;
  assertRefused(folder, g2gNet({ input, classes: 3, width: 16, junctions: 2, connectivity: { kind: "edges", ...connectivity } }), [
    [(tensors) => delete tensors["encoder.conv.bias"], /its tensors do not fit its topology: "encoder\.conv\.bias" is missing\. Write the file again\.$/],
    [(tensors) => (tensors["junctions.2.bias"] = zeros([16])), /"junctions\.2\.bias" belongs to no part of it/],
    [(tensors) => (tensors["junctions.1.weight"] = zeros([16, 15])), /"junctions\.1\.weight": expected floating \[16, 16\], found float32 \[16, 15\]/],
    [(tensors) => (tensors["classifier.bias"] = zeros([3], { dtype: "int64" })), /"classifier\.bias": expected floating \[3\], found int64 \[3\]/],
    [(tensors) => (tensors["junctions.0.mask"] = zeros([16, 32])), /"junctions\.0\.mask": expected uint8 \[16, 4\], found float32 \[16, 32\]/],
    [(tensors) => tensors["junctions.0.mask"]!.zero_(), /"junctions\.0\.mask": expected \d+ edges, found 0/],
    [(tensors) => tensors["junctions.1.weight"]!.add_(1), /"junctions\.1\.weight": expected 0 where the mask has no edge, found \d+ other values/],
  ]);
  assertRefused(folder, g2gNet({ input, classes: 3, width: 16, junctions: 1, connectivity: { kind: "tiles", tile: 4, ...connectivity } }), [
    [
      (tensors) => tensors["junctions.0.columns"]!.narrow(0, 6, 6).zero_(),
      /"junctions\.0\.columns": expected 6 different input tiles from 0 to 7 for output tile 1, found 0, 0, 0, 0, 0, 0/,
    ],
    [(tensors) => tensors["junctions.0.columns"]!.select(0, 0).fill_(8), /for output tile 0, found 8, /],
    [
      (_, { junctions }) => Object.assign(junctions[0]!, { fanIn: 7 }),
      /"junctions\.0\.weight": expected floating \[28, 4, 4\], found float32 \[24, 4, 4\]; "junctions\.0\.columns": expected int64 \[28\]/,
    ],
  ]);
});

test("tensors of a residual network that do not fit its topology are named", (t) => {
  const folder = temporaryFolder(t);
  const sizes = { depth: 8, classes: 3, width: 0.5 };
  const groups = { grouping: "index", groups: 2, within: 1, between: 0.5 } as const;
  assertRefused(folder, g2gResNet({ ...sizes, connectivity: { kind: "edges", ...groups } }), [
    [(tensors) => delete tensors["layer3.0.bn2.running_var"], /"layer3\.0\.bn2\.running_var" is missing/],
    [(tensors) => (tensors["layer1.0.conv1.bias"] = zeros([8])), /"layer1\.0\.conv1\.bias" belongs to no part of it/],
    [(tensors) => (tensors["conv1.weight"] = zeros([8, 1, 3, 3])), /"conv1\.weight": expected floating \[8, 3, 3, 3\], found float32 \[8, 1, 3, 3\]/],
    [(tensors) => (tensors["bn1.num_batches_tracked"] = zeros([])), /"bn1\.num_batches_tracked": expected int64 \[\], found float32 \[\]/],
    [(tensors) => tensors["layer2.0.conv1.mask"]!.zero_(), /"layer2\.0\.conv1\.mask": expected \d+ edges, found 0 edges/],
    [(tensors) => tensors["layer2.0.conv1.weight"]!.add_(1), /"layer2\.0\.conv1\.weight": expected 0 where the mask has no edge, found \d+ other values/],
  ]);
  assertRefused(folder, g2gResNet({ ...sizes, connectivity: { kind: "tiles", tile: 8, ...groups } }), [
    [(tensors) => tensors["layer1.0.conv1.mask"]!.select(0, 0).fill_(255), /: layer1\.0\.conv1\.mask: it is not made of whole tiles of 2, /],
    [(tensors) => tensors["layer1.0.conv1.mask"]!.fill_(255), /"layer1\.0\.conv1\.mask": expected 3 tiles in every row of tiles, found 4 tiles/],
    [(_, { junctions }) => Object.assign(junctions[1]!, { tile: 3 }), /junctions\.1\.tile: 8 outputs cannot be cut into tiles of 3/],
  ]);
});

test("descriptions of residual networks that contradict themselves are refused", (t) => {
  const model = g2gResNet({ depth: 8, classes: 3, width: 0.5, connectivity: { kind: "dense" } });
  assertRefused(temporaryFolder(t), model, [
    [(_, { config }) => Object.assign(config, { kind: "cnn" }), /its description does not make a network: config\.kind: /],
    [(_, { config }) => Object.assign(config, { depth: 9, width: 0.01 }), /config\.depth: expected 6n \+ 2; config\.width: /],
    [(_, { config }) => Object.assign(config, { depth: 6e15 + 2 }), /junctions: expected 6000000000000000, found 6/],
    [(_, { config }) => Object.assign(config, { width: 1 }), /expected layer1\.0\.conv1 from 16 to 16 by .*, found layer1\.0\.conv1 from 8 to 8 by/],
    [
      (_, { junctions }) => Object.assign(junctions[2]!, { convolution: { kernelSize: 5, stride: 1 } }),
      /junctions\.2: expected layer2\.0\.conv1 from 8 to 16 by kernels of 3 with stride 2, found layer2\.0\.conv1 from 8 to 16 by kernels of 5 with stride 1/,
    ],
    [
      (_, { junctions }) => Object.assign(junctions[5]!, { name: "layer3.1.conv1", convolution: null }),
      /expected layer3\.0\.conv2 from 32 to 32 by .*, found layer3\.1\.conv1 from 32 to 32\./,
    ],
  ]);
});

test("descriptions that contradict themselves, other formats and other files are refused", (t) => {
  const folder = temporaryFolder(t);
  const input = { kind: "patches", channels: 1, height: 8, width: 8, patch: 4, features: 8 } as const;
  const connectivity = { kind: "tiles", grouping: "index", tile: 4, groups: 2, within: 1, between: 0.5 } as const;
  const model = g2gNet({ input, classes: 3, width: 16, junctions: 1, connectivity });
  assertRefused(folder, model, [
    [(_, header) => Object.assign(header, { format: "tessera-g2g-2" }), /has the format "tessera-g2g-2", and this version reads "tessera-g2g-1"; .*update Tessera/],
    [(_, header) => Object.assign(header, { format: 1 }), /has the format 1, /],
    [(_, { config }) => Object.assign(config, { width: "wide", seed: 0.5 }), /its description does not make a network: config\.width: .*; config\.seed: /],
    [(_, { config }) => Object.assign(config, { input: { ...input, height: 9 } }), /config\.input: 9x8 pixels cannot be cut into patches of 4/],
    [(_, { config }) => Object.assign(config, { junctions: 2 }), /junctions: expected 2, found 1/],
    [(_, { config }) => Object.assign(config, { width: 32 }), /junctions\.0: expected junctions\.0 from 32 to 32, found junctions\.0 from 32 to 16/],
    [(_, { junctions }) => Object.assign(junctions[0]!, { tile: 3 }), /junctions\.0\.tile: 16 outputs cannot be cut into tiles of 3/],
    [(_, { junctions }) => Object.assign(junctions[0]!, { fanIn: 9 }), /junctions\.0\.fanIn: 9 is more than the 8 input tiles/],
    [
      (_, { junctions }) => Object.assign(junctions[0]!, { labels: { groups: 2, inputs: [0, 0, 0, 0, 1, 1, 1, 1], outputs: [0, 0, 2] } }),
      /labels\.outputs: expected 4, found 3; junctions\.0\.labels\.outputs: 2 is no group of 2, counted from 0/,
    ],
  ]);
  const path = join(folder, "x.safetensors");
  const refused = (message: RegExp) => assert.throws(() => loadNetwork(path), { name: "FileError", message });
  saveSafetensors(path, model.stateDict());
  refused(/holds no group-to-group network: its metadata have no "tessera"; give a file that saveNetwork, /);
  saveSafetensors(path, model.stateDict(), { tessera: NETWORK_FORMAT });
  refused(/"tessera" in its metadata is not JSON/);
  saveSafetensors(path, model.stateDict(), { tessera: "null" });
  refused(/has the format undefined, /);
  writeFileSync(path, "no safetensors file");
  refused(/Is it a safetensors file\?/);
});

test("loading draws nothing from the seed: another seed in the file changes no bit", (t) => {
  const path = join(temporaryFolder(t), "x.safetensors");
  for (const { name, model, x } of [...exampleNetworks(), ...exampleResNets()]) {
    saveNetwork(path, model);
    const tensors = loadSafetensors(path);
    using file = openSafetensors(path);
    const header = JSON.parse(file.metadata.tessera!) as NetworkHeader;
    saveSafetensors(path, tensors, { tessera: JSON.stringify({ ...header, config: { ...header.config, seed: 99 } }) });
    assertSame(name, loadNetwork(path).forward(x), model.forward(x));
  }
  assert.throws(() => loadNetwork(join(path, "none")), { name: "FileError" });
});

test("a network loaded inside a scope outlives it and trains", (t) => {
  const path = join(temporaryFolder(t), "x.safetensors");
  for (const { name, model, x } of [...exampleNetworks(), ...exampleResNets()]) {
    saveNetwork(path, model);
    const kept: { loaded?: G2GNetwork } = {};
    scope(() => {
      kept.loaded = loadNetwork(path);
    });
    const loaded = kept.loaded!;
    loaded.forward(x).sum().backward();
    assert.ok(loaded.parameters().every((parameter) => parameter.grad !== null), name);
  }
});
