import { childrenOf } from "./members.js";
import type { Module } from "./module.js";

/** The tree of modules as PyTorch prints it; equal neighbours are printed once, as `(0-11): 12 x Block(…)`. */
export function describe(module: Module): string {
  const title = module.constructor.name;
  const options = module.extraRepr();
  const lines = childLines(module);
  if (lines.length === 0) return `${title}(${options})`;
  return [`${title}(`, ...indent(options === "" ? lines : [options, ...lines]), ")"].join("\n");
}

function childLines(module: Module): string[] {
  const groups: { holder: object; title: string; entries: [string, string][] }[] = [];
  for (const { path, holder, key, value } of childrenOf(module)) {
    if (groups.at(-1)?.holder !== holder) groups.push({ holder, title: path.slice(0, -key.length - 1), entries: [] });
    groups.at(-1)!.entries.push([key, describe(value)]);
  }
  return groups.flatMap(({ holder, title, entries }) => {
    const lines = merge(entries);
    return holder === module ? lines : [`(${title}): ${Array.isArray(holder) ? "ModuleList" : "ModuleDict"}(`, ...indent(lines), ")"];
  });
}

function merge(entries: readonly [string, string][]): string[] {
  const runs: { first: string; last: string; count: number; text: string }[] = [];
  for (const [key, text] of entries) {
    const run = runs.at(-1);
    if (run !== undefined && run.text === text && /^\d+$/.test(key)) Object.assign(run, { last: key, count: run.count + 1 });
    else runs.push({ first: key, last: key, count: 1, text });
  }
  return runs.flatMap(({ first, last, count, text }) =>
    (count === 1 ? `(${first}): ${text}` : `(${first}-${last}): ${count} x ${text}`).split("\n"),
  );
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
