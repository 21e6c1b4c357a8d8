import { spawnSync } from "node:child_process";

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

let found: string | undefined;

/** The executable: TESSERA_PYTHON when set, else the first of the system's and the path's Python that has PyTorch. */
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
