import { parseArgs } from "node:util";
import { suggestion } from "../recipe/nearest.js";
import { UsageError } from "../recipe/usage-error.js";
import { COMMON_FLAGS, type Call, type Command } from "./command.js";

/**
 * Reads the arguments after a command's name.
 * @throws UsageError that lists everything wrong with them, with the nearest right flag.
 */
export function parseCall(command: Command, args: string[]): Call {
  const flags = { ...command.flags, ...COMMON_FLAGS };
  const { tokens } = parseArgs({
    args,
    options: Object.fromEntries(Object.entries(flags).map(([name, flag]) => [name, { type: flag.type, multiple: flag.multiple ?? false }])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const words: string[] = [];
  const values = new Map<string, string[]>();
  const problems: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const flag = Object.hasOwn(flags, token.name) ? flags[token.name] : undefined;
    if (flag === undefined || !token.rawName.startsWith("--")) {
      problems.push(`unknown flag ${token.rawName}.${suggestion(token.rawName, Object.keys(flags).map((name) => `--${name}`))}`);
      continue;
    }
    if (flag.type === "boolean" && token.value !== undefined) problems.push(`--${token.name} takes no value`);
    const missing = token.value === undefined || (!token.inlineValue && /^--\w/.test(token.value));
    if (flag.type === "string" && missing) problems.push(`--${token.name} needs a value: --${token.name} ${flag.value}`);
    const given = values.get(token.name) ?? [];
    if (flag.type === "string" && !flag.multiple && given.length > 0) problems.push(`--${token.name} is given twice`);
    values.set(token.name, [...given, token.value ?? ""]);
  }
  // After an unknown flag a word may be that flag's value.
  if (problems.length === 0 && words.length > command.words) problems.push(`too many words: ${words.slice(command.words).join(" ")}`);
  if (problems.length > 0) throw new UsageError(`${problems.join("\n")}\nUsage: tessera ${command.name} ${command.usage}`);
  return {
    words,
    flag: (name) => values.has(name),
    text: (name) => values.get(name)?.at(-1),
    texts: (name) => values.get(name) ?? [],
  };
}
