import assert from "node:assert/strict";
import { test } from "node:test";
import { fourierLabels, fourierPower, modularAdditionPairs } from "../../src/interactions/index.js";
import { randn, tensor } from "../../src/tensor/index.js";

const P = 7;
const wave = (n: number, phase = 0) => Math.cos((2 * Math.PI * n) / P + phase);
const near = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-12, `${a} and ${b}`);

test("the power of mixed waves comes apart by frequency, whatever the mean", () => {
  const features = Array.from({ length: P }, (_, a) => [5 + 3 * wave(2 * a, 0.4), wave(a), 2]);
  const power = fourierPower(tensor(features, { dtype: "float64" }));
  [0.1, 0.9, 0].forEach((expected, i) => near(power[i]!, expected));
  near(fourierPower(randn([P, 4])).reduce((sum, one) => sum + one, 0), 1);
  assert.throws(() => fourierPower(randn([8, 2])), /modulus of Fourier waves: 8; expected an odd number/);
});

test("functions of pairs get their top frequency, its kind and its share of the variance", () => {
  const { pairs } = modularAdditionPairs(P);
  const functions = (pairs.toArray() as [number, number][]).map(([a, b]) => [
    1 + wave(3 * (a + b), 0.7),
    wave(2 * (a - b), 1.1) - 4,
    wave(a, 0.2) + wave(b, 0.2),
    // Variances 9/2, 1 and, of two frequencies together, 1/4.
    3 * wave(2 * (a + b)) + wave(2 * a) + wave(2 * b, 1) + wave(a) * wave(3 * b),
    7,
  ]);
  const [sum, difference, each, mixed, constant] = fourierLabels(tensor(functions, { dtype: "float64" }), P);
  for (const [label, frequency, kind] of [[sum, 3, "sum"], [difference, 2, "difference"], [each, 1, "each"]] as const) {
    assert.deepEqual([label!.frequency, label!.kind], [frequency, kind]);
    near(label!.share, 1);
    near(label!.kindShare, 1);
  }
  assert.deepEqual([mixed!.frequency, mixed!.kind], [2, "sum"]);
  near(mixed!.share, 5.5 / 5.75);
  near(mixed!.kindShare, 4.5 / 5.75);
  assert.equal(constant, null);
  assert.throws(() => fourierLabels(randn([48, 1]), P), /values at 48 pairs; expected all 49 modulo 7/);
});
