import { spawnSync } from "node:child_process";

let found: string | undefined;

/**
 * The Python that can `import torch`, the oracle of tests and the peer of benchmarks: TESSERA_PYTHON when set, else the first of the system's and the path's.
 * @throws Error when there is none; it names what to install.
 */
export function pythonWithTorch(): string {
  if (found !== undefined) return found;
  const chosen = process.env.TESSERA_PYTHON;
  const candidates = chosen ? [chosen] : ["/usr/bin/python3", "python3"];
  found = candidates.find((python) => spawnSync(python, ["-c", "import torch"], { stdio: "ignore" }).status === 0);
  if (found === undefined) {
    const advice = "install the Debian package python3-torch or set TESSERA_PYTHON to a Python that can import torch";
    throw new Error(`No Python with PyTorch found (tried ${candidates.join(", ")}): ${advice}.`);
  }
  return found;
}
