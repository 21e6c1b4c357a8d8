import { setImmediate as nextTurn } from "node:timers/promises";
import type { Batch } from "../data/index.js";
import { constant } from "../optim/index.js";
import { scope } from "../tensor/index.js";
import { freeBatch } from "./batch-source.js";
import type { Callback, StatefulCallback } from "./callback.js";
import type { LoopState } from "./checkpoint.js";
import { judge, outOfPatience, type Standing } from "./early-stop.js";
import { evaluate, type Evaluation } from "./evaluate.js";
import { Interrupted } from "./interrupted.js";
import { listenForInterruption } from "./interruption.js";
import { metricRow, type MetricRow } from "./metric-row.js";
import { addSums, metricSums, NO_SUMS, type Sums } from "./metric-sums.js";
import { onDevice } from "./on-device.js";
import { runCheckpoints } from "./run-checkpoints.js";
import type { TrainOptions, TrainResult } from "./train-options.js";
import { TrainingError } from "./training-error.js";

/**
 * Trains a model: for each batch the forward pass, the loss, the backward pass and the optimizer's step; after each epoch the evaluation.
 *
 * With `checkpointDir`, the run can be killed at any moment and resumed to the same bits, as if nothing had happened.
 *
 * @throws RangeError before anything is touched when options contradict or a count is no whole number
 * @throws TrainingError when the loss is NaN or infinite, a checkpoint cannot be saved, or the loader gives nothing
 * @throws Interrupted on SIGINT, SIGTERM or an aborted `signal`, after the step in progress and a checkpoint
 */
export async function train(options: TrainOptions): Promise<TrainResult> {
  const { model, optimizer, loader, schedule = constant(), monitor = {}, logEvery = 50, callbacks = [] } = options;
  const stepsPerEpoch = loader.batchesPerEpoch;
  const totalSteps = stepsInAll(options);
  const device = model.parameters()[0]?.device ?? "cpu";
  const checkpoints =
    options.checkpointDir === undefined
      ? null
      : runCheckpoints(options.checkpointDir, { ...options, callbacks: stateful(callbacks) }, { policy: options.checkpoints ?? {}, resume: options.resume ?? false });

  let step = 0;
  let standing: Standing = { best: null, epochsSince: 0 };
  let epochRows: readonly MetricRow[] = [];
  let epochSums: Sums = NO_SUMS;
  const interval = metricSums();

  const each = (call: (callback: Callback) => void) => callbacks.forEach(call);
  const completedEpochs = () => Math.floor(step / stepsPerEpoch);
  const finished = () => step >= totalSteps || outOfPatience(standing, monitor);

  function resume(): void {
    const state = checkpoints?.resume(warn);
    if (state == null) return;
    ({ step, standing, epochs: epochRows } = state);
    epochSums = state.sums.epoch;
    interval.restart(state.sums.interval);
    if (state.schedule.factor !== schedule(step)) {
      warn(`at step ${step} the schedule's factor was ${state.schedule.factor} and is now ${schedule(step)}: the run goes on with another schedule`);
    }
  }

  function takeStep(batch: Batch): void {
    scope(() => {
      const { input, target } = onDevice(batch, device);
      optimizer.scaleLr(schedule(step));
      optimizer.zeroGrad();
      const output = model.forward(input);
      const loss = options.loss(output, target);
      // Elsewhere the check waits for the next row, so that no step waits for the device.
      if (device === "cpu") checkFinite(loss.toNumber(), step + 1);
      loss.backward();
      optimizer.step({ clipNorm: options.clipGradNorm });
      interval.add(loss, output, target);
      step += 1;
      each((callback) => callback.onStep?.({ step, epoch: Math.floor((step - 1) / stepsPerEpoch), lr: optimizer.lr }));
    });
  }

  function report(kind: MetricRow["kind"], sums: Sums, evaluation: Evaluation | null = null): MetricRow {
    const row = metricRow(sums, { kind, step, epoch: completedEpochs(), lr: optimizer.lr, evaluation });
    each((callback) => callback.onMetrics?.(row));
    return row;
  }

  /** Moves the interval's sums into the epoch's. */
  function closeInterval(): Sums {
    const sums = interval.read();
    checkFinite(sums.loss, step);
    epochSums = addSums(epochSums, sums);
    interval.restart(NO_SUMS);
    return sums;
  }

  async function endEpoch(): Promise<void> {
    closeInterval();
    const evaluation = await evaluateNow();
    const row = report("epoch", epochSums, evaluation);
    epochRows = [...epochRows, row];
    epochSums = NO_SUMS;
    standing = judge(standing, evaluation ?? row, { step, epoch: row.epoch }, monitor);
  }

  async function evaluateNow(): Promise<Evaluation | null> {
    if (options.evaluate === undefined) return null;
    return typeof options.evaluate === "function" ? options.evaluate() : evaluate(model, options.evaluate, options.loss);
  }

  function save(): string | null {
    if (checkpoints === null) return null;
    const sums = { interval: interval.read(), epoch: epochSums };
    checkFinite(sums.interval.loss, step);
    const state: LoopState = { step, epoch: completedEpochs(), schedule: { factor: schedule(step) }, sums, standing, epochs: epochRows };
    const before = checkpoints.latest;
    const path = checkpoints.save(state);
    if (path !== before) each((callback) => callback.onCheckpoint?.(path, step));
    return path;
  }

  function checkFinite(loss: number, at: number): void {
    if (Number.isFinite(loss)) return;
    const saved = checkpoints?.latest ?? null;
    throw new TrainingError(
      `the loss became ${loss} at step ${at} (epoch ${Math.ceil(at / stepsPerEpoch)}, lr ${optimizer.lr}). ` +
        "Try a smaller lr, a warm-up (cosine with warmup), clipGradNorm: 1, or look for NaN in the data. " +
        (saved === null ? "No checkpoint was saved before." : `The last good checkpoint is ${saved}.`),
    );
  }

  function warn(message: string): void {
    if (callbacks.some((callback) => callback.onWarning !== undefined)) each((callback) => callback.onWarning?.(message));
    else process.emitWarning(message);
  }

  const interruption = listenForInterruption(options.signal);
  try {
    if (options.resume === true) resume();
    each((callback) => callback.onStart?.({ step, totalSteps, stepsPerEpoch }));
    model.train(true);
    while (!finished()) {
      const before = step;
      let started = performance.now();
      for await (const batch of loader) {
        takeStep(batch);
        freeBatch(batch);
        interval.addTime(performance.now() - started);

        if (step % logEvery === 0) report("interval", closeInterval());
        const epochEnd = step % stepsPerEpoch === 0 ? completedEpochs() : null;
        if (epochEnd !== null) await endEpoch();
        const isBest = standing.best?.step === step;
        if (isBest || checkpoints?.due(step, epochEnd)) save();
        if (finished()) break;
        await nextTurn(); // signals are delivered between turns
        if (interruption.requested) throw new Interrupted(step, save());
        started = performance.now();
      }
      if (step === before) throw new TrainingError("the loader gave no batch; check the data set's size and the batch size");
    }
    save();
    return {
      step,
      epoch: completedEpochs(),
      stopped: step >= totalSteps ? "complete" : "patience",
      epochs: epochRows,
      best: standing.best,
      checkpoint: checkpoints?.latest ?? null,
    };
  } finally {
    interruption.release();
    interval.dispose();
    each((callback) => callback.onEnd?.());
  }
}

/** @throws RangeError when two callbacks would keep their state under one name, or one under a name that could be part of another's. */
function stateful(callbacks: readonly Callback[]): StatefulCallback[] {
  const states = callbacks.flatMap(({ state }) => state ?? []);
  const twice = states.find(({ name }, index) => states.some((other, later) => later > index && other.name === name));
  if (twice !== undefined) throw new RangeError(`two callbacks keep state under the name "${twice.name}"; give one of them another`);
  const dotted = states.find(({ name }) => name.includes("."));
  if (dotted !== undefined) throw new RangeError(`a callback keeps state under the name "${dotted.name}"; give it a name without dots`);
  return states;
}

/** Checks what contradicts, before anything is touched. */
function stepsInAll({ epochs, steps, logEvery = 1, checkpoints = {}, loader, resume, checkpointDir }: TrainOptions): number {
  if (resume === true && checkpointDir === undefined) throw new RangeError("resume needs checkpointDir, the folder to resume from");
  if ((epochs === undefined) === (steps === undefined)) throw new RangeError("give epochs or steps, and not both");
  const { everySteps = 1, everyEpochs = 1, keep = 1 } = checkpoints;
  for (const [name, value] of Object.entries({ epochs: epochs ?? 0, steps: steps ?? 0 })) atLeast(0, name, value);
  // Without a checkpoint kept there would be nothing to resume from.
  for (const [name, value] of Object.entries({ logEvery, everySteps, everyEpochs, keep })) atLeast(1, name, value);
  return steps ?? (epochs as number) * loader.batchesPerEpoch;
}

function atLeast(least: number, name: string, value: number): void {
  if (!(Number.isInteger(value) || value === Infinity) || value < least) throw new RangeError(`${name} is ${value}; expected a whole number from ${least}`);
}
