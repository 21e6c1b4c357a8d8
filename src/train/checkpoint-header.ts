import type { OptimizerValues } from "../optim/index.js";
import type { Standing } from "./early-stop.js";
import type { MetricRow } from "./metric-row.js";
import type { Sums } from "./metric-sums.js";

/** All of a run's state that is not tensors: plain JSON, under `tessera` in the checkpoint's metadata. */
export interface CheckpointHeader {
  readonly format: 1;
  readonly step: number;
  readonly epoch: number;
  readonly optimizer: OptimizerValues;
  /** The schedule is the caller's function; its factor at this step tells whether it is still the same one. */
  readonly schedule: { readonly factor: number };
  /** What the loader's `state()` gave. */
  readonly loader: unknown;
  /** Sums since the last row, and over this epoch up to there. */
  readonly sums: { readonly interval: Sums; readonly epoch: Sums };
  readonly standing: Standing;
  /** The rows of the epochs so far. */
  readonly epochs: readonly MetricRow[];
  /** The values of the callbacks that keep state, by their names; absent in checkpoints of versions that had none. */
  readonly callbacks?: Readonly<Record<string, unknown>>;
  /** SHA-256 over the names, dtypes, shapes and bytes of all tensors. */
  readonly digest: string;
}
