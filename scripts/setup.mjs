// Sets Tessera up: system packages, npm packages, the addon, the compiled TypeScript. Idempotent; the second time takes a second.
//   --dev          also what the tests need: PyTorch for Python (the oracle) and Chromium
//   --build-only   no system packages
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const dev = process.argv.includes("--dev");
const log = (text) => console.error(`setup: ${text}`);

function fail(text) {
  console.error(`setup: ${text}`);
  process.exit(1);
}

// OpenBLAS on OpenMP shares libtorch's threads; any other BLAS is slower or fights with them.
const RUNTIME = ["g++", "libtorch-dev", "libopenblas0-openmp", "dataset-fashion-mnist"];
const DEVELOPMENT = ["python3-torch", "python3-numpy", "chromium"];

/** Packages of the list that dpkg does not have installed. */
function missing(packages) {
  const query = spawnSync("dpkg-query", ["-W", "-f", "${Package} ${db:Status-Status}\\n", ...packages], { encoding: "utf8" });
  if (query.error) return null;
  const installed = new Set(query.stdout.split("\n").filter((line) => line.endsWith(" installed")).map((line) => line.split(" ")[0]));
  return packages.filter((name) => !installed.has(name));
}

/** What to put before a command to run it as root, or null when that may not be done. */
function asRoot() {
  if (spawnSync("id", ["-u"], { encoding: "utf8" }).stdout?.trim() === "0") return [];
  return spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0 ? ["sudo", "-n"] : null;
}

function systemPackages() {
  const own = process.env.TESSERA_LIBTORCH || process.env.TESSERA_TORCH_PYTHON;
  const wanted = [...RUNTIME, ...(dev ? DEVELOPMENT : [])].filter((name) => !(own && name === "libtorch-dev"));
  const absent = missing(wanted);
  if (absent === null) return log("no dpkg here: skipping system packages; a C++ compiler and libtorch must be at hand (see `tessera doctor`)");
  if (absent.length === 0) return;
  const line = `apt-get install -y --no-install-recommends ${absent.join(" ")}`;
  const prefix = asRoot();
  if (prefix === null) fail(`these system packages are missing. Type:\n\n  sudo apt-get update && sudo ${line}\n\nand run this again.`);
  log(`installing ${absent.join(", ")}`);
  const apt = (...args) => spawnSync(prefix[0] ?? "apt-get", [...prefix.slice(1), ...(prefix.length > 0 ? ["apt-get"] : []), ...args], { stdio: ["ignore", 2, 2], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  apt("update", "-qq");
  if (apt("install", "-y", "-qq", "--no-install-recommends", ...absent).status !== 0) fail(`apt-get failed. Type \`sudo ${line}\`, see what it says, and run this again.`);
}

function npmPackages() {
  const lock = readFileSync(join(root, "package-lock.json"));
  const stamp = join(root, "node_modules", ".tessera-stamp");
  const wanted = createHash("sha256").update(lock).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  log("installing npm packages");
  const npm = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: root, stdio: ["ignore", 2, 2] });
  if (npm.status !== 0) fail("npm ci failed: see what it says above, mend it (network? proxy? certificates?), and run this again.");
  writeFileSync(stamp, wanted);
}

/** Names and times of a folder's files: deleted ones change it too. */
const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((file) => `${file} ${statSync(file).mtimeMs}`)
    .sort();

function typescript() {
  const stamp = join(root, "dist", ".stamp");
  const folders = ["src", "test", "bench", "examples"].map((name) => join(root, name)).filter(existsSync);
  const files = [...folders.flatMap(filesOf), `tsconfig.json ${statSync(join(root, "tsconfig.json")).mtimeMs}`];
  const sources = createHash("sha256").update(files.join("\n")).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return;
  log("compiling TypeScript");
  rmSync(join(root, "dist"), { recursive: true, force: true }); // nothing of deleted sources stays behind
  const tsc = spawnSync(join(root, "node_modules/.bin/tsc"), ["-p", root], { stdio: ["ignore", 2, 2] });
  if (tsc.status !== 0) fail("the TypeScript does not compile: see the errors above.");
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(stamp, sources);
}

if (Number(process.versions.node.split(".")[0]) < 20) fail(`Node 20 or newer is needed, this is ${process.version}`);
if (!process.argv.includes("--build-only")) systemPackages();
npmPackages();
const { buildNative } = await import("./build-native.mjs");
await buildNative(log).catch((error) => fail(error.message));
typescript();
