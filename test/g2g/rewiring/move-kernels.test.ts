import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { randomStream } from "../../../src/data/index.js";
import { MaskedConv2d, unitsOf } from "../../../src/g2g/index.js";
import { moveUnits, type NewWeights } from "../../../src/g2g/rewiring/move-units.js";
import { noGrad, ones, scope } from "../../../src/tensor/index.js";
import { smallConvolution } from "./convolutions.js";
import { existingPlaces, gridOf, numbers, pairs, storage, tally, width } from "./support.js";

const KINDS = ["edges", "tiles"] as const;
const rowOf = (layer: MaskedConv2d, place: number) => Math.floor(place / gridOf(layer).columns);

/** A random move: of tiles in every row as many as come, of kernels anywhere; ragged tiles stay. With `back`, the first that leaves returns at once. */
function drawMove(layer: MaskedConv2d, seed: number, most: number, back: boolean): { pruned: Int32Array; grown: Int32Array } {
  const grid = gridOf(layer);
  const random = randomStream(seed, 9);
  const existing = new Set(existingPlaces(layer));
  const places = Array.from({ length: grid.rows * grid.columns }, (_, place) => place).filter((place) => width(grid, place % grid.columns) === grid.side);
  const bundles = grid.tiled ? Array.from({ length: grid.rows }, (_, row) => places.filter((place) => rowOf(layer, place) === row)) : [places];
  const [pruned, grown]: [number[], number[]] = [[], []];
  for (const bundle of bundles) {
    const drawn = [...random.permutation(bundle.length)].map((index) => bundle[index]!);
    const [leaving, coming] = [drawn.filter((place) => existing.has(place)), drawn.filter((place) => !existing.has(place))];
    const count = Math.min(leaving.length, coming.length, most);
    if (back && count > 0) coming[0] = leaving[0]!;
    pruned.push(...leaving.slice(0, count));
    grown.push(...coming.slice(0, count));
  }
  return { pruned: Int32Array.from(pruned).sort(), grown: Int32Array.from(grown).sort() };
}

/** Moves units; the moments of what exists are 1 and 2 before. */
function move(layer: MaskedConv2d, seed: number, { most = 3, back = false, newWeights = "zero" }: { most?: number; back?: boolean; newWeights?: NewWeights } = {}) {
  const moments = [1, 2].map((value) => noGrad(() => ones([...layer.weight.shape]).mul(layer.weight.detach().ne(0).to("float32")).mul(value)));
  const before = { places: existingPlaces(layer), weight: numbers(layer.weight) };
  const moved = drawMove(layer, seed, most, back);
  moveUnits(layer, unitsOf(layer.pattern), moved, { moments, newWeights, random: randomStream(seed) });
  return { ...moved, before, moments: moments.map(numbers) };
}

for (const kind of KINDS) {
  const make = (seed: number, kernelSize = 3) => smallConvolution(kind, { kernelSize }, seed);

  test(`${kind}: the mask, whole kernels of weights and moments follow a move, and everything else keeps its bits`, () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(5), fc.constantFrom(1, 3), (seed, most, kernelSize) =>
        scope(() => {
          const layer = make(seed, kernelSize);
          const { pruned, grown, before, moments } = move(layer, seed, { most });
          const expected = before.places.filter((place) => !pruned.includes(place)).concat(...grown).sort((a, b) => a - b);
          assert.deepEqual(existingPlaces(layer), expected);
          assert.equal(layer.pattern.kind, kind);
          const mask = new Array<number>(layer.mask.numel()).fill(0);
          for (const place of expected) for (const pair of pairs(gridOf(layer), place)) mask[pair] = 1;
          assert.deepEqual(numbers(layer.mask), mask);

          const weight = new Array<number>(layer.weight.numel()).fill(0);
          const kept = [1, 2].map(() => weight.slice());
          for (const place of expected) {
            if (grown.includes(place)) continue;
            for (const position of storage(layer, place)) {
              weight[position] = before.weight[position]!;
              kept.forEach((moment, order) => (moment[position] = order + 1));
            }
          }
          numbers(layer.weight).forEach((value, position) => assert.ok(value === weight[position], `weight ${position}: ${value}`));
          assert.deepEqual(moments, kept);
        }),
      ),
      { numRuns: 40 },
    );
  });

  test(`${kind}: a unit that is pruned and grown again in the same move starts anew`, () => {
    const layer = make(3);
    const { pruned, grown, moments } = move(layer, 3, { back: true });
    const returned = [...grown].filter((place) => pruned.includes(place));
    assert.ok(returned.length > 0);
    for (const place of returned) {
      assert.ok(existingPlaces(layer).includes(place));
      for (const position of storage(layer, place)) for (const values of [numbers(layer.weight), ...moments]) assert.ok(values[position] === 0);
    }
  });

  test(`${kind}: scaled kernels are normal with variance 2 / (fanIn · 9) of the fan-in after the move, their moments 0, and the same for the same stream`, () => {
    const scaled: number[] = [];
    for (let seed = 0; seed < 40; seed++) {
      scope(() => {
        const layer = make(seed);
        const { grown, moments } = move(layer, seed, { most: 6, newWeights: "scaled" });
        const weights = numbers(layer.weight);
        const { rows, side } = gridOf(layer);
        // Counted in the mask, not asked of the pattern.
        const mask = numbers(layer.mask);
        const inputs = mask.length / (rows * side);
        const fanIn = (output: number) => mask.slice(output * inputs, (output + 1) * inputs).reduce((sum, one) => sum + one, 0);
        for (const place of grown) {
          for (const position of storage(layer, place)) {
            scaled.push(weights[position]! * Math.sqrt((9 * fanIn(Math.floor(position / (9 * inputs)))) / 2));
            for (const moment of moments) assert.ok(moment[position] === 0);
          }
        }
        const again = make(seed);
        move(again, seed, { most: 6, newWeights: "scaled" });
        assert.deepEqual(numbers(again.weight), weights);
      });
    }
    assert.ok(scaled.length > 1500, `${scaled.length}`);
    assert.equal(new Set(scaled).size > 0.99 * scaled.length, true);
    const mean = scaled.reduce((sum, one) => sum + one, 0) / scaled.length;
    const variance = scaled.reduce((sum, one) => sum + one * one, 0) / scaled.length;
    // Five standard errors of a standard normal's mean and variance.
    assert.ok(Math.abs(mean) < 5 / Math.sqrt(scaled.length), `${mean}`);
    assert.ok(Math.abs(variance - 1) < 5 * Math.sqrt(2 / scaled.length), `${variance}`);
    assert.ok(Math.max(...scaled.map(Math.abs)) > 3);
  });

  test(`${kind}: scaled or not, what stays keeps its weights`, () => {
    const layer = make(4);
    const { grown, before } = move(layer, 4, { newWeights: "scaled" });
    assert.ok(grown.length > 0);
    const weights = numbers(layer.weight);
    for (const place of existingPlaces(layer).filter((place) => !grown.includes(place))) {
      for (const position of storage(layer, place)) assert.equal(weights[position], before.weight[position]);
    }
    assert.equal(weights.filter((weight) => weight !== 0).length, existingPlaces(layer).flatMap((place) => storage(layer, place)).length);
  });

  test(`${kind}: a grown unit starts at 0 even where something stood although no kernel did`, () => {
    const layer = make(7);
    noGrad(() => layer.weight.fill_(1));
    const moments = [noGrad(() => ones([...layer.weight.shape]))];
    const moved = drawMove(layer, 7, 3, false);
    moveUnits(layer, unitsOf(layer.pattern), moved, { moments, newWeights: "zero", random: randomStream(7) });
    assert.ok(moved.grown.length > 0);
    for (const values of [layer.weight, ...moments].map(numbers)) {
      for (const place of [...moved.pruned, ...moved.grown]) for (const position of storage(layer, place)) assert.ok(values[position] === 0);
    }
  });

  test(`${kind}: a move of nothing changes nothing`, () => {
    const layer = make(5);
    const { before } = move(layer, 5, { most: 0, newWeights: "scaled" });
    assert.deepEqual([existingPlaces(layer), numbers(layer.weight)], [before.places, before.weight]);
  });
}

test("tiles: rows keep their number, move after move, and the pattern stays one of whole tiles", () => {
  const layer = smallConvolution("tiles", { kernelSize: 3 }, 6);
  const rows = tally(existingPlaces(layer), (place) => rowOf(layer, place));
  let moved = 0;
  for (let seed = 0; seed < 10; seed++) moved += scope(() => move(layer, seed)).grown.length;
  assert.ok(moved > 0);
  assert.deepEqual(tally(existingPlaces(layer), (place) => rowOf(layer, place)), rows);
  assert.equal(layer.pattern.kind, "tiles");
});
