import { noGrad, scope, tensor, type Tensor, zeros } from "../tensor/index.js";
import { breathe } from "./evaluate-at.js";
import type { LinearMap } from "./hessian-block.js";
import { LandscapeError } from "./landscape-error.js";

/** An eigenvalue of the tridiagonal matrix: an approximation of one of the map's. */
export interface RitzValue {
  readonly value: number;
  /** |A y − θ y| as the recursion gives it, β_m |s_m|: an eigenvalue of a symmetric A is at most this far away */
  readonly bound: number;
  /** the first component of s, squared: its share of the spectrum as the start vector sees it; all shares sum to 1 */
  readonly weight: number;
}

/** What Lanczos found. Its basis is memory of `steps` vectors: dispose of it. */
export interface LanczosResult extends Disposable {
  /** ascending */
  readonly values: readonly RitzValue[];
  /** The unit vector y, `[n]`, that belongs to a value, by its place. */
  vector(index: number): Tensor;
}

export interface LanczosOptions {
  /** how many applications of the map; fewer where the vectors end earlier */
  steps: number;
  onStep?: ((done: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Lanczos' method with full re-orthogonalisation (Golub and Van Loan, Matrix Computations, section 10.3): an orthonormal basis Q of the vectors v, A v, A² v, …, in
 * which a symmetric map is tridiagonal,
 *
 *     A Q = Q T + β_m q_{m+1} e_mᵀ        T = diag(α) with β beside the diagonal        T s = θ s,   y = Q s
 *
 * Every new vector is made orthogonal to all before it, twice: once leaves what rounding has put back, and eigenvalues would then appear again as ghosts. The
 * extreme eigenvalues are the first to be right. An eigenvalue that a map has several times appears once: one start vector has only one direction of them in it.
 *
 * @param start v `[n]`, not zero: random, for every eigenvector should have a part in it
 * @throws LandscapeError when the map gives NaN or infinity; RangeError unless there is a step; the signal's reason once it is aborted.
 */
export async function lanczos(map: LinearMap, start: Tensor, { steps, onStep, signal }: LanczosOptions): Promise<LanczosResult> {
  if (!Number.isInteger(steps) || steps < 1) throw new RangeError(`steps: ${steps}; expected a whole number of at least 1`);
  const size = start.numel();
  const most = Math.min(steps, size);
  const basis = zeros([most, size], { dtype: start.dtype, device: start.device }).keep();
  const diagonal: number[] = [];
  const beside: number[] = [];
  try {
    noGrad(() => scope(() => void basis.select(0, 0).copy_(start.div(start.norm()))));
    for (let step = 0; step < most; step++) {
      await breathe(signal);
      const beta = scope(() => noGrad(() => advance(map, basis, step, diagonal)));
      onStep?.(step + 1);
      if (!Number.isFinite(beta)) {
        throw new LandscapeError("the product with a vector is NaN or infinite: the loss overflows near these weights; look for a diverged network, or take a smaller step");
      }
      beside.push(beta);
      // The vectors have ended: what is left is rounding.
      if (beta <= ENDED[start.dtype === "float64" ? "float64" : "float32"] * Math.max(...diagonal.map(Math.abs), ...beside)) break;
    }
  } catch (error) {
    basis.dispose();
    throw error;
  }
  return solved(basis, diagonal, beside);
}

/** Of the largest entry of T: a remainder below it is none. */
const ENDED = { float64: 1e-12, float32: 1e-6 };

/** One application: writes α to `diagonal` and the next vector to the basis, where there is room. Gives β. */
function advance(map: LinearMap, basis: Tensor, step: number, diagonal: number[]): number {
  const before = basis.narrow(0, 0, step + 1);
  const next = map(basis.select(0, step));
  let alpha = 0;
  for (let pass = 0; pass < 2; pass++) {
    const parts = before.mv(next);
    alpha += parts.select(0, step).toNumber();
    next.sub_(before.t().mv(parts));
  }
  diagonal.push(alpha);
  const beta = next.to("float64").norm().toNumber();
  if (step + 1 < basis.size(0)) basis.select(0, step + 1).copy_(next.div(beta));
  return beta;
}

function solved(basis: Tensor, diagonal: readonly number[], beside: readonly number[]): LanczosResult {
  const count = diagonal.length;
  const rows = diagonal.map((alpha, i) => diagonal.map((_, j) => (i === j ? alpha : Math.abs(i - j) === 1 ? beside[Math.min(i, j)]! : 0)));
  const [values, vectors] = scope(() => {
    const [found, columns] = tensor(rows, { dtype: "float64" }).linalgEigh();
    return [found.toArray<number[]>(), columns.toArray<number[][]>()];
  });
  const last = beside[count - 1]!;
  return {
    values: values.map((value, i) => ({ value, bound: last * Math.abs(vectors[count - 1]![i]!), weight: vectors[0]![i]! ** 2 })),
    vector: (index) =>
      noGrad(() =>
        scope(() => {
          const combination = tensor(vectors.map((row) => row[index]!), { dtype: "float64" }).to({ dtype: basis.dtype, device: basis.device });
          const found = basis.narrow(0, 0, count).t().mv(combination);
          return found.div_(found.norm());
        }),
      ),
    [Symbol.dispose]: () => basis.dispose(),
  };
}
