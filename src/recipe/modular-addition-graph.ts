import { type Basis, type Edges, type FourierKind, type FourierLabel, moduleGraph, resolutionSweep } from "../interactions/index.js";
import type { InteractionBasis, InteractionModules } from "./interaction-view-data.js";
import type { BasisStudy } from "./modular-addition-study.js";

const RESOLUTIONS = [0.5, 1, 2];

/** A network's graph in one basis as the report draws it: directions named by their Fourier labels, modules at several resolutions, accuracy by the edges kept. */
export function interactionBasis({ kind, sections }: BasisStudy, bases: readonly Basis[], edges: readonly Edges[]): InteractionBasis {
  const needed = sections.map(({ edges }) => edges.weakest);
  return {
    kind,
    layers: bases.map(({ name, sizes, constant }, layer) => ({
      name: layer === sections.length ? "logits" : name,
      nodes: sizes.map((size, direction) => {
        if (constant && direction === 0) return { size, constant: true };
        const label = sections[layer]?.labels[direction];
        if (label) return { size, label: `${fourierName(label)} · ${Math.round(100 * label.share)} %` };
        // The output's directions are the sums themselves.
        return layer === sections.length ? { size, label: String(direction - (constant ? 1 : 0)) } : { size };
      }),
    })),
    edges: edges.map(({ strengths }) => strengths.toArray() as number[][]),
    modules: modulesOf(bases, edges, needed),
    ablation: sections.map(({ name, edges: { possible, needed: fewest, curve } }) => ({
      layer: name,
      points: curve.map(({ kept, score }) => ({ edges: kept, accuracy: score })),
      baseline: curve.find(({ kept }) => kept === possible)!.score,
      needed: fewest,
    })),
  };
}

/** `3(a+b)`: a wave of three times the sum; `3a, 3b`: of three times each number. */
function fourierName({ frequency, kind }: FourierLabel): string {
  const names: Record<FourierKind, string> = { each: `${frequency}a, ${frequency}b`, sum: `${frequency}(a+b)`, difference: `${frequency}(a−b)` };
  return names[kind];
}

/** Modules without the output, every one of whose nodes reads every frequency; only edges stronger than the weakest that the accuracy needs hold them together. */
function modulesOf(bases: readonly Basis[], edges: readonly Edges[], needed: readonly number[]): InteractionModules[] {
  // Where no edge is needed there is no weakest one, and the graph's own resolution stands in.
  const graph = moduleGraph(bases, edges, { output: false, ...(needed.every((strength) => strength > 0) ? { absolute: needed } : {}) });
  return resolutionSweep(graph, RESOLUTIONS).map(({ of, resolution }) => {
    const ofNode = bases.map(({ sizes }) => sizes.map(() => -1));
    graph.nodes.forEach(({ layer, direction }, node) => (ofNode[layer]![direction] = of[node]!));
    return { resolution, ofNode };
  });
}
