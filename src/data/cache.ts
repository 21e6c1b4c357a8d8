import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { DataError } from "./data-error.js";

/** Where `tessera data get` keeps data sets: the folder in the environment variable TESSERA_CACHE, else `~/.cache/tessera`. */
export function cacheFolder(): string {
  return process.env["TESSERA_CACHE"] || join(homedir(), ".cache", "tessera");
}

/**
 * The first of `folders` that holds every one of `files`.
 *
 * @throws DataError naming the folders and the command that fetches the data set
 */
export function findDataSet(name: string, files: readonly string[], folders: readonly string[]): string {
  const found = folders.find((folder) => files.every((file) => existsSync(join(folder, file))));
  if (found !== undefined) return found;
  throw new DataError(
    `data set ${name}: expected ${files.join(", ")} in ${folders.join(" or ")}, found no folder with all of them. ` +
      `Run \`tessera data get ${name}\` to fetch it.`,
  );
}
