import { existsSync, readdirSync } from "node:fs";
import { basename } from "node:path";
import { formatTable, suggestion, UsageError } from "../recipe/index.js";
import type { BenchModule } from "./bench-result.js";
import { benchTable } from "./bench-table.js";
import type { Call, Command } from "./command.js";
import type { Output } from "./output.js";

const command: Command = {
  name: "bench",
  usage: "[NAME] [--runs N]",
  description: "Lists the benchmarks, or runs one: ours and the peer's measurements alternate in one go. A ratio is the peer's time (or memory) over ours (bigger is better),\na share our rate over what the machine can do.",
  flags: { runs: { type: "string", value: "N", description: "Measurements of each side (the benchmark's own number)" } },
  words: 1,
  examples: ["tessera bench", "tessera bench overhead", "tessera bench step --runs 50 --json"],
  run,
};
export default command;

const FOLDER = new URL("../../bench/", import.meta.url);

async function run(call: Call, output: Output): Promise<number> {
  const names = benchNames();
  const name = call.words[0];
  if (name === undefined) {
    const rows = await Promise.all(names.map(async (each) => ({ name: each, summary: (await load(each)).summary })));
    output.json({ benchmarks: rows });
    output.data(formatTable({ columns: [{ key: "name", label: "Benchmark" }, { key: "summary", label: "What it measures" }], rows }, output.paint));
    return 0;
  }
  if (!names.includes(name)) throw new UsageError(`unknown benchmark "${name}".${suggestion(name, names)}`);
  const runs = call.text("runs");
  if (runs !== undefined && !/^[1-9]\d*$/.test(runs)) throw new UsageError(`--runs ${runs}: expected a whole number from 1`);
  const bench = await load(name);
  output.note(output.notePaint.dim(bench.summary));
  const result = await bench.run({ ...(runs === undefined ? {} : { runs: Number(runs) }), log: (message) => output.note(message) });
  output.json(result);
  output.data(formatTable(benchTable(result), output.paint));
  const { gflops, bytesPerSecond } = result.limits;
  if (gflops !== undefined) output.data(output.paint.dim(`\nthis machine: at most ${gflops.toFixed(0)} GFLOP/s${bytesPerSecond === undefined ? "" : `, ${(bytesPerSecond / 1e9).toFixed(1)} GB/s`}`));
  return 0;
}

async function load(name: string): Promise<BenchModule> {
  return (await import(new URL(`${name}.js`, FOLDER).href)) as BenchModule;
}

/** The compiled benchmarks. They come with the repository; an installed package has none. */
function benchNames(): string[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".js"))
    .map((file) => basename(file, ".js"))
    .sort();
}
