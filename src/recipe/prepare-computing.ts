import { type Device, engine, setThreads } from "../tensor/index.js";
import { UsageError } from "./usage-error.js";

/**
 * Sets the engine's threads, where a number is given, and makes sure of the device.
 *
 * @throws UsageError when the engine cannot compute on a GPU.
 */
export function prepareComputing({ device = "cpu", threads }: { device?: Device; threads: number }): void {
  if (threads > 0) setThreads(threads);
  if (device !== "cpu" && !engine().cuda) {
    throw new UsageError(`device: ${device} needs an NVIDIA card and a libtorch that can use it; tessera doctor tells what was found. Leave device out to compute on the CPU`);
  }
}
