import type { Layer } from "../nn/index.js";
import { breathe, evaluatorOf, type EvaluationOptions } from "./evaluate-at.js";
import type { Measurement } from "./measure.js";
import { keepingState } from "./model-state.js";
import type { Plane } from "./plane.js";

/** A place of a plane and what the network there does. */
export interface PlanePoint extends Measurement {
  readonly x: number;
  readonly y: number;
}

/** A surface over a plane, on lines parallel to its axes. */
export interface PlaneSurface {
  /** ascending; closer where the surface bends */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** `[y][x]` */
  readonly loss: readonly (readonly number[])[];
  /** `[y][x]`; null where there are no classes */
  readonly error: readonly (readonly number[])[] | null;
  /** places evaluated now, without those that were known */
  readonly evaluated: number;
  readonly pointsPerSecond: number;
}

export interface PlaneOptions extends EvaluationOptions {
  /** of x and of y: from, to; default −0.5 to 1.5 for both */
  x?: readonly [number, number];
  y?: readonly [number, number];
  /** lines along each axis; default 51 (Li et al., 2018) */
  resolution?: number;
  /** how many of them are set afterwards, where the loss bends most; default a third, 0 for an even grid */
  adaptive?: number;
  /** what an earlier evaluation with the same settings found, before it was interrupted */
  known?: readonly PlanePoint[];
  onPoint?: ((point: PlanePoint, done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Loss and error over a part of a plane. First an even grid; then, one after the other, lines between those where the logarithm of the loss bends most, so that ridges and the
 * feet of valleys are drawn sharply. The model is left as it was.
 *
 * @throws RangeError for a range or a resolution that cannot be; the signal's reason once it is aborted.
 */
export async function evaluatePlane(model: Layer, plane: Plane, options: PlaneOptions): Promise<PlaneSurface> {
  const { x: xRange = [-0.5, 1.5], y: yRange = [-0.5, 1.5], resolution = 51, adaptive = Math.floor(resolution / 3), known = [], onPoint, signal } = options;
  for (const [name, [from, to]] of [
    ["x", xRange],
    ["y", yRange],
  ] as const)
    if (!(to > from)) throw new RangeError(`${name}: from ${from} to ${to}; expected a range that grows`);
  const coarse = resolution - adaptive;
  if (!Number.isInteger(resolution) || !Number.isInteger(adaptive) || adaptive < 0 || coarse < 3)
    throw new RangeError(`resolution: ${resolution}, ${adaptive} of them adaptive; expected whole numbers that leave an even grid of 3 lines or more`);
  const even = ([from, to]: readonly [number, number]) => Array.from({ length: coarse }, (_, i) => from + ((to - from) * i) / (coarse - 1));
  const [xs, ys] = [even(xRange), even(yRange)];
  const found = new Map<string, PlanePoint>(known.map((point) => [key(point.x, point.y), point]));
  const evaluator = evaluatorOf(model, { origin: plane.origin, directions: [plane.u, plane.v] }, options);
  return keepingState(model, async () => {
    const began = performance.now();
    const total = resolution ** 2;
    let [done, evaluated] = [0, 0];
    async function at(x: number, y: number): Promise<void> {
      let point = found.get(key(x, y));
      if (point === undefined) {
        await breathe(signal);
        point = { x, y, ...evaluator.at([x, y]) };
        found.set(key(x, y), point);
        evaluated += 1;
      }
      done += 1;
      onPoint?.(point, done, total);
    }
    for (const y of ys) for (const x of xs) await at(x, y);
    const lossAt = (x: number, y: number) => found.get(key(x, y))!.loss;
    for (let i = 0; i < adaptive; i++) {
      const x = bestSplit(xs, (at) => ys.map((y) => lossAt(at, y)));
      xs.push(x);
      xs.sort(ascending);
      for (const y of ys) await at(x, y);
      const y = bestSplit(ys, (at) => xs.map((x) => lossAt(x, at)));
      ys.push(y);
      ys.sort(ascending);
      for (const x of xs) await at(x, y);
    }
    const grid = (value: (point: PlanePoint) => number) => ys.map((y) => xs.map((x) => value(found.get(key(x, y))!)));
    const hasError = [...found.values()].every(({ error }) => error !== null);
    return {
      x: xs,
      y: ys,
      loss: grid(({ loss }) => loss),
      error: hasError ? grid(({ error }) => error!) : null,
      evaluated,
      pointsPerSecond: (1000 * evaluated) / Math.max(1, performance.now() - began),
    };
  }).finally(evaluator.dispose);
}

const key = (x: number, y: number) => `${x},${y}`;
const ascending = (a: number, b: number) => a - b;

/**
 * Where a further line does most: the middle of the interval between two lines whose ends bend most, weighed by the interval's own width so that no place is split for ever.
 * How much a line bends is the largest second difference of ln(loss) across it,
 *
 *     | (f₂ − f₁) / (x₂ − x₁) − (f₁ − f₀) / (x₁ − x₀) |
 */
function bestSplit(lines: readonly number[], values: (line: number) => readonly number[]): number {
  const logs = lines.map((line) => values(line).map((value) => Math.log(Math.max(value, 1e-12))));
  const bends = lines.map((line, i) => {
    if (i === 0 || i === lines.length - 1) return 0;
    return Math.max(
      ...logs[i]!.map((own, place) => {
        const before = (own - logs[i - 1]![place]!) / (line - lines[i - 1]!);
        const after = (logs[i + 1]![place]! - own) / (lines[i + 1]! - line);
        const bend = Math.abs(after - before);
        return Number.isFinite(bend) ? bend : 0;
      }),
    );
  });
  let [best, most] = [0, -1];
  for (let i = 0; i + 1 < lines.length; i++) {
    const gain = Math.max(bends[i]!, bends[i + 1]!) * (lines[i + 1]! - lines[i]!) ** 2;
    if (gain > most) [best, most] = [i, gain];
  }
  return (lines[best]! + lines[best + 1]!) / 2;
}
