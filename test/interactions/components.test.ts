import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Basis, components, type Edges } from "../../src/interactions/index.js";
import { tensor } from "../../src/tensor/index.js";

const basis = (directions: number, constant: boolean): Basis => ({ name: "", sizes: Array.from({ length: directions }, () => 1), constant }) as unknown as Basis;
const edges = (strengths: number[][]): Edges => ({ name: "", strengths: tensor(strengths, { dtype: "float64" }), incompleteness: 0 });

test("parts, single nodes and edges above the cut, as a flood from every node finds them", () => {
  const strength = fc.constantFrom(0, 1e-9, 0.5, 1);
  const matrix = (rows: number, columns: number) => fc.array(fc.array(strength, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
  fc.assert(
    fc.property(fc.boolean(), matrix(4, 5), matrix(3, 4), (constant, first, second) => {
      const found = components([basis(5, constant), basis(4, constant), basis(3, constant)], [edges(first), edges(second)]);
      const skip = constant ? 1 : 0;
      const key = (layer: number, direction: number) => 10 * layer + direction;
      const neighbours = new Map<number, Set<number>>();
      [5, 4, 3].forEach((size, layer) => Array.from({ length: size - skip }, (_, i) => neighbours.set(key(layer, i + skip), new Set())));
      let count = 0;
      [first, second].forEach((rows, layer) => {
        const inner = rows.slice(skip).map((row) => row.slice(skip));
        const least = 1e-8 * Math.max(...inner.flat());
        inner.forEach((row, i) =>
          row.forEach((value, j) => {
            if (value <= least) return;
            count += 1;
            const [a, b] = [key(layer, j + skip), key(layer + 1, i + skip)];
            neighbours.get(a)!.add(b);
            neighbours.get(b)!.add(a);
          }),
        );
      });
      const reached = (from: number) => {
        const seen = new Set([from]);
        for (const node of seen) for (const next of neighbours.get(node)!) seen.add(next);
        return [...seen].sort((a, b) => a - b).join();
      };
      const parts = new Set([...neighbours.keys()].map(reached));
      const told = [...found.parts, ...found.single.map((node) => [node])].map((part) =>
        part
          .map(({ layer, direction }) => key(layer, direction))
          .sort((a, b) => a - b)
          .join(),
      );
      assert.deepEqual(new Set(told), parts);
      assert.equal(told.length, parts.size);
      assert.equal(found.edges, count);
      assert.ok(found.parts.every((part, i) => part.length > 1 && (i === 0 || part.length <= found.parts[i - 1]!.length)));
    }),
  );
});
