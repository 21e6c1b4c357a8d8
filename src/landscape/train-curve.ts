import { type Batch, randomStream } from "../data/index.js";
import type { Layer } from "../nn/index.js";
import type { Schedule } from "../optim/index.js";
import { grad, noGrad, scope } from "../tensor/index.js";
import { type BatchSource, freeBatch, type Loss } from "../train/index.js";
import { checkCurve, chordCurve, type Curve, curveCoefficients, type CurveKind } from "./curve.js";
import { preserving } from "./evaluate-at.js";
import { LandscapeError } from "./landscape-error.js";
import { defaultLoss } from "./measure.js";
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
  /** where on the curve, and the batch's loss there */
  readonly t: number;
  readonly loss: number;
  /** The state after the step. Its tensors are live: they change with the next one. */
  readonly state: CurveState;
}

export interface TrainCurveOptions {
  /** a loader, or a sample whose batches are taken in a new random order every pass */
  batches: BatchSource | Sample;
  steps: number;
  /** default `bezier` */
  kind?: CurveKind;
  /** control points between the ends; default 1, which Garipov et al. call three bends */
  bends?: number;
  /** default 0.05, momentum 0.9, no decay; the decay is that of the curve's point, λ φ(t), not of the control points */
  lr?: number;
  momentum?: number;
  weightDecay?: number;
  /** multiplies the rate at every step; default `curveSchedule(steps)` */
  schedule?: Schedule;
  /** decides the places t and the order of a sample's batches; default 0 */
  seed?: number;
  loss?: Loss | undefined;
  /** what an earlier call gave, to go on from with the same settings: it is used up, and the networks, kind and bends are the curve's own */
  resume?: CurveState | undefined;
  onStep?: ((step: CurveStep) => void) | undefined;
  /** Aborting it ends the training after the step in progress. */
  signal?: AbortSignal | undefined;
}

/** The rate that Garipov et al. use: whole for half of the steps, then in a straight line down to a hundredth at nine tenths, and that to the end. */
export function curveSchedule(steps: number): Schedule {
  return (step) => 1 - 0.99 * Math.min(1, Math.max(0, (step / steps - 0.5) / 0.4));
}

/**
 * Trains a curve of low loss between two networks (Garipov et al., 2018): the ends stay where they are, each step draws a place of the curve and a batch, and moves the
 * control points θ_i by what the gradient at that place says,
 *
 *     t ~ U(0, 1)      g = ∇L(φ(t)) + λ φ(t)      v_i ← μ v_i + c_i(t) g      θ_i ← θ_i − lr v_i
 *
 * Training may be stopped by the signal and continued with `resume`, to the same bits. The model is in training mode meanwhile and left as it was.
 *
 * @param model of the two networks' architecture
 * @returns the state: the curve is trained when `step` is `steps`
 * @throws LandscapeError when the networks do not compare, the loss is no number, or there is no batch; RangeError for settings out of range.
 */
export async function trainCurve(model: Layer, a: Weights, b: Weights, options: TrainCurveOptions): Promise<CurveState> {
  const { steps, kind = "bezier", bends = 1, lr = 0.05, momentum = 0.9, weightDecay = 0, schedule = curveSchedule(steps), seed = 0, loss = defaultLoss, resume, onStep, signal } = options;
  if (!Number.isInteger(steps) || steps < 0) throw new RangeError(`steps: ${steps}; expected a whole number from 0`);
  for (const [name, value] of Object.entries({ lr, momentum, weightDecay })) if (!(value >= 0)) throw new RangeError(`${name}: ${value}; expected a number from 0`);
  const curve = resume?.curve ?? chordCurve(kind, a, b, bends);
  if (resume !== undefined) checkCurve(resume.curve);
  const inner = curve.points.slice(1, -1);
  const momenta = resume?.momenta ?? inner.map((point) => noGrad(() => Object.fromEntries(Object.entries(point).map(([name, value]) => [name, value.zerosLike()]))));
  const source = batchesByStep(options.batches, seed);
  if (resume !== undefined) source.load(resume.position);
  const parameters = model.namedParameters();
  let step = resume?.step ?? 0;
  const state = (): CurveState => ({ curve, step, momenta, position: source.state() });

  function takeStep({ input, target }: Batch, t: number): number {
    const shares = curveCoefficients(curve.kind, curve.points.length, t);
    return scope(() => {
      noGrad(() => {
        for (const [name, parameter] of parameters) {
          parameter.zero_();
          curve.points.forEach((point, i) => void parameter.add_(point[name]!, { alpha: shares[i]! }));
        }
      });
      const value = loss(model.forward(input), target);
      const gradients = grad(value, parameters.map(([, parameter]) => parameter), { allowUnused: true });
      noGrad(() => {
        parameters.forEach(([name, parameter], at) => {
          const gradient = gradients[at] ?? parameter.zerosLike();
          if (weightDecay > 0) gradient.add_(parameter, { alpha: weightDecay });
          inner.forEach((point, i) => {
            momenta[i]![name]!.mul_(momentum).add_(gradient, { alpha: shares[i + 1]! });
            point[name]!.add_(momenta[i]![name]!, { alpha: -lr * schedule(step) });
          });
        });
      });
      return value.toNumber();
    });
  }

  const wanted = parameters.map(([, parameter]) => parameter.requiresGrad);
  const modes = model.namedModules().map(([, module]) => ({ module, training: module.training }));
  return preserving(model, async () => {
    try {
      model.requiresGrad_().train();
      while (step < steps && signal?.aborted !== true) {
        const t = randomStream(seed, 0, step).uniform();
        const value = await source.use(step, (batch) => takeStep(batch, t));
        if (!Number.isFinite(value)) throw new LandscapeError(`the loss on the curve became ${value} at step ${step + 1}, t = ${t.toFixed(3)}; take a smaller lr than ${lr}`);
        step += 1;
        onStep?.({ step, steps, t, loss: value, state: state() });
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

/** Batches, one a step, from where they stand. */
interface StepBatches {
  use(step: number, work: (batch: Batch) => number): Promise<number>;
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
