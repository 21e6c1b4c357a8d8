import { formatTable, suggestion, UsageError } from "../recipe/index.js";
import { byteText } from "./byte-text.js";
import type { Call, Command } from "./command.js";
import type { Output } from "./output.js";

const command: Command = {
  name: "data",
  usage: "[list | get NAME [--from PATH] | where NAME]",
  description: "list (when nothing else is said) shows the data sets and whether they are there; get fetches one into the cache folder\n(TESSERA_CACHE, else ~/.cache/tessera) and checks it; where prints the folder it lies in.",
  flags: { from: { type: "string", value: "PATH", description: "Take the data set from this folder or file (get)" } },
  words: 2,
  examples: ["tessera data", "tessera data get fashion-mnist", "tessera data get cifar-10 --from cifar-10-batches-bin", "tessera data where mnist"],
  run,
};
export default command;

const ACTIONS = ["list", "get", "where"];

async function run(call: Call, output: Output): Promise<number> {
  const [action = "list", name] = call.words;
  if (!ACTIONS.includes(action)) throw new UsageError(`tessera data ${action}: no such action.${suggestion(action, ACTIONS)}`);
  if (action === "list" && name !== undefined) throw new UsageError(`tessera data list takes no name; did you mean: tessera data where ${name}`);
  if (action !== "get" && call.text("from") !== undefined) throw new UsageError("--from belongs to tessera data get");
  const { dataSets, fetchDataSet } = await import("../data/index.js");
  if (action === "list") return list(dataSets(), output);

  const names = dataSets().map((entry) => entry.name);
  if (name === undefined) throw new UsageError(`tessera data ${action} needs a name: ${names.join(", ")}`);
  if (!names.includes(name)) throw new UsageError(`unknown data set "${name}".${suggestion(name, names)}`);
  const from = call.text("from");
  const location = action === "get" ? await fetchDataSet(name, { ...(from === undefined ? {} : { from }), log: (line) => output.note(line) }) : dataSets().find((entry) => entry.name === name)?.location;
  if (location === null || location === undefined) throw new Error(`data set ${name} is not here. Run \`tessera data get ${name}\` to fetch it.`);
  output.json({ name, location });
  output.data(location);
  return 0;
}

interface Entry {
  name: string;
  summary: string;
  state: string;
  location: string | null;
  bytes: number;
}

function list(entries: readonly Entry[], output: Output): number {
  output.json({ dataSets: entries });
  const columns = [
    { key: "name", label: "Data set" },
    { key: "size", label: "Size", align: "right" as const },
    { key: "place", label: "Where" },
    { key: "summary", label: "What it is" },
  ];
  const rows = entries.map(({ name, summary, location, bytes }) => ({ name, summary, place: location ?? "missing", size: location === null ? null : byteText(bytes) }));
  output.data(formatTable({ columns, rows }, output.paint));
  return 0;
}
