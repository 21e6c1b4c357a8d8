import type { TestContext } from "node:test";
import { gzipSync } from "node:zlib";
import { DataError } from "../../src/data/index.js";

/** Sets an environment variable until the test ends. */
export function setEnvironment(test: TestContext, name: string, value: string): void {
  const before = process.env[name];
  process.env[name] = value;
  test.after(() => {
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
  });
}

/** For assert.throws: a DataError whose message holds every one of `parts`. */
export function dataErrorWith(...parts: string[]): (error: unknown) => boolean {
  return (error) => {
    if (!(error instanceof DataError)) throw error;
    const missing = parts.filter((part) => !error.message.includes(part));
    if (missing.length > 0) throw new Error(`the message lacks ${JSON.stringify(missing)}: ${error.message}`);
    return true;
  };
}

/** An IDX file of bytes. */
export function idxOfBytes(shape: readonly number[], data: Uint8Array, options: { gzip?: boolean } = {}): Buffer {
  const header = Buffer.alloc(4 + 4 * shape.length);
  header.set([0, 0, 8, shape.length]);
  shape.forEach((size, dimension) => header.writeUInt32BE(size, 4 + 4 * dimension));
  const plain = Buffer.concat([header, data]);
  return options.gzip ? gzipSync(plain) : plain;
}

/** 0 … length - 1. */
export function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
