import type { Layer } from "../nn/index.js";
import type { Tensor } from "../tensor/index.js";
import { FIXED } from "./axis-classes.js";
import { type Axis, type AxisTrace, traceAxes } from "./axis-trace.js";
import { verifiedSpec } from "./verify-permutations.js";

/** Places of an axis of a parameter or buffer. */
export interface AxisUse {
  readonly name: string;
  readonly axis: number;
  /** `[size, repeat]`: the places of each unit, which move as a block */
  readonly positions: Int32Array;
}

/**
 * Two sides of an attention head that meet only in a product summed over the head's features: rows of queries and of keys, or rows of values and columns of the output.
 * What counts of them is L_hᵀ R_h; any invertible matrix between them changes nothing (specification 2.3).
 */
export interface HeadPair {
  /** positions `[heads, features]` */
  readonly left: readonly AxisUse[];
  readonly right: readonly AxisUse[];
}

/** Where a forward pass shows the units of a label. */
export interface ActivationSite {
  /** the number of the operator in the pass, and its name */
  readonly call: number;
  readonly operator: string;
  readonly axis: number;
  /** place of each unit on the axis */
  readonly positions: Int32Array;
}

/** Units that may change places without changing what the network computes: one permutation, moved along every use together. */
export interface PermutationLabel {
  /** of the module where it first appears */
  readonly name: string;
  /** how many units: channels, neurons or heads */
  readonly size: number;
  readonly uses: readonly AxisUse[];
  /** for attention heads */
  readonly heads: readonly HeadPair[];
  /** after activation functions, where there are any */
  readonly sites: readonly ActivationSite[];
  /** for units between linear maps and ReLU alone: weights that write and that read them. Scaling the ones by s > 0 and the others by 1/s changes nothing. */
  readonly scaling: { readonly written: readonly AxisUse[]; readonly read: readonly AxisUse[] } | null;
}

/** The permutation symmetries of a network. */
export interface PermutationSpec {
  readonly labels: readonly PermutationLabel[];
  /** labels that failed the test of equal outputs and stay as they are */
  readonly pinned: readonly string[];
  /** operators without a rule, whose operands stay as they are */
  readonly unknown: readonly string[];
}

/**
 * Which units of a network may change places, found from one forward pass: every operator joins the axes of its operands, and what no operator tells apart is one label.
 * Inputs and outputs are fixed. Residual streams are one label through all their blocks (where channels are padded with zeros, so are the padded ones among themselves);
 * attention heads move as wholes, with the rows of their queries, keys and values and the columns of the output (specification 2.1 and 2.3).
 *
 * Before it is given, random permutations of a disturbed copy of the weights must leave the outputs as they are; a label that fails is pinned. The model is put back as
 * it was.
 *
 * @param input a batch that the model takes; two or more examples
 * @throws LandscapeError when the outputs change even so.
 */
export function permutationSpec(model: Layer, input: Tensor): PermutationSpec {
  const trace = traceAxes(model, input);
  return verifiedSpec(model, input, { labels: labelsOf(trace), pinned: [], unknown: [...trace.unknown] });
}

function labelsOf(trace: AxisTrace): PermutationLabel[] {
  const { classes, state, results } = trace;
  for (const { traced, used } of state) if (!used) for (const axis of traced.axes) for (const element of axis ?? []) classes.join(element, FIXED);
  // Units that may be exchanged are those that appear equally often in the same axes.
  const signatures = new Map<number, string>();
  [...state.map(({ traced }) => traced), ...results].forEach(({ axes }, value) =>
    axes.forEach((axis, at) => {
      for (const [root, count] of counted(trace, axis)) signatures.set(root, `${signatures.get(root) ?? ""}${value}.${at}:${count} `);
    }),
  );
  const members = new Map<string, number[]>();
  for (const [root, signature] of signatures) members.set(signature, [...(members.get(signature) ?? []), root]);
  const taken = new Map<string, number>();
  return [...members.values()].flatMap((roots) => {
    const label = roots.length < 2 ? null : describe(trace, roots);
    if (label === null) return [];
    const count = (taken.get(label.name) ?? 0) + 1;
    taken.set(label.name, count);
    return [count === 1 ? label : { ...label, name: `${label.name}#${count}` }];
  });
}

function counted({ classes }: AxisTrace, axis: Axis): Map<number, number> {
  const counts = new Map<number, number>();
  for (const element of axis ?? []) {
    const root = classes.find(element);
    if (root !== FIXED) counts.set(root, (counts.get(root) ?? 0) + 1);
  }
  return counts;
}

function describe(trace: AxisTrace, roots: readonly number[]): PermutationLabel | null {
  const unit = new Map(roots.map((root, i) => [root, i]));
  const unitOf = (element: number) => unit.get(trace.classes.find(element));
  const uses = usesOf(trace, unitOf, roots.length);
  if (uses.length === 0) return null;
  const name = uses[0]!.name.replace(/\.[^.]*$/, "");
  const size = roots.length;
  return { name, size, uses, heads: headPairs(trace, unitOf, size), sites: sitesOf(trace, unitOf, size), scaling: scalingOf(trace, unitOf, size) };
}

/** The uses of elements in the model's own axes, by the unit they belong to. */
function usesOf({ state }: AxisTrace, unitOf: (element: number) => number | undefined, size: number, among: (axis: Axis) => boolean = () => true): AxisUse[] {
  return state.flatMap(({ name, traced }) =>
    traced.axes.flatMap((elements, axis) => {
      const positions = elements !== null && among(elements) ? positionsOf(elements, unitOf, size) : null;
      return positions === null ? [] : [{ name, axis, positions }];
    }),
  );
}

/** `[size, repeat]`, or null when the units do not appear, each as often. */
function positionsOf(elements: Int32Array, unitOf: (element: number) => number | undefined, size: number): Int32Array | null {
  const places: number[][] = Array.from({ length: size }, () => []);
  elements.forEach((element, place) => {
    const unit = unitOf(element);
    if (unit !== undefined) places[unit]!.push(place);
  });
  const repeat = places[0]!.length;
  return repeat > 0 && places.every((one) => one.length === repeat) ? Int32Array.from(places.flat()) : null;
}

function headPairs(trace: AxisTrace, unitOf: (element: number) => number | undefined, heads: number): HeadPair[] {
  const { features, contractions } = trace;
  const meetings = new Map<number, number>();
  for (const { left, right } of contractions) {
    for (const root of new Set([...left, ...right].map((element) => features.find(element)))) meetings.set(root, (meetings.get(root) ?? 0) + 1);
  }
  // Features that something else reads too, or that are treated one by one, are not free.
  const free = (elements: Int32Array) => elements.every((element) => features.find(element) !== FIXED && meetings.get(features.find(element)) === 1);
  return contractions.flatMap(({ left, right }) => {
    const size = left.length / heads;
    const inOrder = left.every((element, i) => unitOf(element) === unitOf(left[i - (i % size)]!)) && new Set(left.map((element) => unitOf(element) ?? -1)).size === heads;
    if (left.some((element) => unitOf(element) === undefined) || !Number.isInteger(size) || !inOrder || !free(left) || !free(right)) return [];
    // Feature f of unit h, whatever the order in which the heads stand.
    const sideOf = (elements: Int32Array) => {
      const places = new Map([...elements].map((element, i) => [features.find(element), unitOf(elements[i]!)! * size + (i % size)]));
      return usesOf(trace, (element) => places.get(features.find(element)), left.length);
    };
    return [{ left: sideOf(left), right: sideOf(right) }];
  });
}

const ACTIVATIONS = new Set("relu leaky_relu gelu silu tanh sigmoid elu selu hardswish softplus relu6 mish softmax".split(" ").map((name) => `aten::${name}`));

function sitesOf({ results }: AxisTrace, unitOf: (element: number) => number | undefined, size: number): ActivationSite[] {
  const all = results.flatMap(({ call, name, axes }) =>
    axes.flatMap((elements, axis) => {
      const positions = elements === null ? null : positionsOf(elements, unitOf, size);
      return positions?.length === size ? [{ call, operator: name, axis, positions }] : [];
    }),
  );
  const active = all.filter(({ operator }) => ACTIVATIONS.has(operator));
  if (active.length > 0) return active;
  const normal = all.filter(({ operator }) => operator === "aten::layer_norm");
  return normal.length > 0 ? normal : all.slice(-1);
}

function scalingOf(trace: AxisTrace, unitOf: (element: number) => number | undefined, size: number): PermutationLabel["scaling"] {
  const { written, read, broken } = trace.scaling;
  const brokenUnits = [...broken].some((element) => unitOf(element) !== undefined);
  const writes = usesOf(trace, unitOf, size, (axis) => written.has(axis));
  const reads = usesOf(trace, unitOf, size, (axis) => read.has(axis));
  const all = usesOf(trace, unitOf, size);
  return brokenUnits || writes.length === 0 || reads.length === 0 || writes.length + reads.length !== all.length ? null : { written: writes, read: reads };
}
