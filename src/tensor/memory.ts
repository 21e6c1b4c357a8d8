import { native } from "./native.js";

export interface MemoryStats {
  /** Live tensor handles. */
  tensors: number;
  /** Bytes in use by CPU tensors, autograd's included. */
  allocatedBytes: number;
  /** Bytes freed by tensors and kept for the next ones. */
  cachedBytes: number;
  /** The largest `allocatedBytes` since the start or `resetPeakMemory`. */
  peakBytes: number;
  /** The process's resident memory. */
  residentBytes: number;
}

export function memoryStats(): MemoryStats {
  const [tensors = 0, allocatedBytes = 0, cachedBytes = 0, peakBytes = 0] = native.memory();
  return { tensors, allocatedBytes, cachedBytes, peakBytes, residentBytes: process.memoryUsage.rss() };
}

/** Gives kept memory back to the system. */
export const emptyCache = (): void => native.emptyCache();

export const resetPeakMemory = (): void => native.resetPeak();
