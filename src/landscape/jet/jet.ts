import type { Tensor } from "../../tensor/index.js";

/** Derivatives of a tensor along t, each of its shape; null: zero. */
export interface Jet {
  /** dx/dt */
  readonly first: Tensor | null;
  /** d²x/dt² */
  readonly second: Tensor | null;
}

/** Of a tensor that does not depend on t. */
export const CONSTANT: Jet = { first: null, second: null };

/** An operator call whose arguments depend on t. */
export interface JetCall {
  /** such as `aten::add.Tensor` */
  readonly name: string;
  /** by camelCase name; undefined: the schema's default */
  readonly args: Readonly<Record<string, unknown>>;
  /** what the operator gave: a tensor, or a list of them */
  readonly value: unknown;
  /** of an argument, or of an element of a list */
  jet(value: unknown): Jet;
}

/** The derivatives of a call's result, one for each tensor of a list; null where the rule does not cover this form of the call. */
export type JetRule = (call: JetCall) => Jet | readonly Jet[] | null;

/** a + b + …, where null is zero. */
export function plus(...terms: readonly (Tensor | null)[]): Tensor | null {
  return terms.reduce((sum, term) => (sum === null ? term : term === null ? sum : sum.add(term)), null);
}

/** a b …, where null is zero. */
export function times(first: Tensor | null, ...factors: readonly (Tensor | number | null)[]): Tensor | null {
  return factors.reduce<Tensor | null>(
    (product, factor) => (product === null || factor === null ? null : typeof factor === "number" ? product.mul(factor) : product.mul(factor)),
    first,
  );
}

/** f(x), where null is zero and f linear. */
export function through(x: Tensor | null, f: (x: Tensor) => Tensor): Tensor | null {
  return x === null ? null : f(x);
}

/** Both derivatives through a linear function. */
export function linearly({ first, second }: Jet, f: (x: Tensor) => Tensor): Jet {
  return { first: through(first, f), second: through(second, f) };
}

/** sum + α a b, where null is zero, written into `sum`, which must be new and of the whole shape. */
export function addProduct(sum: Tensor | null, a: Tensor | null, b: Tensor | null, alpha = 1): Tensor | null {
  if (a === null || b === null) return sum;
  return sum === null ? times(a, b, ...(alpha === 1 ? [] : [alpha])) : sum.addcmul_(a, b, { value: alpha });
}

/**
 * Derivatives of a product B(a, b), linear in each of its factors:
 *
 *     B' = B(a', b) + B(a, b')
 *     B" = B(a", b) + 2 B(a', b') + B(a, b")
 */
export function bilinearly(a: Tensor, ja: Jet, b: Tensor, jb: Jet, product: (a: Tensor, b: Tensor) => Tensor): Jet {
  const both = (x: Tensor | null, y: Tensor | null) => (x === null || y === null ? null : product(x, y));
  // Every term is new and has the shape of the product.
  const join = (sum: Tensor | null, term: Tensor | null) => (sum === null || term === null ? (sum ?? term) : sum.add_(term));
  return {
    first: join(both(ja.first, b), both(a, jb.first)),
    second: join(join(both(ja.first, jb.first)?.mul_(2) ?? null, both(ja.second, b)), both(a, jb.second)),
  };
}
