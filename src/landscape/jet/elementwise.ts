import { ops, Tensor } from "../../tensor/index.js";
import { addProduct, type JetCall, type JetRule, linearly, through, times } from "./jet.js";

/** φ'(x) and φ"(x); null: zero */
type Derivatives = readonly [Tensor, Tensor | null];

/**
 * Functions y = φ(x) of every element by itself,
 *
 *     y' = φ'(x) x',   y" = φ'(x) x" + φ"(x) x'²
 *
 * with the derivatives from x, y and the call's arguments.
 */
function elementwise(derivatives: (x: Tensor, y: Tensor, args: JetCall["args"]) => Derivatives): JetRule {
  return ({ args, value, jet }) => {
    const x = args["self"] as Tensor;
    const [slope, bend] = derivatives(x, value as Tensor, args);
    const { first, second } = jet(x);
    return { first: times(first, slope), second: addProduct(times(second, slope), times(first, bend), first) };
  };
}

const reluBackward = ops("aten::threshold_backward") as (d: Tensor, y: Tensor, threshold: number) => Tensor;
const geluBackward = ops("aten::gelu_backward") as (d: Tensor, x: Tensor, options: { approximate: string }) => Tensor;

/** [x > 0], 0: the kink at 0 has no second derivative. */
const relu: JetRule = ({ args, value, jet }) => linearly(jet(args["self"]), (d) => reluBackward(d, value as Tensor, 0));

/** Its φ' comes fused. */
const gelu: JetRule = ({ args, jet }) => {
  const x = args["self"] as Tensor;
  const approximate = args["approximate"] === "tanh" ? "tanh" : "none";
  const { first, second } = jet(x);
  const slope = (d: Tensor) => geluBackward(d, x, { approximate });
  const bend = first === null ? null : approximate === "tanh" ? geluTanhBend(x) : geluBend(x);
  return { first: through(first, slope), second: addProduct(through(second, slope), bend?.mul_(first!) ?? null, first) };
};

const SQRT_2_OVER_PI = Math.sqrt(2 / Math.PI);
const CUBIC = 0.044715;

/** φ = x Φ(x) with the normal density n: φ" = (2 − x²) n. */
function geluBend(x: Tensor): Tensor {
  const square = x.square();
  return square
    .mul(-0.5)
    .exp_()
    .mul_(square.sub_(2))
    .mul_(-1 / Math.sqrt(2 * Math.PI));
}

/**
 * φ = ½ x (1 + T) with T = tanh u, u = √(2/π) (x + c x³), u' = √(2/π) (1 + 3 c x²), u" = √(2/π) 6 c x,
 *
 *     φ" = (1 − T²) (u' + ½ x (u" − 2 T u'²))
 */
function geluTanhBend(x: Tensor): Tensor {
  const square = x.square();
  const t = square.mul(CUBIC).add_(1).mul_(x).mul_(SQRT_2_OVER_PI).tanh_();
  const slope = square
    .mul(3 * CUBIC)
    .add_(1)
    .mul_(SQRT_2_OVER_PI);
  const inner = square
    .mul_(3 * CUBIC * SQRT_2_OVER_PI)
    .add_(slope)
    .sub_(slope.square().mul_(t).mul_(x));
  return inner.mul_(t.square_().neg_().add_(1));
}

/** φ = xᵖ: φ' = p xᵖ⁻¹, φ" = p (p − 1) xᵖ⁻². Powers 0 and 1 are apart, as 0 times an infinite power is not a number. */
function power(x: Tensor, p: number): Derivatives {
  const slope = p === 0 ? x.zerosLike() : p === 1 ? x.onesLike() : x.pow(p - 1).mul(p);
  return [slope, p === 0 || p === 1 ? null : x.pow(p - 2).mul(p * (p - 1))];
}

/** 1 where the value lies between the bounds, null: no bound. */
function between(x: Tensor, low: unknown, high: unknown): Tensor {
  const above = typeof low === "number" ? x.ge(low) : x.eq(x);
  return (typeof high === "number" ? above.logicalAnd(x.le(high)) : above).to(x.dtype);
}

const clamp = elementwise((x, _, { min, max }) => [between(x, min, max), null]);

const positive = (y: Tensor) => y.gt(0).to(y.dtype);

/** By operator: φ' and φ". */
export const elementwiseRules: Readonly<Record<string, JetRule>> = {
  "aten::relu": relu,
  // 1 above 0, the slope below
  "aten::leaky_relu": elementwise((x, _, { negativeSlope = 0.01 }) => [
    positive(x)
      .mul(1 - (negativeSlope as number))
      .add(negativeSlope as number),
    null,
  ]),
  // [low ≤ x ≤ high], 0
  "aten::clamp": (call) => (call.args["min"] instanceof Tensor || call.args["max"] instanceof Tensor ? null : clamp(call)),
  "aten::clamp_min": elementwise((x, _, { min }) => [between(x, min, null), null]),
  "aten::abs": elementwise((x) => [x.sign(), null]),
  // 1 − y², −2 y (1 − y²)
  "aten::tanh": elementwise((_, y) => {
    const slope = y.square().neg().add(1);
    return [slope, slope.mul(y).mul(-2)];
  }),
  // y (1 − y), y (1 − y) (1 − 2 y)
  "aten::sigmoid": elementwise((_, y) => {
    const slope = y.mul(y.neg().add(1));
    return [slope, slope.mul(y.mul(-2).add(1))];
  }),
  // with s = σ(x): s (1 + x (1 − s)), s (1 − s) (2 + x (1 − 2 s))
  "aten::silu": elementwise((x) => {
    const s = x.sigmoid();
    const rest = s.neg().add(1);
    return [s.mul(x.mul(rest).add(1)), s.mul(rest).mul(x.mul(s.mul(-2).add(1)).add(2))];
  }),
  "aten::gelu": gelu,
  "aten::exp": elementwise((_, y) => [y, y]),
  // 1 / x, −1 / x²
  "aten::log": elementwise((x) => [x.reciprocal(), x.square().reciprocal().neg()]),
  // 1 / (2 y), −1 / (4 y³)
  "aten::sqrt": elementwise((_, y) => [y.reciprocal().mul(0.5), y.pow(-3).mul(-0.25)]),
  // −½ y³, ¾ y⁵
  "aten::rsqrt": elementwise((_, y) => [y.pow(3).mul(-0.5), y.pow(5).mul(0.75)]),
  // −y², 2 y³
  "aten::reciprocal": elementwise((_, y) => [y.square().neg(), y.pow(3).mul(2)]),
  // 2 x, 2
  "aten::square": elementwise((x) => [x.mul(2), x.onesLike().mul(2)]),
  "aten::pow": (call) => (typeof call.args["exponent"] === "number" ? elementwise((x, _, { exponent }) => power(x, exponent as number))(call) : null),
  "aten::sin": elementwise((x, y) => [x.cos(), y.neg()]),
  "aten::cos": elementwise((x, y) => [x.sin().neg(), y.neg()]),
};
