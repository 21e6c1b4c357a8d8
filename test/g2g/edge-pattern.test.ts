import assert from "node:assert/strict";
import { test } from "node:test";
import { randomStream } from "../../src/data/index.js";
import { countEdges, edgePattern, expandMask, fanIns, groupDensity, PatternError, randomPattern } from "../../src/g2g/index.js";

const draw = (options: Partial<Parameters<typeof edgePattern>[0]> = {}, seed = 1) =>
  edgePattern({ inputs: 100, outputs: 90, grouping: "index", groups: 7, within: 1, between: 0.15, junction: 0, random: randomStream(seed), ...options });

test("within 1 and between 0 leave exactly the pairs of the same group", () => {
  for (const grouping of ["index", "random", "mixer"] as const) {
    const { mask, labels, inputs } = draw({ grouping, between: 0, junction: 1 });
    mask.forEach((edge, place) => {
      assert.equal(edge, Number(labels!.outputs[Math.floor(place / inputs)] === labels!.inputs[place % inputs]));
    });
  }
});

test("the paper's density: 1/8 + 7/8 · 0.15", () => {
  const pattern = draw({ inputs: 1024, outputs: 1024, groups: 8 });
  // Standard deviation of the number of edges: sqrt(1024² · 7/8 · 0.15 · 0.85) = 342.
  assert.ok(Math.abs(countEdges(pattern) - 0.25625 * 1024 ** 2) < 4 * 342);
  const { values } = groupDensity(pattern, 8);
  values.forEach((value, pair) => {
    if (pair % 9 === 0) assert.equal(value, 1);
    else assert.ok(Math.abs(value - 0.15) < 0.015, String(value));
  });
});

test("counts agree with the mask, and the same seed draws the same mask", () => {
  const pattern = draw({ within: 0.5 });
  assert.equal(countEdges(pattern), expandMask(pattern).reduce((a, b) => a + b, 0));
  assert.equal(countEdges(pattern), fanIns(pattern).reduce((a, b) => a + b, 0));
  assert.deepEqual(draw({ within: 0.5 }).mask, pattern.mask);
  assert.notDeepEqual(draw({ within: 0.5 }, 2).mask, pattern.mask);
});

test("a probability outside 0 to 1 is refused by name", () => {
  assert.throws(() => draw({ within: 1.5 }), new PatternError("within: 1.5 is not a probability; give a number from 0 to 1"));
  assert.throws(() => draw({ between: NaN }), new PatternError("between: NaN is not a probability; give a number from 0 to 1"));
});

test("the random control has exactly the asked number of edges, spread evenly", () => {
  const pattern = randomPattern({ inputs: 200, outputs: 100, edges: 5000, random: randomStream(3) });
  assert.equal(pattern.mask.reduce((a, b) => a + b, 0), 5000);
  // Each quarter of the places holds 1250 edges; standard deviation sqrt(5000 · 3/16 · 3/4) = 27.
  for (let quarter = 0; quarter < 4; quarter++) {
    const edges = pattern.mask.subarray(quarter * 5000, (quarter + 1) * 5000).reduce((a, b) => a + b, 0);
    assert.ok(Math.abs(edges - 1250) < 4 * 27, String(edges));
  }
  assert.throws(
    () => randomPattern({ inputs: 2, outputs: 2, edges: 5, random: randomStream(3) }),
    new PatternError("edges: 5 edges do not fit into 2x2; give a whole number from 0 to 4"),
  );
});
