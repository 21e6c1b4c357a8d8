import assert from "node:assert/strict";
import { test } from "node:test";
import { randomStream } from "../../../src/data/index.js";
import { checkRewiring, densePattern, g2gNet, PatternError, randomPattern, rewiring, type RewiringOptions } from "../../../src/g2g/index.js";
import { rewiringSettings } from "../../../src/g2g/rewiring/rewiring-options.js";
import { sgd } from "../../../src/optim/index.js";
import { smallEdges, smallTiles } from "./support.js";

test("the defaults are those of the specification", () => {
  assert.deepEqual(rewiringSettings({}), {
    interval: 1000,
    fraction: 0.025,
    schedule: "constant",
    stop: 1,
    prune: [["magnitude", 1]],
    grow: [["hebb", 1]],
    structure: null,
    coolDown: 1,
    correlation: "cosine",
    samples: 4,
    decay: 0.75,
    block: "norm",
    newWeights: "zero",
    gradientWeight: 1,
    seed: 0,
  });
  assert.equal(rewiringSettings({ schedule: "cosine" }).stop, 0.75);
  assert.equal(rewiringSettings({ schedule: "cosine", stop: 0.9 }).stop, 0.9);
});

test("a setting out of its range is refused with its name, its value and what is expected", () => {
  const refused: [Record<string, unknown>, RegExp][] = [
    [{ interval: 0 }, /^interval: 0; expected a whole number from 1/],
    [{ interval: 2.5 }, /^interval: 2.5; expected a whole number from 1/],
    [{ interval: Infinity }, /^interval: Infinity/],
    [{ interval: NaN }, /^interval: NaN/],
    [{ samples: 0 }, /^samples: 0; expected a whole number from 1 to 1000/],
    [{ samples: 21, interval: 20 }, /^samples: 21; expected a whole number from 1 to 20/],
    [{ samples: 1.5 }, /^samples: 1.5/],
    [{ coolDown: -1 }, /^coolDown: -1; expected a whole number from 0 to 255/],
    [{ coolDown: 256 }, /^coolDown: 256/],
    [{ coolDown: 0.5 }, /^coolDown: 0.5/],
    [{ seed: -1 }, /^seed: -1/],
    [{ seed: 0.5 }, /^seed: 0.5/],
    [{ fraction: 0 }, /^fraction: 0; expected a number above 0, at most 1/],
    [{ fraction: 1.01 }, /^fraction: 1.01/],
    [{ fraction: NaN }, /^fraction: NaN/],
    [{ stop: 0 }, /^stop: 0; expected a number above 0, at most 1/],
    [{ stop: 1.5 }, /^stop: 1.5/],
    [{ decay: 1 }, /^decay: 1; expected a number in \[0, 1\)/],
    [{ decay: -0.1 }, /^decay: -0.1/],
    [{ gradientWeight: -1 }, /^gradientWeight: -1; expected a number of 0 or more/],
    [{ gradientWeight: Infinity }, /^gradientWeight: Infinity/],
    [{ prune: { weight: 1 } }, /^prune: weight is no criterion; expected magnitude, sign, weightGradient, hebb, random/],
    [{ grow: { magnitude: 1 } }, /^grow: magnitude is no criterion; expected hebb, gradient, topology, untried, random/],
    [{ grow: { hebb: 0 } }, /^grow: no criterion has a share above 0/],
    [{ prune: { hebb: -1 } }, /^prune: the share of hebb is -1/],
    [{ structure: "inter-only" }, /^structure: inter-only; expected free, interOnly, budget/],
    [{ schedule: "linear" }, /^schedule: linear; expected constant, cosine/],
    [{ correlation: "spearman" }, /^correlation: spearman; expected cosine, pearson/],
    [{ block: "max" }, /^block: max; expected mean, norm/],
    [{ newWeights: "one" }, /^newWeights: one; expected zero, scaled/],
  ];
  for (const [options, message] of refused) {
    assert.throws(() => rewiringSettings(options as RewiringOptions), (error) => error instanceof RangeError && message.test(error.message), JSON.stringify(options));
  }
});

test("the ends of the ranges are allowed", () => {
  const options = { interval: 1, samples: 1, coolDown: 255, fraction: 1, stop: 1, decay: 0, gradientWeight: 0, seed: Number.MAX_SAFE_INTEGER };
  const settings = rewiringSettings(options);
  for (const [name, value] of Object.entries(options)) assert.equal(settings[name as keyof typeof options], value);
});

test("an interval shorter than the default number of samples needs no other setting", () => {
  assert.equal(rewiringSettings({ interval: 1 }).samples, 1);
  assert.equal(rewiringSettings({ interval: 3 }).samples, 3);
  assert.equal(rewiringSettings({ interval: 5 }).samples, 4);
});

test("a pattern that does not allow the structure or the criterion is refused before anything is built, with the junction's number", () => {
  const unlabelled = randomPattern({ inputs: 8, outputs: 8, edges: 20, random: randomStream(1) });
  const tileOfOne = { ...smallTiles(), tile: 1, inputs: 6, outputs: 4 };
  checkRewiring([smallEdges(), smallTiles(), unlabelled, densePattern(4, 4)], { interval: 10 });
  checkRewiring([smallEdges(), densePattern(4, 4)], { prune: { sign: 1 }, structure: "interOnly" });
  checkRewiring([], {});
  assert.throws(() => checkRewiring([], { decay: 2 }), /^RangeError: decay: 2/);
  assert.throws(() => checkRewiring([smallEdges(), unlabelled], { structure: "budget" }), new PatternError("structure: budget needs groups, and this junction has none; use structure free"));
  for (const pattern of [smallTiles(), tileOfOne]) {
    assert.throws(() => checkRewiring([densePattern(4, 4), pattern], { prune: { magnitude: 1, sign: 1 } }), new PatternError("prune: sign needs single weights, and junction 1 moves whole tiles or kernels; use magnitude"));
  }
  // The same pattern over channels has kernels of many weights.
  checkRewiring([smallEdges(), unlabelled], { prune: { magnitude: 1 } }, "channels");
  assert.throws(() => checkRewiring([smallEdges()], { prune: { sign: 1 } }, "channels"), new PatternError("prune: sign needs single weights, and junction 0 moves whole tiles or kernels; use magnitude"));
});

test("a model without sparse junctions, and an optimizer of another model, are refused", () => {
  const net = (kind: "dense" | "edges") =>
    g2gNet({ input: { kind: "raw", inputs: 16 }, classes: 2, width: 16, junctions: 1, connectivity: kind === "dense" ? { kind } : { kind, grouping: "index", groups: 2, within: 1, between: 0.2 } });
  const [dense, sparse] = [net("dense"), net("edges")];
  assert.throws(() => rewiring(dense, sgd(dense, { lr: 1 })), (error) => error instanceof PatternError && /the model has no sparse junction/.test(error.message));
  assert.throws(() => rewiring(sparse, sgd(net("edges"), { lr: 1 })), (error) => error instanceof RangeError && /the optimizer does not train the weight of junctions\.0/.test(error.message));
  assert.throws(() => rewiring(sparse, sgd(sparse, { lr: 1 }), { coolDown: -1 }), /coolDown/);
});
