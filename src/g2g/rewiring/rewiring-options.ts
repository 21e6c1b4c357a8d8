import { type BlockScore } from "./unit-scores.js";
import type { Correlation } from "./correlation.js";
import { GROW_CRITERIA, type GrowCriterion } from "./grow.js";
import type { NewWeights } from "./move-units.js";
import { PRUNE_CRITERIA, type PruneCriterion } from "./prune.js";
import type { RewiringSchedule } from "./rewiring-schedule.js";
import { criteriaOf, type Shares } from "./shares.js";
import { type Structure, STRUCTURES } from "./structure.js";

/** How a network rewires itself. Every default is that of the specification, section 7. */
export interface RewiringOptions {
  /** optimizer steps from one update to the next; default 1000 */
  interval?: number;
  /** share of the units that an update moves, at first, of those in a junction that its structure allows to move; default 0.025 */
  fraction?: number;
  /** default `constant` */
  schedule?: RewiringSchedule;
  /** share of the training after which nothing moves; default 1 for `constant`, 0.75 for `cosine` */
  stop?: number;
  /** which units go, with the share of each criterion; default `{ magnitude: 1 }` */
  prune?: Shares<PruneCriterion>;
  /** which units come, with the share of each criterion; default `{ hebb: 1 }` */
  grow?: Shares<GrowCriterion>;
  /** default: `interOnly` for tiles, `budget` for edges, `free` for junctions without groups */
  structure?: Structure;
  /** updates, the one that pruned it included, in which a pruned unit cannot return; default 1, at most 255; 0 allows it at once, as the published code does */
  coolDown?: number;
  /** of the Hebbian score; default `cosine` */
  correlation?: Correlation;
  /** batches an interval whose activations enter the running averages, evenly spread, the last one at the update; default 4, or the whole interval if it is shorter */
  samples?: number;
  /** of the running averages, per batch, in [0, 1); default 0.75; 0 keeps the last batch alone */
  decay?: number;
  /** how the correlations of a tile make its score; default `norm` */
  block?: BlockScore;
  /** default `zero` */
  newWeights?: NewWeights;
  /** λ of the criterion `weightGradient`; default 1 */
  gradientWeight?: number;
  /** decides every random choice; default 0 */
  seed?: number;
}

/** Complete and checked. */
export interface RewiringSettings extends Required<Omit<RewiringOptions, "structure" | "prune" | "grow">> {
  readonly structure: Structure | null;
  readonly prune: readonly [PruneCriterion, number][];
  readonly grow: readonly [GrowCriterion, number][];
}

/** @throws RangeError for a setting out of its range, naming it. */
export function rewiringSettings(options: RewiringOptions): RewiringSettings {
  const { schedule = "constant" } = options;
  const settings: RewiringSettings = {
    interval: options.interval ?? 1000,
    fraction: options.fraction ?? 0.025,
    schedule,
    stop: options.stop ?? (schedule === "cosine" ? 0.75 : 1),
    prune: criteriaOf("prune", options.prune ?? { magnitude: 1 }, PRUNE_CRITERIA),
    grow: criteriaOf("grow", options.grow ?? { hebb: 1 }, GROW_CRITERIA),
    structure: options.structure ?? null,
    coolDown: options.coolDown ?? 1,
    correlation: options.correlation ?? "cosine",
    samples: options.samples ?? Math.min(4, options.interval ?? 1000),
    decay: options.decay ?? 0.75,
    block: options.block ?? "norm",
    newWeights: options.newWeights ?? "zero",
    gradientWeight: options.gradientWeight ?? 1,
    seed: options.seed ?? 0,
  };
  const { interval, samples, coolDown } = settings;
  const whole = (name: string, value: number, least: number, most: number) => {
    if (!Number.isInteger(value) || value < least || value > most) throw new RangeError(`${name}: ${value}; expected a whole number from ${least} to ${most}`);
  };
  const between = (name: string, value: number | string, holds: boolean, expected: string) => {
    if (!holds) throw new RangeError(`${name}: ${value}; expected ${expected}`);
  };
  whole("interval", interval, 1, Number.MAX_SAFE_INTEGER);
  whole("samples", samples, 1, interval);
  whole("coolDown", coolDown, 0, 255);
  whole("seed", settings.seed, 0, Number.MAX_SAFE_INTEGER);
  between("fraction", settings.fraction, settings.fraction > 0 && settings.fraction <= 1, "a number above 0, at most 1");
  between("stop", settings.stop, settings.stop > 0 && settings.stop <= 1, "a number above 0, at most 1");
  between("decay", settings.decay, settings.decay >= 0 && settings.decay < 1, "a number in [0, 1)");
  between("gradientWeight", settings.gradientWeight, settings.gradientWeight >= 0 && settings.gradientWeight < Infinity, "a number of 0 or more");
  const oneOf = (name: string, value: string, known: readonly string[]) => between(name, value, known.includes(value), known.join(", "));
  if (settings.structure !== null) oneOf("structure", settings.structure, STRUCTURES);
  oneOf("schedule", settings.schedule, ["constant", "cosine"]);
  oneOf("correlation", settings.correlation, ["cosine", "pearson"]);
  oneOf("block", settings.block, ["mean", "norm"]);
  oneOf("newWeights", settings.newWeights, ["zero", "scaled"]);
  return settings;
}
