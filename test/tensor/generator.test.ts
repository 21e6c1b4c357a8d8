import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Generator, manualSeed, ones, randint, randn, randomState, randperm, setRandomState } from "../../src/tensor/index.js";

describe("random state", () => {
  it("repeats from a seed and continues from a saved state", () => {
    manualSeed(3);
    const first = randn([5]).toArray();
    const state = randomState();
    const second = randn([5]).toArray();
    manualSeed(3);
    assert.deepEqual(randn([5]).toArray(), first);
    setRandomState(state);
    assert.deepEqual(randn([5]).toArray(), second);
    assert.notDeepEqual(first, second);
  });

  it("keeps a generator's stream apart from the process's", () => {
    const generator = new Generator(7);
    manualSeed(1);
    const before = randomState();
    const drawn = randn([4], { generator }).toArray();
    assert.deepEqual(randomState(), before);
    assert.deepEqual(randn([4], { generator: new Generator(7) }).toArray(), drawn);
    const state = generator.state();
    const next = [randperm(6, { generator }).toArray(), randint(0, 9, [3], { generator }).toArray(), ones([8]).bernoulli(0.5, { generator }).toArray()];
    generator.setState(state);
    assert.deepEqual([randperm(6, { generator }).toArray(), randint(0, 9, [3], { generator }).toArray(), ones([8]).bernoulli(0.5, { generator }).toArray()], next);
    assert.deepEqual(randn([4], { generator: generator.seed(7) }).toArray(), drawn);
  });

  it("refuses what is no seed and no state", () => {
    for (const seed of [-1, 0.5, NaN, 2 ** 60]) {
      assert.throws(() => manualSeed(seed), { name: "TensorError", message: /a seed is a whole number/ });
      assert.throws(() => new Generator(seed), { name: "TensorError" });
    }
    assert.throws(() => setRandomState(new Uint8Array(4)), { name: "TensorError", message: /size/ });
  });
});
