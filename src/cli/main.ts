import { nearest } from "../recipe/nearest.js";
import { UsageError } from "../recipe/usage-error.js";
import { version } from "../recipe/version.js";
import type { Command } from "./command.js";
import { exitCode, failureJson, failureText } from "./failure.js";
import { commandHelp, mainHelp } from "./help.js";
import { openOutput, type Output } from "./output.js";
import { parseCall } from "./parse-call.js";

// A command's module is read when it is called: the program itself starts in a few hundredths of a second.
const commands: Record<string, { summary: string; load(): Promise<{ default: Command }> }> = {
  run: { summary: "Run a recipe and write its run folder and report", load: () => import("./run.js") },
  recipes: { summary: "List the recipes, or every setting of one", load: () => import("./recipes.js") },
  data: { summary: "List, fetch and find data sets", load: () => import("./data.js") },
  inspect: { summary: "Show what is in a safetensors file or a run folder", load: () => import("./inspect.js") },
  export: { summary: "Write a trained network to a file, with its topology or as a dense model", load: () => import("./export.js") },
  interactions: { summary: "Which directions, edges and modules a trained network has, and where it is degenerate", load: () => import("./interactions.js") },
  landscape: { summary: "Whether two networks can be averaged, what lies between them, and how to match them", load: () => import("./landscape.js") },
  bench: { summary: "Measure speed, ours and our peers'", load: () => import("./bench.js") },
  doctor: { summary: "Show the engine that was found and what would make it faster", load: () => import("./doctor.js") },
};

async function main(args: string[], output: Output): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") return showHelp(name === "help" ? rest[0] : undefined, output);
  if (name === "--version" || name === "-v") {
    output.data(version());
    output.json({ version: version() });
    return 0;
  }
  const command = await find(name);
  if (rest.includes("--help") || rest.includes("-h")) return showHelp(name, output);
  return command.run(parseCall(command, rest), output);
}

async function find(name: string): Promise<Command> {
  if (Object.hasOwn(commands, name)) {
    const entry = commands[name];
    if (entry !== undefined) return (await entry.load()).default;
  }
  const near = nearest(name, Object.keys(commands));
  const what = name.startsWith("-") ? "flag" : "command";
  throw new UsageError(`unknown ${what} "${name}".${near === null ? "" : ` Did you mean "${near}"?`} \`tessera --help\` lists the commands.`);
}

async function showHelp(name: string | undefined, output: Output): Promise<number> {
  const text = name === undefined ? mainHelp(commands, output.paint) : commandHelp(await find(name), output.paint);
  output.data(text);
  output.json({ help: text });
  return 0;
}

// A reader such as `head` may close the pipe early: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

const args = process.argv.slice(2);
const isJson = args.includes("--json");
const output = openOutput(isJson);
try {
  // `--json` may also stand before the command, or alone.
  const first = args.findIndex((arg) => arg !== "--json");
  process.exitCode = await main(first < 0 ? [] : args.slice(first), output);
} catch (error) {
  output.json(failureJson(error));
  output.note(failureText(error, output.notePaint));
  process.exitCode = exitCode(error);
}
