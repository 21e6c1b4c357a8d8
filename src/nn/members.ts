import { Tensor } from "../tensor/index.js";
import { Module } from "./module.js";
import { Parameter } from "./parameter.js";

/** One parameter, buffer or child of a module: `holder[key] === value`, and `path` is its name from the root of the walk. */
export interface Member<T> {
  readonly path: string;
  readonly holder: Module | Record<string, unknown> | unknown[];
  readonly key: string;
  readonly value: T;
}

/** The module's own parameters. */
export function parametersOf(module: Module, path = ""): Member<Parameter>[] {
  return members(module, path).filter((member): member is Member<Parameter> => member.value instanceof Parameter);
}

/** The module's own buffers. */
export function buffersOf(module: Module, path = ""): Member<Tensor>[] {
  return members(module, path).filter(
    (member): member is Member<Tensor> =>
      member.holder === module && member.value instanceof Tensor && !(member.value instanceof Parameter) && module.bufferKind(member.key) !== undefined,
  );
}

/** The module's direct children. */
export function childrenOf(module: Module, path = ""): Member<Module>[] {
  return members(module, path).filter((member): member is Member<Module> => member.value instanceof Module);
}

/** A module met on a walk, with the place that holds it (none for the root). */
export interface Step {
  readonly path: string;
  readonly module: Module;
  readonly member: Member<Module> | null;
}

/**
 * Visits `root` and every module below it, parents first, children in order of definition. A module that stands in two places is visited twice.
 *
 * @throws Error when a module contains itself.
 */
export function walk(root: Module): Generator<Step> {
  return descend({ path: "", module: root, member: null }, []);
}

function* descend(step: Step, ancestors: readonly Module[]): Generator<Step> {
  if (ancestors.includes(step.module)) {
    throw new Error(
      `Module: "${step.path}" (${step.module.constructor.name}) contains itself; keep a reference to a parent in a #private field, which is not a member`,
    );
  }
  yield step;
  for (const member of childrenOf(step.module, step.path)) {
    yield* descend({ path: member.path, module: member.value, member }, [...ancestors, step.module]);
  }
}

function members(module: Module, path: string): Member<unknown>[] {
  return Object.entries(module).flatMap(([key, value]) => {
    const own: Member<unknown> = { path: join(path, key), holder: module, key, value };
    return isContainer(value)
      ? Object.entries(value).map(([inner, element]) => ({ path: join(own.path, inner), holder: value, key: inner, value: element }))
      : [own];
  });
}

function isContainer(value: unknown): value is Record<string, unknown> | unknown[] {
  return Array.isArray(value) || (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype);
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
