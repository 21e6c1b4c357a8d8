import type { DType } from "../../src/tensor/dtype.js";

/** A tensor as it travels to Python and back: exact, whatever the dtype. */
export interface EncodedTensor {
  readonly dtype: DType;
  readonly shape: readonly number[];
  /** Row-major little-endian elements in base64. */
  readonly bytes: string;
}

export function encodeBytes(bytes: ArrayBufferView, dtype: DType, shape: readonly number[]): EncodedTensor {
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
  return { dtype, shape: [...shape], bytes: base64 };
}

export function decodeBytes(encoded: EncodedTensor): Uint8Array {
  return new Uint8Array(Buffer.from(encoded.bytes, "base64"));
}

/** Python's side: `decode(encoded) -> Tensor` and `encode(tensor) -> dict`. Goes before a script of `runPython`. */
export const PYTHON_TENSORS = `
import base64, torch
def decode(e):
    dtype = getattr(torch, e["dtype"])
    raw = bytearray(base64.b64decode(e["bytes"]))
    if not raw: return torch.empty(e["shape"], dtype=dtype)
    return torch.frombuffer(raw, dtype=dtype).reshape(e["shape"])
def encode(t):
    t = t.detach().resolve_conj().resolve_neg()
    t = (t.clone() if t._is_zerotensor() else t).contiguous()
    raw = bytes(t.reshape(-1).view(torch.uint8).tolist()) if t.numel() else b""
    return {"dtype": str(t.dtype)[6:], "shape": list(t.shape), "bytes": base64.b64encode(raw).decode()}
`;
