import { Tensor } from "../tensor/index.js";
import type { Axis, AxisTracer, Traced } from "./axis-trace.js";
import { reshaped } from "./axis-reshape.js";

/** An operator call whose operands are known. */
export interface RuleCall {
  readonly args: Readonly<Record<string, unknown>>;
  /** all tensors among the arguments */
  readonly operands: readonly Tensor[];
  readonly outputs: readonly Tensor[];
}

/** Says what the outputs' axes are, joining and fixing those of the operands; null when it does not know. */
export type AxisRule = (tracer: AxisTracer, call: RuleCall) => readonly Traced[] | null;

const tensorAt = (call: RuleCall, key: string): Tensor | null => (call.args[key] instanceof Tensor ? (call.args[key] as Tensor) : null);
const wrap = (dim: number, ndim: number): number => (dim < 0 ? dim + ndim : dim);
const numbers = (value: unknown): number[] => [value ?? []].flat() as number[];
const replaced = <T>(list: readonly T[], at: number, value: T): T[] => list.map((old, i) => (i === at ? value : old));

/** A function of single values: relu, a cast. `linear`: it commutes with linear maps. `homogeneous`: with positive factors. */
function each(kind: "linear" | "homogeneous" | "any"): AxisRule {
  return (tracer, { operands, outputs }) => {
    const traced = tracer.of(operands[0]!);
    if (kind !== "linear") traced.axes.forEach(tracer.bend);
    if (kind !== "linear" && traced.heads !== undefined) tracer.bend(traced.heads.elements);
    if (kind === "any") traced.axes.forEach(tracer.stiffen);
    return outputs.map(() => (kind === "linear" ? traced : { axes: traced.axes }));
  };
}

/** Operands place by place, broadcast as usual. A factor that is one number leaves linear what was. */
function together(kind: "sum" | "product" | "any"): AxisRule {
  return (tracer, { operands, outputs }) => {
    const single = operands.filter((operand) => operand.numel() > 1);
    if (single.length === 1 && sameShape(single[0]!, outputs[0]!)) return each(kind === "product" ? "linear" : "any")(tracer, { args: {}, operands: single, outputs });
    const shape = outputs[0]!.shape;
    const axes = shape.map((size, axis): Axis => {
      if (size === 1) return null;
      const parts = operands.flatMap((operand) => {
        const at = axis - shape.length + operand.ndim;
        return at >= 0 && operand.shape[at] === size ? [plain(tracer, tracer.of(operand)).axes[at]!] : [];
      });
      const joined = parts.slice(1).reduce<Axis>((a, b) => tracer.unify(a, b), parts[0] ?? null);
      if (kind !== "sum") void [tracer.bend(joined), tracer.stiffen(joined)];
      return joined;
    });
    return [{ axes }];
  };
}

function sameShape(a: Tensor, b: Tensor): boolean {
  return a.ndim === b.ndim && a.shape.every((size, i) => size === b.shape[i]);
}

/** The tensor, its heads forgotten: their features are treated one by one. */
function plain(tracer: AxisTracer, traced: Traced): Traced {
  if (traced.heads !== undefined) tracer.bend(traced.heads.elements);
  return { axes: traced.axes };
}

const linear: AxisRule = (tracer, call) => {
  const [input, weight, bias] = ["input", "weight", "bias"].map((key) => tensorAt(call, key));
  const from = plain(tracer, tracer.of(input!)).axes;
  const [outputs, inputs] = tracer.of(weight!).axes as [Axis, Axis];
  const offset = bias ? tracer.of(bias).axes[0]! : null;
  const read = from.at(-1)!;
  const made = bias ? tracer.unify(outputs, offset) : outputs;
  // Merged heads meet the weight as one sum of products a head: their features keep the freedom of it.
  if (tracer.isMerged(read) && inputs !== null) read!.forEach((element, i) => tracer.classes.join(element, inputs[i]!));
  else tracer.unify(read, inputs);
  if (tracer.isMerged(read) && inputs !== null) tracer.contract({ left: read!, right: inputs });
  tracer.scale([outputs, offset], inputs);
  tracer.layer({ kind: "linear", outputs, bias: offset, outputAxis: from.length - 1 });
  return [{ axes: [...from.slice(0, -1), made] }];
};

const convolution: AxisRule = (tracer, call) => {
  const [input, weight, bias] = ["input", "weight", "bias"].map((key) => tensorAt(call, key));
  const from = plain(tracer, tracer.of(input!)).axes;
  const [outputs, inputs, ...kernel] = tracer.of(weight!).axes as Axis[];
  const groups = (call.args["groups"] as number | undefined) ?? 1;
  if (from.length !== kernel.length + 2) return null;
  [...kernel, ...from.slice(2)].forEach(tracer.pin);
  if (groups === 1) tracer.unify(from[1]!, inputs!);
  else if (weight!.size(1) === 1) {
    // One input channel a group: its output channels follow it.
    const each = weight!.size(0) / groups;
    tracer.unify(from[1] === null ? null : Int32Array.from({ length: weight!.size(0) }, (_, o) => from[1]![Math.floor(o / each)]!), outputs!);
    tracer.stiffen(outputs!);
  } else return null;
  const offset = bias ? tracer.of(bias).axes[0]! : null;
  const made = bias ? tracer.unify(outputs!, offset) : outputs!;
  tracer.scale([outputs!, offset], inputs!);
  tracer.layer({ kind: "linear", outputs: outputs!, bias: offset, outputAxis: 1 });
  return [{ axes: [from[0]!, made, ...from.slice(2).map(() => null)] }];
};

/** A norm whose vectors follow one axis of the input. */
function norm(axisOf: (call: RuleCall, ndim: number) => number | null, vectors: readonly string[]): AxisRule {
  return (tracer, call) => {
    const input = call.operands[0]!;
    const { axes } = plain(tracer, tracer.of(input));
    const axis = axisOf(call, input.ndim);
    if (axis === null) return null;
    for (const key of vectors) {
      const vector = tensorAt(call, key);
      if (vector !== null) tracer.unify(tracer.of(vector).axes[0]!, axes[axis]!);
    }
    axes.forEach((one) => void [tracer.bend(one), tracer.stiffen(one)]);
    return call.outputs.map(() => ({ axes }));
  };
}

const batchNorm: AxisRule = (tracer, call) => {
  const traced = norm(() => 1, ["weight", "bias", "runningMean", "runningVar"])(tracer, call);
  const [weight, bias] = ["weight", "bias"].map((key) => tensorAt(call, key));
  if (weight && bias) tracer.layer({ kind: "norm", outputs: tracer.of(weight).axes[0]!, bias: tracer.of(bias).axes[0]!, outputAxis: 1 });
  return traced;
};

const groupNorm: AxisRule = (tracer, call) => {
  const input = call.operands[0]!;
  const groups = call.args["numGroups"] as number;
  const channels = tracer.of(input).axes[1]!;
  const size = input.size(1) / groups;
  // Whole groups may change places, and single channels where there is one group or one channel a group.
  if (groups > 1) channels?.forEach((element, i) => tracer.classes.join(element, channels[i - (i % size)]!));
  return norm(() => 1, ["weight", "bias"])(tracer, call);
};

/** Axes summed over vanish. `additive`: the result is linear in the operand. */
function reduction(additive: boolean): AxisRule {
  return (tracer, { args, operands, outputs }) => {
    const ndim = operands[0]!.ndim;
    const { axes } = plain(tracer, tracer.of(operands[0]!));
    const dims = args["dim"] === undefined || args["dim"] === null ? axes.map((_, i) => i) : numbers(args["dim"]).map((dim) => wrap(dim, ndim));
    if (!additive) axes.forEach((axis) => void [tracer.bend(axis), tracer.stiffen(axis)]);
    // A sum over features that are scaled is not what it was.
    for (const dim of dims) void [tracer.stiffen(axes[dim]!), tracer.bend(axes[dim]!)];
    const kept = axes.map((axis, i) => (dims.includes(i) ? null : axis));
    return outputs.map((output) => ({ axes: output.ndim === ndim ? kept : axes.filter((_, i) => !dims.includes(i)) }));
  };
}

const matmul: AxisRule = (tracer, { operands, outputs }) => {
  const [a, b] = operands as [Tensor, Tensor];
  if (a.ndim < 2 || b.ndim < 2) return null;
  const [left, right] = [tracer.of(a), tracer.of(b)];
  const ndim = outputs[0]!.ndim;
  const shift = (traced: Traced, of: Tensor, axis: number) => traced.axes[axis - ndim + of.ndim] ?? null;
  const batch = Array.from({ length: ndim - 2 }, (_, axis): Axis => {
    const size = outputs[0]!.size(axis);
    const parts = ([[left, a], [right, b]] as const).flatMap(([traced, of]) => (of.shape[axis - ndim + of.ndim] === size && size > 1 ? [shift(traced, of, axis)] : []));
    return parts.length === 2 ? tracer.unify(parts[0]!, parts[1]!) : (parts[0] ?? null);
  });
  const [outer, inner] = [left.heads, right.heads];
  const contracted = outer?.inner === a.ndim - 1 && inner?.inner === b.ndim - 2 && a.ndim === b.ndim && outer.outer === inner.outer;
  if (contracted) tracer.contract({ left: outer.elements, right: inner.elements });
  else tracer.unify(left.axes.at(-1)!, right.axes.at(-2)!);
  // Heads' features that are not summed over stay features of the result.
  const carried = !contracted && inner?.inner === b.ndim - 1 && b.ndim === ndim && outer === undefined ? inner : undefined;
  if (!contracted && outer !== undefined) tracer.bend(outer.elements);
  if (!contracted && inner !== undefined && carried === undefined) tracer.bend(inner.elements);
  if (carried === undefined) batch.forEach(tracer.stiffen);
  return [{ axes: [...batch, left.axes.at(-2)!, right.axes.at(-1)!], ...(carried && { heads: carried }) }];
};

function moved(orderOf: (call: RuleCall, ndim: number) => number[]): AxisRule {
  return (tracer, call) => {
    const ndim = call.operands[0]!.ndim;
    const { axes, heads } = tracer.of(call.operands[0]!);
    const order = orderOf(call, ndim);
    return [{ axes: order.map((from) => axes[from]!), ...(heads && { heads: { ...heads, outer: order.indexOf(heads.outer), inner: order.indexOf(heads.inner) } }) }];
  };
}

function swapped(one: number, other: number, ndim: number): number[] {
  const order = Array.from({ length: ndim }, (_, i) => i);
  const [a, b] = [wrap(one, ndim), wrap(other, ndim)];
  [order[a], order[b]] = [b, a];
  return order;
}

const reshape: AxisRule = (tracer, { operands, outputs }) => [reshaped(tracer, tracer.of(operands[0]!), operands[0]!.shape, outputs[0]!.shape)];

const select: AxisRule = (tracer, { args, operands }) => {
  const dim = wrap(args["dim"] as number, operands[0]!.ndim);
  const { axes } = plain(tracer, tracer.of(operands[0]!));
  const index = wrap(args["index"] as number, operands[0]!.size(dim));
  if (axes[dim] !== null) tracer.pin(axes[dim]!.slice(index, index + 1));
  return [{ axes: axes.filter((_, i) => i !== dim) }];
};

const slice: AxisRule = (tracer, { args, operands }) => {
  const dim = wrap((args["dim"] as number | undefined) ?? 0, operands[0]!.ndim);
  const size = operands[0]!.size(dim);
  const clip = (place: number) => Math.min(size, Math.max(0, wrap(place, size)));
  const [start, end, step] = [clip((args["start"] as number | null) ?? 0), clip((args["end"] as number | null) ?? size), (args["step"] as number | undefined) ?? 1];
  const { axes } = plain(tracer, tracer.of(operands[0]!));
  return [{ axes: replaced(axes, dim, axes[dim]?.filter((_, i) => i >= start && i < end && (i - start) % step === 0) ?? null) }];
};

/** Consecutive pieces of an axis. */
const pieces: AxisRule = (tracer, { args, operands, outputs }) => {
  const dim = wrap((args["dim"] as number | undefined) ?? 0, operands[0]!.ndim);
  const { axes } = plain(tracer, tracer.of(operands[0]!));
  let start = 0;
  return outputs.map((output) => {
    const from = start;
    start += output.size(dim);
    return { axes: replaced(axes, dim, axes[dim]?.slice(from, start) ?? null) };
  });
};

const concatenation: AxisRule = (tracer, { args, operands }) => {
  const ndim = operands[0]!.ndim;
  if (operands.some((operand) => operand.ndim !== ndim)) return null;
  const dim = wrap((args["dim"] as number | undefined) ?? 0, ndim);
  const parts = operands.map((operand) => plain(tracer, tracer.of(operand)).axes);
  return [
    {
      axes: parts[0]!.map((_, axis): Axis => {
        const list = parts.map((axes) => axes[axis]!);
        if (axis !== dim) return list.slice(1).reduce<Axis>((a, b) => tracer.unify(a, b), list[0]!);
        if (list.every((part) => part === null)) return null;
        return Int32Array.from(list.flatMap((part, i) => (part === null ? Array<number>(operands[i]!.size(dim)).fill(0) : [...part])));
      }),
    },
  ];
};

/** Places filled with one value: they may change among themselves, as they are all alike. */
const padding: AxisRule = (tracer, { args, operands }) => {
  const pad = numbers(args["pad"]);
  const ndim = operands[0]!.ndim;
  const { axes } = plain(tracer, tracer.of(operands[0]!));
  return [
    {
      axes: axes.map((axis, i) => {
        const [before, after] = [pad[2 * (ndim - 1 - i)] ?? 0, pad[2 * (ndim - 1 - i) + 1] ?? 0];
        if (axis === null || (before === 0 && after === 0)) return axis;
        const cut = axis.slice(Math.max(0, -before), axis.length - Math.max(0, -after));
        return Int32Array.from([...tracer.elements(Math.max(0, before)), ...cut, ...tracer.elements(Math.max(0, after))]);
      }),
    },
  ];
};

const expansion: AxisRule = (tracer, { operands, outputs }) => {
  const { axes } = plain(tracer, tracer.of(operands[0]!));
  const shift = outputs[0]!.ndim - operands[0]!.ndim;
  return [{ axes: outputs[0]!.shape.map((size, i) => (i >= shift && operands[0]!.size(i - shift) === size ? axes[i - shift]! : tracer.fresh(size))) }];
};

const embedding: AxisRule = (tracer, call) => {
  const [weight, indices] = [tensorAt(call, "weight"), tensorAt(call, "indices")];
  const [rows, columns] = tracer.of(weight!).axes as [Axis, Axis];
  tracer.pin(rows);
  tracer.stiffen(columns);
  const places = plain(tracer, tracer.of(indices!)).axes;
  places.forEach(tracer.pin);
  return [{ axes: [...places.map(() => null), columns] }];
};

/** Windows over the last `ndim` axes. */
const pooling: AxisRule = (tracer, { operands, outputs }) => {
  const { axes } = plain(tracer, tracer.of(operands[0]!));
  axes.slice(-2).forEach(tracer.pin);
  axes.slice(0, -2).forEach(tracer.bend);
  return outputs.map(() => ({ axes: [...axes.slice(0, -2), null, null] }));
};

const named = (names: string, rule: AxisRule): [string, AxisRule][] => names.split(" ").map((name) => [name.includes("::") ? name : `aten::${name}`, rule]);

/** Operators whose results' axes are known, by name without overload; in-place ones without the underscore. */
export const axisRules: ReadonlyMap<string, AxisRule> = new Map([
  ...named("to _to_copy contiguous clone detach alias neg dropout lift_fresh type_as", each("linear")),
  ...named("relu leaky_relu abs hardtanh", each("homogeneous")),
  ...named(
    "gelu silu tanh sigmoid hardswish hardsigmoid elu selu celu mish softplus relu6 exp log sqrt rsqrt square reciprocal sin cos erf log1p expm1 " +
      "clamp clamp_min clamp_max pow sign round floor",
    each("any"),
  ),
  ...named("add sub", together("sum")),
  ...named("mul div", together("product")),
  ...named("maximum minimum where masked_fill addcmul addcdiv lerp eq ne lt le gt ge logical_or logical_and logical_not prelu rsub", together("any")),
  ...named("linear tessera::linear", linear),
  ...named("conv1d conv2d conv3d", convolution),
  ...named("batch_norm", batchNorm),
  ...named("layer_norm", norm(({ args }, ndim) => (numbers(args["normalizedShape"]).length === 1 ? ndim - 1 : null), ["weight", "bias"])),
  ...named("group_norm", groupNorm),
  ...named("mean sum", reduction(true)),
  ...named("var std amax amin norm", reduction(false)),
  // Along one axis every place depends on all, in the same way.
  ...named("softmax log_softmax _softmax _log_softmax", each("any")),
  ...named("matmul mm bmm", matmul),
  ...named("transpose swapaxes", moved(({ args }, ndim) => swapped((args["dim0"] ?? args["axis0"]) as number, (args["dim1"] ?? args["axis1"]) as number, ndim))),
  ...named("t", moved((_, ndim) => (ndim < 2 ? [0].slice(0, ndim) : [1, 0]))),
  ...named("permute", moved(({ args }, ndim) => numbers(args["dims"]).map((dim) => wrap(dim, ndim)))),
  ...named("view reshape flatten unflatten squeeze unsqueeze _unsafe_view", reshape),
  ...named("select", select),
  ...named("slice", slice),
  ...named("split split_with_sizes chunk", pieces),
  ...named("cat concat", concatenation),
  ...named("constant_pad_nd", padding),
  ...named("expand", expansion),
  ...named("embedding", embedding),
  ...named("max_pool2d avg_pool2d adaptive_avg_pool2d", pooling),
]);
