import { spawnSync } from "node:child_process";

const found = new Map<string, string>();

/**
 * The Python that can import a module: TESSERA_PYTHON when set, else the first of the system's and the path's.
 * @throws Error when there is none; it names what to install.
 */
export function pythonWith(module: string): string {
  const known = found.get(module);
  if (known !== undefined) return known;
  const chosen = process.env.TESSERA_PYTHON;
  const candidates = chosen ? [chosen] : ["/usr/bin/python3", "python3"];
  const python = candidates.find((candidate) => spawnSync(candidate, ["-c", `import ${module}`], { stdio: "ignore" }).status === 0);
  if (python === undefined) {
    const advice = `install the Debian package python3-${module} or set TESSERA_PYTHON to a Python that can import ${module}`;
    throw new Error(`No Python with ${module} found (tried ${candidates.join(", ")}): ${advice}.`);
  }
  found.set(module, python);
  return python;
}
