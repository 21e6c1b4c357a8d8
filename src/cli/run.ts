import { parseAssignment, PRESETS, suggestion, UsageError, type PresetName, type RunRequest } from "../recipe/index.js";
import type { Call, Command } from "./command.js";
import type { Output } from "./output.js";
import { runRequest } from "./run-request.js";

const command: Command = {
  name: "run",
  usage: "NAME|FILE.yaml|MODULE.js [--preset quick|full] [--set KEY=VALUE …] [--seed N] [--out DIR] | --resume DIR",
  description:
    "Runs a recipe and leaves a run folder: run.json, metrics.jsonl, checkpoints/, figures/ and report.html.\n" +
    "Settings come from the recipe's defaults, the preset, the YAML file and --set, each over the one before.\n" +
    "Ctrl-C saves a checkpoint and stops; --resume continues exactly there.",
  flags: {
    preset: { type: "string", value: "quick|full", description: "quick: under three minutes (when none is named); full: the published figure" },
    set: { type: "string", value: "KEY=VALUE", multiple: true, description: "Set one setting; the value is YAML, KEY may be dotted" },
    seed: { type: "string", value: "N", description: "Seed of every random choice (0)" },
    out: { type: "string", value: "DIR", description: "Run folder (runs/NAME-DATE)" },
    resume: { type: "string", value: "DIR", description: "Continue the run in this folder" },
  },
  words: 1,
  examples: ["tessera run g2gnet", "tessera run g2gnet --preset full --seed 1 --out runs/full-1", "tessera run g2gnet --set groups=4 --set lr=3e-4", "tessera run --resume runs/full-1"],
  run,
};
export default command;

async function run(call: Call, output: Output): Promise<number> {
  return runRequest(readRequest(call), call.text("out"), output);
}

/** What the flags of `run`, or of a command that runs recipes, ask for. */
export function readRequest(call: Call): RunRequest {
  const { words } = call;
  const preset = call.text("preset");
  const seed = call.text("seed");
  const resume = call.text("resume");
  if (preset !== undefined && !PRESETS.includes(preset as PresetName)) throw new UsageError(`--preset ${preset}: no such preset.${suggestion(preset, PRESETS)}`);
  if (seed !== undefined && !(/^\d+$/.test(seed) && Number.isSafeInteger(Number(seed)))) throw new UsageError(`--seed ${seed}: expected a whole number from 0`);
  if (resume !== undefined && call.text("out") !== undefined) throw new UsageError("--resume continues in the run's own folder; leave --out away");
  return {
    ...(words[0] === undefined ? {} : { target: words[0] }),
    ...(preset === undefined ? {} : { preset: preset as PresetName }),
    ...(seed === undefined ? {} : { seed: Number(seed) }),
    ...(resume === undefined ? {} : { resume }),
    set: call.texts("set").map(parseAssignment),
  };
}
