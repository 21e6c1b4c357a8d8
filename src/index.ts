export * from "./tensor/index.js";
export * as nn from "./nn/index.js";
export * as optim from "./optim/index.js";
export * as data from "./data/index.js";
export * as g2g from "./g2g/index.js";
export * as interactions from "./interactions/index.js";
export * as landscape from "./landscape/index.js";
export {
  evaluate,
  Interrupted,
  progressBar,
  train,
  TrainingError,
  type Callback,
  type CheckpointPolicy,
  type Evaluation,
  type Loss,
  type MetricRow,
  type Monitor,
  type TrainOptions,
  type TrainResult,
} from "./train/index.js";
export {
  defineRecipe,
  meanInterval,
  type LineChart,
  type MeanInterval,
  type Recipe,
  type Report,
  type RunContext,
  type RunFolder,
  type RunResult,
  type Section,
  type Table,
} from "./recipe/index.js";
