import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emptyCache, memoryStats, ones, resetPeakMemory, TensorError, zeros } from "../../src/tensor/index.js";

const MiB = 1 << 20;

describe("memory", () => {
  it("counts what tensors hold, keeps what they free, and gives it back on request", () => {
    emptyCache();
    const before = memoryStats();
    const big = zeros([8 * MiB]);
    const during = memoryStats();
    assert.ok(during.allocatedBytes - before.allocatedBytes >= 32 * MiB);
    assert.equal(during.tensors, before.tensors + 1);
    big.dispose();
    const after = memoryStats();
    assert.equal(after.allocatedBytes, before.allocatedBytes);
    assert.ok(after.cachedBytes - before.cachedBytes >= 32 * MiB);
    emptyCache();
    assert.equal(memoryStats().cachedBytes, 0);
    assert.ok(memoryStats().residentBytes < after.residentBytes);
  });

  it("uses freed memory again", () => {
    zeros([MiB]).dispose();
    const cached = memoryStats().cachedBytes;
    using again = ones([MiB]);
    assert.equal(again.sum().toNumber(), MiB);
    assert.ok(memoryStats().cachedBytes < cached);
  });

  it("reports the peak", () => {
    resetPeakMemory();
    const base = memoryStats().allocatedBytes;
    zeros([4 * MiB]).dispose();
    assert.ok(memoryStats().peakBytes - base >= 16 * MiB);
  });

  it("refuses impossible sizes without ending the process", () => {
    assert.throws(() => zeros([2 ** 45]), TensorError);
    assert.throws(() => zeros([2 ** 40]), TensorError);
    assert.equal(ones([2]).sum().toNumber(), 2);
  });
});
