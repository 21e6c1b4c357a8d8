import { type Batch, randomStream } from "../data/index.js";
import type { Layer, Parameter } from "../nn/index.js";
import type { Schedule } from "../optim/index.js";
import { grad, noGrad, type Tensor } from "../tensor/index.js";
import { type BatchSource, freeBatch, type Loss } from "../train/index.js";
import { chordCurve, checkCurve, type Curve, type CurveKind } from "./curve.js";
import { LandscapeError } from "./landscape-error.js";
import { defaultLoss } from "./measure.js";
import { keepingState } from "./model-state.js";
import type { Sample } from "./sample.js";
import type { Weights } from "./weights.js";

/** Where the training of a curve stands: all that is needed to go on. */
export interface CurveState {
  readonly curve: Curve;
  /** steps done */
  readonly step: number;
  /** of the control points between the ends, in their order */
  readonly momenta: readonly Weights[];
  /** where the batches stand, plain JSON; null when they come from a sample */
  readonly position: unknown;
}

/** A step that was taken. */
export interface CurveStep {
  readonly step: number;
  readonly steps: number;
  /** where on the curve, and the batch's loss there: at the place that was drawn, or of a band at its highest point */
  readonly t: number;
  readonly loss: number;
  /** The state after the step. Its tensors are live: they change with the next one. */
  readonly state: CurveState;
}

/** What the training of curves and of bands has in common. */
export interface CurveTrainingOptions {
  /** a loader, or a sample whose batches are taken in a new random order every pass */
  batches: BatchSource | Sample;
  steps: number;
  /** default 0.05 */
  lr?: number;
  /** default 0.9 */
  momentum?: number;
  /** λ of every point where a gradient is taken; default 0 */
  weightDecay?: number;
  /** multiplies the rate at every step; default `curveSchedule(steps)` */
  schedule?: Schedule;
  /** decides the places and the order of a sample's batches; default 0 */
  seed?: number;
  loss?: Loss | undefined;
  /** what an earlier call gave, to go on from with the same settings: it is used up, and the networks and control points are its own */
  resume?: CurveState | undefined;
  onStep?: ((step: CurveStep) => void) | undefined;
  /** Aborting it ends the training after the step in progress. */
  signal?: AbortSignal | undefined;
}

/** The rate that Garipov et al. use: whole for half of the steps, then in a straight line down to a hundredth at nine tenths, and that to the end. */
export function curveSchedule(steps: number): Schedule {
  return (step) => 1 - 0.99 * Math.min(1, Math.max(0, (step / steps - 0.5) / 0.4));
}

/** What a step works with. */
export interface StepWork {
  readonly curve: Curve;
  readonly momenta: readonly Weights[];
  readonly batch: Batch;
  /** number of the step, from 0 */
  readonly step: number;
  /** rate of this step */
  readonly lr: number;
  readonly momentum: number;
  readonly seed: number;
  /** Loss of the batch at a point, and its gradient with the decay, by parameter name. Within a scope. */
  gradientAt(shares: readonly number[]): { loss: number; gradient: Weights };
}

/** Takes steps until there are enough or the signal is aborted. The model is in training mode meanwhile and left as it was. */
export async function trainControlPoints(
  model: Layer,
  ends: readonly [Weights, Weights],
  shape: { kind: CurveKind; bends: number },
  options: CurveTrainingOptions,
  takeStep: (work: StepWork) => { t: number; loss: number },
): Promise<CurveState> {
  const { steps, lr = 0.05, momentum = 0.9, weightDecay = 0, schedule = curveSchedule(steps), seed = 0, loss = defaultLoss, resume, onStep, signal } = options;
  if (!Number.isInteger(steps) || steps < 0) throw new RangeError(`steps: ${steps}; expected a whole number from 0`);
  for (const [name, value] of Object.entries({ lr, momentum, weightDecay })) if (!(value >= 0)) throw new RangeError(`${name}: ${value}; expected a number from 0`);
  if (resume !== undefined) checkCurve(resume.curve);
  const curve = resume?.curve ?? chordCurve(shape.kind, ...ends, shape.bends);
  const momenta = resume?.momenta ?? curve.points.slice(1, -1).map(zeroLike);
  const source = batchesByStep(options.batches, seed);
  if (resume !== undefined) source.load(resume.position);
  const parameters = model.namedParameters();
  let step = resume?.step ?? 0;
  const state = (): CurveState => ({ curve, step, momenta, position: source.state() });

  function gradientOf({ input, target }: Batch, shares: readonly number[]): { loss: number; gradient: Weights } {
    setCombination(parameters, curve, shares);
    const value = loss(model.forward(input), target);
    const gradients = grad(value, parameters.map(([, parameter]) => parameter), { allowUnused: true });
    const decayed = (parameter: Tensor, gradient: Tensor): Tensor => (weightDecay > 0 ? gradient.add_(parameter, { alpha: weightDecay }) : gradient);
    const gradient = noGrad(() => Object.fromEntries(parameters.map(([name, parameter], i) => [name, decayed(parameter, gradients[i] ?? parameter.zerosLike())])));
    return { loss: value.toNumber(), gradient };
  }

  const wanted = parameters.map(([, parameter]) => parameter.requiresGrad);
  const modes = model.namedModules().map(([, module]) => ({ module, training: module.training }));
  return keepingState(model, async () => {
    try {
      model.requiresGrad_().train();
      while (step < steps && signal?.aborted !== true) {
        const common = { curve, momenta, step, lr: lr * schedule(step), momentum, seed };
        const taken = await source.use(step, (batch) => takeStep({ ...common, batch, gradientAt: (shares) => gradientOf(batch, shares) }));
        if (!Number.isFinite(taken.loss)) {
          throw new LandscapeError(`the loss on the curve became ${taken.loss} at step ${step + 1}, t = ${taken.t.toFixed(3)}; take a smaller lr than ${lr}`);
        }
        step += 1;
        onStep?.({ step, steps, ...taken, state: state() });
        await new Promise((resolve) => setImmediate(resolve));
      }
      return state();
    } finally {
      await source.close();
      parameters.forEach(([, parameter], i) => parameter.requiresGrad_(wanted[i]));
      for (const { module, training } of modes) module.training = training;
    }
  });
}

const zeroLike = (point: Weights): Weights => noGrad(() => Object.fromEntries(Object.entries(point).map(([name, value]) => [name, value.zerosLike()])));

/** Copies Σ c_i θ_i into the parameters. */
function setCombination(parameters: readonly (readonly [string, Parameter])[], { points }: Curve, shares: readonly number[]): void {
  noGrad(() => {
    for (const [name, parameter] of parameters) {
      parameter.zero_();
      points.forEach((point, i) => shares[i] !== 0 && parameter.add_(point[name]!, { alpha: shares[i]! }));
    }
  });
}

/** Batches, one a step, from where they stand. */
interface StepBatches {
  use<T>(step: number, work: (batch: Batch) => T): Promise<T>;
  state(): unknown;
  load(position: unknown): void;
  close(): Promise<void>;
}

function batchesByStep(batches: BatchSource | Sample, seed: number): StepBatches {
  if (isSample(batches)) {
    const { batches: list } = batches;
    return {
      use: async (step, work) => work(list[randomStream(seed, 1, Math.floor(step / list.length)).permutation(list.length)[step % list.length]!]!),
      state: () => null,
      load: () => {},
      close: async () => {},
    };
  }
  let pass: Iterator<Batch> | AsyncIterator<Batch> | null = null;
  const begin = () => (Symbol.asyncIterator in batches ? batches[Symbol.asyncIterator]() : batches[Symbol.iterator]());
  return {
    async use(_, work) {
      let next = await (pass ??= begin()).next();
      if (next.done === true) next = await (pass = begin()).next();
      if (next.done === true) throw new LandscapeError("the loader gave no batch; check the data set's size and the batch size");
      const result = work(next.value);
      freeBatch(next.value);
      return result;
    },
    state: () => batches.state(),
    load: (position) => batches.load(position),
    // What was read ahead is freed, as at the end of a loop left early.
    close: async () => void (await pass?.return?.()),
  };
}

const isSample = (batches: BatchSource | Sample): batches is Sample => "examples" in batches;
