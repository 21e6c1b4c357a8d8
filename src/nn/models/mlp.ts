import type { Tensor } from "../../tensor/index.js";
import { activation, type ActivationName } from "../layers/activations.js";
import { Dropout } from "../layers/dropout.js";
import { Linear } from "../layers/linear.js";
import { Sequential } from "../layers/sequential.js";
import { Module } from "../module.js";

/** Sizes of the input, of each hidden layer, and of the output; `activation` (by default relu) and `dropout` (by default none) follow each hidden layer. */
export interface MlpConfig {
  inputs: number;
  hidden: readonly number[];
  outputs: number;
  activation?: ActivationName;
  dropout?: number;
  bias?: boolean;
}

/** A multi-layer perceptron; its state-dict keys are those of an `nn.Sequential` named `layers`. */
export class Mlp extends Module {
  layers: Sequential;

  constructor(readonly config: MlpConfig) {
    super();
    const { inputs, hidden, outputs, activation: name = "relu", dropout = 0, bias = true } = config;
    this.layers = new Sequential();
    let width = inputs;
    for (const next of hidden) {
      this.layers.append(new Linear(width, next, { bias })).append(activation(name));
      if (dropout > 0) this.layers.append(new Dropout(dropout));
      width = next;
    }
    this.layers.append(new Linear(width, outputs, { bias }));
  }

  /** From `[batch, ...]`, flattened to `[batch, inputs]`, to `[batch, outputs]`. */
  forward(input: Tensor): Tensor {
    return this.layers.forward(input.flatten(1));
  }
}

/** Builds an `Mlp`. */
export function mlp(config: MlpConfig): Mlp {
  return new Mlp(config);
}
