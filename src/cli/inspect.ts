import { existsSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { UsageError } from "../recipe/index.js";
import type { Call, Command } from "./command.js";
import type { Output } from "./output.js";

const command: Command = {
  name: "inspect",
  usage: "FILE|DIR",
  description: "Shows what is in a safetensors file, a sharded index (model.safetensors.index.json), a folder that holds either, or a run folder.\nOnly headers are read, however large the file.",
  flags: {},
  words: 1,
  examples: ["tessera inspect model.safetensors", "tessera inspect runs/full-1", "tessera inspect runs/full-1 --json"],
  run,
};
export default command;

const INDEX = "model.safetensors.index.json";
const SINGLE = "model.safetensors";

async function run(call: Call, output: Output): Promise<number> {
  const path = call.words[0];
  if (path === undefined) throw new UsageError("what shall be inspected? Give a safetensors file, an index or a run folder");
  if (!existsSync(path)) throw new Error(`${path}: there is no such file or folder`);
  if (!statSync(path).isDirectory()) return inspectTensors(path, output);
  if (existsSync(join(path, "run.json"))) return (await import("./inspect-run.js")).inspectRun(path, output);
  for (const name of [INDEX, SINGLE]) {
    if (existsSync(join(path, name))) return inspectTensors(join(path, name), output);
  }
  throw new Error(`${path}: found none of run.json, ${INDEX}, ${SINGLE}; give a run folder, or a safetensors file by its name`);
}

async function inspectTensors(path: string, output: Output): Promise<number> {
  if (!path.endsWith(".safetensors") && !path.endsWith(".index.json")) {
    throw new UsageError(`${basename(path)}: expected a name that ends in .safetensors or .safetensors.index.json`);
  }
  return (await import("./inspect-tensors.js")).inspectTensors(path, output);
}
