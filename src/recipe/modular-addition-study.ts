import {
  type Ablation,
  ablationCounts,
  ablationCurve,
  type AblationPoint,
  accuracyMetric,
  type Basis,
  type BasisKind,
  edgeAblation,
  type Edges,
  fewestKept,
  type FourierLabel,
  fourierLabels,
  interactionBases,
  interactionEdges,
  type ModularAddition,
  modularAdditionChain,
  modularAdditionPairs,
  nodeAblation,
  participationRatio,
  withConstant,
} from "../interactions/index.js";
import { noGrad, scope } from "../tensor/index.js";
import type { PairSplit } from "./modular-addition-training.js";
import { turn } from "./turn.js";

/** How many of the largest directions of a node layer are enough; all but the constant count, which is kept always. */
export interface DirectionStudy {
  possible: number;
  /** the fewest that hold the accuracy within the tolerance */
  needed: number;
  /** the fewest from which on every larger number does too */
  lasting: number;
  /** accuracy with 0, 1, 2, … */
  curve: number[];
}

/** How many of the strongest edges of a section are enough; all but the constant's count, which are kept always. */
export interface EdgeStudy {
  possible: number;
  /** the fewest that hold the accuracy within the tolerance, by bisection */
  needed: number;
  /** numbers that contradict what bisection assumes, that more is better throughout, so that fewer may be enough too */
  exceptions: number;
  /** strength of the weakest one that is needed */
  weakest: number;
  curve: AblationPoint[];
}

/** A node layer and the section that reads it, in one basis. */
export interface SectionStudy {
  name: string;
  directions: DirectionStudy;
  edges: EdgeStudy;
  /** (Σ E)² / Σ E² over the number of edges, without the constant's: 1 when all are equal */
  participation: number;
  /** of every direction; null for the constant */
  labels: (FourierLabel | null)[];
}

export interface BasisStudy {
  kind: BasisKind;
  sections: SectionStudy[];
}

/** A network in one basis, with what a drawing of its graph needs. */
export interface StudiedBasis {
  study: BasisStudy;
  bases: Basis[];
  edges: Edges[];
}

/** Points of an ablation curve: every number up to 4, then each half as large again as the one before. */
const CURVE = { every: 4, base: 1.5 };

/**
 * Basis and edges from the pairs that were trained on, ablations by the pairs that are judged, Fourier labels from all pairs. What it makes is the caller's to free.
 *
 * @throws what the signal was aborted with
 */
export async function studyBasis(
  model: ModularAddition,
  { trained, judged }: PairSplit,
  { kind, tolerance, signal }: { kind: BasisKind; tolerance: number; signal: AbortSignal },
): Promise<StudiedBasis> {
  const step = async <T>(work: () => T): Promise<T> => {
    await turn(signal);
    return noGrad(() => scope(work));
  };
  const chain = modularAdditionChain(model);
  const [points, looked] = await step(() => [[model.embed(trained.pairs)], [model.embed(judged.pairs)]]);
  // The output is left in its own coordinates, one for each sum, for a fair comparison: in principal components the last, linear section takes a handful of edges.
  const bases = await step(() => interactionBases(chain, points, { kind, output: "neuron" }));
  const edges = await step(() => interactionEdges(chain, points, bases));
  const metric = accuracyMetric([judged.labels]);
  const labels = await step(() => labelsOf(model, bases));
  const sections: SectionStudy[] = [];
  for (const [layer, { name }] of chain.entries()) {
    const nodes = await step(() => nodeAblation(chain, looked, layer, bases[layer]!, metric));
    const directions = await step(() => studyDirections(nodes, tolerance));
    const links = await step(() => edgeAblation(chain, looked, layer, bases, edges, metric));
    const { kept, exceptions } = await step(() => fewestKept(links, { tolerance }));
    const curve = await step(() => ablationCurve(links, ablationCounts(links.total, CURVE)));
    for (const { activations } of [nodes, links]) for (const f of activations) f.dispose();
    sections.push({
      name,
      directions,
      edges: { possible: links.total, needed: kept, exceptions: exceptions.length, weakest: links.weakest(kept), curve },
      participation: participationRatio(edges[layer]!, bases[layer]!, bases[layer + 1]!),
      labels: labels[layer]!,
    });
  }
  return { study: { kind, sections }, bases, edges };
}

/** By trying every number: there are few, and accuracy does not always rise with them. */
function studyDirections(nodes: Ablation, tolerance: number): DirectionStudy {
  const curve = Array.from({ length: nodes.total + 1 }, (_, kept) => nodes.score(kept));
  const good = curve.map((score) => score >= nodes.baseline - tolerance);
  return { possible: nodes.total, needed: good.indexOf(true), lasting: good.lastIndexOf(false) + 1, curve };
}

/** Fourier labels of the directions of every node layer but the output. */
function labelsOf(model: ModularAddition, bases: readonly Basis[]): (FourierLabel | null)[][] {
  const { modulus } = model.config;
  let f = withConstant(model.embed(modularAdditionPairs(modulus).pairs));
  return modularAdditionChain(model).map((section, layer) => {
    const labels = fourierLabels(f.matmul(bases[layer]!.to), modulus);
    f = section.forward(f);
    return labels;
  });
}
