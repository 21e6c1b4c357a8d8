import type { Tensor } from "../tensor/index.js";

/** Functions of one number that the units of a section may have. */
export type UnitFunction = "relu" | "tanh" | "sigmoid" | "gelu" | "silu" | "identity";

/**
 * What stands between two node layers of a network. Activations are rows, the constant 1 their last coordinate, so that biases are weights: f is [points, inputs + 1] and
 * m(f) [points, outputs + 1], in float64.
 */
export interface Section {
  /** of the node layer that it reads, such as `layers.2` */
  readonly name: string;
  /** without the constant */
  readonly inputs: number;
  readonly outputs: number;
  /** null where the section is more than one layer of units */
  readonly units: Units | null;
  /** whether the outputs are the units themselves: W_out is the identity */
  readonly direct?: boolean;
  forward(f: Tensor): Tensor;
}

/** m(f) = φ(f W_in) W_out, with the constant as a unit of its own: closed forms exist for it. */
export interface Units {
  /** W_in, [inputs + 1, units] */
  readonly into: Tensor;
  readonly function: UnitFunction;
  /** how many of the last units are linear: the constant's, and those of ways around the others */
  readonly linear: number;
  /** W_out, [units, outputs + 1] */
  readonly outOf: Tensor;
}

/** Sections one after the other. */
export type Chain = readonly Section[];
