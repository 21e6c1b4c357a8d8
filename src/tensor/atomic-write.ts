import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, realpathSync, renameSync, unlinkSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { FileError } from "./file-error.js";

/**
 * Writes a file so that a reader sees either the old content or all of the new one, even after a crash or a power cut:
 * temporary file beside it, `fsync`, `rename`, `fsync` of the folder.
 *
 * @param data the whole content, or a function that writes it piece by piece to the open file descriptor (see {@link writeFully}).
 * @throws FileError when the folder is missing or not writable or the disk is full; the old file, if any, is untouched and the
 *   temporary one removed. Errors thrown by the function that have no system error code pass unchanged.
 */
export function atomicWrite(path: string, data: string | Uint8Array | ((fd: number) => void)): void {
  const target = throughLinks(path);
  const folder = dirname(target);
  const temporary = join(folder, `.${basename(target)}.${process.pid}-${randomBytes(4).toString("hex")}.tmp`);
  try {
    const fd = openSync(temporary, "wx", 0o666);
    try {
      if (typeof data === "function") data(fd);
      else writeFully(fd, typeof data === "string" ? Buffer.from(data) : data);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(temporary, target);
  } catch (error) {
    removeIfThere(temporary);
    throw explain(path, folder, error);
  }
  syncFolder(folder);
}

/** Writes every byte: one `write` may take only a part of them. */
export function writeFully(fd: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.byteLength; ) {
    written += writeSync(fd, bytes, written, Math.min(bytes.byteLength - written, LARGEST_WRITE));
  }
}

// Linux transfers at most 0x7ffff000 bytes at a time.
const LARGEST_WRITE = 2 ** 30;

/** Writing through a symbolic link replaces the file it points to, not the link. */
function throughLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Never created, or already renamed: there is nothing to clean up, and the first error is the one to report.
  }
}

/** Makes the rename itself durable. Some file systems refuse `fsync` on a folder; the content is safe by then. */
function syncFolder(folder: string): void {
  let fd: number;
  try {
    fd = openSync(folder, "r");
  } catch {
    return;
  }
  try {
    fsyncSync(fd);
  } catch {
    return;
  } finally {
    closeSync(fd);
  }
}

function explain(path: string, folder: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
  if (code === undefined || error instanceof FileError) return error;
  const advice: Record<string, string> = {
    ENOSPC: `the disk of ${folder} is full; free some space or choose another folder, then save again`,
    EDQUOT: `your disk quota in ${folder} is used up; free some space or choose another folder, then save again`,
    EFBIG: `the file would exceed the largest size allowed in ${folder}; raise the limit (ulimit -f) or choose another folder`,
    ENOENT: `the folder ${folder} does not exist; create it first`,
    ENOTDIR: `${folder} is not a folder; choose another path`,
    EISDIR: "a folder of this name is in the way; choose another path",
    ENAMETOOLONG: "the name is too long for this file system; choose a shorter one",
    EACCES: `no permission to write in ${folder}; change its permissions or choose another folder`,
    EPERM: `no permission to write in ${folder}; change its permissions or choose another folder`,
    EROFS: `${folder} is on a read-only file system; choose another folder`,
  };
  const problem = advice[code] ?? `${(error as Error).message}; check the folder ${folder}`;
  return new FileError(path, `could not be written (${code}): ${problem}. Nothing was changed.`, { cause: error });
}
