import { Linear, type Mlp } from "../nn/index.js";
import { eye } from "../tensor/index.js";
import { foldedLinear } from "./folded-linear.js";
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
    const into = foldedLinear(layer.weight.t(), layer.bias);
    const outOf = eye(into.size(1), into.size(1), { dtype: "float64", device: into.device });
    return unitSection(name, { into, function: last ? "identity" : (activation as UnitFunction), linear: 1, outOf });
  });
}
