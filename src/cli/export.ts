import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { readRunRecord, suggestion, UsageError } from "../recipe/index.js";
import { byteText } from "./byte-text.js";
import type { Call, Command } from "./command.js";
import type { Output } from "./output.js";

const command: Command = {
  name: "export",
  usage: "RUN|FILE [--network NAME] [--dense] --out FILE",
  description:
    "Writes a trained group-to-group network to one safetensors file: weights and topology, or with --dense the ordinary dense model that computes the\n" +
    "same, with PyTorch's names. RUN is the folder of a run of g2gnet, FILE one that this command, saveNetwork or such a run wrote.",
  flags: {
    network: { type: "string", value: "NAME", description: "Which training of the run; needed when there are several" },
    dense: { type: "boolean", description: "Write a dense model, with zeros where no edge exists" },
    out: { type: "string", value: "FILE", description: "The file to write; its name ends in .safetensors" },
  },
  words: 1,
  examples: [
    "tessera export runs/full-1 --network tile-seed0 --out tile.safetensors",
    "tessera export runs/full-1 --network tile-seed0 --dense --out dense.safetensors",
    "tessera export tile.safetensors --dense --out dense.safetensors --json",
  ],
  run,
};
export default command;

const ENDING = ".safetensors";

async function run(call: Call, output: Output): Promise<number> {
  const [source] = call.words;
  const out = call.text("out");
  const dense = call.flag("dense");
  if (source === undefined) throw new UsageError("what shall be exported? Give the folder of a run of g2gnet, or a file that saveNetwork wrote");
  if (out === undefined) throw new UsageError(`where to? Give the file to write: --out NAME${ENDING}`);
  if (!out.endsWith(ENDING)) throw new UsageError(`--out ${out}: expected a name that ends in ${ENDING}`);
  const file = networkFile(source, call.text("network"));
  if (existsSync(out) && realpathSync(out) === realpathSync(file)) throw new UsageError(`--out ${out}: that is the file to export; give another name`);

  const { densePattern, G2GNet, loadNetwork, networkConfig, networkCost, resnetCost, saveDense, saveNetwork } = await import("../g2g/index.js");
  const model = loadNetwork(file);
  (dense ? saveDense : saveNetwork)(out, model);
  const patterns = dense ? model.patterns.map(({ inputs, outputs }) => densePattern(inputs, outputs)) : model.patterns;
  const { parameters } = model instanceof G2GNet ? networkCost({ ...model.config, patterns }) : resnetCost({ ...model.config, patterns });
  const bytes = statSync(out).size;
  output.json({ source: file, out, dense, parameters, bytes, config: networkConfig(model) });
  const layers = model instanceof G2GNet ? junctionsText(model.config) : `ResNet-${model.config.depth} of width ${model.config.width}`;
  const sizes = `${parameters.toLocaleString("en-US")} parameters, ${byteText(bytes)}`;
  output.data(`${output.paint.bold(out)}  ${dense ? "dense model" : "network"}, ${layers}, ${sizes}`);
  return 0;
}

function junctionsText({ junctions, width }: { junctions: number; width: number }): string {
  return `${junctions} ${junctions === 1 ? "junction" : "junctions"} of width ${width}`;
}

/** The file of the network that is meant. */
function networkFile(source: string, network: string | undefined): string {
  if (!existsSync(source)) throw new Error(`${source}: there is no such file or folder`);
  if (!statSync(source).isDirectory()) {
    if (network !== undefined) throw new UsageError(`--network ${network}: it chooses a training of a run, and ${source} is a file; leave it away`);
    return source;
  }
  const { recipe } = readRunRecord(source);
  if (recipe !== "g2gnet") throw new UsageError(`${source} is a run of ${recipe}; only networks of g2gnet can be exported`);
  const checkpoints = join(source, "checkpoints");
  const names = existsSync(checkpoints) ? readdirSync(checkpoints).filter((name) => name.endsWith(ENDING)).map((name) => basename(name, ENDING)).sort() : [];
  if (names.length === 0) throw new Error(`${source}: no training of this run has finished; continue it with: tessera run --resume ${source}`);
  if (network === undefined && names.length > 1) throw new UsageError(`${source} has ${names.length} networks; choose one with --network: ${names.join(", ")}`);
  const name = network ?? names[0]!;
  if (!names.includes(name)) throw new UsageError(`--network ${name}: ${source} has no such network.${suggestion(name, names)}`);
  return join(checkpoints, `${name}${ENDING}`);
}
