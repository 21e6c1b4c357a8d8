import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BenchResult } from "../../src/cli/bench-result.js";
import { atomicWrite } from "../../src/tensor/atomic-write.js";
import { drawPerformance } from "./draw-performance.js";
import { fillTables } from "./fill-tables.js";

// node dist/bench/support/write-performance.js FOLDER [DOCS]: writes the tables of DOCS/performance.md and DOCS/images/performance.svg
// from FOLDER/NAME.json, which `tessera bench NAME --json` printed. Benchmarks without a file keep their old figures.

const NAMES = ["layer", "step", "optimizer", "memory", "growth", "rewiring", "matching", "interactions"];

const [folder, docs = "docs"] = process.argv.slice(2);
if (folder === undefined) {
  console.error("usage: node dist/bench/support/write-performance.js FOLDER [DOCS]; FOLDER holds layer.json, step.json, … from `tessera bench NAME --json`");
  process.exit(2);
}
const results = new Map(
  NAMES.map((name) => [name, join(folder, `${name}.json`)] as const)
    .filter(([, file]) => existsSync(file))
    .map(([name, file]) => [name, JSON.parse(readFileSync(file, "utf8")) as BenchResult] as const),
);
if (results.size === 0) throw new Error(`${folder} holds none of ${NAMES.map((name) => `${name}.json`).join(", ")}; run \`tessera bench NAME --json > ${folder}/NAME.json\` first`);
const page = join(docs, "performance.md");
atomicWrite(page, fillTables(readFileSync(page, "utf8"), results));
const layer = results.get("layer");
if (layer !== undefined) atomicWrite(join(docs, "images/performance.svg"), `${drawPerformance(layer)}\n`);
console.error(`written: ${[...results.keys()].join(", ")}`);
