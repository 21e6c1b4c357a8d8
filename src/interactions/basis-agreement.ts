import { cat, eye, linalgSvd, noGrad, scope, tensor, type Tensor } from "../tensor/index.js";
import { activationsAt } from "./activations-at.js";
import type { Basis } from "./bases.js";
import type { Points } from "./points.js";
import type { Chain } from "./section.js";

/** A node layer's basis found twice, in a network and in another that computes the same. */
export interface BasisAgreement {
  /** how many directions, the constant's and those that a section isolates among them */
  readonly directions: number;
  /** how many the other network has */
  readonly others: number;
  /** the largest |Λ' − Λ| / Λ of a direction */
  readonly sizes: number;
  /** the largest |f̂' − f̂| / |f̂| of a direction over the points, up to sign; directions whose sizes nearly coincide are turned onto each other first */
  readonly activations: number;
  /** `sizes` and `activations` without the faint directions, those whose size nearly coincides with the 0 of what drops out */
  readonly clear: { readonly directions: number; readonly sizes: number; readonly activations: number };
  /** the smallest difference of two neighbouring sizes, or of the smallest one and 0, over the largest; Infinity without a direction */
  readonly gap: number;
  /** how many directions have a size that nearly coincides with another's, or are faint */
  readonly coinciding: number;
}

/** A network's bases on the same points. */
export interface Seen {
  readonly chain: Chain;
  readonly points: Points;
  readonly bases: readonly Basis[];
}

/**
 * How far the directions of a node layer found in two networks are the same, and the other's basis turned onto the first: up to sign, and by a rotation Q within directions whose sizes are
 * closer to each other than `gap` of the largest, for there any rotation is as good,
 *
 *     C' Λ'^(−1/2) Q Λ'^(1/2)      Q = U Vᵀ,  Λ'^(−1/2) Ĥ'ᵀ Ĥ Λ^(−1/2) = U S Vᵀ,   Ĥ the activations f̂ at the points
 *
 * @param alone how many directions in front stand by themselves: the constant's and isolated ones
 */
export function basisAgreement(one: Seen, other: Seen, layer: number, alone: number, gap: number): { agreement: BasisAgreement; aligned: Basis } {
  return noGrad(() =>
    scope(() => {
      const [first, second] = [one.bases[layer]!, other.bases[layer]!];
      const [hatted, turned] = [one, other].map(({ chain, points, bases }) => {
        const rows = activationsAt(chain, points, layer).map((f) => f.flatten(0, -2));
        return cat(rows, 0).matmul(bases[layer]!.to);
      }) as [Tensor, Tensor];
      const shared = Math.min(first.sizes.length, second.sizes.length);
      const groups = groupsOf(first.sizes, alone, gap);
      const both = groups.map((group) => group.filter((i) => i < shared)).filter(({ length }) => length > 0);
      const { turn, back } = rotationsOnto(hatted, turned, second.sizes, both);
      const aligned = { ...second, to: second.to.matmul(turn), from: back.matmul(second.from) };
      const after = turned.matmul(turn);
      const size = (x: Tensor): number[] => x.slice(1, 0, shared).square().sum(0).sqrt().toArray() as number[];
      const [whole, off] = [size(hatted), size(after.slice(1, 0, shared).sub(hatted.slice(1, 0, shared)))];
      const activations = off.map((value, i) => ratio(value, whole[i]!));
      const sizes = off.map((_, i) => ratio(Math.abs(second.sizes[i]! - first.sizes[i]!), first.sizes[i]!));
      const faint = (i: number): boolean => i >= alone && first.sizes[i]! < gap * first.sizes[alone]!;
      const clear = first.sizes.flatMap((_, i) => (faint(i) ? [] : [i]));
      const largest = (values: readonly number[], which: readonly number[]): number => Math.max(0, ...which.filter((i) => i < shared).map((i) => values[i]!));
      const every = first.sizes.map((_, i) => i);
      return {
        aligned,
        agreement: {
          directions: first.sizes.length,
          others: second.sizes.length,
          sizes: largest(sizes, every),
          activations: largest(activations, every),
          clear: { directions: clear.length, sizes: largest(sizes, clear), activations: largest(activations, clear) },
          gap: Math.min(...gapsBelow(first.sizes, alone)),
          coinciding: groups.reduce((sum, group) => sum + (group.length > 1 || faint(group[0]!) ? group.length : 0), 0),
        },
      };
    }),
  );
}

const ratio = (part: number, whole: number): number => (part === 0 ? 0 : part / whole);

/** Of every direction but those that stand alone, its size less the next one's, 0 behind the last, over the largest. */
function gapsBelow(sizes: readonly number[], alone: number): number[] {
  return sizes.slice(alone).map((size, i) => (size - (sizes[alone + i + 1] ?? 0)) / sizes[alone]!);
}

/** Directions in order, those together whose sizes nearly coincide; the first `alone` by themselves. */
function groupsOf(sizes: readonly number[], alone: number, gap: number): number[][] {
  const groups: number[][] = Array.from({ length: Math.min(alone, sizes.length) }, (_, i) => [i]);
  gapsBelow(sizes, alone).forEach((_, i, gaps) => {
    if (i > 0 && gaps[i - 1]! < gap) groups.at(-1)!.push(alone + i);
    else groups.push([alone + i]);
  });
  return groups;
}

/** Λ'^(−1/2) Q Λ'^(1/2) of every group of directions and its inverse, [directions, directions]; directions in no group stay. */
function rotationsOnto(target: Tensor, own: Tensor, sizes: readonly number[], groups: readonly number[][]): { turn: Tensor; back: Tensor } {
  const like = { dtype: "float64", device: own.device } as const;
  const turn = eye(sizes.length, sizes.length, like);
  for (const group of groups) {
    const [start, end] = [group[0]!, group.at(-1)! + 1];
    const [a, b] = [own, target].map((h) => ofLengthOne(h.slice(1, start, end))) as [Tensor, Tensor];
    const [left, , right] = linalgSvd(a.t().matmul(b));
    turn.slice(0, start, end).slice(1, start, end).copy_(left!.matmul(right!));
  }
  const root = tensor([...sizes], like).clampMin(1e-300).sqrt();
  const between = root.div(root.unsqueeze(1));
  return { turn: turn.mul(between), back: turn.t().mul(between) };
}

/** Columns over their lengths. */
const ofLengthOne = (x: Tensor): Tensor => x.div(x.square().sum(0).sqrt().clampMin(1e-300));
