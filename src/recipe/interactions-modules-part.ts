import {
  bootstrapRounds,
  components,
  type Components,
  findModules,
  moduleAblation,
  type ModuleAblation,
  moduleGraph,
  type ModuleGraph,
  moduleReport,
  type ModuleReport,
  type Modules,
  type ModuleStability,
  resolutionSweep,
  rewiredGraph,
} from "../interactions/index.js";
import { type Analysis, BASIS_NAMES, basesOptions, edgesOptions } from "./interactions-analysis.js";
import type { InspectedNetwork } from "./interactions-network.js";
import type { InspectionPart, Surroundings } from "./interactions-part.js";
import type { BasisSettings, ModuleSettings } from "./interactions-settings.js";
import { meanInterval } from "./mean-interval.js";
import type { Section } from "./report.js";
import { runRounds } from "./run-rounds.js";
import { turn } from "./turn.js";

/** The modules of a network in one basis. */
export interface FoundInBasis {
  readonly kind: Analysis["kind"];
  readonly graph: ModuleGraph;
  /** at the resolutions of the settings */
  readonly sweep: readonly Modules[];
  /** at the resolution that is looked at closely */
  readonly modules: Modules;
  readonly report: ModuleReport;
  readonly components: Components;
  /** Q_γ of rewired graphs, at the same resolution */
  readonly nulls: readonly number[];
  readonly ablation: ModuleAblation;
  /** of the first basis only */
  readonly stability: ModuleStability | null;
}

/** Finds modules in every basis, and how far they can be believed. */
export async function modulesIn(network: InspectedNetwork, all: readonly Analysis[], settings: BasisSettings & ModuleSettings, surroundings: Surroundings): Promise<FoundInBasis[]> {
  const { chain, heldOut, metric } = network;
  const { log, signal, seed } = surroundings;
  const { epsilon: relative, resolution, resolutions, resamples } = settings;
  const found: FoundInBasis[] = [];
  for (const { kind, bases, edges } of all) {
    await turn(signal);
    const graph = moduleGraph(bases, edges, { relative });
    const division = { resolution, seed };
    const modules = findModules(graph, division);
    const nulls = Array.from({ length: settings.nulls }, (_, i) => findModules(rewiredGraph(graph, seed + i), division).quality);
    log(`${BASIS_NAMES[kind]}: ${modules.count} modules, modularity ${modules.quality.toFixed(3)}`);
    const wanted = found.length === 0 && resamples > 0 && modules.count > 0;
    found.push({
      kind,
      graph,
      sweep: resolutionSweep(graph, resolutions, { seed }),
      modules,
      report: moduleReport(bases, edges, graph, modules.of),
      components: components(bases, edges),
      nulls,
      ablation: moduleAblation(chain, heldOut, bases, graph, modules.of, metric),
      stability: wanted ? await stabilityOf(network, kind, settings, surroundings) : null,
    });
  }
  return found;
}

/** By the bootstrap. */
function stabilityOf(network: InspectedNetwork, kind: Analysis["kind"], settings: BasisSettings & ModuleSettings, surroundings: Surroundings): Promise<ModuleStability> {
  const { epsilon: relative, resolution, resamples } = settings;
  const { seed } = surroundings;
  const rounds = bootstrapRounds(network.chain, network.points, {
    bases: basesOptions(kind, settings, seed),
    edges: edgesOptions(network, settings, seed),
    graph: { relative },
    modules: { resolution, seed },
    resamples,
    seed,
  });
  return runRounds(rounds, `modules of the ${BASIS_NAMES[kind]} on other samples of the points`, surroundings);
}

/** The modules of the network, whether they separate, and what each does. */
export function modulesPart({ chain, outputs, metric }: InspectedNetwork, found: readonly FoundInBasis[], settings: ModuleSettings): InspectionPart {
  const first = found[0]!;
  const names = first.modules.sizes.map((_, module) => `module ${module + 1}`);
  const verdict = verdictOf(first, settings);
  const effects: Section[] =
    names.length === 0
      ? []
      : [
          {
            title: "What each module does",
            text: "Each output's change when a module's directions are taken away in all layers but the last (set to 0, which in centred bases is their mean), as a part of the output's variance, on test images: 0 where the module has no part in an output, about 1 where the output is nothing without it.",
            matrix: {
              title: "Effect of each module on each output",
              value: { label: "mean squared change / variance" },
              rows: names,
              columns: outputs.map(String),
              values: first.ablation.modules.map(({ outputs: effect }) => [...effect]),
            },
          },
        ];
  return {
    verdict,
    rows: [
      { what: `modules in the ${BASIS_NAMES[first.kind]}`, value: first.modules.count, note: `at resolution ${settings.resolution}` },
      ...found.map(({ kind, report }) => ({ what: `strength across modules, ${BASIS_NAMES[kind]}`, value: report.meanCrossMass, note: "mean over sections; 0: modules that stand alone" })),
    ],
    sections: [
      {
        title: "Modules",
        text: `Edges weigh by how many powers of ten they stand above ε, ${settings.epsilon} of their section's strongest. By chance: the modularity of ${settings.nulls} graphs with as many links at every node and the same weights, in other places. Parts: what no edge above 1e-8 of its section's strongest connects. Sparse graphs are modular by chance: a modularity no higher than theirs proves nothing, either way.`,
        table: {
          columns: [
            { key: "basis", label: "Basis", align: "left" },
            { key: "links", label: "Links above ε" },
            { key: "modules", label: "Modules" },
            { key: "loose", label: "Nodes in none" },
            { key: "modularity", label: "Modularity", digits: 3, best: "max" },
            { key: "chance", label: "by chance", digits: 3 },
            { key: "above", label: "of these, above it" },
            { key: "cross", label: "Strength across", percent: true, digits: 1, best: "min" },
            { key: "parts", label: "Parts" },
          ],
          rows: found.map(({ kind, graph, modules, nulls, report, components: { parts } }) => ({
            basis: BASIS_NAMES[kind],
            links: graph.links.length,
            modules: modules.count,
            loose: report.loose,
            modularity: modules.quality,
            chance: nulls.length === 0 ? null : meanInterval(nulls).mean,
            above: nulls.length === 0 ? null : `${asModular(nulls, modules)} of ${nulls.length}`,
            cross: report.meanCrossMass,
            parts: parts.length,
          })),
        },
      },
      {
        title: `Modules of the ${BASIS_NAMES[first.kind]}, one by one`,
        text:
          first.stability === null
            ? "How far they depend on the very points was not looked at."
            : "Stability: the points are drawn again with replacement, the modules found anew, and each compared with its counterpart, |∩| / |∪|. Below 0.6 do not believe it, above 0.85 it is stable (Hennig, 2007); that says that the data determine it, not that it stands alone, for which see the strength across.",
        table: {
          columns: [
            { key: "module", label: "Module" },
            { key: "size", label: "Directions" },
            { key: "layers", label: "Node layers", align: "left" },
            { key: "cross", label: "Strength across", percent: true, digits: 1 },
            { key: "stability", label: "Stability", digits: 2 },
            { key: "without", label: `${metric.name === "accuracy" ? "Accuracy" : metric.name} without it`, percent: metric.better === "higher", digits: 2 },
          ],
          rows: first.report.modules.map(({ module, size, layers, crossMass }, i) => ({
            module: module + 1,
            size,
            layers: layers.map((layer) => chain[layer]?.name ?? "output").join(", "),
            cross: crossMass,
            stability: first.stability?.modules[module] ?? null,
            without: first.ablation.modules[i]!.score,
          })),
        },
      },
      ...effects,
      {
        title: "Modules by resolution",
        chart: {
          title: "Modules by resolution",
          x: { label: "Resolution γ", scale: "log" },
          y: { label: "Modules" },
          series: found.map(({ kind, sweep }) => ({ name: BASIS_NAMES[kind], points: sweep.map(({ resolution, count }) => ({ x: resolution, y: count })) })),
        },
      },
    ],
    figures: Object.fromEntries(
      found.flatMap(({ kind, modules, report, components: { parts }, graph, nulls, stability }) => [
        [`${kind}.modules`, modules.count] as const,
        [`${kind}.modularity`, modules.quality] as const,
        ...(nulls.length === 0 ? [] : [[`${kind}.modularityByChance`, meanInterval(nulls).mean] as const]),
        ...(stability === null ? [] : [[`${kind}.leastStability`, leastStable(stability)!] as const]),
        [`${kind}.crossMass`, report.meanCrossMass] as const,
        [`${kind}.parts`, parts.length] as const,
        [`${kind}.links`, graph.links.length] as const,
      ]),
    ),
  };
}

/** How many rewired graphs are as modular. */
const asModular = (nulls: readonly number[], { quality }: Modules): number => nulls.filter((value) => value >= quality).length;

const leastStable = (stability: ModuleStability | null): number | null => (stability === null ? null : Math.min(...stability.modules));

/** Less strength than this across modules counts as nearly none. */
const LITTLE = 0.05;
/** Jaccard index from which modules count as stable (Hennig, 2007). */
const STABLE = 0.85;

/** Whether there are modules that hardly act on one another and that the data determine. Not whether chance would make them: of sparse graphs it often does, also where parts are known to be separate. */
export function separates({ modules, report, components: { parts }, stability }: FoundInBasis): boolean {
  if (parts.length > 1) return true;
  return modules.count > 1 && report.meanCrossMass < LITTLE && (leastStable(stability) ?? 1) >= STABLE;
}

/** One sentence or two, for a reader who wants to know whether there are modules. */
export function verdictOf(found: FoundInBasis, { resolution }: Pick<ModuleSettings, "resolution">): string {
  const { modules, report, components: { parts }, nulls, stability } = found;
  if (modules.count === 0) return "There is no edge above ε, and so no module.";
  if (parts.length > 1) return `The network falls into ${parts.length} parts without an edge between them.`;
  const across = `${(100 * report.meanCrossMass).toFixed(1)} % of the strengths run between modules`;
  const byChance = asModular(nulls, modules);
  const least = leastStable(stability);
  const stable = least === null ? "" : `; the least stable module has ${least.toFixed(2)} in common with its counterparts on other samples of the points`;
  const chance = nulls.length === 0 ? "" : byChance === 0 ? "more modular than every rewired graph" : `${byChance} of ${nulls.length} rewired graphs are as modular`;
  return separates(found)
    ? `${modules.count} modules that nearly separate: ${across}${stable}.`
    : `The network does not separate: with ${modules.count === 1 ? "one module" : `${modules.count} modules`} at resolution ${resolution}, ${across}${chance === "" ? "" : `; ${chance}`}${stable}.`;
}
