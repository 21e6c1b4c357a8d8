import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { COMPUTING_SETTINGS } from "../../src/recipe/computing-settings.js";
import { prepareComputing } from "../../src/recipe/prepare-computing.js";
import { engine, setThreads, threads } from "../../src/tensor/index.js";

test("a device is cpu, cuda, or a GPU by its number", () => {
  const settings = z.object(COMPUTING_SETTINGS);
  assert.deepEqual(settings.parse({}), { device: "cpu", threads: 0 });
  for (const device of ["cpu", "cuda", "cuda:1"] as const) assert.equal(settings.parse({ device }).device, device);
  for (const device of ["gpu", "cuda:", "cuda:-1", "cuda:x"]) assert.throws(() => settings.parse({ device }), /expected cpu, cuda, or a GPU by its number/);
});

test("threads are set where they are given", () => {
  const before = threads();
  prepareComputing({ device: "cpu", threads: 1 });
  assert.equal(threads(), 1);
  prepareComputing({ device: "cpu", threads: 0 });
  assert.equal(threads(), 1);
  setThreads(before);
});

test("a GPU that the engine cannot use is refused, with what to do", { skip: engine().cuda && "there is one" }, () => {
  assert.throws(() => prepareComputing({ device: "cuda", threads: 0 }), { name: "UsageError", message: /^device: cuda needs an NVIDIA card .* tessera doctor .* Leave device out/ });
});
