import { cat, eye, noGrad, scope, tensor, type Tensor, zeros } from "../tensor/index.js";
import { eigen } from "./eigen.js";
import { jacobianGram } from "./jacobian-gram.js";
import { type Moments, moments } from "./moments.js";
import type { Points } from "./points.js";
import { remembering } from "./remembering.js";
import type { Chain } from "./section.js";

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
}

/**
 * Bases of all node layers of a chain, from its output backwards (Bushnaq et al., "The Local Interaction Basis", 2024, in the form of its published code; specification 1.5). With G the Gram matrix of
 * the activations and K that of the Jacobian to the next layer, already in its own basis:
 *
 *     G = U D Uᵀ      R = U D^(−1/2)      D^(1/2) Uᵀ K U D^(1/2) = V Λ Vᵀ      C = R V Λ^(1/2)
 *
 * In f̂ = f C the activations are uncorrelated with mean squares Λ and every direction has a mean squared effect of 1 downstream; Λ are the eigenvalues of G K, which no invertible map of the
 * layer changes. Dependent activations and directions that nothing reads drop out.
 *
 * @throws InteractionError when the points do not fit.
 */
export function interactionBases(chain: Chain, points: Points, options: BasesOptions = {}): Basis[] {
  return remembering(chain, points, () => basesOf(chain, points, options));
}

function basesOf(chain: Chain, points: Points, options: BasesOptions): Basis[] {
  const { kind = "lib", centred = true, threshold = 1e-11, output = "neuron" } = options;
  const bases: Basis[] = [];
  for (let layer = chain.length; layer >= 0; layer--) {
    const name = chain[layer]?.name ?? "output";
    const last = layer === chain.length;
    const own = last && kind !== "pca" ? output : kind;
    const about = own !== "neuron" && centred;
    const known = moments(chain, points, layer, about || (last && centred));
    if (own === "neuron") bases.unshift(coordinates(name, known, last && centred));
    else {
      const plain = principal(name, known, about, threshold);
      if (last || kind === "pca") bases.unshift(plain);
      else {
        const [until, next] = kind === "global" ? [chain.length, bases.at(-1)!] : [layer + 1, bases[0]!];
        bases.unshift(interacting(plain, jacobianGram(chain, points, layer, next.to, until), threshold));
      }
    }
  }
  return bases;
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

/** Principal components, orthonormal; when centred the constant stands first, alone. */
function principal(name: string, { mean, gram }: Moments, centred: boolean, threshold: number): Basis {
  return scope(() =>
    noGrad(() => {
      if (!centred) {
        const { values, vectors } = eigen(gram, threshold);
        return { name, to: vectors, from: vectors.t().clone(), sizes: values.toArray() as number[], constant: false };
      }
      const features = gram.size(0) - 1;
      const { values, vectors } = eigen(gram.slice(0, 0, features).slice(1, 0, features), threshold);
      const padded = framed(vectors);
      return {
        name,
        to: centring(mean, -1).matmul(padded),
        from: padded.t().matmul(centring(mean, 1)),
        sizes: [1, ...(values.toArray() as number[])],
        constant: true,
      };
    }),
  );
}

/** [features, directions] → [features + 1, 1 + directions]: the constant's direction before the others. */
function framed(vectors: Tensor): Tensor {
  const [features, directions] = vectors.shape as [number, number];
  const whole = zeros([features + 1, directions + 1], { dtype: "float64", device: vectors.device });
  whole.slice(0, 0, features).slice(1, 1).copy_(vectors);
  whole.select(0, features).select(0, 0).fill_(1);
  return whole;
}

/** The interaction basis from principal components and the Jacobian Gram matrix; the constant stays as it is. */
function interacting({ name, to, from, sizes, constant }: Basis, k: Tensor, threshold: number): Basis {
  return scope(() =>
    noGrad(() => {
      const alone = constant ? 1 : 0;
      const root = tensor(sizes.slice(alone), { dtype: "float64", device: to.device }).sqrt();
      // R and its inverse: activations uncorrelated, with mean squares 1
      const [r, back] = [to.slice(1, alone).div(root), from.slice(0, alone).mul(root.unsqueeze(1))];
      const { values, vectors } = eigen(back.matmul(k).matmul(back.t()), threshold);
      const half = values.sqrt();
      return {
        name,
        to: cat([to.slice(1, 0, alone), r.matmul(vectors).mul(half)], 1),
        from: cat([from.slice(0, 0, alone), vectors.t().matmul(back).div(half.unsqueeze(1))], 0),
        sizes: [...sizes.slice(0, alone), ...(values.toArray() as number[])],
        constant,
      };
    }),
  );
}
