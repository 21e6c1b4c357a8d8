import type { Layer } from "../nn/index.js";
import { noGrad, scope, type Tensor } from "../tensor/index.js";
import { identityPermutations } from "./apply-permutation.js";
import { LandscapeError } from "./landscape-error.js";
import { linearAssignment } from "./linear-assignment.js";
import { type Matching, type MatchOptions, specOf } from "./matching.js";
import { keepingState, setState } from "./model-state.js";
import { settledStates } from "./settled-states.js";
import type { ActivationSite, PermutationLabel } from "./permutation-spec.js";
import { indices } from "./unit-rows.js";
import { watchPass } from "./watch-pass.js";
import { checkComparable, disposeWeights, type Weights } from "./weights.js";

/** Options of `activationMatching`; the sample is what the units are compared on. */
export interface ActivationMatchingOptions extends MatchOptions {
  /** Pearson's correlation of two units (the default), or their covariance, which trusts strong units more */
  by?: "correlation" | "covariance";
}

/**
 * Activation matching (Li et al., "Convergent learning", 2016; Git Re-Basin, section 3.1): units are paired by the similarity of what they do on the same examples,
 * after their activation function, by one linear assignment a label. Labels do not depend on each other. Units seen in several places, such as those of a residual
 * stream, count by the mean over the places; attention heads by their attention weights. Units that are never active cannot be told apart.
 *
 * Networks with batch norms: statistics are those that `a` and `b` hold, else those of the sample. `objective`: the mean similarity of paired units, before and after.
 *
 * @throws LandscapeError when there is no sample, or the networks differ in architecture.
 */
export function activationMatching(model: Layer, a: Weights, b: Weights, options: ActivationMatchingOptions): Matching {
  checkComparable(a, b);
  const { sample, by = "correlation" } = options;
  if (sample === undefined) throw new LandscapeError("activation matching compares units on examples: give a `sample`, such as readSample(loader, 10000)");
  const spec = specOf(model, options);
  return keepingState(model, () => {
    const states = settledStates(model, [a, b], sample);
    const places = spec.labels.flatMap((label) => label.sites.map((site) => comparison(label, site)));
    const wanted = new Map(places.map(({ site }) => [site.call, site.operator]));
    try {
      for (const { input } of sample.batches) {
        scope(() => {
          const seen = states.map((state) => {
            const results = new Map<number, Tensor>();
            setState(model, state);
            watchPass(model, input, wanted, (call, result) => void results.set(call, result.detach().clone().keep()));
            return results;
          });
          for (const place of places) place.add(...(seen.map((results) => results.get(place.site.call)!) as [Tensor, Tensor]));
          for (const results of seen) for (const tensor of results.values()) tensor.dispose();
        });
      }
      const found = spec.labels.map((label) => scope(() => paired(label, places.filter((place) => place.label === label).map((place) => place.similarity(by)))));
      const units = spec.labels.reduce((sum, { size }) => sum + size, 0);
      const mean = (key: "before" | "after") => found.reduce((sum, one) => sum + one[key], 0) / Math.max(1, units);
      const permutations = { ...identityPermutations(spec), ...Object.fromEntries(spec.labels.map(({ name }, i) => [name, found[i]!.permutation])) };
      return { spec, permutations, objective: [mean("before"), mean("after")] };
    } finally {
      for (const place of places) place.dispose();
      for (const state of states) disposeWeights(state);
    }
  });
}

function paired(label: PermutationLabel, tables: readonly Tensor[]): { permutation: Int32Array; before: number; after: number } {
  const identity = Int32Array.from({ length: label.size }, (_, i) => i);
  if (tables.length === 0) return { permutation: identity, before: 0, after: 0 };
  const table = tables.reduce((sum, one) => sum.add(one)).div(tables.length);
  const permutation = linearAssignment(table, { maximize: true }).columns;
  const value = (columns: Int32Array) => table.gather(1, indices(columns, table).unsqueeze(1)).sum().toNumber();
  return { permutation, before: value(identity), after: value(permutation) };
}

interface Comparison {
  readonly label: PermutationLabel;
  readonly site: ActivationSite;
  add(one: Tensor, other: Tensor): void;
  /** `[units, units]` */
  similarity(by: "correlation" | "covariance"): Tensor;
  dispose(): void;
}

/**
 * Sums over the examples of x, x² and x_A x_Bᵀ, in float64, for the units at one place:
 *
 *     cov = E[x_A x_Bᵀ] − E[x_A] E[x_B]ᵀ    corr = cov / (σ_A σ_B)
 *
 * What is summed are differences from the first batch's means, which loses fewer digits.
 */
function comparison(label: PermutationLabel, site: ActivationSite): Comparison {
  let sums: { shift: Tensor[]; first: Tensor[]; second: Tensor[]; cross: Tensor } | null = null;
  let count = 0;
  const observed = (value: Tensor) => value.movedim(site.axis, -1).flatten(0, -2).indexSelect(1, indices(site.positions, value));
  const kept = () => [...sums!.shift, ...sums!.first, ...sums!.second, sums!.cross];
  return {
    label,
    site,
    add: (...values) =>
      noGrad(() =>
        scope(() => {
          const raw = values.map(observed);
          const shift = sums?.shift ?? raw.map((x) => x.mean([0]).keep());
          const x = raw.map((one, i) => one.sub(shift[i]!));
          const first = x.map((one) => one.sum(0, { dtype: "float64" }));
          const second = x.map((one) => one.square().sum(0, { dtype: "float64" }));
          const cross = x[0]!.t().matmul(x[1]!).to("float64");
          count += x[0]!.size(0);
          if (sums === null) {
            sums = { shift, first, second, cross };
            for (const tensor of kept()) tensor.keep();
            return;
          }
          sums.cross.add_(cross);
          for (const i of [0, 1]) void [sums.first[i]!.add_(first[i]!), sums.second[i]!.add_(second[i]!)];
        }),
      ),
    similarity: (by) =>
      noGrad(() => {
        const means = sums!.first.map((one) => one.div(count));
        const covariance = sums!.cross.div(count).sub(means[0]!.outer(means[1]!));
        if (by === "covariance") return covariance;
        const [one, other] = sums!.second.map((square, i) => square.div(count).sub(means[i]!.square()).clampMin(0).sqrt()) as [Tensor, Tensor];
        // A unit that never changes correlates with none.
        return covariance.div(one.outer(other).clampMin(1e-12));
      }),
    dispose: () => {
      if (sums !== null) for (const tensor of kept()) tensor.dispose();
    },
  };
}
