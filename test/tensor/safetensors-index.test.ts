import assert from "node:assert/strict";
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { loadSafetensors, openSafetensors, saveShardedSafetensors, scope, tensorFromBytes } from "../../src/tensor/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";

/** Tensors a (40 bytes), b (40), c (200), d (4), in shards of at most 100 bytes: a b | c | d. */
function saveShards(folder: string): string {
  return scope(() => {
    const float = (length: number, value: number) => tensorFromBytes(new Uint8Array(new Float32Array(length).fill(value).buffer), "float32", [length]);
    const tensors = { a: float(10, 1), b: float(10, 2), c: float(50, 3), d: float(1, 4) };
    return saveShardedSafetensors(folder, tensors, { maxShardBytes: 100, metadata: { format: "pt" } });
  });
}

test("shards keep to their bound, and the index finds every tensor", (t) => {
  const folder = temporaryFolder(t);
  const path = saveShards(folder);
  const shards = [1, 2, 3].map((number) => `model-0000${number}-of-00003.safetensors`);
  assert.deepEqual(readdirSync(folder).sort(), [...shards, "model.safetensors.index.json"]);
  assert.deepEqual(JSON.parse(readFileSync(path, "utf8")), {
    metadata: { format: "pt", total_size: 284 },
    weight_map: { a: shards[0], b: shards[0], c: shards[1], d: shards[2] },
  });
  assert.ok(statSync(join(folder, shards[1]!)).size > 200);
  scope(() => {
    const all = loadSafetensors(path);
    assert.deepEqual(Object.entries(all).map(([name, tensor]) => [name, tensor.numel(), tensor.select(0, 0).item()]), [["a", 10, 1], ["b", 10, 2], ["c", 50, 3], ["d", 1, 4]]);
  });
});

test("a sharded checkpoint is read as one file, its shards opened when needed", (t) => {
  const folder = temporaryFolder(t);
  const path = saveShards(folder);
  const file = openSafetensors(path);
  rmSync(join(folder, "model-00003-of-00003.safetensors"));
  assert.deepEqual(file.keys(), ["a", "b", "c", "d"]);
  assert.deepEqual(file.metadata, { format: "pt", total_size: "284" });
  assert.equal(file.entry("c").byteLength, 200);
  scope(() => assert.deepEqual(file.slice("b", 2, 5).toArray(), [2, 2, 2]));
  assert.throws(() => file.load("d"), { name: "FileError", message: /model-00003-of-00003.safetensors: could not be opened/ });
  assert.throws(() => file.load("e"), { name: "FileError", message: /has no tensor "e"/ });
  file.close();
  assert.throws(() => file.load("a"), { name: "FileError", message: /is closed/ });
});

test("an index that lies or points elsewhere is refused", (t) => {
  const folder = temporaryFolder(t);
  saveShards(folder);
  const path = join(folder, "model.safetensors.index.json");
  const refused = (content: string, message: RegExp): void => {
    writeFileSync(path, content);
    assert.throws(() => loadSafetensors(path), { name: "FileError", message });
  };
  refused("{", /not a readable JSON index/);
  refused("null", /has no object "weight_map"/);
  refused('{"weight_map":[]}', /has no object "weight_map"/);
  for (const elsewhere of ["../secret", "/etc/passwd", "..", "", 3]) {
    refused(JSON.stringify({ weight_map: { a: elsewhere } }), /tensor "a": expected the name of a file beside the index/);
  }
  refused('{"weight_map":{"z":"model-00001-of-00003.safetensors"}}', /says that "z" is in model-00001-of-00003.safetensors, but it is not there/);
});

test("a bound that is not positive is refused", () => {
  assert.throws(() => saveShardedSafetensors(".", {}, { maxShardBytes: 0 }), { name: "RangeError", message: /must be above 0, found 0/ });
});
