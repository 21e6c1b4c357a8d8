import { type Device, type DType, Generator, noGrad, randint, scope, type Tensor } from "../tensor/index.js";
import { breathe } from "./evaluate-at.js";
import type { LinearMap } from "./hessian-block.js";

/** A trace, and how far off it may be. */
export interface TraceEstimate {
  readonly value: number;
  /** of the mean over the probes; null with a single probe */
  readonly standardError: number | null;
  readonly probes: number;
}

export interface TraceOptions {
  /** how many applications of the map */
  probes: number;
  /** decides the probes; default 0 */
  seed?: number;
  dtype?: DType;
  device?: Device;
  onProbe?: ((done: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * The trace of a symmetric map of `[n]` by Hutchinson's estimator (1990),
 *
 *     tr A = E[zᵀ A z],   every z_i independently 1 or −1
 *
 * whose variance, 2 Σ_{i≠j} a_ij², is the least of all such probes; a diagonal map's trace is exact.
 *
 * @throws RangeError unless there is a probe; the signal's reason once it is aborted.
 */
export async function hutchinsonTrace(map: LinearMap, size: number, options: TraceOptions): Promise<TraceEstimate> {
  const { probes, seed = 0, dtype = "float32", device = "cpu", onProbe, signal } = options;
  if (!Number.isInteger(probes) || probes < 1) throw new RangeError(`probes: ${probes}; expected a whole number of at least 1`);
  const generator = new Generator(seed);
  const products: number[] = [];
  for (let probe = 0; probe < probes; probe++) {
    await breathe(signal);
    products.push(noGrad(() => scope(() => product(map, randint(0, 2, [size], { generator }).mul(2).sub(1).to({ dtype, device })))));
    onProbe?.(probe + 1);
  }
  const value = products.reduce((sum, one) => sum + one, 0) / probes;
  const variance = products.reduce((sum, one) => sum + (one - value) ** 2, 0) / (probes - 1);
  return { value, standardError: probes > 1 ? Math.sqrt(variance / probes) : null, probes };
}

const product = (map: LinearMap, probe: Tensor): number => map(probe).to("float64").mul(probe).sum().toNumber();
