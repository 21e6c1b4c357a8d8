import { type BasesOptions, type Basis, type Edges, type EdgesOptions, interactionBases, interactionEdges, quadrature, type Signs } from "../interactions/index.js";
import type { InspectedNetwork } from "./interactions-network.js";
import type { Surroundings } from "./interactions-part.js";
import { turn } from "./turn.js";
import type { BASIS_KINDS, BasisSettings } from "./interactions-settings.js";

export type BasisKindSetting = (typeof BASIS_KINDS)[number];

/** Names of bases as reports write them. */
export const BASIS_NAMES: Record<BasisKindSetting, string> = {
  lib: "interaction basis",
  global: "global interaction basis",
  pca: "principal components",
  neuron: "neurons",
};

/** A network in one basis. */
export interface Analysis {
  readonly kind: BasisKindSetting;
  readonly bases: readonly Basis[];
  readonly edges: readonly Edges[];
}

/** How the settings want the edges of this network. */
export function edgesOptions({ chain }: Pick<InspectedNetwork, "chain">, settings: Pick<BasisSettings, "edges" | "quadrature" | "alphas" | "signs">, seed: number): EdgesOptions {
  const homogeneous = settings.edges === "squared" && chain.every(({ units }) => units !== null && (units.function === "relu" || units.function === "identity"));
  const rule = settings.quadrature === "auto" ? (homogeneous ? "gradient" : "gaussLegendre") : settings.quadrature;
  return { kind: settings.edges, rule: quadrature(rule, settings.alphas), ...signsOf(settings, seed) };
}

/** How they want its bases. The output stays in its own coordinates in all of them: in principal components a linear last section would take a handful of edges, and none of them to an output with a name. */
export const basesOptions = (kind: BasisKindSetting, settings: BasisSettings, seed: number): BasesOptions => ({
  kind,
  output: "neuron",
  centred: settings.centred,
  threshold: settings.threshold,
  ...signsOf(settings, seed),
});

const signsOf = ({ signs }: Pick<BasisSettings, "signs">, seed: number): { signs?: Signs } => (signs === 0 ? {} : { signs: { sources: signs, seed } });

/** Bases, and edges between their directions, of every kind asked for. */
export async function analyses(network: InspectedNetwork, settings: BasisSettings, { log, signal, seed }: Surroundings): Promise<Analysis[]> {
  const { chain, points } = network;
  const all: Analysis[] = [];
  for (const kind of settings.bases) {
    await turn(signal);
    const from = performance.now();
    const bases = interactionBases(chain, points, basesOptions(kind, settings, seed));
    await turn(signal);
    const edges = interactionEdges(chain, points, bases, edgesOptions(network, settings, seed));
    log(`${BASIS_NAMES[kind]}: ${bases.map(({ sizes }) => sizes.length).join(", ")} directions, ${((performance.now() - from) / 1000).toFixed(1)} s`);
    all.push({ kind, bases, edges });
  }
  return all;
}
