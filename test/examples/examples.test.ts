import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "../support/temporary-folder.js";

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const run = (name: string): string => execFileSync(process.execPath, [path(`../../examples/${name}.js`)], { encoding: "utf8" });

describe("examples", () => {
  it("01: tensors", () => {
    const output = run("01-tensor");
    assert.match(output, /\[ \[ 14, 32 \], \[ 32, 77 \] \]/);
    assert.match(output, /9\.5394 1\n/);
    assert.match(output, /aten::matmul\(self: float32 \[2, 3\], other: float32 \[2, 3\]\)/);
  });

  it("02: gradients", () => {
    assert.equal(run("02-autograd"), "2.00 1.00\n32 48\n[ 1, 1 ]\n");
  });

  it("03: a model", () => {
    const output = run("03-model");
    const losses = [...output.matchAll(/loss ([\d.]+)/g)].map((match) => Number(match[1]));
    assert.equal(losses.length, 3);
    assert.ok((losses[2] as number) < (losses[0] as number) / 4);
    assert.match(output, /layers\.2 gave \[ 128, 64 \]\ntrue\n$/);
  });

  it("the README's program is examples/readme.ts, and runs", () => {
    const [, program] = /```ts\n([^]*?)```/.exec(readFileSync(path("../../../README.md"), "utf8")) ?? [];
    assert.equal(program, readFileSync(path("../../../examples/readme.ts"), "utf8").replace("../src/index.js", "tessera"));
    const [, accuracy] = /accuracy (0\.\d+)/.exec(run("readme")) ?? [];
    assert.ok(Number(accuracy) > 0.75);
  });

  it("04: a recipe, through the command line", (context) => {
    const out = temporaryFolder(context);
    const args = [path("../../../bin/tessera.js"), "run", path("../../examples/04-recipe.js"), "--set", "steps=60", "--set", "hidden=32", "--out", `${out}/run`, "--json"];
    const result = JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })) as { figures: { accuracy: number } };
    assert.ok(result.figures.accuracy > 0.6);
  });
});
