import { noGrad, scope, zerosLike, type Tensor } from "../tensor/index.js";
import { clipFactor } from "./clip-grad.js";
import { canFuse } from "./fused.js";
import { OptimizerStateError } from "./optimizer-state-error.js";
import { parameterGroups, type ParameterGroup, type ParametersOrGroups } from "./parameter-groups.js";

/** What the update of one parameter needs besides its tensors. */
export interface UpdateSettings {
  readonly lr: number;
  readonly weightDecay: number;
  /** How often this parameter has been updated, this time included: 1 at first. */
  readonly step: number;
}

/** How one parameter changes. The moments are zero before the first update and are changed in place, like the parameter. */
export interface UpdateRule {
  readonly name: string;
  /** Names of the tensors kept for each parameter, in the order `update` takes them. */
  readonly moments: readonly string[];
  update(parameter: Tensor, gradient: Tensor, moments: readonly Tensor[], settings: UpdateSettings): void;
  /** The same in one pass, for contiguous float32 on the CPU. The gradient counts `gradScale` times: below 1 where it is clipped. */
  updateFused?(parameter: Tensor, gradient: Tensor, moments: readonly Tensor[], settings: UpdateSettings, gradScale: number): void;
}

/** An optimizer's whole state: `tensors` by `<moment>.<parameter name>`, and the rest as plain JSON. */
export interface OptimizerState {
  tensors: Record<string, Tensor>;
  values: OptimizerValues;
}

/** The part of the state that is not tensors. */
export interface OptimizerValues {
  rule: string;
  groups: { lr: number; initialLr: number; weightDecay: number }[];
  /** Updates so far, by parameter name. A parameter that never had a gradient is absent. */
  steps: Record<string, number>;
}

/** Settings of one step. */
export interface StepOptions {
  /** The largest joint 2-norm of all gradients of the optimizer's parameters; longer ones are shortened to it. Default: no limit. */
  clipNorm?: number;
}

/** Changes parameters by their gradients. */
export interface Optimizer {
  readonly groups: readonly ParameterGroup[];
  /** The first group's current rate. Setting it gives every group this rate, now and as the one schedules multiply. */
  lr: number;
  /** Gives every group `initialLr * factor`, where the factor comes from a schedule. */
  scaleLr(factor: number): void;
  /**
   * Updates every parameter that has a gradient. With `clipNorm` it does what `clipGradNorm` before it would do, but the gradients keep their values:
   * they are scaled as they are read.
   * @throws RangeError when `clipNorm` is negative or NaN; nothing is changed then.
   */
  step(options?: StepOptions): void;
  /** Drops the gradients, so that the next backward pass writes instead of adding. */
  zeroGrad(): void;
  /** The live state: its tensors change with the next step. */
  stateDict(): OptimizerState;
  /**
   * Takes over a copy of a saved state, rates and weight decays included.
   * @throws OptimizerStateError when it comes from another rule, other groups, or other parameters; nothing is changed then.
   */
  loadStateDict(state: OptimizerState): void;
}

interface Slot {
  step: number;
  readonly moments: Tensor[];
}

/** An optimizer from a rule for one parameter. `sgd`, `adam` and `adamW` are made of it. */
export function optimizer(
  rule: UpdateRule,
  given: ParametersOrGroups,
  defaults: { lr: number; weightDecay: number },
): Optimizer {
  const groups = parameterGroups(given, defaults);
  let slots = new Map<string, Slot>();

  function updateAll({ clipNorm }: StepOptions): void {
    const factor = clipNorm === undefined ? 1 : clipFactor(gradients(), checkedClipNorm(clipNorm));
    for (const group of groups) {
      for (const [name, parameter] of group.parameters) {
        const gradient = parameter.grad;
        if (gradient === null) continue;
        let slot = slots.get(name);
        if (slot === undefined) {
          slot = { step: 0, moments: rule.moments.map(() => zerosLike(parameter).keep()) };
          slots.set(name, slot);
        }
        slot.step += 1;
        const settings = { lr: group.lr, weightDecay: group.weightDecay, step: slot.step };
        if (rule.updateFused !== undefined && canFuse(parameter, gradient)) {
          rule.updateFused(parameter, gradient, slot.moments, settings, typeof factor === "number" ? factor : factor.toNumber());
        } else rule.update(parameter, scaled(gradient, factor), slot.moments, settings);
      }
    }
  }

  const gradients = () => groups.flatMap((group) => [...group.parameters.values()].flatMap((parameter) => parameter.grad ?? []));

  return {
    groups,
    get lr() {
      return groups[0]!.lr;
    },
    set lr(value) {
      for (const group of groups) group.lr = group.initialLr = value;
    },
    scaleLr(factor) {
      for (const group of groups) group.lr = group.initialLr * factor;
    },
    step(options = {}) {
      noGrad(() => scope(() => updateAll(options)));
    },
    zeroGrad() {
      for (const group of groups) {
        for (const parameter of group.parameters.values()) parameter.grad = null;
      }
    },
    stateDict() {
      const tensors: Record<string, Tensor> = {};
      const steps: Record<string, number> = {};
      for (const [name, slot] of slots) {
        steps[name] = slot.step;
        rule.moments.forEach((moment, index) => (tensors[`${moment}.${name}`] = slot.moments[index]!));
      }
      const values = groups.map(({ lr, initialLr, weightDecay }) => ({ lr, initialLr, weightDecay }));
      return { tensors, values: { rule: rule.name, groups: values, steps } };
    },
    loadStateDict({ tensors, values }) {
      if (values.rule !== rule.name) {
        throw new OptimizerStateError(`the state is of ${values.rule}, this optimizer is ${rule.name}; build the same optimizer to resume`);
      }
      if (values.groups.length !== groups.length) {
        throw new OptimizerStateError(`the state has ${values.groups.length} parameter groups, this optimizer has ${groups.length}`);
      }
      const restored = restoreSlots(rule, groups, tensors, values.steps);
      for (const slot of slots.values()) for (const moment of slot.moments) moment.dispose();
      slots = restored;
      groups.forEach((group, index) => Object.assign(group, values.groups[index]));
    },
  };
}

function scaled(gradient: Tensor, factor: number | Tensor): Tensor {
  if (typeof factor !== "number") return gradient.mul(factor);
  return factor === 1 ? gradient : gradient.mul(factor);
}

function checkedClipNorm(clipNorm: number): number {
  if (!(clipNorm >= 0)) throw new RangeError(`clipNorm is ${clipNorm}; expected a number of 0 or more`);
  return clipNorm;
}

/** Copies the saved moments, after checking all of them. */
function restoreSlots(
  rule: UpdateRule,
  groups: readonly ParameterGroup[],
  tensors: Readonly<Record<string, Tensor>>,
  steps: Readonly<Record<string, number>>,
): Map<string, Slot> {
  const parameters = new Map(groups.flatMap((group) => [...group.parameters]));
  for (const name of Object.keys(steps)) {
    const parameter = parameters.get(name);
    if (parameter === undefined) throw new OptimizerStateError(`the state knows a parameter "${name}" that this optimizer does not train`);
    for (const moment of rule.moments) {
      const saved = tensors[`${moment}.${name}`];
      if (saved === undefined) throw new OptimizerStateError(`the state lacks the tensor "${moment}.${name}"`);
      if (saved.shape.join() !== parameter.shape.join()) {
        throw new OptimizerStateError(
          `"${moment}.${name}" has shape [${saved.shape.join(", ")}], its parameter [${parameter.shape.join(", ")}]`,
        );
      }
    }
  }
  return noGrad(() =>
    new Map(
      Object.entries(steps).map(([name, step]) => {
        const moments = rule.moments.map((moment) => {
          const copy = zerosLike(parameters.get(name)!).keep();
          copy.copy_(tensors[`${moment}.${name}`]!);
          return copy;
        });
        return [name, { step, moments }];
      }),
    ),
  );
}
