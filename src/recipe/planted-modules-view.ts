import { findModules, interactionBases, interactionEdges, moduleGraph, plantedLabels, plantedModules, productDesign } from "../interactions/index.js";
import { scope } from "../tensor/index.js";
import type { InteractionBasis, InteractionView } from "./interaction-view-data.js";
import { DESIGN_CUT, designSide, KINDS, type Kind } from "./planted-modules-study.js";
import type { PlantedModulesSettings } from "./planted-modules.js";

/** The interaction graph of one hidden network on a product design, in all bases; every direction has the true module's letter before its number. */
export function plantedModulesView(settings: PlantedModulesSettings, seed: number): InteractionView {
  const [lib, pca, neuron] = scope(() => {
    const network = plantedModules(seed, settings);
    const points = productDesign(network, designSide(settings), seed);
    return KINDS.map((kind: Kind): InteractionBasis => {
      const bases = interactionBases(network.chain, [points], { kind });
      const edges = interactionEdges(network.chain, [points], bases);
      const graph = moduleGraph(bases, edges, { relative: DESIGN_CUT });
      const truth = plantedLabels(network, points, bases, graph);
      const byLayer = (values: readonly number[], layer: number): Map<number, number> =>
        new Map(graph.nodes.flatMap((node, index) => (node.layer === layer ? [[node.direction, values[index]!] as const] : [])));
      return {
        kind,
        layers: bases.map(({ name, sizes, constant }, layer) => {
          const labels = byLayer(truth, layer);
          return { name, nodes: sizes.map((size, i) => ({ size, ...(constant && i === 0 ? { constant } : { label: `${moduleName(labels.get(i)!)}${i}` }) })) };
        }),
        edges: edges.map(({ strengths }) => strengths.toArray() as number[][]),
        modules: [...new Set([Math.min(...settings.resolutions), 1])].map((resolution) => {
          const { of } = findModules(graph, { resolution });
          return { resolution, ofNode: bases.map(({ sizes }, layer) => (({ own }) => sizes.map((_, i) => own.get(i) ?? -1))({ own: byLayer(of, layer) })) };
        }),
      };
    });
  }) as [InteractionBasis, InteractionBasis, InteractionBasis];
  return { title: "One hidden network, in three bases", bases: [lib, pca, neuron] };
}

/** A, B, …, Z, A′, … */
const moduleName = (module: number): string => String.fromCharCode(65 + (module % 26)) + "′".repeat(Math.floor(module / 26));
