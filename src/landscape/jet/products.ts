import { Tensor } from "../../tensor/index.js";
import { bilinearly, type Jet, type JetCall, type JetRule, linearly, plus, times } from "./jet.js";
import { again } from "./linear.js";

/** y = B(a, b) with B linear in each of two arguments; a number is a constant. */
function product(left: string, right: string): JetRule {
  return (call) => {
    const [a, b] = [call.args[left], call.args[right]];
    const multiply = (x: unknown, y: unknown) => again(call, { [left]: x, [right]: y }) as Tensor;
    if (!(b instanceof Tensor)) return linearly(call.jet(a), (x) => multiply(x, b));
    return bilinearly(a as Tensor, call.jet(a), b, call.jet(b), multiply);
  };
}

/** An affine layer y = B(x, W) + b, or relu of it where its argument `relu` says so: the derivatives of B and b, masked where y is 0. */
function affine(input: string, biasShape: (output: Tensor) => readonly number[]): JetRule {
  return (call) => {
    const { [input]: x, weight, bias, relu } = call.args as Record<string, unknown>;
    const output = call.value as Tensor;
    const linear = bilinearly(x as Tensor, call.jet(x), weight as Tensor, call.jet(weight), (a, b) => {
      const replaced = { [input]: a, weight: b, bias: null };
      return again(call, relu === undefined ? replaced : { ...replaced, relu: false }) as Tensor;
    });
    const offset = linearly(call.jet(bias), (d) => d.reshape(biasShape(output)));
    const whole: Jet = { first: plus(linear.first, offset.first), second: plus(linear.second, offset.second) };
    return relu === true ? linearly(whole, (d) => d.mul(output.gt(0))) : whole;
  };
}

const features = affine("input", () => [-1]);
const channels = affine("input", (output) => [-1, ...output.shape.slice(output.ndim - 2).map(() => 1)]);

/** y = a ± α b */
function sum(sign: 1 | -1): JetRule {
  return ({ args, jet }) => {
    const [a, b] = [jet(args["self"]), jet(args["other"])];
    const scale = sign * ((args["alpha"] as number | undefined) ?? 1);
    return { first: plus(a.first, scaled(b.first, scale)), second: plus(a.second, scaled(b.second, scale)) };
  };
}

const scaled = (x: Tensor | null, scale: number) => (scale === 1 ? x : times(x, scale));

/**
 * y = a / b:
 *
 *     y' = (a' − y b') / b,   y" = (a" − 2 y' b' − y b") / b
 */
const quotient: JetRule = ({ args, value, jet }) => {
  if (args["roundingMode"] !== undefined && args["roundingMode"] !== null) return null;
  const [y, b] = [value as Tensor, args["other"] as Tensor | number];
  const [ja, jb] = [jet(args["self"]), jet(b)];
  const over = (x: Tensor | null) => (x === null ? null : typeof b === "number" ? x.div(b) : x.div(b));
  const first = over(plus(ja.first, times(jb.first, y, -1)));
  return { first, second: over(plus(ja.second, times(first, jb.first, -2), times(jb.second, y, -1))) };
};

/** y = β c + α A B */
const addmm: JetRule = ({ args, jet }) => {
  const { self, mat1, mat2, beta, alpha } = args as { self: Tensor; mat1: Tensor; mat2: Tensor; beta?: number; alpha?: number };
  const [c, ab] = [jet(self), bilinearly(mat1, jet(mat1), mat2, jet(mat2), (a, b) => a.matmul(b))];
  const join = (order: keyof Jet) => plus(scaled(c[order], beta ?? 1), scaled(ab[order], alpha ?? 1));
  return { first: join("first"), second: join("second") };
};

/** y = (self − other) as above, but the other way round: y = b − α a */
const reversed: JetRule = (call: JetCall) => {
  const { self, other, alpha } = call.args;
  return sum(-1)({ ...call, args: { self: other, other: self, alpha } });
};

const elements = product("self", "other");
const matrices = product("self", "mat2");

export const productRules: Readonly<Record<string, JetRule>> = {
  "aten::add": sum(1),
  "aten::sub": sum(-1),
  "aten::rsub": reversed,
  "aten::mul": elements,
  "aten::div": quotient,
  "aten::matmul": elements,
  "aten::mm": matrices,
  "aten::bmm": matrices,
  "aten::addmm": addmm,
  "aten::linear": features,
  "aten::conv2d": channels,
  "tessera::linear": features,
  "tessera::edge_linear": features,
  "tessera::group_linear": features,
  "tessera::group_linear_composed": features,
  "tessera::group_linear_dense": features,
};
