import { existsSync, readFileSync } from "node:fs";
import { checkComparable, type Weights, weightsOf } from "../landscape/index.js";
import { inferModel, type Layer } from "../nn/index.js";
import { openSafetensors, type Tensor } from "../tensor/index.js";
import type { ActivationName } from "../nn/index.js";
import { UsageError } from "./usage-error.js";

/** Two trained networks of one architecture. */
export interface NetworkPair {
  readonly model: Layer;
  /** such as `MLP 784-128-10, relu` */
  readonly description: string;
  readonly a: Weights;
  readonly b: Weights;
  /** by the model's own name of a tensor, the files' */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Reads two networks from safetensors files, plain ones or training checkpoints.
 *
 * @throws UsageError when a file is not given or not there, or holds no known model; LandscapeError when they do not compare.
 */
export function readNetworkPair(settings: { a: string; b: string; config: string; activation: ActivationName }): NetworkPair {
  const [first, second] = [readTensors("a", settings.a), readTensors("b", settings.b)];
  checkComparable(first, second);
  const config = settings.config === "" ? undefined : (JSON.parse(readFileSync(given("config", settings.config), "utf8")) as unknown);
  const shapes = Object.fromEntries(Object.entries(first).map(([name, tensor]) => [name, tensor.shape]));
  let inferred;
  try {
    inferred = inferModel(shapes, { activation: settings.activation, ...(config === undefined ? {} : { config }) });
  } catch (error) {
    throw new UsageError(`${settings.a}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  const { model, names, description } = inferred;
  const [a, b] = [first, second].map((tensors) => {
    model.loadStateDict(Object.fromEntries([...names].map(([own, file]) => [own, tensors[file]!])));
    return weightsOf(model);
  }) as [Weights, Weights];
  for (const tensor of [...Object.values(first), ...Object.values(second)]) tensor.dispose();
  return { model, description, a, b, names };
}

/** The tensors of a file; of a training checkpoint those of the model, under their own names. */
function readTensors(setting: string, path: string): Record<string, Tensor> {
  const file = openSafetensors(given(setting, path));
  try {
    const all = file.loadAll();
    const model = Object.entries(all).filter(([name]) => name.startsWith("model."));
    if (model.length === 0) return all;
    for (const [name, tensor] of Object.entries(all)) if (!name.startsWith("model.")) tensor.dispose();
    return Object.fromEntries(model.map(([name, tensor]) => [name.slice("model.".length), tensor]));
  } finally {
    file.close();
  }
}

function given(setting: string, path: string): string {
  if (path === "") throw new UsageError(`${setting}: no file; give a safetensors file, for example --set ${setting}=runs/…/checkpoints/seed${setting === "b" ? 1 : 0}.safetensors`);
  if (!existsSync(path)) throw new UsageError(`${setting}: there is no file ${path}`);
  return path;
}
