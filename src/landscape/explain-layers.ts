import type { Layer } from "../nn/index.js";
import { checkGroups } from "./check-groups.js";
import { checkCells, tentWeights, weighed } from "./green-weights.js";
import type { LayerGroup } from "./layer-groups.js";
import { type DerivativeOptions, onLine, type OpenLine } from "./line-slopes.js";
import type { Slopes } from "./slopes.js";
import { layersOf, type Weights } from "./weights.js";

/** The barrier of one group of layers at an anchor, and what makes it. */
export interface AnchorExplanation {
  /** B_S = L(θ_A + Δ_S / 2) − (L_A + L_B) / 2, measured */
  readonly barrier: number;
  /** (L(θ_A + Δ_S) − L_B) / 2: half of what a whole exchange of the group costs */
  readonly swap: number;
  /** −∫ w(s) κ_S(s) ds: what the curvature on the way adds; never positive for the last layer of a network with a convex loss */
  readonly curvature: number;
}

/** Of one group of layers. */
export interface LayerExplanation {
  readonly name: string;
  readonly parameters: readonly string[];
  /** with everything else from the first network, and from the second */
  readonly anchors: readonly [AnchorExplanation, AnchorExplanation];
}

export interface ExplainLayersOptions extends DerivativeOptions {
  /** default: every layer by itself */
  groups?: readonly LayerGroup[];
  /** how many equal parts each group's way is cut into; even, default 16 */
  cells?: number;
}

/**
 * Splits the barrier of every group of layers into the cost of an exchange and the curvature on the way there (specification 1.4: our own derivation),
 *
 *     B_S^A = (L(θ_A + Δ_S) − L_B) / 2 − ∫₀¹ w(s) κ_S(s) ds,   w(s) = min(s, 1 − s) / 2
 *
 * exact but for the quadrature. Takes 2 (cells + 1) backward passes over the sample a group. The model is left as it was.
 *
 * @throws LandscapeError when the networks do not compare, the loss is not finite or a group is not of their parameters; RangeError for cells that cannot be.
 */
export async function explainLayers(
  model: Layer,
  a: Weights,
  b: Weights,
  { groups = layersOf(a), cells = 16, ...options }: ExplainLayersOptions,
): Promise<LayerExplanation[]> {
  checkCells(cells);
  const tent = tentWeights(cells);
  checkGroups(a, groups);
  return onLine(model, a, b, options, 2 * groups.length * (cells + 1), async (line) => {
    const ways: Record<0 | 1, Way[]> = { 0: [], 1: [] };
    for (const end of [0, 1] as const) {
      line.moveTo(end);
      for (const { parameters } of groups) {
        ways[end].push(await wayFrom(line, end, parameters, tent));
        line.moveTo(end, parameters);
      }
    }
    const [lossA, lossB] = [ways[0][0]!.start, ways[1][0]!.start];
    const explained = ({ start, middle, swapped, curvature }: Way, other: number): AnchorExplanation => ({
      barrier: middle - (start + other) / 2,
      swap: (swapped - other) / 2,
      curvature,
    });
    return groups.map(({ name, parameters }, s) => ({ name, parameters, anchors: [explained(ways[0][s]!, lossB), explained(ways[1][s]!, lossA)] as const }));
  });
}

/** Losses on the way of one group from an end of the line to the other, and its curvature under the tent. */
interface Way {
  readonly start: number;
  readonly middle: number;
  readonly swapped: number;
  readonly curvature: number;
}

async function wayFrom(line: OpenLine, end: 0 | 1, group: readonly string[], tent: readonly number[]): Promise<Way> {
  const cells = tent.length;
  const points: Slopes[] = [];
  for (let i = 0; i <= cells; i++) {
    line.moveTo(end === 0 ? i / cells : 1 - i / cells, group);
    points.push(await line.slopes([group]));
  }
  // On the way back slopes have the other sign, and so have their changes.
  const changes = points.slice(1).map(({ slopes }, i) => (end === 0 ? 1 : -1) * (slopes[0]! - points[i]!.slopes[0]!));
  return { start: points[0]!.loss, middle: points[cells / 2]!.loss, swapped: points[cells]!.loss, curvature: -weighed(tent, changes) };
}
