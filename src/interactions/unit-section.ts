import { cat, eye, noGrad, ones, scope, type Tensor } from "../tensor/index.js";
import { InteractionError } from "./interaction-error.js";
import type { Section, UnitFunction, Units } from "./section.js";

/** φ and φ' of a unit, and φ' from its value where that is enough. ReLU's derivative at 0 is 0, as in the field. */
interface Rule {
  value(pre: Tensor): Tensor;
  derivative(pre: Tensor): Tensor;
  fromValue?(value: Tensor): Tensor;
}

const positive = (x: Tensor): Tensor => x.gt(0).to(x.dtype);

const RULES: Record<UnitFunction, Rule> = {
  identity: { value: (x) => x, derivative: (x) => x.onesLike(), fromValue: (y) => y.onesLike() },
  relu: { value: (x) => x.relu(), derivative: positive, fromValue: positive },
  // tanh' = 1 − tanh²
  tanh: { value: (x) => x.tanh(), derivative: (x) => x.tanh().square().neg().add(1), fromValue: (y) => y.square().neg().add(1) },
  // σ' = σ (1 − σ)
  sigmoid: { value: (x) => x.sigmoid(), derivative: (x) => x.sigmoid().mul(x.neg().sigmoid()), fromValue: (y) => y.mul(y.neg().add(1)) },
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
  const direct = outOf.size(0) === outOf.size(1) && outOf.equal(eye(outOf.size(0), outOf.size(0), { dtype: outOf.dtype, device: outOf.device }));
  const forward = (f: Tensor) =>
    scope(() => {
      const values = valuesAt(units, f.matmul(into));
      return direct ? values : values.matmul(outOf);
    });
  return { name, inputs: into.size(0) - 1, outputs: outOf.size(1) - 1, units, direct, forward };
}

/** φ of every unit's input: [points, units]. */
export function unitValues(units: Units, pre: Tensor): Tensor {
  return scope(() => byUnits(units, pre, (rule, x) => rule.value(x)));
}

/** φ' of every unit at every point: [points, units], of activations [points, inputs + 1]. */
export function unitDerivatives(units: Units, f: Tensor): Tensor {
  return noGrad(() => scope(() => derivativesAt(units, f.matmul(units.into))));
}

/** φ of pre-activations, [..., units]. */
export function valuesAt(units: Units, pre: Tensor): Tensor {
  return byUnits(units, pre, (rule, part) => rule.value(part));
}

/** φ' of pre-activations, [..., units]. */
export function derivativesAt(units: Units, pre: Tensor): Tensor {
  return byUnits(units, pre, (rule, part) => rule.derivative(part));
}

/** Whether φ' follows from what the section puts out. */
export function tellsDerivatives({ units, direct }: Section): boolean {
  return units !== null && direct === true && RULES[units.function].fromValue !== undefined;
}

/** φ' of every unit from what a section puts out that `tellsDerivatives`: [points, units]. */
export function derivativesFromValues(units: Units, values: Tensor): Tensor {
  return noGrad(() => scope(() => byUnits(units, values, (rule, value) => rule.fromValue!(value))));
}

function byUnits({ function: name, linear }: Units, pre: Tensor, apply: (rule: Rule, pre: Tensor) => Tensor): Tensor {
  const curved = pre.size(-1) - linear;
  return cat([apply(RULES[name], pre.slice(-1, 0, curved)), apply(RULES.identity, pre.slice(-1, curved))], -1);
}

/** Activations [points, …] as float64 with the constant as their last coordinate: [points, features + 1]. */
export function withConstant(activations: Tensor): Tensor {
  return noGrad(() =>
    scope(() => (({ f }) => cat([f, ones([f.size(0), 1], { dtype: "float64", device: f.device })], 1))({ f: activations.flatten(1).to("float64") })),
  );
}
