import { type EngineInfo, native } from "./native.js";
import { TensorError } from "./tensor-error.js";

export type { EngineInfo };

/** What computes: libtorch's version and place, BLAS, threads, devices. */
export const engine = (): EngineInfo => native.engine();

/** How many threads operators use. */
export const threads = (): number => native.engine().threads;

/**
 * Sets how many threads operators use; libtorch's pool is the one owner of threads. Operators flush denormals to zero.
 * @throws TensorError unless the count is a whole number from 1.
 */
export function setThreads(count: number): void {
  if (!Number.isInteger(count) || count < 1 || count > 4096) throw new TensorError(`threads must be a whole number, at least 1, not ${count}`);
  native.setThreads(count);
}
