import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { dataError } from "./data-error.js";

/** The sha256 of a file, in hexadecimal; with `gunzip` of what it holds once decompressed. */
export async function sha256(path: string, options: { gunzip?: boolean } = {}): Promise<string> {
  const hash = createHash("sha256");
  const file = createReadStream(path);
  try {
    if (options.gunzip) await pipeline(file, createGunzip(), hash);
    else await pipeline(file, hash);
  } catch (error) {
    throw dataError(path, options.gunzip ? "sound gzip data" : "a readable file", (error as Error).message, "Fetch it again.");
  }
  return hash.digest("hex");
}
