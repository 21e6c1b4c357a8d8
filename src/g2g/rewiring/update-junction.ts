import { randomStream } from "../../data/index.js";
import type { Tensor } from "../../tensor/index.js";
import { correlations } from "./correlation.js";
import { chooseToGrow, type GrowCriterion } from "./grow.js";
import type { JunctionState } from "./junction-state.js";
import { type Move, moveUnits } from "./move-units.js";
import { vacancy } from "./places.js";
import type { Observation } from "./probe.js";
import { chooseToPrune, type PruneCriterion } from "./prune.js";
import type { RewiringSettings } from "./rewiring-options.js";
import { signScores } from "./sign-scores.js";
import { gradientNorms, type SparseLayer, weightNorms } from "./sparse-layer.js";
import { topologyScores } from "./topology-score.js";
import { unitScores } from "./unit-scores.js";
import { type Units, unitsOf } from "./units.js";

/** Keeps the random choices of rewiring apart from every other use of a seed. */
const STREAM = 3;

/** What an update of a junction works on. */
export interface UpdateContext {
  readonly layer: SparseLayer;
  readonly state: JunctionState;
  readonly cells: Int32Array;
  readonly cellCount: number;
  /** of the step just made */
  readonly observation: Observation;
  /** the optimizer's tensors of the layer's weight */
  readonly moments: readonly Tensor[];
  readonly settings: RewiringSettings;
  /** number of the junction, from 0 */
  readonly junction: number;
  readonly step: number;
}

/**
 * One update of one junction: scores, prunes, grows, moves (specification 2.4).
 *
 * @param fraction share of the units that can move
 * @returns the move, and the units after it
 */
export function updateJunction(context: UpdateContext, fraction: number): { move: Move; units: Units } {
  const { layer, state, cells, settings, junction, step } = context;
  const units = unitsOf(layer.pattern);
  const random = randomStream(settings.seed, STREAM, junction, step);
  const score = scorer(context, units);
  const { exists } = units;
  const { cooling } = state;
  const { allowed, held, room } = vacancy(exists, cooling, cells, context.cellCount);
  // What the structure freezes, or leaves nowhere to go, does not count: `fraction` means the same for every structure.
  const movable = held.reduce((sum, units, cell) => (room[cell]! > 0 ? sum + units : sum), 0);
  const pruned = chooseToPrune(units, cells, { count: Math.floor(fraction * movable), criteria: settings.prune, score, room, random });
  const after = exists.slice();
  for (const place of pruned) after[place] = 0;
  if (settings.coolDown === 0) {
    for (const place of pruned) {
      allowed[place] = 1;
      room[cells[place]!]! += 1;
    }
  }
  const grown = chooseToGrow(cells, { pruned, criteria: settings.grow, score, allowed, room, random });
  const move = { pruned, grown };
  moveUnits(layer, units, move, { moments: context.moments, newWeights: settings.newWeights, random });
  if (settings.coolDown > 1) {
    for (let place = 0; place < cells.length; place++) if (cooling[place]! > 0) cooling[place]! -= 1;
    for (const place of pruned) cooling[place] = settings.coolDown - 1;
  }
  for (const place of grown) after[place] = state.tried[place] = 1;
  return { move, units: { ...units, exists: after } };
}

/** The scores of each criterion by place; each is computed once. */
function scorer({ layer, state, observation, settings }: UpdateContext, units: Units): (criterion: PruneCriterion | GrowCriterion) => Float32Array {
  const known = new Map<string, Float32Array>();
  const gradients = () => once("gradient", () => gradientNorms(layer, units, observation.input, observation.gradient));
  const magnitudes = () => once("magnitude", () => weightNorms(layer, units));
  function once(name: string, compute: () => Float32Array): Float32Array {
    const scores = known.get(name) ?? compute();
    known.set(name, scores);
    return scores;
  }
  return (criterion) => {
    switch (criterion) {
      case "magnitude":
        return magnitudes();
      case "gradient":
        return gradients();
      case "weightGradient":
        return once(criterion, () => magnitudes().map((size, place) => size + settings.gradientWeight * gradients()[place]!));
      case "sign":
        return once(criterion, () => signScores(layer));
      case "hebb":
        return once(criterion, () => {
          using matrix = correlations(state.moments!, settings.correlation);
          return unitScores(matrix, units, units.side === 1 ? "mean" : settings.block);
        });
      case "topology":
        return once(criterion, () => topologyScores(units));
      case "untried":
        return once(criterion, () => Float32Array.from(state.tried, (tried) => 1 - tried));
      case "random":
        return once(criterion, () => new Float32Array(units.exists.length));
    }
  };
}
