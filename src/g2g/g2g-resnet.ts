import { Conv2d, type Module, ResNet, type ResNetConfig, select, withDefaults } from "../nn/index.js";
import { Generator, noGrad } from "../tensor/index.js";
import { initialBias, initialKernels } from "./initialise.js";
import { MaskedConv2d } from "./masked-conv2d.js";
import { type Connectivity, PAPER_GROUPS } from "./network-patterns.js";
import { densePattern, type Pattern } from "./pattern.js";
import { resnetPatterns } from "./resnet-patterns.js";

export interface G2GResNetConfig {
  /** 6n + 2; default 20 */
  depth?: number;
  classes: number;
  /** channels of the images; default 3 */
  inChannels?: number;
  /** multiplies the channels 16, 32 and 64 of the stages; default 1 */
  width?: number;
  /** over the channels of the convolutions inside the blocks; default: the literal Index mask, 8 groups, 1.0 within, 0.15 between */
  connectivity?: Connectivity;
  /** patterns and starting weights follow from it; default 0 */
  seed?: number;
}

const CONVOLUTIONS = "layer*.*.conv*";

/**
 * The CIFAR residual network whose convolutions inside the blocks connect groups of channels to groups of channels. The first convolution, which reads the
 * image, and the classifier stay dense; shortcuts have no weights. State-dict keys are those of `ResNet`, and a `mask` beside every sparse weight.
 */
export class G2GResNet extends ResNet {
  /** complete; `numClasses` is `classes` under the name that `ResNet` gives it */
  override readonly config: Required<G2GResNetConfig> & ResNetConfig;

  /** @param patterns one a convolution inside the blocks, in the order in which they are computed */
  constructor(config: Required<G2GResNetConfig>, patterns: readonly Pattern[]) {
    const { depth, classes: numClasses, inChannels, width } = config;
    super({ depth, numClasses, inChannels, width });
    this.config = { ...config, numClasses };
    const generator = new Generator(config.seed);
    initialise(this.conv1, densePattern(inChannels, this.conv1.outChannels), generator);
    select(this, CONVOLUTIONS, Conv2d).forEach(({ module, replace }, junction) => {
      const pattern = patterns[junction]!;
      if (pattern.kind === "dense") initialise(module, pattern, generator);
      else replace(new MaskedConv2d(pattern, { kernelSize: 3, stride: module.stride[0], padding: 1, generator }));
    });
    const classifier = densePattern(this.linear.inFeatures, numClasses);
    noGrad(() => {
      this.linear.weight.copy_(initialKernels(classifier, 1, generator).view([numClasses, classifier.inputs]));
      this.linear.bias!.copy_(initialBias(classifier, generator));
    });
  }

  /** Which kernels exist now, one pattern a convolution inside the blocks, in the order in which they are computed. */
  get patterns(): Pattern[] {
    return select(this, CONVOLUTIONS).map(({ module }) => patternOf(module));
  }
}

const DEFAULTS: Omit<Required<G2GResNetConfig>, "classes"> = {
  depth: 20,
  inChannels: 3,
  width: 1,
  connectivity: { kind: "edges", grouping: "index", ...PAPER_GROUPS },
  seed: 0,
};

/**
 * A group-to-group residual network, started as in He et al., 2015, with the kernels that exist as fan-in. See `resnetPatterns` for how the connectivity applies
 * to channels.
 *
 * @example g2gResNet({ classes: 10, connectivity: { kind: "tiles", grouping: "mixer", ...PAPER_GROUPS, tile: 8 } })
 * @throws PatternError when the channels do not allow the pattern; RangeError when the depth is not 6n + 2 or a size is not possible.
 */
export function g2gResNet(config: G2GResNetConfig): G2GResNet {
  const complete: Required<G2GResNetConfig> = withDefaults(DEFAULTS, config);
  return new G2GResNet(complete, resnetPatterns(complete));
}

function initialise(convolution: Conv2d, pattern: Pattern, generator: Generator): void {
  noGrad(() => convolution.weight.copy_(initialKernels(pattern, convolution.kernelSize[0], generator)));
}

function patternOf(convolution: Module): Pattern {
  if (convolution instanceof MaskedConv2d) return convolution.pattern;
  const [outputs, inputs] = (convolution as Conv2d).weight.shape as [number, number];
  return densePattern(inputs, outputs);
}
