import { existsSync, readFileSync } from "node:fs";
import { checkComparable, type Weights, weightsOf } from "../landscape/index.js";
import { type ActivationName, inferModel, type Layer } from "../nn/index.js";
import { loadSafetensors, type Tensor } from "../tensor/index.js";
import { UsageError } from "./usage-error.js";

/** Trained networks of one architecture. */
export interface NetworkFiles {
  readonly model: Layer;
  /** such as `MLP 784-128-10, relu` */
  readonly description: string;
  readonly networks: readonly Weights[];
  /** by the model's own name of a tensor, the files' */
  readonly names: ReadonlyMap<string, string>;
}

/** Two of them. */
export interface NetworkPair extends Omit<NetworkFiles, "networks"> {
  readonly a: Weights;
  readonly b: Weights;
}

interface Reading {
  config: string;
  activation: ActivationName;
}

/**
 * Reads two networks from safetensors files, plain ones or training checkpoints.
 *
 * @throws UsageError when a file is not given or not there, or holds no known model; LandscapeError when they do not compare.
 */
export function readNetworkPair({ a, b, ...reading }: Reading & { a: string; b: string }): NetworkPair {
  const { networks, ...rest } = readNetworks(
    [
      ["a", a],
      ["b", b],
    ],
    reading,
  );
  return { ...rest, a: networks[0]!, b: networks[1]! };
}

/**
 * Reads networks of one architecture.
 *
 * @param files each with the name of the setting that gives it
 * @throws as `readNetworkPair`.
 */
export function readNetworks(files: readonly (readonly [string, string])[], settings: Reading): NetworkFiles {
  const read = files.map(([setting, path]) => modelTensors(given(setting, path)));
  for (const tensors of read) checkComparable(read[0]!, tensors);
  const config = settings.config === "" ? undefined : inferred(settings.config, () => JSON.parse(readFileSync(given("config", settings.config), "utf8")) as unknown);
  const shapes = Object.fromEntries(Object.entries(read[0]!).map(([name, tensor]) => [name, tensor.shape]));
  const { model, names, description } = inferred(files[0]![1], () =>
    inferModel(shapes, { activation: settings.activation, ...(config === undefined ? {} : { config }) }),
  );
  const networks = read.map((tensors) => {
    model.loadStateDict(Object.fromEntries([...names].map(([own, file]) => [own, tensors[file]!])));
    for (const tensor of Object.values(tensors)) tensor.dispose();
    return weightsOf(model);
  });
  return { model, description, networks, names };
}

function inferred<T>(path: string, infer: () => T): T {
  try {
    return infer();
  } catch (error) {
    throw new UsageError(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** The tensors of a file; of a training checkpoint those of the model, under their own names. */
export function modelTensors(path: string): Record<string, Tensor> {
  const all = loadSafetensors(path);
  const model = Object.entries(all).filter(([name]) => name.startsWith("model."));
  if (model.length === 0) return all;
  for (const [name, tensor] of Object.entries(all)) if (!name.startsWith("model.")) tensor.dispose();
  return Object.fromEntries(model.map(([name, tensor]) => [name.slice("model.".length), tensor]));
}

function given(setting: string, path: string): string {
  if (path === "")
    throw new UsageError(`${setting}: no file; give a safetensors file, for example --set ${setting}=runs/…/checkpoints/seed${setting === "b" ? 1 : 0}.safetensors`);
  if (!existsSync(path)) throw new UsageError(`${setting}: there is no file ${path}`);
  return path;
}
