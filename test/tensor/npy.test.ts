import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { byteSize, DTYPES, FileError, loadNpy, saveNpy, scope, tensorBytes, tensorFromBytes } from "../../src/tensor/index.js";
import { runPython } from "../support/python.js";
import { readsDuring } from "../support/reads.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const numpyDtypes = DTYPES.filter((dtype) => dtype !== "bfloat16");

test("files of numpy.save: every dtype, C and Fortran order, versions 1.0 to 3.0", (t) => {
  const folder = temporaryFolder(t);
  const script = `
import numpy as np
from numpy.lib import format
out = []
def put(array, version):
    path = f"{data['folder']}/{len(out)}.npy"
    with open(path, "wb") as f: format.write_array(f, array, version=version)
    out.append({"path": path, "dtype": str(array.dtype), "shape": list(array.shape), "values": array.astype(np.float64).tolist()})
for version in [(1, 0), (2, 0), (3, 0)]:
    for dtype in data["dtypes"]:
        for shape in [(), (1,), (5,), (2, 3), (2, 3, 4), (0, 3), (1, 1, 2, 1)]:
            array = (np.arange(np.prod(shape, dtype=int)) - 2).reshape(shape).astype(dtype)
            put(array, version)
            put(np.asfortranarray(array), version)
print(json.dumps(out))`;
  interface Saved { path: string; dtype: string; shape: number[]; values: unknown }
  const saved = runPython(script, { folder, dtypes: numpyDtypes }) as Saved[];
  assert.equal(saved.length, 3 * 9 * 7 * 2);
  for (const { path, dtype, shape, values } of saved) {
    scope(() => {
      const tensor = loadNpy(path);
      assert.equal(tensor.dtype, dtype);
      assert.deepEqual(tensor.shape, shape);
      assert.deepEqual(tensor.to("float64").toArray(), values);
    });
  }
});

test("numpy.load reads what saveNpy writes, and numpy.save writes the same bytes", (t) => {
  const folder = temporaryFolder(t);
  const shapes = [[], [3], [2, 3], [0, 2], [2, 1, 3, 2]];
  const files = numpyDtypes.flatMap((dtype) =>
    shapes.map((shape) => {
      const path = join(folder, `${dtype}-${shape.join("x")}.npy`);
      const length = shape.reduce((product, size) => product * size, 1) * byteSize(dtype);
      const bytes = Uint8Array.from({ length }, (_, index) => (dtype === "bool" ? index & 1 : (index * 37) % 120));
      scope(() => saveNpy(path, tensorFromBytes(bytes, dtype, shape)));
      return { path, dtype, shape };
    }),
  );
  const script = `
import numpy as np, io
def again(path):
    array = np.load(path)
    stream = io.BytesIO()
    np.save(stream, array)
    return {"dtype": str(array.dtype), "shape": list(array.shape), "hex": stream.getvalue().hex()}
print(json.dumps([again(path) for path in data]))`;
  const found = runPython(script, files.map(({ path }) => path)) as { dtype: string; shape: number[]; hex: string }[];
  files.forEach(({ path, dtype, shape }, index) => {
    const { hex, ...facts } = found[index]!;
    assert.deepEqual(facts, { dtype, shape });
    assert.equal(readFileSync(path).toString("hex"), hex);
  });
});

test("bfloat16 is refused", (t) => {
  const folder = temporaryFolder(t);
  const save = (): void => scope(() => saveNpy(join(folder, "x.npy"), tensorFromBytes(new Uint8Array(4), "bfloat16", [2])));
  assert.throws(save, { name: "TypeError", message: /cannot hold bfloat16; convert the tensor to float32/ });
  assert.deepEqual(readdirSync(folder), []);
});

function npy(header: string, data = 0, version: [number, number] = [1, 0], length = header.length): Buffer {
  const prefix = version[0] === 1 ? Buffer.alloc(10) : Buffer.alloc(12);
  prefix.write("\x93NUMPY", "latin1");
  prefix.set(version, 6);
  if (version[0] === 1) prefix.writeUInt16LE(length, 8);
  else prefix.writeUInt32LE(length, 8);
  return Buffer.concat([prefix, Buffer.from(header, "latin1"), Buffer.alloc(data)]);
}

const header = (descr: string, shape: string, order = "False"): string => `{'descr': ${descr}, 'fortran_order': ${order}, 'shape': ${shape}, }\n`;

const malformed: [what: string, content: Buffer, message: RegExp][] = [
  ["nothing", Buffer.alloc(0), /is not a \.npy file/],
  ["another magic", Buffer.from("PK\x03\x04 not numpy at all"), /is not a \.npy file.*numpy\.save/],
  ["version 4", npy(header("'<f4'", "(1,)"), 4, [4, 0]), /has version 4\.0; supported are 1\.0, 2\.0 and 3\.0/],
  ["a header beyond the file", npy("{}", 0, [1, 0], 4000), /claims a header of 4000 bytes, but only 2 follow/],
  ["a header of 4 GB", npy("{}", 0, [2, 0], 2 ** 32 - 1), /claims a header of 4294967295 bytes/],
  ["no dictionary", npy("hello there"), /expected a header \{'descr'.*found hello there/],
  ["a field missing", npy("{'descr': '<f4', 'shape': (1,)}", 4), /expected a header/],
  ["a field twice", npy("{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (1,)}", 4), /expected a header/],
  ["an unknown field", npy("{'descr': '<f4', 'fortran_order': False, 'shape': (1,), 'x': True}", 4), /expected a header/],
  ["big-endian elements", npy(header("'>f4'", "(1,)"), 4), /has dtype '>f4'.*big-endian: save array\.astype\("<f4"\)/],
  ["complex elements", npy(header("'<c8'", "(1,)"), 8), /has dtype '<c8'; supported are <f2/],
  ["Python objects", npy(header("'|O'", "(1,)"), 8), /has dtype '\|O'/],
  ["structured elements", npy(header("[('a', '<f4'), ('b', '<i4')]", "(1,)"), 8), /has dtype \[\('a', '<f4'\)/],
  ["no order", npy(header("'<f4'", "(1,)", "(1,)"), 4), /expected fortran_order True or False, found \(1,\)/],
  ["a number for a shape", npy(header("'<f4'", "(3)"), 12), /expected a shape such as \(2, 3\), found \(3\)/],
  ["a negative shape", npy(header("'<f4'", "(-3,)"), 12), /expected a shape such as \(2, 3\), found \(-3,\)/],
  ["an overflowing shape", npy(header("'<f4'", "(99999999999, 99999999999)"), 12), /its shape .* overflows/],
  ["too few elements", npy(header("'<f4'", "(2, 2)"), 12), /<f4' of shape \(2, 2\) needs 16 bytes of elements, found 12/],
  ["too many elements", npy(header("'<f4'", "(2,)"), 12), /needs 8 bytes of elements, found 12/],
];

for (const [what, content, message] of malformed) {
  test(`a file with ${what} is refused`, (t) => {
    const path = join(temporaryFolder(t), "x.npy");
    writeFileSync(path, content);
    const reads = readsDuring(() => assert.throws(() => loadNpy(path), { name: "FileError", message }));
    for (const { allocated } of reads) assert.ok(allocated <= content.byteLength);
  });
}

test("property: any shape and dtype come back; any damage gives a FileError or a tensor of the file's size", (t) => {
  const path = join(temporaryFolder(t), "x.npy");
  const property = fc.property(
    fc.constantFrom(...numpyDtypes),
    fc.array(fc.nat(4), { maxLength: 5 }),
    fc.tuple(fc.nat(), fc.nat(255)),
    (dtype, shape, [position, value]) => {
      const length = shape.reduce((product, size) => product * size, 1) * byteSize(dtype);
      const bytes = Uint8Array.from({ length }, (_, index) => (dtype === "bool" ? index & 1 : index * 31));
      scope(() => {
        saveNpy(path, tensorFromBytes(bytes, dtype, shape));
        const back = loadNpy(path);
        assert.equal(back.dtype, dtype);
        assert.deepEqual(back.shape, shape);
        assert.deepEqual(tensorBytes(back).slice(), bytes);
        const content = readFileSync(path);
        content[position % content.byteLength] = value;
        writeFileSync(path, content);
        try {
          assert.ok(tensorBytes(loadNpy(path)).byteLength <= content.byteLength);
        } catch (error) {
          assert.ok(error instanceof FileError);
        }
      });
    },
  );
  fc.assert(property, { numRuns: 100 });
});
