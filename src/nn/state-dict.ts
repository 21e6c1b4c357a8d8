import { closest, distance } from "fastest-levenshtein";
import { noGrad, type Tensor } from "../tensor/index.js";
import { buffersOf, parametersOf, walk } from "./members.js";
import type { Module } from "./module.js";

/** How a state dict differs from what a module holds. */
export interface StateDictReport {
  /** Names that the module has and the dict lacks. */
  readonly missing: string[];
  /** Names that the dict has and the module lacks. */
  readonly unexpected: string[];
  /** Names that both have, with different shapes. */
  readonly misshaped: { readonly name: string; readonly expected: readonly number[]; readonly found: readonly number[] }[];
}

/** A state dict does not fit a module; the message lists every difference, `report` holds them. */
export class StateDictError extends Error {
  override readonly name = "StateDictError";

  constructor(
    moduleName: string,
    readonly report: StateDictReport,
    known: readonly string[],
  ) {
    super(explain(moduleName, report, known));
  }
}

/** Parameters and persistent buffers of `module` and those below it, under all their names. */
export function stateEntries(module: Module): [string, Tensor][] {
  return [...walk(module)].flatMap((step): [string, Tensor][] => [
    ...parametersOf(step.module, step.path).map(({ path, value }): [string, Tensor] => [path, value]),
    ...buffersOf(step.module, step.path)
      .filter(({ key }) => step.module.bufferKind(key) === "persistent")
      .map(({ path, value }): [string, Tensor] => [path, value]),
  ]);
}

/** Copies `dict` into `module`; see `Module.loadStateDict`. */
export function copyIntoState(module: Module, dict: Readonly<Record<string, Tensor>>, strict: boolean): StateDictReport {
  const targets = new Map(stateEntries(module));
  const provided = new Set([...targets].filter(([name]) => name in dict).map(([, tensor]) => tensor));
  const pairs = [...targets].flatMap(([name, target]) => {
    const source = dict[name];
    return source === undefined ? [] : [{ name, target, source }];
  });
  const report: StateDictReport = {
    missing: [...targets].filter(([, tensor]) => !provided.has(tensor)).map(([name]) => name),
    unexpected: Object.keys(dict).filter((name) => !targets.has(name)),
    misshaped: pairs
      .filter(({ target, source }) => !sameShape(target.shape, source.shape))
      .map(({ name, target, source }) => ({ name, expected: target.shape, found: source.shape })),
  };
  if (strict && report.missing.length + report.unexpected.length + report.misshaped.length > 0) {
    throw new StateDictError(module.constructor.name, report, [...targets.keys()]);
  }
  noGrad(() => {
    for (const { target, source } of pairs) if (sameShape(target.shape, source.shape)) target.copy_(source);
  });
  return report;
}

function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((size, i) => size === b[i]);
}

function explain(moduleName: string, { missing, unexpected, misshaped }: StateDictReport, known: readonly string[]): string {
  const section = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : [`${title} (${lines.length}):`, ...lines.map((line) => `  ${line}`)]);
  return [
    `The state dict does not fit ${moduleName}.`,
    ...section("missing", missing.map((name) => name + hint("the dict has", name, unexpected))),
    ...section("unexpected", unexpected.map((name) => name + hint("the module has", name, known))),
    ...section("wrong shape", misshaped.map(({ name, expected, found }) => `${name}: expected [${expected.join(", ")}], found [${found.join(", ")}]`)),
    "Rename or drop these entries, build the module with the checkpoint's sizes, or pass { strict: false } to load what fits.",
  ].join("\n");
}

function hint(owner: string, name: string, candidates: readonly string[]): string {
  if (candidates.length === 0) return "";
  const nearest = closest(name, [...candidates]);
  return nearest !== name && distance(name, nearest) <= Math.max(2, name.length / 3) ? ` (${owner} "${nearest}")` : "";
}
