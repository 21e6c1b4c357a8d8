import { randomStream } from "../data/index.js";
import { scope, tensor } from "../tensor/index.js";
import { type BasesOptions, type Basis, interactionBases } from "./bases.js";
import { type EdgesOptions, interactionEdges } from "./edges.js";
import { findModules, type FindModulesOptions, type Modules } from "./find-modules.js";
import { matchedModules } from "./matched-modules.js";
import { moduleGraph, type ModuleGraph, type ModuleGraphOptions } from "./module-graph.js";
import { countPoints, type Points } from "./points.js";
import { finished, type Rounds } from "./rounds.js";
import type { Chain } from "./section.js";

/** How modules of a network are found, from its points on. */
export interface ModuleSearch {
  bases?: BasesOptions;
  edges?: EdgesOptions;
  graph?: ModuleGraphOptions;
  modules?: FindModulesOptions;
}

/** A network's modules, with what they were found by. */
export interface FoundModules {
  readonly bases: readonly Basis[];
  readonly graph: ModuleGraph;
  readonly modules: Modules;
}

/** Bases, edges, graph and modules in one go. @throws InteractionError when the points do not fit. */
export function searchModules(
  chain: Chain,
  points: Points,
  { bases: how, edges: acting, graph: weights, modules: division }: ModuleSearch = {},
): FoundModules {
  return scope(() => {
    const bases = interactionBases(chain, points, how);
    const graph = moduleGraph(bases, interactionEdges(chain, points, bases, acting), weights);
    return { bases, graph, modules: findModules(graph, division) };
  });
}

export interface BootstrapModulesOptions extends ModuleSearch {
  /** default 20 */
  resamples?: number;
  /** default 0 */
  seed?: number;
}

/** How far modules depend on the very points that they were found with. */
export interface ModuleStability {
  readonly found: FoundModules;
  /** of every node of the graph, the share of resamples in which it is with its module; NaN for nodes in none */
  readonly nodes: readonly number[];
  /** of every module, the mean over resamples of its Jaccard index with its counterpart, |∩| / |∪|: below 0.6 do not believe it, above 0.85 it is stable (Hennig, "Cluster-wise assessment of cluster stability", 2007) */
  readonly modules: readonly number[];
  /** how many modules each resample has */
  readonly counts: readonly number[];
}

/**
 * Confidence in modules, by the bootstrap: the points are drawn again with replacement, bases, edges and modules made anew, and every direction looked up among them (`matchedModules`). Every
 * module of the resample has at most one counterpart, and every module one, those with the most nodes in common first.
 *
 * @throws RangeError for no resamples; InteractionError when the points do not fit.
 */
export function bootstrapModules(chain: Chain, points: Points, options: BootstrapModulesOptions = {}): ModuleStability {
  return finished(bootstrapRounds(chain, points, options));
}

/** The same, sample by sample. @throws as `bootstrapModules` */
export function* bootstrapRounds(
  chain: Chain,
  points: Points,
  { resamples = 20, seed = 0, ...search }: BootstrapModulesOptions = {},
): Rounds<ModuleStability> {
  if (!Number.isInteger(resamples) || resamples < 1) throw new RangeError(`resamples of a bootstrap: ${resamples}; expected a whole number of at least 1`);
  const found = searchModules(chain, points, search);
  const { of, count } = found.modules;
  const stays = of.map(() => 0);
  const jaccard = Array.from({ length: count }, () => 0);
  const counts: number[] = [];
  for (let round = 0; round < resamples; round++) {
    scope(() => {
      const other = searchModules(chain, resampled(points, seed, round), search);
      counts.push(other.modules.count);
      const labels = matchedModules(
        chain,
        points,
        { bases: found.bases, nodes: found.graph.nodes },
        { bases: other.bases, nodes: other.graph.nodes, of: other.modules.of },
      );
      const partner = counterparts(of, labels);
      for (let module = 0; module < count; module++) {
        const [mine, theirs] = [of.map((one) => one === module), labels.map((one) => one >= 0 && one === partner.get(module))];
        const both = mine.filter((is, node) => is && theirs[node]).length;
        jaccard[module]! += both / mine.filter((is, node) => is || theirs[node]).length / resamples;
        mine.forEach((is, node) => (stays[node]! += is && theirs[node] ? 1 / resamples : 0));
      }
    });
    yield { done: round + 1, total: resamples };
  }
  return { found, nodes: stays.map((share, node) => (of[node]! < 0 ? NaN : share)), modules: jaccard, counts };
}

/** As many points, drawn with replacement: first from which batch, as often as it has points, then from it. */
function resampled(points: Points, seed: number, round: number): Points {
  const stream = randomStream(seed, round);
  const ends: number[] = [];
  points.forEach((batch) => ends.push((ends.at(-1) ?? 0) + batch.size(0)));
  const drawn: number[][] = points.map(() => []);
  for (let i = countPoints(points); i > 0; i--) {
    const one = stream.integer(ends.at(-1)!);
    const batch = ends.findIndex((end) => one < end);
    drawn[batch]!.push(one - (ends[batch - 1] ?? 0));
  }
  return points.flatMap((batch, i) => (drawn[i]!.length === 0 ? [] : [batch.indexSelect(0, tensor(drawn[i]!, { dtype: "int64", device: batch.device }))]));
}

/** Of every module its counterpart among other labels of the same nodes, one to one, the largest overlap first. */
function counterparts(of: readonly number[], labels: readonly number[]): Map<number, number> {
  const overlaps = new Map<string, { module: number; label: number; nodes: number }>();
  of.forEach((module, node) => {
    const label = labels[node]!;
    if (module < 0 || label < 0) return;
    const pair = overlaps.get(`${module} ${label}`) ?? { module, label, nodes: 0 };
    overlaps.set(`${module} ${label}`, { ...pair, nodes: pair.nodes + 1 });
  });
  const [result, taken] = [new Map<number, number>(), new Set<number>()];
  for (const { module, label } of [...overlaps.values()].sort((a, b) => b.nodes - a.nodes || a.module - b.module || a.label - b.label)) {
    if (result.has(module) || taken.has(label)) continue;
    result.set(module, label);
    taken.add(label);
  }
  return result;
}
