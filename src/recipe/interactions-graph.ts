import type { Basis } from "../interactions/index.js";
import type { Analysis } from "./interactions-analysis.js";
import type { Ablations } from "./interactions-edges-part.js";
import { directionImages } from "./interactions-images.js";
import type { FoundInBasis } from "./interactions-modules-part.js";
import type { InspectedNetwork } from "./interactions-network.js";
import type { Surroundings } from "./interactions-part.js";
import { interactionGraphCsv, interactionGraphJson, interactionGraphMl } from "./interaction-export.js";
import type { AblationCurve, InteractionBasis, InteractionEdge, InteractionModules, InteractionView, SectionEdges } from "./interaction-view-data.js";
import { drawInteractionGraph } from "./interaction-view-drawing.js";
import type { Section } from "./report.js";

export interface GraphParts {
  readonly ablations?: Ablations;
  readonly modules?: readonly FoundInBasis[];
  /** of its files; default `graph` */
  readonly name?: string;
  /** directions of every layer that are shown in input space; default 0 */
  readonly pictures?: number;
}

/** The interaction graph to walk in, of all bases; what of it other programs read, `NAME-KIND.json`, `.csv` and `.graphml`; and a drawing, `figures/NAME-KIND.svg`. */
export function graphSection(title: string, network: InspectedNetwork, all: readonly Analysis[], parts: GraphParts, { out }: Pick<Surroundings, "out">): Section {
  const view = interactionViewOf(title, network, all, parts);
  const { name = "graph" } = parts;
  all.forEach(({ kind }, basis) => {
    out.write(`${name}-${kind}.json`, interactionGraphJson(view, kind));
    out.write(`${name}-${kind}.csv`, interactionGraphCsv(view, kind));
    out.write(`${name}-${kind}.graphml`, interactionGraphMl(view, kind));
    out.writeFigure(`${name}-${kind}`, drawInteractionGraph(view, basis, "wide"));
  });
  return {
    title: "The interaction graph",
    text: "Columns are node layers, their nodes directions, lines how strongly one acts on the next. Drag the cut to see fewer; colours are modules, or parts that no edge above the cut connects.",
    interactions: thinned(view),
    caption: `Of every section the ${DRAWN.toLocaleString("en-US")} strongest edges at most. The whole graph for other programs: ${name}-KIND.json, .csv and .graphml, beside this page.`,
  };
}

/** Edges of a section that a page draws without delay. */
const DRAWN = 4000;

function thinned(view: InteractionView): InteractionView {
  const strongest = (edges: SectionEdges): SectionEdges => {
    const list = edges.flatMap((row, to): InteractionEdge[] => ("strength" in row ? [row] : row.map((strength, from) => ({ from, to, strength }))));
    return list.length <= DRAWN ? edges : list.sort((a, b) => b.strength - a.strength).slice(0, DRAWN);
  };
  return { ...view, bases: view.bases.map((basis) => ({ ...basis, edges: basis.edges.map(strongest) })) as unknown as InteractionView["bases"] };
}

function interactionViewOf(title: string, network: InspectedNetwork, all: readonly Analysis[], { ablations, modules, pictures = 0 }: GraphParts): InteractionView {
  const bases = all.map(({ kind, bases, edges }): InteractionBasis => {
    const layers = bases.map((basis, layer) => {
      const images = directionImages(network, layer, basis, pictures);
      return {
        name: basis.name,
        nodes: basis.sizes.map((size, direction) => ({
          size,
          ...(basis.constant && direction === 0 ? { constant: true } : {}),
          ...named(outputName(network, layer, direction)),
          ...(images.has(direction) ? { image: images.get(direction)! } : {}),
        })),
      };
    });
    const divisions = modules?.find((one) => one.kind === kind);
    return {
      kind,
      layers,
      edges: edges.map(({ strengths }) => strengths.toArray() as number[][]),
      ...(divisions === undefined ? {} : { modules: divisions.sweep.map((one) => clustering(divisions, one, bases)) }),
      ...(ablations === undefined ? {} : { ablation: curvesOf(ablations, kind) }),
    };
  });
  return { title, bases: bases as [InteractionBasis, ...InteractionBasis[]] };
}

const named = (label: string | undefined) => (label === undefined ? {} : { label });

/** The last layer's directions are the outputs, behind the constant. */
function outputName({ chain, outputs }: InspectedNetwork, layer: number, direction: number): string | undefined {
  return layer < chain.length ? undefined : outputs[direction - 1];
}

function clustering({ graph: { nodes } }: FoundInBasis, { resolution, of }: FoundInBasis["modules"], bases: readonly Basis[]): InteractionModules {
  const ofNode = bases.map(({ sizes }) => sizes.map(() => -1));
  nodes.forEach(({ layer, direction }, node) => (ofNode[layer]![direction] = of[node]!));
  return { resolution, ofNode };
}

function curvesOf({ edges }: Ablations, kind: Analysis["kind"]): AblationCurve[] {
  return edges
    .filter((one) => one.kind === kind)
    .map(({ layer, fewest, curve }) => ({ layer, baseline: fewest.baseline, needed: fewest.kept, points: curve.map(({ kept, score }) => ({ edges: kept, accuracy: score })) }));
}
