import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { temporaryFolder } from "../support/temporary-folder.js";
import { tessera, TINY } from "./tessera.js";

/** A safetensors file written by hand. */
function safetensors(header: object, bytes: number): Buffer {
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(json.length));
  return Buffer.concat([length, json, Buffer.alloc(bytes)]);
}

const HEADER = {
  __metadata__: { format: "pt" },
  "layer.weight": { dtype: "F32", shape: [3, 4], data_offsets: [0, 48] },
  "layer.bias": { dtype: "BF16", shape: [3], data_offsets: [48, 54] },
};

test("a safetensors file: names, types, shapes, sizes, metadata", (context) => {
  const path = join(temporaryFolder(context), "model.safetensors");
  writeFileSync(path, safetensors(HEADER, 54));
  const { code, out } = tessera(["inspect", path]);
  assert.equal(code, 0);
  assert.match(out, /^layer\.weight +float32 +\[3, 4\] +12 +48 B$/m);
  assert.match(out, /^layer\.bias +bfloat16 +\[3\] +3 +6 B$/m);
  assert.match(out, /2 tensors, 15 elements, 54 B/);
  assert.match(out, /^format  pt$/m);
  const printed = JSON.parse(tessera(["inspect", path, "--json"]).out) as { elements: number; metadata: object; entries: object[] };
  assert.deepEqual([printed.elements, printed.metadata], [15, { format: "pt" }]);
  assert.deepEqual(printed.entries[0], { name: "layer.weight", dtype: "float32", shape: [3, 4], byteLength: 48 });
});

test("a folder with a sharded index", (context) => {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, "a.safetensors"), safetensors(HEADER, 54));
  writeFileSync(join(folder, "model.safetensors.index.json"), JSON.stringify({ weight_map: { "layer.weight": "a.safetensors", "layer.bias": "a.safetensors" } }));
  assert.match(tessera(["inspect", folder]).out, /2 tensors, 15 elements/);
});

test("a run folder: settings, state, last metrics, checkpoints", (context) => {
  const folder = join(temporaryFolder(context), "run");
  tessera(["run", TINY, "--out", folder]);
  mkdirSync(join(folder, "checkpoints/mixer"));
  writeFileSync(join(folder, "checkpoints/mixer/step-000010.safetensors"), safetensors(HEADER, 54));
  const { out } = tessera(["inspect", folder]);
  for (const line of [/^tiny-walk  preset quick, seed 0, done$/m, /^stride\.unit +metres$/m, /^20 rows of metrics, the last 5:$/m, /^ +10 +sober +1$/m, /^mixer\/step-000010\.safetensors/m]) assert.match(out, line);
  const printed = JSON.parse(tessera(["inspect", folder, "--json"]).out) as { state: string; metrics: { rows: number } };
  assert.deepEqual([printed.state, printed.metrics.rows], ["done", 20]);
});

test("damaged and foreign files are named, with what was expected", (context) => {
  const folder = temporaryFolder(context);
  const path = join(folder, "x.safetensors");
  for (const bytes of [Buffer.alloc(3), safetensors(HEADER, 53), Buffer.from("ffffffffffffff7f7b7d", "hex"), Buffer.from("<!doctype html><html>")]) {
    writeFileSync(path, bytes);
    const { code, out, err } = tessera(["inspect", path]);
    assert.deepEqual([code, out], [1, ""]);
    assert.ok(err.includes(path), err);
  }
  assert.match(tessera(["inspect", folder]).err, /found none of run\.json/);
  assert.match(tessera(["inspect", join(folder, "none")]).err, /there is no such file/);
  writeFileSync(join(folder, "a.txt"), "");
  assert.equal(tessera(["inspect", join(folder, "a.txt")]).code, 2);
});
