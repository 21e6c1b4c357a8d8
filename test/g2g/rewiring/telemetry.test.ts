import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { randomStream } from "../../../src/data/index.js";
import { edgePattern, expandMask, type Grouping, GROUPINGS, type Pattern, randomPattern, tilePattern, unitLabels, unitsOf } from "../../../src/g2g/index.js";
import { standing, unreachedOutputs } from "../../../src/g2g/rewiring/telemetry.js";
import { edgeUnits, smallTiles } from "./support.js";

/** Everything by a sum over all pairs of an output and an input. */
function expectedStanding(pattern: Pattern): { within: number; modularity: number; densities: number[] } {
  const mask = expandMask(pattern);
  const { groups, inputs, outputs } = unitLabels(pattern)!;
  const reads = new Array<number>(outputs.length).fill(0);
  const sends = new Array<number>(inputs.length).fill(0);
  let edges = 0;
  outputs.forEach((_, i) =>
    inputs.forEach((_, j) => {
      const edge = mask[i * inputs.length + j]!;
      edges += edge;
      reads[i]! += edge;
      sends[j]! += edge;
    }));
  let [within, modularity] = [0, 0];
  const existing = new Array<number>(groups * groups).fill(0);
  const places = new Array<number>(groups * groups).fill(0);
  outputs.forEach((to, i) =>
    inputs.forEach((from, j) => {
      const edge = mask[i * inputs.length + j]!;
      existing[to * groups + from]! += edge;
      places[to * groups + from]! += 1;
      if (to !== from) return;
      within += edge / edges;
      modularity += (edge - (reads[i]! * sends[j]!) / edges) / edges;
    }));
  return { within, modularity, densities: existing.map((count, pair) => count / places[pair]!) };
}

function check(pattern: Parameters<typeof unitsOf>[0]): void {
  const { within, modularity, densities } = standing(unitsOf(pattern));
  const expected = expectedStanding(pattern);
  assert.ok(Math.abs(within! - expected.within) < 1e-9, `${within} instead of ${expected.within}`);
  assert.ok(Math.abs(modularity! - expected.modularity) < 1e-9, `${modularity} instead of ${expected.modularity}`);
  assert.equal(densities!.length, expected.densities.length);
  densities!.forEach((density, pair) => assert.ok(Math.abs(density - expected.densities[pair]!) <= 0.5001e-4));
}

test("share within groups, modularity and densities of edges are those counted over all pairs", () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Grouping>(...GROUPINGS),
      fc.record({ inputs: fc.integer({ min: 4, max: 14 }), outputs: fc.integer({ min: 4, max: 14 }), groups: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ within: fc.double({ min: 0.3, max: 1, noNaN: true }), between: fc.double({ min: 0, max: 1, noNaN: true }), seed: fc.nat(1000) }),
      (grouping, sizes, { within, between, seed }) => {
        const pattern = edgePattern({ grouping, ...sizes, within, between, junction: 1, random: randomStream(seed) });
        fc.pre(pattern.edges > 0);
        check(pattern);
        assert.equal(standing(unitsOf(pattern)).units, pattern.edges);
      },
    ),
  );
});

test("of tiles they count edges, so a ragged column weighs less, while the units are tiles", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }), fc.nat(9), fc.nat(1000), (tile, groups, more, seed) => {
      const pattern = tilePattern({ inputs: groups * tile + more, outputs: 2 * groups * tile, grouping: "index", groups, within: 1, between: 0.3, tile, junction: 0, random: randomStream(seed) });
      check(pattern);
      assert.equal(standing(unitsOf(pattern)).units, pattern.columns.length);
    }),
    { numRuns: 60 },
  );
});

test("two closed groups have the modularity 1/2 and everything within, and one group has the modularity 0", () => {
  const labels = { groups: 2, inputs: Int32Array.of(0, 0, 1, 1), outputs: Int32Array.of(0, 1) };
  assert.deepEqual(standing(edgeUnits(2, 4, [1, 1, 0, 0, 0, 0, 1, 1], labels)), { units: 4, within: 1, modularity: 0.5, densities: [1, 0, 0, 1] });
  assert.deepEqual(standing(edgeUnits(2, 4, [0, 0, 1, 1, 1, 0, 0, 0], labels)), { units: 3, within: 0, modularity: -4 / 9, densities: [0, 1, 0.5, 0] });
  const one = { groups: 1, inputs: new Int32Array(4), outputs: new Int32Array(2) };
  assert.deepEqual(standing(edgeUnits(2, 4, [1, 1, 0, 0, 0, 0, 1, 1], one)), { units: 4, within: 1, modularity: 0, densities: [0.5] });
});

test("without groups only the units are counted", () => {
  const pattern = randomPattern({ inputs: 7, outputs: 5, edges: 11, random: randomStream(1) });
  assert.deepEqual(standing(unitsOf(pattern)), { units: 11, within: null, modularity: null, densities: null });
});

test("a junction without a single edge has no numbers that JSON could not carry", () => {
  const labels = { groups: 2, inputs: Int32Array.of(0, 1), outputs: Int32Array.of(0, 1) };
  const empty = standing(edgeUnits(2, 2, [0, 0, 0, 0], labels));
  assert.deepEqual(JSON.parse(JSON.stringify(empty)), empty);
});

test("an output is unreached when nothing exists in its row", () => {
  assert.deepEqual([...unreachedOutputs(edgeUnits(3, 2, [0, 1, 0, 0, 1, 1]))], [0, 1, 0]);
  const units = unitsOf(smallTiles());
  assert.deepEqual([...unreachedOutputs(units)], new Array(16).fill(0));
  const exists = units.exists.slice().fill(0, 6, 12);
  assert.deepEqual([...unreachedOutputs({ ...units, exists })], [0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
});
