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

/** Looks on while a run goes. Every function is optional, and called in the order given here. */
export interface Callback {
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
