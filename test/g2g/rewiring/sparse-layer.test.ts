import assert from "node:assert/strict";
import { test } from "node:test";
import { g2gNet, MaskedLinear, sparseJunctions, TileLinear, unitsOf } from "../../../src/g2g/index.js";
import { gradientNorms, samplesOf, weightNorms } from "../../../src/g2g/rewiring/sparse-layer.js";
import { BatchNorm1d, LayerNorm, Linear, ReLU, Sequential } from "../../../src/nn/index.js";
import { Generator, randn, tensor } from "../../../src/tensor/index.js";
import { runPython } from "../../support/python.js";
import { denseWeight, existingPlaces, gridOf, matrix, smallEdges, smallTiles, unitValues, type LinearLayer } from "./support.js";

const layers = (): Record<string, LinearLayer> => ({
  edges: new MaskedLinear(smallEdges(2), { generator: new Generator(2) }),
  tiles: new TileLinear(smallTiles(2), { generator: new Generator(2) }),
});

function close(actual: ArrayLike<number>, expected: readonly number[]): void {
  assert.equal(actual.length, expected.length);
  expected.forEach((value, place) => assert.ok(Math.abs(actual[place]! - value) <= 1e-5 * (1 + Math.abs(value)), `${place}: ${actual[place]} instead of ${value}`));
}

test("the norm of a unit is that of its part of the dense weight, and 0 where there is none", () => {
  for (const [name, layer] of Object.entries(layers())) {
    const norms = weightNorms(layer, unitsOf(layer.pattern));
    close(norms, unitValues(gridOf(layer), denseWeight(layer), "norm"));
    const existing = existingPlaces(layer);
    norms.forEach((norm, place) => assert.equal(norm > 0, existing.includes(place), `${name} ${place}`));
  }
});

test("the gradient of every place, existing or not, is that of a dense layer with the same weights", () => {
  const cases = Object.values(layers()).map((layer) => {
    const { inputs, outputs } = layer.pattern;
    const generator = new Generator(5);
    return { layer, x: randn([9, inputs], { generator }), outer: randn([9, outputs], { generator }) };
  });
  const gradients = runPython(
    `
import torch
out = []
for case in data:
    layer = torch.nn.Linear(len(case["weight"][0]), len(case["weight"]), bias=False).double()
    layer.weight.data = torch.tensor(case["weight"], dtype=torch.float64)
    y = layer(torch.tensor(case["x"], dtype=torch.float64))
    y.relu().backward(torch.tensor(case["outer"], dtype=torch.float64))
    out.append({"weight": layer.weight.grad.tolist(), "active": (y > 0).double().tolist()})
print(json.dumps(out))`,
    cases.map(({ layer, x, outer }) => ({ weight: denseWeight(layer), x: matrix(x), outer: matrix(outer) })),
  ) as { weight: number[][]; active: number[][] }[];
  cases.forEach(({ layer, x, outer }, index) => {
    const outputGradient = outer.mul(tensor(gradients[index]!.active));
    const norms = gradientNorms(layer, unitsOf(layer.pattern), x, outputGradient);
    close(norms, unitValues(gridOf(layer), gradients[index]!.weight, "norm"));
    const existing = existingPlaces(layer);
    assert.ok(norms.some((norm, place) => norm > 0 && !existing.includes(place)));
  });
});

test("the samples of a linear layer are its rows", () => {
  const [x, y] = [randn([3, 20]), randn([3, 12])];
  assert.deepEqual(samplesOf(layers()["edges"]!, x, y), [x, y]);
});

test("the sparse layers are found in order of definition, whatever surrounds them, and a normalisation right after one gives its activation", () => {
  const [edges, tiles] = [smallEdges(), smallTiles()];
  const model = new Sequential(
    new Linear(4, 20),
    new MaskedLinear(edges),
    new BatchNorm1d(12),
    new Sequential(new TileLinear(tiles), new ReLU(), new LayerNorm(16)),
    new TileLinear(tiles),
    new LayerNorm([16]),
  );
  const found = sparseJunctions(model);
  const byName = new Map(model.namedModules());
  assert.deepEqual(found.map(({ name }) => name), ["1", "3.0", "4"]);
  for (const { name, layer } of found) assert.equal(layer, byName.get(name));
  assert.deepEqual(found.map(({ activation }) => activation), ["2", "3.0", "5"].map((name) => byName.get(name)));
});

test("every junction of a group-to-group network is found, and a dense one has none", () => {
  const net = (connectivity: Parameters<typeof g2gNet>[0]["connectivity"]) => g2gNet({ input: { kind: "raw", inputs: 32 }, classes: 3, width: 32, junctions: 3, connectivity });
  const names = ["junctions.0", "junctions.1", "junctions.2"];
  const groups = { grouping: "index", groups: 2, within: 1, between: 0.2 } as const;
  assert.deepEqual(sparseJunctions(net({ kind: "edges", ...groups })).map(({ name }) => name), names);
  assert.deepEqual(sparseJunctions(net({ kind: "tiles", tile: 8, ...groups })).map(({ name }) => name), names);
  assert.deepEqual(sparseJunctions(net({ kind: "random", ...groups })).map(({ name }) => name), names);
  assert.deepEqual(sparseJunctions(net({ kind: "dense" })), []);
});
