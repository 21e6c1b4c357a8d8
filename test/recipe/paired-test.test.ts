import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { pairedTest } from "../../src/recipe/index.js";
import { runPython } from "../support/python.js";

/** The tail of Student's t by the trapezoidal rule on its density, over t = √ν tan u. */
const NUMPY = `
import numpy
def tail(t, degrees):
    def integral(low):
        f = numpy.cos(numpy.linspace(low, numpy.pi / 2, 200001)) ** (degrees - 1)
        return (f.sum() - (f[0] + f[-1]) / 2) * (numpy.pi / 2 - low)
    return integral(numpy.arctan(t / degrees ** 0.5)) / integral(0)
def test(own, other):
    d = numpy.array(own) - numpy.array(other)
    return [d.mean(), tail(abs(d.mean()) / (d.std(ddof=1) / len(d) ** 0.5), len(d) - 1)]
print(json.dumps([test(*pair) for pair in data]))`;

test("mean and p agree with NumPy", () => {
  const pairs = [
    [[89.9, 90.1, 90.2, 89.7, 90.0], [89.6, 89.7, 90.1, 89.5, 89.4]],
    [[1, 2], [1.5, 1.9]],
    [[3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5], [2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4]],
  ];
  (runPython(NUMPY, pairs) as [number, number][]).forEach(([mean, p], index) => {
    const result = pairedTest(pairs[index]![0]!, pairs[index]![1]!);
    assert.ok(Math.abs(result.mean - mean) < 1e-12);
    assert.ok(Math.abs(result.p! - p) < 1e-9, `${result.p} and ${p}`);
  });
});

test("p is below 5 % exactly where the interval leaves out zero; changing sides changes only the sign", () => {
  const value = fc.double({ min: -1, max: 1, noNaN: true });
  fc.assert(fc.property(fc.array(fc.tuple(value, value), { minLength: 2, maxLength: 12 }), (pairs) => {
    const [own, other] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
    const { mean, interval, p } = pairedTest(own, other);
    if (Math.abs(p! - 0.05) > 1e-9) assert.equal(p! < 0.05, Math.abs(mean) > interval);
    const turned = pairedTest(other, own);
    assert.deepEqual([turned.mean + mean, turned.interval, turned.p], [0, interval, p]);
  }));
});

test("one pair has no p; equal differences leave no doubt; every value needs its partner", () => {
  assert.deepEqual(pairedTest([3], [1]), { mean: 2, interval: 0, p: null });
  assert.deepEqual(pairedTest([3, 4], [1, 2]), { mean: 2, interval: 0, p: 0 });
  assert.deepEqual(pairedTest([3, 4], [3, 4]), { mean: 0, interval: 0, p: 1 });
  assert.throws(() => pairedTest([1, 2], [1]), /2 values beside 1; every value needs its partner/);
  assert.throws(() => pairedTest([], []), RangeError);
});
