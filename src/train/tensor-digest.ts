import { createHash } from "node:crypto";
import { scope, type Tensor } from "../tensor/index.js";

/** SHA-256, in hex, over the names, dtypes, shapes and bytes of tensors, in the order of their names. */
export function tensorDigest(tensors: Readonly<Record<string, Tensor>>): string {
  const hash = createHash("sha256");
  for (const name of Object.keys(tensors).sort()) {
    scope(() => {
      const tensor = tensors[name]!.detach().to("cpu").contiguous();
      hash.update(JSON.stringify([name, tensor.dtype, tensor.shape]));
      const { buffer, byteOffset, byteLength } = tensor.asTypedArray();
      hash.update(new Uint8Array(buffer, byteOffset, byteLength));
    });
  }
  return hash.digest("hex");
}
