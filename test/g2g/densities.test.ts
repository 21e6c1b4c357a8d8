import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Distribution, type LayerShape, networkPatterns, PatternError, resnetConvolutions, spreadEdges } from "../../src/g2g/index.js";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const capacity = ({ inputs, outputs }: LayerShape) => inputs * outputs;
const layer = fc.record({ inputs: fc.integer({ min: 1, max: 200 }), outputs: fc.integer({ min: 1, max: 200 }), kernelSize: fc.constantFrom(undefined, 1, 3) });
const layersAndTotal = fc
  .array(layer, { minLength: 1, maxLength: 8 })
  .chain((layers) => fc.tuple(fc.constant<LayerShape[]>(layers), fc.nat(sum(layers.map(capacity)))));

/** (n_in + n_out + k_h + k_w) / (n_in · n_out · k_h · k_w), written out. */
function erk({ inputs, outputs, kernelSize }: LayerShape): number {
  if (kernelSize === undefined) return (inputs + outputs) / (inputs * outputs);
  return (inputs + outputs + kernelSize + kernelSize) / (inputs * outputs * kernelSize * kernelSize);
}

test("totals are exact and no layer holds more than it has room for", () => {
  fc.assert(
    fc.property(fc.constantFrom<Distribution>("uniform", "erk"), layersAndTotal, (distribution, [layers, total]) => {
      const edges = spreadEdges(distribution, layers, total);
      assert.equal(sum(edges), total);
      edges.forEach((count, i) => assert.ok(Number.isInteger(count) && count >= 0 && count <= capacity(layers[i]!)));
    }),
  );
});

test("uniform: every layer is within one edge of the same density", () => {
  fc.assert(
    fc.property(layersAndTotal, ([layers, total]) => {
      const density = total / sum(layers.map(capacity));
      spreadEdges("uniform", layers, total).forEach((count, i) => assert.ok(Math.abs(count - density * capacity(layers[i]!)) < 1 + 1e-6));
    }),
  );
});

test("erk: one factor for all layers that are not dense, and dense ones ask for more than they hold", () => {
  fc.assert(
    fc.property(layersAndTotal, ([layers, total]) => {
      const edges = spreadEdges("erk", layers, total);
      // A count of n within one edge: the factor lies between (n - 1) and (n + 1) over the layer's raw share.
      const factor = (count: number, i: number) => count / (erk(layers[i]!) * capacity(layers[i]!));
      const open = [...layers.keys()].filter((i) => edges[i]! < capacity(layers[i]!));
      const least = Math.max(0, ...open.map((i) => factor(edges[i]! - 1, i)));
      const most = Math.min(Infinity, ...open.map((i) => factor(edges[i]! + 1, i)));
      assert.ok(least <= most * (1 + 1e-9));
      for (const i of layers.keys()) assert.ok(open.includes(i) || factor(edges[i]! - 1, i) <= most * (1 + 1e-9));
    }),
  );
});

test("erk by hand: raw densities 1 and 1/4; the small layer is dense and the large one takes the rest", () => {
  const layers = [{ inputs: 2, outputs: 2 }, { inputs: 8, outputs: 8 }];
  assert.deepEqual(spreadEdges("erk", layers, 10), [2, 8]);
  assert.deepEqual(spreadEdges("erk", layers, 20), [4, 16]);
  assert.deepEqual(spreadEdges("erk", layers, 50), [4, 46]);
  assert.deepEqual(spreadEdges("uniform", layers, 17), [1, 16]);
});

test("erk makes the narrow stages of a ResNet denser", () => {
  const convolutions = resnetConvolutions({ depth: 20, width: 1 });
  const edges = spreadEdges("erk", convolutions, 6000);
  const densities = edges.map((count, i) => count / capacity(convolutions[i]!));
  assert.ok(densities[0]! > densities[7]! && densities[7]! > densities[17]!);
  assert.ok(Math.abs(densities[0]! / densities[17]! / ((38 / (16 * 16)) / (134 / (64 * 64))) - 1) < 0.02);
});

test("a random network keeps the total of the matched one whatever the distribution, and matched is the default", () => {
  const draw = (distribution?: "matched" | Distribution) =>
    networkPatterns({ inputs: 300, width: 64, junctions: 3, seed: 5, connectivity: { kind: "random", groups: 4, within: 1, between: 0.15, distribution } });
  const edges = (distribution?: "matched" | Distribution) => draw(distribution).map((pattern) => (pattern.kind === "edges" ? pattern.edges : NaN));
  assert.deepEqual(draw("matched"), draw());
  for (const distribution of ["uniform", "erk"] as const) {
    assert.equal(sum(edges(distribution)), sum(edges()));
    assert.notDeepEqual(edges(distribution), edges());
  }
  const [first, second] = edges("erk") as [number, number];
  assert.ok(second / 64 ** 2 > first / (64 * 300));
});

test("an impossible total is refused", () => {
  const layers = [{ inputs: 2, outputs: 3 }];
  for (const total of [7, -1, 1.5]) {
    assert.throws(() => spreadEdges("erk", layers, total), new PatternError(`total: ${total} edges cannot be spread over layers that hold 6; give a whole number from 0 to 6`));
  }
});
