import {
  fromTypedArray,
  openSafetensors,
  randomState,
  saveSafetensors,
  scope,
  setRandomState,
  type Tensor,
} from "../tensor/index.js";
import type { Layer } from "../nn/index.js";
import type { Optimizer } from "../optim/index.js";
import type { BatchSource } from "./batch-source.js";
import type { CallbackState, StatefulCallback } from "./callback.js";
import type { CheckpointHeader } from "./checkpoint-header.js";
import { tensorDigest } from "./tensor-digest.js";
import { TrainingError } from "./training-error.js";

/** Whatever a checkpoint holds the state of, besides the random numbers. */
export interface CheckpointParts {
  readonly model: Layer;
  readonly optimizer: Optimizer;
  readonly loader: BatchSource;
  /** Callbacks that keep state; default none. */
  readonly callbacks?: readonly StatefulCallback[];
}

/** The part of the header that the loop itself keeps. */
export type LoopState = Omit<CheckpointHeader, "format" | "optimizer" | "loader" | "callbacks" | "digest">;

const METADATA_KEY = "tessera";
const RANDOM_STATE = "random.cpu";

/**
 * Writes a checkpoint: one safetensors file that appears whole or not at all. Its tensors are `model.*`, `optimizer.*`, `callbacks.NAME.*` and the random
 * state, its metadata the {@link CheckpointHeader}.
 * @throws TrainingError when a weight is not finite; FileError when the file cannot be written.
 */
export function saveCheckpoint(path: string, { model, optimizer, loader, callbacks = [] }: CheckpointParts, loop: LoopState): void {
  scope(() => {
    const state = optimizer.stateDict();
    const weights = model.stateDict();
    checkFinite(weights, loop.step);
    const kept = callbacks.map((callback): [string, CallbackState] => [callback.name, callback.save()]);
    const tensors = {
      ...prefixed("model.", weights),
      ...prefixed("optimizer.", state.tensors),
      ...Object.assign({}, ...kept.map(([name, { tensors }]) => prefixed(callbackPrefix(name), tensors))) as Record<string, Tensor>,
      [RANDOM_STATE]: fromTypedArray(randomState()),
    };
    const header: CheckpointHeader = {
      format: 1,
      ...loop,
      optimizer: state.values,
      loader: loader.state(),
      callbacks: Object.fromEntries(kept.map(([name, { values }]) => [name, values])),
      digest: tensorDigest(tensors),
    };
    saveSafetensors(path, tensors, { [METADATA_KEY]: JSON.stringify(header) });
  });
}

/** A checkpoint read into memory and found whole. */
export interface Checkpoint {
  readonly header: CheckpointHeader;
  readonly tensors: Record<string, Tensor>;
}

/**
 * Reads a checkpoint and verifies it to the last byte.
 * @throws Error when the file is cut short, altered, or no checkpoint.
 */
export function readCheckpoint(path: string): Checkpoint {
  const file = openSafetensors(path);
  try {
    const json = file.metadata[METADATA_KEY];
    if (json === undefined) throw new TrainingError(`${path} is no training checkpoint: its metadata lacks "${METADATA_KEY}"`);
    const header = JSON.parse(json) as CheckpointHeader;
    if (header.format !== 1) throw new TrainingError(`${path} has checkpoint format ${header.format}; this version reads format 1`);
    const tensors = file.loadAll();
    if (tensorDigest(tensors) !== header.digest) throw new TrainingError(`${path} is damaged: its tensors do not match their digest`);
    return { header, tensors };
  } finally {
    file.close();
  }
}

/**
 * Puts a checkpoint's state into a run that was built like the one that saved it.
 * @throws StateDictError or OptimizerStateError when it was built otherwise; TrainingError when the checkpoint lacks the state of one of the callbacks.
 */
export function restoreCheckpoint({ header, tensors }: Checkpoint, { model, optimizer, loader, callbacks = [] }: CheckpointParts): void {
  const lacking = callbacks.find(({ name }) => header.callbacks?.[name] === undefined);
  if (lacking !== undefined) {
    throw new TrainingError(`the checkpoint of step ${header.step} lacks the state of "${lacking.name}": it is of a run without it; resume with the callbacks that run had`);
  }
  model.loadStateDict(unprefixed("model.", tensors));
  optimizer.loadStateDict({ tensors: unprefixed("optimizer.", tensors), values: header.optimizer });
  loader.load(header.loader);
  const random = tensors[RANDOM_STATE];
  if (random === undefined) throw new TrainingError(`the checkpoint of step ${header.step} lacks the tensor "${RANDOM_STATE}"`);
  for (const callback of callbacks) {
    callback.load({ values: header.callbacks![callback.name], tensors: unprefixed(callbackPrefix(callback.name), tensors) });
  }
  setRandomState(random.toTypedArray() as Uint8Array);
}

function checkFinite(weights: Readonly<Record<string, Tensor>>, step: number): void {
  for (const [name, tensor] of Object.entries(weights)) {
    if (scope(() => tensor.isfinite().all().item()) !== true) {
      throw new TrainingError(`"${name}" holds NaN or Inf after step ${step}; no checkpoint was written. Try a smaller lr, a warm-up or clipGradNorm`);
    }
  }
}

function callbackPrefix(name: string): string {
  return `callbacks.${name}.`;
}

function prefixed(prefix: string, tensors: Readonly<Record<string, Tensor>>): Record<string, Tensor> {
  return Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [prefix + name, tensor]));
}

function unprefixed(prefix: string, tensors: Readonly<Record<string, Tensor>>): Record<string, Tensor> {
  return Object.fromEntries(
    Object.entries(tensors)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, tensor]) => [name.slice(prefix.length), tensor]),
  );
}
