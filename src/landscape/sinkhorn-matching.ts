import { randomStream } from "../data/index.js";
import type { Layer } from "../nn/index.js";
import { adamW } from "../optim/index.js";
import { cat, enableGrad, Generator, isFloating, noGrad, randn, scope, type Tensor } from "../tensor/index.js";
import type { Loss } from "../train/index.js";
import { identityPermutations, type Permutations } from "./apply-permutation.js";
import { LandscapeError } from "./landscape-error.js";
import { linearAssignment } from "./linear-assignment.js";
import { lossGradient } from "./loss-gradient.js";
import { type Matching, type MatchOptions, specOf } from "./matching.js";
import { keepingState } from "./model-state.js";
import type { PermutationSpec } from "./permutation-spec.js";
import { sinkhorn } from "./sinkhorn.js";
import { indices } from "./unit-rows.js";
import { checkComparable, interpolated, type Weights } from "./weights.js";

/** Options of `sinkhornMatching`. */
export interface SinkhornOptions extends MatchOptions {
  /** permutations to begin with; by default none moves */
  start?: Permutations;
  /** what is lowered: the distance of the weights, or the loss of the sample at the midpoint or at a point of the line drawn anew for each step */
  target?: "weights" | "midpoint" | "line";
  /** by default 200 for weights, ten passes over the sample for losses */
  steps?: number;
  /** of AdamW; by default 0.1 */
  lr?: number;
  /** by default 0.1: the smaller, the nearer to permutations, and the less a step can see */
  temperature?: number;
  /** of Sinkhorn's scaling; by default 20 */
  iterations?: number;
  /** how the gradient passes the scaling: by one linear system for its fixed point (the default), or back through every iteration, exact also before it has settled */
  gradient?: "implicit" | "unrolled";
  loss?: Loss;
}

/**
 * Sinkhorn re-basin (Peña et al., "Re-basin via implicit Sinkhorn differentiation", CVPR 2023): each label has a free table X, and b is moved by the doubly stochastic
 * matrix that Sinkhorn's scaling makes of it,
 *
 *     P = Sinkhorn(X / τ): log P ← log P − logsumexp over rows, then over columns, 20 times
 *
 * through which the objective's gradient flows. At the end the nearest permutations to P are taken, by linear assignment.
 * `objective`: what is lowered, at the start and after each step, of the soft matrices.
 *
 * @throws LandscapeError when a loss is to be lowered without a sample, or the networks differ in architecture.
 */
export function sinkhornMatching(model: Layer, a: Weights, b: Weights, options: SinkhornOptions): Matching {
  checkComparable(a, b);
  const { sample, target = "weights", lr = 0.1, temperature = 0.1, iterations = 20, gradient = "implicit", seed = 0, loss, log } = options;
  if (target !== "weights" && sample === undefined) {
    throw new LandscapeError(`the target "${target}" is a loss on examples: give a \`sample\`, such as readSample(loader, 10000), or the target "weights"`);
  }
  const spec = specOf(model, options);
  if (spec.labels.length === 0) return { spec, permutations: {}, objective: [] };
  const steps = options.steps ?? (target === "weights" ? 200 : 10 * sample!.batches.length);
  const random = randomStream(seed);
  const start = { ...identityPermutations(spec), ...options.start };
  const free = new Map(spec.labels.map(({ name }, i) => [name, firstTable(start[name]!, new Generator(seed + i), a)]));
  const names = [...new Set(spec.labels.flatMap(({ uses }) => uses.map(({ name }) => name)))].filter((name) => a[name] !== undefined && isFloating(a[name].dtype));
  const moved = (): Weights => {
    const soft = new Map(spec.labels.map(({ name }) => [name, sinkhorn(free.get(name)!.div(temperature), iterations, gradient)]));
    return Object.fromEntries(names.map((name) => [name, softlyPermuted(name, b[name]!, spec, soft)]));
  };
  /** The objective, with its gradient left in the tables. */
  const lower = (step: number): number => {
    const soft = moved();
    if (target === "weights") {
      const distance = names.reduce<Tensor | null>((sum, name) => add(sum, a[name]!.sub(soft[name]!).square().sum()), null)!;
      distance.backward();
      return distance.toNumber();
    }
    const t = target === "midpoint" ? 0.5 : random.uniform();
    const merged = noGrad(() => interpolated(a, { ...b, ...soft }, t));
    const { loss: value, gradient: slope } = lossGradient(model, merged, sample!.batches[step % sample!.batches.length]!, loss);
    // The chain rule through the point of the line: dL/dP is t times the pull-back of dL/dθ.
    names.reduce<Tensor | null>((sum, name) => (slope[name] ? add(sum, soft[name]!.mul(slope[name]).sum().mul(t)) : sum), null)!.backward();
    return value;
  };
  return keepingState(model, () => {
    const rule = adamW([...free], { lr, weightDecay: 0 });
    const objective: number[] = [];
    for (let step = 0; step < steps; step++) {
      rule.zeroGrad();
      objective.push(scope(() => enableGrad(() => lower(step))));
      rule.step();
      log?.(step + 1, objective.at(-1)!);
    }
    const permutations = Object.fromEntries([...free].map(([name, table]) => [name, noGrad(() => linearAssignment(table.detach(), { maximize: true }).columns)]));
    for (const table of free.values()) table.dispose();
    return { spec, permutations, objective };
  });
}

function add(sum: Tensor | null, more: Tensor): Tensor {
  return sum === null ? more : sum.add(more);
}

/** The matrix of a permutation and a little noise, without which tables that are alike would stay so. */
function firstTable(permutation: Int32Array, generator: Generator, weights: Weights): Tensor {
  const like = Object.values(weights)[0]!;
  const n = permutation.length;
  const noise = () => randn([n, n], { generator }).mul(0.01).to({ dtype: like.dtype, device: like.device });
  return noGrad(() => scope(() => indices(permutation, like).oneHot(n).add(noise()).keep())).requiresGrad_();
}

/** A tensor with the units of every axis mixed: new[i] = Σⱼ Pᵢⱼ old[j]. */
function softlyPermuted(name: string, value: Tensor, spec: PermutationSpec, soft: ReadonlyMap<string, Tensor>): Tensor {
  return value.shape.reduce((current, size, axis) => {
    const uses = spec.labels.flatMap((label) => label.uses.filter((use) => use.name === name && use.axis === axis).map((use) => ({ label, use })));
    if (uses.length === 0) return current;
    const first = current.movedim(axis, 0);
    const taken = new Set(uses.flatMap(({ use }) => [...use.positions]));
    const rest = Array.from({ length: size }, (_, place) => place).filter((place) => !taken.has(place));
    const parts = uses.map(({ label, use }) => {
      const units = first.indexSelect(0, indices(use.positions, first));
      return soft.get(label.name)!.matmul(units.reshape([label.size, -1])).reshape(units.shape);
    });
    const places = [...uses.flatMap(({ use }) => [...use.positions]), ...rest];
    const back = new Int32Array(size);
    places.forEach((place, i) => (back[place] = i));
    const whole = cat([...parts, ...(rest.length > 0 ? [first.indexSelect(0, indices(rest, first))] : [])], 0);
    return whole.indexSelect(0, indices(back, first)).movedim(0, axis);
  }, value);
}
