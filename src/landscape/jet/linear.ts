import { isFloating, ops, Tensor } from "../../tensor/index.js";
import { CONSTANT, type Jet, type JetCall, type JetRule, linearly, plus, times } from "./jet.js";

/** The same operator once more with some arguments replaced. */
export function again({ name, args }: JetCall, replaced: Readonly<Record<string, unknown>>): unknown {
  return ops(name)({ ...args, ...replaced });
}

/** Operators linear in one argument: y' = F(x'), y" = F(x"). What `constants` replaces are offsets, which derivatives do not have. */
function linearIn(argument: string, constants: Readonly<Record<string, unknown>> = {}): JetRule {
  return (call) => {
    const { first, second } = call.jet(call.args[argument]);
    const apply = (x: Tensor | null) => (x === null ? null : again(call, { [argument]: x, ...constants }));
    if (!Array.isArray(call.value)) return { first: apply(first) as Tensor | null, second: apply(second) as Tensor | null };
    const [firsts, seconds] = [apply(first), apply(second)] as [Tensor[] | null, Tensor[] | null];
    return call.value.map((_, i): Jet => ({ first: firsts?.[i] ?? null, second: seconds?.[i] ?? null }));
  };
}

/** Linear in every tensor of the list `tensors`. */
const linearInList: JetRule = (call) => {
  const tensors = call.args["tensors"] as readonly Tensor[];
  const jets = tensors.map((tensor) => call.jet(tensor));
  const apply = (parts: readonly (Tensor | null)[]) =>
    parts.every((part) => part === null) ? null : (again(call, { tensors: parts.map((part, i) => part ?? tensors[i]!.zerosLike()) }) as Tensor);
  return { first: apply(jets.map(({ first }) => first)), second: apply(jets.map(({ second }) => second)) };
};

/** A derivative need not lie in memory as its tensor does, and `view` is particular about that. */
const view: JetRule = ({ args, value, jet }) => linearly(jet(args["self"]), (x) => x.reshape((value as Tensor).shape));

/** y = F(x) picks elements of windows: its derivatives are those of the elements that won. */
const maxPool2d: JetRule = (call) => {
  const x = call.args["self"] as Tensor;
  const [, places] = ops("aten::max_pool2d_with_indices")(call.args) as [Tensor, Tensor];
  return linearly(call.jet(x), (d) => d.flatten(-2).gather(-1, places.flatten(-2)).reshape(places.shape));
};

/** y = max over one dimension, and where it is */
const maxOfDimension: JetRule = ({ args, value, jet }) => {
  if (!Array.isArray(value)) return null;
  const places = value[1] as Tensor;
  const [dim, keepdim] = [args["dim"] as number, args["keepdim"] === true];
  const pick = (d: Tensor) => (keepdim ? d.gather(dim, places) : d.gather(dim, places.unsqueeze(dim)).squeeze(dim));
  return [linearly(jet(args["self"]), pick), CONSTANT];
};

/** y = [condition] a + [not condition] b */
const where: JetRule = ({ args, jet }) => {
  const { condition, self, other } = args as { condition: Tensor; self: unknown; other: unknown };
  const pick = (value: unknown, order: keyof Jet, when: Tensor) => times(jet(value)[order], when);
  const kept = (order: keyof Jet) => {
    const part = jet(self)[order] ?? jet(other)[order];
    return part === null ? null : plus(pick(self, order, condition.to(part.dtype)), pick(other, order, condition.logicalNot().to(part.dtype)));
  };
  return { first: kept("first"), second: kept("second") };
};

const ofSelf = linearIn("self");

/** Whole numbers and truth values change in steps. */
const converted: JetRule = (call) => (isFloating((call.value as Tensor).dtype) ? ofSelf(call) : CONSTANT);

/** Shapes, selections, sums and averages. */
const OF_SELF = [
  "reshape", "flatten", "unflatten", "permute", "transpose", "t", "movedim", "swapaxes", "select", "slice", "narrow", "expand", "squeeze", "unsqueeze", "diagonal",
  "unbind", "chunk", "split", "split_with_sizes", "contiguous", "clone", "detach", "alias", "repeat", "repeat_interleave", "roll", "flip", "index", "index_select",
  "gather", "tril", "triu", "sum", "mean", "cumsum", "neg", "avg_pool2d", "adaptive_avg_pool2d",
];

/** Steps, whose derivative is zero wherever there is one, and what depends on a tensor's shape alone. */
const CONSTANTS = [
  "gt", "ge", "lt", "le", "eq", "ne", "argmax", "argmin", "sign", "round", "floor", "ceil", "isnan", "isfinite", "logical_not", "logical_and", "logical_or",
  "zeros_like", "ones_like", "empty_like", "full_like", "new_zeros", "new_ones", "new_full", "new_empty", "rand_like", "randn_like",
];

export const linearRules: Readonly<Record<string, JetRule>> = {
  ...Object.fromEntries(OF_SELF.map((name) => [`aten::${name}`, ofSelf])),
  ...Object.fromEntries(CONSTANTS.map((name): [string, JetRule] => [`aten::${name}`, ({ value }) => (Array.isArray(value) ? value.map(() => CONSTANT) : CONSTANT)])),
  "aten::to": converted,
  "aten::view": view,
  "aten::view_as": view,
  "aten::reshape_as": view,
  "aten::expand_as": ({ args, value, jet }) => linearly(jet(args["self"]), (x) => x.expand((value as Tensor).shape)),
  "aten::type_as": ({ args, value, jet }) => linearly(jet(args["self"]), (x) => x.to((value as Tensor).dtype)),
  "aten::constant_pad_nd": linearIn("self", { value: 0 }),
  "aten::masked_fill": (call) => (call.args["value"] instanceof Tensor ? null : linearIn("self", { value: 0 })(call)),
  "aten::dropout": (call) => (call.args["train"] === false ? linearIn("input")(call) : null),
  "aten::embedding": linearIn("weight"),
  "aten::cat": linearInList,
  "aten::stack": linearInList,
  "aten::where": where,
  "aten::max": maxOfDimension,
  "aten::min": maxOfDimension,
  "aten::max_pool2d": maxPool2d,
};
