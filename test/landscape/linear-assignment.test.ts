import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { LandscapeError, linearAssignment } from "../../src/landscape/index.js";
import { manualSeed, randn, tensor } from "../../src/tensor/index.js";

function* orders(n: number, chosen: readonly number[] = []): Generator<readonly number[]> {
  if (chosen.length === n) yield chosen;
  for (let j = 0; j < n; j++) if (!chosen.includes(j)) yield* orders(n, [...chosen, j]);
}

const sum = (costs: readonly (readonly number[])[], columns: ArrayLike<number>) => costs.reduce((total, row, i) => total + row[columns[i]!]!, 0);
const isPermutation = (columns: Int32Array) => assert.deepEqual([...columns].sort((a, b) => a - b), [...columns.keys()]);

test("of all orders, up to 7 rows, none is better, minimising or maximising; many costs are equal", () => {
  const cost = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -10, max: 10, noNaN: true }));
  const tables = fc.integer({ min: 1, max: 7 }).chain((n) => fc.array(fc.array(cost, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }));
  fc.assert(
    fc.property(tables, fc.boolean(), (costs, maximize) => {
      using table = tensor(costs, { dtype: "float64" });
      const { columns } = linearAssignment(table, { maximize });
      isPermutation(columns);
      const all = [...orders(costs.length)].map((order) => sum(costs, order));
      const best = maximize ? Math.max(...all) : Math.min(...all);
      assert.ok(Math.abs(sum(costs, columns) - best) <= 1e-9, `${sum(costs, columns)} instead of ${best}`);
    }),
    { numRuns: 150 },
  );
});

test("with the prices, every row has its cheapest column: a proof that a large assignment is the best; also from other prices", () => {
  manualSeed(1);
  const n = 300;
  const costs = randn([n, n], { dtype: "float64" });
  const table = costs.toArray<number[][]>();
  for (const prices of [null, randn([n], { dtype: "float64" }).mul(5)]) {
    const { columns, prices: dual } = linearAssignment(costs, { prices });
    isPermutation(columns);
    const v = dual.toArray<number[]>();
    table.forEach((row, i) => {
      const own = row[columns[i]!]! - v[columns[i]!]!;
      assert.ok(row.every((cost, j) => cost - v[j]! >= own - 1e-9), `row ${i}`);
    });
  }
});

test("products of places, where shortest paths are long, are assigned in opposite order", () => {
  const n = 60;
  const costs = tensor(Float32Array.from({ length: n * n }, (_, k) => Math.floor(k / n) * (k % n)), { shape: [n, n] });
  assert.deepEqual([...linearAssignment(costs).columns], Array.from({ length: n }, (_, i) => n - 1 - i));
  assert.deepEqual([...linearAssignment(costs, { maximize: true }).columns], Array.from({ length: n }, (_, i) => i));
});

test("a table that is not square, or not finite, is refused", () => {
  assert.throws(() => linearAssignment(randn([2, 3])), (error) => error instanceof LandscapeError && /square table of costs, got \[2, 3\]/.test(error.message));
  assert.throws(() => linearAssignment(tensor([[1, NaN], [0, 1]])), /finite costs/);
  assert.throws(() => linearAssignment(tensor([[1, Infinity], [0, 1]])), /finite costs/);
});
