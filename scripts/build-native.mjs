// Builds the addon with the system's C++ compiler. Does nothing when sources, compiler flags and libtorch are those of the last build.
import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { findLibtorch } from "./find-libtorch.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const sources = join(root, "native");
const output = process.env.TESSERA_BUILD || join(root, "build");
const compiler = process.env.CXX ?? "g++";
const run = promisify(execFile);

// Files under kernels/isa are compiled once for each of these, under a name of its own; the processor's best is taken when the addon runs.
const INSTRUCTION_SETS = process.arch === "x64" ? { v1: ["-march=x86-64"], v3: ["-march=x86-64-v3"], v4: ["-march=x86-64-v4"] } : { native: [] };

// Loops over elements: vectorised in full, products and sums fused where the processor can, and square roots need not set errno.
const KERNEL_FLAGS = ["-O3", "-fno-math-errno", "-fno-trapping-math", "-ffp-contract=fast"];

// GCC 13 finds a copy out of bounds where it has inlined the standard library into libtorch's headers.
const NOT_ERRORS = ["-Wno-error=array-bounds"];

function flags(torch) {
  const standard = torch.major === 1 ? "c++17" : "c++20";
  const includes = torch.system ? [] : [torch.include];
  return [
    `-std=${standard}`, "-O2", "-fPIC", "-fopenmp", "-fvisibility=hidden", "-Wall", "-Wextra", "-Werror", ...NOT_ERRORS, "-DNDEBUG", "-DNAPI_VERSION=8",
    `-DTESSERA_TORCH=${torch.major * 100 + torch.minor}`, `-DTESSERA_TORCH_VERSION="${torch.version}"`, `-D_GLIBCXX_USE_CXX11_ABI=${abi(torch)}`,
    ...[...includes, join(torch.include, "torch/csrc/api/include")].flatMap((folder) => ["-isystem", folder]),
    "-I", join(root, "node_modules/node-api-headers/include"),
  ];
}

/** Old Python wheels of torch use the old C++ string ABI; the library's own symbols tell. */
function abi(torch) {
  if (torch.system) return 1;
  const marker = "_ZN3c106detail14torchCheckFailEPKcS2_jRKSs"; // torchCheckFail(…, const std::string&) with the old ABI
  return readFileSync(join(torch.lib, "libc10.so")).includes(marker) ? 0 : 1;
}

function linkFlags(torch) {
  // Python's torch brings its own OpenMP under a private name; a second pool beside it would fight for the cores.
  const place = torch.system ? [] : [`-L${torch.lib}`, `-Wl,-rpath,${torch.lib}`];
  const device = existsSync(join(torch.lib, "libtorch_cuda.so")) ? ["-Wl,--no-as-needed", "-ltorch_cuda", "-lc10_cuda", "-Wl,--as-needed"] : [];
  return [...place, "-ltorch", "-ltorch_cpu", "-lc10", ...device];
}

function signature(torch, files) {
  const hash = createHash("sha256").update(JSON.stringify([flags(torch), KERNEL_FLAGS, INSTRUCTION_SETS, linkFlags(torch), torch.version, statSync(join(torch.lib, "libtorch_cpu.so")).mtimeMs]));
  for (const file of files) hash.update(file).update(readFileSync(join(sources, file)));
  return hash.digest("hex");
}

/** What to compile: a source file, the object it becomes, the flags of its own. */
function jobsOf(files) {
  const job = (file, name, own) => ({ object: join(output, "obj", `${name.replace(/\//g, "-")}.o`), arguments: [...own, "-c", join(sources, file)] });
  return files
    .filter((file) => file.endsWith(".cpp"))
    .flatMap((file) => {
      if (!file.startsWith("kernels/isa/")) return [job(file, file, file.startsWith("kernels/") ? KERNEL_FLAGS : [])];
      return Object.entries(INSTRUCTION_SETS).map(([name, march]) => job(file, `${file}-${name}`, [...KERNEL_FLAGS, ...march, `-DTESSERA_ISA=${name}`]));
    });
}

async function compileAll(torch, files) {
  const jobs = jobsOf(files);
  const queue = [...jobs];
  const worker = async () => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) await run(compiler, [...flags(torch), ...job.arguments, "-o", job.object], { maxBuffer: 1 << 26 });
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, worker));
  return jobs.map((job) => job.object);
}

/** Builds when needed; returns the libtorch used and whether anything was compiled. */
export async function buildNative(log = console.error) {
  const torch = findLibtorch();
  if (torch === null) throw new Error("no libtorch found: install it (Debian, Ubuntu: apt-get install libtorch-dev), or set TESSERA_LIBTORCH to its folder");
  const files = readdirSync(sources, { recursive: true }).filter((file) => /\.(cpp|h)$/.test(file)).sort();
  const stamp = join(output, "stamp");
  const addon = join(output, "tessera.node");
  const wanted = signature(torch, files);
  if (existsSync(addon) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return { torch, built: false };
  log(`building the addon against libtorch ${torch.version} (${torch.from})`);
  mkdirSync(join(output, "obj"), { recursive: true });
  const objects = await compileAll(torch, files).catch((error) => {
    throw new Error(`the addon did not compile:\n${error.stderr || error.message}`);
  });
  execFileSync(compiler, ["-shared", "-fopenmp", "-o", `${addon}.new`, ...objects, ...linkFlags(torch)], { stdio: "inherit" });
  renameSync(`${addon}.new`, addon);
  writeFileSync(stamp, wanted);
  return { torch, built: true };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildNative();
