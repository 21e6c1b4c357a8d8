import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { readIdx } from "../../src/data/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { dataErrorWith, idxOfBytes, range } from "./support.js";

const KINDS = [
  { code: 0x08, of: Uint8Array, write: (view: DataView, at: number, value: number) => view.setUint8(at, value) },
  { code: 0x09, of: Int8Array, write: (view: DataView, at: number, value: number) => view.setInt8(at, value) },
  { code: 0x0b, of: Int16Array, write: (view: DataView, at: number, value: number) => view.setInt16(at, value) },
  { code: 0x0c, of: Int32Array, write: (view: DataView, at: number, value: number) => view.setInt32(at, value) },
  { code: 0x0d, of: Float32Array, write: (view: DataView, at: number, value: number) => view.setFloat32(at, value) },
  { code: 0x0e, of: Float64Array, write: (view: DataView, at: number, value: number) => view.setFloat64(at, value) },
];

test("every kind of number and shape comes back, plain and gzipped", (t) => {
  const path = join(temporaryFolder(t), "array.idx");
  fc.assert(
    fc.property(
      fc.constantFrom(...KINDS),
      fc.array(fc.nat(4), { minLength: 1, maxLength: 4 }),
      fc.infiniteStream(fc.integer({ min: -128, max: 127 })),
      fc.boolean(),
      (kind, shape, values, gzip) => {
        const count = shape.reduce((product, size) => product * size, 1);
        const data = kind.of.from(Array.from(values.take(count)));
        const file = Buffer.alloc(4 + 4 * shape.length + data.byteLength);
        file.set([0, 0, kind.code, shape.length]);
        shape.forEach((size, dimension) => file.writeUInt32BE(size, 4 + 4 * dimension));
        const body = new DataView(file.buffer, file.byteOffset + 4 + 4 * shape.length);
        data.forEach((value, index) => kind.write(body, index * kind.of.BYTES_PER_ELEMENT, value));
        writeFileSync(path, gzip ? gzipSync(file) : file);
        assert.deepEqual(readIdx(path), { shape, data });
      },
    ),
    { numRuns: 100 },
  );
});

test("a file cut anywhere is an error that names it", (t) => {
  const path = join(temporaryFolder(t), "cut.idx");
  for (const gzip of [false, true]) {
    const whole = idxOfBytes([3, 4], Uint8Array.from(range(12)), { gzip });
    for (let length = 0; length < whole.length; length++) {
      writeFileSync(path, whole.subarray(0, length));
      assert.throws(() => readIdx(path), dataErrorWith(path, "expected", "found"));
    }
  }
});

test("a gzipped file with any byte changed is an error or still the same array", (t) => {
  const path = join(temporaryFolder(t), "corrupt.gz");
  const sound = idxOfBytes([40], Uint8Array.from(range(40), (value) => (value * 37) % 11), { gzip: true });
  let errors = 0;
  for (let position = 0; position < sound.length; position++) {
    const corrupt = Buffer.from(sound);
    corrupt[position] = (corrupt[position] as number) ^ 0x55;
    writeFileSync(path, corrupt);
    try {
      assert.deepEqual([...readIdx(path).data], range(40).map((value) => (value * 37) % 11));
    } catch (error) {
      dataErrorWith(path)(error);
      errors++;
    }
  }
  assert.ok(errors > sound.length / 2, `${errors} errors in ${sound.length} changed bytes`);
});

test("corrupt gzip data is called so", (t) => {
  const path = join(temporaryFolder(t), "corrupt.gz");
  const corrupt = idxOfBytes([2000], Uint8Array.from(range(2000), (value) => (value * value) % 251), { gzip: true });
  corrupt.fill(0xff, 200, 260);
  writeFileSync(path, corrupt);
  assert.throws(() => readIdx(path), dataErrorWith(path, "sound gzip data", "fetch it again"));
});

test("a header that promises more than there is takes no memory for it", (t) => {
  const path = join(temporaryFolder(t), "lying.idx");
  for (const gzip of [false, true]) {
    const lying = idxOfBytes([0xffffffff, 0xffffffff, 0xffffffff], new Uint8Array(5));
    writeFileSync(path, gzip ? gzipSync(lying) : lying);
    assert.throws(() => readIdx(path), dataErrorWith(path, "4294967295", "found 21"));
  }
});

test("a header that promises less than there is, is found out without decompressing it all", (t) => {
  const path = join(temporaryFolder(t), "bomb.gz");
  writeFileSync(path, idxOfBytes([3], new Uint8Array(50_000_000), { gzip: true }));
  assert.throws(() => readIdx(path), dataErrorWith(path, "11 decompressed bytes", "more"));
  writeFileSync(path, idxOfBytes([3], new Uint8Array(4)));
  assert.throws(() => readIdx(path), dataErrorWith(path, "11 bytes", "more"));
});

test("another magic number is an error that shows it", (t) => {
  const path = join(temporaryFolder(t), "image.png");
  writeFileSync(path, Buffer.from("89504e470d0a1a0a", "hex"));
  assert.throws(() => readIdx(path), dataErrorWith(path, "00000803", "89504e47"));
});

test("a file that is not there is an error that names it", () => {
  assert.throws(() => readIdx("no/such/file.idx"), dataErrorWith("no/such/file.idx", "ENOENT"));
});
