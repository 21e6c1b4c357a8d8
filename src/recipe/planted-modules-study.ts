import { randomStream } from "../data/index.js";
import {
  type Basis,
  type BasisKind,
  bootstrapModules,
  components,
  correlatedSample,
  dependence,
  type Edges,
  findModules,
  interactionBases,
  interactionEdges,
  moduleGraph,
  type ModuleGraph,
  moduleReport,
  partitionAgreement,
  plantedLabels,
  type PlantedModules,
  plantedModules,
  productDesign,
  resolutionSweep,
} from "../interactions/index.js";
import { linalgInv, noGrad, scope, type Tensor } from "../tensor/index.js";
import type { PlantedModulesSettings } from "./planted-modules.js";

/** Bases that are compared. */
export const KINDS = ["lib", "pca", "neuron"] as const satisfies BasisKind[];
export type Kind = (typeof KINDS)[number];

/** Edges below this part of a section's largest are none, of points without any dependence. */
export const DESIGN_CUT = 1e-8;
/** How often labels are shuffled for what chance gives. */
const SHUFFLES = 20;

/** How well one graph gives the planted modules away. */
interface Agreement {
  edges: number;
  /** of the division at γ = 1 */
  modules: number;
  purity: number;
  /** the mean purity of the same division with labels shuffled */
  chance: number;
  /** the highest normalised mutual information of a division with as many modules as there are, over resolutions; 0 where there is none */
  information: number;
}

/** One network on a product design, in one basis. */
export interface DesignResult {
  seed: number;
  kind: Kind;
  /** connected components of more than one node, and edges, above the cut */
  components: number;
  edges: number;
  /** the share of strengths between directions of different modules, mean over sections */
  crossMass: number;
  information: number;
}

/** One network on an ordinary sample, in one basis. */
export interface SampleResult {
  seed: number;
  kind: Kind;
  correlation: number;
  crossMass: number;
  /** the cross mass by the dependence diagnostic: with the points as they are, and with the modules' inputs independent */
  data: number;
  independent: number;
  /** by ε */
  graphs: (Agreement & { epsilon: number })[];
}

/** The cross mass of one network on so many independent points. */
export interface CountResult {
  seed: number;
  kind: Kind;
  count: number;
  crossMass: number;
}

/** How stable the modules of one network are: the mean Jaccard index, each module weighing its nodes; `dense` is a network of one module as wide as all together. */
export interface StabilityResult {
  seed: number;
  network: Kind | "dense";
  epsilon: number;
  jaccard: number;
}

/** All of one seed. */
export interface PlantedResult {
  design: DesignResult[];
  samples: SampleResult[];
  counts: CountResult[];
  stability: StabilityResult[];
}

/** Samples of every module's inputs in a product design: the most with which it has no more points than were asked for. */
export function designSide({ points, modules }: PlantedModulesSettings): number {
  // The root of a whole power may come out a little below the whole number.
  return Math.floor(points ** (1 / modules) + 1e-9);
}

/** Product design: what is left in exact arithmetic. */
export function studyDesign(settings: PlantedModulesSettings, seed: number): DesignResult[] {
  return scope(() => {
    const network = plantedModules(seed, settings);
    const points = productDesign(network, designSide(settings), seed);
    return KINDS.map((kind): DesignResult => {
      const { bases, edges } = interactions(network, points, kind);
      const graph = moduleGraph(bases, edges, { relative: DESIGN_CUT });
      const labels = plantedLabels(network, points, bases, graph);
      const found = components(bases, edges, { cut: DESIGN_CUT });
      return {
        seed,
        kind,
        components: found.parts.length,
        edges: found.edges,
        crossMass: moduleReport(bases, edges, graph, labels).meanCrossMass,
        information: bestInformation(graph, labels, settings),
      };
    });
  });
}

/** Ordinary samples of every correlation. */
export function studySamples(settings: PlantedModulesSettings, seed: number): SampleResult[] {
  return scope(() => {
    const network = plantedModules(seed, settings);
    const groups = inputGroups(network);
    return settings.correlations.flatMap((correlation) => {
      const points = correlatedSample(network, settings.points, correlation, seed);
      return KINDS.map((kind): SampleResult => {
        const { bases, edges } = interactions(network, points, kind);
        const labels = plantedLabels(network, points, bases, moduleGraph(bases, edges));
        const graphs = settings.epsilons.map((epsilon) => {
          const graph = moduleGraph(bases, edges, { relative: epsilon });
          const { of, count } = findModules(graph);
          return {
            epsilon,
            edges: graph.links.length,
            modules: count,
            purity: partitionAgreement(of, labels).purity,
            chance: chancePurity(of, labels),
            information: bestInformation(graph, labels, settings),
          };
        });
        const { data, independent } = dependence(network.chain, [points], groups, { bases: { kind } });
        const crossMass = moduleReport(bases, edges, moduleGraph(bases, edges), labels).meanCrossMass;
        return { seed, kind, correlation, crossMass, data: mean(data), independent: mean(independent), graphs };
      });
    });
  });
}

/** Independent samples of every size. */
export function studyCounts(settings: PlantedModulesSettings, seed: number): CountResult[] {
  return settings.pointCounts.flatMap((count) =>
    scope(() => {
      const network = plantedModules(seed, settings);
      const points = correlatedSample(network, count, 0, seed);
      return KINDS.map((kind): CountResult => {
        const { bases, edges } = interactions(network, points, kind);
        const graph = moduleGraph(bases, edges);
        return { seed, kind, count, crossMass: moduleReport(bases, edges, graph, plantedLabels(network, points, bases, graph)).meanCrossMass };
      });
    }),
  );
}

/** The bootstrap, of independent samples. */
export function studyStability(settings: PlantedModulesSettings, seed: number): StabilityResult[] {
  const { resamples, epsilons, width, modules, points: count } = settings;
  if (resamples === 0) return [];
  return scope(() => {
    const planted = plantedModules(seed, settings);
    const dense = plantedModules(seed, { ...settings, modules: 1, width: width * modules });
    const networks = [...KINDS.map((kind) => ({ name: kind, network: planted, kind })), { name: "dense" as const, network: dense, kind: "lib" as const }];
    return networks.flatMap(({ name, network, kind }) => {
      const points = correlatedSample(network, count, 0, seed);
      return epsilons.map((epsilon): StabilityResult => {
        const { modules: indices, found } = bootstrapModules(network.chain, [points], { resamples, seed, bases: { kind }, graph: { relative: epsilon } });
        const { sizes } = found.modules;
        const nodes = sizes.reduce((sum, size) => sum + size, 0);
        return { seed, network: name, epsilon, jaccard: indices.reduce((sum, index, module) => sum + (index * sizes[module]!) / nodes, 0) };
      });
    });
  });
}

function interactions({ chain }: PlantedModules, points: Tensor, kind: Kind): { bases: Basis[]; edges: Edges[] } {
  const bases = interactionBases(chain, [points], { kind });
  return { bases, edges: interactionEdges(chain, [points], bases) };
}

/** What every module reads, as directions of the network's inputs: blocks of columns of A₀⁻¹. */
function inputGroups({ maps, modules, width }: PlantedModules): Tensor[] {
  const units = noGrad(() => linalgInv(maps[0]!));
  return Array.from({ length: modules }, (_, module) => units.slice(1, module * width, (module + 1) * width));
}

function bestInformation(graph: ModuleGraph, labels: readonly number[], { resolutions, modules }: PlantedModulesSettings): number {
  const divisions = resolutionSweep(graph, resolutions).filter(({ count }) => count === modules);
  return Math.max(0, ...divisions.map(({ of }) => partitionAgreement(of, labels).mutualInformation));
}

/** Pure by chance: labels in random orders, of the nodes that are in a module. */
function chancePurity(of: readonly number[], labels: readonly number[]): number {
  const inside = of.flatMap((module, node) => (module < 0 ? [] : [{ module, label: labels[node]! }]));
  const purities = Array.from({ length: SHUFFLES }, (_, shuffle) => {
    const order = randomStream(shuffle).permutation(inside.length);
    return partitionAgreement(
      inside.map(({ module }) => module),
      [...order].map((place) => inside[place]!.label),
    ).purity;
  });
  return mean(purities);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
