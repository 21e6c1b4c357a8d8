import { readFileSync } from "node:fs";
import { constants, gunzipSync } from "node:zlib";
import { DataError, dataError } from "./data-error.js";

/** An array read from an IDX file. */
export interface IdxArray {
  readonly shape: readonly number[];
  readonly data: Uint8Array | Int8Array | Int16Array | Int32Array | Float32Array | Float64Array;
}

interface Header {
  readonly shape: readonly number[];
  readonly kind: (typeof KINDS)[number];
  /** Where the numbers begin. */
  readonly start: number;
  /** Where the file has to end. */
  readonly end: number;
}

const KINDS = [
  { code: 0x08, of: Uint8Array },
  { code: 0x09, of: Int8Array },
  { code: 0x0b, of: Int16Array },
  { code: 0x0c, of: Int32Array },
  { code: 0x0d, of: Float32Array },
  { code: 0x0e, of: Float64Array },
] as const;

/** Enough compressed bytes for any header: 4 bytes and 255 sizes of 4 bytes. */
const HEADER_BYTES = 4 + 255 * 4;
const RETRY = "The file is damaged or something else: fetch it again.";

/**
 * Reads an IDX file, the format of MNIST and Fashion-MNIST, plain or gzipped (told by its first bytes, not by its name).
 *
 * Format (LeCun, Cortes and Burges, "The MNIST database"): two zero bytes, one byte for the kind of number, one for the number of dimensions,
 * each dimension's size as four big-endian bytes, then the numbers, big-endian, last dimension fastest. Memory is only taken for what
 * the file really holds, whatever its header claims.
 *
 * @throws DataError naming the file, what was expected and what was found: unreadable, truncated, wrong magic number, sizes that do not
 *   match the contents, corrupt gzip
 */
export function readIdx(path: string): IdxArray {
  const stored = readStored(path);
  const compressed = stored[0] === 0x1f && stored[1] === 0x8b;
  const header = readHeader(path, compressed ? inflateStart(path, stored) : stored);
  const bytes = compressed ? inflate(path, stored, header.end) : stored;
  if (bytes.length !== header.end) {
    throw dataError(
      path,
      `${header.end} bytes for the shape [${header.shape}] in its header`,
      bytes.length > header.end ? "more" : `${bytes.length}`,
      RETRY,
    );
  }
  return { shape: header.shape, data: numbers(bytes, header) };
}

function readStored(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw dataError(path, "a readable IDX file", reason(error), "Check the path and its permissions.");
  }
}

function readHeader(path: string, bytes: Buffer): Header {
  if (bytes.length < 4) throw dataError(path, "an IDX header of at least 4 bytes", `${bytes.length}`, RETRY);
  const magic = bytes.subarray(0, 4);
  const kind = KINDS.find(({ code }) => code === magic[2]);
  const dimensions = magic[3] as number;
  if (magic[0] !== 0 || magic[1] !== 0 || kind === undefined || dimensions === 0) {
    throw dataError(path, "an IDX magic number such as 00000803", magic.toString("hex"), "Give an IDX file, plain or gzipped.");
  }
  const start = 4 + 4 * dimensions;
  if (bytes.length < start) {
    throw dataError(path, `an IDX header of ${start} bytes for ${dimensions} dimensions`, `${bytes.length} bytes`, RETRY);
  }
  const shape = Array.from({ length: dimensions }, (_, dimension) => bytes.readUInt32BE(4 + 4 * dimension));
  const end = start + shape.reduce((product, size) => product * size, kind.of.BYTES_PER_ELEMENT);
  return { shape, kind, start, end };
}

/** The decompressed beginning, so that the rest is decompressed only as far as its header allows. */
function inflateStart(path: string, stored: Buffer): Buffer {
  // Deflate can hold the header back behind a table of codes, which is far smaller than this.
  const start = stored.subarray(0, 64 * 1024);
  try {
    return gunzipSync(start, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, HEADER_BYTES);
  } catch (error) {
    throw corruptGzip(path, error);
  }
}

function inflate(path: string, stored: Buffer, end: number): Buffer {
  try {
    return gunzipSync(stored, { maxOutputLength: Math.min(end, MOST_BYTES) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") {
      throw dataError(path, `${end} decompressed bytes as its header says`, "more", RETRY);
    }
    throw corruptGzip(path, error);
  }
}

const MOST_BYTES = 2 ** 32 - 1;

function corruptGzip(path: string, error: unknown): DataError {
  return dataError(path, "sound gzip data", reason(error), RETRY);
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function numbers(bytes: Buffer, { kind, start, end }: Header): IdxArray["data"] {
  if (kind.of === Uint8Array) return new Uint8Array(bytes.buffer, bytes.byteOffset + start, end - start);
  // Copied to an aligned place, then turned from big-endian to the machine's order.
  const copy = Buffer.from(Uint8Array.prototype.slice.call(bytes, start, end).buffer);
  if (LITTLE_ENDIAN) {
    if (kind.of.BYTES_PER_ELEMENT === 2) copy.swap16();
    if (kind.of.BYTES_PER_ELEMENT === 4) copy.swap32();
    if (kind.of.BYTES_PER_ELEMENT === 8) copy.swap64();
  }
  return new kind.of(copy.buffer);
}

const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
