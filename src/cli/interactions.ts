import { suggestion, UsageError } from "../recipe/index.js";
import type { Call, Command } from "./command.js";
import { given } from "./given.js";
import type { Output } from "./output.js";
import { readRequest } from "./run.js";
import { runRequest } from "./run-request.js";

const PARTS = ["degeneracy", "basis", "edges", "modules", "selftest", "report"];

const command: Command = {
  name: "interactions",
  usage: `${PARTS.join("|")} MODEL.safetensors [--data NAME] [--config FILE] [--set KEY=VALUE …]`,
  description:
    "What is inside a trained network. degeneracy: which of its weights the data do not determine, and a smaller network without them.\n" +
    "basis: the directions of every layer that matter. edges: how strongly they act on one another, and how few of them are enough. modules: whether the network falls into parts.\n" +
    "selftest: whether all this stays the same when the network is written differently. report: everything on one page, with a graph to walk in.\n" +
    "Each is the recipe interactions-NAME: `tessera recipes interactions-basis` lists its settings.",
  flags: {
    data: { type: "string", value: "NAME", description: "Data set: fashion-mnist (unless named), mnist, cifar-10" },
    config: { type: "string", value: "FILE", description: "config.json of a vision transformer; other models are told from their weights" },
    preset: { type: "string", value: "quick|full", description: "quick: fewer images; full: all (when none is named)" },
    set: { type: "string", value: "KEY=VALUE", multiple: true, description: "Set one setting; the value is YAML" },
    seed: { type: "string", value: "N", description: "Seed of every random choice (0)" },
    out: { type: "string", value: "DIR", description: "Run folder (runs/interactions-NAME-DATE)" },
  },
  words: 2,
  examples: [
    "tessera landscape train --set width=64 --out runs/net",
    "tessera interactions report runs/net/checkpoints/seed0.safetensors",
    "tessera interactions modules net.safetensors --data mnist --set resolution=0.5",
    "tessera interactions degeneracy net.safetensors --json",
  ],
  run,
};
export default command;

async function run(call: Call, output: Output): Promise<number> {
  const [part, model] = call.words;
  if (part === undefined) throw new UsageError(`which part? Give one of ${PARTS.join(", ")}`);
  if (!PARTS.includes(part)) throw new UsageError(`interactions has no part "${part}".${suggestion(part, PARTS)}`);
  if (model === undefined) throw new UsageError(`interactions ${part} takes one file, MODEL.safetensors; given: none`);
  if (part === "degeneracy" && call.text("config") !== undefined) throw new UsageError("interactions degeneracy takes multi-layer perceptrons, which have no config.json; leave --config out");
  const named = { model, ...given(call, "data"), ...given(call, "config") };
  const { set, preset = "full", ...rest } = readRequest({ ...call, words: [`interactions-${part}`] });
  return runRequest({ ...rest, preset, set: [named, ...set] }, call.text("out"), output);
}
