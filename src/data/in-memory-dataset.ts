import { scope, tensor, type Tensor } from "../tensor/index.js";
import { dataError } from "./data-error.js";
import type { Dataset } from "./dataset.js";

/**
 * A data set whose examples all lie in two tensors, which stay alive as long as the data set does. Images are kept as bytes, a quarter of
 * the memory of float32, and scaled to [0, 1] a batch at a time.
 *
 * @param input uint8 or float32 `[examples, …]`
 * @param target int64 or float32 `[examples]`
 * @throws DataError if the two disagree on the number of examples
 */
export function inMemoryDataset(parts: { name: string; input: Tensor; target: Tensor; classes: readonly string[] }): Dataset {
  const { name, classes } = parts;
  const [length = 0, ...shape] = parts.input.shape;
  if (parts.target.ndim !== 1 || parts.target.shape[0] !== length) {
    throw dataError(name, `${length} targets for ${length} inputs`, `targets of shape [${parts.target.shape}]`, "Give one target an example.");
  }
  const input = parts.input.keep();
  const target = parts.target.keep();
  const bytes = input.dtype === "uint8";

  return {
    name,
    length,
    shape,
    classes,
    batch: (indices) =>
      scope(() => {
        const chosen = tensor(checkedIndices(name, length, indices));
        const picked = input.indexSelect(0, chosen);
        return { input: bytes ? picked.to("float32").div_(255) : picked, target: target.indexSelect(0, chosen) };
      }),
  };
}

function checkedIndices(name: string, length: number, indices: ArrayLike<number>): Int32Array {
  const checked = Int32Array.from(indices);
  for (let position = 0; position < checked.length; position++) {
    const index = indices[position] as number;
    // The comparison with the rounded copy also catches fractions and NaN.
    if (checked[position] !== index || index < 0 || index >= length) {
      throw dataError(name, `example numbers from 0 to ${length - 1}`, String(index), "Ask for examples that exist.");
    }
  }
  return checked;
}
