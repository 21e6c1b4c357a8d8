import type { Tensor } from "../tensor/index.js";
import type { MetricRow } from "./metric-row.js";

/** What is known when a run starts or resumes. */
export interface RunStart {
  /** Steps done already: 0, or those of the checkpoint. */
  readonly step: number;
  readonly totalSteps: number;
  readonly stepsPerEpoch: number;
}

/** Where a run stands after a step. */
export interface StepEnd {
  /** Steps done, this one included. */
  readonly step: number;
  /** Epochs completed before this step. */
  readonly epoch: number;
  /** The first group's rate in this step. */
  readonly lr: number;
}

/** What a callback wants kept in checkpoints. */
export interface CallbackState {
  /** Plain JSON. */
  readonly values: unknown;
  readonly tensors: Readonly<Record<string, Tensor>>;
}

/** A callback that must not lose its memory when a run is resumed. */
export interface StatefulCallback {
  /** Its place in checkpoints; unique among a run's callbacks, and without dots. */
  readonly name: string;
  /** The live state, not a copy. Called while a checkpoint is written, inside a scope. */
  save(): CallbackState;
  /** Takes over a saved state, whose tensors are freed afterwards; called before `onStart`. */
  load(state: CallbackState): void;
}

/** Looks on while a run goes. Every function is optional, and called in the order given here. */
export interface Callback {
  /** State that checkpoints keep, so that a resumed run goes on as if nothing had happened. */
  readonly state?: StatefulCallback;
  onStart?(start: RunStart): void;
  /** After every step, the gradients still there. Runs inside the step's scope. */
  onStep?(end: StepEnd): void;
  /** After every logging interval and every epoch. */
  onMetrics?(row: MetricRow): void;
  onCheckpoint?(path: string, step: number): void;
  /** Something a user should know that does not stop the run. Without any such callback it becomes a process warning. */
  onWarning?(message: string): void;
  /** At the end, also after an error or an interruption. */
  onEnd?(): void;
}
