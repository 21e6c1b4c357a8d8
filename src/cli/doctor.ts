import { existsSync } from "node:fs";
import { machine } from "../recipe/machine.js";
import { version } from "../recipe/version.js";
import type { EngineInfo } from "../tensor/index.js";
import { abilities, advice, cpuCapability, type FoundLibtorch } from "./advice.js";
import type { Command } from "./command.js";
import type { Output } from "./output.js";

const command: Command = {
  name: "doctor",
  usage: "",
  description:
    "Shows which libtorch was found and where, what it can do, how fast layers of tiles are on this machine, and what would make it faster.\n" +
    "It is looked for in TESSERA_LIBTORCH (a folder), the active Python's torch package, then the system's packages.",
  flags: {},
  words: 0,
  examples: ["tessera doctor", "tessera doctor --json", "TESSERA_LIBTORCH=/opt/libtorch npm run setup"],
  run: (_, output) => doctor(output),
};
export default command;

/** Exit code 0 when the engine works, 1 when it does not. */
async function doctor(output: Output): Promise<number> {
  const host = machine();
  const [found, libtorch] = [await findEngine(), await findLibtorch()];
  const { paint } = output;
  const line = (name: string, value: string): void => output.data(`  ${paint.dim(name.padEnd(16))}${value}`);
  output.data(paint.bold("Machine"));
  line("processor", host.cpu);
  line("cores, memory", `${host.cores}, ${host.memoryGiB} GiB`);
  line("Node, Tessera", `${host.node}, ${version()}`);
  output.data(`\n${paint.bold("Engine")}`);
  if ("problem" in found) {
    output.data(`  ${paint.red("✗")} ${found.problem}`);
    const buildable = "version" in libtorch;
    const next = buildable ? `libtorch ${libtorch.version} was found (${libtorch.from}, ${libtorch.lib}); to build against it, run: npm run setup` : libtorch.problem;
    output.data(`  ${buildable ? paint.green("✓") : paint.red("✗")} ${next}`);
    output.json({ machine: host, engine: null, problem: found.problem, libtorch: buildable ? libtorch : null, abilities: {}, advice: [next] });
    return 1;
  }
  const { engine } = found;
  const can = abilities(engine);
  const advised = advice(engine, { cores: host.cores, nvidia: existsSync("/proc/driver/nvidia/version"), environment: process.env, found: "version" in libtorch ? libtorch : null });
  const { MEASURED_LAYER, measureTilePaths } = await import("../g2g/index.js");
  const paths = measureTilePaths();
  output.json({ machine: host, tilePaths: { layer: MEASURED_LAYER, paths }, engine: { ...engine, cpuCapability: cpuCapability(engine) }, problem: null, libtorch: "version" in libtorch ? libtorch : null, abilities: can, advice: advised });
  line("libtorch", `${engine.torchVersion}  ${paint.dim(engine.libtorch)}`);
  line("instructions", cpuCapability(engine) || "unknown");
  line("BLAS", [engine.blas || "unknown", engine.blasThreads && `threads: ${engine.blasThreads}`].filter(Boolean).join(", "));
  line("threads", String(engine.threads));
  const { inputs, outputs, density, examples } = MEASURED_LAYER;
  output.data(`\n${paint.bold("Layers of tiles")}  ${paint.dim(`${inputs}x${outputs}, ${100 * (1 - density)} % sparse, batch ${examples}, forward and both gradients; TESSERA_TILE_PATH overrides`)}`);
  for (const { tile, seconds, chosen } of paths) {
    const times = Object.entries(seconds).map(([path, time]) => `${path} ${time === null ? "–" : `${(1000 * time).toFixed(2)} ms`}`.padEnd(18));
    line(`tile ${tile}`, `${times.join(" ")} takes ${paint.green(chosen)}`);
  }
  output.data(`\n${paint.bold("It can do")}`);
  for (const [name, yes] of Object.entries(can)) output.data(`  ${yes ? paint.green("✓") : paint.dim("–")} ${name}`);
  output.data(`\n${paint.bold("What would make it faster")}`);
  if (advised.length === 0) output.data(`  ${paint.green("✓")} nothing that we know of`);
  for (const sentence of advised) output.data(`  ${paint.yellow("→")} ${sentence}`);
  return 0;
}

async function findEngine(): Promise<{ engine: EngineInfo } | { problem: string }> {
  try {
    const { engine } = await import("../tensor/index.js");
    return { engine: engine() };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** What setup would build against. */
async function findLibtorch(): Promise<FoundLibtorch | { problem: string }> {
  try {
    const finder = (await import(new URL("../../../scripts/find-libtorch.mjs", import.meta.url).href)) as { findLibtorch(): FoundLibtorch | null };
    return finder.findLibtorch() ?? { problem: "no libtorch was found: install it (sudo apt-get install libtorch-dev) or set TESSERA_LIBTORCH to a folder that holds one, then run: npm run setup" };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
