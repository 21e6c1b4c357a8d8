import type { Module } from "../nn/index.js";
import { noGrad, scope, type Tensor } from "../tensor/index.js";
import { LandscapeError } from "./landscape-error.js";

/**
 * A point or a direction in the space of a model's parameters, by the names of `namedParameters`; a shared parameter appears once. Points are copies, apart from the
 * model they came from.
 */
export type Weights = Readonly<Record<string, Tensor>>;

/** A copy of a model's parameters. */
export function weightsOf(model: Module): Weights {
  return noGrad(() => mapped(Object.fromEntries(model.namedParameters()), (value) => value.detach().clone()));
}

/** Copies a point into a model's parameters. */
export function setWeights(model: Module, weights: Weights): void {
  noGrad(() => {
    for (const [name, parameter] of model.namedParameters()) parameter.copy_(weights[name]!);
  });
}

/** b − a */
export function difference(b: Weights, a: Weights): Weights {
  return mapped(a, (value, name) => b[name]!.sub(value));
}

/** a + t d, such as the point of a line at t. */
export function displaced(a: Weights, d: Weights, t: number): Weights {
  return mapped(a, (value, name) => value.add(d[name]!, { alpha: t }));
}

/** s a */
export function scaled(a: Weights, s: number): Weights {
  return mapped(a, (value) => value.mul(s));
}

/** (1 − t) a + t b: exactly a at 0 and b at 1. */
export function interpolated(a: Weights, b: Weights, t: number): Weights {
  return mapped(a, (value, name) => (t < 0.5 ? value.lerp(b[name]!, t) : b[name]!.lerp(value, 1 - t)));
}

/** Σ aᵢ bᵢ over all parameters, summed in float64. */
export function dot(a: Weights, b: Weights): number {
  return noGrad(() => scope(() => Object.entries(a).reduce((sum, [name, value]) => sum + value.to("float64").mul(b[name]!).sum().toNumber(), 0)));
}

/** √(a · a) */
export function norm(a: Weights): number {
  return Math.sqrt(dot(a, a));
}

/** The direction with everything but the named parameters zero. */
export function restricted(d: Weights, names: ReadonlySet<string>): Weights {
  return mapped(d, (value, name) => (names.has(name) ? value.clone() : value.zerosLike()));
}

/** Frees the tensors of a point. */
export function disposeWeights(weights: Weights): void {
  for (const value of Object.values(weights)) value.dispose();
}

/** Parameters that belong together. */
export interface LayerWeights {
  /** path of the module that owns them, such as `layer1.0.conv1` */
  readonly name: string;
  readonly parameters: readonly string[];
}

/** The parameters by the module that owns them, in order of definition: a layer is its weight and bias. */
export function layersOf(weights: Weights): LayerWeights[] {
  const layers = new Map<string, string[]>();
  for (const name of Object.keys(weights)) {
    const owner = name.slice(0, Math.max(0, name.lastIndexOf(".")));
    layers.set(owner, [...(layers.get(owner) ?? []), name]);
  }
  return [...layers].map(([name, parameters]) => ({ name, parameters }));
}

/**
 * @throws LandscapeError when the points are not of one architecture, naming the parameters that differ, or hold NaN or infinity.
 */
export function checkComparable(a: Weights, b: Weights): void {
  const only = (one: Weights, other: Weights) => Object.keys(one).filter((name) => other[name] === undefined);
  const list = (names: readonly string[]) => `${names.slice(0, 5).join(", ")}${names.length > 5 ? ` and ${names.length - 5} more` : ""}`;
  const shape = (value: Tensor) => `[${value.shape.join(", ")}]`;
  const different = Object.keys(a).filter((name) => b[name] !== undefined && shape(a[name]!) !== shape(b[name]!));
  const problems = [
    ...(only(a, b).length > 0 ? [`only the first has ${list(only(a, b))}`] : []),
    ...(only(b, a).length > 0 ? [`only the second has ${list(only(b, a))}`] : []),
    ...(different.length > 0 ? [`the shapes differ at ${list(different.map((name) => `${name} (${shape(a[name]!)} and ${shape(b[name]!)})`))}`] : []),
  ];
  if (problems.length > 0) throw new LandscapeError(`the two networks differ in architecture: ${problems.join("; ")}. Give two networks of the same one.`);
  for (const [which, weights] of [["first", a], ["second", b]] as const) checkFinite(which, weights);
}

/** @throws LandscapeError when a point holds NaN or infinity, naming the parameter. */
export function checkFinite(which: string, weights: Weights): void {
  for (const [name, value] of Object.entries(weights)) {
    if (!noGrad(() => scope(() => value.isfinite().all().item()))) {
      throw new LandscapeError(`${name} of the ${which} network holds NaN or infinity; the file is damaged or its training diverged. Give an earlier checkpoint.`);
    }
  }
}

function mapped(weights: Weights, change: (value: Tensor, name: string) => Tensor): Weights {
  return noGrad(() => Object.fromEntries(Object.entries(weights).map(([name, value]) => [name, change(value, name)])));
}
