import assert from "node:assert/strict";
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { temporaryFolder } from "../support/temporary-folder.js";
import { tessera } from "./tessera.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** A copy of the program with one benchmark, `fake`, that measures nothing. */
function copyWithBenchmark(folder: string): string {
  mkdirSync(join(folder, "dist/bench"), { recursive: true });
  for (const part of ["bin", "package.json", "dist/src"]) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  writeFileSync(
    join(folder, "dist/bench/fake.js"),
    `export const summary = "A fake";
     export function run({ runs = 7, log }) {
       log("measuring");
       return { machine: {}, limits: { gflops: 183, bytesPerSecond: 2e10 }, rows: [{ case: "add", ours: { medianMs: 0.002, runs }, peer: { name: "PyTorch", version: "1.13.1", medianMs: 0.003 }, ratio: 1.5, share: 0.25 }] };
     }`,
  );
  return join(folder, "bin/tessera.js");
}

test("benchmarks are listed, run, and printed as a table or as they are", (context) => {
  const place = { program: copyWithBenchmark(temporaryFolder(context)) };
  assert.match(tessera(["bench"], place).out, /^fake +A fake$/m);
  const { code, out, err } = tessera(["bench", "fake"], place);
  assert.equal(code, 0);
  assert.match(out, /^add +0\.002 +0\.003 +PyTorch 1\.13\.1 +1\.50 +25\.0$/m);
  assert.match(out, /at most 183 GFLOP\/s, 20\.0 GB\/s/);
  assert.match(err, /A fake\nmeasuring/);
  const printed = JSON.parse(tessera(["bench", "fake", "--runs", "3", "--json"], place).out) as { rows: { ours: { runs: number } }[] };
  assert.equal(printed.rows[0]?.ours.runs, 3);
  assert.match(tessera(["bench", "fkae"], place).err, /Did you mean "fake"\?/);
  assert.match(tessera(["bench", "fake", "--runs", "0"], place).err, /whole number from 1/);
});
