import { cat, empty, type Tensor } from "../../tensor/index.js";
import { attention, mergeHeads, splitHeads } from "../attention.js";
import { constant_, truncNormal_ } from "../init.js";
import { activation, type ActivationName } from "../layers/activations.js";
import { Conv2d } from "../layers/conv2d.js";
import { Dropout } from "../layers/dropout.js";
import { LayerNorm } from "../layers/layer-norm.js";
import { Linear } from "../layers/linear.js";
import { pair, requireDivisible, requireSizes, type Pair } from "../layers/sizes.js";
import { Module, type Layer } from "../module.js";
import { parameter, type Parameter } from "../parameter.js";
import { withDefaults } from "../with-defaults.js";

/** Sizes and options of a vision transformer; those left out take the values of transformers' `ViTConfig`. */
export interface VitConfig {
  /** One number or [height, width], like `patchSize`, of which it must be a multiple. */
  imageSize: Pair;
  patchSize: Pair;
  hiddenSize: number;
  numHiddenLayers: number;
  numAttentionHeads: number;
  numLabels: number;
  /** By default four times `hiddenSize`. */
  intermediateSize?: number;
  numChannels?: number;
  activation?: ActivationName;
  hiddenDropout?: number;
  attentionDropout?: number;
  qkvBias?: boolean;
  layerNormEps?: number;
  /** Standard deviation of the initial weights. */
  initializerRange?: number;
}

const DEFAULTS = {
  numChannels: 3,
  activation: "gelu",
  hiddenDropout: 0,
  attentionDropout: 0,
  qkvBias: true,
  layerNormEps: 1e-12,
  initializerRange: 0.02,
} as const;

type FullConfig = Required<VitConfig>;

// Properties below carry the names of transformers' ViTForImageClassification: they are the state-dict keys.

/** Patches, projected: images `[batch, channels, height, width]` to `[batch, patches, hidden]`, row by row. */
export class VitPatchEmbeddings extends Module {
  projection: Conv2d;
  readonly imageSize: [number, number];

  constructor({ numChannels, hiddenSize, patchSize, imageSize }: FullConfig) {
    super();
    this.projection = new Conv2d(numChannels, hiddenSize, patchSize, { stride: patchSize });
    this.imageSize = pair(imageSize);
  }

  forward(images: Tensor): Tensor {
    const expected = [this.projection.inChannels, ...this.imageSize];
    if (images.ndim !== 4 || expected.some((size, i) => images.shape[i + 1] !== size)) {
      throw new RangeError(`Vit: expected images [batch, ${expected.join(", ")}], got [${images.shape.join(", ")}]`);
    }
    return this.projection.forward(images).flatten(2).transpose(1, 2);
  }
}

/** The class token and the patches with their positions: `[batch, 1 + patches, hidden]`. */
export class VitEmbeddings extends Module {
  cls_token: Parameter;
  position_embeddings: Parameter;
  patch_embeddings: VitPatchEmbeddings;
  dropout: Dropout;

  constructor(config: FullConfig) {
    super();
    const { hiddenSize, hiddenDropout } = config;
    const [[height, width], [patchHeight, patchWidth]] = [pair(config.imageSize), pair(config.patchSize)];
    const patches = (height / patchHeight) * (width / patchWidth);
    this.cls_token = parameter(empty([1, 1, hiddenSize]));
    this.position_embeddings = parameter(empty([1, 1 + patches, hiddenSize]));
    this.patch_embeddings = new VitPatchEmbeddings(config);
    this.dropout = new Dropout(hiddenDropout);
  }

  forward(images: Tensor): Tensor {
    const patches = this.patch_embeddings.forward(images);
    const [batch, , hidden] = patches.shape as [number, number, number];
    return this.dropout.forward(cat([this.cls_token.expand([batch, 1, hidden]), patches], 1).add(this.position_embeddings));
  }
}

/** Every token sees every token, `[batch, tokens, hidden]` in and out, before the output projection. */
export class VitSelfAttention extends Module {
  query: Linear;
  key: Linear;
  value: Linear;
  readonly numHeads: number;
  readonly dropout: number;

  constructor({ hiddenSize, numAttentionHeads, attentionDropout, qkvBias: bias }: FullConfig) {
    super();
    this.query = new Linear(hiddenSize, hiddenSize, { bias });
    this.key = new Linear(hiddenSize, hiddenSize, { bias });
    this.value = new Linear(hiddenSize, hiddenSize, { bias });
    [this.numHeads, this.dropout] = [numAttentionHeads, attentionDropout];
  }

  forward(hidden: Tensor): Tensor {
    const [query, key, value] = [this.query, this.key, this.value].map((layer) => splitHeads(layer.forward(hidden), this.numHeads)) as [Tensor, Tensor, Tensor];
    return mergeHeads(attention(query, key, value, { dropout: this.training ? this.dropout : 0 }));
  }
}

/** A linear layer and dropout: the end of the attention and of the perceptron. */
export class VitOutput extends Module {
  dense: Linear;
  dropout: Dropout;

  constructor(inputs: number, { hiddenSize, hiddenDropout }: FullConfig) {
    super();
    this.dense = new Linear(inputs, hiddenSize);
    this.dropout = new Dropout(hiddenDropout);
  }

  forward(hidden: Tensor): Tensor {
    return this.dropout.forward(this.dense.forward(hidden));
  }
}

/** Attention and its output projection. */
export class VitAttention extends Module {
  attention: VitSelfAttention;
  output: VitOutput;

  constructor(config: FullConfig) {
    super();
    this.attention = new VitSelfAttention(config);
    this.output = new VitOutput(config.hiddenSize, config);
  }

  forward(hidden: Tensor): Tensor {
    return this.output.forward(this.attention.forward(hidden));
  }
}

/** The first layer of the perceptron and its activation. */
export class VitIntermediate extends Module {
  dense: Linear;
  intermediate_act_fn: Layer;

  constructor({ hiddenSize, intermediateSize, activation: name }: FullConfig) {
    super();
    this.dense = new Linear(hiddenSize, intermediateSize);
    this.intermediate_act_fn = activation(name);
  }

  forward(hidden: Tensor): Tensor {
    return this.intermediate_act_fn.forward(this.dense.forward(hidden));
  }
}

/** x + attention(norm(x)), then x + output(intermediate(norm(x))). */
export class VitLayer extends Module {
  attention: VitAttention;
  intermediate: VitIntermediate;
  output: VitOutput;
  layernorm_before: LayerNorm;
  layernorm_after: LayerNorm;

  constructor(config: FullConfig) {
    super();
    const { hiddenSize, intermediateSize, layerNormEps: eps } = config;
    this.attention = new VitAttention(config);
    this.intermediate = new VitIntermediate(config);
    this.output = new VitOutput(intermediateSize, config);
    this.layernorm_before = new LayerNorm(hiddenSize, { eps });
    this.layernorm_after = new LayerNorm(hiddenSize, { eps });
  }

  forward(hidden: Tensor): Tensor {
    const attended = hidden.add(this.attention.forward(this.layernorm_before.forward(hidden)));
    return attended.add(this.output.forward(this.intermediate.forward(this.layernorm_after.forward(attended))));
  }
}

/** The layers one after the other. */
export class VitEncoder extends Module {
  layer: VitLayer[];

  constructor(config: FullConfig) {
    super();
    this.layer = Array.from({ length: config.numHiddenLayers }, () => new VitLayer(config));
  }

  forward(hidden: Tensor): Tensor {
    return this.layer.reduce((state, layer) => layer.forward(state), hidden);
  }
}

/** The network without its classifier: images `[batch, channels, height, width]` to hidden states `[batch, 1 + patches, hidden]`, the class token first. */
export class VitModel extends Module {
  embeddings: VitEmbeddings;
  encoder: VitEncoder;
  layernorm: LayerNorm;

  constructor(config: FullConfig) {
    super();
    this.embeddings = new VitEmbeddings(config);
    this.encoder = new VitEncoder(config);
    this.layernorm = new LayerNorm(config.hiddenSize, { eps: config.layerNormEps });
  }

  forward(images: Tensor): Tensor {
    return this.layernorm.forward(this.encoder.forward(this.embeddings.forward(images)));
  }
}

/**
 * Vision transformer (Dosovitskiy et al., 2021) that classifies by its class token, named as transformers' `ViTForImageClassification`.
 *
 * @throws RangeError when a size is not a whole number of at least 1, or heads or patches do not divide.
 */
export class Vit extends Module {
  vit: VitModel;
  classifier: Linear;
  readonly config: FullConfig;

  constructor(config: VitConfig) {
    super();
    const full = (this.config = withDefaults({ intermediateSize: 4 * config.hiddenSize, ...DEFAULTS }, config));
    const { hiddenSize, numHiddenLayers, numAttentionHeads, numLabels, intermediateSize, numChannels } = full;
    requireSizes("Vit", { hiddenSize, numHiddenLayers, numAttentionHeads, numLabels, intermediateSize, numChannels });
    requireDivisible("Vit", "hiddenSize", hiddenSize, "numAttentionHeads", numAttentionHeads);
    pair(full.imageSize).forEach((size, axis) => requireDivisible("Vit", "imageSize", size, "patchSize", pair(full.patchSize)[axis]!));
    this.vit = new VitModel(full);
    this.classifier = new Linear(hiddenSize, numLabels);
    this.#initialise();
  }

  #initialise(): void {
    const std = this.config.initializerRange;
    const { cls_token, position_embeddings } = this.vit.embeddings;
    for (const token of [cls_token, position_embeddings]) truncNormal_(token, { std });
    for (const [, module] of this.namedModules()) {
      if (module instanceof Linear || module instanceof Conv2d) {
        truncNormal_(module.weight, { std });
        if (module.bias !== null) constant_(module.bias, 0);
      }
    }
  }

  /** From images `[batch, channels, height, width]` to logits `[batch, labels]`. */
  forward(images: Tensor): Tensor {
    return this.classifier.forward(this.vit.forward(images).select(1, 0));
  }
}

/** Builds a `Vit`. */
export function vit(config: VitConfig): Vit {
  return new Vit(config);
}
