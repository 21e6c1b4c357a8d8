import type { Layer } from "../nn/index.js";
import { checkGroups } from "./check-groups.js";
import type { LayerGroup } from "./layer-groups.js";
import { type DerivativeOptions, onLine, type OpenLine } from "./line-slopes.js";
import { layersOf, type Weights } from "./weights.js";

/** What is forecast of averaging one group of layers at an anchor. */
export interface AnchorForecast {
  /** ∇_S L · Δ_S, from the anchor towards the other network */
  readonly slope: number;
  /** κ_S(0) = Δ_Sᵀ H Δ_S at the anchor, by a difference of slopes */
  readonly curvature: number;
  /** of B_S from the anchor alone, in units of the loss */
  readonly forecast: number;
  /** of B_S from the anchor and the loss after a whole exchange of the group */
  readonly swapForecast: number;
}

/** Forecasts for one group of layers. */
export interface LayerForecast {
  readonly name: string;
  readonly parameters: readonly string[];
  /** with everything else from the first network, and from the second */
  readonly anchors: readonly [AnchorForecast, AnchorForecast];
}

export interface LayerForecastOptions extends DerivativeOptions {
  /** default: every layer by itself */
  groups?: readonly LayerGroup[];
  /** h, in t; default 0.03 */
  step?: number;
}

/**
 * Forecasts the barrier B_S^A = L(θ_A + Δ_S / 2) − (L_A + L_B) / 2 of every group of layers without a look at a mixture (specification 1.4 and one order more: our own
 * derivation). The Taylor series at the anchor of l_S(t) = L(θ_A + t Δ_S) gives the first; l_S(1), the loss after a whole exchange, adds the third order:
 *
 *     B_S^A ≈ (L_A − L_B) / 2 + l_S'(0) / 2 + κ_S(0) / 8,   κ_S(0) ≈ (l_S'(h) − l_S'(−h)) / 2h
 *     B_S^A ≈ (L_A − L_B) / 2 + 3 l_S'(0) / 8 + κ_S(0) / 16 + (l_S(1) − L_A) / 8
 *
 * Good for ranking layers; as heights they are far off on networks trained apart.
 * Takes 6 backward passes over the sample a group, and 2. The model is left as it was.
 *
 * @throws LandscapeError when the networks do not compare, the loss is not finite or a group is not of their parameters; RangeError for a step that is not above 0.
 */
export async function layerForecast(
  model: Layer,
  a: Weights,
  b: Weights,
  { groups = layersOf(a), step = 0.03, ...options }: LayerForecastOptions,
): Promise<LayerForecast[]> {
  if (!(step > 0)) throw new RangeError(`step: ${step}; expected a length in t above 0, such as 0.03`);
  checkGroups(a, groups);
  return onLine(model, a, b, options, 6 * groups.length + 2, async (line) => {
    const all = groups.map(({ parameters }) => parameters);
    const [first, last] = [await anchorAt(line, 0, all, step), await anchorAt(line, 1, all, step)];
    return groups.map(({ name, parameters }, s) => ({ name, parameters, anchors: [forecastOf(first, s, last.loss), forecastOf(last, s, first.loss)] as const }));
  });
}

/** An end of the line: its loss, and for every group l_S'(0), κ_S(0) and l_S(1) on the group's way to the other end. */
interface Anchor {
  readonly loss: number;
  readonly ways: readonly { readonly slope: number; readonly curvature: number; readonly swapped: number }[];
}

async function anchorAt(line: OpenLine, end: 0 | 1, groups: readonly (readonly string[])[], step: number): Promise<Anchor> {
  // From the second network the way leads back: slopes change their sign, curvatures do not.
  const sign = end === 0 ? 1 : -1;
  line.moveTo(end);
  const { loss, slopes } = await line.slopes(groups);
  const ways: Anchor["ways"][number][] = [];
  for (const [s, group] of groups.entries()) {
    const at = async (t: number) => {
      line.moveTo(t, group);
      return line.slopes([group]);
    };
    const [before, after, swapped] = [await at(end - step), await at(end + step), await at(1 - end)];
    line.moveTo(end, group);
    ways.push({ slope: sign * slopes[s]!, curvature: (after.slopes[0]! - before.slopes[0]!) / (2 * step), swapped: swapped.loss });
  }
  return { loss, ways };
}

function forecastOf({ loss, ways }: Anchor, group: number, other: number): AnchorForecast {
  const { slope, curvature, swapped } = ways[group]!;
  const gap = (loss - other) / 2;
  return {
    slope,
    curvature,
    forecast: gap + slope / 2 + curvature / 8,
    swapForecast: gap + (3 / 8) * slope + curvature / 16 + (swapped - loss) / 8,
  };
}
