import type { Axis, AxisTracer, Traced } from "./axis-trace.js";

/**
 * What the axes of a reshaped tensor are. Axes that are merged keep the classes of the one that has any; an axis that is split gives its outer part blocks that move as
 * wholes (attention heads), or its inner part its classes, if they repeat.
 */
export function reshaped(tracer: AxisTracer, traced: Traced, from: readonly number[], to: readonly number[]): Traced {
  const axes: Axis[] = to.map(() => null);
  let heads: Traced["heads"];
  for (const { inputs, outputs } of groups(from, to)) {
    if (inputs.length === 1 && outputs.length === 1) {
      axes[outputs[0]!] = traced.axes[inputs[0]!]!;
      continue;
    }
    const whole = merge(tracer, traced, inputs, from);
    const part = split(tracer, whole, outputs, to);
    part.axes.forEach((axis, i) => (axes[outputs[i]!] = axis));
    heads ??= part.heads;
  }
  if (traced.heads !== undefined) {
    const { outer, inner, elements } = traced.heads;
    const same = groups(from, to).filter(({ inputs, outputs }) => inputs.length === 1 && outputs.length === 1);
    const at = (axis: number) => same.find(({ inputs }) => inputs[0] === axis)?.outputs[0];
    const [newOuter, newInner] = [at(outer), at(inner)];
    if (newOuter !== undefined && newInner !== undefined) heads = { outer: newOuter, inner: newInner, elements };
    else if (!axes.some((axis) => axis === elements)) tracer.bend(elements);
  }
  return { axes, ...(heads && { heads }) };
}

/** Which axes become which, the smallest groups that hold the same places; axes of one place belong to none. */
function groups(from: readonly number[], to: readonly number[]): { inputs: number[]; outputs: number[] }[] {
  const wide = (shape: readonly number[]) => shape.flatMap((size, axis) => (size === 1 ? [] : [axis]));
  const [inputs, outputs] = [wide(from), wide(to)];
  const found: { inputs: number[]; outputs: number[] }[] = [];
  for (let i = 0, j = 0; i < inputs.length; ) {
    const group = { inputs: [inputs[i]!], outputs: [outputs[j]!] };
    let [a, b] = [from[inputs[i++]!]!, to[outputs[j++]!]!];
    while (a !== b) {
      if (a < b) {
        a *= from[inputs[i]!]!;
        group.inputs.push(inputs[i++]!);
      } else {
        b *= to[outputs[j]!]!;
        group.outputs.push(outputs[j++]!);
      }
    }
    found.push(group);
  }
  return found;
}

function merge(tracer: AxisTracer, { axes, heads }: Traced, inputs: readonly number[], shape: readonly number[]): Axis {
  if (heads !== undefined && inputs.length === 2 && inputs[0] === heads.outer && inputs[1] === heads.inner) {
    tracer.merged(heads.elements);
    return heads.elements;
  }
  const movable = inputs.filter((axis) => axes[axis] !== null);
  const [kept, ...others] = movable;
  for (const other of others) tracer.pin(axes[other]!);
  if (kept === undefined) return null;
  if (inputs.length === 1) return axes[kept]!;
  const after = inputs.slice(inputs.indexOf(kept) + 1).reduce((product, axis) => product * shape[axis]!, 1);
  const total = inputs.reduce((product, axis) => product * shape[axis]!, 1);
  return Int32Array.from({ length: total }, (_, place) => axes[kept]![Math.floor(place / after) % shape[kept]!]!);
}

function split(tracer: AxisTracer, whole: Axis, outputs: readonly number[], shape: readonly number[]): Traced {
  if (whole === null) return { axes: outputs.map(() => null) };
  if (outputs.length === 1) return { axes: [whole] };
  const [size, rest] = [shape[outputs[0]!]!, whole.length / shape[outputs[0]!]!];
  const { classes } = tracer;
  if (whole.every((element, i) => classes.find(element) === classes.find(whole[i % rest]!))) {
    const inner = split(tracer, whole.slice(0, rest), outputs.slice(1), shape);
    return { axes: [null, ...inner.axes], ...(inner.heads && { heads: inner.heads }) };
  }
  const outer = tracer.fresh(size)!;
  whole.forEach((element, i) => classes.join(element, outer[Math.floor(i / rest)]!));
  const axes: Axis[] = [outer, ...outputs.slice(1).map(() => null)];
  return { axes, ...(outputs.length === 2 && { heads: { outer: outputs[0]!, inner: outputs[1]!, elements: whole } }) };
}
