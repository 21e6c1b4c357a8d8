import { cat, eye, Generator, noGrad, randn, scope, type Tensor, zeros } from "../tensor/index.js";
import { mappedChain } from "./mapped-chain.js";
import { moments } from "./moments.js";
import type { Points } from "./points.js";
import type { Chain, Section } from "./section.js";
import { unitSection } from "./unit-section.js";

export interface WidenedChainOptions {
  /** neurons that are random mixtures of the layer's own, and are read in place of a part of these; default 3 */
  redundant?: number;
  /** neurons that nothing reads; default 4 */
  unread?: number;
  /** default 0 */
  seed?: number;
}

/**
 * The same network with more neurons in a hidden node layer, about as large as its own, before the features that stay by themselves. What the network computes stays. Those that nothing
 * reads are functions of the point: units of the section before with random weights or, where that is not a layer of units, tanh of random mixtures of the layer.
 *
 * @throws InteractionError for a node layer that is not hidden, and points that do not fit.
 */
export function widenedChain(chain: Chain, points: Points, layer: number, { redundant = 3, unread = 4, seed = 0 }: WidenedChainOptions = {}): Chain {
  return noGrad(() =>
    scope(() => {
      const like = { dtype: "float64", device: points[0]?.device ?? "cpu" } as const;
      const normal = drawing(new Generator(seed), like.device);
      const { inputs = 0, isolated = 0 } = chain[layer] ?? {};
      const mixed = inputs - isolated;
      // f A = [x, x B, 0, rest] and A⁺ reads x − x B N + (x B) N
      const [mixtures, shares] = [normal(mixed, redundant), normal(redundant, mixed)];
      const [own, rest] = [mixed, isolated + 1].map((size) => eye(size, size, like)) as [Tensor, Tensor];
      const to = diagonal(cat([own, mixtures, zeros([mixed, unread], like)], 1), rest);
      const back = diagonal(cat([own.sub(mixtures.matmul(shares)), shares, zeros([unread, mixed], like)], 0), rest);
      const wide = mappedChain(chain, layer, to, back);
      if (unread === 0) return wide;
      const size = Math.sqrt(moments(chain, points, layer, false).gram.diag().slice(0, 0, inputs).mean().toNumber()) || 1;
      const place = cat([zeros([unread, mixed + redundant], like), eye(unread, unread, like).mul(size), zeros([unread, isolated + 1], like)], 1);
      // Random mixtures with mean squares of 1
      const reading = (at: number): Tensor => {
        const { gram } = moments(wide, points, at, false);
        const weights = normal(gram.size(0), unread);
        return weights.div(weights.mul(gram.matmul(weights)).sum(0).clampMin(1e-300).sqrt());
      };
      const writer = wide[layer - 1]!;
      const wider = writer.units === null ? withMixtures(writer, reading(layer), place) : withUnits(writer, reading(layer - 1), place);
      return wide.map((section, index) => (index === layer - 1 ? wider : section));
    }),
  );
}

/** Standard normal weights over the root of how many are added up. */
const drawing =
  (generator: Generator, device: Tensor["device"]) =>
  (rows: number, columns: number): Tensor =>
    randn([rows, columns], { dtype: "float64", generator })
      .to(device)
      .div(Math.sqrt(Math.max(1, rows)));

/** Two blocks along the diagonal. */
function diagonal(one: Tensor, other: Tensor): Tensor {
  const like = { dtype: "float64", device: one.device } as const;
  return cat([cat([one, zeros([one.size(0), other.size(1)], like)], 1), cat([zeros([other.size(0), one.size(1)], like), other], 1)], 0);
}

/** A section of units with more of them. */
function withUnits(section: Section, weights: Tensor, place: Tensor): Section {
  const { into, outOf, linear, function: name } = section.units!;
  const curved = into.size(1) - linear;
  const wider = unitSection(section.name, {
    into: cat([into.slice(1, 0, curved), weights, into.slice(1, curved)], 1),
    function: name,
    linear,
    outOf: cat([outOf.slice(0, 0, curved), place, outOf.slice(0, curved)], 0),
  });
  return { ...wider, isolated: section.isolated };
}

/** A section with more beside what it writes; it holds the tensors, so that what keeps the section keeps them. */
interface WidenedSection extends Section {
  readonly section: Section;
  readonly weights: Tensor;
  readonly place: Tensor;
}

/** Any section, and beside what it writes tanh of mixtures of that. */
function withMixtures(section: Section, weights: Tensor, place: Tensor): WidenedSection {
  const { name, inputs, outputs, isolated } = section;
  const forward = (f: Tensor): Tensor =>
    scope(() => {
      const y = section.forward(f);
      return y.add(y.matmul(weights).tanh().matmul(place));
    });
  return { name, inputs, outputs, units: null, isolated, forward, section, weights, place };
}
