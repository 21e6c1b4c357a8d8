import { Linear, Module, withDefaults } from "../nn/index.js";
import { Generator, type Tensor } from "../tensor/index.js";
import { activated, type GroupLinear, groupLinear } from "./group-linear.js";
import { type Connectivity, networkPatterns, PAPER_GROUPS } from "./network-patterns.js";
import { PatchEncoder, type PatchEncoderOptions } from "./patch-encoder.js";
import { densePattern, type Pattern } from "./pattern.js";

/** What a network reads: `raw` numbers as they are, or `patches` of an image through one convolution. */
export type InputStage = { kind: "raw"; inputs: number } | ({ kind: "patches" } & PatchEncoderOptions);

export interface G2GNetConfig {
  input: InputStage;
  classes: number;
  /** units of every hidden layer; default 1024 */
  width?: number;
  /** sparse layers before the dense classifier; default 3 */
  junctions?: number;
  /** default: the literal Index mask, 8 groups, 1.0 within, 0.15 between */
  connectivity?: Connectivity;
  /** patterns and starting weights follow from it; default 0 */
  seed?: number;
}

/**
 * Input stage, `junctions` layers with ReLU, dense classifier. Every junction connects groups to groups, and the dense and random rivals
 * are the same network with another connectivity.
 */
export class G2GNet extends Module {
  readonly encoder: PatchEncoder | null;
  readonly junctions: GroupLinear[];
  readonly classifier: Linear;

  /** @param patterns one a junction, first to last; default: drawn by `networkPatterns` */
  constructor(
    readonly config: Required<G2GNetConfig>,
    patterns?: readonly Pattern[],
  ) {
    super();
    const { input } = config;
    const generator = new Generator(config.seed);
    this.encoder = input.kind === "patches" ? new PatchEncoder(input, { generator }) : null;
    const made = patterns ?? networkPatterns({ ...config, inputs: inputSize(input) });
    this.junctions = made.map((pattern) => groupLinear(pattern, { generator }));
    this.classifier = groupLinear({ kind: "dense", inputs: config.width, outputs: config.classes }, { generator }) as Linear;
  }

  /** Which edges exist now, one pattern a junction, first to last. */
  get patterns(): Pattern[] {
    return this.junctions.map((junction) => (junction instanceof Linear ? densePattern(junction.inFeatures, junction.outFeatures) : junction.pattern));
  }

  /** @param x `[batch, …]`, images or flat @returns logits `[batch, classes]` */
  override forward(x: Tensor): Tensor {
    let hidden = this.encoder === null ? x.reshape([x.size(0), -1]) : this.encoder.forward(x);
    for (const junction of this.junctions) hidden = activated(junction, hidden);
    return this.classifier.forward(hidden);
  }
}

const DEFAULTS: Omit<Required<G2GNetConfig>, "input" | "classes"> = {
  width: 1024,
  junctions: 3,
  connectivity: { kind: "edges", grouping: "index", ...PAPER_GROUPS },
  seed: 0,
};

/**
 * A group-to-group network (arXiv 2508.14140; specification, section 1).
 *
 * @example g2gNet({ input: { kind: "patches", channels: 1, height: 28, width: 28, patch: 7, features: 64 }, classes: 10 })
 * @throws PatternError when the width does not allow the pattern; RangeError when patches do not fit the image.
 */
export function g2gNet(config: G2GNetConfig): G2GNet {
  return new G2GNet(withDefaults(DEFAULTS, config));
}

/** Numbers that enter the first junction. */
export function inputSize(input: InputStage): number {
  if (input.kind === "raw") return input.inputs;
  return Math.floor(input.height / input.patch) * Math.floor(input.width / input.patch) * input.features;
}
