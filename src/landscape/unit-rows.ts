import { tensor, type Tensor } from "../tensor/index.js";
import type { AxisUse } from "./permutation-spec.js";

/** The units of an axis as rows: `[units, all that belongs to each]`. A view where the places are in order. */
export function unitRows(value: Tensor, { axis, positions }: AxisUse, units: number): Tensor {
  const first = axis === 0 ? value : value.movedim(axis, 0);
  const inOrder = positions.length === value.size(axis) && positions.every((place, i) => place === i);
  return (inOrder ? first : first.indexSelect(0, indices(positions, value))).reshape([units, -1]);
}

/** An index tensor on the device of `like`. */
export function indices(places: ArrayLike<number>, like: Tensor): Tensor {
  return tensor(BigInt64Array.from({ length: places.length }, (_, i) => BigInt(places[i]!))).to(like.device);
}
