import { closest } from "fastest-levenshtein";
import { Identity } from "./layers/identity.js";
import { Sequential } from "./layers/sequential.js";
import { walk, type Member } from "./members.js";
import type { Module } from "./module.js";

/** Where a module stands inside a model, and what can be done there. */
export interface Place<M extends Module = Module> {
  /** Dotted path from the model: the prefix of the module's state-dict keys. */
  readonly path: string;
  /** The module that was found here. */
  readonly module: M;
  /** Puts `module` here instead. The new module must accept what callers pass and return what they expect. */
  replace(module: Module): void;
  /** Replaces the module by one built around it: `place.wrap((inner) => new Adapter(inner))`. */
  wrap(build: (inner: M) => Module): void;
  /**
   * Cuts the module out. From a `Sequential`, array or dictionary of modules it disappears (and the elements after it move up); elsewhere an `Identity`
   * takes its place, so that the signal passes through unchanged.
   */
  remove(): void;
}

/**
 * The places in `model` whose dotted path matches `pattern`, in the order of definition; optionally only modules of one class.
 *
 * In a pattern, `*` stands for any text within one segment and a segment `**` for any number of segments: `blocks.*.mlp`, `layer*.0`, `**.attn`.
 *
 * @throws Error when the pattern is empty or has an empty segment.
 */
export function select<M extends Module = Module>(model: Module, pattern: string, type?: abstract new (...inputs: never[]) => M): Place<M>[] {
  const matches = matcher(pattern);
  return [...walk(model)].flatMap(({ path, module, member }) =>
    member !== null && matches(path) && (type === undefined || module instanceof type) ? [place(member, module as M)] : [],
  );
}

/**
 * The one place in `model` that `pattern` matches.
 *
 * @throws Error when none or several match; it names the nearest path.
 */
export function selectOne<M extends Module = Module>(model: Module, pattern: string, type?: abstract new (...inputs: never[]) => M): Place<M> {
  const places = select(model, pattern, type);
  if (places.length === 1) return places[0]!;
  if (places.length > 1) throw new Error(`selectOne: "${pattern}" matches ${places.length} modules (${places.map(({ path }) => path).join(", ")}); use select`);
  const paths = [...walk(model)].flatMap(({ path, member }) => (member === null ? [] : [path]));
  const hint = paths.length === 0 ? "it has no child modules" : `the nearest is "${closest(pattern, paths)}"`;
  throw new Error(`selectOne: "${pattern}" matches no ${type?.name ?? "module"} of ${model.constructor.name}; ${hint}`);
}

function place<M extends Module>({ path, holder, key }: Member<Module>, module: M): Place<M> {
  let current: Module = module;
  const currentKey = () => {
    const entries = Object.entries(holder);
    if (entries.some(([other, value]) => other === key && value === current)) return key;
    // Elements of a list move when others are removed, so they are found again by identity.
    const moved = isList(holder) ? entries.find(([, value]) => value === current) : undefined;
    if (moved === undefined) throw new Error(`Place "${path}": its module is no longer there; select again`);
    return moved[0];
  };
  const replace = (replacement: Module) => {
    (holder as Record<string, unknown>)[currentKey()] = replacement;
    current = replacement;
  };
  const remove = () => {
    const at = currentKey();
    if (Array.isArray(holder)) holder.splice(Number(at), 1);
    else if (holder instanceof Sequential) holder.removeAt(Number(at));
    else if (isDictionary(holder)) delete holder[at];
    else replace(new Identity());
  };
  return { path, module, replace, wrap: (build) => replace(build(module)), remove };
}

function isList(holder: Member<Module>["holder"]): boolean {
  return Array.isArray(holder) || holder instanceof Sequential;
}

function isDictionary(holder: Member<Module>["holder"]): holder is Record<string, unknown> {
  return Object.getPrototypeOf(holder) === Object.prototype;
}

function matcher(pattern: string): (path: string) => boolean {
  const segments = pattern.split(".");
  if (segments.includes("")) {
    throw new Error(`select: the pattern "${pattern}" has an empty segment; expected names, "*" or "**" with dots between, such as "blocks.*.mlp"`);
  }
  const tests = segments.map((segment) =>
    segment === "**" ? null : new RegExp(`^${segment.split("*").map(escape).join(".*")}$`),
  );
  return (path) => matchesFrom(tests, path.split("."));
}

function matchesFrom(tests: readonly (RegExp | null)[], names: readonly string[]): boolean {
  const [test, ...rest] = tests;
  if (test === undefined) return names.length === 0;
  if (test === null) return matchesFrom(rest, names) || (names.length > 0 && matchesFrom(tests, names.slice(1)));
  return names.length > 0 && test.test(names[0]!) && matchesFrom(rest, names.slice(1));
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
