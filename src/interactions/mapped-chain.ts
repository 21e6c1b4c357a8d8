import { linalgInv, noGrad, scope, type Tensor } from "../tensor/index.js";
import { InteractionError } from "./interaction-error.js";
import type { Chain, Section, Units } from "./section.js";
import { unitSection } from "./unit-section.js";

/**
 * The same network with a hidden node layer behind a linear map: the section before it writes f A, the section behind it reads f A A⁺. What the network computes stays, and sections of
 * units stay such.
 *
 * @param to A, [features + 1, features' + 1]; the constant has to stay the last coordinate
 * @param back A⁺ with A A⁺ the identity, [features' + 1, features + 1]; default: A's inverse
 * @throws InteractionError for a node layer that is not hidden, and maps that do not fit.
 */
export function mappedChain(chain: Chain, layer: number, to: Tensor, back = noGrad(() => linalgInv(to))): Chain {
  if (!Number.isInteger(layer) || layer < 1 || layer >= chain.length)
    throw new InteractionError(`node layer ${layer} of a chain of ${chain.length} sections is not hidden; expected 1 to ${chain.length - 1}`);
  const { name, inputs } = chain[layer]!;
  const [rows, columns] = [to, back].map(({ shape }) => `[${shape.join(", ")}]`) as [string, string];
  if (to.size(0) !== inputs + 1 || back.size(1) !== inputs + 1 || to.size(1) !== back.size(0))
    throw new InteractionError(
      `node layer ${name} has ${inputs} features and a constant; the maps are ${rows} and ${columns}; expected [${inputs + 1}, n] and [n, ${inputs + 1}]`,
    );
  return chain.map((section, index) => (index === layer - 1 ? writing(section, to) : index === layer ? reading(section, back) : section));
}

/** A section with a map before or behind it; it holds both, so that what keeps the section keeps their tensors. */
interface MappedSection extends Section {
  readonly section: Section;
  readonly map: Tensor;
}

/** The section with what it writes mapped. */
function writing(section: Section, map: Tensor): Section | MappedSection {
  const { units } = section;
  if (units !== null) return ofUnits(section, { ...units, outOf: noGrad(() => units.outOf.matmul(map)) });
  const forward = (f: Tensor): Tensor => scope(() => section.forward(f).matmul(map));
  return { ...bare(section), outputs: map.size(1) - 1, forward, section, map };
}

/** The section on what a map gives. */
function reading(section: Section, map: Tensor): Section | MappedSection {
  const { units } = section;
  if (units !== null) return ofUnits(section, { ...units, into: noGrad(() => map.matmul(units.into)) });
  const forward = (f: Tensor): Tensor => scope(() => section.forward(f.matmul(map)));
  return { ...bare(section), inputs: map.size(0) - 1, forward, section, map };
}

const ofUnits = ({ name, isolated }: Section, units: Units): Section => ({ ...unitSection(name, units), isolated });

/** Of a section that is not one of units. */
const bare = ({ name, inputs, outputs, isolated }: Section): Omit<Section, "forward"> => ({ name, inputs, outputs, units: null, isolated });
