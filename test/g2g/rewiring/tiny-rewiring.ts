import { arrays, loader } from "../../../src/data/index.js";
import { type Connectivity, g2gNet, type G2GNet, rewiring, type RewiringOptions } from "../../../src/g2g/index.js";
import type { Module } from "../../../src/nn/index.js";
import { adam, adamW, type Optimizer, sgd } from "../../../src/optim/index.js";
import { crossEntropyLoss, Generator, randn, scope } from "../../../src/tensor/index.js";
import type { TrainOptions } from "../../../src/train/index.js";
import { testDevice } from "../../support/device.js";
import type { LinearLayer } from "./support.js";

export const CLASSES = 3;
export const EXAMPLES = 48;

export const OPTIMIZERS: Record<string, (model: Module) => Optimizer> = {
  sgd: (model) => sgd(model, { lr: 0.05, momentum: 0.9, weightDecay: 0.01 }),
  adam: (model) => adam(model, { lr: 0.005, weightDecay: 0.01 }),
  adamW: (model) => adamW(model, { lr: 0.005, weightDecay: 0.1 }),
};

/** What a tiny run with rewiring is made of. */
export interface TinyRewiring {
  connectivity: Connectivity;
  inputs: number;
  width: number;
  optimizer: string;
  options: RewiringOptions;
  seed: number;
  batchSize?: number;
}

/** The two sparse layers of a tiny network. */
export const layersOf = (model: G2GNet) => model.junctions as LinearLayer[];

/** The data a run of this seed learns: random inputs, the class the largest of the first three. */
export function tinyData({ inputs, seed }: { inputs: number; seed: number }) {
  return scope(() => {
    const input = randn([EXAMPLES, inputs], { generator: new Generator(seed) });
    return { input, target: input.narrow(1, 0, CLASSES).argmax(1) };
  });
}

/** A network of two sparse junctions, its optimizer, its rewiring and its data, all made afresh and the same for the same setup. */
export function tinyRewiring({ connectivity, inputs, width, optimizer: rule, options, seed, batchSize = 16 }: TinyRewiring) {
  const model = g2gNet({ input: { kind: "raw", inputs }, classes: CLASSES, width, junctions: 2, connectivity, seed }).to({ device: testDevice });
  const optimizer = OPTIMIZERS[rule]!(model);
  const rewires = rewiring(model, optimizer, options);
  const run = {
    model,
    optimizer,
    loss: (output, target) => crossEntropyLoss(output, target),
    loader: loader(arrays(tinyData({ inputs, seed })), { batchSize, shuffle: batchSize < EXAMPLES, seed }),
  } satisfies Partial<TrainOptions>;
  return { model, optimizer, rewires, run };
}
