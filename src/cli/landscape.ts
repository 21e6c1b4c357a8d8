import { suggestion, UsageError } from "../recipe/index.js";
import type { Call, Command } from "./command.js";
import { given } from "./given.js";
import type { Output } from "./output.js";
import { readRequest } from "./run.js";
import { runRequest } from "./run-request.js";

/** The parts, and how many network files each takes; `basins` any number from two. */
const PARTS: Record<string, number> = { verdict: 2, line: 2, layers: 2, explain: 2, match: 2, curve: 2, plane: 2, curvature: 1, basins: Infinity, fork: 0, train: 0 };

const command: Command = {
  name: "landscape",
  usage: "verdict|line|layers|explain|match|curve|plane A.safetensors B.safetensors [--data NAME] [--config FILE] [--set KEY=VALUE …] | curvature A.safetensors … | basins A.safetensors B.safetensors C.safetensors … | fork|train [--set KEY=VALUE …]",
  description:
    "What lies between two networks. verdict: whether to average them, match first, repair, or keep them apart, with the expected loss. line: the barrier.\n" +
    "layers: which layers can be averaged. explain: why there is a barrier. match: the units of B permuted to A's, as a file. curve: a way around.\n" +
    "plane: the landscape about both, drawn. curvature: the Hessian of one network. basins: which of many can be averaged.\n" +
    "fork: when a training's fate is sealed. train: networks to try it with. Each is the recipe landscape-NAME: `tessera recipes landscape-line` lists its settings.",
  flags: {
    data: { type: "string", value: "NAME", description: "Data set: fashion-mnist (unless named), mnist, cifar-10" },
    config: { type: "string", value: "FILE", description: "config.json of a vision transformer; other models are told from their weights" },
    preset: { type: "string", value: "quick|full", description: "quick: fewer images and points; full: all (when none is named)" },
    set: { type: "string", value: "KEY=VALUE", multiple: true, description: "Set one setting; the value is YAML" },
    seed: { type: "string", value: "N", description: "Seed of every random choice (0)" },
    out: { type: "string", value: "DIR", description: "Run folder (runs/landscape-NAME-DATE)" },
  },
  words: 100,
  examples: [
    "tessera landscape train --set width=128 --out runs/pair",
    "tessera landscape verdict runs/pair/checkpoints/seed0.safetensors runs/pair/checkpoints/seed1.safetensors",
    "tessera landscape line a.safetensors b.safetensors --data cifar-10 --json",
    "tessera landscape fork --set lr=[0.05,0.2]",
  ],
  run,
};
export default command;

async function run(call: Call, output: Output): Promise<number> {
  const [part, ...files] = call.words;
  if (part === undefined) throw new UsageError(`which part? Give one of ${Object.keys(PARTS).join(", ")}`);
  const wanted = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
  if (wanted === undefined) throw new UsageError(`landscape has no part "${part}".${suggestion(part, Object.keys(PARTS))}`);
  if (wanted === Infinity ? files.length < 2 : files.length !== wanted) throw new UsageError(`landscape ${part} takes ${countText(wanted)}; given: ${files.length}`);
  const networks = wanted === Infinity ? { networks: files } : Object.fromEntries(files.map((file, i) => [["a", "b"][i]!, file]));
  const named = { ...networks, ...given(call, "data"), ...given(call, "config") };
  const { set, preset = "full", ...rest } = readRequest({ ...call, words: [`landscape-${part}`] });
  return runRequest({ ...rest, preset, set: [named, ...set] }, call.text("out"), output);
}

function countText(count: number): string {
  if (count === Infinity) return "two files or more, A.safetensors, B.safetensors, …";
  return ["no files", "one file, A.safetensors", "two files, A.safetensors and B.safetensors"][count]!;
}
