import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addBatch, type Correlation, correlations, noMoments } from "../../../src/g2g/index.js";
import { Generator, randn, scope, tensor, type Tensor } from "../../../src/tensor/index.js";
import { matrix, numbers } from "./support.js";

const EPSILON = 1e-8;
const KINDS: readonly Correlation[] = ["cosine", "pearson"];

interface Batch {
  readonly input: number[][];
  readonly output: number[][];
}

/** The score of every pair from all batches at once: sample t of T batches weighs (1 − β) β^(T − t) over the size of its batch, and the weights are made to sum to 1. */
function expectedScores(batches: readonly Batch[], decay: number, kind: Correlation): number[][] {
  const samples = batches.flatMap(({ input, output }, t) =>
    input.map((a, s) => ({ a, b: output[s]!, weight: ((1 - decay) * decay ** (batches.length - 1 - t)) / input.length })));
  const total = samples.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (value: (sample: (typeof samples)[number]) => number) => samples.reduce((sum, sample) => sum + sample.weight * value(sample), 0) / total;
  return samples[0]!.b.map((_, i) =>
    samples[0]!.a.map((_, j) => {
      const [centreA, centreB] = kind === "cosine" ? [0, 0] : [mean(({ a }) => a[j]!), mean(({ b }) => b[i]!)];
      const joint = mean(({ a, b }) => (a[j]! - centreA) * (b[i]! - centreB));
      return joint / (Math.sqrt(mean(({ a }) => (a[j]! - centreA) ** 2)) * Math.sqrt(mean(({ b }) => (b[i]! - centreB) ** 2)) + EPSILON);
    }));
}

function scores(batches: readonly Batch[], decay: number, kind: Correlation): number[][] {
  return scope(() => {
    const first = batches[0]!;
    const moments = noMoments(first.output[0]!.length, first.input[0]!.length);
    for (const { input, output } of batches) addBatch(moments, tensor(input), tensor(output), decay);
    return matrix(correlations(moments, kind));
  });
}

function close(actual: number[][], expected: number[][], tolerance: number): void {
  actual.forEach((row, i) => row.forEach((value, j) => assert.ok(Math.abs(value - expected[i]![j]!) <= tolerance, `${i}, ${j}: ${value} instead of ${expected[i]![j]}`)));
}

/** Activations of two layers that have something to do with each other. */
function draw(seed: number, size: number, inputs: number, outputs: number): Batch {
  return scope(() => {
    const generator = new Generator(seed);
    const a: Tensor = randn([size, inputs], { generator }).add(0.3).relu();
    const b = a.matmul(randn([inputs, outputs], { generator })).add(randn([size, outputs], { generator })).relu();
    return { input: matrix(a), output: matrix(b) };
  });
}

test("after several batches both correlations are those of all samples, weighed by the age of their batch", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 2, max: 40 }), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(0, 0.3, 0.75, 0.95),
      fc.constantFrom(...KINDS),
      fc.record({ inputs: fc.integer({ min: 1, max: 6 }), outputs: fc.integer({ min: 1, max: 5 }), seed: fc.nat(1000) }),
      (sizes, decay, kind, { inputs, outputs, seed }) => {
        const batches = sizes.map((size, index) => draw(10 * seed + index, size, inputs, outputs));
        // A unit that is all but constant has no correlation that single precision could tell.
        const expected = expectedScores(batches, decay, kind);
        const actual = scores(batches, decay, kind);
        close(actual, expected, 2e-4);
      },
    ),
    { numRuns: 60 },
  );
});

test("with a decay of 0 the last batch alone counts, to the bit", () => {
  const batches = [1, 2, 3].map((seed) => draw(seed, 16, 5, 4));
  for (const kind of KINDS) assert.deepEqual(scores(batches, 0, kind), scores(batches.slice(2), 0, kind));
  assert.notDeepEqual(scores(batches, 0.5, "cosine"), scores(batches.slice(2), 0.5, "cosine"));
});

test("one batch alone counts in full, whatever the decay", () => {
  const batch = draw(4, 32, 5, 4);
  for (const kind of KINDS) for (const decay of [0.5, 0.99]) close(scores([batch], decay, kind), expectedScores([batch], 0, kind), 1e-5);
});

test("before the first batch every score is 0", () => {
  for (const kind of KINDS) scope(() => assert.ok(numbers(correlations(noMoments(3, 2), kind)).every((score) => score === 0)));
});

test("a unit that is always silent correlates with nothing", () => {
  const batches = [1, 2].map((seed) => draw(seed, 32, 3, 3));
  for (const { input, output } of batches) {
    for (const row of input) row[1] = 0;
    for (const row of output) row[2] = 0;
  }
  for (const kind of KINDS) {
    const all = scores(batches, 0.75, kind);
    all.forEach((row, i) => row.forEach((score, j) => assert.equal(score === 0, i === 2 || j === 1, `${kind} ${i}, ${j}: ${score}`)));
  }
});

test("a unit that is always the same, whatever its value, has a Pearson correlation of 0 with everything, another constant unit included", () => {
  for (const constant of [-0.4242, 0.1, 1 / 3, 2.8215, 17.3]) {
    const batches = [1, 2, 3].map((seed) => draw(seed, 37, 3, 3));
    for (const { input, output } of batches) {
      for (const row of input) row[1] = constant;
      for (const row of output) row[2] = Math.abs(constant) * 1.7;
    }
    const all = scores(batches, 0.75, "pearson");
    const constants = all.flatMap((row, i) => row.filter((_, j) => i === 2 || j === 1));
    assert.ok(constants.every((score) => score === 0), `${constant}: ${constants}`);
  }
});

test("identical units have a correlation of 1, opposite ones of -1, and Pearson does not see an offset or a scale", () => {
  const batches = [1, 2, 3].map((seed) => {
    const { input } = draw(seed, 64, 3, 1);
    return { input, output: input.map((row) => [row[0]!, -row[1]!, 3 * row[2]! + 2]) };
  });
  const cosine = scores(batches, 0.75, "cosine");
  const pearson = scores(batches, 0.75, "pearson");
  const near = (value: number, expected: number) => assert.ok(Math.abs(value - expected) < 1e-5, `${value} instead of ${expected}`);
  near(cosine[0]![0]!, 1);
  near(cosine[1]![1]!, -1);
  near(pearson[0]![0]!, 1);
  near(pearson[1]![1]!, -1);
  near(pearson[2]![2]!, 1);
});

test("no correlation exceeds 1 by more than rounding, however many units are all but constant", () => {
  const generator = new Generator(5);
  const batches = Array.from({ length: 4 }, () => {
    const input = matrix(randn([50, 8], { generator })).map((row) => row.map((value, unit) => 3 + value * 10 ** -unit));
    return { input, output: input.map((row) => [...row].reverse()) };
  });
  for (const kind of KINDS) assert.ok(scores(batches, 0.75, kind).flat().every((score) => Math.abs(score) <= 1.05), kind);
});
