import { eye, Generator, noGrad, randn, scope, type Tensor } from "../tensor/index.js";
import { activationsAt } from "./activations-at.js";
import { type BasesOptions, type Basis, type BasisKind, interactionBases } from "./bases.js";
import { type BasisAgreement, basisAgreement, type Seen } from "./basis-agreement.js";
import { checkChain } from "./check-chain.js";
import { type Edges, type EdgesOptions, interactionEdges } from "./edges.js";
import { identifiability } from "./identifiability.js";
import { InteractionError } from "./interaction-error.js";
import { mappedChain } from "./mapped-chain.js";
import { moments } from "./moments.js";
import type { Points } from "./points.js";
import { affineMap, randomMap } from "./random-map.js";
import type { Chain, Section } from "./section.js";
import { widenedChain } from "./widened-chain.js";

export interface SelfTestOptions extends Pick<BasesOptions, "centred" | "threshold" | "output"> {
  /** the basis that should not change; default `lib` */
  kind?: "lib" | "global";
  /** condition numbers of the random maps, 1 for an orthogonal one; default 1, 10 and 1000 */
  conditions?: readonly number[];
  /** neurons that are mixtures of a layer's own; default 3 */
  redundant?: number;
  /** neurons that nothing reads; default 4 */
  unread?: number;
  /** which edges are compared; default: squared ones by the gradient alone */
  edges?: Pick<EdgesOptions, "kind" | "rule">;
  /** the largest relative error that passes; default 1e-8 */
  tolerance?: number;
  /** sizes closer to each other, or to 0, than this part of a layer's largest nearly coincide; default 1e-5 */
  gap?: number;
  /** default 0 */
  seed?: number;
}

/**
 * - `same`: directions, sizes and edges are the same within the tolerance
 * - `faint`: but for faint directions, whose size nearly coincides with the 0 of what drops out, so that numbers of 64 bits tell them apart less well
 * - `changed`: they are not
 */
export type SelfTestVerdict = "same" | "faint" | "changed";

/** What a transformation did to a node layer's basis. */
export interface LayerAgreement extends BasisAgreement {
  /** the node layer's */
  readonly name: string;
  /** the largest difference of a strength of the section that reads the layer, over the largest strength */
  readonly edges: number;
  readonly verdict: SelfTestVerdict;
}

/** A change of the network's hidden layers that leaves what it computes. */
export interface Transformation {
  /** such as `map of condition 10` */
  readonly name: string;
  /** the largest difference of an output, over the largest output */
  readonly outputs: number;
  /** of all node layers but the output */
  readonly layers: readonly LayerAgreement[];
  /** the same for principal components, which maps change but for orthogonal ones */
  readonly pca: readonly LayerAgreement[];
  /** what `identifiability` says of the transformed network and not of the network itself */
  readonly warnings: readonly string[];
  /** whether no layer's verdict is `changed` */
  readonly passed: boolean;
}

export interface SelfTest {
  readonly passed: boolean;
  /** what no transformation did, and why */
  readonly notes: readonly string[];
  /** what `identifiability` says of the network: why bases may depend on coordinates */
  readonly warnings: readonly string[];
  readonly transformations: readonly Transformation[];
}

/**
 * Whether bases and edges of a network are its own, or of the coordinates that it happens to be written in (specification 1.8): every hidden node layer is put behind a random affine map
 * that its neighbours undo, and given neurons that are redundant or that nothing reads. Nothing of that changes what the network computes, and so nothing may change of the local basis:
 * neither activations f̂, nor sizes, nor edges.
 *
 * But it does with fewer points than features, and with activations that vary so little in some direction that it drops out: off what a layer's points span, a direction f̂ is defined by the
 * layer's coordinates, and derivatives of the section before lead there.
 *
 * @throws InteractionError for a chain without a hidden node layer and points that do not fit; RangeError for a condition below 1.
 */
export function selfTest(chain: Chain, points: Points, options: SelfTestOptions = {}): SelfTest {
  const { conditions = [1, 10, 1000], redundant = 3, unread = 4, seed = 0, kind = "lib", centred = true, threshold, output } = options;
  checkChain(chain);
  if (chain.length < 2)
    throw new InteractionError("the chain has 1 section and so no hidden node layer that a map could change; expected at least 2 sections");
  return scope(() => {
    const hidden = chain.slice(1).map((_, i) => i + 1);
    const [own, principal] = ([kind, "pca"] as const).map((one) => found(chain, points, one, options)) as [Found, Found];
    const { warnings } = identifiability(chain, points, own.bases, threshold);
    const transformations = conditions.map((condition, i) => ({
      name: condition === 1 ? "orthogonal map" : `map of condition ${condition}`,
      apply: () => hidden.reduce((mapped, layer) => behindRandomMap(mapped, points, layer, condition, centred, new Generator(seed + 1000 * i + layer)), chain),
    }));
    if (redundant + unread > 0)
      transformations.push({
        name: `${redundant} redundant and ${unread} unread neurons`,
        apply: () => hidden.reduce((wide, layer) => widenedChain(wide, points, layer, { redundant, unread, seed: seed + layer }), chain),
      });
    const done = transformations.map(({ name, apply }) =>
      scope((): Transformation => {
        const other = apply();
        const bases = interactionBases(other, points, { kind, centred, threshold, output });
        const layers = agreements(own, { chain: other, points, bases }, options);
        const pca = agreements(principal, { chain: other, points, bases: interactionBases(other, points, { kind: "pca", centred, threshold, output }) }, options);
        const more = identifiability(other, points, bases, threshold).warnings.filter((text) => !warnings.includes(text));
        return { name, outputs: outputsApart(chain, other, points), layers, pca, warnings: more, passed: layers.every(({ verdict }) => verdict !== "changed") };
      }),
    );
    return { passed: done.every(({ passed }) => passed), notes: notesOn(chain), warnings, transformations: done };
  });
}

/** A network's bases and edges. */
interface Found extends Seen {
  readonly edges: readonly Edges[];
}

function found(chain: Chain, points: Points, kind: BasisKind, { centred, threshold, output, edges }: SelfTestOptions): Found {
  const bases = interactionBases(chain, points, { kind, centred, threshold, output });
  return { chain, points, bases, edges: interactionEdges(chain, points, bases, edges) };
}

function notesOn(chain: Chain): string[] {
  const apart = chain.slice(1).filter(({ isolated = 0 }) => isolated > 0);
  return apart.map(({ name, isolated }) => {
    const [which, stay] = isolated === 1 ? ["feature", "it stays a direction by itself"] : [`${isolated} features`, "they stay directions by themselves"];
    return `${name}: no map mixes its last ${which} with others, for ${stay}`;
  });
}

/** The chain with a hidden node layer behind a random map and, when centred, a shift about as large as its features. Isolated features are scaled by the condition and no more. */
function behindRandomMap(chain: Chain, points: Points, layer: number, condition: number, centred: boolean, generator: Generator): Chain {
  return noGrad(() =>
    scope(() => {
      const { inputs, isolated = 0 } = chain[layer]!;
      const squares = moments(chain, points, layer, false).gram.diag();
      const linear = eye(inputs, inputs, { dtype: "float64", device: squares.device }).mul(condition);
      const mixed = inputs - isolated;
      linear.slice(0, 0, mixed).slice(1, 0, mixed).copy_(randomMap(mixed, condition, generator));
      const shift = randn([inputs], { dtype: "float64", generator })
        .to(squares.device)
        .mul(centred ? Math.sqrt(squares.slice(0, 0, mixed).mean().toNumber()) : 0);
      shift.slice(0, mixed).zero_();
      return mappedChain(chain, layer, affineMap(linear, shift));
    }),
  );
}

/** Of every node layer but the output, how far another network that computes the same has the same directions and edges. */
function agreements(own: Found, other: Seen, { tolerance = 1e-8, gap = 1e-5, edges: which }: SelfTestOptions): LayerAgreement[] {
  const alike = own.chain.map((section, layer) => basisAgreement(own, other, layer, alone(section, own.bases[layer]!), gap));
  const edges = interactionEdges(other.chain, other.points, [...alike.map(({ aligned }) => aligned), other.bases.at(-1)!], which);
  return own.chain.map(({ name }, layer) => {
    const { agreement } = alike[layer]!;
    const strengths = edgesApart(own.edges[layer]!.strengths, edges[layer]!.strengths);
    return { name, ...agreement, edges: strengths, verdict: verdictOn(agreement, strengths, tolerance) };
  });
}

/** How many of a basis's first directions stand by themselves. */
const alone = ({ isolated = 0 }: Section, { constant }: Basis): number => isolated + (constant ? 1 : 0);

function verdictOn({ directions, others, sizes, activations, clear }: BasisAgreement, edges: number, tolerance: number): SelfTestVerdict {
  // A comparison that is false for NaN, too.
  if (!(others >= clear.directions && Math.max(clear.sizes, clear.activations, edges) <= tolerance)) return "changed";
  return others === directions && Math.max(sizes, activations) <= tolerance ? "same" : "faint";
}

/** The largest difference over the largest strength, of the directions that both have. */
function edgesApart(own: Tensor, other: Tensor): number {
  const [rows, columns] = [0, 1].map((axis) => Math.min(own.size(axis), other.size(axis))) as [number, number];
  if (rows === 0 || columns === 0) return 0;
  const shared = (x: Tensor): Tensor => x.slice(0, 0, rows).slice(1, 0, columns);
  const off = shared(own).sub(shared(other)).abs().max().toNumber();
  return off === 0 ? 0 : off / own.abs().max().toNumber();
}

/** The largest difference of an output over the largest output. */
function outputsApart(chain: Chain, other: Chain, points: Points): number {
  return scope(() => {
    const [own, changed] = [chain, other].map((one) => activationsAt(one, points, one.length)) as [Tensor[], Tensor[]];
    const off = Math.max(...own.map((f, i) => f.sub(changed[i]!).abs().max().toNumber()));
    return off === 0 ? 0 : off / Math.max(...own.map((f) => f.abs().max().toNumber()));
  });
}
