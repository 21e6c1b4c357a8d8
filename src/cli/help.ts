import { COMMON_FLAGS, type Command, type Flag } from "./command.js";
import type { Paint } from "./output.js";

/** The help of the whole program. */
export function mainHelp(commands: Record<string, { summary: string }>, paint: Paint): string {
  return [
    `${paint.bold("tessera")}: modular neural networks, from one command`,
    "",
    `${paint.bold("Usage")}  tessera COMMAND [options]`,
    "",
    paint.bold("Commands"),
    ...twoColumns(Object.entries(commands).map(([name, { summary }]) => [name, summary]), paint),
    "",
    paint.bold("Options"),
    ...twoColumns([["--version", "Print the version"], ...flagRows(COMMON_FLAGS)], paint),
    "",
    `${paint.dim("Start with")}  tessera run g2gnet   ${paint.dim("More on one command")}  tessera COMMAND --help`,
  ].join("\n");
}

/** The help of one command. */
export function commandHelp(command: Command, paint: Paint): string {
  return [
    `${paint.bold("Usage")}  tessera ${command.name} ${command.usage}`,
    "",
    command.description,
    "",
    paint.bold("Options"),
    ...twoColumns(flagRows({ ...command.flags, ...COMMON_FLAGS }), paint),
    "",
    paint.bold("Examples"),
    ...command.examples.map((example) => `  ${example}`),
  ].join("\n");
}

function flagRows(flags: Record<string, Flag>): [string, string][] {
  return Object.entries(flags).map(([name, flag]) => [
    flag.type === "string" ? `--${name} ${flag.value}` : `--${name}`,
    flag.multiple ? `${flag.description} (may be repeated)` : flag.description,
  ]);
}

function twoColumns(rows: [string, string][], paint: Paint): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${paint.cyan(left)}${" ".repeat(width - left.length)}  ${right}`);
}
