import { type Batch, randomStream } from "../data/index.js";
import type { Layer } from "../nn/index.js";
import { noGrad, scope, type Tensor } from "../tensor/index.js";
import type { Loss } from "../train/index.js";
import { applyPermutation, identityPermutations, type Permutations } from "./apply-permutation.js";
import { LandscapeError } from "./landscape-error.js";
import { lossGradient } from "./loss-gradient.js";
import { type Matching, type MatchOptions, specOf } from "./matching.js";
import { keepingState } from "./model-state.js";
import { matchWeights } from "./weight-matching.js";
import { checkComparable, disposeWeights, interpolated, type Weights } from "./weights.js";

/** Options of `straightThroughMatching`. */
export interface StraightThroughOptions extends MatchOptions {
  /** permutations to begin with, such as those of weight matching; by default none moves */
  start?: Permutations;
  /** passes over the sample; by default 10 */
  epochs?: number;
  /** learning rate and momentum of SGD; by default 0.01 and 0.9 */
  lr?: number;
  momentum?: number;
  loss?: Loss;
}

/**
 * Straight-through matching (Git Re-Basin, section 3.3): weights θ, at first those of a, are trained so that the permutations that bring b nearest to θ make a good
 * midpoint. Each step matches b to θ, warm, takes the gradient of the loss at the middle of a and permuted b, and gives it to θ as if θ had stood in b's place:
 *
 *     π = match(θ, b)    g = ∇L((a + π(b)) / 2)    v ← μ v + g / 2    θ ← θ − η v
 *
 * Kept are the permutations with the least loss over an epoch's batches, those of `start` among them. `objective`: that loss at the start and after each epoch, the best
 * so far.
 *
 * @throws LandscapeError when there is no sample, or the networks differ in architecture.
 */
export function straightThroughMatching(model: Layer, a: Weights, b: Weights, options: StraightThroughOptions): Matching {
  checkComparable(a, b);
  const { sample, epochs = 10, lr = 0.01, momentum = 0.9, seed = 0, loss, log } = options;
  if (sample === undefined) throw new LandscapeError("straight-through matching trains on examples: give a `sample`, such as readSample(loader, 10000)");
  const spec = specOf(model, options);
  return keepingState(model, () => {
    const free: Record<string, Tensor> = noGrad(() => Object.fromEntries(Object.entries(a).map(([name, value]) => [name, value.clone().keep()])));
    const speed = Object.fromEntries(Object.entries(a).map(([name, value]): [string, Tensor] => [name, value.zerosLike().keep()]));
    const random = randomStream(seed);
    const midpoint = (permutations: Permutations) => interpolated(a, applyPermutation(b, spec, permutations), 0.5);
    const lossOf = (batch: Batch, permutations: Permutations) => scope(() => lossGradient(model, midpoint(permutations), batch, loss).loss);
    const midpointLoss = (permutations: Permutations) =>
      sample.batches.reduce((sum, batch) => sum + (lossOf(batch, permutations) * batch.input.size(0)) / sample.examples, 0);
    let permutations: Permutations = { ...identityPermutations(spec), ...options.start };
    // The first step begins as weight matching does.
    let warm = options.start;
    let best = { permutations, loss: midpointLoss(permutations) };
    const objective = [best.loss];
    try {
      for (let epoch = 1; epoch <= epochs; epoch++) {
        for (const index of random.permutation(sample.batches.length)) {
          const batch = sample.batches[index]!;
          const matched = matchWeights(spec, free, b, { seed: random.next(), ...(warm && { start: warm }) });
          permutations = warm = matched.permutations;
          scope(() => {
            const { gradient } = lossGradient(model, midpoint(permutations), batch, loss);
            noGrad(() => {
              for (const [name, g] of Object.entries(gradient)) {
                speed[name]!.mul_(momentum).add_(g, { alpha: 0.5 });
                free[name]!.sub_(speed[name]!, { alpha: lr });
              }
            });
          });
        }
        const now = midpointLoss(permutations);
        if (now < best.loss) best = { permutations, loss: now };
        objective.push(best.loss);
        log?.(epoch, best.loss);
      }
    } finally {
      disposeWeights(free);
      disposeWeights(speed);
    }
    return { spec, permutations: best.permutations, objective };
  });
}
