import { linalgEigvalsh, noGrad, scope, type Tensor } from "../tensor/index.js";
import { type Basis, roundingOf } from "./bases.js";
import { moments } from "./moments.js";
import { eachBatch, type Points } from "./points.js";
import type { Chain } from "./section.js";

/** How much of a node layer's basis the points determine. */
export interface LayerIdentifiability {
  /** the node layer's */
  readonly name: string;
  /** times the layer's positions */
  readonly points: number;
  /** without the constant, and those that a section isolates */
  readonly features: number;
  /** the features that are the same at every point */
  readonly constants: readonly number[];
  /** directions in which the activations vary about their mean */
  readonly rank: number;
  /** directions of the basis, without the constant's and isolated ones */
  readonly kept: number;
  /** directions that are not in the basis, because activations never vary along them */
  readonly still: number;
  /** and because what varies along them is read by nothing */
  readonly unread: number;
  /** condition numbers */
  readonly conditions: {
    /** of G: the largest over the smallest eigenvalue that counts; 1 without any */
    readonly activations: number;
    /** of M, for a local or global basis: the largest over the smallest size Λ; 1 without any */
    readonly sizes: number;
  };
}

export interface Identifiability {
  /** of all node layers, the output last */
  readonly layers: readonly LayerIdentifiability[];
  /** in plain words, each with its layer's name and what to do; empty when there is nothing to say */
  readonly warnings: readonly string[];
}

/**
 * Whether the points determine a network's bases, and how close to the limits of 64-bit numbers (specification 1.5): the eigenvalues of G, the Gram matrix of the activations about their mean,
 * and of M, the sizes Λ, against the thresholds that decide what counts.
 *
 * @param bases of all node layers, local, global or principal, from `interactionBases`
 * @param threshold that the bases were found with; default 1e-11
 * @throws InteractionError when the points do not fit and where activations are not finite.
 */
export function identifiability(chain: Chain, points: Points, bases: readonly Basis[], threshold = 1e-11): Identifiability {
  const warnings: string[] = [];
  const layers = bases.map((basis, layer) => {
    const isolated = chain[layer]?.isolated ?? 0;
    const { own, values, floor } = scope(() => layerOf(chain, points, layer, basis, isolated, threshold));
    const say = (text: string): unknown => warnings.push(`layer ${own.name}: ${text}`);
    sampleWarnings(own, layer, say);
    edgeWarnings(values, floor, threshold, say);
    // The output's basis is its coordinates: there is nothing to be told apart.
    if (layer < chain.length) basisWarnings(own, basis, isolated, threshold, say);
    return own;
  });
  return { layers, warnings };
}

/** Also G's eigenvalues over the largest, descending, and what rounding may leave of them. */
function layerOf(chain: Chain, points: Points, layer: number, { name, sizes, constant }: Basis, isolated: number, threshold: number) {
  return noGrad(() => {
    const { mean, gram } = moments(chain, points, layer, true);
    const features = gram.size(0) - 1 - isolated;
    const variances = gram.diag().slice(0, 0, features).toArray() as number[];
    const means = mean.toArray() as number[];
    const constants = variances.flatMap((variance, i) => (variance <= 1e-28 * means[i]! ** 2 ? [i] : []));
    const all = spectrum(gram.slice(0, 0, features).slice(1, 0, features));
    const largest = all[0] ?? 0;
    const floor = largest > 0 ? roundingOf(mean) / largest : Infinity;
    const values = all.map((value) => (largest > 0 ? value / largest : 0));
    const rank = values.filter((value) => value > Math.max(threshold, floor)).length;
    const inner = sizes.slice(isolated + (constant ? 1 : 0));
    const own: LayerIdentifiability = {
      name,
      points: eachBatch(chain, points, layer, () => undefined),
      features,
      constants,
      rank,
      kept: inner.length,
      still: features - rank,
      unread: Math.max(0, rank - inner.length),
      conditions: { activations: rank === 0 ? 1 : 1 / values[rank - 1]!, sizes: inner.length === 0 ? 1 : Math.max(...inner) / Math.min(...inner) },
    };
    return { own, values, floor };
  });
}

/** Eigenvalues, descending. */
const spectrum = (matrix: Tensor): number[] => (matrix.size(0) === 0 ? [] : (linalgEigvalsh(matrix).toArray() as number[]).reverse());

type Say = (text: string) => unknown;

/** Whether there are points enough, and which features they leave as they are. */
function sampleWarnings({ points, features, constants }: LayerIdentifiability, layer: number, say: Say): void {
  const wanted = `more than ${count(10 * features)} points`;
  const most = points - 1;
  const given = `${some(points, "point")} for ${some(features, "feature")}`;
  // Off the span of its points a layer's directions are defined by its coordinates, and derivatives of the section before lead there.
  const before = layer === 0 ? "" : ", and the bases before it depend on its coordinates";
  if (most < features) say(`${given}: at most ${some(most, "direction")} can be told apart; ${count(features - most)} are not identifiable${before}. Give ${wanted}`);
  else if (points < 10 * features) say(`${given}: directions and sizes depend on the sample. Give ${wanted}`);
  if (constants.length === 0) return;
  if (constants.length === features)
    say("none of its features varies over the points, so that only the constant's direction is left. Look for units that are off, or give points that differ");
  else say(`${some(constants.length, "feature")} of ${count(features)} (${listed(constants)}) ${constants.length === 1 ? "is" : "are"} the same at every point, and in no direction`);
}

/** Eigenvalues of G that rounding may have moved across the threshold. */
function edgeWarnings(values: readonly number[], floor: number, threshold: number, say: Say): void {
  const least = Math.max(threshold, floor);
  const near = values.filter((value) => value > least / 100 && value < 100 * least);
  if (near.length === 0 || !Number.isFinite(floor)) return;
  const kept = near.filter((value) => value > least).length;
  say(
    `the activations vary along ${some(near.length, "direction")} by about ${short(near[0]!)} of the most, next to the threshold of ${short(least)} (${count(kept)} of them kept): ` +
      "at the edge of 64-bit numbers. Scale its features alike, or choose another threshold",
  );
}

/** Sizes Λ next to the threshold, sizes that coincide, and layers that nothing reads. */
function basisWarnings({ rank, kept }: LayerIdentifiability, { sizes, constant }: Basis, isolated: number, threshold: number, say: Say): void {
  const alone = isolated + (constant ? 1 : 0);
  const largest = sizes[alone] ?? 0;
  if (rank > 0 && kept === 0) say(`its activations vary along ${some(rank, "direction")}, but nothing reads them on these points`);
  const faint = sizes.slice(alone).filter((size) => size < 100 * threshold * largest).length;
  const [have, they] = faint === 1 ? ["has a size", "it is"] : ["have sizes", "they are"];
  if (faint > 0)
    say(
      `${some(faint, "direction")} of ${count(kept)} ${have} of less than ${short(100 * threshold)} of the largest, next to the threshold of ${short(threshold)}: ` +
        `whether ${they} kept depends on rounding. Leave such directions out of conclusions`,
    );
  for (let start = alone; start < sizes.length - faint; ) {
    let end = start;
    while (end + 1 < sizes.length && sizes[end]! - sizes[end + 1]! < 1e-6 * sizes[end]!) end += 1;
    if (end > start) say(`directions ${start} to ${end} have sizes that are the same but for a millionth: any rotation of them is as good a basis`);
    start = end + 1;
  }
}

const count = (value: number): string => value.toLocaleString("en-US");
const some = (value: number, noun: string): string => `${count(value)} ${noun}${value === 1 ? "" : "s"}`;
const short = (value: number): string => value.toExponential(0);
const listed = (which: readonly number[]): string => (which.length > 8 ? `${which.slice(0, 8).join(", ")}, …` : which.join(", "));
