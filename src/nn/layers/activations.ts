import type { Tensor } from "../../tensor/index.js";
import { Module, type Layer } from "../module.js";

/** max(0, x) */
export class ReLU extends Module {
  forward(input: Tensor): Tensor {
    return input.relu();
  }
}

/** x Φ(x) (Hendrycks and Gimpel, 2016), or its `tanh` approximation ½ x (1 + tanh(√(2/π) (x + 0.044715 x³))), which GPT-2 uses. */
export class GELU extends Module {
  constructor(readonly approximate: "none" | "tanh" = "none") {
    super();
  }

  forward(input: Tensor): Tensor {
    return input.gelu({ approximate: this.approximate });
  }

  override extraRepr(): string {
    return `approximate=${this.approximate}`;
  }
}

/** x σ(x), also called swish */
export class SiLU extends Module {
  forward(input: Tensor): Tensor {
    return input.silu();
  }
}

/** tanh(x) */
export class Tanh extends Module {
  forward(input: Tensor): Tensor {
    return input.tanh();
  }
}

/** σ(x) = 1 / (1 + e⁻ˣ) */
export class Sigmoid extends Module {
  forward(input: Tensor): Tensor {
    return input.sigmoid();
  }
}

/** e^(xᵢ) / Σ e^(xⱼ) along one dimension */
export class Softmax extends Module {
  constructor(readonly dim = -1) {
    super();
  }

  forward(input: Tensor): Tensor {
    return input.softmax(this.dim);
  }

  override extraRepr(): string {
    return `dim=${this.dim}`;
  }
}

const BY_NAME = {
  relu: () => new ReLU(),
  gelu: () => new GELU(),
  gelu_new: () => new GELU("tanh"),
  gelu_pytorch_tanh: () => new GELU("tanh"),
  silu: () => new SiLU(),
  swish: () => new SiLU(),
  tanh: () => new Tanh(),
  sigmoid: () => new Sigmoid(),
} satisfies Record<string, () => Layer>;

/** The names that Hugging Face configurations use for the activations above. */
export type ActivationName = keyof typeof BY_NAME;

/** All of them, for error messages and schemas. */
export const ACTIVATION_NAMES = Object.keys(BY_NAME) as readonly ActivationName[];

/** The activation layer of that name. */
export function activation(name: ActivationName): Layer {
  return BY_NAME[name]();
}
