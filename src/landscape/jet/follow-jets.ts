import { noGrad, type OperatorCall, ops, scope, Tensor, watchOperators } from "../../tensor/index.js";
import { LandscapeError } from "../landscape-error.js";
import { elementwiseRules } from "./elementwise.js";
import { CONSTANT, type Jet, type JetRule, linearly } from "./jet.js";
import { linearRules } from "./linear.js";
import { normalisationRules } from "./normalisation.js";
import { productRules } from "./products.js";
import { softmaxRules } from "./softmax.js";

const RULES: ReadonlyMap<string, JetRule> = new Map(
  [elementwiseRules, linearRules, productRules, normalisationRules, softmaxRules].flatMap((rules) => Object.entries(rules)),
);

/** Operators whose result shares memory with their first tensor: writing into either changes both. */
const VIEWS = new Set(
  [
    "view", "view_as", "reshape", "reshape_as", "flatten", "unflatten", "permute", "transpose", "t", "movedim", "swapaxes", "select", "slice", "narrow", "expand",
    "expand_as", "squeeze", "unsqueeze", "diagonal", "unbind", "chunk", "split", "split_with_sizes", "contiguous", "detach", "alias", "to", "dropout",
  ].map((name) => `aten::${name}`),
);

/**
 * Runs `work` while following the first two derivatives of every tensor along t (Taylor mode of second order; Griewank and Walther, "Evaluating derivatives", 2008,
 * chapter 13), from the derivatives `seeds` of some tensors on. Gradients are not recorded. The derivatives of a tensor are freed with it, and all of them at the end.
 *
 * A value that leaves the tensors (`toNumber`, `toArray`) counts as a constant.
 *
 * @param work gets a function that tells a tensor's derivatives so far
 * @throws LandscapeError where a tensor that depends on t enters an operator without a rule, naming it.
 */
export function followJets<T>(seeds: ReadonlyMap<Tensor, Jet>, work: (jetOf: (tensor: Tensor) => Jet) => T): T {
  const live = new Map<Tensor, Jet>();
  const shared = new WeakSet<Tensor>();
  const jetOf = (tensor: Tensor): Jet => live.get(tensor) ?? CONSTANT;

  function attach(tensor: Tensor, { first, second }: Jet): void {
    if (first === null && second === null) return;
    const own = (derivative: Tensor | null) => (derivative === null ? null : owned(derivative, tensor));
    live.set(tensor, { first: own(first), second: own(second) });
  }

  function drop(tensor: Tensor): void {
    const jet = live.get(tensor);
    jet?.first?.dispose();
    jet?.second?.dispose();
    live.delete(tensor);
  }

  function watch(call: OperatorCall, run: () => unknown): unknown {
    for (const tensor of live.keys()) if (tensor.handle === 0) drop(tensor);
    const inputs = Object.values(call.args).flatMap((value): unknown => value);
    if (!inputs.some((value) => value instanceof Tensor && live.has(value))) {
      const value = run();
      noteViews(call, value);
      return value;
    }
    const { operator, overload, inPlace } = parse(call.name);
    const rule = RULES.get(operator);
    if (rule === undefined) throw uncovered(call.name);
    const target = call.args["self"] as Tensor;
    if (inPlace && shared.has(target)) {
      const other = operator.slice("aten::".length);
      throw new LandscapeError(`${call.name} writes into a tensor that shares its memory with others, where derivatives cannot be followed; use ${other} in its place`);
    }
    return scope(() => {
      const name = `${operator}${overload}`;
      const value = inPlace ? ops(name)({ ...call.args }) : run();
      const jets = rule({ name, args: call.args, value, jet: (argument) => (argument instanceof Tensor ? jetOf(argument) : CONSTANT) });
      if (jets === null) throw uncovered(call.name, " in this form");
      if (inPlace) {
        const derivatives = jets as Jet;
        const before = live.get(target);
        live.delete(target);
        attach(target, derivatives);
        before?.first?.dispose();
        before?.second?.dispose();
        return target.copy_(value as Tensor);
      }
      if (Array.isArray(value)) value.forEach((tensor: Tensor, i) => attach(tensor, (jets as readonly Jet[])[i]!));
      else attach(value as Tensor, jets as Jet);
      noteViews(call, value);
      return value;
    });
  }

  function noteViews({ name, args }: OperatorCall, value: unknown): void {
    if (!VIEWS.has(parse(name).operator)) return;
    for (const tensor of [args["self"] ?? args["input"], value].flat()) if (tensor instanceof Tensor) shared.add(tensor);
  }

  return noGrad(() => {
    try {
      for (const [tensor, jet] of seeds) attach(tensor, linearly(jet, (derivative) => derivative.alias()));
      return watchOperators(watch, () => work(jetOf));
    } finally {
      for (const tensor of [...live.keys()]) drop(tensor);
    }
  });
}

/** A derivative that belongs to its tensor alone and has its shape, whatever it was broadcast from. */
function owned(derivative: Tensor, tensor: Tensor): Tensor {
  const [from, to] = [derivative.shape, tensor.shape];
  const same = from.length === to.length && from.every((size, i) => size === to[i]);
  return (same ? (derivative.kept ? derivative.alias() : derivative) : derivative.expand(to)).keep();
}

/** `aten::add_.Tensor`: operator aten::add, overload .Tensor, in place */
function parse(name: string): { operator: string; overload: string; inPlace: boolean } {
  const dot = name.indexOf(".");
  const [full, overload] = dot < 0 ? [name, ""] : [name.slice(0, dot), name.slice(dot)];
  const inPlace = full.endsWith("_") && !full.endsWith("__");
  return { operator: inPlace ? full.slice(0, -1) : full, overload, inPlace };
}

function uncovered(name: string, form = ""): LandscapeError {
  const advice = "write the layer with other operators, or use curvature by differences (lineCurvature), which takes any";
  return new LandscapeError(`no rule for the derivatives of ${name}${form} along a line; ${advice}`);
}
