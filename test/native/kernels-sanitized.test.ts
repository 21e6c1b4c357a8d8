// The kernels under the address and undefined-behaviour sanitizers: compiled anew with them, together with a driver, kernels.cpp, that calls every
// operator over many shapes and compares what comes out with float64.
import assert from "node:assert/strict";
import { execFile, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { temporaryFolder } from "../support/temporary-folder.js";

interface Libtorch {
  include: string;
  lib: string;
  major: number;
  minor: number;
  system: boolean;
}

const ROOT = new URL("../../../", import.meta.url);
const KERNELS = fileURLToPath(new URL("native/kernels/", ROOT));
const PRODUCTS = ["strip_product", "edge_product"];
const DRIVER = fileURLToPath(new URL("test/native/kernels.cpp", ROOT));
const COMPILER = process.env.CXX ?? "g++";
const SANITIZED = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all"];
const FILES = [
  "assignment", "cross_entropy", "edge_linear", "edge_linear_kernels", "edge_lists", "edge_products", "example_blocks", "group_linear", "group_linear_kernels", "linear", "optimizers", "row_sums",
  "strip_products", "strips",
];

// As in scripts/build-native.mjs.
const INSTRUCTION_SETS: Record<string, string[]> =
  process.arch === "x64" ? { v1: ["-march=x86-64"], v3: ["-march=x86-64-v3"], v4: ["-march=x86-64-v4"] } : { native: [] };

const run = promisify(execFile);

/** What keeps this machine's compiler from making programs with the sanitizers, or null. */
function sanitizersMissing(folder: string): string | null {
  const source = join(folder, "probe.cpp");
  const program = join(folder, "probe");
  writeFileSync(source, "int main() { return 0; }\n");
  const plain = spawnSync(COMPILER, [source, "-o", program], { encoding: "utf8" });
  assert.equal(plain.status, 0, `${COMPILER} does not work: ${plain.error?.message ?? plain.stderr}`);
  const sanitized = spawnSync(COMPILER, [...SANITIZED, source, "-o", program], { encoding: "utf8" });
  if (sanitized.status !== 0) return `${COMPILER} lacks the address and undefined-behaviour sanitizers: ${sanitized.stderr.trim().split("\n").at(-1)}`;
  return null;
}

/** Old Python wheels of torch use the old C++ string ABI (as in scripts/build-native.mjs). */
function abi(torch: Libtorch): number {
  return !torch.system && readFileSync(join(torch.lib, "libc10.so")).includes("_ZN3c106detail14torchCheckFailEPKcS2_jRKSs") ? 0 : 1;
}

function flags(torch: Libtorch): string[] {
  const includes = [...(torch.system ? [] : [torch.include]), join(torch.include, "torch/csrc/api/include")];
  // Line numbers are all that a report needs. The assertions check every index into a std::vector.
  return [
    `-std=${torch.major === 1 ? "c++17" : "c++20"}`, "-O1", "-g1", "-fno-omit-frame-pointer", "-fopenmp", "-D_GLIBCXX_ASSERTIONS",
    `-DTESSERA_TORCH=${torch.major * 100 + torch.minor}`, `-D_GLIBCXX_USE_CXX11_ABI=${abi(torch)}`, ...includes.flatMap((folder) => ["-isystem", folder]),
  ];
}

/** Compiles all files, two at a time, and links them; returns the program. */
async function build(torch: Libtorch, folder: string): Promise<string> {
  const common = flags(torch);
  const job = (source: string, name: string, own: string[] = []) => ({ object: join(folder, `${name}.o`), source, own });
  const kernels = [
    ...FILES.map((name) => job(join(KERNELS, `${name}.cpp`), name, SANITIZED)),
    // Below -O2 GCC fuses multiplications and additions only if it is asked to; the addon's kernels are fused.
    ...PRODUCTS.flatMap((product) =>
      Object.entries(INSTRUCTION_SETS).map(([name, march]) =>
        job(join(KERNELS, `isa/${product}.cpp`), `${product}-${name}`, [...SANITIZED, "-fexpensive-optimizations", ...march, `-DTESSERA_ISA=${name}`]),
      ),
    ),
  ];
  // The driver itself is not sanitized: that would take long. It is compiled first, but linked last: of an inline function that it shares with the
  // kernels the linker takes the first copy.
  const driver = job(DRIVER, "driver");
  const queue = [driver, ...kernels];
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      await run(COMPILER, [...common, ...next.own, "-c", next.source, "-o", next.object], { maxBuffer: 1 << 26 });
    }
  };
  await Promise.all([worker(), worker()]);
  const program = join(folder, "kernels");
  const place = torch.system ? [] : [`-L${torch.lib}`, `-Wl,-rpath,${torch.lib}`];
  await run(COMPILER, ["-fopenmp", ...SANITIZED, ...[...kernels, driver].map(({ object }) => object), "-o", program, ...place, "-ltorch", "-ltorch_cpu", "-lc10"]);
  return program;
}

async function libtorch(): Promise<Libtorch> {
  const finder = (await import(new URL("scripts/find-libtorch.mjs", ROOT).href)) as { findLibtorch(): Libtorch | null };
  const torch = finder.findLibtorch();
  assert.ok(torch !== null, "no libtorch found");
  return torch;
}

/** Runs the driver; it inherits no preloaded library, because the sanitizers' own must come first, or the program stops at once. */
function runSanitized(program: string) {
  const env = { ...process.env };
  delete env.LD_PRELOAD;
  // libtorch keeps its registries until the process ends, which would count as leaks. New memory is filled with NaN.
  env.ASAN_OPTIONS = "detect_leaks=0:max_malloc_fill_size=1073741824:malloc_fill_byte=255";
  env.OMP_WAIT_POLICY = "passive"; // some cases have more threads than there may be cores
  env.UBSAN_OPTIONS = "print_stacktrace=1";
  return spawnSync(program, [], { encoding: "utf8", env, timeout: 300_000, maxBuffer: 1 << 26 });
}

describe("the kernels under the sanitizers", () => {
  it("stay within their buffers, and compute what float64 does", async (context: TestContext) => {
    const folder = temporaryFolder(context);
    const missing = sanitizersMissing(folder);
    if (missing !== null) return context.skip(missing);
    const { status, signal, stdout, stderr } = runSanitized(await build(await libtorch(), folder));
    assert.deepEqual([status, signal], [0, null], `${stdout}\n${stderr}`);
    assert.match(stdout, /^\d+ cases agree, instruction sets( \w+)+\n$/);
  });
});
