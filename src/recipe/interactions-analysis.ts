import { type Basis, type Edges, interactionBases, interactionEdges, type Quadrature, quadrature, type Signs } from "../interactions/index.js";
import type { InspectedNetwork } from "./interactions-network.js";
import type { Surroundings } from "./interactions-part.js";
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

/** The rule of the settings for this network. */
export function ruleOf({ chain }: Pick<InspectedNetwork, "chain">, settings: BasisSettings): Quadrature {
  const homogeneous = chain.every(({ units }) => units !== null && (units.function === "relu" || units.function === "identity"));
  const rule = settings.quadrature === "auto" ? (homogeneous ? "gradient" : "gaussLegendre") : settings.quadrature;
  return quadrature(rule, settings.alphas);
}

/** Bases, and edges between their directions, of every kind asked for. */
export function analyses(network: InspectedNetwork, settings: BasisSettings, { log, signal, seed }: Surroundings): Analysis[] {
  const { chain, points } = network;
  const rule = ruleOf(network, settings);
  const { centred, threshold } = settings;
  const signs: { signs?: Signs } = settings.signs === 0 ? {} : { signs: { sources: settings.signs, seed } };
  return settings.bases.map((kind) => {
    signal.throwIfAborted();
    const from = performance.now();
    const bases = interactionBases(chain, points, { kind, centred, threshold, ...signs });
    const edges = interactionEdges(chain, points, bases, rule, signs.signs);
    log(`${BASIS_NAMES[kind]}: ${bases.map(({ sizes }) => sizes.length).join(", ")} directions, ${((performance.now() - from) / 1000).toFixed(1)} s`);
    return { kind, bases, edges };
  });
}
