import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { topologyScores, unitsOf } from "../../../src/g2g/index.js";
import { edgeUnits, smallTiles } from "./support.js";

/** Specification 4.1, sum by sum. */
function expectedScores(a: number[][]): number[][] {
  const [outputs, inputs] = [a.length, a[0]!.length];
  const transposed = Array.from({ length: inputs }, (_, j) => a.map((row) => row[j]!));
  const common = (m: number[][], x: number, y: number) => m[x]!.reduce((sum, value, k) => sum + value * m[y]![k]!, 0);
  const degree = (m: number[][], x: number) => m[x]!.reduce((sum, value) => sum + value, 0);
  // How much a path from x through y counts: nothing without a common neighbour, less the more links y has beyond the common ones.
  const weight = (m: number[][], x: number, y: number) => {
    const c = common(m, x, y);
    return c > 0 ? 1 / (1 + (Math.max(degree(m, y) - c, 1) - 1)) : 0;
  };
  return a.map((_, i) =>
    Array.from({ length: inputs }, (_, j) => {
      let score = 0;
      for (let k = 0; k < outputs; k++) score += weight(a, i, k) * a[k]![j]!;
      for (let k = 0; k < inputs; k++) score += weight(transposed, j, k) * a[i]![k]!;
      return score;
    }));
}

function scores(a: number[][]): number[][] {
  const columns = a[0]!.length;
  const all = [...topologyScores(edgeUnits(a.length, columns, a.flat()))];
  return a.map((_, i) => all.slice(i * columns, (i + 1) * columns));
}

function close(actual: number[][], expected: number[][]): void {
  assert.equal(actual.length, expected.length);
  actual.forEach((row, i) => row.forEach((score, j) => assert.ok(Math.abs(score - expected[i]![j]!) < 1e-4, `${i}, ${j}: ${score} instead of ${expected[i]![j]}`)));
}

test("the scores of any graph are those of the formula", () => {
  const graphs = fc
    .record({ outputs: fc.integer({ min: 1, max: 9 }), inputs: fc.integer({ min: 1, max: 9 }) })
    .chain(({ outputs, inputs }) => fc.array(fc.array(fc.constantFrom(0, 0, 1), { minLength: inputs, maxLength: inputs }), { minLength: outputs, maxLength: outputs }));
  fc.assert(fc.property(graphs, (graph) => close(scores(graph), expectedScores(graph))), { numRuns: 150 });
});

test("worked by hand: one path of length three, weighed down by the two links of its middle output that lead elsewhere", () => {
  // Output 0 reads input 0; output 1 reads inputs 0 to 3. From input 1 to output 0 leads the path over output 1 and input 0 alone.
  // Seen from output 0, output 1 shares input 0 and has 3 links more: 1 / 3. Seen from input 1, input 0 shares output 1 and has 1 link more, to the very end of the path: 1.
  const graph = [
    [1, 0, 0, 0],
    [1, 1, 1, 1],
  ];
  const [first] = scores(graph);
  for (const input of [1, 2, 3]) assert.ok(Math.abs(first![input]! - 4 / 3) < 1e-6, String(first![input]));
});

test("where no path of length three leads, the score is 0", () => {
  const apart = [
    [1, 0, 0],
    [0, 1, 0],
  ];
  const all = scores(apart);
  assert.deepEqual([all[0]![1], all[1]![0], all[0]![2], all[1]![2]], [0, 0, 0, 0]);
});

test("of tiles the graph is that of whole tiles", () => {
  const units = unitsOf(smallTiles());
  const graph = Array.from({ length: units.rows }, (_, row) => [...units.exists.subarray(row * units.columns, (row + 1) * units.columns)]);
  const all = [...topologyScores(units)];
  close(graph.map((_, row) => all.slice(row * units.columns, (row + 1) * units.columns)), expectedScores(graph));
});
