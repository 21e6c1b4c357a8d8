import type { Layer } from "../nn/index.js";
import type { Optimizer, Schedule } from "../optim/index.js";
import type { Batches, BatchSource } from "./batch-source.js";
import type { Callback } from "./callback.js";
import type { CheckpointPolicy } from "./checkpoint-policy.js";
import type { Best, Monitor } from "./early-stop.js";
import type { Evaluation } from "./evaluate.js";
import type { MetricRow } from "./metric-row.js";
import type { Loss } from "./loss.js";

/** What to train, on what, and for how long: `epochs` or `steps`, one of them. */
export interface TrainOptions {
  model: Layer;
  loss: Loss;
  optimizer: Optimizer;
  loader: BatchSource;
  epochs?: number;
  steps?: number;
  /** Multiplies the optimizer's rates at every step. Default `constant()`. */
  schedule?: Schedule;
  /** Evaluated after each epoch: batches, or a function of one's own. */
  evaluate?: Batches | (() => Evaluation | Promise<Evaluation>);
  /** The largest joint norm of the gradients of the optimizer's parameters (its `clipNorm`). Default: no limit. */
  clipGradNorm?: number;
  /** Steps between metric rows. Default 50. */
  logEvery?: number;
  /** What "best" means, and when to stop early. It looks at the evaluation if there is one, else at the training epoch. */
  monitor?: Monitor;
  /** Folder for checkpoints. Default: none are kept. */
  checkpointDir?: string;
  checkpoints?: CheckpointPolicy;
  /** Go on from the newest whole checkpoint in `checkpointDir`; without any, from the beginning. Default false. */
  resume?: boolean;
  callbacks?: readonly Callback[];
  /** Aborting it interrupts the run. Default: SIGINT and SIGTERM do. */
  signal?: AbortSignal;
}

/** How a run ended. */
export interface TrainResult {
  readonly step: number;
  readonly epoch: number;
  readonly stopped: "complete" | "patience";
  /** A row for each epoch, those before a resume included. */
  readonly epochs: readonly MetricRow[];
  readonly best: Best | null;
  /** The last checkpoint; null without a folder. */
  readonly checkpoint: string | null;
}
