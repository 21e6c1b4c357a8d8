import { Tensor } from "../tensor/index.js";

/** Anything with named parameters: a `Module`, above all. */
export interface HasNamedParameters {
  namedParameters(): Iterable<readonly [string, Tensor]>;
}

/** What an optimizer trains: a module, tensors, or `[name, tensor]` pairs. Bare tensors are named by their position. */
export type Parameters = HasNamedParameters | Iterable<Tensor> | Iterable<readonly [string, Tensor]>;

/** Parameters with settings of their own. A setting left out takes the optimizer's. */
export interface ParameterGroupOptions {
  params: Parameters;
  lr?: number;
  weightDecay?: number;
}

/** What an optimizer is given: parameters, or a list of groups. */
export type ParametersOrGroups = Parameters | readonly ParameterGroupOptions[];

/** One group of an optimizer. `lr` and `weightDecay` may be changed between steps. */
export interface ParameterGroup {
  readonly parameters: ReadonlyMap<string, Tensor>;
  lr: number;
  /** The rate that schedules multiply. */
  initialLr: number;
  weightDecay: number;
}

/**
 * Resolves what the user gave into groups whose parameters all have distinct names.
 * @throws RangeError when there is no parameter, a name or a tensor comes twice, or a setting is out of range.
 */
export function parameterGroups(
  given: ParametersOrGroups,
  defaults: { lr: number; weightDecay: number },
): ParameterGroup[] {
  const names = new Set<string>();
  const tensors = new Set<Tensor>();
  const groups = asGroups(given).map((options) => {
    const parameters = new Map<string, Tensor>();
    for (const entry of entries(options.params)) {
      const [name, tensor] = entry instanceof Tensor ? [String(names.size), entry] : entry;
      if (tensors.has(tensor)) throw new RangeError(`parameter "${name}" is given twice; list each tensor once`);
      if (names.has(name)) {
        throw new RangeError(`two parameters are named "${name}"; give [name, tensor] pairs with distinct names`);
      }
      names.add(name);
      tensors.add(tensor);
      parameters.set(name, tensor);
    }
    const lr = atLeastZero("lr", options.lr ?? defaults.lr);
    return { parameters, lr, initialLr: lr, weightDecay: atLeastZero("weightDecay", options.weightDecay ?? defaults.weightDecay) };
  });
  if (names.size === 0) throw new RangeError("the optimizer was given no parameters; pass a module or its parameters()");
  return groups;
}

/** Checks that a setting is a finite number of zero or more. */
export function atLeastZero(name: string, value: number): number {
  if (!(Number.isFinite(value) && value >= 0)) throw new RangeError(`${name} is ${value}; expected a number of 0 or more`);
  return value;
}

function asGroups(given: ParametersOrGroups): readonly ParameterGroupOptions[] {
  if (isGroupList(given)) return given;
  return [{ params: given }];
}

function isGroupList(given: ParametersOrGroups): given is readonly ParameterGroupOptions[] {
  if (!Array.isArray(given)) return false;
  const first: unknown = given[0];
  return typeof first === "object" && first !== null && "params" in first;
}

function entries(params: Parameters): Iterable<Tensor | readonly [string, Tensor]> {
  return "namedParameters" in params ? params.namedParameters() : params;
}
