import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { randomStream } from "../../../src/data/index.js";
import { fanIns, MaskedLinear, TileLinear, unitsOf } from "../../../src/g2g/index.js";
import { moveUnits, type NewWeights } from "../../../src/g2g/rewiring/move-units.js";
import { Generator, noGrad, ones, scope } from "../../../src/tensor/index.js";
import { denseWeight, existingPlaces, gridOf, numbers, smallEdges, smallTiles, storage, width, type LinearLayer } from "./support.js";

const makers: Record<string, (seed: number) => LinearLayer> = {
  edges: (seed) => new MaskedLinear(smallEdges(seed), { generator: new Generator(seed) }),
  tiles: (seed) => new TileLinear(smallTiles(seed), { generator: new Generator(seed) }),
};

/** A random move: in every row of tiles, or anywhere for edges, up to `most` units; with `back`, one of them returns at once. */
function drawMove(layer: LinearLayer, seed: number, most: number, back = false): { pruned: Int32Array; grown: Int32Array } {
  const grid = gridOf(layer);
  const random = randomStream(seed, 9);
  const existing = new Set(existingPlaces(layer));
  const places = Array.from({ length: grid.rows * grid.columns }, (_, place) => place).filter((place) => width(grid, place % grid.columns) === grid.side);
  const pruned: number[] = [];
  const grown: number[] = [];
  const bundles = grid.tiled ? Array.from({ length: grid.rows }, (_, row) => places.filter((place) => Math.floor(place / grid.columns) === row)) : [places];
  for (const bundle of bundles) {
    const pick = (list: number[], count: number) => [...random.permutation(list.length).subarray(0, count)].map((index) => list[index]!);
    const present = bundle.filter((place) => existing.has(place));
    const absent = bundle.filter((place) => !existing.has(place));
    const count = Math.min(present.length, absent.length, most);
    const leaving = pick(present, count);
    const coming = pick(absent, count);
    if (back && count > 0) coming[0] = leaving[0]!;
    pruned.push(...leaving);
    grown.push(...coming);
  }
  return { pruned: Int32Array.from(pruned).sort(), grown: Int32Array.from(grown).sort() };
}

function move(layer: LinearLayer, seed: number, options: { most?: number; back?: boolean; newWeights?: NewWeights } = {}) {
  const moments = [1, 2].map((value) => {
    const moment = noGrad(() => ones([...layer.weight.shape]).mul(layer.weight.detach().ne(0).to("float32")).mul(value));
    return moment;
  });
  const before = { places: existingPlaces(layer), weight: denseWeight(layer) };
  const moved = drawMove(layer, seed, options.most ?? 3, options.back);
  moveUnits(layer, unitsOf(layer.pattern), moved, { moments, newWeights: options.newWeights ?? "zero", random: randomStream(seed) });
  return { ...moved, before, moments };
}

for (const [kind, make] of Object.entries(makers)) {
  test(`${kind}: what was pruned is gone, what was grown exists, and everything else keeps its weights and moments`, () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 0, max: 5 }), (seed, most) =>
        scope(() => {
          const layer = make(seed);
          const { pruned, grown, before, moments } = move(layer, seed, { most });
          const expected = before.places.filter((place) => !pruned.includes(place)).concat(...grown).sort((a, b) => a - b);
          assert.deepEqual(existingPlaces(layer), expected);
          assert.deepEqual(existingPlaces(layer), [...unitsOf(layer.pattern).exists.keys()].filter((place) => unitsOf(layer.pattern).exists[place] === 1));

          const grid = gridOf(layer);
          const after = denseWeight(layer);
          after.forEach((row, i) =>
            row.forEach((weight, j) => {
              const place = Math.floor(i / grid.side) * grid.columns + Math.floor(j / grid.side);
              const stays = before.places.includes(place) && !pruned.includes(place);
              assert.ok(weight === (stays ? before.weight[i]![j]! : 0), `${i}, ${j}: ${weight}`);
            }));
          const values = moments.map(numbers);
          for (const place of existingPlaces(layer)) {
            const kept = !grown.includes(place);
            const real = grid.side * width(grid, place % grid.columns);
            storage(layer, place).forEach((position, index) => {
              values.forEach((moment, order) => assert.ok(moment[position] === (kept && index < real ? order + 1 : 0), `place ${place}: ${moment[position]}`));
            });
          }
          if (layer instanceof MaskedLinear) {
            const mask = numbers(layer.mask);
            for (const moment of values) moment.forEach((value, place) => assert.ok(mask[place] === 1 || value === 0));
          }
        }),
      ),
      { numRuns: 40 },
    );
  });

  test(`${kind}: a unit that is pruned and grown again in the same move starts anew, with weights and moments of 0`, () => {
    const layer = make(3);
    const { pruned, grown, moments } = move(layer, 3, { back: true });
    const returned = [...grown].filter((place) => pruned.includes(place));
    assert.ok(returned.length > 0);
    for (const place of returned) {
      for (const position of storage(layer, place)) for (const values of [layer.weight, ...moments]) assert.ok(numbers(values)[position] === 0);
    }
  });

  test(`${kind}: scaled weights lie within ±1/√fanIn, fill that range, differ, have moments of 0, and are the same for the same stream`, () => {
    const make4 = () => make(4);
    const layer = make4();
    const { grown, moments } = move(layer, 4, { most: 30, newWeights: "scaled" });
    const { side, columns } = gridOf(layer);
    const counts = fanIns(layer.pattern);
    const weights = numbers(layer.weight);
    const scaled = [...grown].flatMap((place) => storage(layer, place).map((position) => weights[position]! * Math.sqrt(counts[Math.floor(place / columns) * side]!)));
    assert.ok(scaled.length >= 30);
    assert.ok(scaled.every((weight) => Math.abs(weight) <= 1 + 1e-6));
    assert.ok(Math.max(...scaled) > 0.8 && Math.min(...scaled) < -0.8);
    assert.equal(new Set(scaled).size, scaled.length);
    for (const place of grown) for (const position of storage(layer, place)) for (const moment of moments) assert.ok(numbers(moment)[position] === 0);

    const again = make4();
    move(again, 4, { most: 30, newWeights: "scaled" });
    assert.deepEqual(numbers(again.weight), weights);
  });

  test(`${kind}: a move of nothing changes nothing`, () => {
    const layer = make(5);
    const weights = numbers(layer.weight);
    const { before } = move(layer, 5, { most: 0, newWeights: "scaled" });
    assert.deepEqual(numbers(layer.weight), weights);
    assert.deepEqual(existingPlaces(layer), before.places);
  });
}

test("weights under the padding of a ragged tile stay 0, move after move", () => {
  const layer = new TileLinear(smallTiles(6), { generator: new Generator(6) });
  for (let seed = 0; seed < 10; seed++) scope(() => move(layer, seed, { newWeights: "scaled" }));
  const ragged = existingPlaces(layer).filter((place) => place % 6 === 5);
  assert.ok(ragged.length > 0);
  const weights = numbers(layer.weight);
  // Stored inputs before outputs: the first 2 of 4 inputs are real.
  for (const place of ragged) storage(layer, place).forEach((position, index) => assert.equal(weights[position] !== 0, index < 8));
});

test("edges: an edge grown into an empty row and one grown into a full one each have the range of their own fan-in", () => {
  const pattern = { ...smallEdges(), mask: Uint8Array.from({ length: 240 }, (_, place) => Number(place >= 40 && place < 60)), edges: 20 };
  const largest = [0, 0];
  for (let seed = 0; seed < 50; seed++) {
    const layer = new MaskedLinear(pattern, { generator: new Generator(1) });
    moveUnits(layer, unitsOf(layer.pattern), { pruned: Int32Array.of(41, 42), grown: Int32Array.of(5, 60) }, { moments: [], newWeights: "scaled", random: randomStream(seed) });
    const weights = numbers(layer.weight);
    [5, 60].forEach((place, which) => (largest[which] = Math.max(largest[which]!, Math.abs(weights[place]!))));
  }
  // Each is alone in its row: fan-in 1, so uniform within ±1.
  for (const size of largest) assert.ok(size > 0.9 && size <= 1, `${size}`);
});
