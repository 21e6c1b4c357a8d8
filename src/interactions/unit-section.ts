import { cat, noGrad, ones, scope, type Tensor } from "../tensor/index.js";
import { InteractionError } from "./interaction-error.js";
import type { Section, UnitFunction, Units } from "./section.js";

/** φ and φ' of a unit. ReLU's derivative at 0 is 0, as in the field. */
const RULES: Record<UnitFunction, { value(pre: Tensor): Tensor; derivative(pre: Tensor): Tensor }> = {
  identity: { value: (x) => x, derivative: (x) => x.onesLike() },
  relu: { value: (x) => x.relu(), derivative: (x) => x.gt(0).to(x.dtype) },
  // tanh' = 1 − tanh²
  tanh: { value: (x) => x.tanh(), derivative: (x) => x.tanh().square().neg().add(1) },
  // σ' = σ (1 − σ)
  sigmoid: { value: (x) => x.sigmoid(), derivative: (x) => x.sigmoid().mul(x.neg().sigmoid()) },
  // gelu' = Φ(x) + x φ(x), with Φ and φ of the standard normal distribution
  gelu: {
    value: (x) => x.gelu(),
    derivative: (x) =>
      x
        .mul(Math.SQRT1_2)
        .erf()
        .add(1)
        .mul(0.5)
        .add(
          x
            .square()
            .mul(-0.5)
            .exp()
            .mul(x)
            .mul(1 / Math.sqrt(2 * Math.PI)),
        ),
  },
  // silu' = σ(x) (1 + x σ(−x))
  silu: { value: (x) => x.silu(), derivative: (x) => x.neg().sigmoid().mul(x).add(1).mul(x.sigmoid()) },
};

/**
 * A section of one layer of units.
 *
 * @throws InteractionError when the shapes do not fit.
 */
export function unitSection(name: string, units: Units): Section {
  const { into, outOf, linear } = units;
  if (into.size(1) !== outOf.size(0) || linear > into.size(1)) {
    throw new InteractionError(
      `section ${name}: W_in is [${into.shape.join(", ")}] and W_out [${outOf.shape.join(", ")}], ${linear} units linear; expected as many columns of the one as rows of the other`,
    );
  }
  const forward = (f: Tensor) => scope(() => byUnits(units, f.matmul(into), (rule, pre) => rule.value(pre)).matmul(outOf));
  return { name, inputs: into.size(0) - 1, outputs: outOf.size(1) - 1, units, forward };
}

/** φ of every unit's input: [points, units]. */
export function unitValues(units: Units, pre: Tensor): Tensor {
  return scope(() => byUnits(units, pre, (rule, x) => rule.value(x)));
}

/** φ' of every unit at every point: [points, units], of activations [points, inputs + 1]. */
export function unitDerivatives(units: Units, f: Tensor): Tensor {
  return noGrad(() => scope(() => byUnits(units, f.matmul(units.into), (rule, pre) => rule.derivative(pre))));
}

function byUnits({ function: name, linear }: Units, pre: Tensor, apply: (rule: (typeof RULES)[UnitFunction], pre: Tensor) => Tensor): Tensor {
  const curved = pre.size(1) - linear;
  return cat([apply(RULES[name], pre.slice(1, 0, curved)), apply(RULES.identity, pre.slice(1, curved))], 1);
}

/** Activations [points, …] as float64 with the constant as their last coordinate: [points, features + 1]. */
export function withConstant(activations: Tensor): Tensor {
  return noGrad(() =>
    scope(() => (({ f }) => cat([f, ones([f.size(0), 1], { dtype: "float64", device: f.device })], 1))({ f: activations.flatten(1).to("float64") })),
  );
}
