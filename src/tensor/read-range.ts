import { fstatSync, openSync, closeSync, readSync } from "node:fs";
import { FileError } from "./file-error.js";

/**
 * Opens a regular file for reading.
 *
 * @throws FileError when it is missing, not readable or not a file.
 */
export function openForReading(path: string): { fd: number; size: number } {
  let fd: number;
  try {
    fd = openSync(path, "r");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    const advice = code === "ENOENT" ? "there is no such file; check the path" : `${(error as Error).message}; check its permissions`;
    throw new FileError(path, `could not be opened: ${advice}.`, { cause: error });
  }
  const status = fstatSync(fd);
  if (!status.isFile()) {
    closeSync(fd);
    throw new FileError(path, "is not a regular file; give the path of a file.");
  }
  return { fd, size: status.size };
}

/**
 * Reads exactly `length` bytes from `start`, into memory of their own.
 *
 * @throws FileError when the file ends earlier.
 */
export function readRange(path: string, fd: number, start: number, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  readInto(path, fd, start, bytes);
  return bytes;
}

/** Fills `bytes` with what the file holds from `start`. @throws FileError when the file ends earlier. */
export function readInto(path: string, fd: number, start: number, bytes: Uint8Array): void {
  const length = bytes.byteLength;
  for (let done = 0; done < length; ) {
    const count = readSync(fd, bytes, done, Math.min(length - done, LARGEST_READ), start + done);
    if (count === 0) {
      throw new FileError(path, `is truncated: expected ${length} bytes at ${start}, found ${done}. Copy or write it again.`);
    }
    done += count;
  }
}

// Linux transfers at most 0x7ffff000 bytes at a time.
const LARGEST_READ = 2 ** 30;
