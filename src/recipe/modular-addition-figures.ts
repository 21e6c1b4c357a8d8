import type { BasisKind } from "../interactions/index.js";
import { agrees, directions, inBasis, kindsOf, mean, sectionsOf } from "./modular-addition-measures.js";
import type { NetworkStudy } from "./modular-addition-run.js";
import type { SectionStudy } from "./modular-addition-study.js";

/** Means over the networks, by basis and node layer. */
export function modularAdditionFigures(networks: readonly NetworkStudy[]): Record<string, number> {
  const kinds = kindsOf(networks);
  const names = sectionsOf(networks).map(({ name }) => name);
  const all: Record<string, number> = {
    accuracy: mean(networks, ({ accuracy }) => accuracy),
    judgedAccuracy: mean(networks, ({ judgedAccuracy }) => judgedAccuracy),
    frequencies: mean(networks, ({ frequencies }) => frequencies.length),
  };
  for (const kind of kinds) {
    all[`${kind}.agreement`] = mean(networks, (network) => Number(agrees(network, kind)));
    all[`${kind}.lastingAgreement`] = mean(networks, (network) => Number(agrees(network, kind, { count: "lasting" })));
    for (const [section, name] of names.entries()) {
      const of = (value: (study: SectionStudy) => number) => mean(networks, (network) => value(inBasis(network, kind, section)));
      all[`${kind}.${name}.edges`] = of(({ edges }) => edges.needed);
      all[`${kind}.${name}.directions`] = of(directions);
      all[`${kind}.${name}.participation`] = of(({ participation }) => participation);
    }
  }
  if (kinds.includes("lib") && kinds.includes("pca")) {
    for (const [section, name] of names.entries()) {
      const [lib, pca] = [all[`lib.${name}.edges`]!, all[`pca.${name}.edges`]!];
      if (pca > 0) all[`${name}.libOverPca`] = lib / pca;
      const needs = (network: NetworkStudy, kind: BasisKind) => inBasis(network, kind, section).edges.needed;
      all[`${name}.libNoMoreThanPca`] = mean(networks, (network) => Number(needs(network, "lib") <= needs(network, "pca")));
    }
  }
  return all;
}
