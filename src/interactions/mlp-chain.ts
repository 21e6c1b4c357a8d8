import { Linear, type Mlp } from "../nn/index.js";
import { cat, eye, noGrad, ones, scope, type Tensor, zeros } from "../tensor/index.js";
import { InteractionError } from "./interaction-error.js";
import type { Chain, UnitFunction } from "./section.js";
import { unitSection } from "./unit-section.js";

const FUNCTIONS: readonly string[] = ["relu", "tanh", "sigmoid", "gelu", "silu", "identity"] satisfies UnitFunction[];

/**
 * The sections of a multi-layer perceptron in float64, a copy of its weights: node layers are the input, what follows each activation, and the output. Biases become weights of the constant.
 *
 * @throws InteractionError for an activation whose derivative is not known.
 */
export function mlpChain(model: Mlp): Chain {
  const { activation = "relu" } = model.config;
  if (!FUNCTIONS.includes(activation)) throw new InteractionError(`activation ${activation}: its derivative is not known here; expected ${FUNCTIONS.join(", ")}`);
  const layers = model.layers.children().flatMap((layer, index) => (layer instanceof Linear ? [{ name: `layers.${index}`, layer }] : []));
  return layers.map(({ name, layer }, i) => {
    const last = i === layers.length - 1;
    return unitSection(name, { ...folded(layer), function: last ? "identity" : (activation as UnitFunction), linear: 1 });
  });
}

/** W_in of a linear layer and the constant's unit, and the identity behind it. */
function folded({ weight, bias }: Linear): { into: Tensor; outOf: Tensor } {
  return noGrad(() =>
    scope(() => {
      const [outputs, inputs] = weight.shape as [number, number];
      const like = { dtype: "float64", device: weight.device } as const;
      const row = bias === null ? zeros([1, outputs], like) : bias.to("float64").reshape([1, outputs]);
      const constant = cat([zeros([inputs, 1], like), ones([1, 1], like)], 0);
      const into = cat([cat([weight.to("float64").t(), row], 0), constant], 1);
      return { into, outOf: eye(outputs + 1, outputs + 1, like) };
    }),
  );
}
