import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Chain,
  fourierPower,
  interactionBases,
  interactionEdges,
  modularAddition,
  modularAdditionChain,
  modularAdditionPairs,
  withConstant,
} from "../../src/interactions/index.js";
import { crossEntropy } from "../../src/nn/index.js";
import { adamW } from "../../src/optim/index.js";
import { manualSeed, noGrad, scope, type Tensor } from "../../src/tensor/index.js";

const P = 23;

/** The fewest leading directions of each node layer with which the network is still right about all points but a thousandth. */
function needed(chain: Chain, points: Tensor, labels: Tensor): number[] {
  return interactionBases(chain, [points])
    .slice(0, -1)
    .map(({ to, from, sizes }, layer) => {
      const rest = (f: Tensor, start: number, end: number) => chain.slice(start, end).reduce((g, section) => section.forward(g), f);
      const f = rest(withConstant(points), 0, layer);
      const accuracy = (kept: number) =>
        rest(f.matmul(to.slice(1, 0, kept)).matmul(from.slice(0, 0, kept)), layer, chain.length)
          .slice(1, 0, P)
          .argmax(1)
          .eq(labels)
          .to("float64")
          .mean()
          .toNumber();
      return 1 + sizes.findIndex((_, i) => scope(() => accuracy(i + 1)) >= 0.999);
    });
}

test("pairs are all, sums are modulo, and the chain computes what the network does", () => {
  const { pairs, labels } = modularAdditionPairs(5);
  assert.deepEqual(pairs.shape, [25, 2]);
  (pairs.toArray() as number[][]).forEach(([a, b], i) => assert.equal((labels.toArray() as number[])[i], (a! + b!) % 5));
  assert.equal(new Set((pairs.toArray() as number[][]).map(String)).size, 25);
  manualSeed(1);
  const model = modularAddition({ modulus: 5, width: 7, hidden: 11 }).to({ dtype: "float64" });
  noGrad(() => [model.into.bias!, model.outOf.bias!, model.unembed.bias!].forEach((bias) => bias.normal_()));
  const chain = modularAdditionChain(model);
  assert.deepEqual(
    chain.map(({ name }) => name),
    ["embed", "resid"],
  );
  const output = chain.reduce((f, section) => section.forward(f), withConstant(model.embed(pairs).detach()));
  assert.ok(output.slice(1, 0, 5).sub(model.forward(pairs).detach()).abs().max().toNumber() < 1e-13);
});

test("trained, it is right about all pairs, and needs two directions for each of its frequencies and the constant", () => {
  manualSeed(1);
  const model = modularAddition({ modulus: P }).to({ dtype: "float64" });
  const { pairs, labels } = modularAdditionPairs(P);
  const optimizer = adamW(model.parameters(), { lr: 5e-3, weightDecay: 1, betas: [0.9, 0.98] });
  for (let step = 0; step < 4000; step++) {
    scope(() => {
      model.zeroGrad();
      crossEntropy(model.forward(pairs), labels).backward();
      optimizer.step();
    });
  }
  noGrad(() =>
    scope(() => {
      assert.equal(model.forward(pairs).argmax(1).eq(labels).sum().toNumber(), P * P);
      const chain = modularAdditionChain(model);
      const points = model.embed(pairs);
      // Frequencies that hold more than a tenth of the embedding's power over the numbers.
      const waves = fourierPower(model.embedding.weight).flatMap((power, i) => (power > 0.1 ? [i + 1] : []));
      assert.equal(needed(chain, points, labels)[0], 1 + 2 * waves.length, `frequencies ${waves.join(", ")}`);
      const bases = interactionBases(chain, [points]);
      for (const { incompleteness } of interactionEdges(chain, [points], bases)) assert.ok(incompleteness < 1e-10);
    }),
  );
});
