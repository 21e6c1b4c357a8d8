import { pythonWith } from "./python-with.js";

/**
 * The Python that can `import torch`, the oracle of tests and the peer of benchmarks.
 * @throws Error when there is none; it names what to install.
 */
export function pythonWithTorch(): string {
  return pythonWith("torch");
}
