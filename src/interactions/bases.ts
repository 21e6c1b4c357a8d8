import { cat, eye, noGrad, scope, tensor, type Tensor, zeros } from "../tensor/index.js";
import { checkChain } from "./check-chain.js";
import { eigen } from "./eigen.js";
import { jacobianGram } from "./jacobian-gram.js";
import { type Moments, moments } from "./moments.js";
import type { Points } from "./points.js";
import { remembering } from "./remembering.js";
import type { Chain } from "./section.js";
import type { Signs } from "./signs.js";

/**
 * - `lib`: the local interaction basis, in which a layer's directions are uncorrelated and act independently on the directions of the next
 * - `global`: the same with the network's output in place of the next layer
 * - `pca`: principal components, orthonormal
 * - `neuron`: the coordinates themselves
 */
export type BasisKind = "lib" | "global" | "pca" | "neuron";

/** A basis of a node layer: f̂ = f C, f = f̂ C⁺ as far as the data reach. */
export interface Basis {
  /** the node layer's, that of the section which reads it; `output` for the last */
  readonly name: string;
  /** C, [features + 1, directions] */
  readonly to: Tensor;
  /** C⁺, [directions, features + 1] */
  readonly from: Tensor;
  /** Λ: the mean square of each direction that matters downstream; of principal components and neurons their mean square */
  readonly sizes: readonly number[];
  /** whether direction 0 is the constant 1, alone */
  readonly constant: boolean;
}

export interface BasesOptions {
  kind?: BasisKind;
  /** whether directions are about the mean, the constant by itself; default true. Neurons never are */
  centred?: boolean;
  /** eigenvalues at most this part of a matrix's largest count as 0; default 1e-11. Relative, so that the scale of a layer does not matter */
  threshold?: number;
  /** of the last node layer: its own coordinates, or principal components; other layers do not depend on it. Default `neuron` */
  output?: "neuron" | "pca";
  /** random signs in place of a sum over the output positions of sequences, where there is no closed form */
  signs?: Signs;
}

/**
 * Bases of all node layers of a chain, from its output backwards (Bushnaq et al., "The Local Interaction Basis", 2024, in the form of its published code; specification 1.5). With G the Gram matrix of
 * the activations and K that of the Jacobian to the next layer, already in its own basis:
 *
 *     G = U D Uᵀ      R = U D^(−1/2)      D^(1/2) Uᵀ K U D^(1/2) = V Λ Vᵀ      C = R V Λ^(1/2)
 *
 * In f̂ = f C the activations are uncorrelated with mean squares Λ and every direction has a mean squared effect of 1 downstream; Λ are the eigenvalues of G K, which no invertible map of the
 * layer changes. Dependent activations and directions that nothing reads drop out. Features that a section isolates stay directions by themselves, behind the constant: uncorrelated with no other one,
 * but of a mean squared effect of 1 too.
 *
 * @throws InteractionError when sections or points do not fit, and where activations or derivatives are not finite.
 */
export function interactionBases(chain: Chain, points: Points, options: BasesOptions = {}): Basis[] {
  checkChain(chain);
  return remembering(chain, points, () => basesOf(chain, points, options));
}

function basesOf(chain: Chain, points: Points, options: BasesOptions): Basis[] {
  const { kind = "lib", centred = true, threshold = 1e-11, output = "neuron", signs } = options;
  const bases: Basis[] = [];
  for (let layer = chain.length; layer >= 0; layer--) {
    const name = chain[layer]?.name ?? "output";
    const last = layer === chain.length;
    const own = last && kind !== "pca" ? output : kind;
    const about = own !== "neuron" && centred;
    const known = moments(chain, points, layer, about || (last && centred));
    if (own === "neuron") bases.unshift(coordinates(name, known, last && centred));
    else {
      const isolated = chain[layer]?.isolated ?? 0;
      const plain = principal(name, known, about, isolated, threshold);
      if (last || kind === "pca") bases.unshift(plain);
      else {
        const [until, next] = kind === "global" ? [chain.length, bases.at(-1)!] : [layer + 1, bases[0]!];
        bases.unshift(interacting(plain, jacobianGram(chain, points, layer, next.to, until, signs), isolated, threshold));
      }
    }
  }
  return bases;
}

/** @internal What rounding may leave of constant features about their means: a part of the squared means. */
export function roundingOf(mean: Tensor): number {
  return scope(() => 1e-28 * mean.slice(0, 0, -1).square().sum().toNumber());
}

/** Coordinates, the constant first; `centred`: about their means. */
function coordinates(name: string, { mean, gram }: Moments, centred: boolean): Basis {
  return scope(() =>
    noGrad(() => {
      const size = gram.size(0);
      const all = eye(size, size, { dtype: "float64", device: gram.device });
      const order = cat([all.slice(1, size - 1), all.slice(1, 0, size - 1)], 1);
      const [to, from] = centred ? [centring(mean, -1).matmul(order), order.t().matmul(centring(mean, 1))] : [order, order.t().clone()];
      const sizes = gram.diag().toArray() as number[];
      return { name, to, from, sizes: [sizes.at(-1)!, ...sizes.slice(0, -1)], constant: true };
    }),
  );
}

/** Y or its inverse: the identity with ∓ the means in its last row. */
function centring(mean: Tensor, sign: 1 | -1): Tensor {
  const size = mean.size(0);
  const y = eye(size, size, { dtype: "float64", device: mean.device });
  y.select(0, size - 1)
    .slice(0, 0, size - 1)
    .copy_(mean.slice(0, 0, size - 1).mul(sign));
  return y;
}

/** Principal components, orthonormal, of all but the features that stand alone before them: when centred the constant, and the last `isolated`. */
function principal(name: string, { mean, gram }: Moments, centred: boolean, isolated: number, threshold: number): Basis {
  return scope(() =>
    noGrad(() => {
      const size = gram.size(0);
      const all = Array.from({ length: size }, (_, i) => i);
      const kept = all.slice(size - 1 - isolated, -1);
      const alone = centred ? [size - 1, ...kept] : kept;
      const mixed = tensor(
        all.filter((i) => !alone.includes(i)),
        { dtype: "int64", device: gram.device },
      );
      const { values, vectors } = eigen(gram.indexSelect(0, mixed).indexSelect(1, mixed), threshold, centred ? roundingOf(mean) : 0);
      const whole = zeros([size, alone.length + vectors.size(1)], { dtype: "float64", device: gram.device });
      alone.forEach((feature, i) => whole.select(0, feature).select(0, i).fill_(1));
      whole.slice(1, alone.length).indexCopy_(0, mixed, vectors);
      const squares = gram.diag().toArray() as number[];
      return {
        name,
        to: centred ? centring(mean, -1).matmul(whole) : whole,
        from: centred ? whole.t().matmul(centring(mean, 1)) : whole.t().clone(),
        sizes: [...alone.map((feature) => squares[feature]!), ...(values.toArray() as number[])],
        constant: centred,
      };
    }),
  );
}

/** The interaction basis from principal components and the Jacobian Gram matrix; the constant stays as it is, an isolated direction gets a mean squared effect of 1. */
function interacting({ name, to, from, sizes, constant }: Basis, k: Tensor, isolated: number, threshold: number): Basis {
  return scope(() =>
    noGrad(() => {
      const first = constant ? 1 : 0;
      const alone = first + isolated;
      const like = { dtype: "float64", device: to.device } as const;
      const effects = from.matmul(k).mul(from).sum(1).slice(0, 0, alone).toArray() as number[];
      const squares = effects.map((effect, i) => (i < first || !(effect > 0) ? 1 : effect));
      const scale = tensor(squares, like).sqrt();
      const root = tensor(sizes.slice(alone), like).sqrt();
      // R and its inverse: activations uncorrelated, with mean squares 1
      const [r, back] = [to.slice(1, alone).div(root), from.slice(0, alone).mul(root.unsqueeze(1))];
      const { values, vectors } = eigen(back.matmul(k).matmul(back.t()), threshold);
      const half = values.sqrt();
      return {
        name,
        to: cat([to.slice(1, 0, alone).mul(scale), r.matmul(vectors).mul(half)], 1),
        from: cat([from.slice(0, 0, alone).div(scale.unsqueeze(1)), vectors.t().matmul(back).div(half.unsqueeze(1))], 0),
        sizes: [...sizes.slice(0, alone).map((size, i) => size * squares[i]!), ...(values.toArray() as number[])],
        constant,
      };
    }),
  );
}
