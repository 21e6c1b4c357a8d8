import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/** One call of `readSync`: where it read and how much memory it was given. */
export interface Read {
  readonly start: number;
  readonly length: number;
  readonly allocated: number;
}

/** The file reads that `work` does. */
export function readsDuring(work: () => void): Read[] {
  const reads: Read[] = [];
  const original = fs.readSync;
  const recording = (fd: number, buffer: NodeJS.ArrayBufferView, offset: number, length: number, position: number): number => {
    reads.push({ start: position, length, allocated: buffer.byteLength });
    return original(fd, buffer, offset, length, position);
  };
  fs.readSync = recording as typeof fs.readSync;
  syncBuiltinESMExports();
  try {
    work();
  } finally {
    fs.readSync = original;
    syncBuiltinESMExports();
  }
  return reads;
}
