import { linalgEigh, noGrad, scope, tensor } from "../tensor/index.js";
import { LandscapeError } from "./landscape-error.js";
import type { Plane } from "./plane.js";
import { checkComparable, difference, disposeWeights, dot, type Weights } from "./weights.js";

export interface TrajectoryPlane extends Plane {
  /** shares of the trajectory's variation about its end along u and along v */
  readonly explained: readonly [number, number];
}

/**
 * The plane in which a trajectory moves most (Li et al., 2018, section 7): the two largest principal components of its checkpoints' ways to the last one, which is the origin. They come from
 * the small matrix of scalar products, not from that of all parameters. u and v are as long as the farthest checkpoint is along u.
 *
 * It never holds a whole trajectory: draw `project(…).offPlane` beside it.
 *
 * @param checkpoints in order, three or more
 * @throws LandscapeError when there are fewer, they do not compare, or they lie on one line.
 */
export function trajectoryPlane(checkpoints: readonly Weights[]): TrajectoryPlane {
  if (checkpoints.length < 3) throw new LandscapeError(`a trajectory of ${checkpoints.length} checkpoints has no plane; give three or more`);
  const last = checkpoints.at(-1)!;
  for (const checkpoint of checkpoints) checkComparable(last, checkpoint);
  const ways = checkpoints.slice(0, -1).map((checkpoint) => difference(checkpoint, last));
  const gram = ways.map((a) => ways.map((b) => dot(a, b)));
  const { values, vectors } = scope(() => {
    const [values, vectors] = linalgEigh(tensor(gram, { dtype: "float64" }));
    return { values: values.toArray() as number[], vectors: vectors.t().toArray() as number[][] };
  });
  const total = values.reduce((sum, value) => sum + value, 0);
  const [first, second] = [values.length - 1, values.length - 2];
  if (!(values[second]! > 1e-12 * total)) throw new LandscapeError("the checkpoints lie on one line, so there is no plane of them; draw the line");
  // Of unit length is Σ c_i d_i / √λ; the coordinate of checkpoint i along it is √λ c_i.
  const reach = Math.max(...vectors[first]!.map((c) => Math.abs(c) * Math.sqrt(values[first]!)));
  const axis = (component: number): Weights =>
    noGrad(() =>
      Object.fromEntries(
        Object.keys(last).map((name) => [
          name,
          scope(() =>
            ways.reduce(
              (sum, way, i) => sum.add_(way[name]!, { alpha: (reach * vectors[component]![i]!) / Math.sqrt(values[component]!) }),
              last[name]!.zerosLike(),
            ),
          ),
        ]),
      ),
    );
  const plane = { origin: noGrad(() => Object.fromEntries(Object.entries(last).map(([name, value]) => [name, value.clone()]))), u: axis(first), v: axis(second) };
  for (const way of ways) disposeWeights(way);
  return { ...plane, explained: [values[first]! / total, values[second]! / total] };
}
