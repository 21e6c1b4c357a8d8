import { cat, eye, linalgCholeskyEx, linalgSolveTriangular, noGrad, scope, tensor, type Tensor, zeros } from "../tensor/index.js";
import { checkChain } from "./check-chain.js";
import { eigen } from "./eigen.js";
import { jacobianGram } from "./jacobian-gram.js";
import { meanSquares, type Moments, moments } from "./moments.js";
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
  /** of the last node layer: its own coordinates, or principal components; no local or global basis of another layer depends on it. Default `neuron`; for `pca` these too */
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
  const { kind = "lib", centred = true, threshold = 1e-11, output = kind === "pca" ? "pca" : "neuron", signs } = options;
  const bases: Basis[] = [];
  for (let layer = chain.length; layer >= 0; layer--) {
    const name = chain[layer]?.name ?? "output";
    const last = layer === chain.length;
    const own = last ? output : kind;
    const about = own !== "neuron" && centred;
    if (own === "neuron") bases.unshift(coordinates(name, meanSquares(chain, points, layer, last && centred), last && centred));
    else {
      const isolated = chain[layer]?.isolated ?? 0;
      const orthonormal = last || kind === "pca";
      const plain = uncorrelated(name, moments(chain, points, layer, about), about, isolated, threshold, orthonormal ? eigenvectors : whitening);
      if (orthonormal) bases.unshift(plain);
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
function coordinates(name: string, { mean, squares }: { mean: Tensor; squares: Tensor }, centred: boolean): Basis {
  return scope(() =>
    noGrad(() => {
      const size = mean.size(0);
      const all = eye(size, size, { dtype: "float64", device: mean.device });
      const order = cat([all.slice(1, size - 1), all.slice(1, 0, size - 1)], 1);
      const [to, from] = centred ? aboutMean(order, order.t(), mean) : [order, order.t().clone()];
      const sizes = squares.toArray() as number[];
      return { name, to, from, sizes: [sizes.at(-1)!, ...sizes.slice(0, -1)], constant: true };
    }),
  );
}

/** C and C⁺ of activations less their means, as those of the activations: Y C and C⁺ Y⁻¹, where Y is the identity with − the means in its last row. */
function aboutMean(to: Tensor, from: Tensor, mean: Tensor): [Tensor, Tensor] {
  const last = to.size(0) - 1;
  const shift = mean.clone();
  shift.select(0, last).zero_();
  const constant = to.select(0, last).sub(shift.matmul(to)).unsqueeze(0);
  return [cat([to.slice(0, 0, last), constant], 0), from.add(from.slice(1, last).mul(shift))];
}

/** Uncorrelated directions, as columns, of mean squares `sizes`; and the way back. */
interface Uncorrelated {
  readonly to: Tensor;
  readonly from: Tensor;
  readonly sizes: readonly number[];
}

/** The principal components. */
function eigenvectors(gram: Tensor, threshold: number, floor: number): Uncorrelated {
  const { values, vectors } = eigen(gram, threshold, floor);
  return { to: vectors, from: vectors.t(), sizes: values.toArray() as number[] };
}

/**
 * Directions of mean square 1 in place of principal components, where none of these is small enough to drop out: G = L Lᵀ takes a tenth of the time of G = U D Uᵀ, and the interaction basis that follows is
 * the same. No eigenvalue is less than 1 / tr G⁻¹, and tr G⁻¹ = |L⁻¹|².
 */
function whitening(gram: Tensor, threshold: number, floor: number): Uncorrelated {
  const size = gram.size(0);
  const [lower, failed] = linalgCholeskyEx(gram);
  if (size > 0 && failed.toNumber() === 0) {
    const inverse = linalgSolveTriangular(lower, eye(size, size, { dtype: "float64", device: gram.device }), { upper: false });
    const least = 1 / inverse.square().sum().toNumber();
    if (least > Math.max(floor, threshold * gram.trace().toNumber())) return { to: inverse.t(), from: lower.t(), sizes: Array.from({ length: size }, () => 1) };
  }
  return eigenvectors(gram, threshold, floor);
}

/** Uncorrelated directions of all but the features that stand alone before them: when centred the constant, and the last `isolated`. */
function uncorrelated(
  name: string,
  { mean, gram }: Moments,
  centred: boolean,
  isolated: number,
  threshold: number,
  directions: (gram: Tensor, threshold: number, floor: number) => Uncorrelated,
): Basis {
  return scope(() =>
    noGrad(() => {
      const size = gram.size(0);
      const like = { dtype: "float64", device: gram.device } as const;
      const all = Array.from({ length: size }, (_, i) => i);
      const kept = all.slice(size - 1 - isolated, -1);
      const alone = centred ? [size - 1, ...kept] : kept;
      const mixed = tensor(
        all.filter((i) => !alone.includes(i)),
        { dtype: "int64", device: gram.device },
      );
      const { to, from, sizes } = directions(gram.indexSelect(0, mixed).indexSelect(1, mixed), threshold, centred ? roundingOf(mean) : 0);
      const [forth, back] = [zeros([size, alone.length + sizes.length], like), zeros([alone.length + sizes.length, size], like)];
      alone.forEach((feature, i) => [forth.select(0, feature).select(0, i), back.select(0, i).select(0, feature)].forEach((one) => one.fill_(1)));
      forth.slice(1, alone.length).indexCopy_(0, mixed, to);
      back.slice(0, alone.length).indexCopy_(1, mixed, from);
      const squares = gram.diag().toArray() as number[];
      const [c, inverse] = centred ? aboutMean(forth, back, mean) : [forth, back];
      return {
        name,
        to: c,
        from: inverse,
        sizes: [...alone.map((feature) => squares[feature]!), ...sizes],
        constant: centred,
      };
    }),
  );
}

/** The interaction basis from uncorrelated directions and the Jacobian Gram matrix; the constant stays as it is, an isolated direction gets a mean squared effect of 1. */
function interacting({ name, to, from, sizes, constant }: Basis, k: Tensor, isolated: number, threshold: number): Basis {
  return scope(() =>
    noGrad(() => {
      const first = constant ? 1 : 0;
      const alone = first + isolated;
      const like = { dtype: "float64", device: to.device } as const;
      const effects = from.slice(0, 0, alone).matmul(k).mul(from.slice(0, 0, alone)).sum(1).toArray() as number[];
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
