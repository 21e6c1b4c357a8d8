import type { Layer } from "../nn/index.js";
import { type OperatorCall, scope, Tensor, watchOperators } from "../tensor/index.js";
import { axisClasses, type AxisClasses, FIXED } from "./axis-classes.js";
import { axisRules } from "./axis-rules.js";
import { evaluating } from "./measure.js";

/**
 * What the places of an axis are: elements of classes; null where no place may move, and for axes of one place. Places whose elements are of one class move together:
 * what permutes one axis permutes all that hold these classes.
 */
export type Axis = Int32Array | null;

/** What is known of a tensor. */
export interface Traced {
  readonly axes: readonly Axis[];
  /** two axes that were one of `elements`, row by row: attention heads and the features in them */
  readonly heads?: { readonly outer: number; readonly inner: number; readonly elements: Int32Array };
}

/** Two lists of axis elements `[heads, size]` that are summed over together, head by head: what an invertible matrix does to one, its inverse undoes at the other. */
export interface HeadContraction {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** The result of one operator. */
export interface TracedResult {
  /** the number of the operator in the pass */
  readonly call: number;
  /** without its overload, such as `aten::relu` */
  readonly name: string;
  readonly axes: readonly Axis[];
}

/** A linear layer, convolution or batch norm with its own parameters. */
export interface TracedLayer {
  readonly call: number;
  readonly kind: "linear" | "norm";
  /** elements of the axis of the weight that makes the outputs, and of the bias */
  readonly outputs: Axis;
  readonly bias: Axis;
  /** of the result */
  readonly outputAxis: number;
  /** whether its result is the network's output */
  readonly last: boolean;
}

/** A forward pass, seen as what becomes of each axis. */
export interface AxisTrace {
  /** classes under permutations */
  readonly classes: AxisClasses;
  /** classes of elements that are one linear feature: attention does not join those that it sums over */
  readonly features: AxisClasses;
  readonly state: readonly { readonly name: string; readonly traced: Traced; readonly used: boolean }[];
  readonly results: readonly TracedResult[];
  readonly contractions: readonly HeadContraction[];
  readonly layers: readonly TracedLayer[];
  /** axes whose elements may be scaled by positive factors: those that linear maps write, and those that they read */
  readonly scaling: { readonly written: ReadonlySet<Axis>; readonly read: ReadonlySet<Axis>; readonly broken: ReadonlySet<number> };
  /** operators without a rule: the axes of their operands stay as they are */
  readonly unknown: ReadonlySet<string>;
}

/** What the rules work with. */
export interface AxisTracer {
  readonly classes: AxisClasses;
  readonly features: AxisClasses;
  /** Makes new elements. */
  elements(count: number): Int32Array;
  /** Makes an axis of new elements. */
  fresh(size: number): Axis;
  /** Fixes the places of an axis. */
  pin(axis: Axis): null;
  /** Joins two axes, place by place. */
  unify(a: Axis, b: Axis): Axis;
  /** Notes that an operator treats features one by one, so that no linear map of them may be undone later. */
  bend(axis: Axis): void;
  /** Notes that an operator does not commute with positive factors. */
  stiffen(axis: Axis): void;
  /** What is known of a tensor; of a constant, that nothing may move. */
  of(tensor: Tensor): Traced;
  contract(contraction: HeadContraction): void;
  layer(layer: Omit<TracedLayer, "call" | "last">): void;
  /** Notes that a linear map writes some axes and reads another. */
  scale(written: readonly Axis[], read: Axis): void;
  /** Whether the axis was heads and their features, merged again. */
  isMerged(axis: Axis): boolean;
  merged(axis: Int32Array): void;
}

/** An operator's name without its overload, in-place ones like the others: `aten::add` for `aten::add_.Tensor`. */
export function operatorName(name: string): string {
  return name.split(".")[0]!.replace(/(?<=[a-z0-9])_$/, "");
}

/** Follows the axes of all tensors through one forward pass in evaluation mode. Places of inputs and outputs are fixed. */
export function traceAxes(model: Layer, input: Tensor): AxisTrace {
  const classes = axisClasses();
  const features = axisClasses();
  const known = new Map<Tensor, Traced>();
  const touched = new Set<Tensor>();
  const merged = new WeakSet<Int32Array>();
  const results: TracedResult[] = [];
  const contractions: HeadContraction[] = [];
  const layers: { layer: Omit<TracedLayer, "last">; result: unknown }[] = [];
  const scaling = { written: new Set<Axis>(), read: new Set<Axis>(), broken: new Set<number>() };
  const unknown = new Set<string>();
  let call = 0;
  let pending: Omit<TracedLayer, "call" | "last"> | null = null;

  const eachOf = (axis: Axis, work: (element: number) => void): void => axis?.forEach(work);
  const tracer: AxisTracer = {
    classes,
    features,
    elements: (count) => {
      features.add(count);
      return classes.add(count);
    },
    fresh: (size) => (size <= 1 ? null : tracer.elements(size)),
    pin: (axis) => {
      eachOf(axis, (element) => void [classes.join(element, FIXED), features.join(element, FIXED)]);
      return null;
    },
    unify: (a, b) => {
      if (a === null || b === null) return tracer.pin(a ?? b);
      if (a !== b) a.forEach((element, i) => void [classes.join(element, b[i]!), features.join(element, b[i]!)]);
      return a;
    },
    bend: (axis) => eachOf(axis, (element) => features.join(element, FIXED)),
    stiffen: (axis) => eachOf(axis, (element) => scaling.broken.add(element)),
    of: (tensor) => {
      touched.add(tensor);
      return known.get(tensor) ?? { axes: tensor.shape.map(() => null) };
    },
    contract: (contraction) => void contractions.push(contraction),
    layer: (layer) => void (pending = layer),
    scale: (written, read) => {
      for (const axis of written) scaling.written.add(axis);
      scaling.read.add(read);
    },
    isMerged: (axis) => axis !== null && merged.has(axis),
    merged: (axis) => void merged.add(axis),
  };

  const state = [...model.namedParameters(), ...model.namedBuffers()];
  for (const [, tensor] of state) known.set(tensor, { axes: tensor.shape.map((size) => tracer.fresh(size)) });

  const follow = ({ name, args }: OperatorCall, run: () => unknown): unknown => {
    const base = operatorName(name);
    const operands = Object.values(args).flat().filter((value): value is Tensor => value instanceof Tensor);
    // Before the operator runs: one in place changes what its operand is.
    const result = run();
    const outputs = [result].flat().filter((value): value is Tensor => value instanceof Tensor);
    if (operands.some((operand) => known.has(operand))) {
      const rule = axisRules.get(base);
      const traced = rule?.(tracer, { args, operands, outputs }) ?? null;
      if (traced === null) {
        unknown.add(base);
        for (const operand of operands) tracer.of(operand).axes.forEach(tracer.pin);
      }
      outputs.forEach((output, i) => known.set(output, traced?.[i] ?? { axes: output.shape.map(() => null) }));
      if (outputs.length === 1) results.push({ call, name: base, axes: known.get(outputs[0]!)!.axes });
      if (pending !== null) layers.push({ layer: { ...pending, call }, result });
      pending = null;
    }
    call += 1;
    return result;
  };

  known.set(input, { axes: input.shape.map(() => null) });
  let output: unknown;
  scope(() => {
    const made = evaluating(model, () => watchOperators(follow, () => model.forward(input)));
    tracer.of(made).axes.forEach(tracer.pin);
    output = made;
  });
  return {
    classes,
    features,
    state: state.map(([name, tensor]) => ({ name, traced: known.get(tensor)!, used: touched.has(tensor) })),
    results,
    contractions,
    layers: layers.map(({ layer, result }) => ({ ...layer, last: result === output })),
    scaling,
    unknown,
  };
}
