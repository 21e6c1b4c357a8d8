import assert from "node:assert/strict";
import type { Tensor } from "../../src/tensor/index.js";

/** Each tensor found is within `tolerance` of the float64 one expected, as a part of its largest value or of 1. */
export function assertClose(found: Tensor[], expected: Tensor[], tolerance: number): void {
  assert.equal(found.length, expected.length);
  for (const [i, value] of expected.entries()) {
    if (value.numel() === 0) continue;
    const error = (found[i] as Tensor).double().sub(value).abs().max().toNumber();
    const scale = Math.max(1, value.abs().max().toNumber());
    assert.ok(error <= tolerance * scale, `part ${i}: off by ${error}, largest value ${scale}`);
  }
}
