import assert from "node:assert/strict";
import { test } from "node:test";
import { GramSum } from "../../src/interactions/gram-sum.js";
import { Generator, rand, randn, type Tensor } from "../../src/tensor/index.js";

const apart = (a: Tensor, b: Tensor): number => a.sub(b).abs().max().toNumber();

test("sums of products of batches are what one product of all gives, symmetric to the last digit, whatever the width", () => {
  const generator = new Generator(0);
  for (const features of [1, 7, 127, 128, 129, 300]) {
    const f = randn([90, features], { dtype: "float64", generator });
    const sum = new GramSum(features, "cpu");
    sum.add(f.slice(0, 0, 40));
    sum.add(f.slice(0, 40));
    const total = sum.total();
    assert.ok(apart(total, f.t().matmul(f)) < 1e-12, `${features}`);
    assert.equal(apart(total, total.t()), 0);
  }
});

test("zeros and ones are counted exactly in float32", () => {
  const f = rand([5000, 150], { dtype: "float64", generator: new Generator(1) }).lt(0.4);
  const sum = new GramSum(150, "cpu");
  sum.add(f.to("float32"));
  const exact = f.to("float64");
  assert.equal(apart(sum.total(), exact.t().matmul(exact)), 0);
});
