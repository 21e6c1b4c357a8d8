// Where libtorch is: TESSERA_LIBTORCH, the active Python's torch package, or the system's.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";

const PROBE = `
import importlib.util, os
spec = importlib.util.find_spec("torch")
print(os.path.dirname(spec.origin) if spec and spec.origin else "")
`;

function version(include) {
  for (const header of ["torch/csrc/api/include/torch/version.h", "torch/version.h", "torch/headeronly/version.h"]) {
    const file = join(include, header);
    if (!existsSync(file)) continue;
    const text = readFileSync(file, "utf8");
    const part = (name) => /^\d+$/.exec(new RegExp(`#define TORCH_VERSION_${name} (\\d+)`).exec(text)?.[1] ?? "")?.[0];
    const [major, minor, patch] = ["MAJOR", "MINOR", "PATCH"].map(part);
    if (major !== undefined) return { major: Number(major), minor: Number(minor), patch: Number(patch) };
  }
  return null;
}

function at(from, include, lib) {
  const found = existsSync(join(include, "ATen/core/dispatch/Dispatcher.h")) ? version(include) : null;
  if (found === null || !existsSync(join(lib, "libtorch_cpu.so"))) return null;
  return { from, include, lib, ...found, version: `${found.major}.${found.minor}.${found.patch}`, system: lib.startsWith("/usr/lib") };
}

/** The folder of a libtorch (`include/`, `lib/`), as the download and Python's torch package have it. */
const inFolder = (from, folder) => at(from, join(folder, "include"), join(folder, "lib"));

function fromPython() {
  const python = process.env.TESSERA_TORCH_PYTHON ?? (process.env.VIRTUAL_ENV || process.env.CONDA_PREFIX ? "python" : null);
  if (python === null) return null;
  try {
    const folder = execFileSync(python, ["-c", PROBE], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    return folder === "" ? null : inFolder("python", realpathSync(folder));
  } catch {
    return null;
  }
}

function fromSystem() {
  for (const arch of ["x86_64-linux-gnu", "aarch64-linux-gnu", ""]) {
    const found = at("system", "/usr/include", join("/usr/lib", arch));
    if (found !== null) return found;
  }
  return null;
}

/** The libtorch to build against, or null. Throws when TESSERA_LIBTORCH is set but holds none. */
export function findLibtorch() {
  const asked = process.env.TESSERA_LIBTORCH;
  if (asked) {
    const found = inFolder("TESSERA_LIBTORCH", asked);
    if (found === null) throw new Error(`TESSERA_LIBTORCH is ${asked}, but there is no libtorch with headers (include/, lib/libtorch_cpu.so)`);
    return found;
  }
  return fromPython() ?? fromSystem();
}
