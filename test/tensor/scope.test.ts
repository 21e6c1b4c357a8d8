import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inScope, memoryStats, noGrad, ones, scope, Tensor, zeros } from "../../src/tensor/index.js";

const live = (): number => memoryStats().tensors;

describe("scope", () => {
  it("frees what was made inside and not returned", () => {
    const before = live();
    let inner: Tensor | undefined;
    const kept = scope(() => {
      inner = zeros([10]);
      return inner.add(1);
    });
    assert.throws(() => inner?.shape, /disposed/);
    assert.deepEqual(kept.toArray(), Array(10).fill(1));
    assert.equal(live(), before + 1);
    kept.dispose();
    assert.equal(live(), before);
  });

  it("finds returned tensors in arrays, objects, maps and sets", () => {
    const result = scope(() => ({ a: [ones([1])], b: new Map([["k", ones([2])]]), c: new Set([ones([3])]), d: { e: { f: ones([4]) } } }));
    assert.deepEqual([result.a[0]?.shape, result.b.get("k")?.shape, [...result.c][0]?.shape, result.d.e.f.shape], [[1], [2], [3], [4]]);
  });

  it("survives cycles in the result", () => {
    const result = scope(() => {
      const node: { self?: unknown; value: Tensor } = { value: ones([1]) };
      node.self = node;
      return node;
    });
    assert.equal(result.value.item(), 1);
  });

  it("hands results of inner scopes to the outer one", () => {
    const before = live();
    scope(() => {
      const inner = scope(() => ones([2]).mul(3));
      assert.deepEqual(inner.toArray(), [3, 3]);
      assert.ok(inScope());
    });
    assert.ok(!inScope());
    assert.equal(live(), before);
  });

  it("spares kept tensors", () => {
    let kept: Tensor | undefined;
    scope(() => void (kept = ones([2]).keep()));
    assert.deepEqual(kept?.toArray(), [1, 1]);
    kept?.dispose();
  });

  it("frees everything when the work throws, and closes", () => {
    const before = live();
    assert.throws(() => scope(() => { ones([5]); throw new RangeError("mine"); }), RangeError);
    assert.equal(live(), before);
    assert.ok(!inScope());
  });

  it("frees everything when the result cannot be searched", () => {
    const before = live();
    assert.throws(() => scope(() => ({ size: ones([5]).numel(), get bad(): never { throw new RangeError("mine"); } })), RangeError);
    assert.equal(live(), before);
  });

  it("refuses asynchronous work", () => {
    assert.throws(() => scope(async () => { await Promise.resolve(); }), /promise/);
  });

  it("keeps a graph alive through its result", () => {
    const x = ones([3], { requiresGrad: true });
    scope(() => x.mul(2).exp().sum()).backward();
    assert.ok(Math.abs((x.grad as Tensor).sum().toNumber() - 6 * Math.exp(2)) < 1e-4);
  });

  it("works with `using`", () => {
    const before = live();
    {
      using made = ones([2]);
      assert.equal(made.sum().toNumber(), 2);
    }
    assert.ok(live() <= before + 1); // the sum, which nothing owns yet
  });

  it("leaves memory flat over many steps", () => {
    const weights = ones([64, 64]);
    const step = (): number => scope(() => noGrad(() => weights.matmul(weights).mul(1e-2).sum().toNumber()));
    for (let i = 0; i < 100; i++) step();
    const before = memoryStats();
    for (let i = 0; i < 2000; i++) step();
    const after = memoryStats();
    assert.equal(after.tensors, before.tensors);
    assert.equal(after.allocatedBytes, before.allocatedBytes);
  });
});
