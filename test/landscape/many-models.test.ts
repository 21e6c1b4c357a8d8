import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { randomStream } from "../../src/data/index.js";
import { basins, cycleConsistency, LandscapeError, lossBarrier, pairwiseBarriers, type BarrierMatrix, type MeasuredPair } from "../../src/landscape/index.js";
import { near, Toy, toyLoss, toyPoint, toySample } from "./support.js";

test("pairwise barriers of the toy: two valleys; measured pairs are not measured again, and a stop loses none", async () => {
  using sample = await toySample();
  const model = new Toy();
  const points = [toyPoint(1, 1), toyPoint(-1, -1), toyPoint(1.25, 0.8), toyPoint(-2, -0.5)];
  const barrier = lossBarrier(model, { sample, loss: toyLoss, resolution: 0 });
  const matrix = await pairwiseBarriers(points, barrier);
  matrix.forEach((row, i) => row.forEach((value, j) => assert.equal(value, matrix[j]![i])));
  near(matrix[0]![1]!, 0.5, 1e-12);
  near(matrix[0]![2]!, (0.25 ** 2 / 5) ** 2 / 2, 1e-12);
  assert.deepEqual(basins(matrix, 0.05).groups, [[0, 2], [1, 3]]);

  const seen: MeasuredPair[] = [];
  const stop = new AbortController();
  const first = pairwiseBarriers(points, barrier, { signal: stop.signal, onPair: (pair) => void (seen.push(pair), seen.length === 2 && stop.abort(new Error("stop"))) });
  await assert.rejects(first, /stop/);
  assert.deepEqual(seen.map(({ pair, done, total }) => [...pair, done, total]), [[0, 1, 1, 6], [0, 2, 2, 6]]);
  const known = seen[1]!.matrix.map((row) => row.map((value) => (Number.isNaN(value) ? NaN : value * 2)));
  let measured = 0;
  const rest = await pairwiseBarriers(points, (a, b) => ((measured += 1), barrier(a, b)), { known });
  assert.equal(measured, 4);
  near(rest[0]![1]!, 1, 1e-12);
  near(rest[1]![3]!, matrix[1]![3]!, 0);
  assert.throws(() => basins(known, 1), /between networks 0 and 3 has not been measured/);
  await assert.rejects(pairwiseBarriers(points, barrier, { known: [[0]] }), LandscapeError);
});

const matrices = fc.integer({ min: 1, max: 7 }).chain((n) =>
  fc.array(fc.integer({ min: 0, max: 12 }), { minLength: n * n, maxLength: n * n }).map((values): BarrierMatrix =>
    Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 0 : values[Math.min(i, j) * n + Math.max(i, j)]!))),
  ),
);

test("single linkage gives the connected components of pairs below the tolerance", () => {
  fc.assert(
    fc.property(matrices, fc.integer({ min: 0, max: 12 }), (matrix, tolerance) => {
      const component = matrix.map((_, i) => i);
      for (let round = 0; round < matrix.length; round++) {
        matrix.forEach((row, i) => row.forEach((value, j) => value <= tolerance && (component[i] = Math.min(component[i]!, component[j]!))));
      }
      const { groups } = basins(matrix, tolerance, "single");
      const expected = [...new Set(component)].map((root) => component.flatMap((one, i) => (one === root ? [i] : [])));
      assert.deepEqual(groups.map((group) => [...group].sort((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!), expected);
    }),
  );
});

test("complete linkage: no pair of a group is above the tolerance, no two groups could be one, and groups stand together in the order", () => {
  fc.assert(
    fc.property(matrices, fc.integer({ min: 0, max: 12 }), (matrix, tolerance) => {
      const { groups, order, merges } = basins(matrix, tolerance);
      const widest = (places: readonly number[]) => Math.max(...places.flatMap((i) => places.map((j) => matrix[i]![j]!)));
      for (const group of groups) assert.ok(widest(group) <= tolerance || group.length === 1);
      groups.forEach((one, i) => groups.slice(i + 1).forEach((other) => assert.ok(widest([...one, ...other]) > tolerance)));
      assert.deepEqual(groups.flat(), order);
      assert.deepEqual([...order].sort((a, b) => a - b), matrix.map((_, i) => i));
      assert.equal(merges.length, matrix.length - 1);
      merges.slice(1).forEach(({ height }, i) => assert.ok(height >= merges[i]!.height));
    }),
  );
});

test("the linkages differ on a chain: two near pairs whose ends are far apart", () => {
  const chain = [[0, 1, 9], [1, 0, 1.5], [9, 1.5, 0]];
  assert.deepEqual(basins(chain, 2, "single").groups, [[0, 1, 2]]);
  assert.deepEqual(basins(chain, 2, "complete").groups, [[0, 1], [2]]);
  assert.deepEqual(basins(chain, 2, "complete").merges.map(({ height }) => height), [1, 9]);
  assert.deepEqual(basins([], 1), { groups: [], order: [], merges: [] });
});

test("matchings that come from one permutation for each network are consistent; independent ones are by chance", () => {
  const random = randomStream(1);
  const inverse = (p: Int32Array) => p.reduce((back, unit, i) => ((back[unit] = i), back), new Int32Array(p.length));
  const then = (first: Int32Array, second: Int32Array) => first.map((unit) => second[unit]!);
  const [a, b, c] = [random.permutation(50), random.permutation(50), random.permutation(50)];
  // ab: unit i of A stands at place a⁻¹[i], where B has unit b[…].
  assert.equal(cycleConsistency(then(inverse(a), b), then(inverse(b), c), then(inverse(c), a)), 1);
  let share = 0;
  for (let i = 0; i < 2000; i++) share += cycleConsistency(random.permutation(10), random.permutation(10), random.permutation(10)) / 2000;
  near(share, 0.1, 0.01);
  assert.equal(cycleConsistency(Int32Array.of(0, 1, 2, 3), Int32Array.of(1, 0, 2, 3), Int32Array.of(0, 1, 2, 3)), 0.5);
  for (const wrong of [Int32Array.of(0, 0, 1), Int32Array.of(0, 1, 3), Int32Array.of(0, 1)]) {
    const right = Int32Array.of(0, 1, 2);
    assert.throws(() => cycleConsistency(right, wrong, right), (error) => error instanceof LandscapeError && /bc is no permutation/.test(error.message));
  }
});
