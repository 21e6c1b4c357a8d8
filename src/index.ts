export * from "./tensor/index.js";
export * as nn from "./nn/index.js";
export * as optim from "./optim/index.js";
export * as data from "./data/index.js";
export * as g2g from "./g2g/index.js";
export { train, evaluate, type TrainOptions, type TrainResult } from "./train/index.js";
export { defineRecipe } from "./recipe/index.js";
