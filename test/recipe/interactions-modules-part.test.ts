import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { accuracyMetric, mlpChain } from "../../src/interactions/index.js";
import { Linear, mlp } from "../../src/nn/index.js";
import { analyses } from "../../src/recipe/interactions-analysis.js";
import { directionImages } from "../../src/recipe/interactions-images.js";
import { type FoundInBasis, modulesIn, modulesPart, separates, verdictOf } from "../../src/recipe/interactions-modules-part.js";
import type { InspectedNetwork } from "../../src/recipe/interactions-network.js";
import { basisSchema, moduleSchema } from "../../src/recipe/interactions-settings.js";
import { createRunFolder } from "../../src/recipe/index.js";
import { manualSeed, noGrad, randn, type Tensor } from "../../src/tensor/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";

/** A random perceptron 8-8-8-4; `split`: of two blocks that never meet. */
function network(split: boolean): InspectedNetwork {
  manualSeed(3);
  const model = mlp({ inputs: 8, hidden: [8, 8], outputs: 4 });
  const linears = model.layers.children().filter((layer) => layer instanceof Linear);
  noGrad(() => {
    for (const { weight } of linears) {
      weight.mul_(3);
      const [rows, columns] = [weight.size(0) / 2, weight.size(1) / 2];
      if (!split) continue;
      weight.slice(0, 0, rows).slice(1, columns).zero_();
      weight.slice(0, rows).slice(1, 0, columns).zero_();
    }
  });
  const points = [randn([1500, 8], { dtype: "float64" }), randn([1500, 8], { dtype: "float64" })];
  const labels = points.map((batch) => noGrad(() => model.forward(batch.to("float32")).argmax(1)));
  return { model, description: "", chain: mlpChain(model), points, images: points, shape: [1, 2, 4], heldOut: points, metric: accuracyMetric(labels), labels, outputs: ["a", "b", "c", "d"] };
}

const settings = { ...basisSchema.parse({ bases: ["lib", "neuron"] }), ...moduleSchema.parse({ resamples: 4, nulls: 5, resolution: 0.5 }) };
const around = (context: Parameters<typeof temporaryFolder>[0]) => {
  const out = createRunFolder(join(temporaryFolder(context), "run"));
  context.after(() => out.close());
  return { out, seed: 0, log: () => undefined, signal: new AbortController().signal };
};

test("of a network of two blocks each module has its own outputs, and hardly anything runs across; of a dense one it is said that nothing separates", async (context) => {
  const surroundings = around(context);
  const [blocks, dense] = (await Promise.all([network(true), network(false)].map(async (one) => ({ one, found: await modulesIn(one, await analyses(one, settings, surroundings), settings, surroundings) })))) as [
    { one: InspectedNetwork; found: FoundInBasis[] },
    { one: InspectedNetwork; found: FoundInBasis[] },
  ];
  assert.equal(blocks.found[1]!.components.parts.length, 2, "neurons of blocks are blocks");
  assert.match(verdictOf(blocks.found[1]!, settings), /falls into 2 parts without an edge between them/);
  assert.ok(separates(blocks.found[1]!));
  const [, { modules, nulls }] = blocks.found as [unknown, (typeof blocks.found)[number]];
  assert.ok(modules.quality > Math.max(...nulls), `neurons: ${modules.quality} against ${nulls.join()}`);
  const { matrix } = modulesPart(blocks.one, blocks.found.slice(1), settings).sections.find((section) => section.matrix !== undefined)!;
  for (const row of matrix!.values.slice(0, 2)) {
    const [left, right] = [row[0]! + row[1]!, row[2]! + row[3]!];
    assert.ok(Math.min(left, right) < 1e-20 && Math.max(left, right) > 0.5, row.join());
  }
  assert.ok(!separates(dense.found[0]!));
  assert.match(verdictOf(dense.found[0]!, settings), /does not separate: with .* modules? at resolution 0.5, .* % of the strengths run between modules/);
});

test("a direction's image is its covariance with the input: of the input's own principal components Λ times the component", async (context) => {
  const surroundings = around(context);
  const one = network(false);
  const [pca] = await analyses(one, { ...settings, bases: ["pca"] }, surroundings);
  const basis = pca!.bases[0]!;
  const images = directionImages(one, 0, basis, 3);
  assert.deepEqual([...images.keys()], [1, 2, 3]);
  const components = (basis.to as Tensor).slice(0, 0, 8).t().toArray() as number[][];
  for (const [direction, { values, width, height }] of images) {
    assert.deepEqual([width, height], [4, 2]);
    const expected = components[direction]!.map((value) => value * basis.sizes[direction]!);
    const sign = Math.sign(expected.reduce((sum, value, i) => sum + value * values[i]!, 0));
    values.forEach((value, i) => assert.ok(Math.abs(value - sign * expected[i]!) < 1e-10));
    assert.ok(Math.max(...values) >= -Math.min(...values), "the larger end is above 0");
  }
});
