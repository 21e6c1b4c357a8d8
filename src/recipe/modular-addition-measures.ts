import type { BasisKind } from "../interactions/index.js";
import { meanInterval } from "./mean-interval.js";
import type { NetworkStudy } from "./modular-addition-run.js";
import type { SectionStudy } from "./modular-addition-study.js";

export const sectionsOf = (networks: readonly NetworkStudy[]): SectionStudy[] => networks[0]!.bases[0]!.sections;
export const kindsOf = (networks: readonly NetworkStudy[]): BasisKind[] => networks[0]!.bases.map(({ kind }) => kind);
export const inBasis = ({ bases }: NetworkStudy, kind: BasisKind, section: number): SectionStudy => bases.find((basis) => basis.kind === kind)!.sections[section]!;
export const mean = (networks: readonly NetworkStudy[], value: (network: NetworkStudy) => number): number => meanInterval(networks.map(value)).mean;

/** Of a node layer, the constant among them. */
export const directions = ({ directions: { needed } }: SectionStudy): number => needed + 1;

interface Check {
  /** the fewest directions that are enough, or those from which on all numbers are */
  count?: "needed" | "lasting";
  /** those of the network, unless given */
  frequencies?: readonly number[];
}

/** Whether the first node layer needs the constant and two directions for each frequency. */
export function agrees(network: NetworkStudy, kind: BasisKind, { count = "needed", frequencies = network.frequencies }: Check = {}): boolean {
  return inBasis(network, kind, 0).directions[count] === 2 * frequencies.length;
}

export function sectionName(networks: readonly NetworkStudy[], section: number): string {
  const names = [...sectionsOf(networks).map(({ name }) => name), "logits"];
  return `${names[section]} → ${names[section + 1]}`;
}
