import assert from "node:assert/strict";
import { test } from "node:test";
import { firstLayer } from "../../src/landscape/first-layer.js";
import { difference, measure, type Plane, planePoint, planeThrough, readSample, setWeights, weightsOf } from "../../src/landscape/index.js";
import { Conv2d, Flatten, type Layer, Linear, Module, ReLU, Sequential } from "../../src/nn/index.js";
import { cat, manualSeed, memoryStats, noGrad, randint, randn, type Tensor } from "../../src/tensor/index.js";

/** Scales its data and reads it with two layers; a third reads the data and the first ones' output. */
class Branches extends Module {
  one = new Linear(12, 8);
  two = new Linear(12, 8, { bias: false });
  both = new Linear(20, 3);
  forward(input: Tensor): Tensor {
    const data = input.flatten(1).div(2);
    const hidden = this.one.forward(data).add(this.two.forward(data)).relu();
    return this.both.forward(cat([data, hidden], 1));
  }
}

const MODELS: Record<string, () => Layer> = {
  "dense layers": () => new Sequential(new Flatten(), new Linear(12, 8), new ReLU(), new Linear(8, 3)),
  "no bias": () => new Sequential(new Flatten(), new Linear(12, 8, { bias: false }), new ReLU(), new Linear(8, 3)),
  branches: () => new Branches(),
  "a convolution first": () => new Sequential(new Conv2d(3, 4, 2), new ReLU(), new Flatten(), new Linear(4, 3)),
};

for (const [name, build] of Object.entries(MODELS)) {
  test(`${name}: what is computed without the first layer is what the whole model computes`, async () => {
    manualSeed(1);
    const batches = [9, 9, 4].map((size) => ({ input: randn([size, 3, 2, 2]), target: randint(0, 3, [size]) }));
    using sample = await readSample(batches);
    const [a, b, c] = [weightsOf(build()), weightsOf(build()), weightsOf(build())];
    const [model, whole] = [build(), build()];
    const plane = planeThrough(a, b, c);
    const line: Plane = { origin: a, u: difference(b, a), v: difference(a, a) };
    for (const [{ origin, u, v }, places] of [[plane, [[0.3, -0.2], [1.4, -0.2], [0.3, 0.9], [0.3, -0.2]]], [line, [[0], [0.5], [1]]]] as const) {
      const before = memoryStats().tensors;
      const first = firstLayer(model, { origin, directions: places[0]!.length === 2 ? [u, v] : [u] }, sample);
      for (const place of places) {
        const [x, y = 0] = place as readonly number[];
        for (const one of [model, whole]) setWeights(one, planePoint({ origin, u, v }, x!, y));
        const [seen, expected] = [first.at(place, () => measure(model, sample)), measure(whole, sample)];
        assert.ok(Math.abs(seen.loss - expected.loss) < 1e-5 * expected.loss, `${seen.loss} instead of ${expected.loss}`);
        assert.equal(seen.error, expected.error);
      }
      // Where it was kept, its weights are no longer read.
      const dense = model.namedParameters().find(([parameter]) => /(^|\.)(1|one)\.weight$/.test(parameter));
      if (dense !== undefined) {
        noGrad(() => dense[1].fill_(NaN));
        assert.ok(Number.isFinite(first.at(places[0]!, () => measure(model, sample)).loss));
      }
      first.dispose();
      assert.ok(memoryStats().tensors - before < 60, "weights of the places only");
    }
  });
}
