import { noGrad, scope, tensor, type Tensor } from "../tensor/index.js";
import { LandscapeError } from "./landscape-error.js";
import type { PermutationSpec } from "./permutation-spec.js";
import type { Weights } from "./weights.js";

/** A permutation p of each label, by its name: new place i holds what was at p[i]. Labels that are missing stay as they are. */
export type Permutations = Readonly<Record<string, Int32Array>>;

/** Every label left as it is. */
export function identityPermutations(spec: PermutationSpec): Permutations {
  return Object.fromEntries(spec.labels.map(({ name, size }) => [name, Int32Array.from({ length: size }, (_, i) => i)]));
}

/** First `first`, then `second`: the permutation p of both has p[i] = first[second[i]]. */
export function composed(first: Permutations, second: Permutations): Permutations {
  return Object.fromEntries(Object.entries({ ...first, ...second }).map(([name]) => [name, compose(first[name], second[name])]));
}

function compose(first: Int32Array | undefined, second: Int32Array | undefined): Int32Array {
  return first === undefined ? second! : second === undefined ? first : second.map((i) => first[i]!);
}

/** The permutations that undo these. */
export function inverse(permutations: Permutations): Permutations {
  return Object.fromEntries(
    Object.entries(permutations).map(([name, permutation]) => {
      const undone = new Int32Array(permutation.length);
      permutation.forEach((from, to) => (undone[from] = to));
      return [name, undone];
    }),
  );
}

/**
 * Moves the units of a network: new[i] = old[p[i]] along every axis that carries a label. Tensors of the record that no label names are copied; buffers, such as running
 * statistics, are moved when the record holds them (`stateOf`).
 *
 * @throws LandscapeError when a permutation has another size than its label, or is none.
 */
export function applyPermutation(weights: Weights, spec: PermutationSpec, permutations: Permutations): Weights {
  checkPermutations(spec, permutations);
  return noGrad(() => Object.fromEntries(Object.entries(weights).map(([name, value]) => [name, permuted(name, value, spec, permutations)])));
}

/** One tensor of `applyPermutation`: a copy. `except`: an axis that stays as it is. */
export function permuted(name: string, value: Tensor, spec: PermutationSpec, permutations: Permutations, except = -1): Tensor {
  return scope(() => {
    let moved = value;
    value.shape.forEach((size, axis) => {
      const order = axis === except ? null : axisOrder(name, axis, size, spec, permutations);
      if (order !== null) moved = moved.indexSelect(axis, tensor(order).to(value.device));
    });
    return moved === value && except < 0 ? value.clone() : moved;
  });
}

/** Where each place of an axis comes from; null when all stay. */
export function axisOrder(name: string, axis: number, size: number, spec: PermutationSpec, permutations: Permutations): BigInt64Array | null {
  const order = BigInt64Array.from({ length: size }, (_, i) => BigInt(i));
  let moves = false;
  for (const label of spec.labels) {
    const permutation = permutations[label.name];
    const use = permutation && label.uses.find((one) => one.name === name && one.axis === axis);
    if (!use) continue;
    const repeat = use.positions.length / label.size;
    permutation.forEach((from, to) => {
      if (from === to) return;
      moves = true;
      for (let r = 0; r < repeat; r++) order[use.positions[to * repeat + r]!] = BigInt(use.positions[from * repeat + r]!);
    });
  }
  return moves ? order : null;
}

function checkPermutations(spec: PermutationSpec, permutations: Permutations): void {
  for (const [name, permutation] of Object.entries(permutations)) {
    const label = spec.labels.find((one) => one.name === name);
    if (label === undefined) {
      throw new LandscapeError(`no label of the network is called "${name}"; it has ${spec.labels.map((one) => one.name).join(", ") || "none"}`);
    }
    const seen = new Set(permutation);
    if (permutation.length !== label.size || seen.size !== label.size || !permutation.every((i) => i >= 0 && i < label.size)) {
      const got = `${permutation.length} numbers, ${seen.size} of them different`;
      throw new LandscapeError(`"${name}" has ${label.size} units: expected each of 0 … ${label.size - 1} once, got ${got}`);
    }
  }
}
