import assert from "node:assert/strict";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { byteSize, type DType, DTYPES, FileError, loadSafetensors, openSafetensors, saveSafetensors, scope, type Tensor, tensorBytes, tensorFromBytes } from "../../src/tensor/index.js";
import { runPython } from "../support/python.js";
import { PYTHON_TENSORS, decodeBytes, type EncodedTensor } from "../support/python-tensors.js";
import { readsDuring } from "../support/reads.js";
import { temporaryFolder } from "../support/temporary-folder.js";

interface Plain {
  readonly dtype: DType;
  readonly shape: number[];
  readonly bytes: Uint8Array;
}

const product = (shape: readonly number[]): number => shape.reduce((total, size) => total * size, 1);

function plain(dtype: DType, shape: number[], byte: (index: number) => number = (index) => index * 37 + 11): Plain {
  const length = product(shape) * byteSize(dtype);
  return { dtype, shape, bytes: Uint8Array.from({ length }, (_, index) => (dtype === "bool" ? byte(index) & 1 : byte(index))) };
}

const toTensor = ({ dtype, shape, bytes }: Plain): Tensor => tensorFromBytes(bytes, dtype, shape);
const toPlain = (tensor: Tensor): Plain => ({ dtype: tensor.dtype, shape: [...tensor.shape], bytes: tensorBytes(tensor).slice() });

function save(path: string, tensors: Record<string, Plain>, metadata?: Record<string, string>): void {
  scope(() => saveSafetensors(path, Object.fromEntries(Object.entries(tensors).map(([name, item]) => [name, toTensor(item)])), metadata));
}

function load(path: string): Record<string, Plain> {
  return scope(() => Object.fromEntries(Object.entries(loadSafetensors(path)).map(([name, tensor]) => [name, toPlain(tensor)])));
}

/** A file with this header, whatever it says. */
function writeRaw(path: string, header: string | Uint8Array, data = new Uint8Array(0), length?: bigint): void {
  const json = Buffer.from(header as string);
  const prefix = Buffer.alloc(8);
  prefix.writeBigUInt64LE(length ?? BigInt(json.byteLength));
  writeFileSync(path, Buffer.concat([prefix, json, data]));
}

const everyDtype = Object.fromEntries(DTYPES.map((dtype, index) => [`block.${dtype}`, plain(dtype, [index, 3])]));

test("every dtype comes back bit for bit, with metadata, in the order given", (t) => {
  const path = join(temporaryFolder(t), "all.safetensors");
  const tensors = { ...everyDtype, scalar: plain("float64", []), empty: plain("int8", [3, 0, 2]), "with \"quotes\" é": plain("bool", [5]) };
  save(path, tensors, { format: "pt", note: "naïve" });
  assert.deepEqual(load(path), tensors);
  const file = openSafetensors(path);
  assert.deepEqual(file.keys(), Object.keys(tensors));
  assert.deepEqual(file.metadata, { format: "pt", note: "naïve" });
  assert.deepEqual(file.entry("empty").shape, [3, 0, 2]);
  file.close();
});

test("the header is padded to eight bytes and every tensor aligned to its elements", (t) => {
  const path = join(temporaryFolder(t), "x.safetensors");
  save(path, { odd: plain("uint8", [3]), half: plain("float16", [3]), wide: plain("int64", [1]) });
  const bytes = readFileSync(path);
  const length = Number(bytes.readBigUInt64LE());
  assert.equal(length % 8, 0);
  assert.equal(
    bytes.subarray(8, 8 + length).toString().trimEnd(),
    '{"odd":{"dtype":"U8","shape":[3],"data_offsets":[14,17]},"half":{"dtype":"F16","shape":[3],"data_offsets":[8,14]},' +
      '"wide":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}}',
  );
});

test("PyTorch reads the same numbers", (t) => {
  const path = join(temporaryFolder(t), "x.safetensors");
  const tensors = { ...everyDtype, scalar: plain("float32", []) };
  save(path, tensors);
  const script = `${PYTHON_TENSORS}
names = {"F64": "float64", "F32": "float32", "F16": "float16", "BF16": "bfloat16", "I64": "int64", "I32": "int32", "I16": "int16",
         "I8": "int8", "U8": "uint8", "BOOL": "bool"}
raw = open(data, "rb").read()
size = 8 + int.from_bytes(raw[:8], "little")
out = {}
for name, e in json.loads(raw[8:size]).items():
    begin, end = e["data_offsets"]
    chunk = base64.b64encode(raw[size + begin:size + end]).decode()
    out[name] = encode(decode({"dtype": names[e["dtype"]], "shape": e["shape"], "bytes": chunk}))
print(json.dumps(out))`;
  const found = runPython(script, path) as Record<string, EncodedTensor>;
  const decoded = Object.entries(found).map(([name, e]) => [name, { dtype: e.dtype, shape: e.shape, bytes: decodeBytes(e) }]);
  assert.deepEqual(Object.fromEntries(decoded), tensors);
});

test("opening reads the header only; loading and slicing read only what they return", (t) => {
  const path = join(temporaryFolder(t), "x.safetensors");
  const tensors = { a: plain("float32", [100, 10]), b: plain("float32", [50, 4]), c: plain("int16", [7]) };
  save(path, tensors);
  let file = openSafetensors(path);
  file.close();
  const bytesRead = (work: () => void): number => readsDuring(work).reduce((total, { length }) => total + length, 0);
  const headerBytes = 8 + Number(readFileSync(path).readBigUInt64LE());
  assert.equal(bytesRead(() => (file = openSafetensors(path))), headerBytes);
  scope(() => {
    assert.equal(bytesRead(() => file.load("b")), 800);
    let rows: Tensor | undefined;
    const reads = readsDuring(() => (rows = file.slice("b", 10, 13)));
    assert.deepEqual(reads, [{ start: headerBytes + 4000 + 160, length: 48, allocated: 48 }]);
    assert.deepEqual(toPlain(rows!), { dtype: "float32", shape: [3, 4], bytes: tensors.b.bytes.slice(160, 208) });
    assert.deepEqual(file.slice("b", 50, 50).shape, [0, 4]);
  });
  for (const [start, end] of [[-1, 2], [3, 2], [0, 51], [0.5, 2]] as const) {
    assert.throws(() => file.slice("b", start, end), { name: "RangeError", message: /tensor "b" has rows 0 to 50/ });
  }
  assert.throws(() => file.load("d"), { name: "FileError", message: /has no tensor "d"; it has 3: "a", "b", "c"/ });
  file.close();
  assert.throws(() => file.load("a"), { name: "FileError", message: /is closed/ });
});

const entry = (dtype: string, shape: unknown, offsets: unknown): string => JSON.stringify({ dtype, shape, data_offsets: offsets });

const damaged: [what: string, header: string, message: RegExp][] = [
  ["no JSON", "{]", /not JSON in UTF-8/],
  ["a list", "[]", /must be a JSON object, found \[\]/],
  ["a name twice", `{"a":${entry("U8", [1], [0, 1])},"\\u0061":${entry("U8", [1], [0, 1])}}`, /has the key "a" twice/],
  ["a field twice", '{"a":{"dtype":"U8","dtype":"U8","shape":[8],"data_offsets":[0,8]}}', /has the key "dtype" twice/],
  ["metadata of numbers", '{"__metadata__":{"a":1}}', /__metadata__ must hold strings, but "a" is 1/],
  ["no entry", '{"a":null}', /tensor "a": expected \{ dtype, shape, data_offsets \}, found null/],
  ["a missing dtype", '{"a":{"shape":[8],"data_offsets":[0,8]}}', /tensor "a": expected a dtype such as "F32", found nothing/],
  ["an unsupported dtype", `{"a":${entry("F8_E4M3", [8], [0, 8])}}`, /tensor "a": dtype "F8_E4M3" is not supported/],
  ["another unsupported dtype", `{"a":${entry("U64", [1], [0, 8])}}`, /tensor "a": dtype "U64" is not supported; supported are F64/],
  ["an inherited name as dtype", `{"a":${entry("toString", [1], [0, 8])}}`, /tensor "a": dtype "toString" is not supported/],
  ["a negative size", `{"a":${entry("U8", [-8], [0, 8])}}`, /tensor "a": expected a shape of whole numbers.*found \[-8\]/],
  ["a shape beyond 2^53", `{"a":${entry("U8", [2 ** 53], [0, 8])}}`, /tensor "a": expected a shape of whole numbers/],
  ["an overflowing shape", `{"a":${entry("U8", [2 ** 52, 2 ** 52], [0, 8])}}`, /tensor "a": the shape .* overflows/],
  ["an overflowing empty shape", `{"a":${entry("U8", [0, 2 ** 52, 2 ** 52], [0, 0])}}`, /tensor "a": the shape .* overflows/],
  ["one offset", `{"a":${entry("U8", [8], [0])}}`, /tensor "a": expected data_offsets \[begin, end\], found \[0\]/],
  ["a negative offset", `{"a":${entry("U8", [8], [-8, 0])}}`, /tensor "a": expected data_offsets/],
  ["offsets the wrong way", `{"a":${entry("U8", [8], [8, 0])}}`, /tensor "a": data_offsets \[8, 0\] cover -8 bytes/],
  ["a wrong size", `{"a":${entry("F32", [2, 2], [0, 8])}}`, /cover 8 bytes, but F32 of shape \[2,2\] needs 16/],
  ["offsets beyond the file", `{"a":${entry("U8", [9], [0, 9])}}`, /tensor "a": data_offsets \[0, 9\] end beyond the file, which holds 8/],
  ["offsets far beyond", `{"a":${entry("U8", [2 ** 50], [0, 2 ** 50])}}`, /tensor "a": .* end beyond the file/],
  ["overlap", `{"a":${entry("U8", [8], [0, 8])},"b":${entry("U8", [4], [4, 8])}}`, /"b": overlaps .*expected to begin at 8, found 4/],
  ["a gap", `{"a":${entry("U8", [2], [0, 2])},"b":${entry("U8", [4], [4, 8])}}`, /"b": leaves a gap .*expected to begin at 2, found 4/],
  ["bytes left over", `{"a":${entry("U8", [6], [0, 6])}}`, /has 2 bytes after its last tensor/],
];

for (const [what, header, message] of damaged) {
  test(`a header with ${what} is refused`, (t) => {
    const path = join(temporaryFolder(t), "bad.safetensors");
    writeRaw(path, header, new Uint8Array(8));
    assert.throws(() => openSafetensors(path), (error) => {
      assert.ok(error instanceof FileError);
      assert.ok(error.message.startsWith(path));
      assert.match(error.message, message);
      return true;
    });
  });
}

test("a truncated file and a lying header length: an error, and no more memory than the file has bytes", (t) => {
  const folder = temporaryFolder(t);
  const path = join(folder, "bad.safetensors");
  const refused = (message: RegExp): void => {
    const reads = readsDuring(() => assert.throws(() => openSafetensors(path), { name: "FileError", message }));
    assert.ok(reads.every(({ allocated }) => allocated <= 8));
  };
  writeFileSync(path, new Uint8Array(7));
  refused(/expected at least 8 bytes, found 7/);
  writeRaw(path, "{}", undefined, 3n);
  refused(/claims a header of 3 bytes, but only 2 follow/);
  writeRaw(path, "{}", undefined, 99_999_999n);
  refused(/claims a header of 99999999 bytes, but only 2 follow/);
  writeRaw(path, "{}", undefined, 2n ** 64n - 1n);
  refused(/claims a header of 18446744073709551615 bytes; at most 100000000/);
  writeRaw(path, Buffer.from([0x7b, 0xff, 0x7d]));
  assert.throws(() => openSafetensors(path), { name: "FileError", message: /not JSON in UTF-8/ });

  const good = join(folder, "good.safetensors");
  save(good, { a: plain("float32", [5]) });
  writeFileSync(path, readFileSync(good).subarray(0, -1));
  assert.throws(() => openSafetensors(path), { name: "FileError", message: /tensor "a": .* end beyond the file, which holds 19/ });
  const shrinking = openSafetensors(good);
  writeFileSync(good, readFileSync(good).subarray(0, -1));
  assert.throws(() => shrinking.load("a"), { name: "FileError", message: /is truncated: expected 20 bytes at \d+, found 19/ });
  shrinking.close();
});

test("a missing file and a folder are refused", (t) => {
  const folder = temporaryFolder(t);
  assert.throws(() => openSafetensors(join(folder, "none")), { name: "FileError", message: /there is no such file; check the path/ });
  assert.throws(() => openSafetensors(folder), { name: "FileError", message: /is not a regular file/ });
});

test("a save that fails half-way keeps the old file and leaves nothing else", (t) => {
  const folder = temporaryFolder(t);
  const path = join(folder, "x.safetensors");
  const old = { a: plain("float32", [4]) };
  save(path, old);
  scope(() => {
    const first = toTensor(plain("float64", [1000]));
    // Its data cannot be read by the time its turn comes.
    const second = new Proxy(toTensor(plain("float32", [10])), {
      get(target, key) {
        if (key === "detach") throw new Error("half-way");
        return Reflect.get(target, key, target);
      },
    });
    assert.throws(() => saveSafetensors(path, { first, second }), { message: "half-way" });
  });
  assert.deepEqual(load(path), old);
  assert.deepEqual(readdirSync(folder), ["x.safetensors"]);
});

test("what the format cannot hold is refused before anything is written", (t) => {
  const folder = temporaryFolder(t);
  const path = join(folder, "x.safetensors");
  assert.throws(() => save(path, { __metadata__: plain("bool", []) }), { name: "TypeError", message: /the format reserves it/ });
  const metadata = { epoch: 3 } as unknown as Record<string, string>;
  assert.throws(() => save(path, {}, metadata), { name: "TypeError", message: /must be strings, but "epoch" is 3/ });
  assert.deepEqual(readdirSync(folder), []);
});

test("a tensor that is not contiguous is written in row-major order", (t) => {
  const path = join(temporaryFolder(t), "x.safetensors");
  scope(() => saveSafetensors(path, { x: toTensor(plain("uint8", [2, 3], (index) => index)).t() }));
  assert.deepEqual(load(path), { x: { dtype: "uint8", shape: [3, 2], bytes: Uint8Array.of(0, 3, 1, 4, 2, 5) } });
});

const arbitraryTensor = fc
  .record({ dtype: fc.constantFrom(...DTYPES), shape: fc.array(fc.nat(4), { maxLength: 4 }), seed: fc.nat(255) })
  .map(({ dtype, shape, seed }) => plain(dtype, shape, (index) => index * 101 + seed));

test("property: any tensors and metadata come back", (t) => {
  const path = join(temporaryFolder(t), "x.safetensors");
  const names = fc.string({ unit: "grapheme", maxLength: 12 }).filter((name) => name !== "__metadata__");
  const strings = fc.dictionary(names, names, { noNullPrototype: true, maxKeys: 4 });
  const property = fc.property(fc.dictionary(names, arbitraryTensor, { noNullPrototype: true, maxKeys: 6 }), strings, (tensors, metadata) => {
    save(path, tensors, metadata);
    assert.deepEqual(load(path), tensors);
    const file = openSafetensors(path);
    file.close();
    assert.deepEqual(file.keys(), Object.keys(tensors));
    assert.deepEqual(file.metadata, metadata);
  });
  fc.assert(property, { numRuns: 60 });
});

/** Opens a file and loads what it says it has; only a FileError may come of it, and no allocation above the file's size. */
function survives(path: string): void {
  const size = readFileSync(path).byteLength;
  const reads = readsDuring(() => {
    try {
      load(path);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
    }
  });
  for (const { allocated } of reads) assert.ok(allocated <= Math.max(size, 8));
}

test("property: a changed header never crashes, over-reads or over-allocates", (t) => {
  const folder = temporaryFolder(t);
  const path = join(folder, "x.safetensors");
  save(path, { a: plain("float32", [2, 3]), b: plain("bool", [5]), c: plain("int64", []) }, { k: "v" });
  const valid = readFileSync(path);

  const edits = fc.array(fc.tuple(fc.nat(valid.byteLength - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
  const flipped = fc.property(edits, fc.nat(valid.byteLength), (changes, cut) => {
    const bytes = Uint8Array.from(valid);
    for (const [position, value] of changes) bytes[position] = value;
    writeFileSync(path, cut % 3 === 0 ? bytes.subarray(0, cut) : bytes);
    survives(path);
  });
  fc.assert(flipped, { numRuns: 200 });

  const number = fc.oneof(fc.integer({ min: -3, max: 40 }), fc.constantFrom(2 ** 31, 2 ** 53, 2 ** 63, 1e300, 0.5), fc.jsonValue());
  const strange = fc.record({
    dtype: fc.oneof(fc.constantFrom("F32", "U8", "BOOL", "F8_E5M2", "constructor"), fc.jsonValue()),
    shape: fc.oneof(fc.array(number, { maxLength: 4 }), fc.jsonValue()),
    data_offsets: fc.oneof(fc.tuple(number, number), fc.jsonValue()),
  });
  const headers = fc.dictionary(fc.oneof(fc.constantFrom("a", "__metadata__", "__proto__"), fc.string()), fc.oneof(strange, fc.jsonValue()));
  const invented = fc.property(headers, fc.uint8Array({ maxLength: 40 }), (header, data) => {
    writeRaw(path, JSON.stringify(header), data);
    survives(path);
  });
  fc.assert(invented, { numRuns: 200 });

  const anything = fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
    writeFileSync(path, bytes);
    survives(path);
  });
  fc.assert(anything, { numRuns: 100 });
});
