import type { Batch } from "../data/index.js";
import type { Device } from "../tensor/index.js";

/** The batch on a device; the same tensors when they are there already. */
export function onDevice(batch: Batch, device: string): Batch {
  if (batch.input.device === device && batch.target.device === device) return batch;
  return { input: batch.input.to(device as Device), target: batch.target.to(device as Device) };
}
