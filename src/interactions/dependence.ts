import { scope } from "../tensor/index.js";
import { type BasesOptions, interactionBases } from "./bases.js";
import { directionGroups } from "./direction-groups.js";
import { type EdgesOptions, interactionEdges } from "./edges.js";
import { independentGroups, type InputGroup } from "./independent-groups.js";
import { moduleGraph } from "./module-graph.js";
import { moduleReport } from "./module-report.js";
import type { Points } from "./points.js";
import type { Chain } from "./section.js";

export interface DependenceOptions {
  bases?: BasesOptions;
  edges?: EdgesOptions;
  /** how often the points are shuffled, for a sample that is as many times larger; default 8. What chance leaves of dependence between the groups shrinks with it */
  repeats?: number;
  /** of the shuffling; default 0 */
  seed?: number;
}

/** How much of what acts across parts of a network comes from dependent inputs. */
export interface Dependence {
  /** of every section, the share of strengths between directions of different groups, with the points as they are */
  readonly data: readonly number[];
  /** the same with the groups independent of each other */
  readonly independent: readonly number[];
  /** of every section, 1 − independent / data: about 1 where dependence makes all of it, 0 or less where the network itself does; 0 where nothing acts across */
  readonly share: readonly number[];
}

/**
 * How much of a section's cross-module strength is due to inputs that depend on each other, which every basis of uncorrelated directions mixes, and how much to the network (specification 5.2).
 * For an input that falls into groups, such as two images side by side. The points are taken as they are, and with every group's values shuffled by themselves (`independentGroups`); for both
 * bases and edges are made, and every direction given to the group that it reads most (`directionGroups`).
 *
 * What is left in `independent` of a network whose parts never meet comes from chance, and from directions of two parts with nearly the same size, which any sample mixes: more repeats, or more
 * points, make both smaller. A network may see inputs then that no data have; `independent` is a fact about the network on these.
 *
 * @param groups of the input, together all of it
 * @throws InteractionError when the groups do not make up the input, or the points do not fit; RangeError for less than one repeat.
 */
export function dependence(
  chain: Chain,
  points: Points,
  groups: readonly InputGroup[],
  { bases: how, edges: acting, repeats = 8, seed = 0 }: DependenceOptions = {},
): Dependence {
  if (!Number.isInteger(repeats) || repeats < 1) throw new RangeError(`repeats of the shuffling: ${repeats}; expected a whole number of at least 1`);
  return scope(() => {
    const shuffled = Array.from({ length: repeats }, (_, repeat) => independentGroups(points, groups, seed, () => repeat));
    const crossMass = (sample: Points): readonly number[] => {
      const bases = interactionBases(chain, sample, how);
      const edges = interactionEdges(chain, sample, bases, acting);
      const graph = moduleGraph(bases, edges);
      const labels = directionGroups(chain, points, bases, groups, { seed, repeat: repeats });
      return moduleReport(
        bases,
        edges,
        graph,
        graph.nodes.map(({ layer, direction }) => labels[layer]![direction]!),
      ).crossMass;
    };
    const [data, independent] = [crossMass(points), crossMass(shuffled)];
    return { data, independent, share: data.map((mass, section) => (mass === 0 ? 0 : 1 - independent[section]! / mass)) };
  });
}
