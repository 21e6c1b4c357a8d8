import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { randomStream } from "../../src/data/index.js";
import { countEdges, density, expandMask, type Grouping, GROUPINGS, PatternError, tilePattern } from "../../src/g2g/index.js";

const draw = (options: Partial<Parameters<typeof tilePattern>[0]> = {}, seed = 1) =>
  tilePattern({ inputs: 1024, outputs: 1024, grouping: "index", groups: 8, within: 1, between: 0.15, tile: 64, junction: 0, random: randomStream(seed), ...options });

test("rows of any pattern read distinct tiles, the same number each, all of their own group's among them", () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Grouping>(...GROUPINGS),
      fc.record({ tile: fc.integer({ min: 1, max: 8 }), groups: fc.integer({ min: 1, max: 5 }), tilesPerGroup: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ moreInputs: fc.nat(60), between: fc.double({ min: 0.01, max: 1, noNaN: true }), junction: fc.nat(3), seed: fc.nat(1000) }),
      (grouping, { tile, groups, tilesPerGroup }, { moreInputs, between, junction, seed }) => {
        const inputs = groups * tile + moreInputs;
        const pattern = draw({ grouping, groups, tile, inputs, outputs: groups * tile * tilesPerGroup, between, junction }, seed);
        for (let row = 0; row < pattern.outputTiles; row++) {
          const columns = [...pattern.columns.subarray(row * pattern.fanIn, (row + 1) * pattern.fanIn)];
          assert.deepEqual(columns, [...new Set(columns)].sort((a, b) => a - b));
          pattern.labels.inputs.forEach((label, column) => {
            if (label === pattern.labels.outputs[row]) assert.ok(columns.includes(column));
          });
        }
        assert.equal(countEdges(pattern), expandMask(pattern).reduce((a, b) => a + b, 0));
      },
    ),
  );
});

test("the density is the nearest that a constant fan-in allows", () => {
  assert.equal(density(draw()), 0.25);
  assert.equal(draw({ tile: 32 }).fanIn, 8);
  assert.equal(draw({ tile: 16 }).fanIn, 16);
  assert.equal(draw({ tile: 128 }).fanIn, 2);
  assert.equal(draw({ between: 0.25 }).fanIn, Math.round(16 * (1 / 8 + (7 / 8) * 0.25)));
  assert.equal(density(draw({ between: 1 })), 1);
});

test("784 pixels in tiles of 64: 13 tiles, the last one ragged, groups of 2 or 1", () => {
  const pattern = draw({ inputs: 784 });
  assert.equal(pattern.inputTiles, 13);
  assert.equal(pattern.fanIn, 3);
  const sizes = new Array<number>(8).fill(0);
  for (const label of pattern.labels.inputs) sizes[label]!++;
  assert.deepEqual(sizes.sort(), [1, 1, 1, 2, 2, 2, 2, 2]);
  assert.equal(expandMask(pattern).length, 784 * 1024);
});

test("the same seed draws the same tiles", () => {
  assert.deepEqual(draw().columns, draw().columns);
  assert.notDeepEqual(draw({}, 2).columns, draw().columns);
});

test("impossible patterns say what would work", () => {
  const refused = (options: Parameters<typeof draw>[0], message: string) => assert.throws(() => draw(options), new PatternError(message));
  refused({ outputs: 1000 }, "width: 1000 cannot be cut into tiles of 64; use a width of 960 or 1024");
  refused({ outputs: 1040 }, "width: 1040 cannot be cut into tiles of 64; use a width of 1024 or 1088, or a tile of 16");
  refused(
    { groups: 12 },
    "groups: 12 groups of a width of 1024 are not whole tiles of 64 (a group has 85.33 units); use 8 or 16 groups, or a width of 768 or 1536",
  );
  refused(
    { groups: 32 },
    "groups: 32 groups of a width of 1024 are not whole tiles of 64 (a group has 32 units); use 16 groups, or a width of 2048, or a tile of 32",
  );
  refused({ inputs: 784, tile: 128 }, "tile: 784 inputs make only 7 of 128, fewer than the 8 groups; use a tile of 64, or 4 groups");
  refused({ tile: 0 }, "tile: 0 is not the side of a tile; use 16, 32, 64 or 128");
  refused(
    { inputs: 784, between: 0 },
    "between: 0 leaves some rows with 1 and others with 2 input tiles, because 13 input tiles do not divide into 8 equal groups; " +
      "give a between-group probability above 0, or inputs that are a multiple of 512",
  );
  refused(
    { within: 0.2, between: 0 },
    "within: 0.2 of the input tiles of a group is less than half a tile, and between: 0 adds none; give a larger probability within or between, or a smaller tile",
  );
});
