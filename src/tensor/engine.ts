import { type EngineInfo, native } from "./native.js";

export type { EngineInfo };

/** What computes: libtorch's version and place, BLAS, threads, devices. */
export const engine = (): EngineInfo => native.engine();

/** How many threads operators use. */
export const threads = (): number => native.engine().threads;

/** Sets how many threads operators use; libtorch's pool is the one owner of threads. Denormals are flushed to zero on each. */
export const setThreads = (count: number): void => native.setThreads(count);
