import type { Layer } from "../nn/index.js";
import { checkGroups } from "./check-groups.js";
import type { LayerGroup } from "./layer-groups.js";
import { type DerivativeOptions, onLine, type OpenLine } from "./line-slopes.js";
import { layersOf, type Weights } from "./weights.js";

/** What an anchor alone says about averaging one group of layers there. */
export interface AnchorForecast {
  /** ∇_S L · Δ_S, from the anchor towards the other network */
  readonly slope: number;
  /** κ_S(0) = Δ_Sᵀ H Δ_S at the anchor, by a difference of slopes */
  readonly curvature: number;
  /** of B_S, in units of the loss */
  readonly forecast: number;
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
 * Forecasts the barrier B_S^A = L(θ_A + Δ_S / 2) − (L_A + L_B) / 2 of every group of layers from its anchor, without a look at any mixture (specification 1.4: our own
 * derivation),
 *
 *     B_S^A ≈ (L_A − L_B) / 2 + ∇_S L(θ_A) · Δ_S / 2 + κ_S(0) / 8,   κ_S(0) ≈ (l_S'(h) − l_S'(−h)) / 2h
 *
 * Good for ranking layers; on networks trained apart it is several times too small, so do not quote it as a height.
 * Takes 4 backward passes over the sample a group, and 2. The model is left as it was.
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
  return onLine(model, a, b, options, 4 * groups.length + 2, async (line) => {
    const all = groups.map(({ parameters }) => parameters);
    line.moveTo(0);
    const first = await line.slopes(all);
    const firstCurvatures = await curvaturesAt(line, 0, all, step);
    line.moveTo(1);
    const last = await line.slopes(all);
    const lastCurvatures = await curvaturesAt(line, 1, all, step);
    const forecast = (gap: number, slope: number, curvature: number): AnchorForecast => ({ slope, curvature, forecast: gap / 2 + slope / 2 + curvature / 8 });
    return groups.map(({ name, parameters }, s) => ({
      name,
      parameters,
      anchors: [
        forecast(first.loss - last.loss, first.slopes[s]!, firstCurvatures[s]!),
        // From the second network the way leads back: the slope changes its sign, the curvature does not.
        forecast(last.loss - first.loss, -last.slopes[s]!, lastCurvatures[s]!),
      ] as const,
    }));
  });
}

/** κ_S of every group at an end of the line, where the model is. */
async function curvaturesAt(line: OpenLine, end: 0 | 1, groups: readonly (readonly string[])[], step: number): Promise<number[]> {
  const curvatures = [];
  for (const group of groups) {
    const slopes: number[] = [];
    for (const t of [end - step, end + step]) {
      line.moveTo(t, group);
      slopes.push((await line.slopes([group])).slopes[0]!);
    }
    line.moveTo(end, group);
    curvatures.push((slopes[1]! - slopes[0]!) / (2 * step));
  }
  return curvatures;
}
