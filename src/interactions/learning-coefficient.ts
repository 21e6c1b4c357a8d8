import { Generator, noGrad, randn, scope, type Tensor, zeros } from "../tensor/index.js";
import { InteractionError } from "./interaction-error.js";
import { type ChainStates, langevinStep, type LossFunction, type Posterior, statesAt } from "./posterior-sampler.js";
import type { PosteriorScale } from "./posterior-scale.js";
import { finished, type Progress, type Rounds } from "./rounds.js";

export interface LearningCoefficientOptions {
  /** n β, how finely the loss is resolved; default 1e4 */
  nBeta?: number;
  /** γ, how strongly chains are held at the start; default 1 */
  localisation?: number;
  /** `mala` rejects, and so meets the posterior exactly; `sgld` always accepts. Default `mala` */
  method?: "mala" | "sgld";
  /** default 4 */
  chains?: number;
  /** draws of every chain that count; default 4000 */
  draws?: number;
  /** steps before them, in which the step is found and chains leave the start; default half as many as draws */
  burnIn?: number;
  /** ε; default: calibrated */
  step?: number;
  /** S, in which w = w* + z S takes even steps, such as `posteriorScale`'s; default none */
  scale?: PosteriorScale;
  /** default 0 */
  seed?: number;
}

/** A step of the calibration's sweep. */
export interface TriedStep {
  readonly step: number;
  /** the mean probability with which its proposals would be accepted */
  readonly acceptance: number;
  /** λ̂ of the short run */
  readonly value: number;
}

export interface LearningCoefficient {
  /** λ̂ = n β (mean loss − loss at the start); half the effective number of parameters */
  readonly value: number;
  /** standard error over the chains; null for one */
  readonly error: number | null;
  /** λ̂ of each */
  readonly chains: readonly number[];
  readonly step: number;
  /** the mean probability with which proposals are, or with SGLD would be, accepted: about 0.85 for MALA, above 0.97 for SGLD; 0 and 1 mean sick chains */
  readonly acceptance: number;
  /** λ̂ of the second half of the draws minus that of the first, over the mean of both: 0 for a flat trace */
  readonly drift: number;
  /** the part of draws with a loss below the start's: 0 when the start is a minimum */
  readonly below: number;
  /** n β (loss − loss at the start), mean over the chains, of every draw */
  readonly trace: readonly number[];
  /** of SGLD's calibration */
  readonly sweep: readonly TriedStep[];
  /** what speaks against the estimate; empty when nothing does */
  readonly warnings: readonly string[];
}

/** The least mean acceptance of SGLD's steps, which bounds their bias. */
const SGLD_ACCEPTANCE = 0.97;
const MALA_ACCEPTANCE = 0.85;
/** Steps that SGLD's calibration tries, as parts of MALA's. */
const SWEEP = [-5, -4, -3, -2, -1, 0].map((power) => 2 ** power);

/**
 * The local learning coefficient of a loss at a point by Langevin dynamics (Lau et al., "The Local Learning Coefficient", 2023; specification 1.1): chains draw from
 *
 *     exp(−n β L(w) − (γ/2) |w − w*|²),   λ̂ = n β (E[L(w)] − L(w*))
 *
 * All of the data in every step. Chains begin at w*; with a scale S, at draws of the normal distribution of covariance S² about it, Laplace's approximation. The step is calibrated: for MALA,
 * during the burn-in, to an acceptance of 0.85; for SGLD to the largest of a sweep whose proposals would be accepted with 0.97. The same seed gives the same draws. Trust orderings more than
 * values.
 *
 * @param start w*, [N] in float64; a minimum
 * @throws RangeError for settings out of range; InteractionError when no step is accepted or the loss is no number.
 */
export function learningCoefficient(loss: LossFunction, start: Tensor, options: LearningCoefficientOptions = {}): LearningCoefficient {
  return finished(learningCoefficientRounds(loss, start, options));
}

/** The same, step by step. @throws as `learningCoefficient` */
export function* learningCoefficientRounds(loss: LossFunction, start: Tensor, options: LearningCoefficientOptions = {}): Rounds<LearningCoefficient> {
  const { nBeta = 1e4, localisation = 1, method = "mala", chains = 4, draws = 4000, seed = 0, scale = null } = options;
  const burnIn = options.burnIn ?? Math.ceil(draws / 2);
  check({ nBeta, localisation, chains, draws, burnIn, step: options.step ?? 1 });
  if (start.dtype !== "float64" || start.shape.length !== 1)
    throw new InteractionError(`the start is ${start.dtype} [${start.shape.join(", ")}]; expected a flat vector in float64`);
  const calibration = options.step === undefined ? Math.max(burnIn, 200) : 0;
  const short = method === "sgld" && options.step === undefined ? Math.max(50, Math.ceil(burnIn / 8)) : 0;
  const total = calibration + SWEEP.length * short + burnIn + draws;
  const run = new Run({ loss, start, nBeta, localisation, scale }, { chains, generator: new Generator(seed), total });
  try {
    const sweep: TriedStep[] = [];
    let step = options.step ?? (yield* run.calibrate(calibration, MALA_ACCEPTANCE));
    if (short > 0) {
      sweep.push(...(yield* run.sweep(step, short)));
      const fine = sweep.filter(({ acceptance }) => acceptance >= SGLD_ACCEPTANCE);
      step = fine.length > 0 ? Math.max(...fine.map((tried) => tried.step)) : sweep[0]!.step;
    }
    yield* run.advance(burnIn, step, method === "mala");
    return { ...summary(yield* run.advance(draws, step, method === "mala"), method, step), sweep };
  } finally {
    run.dispose();
  }
}

function check(numbers: { nBeta: number; localisation: number; chains: number; draws: number; burnIn: number; step: number }): void {
  for (const name of ["nBeta", "step"] as const)
    if (!(numbers[name] > 0 && numbers[name] < Infinity)) throw new RangeError(`${name}: ${numbers[name]}; expected a number above 0`);
  if (!(numbers.localisation >= 0)) throw new RangeError(`localisation: ${numbers.localisation}; expected a number of at least 0`);
  for (const [name, least] of [
    ["chains", 1],
    ["draws", 2],
    ["burnIn", 0],
  ] as const)
    if (!Number.isInteger(numbers[name]) || numbers[name] < least) throw new RangeError(`${name}: ${numbers[name]}; expected a whole number of at least ${least}`);
}

/** n β (loss − loss at the start) of every step and chain, [steps][chains], and the mean acceptance. */
interface Draws {
  readonly excess: readonly (readonly number[])[];
  readonly acceptance: number;
}

/** Chains side by side. */
class Run {
  private states: ChainStates;
  private done = 0;
  private readonly baseline: number;

  constructor(
    private readonly posterior: Posterior,
    private readonly how: { readonly chains: number; readonly generator: Generator; readonly total: number },
  ) {
    this.states = this.first();
    this.baseline = noGrad(() => scope(() => posterior.loss(posterior.start.unsqueeze(0)).loss.select(0, 0).toNumber()));
    if (!Number.isFinite(this.baseline))
      throw new InteractionError(`the loss at the start is ${this.baseline}; expected a number: check the parameters and the data`);
  }

  /** From w* itself the way into the posterior of N dimensions takes √N small steps, and a step calibrated on it stays small. */
  private first(): ChainStates {
    const { start, scale } = this.posterior;
    const { chains, generator } = this.how;
    const shape = [chains, start.size(0)];
    return noGrad(() =>
      scope(() => {
        const place = scale === null ? zeros(shape, { dtype: "float64" }) : randn(shape, { dtype: "float64", generator });
        return kept(statesAt(this.posterior, place.to(start.device)));
      }),
    );
  }

  private progress(): Progress {
    return { done: ++this.done, total: this.how.total };
  }

  private step(size: number, reject: boolean): number[] {
    const before = this.states;
    return scope(() => {
      const { states, accepted } = langevinStep(this.posterior, before, size, reject, this.how.generator);
      this.states = kept(states);
      Object.values(before).forEach((tensor: Tensor) => tensor.dispose());
      return accepted.toArray<number[]>();
    });
  }

  /** So many steps of one size. */
  *advance(steps: number, size: number, reject: boolean): Rounds<Draws> {
    const excess: number[][] = [];
    let sum = 0;
    for (let i = 0; i < steps; i++) {
      sum += mean(this.step(size, reject));
      excess.push(this.states.loss.toArray<number[]>().map((loss) => this.posterior.nBeta * (loss - this.baseline)));
      yield this.progress();
    }
    return { excess, acceptance: steps === 0 ? 0 : sum / steps };
  }

  /**
   * The size whose steps are accepted so often, by stochastic approximation on its logarithm (Robbins and Monro): each step moves it by what the acceptance is off, less and less; the
   * mean of the second half counts.
   */
  *calibrate(steps: number, target: number): Rounds<number> {
    let log = Math.log(this.firstStep());
    let [sum, count] = [0, 0];
    for (let i = 0; i < steps; i++) {
      const rate = 2 / (1 + i / 10) ** 0.6;
      log += rate * (mean(this.step(Math.exp(log), true)) - target);
      if (i >= steps / 2) [sum, count] = [sum + log, count + 1];
      yield this.progress();
    }
    return Math.exp(sum / count);
  }

  /** The largest 4^−k of the prior's own scale, 1/γ, that is accepted from the start by half; where the posterior is round, of 1. */
  private firstStep(): number {
    const { localisation, scale } = this.posterior;
    let size = scale === null ? 1 / Math.max(localisation, 1e-12) : 1;
    for (let k = 0; k < 60; k++, size /= 4) {
      if (mean(this.step(size, true)) > 0.5) return size;
    }
    throw new InteractionError(`no step is accepted, down to ${size}: is the gradient that of the loss?`);
  }

  /** Short runs of steps about `size` that always accept, from the smallest, each from the same states. */
  *sweep(size: number, steps: number): Rounds<TriedStep[]> {
    const saved = this.states;
    const tried: TriedStep[] = [];
    try {
      for (const part of SWEEP) {
        this.states = copied(saved);
        const { excess, acceptance } = yield* this.advance(steps, size * part, false);
        this.dispose();
        tried.push({ step: size * part, acceptance, value: mean(excess.slice(Math.floor(steps / 2)).map(mean)) });
      }
    } finally {
      this.states = saved;
    }
    return tried;
  }

  dispose(): void {
    Object.values(this.states).forEach((tensor: Tensor) => tensor.dispose());
  }
}

const copied = ({ place, loss, energy, slope }: ChainStates): ChainStates => scope(() => kept({ place: place.clone(), loss: loss.clone(), energy: energy.clone(), slope: slope.clone() }));

/** Beyond the scope that made them. */
function kept(states: ChainStates): ChainStates {
  Object.values(states).forEach((tensor: Tensor) => tensor.keep());
  return states;
}

function summary({ excess, acceptance }: Draws, method: "mala" | "sgld", step: number): Omit<LearningCoefficient, "sweep"> {
  const count = excess[0]!.length;
  const chains = Array.from({ length: count }, (_, chain) => mean(excess.map((row) => row[chain]!)));
  const value = mean(chains);
  if (!Number.isFinite(value)) throw new InteractionError(`chains of step ${step} diverged: give a smaller \`step\`, or a larger \`localisation\``);
  const error = count === 1 ? null : Math.sqrt(chains.reduce((sum, one) => sum + (one - value) ** 2, 0) / (count - 1) / count);
  const trace = excess.map(mean);
  const half = Math.floor(trace.length / 2);
  const drift = (mean(trace.slice(half)) - mean(trace.slice(0, half))) / (Math.abs(value) || 1);
  const below = mean(excess.map((row) => row.filter((one) => one < -1e-9 * Math.max(1, Math.abs(value))).length / count));
  const warnings: string[] = [];
  if (acceptance < (method === "mala" ? 0.5 : 0.9)) warnings.push(`proposals are accepted with ${acceptance.toFixed(2)}: give a smaller step`);
  if (method === "mala" && acceptance > 0.98) warnings.push(`proposals are accepted with ${acceptance.toFixed(2)}: chains hardly move; give a larger step`);
  if (Math.abs(drift) > 0.1) warnings.push(`the trace is not flat, its halves ${(100 * drift).toFixed(0)} % apart: give more draws and burn-in`);
  if (below > 0.05) warnings.push(`${(100 * below).toFixed(0)} % of the draws have a smaller loss than the start: it is no minimum`);
  return { value, error, chains, step, acceptance, drift, below, trace, warnings };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
