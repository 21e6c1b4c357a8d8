import { noGrad, scope, type Tensor } from "../tensor/index.js";
import { type GateGroup, GatePatterns } from "./gate-groups.js";
import { type HessianRank, hessianRank } from "./hessian-rank.js";
import { InteractionError } from "./interaction-error.js";
import { LocalDirections, type LocalRank } from "./local-directions.js";
import { mixingRank, type ReducedMap } from "./mixing-rank.js";
import { numericalRank, OrthogonalFactor } from "./orthogonal-factor.js";
import { eachDerivatives, type WeightBlock, weightBlocks } from "./output-derivatives.js";
import { chainJacobian } from "./parameter-jacobian.js";
import { countPoints, type Points } from "./points.js";
import type { Chain } from "./section.js";

/** Free directions of one linear map of a chain, W of [inputs, units]. */
export interface MapDegeneracy {
  readonly name: string;
  /** d_in: what W reads, the constant among it if there are biases */
  readonly inputs: number;
  /** d_out */
  readonly units: number;
  /** r_G: of the Gram matrix G of what W reads */
  readonly activationRank: number;
  /** r_K: of the Gram matrix K of the Jacobian from W's units to the network's outputs */
  readonly gradientRank: number;
  /** (d_in − r_G) d_out */
  readonly dependentActivations: number;
  /** (d_out − r_K) d_in */
  readonly dependentGradients: number;
  /** both, each direction once: d_in d_out − r_G r_K */
  readonly free: number;
  /** beyond these, of single units that matter on few points; null where there are too many to look at */
  readonly local: number | null;
}

/** Free directions that two neighbouring maps share through the units between them. */
export interface UnitDegeneracy {
  /** of the map whose units they are */
  readonly name: string;
  /** units that open on exactly the same points, two or more; linear units are one group */
  readonly groups: readonly (readonly number[])[];
  /** units that may grow while what reads them shrinks: open somewhere and read */
  readonly rescalings: number;
  /** beyond the rescalings: s² − s for a group of s, and s more where it is always open and shifts with the biases */
  readonly synchronised: number;
}

/** What of a network's parameters its data do not determine, by source. */
export interface Degeneracy {
  /** N */
  readonly parameters: number;
  readonly maps: readonly MapDegeneracy[];
  readonly units: readonly UnitDegeneracy[];
  /** all sources added up; sources overlap, so that it may exceed the nullity */
  readonly itemised: number;
  /** independent directions among all sources: never more than the nullity. Null where there are too many to compare */
  readonly explained: number | null;
  /** null where it was not asked for */
  readonly measured: HessianRank | null;
}

export interface DegeneracyOptions {
  /** whether the constant's weights are parameters; default true */
  biases?: boolean;
  /** singular values at most this part of the largest count as 0; default 1e-9 */
  threshold?: number;
  /** whether to measure the rank of the Hessian, whose time grows with N²; default: for at most 2000 parameters */
  measure?: boolean;
}

/**
 * Counts the free directions of a chain's weights by their three sources (Bushnaq et al., "Using Degeneracy in the Loss Landscape for Mechanistic Interpretability", 2024; specification 1.2): activations
 * that depend on each other, gradients that do, and units that open together, which can be mixed,
 *
 *     W_l → W_l A,   W_(l+1) → A⁻¹ W_(l+1)
 *
 * with A of the group's size; a ReLU by itself can be rescaled. To these comes what single units leave that matter on few points (`LocalDirections`). Every direction named changes no output on the points, to first order, so that N − `explained` bounds the rank of the Hessian from above.
 *
 * @throws InteractionError for sections other than those of `mlpChain`, and points that do not fit.
 */
export function degeneracy(chain: Chain, points: Points, options: DegeneracyOptions = {}): Degeneracy {
  const { biases = true, threshold = 1e-9 } = options;
  return noGrad(() =>
    scope(() => {
      countPoints(points);
      const blocks = weightBlocks(chain, biases);
      blocks.forEach(checkPlain);
      const parameters = blocks.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
      const { reduced, patterns, local } = reduce(chain, points, blocks, biases, threshold);
      const maps = blocks.map(({ name, rows, columns }, l): MapDegeneracy => {
        const [activationRank, gradientRank] = [reduced[l]!.reads.size(1), reduced[l]!.slopes.size(1)];
        return {
          name,
          inputs: rows,
          units: columns,
          activationRank,
          gradientRank,
          dependentActivations: (rows - activationRank) * columns,
          dependentGradients: (columns - gradientRank) * rows,
          free: rows * columns - activationRank * gradientRank,
          local: local[l]!.rank,
        };
      });
      const groups = blocks.slice(0, -1).map((block, l) => groupsOf(block, patterns[l]!));
      const units = groups.map((own, l) => unitDegeneracy(own, blocks[l]!, blocks[l + 1]!, biases));
      const compare = (own: readonly (Tensor | null)[]): number | null => mixingRank(reduced, groups, own, biases, threshold);
      const mixed = compare(local.map(({ directions }) => directions)) ?? compare([]);
      const free = maps.reduce((sum, map) => sum + map.free, 0);
      const alone = maps.reduce((sum, map) => sum + (map.local ?? 0), 0);
      return {
        parameters,
        maps,
        units,
        itemised: units.reduce((sum, { rescalings, synchronised }) => sum + rescalings + synchronised, free + alone),
        explained: mixed === null ? null : free + mixed,
        measured: (options.measure ?? parameters <= 2000) ? hessianRank(chainJacobian(chain, points, { biases }), { threshold }) : null,
      };
    }),
  );
}

/** Mixing needs W_out = 1: what the units give is what the next map reads. */
function checkPlain({ name, direct, units: { linear } }: WeightBlock): void {
  if (!direct || linear !== 1)
    throw new InteractionError(`section ${name} maps what its units give or leads around them; expected the layers of a multi-layer perceptron, from mlpChain`);
}

/** Of every map orthonormal bases of what it reads and of what is read of its units, its units' gates, and what they leave free one by one. */
function reduce(
  chain: Chain,
  points: Points,
  blocks: readonly WeightBlock[],
  biases: boolean,
  threshold: number,
): { reduced: ReducedMap[]; patterns: GatePatterns[]; local: LocalRank[] } {
  const factors = blocks.map(({ rows, columns }) => ({ reads: new OrthogonalFactor(rows), slopes: new OrthogonalFactor(columns) }));
  const alone = blocks.map(({ rows, columns }) => new LocalDirections(rows, columns));
  const patterns = blocks.map(() => new GatePatterns());
  eachDerivatives(chain, points, biases, (layers) =>
    layers.forEach(({ reads, pre, slopes }, l) => {
      factors[l]!.reads.add(reads);
      factors[l]!.slopes.add(slopes.transpose(1, 2).reshape([-1, slopes.size(1)]));
      alone[l]!.add({ reads, slopes });
      if (blocks[l]!.units.function === "relu") patterns[l]!.add(pre);
    }),
  );
  const span = (factor: OrthogonalFactor): Tensor => {
    const { values, vectors } = factor.decompose();
    return vectors.slice(1, 0, numericalRank(values.toArray<number[]>(), threshold).rank);
  };
  const reduced = factors.map(({ reads, slopes }, l) => {
    const { units, rows, columns } = blocks[l]!;
    return { weight: units.into.slice(0, 0, rows).slice(1, 0, columns), reads: span(reads), slopes: span(slopes) };
  });
  return { reduced, patterns, local: alone.map((one, l) => one.within(reduced[l]!, threshold)) };
}

function groupsOf({ units, columns }: WeightBlock, patterns: GatePatterns): GateGroup[] {
  if (units.function === "relu") return patterns.groups();
  return units.function === "identity" ? [{ units: Array.from({ length: columns }, (_, unit) => unit), always: true }] : [];
}

/** s (d_in + d_out) − r (d_in + d_out − r), r = min(s, d_in, d_out), is s² for a group that is no larger than its sides. */
function unitDegeneracy(groups: readonly GateGroup[], here: WeightBlock, next: WeightBlock, biases: boolean): UnitDegeneracy {
  const read = next.units.into.slice(1, 0, next.columns).abs().sum(1).toArray<number[]>();
  let synchronised = 0;
  for (const { units, always } of groups) {
    const size = units.length;
    const sides = here.rows + next.columns;
    const rank = Math.min(size, here.rows, next.columns);
    synchronised += size * sides - rank * (sides - rank) - size + (always && biases ? size : 0);
  }
  const rescalings = groups.flatMap(({ units }) => units).filter((unit) => read[unit]! > 0).length;
  return { name: here.name, groups: groups.map(({ units }) => units).filter(({ length }) => length > 1), rescalings, synchronised };
}
