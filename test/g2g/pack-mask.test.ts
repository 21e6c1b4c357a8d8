import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { packMask, unpackMask } from "../../src/g2g/pack-mask.js";
import { scope, tensor } from "../../src/tensor/index.js";
import { runPython } from "../support/python.js";

test("what is packed comes back, in any dtype", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom("float32", "bfloat16", "uint8", "bool"),
      fc.infiniteStream(fc.nat(1)),
      (outputs, inputs, dtype, bits) =>
        scope(() => {
          const mask = Uint8Array.from({ length: outputs * inputs }, () => bits.next().value as number);
          const packed = packMask(tensor(mask, { shape: [outputs, inputs] }).to({ dtype }));
          assert.deepEqual([packed.dtype, packed.shape], ["uint8", [outputs, Math.ceil(inputs / 8)]]);
          assert.deepEqual(unpackMask(packed, inputs), mask);
        }),
    ),
  );
});

test("the bits are those of numpy.packbits", () => {
  const rows = Array.from({ length: 5 }, (_, i) => Array.from({ length: 19 }, (_, j) => ((i * 19 + j) % 7) & 1));
  assert.deepEqual(packMask(tensor(rows)).toArray(), runPython("import numpy\nprint(json.dumps(numpy.packbits(numpy.array(data), axis=1).tolist()))", rows));
});
