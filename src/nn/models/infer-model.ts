import type { ActivationName } from "../layers/activations.js";
import type { Layer } from "../module.js";
import { mlp } from "./mlp.js";
import { resnet } from "./resnet.js";
import { vit } from "./vit.js";
import { vitConfigFromHf } from "./vit-config.js";

export interface InferModelOptions {
  /** what the names and shapes of a multi-layer perceptron do not tell; default relu */
  activation?: ActivationName;
  /** the parsed Hugging Face `config.json` of a vision transformer, which alone tells its heads */
  config?: unknown;
}

/** A model and the names that its tensors have elsewhere. */
export interface InferredModel {
  readonly model: Layer;
  /** such as `ResNet-20 of width 1` */
  readonly description: string;
  /** by the model's own state-dict name, the given one */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * The model that a state dict belongs to, told from its names and shapes: a chain of linear layers under any names, in order (PyTorch's `fc1.weight`, `fc1.bias`, …), the residual
 * networks of CIFAR (`conv1`, `layer1.0.conv1`, …, `linear`), and, with its configuration, a vision transformer (`vit.…`, `classifier`). Weights are not looked at.
 *
 * @param shapes by name, in the order of the file
 * @throws Error when it is none of these, naming what stands in the way.
 */
export function inferModel(shapes: Readonly<Record<string, readonly number[]>>, { activation = "relu", config }: InferModelOptions = {}): InferredModel {
  const names = Object.keys(shapes);
  if (names.some((name) => name.startsWith("vit."))) {
    if (config === undefined) throw new Error("this is a vision transformer, and its file does not tell how many heads it has; give its config.json");
    const model = vit(vitConfigFromHf(config));
    const { numHiddenLayers, hiddenSize } = model.config;
    return { model, description: `ViT, ${numHiddenLayers} layers of ${hiddenSize}`, names: sameNames(model) };
  }
  if (shapes["conv1.weight"] !== undefined && shapes["layer1.0.conv1.weight"] !== undefined && shapes["linear.weight"] !== undefined) {
    const blocks = new Set(names.flatMap((name) => /^layer1\.(\d+)\./.exec(name)?.[1] ?? [])).size;
    const [channels, inChannels] = shapes["conv1.weight"] as [number, number];
    const numClasses = shapes["linear.weight"][0]!;
    const shortcut = shapes["layer2.0.shortcut.0.weight"] === undefined ? "A" : "B";
    const model = resnet({ depth: 6 * blocks + 2, width: channels / 16, inChannels, numClasses, shortcut });
    return { model, description: `ResNet-${6 * blocks + 2} of width ${channels / 16}, shortcuts ${shortcut}`, names: sameNames(model) };
  }
  return inferMlp(shapes, activation);
}

function inferMlp(shapes: Readonly<Record<string, readonly number[]>>, activation: ActivationName): InferredModel {
  const names = Object.keys(shapes);
  const weights = names.filter((name) => name.endsWith("weight") && shapes[name]!.length === 2);
  const biases = weights.map((name) => `${name.slice(0, -"weight".length)}bias`).filter((name) => shapes[name] !== undefined);
  const others = names.filter((name) => !weights.includes(name) && !biases.includes(name));
  const sizes = weights.map((name) => shapes[name] as [number, number]);
  const broken = sizes.findIndex(([, inputs], i) => i > 0 && inputs !== sizes[i - 1]![0]);
  const problem =
    weights.length === 0 ? "it has no matrix of weights"
    : others.length > 0 ? `it holds ${others.slice(0, 3).join(", ")}, which no chain of linear layers has`
    : biases.length !== 0 && biases.length !== weights.length ? "some of its linear layers have a bias and some have none"
    : broken > 0 ? `${weights[broken]} reads ${sizes[broken]![1]} numbers and ${weights[broken - 1]} gives ${sizes[broken - 1]![0]}`
    : null;
  if (problem !== null) {
    throw new Error(`no model is known for these weights: ${problem}. Known are chains of linear layers, CIFAR residual networks, and vision transformers with their config.json; in a program any model can be given.`);
  }
  const hidden = sizes.slice(0, -1).map(([outputs]) => outputs);
  const model = mlp({ inputs: sizes[0]![1], hidden, outputs: sizes.at(-1)![0], activation, bias: biases.length > 0 });
  const own = Object.keys(model.stateDict());
  const given = biases.length > 0 ? weights.flatMap((name, i) => [name, biases[i]!]) : weights;
  return { model, description: `MLP ${[sizes[0]![1], ...sizes.map(([outputs]) => outputs)].join("-")}, ${activation}`, names: new Map(own.map((name, i) => [name, given[i]!])) };
}

function sameNames(model: Layer): ReadonlyMap<string, string> {
  return new Map(Object.keys(model.stateDict()).map((name) => [name, name]));
}
