import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { randomStream } from "../../src/data/index.js";
import { type Grouping, groupLabels, GROUPINGS, PatternError } from "../../src/g2g/index.js";

const random = () => randomStream(7);

function sizes(labels: Int32Array, groups: number): number[] {
  const counts = new Array<number>(groups).fill(0);
  for (const label of labels) counts[label]!++;
  return counts;
}

test("any number of units falls into groups whose sizes differ by at most one", () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Grouping>(...GROUPINGS),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 50 }),
      fc.integer({ min: 0, max: 50 }),
      fc.integer({ min: 0, max: 3 }),
      (grouping, groups, moreInputs, moreOutputs, junction) => {
        const labels = groupLabels({ grouping, inputs: groups + moreInputs, outputs: groups + moreOutputs, groups, junction, random: random() });
        for (const side of [labels.inputs, labels.outputs]) {
          const counts = sizes(side, groups);
          assert.ok(Math.max(...counts) - Math.min(...counts) <= 1, counts.join());
          assert.equal(counts.reduce((a, b) => a + b), side.length);
        }
      },
    ),
  );
});

test("index keeps a unit's group from one junction to the next", () => {
  const at = (junction: number) => groupLabels({ grouping: "index", inputs: 12, outputs: 12, groups: 3, junction, random: random() });
  assert.deepEqual([...at(0).outputs], [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]);
  assert.deepEqual(at(0).outputs, at(1).inputs);
});

test("random labels differ between the sides and between junctions", () => {
  const stream = random();
  const draw = () => groupLabels({ grouping: "random", inputs: 64, outputs: 64, groups: 4, junction: 0, random: stream });
  const [first, second] = [draw(), draw()];
  assert.notDeepEqual(first.inputs, first.outputs);
  assert.notDeepEqual(first.outputs, second.inputs);
});

test("mixer joins every pair of groups within two junctions, index none", () => {
  const reached = (grouping: Grouping) => {
    const [first, second] = [0, 1].map((junction) => groupLabels({ grouping, inputs: 16, outputs: 16, groups: 4, junction, random: random() }));
    const pairs = new Set<string>();
    for (let i = 0; i < 16; i++) pairs.add(`${first!.outputs[i]}-${second!.inputs[i]}`);
    return pairs.size;
  };
  assert.equal(reached("mixer"), 16);
  assert.equal(reached("index"), 4);
});

test("more groups than units and no groups are refused", () => {
  const make = (groups: number) => () => groupLabels({ grouping: "index", inputs: 10, outputs: 4, groups, junction: 0, random: random() });
  assert.throws(make(5), new PatternError("groups: 5 groups need at least as many outputs, and there are 4; use at most 4 groups"));
  assert.throws(make(0), new PatternError("groups: 0 is not a number of groups; give a whole number from 1 up"));
});
