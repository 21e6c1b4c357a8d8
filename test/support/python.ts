import { spawnSync } from "node:child_process";
import { pythonWithTorch } from "../../bench/support/python-with-torch.js";

export { pythonWithTorch };

/**
 * Runs a Python script that can `import torch`, the oracle of the numeric tests.
 *
 * @param script reads `data` (the input, parsed from JSON) and prints one JSON value.
 * @throws when no Python with PyTorch is found (set TESSERA_PYTHON or install `python3-torch`) or the script fails.
 */
export function runPython(script: string, input: unknown = null): unknown {
  const python = pythonWithTorch();
  const program = `import json, sys\ndata = json.load(sys.stdin)\n${script}`;
  const result = spawnSync(python, ["-c", program], { input: JSON.stringify(input), encoding: "utf8", maxBuffer: 2 ** 30 });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`The Python script failed (${python}, status ${result.status}):\n${result.stderr}`);
  try {
    return JSON.parse(result.stdout);
  } catch {
    throw new Error(`The Python script must print one JSON value; it printed:\n${result.stdout.slice(0, 2000)}\n${result.stderr}`);
  }
}
