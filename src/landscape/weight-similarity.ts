import { noGrad, scope, type Tensor, zeros } from "../tensor/index.js";
import { axisOrder, permuted, type Permutations } from "./apply-permutation.js";
import type { AxisUse, HeadPair, PermutationLabel, PermutationSpec } from "./permutation-spec.js";
import { indices, unitRows } from "./unit-rows.js";
import type { Weights } from "./weights.js";

/** How alike units of two networks are, by their weights, kept up to date as permutations change. */
export interface WeightSimilarity extends Disposable {
  /** `[units, units]`, S[i, j]: what unit j of b at place i adds to the objective, the other labels as they stand; null when nothing changed since the last time */
  of(label: PermutationLabel, permutations: Permutations): Tensor | null;
  /** Σ over tensors ⟨A, permuted B⟩ and over heads their products: of the tensors and heads that the label has a part in, or of all. */
  objective(permutations: Permutations, label?: PermutationLabel): number;
  /** Whether S is only a linear part of the objective: the label stands on two axes of a tensor, or inside products of heads. */
  coupled(label: PermutationLabel): boolean;
}

/**
 * @param products whether attention heads count by the products of their two sides (`HeadPair`), which do not depend on the basis inside a head, or weight by weight
 */
export function weightSimilarity(spec: PermutationSpec, a: Weights, b: Weights, products: boolean): WeightSimilarity {
  const heads = products ? spec.labels.flatMap((label) => label.heads.map((pair) => headProducts(label, pair, { spec, a, b }))) : [];
  const first = products ? withoutHeads(spec, a) : a;
  const states = new Map(spec.labels.map((label) => [label.name, labelState(label, spec, first, b)]));
  const named = (label: PermutationLabel) => [...new Set(label.uses.map(({ name }) => name))].filter((name) => first[name] !== undefined);
  const all = [...new Set(spec.labels.flatMap(named))];
  const inside = (label: PermutationLabel) => heads.filter((head) => head.label === label || label.uses.some(({ name }) => head.names.has(name)));
  return {
    of: (label, permutations) =>
      noGrad(() => {
        const state = states.get(label.name)!;
        const own = heads.filter((head) => head.label === label);
        const changed = [state.update(permutations), ...own.map((head) => head.update(permutations))].some((one) => one);
        return changed ? own.reduce((sum, head) => sum.add(head.table()), state.table()) : null;
      }),
    objective: (permutations, label) =>
      noGrad(() => {
        const single = (label === undefined ? all : named(label)).reduce(
          (sum, name) => sum + scope(() => first[name]!.mul(permuted(name, b[name]!, spec, permutations)).sum({ dtype: "float64" }).toNumber()),
          0,
        );
        return (label === undefined ? heads : inside(label)).reduce((sum, head) => sum + head.objective(permutations), single);
      }),
    coupled: (label) => {
      const names = label.uses.filter(({ name }) => first[name] !== undefined).map(({ name }) => name);
      return new Set(names).size < names.length || inside(label).some((head) => head.label !== label);
    },
    [Symbol.dispose]: () => {
      for (const { dispose } of [...states.values(), ...heads]) dispose();
      if (first !== a) for (const [name, value] of Object.entries(first)) if (value !== a[name]) value.dispose();
    },
  };
}

/** The weights with those zero that heads count by products, or absent where nothing is left. */
function withoutHeads(spec: PermutationSpec, a: Weights): Weights {
  const rest: Record<string, Tensor> = { ...a };
  for (const { left, right } of spec.labels.flatMap((label) => label.heads)) {
    for (const { name, axis, positions } of [...left, ...right]) {
      const value = rest[name];
      if (value === undefined) continue;
      noGrad(() =>
        scope(() => {
          const cleared = (value === a[name] ? value.clone() : value).indexFill_(axis, indices(positions, value), 0);
          if (cleared !== value) rest[name] = cleared.keep();
        }),
      );
    }
  }
  for (const [name, value] of Object.entries(rest)) {
    if (value === a[name] || noGrad(() => scope(() => value.any().item()))) continue;
    value.dispose();
    delete rest[name];
  }
  return rest;
}

interface Table {
  /** Brings it up to date and says whether it changed. */
  update(permutations: Permutations): boolean;
  table(): Tensor;
  dispose(): void;
}

/**
 * S = Σ over uses of A_rows B_rowsᵀ, B with its other axes permuted. When their order changes in the places K alone, S changes by A[:, K] (new − old B)[:, K]ᵀ: a
 * product as small as the change.
 */
function labelState(label: PermutationLabel, spec: PermutationSpec, a: Weights, b: Weights): Table {
  const uses = label.uses.filter(({ name }) => a[name] !== undefined && b[name] !== undefined);
  let sums: Tensor | null = null;
  let orders: (readonly (BigInt64Array | null)[])[] = [];
  const ordersOf = ({ name, axis }: AxisUse, permutations: Permutations) =>
    a[name]!.shape.map((size, other) => (other === axis ? null : axisOrder(name, other, size, spec, permutations)));

  const start = (permutations: Permutations): void => {
    const like = Object.values(b)[0]!;
    sums = scope(() => {
      const total = zeros([label.size, label.size], { dtype: like.dtype, device: like.device });
      for (const use of uses) {
        scope(() => {
          const other = permuted(use.name, b[use.name]!, spec, permutations, use.axis);
          total.addmm_(unitRows(a[use.name]!, use, label.size), unitRows(other, use, label.size).t());
        });
      }
      return total.keep();
    });
  };

  /** The axes of one tensor one after the other, so that each step changes one order. */
  const follow = (use: AxisUse, from: readonly (BigInt64Array | null)[], to: readonly (BigInt64Array | null)[]): boolean => {
    let moved = false;
    const current = [...from];
    to.forEach((order, axis) => {
      const places = changedPlaces(current[axis]!, order, a[use.name]!.size(axis));
      if (places.length === 0) return;
      moved = true;
      scope(() => {
        const [one, other] = [a[use.name]!, b[use.name]!];
        const at = (source: BigInt64Array | null) => other.indexSelect(axis, indices(source === null ? places : places.map((place) => Number(source[place])), other));
        const change = current.reduce(
          (kept, rest, i) => (i === axis || rest === null ? kept : kept.indexSelect(i, indices(Array.from(rest, Number), kept))),
          at(order).sub_(at(current[axis]!)),
        );
        sums!.addmm_(unitRows(one.indexSelect(axis, indices(places, one)), use, label.size), unitRows(change, use, label.size).t());
      });
      current[axis] = order;
    });
    return moved;
  };

  return {
    update: (permutations) => {
      const now = uses.map((use) => ordersOf(use, permutations));
      const before = orders;
      orders = now;
      if (sums === null) {
        start(permutations);
        return true;
      }
      return uses.map((use, i) => follow(use, before[i]!, now[i]!)).some((moved) => moved);
    },
    table: () => sums!,
    dispose: () => sums?.dispose(),
  };
}

function changedPlaces(from: BigInt64Array | null, to: BigInt64Array | null, size: number): number[] {
  if (from === to) return [];
  const places: number[] = [];
  for (let i = 0; i < size; i++) if ((from === null ? i : Number(from[i])) !== (to === null ? i : Number(to[i]))) places.push(i);
  return places;
}

interface HeadProducts extends Table {
  readonly label: PermutationLabel;
  readonly names: ReadonlySet<string>;
  objective(permutations: Permutations): number;
}

/**
 * With the left and right sides L_h, R_h `[features, …]` of head h, its product is L_hᵀ R_h, and
 *
 *     ⟨L_iᵀ R_i, L'_jᵀ R'_j⟩ = Σ_fg (L_i L'_jᵀ)_fg (R_i R'_jᵀ)_fg
 *
 * Divided by √(‖LᵀR‖ ‖L'ᵀR'‖) over all heads, so that it is of the size of squared weights, like the inner products of the rest.
 */
function headProducts(label: PermutationLabel, { left, right }: HeadPair, { spec, a, b }: { spec: PermutationSpec; a: Weights; b: Weights }): HeadProducts {
  const features = left[0]!.positions.length / label.size;
  const rows = label.size * features;
  const uses = [...left, ...right];
  const side = (list: readonly AxisUse[], one: Weights, other: (use: AxisUse) => Tensor) =>
    list.filter(({ name }) => one[name] !== undefined).reduce<Tensor | null>((sum, use) => {
      const product = unitRows(one[use.name]!, use, rows).matmul(unitRows(other(use), use, rows).t());
      return sum === null ? product : sum.add(product);
    }, null)!;
  const products = (one: Weights, other: (use: AxisUse) => Tensor) =>
    side(left, one, other).mul(side(right, one, other)).view([label.size, features, label.size, features]).sum([1, 3]);
  const size = (weights: Weights) => scope(() => products(weights, ({ name }) => weights[name]!).diagonal().sum().toNumber());
  const unit = noGrad(() => (size(a) * size(b)) ** 0.25) || 1;
  const compute = (permutations: Permutations) => scope(() => products(a, (use) => permuted(use.name, b[use.name]!, spec, permutations, use.axis)).div(unit));
  const orderOf = (permutations: Permutations, { name, axis }: AxisUse) =>
    a[name]!.shape.map((size, other) => (other === axis ? "" : String(axisOrder(name, other, size, spec, permutations)))).join();
  const keyOf = (permutations: Permutations) => uses.map((use) => orderOf(permutations, use)).join();
  let key: string | null = null;
  let sums: Tensor | null = null;
  return {
    label,
    names: new Set(uses.map(({ name }) => name)),
    update: (permutations) => {
      const now = keyOf(permutations);
      if (now === key) return false;
      key = now;
      sums?.dispose();
      sums = compute(permutations).keep();
      return true;
    },
    table: () => sums!,
    objective: (permutations) => {
      const chosen = permutations[label.name];
      return scope(() => {
        const table = compute(permutations).toTypedArray();
        let total = 0;
        for (let i = 0; i < label.size; i++) total += Number(table[i * label.size + (chosen === undefined ? i : chosen[i]!)]);
        return total;
      });
    },
    dispose: () => sums?.dispose(),
  };
}
