import { fromTypedArray, type Tensor, zeros } from "../../tensor/index.js";
import { type Moments, noMoments } from "./correlation.js";
import type { SparseLayer } from "./sparse-layer.js";
import type { Units } from "./units.js";

/** What rewiring remembers of a junction, place by place. */
export interface JunctionState {
  /** 1 where a unit existed when training began */
  first: Uint8Array;
  /** 1 where a unit has ever existed */
  tried: Uint8Array;
  /** coming updates during which nothing may be grown here */
  cooling: Uint8Array;
  /** of the activations; null when no criterion asks for them */
  moments: Moments | null;
}

/** @param layer the one whose activations are to be remembered; null for none */
export function newJunctionState(units: Units, layer: SparseLayer | null): JunctionState {
  return {
    first: units.exists.slice(),
    tried: units.exists.slice(),
    cooling: new Uint8Array(units.exists.length),
    moments: layer === null ? null : noMoments(layer.pattern.outputs, layer.pattern.inputs, layer.weight.device),
  };
}

const BYTES = ["first", "tried", "cooling"] as const;
const SUMS = ["products", "inputMeans", "inputSquares", "outputMeans", "outputSquares"] as const;

/** The state as tensors, for a checkpoint. */
export function junctionTensors(state: JunctionState): Record<string, Tensor> {
  const { moments } = state;
  const bytes = Object.fromEntries(BYTES.map((name) => [name, fromTypedArray(state[name])]));
  if (moments === null) return bytes;
  return { ...bytes, ...Object.fromEntries(SUMS.map((name) => [name, moments[name]])), weight: zeros([1], { dtype: "float64" }).fill_(moments.weight) };
}

/** Takes over what `junctionTensors` gave. */
export function loadJunctionState(state: JunctionState, tensors: Readonly<Record<string, Tensor>>): void {
  for (const name of BYTES) state[name] = (tensors[name]!.toTypedArray() as Uint8Array).slice();
  if (state.moments === null) return;
  for (const name of SUMS) state.moments[name].copy_(tensors[name]!);
  state.moments.weight = tensors["weight"]!.toNumber();
}

/** Frees the tensors. */
export function disposeJunctionState({ moments }: JunctionState): void {
  if (moments !== null) for (const name of SUMS) moments[name].dispose();
}
