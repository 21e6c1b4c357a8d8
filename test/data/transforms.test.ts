import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { compose, normalize, randomCrop, randomHorizontalFlip, randomStream } from "../../src/data/index.js";
import { tensor, type Tensor } from "../../src/tensor/index.js";
import { dataErrorWith, range } from "./support.js";

type Images = number[][][][];

function images(...shape: [number, number, number, number]): Tensor {
  const count = shape.reduce((product, size) => product * size, 1);
  return tensor(Float32Array.from(range(count), (value) => value + 1)).reshape(shape);
}

test("normalize is (x - mean) / std by channel", () => {
  const input = images(2, 2, 1, 2);
  const result = normalize([1, 2], [2, 4])(input, randomStream(0));
  assert.deepEqual(result.toArray(), [
    [[[0, 0.5]], [[0.25, 0.5]]],
    [[[2, 2.5]], [[1.25, 1.5]]],
  ]);
  assert.deepEqual(input.toArray(), images(2, 2, 1, 2).toArray(), "its argument stays as it is");
});

test("normalize refuses statistics that do not fit", () => {
  assert.throws(() => normalize([1], [1, 2]), dataErrorWith("normalize", "[1]", "[1,2]"));
  assert.throws(() => normalize([1], [0]), dataErrorWith("normalize", "positive"));
  assert.throws(() => normalize([1], [1])(images(1, 2, 2, 2), randomStream(0)), dataErrorWith("normalize", "1 channels", "[1,2,2,2]"));
});

test("randomCrop gives, for every image, the window at the place its numbers name", () => {
  const sizes = fc.integer({ min: 1, max: 4 });
  fc.assert(
    fc.property(sizes, sizes, sizes, sizes, fc.nat(2), fc.nat(), (batch, channels, rows, columns, padding, seed) => {
      const height = 1 + (seed % (rows + 2 * padding));
      const width = 1 + (seed % (columns + 2 * padding));
      const input = images(batch, channels, rows, columns);
      const cropped = randomCrop({ padding, size: [height, width], fill: 0 })(input, randomStream(seed));
      // The plain definition, pixel by pixel.
      const places = randomStream(seed);
      const expected = (input.toArray() as Images).map((image) => {
        const top = places.integer(rows + 2 * padding - height + 1) - padding;
        const left = places.integer(columns + 2 * padding - width + 1) - padding;
        return image.map((plane) => range(height).map((row) => range(width).map((column) => plane[top + row]?.[left + column] ?? 0)));
      });
      assert.deepEqual(cropped.toArray(), expected);
    }),
    { numRuns: 60 },
  );
});

test("randomCrop keeps the size, pads with what it is told, and works on bytes", () => {
  const bytes = tensor(new Uint8Array(3 * 4).fill(7)).reshape([1, 1, 3, 4]);
  const cropped = randomCrop({ padding: 4, fill: 9 })(bytes, randomStream(3));
  assert.equal(cropped.dtype, "uint8");
  assert.deepEqual(cropped.shape, [1, 1, 3, 4]);
  assert.ok([...cropped.toTypedArray()].every((value) => Number(value) === 7 || Number(value) === 9));
});

test("randomCrop comes to every place", () => {
  const input = images(400, 1, 2, 2);
  const cropped = randomCrop({ size: [1, 1] })(input, randomStream(1));
  const places = new Set([...cropped.toTypedArray()].map((value, image) => Number(value) - image * 4));
  assert.deepEqual([...places].sort(), [1, 2, 3, 4]);
});

test("randomCrop refuses a window larger than the padded image", () => {
  assert.throws(() => randomCrop({ padding: 1, size: [5, 3] })(images(1, 1, 2, 2), randomStream(0)), dataErrorWith("4 by 4", "5 by 3"));
});

test("randomHorizontalFlip mirrors the images whose number says so", () => {
  const input = images(50, 2, 2, 3);
  const flipped = randomHorizontalFlip(0.3)(input, randomStream(11));
  const draws = randomStream(11);
  const expected = (input.toArray() as Images).map((image) => {
    const mirrored = draws.uniform() < 0.3;
    return image.map((plane) => plane.map((row) => (mirrored ? [...row].reverse() : row)));
  });
  assert.deepEqual(flipped.toArray(), expected);
  assert.notDeepEqual(flipped.toArray(), input.toArray());
});

test("a probability of 0 mirrors none, of 1 all, any other outside is an error", () => {
  const input = images(4, 1, 1, 2);
  assert.deepEqual(randomHorizontalFlip(0)(input, randomStream(1)).toArray(), input.toArray());
  assert.deepEqual(randomHorizontalFlip(1)(input, randomStream(1)).toArray(), input.flip([3]).toArray());
  for (const probability of [-0.1, 1.1, Number.NaN]) {
    assert.throws(() => randomHorizontalFlip(probability), dataErrorWith("probability", String(probability)));
  }
});

test("image transforms refuse other shapes", () => {
  const rows = tensor([[1, 2], [3, 4]]);
  for (const transform of [randomCrop({ padding: 1 }), randomHorizontalFlip(), normalize([0], [1])]) {
    assert.throws(() => transform(rows, randomStream(0)), dataErrorWith("[batch, channels, rows, columns]", "[2,2]"));
  }
});

test("compose applies the first one first", () => {
  const result = compose((x) => x.add(1), (x) => x.mul(10))(tensor([1, 2]), randomStream(0));
  assert.deepEqual(result.toArray(), [20, 30]);
});
