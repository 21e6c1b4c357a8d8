import { closeSync, existsSync, fsyncSync, mkdirSync, mkdtempSync, openSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { dataError, type DataError } from "./data-error.js";

/**
 * Puts a data set into `location` whole or not at all: it is written to a temporary folder beside it, through to the disk, and then
 * renamed. What stood there before is replaced.
 *
 * @param write writes the files into the folder it is given
 * @throws DataError if the cache cannot be written or is full, with nothing left behind
 */
export function installDataSet(location: string, write: (folder: string) => void): void {
  const work = temporaryFolder(location);
  try {
    const fresh = join(work, "fresh");
    mkdirSync(fresh);
    write(fresh);
    writeThrough(fresh);
    if (existsSync(location)) renameSync(location, join(work, "old"));
    renameSync(fresh, location);
  } catch (error) {
    throw unwritable(location, error);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function temporaryFolder(location: string): string {
  try {
    mkdirSync(dirname(location), { recursive: true });
    return mkdtempSync(join(dirname(location), `.${basename(location)}-`));
  } catch (error) {
    throw unwritable(dirname(location), error);
  }
}

function unwritable(folder: string, error: unknown): DataError {
  return dataError(folder, "a folder that can be written and has room", (error as Error).message, "Name another one in TESSERA_CACHE.");
}

/** A renamed folder may outlive a power cut that its files' contents do not: they go to the disk first. */
function writeThrough(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      writeThrough(path);
    } else {
      const file = openSync(path, "r");
      fsyncSync(file);
      closeSync(file);
    }
  }
}
