import assert from "node:assert/strict";
import { test } from "node:test";
import { denseParameters, expectedParameters, type InputStage, matchedWidth, networkCost, networkPatterns, PAPER_GROUPS } from "../../src/g2g/index.js";

const patches = (features: number): InputStage => ({ kind: "patches", channels: 1, height: 28, width: 28, patch: 7, features });
const network = (input: InputStage) => ({ input, classes: 10, width: 1024, junctions: 3 });

test("the presumed paper network has 806,093 expected edges in its junctions", () => {
  const expected = expectedParameters({ ...network({ kind: "raw", inputs: 1024 }), ...PAPER_GROUPS });
  const biasesAndClassifier = 3 * 1024 + 1025 * 10;
  assert.equal(Math.round(expected - biasesAndClassifier), 806093);
});

test("dense counts by hand", () => {
  assert.equal(denseParameters(network({ kind: "raw", inputs: 784 })), 785 * 1024 + 2 * 1025 * 1024 + 1025 * 10);
  assert.equal(denseParameters(network(patches(32))), 50 * 32 + 513 * 1024 + 2 * 1025 * 1024 + 1025 * 10);
});

test("the narrow rival has the same number of parameters within 0.5 %", () => {
  for (const input of [patches(64), patches(32), { kind: "raw", inputs: 784 } as const]) {
    for (const between of [0, 0.05, 0.15, 0.5]) {
      const parameters = expectedParameters({ ...network(input), ...PAPER_GROUPS, between });
      const width = matchedWidth({ ...network(input), parameters });
      assert.ok(Math.abs(denseParameters({ ...network(input), width }) / parameters - 1) < 0.005);
    }
  }
});

test("no narrow rival within 0.5 % is an error", () => {
  assert.throws(
    () => matchedWidth({ input: { kind: "raw", inputs: 784 }, classes: 10, junctions: 3, parameters: 1200 }),
    new RangeError("width: no dense network with 3 junctions has 1200 parameters within 0.5 %; the nearest has 809 at width 1; ask for more parameters"),
  );
});

test("costs by hand: edge-wise masks compute and store the dense product, tiles only themselves", () => {
  const input: InputStage = { kind: "raw", inputs: 40 };
  const common = { inputs: 40, width: 64, junctions: 1, seed: 0 };
  const groups = { groups: 2, within: 1, between: 0.5 };

  const edges = networkPatterns({ ...common, connectivity: { kind: "edges", grouping: "index", ...groups } });
  const drawn = edges[0]!.kind === "edges" ? edges[0]!.edges : 0;
  assert.deepEqual(networkCost({ input, classes: 3, patterns: edges }), {
    parameters: drawn + 64 + 65 * 3,
    multiplyAdds: drawn + 64 * 3,
    executedMultiplyAdds: 40 * 64 + 64 * 3,
    memoryBytes: 16 * (40 * 64 + 64 + 65 * 3) + 4 * 40 * 64,
  });

  // 40 inputs are 3 tiles of 16, the last one half full; round((1 / 2 + 1 / 2 · 0.5) · 3) = 2 tiles a row, 4 rows.
  const tiles = networkPatterns({ ...common, connectivity: { kind: "tiles", grouping: "index", tile: 16, ...groups } });
  const cost = networkCost({ input, classes: 3, patterns: tiles });
  assert.equal(cost.executedMultiplyAdds, 8 * 256 + 64 * 3);
  assert.equal(cost.memoryBytes, 16 * (8 * 256 + 64 + 65 * 3) + 8 * 8);
  assert.ok(cost.multiplyAdds < cost.executedMultiplyAdds);
});

test("the random control has the edges of the Index mask, junction by junction", () => {
  const common = { inputs: 100, width: 64, junctions: 3, seed: 5 };
  const groups = { groups: 4, within: 1, between: 0.15 };
  const index = networkPatterns({ ...common, connectivity: { kind: "edges", grouping: "index", ...groups } });
  const random = networkPatterns({ ...common, connectivity: { kind: "random", ...groups } });
  const edges = (patterns: typeof index) => patterns.map((pattern) => (pattern.kind === "edges" ? pattern.edges : NaN));
  assert.deepEqual(edges(random), edges(index));
  assert.notDeepEqual(random, index);
});
