import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { it } from "node:test";
import { fileURLToPath } from "node:url";

it("10,000 training steps leave memory flat", () => {
  const output = execFileSync(process.execPath, [fileURLToPath(new URL("./soak-run.js", import.meta.url))], { encoding: "utf8" });
  const { 1000: early, 10000: late } = JSON.parse(output) as Record<number, { resident: number; tensors: number }>;
  assert.ok(early !== undefined && late !== undefined);
  const grown = (late.resident - early.resident) / 1e6;
  console.log(`resident memory after 1,000 steps ${(early.resident / 1e6).toFixed(1)} MB, after 10,000 ${(late.resident / 1e6).toFixed(1)} MB: grown by ${grown.toFixed(1)} MB`);
  assert.ok(grown < 20, `resident memory grew by ${grown.toFixed(1)} MB`);
  assert.equal(late.tensors, early.tensors);
});
