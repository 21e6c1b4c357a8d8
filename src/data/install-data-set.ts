import { closeSync, existsSync, fsyncSync, mkdirSync, mkdtempSync, openSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { dataError } from "./data-error.js";

/**
 * Puts a data set into `location` whole or not at all: it is built in a temporary folder beside it, written through to the disk and then
 * renamed. What stood there before is replaced.
 *
 * @param build writes the files into the folder it is given and throws if they are not right
 * @throws DataError if the cache cannot be written; whatever `build` throws, with nothing left behind
 */
export async function installDataSet(location: string, build: (folder: string) => Promise<void>): Promise<void> {
  const work = temporaryFolder(location);
  try {
    const fresh = join(work, "fresh");
    mkdirSync(fresh);
    await build(fresh);
    writeThrough(fresh);
    if (existsSync(location)) renameSync(location, join(work, "old"));
    renameSync(fresh, location);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function temporaryFolder(location: string): string {
  try {
    mkdirSync(dirname(location), { recursive: true });
    return mkdtempSync(join(dirname(location), `.${basename(location)}-`));
  } catch (error) {
    throw dataError(dirname(location), "a folder that can be written", (error as Error).message, "Name another one in TESSERA_CACHE.");
  }
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
