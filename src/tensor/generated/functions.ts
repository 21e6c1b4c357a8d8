// Generated from libtorch's operator schemas by scripts/generate-operators.mjs. Do not edit.
import type { DType } from "../dtype.js";
import type { Generator } from "../generator.js";
import { operatorFunction } from "../operator-methods.js";
import type { Device, Tensor } from "../tensor.js";

type Scalar = number | boolean | bigint;
type MemoryFormat = "contiguous" | "preserve" | "channelsLast" | "channelsLast3d";

/**
 * |x|, elementwise.
 * `abs(Tensor self) -> Tensor`
 * `abs.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const abs = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("abs", "|out");

/**
 * `absolute(Tensor self) -> Tensor`
 * `absolute.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const absolute = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("absolute", "|out");

/**
 * `acos(Tensor self) -> Tensor`
 * `acos.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const acos = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("acos", "|out");

/**
 * `acosh(Tensor self) -> Tensor`
 * `acosh.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const acosh = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("acosh", "|out");

/**
 * `adaptive_avg_pool1d(Tensor self, int[1] output_size) -> Tensor`
 * `adaptive_avg_pool1d.out(Tensor self, int[1] output_size, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const adaptiveAvgPool1d = operatorFunction<{
  (input: Tensor, outputSize: number | readonly number[]): Tensor;
  (input: Tensor, outputSize: number | readonly number[], options: { out: Tensor }): Tensor;
}>("adaptive_avg_pool1d", "|out");

/**
 * Mean over regions so that the output has the size asked: `[N, C, H, W] → [N, C, h, w]`.
 * `adaptive_avg_pool2d(Tensor self, SymInt[2] output_size) -> Tensor`
 * `adaptive_avg_pool2d.out(Tensor self, SymInt[2] output_size, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const adaptiveAvgPool2d = operatorFunction<{
  (input: Tensor, outputSize: number | readonly number[]): Tensor;
  (input: Tensor, outputSize: number | readonly number[], options: { out: Tensor }): Tensor;
}>("adaptive_avg_pool2d", "|out");

/**
 * `adaptive_avg_pool3d(Tensor self, int[3] output_size) -> Tensor`
 * `adaptive_avg_pool3d.out(Tensor self, int[3] output_size, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const adaptiveAvgPool3d = operatorFunction<{
  (input: Tensor, outputSize: number | readonly number[]): Tensor;
  (input: Tensor, outputSize: number | readonly number[], options: { out: Tensor }): Tensor;
}>("adaptive_avg_pool3d", "|out");

/** `adaptive_max_pool1d(Tensor self, int[1] output_size) -> (Tensor, Tensor)` */
export const adaptiveMaxPool1d = operatorFunction<{
  (input: Tensor, outputSize: number | readonly number[]): [Tensor, Tensor];
}>("adaptive_max_pool1d", "");

/**
 * `adaptive_max_pool2d(Tensor self, int[2] output_size) -> (Tensor, Tensor)`
 * `adaptive_max_pool2d.out(Tensor self, int[2] output_size, *, Tensor(a!) out, Tensor(b!) indices) -> (Tensor(a!), Tensor(b!))`
 */
export const adaptiveMaxPool2d = operatorFunction<{
  (input: Tensor, outputSize: number | readonly number[]): [Tensor, Tensor];
  (input: Tensor, outputSize: number | readonly number[], options: { out: Tensor; indices: Tensor }): [Tensor, Tensor];
}>("adaptive_max_pool2d", "|out");

/**
 * `adaptive_max_pool3d(Tensor self, int[3] output_size) -> (Tensor, Tensor)`
 * `adaptive_max_pool3d.out(Tensor self, int[3] output_size, *, Tensor(a!) out, Tensor(b!) indices) -> (Tensor(a!), Tensor(b!))`
 */
export const adaptiveMaxPool3d = operatorFunction<{
  (input: Tensor, outputSize: number | readonly number[]): [Tensor, Tensor];
  (input: Tensor, outputSize: number | readonly number[], options: { out: Tensor; indices: Tensor }): [Tensor, Tensor];
}>("adaptive_max_pool3d", "|out");

/**
 * input + alpha · other, broadcast: `[…] + […] → […]`.
 * `add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor`
 * `add.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor`
 * `add.out(Tensor self, Tensor other, *, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!)`
 * `add.Scalar_out(Tensor self, Scalar other, Scalar alpha=1, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const add = operatorFunction<{
  (input: Tensor, other: Tensor, options?: { alpha?: Scalar }): Tensor;
  (input: Tensor, other: Scalar, alpha?: Scalar): Tensor;
  (input: Tensor, other: Scalar, options?: { alpha?: Scalar }): Tensor;
  (input: Tensor, other: Tensor, options: { alpha?: Scalar; out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, alpha: Scalar, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options: { alpha?: Scalar; out: Tensor }): Tensor;
}>("add", "Tensor|Scalar|out|Scalar_out");

/**
 * `addbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor`
 * `addbmm.out(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!)`
 */
export const addbmm = operatorFunction<{
  (input: Tensor, batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  (input: Tensor, batch1: Tensor, batch2: Tensor, options: { beta?: Scalar; alpha?: Scalar; out: Tensor }): Tensor;
}>("addbmm", "|out");

/**
 * `addcdiv(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor`
 * `addcdiv.out(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1, Tensor(a!) out) -> Tensor(a!)`
 */
export const addcdiv = operatorFunction<{
  (input: Tensor, tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar }): Tensor;
  (input: Tensor, tensor1: Tensor, tensor2: Tensor, options: { value?: Scalar; out: Tensor }): Tensor;
}>("addcdiv", "|out");

/**
 * `addcmul(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor`
 * `addcmul.out(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1, Tensor(a!) out) -> Tensor(a!)`
 */
export const addcmul = operatorFunction<{
  (input: Tensor, tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar }): Tensor;
  (input: Tensor, tensor1: Tensor, tensor2: Tensor, options: { value?: Scalar; out: Tensor }): Tensor;
}>("addcmul", "|out");

/**
 * β input + α mat1 @ mat2: `[n, p], [n, m], [m, p] → [n, p]`.
 * `addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor`
 * `addmm.dtype(Tensor self, Tensor mat1, Tensor mat2, ScalarType out_dtype, *, Scalar beta=1, Scalar alpha=1) -> Tensor`
 * `addmm.dtype_out(Tensor self, Tensor mat1, Tensor mat2, ScalarType out_dtype, *, Scalar beta=1, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!)`
 * `addmm.out(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!)`
 */
export const addmm = operatorFunction<{
  (input: Tensor, mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  (input: Tensor, mat1: Tensor, mat2: Tensor, outDtype: DType, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  (input: Tensor, mat1: Tensor, mat2: Tensor, outDtype: DType, options: { beta?: Scalar; alpha?: Scalar; out: Tensor }): Tensor;
  (input: Tensor, mat1: Tensor, mat2: Tensor, options: { beta?: Scalar; alpha?: Scalar; out: Tensor }): Tensor;
}>("addmm", "|dtype|dtype_out|out");

/**
 * `addmv(Tensor self, Tensor mat, Tensor vec, *, Scalar beta=1, Scalar alpha=1) -> Tensor`
 * `addmv.out(Tensor self, Tensor mat, Tensor vec, *, Scalar beta=1, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!)`
 */
export const addmv = operatorFunction<{
  (input: Tensor, mat: Tensor, vec: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  (input: Tensor, mat: Tensor, vec: Tensor, options: { beta?: Scalar; alpha?: Scalar; out: Tensor }): Tensor;
}>("addmv", "|out");

/**
 * `addr(Tensor self, Tensor vec1, Tensor vec2, *, Scalar beta=1, Scalar alpha=1) -> Tensor`
 * `addr.out(Tensor self, Tensor vec1, Tensor vec2, *, Scalar beta=1, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!)`
 */
export const addr = operatorFunction<{
  (input: Tensor, vec1: Tensor, vec2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  (input: Tensor, vec1: Tensor, vec2: Tensor, options: { beta?: Scalar; alpha?: Scalar; out: Tensor }): Tensor;
}>("addr", "|out");

/** `adjoint(Tensor(a) self) -> Tensor(a)` */
export const adjoint = operatorFunction<{
  (input: Tensor): Tensor;
}>("adjoint", "");

/**
 * `affine_grid_generator(Tensor theta, int[] size, bool align_corners) -> Tensor`
 * `affine_grid_generator.out(Tensor theta, int[] size, bool align_corners, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const affineGridGenerator = operatorFunction<{
  (theta: Tensor, size: readonly number[], alignCorners: boolean): Tensor;
  (theta: Tensor, size: readonly number[], alignCorners: boolean, options: { out: Tensor }): Tensor;
}>("affine_grid_generator", "|out");

/**
 * Whether all elements (along `dim`) are true: `[…] → []` or without `dim`.
 * `all(Tensor self) -> Tensor`
 * `all.dim(Tensor self, int dim, bool keepdim=False) -> Tensor`
 * `all.dimname(Tensor self, str dim, bool keepdim=False) -> Tensor`
 * `all.dims(Tensor self, int[]? dim=None, bool keepdim=False) -> Tensor`
 * `all.all_out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 * `all.dimname_out(Tensor self, str dim, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!)`
 * `all.dims_out(Tensor self, int[]? dim=None, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!)`
 * `all.out(Tensor self, int dim, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const all = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, dim: number, keepdim?: boolean): Tensor;
  (input: Tensor, dim: number, options?: { keepdim?: boolean }): Tensor;
  (input: Tensor, dim: string, keepdim?: boolean): Tensor;
  (input: Tensor, dim: string, options?: { keepdim?: boolean }): Tensor;
  (input: Tensor, dim?: readonly number[] | null, keepdim?: boolean): Tensor;
  (input: Tensor, options?: { dim?: readonly number[] | null; keepdim?: boolean }): Tensor;
  (input: Tensor, dim: readonly number[] | null, options?: { keepdim?: boolean }): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, dim: string, keepdim: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, dim: string, options: { keepdim?: boolean; out: Tensor }): Tensor;
  (input: Tensor, dim: readonly number[] | null, keepdim: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { dim?: readonly number[] | null; keepdim?: boolean; out: Tensor }): Tensor;
  (input: Tensor, dim: readonly number[] | null, options: { keepdim?: boolean; out: Tensor }): Tensor;
  (input: Tensor, dim: number, keepdim: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, dim: number, options: { keepdim?: boolean; out: Tensor }): Tensor;
}>("all", "|dim|dimname|dims|all_out|dimname_out|dims_out|out");

/** `allclose(Tensor self, Tensor other, float rtol=1.0000000000000001e-05, float atol=1e-08, bool equal_nan=False) -> bool` */
export const allclose = operatorFunction<{
  (input: Tensor, other: Tensor, rtol?: number, atol?: number, equalNan?: boolean): boolean;
  (input: Tensor, other: Tensor, options?: { rtol?: number; atol?: number; equalNan?: boolean }): boolean;
  (input: Tensor, other: Tensor, rtol: number, options?: { atol?: number; equalNan?: boolean }): boolean;
  (input: Tensor, other: Tensor, rtol: number, atol: number, options?: { equalNan?: boolean }): boolean;
}>("allclose", "");

/** `alpha_dropout(Tensor input, float p, bool train) -> Tensor` */
export const alphaDropout = operatorFunction<{
  (input: Tensor, p: number, train: boolean): Tensor;
}>("alpha_dropout", "");

/**
 * Largest element over the dimensions `dim`.
 * `amax(Tensor self, int[1] dim=[], bool keepdim=False) -> Tensor`
 * `amax.out(Tensor self, int[1] dim=[], bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const amax = operatorFunction<{
  (input: Tensor, dim?: number | readonly number[], keepdim?: boolean): Tensor;
  (input: Tensor, options?: { dim?: number | readonly number[]; keepdim?: boolean }): Tensor;
  (input: Tensor, dim: number | readonly number[], options?: { keepdim?: boolean }): Tensor;
  (input: Tensor, dim: number | readonly number[], keepdim: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { dim?: number | readonly number[]; keepdim?: boolean; out: Tensor }): Tensor;
  (input: Tensor, dim: number | readonly number[], options: { keepdim?: boolean; out: Tensor }): Tensor;
}>("amax", "|out");

/**
 * Smallest element over the dimensions `dim`.
 * `amin(Tensor self, int[1] dim=[], bool keepdim=False) -> Tensor`
 * `amin.out(Tensor self, int[1] dim=[], bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const amin = operatorFunction<{
  (input: Tensor, dim?: number | readonly number[], keepdim?: boolean): Tensor;
  (input: Tensor, options?: { dim?: number | readonly number[]; keepdim?: boolean }): Tensor;
  (input: Tensor, dim: number | readonly number[], options?: { keepdim?: boolean }): Tensor;
  (input: Tensor, dim: number | readonly number[], keepdim: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { dim?: number | readonly number[]; keepdim?: boolean; out: Tensor }): Tensor;
  (input: Tensor, dim: number | readonly number[], options: { keepdim?: boolean; out: Tensor }): Tensor;
}>("amin", "|out");

/**
 * `aminmax(Tensor self, *, int? dim=None, bool keepdim=False) -> (Tensor min, Tensor max)`
 * `aminmax.out(Tensor self, *, int? dim=None, bool keepdim=False, Tensor(a!) min, Tensor(b!) max) -> (Tensor(a!) min, Tensor(b!) max)`
 */
export const aminmax = operatorFunction<{
  (input: Tensor, options?: { dim?: number | null; keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, options: { dim?: number | null; keepdim?: boolean; min: Tensor; max: Tensor }): [Tensor, Tensor];
}>("aminmax", "|out");

/**
 * `angle(Tensor self) -> Tensor`
 * `angle.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const angle = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("angle", "|out");

/**
 * Whether any element (along `dim`) is true: `[…] → []` or without `dim`.
 * `any(Tensor self) -> Tensor`
 * `any.dim(Tensor self, int dim, bool keepdim=False) -> Tensor`
 * `any.dimname(Tensor self, str dim, bool keepdim=False) -> Tensor`
 * `any.dims(Tensor self, int[]? dim=None, bool keepdim=False) -> Tensor`
 * `any.all_out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 * `any.dimname_out(Tensor self, str dim, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!)`
 * `any.dims_out(Tensor self, int[]? dim=None, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!)`
 * `any.out(Tensor self, int dim, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const any = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, dim: number, keepdim?: boolean): Tensor;
  (input: Tensor, dim: number, options?: { keepdim?: boolean }): Tensor;
  (input: Tensor, dim: string, keepdim?: boolean): Tensor;
  (input: Tensor, dim: string, options?: { keepdim?: boolean }): Tensor;
  (input: Tensor, dim?: readonly number[] | null, keepdim?: boolean): Tensor;
  (input: Tensor, options?: { dim?: readonly number[] | null; keepdim?: boolean }): Tensor;
  (input: Tensor, dim: readonly number[] | null, options?: { keepdim?: boolean }): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, dim: string, keepdim: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, dim: string, options: { keepdim?: boolean; out: Tensor }): Tensor;
  (input: Tensor, dim: readonly number[] | null, keepdim: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { dim?: readonly number[] | null; keepdim?: boolean; out: Tensor }): Tensor;
  (input: Tensor, dim: readonly number[] | null, options: { keepdim?: boolean; out: Tensor }): Tensor;
  (input: Tensor, dim: number, keepdim: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, dim: number, options: { keepdim?: boolean; out: Tensor }): Tensor;
}>("any", "|dim|dimname|dims|all_out|dimname_out|dims_out|out");

/**
 * `arccos(Tensor self) -> Tensor`
 * `arccos.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const arccos = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("arccos", "|out");

/**
 * `arccosh(Tensor self) -> Tensor`
 * `arccosh.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const arccosh = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("arccosh", "|out");

/**
 * `arcsin(Tensor self) -> Tensor`
 * `arcsin.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const arcsin = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("arcsin", "|out");

/**
 * `arcsinh(Tensor self) -> Tensor`
 * `arcsinh.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const arcsinh = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("arcsinh", "|out");

/**
 * `arctan(Tensor self) -> Tensor`
 * `arctan.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const arctan = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("arctan", "|out");

/**
 * `arctan2(Tensor self, Tensor other) -> Tensor`
 * `arctan2.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const arctan2 = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
}>("arctan2", "|out");

/**
 * `arctanh(Tensor self) -> Tensor`
 * `arctanh.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const arctanh = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("arctanh", "|out");

/**
 * Index of the largest element, over everything or along `dim`: int64.
 * `argmax(Tensor self, int? dim=None, bool keepdim=False) -> Tensor`
 * `argmax.out(Tensor self, int? dim=None, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const argmax = operatorFunction<{
  (input: Tensor, dim?: number | null, keepdim?: boolean): Tensor;
  (input: Tensor, options?: { dim?: number | null; keepdim?: boolean }): Tensor;
  (input: Tensor, dim: number | null, options?: { keepdim?: boolean }): Tensor;
  (input: Tensor, dim: number | null, keepdim: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { dim?: number | null; keepdim?: boolean; out: Tensor }): Tensor;
  (input: Tensor, dim: number | null, options: { keepdim?: boolean; out: Tensor }): Tensor;
}>("argmax", "|out");

/**
 * Index of the smallest element, over everything or along `dim`: int64.
 * `argmin(Tensor self, int? dim=None, bool keepdim=False) -> Tensor`
 * `argmin.out(Tensor self, int? dim=None, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const argmin = operatorFunction<{
  (input: Tensor, dim?: number | null, keepdim?: boolean): Tensor;
  (input: Tensor, options?: { dim?: number | null; keepdim?: boolean }): Tensor;
  (input: Tensor, dim: number | null, options?: { keepdim?: boolean }): Tensor;
  (input: Tensor, dim: number | null, keepdim: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { dim?: number | null; keepdim?: boolean; out: Tensor }): Tensor;
  (input: Tensor, dim: number | null, options: { keepdim?: boolean; out: Tensor }): Tensor;
}>("argmin", "|out");

/**
 * Indices that sort along `dim`: `[…] → […]`, int64.
 * `argsort(Tensor self, int dim=-1, bool descending=False) -> Tensor`
 * `argsort.dimname(Tensor self, str dim, bool descending=False) -> Tensor`
 * `argsort.stable(Tensor self, *, bool stable, int dim=-1, bool descending=False) -> Tensor`
 * `argsort.stable_out(Tensor self, *, bool stable, int dim=-1, bool descending=False, Tensor(a!) out) -> Tensor(a!)`
 */
export const argsort = operatorFunction<{
  (input: Tensor, dim?: number, descending?: boolean): Tensor;
  (input: Tensor, options?: { dim?: number; descending?: boolean }): Tensor;
  (input: Tensor, dim: number, options?: { descending?: boolean }): Tensor;
  (input: Tensor, dim: string, descending?: boolean): Tensor;
  (input: Tensor, dim: string, options?: { descending?: boolean }): Tensor;
  (input: Tensor, options: { stable: boolean; dim?: number; descending?: boolean }): Tensor;
  (input: Tensor, options: { stable: boolean; dim?: number; descending?: boolean; out: Tensor }): Tensor;
}>("argsort", "|dimname|stable|stable_out");

/** `argwhere(Tensor self) -> Tensor` */
export const argwhere = operatorFunction<{
  (input: Tensor): Tensor;
}>("argwhere", "");

/** `as_strided(Tensor(a) self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor(a)` */
export const asStrided = operatorFunction<{
  (input: Tensor, size: readonly number[], stride: readonly number[], storageOffset?: number | null): Tensor;
  (input: Tensor, size: readonly number[], stride: readonly number[], options?: { storageOffset?: number | null }): Tensor;
}>("as_strided", "");

/**
 * `as_strided_scatter(Tensor self, Tensor src, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor`
 * `as_strided_scatter.out(Tensor self, Tensor src, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const asStridedScatter = operatorFunction<{
  (input: Tensor, src: Tensor, size: readonly number[], stride: readonly number[], storageOffset?: number | null): Tensor;
  (input: Tensor, src: Tensor, size: readonly number[], stride: readonly number[], options?: { storageOffset?: number | null }): Tensor;
  (input: Tensor, src: Tensor, size: readonly number[], stride: readonly number[], storageOffset: number | null, options: { out: Tensor }): Tensor;
  (input: Tensor, src: Tensor, size: readonly number[], stride: readonly number[], options: { storageOffset?: number | null; out: Tensor }): Tensor;
}>("as_strided_scatter", "|out");

/**
 * `asin(Tensor self) -> Tensor`
 * `asin.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const asin = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("asin", "|out");

/**
 * `asinh(Tensor self) -> Tensor`
 * `asinh.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const asinh = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("asinh", "|out");

/**
 * `atan(Tensor self) -> Tensor`
 * `atan.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const atan = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("atan", "|out");

/**
 * `atan2(Tensor self, Tensor other) -> Tensor`
 * `atan2.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const atan2 = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
}>("atan2", "|out");

/**
 * `atanh(Tensor self) -> Tensor`
 * `atanh.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const atanh = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("atanh", "|out");

/**
 * `atleast_1d(Tensor self) -> Tensor`
 * `atleast_1d.Sequence(Tensor[] tensors) -> Tensor[]`
 */
export const atleast1d = operatorFunction<{
  (input: Tensor): Tensor;
  (tensors: readonly Tensor[]): Tensor[];
}>("atleast_1d", "|Sequence");

/**
 * `atleast_2d(Tensor self) -> Tensor`
 * `atleast_2d.Sequence(Tensor[] tensors) -> Tensor[]`
 */
export const atleast2d = operatorFunction<{
  (input: Tensor): Tensor;
  (tensors: readonly Tensor[]): Tensor[];
}>("atleast_2d", "|Sequence");

/**
 * `atleast_3d(Tensor self) -> Tensor`
 * `atleast_3d.Sequence(Tensor[] tensors) -> Tensor[]`
 */
export const atleast3d = operatorFunction<{
  (input: Tensor): Tensor;
  (tensors: readonly Tensor[]): Tensor[];
}>("atleast_3d", "|Sequence");

/**
 * `avg_pool1d(Tensor self, int[1] kernel_size, int[1] stride=[], int[1] padding=[0], bool ceil_mode=False, bool count_include_pad=True) -> Tensor`
 * `avg_pool1d.out(Tensor self, int[1] kernel_size, int[1] stride=[], int[1] padding=[0], bool ceil_mode=False, bool count_include_pad=True, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const avgPool1d = operatorFunction<{
  (input: Tensor, kernelSize: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], ceilMode?: boolean, countIncludePad?: boolean): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], options?: { stride?: number | readonly number[]; padding?: number | readonly number[]; ceilMode?: boolean; countIncludePad?: boolean }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], options?: { padding?: number | readonly number[]; ceilMode?: boolean; countIncludePad?: boolean }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options?: { ceilMode?: boolean; countIncludePad?: boolean }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceilMode: boolean, options?: { countIncludePad?: boolean }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceilMode: boolean, countIncludePad: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; ceilMode?: boolean; countIncludePad?: boolean; out: Tensor }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; ceilMode?: boolean; countIncludePad?: boolean; out: Tensor }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { ceilMode?: boolean; countIncludePad?: boolean; out: Tensor }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceilMode: boolean, options: { countIncludePad?: boolean; out: Tensor }): Tensor;
}>("avg_pool1d", "|out");

/**
 * Mean over windows: `[N, C, H, W] → [N, C, H', W']`.
 * `avg_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, bool ceil_mode=False, bool count_include_pad=True, int? divisor_override=None) -> Tensor`
 * `avg_pool2d.out(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, bool ceil_mode=False, bool count_include_pad=True, int? divisor_override=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const avgPool2d = operatorFunction<{
  (input: Tensor, kernelSize: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], ceilMode?: boolean, countIncludePad?: boolean, divisorOverride?: number | null): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], options?: { stride?: number | readonly number[]; padding?: number | readonly number[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: number | null }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], options?: { padding?: number | readonly number[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: number | null }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options?: { ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: number | null }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceilMode: boolean, options?: { countIncludePad?: boolean; divisorOverride?: number | null }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceilMode: boolean, countIncludePad: boolean, options?: { divisorOverride?: number | null }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceilMode: boolean, countIncludePad: boolean, divisorOverride: number | null, options: { out: Tensor }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: number | null; out: Tensor }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: number | null; out: Tensor }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: number | null; out: Tensor }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceilMode: boolean, options: { countIncludePad?: boolean; divisorOverride?: number | null; out: Tensor }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceilMode: boolean, countIncludePad: boolean, options: { divisorOverride?: number | null; out: Tensor }): Tensor;
}>("avg_pool2d", "|out");

/**
 * `avg_pool3d(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, bool ceil_mode=False, bool count_include_pad=True, int? divisor_override=None) -> Tensor`
 * `avg_pool3d.out(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, bool ceil_mode=False, bool count_include_pad=True, int? divisor_override=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const avgPool3d = operatorFunction<{
  (input: Tensor, kernelSize: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], ceilMode?: boolean, countIncludePad?: boolean, divisorOverride?: number | null): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], options?: { stride?: number | readonly number[]; padding?: number | readonly number[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: number | null }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], options?: { padding?: number | readonly number[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: number | null }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options?: { ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: number | null }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceilMode: boolean, options?: { countIncludePad?: boolean; divisorOverride?: number | null }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceilMode: boolean, countIncludePad: boolean, options?: { divisorOverride?: number | null }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceilMode: boolean, countIncludePad: boolean, divisorOverride: number | null, options: { out: Tensor }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: number | null; out: Tensor }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: number | null; out: Tensor }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: number | null; out: Tensor }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceilMode: boolean, options: { countIncludePad?: boolean; divisorOverride?: number | null; out: Tensor }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceilMode: boolean, countIncludePad: boolean, options: { divisorOverride?: number | null; out: Tensor }): Tensor;
}>("avg_pool3d", "|out");

/**
 * β input + α batch1 @ batch2: `[b, n, p], [b, n, m], [b, m, p] → [b, n, p]`.
 * `baddbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor`
 * `baddbmm.dtype(Tensor self, Tensor batch1, Tensor batch2, ScalarType out_dtype, *, Scalar beta=1, Scalar alpha=1) -> Tensor`
 * `baddbmm.dtype_out(Tensor self, Tensor batch1, Tensor batch2, ScalarType out_dtype, *, Scalar beta=1, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!)`
 * `baddbmm.out(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!)`
 */
export const baddbmm = operatorFunction<{
  (input: Tensor, batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  (input: Tensor, batch1: Tensor, batch2: Tensor, outDtype: DType, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  (input: Tensor, batch1: Tensor, batch2: Tensor, outDtype: DType, options: { beta?: Scalar; alpha?: Scalar; out: Tensor }): Tensor;
  (input: Tensor, batch1: Tensor, batch2: Tensor, options: { beta?: Scalar; alpha?: Scalar; out: Tensor }): Tensor;
}>("baddbmm", "|dtype|dtype_out|out");

/**
 * `bartlett_window(int window_length, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor`
 * `bartlett_window.periodic(int window_length, bool periodic, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor`
 * `bartlett_window.out(int window_length, *, Tensor(a!) out) -> Tensor(a!)`
 * `bartlett_window.periodic_out(int window_length, bool periodic, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const bartlettWindow = operatorFunction<{
  (windowLength: number, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (windowLength: number, periodic: boolean, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (windowLength: number, options: { out: Tensor }): Tensor;
  (windowLength: number, periodic: boolean, options: { out: Tensor }): Tensor;
}>("bartlett_window", "|periodic|out|periodic_out");

/**
 * Normalises each channel over batch and positions: `[N, C, …] → [N, C, …]`.
 * `batch_norm(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float momentum, float eps, bool cudnn_enabled) -> Tensor`
 */
export const batchNorm = operatorFunction<{
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: number, eps: number, cudnnEnabled: boolean): Tensor;
}>("batch_norm", "");

/**
 * 1 with the probability that each element gives, else 0: `[…] → […]`.
 * `bernoulli(Tensor self, *, Generator? generator=None) -> Tensor`
 * `bernoulli.Tensor(Tensor self, Tensor p, *, Generator? generator=None) -> Tensor`
 * `bernoulli.p(Tensor self, float p, *, Generator? generator=None) -> Tensor`
 * `bernoulli.Tensor_out(Tensor self, Tensor p, *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!)`
 * `bernoulli.float_out(Tensor self, float p=0.5, *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!)`
 * `bernoulli.out(Tensor self, *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const bernoulli = operatorFunction<{
  (input: Tensor, options?: { generator?: Generator | null }): Tensor;
  (input: Tensor, p: Tensor, options?: { generator?: Generator | null }): Tensor;
  (input: Tensor, p: number, options?: { generator?: Generator | null }): Tensor;
  (input: Tensor, p: Tensor, options: { generator?: Generator | null; out: Tensor }): Tensor;
  (input: Tensor, p: number, options: { generator?: Generator | null; out: Tensor }): Tensor;
  (input: Tensor, options: { p?: number; generator?: Generator | null; out: Tensor }): Tensor;
  (input: Tensor, options: { generator?: Generator | null; out: Tensor }): Tensor;
}>("bernoulli", "|Tensor|p|Tensor_out|float_out|out");

/** `bilinear(Tensor input1, Tensor input2, Tensor weight, Tensor? bias=None) -> Tensor` */
export const bilinear = operatorFunction<{
  (input1: Tensor, input2: Tensor, weight: Tensor, bias?: Tensor | null): Tensor;
  (input1: Tensor, input2: Tensor, weight: Tensor, options?: { bias?: Tensor | null }): Tensor;
}>("bilinear", "");

/**
 * `binary_cross_entropy(Tensor self, Tensor target, Tensor? weight=None, int reduction=1) -> Tensor`
 * `binary_cross_entropy.out(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const binaryCrossEntropy = operatorFunction<{
  (input: Tensor, target: Tensor, weight?: Tensor | null, reduction?: number): Tensor;
  (input: Tensor, target: Tensor, options?: { weight?: Tensor | null; reduction?: number }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, options?: { reduction?: number }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, reduction: number, options: { out: Tensor }): Tensor;
  (input: Tensor, target: Tensor, options: { weight?: Tensor | null; reduction?: number; out: Tensor }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, options: { reduction?: number; out: Tensor }): Tensor;
}>("binary_cross_entropy", "|out");

/**
 * −y log σ(x) − (1−y) log(1−σ(x)): `[…], […] → []`.
 * `binary_cross_entropy_with_logits(Tensor self, Tensor target, Tensor? weight=None, Tensor? pos_weight=None, int reduction=1) -> Tensor`
 * `binary_cross_entropy_with_logits.out(Tensor self, Tensor target, Tensor? weight=None, Tensor? pos_weight=None, int reduction=1, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const binaryCrossEntropyWithLogits = operatorFunction<{
  (input: Tensor, target: Tensor, weight?: Tensor | null, posWeight?: Tensor | null, reduction?: number): Tensor;
  (input: Tensor, target: Tensor, options?: { weight?: Tensor | null; posWeight?: Tensor | null; reduction?: number }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, options?: { posWeight?: Tensor | null; reduction?: number }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, posWeight: Tensor | null, options?: { reduction?: number }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, posWeight: Tensor | null, reduction: number, options: { out: Tensor }): Tensor;
  (input: Tensor, target: Tensor, options: { weight?: Tensor | null; posWeight?: Tensor | null; reduction?: number; out: Tensor }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, options: { posWeight?: Tensor | null; reduction?: number; out: Tensor }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, posWeight: Tensor | null, options: { reduction?: number; out: Tensor }): Tensor;
}>("binary_cross_entropy_with_logits", "|out");

/**
 * `bincount(Tensor self, Tensor? weights=None, int minlength=0) -> Tensor`
 * `bincount.out(Tensor self, Tensor? weights=None, int minlength=0, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const bincount = operatorFunction<{
  (input: Tensor, weights?: Tensor | null, minlength?: number): Tensor;
  (input: Tensor, options?: { weights?: Tensor | null; minlength?: number }): Tensor;
  (input: Tensor, weights: Tensor | null, options?: { minlength?: number }): Tensor;
  (input: Tensor, weights: Tensor | null, minlength: number, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { weights?: Tensor | null; minlength?: number; out: Tensor }): Tensor;
  (input: Tensor, weights: Tensor | null, options: { minlength?: number; out: Tensor }): Tensor;
}>("bincount", "|out");

/**
 * `binomial(Tensor count, Tensor prob, Generator? generator=None) -> Tensor`
 * `binomial.out(Tensor count, Tensor prob, Generator? generator=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const binomial = operatorFunction<{
  (count: Tensor, prob: Tensor, generator?: Generator | null): Tensor;
  (count: Tensor, prob: Tensor, options?: { generator?: Generator | null }): Tensor;
  (count: Tensor, prob: Tensor, generator: Generator | null, options: { out: Tensor }): Tensor;
  (count: Tensor, prob: Tensor, options: { generator?: Generator | null; out: Tensor }): Tensor;
}>("binomial", "|out");

/**
 * `bitwise_and.Tensor(Tensor self, Tensor other) -> Tensor`
 * `bitwise_and.Scalar(Tensor self, Scalar other) -> Tensor`
 * `bitwise_and.Scalar_Tensor(Scalar self, Tensor other) -> Tensor`
 * `bitwise_and.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `bitwise_and.Scalar_Tensor_out(Scalar self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `bitwise_and.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const bitwiseAnd = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Scalar): Tensor;
  (input: Scalar, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Scalar, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options: { out: Tensor }): Tensor;
}>("bitwise_and", "Tensor|Scalar|Scalar_Tensor|Tensor_out|Scalar_Tensor_out|Scalar_out");

/**
 * `bitwise_left_shift.Tensor(Tensor self, Tensor other) -> Tensor`
 * `bitwise_left_shift.Scalar_Tensor(Scalar self, Tensor other) -> Tensor`
 * `bitwise_left_shift.Tensor_Scalar(Tensor self, Scalar other) -> Tensor`
 * `bitwise_left_shift.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `bitwise_left_shift.Scalar_Tensor_out(Scalar self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `bitwise_left_shift.Tensor_Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const bitwiseLeftShift = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Scalar, other: Tensor): Tensor;
  (input: Tensor, other: Scalar): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Scalar, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options: { out: Tensor }): Tensor;
}>("bitwise_left_shift", "Tensor|Scalar_Tensor|Tensor_Scalar|Tensor_out|Scalar_Tensor_out|Tensor_Scalar_out");

/**
 * `bitwise_not(Tensor self) -> Tensor`
 * `bitwise_not.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const bitwiseNot = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("bitwise_not", "|out");

/**
 * `bitwise_or.Tensor(Tensor self, Tensor other) -> Tensor`
 * `bitwise_or.Scalar(Tensor self, Scalar other) -> Tensor`
 * `bitwise_or.Scalar_Tensor(Scalar self, Tensor other) -> Tensor`
 * `bitwise_or.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `bitwise_or.Scalar_Tensor_out(Scalar self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `bitwise_or.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const bitwiseOr = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Scalar): Tensor;
  (input: Scalar, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Scalar, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options: { out: Tensor }): Tensor;
}>("bitwise_or", "Tensor|Scalar|Scalar_Tensor|Tensor_out|Scalar_Tensor_out|Scalar_out");

/**
 * `bitwise_right_shift.Tensor(Tensor self, Tensor other) -> Tensor`
 * `bitwise_right_shift.Scalar_Tensor(Scalar self, Tensor other) -> Tensor`
 * `bitwise_right_shift.Tensor_Scalar(Tensor self, Scalar other) -> Tensor`
 * `bitwise_right_shift.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `bitwise_right_shift.Scalar_Tensor_out(Scalar self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `bitwise_right_shift.Tensor_Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const bitwiseRightShift = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Scalar, other: Tensor): Tensor;
  (input: Tensor, other: Scalar): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Scalar, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options: { out: Tensor }): Tensor;
}>("bitwise_right_shift", "Tensor|Scalar_Tensor|Tensor_Scalar|Tensor_out|Scalar_Tensor_out|Tensor_Scalar_out");

/**
 * `bitwise_xor.Tensor(Tensor self, Tensor other) -> Tensor`
 * `bitwise_xor.Scalar(Tensor self, Scalar other) -> Tensor`
 * `bitwise_xor.Scalar_Tensor(Scalar self, Tensor other) -> Tensor`
 * `bitwise_xor.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `bitwise_xor.Scalar_Tensor_out(Scalar self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `bitwise_xor.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const bitwiseXor = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Scalar): Tensor;
  (input: Scalar, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Scalar, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options: { out: Tensor }): Tensor;
}>("bitwise_xor", "Tensor|Scalar|Scalar_Tensor|Tensor_out|Scalar_Tensor_out|Scalar_out");

/**
 * `blackman_window(int window_length, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor`
 * `blackman_window.periodic(int window_length, bool periodic, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor`
 * `blackman_window.out(int window_length, *, Tensor(a!) out) -> Tensor(a!)`
 * `blackman_window.periodic_out(int window_length, bool periodic, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const blackmanWindow = operatorFunction<{
  (windowLength: number, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (windowLength: number, periodic: boolean, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (windowLength: number, options: { out: Tensor }): Tensor;
  (windowLength: number, periodic: boolean, options: { out: Tensor }): Tensor;
}>("blackman_window", "|periodic|out|periodic_out");

/**
 * `block_diag(Tensor[] tensors) -> Tensor`
 * `block_diag.out(Tensor[] tensors, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const blockDiag = operatorFunction<{
  (tensors: readonly Tensor[]): Tensor;
  (tensors: readonly Tensor[], options: { out: Tensor }): Tensor;
}>("block_diag", "|out");

/**
 * Batched matrix product: `[b, n, m] @ [b, m, p] → [b, n, p]`.
 * `bmm(Tensor self, Tensor mat2) -> Tensor`
 * `bmm.dtype(Tensor self, Tensor mat2, ScalarType out_dtype) -> Tensor`
 * `bmm.dtype_out(Tensor self, Tensor mat2, ScalarType out_dtype, *, Tensor(a!) out) -> Tensor(a!)`
 * `bmm.out(Tensor self, Tensor mat2, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const bmm = operatorFunction<{
  (input: Tensor, mat2: Tensor): Tensor;
  (input: Tensor, mat2: Tensor, outDtype: DType): Tensor;
  (input: Tensor, mat2: Tensor, outDtype: DType, options: { out: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, options: { out: Tensor }): Tensor;
}>("bmm", "|dtype|dtype_out|out");

/** `broadcast_tensors(Tensor[] tensors) -> Tensor[]` */
export const broadcastTensors = operatorFunction<{
  (tensors: readonly Tensor[]): Tensor[];
}>("broadcast_tensors", "");

/** `broadcast_to(Tensor(a) self, int[] size) -> Tensor(a)` */
export const broadcastTo = operatorFunction<{
  (input: Tensor, size: readonly number[]): Tensor;
  (input: Tensor, ...size: number[]): Tensor;
}>("broadcast_to", "");

/**
 * `bucketize.Tensor(Tensor self, Tensor boundaries, *, bool out_int32=False, bool right=False) -> Tensor`
 * `bucketize.Scalar(Scalar self, Tensor boundaries, *, bool out_int32=False, bool right=False) -> Tensor`
 * `bucketize.Tensor_out(Tensor self, Tensor boundaries, *, bool out_int32=False, bool right=False, Tensor(a!) out) -> Tensor(a!)`
 * `bucketize.Scalar_out(Scalar self, Tensor boundaries, *, bool out_int32=False, bool right=False, Tensor(a!) out) -> Tensor(a!)`
 */
export const bucketize = operatorFunction<{
  (input: Tensor, boundaries: Tensor, options?: { outInt32?: boolean; right?: boolean }): Tensor;
  (input: Scalar, boundaries: Tensor, options?: { outInt32?: boolean; right?: boolean }): Tensor;
  (input: Tensor, boundaries: Tensor, options: { outInt32?: boolean; right?: boolean; out: Tensor }): Tensor;
  (input: Scalar, boundaries: Tensor, options: { outInt32?: boolean; right?: boolean; out: Tensor }): Tensor;
}>("bucketize", "Tensor|Scalar|Tensor_out|Scalar_out");

/** `cartesian_prod(Tensor[] tensors) -> Tensor` */
export const cartesianProd = operatorFunction<{
  (tensors: readonly Tensor[]): Tensor;
}>("cartesian_prod", "");

/**
 * Joins along an existing dimension: `[a, …], [b, …] → [a + b, …]` for dim 0.
 * `cat(Tensor[] tensors, int dim=0) -> Tensor`
 * `cat.names(Tensor[] tensors, str dim) -> Tensor`
 * `cat.names_out(Tensor[] tensors, str dim, *, Tensor(a!) out) -> Tensor(a!)`
 * `cat.out(Tensor[] tensors, int dim=0, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const cat = operatorFunction<{
  (tensors: readonly Tensor[], dim?: number): Tensor;
  (tensors: readonly Tensor[], options?: { dim?: number }): Tensor;
  (tensors: readonly Tensor[], dim: string): Tensor;
  (tensors: readonly Tensor[], dim: string, options: { out: Tensor }): Tensor;
  (tensors: readonly Tensor[], dim: number, options: { out: Tensor }): Tensor;
  (tensors: readonly Tensor[], options: { dim?: number; out: Tensor }): Tensor;
}>("cat", "|names|names_out|out");

/**
 * `cauchy(Tensor self, float median=0., float sigma=1., *, Generator? generator=None) -> Tensor`
 * `cauchy.out(Tensor self, float median=0., float sigma=1., *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const cauchy = operatorFunction<{
  (input: Tensor, median?: number, sigma?: number, options?: { generator?: Generator | null }): Tensor;
  (input: Tensor, options?: { median?: number; sigma?: number; generator?: Generator | null }): Tensor;
  (input: Tensor, median: number, options?: { sigma?: number; generator?: Generator | null }): Tensor;
  (input: Tensor, median: number, sigma: number, options: { generator?: Generator | null; out: Tensor }): Tensor;
  (input: Tensor, options: { median?: number; sigma?: number; generator?: Generator | null; out: Tensor }): Tensor;
  (input: Tensor, median: number, options: { sigma?: number; generator?: Generator | null; out: Tensor }): Tensor;
}>("cauchy", "|out");

/** `ccol_indices(Tensor(a) self) -> Tensor(a)` */
export const ccolIndices = operatorFunction<{
  (input: Tensor): Tensor;
}>("ccol_indices", "");

/**
 * Distances between rows: `[…, n, d], […, m, d] → […, n, m]`.
 * `cdist(Tensor x1, Tensor x2, float p=2., int? compute_mode=None) -> Tensor`
 */
export const cdist = operatorFunction<{
  (x1: Tensor, x2: Tensor, p?: number, computeMode?: number | null): Tensor;
  (x1: Tensor, x2: Tensor, options?: { p?: number; computeMode?: number | null }): Tensor;
  (x1: Tensor, x2: Tensor, p: number, options?: { computeMode?: number | null }): Tensor;
}>("cdist", "");

/**
 * `ceil(Tensor self) -> Tensor`
 * `ceil.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const ceil = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("ceil", "|out");

/**
 * `celu(Tensor self, Scalar alpha=1.) -> Tensor`
 * `celu.out(Tensor self, Scalar alpha=1., *, Tensor(a!) out) -> Tensor(a!)`
 */
export const celu = operatorFunction<{
  (input: Tensor, alpha?: Scalar): Tensor;
  (input: Tensor, options?: { alpha?: Scalar }): Tensor;
  (input: Tensor, alpha: Scalar, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { alpha?: Scalar; out: Tensor }): Tensor;
}>("celu", "|out");

/**
 * `chain_matmul(Tensor[] matrices) -> Tensor`
 * `chain_matmul.out(Tensor[] matrices, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const chainMatmul = operatorFunction<{
  (matrices: readonly Tensor[]): Tensor;
  (matrices: readonly Tensor[], options: { out: Tensor }): Tensor;
}>("chain_matmul", "|out");

/**
 * `channel_shuffle(Tensor self, int groups) -> Tensor`
 * `channel_shuffle.out(Tensor self, int groups, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const channelShuffle = operatorFunction<{
  (input: Tensor, groups: number): Tensor;
  (input: Tensor, groups: number, options: { out: Tensor }): Tensor;
}>("channel_shuffle", "|out");

/**
 * `cholesky(Tensor self, bool upper=False) -> Tensor`
 * `cholesky.out(Tensor self, bool upper=False, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const cholesky = operatorFunction<{
  (input: Tensor, upper?: boolean): Tensor;
  (input: Tensor, options?: { upper?: boolean }): Tensor;
  (input: Tensor, upper: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { upper?: boolean; out: Tensor }): Tensor;
}>("cholesky", "|out");

/**
 * `cholesky_inverse(Tensor self, bool upper=False) -> Tensor`
 * `cholesky_inverse.out(Tensor self, bool upper=False, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const choleskyInverse = operatorFunction<{
  (input: Tensor, upper?: boolean): Tensor;
  (input: Tensor, options?: { upper?: boolean }): Tensor;
  (input: Tensor, upper: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { upper?: boolean; out: Tensor }): Tensor;
}>("cholesky_inverse", "|out");

/**
 * `cholesky_solve(Tensor self, Tensor input2, bool upper=False) -> Tensor`
 * `cholesky_solve.out(Tensor self, Tensor input2, bool upper=False, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const choleskySolve = operatorFunction<{
  (input: Tensor, input2: Tensor, upper?: boolean): Tensor;
  (input: Tensor, input2: Tensor, options?: { upper?: boolean }): Tensor;
  (input: Tensor, input2: Tensor, upper: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, input2: Tensor, options: { upper?: boolean; out: Tensor }): Tensor;
}>("cholesky_solve", "|out");

/**
 * Cuts into `chunks` pieces along `dim`: `[n, …] → chunks × [n / chunks, …]`.
 * `chunk(Tensor(a -> *) self, int chunks, int dim=0) -> Tensor(a)[]`
 */
export const chunk = operatorFunction<{
  (input: Tensor, chunks: number, dim?: number): Tensor[];
  (input: Tensor, chunks: number, options?: { dim?: number }): Tensor[];
}>("chunk", "");

/**
 * Limits elements to [min, max].
 * `clamp(Tensor self, Scalar? min=None, Scalar? max=None) -> Tensor`
 * `clamp.Tensor(Tensor self, Tensor? min=None, Tensor? max=None) -> Tensor`
 * `clamp.Tensor_out(Tensor self, Tensor? min=None, Tensor? max=None, *, Tensor(a!) out) -> Tensor(a!)`
 * `clamp.out(Tensor self, Scalar? min=None, Scalar? max=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const clamp = operatorFunction<{
  (input: Tensor, min?: Scalar | null, max?: Scalar | null): Tensor;
  (input: Tensor, options?: { min?: Scalar | null; max?: Scalar | null }): Tensor;
  (input: Tensor, min: Scalar | null, options?: { max?: Scalar | null }): Tensor;
  (input: Tensor, min?: Tensor | null, max?: Tensor | null): Tensor;
  (input: Tensor, options?: { min?: Tensor | null; max?: Tensor | null }): Tensor;
  (input: Tensor, min: Tensor | null, options?: { max?: Tensor | null }): Tensor;
  (input: Tensor, min: Tensor | null, max: Tensor | null, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { min?: Tensor | null; max?: Tensor | null; out: Tensor }): Tensor;
  (input: Tensor, min: Tensor | null, options: { max?: Tensor | null; out: Tensor }): Tensor;
  (input: Tensor, min: Scalar | null, max: Scalar | null, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { min?: Scalar | null; max?: Scalar | null; out: Tensor }): Tensor;
  (input: Tensor, min: Scalar | null, options: { max?: Scalar | null; out: Tensor }): Tensor;
}>("clamp", "|Tensor|Tensor_out|out");

/**
 * `clamp_max(Tensor self, Scalar max) -> Tensor`
 * `clamp_max.Tensor(Tensor self, Tensor max) -> Tensor`
 * `clamp_max.Tensor_out(Tensor self, Tensor max, *, Tensor(a!) out) -> Tensor(a!)`
 * `clamp_max.out(Tensor self, Scalar max, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const clampMax = operatorFunction<{
  (input: Tensor, max: Scalar): Tensor;
  (input: Tensor, max: Tensor): Tensor;
  (input: Tensor, max: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, max: Scalar, options: { out: Tensor }): Tensor;
}>("clamp_max", "|Tensor|Tensor_out|out");

/**
 * `clamp_min(Tensor self, Scalar min) -> Tensor`
 * `clamp_min.Tensor(Tensor self, Tensor min) -> Tensor`
 * `clamp_min.Tensor_out(Tensor self, Tensor min, *, Tensor(a!) out) -> Tensor(a!)`
 * `clamp_min.out(Tensor self, Scalar min, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const clampMin = operatorFunction<{
  (input: Tensor, min: Scalar): Tensor;
  (input: Tensor, min: Tensor): Tensor;
  (input: Tensor, min: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, min: Scalar, options: { out: Tensor }): Tensor;
}>("clamp_min", "|Tensor|Tensor_out|out");

/**
 * `clip(Tensor self, Scalar? min=None, Scalar? max=None) -> Tensor`
 * `clip.Tensor(Tensor self, Tensor? min=None, Tensor? max=None) -> Tensor`
 * `clip.Tensor_out(Tensor self, Tensor? min=None, Tensor? max=None, *, Tensor(a!) out) -> Tensor(a!)`
 * `clip.out(Tensor self, Scalar? min=None, Scalar? max=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const clip = operatorFunction<{
  (input: Tensor, min?: Scalar | null, max?: Scalar | null): Tensor;
  (input: Tensor, options?: { min?: Scalar | null; max?: Scalar | null }): Tensor;
  (input: Tensor, min: Scalar | null, options?: { max?: Scalar | null }): Tensor;
  (input: Tensor, min?: Tensor | null, max?: Tensor | null): Tensor;
  (input: Tensor, options?: { min?: Tensor | null; max?: Tensor | null }): Tensor;
  (input: Tensor, min: Tensor | null, options?: { max?: Tensor | null }): Tensor;
  (input: Tensor, min: Tensor | null, max: Tensor | null, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { min?: Tensor | null; max?: Tensor | null; out: Tensor }): Tensor;
  (input: Tensor, min: Tensor | null, options: { max?: Tensor | null; out: Tensor }): Tensor;
  (input: Tensor, min: Scalar | null, max: Scalar | null, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { min?: Scalar | null; max?: Scalar | null; out: Tensor }): Tensor;
  (input: Tensor, min: Scalar | null, options: { max?: Scalar | null; out: Tensor }): Tensor;
}>("clip", "|Tensor|Tensor_out|out");

/**
 * A copy with its own memory: `[…] → […]`.
 * `clone(Tensor self, *, MemoryFormat? memory_format=None) -> Tensor`
 * `clone.out(Tensor self, *, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const clone = operatorFunction<{
  (input: Tensor, options?: { memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, options: { memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
}>("clone", "|out");

/**
 * `col2im(Tensor self, SymInt[2] output_size, int[2] kernel_size, int[2] dilation, int[2] padding, int[2] stride) -> Tensor`
 * `col2im.out(Tensor self, SymInt[2] output_size, int[2] kernel_size, int[2] dilation, int[2] padding, int[2] stride, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const col2im = operatorFunction<{
  (input: Tensor, outputSize: number | readonly number[], kernelSize: number | readonly number[], dilation: number | readonly number[], padding: number | readonly number[], stride: number | readonly number[]): Tensor;
  (input: Tensor, outputSize: number | readonly number[], kernelSize: number | readonly number[], dilation: number | readonly number[], padding: number | readonly number[], stride: number | readonly number[], options: { out: Tensor }): Tensor;
}>("col2im", "|out");

/** `col_indices(Tensor(a) self) -> Tensor(a)` */
export const colIndices = operatorFunction<{
  (input: Tensor): Tensor;
}>("col_indices", "");

/**
 * `column_stack(Tensor[] tensors) -> Tensor`
 * `column_stack.out(Tensor[] tensors, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const columnStack = operatorFunction<{
  (tensors: readonly Tensor[]): Tensor;
  (tensors: readonly Tensor[], options: { out: Tensor }): Tensor;
}>("column_stack", "|out");

/** `combinations(Tensor self, int r=2, bool with_replacement=False) -> Tensor` */
export const combinations = operatorFunction<{
  (input: Tensor, r?: number, withReplacement?: boolean): Tensor;
  (input: Tensor, options?: { r?: number; withReplacement?: boolean }): Tensor;
  (input: Tensor, r: number, options?: { withReplacement?: boolean }): Tensor;
}>("combinations", "");

/**
 * `complex(Tensor real, Tensor imag) -> Tensor`
 * `complex.out(Tensor real, Tensor imag, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const complex = operatorFunction<{
  (real: Tensor, imag: Tensor): Tensor;
  (real: Tensor, imag: Tensor, options: { out: Tensor }): Tensor;
}>("complex", "|out");

/**
 * `concat(Tensor[] tensors, int dim=0) -> Tensor`
 * `concat.names(Tensor[] tensors, str dim) -> Tensor`
 * `concat.names_out(Tensor[] tensors, str dim, *, Tensor(a!) out) -> Tensor(a!)`
 * `concat.out(Tensor[] tensors, int dim=0, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const concat = operatorFunction<{
  (tensors: readonly Tensor[], dim?: number): Tensor;
  (tensors: readonly Tensor[], options?: { dim?: number }): Tensor;
  (tensors: readonly Tensor[], dim: string): Tensor;
  (tensors: readonly Tensor[], dim: string, options: { out: Tensor }): Tensor;
  (tensors: readonly Tensor[], dim: number, options: { out: Tensor }): Tensor;
  (tensors: readonly Tensor[], options: { dim?: number; out: Tensor }): Tensor;
}>("concat", "|names|names_out|out");

/**
 * `concatenate(Tensor[] tensors, int dim=0) -> Tensor`
 * `concatenate.names(Tensor[] tensors, str dim) -> Tensor`
 * `concatenate.names_out(Tensor[] tensors, str dim, *, Tensor(a!) out) -> Tensor(a!)`
 * `concatenate.out(Tensor[] tensors, int dim=0, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const concatenate = operatorFunction<{
  (tensors: readonly Tensor[], dim?: number): Tensor;
  (tensors: readonly Tensor[], options?: { dim?: number }): Tensor;
  (tensors: readonly Tensor[], dim: string): Tensor;
  (tensors: readonly Tensor[], dim: string, options: { out: Tensor }): Tensor;
  (tensors: readonly Tensor[], dim: number, options: { out: Tensor }): Tensor;
  (tensors: readonly Tensor[], options: { dim?: number; out: Tensor }): Tensor;
}>("concatenate", "|names|names_out|out");

/** `conj(Tensor(a) self) -> Tensor(a)` */
export const conj = operatorFunction<{
  (input: Tensor): Tensor;
}>("conj", "");

/**
 * `conj_physical(Tensor self) -> Tensor`
 * `conj_physical.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const conjPhysical = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("conj_physical", "|out");

/**
 * `constant_pad_nd(Tensor self, int[] pad, Scalar value=0) -> Tensor`
 * `constant_pad_nd.out(Tensor self, int[] pad, Scalar value=0, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const constantPadNd = operatorFunction<{
  (input: Tensor, pad: readonly number[], value?: Scalar): Tensor;
  (input: Tensor, pad: readonly number[], options?: { value?: Scalar }): Tensor;
  (input: Tensor, pad: readonly number[], value: Scalar, options: { out: Tensor }): Tensor;
  (input: Tensor, pad: readonly number[], options: { value?: Scalar; out: Tensor }): Tensor;
}>("constant_pad_nd", "|out");

/**
 * The same elements in row-major memory; itself when they already are.
 * `contiguous(Tensor(a) self, *, MemoryFormat memory_format=0) -> Tensor(a)`
 */
export const contiguous = operatorFunction<{
  (input: Tensor, options?: { memoryFormat?: MemoryFormat }): Tensor;
}>("contiguous", "");

/**
 * Convolution: `[N, C, L], [out, C / groups, k] → [N, out, L']`.
 * `conv1d(Tensor input, Tensor weight, Tensor? bias=None, int[1] stride=[1], int[1] padding=[0], int[1] dilation=[1], int groups=1) -> Tensor`
 * `conv1d.padding(Tensor input, Tensor weight, Tensor? bias=None, int[1] stride=[1], str padding="valid", int[1] dilation=[1], int groups=1) -> Tensor`
 */
export const conv1d = operatorFunction<{
  (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], groups?: number): Tensor;
  (input: Tensor, weight: Tensor, options?: { bias?: Tensor | null; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options?: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], options?: { padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], padding: number | readonly number[], options?: { dilation?: number | readonly number[]; groups?: number }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options?: { groups?: number }): Tensor;
  (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: number | readonly number[], padding?: string, dilation?: number | readonly number[], groups?: number): Tensor;
  (input: Tensor, weight: Tensor, options?: { bias?: Tensor | null; stride?: number | readonly number[]; padding?: string; dilation?: number | readonly number[]; groups?: number }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options?: { stride?: number | readonly number[]; padding?: string; dilation?: number | readonly number[]; groups?: number }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], options?: { padding?: string; dilation?: number | readonly number[]; groups?: number }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], padding: string, options?: { dilation?: number | readonly number[]; groups?: number }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], padding: string, dilation: number | readonly number[], options?: { groups?: number }): Tensor;
}>("conv1d", "|padding");

/**
 * Convolution: `[N, C, H, W], [out, C / groups, kh, kw] → [N, out, H', W']`.
 * `conv2d(Tensor input, Tensor weight, Tensor? bias=None, int[2] stride=1, int[2] padding=0, int[2] dilation=1, int groups=1) -> Tensor`
 * `conv2d.padding(Tensor input, Tensor weight, Tensor? bias=None, int[2] stride=1, str padding="valid", int[2] dilation=1, int groups=1) -> Tensor`
 */
export const conv2d = operatorFunction<{
  (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], groups?: number): Tensor;
  (input: Tensor, weight: Tensor, options?: { bias?: Tensor | null; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options?: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], options?: { padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], padding: number | readonly number[], options?: { dilation?: number | readonly number[]; groups?: number }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options?: { groups?: number }): Tensor;
  (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: number | readonly number[], padding?: string, dilation?: number | readonly number[], groups?: number): Tensor;
  (input: Tensor, weight: Tensor, options?: { bias?: Tensor | null; stride?: number | readonly number[]; padding?: string; dilation?: number | readonly number[]; groups?: number }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options?: { stride?: number | readonly number[]; padding?: string; dilation?: number | readonly number[]; groups?: number }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], options?: { padding?: string; dilation?: number | readonly number[]; groups?: number }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], padding: string, options?: { dilation?: number | readonly number[]; groups?: number }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], padding: string, dilation: number | readonly number[], options?: { groups?: number }): Tensor;
}>("conv2d", "|padding");

/**
 * `conv3d(Tensor input, Tensor weight, Tensor? bias=None, int[3] stride=1, int[3] padding=0, int[3] dilation=1, int groups=1) -> Tensor`
 * `conv3d.padding(Tensor input, Tensor weight, Tensor? bias=None, int[3] stride=1, str padding="valid", int[3] dilation=1, int groups=1) -> Tensor`
 */
export const conv3d = operatorFunction<{
  (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], groups?: number): Tensor;
  (input: Tensor, weight: Tensor, options?: { bias?: Tensor | null; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options?: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], options?: { padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], padding: number | readonly number[], options?: { dilation?: number | readonly number[]; groups?: number }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options?: { groups?: number }): Tensor;
  (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: number | readonly number[], padding?: string, dilation?: number | readonly number[], groups?: number): Tensor;
  (input: Tensor, weight: Tensor, options?: { bias?: Tensor | null; stride?: number | readonly number[]; padding?: string; dilation?: number | readonly number[]; groups?: number }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options?: { stride?: number | readonly number[]; padding?: string; dilation?: number | readonly number[]; groups?: number }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], options?: { padding?: string; dilation?: number | readonly number[]; groups?: number }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], padding: string, options?: { dilation?: number | readonly number[]; groups?: number }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], padding: string, dilation: number | readonly number[], options?: { groups?: number }): Tensor;
}>("conv3d", "|padding");

/**
 * `conv_depthwise3d(Tensor self, Tensor weight, int[3] kernel_size, Tensor? bias, int[3] stride, int[3] padding, int[3] dilation) -> Tensor`
 * `conv_depthwise3d.out(Tensor self, Tensor weight, int[3] kernel_size, Tensor? bias, int[3] stride, int[3] padding, int[3] dilation, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const convDepthwise3d = operatorFunction<{
  (input: Tensor, weight: Tensor, kernelSize: number | readonly number[], bias: Tensor | null, stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[]): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: number | readonly number[], bias: Tensor | null, stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options: { out: Tensor }): Tensor;
}>("conv_depthwise3d", "|out");

/**
 * `conv_tbc(Tensor self, Tensor weight, Tensor bias, int pad=0) -> Tensor`
 * `conv_tbc.out(Tensor self, Tensor weight, Tensor bias, int pad=0, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const convTbc = operatorFunction<{
  (input: Tensor, weight: Tensor, bias: Tensor, pad?: number): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor, options?: { pad?: number }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor, pad: number, options: { out: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor, options: { pad?: number; out: Tensor }): Tensor;
}>("conv_tbc", "|out");

/** `conv_transpose1d(Tensor input, Tensor weight, Tensor? bias=None, int[1] stride=[1], int[1] padding=[0], int[1] output_padding=[0], int groups=1, int[1] dilation=[1]) -> Tensor` */
export const convTranspose1d = operatorFunction<{
  (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: number | readonly number[], padding?: number | readonly number[], outputPadding?: number | readonly number[], groups?: number, dilation?: number | readonly number[]): Tensor;
  (input: Tensor, weight: Tensor, options?: { bias?: Tensor | null; stride?: number | readonly number[]; padding?: number | readonly number[]; outputPadding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options?: { stride?: number | readonly number[]; padding?: number | readonly number[]; outputPadding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], options?: { padding?: number | readonly number[]; outputPadding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], padding: number | readonly number[], options?: { outputPadding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], padding: number | readonly number[], outputPadding: number | readonly number[], options?: { groups?: number; dilation?: number | readonly number[] }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], padding: number | readonly number[], outputPadding: number | readonly number[], groups: number, options?: { dilation?: number | readonly number[] }): Tensor;
}>("conv_transpose1d", "");

/** `conv_transpose2d.input(Tensor input, Tensor weight, Tensor? bias=None, int[2] stride=1, int[2] padding=0, int[2] output_padding=0, int groups=1, int[2] dilation=1) -> Tensor` */
export const convTranspose2d = operatorFunction<{
  (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: number | readonly number[], padding?: number | readonly number[], outputPadding?: number | readonly number[], groups?: number, dilation?: number | readonly number[]): Tensor;
  (input: Tensor, weight: Tensor, options?: { bias?: Tensor | null; stride?: number | readonly number[]; padding?: number | readonly number[]; outputPadding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options?: { stride?: number | readonly number[]; padding?: number | readonly number[]; outputPadding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], options?: { padding?: number | readonly number[]; outputPadding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], padding: number | readonly number[], options?: { outputPadding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], padding: number | readonly number[], outputPadding: number | readonly number[], options?: { groups?: number; dilation?: number | readonly number[] }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], padding: number | readonly number[], outputPadding: number | readonly number[], groups: number, options?: { dilation?: number | readonly number[] }): Tensor;
}>("conv_transpose2d", "input");

/** `conv_transpose3d.input(Tensor input, Tensor weight, Tensor? bias=None, int[3] stride=1, int[3] padding=0, int[3] output_padding=0, int groups=1, int[3] dilation=1) -> Tensor` */
export const convTranspose3d = operatorFunction<{
  (input: Tensor, weight: Tensor, bias?: Tensor | null, stride?: number | readonly number[], padding?: number | readonly number[], outputPadding?: number | readonly number[], groups?: number, dilation?: number | readonly number[]): Tensor;
  (input: Tensor, weight: Tensor, options?: { bias?: Tensor | null; stride?: number | readonly number[]; padding?: number | readonly number[]; outputPadding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options?: { stride?: number | readonly number[]; padding?: number | readonly number[]; outputPadding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], options?: { padding?: number | readonly number[]; outputPadding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], padding: number | readonly number[], options?: { outputPadding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], padding: number | readonly number[], outputPadding: number | readonly number[], options?: { groups?: number; dilation?: number | readonly number[] }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: number | readonly number[], padding: number | readonly number[], outputPadding: number | readonly number[], groups: number, options?: { dilation?: number | readonly number[] }): Tensor;
}>("conv_transpose3d", "input");

/**
 * `convolution(Tensor input, Tensor weight, Tensor? bias, int[] stride, int[] padding, int[] dilation, bool transposed, int[] output_padding, int groups) -> Tensor`
 * `convolution.out(Tensor input, Tensor weight, Tensor? bias, int[] stride, int[] padding, int[] dilation, bool transposed, int[] output_padding, int groups, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const convolution = operatorFunction<{
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], transposed: boolean, outputPadding: readonly number[], groups: number): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly number[], padding: readonly number[], dilation: readonly number[], transposed: boolean, outputPadding: readonly number[], groups: number, options: { out: Tensor }): Tensor;
}>("convolution", "|out");

/**
 * `copy(Tensor self, Tensor src, bool non_blocking=False) -> Tensor`
 * `copy.out(Tensor self, Tensor src, bool non_blocking=False, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const copy = operatorFunction<{
  (input: Tensor, src: Tensor, nonBlocking?: boolean): Tensor;
  (input: Tensor, src: Tensor, options?: { nonBlocking?: boolean }): Tensor;
  (input: Tensor, src: Tensor, nonBlocking: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, src: Tensor, options: { nonBlocking?: boolean; out: Tensor }): Tensor;
}>("copy", "|out");

/**
 * `copysign.Tensor(Tensor self, Tensor other) -> Tensor`
 * `copysign.Scalar(Tensor self, Scalar other) -> Tensor`
 * `copysign.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `copysign.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const copysign = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Scalar): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options: { out: Tensor }): Tensor;
}>("copysign", "Tensor|Scalar|out|Scalar_out");

/** `corrcoef(Tensor self) -> Tensor` */
export const corrcoef = operatorFunction<{
  (input: Tensor): Tensor;
}>("corrcoef", "");

/**
 * `cos(Tensor self) -> Tensor`
 * `cos.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const cos = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("cos", "|out");

/**
 * `cosh(Tensor self) -> Tensor`
 * `cosh.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const cosh = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("cosh", "|out");

/** `cosine_embedding_loss(Tensor input1, Tensor input2, Tensor target, float margin=0., int reduction=1) -> Tensor` */
export const cosineEmbeddingLoss = operatorFunction<{
  (input1: Tensor, input2: Tensor, target: Tensor, margin?: number, reduction?: number): Tensor;
  (input1: Tensor, input2: Tensor, target: Tensor, options?: { margin?: number; reduction?: number }): Tensor;
  (input1: Tensor, input2: Tensor, target: Tensor, margin: number, options?: { reduction?: number }): Tensor;
}>("cosine_embedding_loss", "");

/** `cosine_similarity(Tensor x1, Tensor x2, int dim=1, float eps=1e-08) -> Tensor` */
export const cosineSimilarity = operatorFunction<{
  (x1: Tensor, x2: Tensor, dim?: number, eps?: number): Tensor;
  (x1: Tensor, x2: Tensor, options?: { dim?: number; eps?: number }): Tensor;
  (x1: Tensor, x2: Tensor, dim: number, options?: { eps?: number }): Tensor;
}>("cosine_similarity", "");

/**
 * `count_nonzero(Tensor self, int? dim=None) -> Tensor`
 * `count_nonzero.dim_IntList(Tensor self, int[] dim) -> Tensor`
 * `count_nonzero.dim_IntList_out(Tensor self, int[] dim, *, Tensor(a!) out) -> Tensor(a!)`
 * `count_nonzero.out(Tensor self, int? dim=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const countNonzero = operatorFunction<{
  (input: Tensor, dim?: number | null): Tensor;
  (input: Tensor, options?: { dim?: number | null }): Tensor;
  (input: Tensor, dim: readonly number[]): Tensor;
  (input: Tensor, ...dim: number[]): Tensor;
  (input: Tensor, dim: readonly number[], options: { out: Tensor }): Tensor;
  (input: Tensor, dim: number | null, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { dim?: number | null; out: Tensor }): Tensor;
}>("count_nonzero", "|dim_IntList|dim_IntList_out|out");

/** `cov(Tensor self, *, int correction=1, Tensor? fweights=None, Tensor? aweights=None) -> Tensor` */
export const cov = operatorFunction<{
  (input: Tensor, options?: { correction?: number; fweights?: Tensor | null; aweights?: Tensor | null }): Tensor;
}>("cov", "");

/**
 * `cross(Tensor self, Tensor other, int? dim=None) -> Tensor`
 * `cross.out(Tensor self, Tensor other, int? dim=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const cross = operatorFunction<{
  (input: Tensor, other: Tensor, dim?: number | null): Tensor;
  (input: Tensor, other: Tensor, options?: { dim?: number | null }): Tensor;
  (input: Tensor, other: Tensor, dim: number | null, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Tensor, options: { dim?: number | null; out: Tensor }): Tensor;
}>("cross", "|out");

/**
 * −log softmax(input)[target], averaged (`reduction` 0 none, 1 mean, 2 sum): `[N, classes], [N] int64 → []`.
 * `cross_entropy_loss(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, int ignore_index=-100, float label_smoothing=0.) -> Tensor`
 */
export const crossEntropyLoss = operatorFunction<{
  (input: Tensor, target: Tensor, weight?: Tensor | null, reduction?: number, ignoreIndex?: number, labelSmoothing?: number): Tensor;
  (input: Tensor, target: Tensor, options?: { weight?: Tensor | null; reduction?: number; ignoreIndex?: number; labelSmoothing?: number }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, options?: { reduction?: number; ignoreIndex?: number; labelSmoothing?: number }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, reduction: number, options?: { ignoreIndex?: number; labelSmoothing?: number }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, reduction: number, ignoreIndex: number, options?: { labelSmoothing?: number }): Tensor;
}>("cross_entropy_loss", "");

/** `crow_indices(Tensor(a) self) -> Tensor(a)` */
export const crowIndices = operatorFunction<{
  (input: Tensor): Tensor;
}>("crow_indices", "");

/**
 * `ctc_loss.IntList(Tensor log_probs, Tensor targets, int[] input_lengths, int[] target_lengths, int blank=0, int reduction=1, bool zero_infinity=False) -> Tensor`
 * `ctc_loss.Tensor(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, int blank=0, int reduction=1, bool zero_infinity=False) -> Tensor`
 */
export const ctcLoss = operatorFunction<{
  (logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], blank?: number, reduction?: number, zeroInfinity?: boolean): Tensor;
  (logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], options?: { blank?: number; reduction?: number; zeroInfinity?: boolean }): Tensor;
  (logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], blank: number, options?: { reduction?: number; zeroInfinity?: boolean }): Tensor;
  (logProbs: Tensor, targets: Tensor, inputLengths: readonly number[], targetLengths: readonly number[], blank: number, reduction: number, options?: { zeroInfinity?: boolean }): Tensor;
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank?: number, reduction?: number, zeroInfinity?: boolean): Tensor;
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, options?: { blank?: number; reduction?: number; zeroInfinity?: boolean }): Tensor;
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: number, options?: { reduction?: number; zeroInfinity?: boolean }): Tensor;
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: number, reduction: number, options?: { zeroInfinity?: boolean }): Tensor;
}>("ctc_loss", "IntList|Tensor");

/**
 * `cummax(Tensor self, int dim) -> (Tensor values, Tensor indices)`
 * `cummax.dimname(Tensor self, str dim) -> (Tensor values, Tensor indices)`
 * `cummax.dimname_out(Tensor self, str dim, *, Tensor(a!) values, Tensor(b!) indices) -> (Tensor(a!) values, Tensor(b!) indices)`
 * `cummax.out(Tensor self, int dim, *, Tensor(a!) values, Tensor(b!) indices) -> (Tensor(a!) values, Tensor(b!) indices)`
 */
export const cummax = operatorFunction<{
  (input: Tensor, dim: number): [Tensor, Tensor];
  (input: Tensor, dim: string): [Tensor, Tensor];
  (input: Tensor, dim: string, options: { values: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, dim: number, options: { values: Tensor; indices: Tensor }): [Tensor, Tensor];
}>("cummax", "|dimname|dimname_out|out");

/**
 * `cummin(Tensor self, int dim) -> (Tensor values, Tensor indices)`
 * `cummin.dimname(Tensor self, str dim) -> (Tensor values, Tensor indices)`
 * `cummin.dimname_out(Tensor self, str dim, *, Tensor(a!) values, Tensor(b!) indices) -> (Tensor(a!) values, Tensor(b!) indices)`
 * `cummin.out(Tensor self, int dim, *, Tensor(a!) values, Tensor(b!) indices) -> (Tensor(a!) values, Tensor(b!) indices)`
 */
export const cummin = operatorFunction<{
  (input: Tensor, dim: number): [Tensor, Tensor];
  (input: Tensor, dim: string): [Tensor, Tensor];
  (input: Tensor, dim: string, options: { values: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, dim: number, options: { values: Tensor; indices: Tensor }): [Tensor, Tensor];
}>("cummin", "|dimname|dimname_out|out");

/**
 * `cumprod(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor`
 * `cumprod.dimname(Tensor self, str dim, *, ScalarType? dtype=None) -> Tensor`
 * `cumprod.dimname_out(Tensor self, str dim, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!)`
 * `cumprod.out(Tensor self, int dim, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const cumprod = operatorFunction<{
  (input: Tensor, dim: number, options?: { dtype?: DType | null }): Tensor;
  (input: Tensor, dim: string, options?: { dtype?: DType | null }): Tensor;
  (input: Tensor, dim: string, options: { dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, dim: number, options: { dtype?: DType | null; out: Tensor }): Tensor;
}>("cumprod", "|dimname|dimname_out|out");

/**
 * Running sum along `dim`: `[…] → […]`.
 * `cumsum(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor`
 * `cumsum.dimname(Tensor self, str dim, *, ScalarType? dtype=None) -> Tensor`
 * `cumsum.dimname_out(Tensor self, str dim, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!)`
 * `cumsum.out(Tensor self, int dim, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const cumsum = operatorFunction<{
  (input: Tensor, dim: number, options?: { dtype?: DType | null }): Tensor;
  (input: Tensor, dim: string, options?: { dtype?: DType | null }): Tensor;
  (input: Tensor, dim: string, options: { dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, dim: number, options: { dtype?: DType | null; out: Tensor }): Tensor;
}>("cumsum", "|dimname|dimname_out|out");

/**
 * `cumulative_trapezoid.dx(Tensor y, *, Scalar dx=1, int dim=-1) -> Tensor`
 * `cumulative_trapezoid.x(Tensor y, Tensor x, *, int dim=-1) -> Tensor`
 */
export const cumulativeTrapezoid = operatorFunction<{
  (y: Tensor, options?: { dx?: Scalar; dim?: number }): Tensor;
  (y: Tensor, x: Tensor, options?: { dim?: number }): Tensor;
}>("cumulative_trapezoid", "dx|x");

/**
 * `deg2rad(Tensor self) -> Tensor`
 * `deg2rad.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const deg2rad = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("deg2rad", "|out");

/** `det(Tensor self) -> Tensor` */
export const det = operatorFunction<{
  (input: Tensor): Tensor;
}>("det", "");

/**
 * The same memory without its history.
 * `detach(Tensor(a) self) -> Tensor(a)`
 */
export const detach = operatorFunction<{
  (input: Tensor): Tensor;
}>("detach", "");

/**
 * The diagonal of a matrix, or a matrix with this diagonal: `[n, n] → [n]`, `[n] → [n, n]`.
 * `diag(Tensor self, int diagonal=0) -> Tensor`
 * `diag.out(Tensor self, int diagonal=0, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const diag = operatorFunction<{
  (input: Tensor, diagonal?: number): Tensor;
  (input: Tensor, options?: { diagonal?: number }): Tensor;
  (input: Tensor, diagonal: number, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { diagonal?: number; out: Tensor }): Tensor;
}>("diag", "|out");

/**
 * `diag_embed(Tensor self, int offset=0, int dim1=-2, int dim2=-1) -> Tensor`
 * `diag_embed.out(Tensor self, int offset=0, int dim1=-2, int dim2=-1, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const diagEmbed = operatorFunction<{
  (input: Tensor, offset?: number, dim1?: number, dim2?: number): Tensor;
  (input: Tensor, options?: { offset?: number; dim1?: number; dim2?: number }): Tensor;
  (input: Tensor, offset: number, options?: { dim1?: number; dim2?: number }): Tensor;
  (input: Tensor, offset: number, dim1: number, options?: { dim2?: number }): Tensor;
  (input: Tensor, offset: number, dim1: number, dim2: number, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { offset?: number; dim1?: number; dim2?: number; out: Tensor }): Tensor;
  (input: Tensor, offset: number, options: { dim1?: number; dim2?: number; out: Tensor }): Tensor;
  (input: Tensor, offset: number, dim1: number, options: { dim2?: number; out: Tensor }): Tensor;
}>("diag_embed", "|out");

/** `diagflat(Tensor self, int offset=0) -> Tensor` */
export const diagflat = operatorFunction<{
  (input: Tensor, offset?: number): Tensor;
  (input: Tensor, options?: { offset?: number }): Tensor;
}>("diagflat", "");

/** `diagonal(Tensor(a) self, int offset=0, int dim1=0, int dim2=1) -> Tensor(a)` */
export const diagonal = operatorFunction<{
  (input: Tensor, offset?: number, dim1?: number, dim2?: number): Tensor;
  (input: Tensor, options?: { offset?: number; dim1?: number; dim2?: number }): Tensor;
  (input: Tensor, offset: number, options?: { dim1?: number; dim2?: number }): Tensor;
  (input: Tensor, offset: number, dim1: number, options?: { dim2?: number }): Tensor;
}>("diagonal", "");

/**
 * `diagonal_scatter(Tensor self, Tensor src, int offset=0, int dim1=0, int dim2=1) -> Tensor`
 * `diagonal_scatter.out(Tensor self, Tensor src, int offset=0, int dim1=0, int dim2=1, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const diagonalScatter = operatorFunction<{
  (input: Tensor, src: Tensor, offset?: number, dim1?: number, dim2?: number): Tensor;
  (input: Tensor, src: Tensor, options?: { offset?: number; dim1?: number; dim2?: number }): Tensor;
  (input: Tensor, src: Tensor, offset: number, options?: { dim1?: number; dim2?: number }): Tensor;
  (input: Tensor, src: Tensor, offset: number, dim1: number, options?: { dim2?: number }): Tensor;
  (input: Tensor, src: Tensor, offset: number, dim1: number, dim2: number, options: { out: Tensor }): Tensor;
  (input: Tensor, src: Tensor, options: { offset?: number; dim1?: number; dim2?: number; out: Tensor }): Tensor;
  (input: Tensor, src: Tensor, offset: number, options: { dim1?: number; dim2?: number; out: Tensor }): Tensor;
  (input: Tensor, src: Tensor, offset: number, dim1: number, options: { dim2?: number; out: Tensor }): Tensor;
}>("diagonal_scatter", "|out");

/**
 * `diff(Tensor self, int n=1, int dim=-1, Tensor? prepend=None, Tensor? append=None) -> Tensor`
 * `diff.out(Tensor self, int n=1, int dim=-1, Tensor? prepend=None, Tensor? append=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const diff = operatorFunction<{
  (input: Tensor, n?: number, dim?: number, prepend?: Tensor | null, append?: Tensor | null): Tensor;
  (input: Tensor, options?: { n?: number; dim?: number; prepend?: Tensor | null; append?: Tensor | null }): Tensor;
  (input: Tensor, n: number, options?: { dim?: number; prepend?: Tensor | null; append?: Tensor | null }): Tensor;
  (input: Tensor, n: number, dim: number, options?: { prepend?: Tensor | null; append?: Tensor | null }): Tensor;
  (input: Tensor, n: number, dim: number, prepend: Tensor | null, options?: { append?: Tensor | null }): Tensor;
  (input: Tensor, n: number, dim: number, prepend: Tensor | null, append: Tensor | null, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { n?: number; dim?: number; prepend?: Tensor | null; append?: Tensor | null; out: Tensor }): Tensor;
  (input: Tensor, n: number, options: { dim?: number; prepend?: Tensor | null; append?: Tensor | null; out: Tensor }): Tensor;
  (input: Tensor, n: number, dim: number, options: { prepend?: Tensor | null; append?: Tensor | null; out: Tensor }): Tensor;
  (input: Tensor, n: number, dim: number, prepend: Tensor | null, options: { append?: Tensor | null; out: Tensor }): Tensor;
}>("diff", "|out");

/**
 * `digamma(Tensor self) -> Tensor`
 * `digamma.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const digamma = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("digamma", "|out");

/**
 * Not in libtorch 1.13.0: needs a newer one, such as 2.15.0.
 * `dim(Tensor self) -> int`
 */
export const dim = operatorFunction<{
  (input: Tensor): number;
}>("dim", "");

/**
 * `dist(Tensor self, Tensor other, Scalar p=2) -> Tensor`
 * `dist.out(Tensor self, Tensor other, Scalar p=2, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const dist = operatorFunction<{
  (input: Tensor, other: Tensor, p?: Scalar): Tensor;
  (input: Tensor, other: Tensor, options?: { p?: Scalar }): Tensor;
  (input: Tensor, other: Tensor, p: Scalar, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Tensor, options: { p?: Scalar; out: Tensor }): Tensor;
}>("dist", "|out");

/**
 * input / other, broadcast; `roundingMode` 'floor' or 'trunc'.
 * `div.Tensor(Tensor self, Tensor other) -> Tensor`
 * `div.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor`
 * `div.Scalar(Tensor self, Scalar other) -> Tensor`
 * `div.Scalar_mode(Tensor self, Scalar other, *, str? rounding_mode) -> Tensor`
 * `div.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `div.out_mode(Tensor self, Tensor other, *, str? rounding_mode, Tensor(a!) out) -> Tensor(a!)`
 * `div.Scalar_mode_out(Tensor self, Scalar other, *, str? rounding_mode, Tensor(a!) out) -> Tensor(a!)`
 * `div.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const div = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options?: { roundingMode?: string | null }): Tensor;
  (input: Tensor, other: Scalar): Tensor;
  (input: Tensor, other: Scalar, options?: { roundingMode?: string | null }): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Tensor, options: { roundingMode?: string | null; out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options: { roundingMode?: string | null; out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options: { out: Tensor }): Tensor;
}>("div", "Tensor|Tensor_mode|Scalar|Scalar_mode|out|out_mode|Scalar_mode_out|Scalar_out");

/**
 * `divide.Tensor(Tensor self, Tensor other) -> Tensor`
 * `divide.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor`
 * `divide.Scalar(Tensor self, Scalar other) -> Tensor`
 * `divide.Scalar_mode(Tensor self, Scalar other, *, str? rounding_mode) -> Tensor`
 * `divide.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `divide.out_mode(Tensor self, Tensor other, *, str? rounding_mode, Tensor(a!) out) -> Tensor(a!)`
 */
export const divide = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options?: { roundingMode?: string | null }): Tensor;
  (input: Tensor, other: Scalar): Tensor;
  (input: Tensor, other: Scalar, options?: { roundingMode?: string | null }): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Tensor, options: { roundingMode?: string | null; out: Tensor }): Tensor;
}>("divide", "Tensor|Tensor_mode|Scalar|Scalar_mode|out|out_mode");

/**
 * `dot(Tensor self, Tensor tensor) -> Tensor`
 * `dot.out(Tensor self, Tensor tensor, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const dot = operatorFunction<{
  (input: Tensor, tensor: Tensor): Tensor;
  (input: Tensor, tensor: Tensor, options: { out: Tensor }): Tensor;
}>("dot", "|out");

/**
 * Zeroes elements with probability p and scales the rest by 1/(1−p) while training: `[…] → […]`.
 * `dropout(Tensor input, float p, bool train) -> Tensor`
 */
export const dropout = operatorFunction<{
  (input: Tensor, p: number, train: boolean): Tensor;
}>("dropout", "");

/**
 * `dsplit.array(Tensor(a -> *) self, int[] indices) -> Tensor(a)[]`
 * `dsplit.int(Tensor(a -> *) self, int sections) -> Tensor(a)[]`
 */
export const dsplit = operatorFunction<{
  (input: Tensor, indices: readonly number[]): Tensor[];
  (input: Tensor, ...indices: number[]): Tensor[];
  (input: Tensor, sections: number): Tensor[];
}>("dsplit", "array|int");

/**
 * `dstack(Tensor[] tensors) -> Tensor`
 * `dstack.out(Tensor[] tensors, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const dstack = operatorFunction<{
  (tensors: readonly Tensor[]): Tensor;
  (tensors: readonly Tensor[], options: { out: Tensor }): Tensor;
}>("dstack", "|out");

/**
 * Sums of products by index letters: `einsum("ij,jk->ik", [a, b])`.
 * `einsum(str equation, Tensor[] tensors, *, int[]? path=None) -> Tensor`
 */
export const einsum = operatorFunction<{
  (equation: string, tensors: readonly Tensor[], options?: { path?: readonly number[] | null }): Tensor;
}>("einsum", "");

/**
 * `elu(Tensor self, Scalar alpha=1, Scalar scale=1, Scalar input_scale=1) -> Tensor`
 * `elu.out(Tensor self, Scalar alpha=1, Scalar scale=1, Scalar input_scale=1, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const elu = operatorFunction<{
  (input: Tensor, alpha?: Scalar, scale?: Scalar, inputScale?: Scalar): Tensor;
  (input: Tensor, options?: { alpha?: Scalar; scale?: Scalar; inputScale?: Scalar }): Tensor;
  (input: Tensor, alpha: Scalar, options?: { scale?: Scalar; inputScale?: Scalar }): Tensor;
  (input: Tensor, alpha: Scalar, scale: Scalar, options?: { inputScale?: Scalar }): Tensor;
  (input: Tensor, alpha: Scalar, scale: Scalar, inputScale: Scalar, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { alpha?: Scalar; scale?: Scalar; inputScale?: Scalar; out: Tensor }): Tensor;
  (input: Tensor, alpha: Scalar, options: { scale?: Scalar; inputScale?: Scalar; out: Tensor }): Tensor;
  (input: Tensor, alpha: Scalar, scale: Scalar, options: { inputScale?: Scalar; out: Tensor }): Tensor;
}>("elu", "|out");

/**
 * Rows of a table: weight `[entries, d]`, indices `[…]` int64 → `[…, d]`.
 * `embedding(Tensor weight, Tensor indices, int padding_idx=-1, bool scale_grad_by_freq=False, bool sparse=False) -> Tensor`
 * `embedding.out(Tensor weight, Tensor indices, int padding_idx=-1, bool scale_grad_by_freq=False, bool sparse=False, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const embedding = operatorFunction<{
  (weight: Tensor, indices: Tensor, paddingIdx?: number, scaleGradByFreq?: boolean, sparse?: boolean): Tensor;
  (weight: Tensor, indices: Tensor, options?: { paddingIdx?: number; scaleGradByFreq?: boolean; sparse?: boolean }): Tensor;
  (weight: Tensor, indices: Tensor, paddingIdx: number, options?: { scaleGradByFreq?: boolean; sparse?: boolean }): Tensor;
  (weight: Tensor, indices: Tensor, paddingIdx: number, scaleGradByFreq: boolean, options?: { sparse?: boolean }): Tensor;
  (weight: Tensor, indices: Tensor, paddingIdx: number, scaleGradByFreq: boolean, sparse: boolean, options: { out: Tensor }): Tensor;
  (weight: Tensor, indices: Tensor, options: { paddingIdx?: number; scaleGradByFreq?: boolean; sparse?: boolean; out: Tensor }): Tensor;
  (weight: Tensor, indices: Tensor, paddingIdx: number, options: { scaleGradByFreq?: boolean; sparse?: boolean; out: Tensor }): Tensor;
  (weight: Tensor, indices: Tensor, paddingIdx: number, scaleGradByFreq: boolean, options: { sparse?: boolean; out: Tensor }): Tensor;
}>("embedding", "|out");

/**
 * `embedding_bag(Tensor weight, Tensor indices, Tensor offsets, bool scale_grad_by_freq=False, int mode=0, bool sparse=False, Tensor? per_sample_weights=None, bool include_last_offset=False) -> (Tensor, Tensor, Tensor, Tensor)`
 * `embedding_bag.padding_idx(Tensor weight, Tensor indices, Tensor offsets, bool scale_grad_by_freq, int mode, bool sparse, Tensor? per_sample_weights, bool include_last_offset, int? padding_idx) -> (Tensor, Tensor, Tensor, Tensor)`
 */
export const embeddingBag = operatorFunction<{
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq?: boolean, mode?: number, sparse?: boolean, perSampleWeights?: Tensor | null, includeLastOffset?: boolean): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, options?: { scaleGradByFreq?: boolean; mode?: number; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, options?: { mode?: number; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: number, options?: { sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: number, sparse: boolean, options?: { perSampleWeights?: Tensor | null; includeLastOffset?: boolean }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: number, sparse: boolean, perSampleWeights: Tensor | null, options?: { includeLastOffset?: boolean }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: number, sparse: boolean, perSampleWeights: Tensor | null, includeLastOffset: boolean, paddingIdx: number | null): [Tensor, Tensor, Tensor, Tensor];
}>("embedding_bag", "|padding_idx");

/**
 * `embedding_renorm(Tensor self, Tensor indices, float max_norm, float norm_type) -> Tensor`
 * `embedding_renorm.out(Tensor self, Tensor indices, float max_norm, float norm_type, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const embeddingRenorm = operatorFunction<{
  (input: Tensor, indices: Tensor, maxNorm: number, normType: number): Tensor;
  (input: Tensor, indices: Tensor, maxNorm: number, normType: number, options: { out: Tensor }): Tensor;
}>("embedding_renorm", "|out");

/**
 * `empty_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor`
 * `empty_like.out(Tensor self, *, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const emptyLike = operatorFunction<{
  (input: Tensor, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, options: { memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
}>("empty_like", "|out");

/**
 * Not in libtorch 1.13.0: needs a newer one, such as 2.15.0.
 * `empty_permuted(SymInt[] size, int[] physical_layout, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor`
 * `empty_permuted.out(SymInt[] size, int[] physical_layout, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const emptyPermuted = operatorFunction<{
  (size: readonly number[], physicalLayout: readonly number[], options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (input: Tensor, ...physicalLayout: number[]): Tensor;
  (size: readonly number[], physicalLayout: readonly number[], options: { out: Tensor }): Tensor;
}>("empty_permuted", "|out");

/**
 * `empty_strided(SymInt[] size, SymInt[] stride, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor`
 * `empty_strided.out(SymInt[] size, SymInt[] stride, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const emptyStrided = operatorFunction<{
  (size: readonly number[], stride: readonly number[], options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (input: Tensor, ...stride: number[]): Tensor;
  (size: readonly number[], stride: readonly number[], options: { out: Tensor }): Tensor;
}>("empty_strided", "|out");

/**
 * input = other, elementwise: bool.
 * `eq.Tensor(Tensor self, Tensor other) -> Tensor`
 * `eq.Scalar(Tensor self, Scalar other) -> Tensor`
 * `eq.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `eq.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const eq = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Scalar): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options: { out: Tensor }): Tensor;
}>("eq", "Tensor|Scalar|Tensor_out|Scalar_out");

/** `equal(Tensor self, Tensor other) -> bool` */
export const equal = operatorFunction<{
  (input: Tensor, other: Tensor): boolean;
}>("equal", "");

/**
 * `erf(Tensor self) -> Tensor`
 * `erf.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const erf = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("erf", "|out");

/**
 * `erfc(Tensor self) -> Tensor`
 * `erfc.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const erfc = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("erfc", "|out");

/**
 * `erfinv(Tensor self) -> Tensor`
 * `erfinv.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const erfinv = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("erfinv", "|out");

/**
 * eˣ, elementwise.
 * `exp(Tensor self) -> Tensor`
 * `exp.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const exp = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("exp", "|out");

/**
 * `exp2(Tensor self) -> Tensor`
 * `exp2.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const exp2 = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("exp2", "|out");

/**
 * Repeats dimensions of size 1 without copying: `[3, 1] → [3, 4]`; −1 keeps a size.
 * `expand(Tensor(a) self, SymInt[] size, *, bool implicit=False) -> Tensor(a)`
 */
export const expand = operatorFunction<{
  (input: Tensor, size: readonly number[], options?: { implicit?: boolean }): Tensor;
  (input: Tensor, ...size: number[]): Tensor;
}>("expand", "");

/** `expand_as(Tensor(a) self, Tensor other) -> Tensor(a)` */
export const expandAs = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
}>("expand_as", "");

/**
 * `expm1(Tensor self) -> Tensor`
 * `expm1.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const expm1 = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("expm1", "|out");

/**
 * `exponential(Tensor self, float lambd=1., *, Generator? generator=None) -> Tensor`
 * `exponential.out(Tensor self, float lambd=1., *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const exponential = operatorFunction<{
  (input: Tensor, lambd?: number, options?: { generator?: Generator | null }): Tensor;
  (input: Tensor, options?: { lambd?: number; generator?: Generator | null }): Tensor;
  (input: Tensor, lambd: number, options: { generator?: Generator | null; out: Tensor }): Tensor;
  (input: Tensor, options: { lambd?: number; generator?: Generator | null; out: Tensor }): Tensor;
}>("exponential", "|out");

/** `feature_alpha_dropout(Tensor input, float p, bool train) -> Tensor` */
export const featureAlphaDropout = operatorFunction<{
  (input: Tensor, p: number, train: boolean): Tensor;
}>("feature_alpha_dropout", "");

/** `feature_dropout(Tensor input, float p, bool train) -> Tensor` */
export const featureDropout = operatorFunction<{
  (input: Tensor, p: number, train: boolean): Tensor;
}>("feature_dropout", "");

/**
 * `fft_fft(Tensor self, int? n=None, int dim=-1, str? norm=None) -> Tensor`
 * `fft_fft.out(Tensor self, int? n=None, int dim=-1, str? norm=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const fftFft = operatorFunction<{
  (input: Tensor, n?: number | null, dim?: number, norm?: string | null): Tensor;
  (input: Tensor, options?: { n?: number | null; dim?: number; norm?: string | null }): Tensor;
  (input: Tensor, n: number | null, options?: { dim?: number; norm?: string | null }): Tensor;
  (input: Tensor, n: number | null, dim: number, options?: { norm?: string | null }): Tensor;
  (input: Tensor, n: number | null, dim: number, norm: string | null, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { n?: number | null; dim?: number; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, n: number | null, options: { dim?: number; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, n: number | null, dim: number, options: { norm?: string | null; out: Tensor }): Tensor;
}>("fft_fft", "|out");

/**
 * `fft_fft2(Tensor self, int[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor`
 * `fft_fft2.out(Tensor self, int[1]? s=None, int[1] dim=[-2, -1], str? norm=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const fftFft2 = operatorFunction<{
  (input: Tensor, s?: number | readonly number[] | null, dim?: number | readonly number[], norm?: string | null): Tensor;
  (input: Tensor, options?: { s?: number | readonly number[] | null; dim?: number | readonly number[]; norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, options?: { dim?: number | readonly number[]; norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[], options?: { norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[], norm: string | null, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { s?: number | readonly number[] | null; dim?: number | readonly number[]; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, options: { dim?: number | readonly number[]; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[], options: { norm?: string | null; out: Tensor }): Tensor;
}>("fft_fft2", "|out");

/**
 * `fft_fftn(Tensor self, int[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor`
 * `fft_fftn.out(Tensor self, int[1]? s=None, int[1]? dim=None, str? norm=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const fftFftn = operatorFunction<{
  (input: Tensor, s?: number | readonly number[] | null, dim?: number | readonly number[] | null, norm?: string | null): Tensor;
  (input: Tensor, options?: { s?: number | readonly number[] | null; dim?: number | readonly number[] | null; norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, options?: { dim?: number | readonly number[] | null; norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[] | null, options?: { norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[] | null, norm: string | null, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { s?: number | readonly number[] | null; dim?: number | readonly number[] | null; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, options: { dim?: number | readonly number[] | null; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[] | null, options: { norm?: string | null; out: Tensor }): Tensor;
}>("fft_fftn", "|out");

/** `fft_fftshift(Tensor self, int[1]? dim=None) -> Tensor` */
export const fftFftshift = operatorFunction<{
  (input: Tensor, dim?: number | readonly number[] | null): Tensor;
  (input: Tensor, options?: { dim?: number | readonly number[] | null }): Tensor;
}>("fft_fftshift", "");

/**
 * `fft_hfft(Tensor self, int? n=None, int dim=-1, str? norm=None) -> Tensor`
 * `fft_hfft.out(Tensor self, int? n=None, int dim=-1, str? norm=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const fftHfft = operatorFunction<{
  (input: Tensor, n?: number | null, dim?: number, norm?: string | null): Tensor;
  (input: Tensor, options?: { n?: number | null; dim?: number; norm?: string | null }): Tensor;
  (input: Tensor, n: number | null, options?: { dim?: number; norm?: string | null }): Tensor;
  (input: Tensor, n: number | null, dim: number, options?: { norm?: string | null }): Tensor;
  (input: Tensor, n: number | null, dim: number, norm: string | null, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { n?: number | null; dim?: number; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, n: number | null, options: { dim?: number; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, n: number | null, dim: number, options: { norm?: string | null; out: Tensor }): Tensor;
}>("fft_hfft", "|out");

/**
 * `fft_hfft2(Tensor self, int[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor`
 * `fft_hfft2.out(Tensor self, int[1]? s=None, int[1] dim=[-2, -1], str? norm=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const fftHfft2 = operatorFunction<{
  (input: Tensor, s?: number | readonly number[] | null, dim?: number | readonly number[], norm?: string | null): Tensor;
  (input: Tensor, options?: { s?: number | readonly number[] | null; dim?: number | readonly number[]; norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, options?: { dim?: number | readonly number[]; norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[], options?: { norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[], norm: string | null, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { s?: number | readonly number[] | null; dim?: number | readonly number[]; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, options: { dim?: number | readonly number[]; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[], options: { norm?: string | null; out: Tensor }): Tensor;
}>("fft_hfft2", "|out");

/**
 * `fft_hfftn(Tensor self, int[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor`
 * `fft_hfftn.out(Tensor self, int[1]? s=None, int[1]? dim=None, str? norm=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const fftHfftn = operatorFunction<{
  (input: Tensor, s?: number | readonly number[] | null, dim?: number | readonly number[] | null, norm?: string | null): Tensor;
  (input: Tensor, options?: { s?: number | readonly number[] | null; dim?: number | readonly number[] | null; norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, options?: { dim?: number | readonly number[] | null; norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[] | null, options?: { norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[] | null, norm: string | null, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { s?: number | readonly number[] | null; dim?: number | readonly number[] | null; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, options: { dim?: number | readonly number[] | null; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[] | null, options: { norm?: string | null; out: Tensor }): Tensor;
}>("fft_hfftn", "|out");

/**
 * `fft_ifft(Tensor self, int? n=None, int dim=-1, str? norm=None) -> Tensor`
 * `fft_ifft.out(Tensor self, int? n=None, int dim=-1, str? norm=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const fftIfft = operatorFunction<{
  (input: Tensor, n?: number | null, dim?: number, norm?: string | null): Tensor;
  (input: Tensor, options?: { n?: number | null; dim?: number; norm?: string | null }): Tensor;
  (input: Tensor, n: number | null, options?: { dim?: number; norm?: string | null }): Tensor;
  (input: Tensor, n: number | null, dim: number, options?: { norm?: string | null }): Tensor;
  (input: Tensor, n: number | null, dim: number, norm: string | null, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { n?: number | null; dim?: number; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, n: number | null, options: { dim?: number; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, n: number | null, dim: number, options: { norm?: string | null; out: Tensor }): Tensor;
}>("fft_ifft", "|out");

/**
 * `fft_ifft2(Tensor self, int[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor`
 * `fft_ifft2.out(Tensor self, int[1]? s=None, int[1] dim=[-2, -1], str? norm=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const fftIfft2 = operatorFunction<{
  (input: Tensor, s?: number | readonly number[] | null, dim?: number | readonly number[], norm?: string | null): Tensor;
  (input: Tensor, options?: { s?: number | readonly number[] | null; dim?: number | readonly number[]; norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, options?: { dim?: number | readonly number[]; norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[], options?: { norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[], norm: string | null, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { s?: number | readonly number[] | null; dim?: number | readonly number[]; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, options: { dim?: number | readonly number[]; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[], options: { norm?: string | null; out: Tensor }): Tensor;
}>("fft_ifft2", "|out");

/**
 * `fft_ifftn(Tensor self, int[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor`
 * `fft_ifftn.out(Tensor self, int[1]? s=None, int[1]? dim=None, str? norm=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const fftIfftn = operatorFunction<{
  (input: Tensor, s?: number | readonly number[] | null, dim?: number | readonly number[] | null, norm?: string | null): Tensor;
  (input: Tensor, options?: { s?: number | readonly number[] | null; dim?: number | readonly number[] | null; norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, options?: { dim?: number | readonly number[] | null; norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[] | null, options?: { norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[] | null, norm: string | null, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { s?: number | readonly number[] | null; dim?: number | readonly number[] | null; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, options: { dim?: number | readonly number[] | null; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[] | null, options: { norm?: string | null; out: Tensor }): Tensor;
}>("fft_ifftn", "|out");

/** `fft_ifftshift(Tensor self, int[1]? dim=None) -> Tensor` */
export const fftIfftshift = operatorFunction<{
  (input: Tensor, dim?: number | readonly number[] | null): Tensor;
  (input: Tensor, options?: { dim?: number | readonly number[] | null }): Tensor;
}>("fft_ifftshift", "");

/**
 * `fft_ihfft(Tensor self, int? n=None, int dim=-1, str? norm=None) -> Tensor`
 * `fft_ihfft.out(Tensor self, int? n=None, int dim=-1, str? norm=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const fftIhfft = operatorFunction<{
  (input: Tensor, n?: number | null, dim?: number, norm?: string | null): Tensor;
  (input: Tensor, options?: { n?: number | null; dim?: number; norm?: string | null }): Tensor;
  (input: Tensor, n: number | null, options?: { dim?: number; norm?: string | null }): Tensor;
  (input: Tensor, n: number | null, dim: number, options?: { norm?: string | null }): Tensor;
  (input: Tensor, n: number | null, dim: number, norm: string | null, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { n?: number | null; dim?: number; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, n: number | null, options: { dim?: number; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, n: number | null, dim: number, options: { norm?: string | null; out: Tensor }): Tensor;
}>("fft_ihfft", "|out");

/**
 * `fft_ihfft2(Tensor self, int[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor`
 * `fft_ihfft2.out(Tensor self, int[1]? s=None, int[1] dim=[-2, -1], str? norm=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const fftIhfft2 = operatorFunction<{
  (input: Tensor, s?: number | readonly number[] | null, dim?: number | readonly number[], norm?: string | null): Tensor;
  (input: Tensor, options?: { s?: number | readonly number[] | null; dim?: number | readonly number[]; norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, options?: { dim?: number | readonly number[]; norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[], options?: { norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[], norm: string | null, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { s?: number | readonly number[] | null; dim?: number | readonly number[]; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, options: { dim?: number | readonly number[]; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[], options: { norm?: string | null; out: Tensor }): Tensor;
}>("fft_ihfft2", "|out");

/**
 * `fft_ihfftn(Tensor self, int[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor`
 * `fft_ihfftn.out(Tensor self, int[1]? s=None, int[1]? dim=None, str? norm=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const fftIhfftn = operatorFunction<{
  (input: Tensor, s?: number | readonly number[] | null, dim?: number | readonly number[] | null, norm?: string | null): Tensor;
  (input: Tensor, options?: { s?: number | readonly number[] | null; dim?: number | readonly number[] | null; norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, options?: { dim?: number | readonly number[] | null; norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[] | null, options?: { norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[] | null, norm: string | null, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { s?: number | readonly number[] | null; dim?: number | readonly number[] | null; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, options: { dim?: number | readonly number[] | null; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[] | null, options: { norm?: string | null; out: Tensor }): Tensor;
}>("fft_ihfftn", "|out");

/**
 * `fft_irfft(Tensor self, int? n=None, int dim=-1, str? norm=None) -> Tensor`
 * `fft_irfft.out(Tensor self, int? n=None, int dim=-1, str? norm=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const fftIrfft = operatorFunction<{
  (input: Tensor, n?: number | null, dim?: number, norm?: string | null): Tensor;
  (input: Tensor, options?: { n?: number | null; dim?: number; norm?: string | null }): Tensor;
  (input: Tensor, n: number | null, options?: { dim?: number; norm?: string | null }): Tensor;
  (input: Tensor, n: number | null, dim: number, options?: { norm?: string | null }): Tensor;
  (input: Tensor, n: number | null, dim: number, norm: string | null, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { n?: number | null; dim?: number; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, n: number | null, options: { dim?: number; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, n: number | null, dim: number, options: { norm?: string | null; out: Tensor }): Tensor;
}>("fft_irfft", "|out");

/**
 * `fft_irfft2(Tensor self, int[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor`
 * `fft_irfft2.out(Tensor self, int[1]? s=None, int[1] dim=[-2, -1], str? norm=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const fftIrfft2 = operatorFunction<{
  (input: Tensor, s?: number | readonly number[] | null, dim?: number | readonly number[], norm?: string | null): Tensor;
  (input: Tensor, options?: { s?: number | readonly number[] | null; dim?: number | readonly number[]; norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, options?: { dim?: number | readonly number[]; norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[], options?: { norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[], norm: string | null, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { s?: number | readonly number[] | null; dim?: number | readonly number[]; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, options: { dim?: number | readonly number[]; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[], options: { norm?: string | null; out: Tensor }): Tensor;
}>("fft_irfft2", "|out");

/**
 * `fft_irfftn(Tensor self, int[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor`
 * `fft_irfftn.out(Tensor self, int[1]? s=None, int[1]? dim=None, str? norm=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const fftIrfftn = operatorFunction<{
  (input: Tensor, s?: number | readonly number[] | null, dim?: number | readonly number[] | null, norm?: string | null): Tensor;
  (input: Tensor, options?: { s?: number | readonly number[] | null; dim?: number | readonly number[] | null; norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, options?: { dim?: number | readonly number[] | null; norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[] | null, options?: { norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[] | null, norm: string | null, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { s?: number | readonly number[] | null; dim?: number | readonly number[] | null; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, options: { dim?: number | readonly number[] | null; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[] | null, options: { norm?: string | null; out: Tensor }): Tensor;
}>("fft_irfftn", "|out");

/**
 * `fft_rfft(Tensor self, int? n=None, int dim=-1, str? norm=None) -> Tensor`
 * `fft_rfft.out(Tensor self, int? n=None, int dim=-1, str? norm=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const fftRfft = operatorFunction<{
  (input: Tensor, n?: number | null, dim?: number, norm?: string | null): Tensor;
  (input: Tensor, options?: { n?: number | null; dim?: number; norm?: string | null }): Tensor;
  (input: Tensor, n: number | null, options?: { dim?: number; norm?: string | null }): Tensor;
  (input: Tensor, n: number | null, dim: number, options?: { norm?: string | null }): Tensor;
  (input: Tensor, n: number | null, dim: number, norm: string | null, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { n?: number | null; dim?: number; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, n: number | null, options: { dim?: number; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, n: number | null, dim: number, options: { norm?: string | null; out: Tensor }): Tensor;
}>("fft_rfft", "|out");

/**
 * `fft_rfft2(Tensor self, int[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor`
 * `fft_rfft2.out(Tensor self, int[1]? s=None, int[1] dim=[-2, -1], str? norm=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const fftRfft2 = operatorFunction<{
  (input: Tensor, s?: number | readonly number[] | null, dim?: number | readonly number[], norm?: string | null): Tensor;
  (input: Tensor, options?: { s?: number | readonly number[] | null; dim?: number | readonly number[]; norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, options?: { dim?: number | readonly number[]; norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[], options?: { norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[], norm: string | null, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { s?: number | readonly number[] | null; dim?: number | readonly number[]; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, options: { dim?: number | readonly number[]; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[], options: { norm?: string | null; out: Tensor }): Tensor;
}>("fft_rfft2", "|out");

/**
 * `fft_rfftfreq(int n, float d=1., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor`
 * `fft_rfftfreq.out(int n, float d=1., *, Tensor(a!) out) -> Tensor(a!)`
 */
export const fftRfftfreq = operatorFunction<{
  (n: number, d?: number, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (n: number, options?: { d?: number; dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (n: number, d: number, options: { out: Tensor }): Tensor;
  (n: number, options: { d?: number; out: Tensor }): Tensor;
}>("fft_rfftfreq", "|out");

/**
 * `fft_rfftn(Tensor self, int[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor`
 * `fft_rfftn.out(Tensor self, int[1]? s=None, int[1]? dim=None, str? norm=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const fftRfftn = operatorFunction<{
  (input: Tensor, s?: number | readonly number[] | null, dim?: number | readonly number[] | null, norm?: string | null): Tensor;
  (input: Tensor, options?: { s?: number | readonly number[] | null; dim?: number | readonly number[] | null; norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, options?: { dim?: number | readonly number[] | null; norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[] | null, options?: { norm?: string | null }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[] | null, norm: string | null, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { s?: number | readonly number[] | null; dim?: number | readonly number[] | null; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, options: { dim?: number | readonly number[] | null; norm?: string | null; out: Tensor }): Tensor;
  (input: Tensor, s: number | readonly number[] | null, dim: number | readonly number[] | null, options: { norm?: string | null; out: Tensor }): Tensor;
}>("fft_rfftn", "|out");

/**
 * `fill.Tensor(Tensor self, Tensor value) -> Tensor`
 * `fill.Scalar(Tensor self, Scalar value) -> Tensor`
 * `fill.Tensor_out(Tensor self, Tensor value, *, Tensor(a!) out) -> Tensor(a!)`
 * `fill.Scalar_out(Tensor self, Scalar value, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const fill = operatorFunction<{
  (input: Tensor, value: Tensor): Tensor;
  (input: Tensor, value: Scalar): Tensor;
  (input: Tensor, value: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, value: Scalar, options: { out: Tensor }): Tensor;
}>("fill", "Tensor|Scalar|Tensor_out|Scalar_out");

/**
 * `fix(Tensor self) -> Tensor`
 * `fix.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const fix = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("fix", "|out");

/**
 * Joins dimensions startDim … endDim: `[N, C, H, W] → [N, C·H·W]` from 1.
 * `flatten.named_out_dim(Tensor(a) self, int start_dim, int end_dim, str out_dim) -> Tensor(a)`
 * `flatten.using_ints(Tensor(a) self, int start_dim=0, int end_dim=-1) -> Tensor(a)`
 * `flatten.using_names(Tensor(a) self, str start_dim, str end_dim, str out_dim) -> Tensor(a)`
 */
export const flatten = operatorFunction<{
  (input: Tensor, startDim: number, endDim: number, outDim: string): Tensor;
  (input: Tensor, startDim?: number, endDim?: number): Tensor;
  (input: Tensor, options?: { startDim?: number; endDim?: number }): Tensor;
  (input: Tensor, startDim: number, options?: { endDim?: number }): Tensor;
  (input: Tensor, startDim: string, endDim: string, outDim: string): Tensor;
}>("flatten", "named_out_dim|using_ints|using_names");

/** `flatten_dense_tensors(Tensor[] tensors) -> Tensor` */
export const flattenDenseTensors = operatorFunction<{
  (tensors: readonly Tensor[]): Tensor;
}>("flatten_dense_tensors", "");

/**
 * Reverses along dimensions.
 * `flip(Tensor self, int[] dims) -> Tensor`
 * `flip.out(Tensor self, int[] dims, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const flip = operatorFunction<{
  (input: Tensor, dims: readonly number[]): Tensor;
  (input: Tensor, ...dims: number[]): Tensor;
  (input: Tensor, dims: readonly number[], options: { out: Tensor }): Tensor;
}>("flip", "|out");

/** `fliplr(Tensor self) -> Tensor` */
export const fliplr = operatorFunction<{
  (input: Tensor): Tensor;
}>("fliplr", "");

/** `flipud(Tensor self) -> Tensor` */
export const flipud = operatorFunction<{
  (input: Tensor): Tensor;
}>("flipud", "");

/**
 * `float_power.Tensor_Tensor(Tensor self, Tensor exponent) -> Tensor`
 * `float_power.Scalar(Scalar self, Tensor exponent) -> Tensor`
 * `float_power.Tensor_Scalar(Tensor self, Scalar exponent) -> Tensor`
 * `float_power.Tensor_Tensor_out(Tensor self, Tensor exponent, *, Tensor(a!) out) -> Tensor(a!)`
 * `float_power.Scalar_out(Scalar self, Tensor exponent, *, Tensor(a!) out) -> Tensor(a!)`
 * `float_power.Tensor_Scalar_out(Tensor self, Scalar exponent, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const floatPower = operatorFunction<{
  (input: Tensor, exponent: Tensor): Tensor;
  (input: Scalar, exponent: Tensor): Tensor;
  (input: Tensor, exponent: Scalar): Tensor;
  (input: Tensor, exponent: Tensor, options: { out: Tensor }): Tensor;
  (input: Scalar, exponent: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, exponent: Scalar, options: { out: Tensor }): Tensor;
}>("float_power", "Tensor_Tensor|Scalar|Tensor_Scalar|Tensor_Tensor_out|Scalar_out|Tensor_Scalar_out");

/**
 * `floor(Tensor self) -> Tensor`
 * `floor.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const floor = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("floor", "|out");

/**
 * `floor_divide(Tensor self, Tensor other) -> Tensor`
 * `floor_divide.Scalar(Tensor self, Scalar other) -> Tensor`
 * `floor_divide.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `floor_divide.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const floorDivide = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Scalar): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options: { out: Tensor }): Tensor;
}>("floor_divide", "|Scalar|out|Scalar_out");

/**
 * `fmax(Tensor self, Tensor other) -> Tensor`
 * `fmax.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const fmax = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
}>("fmax", "|out");

/**
 * `fmin(Tensor self, Tensor other) -> Tensor`
 * `fmin.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const fmin = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
}>("fmin", "|out");

/**
 * `fmod.Tensor(Tensor self, Tensor other) -> Tensor`
 * `fmod.Scalar(Tensor self, Scalar other) -> Tensor`
 * `fmod.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `fmod.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const fmod = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Scalar): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options: { out: Tensor }): Tensor;
}>("fmod", "Tensor|Scalar|Tensor_out|Scalar_out");

/**
 * `frac(Tensor self) -> Tensor`
 * `frac.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const frac = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("frac", "|out");

/**
 * `fractional_max_pool2d(Tensor self, int[2] kernel_size, int[2] output_size, Tensor random_samples) -> (Tensor, Tensor)`
 * `fractional_max_pool2d.output(Tensor self, int[2] kernel_size, int[2] output_size, Tensor random_samples, *, Tensor(a!) output, Tensor(b!) indices) -> (Tensor(a!), Tensor(b!))`
 */
export const fractionalMaxPool2d = operatorFunction<{
  (input: Tensor, kernelSize: number | readonly number[], outputSize: number | readonly number[], randomSamples: Tensor): [Tensor, Tensor];
  (input: Tensor, kernelSize: number | readonly number[], outputSize: number | readonly number[], randomSamples: Tensor, options: { output: Tensor; indices: Tensor }): [Tensor, Tensor];
}>("fractional_max_pool2d", "|output");

/**
 * `fractional_max_pool3d(Tensor self, int[3] kernel_size, int[3] output_size, Tensor random_samples) -> (Tensor, Tensor)`
 * `fractional_max_pool3d.output(Tensor self, int[3] kernel_size, int[3] output_size, Tensor random_samples, *, Tensor(a!) output, Tensor(b!) indices) -> (Tensor(a!), Tensor(b!))`
 */
export const fractionalMaxPool3d = operatorFunction<{
  (input: Tensor, kernelSize: number | readonly number[], outputSize: number | readonly number[], randomSamples: Tensor): [Tensor, Tensor];
  (input: Tensor, kernelSize: number | readonly number[], outputSize: number | readonly number[], randomSamples: Tensor, options: { output: Tensor; indices: Tensor }): [Tensor, Tensor];
}>("fractional_max_pool3d", "|output");

/**
 * `frexp.Tensor(Tensor self) -> (Tensor mantissa, Tensor exponent)`
 * `frexp.Tensor_out(Tensor self, *, Tensor(a!) mantissa, Tensor(b!) exponent) -> (Tensor(a!) mantissa, Tensor(b!) exponent)`
 */
export const frexp = operatorFunction<{
  (input: Tensor): [Tensor, Tensor];
  (input: Tensor, options: { mantissa: Tensor; exponent: Tensor }): [Tensor, Tensor];
}>("frexp", "Tensor|Tensor_out");

/**
 * `frobenius_norm(Tensor self) -> Tensor`
 * `frobenius_norm.dim(Tensor self, int[1] dim, bool keepdim=False) -> Tensor`
 * `frobenius_norm.out(Tensor self, int[1] dim, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const frobeniusNorm = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, dim: number | readonly number[], keepdim?: boolean): Tensor;
  (input: Tensor, dim: number | readonly number[], options?: { keepdim?: boolean }): Tensor;
  (input: Tensor, dim: number | readonly number[], keepdim: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, dim: number | readonly number[], options: { keepdim?: boolean; out: Tensor }): Tensor;
}>("frobenius_norm", "|dim|out");

/**
 * `full_like(Tensor self, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor`
 * `full_like.out(Tensor self, Scalar fill_value, *, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const fullLike = operatorFunction<{
  (input: Tensor, fillValue: Scalar, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, fillValue: Scalar, options: { memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
}>("full_like", "|out");

/**
 * out[i][j] = input[index[i][j]][j] for dim 0: `[…], index […] → index's shape`.
 * `gather(Tensor self, int dim, Tensor index, *, bool sparse_grad=False) -> Tensor`
 * `gather.dimname(Tensor self, str dim, Tensor index, *, bool sparse_grad=False) -> Tensor`
 * `gather.dimname_out(Tensor self, str dim, Tensor index, *, bool sparse_grad=False, Tensor(a!) out) -> Tensor(a!)`
 * `gather.out(Tensor self, int dim, Tensor index, *, bool sparse_grad=False, Tensor(a!) out) -> Tensor(a!)`
 */
export const gather = operatorFunction<{
  (input: Tensor, dim: number, index: Tensor, options?: { sparseGrad?: boolean }): Tensor;
  (input: Tensor, dim: string, index: Tensor, options?: { sparseGrad?: boolean }): Tensor;
  (input: Tensor, dim: string, index: Tensor, options: { sparseGrad?: boolean; out: Tensor }): Tensor;
  (input: Tensor, dim: number, index: Tensor, options: { sparseGrad?: boolean; out: Tensor }): Tensor;
}>("gather", "|dimname|dimname_out|out");

/**
 * `gcd(Tensor self, Tensor other) -> Tensor`
 * `gcd.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const gcd = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
}>("gcd", "|out");

/**
 * `ge.Tensor(Tensor self, Tensor other) -> Tensor`
 * `ge.Scalar(Tensor self, Scalar other) -> Tensor`
 * `ge.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `ge.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const ge = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Scalar): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options: { out: Tensor }): Tensor;
}>("ge", "Tensor|Scalar|Tensor_out|Scalar_out");

/**
 * x Φ(x), elementwise; `approximate: "tanh"` for the approximation.
 * `gelu(Tensor self, *, str approximate="none") -> Tensor`
 * `gelu.out(Tensor self, *, str approximate="none", Tensor(a!) out) -> Tensor(a!)`
 */
export const gelu = operatorFunction<{
  (input: Tensor, options?: { approximate?: string }): Tensor;
  (input: Tensor, options: { approximate?: string; out: Tensor }): Tensor;
}>("gelu", "|out");

/**
 * `geometric(Tensor self, float p, *, Generator? generator=None) -> Tensor`
 * `geometric.out(Tensor self, float p, *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const geometric = operatorFunction<{
  (input: Tensor, p: number, options?: { generator?: Generator | null }): Tensor;
  (input: Tensor, p: number, options: { generator?: Generator | null; out: Tensor }): Tensor;
}>("geometric", "|out");

/**
 * `geqrf(Tensor self) -> (Tensor a, Tensor tau)`
 * `geqrf.a(Tensor self, *, Tensor(a!) a, Tensor(b!) tau) -> (Tensor(a!) a, Tensor(b!) tau)`
 */
export const geqrf = operatorFunction<{
  (input: Tensor): [Tensor, Tensor];
  (input: Tensor, options: { a: Tensor; tau: Tensor }): [Tensor, Tensor];
}>("geqrf", "|a");

/**
 * `ger(Tensor self, Tensor vec2) -> Tensor`
 * `ger.out(Tensor self, Tensor vec2, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const ger = operatorFunction<{
  (input: Tensor, vec2: Tensor): Tensor;
  (input: Tensor, vec2: Tensor, options: { out: Tensor }): Tensor;
}>("ger", "|out");

/**
 * Not in libtorch 1.13.0: needs a newer one, such as 2.15.0.
 * `get_device(Tensor self) -> int`
 */
export const getDevice = operatorFunction<{
  (input: Tensor): number;
}>("get_device", "");

/**
 * `glu(Tensor self, int dim=-1) -> Tensor`
 * `glu.out(Tensor self, int dim=-1, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const glu = operatorFunction<{
  (input: Tensor, dim?: number): Tensor;
  (input: Tensor, options?: { dim?: number }): Tensor;
  (input: Tensor, dim: number, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { dim?: number; out: Tensor }): Tensor;
}>("glu", "|out");

/**
 * `gradient.array(Tensor self, *, int[] dim, int edge_order=1) -> Tensor[]`
 * `gradient.scalararray(Tensor self, *, Scalar spacing, int[] dim, int edge_order=1) -> Tensor[]`
 * `gradient.scalarint(Tensor self, *, Scalar? spacing=None, int? dim=None, int edge_order=1) -> Tensor[]`
 * `gradient.scalarrayarray(Tensor self, *, Scalar[] spacing, int[] dim, int edge_order=1) -> Tensor[]`
 * `gradient.scalarrayint(Tensor self, *, Scalar[] spacing, int? dim=None, int edge_order=1) -> Tensor[]`
 * `gradient.tensorarray(Tensor self, *, Tensor[] spacing, int[] dim, int edge_order=1) -> Tensor[]`
 * `gradient.tensorarrayint(Tensor self, *, Tensor[] spacing, int? dim=None, int edge_order=1) -> Tensor[]`
 */
export const gradient = operatorFunction<{
  (input: Tensor, options: { dim: readonly number[]; edgeOrder?: number }): Tensor[];
  (input: Tensor, options: { spacing: Scalar; dim: readonly number[]; edgeOrder?: number }): Tensor[];
  (input: Tensor, options?: { spacing?: Scalar | null; dim?: number | null; edgeOrder?: number }): Tensor[];
  (input: Tensor, options: { spacing: readonly Scalar[]; dim: readonly number[]; edgeOrder?: number }): Tensor[];
  (input: Tensor, options: { spacing: readonly Scalar[]; dim?: number | null; edgeOrder?: number }): Tensor[];
  (input: Tensor, options: { spacing: readonly Tensor[]; dim: readonly number[]; edgeOrder?: number }): Tensor[];
  (input: Tensor, options: { spacing: readonly Tensor[]; dim?: number | null; edgeOrder?: number }): Tensor[];
}>("gradient", "array|scalararray|scalarint|scalarrayarray|scalarrayint|tensorarray|tensorarrayint");

/**
 * `greater.Tensor(Tensor self, Tensor other) -> Tensor`
 * `greater.Scalar(Tensor self, Scalar other) -> Tensor`
 * `greater.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `greater.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const greater = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Scalar): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options: { out: Tensor }): Tensor;
}>("greater", "Tensor|Scalar|Tensor_out|Scalar_out");

/**
 * `greater_equal.Tensor(Tensor self, Tensor other) -> Tensor`
 * `greater_equal.Scalar(Tensor self, Scalar other) -> Tensor`
 * `greater_equal.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `greater_equal.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const greaterEqual = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Scalar): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options: { out: Tensor }): Tensor;
}>("greater_equal", "Tensor|Scalar|Tensor_out|Scalar_out");

/** `grid_sampler(Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners) -> Tensor` */
export const gridSampler = operatorFunction<{
  (input: Tensor, grid: Tensor, interpolationMode: number, paddingMode: number, alignCorners: boolean): Tensor;
}>("grid_sampler", "");

/**
 * `grid_sampler_2d(Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners) -> Tensor`
 * `grid_sampler_2d.out(Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const gridSampler2d = operatorFunction<{
  (input: Tensor, grid: Tensor, interpolationMode: number, paddingMode: number, alignCorners: boolean): Tensor;
  (input: Tensor, grid: Tensor, interpolationMode: number, paddingMode: number, alignCorners: boolean, options: { out: Tensor }): Tensor;
}>("grid_sampler_2d", "|out");

/**
 * `grid_sampler_3d(Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners) -> Tensor`
 * `grid_sampler_3d.out(Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const gridSampler3d = operatorFunction<{
  (input: Tensor, grid: Tensor, interpolationMode: number, paddingMode: number, alignCorners: boolean): Tensor;
  (input: Tensor, grid: Tensor, interpolationMode: number, paddingMode: number, alignCorners: boolean, options: { out: Tensor }): Tensor;
}>("grid_sampler_3d", "|out");

/**
 * Normalises groups of channels: `[N, C, …] → [N, C, …]`.
 * `group_norm(Tensor input, int num_groups, Tensor? weight=None, Tensor? bias=None, float eps=1.0000000000000001e-05, bool cudnn_enabled=True) -> Tensor`
 */
export const groupNorm = operatorFunction<{
  (input: Tensor, numGroups: number, weight?: Tensor | null, bias?: Tensor | null, eps?: number, cudnnEnabled?: boolean): Tensor;
  (input: Tensor, numGroups: number, options?: { weight?: Tensor | null; bias?: Tensor | null; eps?: number; cudnnEnabled?: boolean }): Tensor;
  (input: Tensor, numGroups: number, weight: Tensor | null, options?: { bias?: Tensor | null; eps?: number; cudnnEnabled?: boolean }): Tensor;
  (input: Tensor, numGroups: number, weight: Tensor | null, bias: Tensor | null, options?: { eps?: number; cudnnEnabled?: boolean }): Tensor;
  (input: Tensor, numGroups: number, weight: Tensor | null, bias: Tensor | null, eps: number, options?: { cudnnEnabled?: boolean }): Tensor;
}>("group_norm", "");

/**
 * `gru.data(Tensor data, Tensor batch_sizes, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional) -> (Tensor, Tensor)`
 * `gru.input(Tensor input, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor)`
 */
export const gru = operatorFunction<{
  (data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean): [Tensor, Tensor];
  (input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor];
}>("gru", "data|input");

/** `gru_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor? b_ih=None, Tensor? b_hh=None) -> Tensor` */
export const gruCell = operatorFunction<{
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh?: Tensor | null, bHh?: Tensor | null): Tensor;
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, options?: { bIh?: Tensor | null; bHh?: Tensor | null }): Tensor;
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor | null, options?: { bHh?: Tensor | null }): Tensor;
}>("gru_cell", "");

/**
 * input > other, elementwise: bool.
 * `gt.Tensor(Tensor self, Tensor other) -> Tensor`
 * `gt.Scalar(Tensor self, Scalar other) -> Tensor`
 * `gt.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `gt.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const gt = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Scalar): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options: { out: Tensor }): Tensor;
}>("gt", "Tensor|Scalar|Tensor_out|Scalar_out");

/**
 * `hamming_window(int window_length, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor`
 * `hamming_window.periodic(int window_length, bool periodic, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor`
 * `hamming_window.periodic_alpha(int window_length, bool periodic, float alpha, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor`
 * `hamming_window.periodic_alpha_beta(int window_length, bool periodic, float alpha, float beta, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor`
 * `hamming_window.out(int window_length, *, Tensor(a!) out) -> Tensor(a!)`
 * `hamming_window.periodic_alpha_beta_out(int window_length, bool periodic, float alpha, float beta, *, Tensor(a!) out) -> Tensor(a!)`
 * `hamming_window.periodic_alpha_out(int window_length, bool periodic, float alpha, *, Tensor(a!) out) -> Tensor(a!)`
 * `hamming_window.periodic_out(int window_length, bool periodic, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const hammingWindow = operatorFunction<{
  (windowLength: number, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (windowLength: number, periodic: boolean, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (windowLength: number, periodic: boolean, alpha: number, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (windowLength: number, periodic: boolean, alpha: number, beta: number, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (windowLength: number, options: { out: Tensor }): Tensor;
  (windowLength: number, periodic: boolean, alpha: number, beta: number, options: { out: Tensor }): Tensor;
  (windowLength: number, periodic: boolean, alpha: number, options: { out: Tensor }): Tensor;
  (windowLength: number, periodic: boolean, options: { out: Tensor }): Tensor;
}>("hamming_window", "|periodic|periodic_alpha|periodic_alpha_beta|out|periodic_alpha_beta_out|periodic_alpha_out|periodic_out");

/**
 * `hann_window(int window_length, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor`
 * `hann_window.periodic(int window_length, bool periodic, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor`
 * `hann_window.out(int window_length, *, Tensor(a!) out) -> Tensor(a!)`
 * `hann_window.periodic_out(int window_length, bool periodic, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const hannWindow = operatorFunction<{
  (windowLength: number, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (windowLength: number, periodic: boolean, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (windowLength: number, options: { out: Tensor }): Tensor;
  (windowLength: number, periodic: boolean, options: { out: Tensor }): Tensor;
}>("hann_window", "|periodic|out|periodic_out");

/**
 * `hardshrink(Tensor self, Scalar lambd=0.5) -> Tensor`
 * `hardshrink.out(Tensor self, Scalar lambd=0.5, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const hardshrink = operatorFunction<{
  (input: Tensor, lambd?: Scalar): Tensor;
  (input: Tensor, options?: { lambd?: Scalar }): Tensor;
  (input: Tensor, lambd: Scalar, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { lambd?: Scalar; out: Tensor }): Tensor;
}>("hardshrink", "|out");

/**
 * `hardsigmoid(Tensor self) -> Tensor`
 * `hardsigmoid.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const hardsigmoid = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("hardsigmoid", "|out");

/**
 * `hardswish(Tensor self) -> Tensor`
 * `hardswish.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const hardswish = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("hardswish", "|out");

/**
 * `hardtanh(Tensor self, Scalar min_val=-1, Scalar max_val=1) -> Tensor`
 * `hardtanh.out(Tensor self, Scalar min_val=-1, Scalar max_val=1, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const hardtanh = operatorFunction<{
  (input: Tensor, minVal?: Scalar, maxVal?: Scalar): Tensor;
  (input: Tensor, options?: { minVal?: Scalar; maxVal?: Scalar }): Tensor;
  (input: Tensor, minVal: Scalar, options?: { maxVal?: Scalar }): Tensor;
  (input: Tensor, minVal: Scalar, maxVal: Scalar, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { minVal?: Scalar; maxVal?: Scalar; out: Tensor }): Tensor;
  (input: Tensor, minVal: Scalar, options: { maxVal?: Scalar; out: Tensor }): Tensor;
}>("hardtanh", "|out");

/**
 * Not in libtorch 1.13.0: needs a newer one, such as 2.15.0.
 * `hash_tensor(Tensor self, int[1] dim=[], *, bool keepdim=False, int mode=0) -> Tensor`
 * `hash_tensor.out(Tensor self, int[1] dim=[], *, bool keepdim=False, int mode=0, Tensor(a!) out) -> Tensor(a!)`
 */
export const hashTensor = operatorFunction<{
  (input: Tensor, dim?: number | readonly number[], options?: { keepdim?: boolean; mode?: number }): Tensor;
  (input: Tensor, options?: { dim?: number | readonly number[]; keepdim?: boolean; mode?: number }): Tensor;
  (input: Tensor, dim: number | readonly number[], options: { keepdim?: boolean; mode?: number; out: Tensor }): Tensor;
  (input: Tensor, options: { dim?: number | readonly number[]; keepdim?: boolean; mode?: number; out: Tensor }): Tensor;
}>("hash_tensor", "|out");

/**
 * `heaviside(Tensor self, Tensor values) -> Tensor`
 * `heaviside.out(Tensor self, Tensor values, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const heaviside = operatorFunction<{
  (input: Tensor, values: Tensor): Tensor;
  (input: Tensor, values: Tensor, options: { out: Tensor }): Tensor;
}>("heaviside", "|out");

/** `hinge_embedding_loss(Tensor self, Tensor target, float margin=1., int reduction=1) -> Tensor` */
export const hingeEmbeddingLoss = operatorFunction<{
  (input: Tensor, target: Tensor, margin?: number, reduction?: number): Tensor;
  (input: Tensor, target: Tensor, options?: { margin?: number; reduction?: number }): Tensor;
  (input: Tensor, target: Tensor, margin: number, options?: { reduction?: number }): Tensor;
}>("hinge_embedding_loss", "");

/**
 * `histc(Tensor self, int bins=100, Scalar min=0, Scalar max=0) -> Tensor`
 * `histc.out(Tensor self, int bins=100, Scalar min=0, Scalar max=0, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const histc = operatorFunction<{
  (input: Tensor, bins?: number, min?: Scalar, max?: Scalar): Tensor;
  (input: Tensor, options?: { bins?: number; min?: Scalar; max?: Scalar }): Tensor;
  (input: Tensor, bins: number, options?: { min?: Scalar; max?: Scalar }): Tensor;
  (input: Tensor, bins: number, min: Scalar, options?: { max?: Scalar }): Tensor;
  (input: Tensor, bins: number, min: Scalar, max: Scalar, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { bins?: number; min?: Scalar; max?: Scalar; out: Tensor }): Tensor;
  (input: Tensor, bins: number, options: { min?: Scalar; max?: Scalar; out: Tensor }): Tensor;
  (input: Tensor, bins: number, min: Scalar, options: { max?: Scalar; out: Tensor }): Tensor;
}>("histc", "|out");

/**
 * `histogram.bin_ct(Tensor self, int bins=100, *, float[]? range=None, Tensor? weight=None, bool density=False) -> (Tensor hist, Tensor bin_edges)`
 * `histogram.bins_tensor(Tensor self, Tensor bins, *, Tensor? weight=None, bool density=False) -> (Tensor hist, Tensor bin_edges)`
 * `histogram.bin_ct_out(Tensor self, int bins=100, *, float[]? range=None, Tensor? weight=None, bool density=False, Tensor(a!) hist, Tensor(b!) bin_edges) -> (Tensor(a!) hist, Tensor(b!) bin_edges)`
 * `histogram.bins_tensor_out(Tensor self, Tensor bins, *, Tensor? weight=None, bool density=False, Tensor(a!) hist, Tensor(b!) bin_edges) -> (Tensor(a!) hist, Tensor(b!) bin_edges)`
 */
export const histogram = operatorFunction<{
  (input: Tensor, bins?: number, options?: { range?: readonly number[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor];
  (input: Tensor, options?: { bins?: number; range?: readonly number[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor];
  (input: Tensor, bins: Tensor, options?: { weight?: Tensor | null; density?: boolean }): [Tensor, Tensor];
  (input: Tensor, bins: number, options: { range?: readonly number[] | null; weight?: Tensor | null; density?: boolean; hist: Tensor; binEdges: Tensor }): [Tensor, Tensor];
  (input: Tensor, options: { bins?: number; range?: readonly number[] | null; weight?: Tensor | null; density?: boolean; hist: Tensor; binEdges: Tensor }): [Tensor, Tensor];
  (input: Tensor, bins: Tensor, options: { weight?: Tensor | null; density?: boolean; hist: Tensor; binEdges: Tensor }): [Tensor, Tensor];
}>("histogram", "bin_ct|bins_tensor|bin_ct_out|bins_tensor_out");

/**
 * `histogramdd(Tensor self, int[] bins, float[]? range=None, Tensor? weight=None, bool density=False) -> (Tensor hist, Tensor[] bin_edges)`
 * `histogramdd.TensorList_bins(Tensor self, Tensor[] bins, float[]? range=None, Tensor? weight=None, bool density=False) -> (Tensor hist, Tensor[] bin_edges)`
 * `histogramdd.int_bins(Tensor self, int bins, float[]? range=None, Tensor? weight=None, bool density=False) -> (Tensor hist, Tensor[] bin_edges)`
 */
export const histogramdd = operatorFunction<{
  (input: Tensor, bins: readonly number[], range?: readonly number[] | null, weight?: Tensor | null, density?: boolean): [Tensor, Tensor[]];
  (input: Tensor, bins: readonly number[], options?: { range?: readonly number[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]];
  (input: Tensor, bins: readonly number[], range: readonly number[] | null, options?: { weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]];
  (input: Tensor, bins: readonly number[], range: readonly number[] | null, weight: Tensor | null, options?: { density?: boolean }): [Tensor, Tensor[]];
  (input: Tensor, bins: readonly Tensor[], range?: readonly number[] | null, weight?: Tensor | null, density?: boolean): [Tensor, Tensor[]];
  (input: Tensor, bins: readonly Tensor[], options?: { range?: readonly number[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]];
  (input: Tensor, bins: readonly Tensor[], range: readonly number[] | null, options?: { weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]];
  (input: Tensor, bins: readonly Tensor[], range: readonly number[] | null, weight: Tensor | null, options?: { density?: boolean }): [Tensor, Tensor[]];
  (input: Tensor, bins: number, range?: readonly number[] | null, weight?: Tensor | null, density?: boolean): [Tensor, Tensor[]];
  (input: Tensor, bins: number, options?: { range?: readonly number[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]];
  (input: Tensor, bins: number, range: readonly number[] | null, options?: { weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]];
  (input: Tensor, bins: number, range: readonly number[] | null, weight: Tensor | null, options?: { density?: boolean }): [Tensor, Tensor[]];
}>("histogramdd", "|TensorList_bins|int_bins");

/**
 * `hsplit.array(Tensor(a -> *) self, int[] indices) -> Tensor(a)[]`
 * `hsplit.int(Tensor(a -> *) self, int sections) -> Tensor(a)[]`
 */
export const hsplit = operatorFunction<{
  (input: Tensor, indices: readonly number[]): Tensor[];
  (input: Tensor, ...indices: number[]): Tensor[];
  (input: Tensor, sections: number): Tensor[];
}>("hsplit", "array|int");

/**
 * `hspmm(Tensor mat1, Tensor mat2) -> Tensor`
 * `hspmm.out(Tensor mat1, Tensor mat2, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const hspmm = operatorFunction<{
  (mat1: Tensor, mat2: Tensor): Tensor;
  (mat1: Tensor, mat2: Tensor, options: { out: Tensor }): Tensor;
}>("hspmm", "|out");

/**
 * `hstack(Tensor[] tensors) -> Tensor`
 * `hstack.out(Tensor[] tensors, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const hstack = operatorFunction<{
  (tensors: readonly Tensor[]): Tensor;
  (tensors: readonly Tensor[], options: { out: Tensor }): Tensor;
}>("hstack", "|out");

/**
 * `huber_loss(Tensor self, Tensor target, int reduction=1, float delta=1.) -> Tensor`
 * `huber_loss.out(Tensor self, Tensor target, int reduction=1, float delta=1., *, Tensor(a!) out) -> Tensor(a!)`
 */
export const huberLoss = operatorFunction<{
  (input: Tensor, target: Tensor, reduction?: number, delta?: number): Tensor;
  (input: Tensor, target: Tensor, options?: { reduction?: number; delta?: number }): Tensor;
  (input: Tensor, target: Tensor, reduction: number, options?: { delta?: number }): Tensor;
  (input: Tensor, target: Tensor, reduction: number, delta: number, options: { out: Tensor }): Tensor;
  (input: Tensor, target: Tensor, options: { reduction?: number; delta?: number; out: Tensor }): Tensor;
  (input: Tensor, target: Tensor, reduction: number, options: { delta?: number; out: Tensor }): Tensor;
}>("huber_loss", "|out");

/**
 * `hypot(Tensor self, Tensor other) -> Tensor`
 * `hypot.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const hypot = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
}>("hypot", "|out");

/**
 * `i0(Tensor self) -> Tensor`
 * `i0.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const i0 = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("i0", "|out");

/**
 * `igamma(Tensor self, Tensor other) -> Tensor`
 * `igamma.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const igamma = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
}>("igamma", "|out");

/**
 * `igammac(Tensor self, Tensor other) -> Tensor`
 * `igammac.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const igammac = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
}>("igammac", "|out");

/**
 * `im2col(Tensor self, int[2] kernel_size, int[2] dilation, int[2] padding, int[2] stride) -> Tensor`
 * `im2col.out(Tensor self, int[2] kernel_size, int[2] dilation, int[2] padding, int[2] stride, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const im2col = operatorFunction<{
  (input: Tensor, kernelSize: number | readonly number[], dilation: number | readonly number[], padding: number | readonly number[], stride: number | readonly number[]): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], dilation: number | readonly number[], padding: number | readonly number[], stride: number | readonly number[], options: { out: Tensor }): Tensor;
}>("im2col", "|out");

/** `imag(Tensor(a) self) -> Tensor(a)` */
export const imag = operatorFunction<{
  (input: Tensor): Tensor;
}>("imag", "");

/**
 * Advanced indexing, one index tensor or null a dimension: `x.index([rows, null])`.
 * `index.Tensor(Tensor self, Tensor?[] indices) -> Tensor`
 * `index.Tensor_out(Tensor self, Tensor?[] indices, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const index = operatorFunction<{
  (input: Tensor, indices: readonly (Tensor | null)[]): Tensor;
  (input: Tensor, indices: readonly (Tensor | null)[], options: { out: Tensor }): Tensor;
}>("index", "Tensor|Tensor_out");

/**
 * Adds rows of `source` at `index` along `dim`.
 * `index_add(Tensor self, int dim, Tensor index, Tensor source, *, Scalar alpha=1) -> Tensor`
 * `index_add.dimname(Tensor self, str dim, Tensor index, Tensor source, *, Scalar alpha=1) -> Tensor`
 * `index_add.out(Tensor self, int dim, Tensor index, Tensor source, *, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!)`
 */
export const indexAdd = operatorFunction<{
  (input: Tensor, dim: number, index: Tensor, source: Tensor, options?: { alpha?: Scalar }): Tensor;
  (input: Tensor, dim: string, index: Tensor, source: Tensor, options?: { alpha?: Scalar }): Tensor;
  (input: Tensor, dim: number, index: Tensor, source: Tensor, options: { alpha?: Scalar; out: Tensor }): Tensor;
}>("index_add", "|dimname|out");

/**
 * `index_copy(Tensor self, int dim, Tensor index, Tensor source) -> Tensor`
 * `index_copy.dimname(Tensor self, str dim, Tensor index, Tensor source) -> Tensor`
 * `index_copy.out(Tensor self, int dim, Tensor index, Tensor source, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const indexCopy = operatorFunction<{
  (input: Tensor, dim: number, index: Tensor, source: Tensor): Tensor;
  (input: Tensor, dim: string, index: Tensor, source: Tensor): Tensor;
  (input: Tensor, dim: number, index: Tensor, source: Tensor, options: { out: Tensor }): Tensor;
}>("index_copy", "|dimname|out");

/**
 * `index_fill.int_Tensor(Tensor self, int dim, Tensor index, Tensor value) -> Tensor`
 * `index_fill.int_Scalar(Tensor self, int dim, Tensor index, Scalar value) -> Tensor`
 * `index_fill.int_Tensor_out(Tensor self, int dim, Tensor index, Tensor value, *, Tensor(a!) out) -> Tensor(a!)`
 * `index_fill.int_Scalar_out(Tensor self, int dim, Tensor index, Scalar value, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const indexFill = operatorFunction<{
  (input: Tensor, dim: number, index: Tensor, value: Tensor): Tensor;
  (input: Tensor, dim: number, index: Tensor, value: Scalar): Tensor;
  (input: Tensor, dim: number, index: Tensor, value: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, dim: number, index: Tensor, value: Scalar, options: { out: Tensor }): Tensor;
}>("index_fill", "int_Tensor|int_Scalar|int_Tensor_out|int_Scalar_out");

/**
 * `index_put(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=False) -> Tensor`
 * `index_put.out(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=False, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const indexPut = operatorFunction<{
  (input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean): Tensor;
  (input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, options?: { accumulate?: boolean }): Tensor;
  (input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, options: { accumulate?: boolean; out: Tensor }): Tensor;
}>("index_put", "|out");

/**
 * `index_reduce(Tensor self, int dim, Tensor index, Tensor source, str reduce, *, bool include_self=True) -> Tensor`
 * `index_reduce.out(Tensor self, int dim, Tensor index, Tensor source, str reduce, *, bool include_self=True, Tensor(a!) out) -> Tensor(a!)`
 */
export const indexReduce = operatorFunction<{
  (input: Tensor, dim: number, index: Tensor, source: Tensor, reduce: string, options?: { includeSelf?: boolean }): Tensor;
  (input: Tensor, dim: number, index: Tensor, source: Tensor, reduce: string, options: { includeSelf?: boolean; out: Tensor }): Tensor;
}>("index_reduce", "|out");

/**
 * Picks entries along `dim`: `[n, …], [k] int64 → [k, …]`.
 * `index_select(Tensor self, int dim, Tensor index) -> Tensor`
 * `index_select.dimname(Tensor self, str dim, Tensor index) -> Tensor`
 * `index_select.dimname_out(Tensor self, str dim, Tensor index, *, Tensor(a!) out) -> Tensor(a!)`
 * `index_select.out(Tensor self, int dim, Tensor index, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const indexSelect = operatorFunction<{
  (input: Tensor, dim: number, index: Tensor): Tensor;
  (input: Tensor, dim: string, index: Tensor): Tensor;
  (input: Tensor, dim: string, index: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, dim: number, index: Tensor, options: { out: Tensor }): Tensor;
}>("index_select", "|dimname|dimname_out|out");

/** `indices(Tensor(a) self) -> Tensor(a)` */
export const indices = operatorFunction<{
  (input: Tensor): Tensor;
}>("indices", "");

/**
 * `inner(Tensor self, Tensor other) -> Tensor`
 * `inner.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const inner = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
}>("inner", "|out");

/** `instance_norm(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool use_input_stats, float momentum, float eps, bool cudnn_enabled) -> Tensor` */
export const instanceNorm = operatorFunction<{
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, useInputStats: boolean, momentum: number, eps: number, cudnnEnabled: boolean): Tensor;
}>("instance_norm", "");

/**
 * `inverse(Tensor self) -> Tensor`
 * `inverse.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const inverse = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("inverse", "|out");

/** `isclose(Tensor self, Tensor other, float rtol=1.0000000000000001e-05, float atol=1e-08, bool equal_nan=False) -> Tensor` */
export const isclose = operatorFunction<{
  (input: Tensor, other: Tensor, rtol?: number, atol?: number, equalNan?: boolean): Tensor;
  (input: Tensor, other: Tensor, options?: { rtol?: number; atol?: number; equalNan?: boolean }): Tensor;
  (input: Tensor, other: Tensor, rtol: number, options?: { atol?: number; equalNan?: boolean }): Tensor;
  (input: Tensor, other: Tensor, rtol: number, atol: number, options?: { equalNan?: boolean }): Tensor;
}>("isclose", "");

/** `isfinite(Tensor self) -> Tensor` */
export const isfinite = operatorFunction<{
  (input: Tensor): Tensor;
}>("isfinite", "");

/**
 * `isin.Tensor_Tensor(Tensor elements, Tensor test_elements, *, bool assume_unique=False, bool invert=False) -> Tensor`
 * `isin.Scalar_Tensor(Scalar element, Tensor test_elements, *, bool assume_unique=False, bool invert=False) -> Tensor`
 * `isin.Tensor_Scalar(Tensor elements, Scalar test_element, *, bool assume_unique=False, bool invert=False) -> Tensor`
 * `isin.Tensor_Tensor_out(Tensor elements, Tensor test_elements, *, bool assume_unique=False, bool invert=False, Tensor(a!) out) -> Tensor(a!)`
 * `isin.Scalar_Tensor_out(Scalar element, Tensor test_elements, *, bool assume_unique=False, bool invert=False, Tensor(a!) out) -> Tensor(a!)`
 * `isin.Tensor_Scalar_out(Tensor elements, Scalar test_element, *, bool assume_unique=False, bool invert=False, Tensor(a!) out) -> Tensor(a!)`
 */
export const isin = operatorFunction<{
  (elements: Tensor, testElements: Tensor, options?: { assumeUnique?: boolean; invert?: boolean }): Tensor;
  (element: Scalar, testElements: Tensor, options?: { assumeUnique?: boolean; invert?: boolean }): Tensor;
  (elements: Tensor, testElement: Scalar, options?: { assumeUnique?: boolean; invert?: boolean }): Tensor;
  (elements: Tensor, testElements: Tensor, options: { assumeUnique?: boolean; invert?: boolean; out: Tensor }): Tensor;
  (element: Scalar, testElements: Tensor, options: { assumeUnique?: boolean; invert?: boolean; out: Tensor }): Tensor;
  (elements: Tensor, testElement: Scalar, options: { assumeUnique?: boolean; invert?: boolean; out: Tensor }): Tensor;
}>("isin", "Tensor_Tensor|Scalar_Tensor|Tensor_Scalar|Tensor_Tensor_out|Scalar_Tensor_out|Tensor_Scalar_out");

/**
 * `isinf(Tensor self) -> Tensor`
 * `isinf.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const isinf = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("isinf", "|out");

/**
 * Which elements are NaN: bool.
 * `isnan(Tensor self) -> Tensor`
 * `isnan.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const isnan = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("isnan", "|out");

/**
 * `isneginf(Tensor self) -> Tensor`
 * `isneginf.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const isneginf = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("isneginf", "|out");

/**
 * `isposinf(Tensor self) -> Tensor`
 * `isposinf.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const isposinf = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("isposinf", "|out");

/** `isreal(Tensor self) -> Tensor` */
export const isreal = operatorFunction<{
  (input: Tensor): Tensor;
}>("isreal", "");

/** `istft(Tensor self, int n_fft, int? hop_length=None, int? win_length=None, Tensor? window=None, bool center=True, bool normalized=False, bool? onesided=None, int? length=None, bool return_complex=False) -> Tensor` */
export const istft = operatorFunction<{
  (input: Tensor, nFft: number, hopLength?: number | null, winLength?: number | null, window?: Tensor | null, center?: boolean, normalized?: boolean, onesided?: boolean | null, length?: number | null, returnComplex?: boolean): Tensor;
  (input: Tensor, nFft: number, options?: { hopLength?: number | null; winLength?: number | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: number | null; returnComplex?: boolean }): Tensor;
  (input: Tensor, nFft: number, hopLength: number | null, options?: { winLength?: number | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: number | null; returnComplex?: boolean }): Tensor;
  (input: Tensor, nFft: number, hopLength: number | null, winLength: number | null, options?: { window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: number | null; returnComplex?: boolean }): Tensor;
  (input: Tensor, nFft: number, hopLength: number | null, winLength: number | null, window: Tensor | null, options?: { center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: number | null; returnComplex?: boolean }): Tensor;
  (input: Tensor, nFft: number, hopLength: number | null, winLength: number | null, window: Tensor | null, center: boolean, options?: { normalized?: boolean; onesided?: boolean | null; length?: number | null; returnComplex?: boolean }): Tensor;
  (input: Tensor, nFft: number, hopLength: number | null, winLength: number | null, window: Tensor | null, center: boolean, normalized: boolean, options?: { onesided?: boolean | null; length?: number | null; returnComplex?: boolean }): Tensor;
  (input: Tensor, nFft: number, hopLength: number | null, winLength: number | null, window: Tensor | null, center: boolean, normalized: boolean, onesided: boolean | null, options?: { length?: number | null; returnComplex?: boolean }): Tensor;
  (input: Tensor, nFft: number, hopLength: number | null, winLength: number | null, window: Tensor | null, center: boolean, normalized: boolean, onesided: boolean | null, length: number | null, options?: { returnComplex?: boolean }): Tensor;
}>("istft", "");

/**
 * `kaiser_window(int window_length, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor`
 * `kaiser_window.beta(int window_length, bool periodic, float beta, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor`
 * `kaiser_window.periodic(int window_length, bool periodic, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor`
 * `kaiser_window.beta_out(int window_length, bool periodic, float beta, *, Tensor(a!) out) -> Tensor(a!)`
 * `kaiser_window.out(int window_length, *, Tensor(a!) out) -> Tensor(a!)`
 * `kaiser_window.periodic_out(int window_length, bool periodic, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const kaiserWindow = operatorFunction<{
  (windowLength: number, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (windowLength: number, periodic: boolean, beta: number, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (windowLength: number, periodic: boolean, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (windowLength: number, periodic: boolean, beta: number, options: { out: Tensor }): Tensor;
  (windowLength: number, options: { out: Tensor }): Tensor;
  (windowLength: number, periodic: boolean, options: { out: Tensor }): Tensor;
}>("kaiser_window", "|beta|periodic|beta_out|out|periodic_out");

/**
 * Divergence of log-probabilities `input` from `target`.
 * `kl_div(Tensor self, Tensor target, int reduction=1, *, bool log_target=False) -> Tensor`
 */
export const klDiv = operatorFunction<{
  (input: Tensor, target: Tensor, reduction?: number, options?: { logTarget?: boolean }): Tensor;
  (input: Tensor, target: Tensor, options?: { reduction?: number; logTarget?: boolean }): Tensor;
}>("kl_div", "");

/**
 * `kron(Tensor self, Tensor other) -> Tensor`
 * `kron.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const kron = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
}>("kron", "|out");

/**
 * `kthvalue(Tensor self, int k, int dim=-1, bool keepdim=False) -> (Tensor values, Tensor indices)`
 * `kthvalue.dimname(Tensor self, int k, str dim, bool keepdim=False) -> (Tensor values, Tensor indices)`
 * `kthvalue.dimname_out(Tensor self, int k, str dim, bool keepdim=False, *, Tensor(a!) values, Tensor(b!) indices) -> (Tensor(a!) values, Tensor(b!) indices)`
 * `kthvalue.values(Tensor self, int k, int dim=-1, bool keepdim=False, *, Tensor(a!) values, Tensor(b!) indices) -> (Tensor(a!) values, Tensor(b!) indices)`
 */
export const kthvalue = operatorFunction<{
  (input: Tensor, k: number, dim?: number, keepdim?: boolean): [Tensor, Tensor];
  (input: Tensor, k: number, options?: { dim?: number; keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, k: number, dim: number, options?: { keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, k: number, dim: string, keepdim?: boolean): [Tensor, Tensor];
  (input: Tensor, k: number, dim: string, options?: { keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, k: number, dim: string, keepdim: boolean, options: { values: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, k: number, dim: string, options: { keepdim?: boolean; values: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, k: number, dim: number, keepdim: boolean, options: { values: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, k: number, options: { dim?: number; keepdim?: boolean; values: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, k: number, dim: number, options: { keepdim?: boolean; values: Tensor; indices: Tensor }): [Tensor, Tensor];
}>("kthvalue", "|dimname|dimname_out|values");

/** `l1_loss(Tensor self, Tensor target, int reduction=1) -> Tensor` */
export const l1Loss = operatorFunction<{
  (input: Tensor, target: Tensor, reduction?: number): Tensor;
  (input: Tensor, target: Tensor, options?: { reduction?: number }): Tensor;
}>("l1_loss", "");

/**
 * Normalises over the last dimensions: `[…, d] → […, d]`.
 * `layer_norm(Tensor input, int[] normalized_shape, Tensor? weight=None, Tensor? bias=None, float eps=1.0000000000000001e-05, bool cudnn_enable=True) -> Tensor`
 */
export const layerNorm = operatorFunction<{
  (input: Tensor, normalizedShape: readonly number[], weight?: Tensor | null, bias?: Tensor | null, eps?: number, cudnnEnable?: boolean): Tensor;
  (input: Tensor, normalizedShape: readonly number[], options?: { weight?: Tensor | null; bias?: Tensor | null; eps?: number; cudnnEnable?: boolean }): Tensor;
  (input: Tensor, normalizedShape: readonly number[], weight: Tensor | null, options?: { bias?: Tensor | null; eps?: number; cudnnEnable?: boolean }): Tensor;
  (input: Tensor, normalizedShape: readonly number[], weight: Tensor | null, bias: Tensor | null, options?: { eps?: number; cudnnEnable?: boolean }): Tensor;
  (input: Tensor, normalizedShape: readonly number[], weight: Tensor | null, bias: Tensor | null, eps: number, options?: { cudnnEnable?: boolean }): Tensor;
}>("layer_norm", "");

/**
 * `lcm(Tensor self, Tensor other) -> Tensor`
 * `lcm.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const lcm = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
}>("lcm", "|out");

/**
 * `ldexp.Tensor(Tensor self, Tensor other) -> Tensor`
 * `ldexp.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const ldexp = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
}>("ldexp", "Tensor|out");

/**
 * `le.Tensor(Tensor self, Tensor other) -> Tensor`
 * `le.Scalar(Tensor self, Scalar other) -> Tensor`
 * `le.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `le.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const le = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Scalar): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options: { out: Tensor }): Tensor;
}>("le", "Tensor|Scalar|Tensor_out|Scalar_out");

/**
 * `leaky_relu(Tensor self, Scalar negative_slope=0.01) -> Tensor`
 * `leaky_relu.out(Tensor self, Scalar negative_slope=0.01, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const leakyRelu = operatorFunction<{
  (input: Tensor, negativeSlope?: Scalar): Tensor;
  (input: Tensor, options?: { negativeSlope?: Scalar }): Tensor;
  (input: Tensor, negativeSlope: Scalar, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { negativeSlope?: Scalar; out: Tensor }): Tensor;
}>("leaky_relu", "|out");

/**
 * `lerp.Tensor(Tensor self, Tensor end, Tensor weight) -> Tensor`
 * `lerp.Scalar(Tensor self, Tensor end, Scalar weight) -> Tensor`
 * `lerp.Tensor_out(Tensor self, Tensor end, Tensor weight, *, Tensor(a!) out) -> Tensor(a!)`
 * `lerp.Scalar_out(Tensor self, Tensor end, Scalar weight, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const lerp = operatorFunction<{
  (input: Tensor, end: Tensor, weight: Tensor): Tensor;
  (input: Tensor, end: Tensor, weight: Scalar): Tensor;
  (input: Tensor, end: Tensor, weight: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, end: Tensor, weight: Scalar, options: { out: Tensor }): Tensor;
}>("lerp", "Tensor|Scalar|Tensor_out|Scalar_out");

/**
 * `less.Tensor(Tensor self, Tensor other) -> Tensor`
 * `less.Scalar(Tensor self, Scalar other) -> Tensor`
 * `less.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `less.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const less = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Scalar): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options: { out: Tensor }): Tensor;
}>("less", "Tensor|Scalar|Tensor_out|Scalar_out");

/**
 * `less_equal.Tensor(Tensor self, Tensor other) -> Tensor`
 * `less_equal.Scalar(Tensor self, Scalar other) -> Tensor`
 * `less_equal.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `less_equal.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const lessEqual = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Scalar): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options: { out: Tensor }): Tensor;
}>("less_equal", "Tensor|Scalar|Tensor_out|Scalar_out");

/**
 * `lgamma(Tensor self) -> Tensor`
 * `lgamma.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const lgamma = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("lgamma", "|out");

/**
 * Not in libtorch 1.13.0: needs a newer one, such as 2.15.0.
 * `linalg__powsum(Tensor self, Scalar ord=2, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor`
 */
export const linalgPowsum = operatorFunction<{
  (input: Tensor, ord?: Scalar, dim?: number | readonly number[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
  (input: Tensor, options?: { ord?: Scalar; dim?: number | readonly number[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: Scalar, options?: { dim?: number | readonly number[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: Scalar, dim: number | readonly number[] | null, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
}>("linalg__powsum", "");

/**
 * `linalg_cholesky(Tensor self, *, bool upper=False) -> Tensor`
 * `linalg_cholesky.out(Tensor self, *, bool upper=False, Tensor(a!) out) -> Tensor(a!)`
 */
export const linalgCholesky = operatorFunction<{
  (input: Tensor, options?: { upper?: boolean }): Tensor;
  (input: Tensor, options: { upper?: boolean; out: Tensor }): Tensor;
}>("linalg_cholesky", "|out");

/**
 * `linalg_cholesky_ex(Tensor self, *, bool upper=False, bool check_errors=False) -> (Tensor L, Tensor info)`
 * `linalg_cholesky_ex.L(Tensor self, *, bool upper=False, bool check_errors=False, Tensor(a!) L, Tensor(b!) info) -> (Tensor(a!) L, Tensor(b!) info)`
 */
export const linalgCholeskyEx = operatorFunction<{
  (input: Tensor, options?: { upper?: boolean; checkErrors?: boolean }): [Tensor, Tensor];
  (input: Tensor, options: { upper?: boolean; checkErrors?: boolean; L: Tensor; info: Tensor }): [Tensor, Tensor];
}>("linalg_cholesky_ex", "|L");

/**
 * `linalg_cond(Tensor self, Scalar? p=None) -> Tensor`
 * `linalg_cond.p_str(Tensor self, str p) -> Tensor`
 * `linalg_cond.out(Tensor self, Scalar? p=None, *, Tensor(a!) out) -> Tensor(a!)`
 * `linalg_cond.p_str_out(Tensor self, str p, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const linalgCond = operatorFunction<{
  (input: Tensor, p?: Scalar | null): Tensor;
  (input: Tensor, options?: { p?: Scalar | null }): Tensor;
  (input: Tensor, p: string): Tensor;
  (input: Tensor, p: Scalar | null, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { p?: Scalar | null; out: Tensor }): Tensor;
  (input: Tensor, p: string, options: { out: Tensor }): Tensor;
}>("linalg_cond", "|p_str|out|p_str_out");

/**
 * `linalg_cross(Tensor self, Tensor other, *, int dim=-1) -> Tensor`
 * `linalg_cross.out(Tensor self, Tensor other, *, int dim=-1, Tensor(a!) out) -> Tensor(a!)`
 */
export const linalgCross = operatorFunction<{
  (input: Tensor, other: Tensor, options?: { dim?: number }): Tensor;
  (input: Tensor, other: Tensor, options: { dim?: number; out: Tensor }): Tensor;
}>("linalg_cross", "|out");

/**
 * `linalg_det(Tensor A) -> Tensor`
 * `linalg_det.out(Tensor A, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const linalgDet = operatorFunction<{
  (A: Tensor): Tensor;
  (A: Tensor, options: { out: Tensor }): Tensor;
}>("linalg_det", "|out");

/** `linalg_diagonal(Tensor(a) A, *, int offset=0, int dim1=-2, int dim2=-1) -> Tensor(a)` */
export const linalgDiagonal = operatorFunction<{
  (A: Tensor, options?: { offset?: number; dim1?: number; dim2?: number }): Tensor;
}>("linalg_diagonal", "");

/**
 * `linalg_eig(Tensor self) -> (Tensor eigenvalues, Tensor eigenvectors)`
 * `linalg_eig.out(Tensor self, *, Tensor(a!) eigenvalues, Tensor(b!) eigenvectors) -> (Tensor(a!) eigenvalues, Tensor(b!) eigenvectors)`
 */
export const linalgEig = operatorFunction<{
  (input: Tensor): [Tensor, Tensor];
  (input: Tensor, options: { eigenvalues: Tensor; eigenvectors: Tensor }): [Tensor, Tensor];
}>("linalg_eig", "|out");

/**
 * `linalg_eigh(Tensor self, str UPLO="L") -> (Tensor eigenvalues, Tensor eigenvectors)`
 * `linalg_eigh.eigvals(Tensor self, str UPLO="L", *, Tensor(a!) eigvals, Tensor(b!) eigvecs) -> (Tensor(a!) eigenvalues, Tensor(b!) eigenvectors)`
 */
export const linalgEigh = operatorFunction<{
  (input: Tensor, UPLO?: string): [Tensor, Tensor];
  (input: Tensor, options?: { UPLO?: string }): [Tensor, Tensor];
  (input: Tensor, UPLO: string, options: { eigvals: Tensor; eigvecs: Tensor }): [Tensor, Tensor];
  (input: Tensor, options: { UPLO?: string; eigvals: Tensor; eigvecs: Tensor }): [Tensor, Tensor];
}>("linalg_eigh", "|eigvals");

/**
 * `linalg_eigvals(Tensor self) -> Tensor`
 * `linalg_eigvals.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const linalgEigvals = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("linalg_eigvals", "|out");

/**
 * `linalg_eigvalsh(Tensor self, str UPLO="L") -> Tensor`
 * `linalg_eigvalsh.out(Tensor self, str UPLO="L", *, Tensor(a!) out) -> Tensor(a!)`
 */
export const linalgEigvalsh = operatorFunction<{
  (input: Tensor, UPLO?: string): Tensor;
  (input: Tensor, options?: { UPLO?: string }): Tensor;
  (input: Tensor, UPLO: string, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { UPLO?: string; out: Tensor }): Tensor;
}>("linalg_eigvalsh", "|out");

/**
 * `linalg_householder_product(Tensor input, Tensor tau) -> Tensor`
 * `linalg_householder_product.out(Tensor input, Tensor tau, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const linalgHouseholderProduct = operatorFunction<{
  (input: Tensor, tau: Tensor): Tensor;
  (input: Tensor, tau: Tensor, options: { out: Tensor }): Tensor;
}>("linalg_householder_product", "|out");

/**
 * `linalg_inv(Tensor A) -> Tensor`
 * `linalg_inv.out(Tensor A, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const linalgInv = operatorFunction<{
  (A: Tensor): Tensor;
  (A: Tensor, options: { out: Tensor }): Tensor;
}>("linalg_inv", "|out");

/**
 * `linalg_inv_ex(Tensor A, *, bool check_errors=False) -> (Tensor inverse, Tensor info)`
 * `linalg_inv_ex.inverse(Tensor A, *, bool check_errors=False, Tensor(a!) inverse, Tensor(b!) info) -> (Tensor(a!) inverse, Tensor(b!) info)`
 */
export const linalgInvEx = operatorFunction<{
  (A: Tensor, options?: { checkErrors?: boolean }): [Tensor, Tensor];
  (A: Tensor, options: { checkErrors?: boolean; inverse: Tensor; info: Tensor }): [Tensor, Tensor];
}>("linalg_inv_ex", "|inverse");

/**
 * `linalg_ldl_factor(Tensor self, *, bool hermitian=False) -> (Tensor LD, Tensor pivots)`
 * `linalg_ldl_factor.out(Tensor self, *, bool hermitian=False, Tensor(a!) LD, Tensor(b!) pivots) -> (Tensor(a!) LD, Tensor(b!) pivots)`
 */
export const linalgLdlFactor = operatorFunction<{
  (input: Tensor, options?: { hermitian?: boolean }): [Tensor, Tensor];
  (input: Tensor, options: { hermitian?: boolean; LD: Tensor; pivots: Tensor }): [Tensor, Tensor];
}>("linalg_ldl_factor", "|out");

/**
 * `linalg_ldl_factor_ex(Tensor self, *, bool hermitian=False, bool check_errors=False) -> (Tensor LD, Tensor pivots, Tensor info)`
 * `linalg_ldl_factor_ex.out(Tensor self, *, bool hermitian=False, bool check_errors=False, Tensor(a!) LD, Tensor(b!) pivots, Tensor(c!) info) -> (Tensor(a!) LD, Tensor(b!) pivots, Tensor(c!) info)`
 */
export const linalgLdlFactorEx = operatorFunction<{
  (input: Tensor, options?: { hermitian?: boolean; checkErrors?: boolean }): [Tensor, Tensor, Tensor];
  (input: Tensor, options: { hermitian?: boolean; checkErrors?: boolean; LD: Tensor; pivots: Tensor; info: Tensor }): [Tensor, Tensor, Tensor];
}>("linalg_ldl_factor_ex", "|out");

/**
 * `linalg_ldl_solve(Tensor LD, Tensor pivots, Tensor B, *, bool hermitian=False) -> Tensor`
 * `linalg_ldl_solve.out(Tensor LD, Tensor pivots, Tensor B, *, bool hermitian=False, Tensor(a!) out) -> Tensor(a!)`
 */
export const linalgLdlSolve = operatorFunction<{
  (LD: Tensor, pivots: Tensor, B: Tensor, options?: { hermitian?: boolean }): Tensor;
  (LD: Tensor, pivots: Tensor, B: Tensor, options: { hermitian?: boolean; out: Tensor }): Tensor;
}>("linalg_ldl_solve", "|out");

/**
 * `linalg_lstsq(Tensor self, Tensor b, float? rcond=None, *, str? driver=None) -> (Tensor solution, Tensor residuals, Tensor rank, Tensor singular_values)`
 * `linalg_lstsq.out(Tensor self, Tensor b, float? rcond=None, *, str? driver=None, Tensor(a!) solution, Tensor(b!) residuals, Tensor(c!) rank, Tensor(d!) singular_values) -> (Tensor(a!) solution, Tensor(b!) residuals, Tensor(c!) rank, Tensor(d!) singular_values)`
 */
export const linalgLstsq = operatorFunction<{
  (input: Tensor, b: Tensor, rcond?: number | null, options?: { driver?: string | null }): [Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, b: Tensor, options?: { rcond?: number | null; driver?: string | null }): [Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, b: Tensor, rcond: number | null, options: { driver?: string | null; solution: Tensor; residuals: Tensor; rank: Tensor; singularValues: Tensor }): [Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, b: Tensor, options: { rcond?: number | null; driver?: string | null; solution: Tensor; residuals: Tensor; rank: Tensor; singularValues: Tensor }): [Tensor, Tensor, Tensor, Tensor];
}>("linalg_lstsq", "|out");

/**
 * `linalg_lu(Tensor A, *, bool pivot=True) -> (Tensor P, Tensor L, Tensor U)`
 * `linalg_lu.out(Tensor A, *, bool pivot=True, Tensor(a!) P, Tensor(b!) L, Tensor(c!) U) -> (Tensor(a!) P, Tensor(b!) L, Tensor(c!) U)`
 */
export const linalgLu = operatorFunction<{
  (A: Tensor, options?: { pivot?: boolean }): [Tensor, Tensor, Tensor];
  (A: Tensor, options: { pivot?: boolean; P: Tensor; L: Tensor; U: Tensor }): [Tensor, Tensor, Tensor];
}>("linalg_lu", "|out");

/**
 * `linalg_lu_factor(Tensor A, *, bool pivot=True) -> (Tensor LU, Tensor pivots)`
 * `linalg_lu_factor.out(Tensor A, *, bool pivot=True, Tensor(a!) LU, Tensor(b!) pivots) -> (Tensor(a!) LU, Tensor(b!) pivots)`
 */
export const linalgLuFactor = operatorFunction<{
  (A: Tensor, options?: { pivot?: boolean }): [Tensor, Tensor];
  (A: Tensor, options: { pivot?: boolean; LU: Tensor; pivots: Tensor }): [Tensor, Tensor];
}>("linalg_lu_factor", "|out");

/**
 * `linalg_lu_factor_ex(Tensor A, *, bool pivot=True, bool check_errors=False) -> (Tensor LU, Tensor pivots, Tensor info)`
 * `linalg_lu_factor_ex.out(Tensor A, *, bool pivot=True, bool check_errors=False, Tensor(a!) LU, Tensor(b!) pivots, Tensor(c!) info) -> (Tensor(a!) LU, Tensor(b!) pivots, Tensor(c!) info)`
 */
export const linalgLuFactorEx = operatorFunction<{
  (A: Tensor, options?: { pivot?: boolean; checkErrors?: boolean }): [Tensor, Tensor, Tensor];
  (A: Tensor, options: { pivot?: boolean; checkErrors?: boolean; LU: Tensor; pivots: Tensor; info: Tensor }): [Tensor, Tensor, Tensor];
}>("linalg_lu_factor_ex", "|out");

/**
 * `linalg_lu_solve(Tensor LU, Tensor pivots, Tensor B, *, bool left=True, bool adjoint=False) -> Tensor`
 * `linalg_lu_solve.out(Tensor LU, Tensor pivots, Tensor B, *, bool left=True, bool adjoint=False, Tensor(a!) out) -> Tensor(a!)`
 */
export const linalgLuSolve = operatorFunction<{
  (LU: Tensor, pivots: Tensor, B: Tensor, options?: { left?: boolean; adjoint?: boolean }): Tensor;
  (LU: Tensor, pivots: Tensor, B: Tensor, options: { left?: boolean; adjoint?: boolean; out: Tensor }): Tensor;
}>("linalg_lu_solve", "|out");

/**
 * `linalg_matmul(Tensor self, Tensor other) -> Tensor`
 * `linalg_matmul.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const linalgMatmul = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
}>("linalg_matmul", "|out");

/**
 * `linalg_matrix_exp(Tensor self) -> Tensor`
 * `linalg_matrix_exp.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const linalgMatrixExp = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("linalg_matrix_exp", "|out");

/**
 * `linalg_matrix_norm(Tensor self, Scalar ord, int[] dim=[-2, -1], bool keepdim=False, *, ScalarType? dtype=None) -> Tensor`
 * `linalg_matrix_norm.str_ord(Tensor self, str ord="fro", int[] dim=[-2, -1], bool keepdim=False, *, ScalarType? dtype=None) -> Tensor`
 * `linalg_matrix_norm.out(Tensor self, Scalar ord, int[] dim=[-2, -1], bool keepdim=False, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!)`
 * `linalg_matrix_norm.str_ord_out(Tensor self, str ord="fro", int[] dim=[-2, -1], bool keepdim=False, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const linalgMatrixNorm = operatorFunction<{
  (input: Tensor, ord: Scalar, dim?: readonly number[], keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
  (input: Tensor, ord: Scalar, options?: { dim?: readonly number[]; keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: Scalar, dim: readonly number[], options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord?: string, dim?: readonly number[], keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
  (input: Tensor, options?: { ord?: string; dim?: readonly number[]; keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: string, options?: { dim?: readonly number[]; keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: string, dim: readonly number[], options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: Scalar, dim: readonly number[], keepdim: boolean, options: { dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, ord: Scalar, options: { dim?: readonly number[]; keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, ord: Scalar, dim: readonly number[], options: { keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, ord: string, dim: readonly number[], keepdim: boolean, options: { dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, options: { ord?: string; dim?: readonly number[]; keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, ord: string, options: { dim?: readonly number[]; keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, ord: string, dim: readonly number[], options: { keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
}>("linalg_matrix_norm", "|str_ord|out|str_ord_out");

/**
 * `linalg_matrix_power(Tensor self, int n) -> Tensor`
 * `linalg_matrix_power.out(Tensor self, int n, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const linalgMatrixPower = operatorFunction<{
  (input: Tensor, n: number): Tensor;
  (input: Tensor, n: number, options: { out: Tensor }): Tensor;
}>("linalg_matrix_power", "|out");

/**
 * `linalg_matrix_rank(Tensor self, float tol, bool hermitian=False) -> Tensor`
 * `linalg_matrix_rank.atol_rtol_float(Tensor self, *, float? atol=None, float? rtol=None, bool hermitian=False) -> Tensor`
 * `linalg_matrix_rank.atol_rtol_tensor(Tensor input, *, Tensor? atol=None, Tensor? rtol=None, bool hermitian=False) -> Tensor`
 * `linalg_matrix_rank.tol_tensor(Tensor input, Tensor tol, bool hermitian=False) -> Tensor`
 * `linalg_matrix_rank.atol_rtol_float_out(Tensor self, *, float? atol=None, float? rtol=None, bool hermitian=False, Tensor(a!) out) -> Tensor(a!)`
 * `linalg_matrix_rank.atol_rtol_tensor_out(Tensor input, *, Tensor? atol=None, Tensor? rtol=None, bool hermitian=False, Tensor(a!) out) -> Tensor(a!)`
 * `linalg_matrix_rank.out(Tensor self, float tol, bool hermitian=False, *, Tensor(a!) out) -> Tensor(a!)`
 * `linalg_matrix_rank.out_tol_tensor(Tensor input, Tensor tol, bool hermitian=False, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const linalgMatrixRank = operatorFunction<{
  (input: Tensor, tol: number, hermitian?: boolean): Tensor;
  (input: Tensor, tol: number, options?: { hermitian?: boolean }): Tensor;
  (input: Tensor, options?: { atol?: number | null; rtol?: number | null; hermitian?: boolean }): Tensor;
  (input: Tensor, options?: { atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean }): Tensor;
  (input: Tensor, tol: Tensor, hermitian?: boolean): Tensor;
  (input: Tensor, tol: Tensor, options?: { hermitian?: boolean }): Tensor;
  (input: Tensor, options: { atol?: number | null; rtol?: number | null; hermitian?: boolean; out: Tensor }): Tensor;
  (input: Tensor, options: { atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean; out: Tensor }): Tensor;
  (input: Tensor, tol: number, hermitian: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, tol: number, options: { hermitian?: boolean; out: Tensor }): Tensor;
  (input: Tensor, tol: Tensor, hermitian: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, tol: Tensor, options: { hermitian?: boolean; out: Tensor }): Tensor;
}>("linalg_matrix_rank", "|atol_rtol_float|atol_rtol_tensor|tol_tensor|atol_rtol_float_out|atol_rtol_tensor_out|out|out_tol_tensor");

/**
 * Not in libtorch 1.13.0: needs a newer one, such as 2.15.0.
 * `linalg_matrix_sqrth(Tensor self) -> Tensor`
 * `linalg_matrix_sqrth.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const linalgMatrixSqrth = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("linalg_matrix_sqrth", "|out");

/**
 * `linalg_multi_dot(Tensor[] tensors) -> Tensor`
 * `linalg_multi_dot.out(Tensor[] tensors, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const linalgMultiDot = operatorFunction<{
  (tensors: readonly Tensor[]): Tensor;
  (tensors: readonly Tensor[], options: { out: Tensor }): Tensor;
}>("linalg_multi_dot", "|out");

/**
 * `linalg_norm(Tensor self, Scalar? ord=None, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor`
 * `linalg_norm.ord_str(Tensor self, str ord, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor`
 * `linalg_norm.ord_str_out(Tensor self, str ord, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!)`
 * `linalg_norm.out(Tensor self, Scalar? ord=None, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const linalgNorm = operatorFunction<{
  (input: Tensor, ord?: Scalar | null, dim?: number | readonly number[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
  (input: Tensor, options?: { ord?: Scalar | null; dim?: number | readonly number[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: Scalar | null, options?: { dim?: number | readonly number[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: Scalar | null, dim: number | readonly number[] | null, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: string, dim?: number | readonly number[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
  (input: Tensor, ord: string, options?: { dim?: number | readonly number[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: string, dim: number | readonly number[] | null, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: string, dim: number | readonly number[] | null, keepdim: boolean, options: { dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, ord: string, options: { dim?: number | readonly number[] | null; keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, ord: string, dim: number | readonly number[] | null, options: { keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, ord: Scalar | null, dim: number | readonly number[] | null, keepdim: boolean, options: { dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, options: { ord?: Scalar | null; dim?: number | readonly number[] | null; keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, ord: Scalar | null, options: { dim?: number | readonly number[] | null; keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, ord: Scalar | null, dim: number | readonly number[] | null, options: { keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
}>("linalg_norm", "|ord_str|ord_str_out|out");

/**
 * `linalg_pinv(Tensor self, float rcond, bool hermitian=False) -> Tensor`
 * `linalg_pinv.atol_rtol_float(Tensor self, *, float? atol=None, float? rtol=None, bool hermitian=False) -> Tensor`
 * `linalg_pinv.atol_rtol_tensor(Tensor self, *, Tensor? atol=None, Tensor? rtol=None, bool hermitian=False) -> Tensor`
 * `linalg_pinv.rcond_tensor(Tensor self, Tensor rcond, bool hermitian=False) -> Tensor`
 * `linalg_pinv.atol_rtol_float_out(Tensor self, *, float? atol=None, float? rtol=None, bool hermitian=False, Tensor(a!) out) -> Tensor(a!)`
 * `linalg_pinv.atol_rtol_tensor_out(Tensor self, *, Tensor? atol=None, Tensor? rtol=None, bool hermitian=False, Tensor(a!) out) -> Tensor(a!)`
 * `linalg_pinv.out(Tensor self, float rcond, bool hermitian=False, *, Tensor(a!) out) -> Tensor(a!)`
 * `linalg_pinv.out_rcond_tensor(Tensor self, Tensor rcond, bool hermitian=False, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const linalgPinv = operatorFunction<{
  (input: Tensor, rcond: number, hermitian?: boolean): Tensor;
  (input: Tensor, rcond: number, options?: { hermitian?: boolean }): Tensor;
  (input: Tensor, options?: { atol?: number | null; rtol?: number | null; hermitian?: boolean }): Tensor;
  (input: Tensor, options?: { atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean }): Tensor;
  (input: Tensor, rcond: Tensor, hermitian?: boolean): Tensor;
  (input: Tensor, rcond: Tensor, options?: { hermitian?: boolean }): Tensor;
  (input: Tensor, options: { atol?: number | null; rtol?: number | null; hermitian?: boolean; out: Tensor }): Tensor;
  (input: Tensor, options: { atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean; out: Tensor }): Tensor;
  (input: Tensor, rcond: number, hermitian: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, rcond: number, options: { hermitian?: boolean; out: Tensor }): Tensor;
  (input: Tensor, rcond: Tensor, hermitian: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, rcond: Tensor, options: { hermitian?: boolean; out: Tensor }): Tensor;
}>("linalg_pinv", "|atol_rtol_float|atol_rtol_tensor|rcond_tensor|atol_rtol_float_out|atol_rtol_tensor_out|out|out_rcond_tensor");

/**
 * Not in libtorch 1.13.0: needs a newer one, such as 2.15.0.
 * `linalg_polar(Tensor A) -> (Tensor U, Tensor H)`
 * `linalg_polar.out(Tensor A, *, Tensor(a!) U, Tensor(b!) H) -> (Tensor(a!) U, Tensor(b!) H)`
 */
export const linalgPolar = operatorFunction<{
  (A: Tensor): [Tensor, Tensor];
  (A: Tensor, options: { U: Tensor; H: Tensor }): [Tensor, Tensor];
}>("linalg_polar", "|out");

/**
 * `linalg_qr(Tensor A, str mode="reduced") -> (Tensor Q, Tensor R)`
 * `linalg_qr.out(Tensor A, str mode="reduced", *, Tensor(a!) Q, Tensor(b!) R) -> (Tensor(a!) Q, Tensor(b!) R)`
 */
export const linalgQr = operatorFunction<{
  (A: Tensor, mode?: string): [Tensor, Tensor];
  (A: Tensor, options?: { mode?: string }): [Tensor, Tensor];
  (A: Tensor, mode: string, options: { Q: Tensor; R: Tensor }): [Tensor, Tensor];
  (A: Tensor, options: { mode?: string; Q: Tensor; R: Tensor }): [Tensor, Tensor];
}>("linalg_qr", "|out");

/**
 * `linalg_slogdet(Tensor A) -> (Tensor sign, Tensor logabsdet)`
 * `linalg_slogdet.out(Tensor A, *, Tensor(a!) sign, Tensor(b!) logabsdet) -> (Tensor(a!) sign, Tensor(b!) logabsdet)`
 */
export const linalgSlogdet = operatorFunction<{
  (A: Tensor): [Tensor, Tensor];
  (A: Tensor, options: { sign: Tensor; logabsdet: Tensor }): [Tensor, Tensor];
}>("linalg_slogdet", "|out");

/**
 * `linalg_solve(Tensor A, Tensor B, *, bool left=True) -> Tensor`
 * `linalg_solve.out(Tensor A, Tensor B, *, bool left=True, Tensor(a!) out) -> Tensor(a!)`
 */
export const linalgSolve = operatorFunction<{
  (A: Tensor, B: Tensor, options?: { left?: boolean }): Tensor;
  (A: Tensor, B: Tensor, options: { left?: boolean; out: Tensor }): Tensor;
}>("linalg_solve", "|out");

/**
 * `linalg_solve_ex(Tensor A, Tensor B, *, bool left=True, bool check_errors=False) -> (Tensor result, Tensor info)`
 * `linalg_solve_ex.out(Tensor A, Tensor B, *, bool left=True, bool check_errors=False, Tensor(a!) result, Tensor(b!) info) -> (Tensor(a!) result, Tensor(b!) info)`
 */
export const linalgSolveEx = operatorFunction<{
  (A: Tensor, B: Tensor, options?: { left?: boolean; checkErrors?: boolean }): [Tensor, Tensor];
  (A: Tensor, B: Tensor, options: { left?: boolean; checkErrors?: boolean; result: Tensor; info: Tensor }): [Tensor, Tensor];
}>("linalg_solve_ex", "|out");

/**
 * `linalg_solve_triangular(Tensor self, Tensor B, *, bool upper, bool left=True, bool unitriangular=False) -> Tensor`
 * `linalg_solve_triangular.out(Tensor self, Tensor B, *, bool upper, bool left=True, bool unitriangular=False, Tensor(a!) out) -> Tensor(a!)`
 */
export const linalgSolveTriangular = operatorFunction<{
  (input: Tensor, B: Tensor, options: { upper: boolean; left?: boolean; unitriangular?: boolean }): Tensor;
  (input: Tensor, B: Tensor, options: { upper: boolean; left?: boolean; unitriangular?: boolean; out: Tensor }): Tensor;
}>("linalg_solve_triangular", "|out");

/**
 * `linalg_svd(Tensor A, bool full_matrices=True, *, str? driver=None) -> (Tensor U, Tensor S, Tensor Vh)`
 * `linalg_svd.U(Tensor A, bool full_matrices=True, *, str? driver=None, Tensor(a!) U, Tensor(b!) S, Tensor(c!) Vh) -> (Tensor(a!) U, Tensor(b!) S, Tensor(c!) Vh)`
 */
export const linalgSvd = operatorFunction<{
  (A: Tensor, fullMatrices?: boolean, options?: { driver?: string | null }): [Tensor, Tensor, Tensor];
  (A: Tensor, options?: { fullMatrices?: boolean; driver?: string | null }): [Tensor, Tensor, Tensor];
  (A: Tensor, fullMatrices: boolean, options: { driver?: string | null; U: Tensor; S: Tensor; Vh: Tensor }): [Tensor, Tensor, Tensor];
  (A: Tensor, options: { fullMatrices?: boolean; driver?: string | null; U: Tensor; S: Tensor; Vh: Tensor }): [Tensor, Tensor, Tensor];
}>("linalg_svd", "|U");

/**
 * `linalg_svdvals(Tensor A, *, str? driver=None) -> Tensor`
 * `linalg_svdvals.out(Tensor A, *, str? driver=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const linalgSvdvals = operatorFunction<{
  (A: Tensor, options?: { driver?: string | null }): Tensor;
  (A: Tensor, options: { driver?: string | null; out: Tensor }): Tensor;
}>("linalg_svdvals", "|out");

/**
 * `linalg_tensorinv(Tensor self, int ind=2) -> Tensor`
 * `linalg_tensorinv.out(Tensor self, int ind=2, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const linalgTensorinv = operatorFunction<{
  (input: Tensor, ind?: number): Tensor;
  (input: Tensor, options?: { ind?: number }): Tensor;
  (input: Tensor, ind: number, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { ind?: number; out: Tensor }): Tensor;
}>("linalg_tensorinv", "|out");

/**
 * `linalg_tensorsolve(Tensor self, Tensor other, int[]? dims=None) -> Tensor`
 * `linalg_tensorsolve.out(Tensor self, Tensor other, int[]? dims=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const linalgTensorsolve = operatorFunction<{
  (input: Tensor, other: Tensor, dims?: readonly number[] | null): Tensor;
  (input: Tensor, other: Tensor, options?: { dims?: readonly number[] | null }): Tensor;
  (input: Tensor, other: Tensor, dims: readonly number[] | null, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Tensor, options: { dims?: readonly number[] | null; out: Tensor }): Tensor;
}>("linalg_tensorsolve", "|out");

/** `linalg_vander(Tensor x, *, int? N=None) -> Tensor` */
export const linalgVander = operatorFunction<{
  (x: Tensor, options?: { N?: number | null }): Tensor;
}>("linalg_vander", "");

/**
 * `linalg_vecdot(Tensor x, Tensor y, *, int dim=-1) -> Tensor`
 * `linalg_vecdot.out(Tensor x, Tensor y, *, int dim=-1, Tensor(a!) out) -> Tensor(a!)`
 */
export const linalgVecdot = operatorFunction<{
  (x: Tensor, y: Tensor, options?: { dim?: number }): Tensor;
  (x: Tensor, y: Tensor, options: { dim?: number; out: Tensor }): Tensor;
}>("linalg_vecdot", "|out");

/**
 * `linalg_vector_norm(Tensor self, Scalar ord=2, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor`
 * `linalg_vector_norm.out(Tensor self, Scalar ord=2, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const linalgVectorNorm = operatorFunction<{
  (input: Tensor, ord?: Scalar, dim?: number | readonly number[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
  (input: Tensor, options?: { ord?: Scalar; dim?: number | readonly number[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: Scalar, options?: { dim?: number | readonly number[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: Scalar, dim: number | readonly number[] | null, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: Scalar, dim: number | readonly number[] | null, keepdim: boolean, options: { dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, options: { ord?: Scalar; dim?: number | readonly number[] | null; keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, ord: Scalar, options: { dim?: number | readonly number[] | null; keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, ord: Scalar, dim: number | readonly number[] | null, options: { keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
}>("linalg_vector_norm", "|out");

/**
 * input @ weightᵀ + bias: `[…, in], [out, in], [out] → […, out]`.
 * `linear(Tensor input, Tensor weight, Tensor? bias=None) -> Tensor`
 * `linear.out(Tensor input, Tensor weight, Tensor? bias=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const linear = operatorFunction<{
  (input: Tensor, weight: Tensor, bias?: Tensor | null): Tensor;
  (input: Tensor, weight: Tensor, options?: { bias?: Tensor | null }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options: { out: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; out: Tensor }): Tensor;
}>("linear", "|out");

/**
 * Natural logarithm, elementwise.
 * `log(Tensor self) -> Tensor`
 * `log.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const log = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("log", "|out");

/**
 * `log10(Tensor self) -> Tensor`
 * `log10.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const log10 = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("log10", "|out");

/**
 * `log1p(Tensor self) -> Tensor`
 * `log1p.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const log1p = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("log1p", "|out");

/**
 * `log2(Tensor self) -> Tensor`
 * `log2.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const log2 = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("log2", "|out");

/**
 * `log_normal(Tensor self, float mean=1., float std=2., *, Generator? generator=None) -> Tensor`
 * `log_normal.out(Tensor self, float mean=1., float std=2., *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const logNormal = operatorFunction<{
  (input: Tensor, mean?: number, std?: number, options?: { generator?: Generator | null }): Tensor;
  (input: Tensor, options?: { mean?: number; std?: number; generator?: Generator | null }): Tensor;
  (input: Tensor, mean: number, options?: { std?: number; generator?: Generator | null }): Tensor;
  (input: Tensor, mean: number, std: number, options: { generator?: Generator | null; out: Tensor }): Tensor;
  (input: Tensor, options: { mean?: number; std?: number; generator?: Generator | null; out: Tensor }): Tensor;
  (input: Tensor, mean: number, options: { std?: number; generator?: Generator | null; out: Tensor }): Tensor;
}>("log_normal", "|out");

/**
 * `log_sigmoid(Tensor self) -> Tensor`
 * `log_sigmoid.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const logSigmoid = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("log_sigmoid", "|out");

/**
 * `log_sigmoid_forward(Tensor self) -> (Tensor output, Tensor buffer)`
 * `log_sigmoid_forward.output(Tensor self, *, Tensor(a!) output, Tensor(b!) buffer) -> (Tensor(a!), Tensor(b!))`
 */
export const logSigmoidForward = operatorFunction<{
  (input: Tensor): [Tensor, Tensor];
  (input: Tensor, options: { output: Tensor; buffer: Tensor }): [Tensor, Tensor];
}>("log_sigmoid_forward", "|output");

/**
 * x − log Σ eˣ along `dim`: `[…] → […]`.
 * `log_softmax.int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor`
 * `log_softmax.int_out(Tensor self, int dim, ScalarType? dtype=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const logSoftmax = operatorFunction<{
  (input: Tensor, dim: number, dtype?: DType | null): Tensor;
  (input: Tensor, dim: number, options?: { dtype?: DType | null }): Tensor;
  (input: Tensor, dim: number, dtype: DType | null, options: { out: Tensor }): Tensor;
  (input: Tensor, dim: number, options: { dtype?: DType | null; out: Tensor }): Tensor;
}>("log_softmax", "int|int_out");

/**
 * `logaddexp(Tensor self, Tensor other) -> Tensor`
 * `logaddexp.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const logaddexp = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
}>("logaddexp", "|out");

/**
 * `logaddexp2(Tensor self, Tensor other) -> Tensor`
 * `logaddexp2.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const logaddexp2 = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
}>("logaddexp2", "|out");

/**
 * `logcumsumexp(Tensor self, int dim) -> Tensor`
 * `logcumsumexp.dimname(Tensor self, str dim) -> Tensor`
 * `logcumsumexp.dimname_out(Tensor self, str dim, *, Tensor(a!) out) -> Tensor(a!)`
 * `logcumsumexp.out(Tensor self, int dim, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const logcumsumexp = operatorFunction<{
  (input: Tensor, dim: number): Tensor;
  (input: Tensor, dim: string): Tensor;
  (input: Tensor, dim: string, options: { out: Tensor }): Tensor;
  (input: Tensor, dim: number, options: { out: Tensor }): Tensor;
}>("logcumsumexp", "|dimname|dimname_out|out");

/** `logdet(Tensor self) -> Tensor` */
export const logdet = operatorFunction<{
  (input: Tensor): Tensor;
}>("logdet", "");

/**
 * `logical_and(Tensor self, Tensor other) -> Tensor`
 * `logical_and.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const logicalAnd = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
}>("logical_and", "|out");

/**
 * `logical_not(Tensor self) -> Tensor`
 * `logical_not.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const logicalNot = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("logical_not", "|out");

/**
 * `logical_or(Tensor self, Tensor other) -> Tensor`
 * `logical_or.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const logicalOr = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
}>("logical_or", "|out");

/**
 * `logical_xor(Tensor self, Tensor other) -> Tensor`
 * `logical_xor.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const logicalXor = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
}>("logical_xor", "|out");

/**
 * `logit(Tensor self, float? eps=None) -> Tensor`
 * `logit.out(Tensor self, float? eps=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const logit = operatorFunction<{
  (input: Tensor, eps?: number | null): Tensor;
  (input: Tensor, options?: { eps?: number | null }): Tensor;
  (input: Tensor, eps: number | null, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { eps?: number | null; out: Tensor }): Tensor;
}>("logit", "|out");

/**
 * `logspace(Scalar start, Scalar end, int steps, float base=10., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor`
 * `logspace.Tensor_Tensor(Tensor start, Tensor end, int steps, float base=10., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor`
 * `logspace.Scalar_Tensor(Scalar start, Tensor end, int steps, float base=10., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor`
 * `logspace.Tensor_Scalar(Tensor start, Scalar end, int steps, float base=10., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor`
 * `logspace.Tensor_Tensor_out(Tensor start, Tensor end, int steps, float base=10., *, Tensor(a!) out) -> Tensor(a!)`
 * `logspace.out(Scalar start, Scalar end, int steps, float base=10., *, Tensor(a!) out) -> Tensor(a!)`
 * `logspace.Scalar_Tensor_out(Scalar start, Tensor end, int steps, float base=10., *, Tensor(a!) out) -> Tensor(a!)`
 * `logspace.Tensor_Scalar_out(Tensor start, Scalar end, int steps, float base=10., *, Tensor(a!) out) -> Tensor(a!)`
 */
export const logspace = operatorFunction<{
  (start: Scalar, end: Scalar, steps: number, base?: number, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (start: Scalar, end: Scalar, steps: number, options?: { base?: number; dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (start: Tensor, end: Tensor, steps: number, base?: number, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (start: Tensor, end: Tensor, steps: number, options?: { base?: number; dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (start: Scalar, end: Tensor, steps: number, base?: number, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (start: Scalar, end: Tensor, steps: number, options?: { base?: number; dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (start: Tensor, end: Scalar, steps: number, base?: number, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (start: Tensor, end: Scalar, steps: number, options?: { base?: number; dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (start: Tensor, end: Tensor, steps: number, base: number, options: { out: Tensor }): Tensor;
  (start: Tensor, end: Tensor, steps: number, options: { base?: number; out: Tensor }): Tensor;
  (start: Scalar, end: Scalar, steps: number, base: number, options: { out: Tensor }): Tensor;
  (start: Scalar, end: Scalar, steps: number, options: { base?: number; out: Tensor }): Tensor;
  (start: Scalar, end: Tensor, steps: number, base: number, options: { out: Tensor }): Tensor;
  (start: Scalar, end: Tensor, steps: number, options: { base?: number; out: Tensor }): Tensor;
  (start: Tensor, end: Scalar, steps: number, base: number, options: { out: Tensor }): Tensor;
  (start: Tensor, end: Scalar, steps: number, options: { base?: number; out: Tensor }): Tensor;
}>("logspace", "|Tensor_Tensor|Scalar_Tensor|Tensor_Scalar|Tensor_Tensor_out|out|Scalar_Tensor_out|Tensor_Scalar_out");

/**
 * log Σ eˣ along `dim`.
 * `logsumexp(Tensor self, int[1] dim, bool keepdim=False) -> Tensor`
 * `logsumexp.out(Tensor self, int[1] dim, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const logsumexp = operatorFunction<{
  (input: Tensor, dim: number | readonly number[], keepdim?: boolean): Tensor;
  (input: Tensor, dim: number | readonly number[], options?: { keepdim?: boolean }): Tensor;
  (input: Tensor, dim: number | readonly number[], keepdim: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, dim: number | readonly number[], options: { keepdim?: boolean; out: Tensor }): Tensor;
}>("logsumexp", "|out");

/**
 * `lstm.data(Tensor data, Tensor batch_sizes, Tensor[] hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional) -> (Tensor, Tensor, Tensor)`
 * `lstm.input(Tensor input, Tensor[] hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor, Tensor)`
 */
export const lstm = operatorFunction<{
  (data: Tensor, batchSizes: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean): [Tensor, Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor, Tensor];
}>("lstm", "data|input");

/** `lstm_cell(Tensor input, Tensor[] hx, Tensor w_ih, Tensor w_hh, Tensor? b_ih=None, Tensor? b_hh=None) -> (Tensor, Tensor)` */
export const lstmCell = operatorFunction<{
  (input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh?: Tensor | null, bHh?: Tensor | null): [Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, options?: { bIh?: Tensor | null; bHh?: Tensor | null }): [Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh: Tensor | null, options?: { bHh?: Tensor | null }): [Tensor, Tensor];
}>("lstm_cell", "");

/**
 * `lt.Tensor(Tensor self, Tensor other) -> Tensor`
 * `lt.Scalar(Tensor self, Scalar other) -> Tensor`
 * `lt.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `lt.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const lt = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Scalar): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options: { out: Tensor }): Tensor;
}>("lt", "Tensor|Scalar|Tensor_out|Scalar_out");

/**
 * `lu_solve(Tensor self, Tensor LU_data, Tensor LU_pivots) -> Tensor`
 * `lu_solve.out(Tensor self, Tensor LU_data, Tensor LU_pivots, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const luSolve = operatorFunction<{
  (input: Tensor, LUData: Tensor, LUPivots: Tensor): Tensor;
  (input: Tensor, LUData: Tensor, LUPivots: Tensor, options: { out: Tensor }): Tensor;
}>("lu_solve", "|out");

/**
 * `lu_unpack(Tensor LU_data, Tensor LU_pivots, bool unpack_data=True, bool unpack_pivots=True) -> (Tensor P, Tensor L, Tensor U)`
 * `lu_unpack.out(Tensor LU_data, Tensor LU_pivots, bool unpack_data=True, bool unpack_pivots=True, *, Tensor(a!) P, Tensor(b!) L, Tensor(c!) U) -> (Tensor(a!) P, Tensor(b!) L, Tensor(c!) U)`
 */
export const luUnpack = operatorFunction<{
  (LUData: Tensor, LUPivots: Tensor, unpackData?: boolean, unpackPivots?: boolean): [Tensor, Tensor, Tensor];
  (LUData: Tensor, LUPivots: Tensor, options?: { unpackData?: boolean; unpackPivots?: boolean }): [Tensor, Tensor, Tensor];
  (LUData: Tensor, LUPivots: Tensor, unpackData: boolean, options?: { unpackPivots?: boolean }): [Tensor, Tensor, Tensor];
  (LUData: Tensor, LUPivots: Tensor, unpackData: boolean, unpackPivots: boolean, options: { P: Tensor; L: Tensor; U: Tensor }): [Tensor, Tensor, Tensor];
  (LUData: Tensor, LUPivots: Tensor, options: { unpackData?: boolean; unpackPivots?: boolean; P: Tensor; L: Tensor; U: Tensor }): [Tensor, Tensor, Tensor];
  (LUData: Tensor, LUPivots: Tensor, unpackData: boolean, options: { unpackPivots?: boolean; P: Tensor; L: Tensor; U: Tensor }): [Tensor, Tensor, Tensor];
}>("lu_unpack", "|out");

/** `mH(Tensor(a) self) -> Tensor(a)` */
export const mH = operatorFunction<{
  (input: Tensor): Tensor;
}>("mH", "");

/** `mT(Tensor(a) self) -> Tensor(a)` */
export const mT = operatorFunction<{
  (input: Tensor): Tensor;
}>("mT", "");

/** `margin_ranking_loss(Tensor input1, Tensor input2, Tensor target, float margin=0., int reduction=1) -> Tensor` */
export const marginRankingLoss = operatorFunction<{
  (input1: Tensor, input2: Tensor, target: Tensor, margin?: number, reduction?: number): Tensor;
  (input1: Tensor, input2: Tensor, target: Tensor, options?: { margin?: number; reduction?: number }): Tensor;
  (input1: Tensor, input2: Tensor, target: Tensor, margin: number, options?: { reduction?: number }): Tensor;
}>("margin_ranking_loss", "");

/**
 * `value` where `mask` is true: `[…] → […]`.
 * `masked_fill.Tensor(Tensor self, Tensor mask, Tensor value) -> Tensor`
 * `masked_fill.Scalar(Tensor self, Tensor mask, Scalar value) -> Tensor`
 * `masked_fill.Tensor_out(Tensor self, Tensor mask, Tensor value, *, Tensor(a!) out) -> Tensor(a!)`
 * `masked_fill.Scalar_out(Tensor self, Tensor mask, Scalar value, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const maskedFill = operatorFunction<{
  (input: Tensor, mask: Tensor, value: Tensor): Tensor;
  (input: Tensor, mask: Tensor, value: Scalar): Tensor;
  (input: Tensor, mask: Tensor, value: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, mask: Tensor, value: Scalar, options: { out: Tensor }): Tensor;
}>("masked_fill", "Tensor|Scalar|Tensor_out|Scalar_out");

/**
 * `masked_scatter(Tensor self, Tensor mask, Tensor source) -> Tensor`
 * `masked_scatter.out(Tensor self, Tensor mask, Tensor source, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const maskedScatter = operatorFunction<{
  (input: Tensor, mask: Tensor, source: Tensor): Tensor;
  (input: Tensor, mask: Tensor, source: Tensor, options: { out: Tensor }): Tensor;
}>("masked_scatter", "|out");

/**
 * The elements where `mask` is true: `[…] → [k]`.
 * `masked_select(Tensor self, Tensor mask) -> Tensor`
 * `masked_select.out(Tensor self, Tensor mask, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const maskedSelect = operatorFunction<{
  (input: Tensor, mask: Tensor): Tensor;
  (input: Tensor, mask: Tensor, options: { out: Tensor }): Tensor;
}>("masked_select", "|out");

/**
 * Matrix product, batched and broadcast: `[…, n, m] @ [..., m, p] → […, n, p]`.
 * `matmul(Tensor self, Tensor other) -> Tensor`
 * `matmul.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const matmul = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
}>("matmul", "|out");

/** `matrix_H(Tensor(a) self) -> Tensor(a)` */
export const matrixH = operatorFunction<{
  (input: Tensor): Tensor;
}>("matrix_H", "");

/** `matrix_exp(Tensor self) -> Tensor` */
export const matrixExp = operatorFunction<{
  (input: Tensor): Tensor;
}>("matrix_exp", "");

/**
 * `matrix_power(Tensor self, int n) -> Tensor`
 * `matrix_power.out(Tensor self, int n, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const matrixPower = operatorFunction<{
  (input: Tensor, n: number): Tensor;
  (input: Tensor, n: number, options: { out: Tensor }): Tensor;
}>("matrix_power", "|out");

/**
 * The largest element; along `dim`: [values, indices]; of two tensors: elementwise.
 * `max(Tensor self) -> Tensor`
 * `max.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)`
 * `max.names_dim(Tensor self, str dim, bool keepdim=False) -> (Tensor values, Tensor indices)`
 * `max.other(Tensor self, Tensor other) -> Tensor`
 * `max.dim_max(Tensor self, int dim, bool keepdim=False, *, Tensor(a!) max, Tensor(b!) max_values) -> (Tensor(a!) values, Tensor(b!) indices)`
 * `max.names_dim_max(Tensor self, str dim, bool keepdim=False, *, Tensor(a!) max, Tensor(b!) max_values) -> (Tensor(a!) values, Tensor(b!) indices)`
 * `max.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `max.unary_out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const max = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, dim: number, keepdim?: boolean): [Tensor, Tensor];
  (input: Tensor, dim: number, options?: { keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: string, keepdim?: boolean): [Tensor, Tensor];
  (input: Tensor, dim: string, options?: { keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, dim: number, keepdim: boolean, options: { max: Tensor; maxValues: Tensor }): [Tensor, Tensor];
  (input: Tensor, dim: number, options: { keepdim?: boolean; max: Tensor; maxValues: Tensor }): [Tensor, Tensor];
  (input: Tensor, dim: string, keepdim: boolean, options: { max: Tensor; maxValues: Tensor }): [Tensor, Tensor];
  (input: Tensor, dim: string, options: { keepdim?: boolean; max: Tensor; maxValues: Tensor }): [Tensor, Tensor];
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("max", "|dim|names_dim|other|dim_max|names_dim_max|out|unary_out");

/** `max_pool1d(Tensor self, int[1] kernel_size, int[1] stride=[], int[1] padding=[0], int[1] dilation=[1], bool ceil_mode=False) -> Tensor` */
export const maxPool1d = operatorFunction<{
  (input: Tensor, kernelSize: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], ceilMode?: boolean): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], options?: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], options?: { padding?: number | readonly number[]; dilation?: number | readonly number[]; ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options?: { dilation?: number | readonly number[]; ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options?: { ceilMode?: boolean }): Tensor;
}>("max_pool1d", "");

/** `max_pool1d_with_indices(Tensor self, int[1] kernel_size, int[1] stride=[], int[1] padding=[0], int[1] dilation=[1], bool ceil_mode=False) -> (Tensor, Tensor)` */
export const maxPool1dWithIndices = operatorFunction<{
  (input: Tensor, kernelSize: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], ceilMode?: boolean): [Tensor, Tensor];
  (input: Tensor, kernelSize: number | readonly number[], options?: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceilMode?: boolean }): [Tensor, Tensor];
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], options?: { padding?: number | readonly number[]; dilation?: number | readonly number[]; ceilMode?: boolean }): [Tensor, Tensor];
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options?: { dilation?: number | readonly number[]; ceilMode?: boolean }): [Tensor, Tensor];
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options?: { ceilMode?: boolean }): [Tensor, Tensor];
}>("max_pool1d_with_indices", "");

/**
 * Largest over windows: `[N, C, H, W] → [N, C, H', W']`.
 * `max_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False) -> Tensor`
 */
export const maxPool2d = operatorFunction<{
  (input: Tensor, kernelSize: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], ceilMode?: boolean): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], options?: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], options?: { padding?: number | readonly number[]; dilation?: number | readonly number[]; ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options?: { dilation?: number | readonly number[]; ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options?: { ceilMode?: boolean }): Tensor;
}>("max_pool2d", "");

/**
 * `max_pool2d_with_indices(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False) -> (Tensor, Tensor)`
 * `max_pool2d_with_indices.out(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False, *, Tensor(a!) out, Tensor(b!) indices) -> (Tensor(a!), Tensor(b!))`
 */
export const maxPool2dWithIndices = operatorFunction<{
  (input: Tensor, kernelSize: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], ceilMode?: boolean): [Tensor, Tensor];
  (input: Tensor, kernelSize: number | readonly number[], options?: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceilMode?: boolean }): [Tensor, Tensor];
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], options?: { padding?: number | readonly number[]; dilation?: number | readonly number[]; ceilMode?: boolean }): [Tensor, Tensor];
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options?: { dilation?: number | readonly number[]; ceilMode?: boolean }): [Tensor, Tensor];
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options?: { ceilMode?: boolean }): [Tensor, Tensor];
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], ceilMode: boolean, options: { out: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, kernelSize: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceilMode?: boolean; out: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; dilation?: number | readonly number[]; ceilMode?: boolean; out: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { dilation?: number | readonly number[]; ceilMode?: boolean; out: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options: { ceilMode?: boolean; out: Tensor; indices: Tensor }): [Tensor, Tensor];
}>("max_pool2d_with_indices", "|out");

/** `max_pool3d(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, int[3] dilation=1, bool ceil_mode=False) -> Tensor` */
export const maxPool3d = operatorFunction<{
  (input: Tensor, kernelSize: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], ceilMode?: boolean): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], options?: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], options?: { padding?: number | readonly number[]; dilation?: number | readonly number[]; ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options?: { dilation?: number | readonly number[]; ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options?: { ceilMode?: boolean }): Tensor;
}>("max_pool3d", "");

/**
 * `max_pool3d_with_indices(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, int[3] dilation=1, bool ceil_mode=False) -> (Tensor, Tensor)`
 * `max_pool3d_with_indices.out(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, int[3] dilation=1, bool ceil_mode=False, *, Tensor(a!) out, Tensor(b!) indices) -> (Tensor(a!), Tensor(b!))`
 */
export const maxPool3dWithIndices = operatorFunction<{
  (input: Tensor, kernelSize: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], ceilMode?: boolean): [Tensor, Tensor];
  (input: Tensor, kernelSize: number | readonly number[], options?: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceilMode?: boolean }): [Tensor, Tensor];
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], options?: { padding?: number | readonly number[]; dilation?: number | readonly number[]; ceilMode?: boolean }): [Tensor, Tensor];
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options?: { dilation?: number | readonly number[]; ceilMode?: boolean }): [Tensor, Tensor];
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options?: { ceilMode?: boolean }): [Tensor, Tensor];
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], ceilMode: boolean, options: { out: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, kernelSize: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceilMode?: boolean; out: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; dilation?: number | readonly number[]; ceilMode?: boolean; out: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { dilation?: number | readonly number[]; ceilMode?: boolean; out: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options: { ceilMode?: boolean; out: Tensor; indices: Tensor }): [Tensor, Tensor];
}>("max_pool3d_with_indices", "|out");

/**
 * `max_unpool2d(Tensor self, Tensor indices, int[2] output_size) -> Tensor`
 * `max_unpool2d.out(Tensor self, Tensor indices, int[2] output_size, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const maxUnpool2d = operatorFunction<{
  (input: Tensor, indices: Tensor, outputSize: number | readonly number[]): Tensor;
  (input: Tensor, indices: Tensor, outputSize: number | readonly number[], options: { out: Tensor }): Tensor;
}>("max_unpool2d", "|out");

/**
 * `max_unpool3d(Tensor self, Tensor indices, int[3] output_size, int[3] stride, int[3] padding) -> Tensor`
 * `max_unpool3d.out(Tensor self, Tensor indices, int[3] output_size, int[3] stride, int[3] padding, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const maxUnpool3d = operatorFunction<{
  (input: Tensor, indices: Tensor, outputSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[]): Tensor;
  (input: Tensor, indices: Tensor, outputSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { out: Tensor }): Tensor;
}>("max_unpool3d", "|out");

/**
 * `maximum(Tensor self, Tensor other) -> Tensor`
 * `maximum.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const maximum = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
}>("maximum", "|out");

/**
 * Mean, over everything or the dimensions `dim`.
 * `mean(Tensor self, *, ScalarType? dtype=None) -> Tensor`
 * `mean.dim(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor`
 * `mean.dtype_out(Tensor self, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!)`
 * `mean.out(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const mean = operatorFunction<{
  (input: Tensor, options?: { dtype?: DType | null }): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, options: { dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, keepdim: boolean, options: { dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, options: { keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
}>("mean", "|dim|dtype_out|out");

/**
 * `median(Tensor self) -> Tensor`
 * `median.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)`
 * `median.names_dim(Tensor self, str dim, bool keepdim=False) -> (Tensor values, Tensor indices)`
 * `median.dim_values(Tensor self, int dim, bool keepdim=False, *, Tensor(a!) values, Tensor(b!) indices) -> (Tensor(a!) values, Tensor(b!) indices)`
 * `median.names_dim_values(Tensor self, str dim, bool keepdim=False, *, Tensor(a!) values, Tensor(b!) indices) -> (Tensor(a!) values, Tensor(b!) indices)`
 * `median.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const median = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, dim: number, keepdim?: boolean): [Tensor, Tensor];
  (input: Tensor, dim: number, options?: { keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: string, keepdim?: boolean): [Tensor, Tensor];
  (input: Tensor, dim: string, options?: { keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: number, keepdim: boolean, options: { values: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, dim: number, options: { keepdim?: boolean; values: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, dim: string, keepdim: boolean, options: { values: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, dim: string, options: { keepdim?: boolean; values: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("median", "|dim|names_dim|dim_values|names_dim_values|out");

/**
 * `meshgrid(Tensor[] tensors) -> Tensor[]`
 * `meshgrid.indexing(Tensor[] tensors, *, str indexing) -> Tensor[]`
 */
export const meshgrid = operatorFunction<{
  (tensors: readonly Tensor[]): Tensor[];
  (tensors: readonly Tensor[], options: { indexing: string }): Tensor[];
}>("meshgrid", "|indexing");

/**
 * The smallest element; along `dim`: [values, indices]; of two tensors: elementwise.
 * `min(Tensor self) -> Tensor`
 * `min.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)`
 * `min.names_dim(Tensor self, str dim, bool keepdim=False) -> (Tensor values, Tensor indices)`
 * `min.other(Tensor self, Tensor other) -> Tensor`
 * `min.dim_min(Tensor self, int dim, bool keepdim=False, *, Tensor(a!) min, Tensor(b!) min_indices) -> (Tensor(a!) values, Tensor(b!) indices)`
 * `min.names_dim_min(Tensor self, str dim, bool keepdim=False, *, Tensor(a!) min, Tensor(b!) min_indices) -> (Tensor(a!) values, Tensor(b!) indices)`
 * `min.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `min.unary_out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const min = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, dim: number, keepdim?: boolean): [Tensor, Tensor];
  (input: Tensor, dim: number, options?: { keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: string, keepdim?: boolean): [Tensor, Tensor];
  (input: Tensor, dim: string, options?: { keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, dim: number, keepdim: boolean, options: { min: Tensor; minIndices: Tensor }): [Tensor, Tensor];
  (input: Tensor, dim: number, options: { keepdim?: boolean; min: Tensor; minIndices: Tensor }): [Tensor, Tensor];
  (input: Tensor, dim: string, keepdim: boolean, options: { min: Tensor; minIndices: Tensor }): [Tensor, Tensor];
  (input: Tensor, dim: string, options: { keepdim?: boolean; min: Tensor; minIndices: Tensor }): [Tensor, Tensor];
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("min", "|dim|names_dim|other|dim_min|names_dim_min|out|unary_out");

/**
 * `minimum(Tensor self, Tensor other) -> Tensor`
 * `minimum.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const minimum = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
}>("minimum", "|out");

/**
 * `mish(Tensor self) -> Tensor`
 * `mish.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const mish = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("mish", "|out");

/**
 * Matrix product: `[n, m] @ [m, p] → [n, p]`.
 * `mm(Tensor self, Tensor mat2) -> Tensor`
 * `mm.dtype(Tensor self, Tensor mat2, ScalarType out_dtype) -> Tensor`
 * `mm.dtype_out(Tensor self, Tensor mat2, ScalarType out_dtype, *, Tensor(a!) out) -> Tensor(a!)`
 * `mm.out(Tensor self, Tensor mat2, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const mm = operatorFunction<{
  (input: Tensor, mat2: Tensor): Tensor;
  (input: Tensor, mat2: Tensor, outDtype: DType): Tensor;
  (input: Tensor, mat2: Tensor, outDtype: DType, options: { out: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, options: { out: Tensor }): Tensor;
}>("mm", "|dtype|dtype_out|out");

/**
 * `mode(Tensor self, int dim=-1, bool keepdim=False) -> (Tensor values, Tensor indices)`
 * `mode.dimname(Tensor self, str dim, bool keepdim=False) -> (Tensor values, Tensor indices)`
 * `mode.dimname_out(Tensor self, str dim, bool keepdim=False, *, Tensor(a!) values, Tensor(b!) indices) -> (Tensor(a!) values, Tensor(b!) indices)`
 * `mode.values(Tensor self, int dim=-1, bool keepdim=False, *, Tensor(a!) values, Tensor(b!) indices) -> (Tensor(a!) values, Tensor(b!) indices)`
 */
export const mode = operatorFunction<{
  (input: Tensor, dim?: number, keepdim?: boolean): [Tensor, Tensor];
  (input: Tensor, options?: { dim?: number; keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: number, options?: { keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: string, keepdim?: boolean): [Tensor, Tensor];
  (input: Tensor, dim: string, options?: { keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: string, keepdim: boolean, options: { values: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, dim: string, options: { keepdim?: boolean; values: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, dim: number, keepdim: boolean, options: { values: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, options: { dim?: number; keepdim?: boolean; values: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, dim: number, options: { keepdim?: boolean; values: Tensor; indices: Tensor }): [Tensor, Tensor];
}>("mode", "|dimname|dimname_out|values");

/**
 * `moveaxis.int(Tensor(a) self, int source, int destination) -> Tensor(a)`
 * `moveaxis.intlist(Tensor(a) self, int[] source, int[] destination) -> Tensor(a)`
 */
export const moveaxis = operatorFunction<{
  (input: Tensor, source: number, destination: number): Tensor;
  (input: Tensor, source: readonly number[], destination: readonly number[]): Tensor;
}>("moveaxis", "int|intlist");

/**
 * `movedim.int(Tensor(a) self, int source, int destination) -> Tensor(a)`
 * `movedim.intlist(Tensor(a) self, int[] source, int[] destination) -> Tensor(a)`
 */
export const movedim = operatorFunction<{
  (input: Tensor, source: number, destination: number): Tensor;
  (input: Tensor, source: readonly number[], destination: readonly number[]): Tensor;
}>("movedim", "int|intlist");

/**
 * (input − target)², averaged: `[…], […] → []`.
 * `mse_loss(Tensor self, Tensor target, int reduction=1) -> Tensor`
 * `mse_loss.out(Tensor self, Tensor target, int reduction=1, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const mseLoss = operatorFunction<{
  (input: Tensor, target: Tensor, reduction?: number): Tensor;
  (input: Tensor, target: Tensor, options?: { reduction?: number }): Tensor;
  (input: Tensor, target: Tensor, reduction: number, options: { out: Tensor }): Tensor;
  (input: Tensor, target: Tensor, options: { reduction?: number; out: Tensor }): Tensor;
}>("mse_loss", "|out");

/**
 * `msort(Tensor self) -> Tensor`
 * `msort.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const msort = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("msort", "|out");

/**
 * input · other, broadcast.
 * `mul.Tensor(Tensor self, Tensor other) -> Tensor`
 * `mul.Scalar(Tensor self, Scalar other) -> Tensor`
 * `mul.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `mul.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const mul = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Scalar): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options: { out: Tensor }): Tensor;
}>("mul", "Tensor|Scalar|out|Scalar_out");

/**
 * `multi_margin_loss(Tensor self, Tensor target, Scalar p=1, Scalar margin=1, Tensor? weight=None, int reduction=1) -> Tensor`
 * `multi_margin_loss.out(Tensor self, Tensor target, Scalar p=1, Scalar margin=1, Tensor? weight=None, int reduction=1, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const multiMarginLoss = operatorFunction<{
  (input: Tensor, target: Tensor, p?: Scalar, margin?: Scalar, weight?: Tensor | null, reduction?: number): Tensor;
  (input: Tensor, target: Tensor, options?: { p?: Scalar; margin?: Scalar; weight?: Tensor | null; reduction?: number }): Tensor;
  (input: Tensor, target: Tensor, p: Scalar, options?: { margin?: Scalar; weight?: Tensor | null; reduction?: number }): Tensor;
  (input: Tensor, target: Tensor, p: Scalar, margin: Scalar, options?: { weight?: Tensor | null; reduction?: number }): Tensor;
  (input: Tensor, target: Tensor, p: Scalar, margin: Scalar, weight: Tensor | null, options?: { reduction?: number }): Tensor;
  (input: Tensor, target: Tensor, p: Scalar, margin: Scalar, weight: Tensor | null, reduction: number, options: { out: Tensor }): Tensor;
  (input: Tensor, target: Tensor, options: { p?: Scalar; margin?: Scalar; weight?: Tensor | null; reduction?: number; out: Tensor }): Tensor;
  (input: Tensor, target: Tensor, p: Scalar, options: { margin?: Scalar; weight?: Tensor | null; reduction?: number; out: Tensor }): Tensor;
  (input: Tensor, target: Tensor, p: Scalar, margin: Scalar, options: { weight?: Tensor | null; reduction?: number; out: Tensor }): Tensor;
  (input: Tensor, target: Tensor, p: Scalar, margin: Scalar, weight: Tensor | null, options: { reduction?: number; out: Tensor }): Tensor;
}>("multi_margin_loss", "|out");

/**
 * `multilabel_margin_loss(Tensor self, Tensor target, int reduction=1) -> Tensor`
 * `multilabel_margin_loss.out(Tensor self, Tensor target, int reduction=1, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const multilabelMarginLoss = operatorFunction<{
  (input: Tensor, target: Tensor, reduction?: number): Tensor;
  (input: Tensor, target: Tensor, options?: { reduction?: number }): Tensor;
  (input: Tensor, target: Tensor, reduction: number, options: { out: Tensor }): Tensor;
  (input: Tensor, target: Tensor, options: { reduction?: number; out: Tensor }): Tensor;
}>("multilabel_margin_loss", "|out");

/**
 * `multilabel_margin_loss_forward(Tensor self, Tensor target, int reduction) -> (Tensor output, Tensor is_target)`
 * `multilabel_margin_loss_forward.output(Tensor self, Tensor target, int reduction, *, Tensor(a!) output, Tensor(b!) is_target) -> (Tensor(a!), Tensor(b!))`
 */
export const multilabelMarginLossForward = operatorFunction<{
  (input: Tensor, target: Tensor, reduction: number): [Tensor, Tensor];
  (input: Tensor, target: Tensor, reduction: number, options: { output: Tensor; isTarget: Tensor }): [Tensor, Tensor];
}>("multilabel_margin_loss_forward", "|output");

/**
 * Indices drawn with the probabilities of each row: `[n, k] → [n, samples]`.
 * `multinomial(Tensor self, int num_samples, bool replacement=False, *, Generator? generator=None) -> Tensor`
 * `multinomial.out(Tensor self, int num_samples, bool replacement=False, *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const multinomial = operatorFunction<{
  (input: Tensor, numSamples: number, replacement?: boolean, options?: { generator?: Generator | null }): Tensor;
  (input: Tensor, numSamples: number, options?: { replacement?: boolean; generator?: Generator | null }): Tensor;
  (input: Tensor, numSamples: number, replacement: boolean, options: { generator?: Generator | null; out: Tensor }): Tensor;
  (input: Tensor, numSamples: number, options: { replacement?: boolean; generator?: Generator | null; out: Tensor }): Tensor;
}>("multinomial", "|out");

/**
 * `multiply.Tensor(Tensor self, Tensor other) -> Tensor`
 * `multiply.Scalar(Tensor self, Scalar other) -> Tensor`
 * `multiply.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const multiply = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Scalar): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
}>("multiply", "Tensor|Scalar|out");

/**
 * Matrix times vector: `[n, m] @ [m] → [n]`.
 * `mv(Tensor self, Tensor vec) -> Tensor`
 * `mv.out(Tensor self, Tensor vec, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const mv = operatorFunction<{
  (input: Tensor, vec: Tensor): Tensor;
  (input: Tensor, vec: Tensor, options: { out: Tensor }): Tensor;
}>("mv", "|out");

/**
 * `mvlgamma(Tensor self, int p) -> Tensor`
 * `mvlgamma.out(Tensor self, int p, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const mvlgamma = operatorFunction<{
  (input: Tensor, p: number): Tensor;
  (input: Tensor, p: number, options: { out: Tensor }): Tensor;
}>("mvlgamma", "|out");

/**
 * `nan_to_num(Tensor self, float? nan=None, float? posinf=None, float? neginf=None) -> Tensor`
 * `nan_to_num.out(Tensor self, float? nan=None, float? posinf=None, float? neginf=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const nanToNum = operatorFunction<{
  (input: Tensor, nan?: number | null, posinf?: number | null, neginf?: number | null): Tensor;
  (input: Tensor, options?: { nan?: number | null; posinf?: number | null; neginf?: number | null }): Tensor;
  (input: Tensor, nan: number | null, options?: { posinf?: number | null; neginf?: number | null }): Tensor;
  (input: Tensor, nan: number | null, posinf: number | null, options?: { neginf?: number | null }): Tensor;
  (input: Tensor, nan: number | null, posinf: number | null, neginf: number | null, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { nan?: number | null; posinf?: number | null; neginf?: number | null; out: Tensor }): Tensor;
  (input: Tensor, nan: number | null, options: { posinf?: number | null; neginf?: number | null; out: Tensor }): Tensor;
  (input: Tensor, nan: number | null, posinf: number | null, options: { neginf?: number | null; out: Tensor }): Tensor;
}>("nan_to_num", "|out");

/**
 * `nanmean(Tensor self, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor`
 * `nanmean.out(Tensor self, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const nanmean = operatorFunction<{
  (input: Tensor, dim?: number | readonly number[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
  (input: Tensor, options?: { dim?: number | readonly number[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, keepdim: boolean, options: { dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, options: { dim?: number | readonly number[] | null; keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, options: { keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
}>("nanmean", "|out");

/**
 * `nanmedian(Tensor self) -> Tensor`
 * `nanmedian.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)`
 * `nanmedian.names_dim(Tensor self, str dim, bool keepdim=False) -> (Tensor values, Tensor indices)`
 * `nanmedian.dim_values(Tensor self, int dim, bool keepdim=False, *, Tensor(a!) values, Tensor(b!) indices) -> (Tensor(a!) values, Tensor(b!) indices)`
 * `nanmedian.names_dim_values(Tensor self, str dim, bool keepdim=False, *, Tensor(a!) values, Tensor(b!) indices) -> (Tensor(a!) values, Tensor(b!) indices)`
 * `nanmedian.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const nanmedian = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, dim: number, keepdim?: boolean): [Tensor, Tensor];
  (input: Tensor, dim: number, options?: { keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: string, keepdim?: boolean): [Tensor, Tensor];
  (input: Tensor, dim: string, options?: { keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: number, keepdim: boolean, options: { values: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, dim: number, options: { keepdim?: boolean; values: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, dim: string, keepdim: boolean, options: { values: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, dim: string, options: { keepdim?: boolean; values: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("nanmedian", "|dim|names_dim|dim_values|names_dim_values|out");

/**
 * `nanquantile(Tensor self, Tensor q, int? dim=None, bool keepdim=False, *, str interpolation="linear") -> Tensor`
 * `nanquantile.scalar(Tensor self, float q, int? dim=None, bool keepdim=False, *, str interpolation="linear") -> Tensor`
 * `nanquantile.out(Tensor self, Tensor q, int? dim=None, bool keepdim=False, *, str interpolation="linear", Tensor(a!) out) -> Tensor(a!)`
 * `nanquantile.scalar_out(Tensor self, float q, int? dim=None, bool keepdim=False, *, str interpolation="linear", Tensor(a!) out) -> Tensor(a!)`
 */
export const nanquantile = operatorFunction<{
  (input: Tensor, q: Tensor, dim?: number | null, keepdim?: boolean, options?: { interpolation?: string }): Tensor;
  (input: Tensor, q: Tensor, options?: { dim?: number | null; keepdim?: boolean; interpolation?: string }): Tensor;
  (input: Tensor, q: Tensor, dim: number | null, options?: { keepdim?: boolean; interpolation?: string }): Tensor;
  (input: Tensor, q: number, dim?: number | null, keepdim?: boolean, options?: { interpolation?: string }): Tensor;
  (input: Tensor, q: number, options?: { dim?: number | null; keepdim?: boolean; interpolation?: string }): Tensor;
  (input: Tensor, q: number, dim: number | null, options?: { keepdim?: boolean; interpolation?: string }): Tensor;
  (input: Tensor, q: Tensor, dim: number | null, keepdim: boolean, options: { interpolation?: string; out: Tensor }): Tensor;
  (input: Tensor, q: Tensor, options: { dim?: number | null; keepdim?: boolean; interpolation?: string; out: Tensor }): Tensor;
  (input: Tensor, q: Tensor, dim: number | null, options: { keepdim?: boolean; interpolation?: string; out: Tensor }): Tensor;
  (input: Tensor, q: number, dim: number | null, keepdim: boolean, options: { interpolation?: string; out: Tensor }): Tensor;
  (input: Tensor, q: number, options: { dim?: number | null; keepdim?: boolean; interpolation?: string; out: Tensor }): Tensor;
  (input: Tensor, q: number, dim: number | null, options: { keepdim?: boolean; interpolation?: string; out: Tensor }): Tensor;
}>("nanquantile", "|scalar|out|scalar_out");

/**
 * `nansum(Tensor self, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor`
 * `nansum.out(Tensor self, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const nansum = operatorFunction<{
  (input: Tensor, dim?: number | readonly number[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
  (input: Tensor, options?: { dim?: number | readonly number[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, keepdim: boolean, options: { dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, options: { dim?: number | readonly number[] | null; keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, options: { keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
}>("nansum", "|out");

/**
 * `length` entries from `start` along `dim`, without copying.
 * `narrow(Tensor(a) self, int dim, int start, int length) -> Tensor(a)`
 * `narrow.Tensor(Tensor(a) self, int dim, Tensor start, int length) -> Tensor(a)`
 */
export const narrow = operatorFunction<{
  (input: Tensor, dim: number, start: number, length: number): Tensor;
  (input: Tensor, dim: number, start: Tensor, length: number): Tensor;
}>("narrow", "|Tensor");

/**
 * `native_batch_norm(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float momentum, float eps) -> (Tensor, Tensor, Tensor)`
 * `native_batch_norm.out(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float momentum, float eps, *, Tensor(a!) out, Tensor(b!) save_mean, Tensor(c!) save_invstd) -> (Tensor(a!), Tensor(b!), Tensor(c!))`
 */
export const nativeBatchNorm = operatorFunction<{
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: number, eps: number): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: number, eps: number, options: { out: Tensor; saveMean: Tensor; saveInvstd: Tensor }): [Tensor, Tensor, Tensor];
}>("native_batch_norm", "|out");

/** `native_channel_shuffle(Tensor self, int groups) -> Tensor` */
export const nativeChannelShuffle = operatorFunction<{
  (input: Tensor, groups: number): Tensor;
}>("native_channel_shuffle", "");

/**
 * `native_dropout(Tensor input, float p, bool? train) -> (Tensor, Tensor)`
 * `native_dropout.out(Tensor input, float p, bool? train, *, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!))`
 */
export const nativeDropout = operatorFunction<{
  (input: Tensor, p: number, train: boolean | null): [Tensor, Tensor];
  (input: Tensor, p: number, train: boolean | null, options: { out0: Tensor; out1: Tensor }): [Tensor, Tensor];
}>("native_dropout", "|out");

/**
 * `native_group_norm(Tensor input, Tensor? weight, Tensor? bias, SymInt N, SymInt C, SymInt HxW, int group, float eps) -> (Tensor, Tensor, Tensor)`
 * `native_group_norm.out(Tensor input, Tensor? weight, Tensor? bias, SymInt N, SymInt C, SymInt HxW, int group, float eps, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2) -> (Tensor(a!), Tensor(b!), Tensor(c!))`
 */
export const nativeGroupNorm = operatorFunction<{
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, N: number, C: number, HxW: number, group: number, eps: number): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, N: number, C: number, HxW: number, group: number, eps: number, options: { out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
}>("native_group_norm", "|out");

/**
 * `native_layer_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight, Tensor? bias, float eps) -> (Tensor, Tensor, Tensor)`
 * `native_layer_norm.out(Tensor input, SymInt[] normalized_shape, Tensor? weight, Tensor? bias, float eps, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2) -> (Tensor(a!), Tensor(b!), Tensor(c!))`
 */
export const nativeLayerNorm = operatorFunction<{
  (input: Tensor, normalizedShape: readonly number[], weight: Tensor | null, bias: Tensor | null, eps: number): [Tensor, Tensor, Tensor];
  (input: Tensor, normalizedShape: readonly number[], weight: Tensor | null, bias: Tensor | null, eps: number, options: { out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
}>("native_layer_norm", "|out");

/**
 * `ne.Tensor(Tensor self, Tensor other) -> Tensor`
 * `ne.Scalar(Tensor self, Scalar other) -> Tensor`
 * `ne.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `ne.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const ne = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Scalar): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options: { out: Tensor }): Tensor;
}>("ne", "Tensor|Scalar|Tensor_out|Scalar_out");

/**
 * −x, elementwise.
 * `neg(Tensor self) -> Tensor`
 * `neg.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const neg = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("neg", "|out");

/**
 * `negative(Tensor self) -> Tensor`
 * `negative.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const negative = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("negative", "|out");

/**
 * `new_empty(Tensor self, SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor`
 * `new_empty.out(Tensor self, SymInt[] size, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const newEmpty = operatorFunction<{
  (input: Tensor, size: readonly number[], options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (input: Tensor, ...size: number[]): Tensor;
  (input: Tensor, size: readonly number[], options: { out: Tensor }): Tensor;
}>("new_empty", "|out");

/**
 * `new_empty_strided(Tensor self, SymInt[] size, SymInt[] stride, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor`
 * `new_empty_strided.out(Tensor self, SymInt[] size, SymInt[] stride, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const newEmptyStrided = operatorFunction<{
  (input: Tensor, size: readonly number[], stride: readonly number[], options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (input: Tensor, size: readonly number[], stride: readonly number[], options: { out: Tensor }): Tensor;
}>("new_empty_strided", "|out");

/**
 * `new_full(Tensor self, SymInt[] size, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor`
 * `new_full.out(Tensor self, SymInt[] size, Scalar fill_value, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const newFull = operatorFunction<{
  (input: Tensor, size: readonly number[], fillValue: Scalar, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (input: Tensor, size: readonly number[], fillValue: Scalar, options: { out: Tensor }): Tensor;
}>("new_full", "|out");

/**
 * `new_ones(Tensor self, SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor`
 * `new_ones.out(Tensor self, SymInt[] size, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const newOnes = operatorFunction<{
  (input: Tensor, size: readonly number[], options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (input: Tensor, ...size: number[]): Tensor;
  (input: Tensor, size: readonly number[], options: { out: Tensor }): Tensor;
}>("new_ones", "|out");

/**
 * `new_zeros(Tensor self, SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor`
 * `new_zeros.out(Tensor self, SymInt[] size, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const newZeros = operatorFunction<{
  (input: Tensor, size: readonly number[], options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (input: Tensor, ...size: number[]): Tensor;
  (input: Tensor, size: readonly number[], options: { out: Tensor }): Tensor;
}>("new_zeros", "|out");

/**
 * `nextafter(Tensor self, Tensor other) -> Tensor`
 * `nextafter.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const nextafter = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
}>("nextafter", "|out");

/**
 * −input[target] of log-probabilities, averaged: `[N, classes], [N] int64 → []`.
 * `nll_loss(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, int ignore_index=-100) -> Tensor`
 * `nll_loss.out(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, int ignore_index=-100, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const nllLoss = operatorFunction<{
  (input: Tensor, target: Tensor, weight?: Tensor | null, reduction?: number, ignoreIndex?: number): Tensor;
  (input: Tensor, target: Tensor, options?: { weight?: Tensor | null; reduction?: number; ignoreIndex?: number }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, options?: { reduction?: number; ignoreIndex?: number }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, reduction: number, options?: { ignoreIndex?: number }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, reduction: number, ignoreIndex: number, options: { out: Tensor }): Tensor;
  (input: Tensor, target: Tensor, options: { weight?: Tensor | null; reduction?: number; ignoreIndex?: number; out: Tensor }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, options: { reduction?: number; ignoreIndex?: number; out: Tensor }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, reduction: number, options: { ignoreIndex?: number; out: Tensor }): Tensor;
}>("nll_loss", "|out");

/**
 * `nll_loss2d(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, int ignore_index=-100) -> Tensor`
 * `nll_loss2d.out(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, int ignore_index=-100, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const nllLoss2d = operatorFunction<{
  (input: Tensor, target: Tensor, weight?: Tensor | null, reduction?: number, ignoreIndex?: number): Tensor;
  (input: Tensor, target: Tensor, options?: { weight?: Tensor | null; reduction?: number; ignoreIndex?: number }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, options?: { reduction?: number; ignoreIndex?: number }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, reduction: number, options?: { ignoreIndex?: number }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, reduction: number, ignoreIndex: number, options: { out: Tensor }): Tensor;
  (input: Tensor, target: Tensor, options: { weight?: Tensor | null; reduction?: number; ignoreIndex?: number; out: Tensor }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, options: { reduction?: number; ignoreIndex?: number; out: Tensor }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, reduction: number, options: { ignoreIndex?: number; out: Tensor }): Tensor;
}>("nll_loss2d", "|out");

/**
 * `nll_loss2d_forward(Tensor self, Tensor target, Tensor? weight, int reduction, int ignore_index) -> (Tensor output, Tensor total_weight)`
 * `nll_loss2d_forward.output(Tensor self, Tensor target, Tensor? weight, int reduction, int ignore_index, *, Tensor(a!) output, Tensor(b!) total_weight) -> (Tensor(a!), Tensor(b!))`
 */
export const nllLoss2dForward = operatorFunction<{
  (input: Tensor, target: Tensor, weight: Tensor | null, reduction: number, ignoreIndex: number): [Tensor, Tensor];
  (input: Tensor, target: Tensor, weight: Tensor | null, reduction: number, ignoreIndex: number, options: { output: Tensor; totalWeight: Tensor }): [Tensor, Tensor];
}>("nll_loss2d_forward", "|output");

/**
 * `nll_loss_forward(Tensor self, Tensor target, Tensor? weight, int reduction, int ignore_index) -> (Tensor output, Tensor total_weight)`
 * `nll_loss_forward.output(Tensor self, Tensor target, Tensor? weight, int reduction, int ignore_index, *, Tensor(a!) output, Tensor(b!) total_weight) -> (Tensor(a!), Tensor(b!))`
 */
export const nllLossForward = operatorFunction<{
  (input: Tensor, target: Tensor, weight: Tensor | null, reduction: number, ignoreIndex: number): [Tensor, Tensor];
  (input: Tensor, target: Tensor, weight: Tensor | null, reduction: number, ignoreIndex: number, options: { output: Tensor; totalWeight: Tensor }): [Tensor, Tensor];
}>("nll_loss_forward", "|output");

/** `nll_loss_nd(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, int ignore_index=-100) -> Tensor` */
export const nllLossNd = operatorFunction<{
  (input: Tensor, target: Tensor, weight?: Tensor | null, reduction?: number, ignoreIndex?: number): Tensor;
  (input: Tensor, target: Tensor, options?: { weight?: Tensor | null; reduction?: number; ignoreIndex?: number }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, options?: { reduction?: number; ignoreIndex?: number }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, reduction: number, options?: { ignoreIndex?: number }): Tensor;
}>("nll_loss_nd", "");

/**
 * `nonzero(Tensor self) -> Tensor`
 * `nonzero.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const nonzero = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("nonzero", "|out");

/** `nonzero_numpy(Tensor self) -> Tensor[]` */
export const nonzeroNumpy = operatorFunction<{
  (input: Tensor): Tensor[];
}>("nonzero_numpy", "");

/**
 * Not in libtorch 1.13.0: needs a newer one, such as 2.15.0.
 * `nonzero_static(Tensor self, *, SymInt size, int fill_value=-1) -> Tensor`
 * `nonzero_static.out(Tensor self, *, SymInt size, int fill_value=-1, Tensor(a!) out) -> Tensor(a!)`
 */
export const nonzeroStatic = operatorFunction<{
  (input: Tensor, options: { size: number; fillValue?: number }): Tensor;
  (input: Tensor, options: { size: number; fillValue?: number; out: Tensor }): Tensor;
}>("nonzero_static", "|out");

/**
 * p-norm (2 by default), over everything or along `dim`.
 * `norm.Scalar(Tensor self, Scalar p=2) -> Tensor`
 * `norm.ScalarOpt_dim(Tensor self, Scalar? p, int[1] dim, bool keepdim=False) -> Tensor`
 * `norm.ScalarOpt_dim_dtype(Tensor self, Scalar? p, int[1] dim, bool keepdim, *, ScalarType dtype) -> Tensor`
 * `norm.ScalarOpt_dtype(Tensor self, Scalar? p, *, ScalarType dtype) -> Tensor`
 * `norm.dtype_out(Tensor self, Scalar? p, int[1] dim, bool keepdim, *, ScalarType dtype, Tensor(a!) out) -> Tensor(a!)`
 * `norm.out(Tensor self, Scalar? p, int[1] dim, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!)`
 * `norm.ScalarOpt_dtype_out(Tensor self, Scalar? p, *, ScalarType dtype, Tensor(a!) out) -> Tensor(a!)`
 * `norm.Scalar_out(Tensor self, Scalar p=2, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const norm = operatorFunction<{
  (input: Tensor, p?: Scalar): Tensor;
  (input: Tensor, options?: { p?: Scalar }): Tensor;
  (input: Tensor, p: Scalar | null, dim: number | readonly number[], keepdim?: boolean): Tensor;
  (input: Tensor, p: Scalar | null, dim: number | readonly number[], options?: { keepdim?: boolean }): Tensor;
  (input: Tensor, p: Scalar | null, dim: number | readonly number[], keepdim: boolean, options: { dtype: DType }): Tensor;
  (input: Tensor, p: Scalar | null, options: { dtype: DType }): Tensor;
  (input: Tensor, p: Scalar | null, dim: number | readonly number[], keepdim: boolean, options: { dtype: DType; out: Tensor }): Tensor;
  (input: Tensor, p: Scalar | null, dim: number | readonly number[], keepdim: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, p: Scalar | null, dim: number | readonly number[], options: { keepdim?: boolean; out: Tensor }): Tensor;
  (input: Tensor, p: Scalar | null, options: { dtype: DType; out: Tensor }): Tensor;
  (input: Tensor, p: Scalar, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { p?: Scalar; out: Tensor }): Tensor;
}>("norm", "Scalar|ScalarOpt_dim|ScalarOpt_dim_dtype|ScalarOpt_dtype|dtype_out|out|ScalarOpt_dtype_out|Scalar_out");

/** `norm_except_dim(Tensor v, int pow=2, int dim=0) -> Tensor` */
export const normExceptDim = operatorFunction<{
  (v: Tensor, pow?: number, dim?: number): Tensor;
  (v: Tensor, options?: { pow?: number; dim?: number }): Tensor;
  (v: Tensor, pow: number, options?: { dim?: number }): Tensor;
}>("norm_except_dim", "");

/**
 * `normal.Tensor_Tensor(Tensor mean, Tensor std, *, Generator? generator=None) -> Tensor`
 * `normal.Tensor_float(Tensor mean, float std=1., *, Generator? generator=None) -> Tensor`
 * `normal.float_Tensor(float mean, Tensor std, *, Generator? generator=None) -> Tensor`
 * `normal.float_float(float mean, float std, int[] size, *, Generator? generator=None, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor`
 * `normal.Tensor_Tensor_out(Tensor mean, Tensor std, *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!)`
 * `normal.Tensor_float_out(Tensor mean, float std=1., *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!)`
 * `normal.float_Tensor_out(float mean, Tensor std, *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!)`
 * `normal.float_float_out(float mean, float std, int[] size, *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!)`
 * `normal.out(Tensor self, float mean=0., float std=1., *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const normal = operatorFunction<{
  (mean: Tensor, std: Tensor, options?: { generator?: Generator | null }): Tensor;
  (mean: Tensor, std?: number, options?: { generator?: Generator | null }): Tensor;
  (mean: Tensor, options?: { std?: number; generator?: Generator | null }): Tensor;
  (mean: number, std: Tensor, options?: { generator?: Generator | null }): Tensor;
  (mean: number, std: number, size: readonly number[], options?: { generator?: Generator | null; dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (mean: Tensor, std: Tensor, options: { generator?: Generator | null; out: Tensor }): Tensor;
  (mean: Tensor, std: number, options: { generator?: Generator | null; out: Tensor }): Tensor;
  (mean: Tensor, options: { std?: number; generator?: Generator | null; out: Tensor }): Tensor;
  (mean: number, std: Tensor, options: { generator?: Generator | null; out: Tensor }): Tensor;
  (mean: number, std: number, size: readonly number[], options: { generator?: Generator | null; out: Tensor }): Tensor;
  (input: Tensor, mean: number, std: number, options: { generator?: Generator | null; out: Tensor }): Tensor;
  (input: Tensor, options: { mean?: number; std?: number; generator?: Generator | null; out: Tensor }): Tensor;
  (input: Tensor, mean: number, options: { std?: number; generator?: Generator | null; out: Tensor }): Tensor;
}>("normal", "Tensor_Tensor|Tensor_float|float_Tensor|float_float|Tensor_Tensor_out|Tensor_float_out|float_Tensor_out|float_float_out|out");

/** `normal_functional(Tensor self, float mean=0., float std=1., *, Generator? generator=None) -> Tensor` */
export const normalFunctional = operatorFunction<{
  (input: Tensor, mean?: number, std?: number, options?: { generator?: Generator | null }): Tensor;
  (input: Tensor, options?: { mean?: number; std?: number; generator?: Generator | null }): Tensor;
  (input: Tensor, mean: number, options?: { std?: number; generator?: Generator | null }): Tensor;
}>("normal_functional", "");

/**
 * `not_equal.Tensor(Tensor self, Tensor other) -> Tensor`
 * `not_equal.Scalar(Tensor self, Scalar other) -> Tensor`
 * `not_equal.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `not_equal.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const notEqual = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Scalar): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options: { out: Tensor }): Tensor;
}>("not_equal", "Tensor|Scalar|Tensor_out|Scalar_out");

/**
 * `nuclear_norm(Tensor self, bool keepdim=False) -> Tensor`
 * `nuclear_norm.dim(Tensor self, int[2] dim, bool keepdim=False) -> Tensor`
 * `nuclear_norm.dim_out(Tensor self, int[2] dim, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!)`
 * `nuclear_norm.out(Tensor self, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const nuclearNorm = operatorFunction<{
  (input: Tensor, keepdim?: boolean): Tensor;
  (input: Tensor, options?: { keepdim?: boolean }): Tensor;
  (input: Tensor, dim: number | readonly number[], keepdim?: boolean): Tensor;
  (input: Tensor, dim: number | readonly number[], options?: { keepdim?: boolean }): Tensor;
  (input: Tensor, dim: number | readonly number[], keepdim: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, dim: number | readonly number[], options: { keepdim?: boolean; out: Tensor }): Tensor;
  (input: Tensor, keepdim: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { keepdim?: boolean; out: Tensor }): Tensor;
}>("nuclear_norm", "|dim|dim_out|out");

/** `numpy_T(Tensor(a) self) -> Tensor(a)` */
export const numpyT = operatorFunction<{
  (input: Tensor): Tensor;
}>("numpy_T", "");

/**
 * `[…] int64 → […, classes]` of zeros and ones.
 * `one_hot(Tensor self, int num_classes=-1) -> Tensor`
 */
export const oneHot = operatorFunction<{
  (input: Tensor, numClasses?: number): Tensor;
  (input: Tensor, options?: { numClasses?: number }): Tensor;
}>("one_hot", "");

/**
 * `ones_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor`
 * `ones_like.out(Tensor self, *, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const onesLike = operatorFunction<{
  (input: Tensor, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, options: { memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
}>("ones_like", "|out");

/**
 * `orgqr(Tensor self, Tensor input2) -> Tensor`
 * `orgqr.out(Tensor self, Tensor input2, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const orgqr = operatorFunction<{
  (input: Tensor, input2: Tensor): Tensor;
  (input: Tensor, input2: Tensor, options: { out: Tensor }): Tensor;
}>("orgqr", "|out");

/**
 * `ormqr(Tensor self, Tensor input2, Tensor input3, bool left=True, bool transpose=False) -> Tensor`
 * `ormqr.out(Tensor self, Tensor input2, Tensor input3, bool left=True, bool transpose=False, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const ormqr = operatorFunction<{
  (input: Tensor, input2: Tensor, input3: Tensor, left?: boolean, transpose?: boolean): Tensor;
  (input: Tensor, input2: Tensor, input3: Tensor, options?: { left?: boolean; transpose?: boolean }): Tensor;
  (input: Tensor, input2: Tensor, input3: Tensor, left: boolean, options?: { transpose?: boolean }): Tensor;
  (input: Tensor, input2: Tensor, input3: Tensor, left: boolean, transpose: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, input2: Tensor, input3: Tensor, options: { left?: boolean; transpose?: boolean; out: Tensor }): Tensor;
  (input: Tensor, input2: Tensor, input3: Tensor, left: boolean, options: { transpose?: boolean; out: Tensor }): Tensor;
}>("ormqr", "|out");

/**
 * `[n], [m] → [n, m]`.
 * `outer(Tensor self, Tensor vec2) -> Tensor`
 * `outer.out(Tensor self, Tensor vec2, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const outer = operatorFunction<{
  (input: Tensor, vec2: Tensor): Tensor;
  (input: Tensor, vec2: Tensor, options: { out: Tensor }): Tensor;
}>("outer", "|out");

/**
 * Pads the last dimensions first: `[left, right, top, bottom, …]`.
 * `pad(Tensor self, int[] pad, str mode="constant", float? value=None) -> Tensor`
 */
export const pad = operatorFunction<{
  (input: Tensor, pad: readonly number[], mode?: string, value?: number | null): Tensor;
  (input: Tensor, pad: readonly number[], options?: { mode?: string; value?: number | null }): Tensor;
  (input: Tensor, pad: readonly number[], mode: string, options?: { value?: number | null }): Tensor;
}>("pad", "");

/** `pad_sequence(Tensor[] sequences, bool batch_first=False, float padding_value=0.) -> Tensor` */
export const padSequence = operatorFunction<{
  (sequences: readonly Tensor[], batchFirst?: boolean, paddingValue?: number): Tensor;
  (sequences: readonly Tensor[], options?: { batchFirst?: boolean; paddingValue?: number }): Tensor;
  (sequences: readonly Tensor[], batchFirst: boolean, options?: { paddingValue?: number }): Tensor;
}>("pad_sequence", "");

/** `pairwise_distance(Tensor x1, Tensor x2, float p=2., float eps=9.9999999999999995e-07, bool keepdim=False) -> Tensor` */
export const pairwiseDistance = operatorFunction<{
  (x1: Tensor, x2: Tensor, p?: number, eps?: number, keepdim?: boolean): Tensor;
  (x1: Tensor, x2: Tensor, options?: { p?: number; eps?: number; keepdim?: boolean }): Tensor;
  (x1: Tensor, x2: Tensor, p: number, options?: { eps?: number; keepdim?: boolean }): Tensor;
  (x1: Tensor, x2: Tensor, p: number, eps: number, options?: { keepdim?: boolean }): Tensor;
}>("pairwise_distance", "");

/** `pdist(Tensor self, float p=2.) -> Tensor` */
export const pdist = operatorFunction<{
  (input: Tensor, p?: number): Tensor;
  (input: Tensor, options?: { p?: number }): Tensor;
}>("pdist", "");

/**
 * Reorders dimensions without copying: `[a, b, c] → [c, a, b]` for (2, 0, 1).
 * `permute(Tensor(a) self, int[] dims) -> Tensor(a)`
 */
export const permute = operatorFunction<{
  (input: Tensor, dims: readonly number[]): Tensor;
  (input: Tensor, ...dims: number[]): Tensor;
}>("permute", "");

/** `pin_memory(Tensor(a) self, Device? device=None) -> Tensor(a)` */
export const pinMemory = operatorFunction<{
  (input: Tensor, device?: Device | null): Tensor;
  (input: Tensor, options?: { device?: Device | null }): Tensor;
}>("pin_memory", "");

/** `pinverse(Tensor self, float rcond=1.0000000000000001e-15) -> Tensor` */
export const pinverse = operatorFunction<{
  (input: Tensor, rcond?: number): Tensor;
  (input: Tensor, options?: { rcond?: number }): Tensor;
}>("pinverse", "");

/**
 * `pixel_shuffle(Tensor self, int upscale_factor) -> Tensor`
 * `pixel_shuffle.out(Tensor self, int upscale_factor, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const pixelShuffle = operatorFunction<{
  (input: Tensor, upscaleFactor: number): Tensor;
  (input: Tensor, upscaleFactor: number, options: { out: Tensor }): Tensor;
}>("pixel_shuffle", "|out");

/**
 * `pixel_unshuffle(Tensor self, int downscale_factor) -> Tensor`
 * `pixel_unshuffle.out(Tensor self, int downscale_factor, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const pixelUnshuffle = operatorFunction<{
  (input: Tensor, downscaleFactor: number): Tensor;
  (input: Tensor, downscaleFactor: number, options: { out: Tensor }): Tensor;
}>("pixel_unshuffle", "|out");

/**
 * `poisson(Tensor self, Generator? generator=None) -> Tensor`
 * `poisson.out(Tensor self, Generator? generator=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const poisson = operatorFunction<{
  (input: Tensor, generator?: Generator | null): Tensor;
  (input: Tensor, options?: { generator?: Generator | null }): Tensor;
  (input: Tensor, generator: Generator | null, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { generator?: Generator | null; out: Tensor }): Tensor;
}>("poisson", "|out");

/** `poisson_nll_loss(Tensor input, Tensor target, bool log_input, bool full, float eps, int reduction) -> Tensor` */
export const poissonNllLoss = operatorFunction<{
  (input: Tensor, target: Tensor, logInput: boolean, full: boolean, eps: number, reduction: number): Tensor;
}>("poisson_nll_loss", "");

/**
 * `polar(Tensor abs, Tensor angle) -> Tensor`
 * `polar.out(Tensor abs, Tensor angle, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const polar = operatorFunction<{
  (abs: Tensor, angle: Tensor): Tensor;
  (abs: Tensor, angle: Tensor, options: { out: Tensor }): Tensor;
}>("polar", "|out");

/**
 * `polygamma(int n, Tensor self) -> Tensor`
 * `polygamma.out(int n, Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const polygamma = operatorFunction<{
  (n: number, self: Tensor): Tensor;
  (n: number, self: Tensor, options: { out: Tensor }): Tensor;
}>("polygamma", "|out");

/** `positive(Tensor(a) self) -> Tensor(a)` */
export const positive = operatorFunction<{
  (input: Tensor): Tensor;
}>("positive", "");

/**
 * inputᵉˣᵖᵒⁿᵉⁿᵗ, elementwise.
 * `pow.Tensor_Tensor(Tensor self, Tensor exponent) -> Tensor`
 * `pow.Scalar(Scalar self, Tensor exponent) -> Tensor`
 * `pow.Tensor_Scalar(Tensor self, Scalar exponent) -> Tensor`
 * `pow.Tensor_Tensor_out(Tensor self, Tensor exponent, *, Tensor(a!) out) -> Tensor(a!)`
 * `pow.Scalar_out(Scalar self, Tensor exponent, *, Tensor(a!) out) -> Tensor(a!)`
 * `pow.Tensor_Scalar_out(Tensor self, Scalar exponent, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const pow = operatorFunction<{
  (input: Tensor, exponent: Tensor): Tensor;
  (input: Scalar, exponent: Tensor): Tensor;
  (input: Tensor, exponent: Scalar): Tensor;
  (input: Tensor, exponent: Tensor, options: { out: Tensor }): Tensor;
  (input: Scalar, exponent: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, exponent: Scalar, options: { out: Tensor }): Tensor;
}>("pow", "Tensor_Tensor|Scalar|Tensor_Scalar|Tensor_Tensor_out|Scalar_out|Tensor_Scalar_out");

/**
 * `prelu(Tensor self, Tensor weight) -> Tensor`
 * `prelu.out(Tensor self, Tensor weight, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const prelu = operatorFunction<{
  (input: Tensor, weight: Tensor): Tensor;
  (input: Tensor, weight: Tensor, options: { out: Tensor }): Tensor;
}>("prelu", "|out");

/**
 * Product, of everything or along `dim`.
 * `prod(Tensor self, *, ScalarType? dtype=None) -> Tensor`
 * `prod.dim_int(Tensor self, int dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor`
 * `prod.int_out(Tensor self, int dim, bool keepdim=False, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!)`
 * `prod.out(Tensor self, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const prod = operatorFunction<{
  (input: Tensor, options?: { dtype?: DType | null }): Tensor;
  (input: Tensor, dim: number, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
  (input: Tensor, dim: number, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, dim: number, keepdim: boolean, options: { dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, dim: number, options: { keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, options: { dtype?: DType | null; out: Tensor }): Tensor;
}>("prod", "|dim_int|int_out|out");

/**
 * `put(Tensor self, Tensor index, Tensor source, bool accumulate=False) -> Tensor`
 * `put.out(Tensor self, Tensor index, Tensor source, bool accumulate=False, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const put = operatorFunction<{
  (input: Tensor, index: Tensor, source: Tensor, accumulate?: boolean): Tensor;
  (input: Tensor, index: Tensor, source: Tensor, options?: { accumulate?: boolean }): Tensor;
  (input: Tensor, index: Tensor, source: Tensor, accumulate: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, index: Tensor, source: Tensor, options: { accumulate?: boolean; out: Tensor }): Tensor;
}>("put", "|out");

/**
 * `qr(Tensor self, bool some=True) -> (Tensor Q, Tensor R)`
 * `qr.Q(Tensor self, bool some=True, *, Tensor(a!) Q, Tensor(b!) R) -> (Tensor(a!) Q, Tensor(b!) R)`
 */
export const qr = operatorFunction<{
  (input: Tensor, some?: boolean): [Tensor, Tensor];
  (input: Tensor, options?: { some?: boolean }): [Tensor, Tensor];
  (input: Tensor, some: boolean, options: { Q: Tensor; R: Tensor }): [Tensor, Tensor];
  (input: Tensor, options: { some?: boolean; Q: Tensor; R: Tensor }): [Tensor, Tensor];
}>("qr", "|Q");

/**
 * `quantile(Tensor self, Tensor q, int? dim=None, bool keepdim=False, *, str interpolation="linear") -> Tensor`
 * `quantile.scalar(Tensor self, float q, int? dim=None, bool keepdim=False, *, str interpolation="linear") -> Tensor`
 * `quantile.out(Tensor self, Tensor q, int? dim=None, bool keepdim=False, *, str interpolation="linear", Tensor(a!) out) -> Tensor(a!)`
 * `quantile.scalar_out(Tensor self, float q, int? dim=None, bool keepdim=False, *, str interpolation="linear", Tensor(a!) out) -> Tensor(a!)`
 */
export const quantile = operatorFunction<{
  (input: Tensor, q: Tensor, dim?: number | null, keepdim?: boolean, options?: { interpolation?: string }): Tensor;
  (input: Tensor, q: Tensor, options?: { dim?: number | null; keepdim?: boolean; interpolation?: string }): Tensor;
  (input: Tensor, q: Tensor, dim: number | null, options?: { keepdim?: boolean; interpolation?: string }): Tensor;
  (input: Tensor, q: number, dim?: number | null, keepdim?: boolean, options?: { interpolation?: string }): Tensor;
  (input: Tensor, q: number, options?: { dim?: number | null; keepdim?: boolean; interpolation?: string }): Tensor;
  (input: Tensor, q: number, dim: number | null, options?: { keepdim?: boolean; interpolation?: string }): Tensor;
  (input: Tensor, q: Tensor, dim: number | null, keepdim: boolean, options: { interpolation?: string; out: Tensor }): Tensor;
  (input: Tensor, q: Tensor, options: { dim?: number | null; keepdim?: boolean; interpolation?: string; out: Tensor }): Tensor;
  (input: Tensor, q: Tensor, dim: number | null, options: { keepdim?: boolean; interpolation?: string; out: Tensor }): Tensor;
  (input: Tensor, q: number, dim: number | null, keepdim: boolean, options: { interpolation?: string; out: Tensor }): Tensor;
  (input: Tensor, q: number, options: { dim?: number | null; keepdim?: boolean; interpolation?: string; out: Tensor }): Tensor;
  (input: Tensor, q: number, dim: number | null, options: { keepdim?: boolean; interpolation?: string; out: Tensor }): Tensor;
}>("quantile", "|scalar|out|scalar_out");

/**
 * `rad2deg(Tensor self) -> Tensor`
 * `rad2deg.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const rad2deg = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("rad2deg", "|out");

/**
 * `rand_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor`
 * `rand_like.generator(Tensor self, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor`
 * `rand_like.generator_out(Tensor self, *, Generator? generator, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!)`
 * `rand_like.out(Tensor self, *, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const randLike = operatorFunction<{
  (input: Tensor, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, options?: { generator?: Generator | null; dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, options: { generator?: Generator | null; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (input: Tensor, options: { memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
}>("rand_like", "|generator|generator_out|out");

/**
 * `randint_like(Tensor self, int high, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor`
 * `randint_like.Tensor(Tensor self, Tensor high, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor`
 * `randint_like.Tensor_generator(Tensor self, Tensor high, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor`
 * `randint_like.generator(Tensor self, SymInt high, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor`
 * `randint_like.low_dtype(Tensor self, int low, int high, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor`
 * `randint_like.low_generator_dtype(Tensor self, SymInt low, SymInt high, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor`
 * `randint_like.Tensor_generator_out(Tensor self, Tensor high, *, Generator? generator, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!)`
 * `randint_like.Tensor_out(Tensor self, Tensor high, *, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!)`
 * `randint_like.generator_out(Tensor self, SymInt high, *, Generator? generator, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!)`
 * `randint_like.low_dtype_out(Tensor self, int low, int high, *, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!)`
 * `randint_like.low_generator_dtype_out(Tensor self, SymInt low, SymInt high, *, Generator? generator, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!)`
 * `randint_like.out(Tensor self, int high, *, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const randintLike = operatorFunction<{
  (input: Tensor, high: number, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, high: Tensor, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, high: Tensor, options?: { generator?: Generator | null; dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, high: number, options?: { generator?: Generator | null; dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, low: number, high: number, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, low: number, high: number, options?: { generator?: Generator | null; dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, high: Tensor, options: { generator?: Generator | null; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (input: Tensor, high: Tensor, options: { memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (input: Tensor, high: number, options: { generator?: Generator | null; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (input: Tensor, low: number, high: number, options: { memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (input: Tensor, low: number, high: number, options: { generator?: Generator | null; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (input: Tensor, high: number, options: { memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
}>("randint_like", "|Tensor|Tensor_generator|generator|low_dtype|low_generator_dtype|Tensor_generator_out|Tensor_out|generator_out|low_dtype_out|low_generator_dtype_out|out");

/**
 * `randn_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor`
 * `randn_like.generator(Tensor self, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor`
 * `randn_like.generator_out(Tensor self, *, Generator? generator, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!)`
 * `randn_like.out(Tensor self, *, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const randnLike = operatorFunction<{
  (input: Tensor, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, options?: { generator?: Generator | null; dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, options: { generator?: Generator | null; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (input: Tensor, options: { memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
}>("randn_like", "|generator|generator_out|out");

/**
 * `random(Tensor self, *, Generator? generator=None) -> Tensor`
 * `random.from(Tensor self, int from, int? to, *, Generator? generator=None) -> Tensor`
 * `random.to(Tensor self, int to, *, Generator? generator=None) -> Tensor`
 * `random.from_out(Tensor self, int from, int? to, *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!)`
 * `random.out(Tensor self, *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!)`
 * `random.to_out(Tensor self, int to, *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const random = operatorFunction<{
  (input: Tensor, options?: { generator?: Generator | null }): Tensor;
  (input: Tensor, from: number, to: number | null, options?: { generator?: Generator | null }): Tensor;
  (input: Tensor, to: number, options?: { generator?: Generator | null }): Tensor;
  (input: Tensor, from: number, to: number | null, options: { generator?: Generator | null; out: Tensor }): Tensor;
  (input: Tensor, options: { generator?: Generator | null; out: Tensor }): Tensor;
  (input: Tensor, to: number, options: { generator?: Generator | null; out: Tensor }): Tensor;
}>("random", "|from|to|from_out|out|to_out");

/** `ravel(Tensor(a) self) -> Tensor(a)` */
export const ravel = operatorFunction<{
  (input: Tensor): Tensor;
}>("ravel", "");

/** `real(Tensor(a) self) -> Tensor(a)` */
export const real = operatorFunction<{
  (input: Tensor): Tensor;
}>("real", "");

/**
 * `reciprocal(Tensor self) -> Tensor`
 * `reciprocal.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const reciprocal = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("reciprocal", "|out");

/**
 * `reflection_pad1d(Tensor self, int[2] padding) -> Tensor`
 * `reflection_pad1d.out(Tensor self, int[2] padding, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const reflectionPad1d = operatorFunction<{
  (input: Tensor, padding: number | readonly number[]): Tensor;
  (input: Tensor, padding: number | readonly number[], options: { out: Tensor }): Tensor;
}>("reflection_pad1d", "|out");

/**
 * `reflection_pad2d(Tensor self, int[4] padding) -> Tensor`
 * `reflection_pad2d.out(Tensor self, int[4] padding, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const reflectionPad2d = operatorFunction<{
  (input: Tensor, padding: number | readonly number[]): Tensor;
  (input: Tensor, padding: number | readonly number[], options: { out: Tensor }): Tensor;
}>("reflection_pad2d", "|out");

/**
 * `reflection_pad3d(Tensor self, int[6] padding) -> Tensor`
 * `reflection_pad3d.out(Tensor self, int[6] padding, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const reflectionPad3d = operatorFunction<{
  (input: Tensor, padding: number | readonly number[]): Tensor;
  (input: Tensor, padding: number | readonly number[], options: { out: Tensor }): Tensor;
}>("reflection_pad3d", "|out");

/**
 * max(x, 0), elementwise.
 * `relu(Tensor self) -> Tensor`
 * `relu.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const relu = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("relu", "|out");

/** `relu6(Tensor self) -> Tensor` */
export const relu6 = operatorFunction<{
  (input: Tensor): Tensor;
}>("relu6", "");

/**
 * `remainder.Tensor(Tensor self, Tensor other) -> Tensor`
 * `remainder.Scalar(Tensor self, Scalar other) -> Tensor`
 * `remainder.Scalar_Tensor(Scalar self, Tensor other) -> Tensor`
 * `remainder.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `remainder.Scalar_Tensor_out(Scalar self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `remainder.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const remainder = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Scalar): Tensor;
  (input: Scalar, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Scalar, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options: { out: Tensor }): Tensor;
}>("remainder", "Tensor|Scalar|Scalar_Tensor|Tensor_out|Scalar_Tensor_out|Scalar_out");

/**
 * `renorm(Tensor self, Scalar p, int dim, Scalar maxnorm) -> Tensor`
 * `renorm.out(Tensor self, Scalar p, int dim, Scalar maxnorm, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const renorm = operatorFunction<{
  (input: Tensor, p: Scalar, dim: number, maxnorm: Scalar): Tensor;
  (input: Tensor, p: Scalar, dim: number, maxnorm: Scalar, options: { out: Tensor }): Tensor;
}>("renorm", "|out");

/**
 * Copies along each dimension: `[a, b] → [a·m, b·n]`.
 * `repeat(Tensor self, SymInt[] repeats) -> Tensor`
 * `repeat.out(Tensor self, SymInt[] repeats, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const repeat = operatorFunction<{
  (input: Tensor, repeats: readonly number[]): Tensor;
  (input: Tensor, ...repeats: number[]): Tensor;
  (input: Tensor, repeats: readonly number[], options: { out: Tensor }): Tensor;
}>("repeat", "|out");

/**
 * Repeats each entry: `[a, b] → [a, a, b, b]`.
 * `repeat_interleave.Tensor(Tensor repeats, *, int? output_size=None) -> Tensor`
 * `repeat_interleave.self_Tensor(Tensor self, Tensor repeats, int? dim=None, *, int? output_size=None) -> Tensor`
 * `repeat_interleave.self_int(Tensor self, int repeats, int? dim=None, *, int? output_size=None) -> Tensor`
 * `repeat_interleave.Tensor_out(Tensor repeats, *, int? output_size=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const repeatInterleave = operatorFunction<{
  (repeats: Tensor, options?: { outputSize?: number | null }): Tensor;
  (input: Tensor, repeats: Tensor, dim?: number | null, options?: { outputSize?: number | null }): Tensor;
  (input: Tensor, repeats: Tensor, options?: { dim?: number | null; outputSize?: number | null }): Tensor;
  (input: Tensor, repeats: number, dim?: number | null, options?: { outputSize?: number | null }): Tensor;
  (input: Tensor, repeats: number, options?: { dim?: number | null; outputSize?: number | null }): Tensor;
  (repeats: Tensor, options: { outputSize?: number | null; out: Tensor }): Tensor;
}>("repeat_interleave", "Tensor|self_Tensor|self_int|Tensor_out");

/**
 * `replication_pad1d(Tensor self, int[2] padding) -> Tensor`
 * `replication_pad1d.out(Tensor self, int[2] padding, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const replicationPad1d = operatorFunction<{
  (input: Tensor, padding: number | readonly number[]): Tensor;
  (input: Tensor, padding: number | readonly number[], options: { out: Tensor }): Tensor;
}>("replication_pad1d", "|out");

/**
 * `replication_pad2d(Tensor self, int[4] padding) -> Tensor`
 * `replication_pad2d.out(Tensor self, int[4] padding, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const replicationPad2d = operatorFunction<{
  (input: Tensor, padding: number | readonly number[]): Tensor;
  (input: Tensor, padding: number | readonly number[], options: { out: Tensor }): Tensor;
}>("replication_pad2d", "|out");

/**
 * `replication_pad3d(Tensor self, int[6] padding) -> Tensor`
 * `replication_pad3d.out(Tensor self, int[6] padding, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const replicationPad3d = operatorFunction<{
  (input: Tensor, padding: number | readonly number[]): Tensor;
  (input: Tensor, padding: number | readonly number[], options: { out: Tensor }): Tensor;
}>("replication_pad3d", "|out");

/**
 * The same elements in another shape, copied only when needed; −1 is inferred.
 * `reshape(Tensor(a) self, SymInt[] shape) -> Tensor(a)`
 */
export const reshape = operatorFunction<{
  (input: Tensor, shape: readonly number[]): Tensor;
  (input: Tensor, ...shape: number[]): Tensor;
}>("reshape", "");

/** `reshape_as(Tensor(a) self, Tensor other) -> Tensor(a)` */
export const reshapeAs = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
}>("reshape_as", "");

/**
 * `resize(Tensor self, SymInt[] size, *, MemoryFormat? memory_format=None) -> Tensor`
 * `resize.out(Tensor self, SymInt[] size, *, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const resize = operatorFunction<{
  (input: Tensor, size: readonly number[], options?: { memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, ...size: number[]): Tensor;
  (input: Tensor, size: readonly number[], options: { memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
}>("resize", "|out");

/**
 * `resize_as(Tensor self, Tensor the_template, *, MemoryFormat? memory_format=None) -> Tensor`
 * `resize_as.out(Tensor self, Tensor the_template, *, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const resizeAs = operatorFunction<{
  (input: Tensor, theTemplate: Tensor, options?: { memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, theTemplate: Tensor, options: { memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
}>("resize_as", "|out");

/** `resolve_conj(Tensor(a) self) -> Tensor(a)` */
export const resolveConj = operatorFunction<{
  (input: Tensor): Tensor;
}>("resolve_conj", "");

/** `resolve_neg(Tensor(a) self) -> Tensor(a)` */
export const resolveNeg = operatorFunction<{
  (input: Tensor): Tensor;
}>("resolve_neg", "");

/**
 * Not in libtorch 1.13.0: needs a newer one, such as 2.15.0.
 * `rms_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight=None, float? eps=None) -> Tensor`
 */
export const rmsNorm = operatorFunction<{
  (input: Tensor, normalizedShape: readonly number[], weight?: Tensor | null, eps?: number | null): Tensor;
  (input: Tensor, normalizedShape: readonly number[], options?: { weight?: Tensor | null; eps?: number | null }): Tensor;
  (input: Tensor, normalizedShape: readonly number[], weight: Tensor | null, options?: { eps?: number | null }): Tensor;
}>("rms_norm", "");

/**
 * `rnn_relu.data(Tensor data, Tensor batch_sizes, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional) -> (Tensor, Tensor)`
 * `rnn_relu.input(Tensor input, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor)`
 */
export const rnnRelu = operatorFunction<{
  (data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean): [Tensor, Tensor];
  (input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor];
}>("rnn_relu", "data|input");

/** `rnn_relu_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor? b_ih=None, Tensor? b_hh=None) -> Tensor` */
export const rnnReluCell = operatorFunction<{
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh?: Tensor | null, bHh?: Tensor | null): Tensor;
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, options?: { bIh?: Tensor | null; bHh?: Tensor | null }): Tensor;
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor | null, options?: { bHh?: Tensor | null }): Tensor;
}>("rnn_relu_cell", "");

/**
 * `rnn_tanh.data(Tensor data, Tensor batch_sizes, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional) -> (Tensor, Tensor)`
 * `rnn_tanh.input(Tensor input, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor)`
 */
export const rnnTanh = operatorFunction<{
  (data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean): [Tensor, Tensor];
  (input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean, batchFirst: boolean): [Tensor, Tensor];
}>("rnn_tanh", "data|input");

/** `rnn_tanh_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor? b_ih=None, Tensor? b_hh=None) -> Tensor` */
export const rnnTanhCell = operatorFunction<{
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh?: Tensor | null, bHh?: Tensor | null): Tensor;
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, options?: { bIh?: Tensor | null; bHh?: Tensor | null }): Tensor;
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor | null, options?: { bHh?: Tensor | null }): Tensor;
}>("rnn_tanh_cell", "");

/**
 * Shifts along dimensions, entering again on the other side.
 * `roll(Tensor self, int[1] shifts, int[1] dims=[]) -> Tensor`
 * `roll.out(Tensor self, int[1] shifts, int[1] dims=[], *, Tensor(a!) out) -> Tensor(a!)`
 */
export const roll = operatorFunction<{
  (input: Tensor, shifts: number | readonly number[], dims?: number | readonly number[]): Tensor;
  (input: Tensor, shifts: number | readonly number[], options?: { dims?: number | readonly number[] }): Tensor;
  (input: Tensor, shifts: number | readonly number[], dims: number | readonly number[], options: { out: Tensor }): Tensor;
  (input: Tensor, shifts: number | readonly number[], options: { dims?: number | readonly number[]; out: Tensor }): Tensor;
}>("roll", "|out");

/**
 * `rot90(Tensor self, int k=1, int[] dims=[0, 1]) -> Tensor`
 * `rot90.out(Tensor self, int k=1, int[] dims=[0, 1], *, Tensor(a!) out) -> Tensor(a!)`
 */
export const rot90 = operatorFunction<{
  (input: Tensor, k?: number, dims?: readonly number[]): Tensor;
  (input: Tensor, options?: { k?: number; dims?: readonly number[] }): Tensor;
  (input: Tensor, k: number, options?: { dims?: readonly number[] }): Tensor;
  (input: Tensor, k: number, dims: readonly number[], options: { out: Tensor }): Tensor;
  (input: Tensor, options: { k?: number; dims?: readonly number[]; out: Tensor }): Tensor;
  (input: Tensor, k: number, options: { dims?: readonly number[]; out: Tensor }): Tensor;
}>("rot90", "|out");

/**
 * `round(Tensor self) -> Tensor`
 * `round.decimals(Tensor self, *, int decimals) -> Tensor`
 * `round.decimals_out(Tensor self, *, int decimals, Tensor(a!) out) -> Tensor(a!)`
 * `round.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const round = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { decimals: number }): Tensor;
  (input: Tensor, options: { decimals: number; out: Tensor }): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("round", "|decimals|decimals_out|out");

/** `row_indices(Tensor(a) self) -> Tensor(a)` */
export const rowIndices = operatorFunction<{
  (input: Tensor): Tensor;
}>("row_indices", "");

/**
 * `row_stack(Tensor[] tensors) -> Tensor`
 * `row_stack.out(Tensor[] tensors, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const rowStack = operatorFunction<{
  (tensors: readonly Tensor[]): Tensor;
  (tensors: readonly Tensor[], options: { out: Tensor }): Tensor;
}>("row_stack", "|out");

/** `rrelu(Tensor self, Scalar lower=0.125, Scalar upper=0.33333333333333331, bool training=False, Generator? generator=None) -> Tensor` */
export const rrelu = operatorFunction<{
  (input: Tensor, lower?: Scalar, upper?: Scalar, training?: boolean, generator?: Generator | null): Tensor;
  (input: Tensor, options?: { lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null }): Tensor;
  (input: Tensor, lower: Scalar, options?: { upper?: Scalar; training?: boolean; generator?: Generator | null }): Tensor;
  (input: Tensor, lower: Scalar, upper: Scalar, options?: { training?: boolean; generator?: Generator | null }): Tensor;
  (input: Tensor, lower: Scalar, upper: Scalar, training: boolean, options?: { generator?: Generator | null }): Tensor;
}>("rrelu", "");

/**
 * `rrelu_with_noise(Tensor self, Tensor noise, Scalar lower=0.125, Scalar upper=0.33333333333333331, bool training=False, Generator? generator=None) -> Tensor`
 * `rrelu_with_noise.out(Tensor self, Tensor noise, Scalar lower=0.125, Scalar upper=0.33333333333333331, bool training=False, Generator? generator=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const rreluWithNoise = operatorFunction<{
  (input: Tensor, noise: Tensor, lower?: Scalar, upper?: Scalar, training?: boolean, generator?: Generator | null): Tensor;
  (input: Tensor, noise: Tensor, options?: { lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null }): Tensor;
  (input: Tensor, noise: Tensor, lower: Scalar, options?: { upper?: Scalar; training?: boolean; generator?: Generator | null }): Tensor;
  (input: Tensor, noise: Tensor, lower: Scalar, upper: Scalar, options?: { training?: boolean; generator?: Generator | null }): Tensor;
  (input: Tensor, noise: Tensor, lower: Scalar, upper: Scalar, training: boolean, options?: { generator?: Generator | null }): Tensor;
  (input: Tensor, noise: Tensor, lower: Scalar, upper: Scalar, training: boolean, generator: Generator | null, options: { out: Tensor }): Tensor;
  (input: Tensor, noise: Tensor, options: { lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null; out: Tensor }): Tensor;
  (input: Tensor, noise: Tensor, lower: Scalar, options: { upper?: Scalar; training?: boolean; generator?: Generator | null; out: Tensor }): Tensor;
  (input: Tensor, noise: Tensor, lower: Scalar, upper: Scalar, options: { training?: boolean; generator?: Generator | null; out: Tensor }): Tensor;
  (input: Tensor, noise: Tensor, lower: Scalar, upper: Scalar, training: boolean, options: { generator?: Generator | null; out: Tensor }): Tensor;
}>("rrelu_with_noise", "|out");

/**
 * Not in libtorch 1.13.0: needs a newer one, such as 2.15.0.
 * `rrelu_with_noise_functional(Tensor self, Tensor noise, Scalar lower=0.125, Scalar upper=0.33333333333333331, bool training=False, Generator? generator=None) -> (Tensor, Tensor noise_out)`
 */
export const rreluWithNoiseFunctional = operatorFunction<{
  (input: Tensor, noise: Tensor, lower?: Scalar, upper?: Scalar, training?: boolean, generator?: Generator | null): [Tensor, Tensor];
  (input: Tensor, noise: Tensor, options?: { lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null }): [Tensor, Tensor];
  (input: Tensor, noise: Tensor, lower: Scalar, options?: { upper?: Scalar; training?: boolean; generator?: Generator | null }): [Tensor, Tensor];
  (input: Tensor, noise: Tensor, lower: Scalar, upper: Scalar, options?: { training?: boolean; generator?: Generator | null }): [Tensor, Tensor];
  (input: Tensor, noise: Tensor, lower: Scalar, upper: Scalar, training: boolean, options?: { generator?: Generator | null }): [Tensor, Tensor];
}>("rrelu_with_noise_functional", "");

/**
 * 1/√x, elementwise.
 * `rsqrt(Tensor self) -> Tensor`
 * `rsqrt.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const rsqrt = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("rsqrt", "|out");

/**
 * `rsub.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor`
 * `rsub.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor`
 * `rsub.Tensor_out(Tensor self, Tensor other, *, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!)`
 * `rsub.Scalar_out(Tensor self, Scalar other, Scalar alpha=1, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const rsub = operatorFunction<{
  (input: Tensor, other: Tensor, options?: { alpha?: Scalar }): Tensor;
  (input: Tensor, other: Scalar, alpha?: Scalar): Tensor;
  (input: Tensor, other: Scalar, options?: { alpha?: Scalar }): Tensor;
  (input: Tensor, other: Tensor, options: { alpha?: Scalar; out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, alpha: Scalar, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options: { alpha?: Scalar; out: Tensor }): Tensor;
}>("rsub", "Tensor|Scalar|Tensor_out|Scalar_out");

/**
 * `scalar_tensor(Scalar s, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor`
 * `scalar_tensor.out(Scalar s, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const scalarTensor = operatorFunction<{
  (s: Scalar, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (s: Scalar, options: { out: Tensor }): Tensor;
}>("scalar_tensor", "|out");

/**
 * Not in libtorch 1.13.0: needs a newer one, such as 2.15.0.
 * `scaled_dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_mask=None, float dropout_p=0., bool is_causal=False, *, float? scale=None, bool enable_gqa=False) -> Tensor`
 */
export const scaledDotProductAttention = operatorFunction<{
  (query: Tensor, key: Tensor, value: Tensor, attnMask?: Tensor | null, dropoutP?: number, isCausal?: boolean, options?: { scale?: number | null; enableGqa?: boolean }): Tensor;
  (query: Tensor, key: Tensor, value: Tensor, options?: { attnMask?: Tensor | null; dropoutP?: number; isCausal?: boolean; scale?: number | null; enableGqa?: boolean }): Tensor;
  (query: Tensor, key: Tensor, value: Tensor, attnMask: Tensor | null, options?: { dropoutP?: number; isCausal?: boolean; scale?: number | null; enableGqa?: boolean }): Tensor;
  (query: Tensor, key: Tensor, value: Tensor, attnMask: Tensor | null, dropoutP: number, options?: { isCausal?: boolean; scale?: number | null; enableGqa?: boolean }): Tensor;
}>("scaled_dot_product_attention", "");

/**
 * out[index[i][j]][j] = src[i][j] for dim 0.
 * `scatter.dimname_src(Tensor self, str dim, Tensor index, Tensor src) -> Tensor`
 * `scatter.dimname_value(Tensor self, str dim, Tensor index, Scalar value) -> Tensor`
 * `scatter.reduce(Tensor self, int dim, Tensor index, Tensor src, *, str reduce) -> Tensor`
 * `scatter.src(Tensor self, int dim, Tensor index, Tensor src) -> Tensor`
 * `scatter.value(Tensor self, int dim, Tensor index, Scalar value) -> Tensor`
 * `scatter.value_reduce(Tensor self, int dim, Tensor index, Scalar value, *, str reduce) -> Tensor`
 * `scatter.reduce_out(Tensor self, int dim, Tensor index, Tensor src, *, str reduce, Tensor(a!) out) -> Tensor(a!)`
 * `scatter.src_out(Tensor self, int dim, Tensor index, Tensor src, *, Tensor(a!) out) -> Tensor(a!)`
 * `scatter.value_out(Tensor self, int dim, Tensor index, Scalar value, *, Tensor(a!) out) -> Tensor(a!)`
 * `scatter.value_reduce_out(Tensor self, int dim, Tensor index, Scalar value, *, str reduce, Tensor(a!) out) -> Tensor(a!)`
 */
export const scatter = operatorFunction<{
  (input: Tensor, dim: string, index: Tensor, src: Tensor): Tensor;
  (input: Tensor, dim: string, index: Tensor, value: Scalar): Tensor;
  (input: Tensor, dim: number, index: Tensor, src: Tensor, options: { reduce: string }): Tensor;
  (input: Tensor, dim: number, index: Tensor, src: Tensor): Tensor;
  (input: Tensor, dim: number, index: Tensor, value: Scalar): Tensor;
  (input: Tensor, dim: number, index: Tensor, value: Scalar, options: { reduce: string }): Tensor;
  (input: Tensor, dim: number, index: Tensor, src: Tensor, options: { reduce: string; out: Tensor }): Tensor;
  (input: Tensor, dim: number, index: Tensor, src: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, dim: number, index: Tensor, value: Scalar, options: { out: Tensor }): Tensor;
  (input: Tensor, dim: number, index: Tensor, value: Scalar, options: { reduce: string; out: Tensor }): Tensor;
}>("scatter", "dimname_src|dimname_value|reduce|src|value|value_reduce|reduce_out|src_out|value_out|value_reduce_out");

/**
 * `scatter_add(Tensor self, int dim, Tensor index, Tensor src) -> Tensor`
 * `scatter_add.dimname(Tensor self, str dim, Tensor index, Tensor src) -> Tensor`
 * `scatter_add.out(Tensor self, int dim, Tensor index, Tensor src, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const scatterAdd = operatorFunction<{
  (input: Tensor, dim: number, index: Tensor, src: Tensor): Tensor;
  (input: Tensor, dim: string, index: Tensor, src: Tensor): Tensor;
  (input: Tensor, dim: number, index: Tensor, src: Tensor, options: { out: Tensor }): Tensor;
}>("scatter_add", "|dimname|out");

/**
 * `scatter_reduce.two(Tensor self, int dim, Tensor index, Tensor src, str reduce, *, bool include_self=True) -> Tensor`
 * `scatter_reduce.two_out(Tensor self, int dim, Tensor index, Tensor src, str reduce, *, bool include_self=True, Tensor(a!) out) -> Tensor(a!)`
 */
export const scatterReduce = operatorFunction<{
  (input: Tensor, dim: number, index: Tensor, src: Tensor, reduce: string, options?: { includeSelf?: boolean }): Tensor;
  (input: Tensor, dim: number, index: Tensor, src: Tensor, reduce: string, options: { includeSelf?: boolean; out: Tensor }): Tensor;
}>("scatter_reduce", "two|two_out");

/**
 * `searchsorted.Tensor(Tensor sorted_sequence, Tensor self, *, bool out_int32=False, bool right=False, str? side=None, Tensor? sorter=None) -> Tensor`
 * `searchsorted.Scalar(Tensor sorted_sequence, Scalar self, *, bool out_int32=False, bool right=False, str? side=None, Tensor? sorter=None) -> Tensor`
 * `searchsorted.Tensor_out(Tensor sorted_sequence, Tensor self, *, bool out_int32=False, bool right=False, str? side=None, Tensor? sorter=None, Tensor(a!) out) -> Tensor(a!)`
 * `searchsorted.Scalar_out(Tensor sorted_sequence, Scalar self, *, bool out_int32=False, bool right=False, str? side=None, Tensor? sorter=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const searchsorted = operatorFunction<{
  (sortedSequence: Tensor, self: Tensor, options?: { outInt32?: boolean; right?: boolean; side?: string | null; sorter?: Tensor | null }): Tensor;
  (sortedSequence: Tensor, self: Scalar, options?: { outInt32?: boolean; right?: boolean; side?: string | null; sorter?: Tensor | null }): Tensor;
  (sortedSequence: Tensor, self: Tensor, options: { outInt32?: boolean; right?: boolean; side?: string | null; sorter?: Tensor | null; out: Tensor }): Tensor;
  (sortedSequence: Tensor, self: Scalar, options: { outInt32?: boolean; right?: boolean; side?: string | null; sorter?: Tensor | null; out: Tensor }): Tensor;
}>("searchsorted", "Tensor|Scalar|Tensor_out|Scalar_out");

/**
 * `segment_reduce(Tensor data, str reduce, *, Tensor? lengths=None, Tensor? indices=None, Tensor? offsets=None, int axis=0, bool unsafe=False, Scalar? initial=None) -> Tensor`
 * `segment_reduce.out(Tensor data, str reduce, *, Tensor? lengths=None, Tensor? indices=None, Tensor? offsets=None, int axis=0, bool unsafe=False, Scalar? initial=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const segmentReduce = operatorFunction<{
  (data: Tensor, reduce: string, options?: { lengths?: Tensor | null; indices?: Tensor | null; offsets?: Tensor | null; axis?: number; unsafe?: boolean; initial?: Scalar | null }): Tensor;
  (data: Tensor, reduce: string, options: { lengths?: Tensor | null; indices?: Tensor | null; offsets?: Tensor | null; axis?: number; unsafe?: boolean; initial?: Scalar | null; out: Tensor }): Tensor;
}>("segment_reduce", "|out");

/**
 * One entry along `dim`: `[n, …] → […]`.
 * `select.int(Tensor(a) self, int dim, int index) -> Tensor(a)`
 */
export const select = operatorFunction<{
  (input: Tensor, dim: number, index: number): Tensor;
}>("select", "int");

/**
 * `select_scatter(Tensor self, Tensor src, int dim, int index) -> Tensor`
 * `select_scatter.out(Tensor self, Tensor src, int dim, int index, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const selectScatter = operatorFunction<{
  (input: Tensor, src: Tensor, dim: number, index: number): Tensor;
  (input: Tensor, src: Tensor, dim: number, index: number, options: { out: Tensor }): Tensor;
}>("select_scatter", "|out");

/** `selu(Tensor self) -> Tensor` */
export const selu = operatorFunction<{
  (input: Tensor): Tensor;
}>("selu", "");

/**
 * `sgn(Tensor self) -> Tensor`
 * `sgn.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const sgn = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("sgn", "|out");

/**
 * 1 / (1 + e⁻ˣ), elementwise.
 * `sigmoid(Tensor self) -> Tensor`
 * `sigmoid.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const sigmoid = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("sigmoid", "|out");

/**
 * `sign(Tensor self) -> Tensor`
 * `sign.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const sign = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("sign", "|out");

/**
 * `signbit(Tensor self) -> Tensor`
 * `signbit.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const signbit = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("signbit", "|out");

/**
 * x σ(x), elementwise.
 * `silu(Tensor self) -> Tensor`
 * `silu.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const silu = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("silu", "|out");

/**
 * `sin(Tensor self) -> Tensor`
 * `sin.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const sin = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("sin", "|out");

/**
 * `sinc(Tensor self) -> Tensor`
 * `sinc.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const sinc = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("sinc", "|out");

/**
 * `sinh(Tensor self) -> Tensor`
 * `sinh.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const sinh = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("sinh", "|out");

/**
 * Entries start … end in steps along `dim`, without copying.
 * `slice.Tensor(Tensor(a) self, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor(a)`
 */
export const slice = operatorFunction<{
  (input: Tensor, dim?: number, start?: number | null, end?: number | null, step?: number): Tensor;
  (input: Tensor, options?: { dim?: number; start?: number | null; end?: number | null; step?: number }): Tensor;
  (input: Tensor, dim: number, options?: { start?: number | null; end?: number | null; step?: number }): Tensor;
  (input: Tensor, dim: number, start: number | null, options?: { end?: number | null; step?: number }): Tensor;
  (input: Tensor, dim: number, start: number | null, end: number | null, options?: { step?: number }): Tensor;
}>("slice", "Tensor");

/**
 * Not in libtorch 1.13.0: needs a newer one, such as 2.15.0.
 * `slice_inverse(Tensor(a) self, Tensor src, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor(a)`
 */
export const sliceInverse = operatorFunction<{
  (input: Tensor, src: Tensor, dim?: number, start?: number | null, end?: number | null, step?: number): Tensor;
  (input: Tensor, src: Tensor, options?: { dim?: number; start?: number | null; end?: number | null; step?: number }): Tensor;
  (input: Tensor, src: Tensor, dim: number, options?: { start?: number | null; end?: number | null; step?: number }): Tensor;
  (input: Tensor, src: Tensor, dim: number, start: number | null, options?: { end?: number | null; step?: number }): Tensor;
  (input: Tensor, src: Tensor, dim: number, start: number | null, end: number | null, options?: { step?: number }): Tensor;
}>("slice_inverse", "");

/**
 * `slice_scatter(Tensor self, Tensor src, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor`
 * `slice_scatter.out(Tensor self, Tensor src, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const sliceScatter = operatorFunction<{
  (input: Tensor, src: Tensor, dim?: number, start?: number | null, end?: number | null, step?: number): Tensor;
  (input: Tensor, src: Tensor, options?: { dim?: number; start?: number | null; end?: number | null; step?: number }): Tensor;
  (input: Tensor, src: Tensor, dim: number, options?: { start?: number | null; end?: number | null; step?: number }): Tensor;
  (input: Tensor, src: Tensor, dim: number, start: number | null, options?: { end?: number | null; step?: number }): Tensor;
  (input: Tensor, src: Tensor, dim: number, start: number | null, end: number | null, options?: { step?: number }): Tensor;
  (input: Tensor, src: Tensor, dim: number, start: number | null, end: number | null, step: number, options: { out: Tensor }): Tensor;
  (input: Tensor, src: Tensor, options: { dim?: number; start?: number | null; end?: number | null; step?: number; out: Tensor }): Tensor;
  (input: Tensor, src: Tensor, dim: number, options: { start?: number | null; end?: number | null; step?: number; out: Tensor }): Tensor;
  (input: Tensor, src: Tensor, dim: number, start: number | null, options: { end?: number | null; step?: number; out: Tensor }): Tensor;
  (input: Tensor, src: Tensor, dim: number, start: number | null, end: number | null, options: { step?: number; out: Tensor }): Tensor;
}>("slice_scatter", "|out");

/**
 * `slogdet(Tensor self) -> (Tensor sign, Tensor logabsdet)`
 * `slogdet.out(Tensor self, *, Tensor(a!) sign, Tensor(b!) logabsdet) -> (Tensor(a!) sign, Tensor(b!) logabsdet)`
 */
export const slogdet = operatorFunction<{
  (input: Tensor): [Tensor, Tensor];
  (input: Tensor, options: { sign: Tensor; logabsdet: Tensor }): [Tensor, Tensor];
}>("slogdet", "|out");

/** `smm(Tensor self, Tensor mat2) -> Tensor` */
export const smm = operatorFunction<{
  (input: Tensor, mat2: Tensor): Tensor;
}>("smm", "");

/**
 * `smooth_l1_loss(Tensor self, Tensor target, int reduction=1, float beta=1.) -> Tensor`
 * `smooth_l1_loss.out(Tensor self, Tensor target, int reduction=1, float beta=1., *, Tensor(a!) out) -> Tensor(a!)`
 */
export const smoothL1Loss = operatorFunction<{
  (input: Tensor, target: Tensor, reduction?: number, beta?: number): Tensor;
  (input: Tensor, target: Tensor, options?: { reduction?: number; beta?: number }): Tensor;
  (input: Tensor, target: Tensor, reduction: number, options?: { beta?: number }): Tensor;
  (input: Tensor, target: Tensor, reduction: number, beta: number, options: { out: Tensor }): Tensor;
  (input: Tensor, target: Tensor, options: { reduction?: number; beta?: number; out: Tensor }): Tensor;
  (input: Tensor, target: Tensor, reduction: number, options: { beta?: number; out: Tensor }): Tensor;
}>("smooth_l1_loss", "|out");

/**
 * `soft_margin_loss(Tensor self, Tensor target, int reduction=1) -> Tensor`
 * `soft_margin_loss.out(Tensor self, Tensor target, int reduction=1, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const softMarginLoss = operatorFunction<{
  (input: Tensor, target: Tensor, reduction?: number): Tensor;
  (input: Tensor, target: Tensor, options?: { reduction?: number }): Tensor;
  (input: Tensor, target: Tensor, reduction: number, options: { out: Tensor }): Tensor;
  (input: Tensor, target: Tensor, options: { reduction?: number; out: Tensor }): Tensor;
}>("soft_margin_loss", "|out");

/**
 * eˣ / Σ eˣ along `dim`: `[…] → […]`.
 * `softmax.int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor`
 * `softmax.int_out(Tensor self, int dim, ScalarType? dtype=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const softmax = operatorFunction<{
  (input: Tensor, dim: number, dtype?: DType | null): Tensor;
  (input: Tensor, dim: number, options?: { dtype?: DType | null }): Tensor;
  (input: Tensor, dim: number, dtype: DType | null, options: { out: Tensor }): Tensor;
  (input: Tensor, dim: number, options: { dtype?: DType | null; out: Tensor }): Tensor;
}>("softmax", "int|int_out");

/**
 * `softplus(Tensor self, Scalar beta=1, Scalar threshold=20) -> Tensor`
 * `softplus.out(Tensor self, Scalar beta=1, Scalar threshold=20, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const softplus = operatorFunction<{
  (input: Tensor, beta?: Scalar, threshold?: Scalar): Tensor;
  (input: Tensor, options?: { beta?: Scalar; threshold?: Scalar }): Tensor;
  (input: Tensor, beta: Scalar, options?: { threshold?: Scalar }): Tensor;
  (input: Tensor, beta: Scalar, threshold: Scalar, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { beta?: Scalar; threshold?: Scalar; out: Tensor }): Tensor;
  (input: Tensor, beta: Scalar, options: { threshold?: Scalar; out: Tensor }): Tensor;
}>("softplus", "|out");

/**
 * `softshrink(Tensor self, Scalar lambd=0.5) -> Tensor`
 * `softshrink.out(Tensor self, Scalar lambd=0.5, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const softshrink = operatorFunction<{
  (input: Tensor, lambd?: Scalar): Tensor;
  (input: Tensor, options?: { lambd?: Scalar }): Tensor;
  (input: Tensor, lambd: Scalar, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { lambd?: Scalar; out: Tensor }): Tensor;
}>("softshrink", "|out");

/**
 * [values, indices] sorted along `dim`.
 * `sort(Tensor self, int dim=-1, bool descending=False) -> (Tensor values, Tensor indices)`
 * `sort.dimname(Tensor self, str dim, bool descending=False) -> (Tensor values, Tensor indices)`
 * `sort.dimname_stable(Tensor self, *, bool? stable, str dim, bool descending=False) -> (Tensor values, Tensor indices)`
 * `sort.stable(Tensor self, *, bool? stable, int dim=-1, bool descending=False) -> (Tensor values, Tensor indices)`
 * `sort.dimname_values(Tensor self, str dim, bool descending=False, *, Tensor(a!) values, Tensor(b!) indices) -> (Tensor(a!) values, Tensor(b!) indices)`
 * `sort.dimname_values_stable(Tensor self, *, bool? stable, str dim, bool descending=False, Tensor(a!) values, Tensor(b!) indices) -> (Tensor(a!) values, Tensor(b!) indices)`
 * `sort.values(Tensor self, int dim=-1, bool descending=False, *, Tensor(a!) values, Tensor(b!) indices) -> (Tensor(a!) values, Tensor(b!) indices)`
 * `sort.values_stable(Tensor self, *, bool? stable, int dim=-1, bool descending=False, Tensor(a!) values, Tensor(b!) indices) -> (Tensor(a!) values, Tensor(b!) indices)`
 */
export const sort = operatorFunction<{
  (input: Tensor, dim?: number, descending?: boolean): [Tensor, Tensor];
  (input: Tensor, options?: { dim?: number; descending?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: number, options?: { descending?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: string, descending?: boolean): [Tensor, Tensor];
  (input: Tensor, dim: string, options?: { descending?: boolean }): [Tensor, Tensor];
  (input: Tensor, options: { stable?: boolean | null; dim: string; descending?: boolean }): [Tensor, Tensor];
  (input: Tensor, options?: { stable?: boolean | null; dim?: number; descending?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: string, descending: boolean, options: { values: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, dim: string, options: { descending?: boolean; values: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, options: { stable?: boolean | null; dim: string; descending?: boolean; values: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, dim: number, descending: boolean, options: { values: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, options: { dim?: number; descending?: boolean; values: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, dim: number, options: { descending?: boolean; values: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, options: { stable?: boolean | null; dim?: number; descending?: boolean; values: Tensor; indices: Tensor }): [Tensor, Tensor];
}>("sort", "|dimname|dimname_stable|stable|dimname_values|dimname_values_stable|values|values_stable");

/**
 * `special_airy_ai(Tensor x) -> Tensor`
 * `special_airy_ai.out(Tensor x, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialAiryAi = operatorFunction<{
  (x: Tensor): Tensor;
  (x: Tensor, options: { out: Tensor }): Tensor;
}>("special_airy_ai", "|out");

/**
 * `special_bessel_j0(Tensor self) -> Tensor`
 * `special_bessel_j0.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialBesselJ0 = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("special_bessel_j0", "|out");

/**
 * `special_bessel_j1(Tensor self) -> Tensor`
 * `special_bessel_j1.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialBesselJ1 = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("special_bessel_j1", "|out");

/**
 * `special_bessel_y0(Tensor self) -> Tensor`
 * `special_bessel_y0.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialBesselY0 = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("special_bessel_y0", "|out");

/**
 * `special_bessel_y1(Tensor self) -> Tensor`
 * `special_bessel_y1.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialBesselY1 = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("special_bessel_y1", "|out");

/**
 * `special_chebyshev_polynomial_t(Tensor x, Tensor n) -> Tensor`
 * `special_chebyshev_polynomial_t.n_scalar(Tensor x, Scalar n) -> Tensor`
 * `special_chebyshev_polynomial_t.x_scalar(Scalar x, Tensor n) -> Tensor`
 * `special_chebyshev_polynomial_t.n_scalar_out(Tensor x, Scalar n, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_chebyshev_polynomial_t.out(Tensor x, Tensor n, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_chebyshev_polynomial_t.x_scalar_out(Scalar x, Tensor n, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialChebyshevPolynomialT = operatorFunction<{
  (x: Tensor, n: Tensor): Tensor;
  (x: Tensor, n: Scalar): Tensor;
  (x: Scalar, n: Tensor): Tensor;
  (x: Tensor, n: Scalar, options: { out: Tensor }): Tensor;
  (x: Tensor, n: Tensor, options: { out: Tensor }): Tensor;
  (x: Scalar, n: Tensor, options: { out: Tensor }): Tensor;
}>("special_chebyshev_polynomial_t", "|n_scalar|x_scalar|n_scalar_out|out|x_scalar_out");

/**
 * `special_chebyshev_polynomial_u(Tensor x, Tensor n) -> Tensor`
 * `special_chebyshev_polynomial_u.n_scalar(Tensor x, Scalar n) -> Tensor`
 * `special_chebyshev_polynomial_u.x_scalar(Scalar x, Tensor n) -> Tensor`
 * `special_chebyshev_polynomial_u.n_scalar_out(Tensor x, Scalar n, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_chebyshev_polynomial_u.out(Tensor x, Tensor n, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_chebyshev_polynomial_u.x_scalar_out(Scalar x, Tensor n, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialChebyshevPolynomialU = operatorFunction<{
  (x: Tensor, n: Tensor): Tensor;
  (x: Tensor, n: Scalar): Tensor;
  (x: Scalar, n: Tensor): Tensor;
  (x: Tensor, n: Scalar, options: { out: Tensor }): Tensor;
  (x: Tensor, n: Tensor, options: { out: Tensor }): Tensor;
  (x: Scalar, n: Tensor, options: { out: Tensor }): Tensor;
}>("special_chebyshev_polynomial_u", "|n_scalar|x_scalar|n_scalar_out|out|x_scalar_out");

/**
 * `special_chebyshev_polynomial_v(Tensor x, Tensor n) -> Tensor`
 * `special_chebyshev_polynomial_v.n_scalar(Tensor x, Scalar n) -> Tensor`
 * `special_chebyshev_polynomial_v.x_scalar(Scalar x, Tensor n) -> Tensor`
 * `special_chebyshev_polynomial_v.n_scalar_out(Tensor x, Scalar n, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_chebyshev_polynomial_v.out(Tensor x, Tensor n, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_chebyshev_polynomial_v.x_scalar_out(Scalar x, Tensor n, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialChebyshevPolynomialV = operatorFunction<{
  (x: Tensor, n: Tensor): Tensor;
  (x: Tensor, n: Scalar): Tensor;
  (x: Scalar, n: Tensor): Tensor;
  (x: Tensor, n: Scalar, options: { out: Tensor }): Tensor;
  (x: Tensor, n: Tensor, options: { out: Tensor }): Tensor;
  (x: Scalar, n: Tensor, options: { out: Tensor }): Tensor;
}>("special_chebyshev_polynomial_v", "|n_scalar|x_scalar|n_scalar_out|out|x_scalar_out");

/**
 * `special_chebyshev_polynomial_w(Tensor x, Tensor n) -> Tensor`
 * `special_chebyshev_polynomial_w.n_scalar(Tensor x, Scalar n) -> Tensor`
 * `special_chebyshev_polynomial_w.x_scalar(Scalar x, Tensor n) -> Tensor`
 * `special_chebyshev_polynomial_w.n_scalar_out(Tensor x, Scalar n, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_chebyshev_polynomial_w.out(Tensor x, Tensor n, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_chebyshev_polynomial_w.x_scalar_out(Scalar x, Tensor n, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialChebyshevPolynomialW = operatorFunction<{
  (x: Tensor, n: Tensor): Tensor;
  (x: Tensor, n: Scalar): Tensor;
  (x: Scalar, n: Tensor): Tensor;
  (x: Tensor, n: Scalar, options: { out: Tensor }): Tensor;
  (x: Tensor, n: Tensor, options: { out: Tensor }): Tensor;
  (x: Scalar, n: Tensor, options: { out: Tensor }): Tensor;
}>("special_chebyshev_polynomial_w", "|n_scalar|x_scalar|n_scalar_out|out|x_scalar_out");

/**
 * `special_digamma(Tensor self) -> Tensor`
 * `special_digamma.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialDigamma = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("special_digamma", "|out");

/**
 * `special_entr(Tensor self) -> Tensor`
 * `special_entr.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialEntr = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("special_entr", "|out");

/**
 * `special_erf(Tensor self) -> Tensor`
 * `special_erf.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialErf = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("special_erf", "|out");

/**
 * `special_erfc(Tensor self) -> Tensor`
 * `special_erfc.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialErfc = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("special_erfc", "|out");

/**
 * `special_erfcx(Tensor self) -> Tensor`
 * `special_erfcx.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialErfcx = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("special_erfcx", "|out");

/**
 * `special_erfinv(Tensor self) -> Tensor`
 * `special_erfinv.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialErfinv = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("special_erfinv", "|out");

/**
 * `special_exp2(Tensor self) -> Tensor`
 * `special_exp2.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialExp2 = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("special_exp2", "|out");

/**
 * `special_expit(Tensor self) -> Tensor`
 * `special_expit.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialExpit = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("special_expit", "|out");

/**
 * `special_expm1(Tensor self) -> Tensor`
 * `special_expm1.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialExpm1 = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("special_expm1", "|out");

/**
 * `special_gammainc(Tensor self, Tensor other) -> Tensor`
 * `special_gammainc.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialGammainc = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
}>("special_gammainc", "|out");

/**
 * `special_gammaincc(Tensor self, Tensor other) -> Tensor`
 * `special_gammaincc.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialGammaincc = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
}>("special_gammaincc", "|out");

/**
 * `special_gammaln(Tensor self) -> Tensor`
 * `special_gammaln.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialGammaln = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("special_gammaln", "|out");

/**
 * `special_hermite_polynomial_h(Tensor x, Tensor n) -> Tensor`
 * `special_hermite_polynomial_h.n_scalar(Tensor x, Scalar n) -> Tensor`
 * `special_hermite_polynomial_h.x_scalar(Scalar x, Tensor n) -> Tensor`
 * `special_hermite_polynomial_h.n_scalar_out(Tensor x, Scalar n, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_hermite_polynomial_h.out(Tensor x, Tensor n, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_hermite_polynomial_h.x_scalar_out(Scalar x, Tensor n, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialHermitePolynomialH = operatorFunction<{
  (x: Tensor, n: Tensor): Tensor;
  (x: Tensor, n: Scalar): Tensor;
  (x: Scalar, n: Tensor): Tensor;
  (x: Tensor, n: Scalar, options: { out: Tensor }): Tensor;
  (x: Tensor, n: Tensor, options: { out: Tensor }): Tensor;
  (x: Scalar, n: Tensor, options: { out: Tensor }): Tensor;
}>("special_hermite_polynomial_h", "|n_scalar|x_scalar|n_scalar_out|out|x_scalar_out");

/**
 * `special_hermite_polynomial_he(Tensor x, Tensor n) -> Tensor`
 * `special_hermite_polynomial_he.n_scalar(Tensor x, Scalar n) -> Tensor`
 * `special_hermite_polynomial_he.x_scalar(Scalar x, Tensor n) -> Tensor`
 * `special_hermite_polynomial_he.n_scalar_out(Tensor x, Scalar n, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_hermite_polynomial_he.out(Tensor x, Tensor n, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_hermite_polynomial_he.x_scalar_out(Scalar x, Tensor n, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialHermitePolynomialHe = operatorFunction<{
  (x: Tensor, n: Tensor): Tensor;
  (x: Tensor, n: Scalar): Tensor;
  (x: Scalar, n: Tensor): Tensor;
  (x: Tensor, n: Scalar, options: { out: Tensor }): Tensor;
  (x: Tensor, n: Tensor, options: { out: Tensor }): Tensor;
  (x: Scalar, n: Tensor, options: { out: Tensor }): Tensor;
}>("special_hermite_polynomial_he", "|n_scalar|x_scalar|n_scalar_out|out|x_scalar_out");

/**
 * `special_i0(Tensor self) -> Tensor`
 * `special_i0.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialI0 = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("special_i0", "|out");

/**
 * `special_i0e(Tensor self) -> Tensor`
 * `special_i0e.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialI0e = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("special_i0e", "|out");

/**
 * `special_i1(Tensor self) -> Tensor`
 * `special_i1.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialI1 = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("special_i1", "|out");

/**
 * `special_i1e(Tensor self) -> Tensor`
 * `special_i1e.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialI1e = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("special_i1e", "|out");

/**
 * `special_laguerre_polynomial_l(Tensor x, Tensor n) -> Tensor`
 * `special_laguerre_polynomial_l.n_scalar(Tensor x, Scalar n) -> Tensor`
 * `special_laguerre_polynomial_l.x_scalar(Scalar x, Tensor n) -> Tensor`
 * `special_laguerre_polynomial_l.n_scalar_out(Tensor x, Scalar n, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_laguerre_polynomial_l.out(Tensor x, Tensor n, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_laguerre_polynomial_l.x_scalar_out(Scalar x, Tensor n, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialLaguerrePolynomialL = operatorFunction<{
  (x: Tensor, n: Tensor): Tensor;
  (x: Tensor, n: Scalar): Tensor;
  (x: Scalar, n: Tensor): Tensor;
  (x: Tensor, n: Scalar, options: { out: Tensor }): Tensor;
  (x: Tensor, n: Tensor, options: { out: Tensor }): Tensor;
  (x: Scalar, n: Tensor, options: { out: Tensor }): Tensor;
}>("special_laguerre_polynomial_l", "|n_scalar|x_scalar|n_scalar_out|out|x_scalar_out");

/**
 * `special_legendre_polynomial_p(Tensor x, Tensor n) -> Tensor`
 * `special_legendre_polynomial_p.n_scalar(Tensor x, Scalar n) -> Tensor`
 * `special_legendre_polynomial_p.x_scalar(Scalar x, Tensor n) -> Tensor`
 * `special_legendre_polynomial_p.n_scalar_out(Tensor x, Scalar n, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_legendre_polynomial_p.out(Tensor x, Tensor n, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_legendre_polynomial_p.x_scalar_out(Scalar x, Tensor n, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialLegendrePolynomialP = operatorFunction<{
  (x: Tensor, n: Tensor): Tensor;
  (x: Tensor, n: Scalar): Tensor;
  (x: Scalar, n: Tensor): Tensor;
  (x: Tensor, n: Scalar, options: { out: Tensor }): Tensor;
  (x: Tensor, n: Tensor, options: { out: Tensor }): Tensor;
  (x: Scalar, n: Tensor, options: { out: Tensor }): Tensor;
}>("special_legendre_polynomial_p", "|n_scalar|x_scalar|n_scalar_out|out|x_scalar_out");

/**
 * `special_log1p(Tensor self) -> Tensor`
 * `special_log1p.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialLog1p = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("special_log1p", "|out");

/**
 * `special_log_ndtr(Tensor self) -> Tensor`
 * `special_log_ndtr.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialLogNdtr = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("special_log_ndtr", "|out");

/** `special_log_softmax(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor` */
export const specialLogSoftmax = operatorFunction<{
  (input: Tensor, dim: number, options?: { dtype?: DType | null }): Tensor;
}>("special_log_softmax", "");

/**
 * `special_logit(Tensor self, float? eps=None) -> Tensor`
 * `special_logit.out(Tensor self, float? eps=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialLogit = operatorFunction<{
  (input: Tensor, eps?: number | null): Tensor;
  (input: Tensor, options?: { eps?: number | null }): Tensor;
  (input: Tensor, eps: number | null, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { eps?: number | null; out: Tensor }): Tensor;
}>("special_logit", "|out");

/**
 * `special_logsumexp(Tensor self, int[1] dim, bool keepdim=False) -> Tensor`
 * `special_logsumexp.out(Tensor self, int[1] dim, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialLogsumexp = operatorFunction<{
  (input: Tensor, dim: number | readonly number[], keepdim?: boolean): Tensor;
  (input: Tensor, dim: number | readonly number[], options?: { keepdim?: boolean }): Tensor;
  (input: Tensor, dim: number | readonly number[], keepdim: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, dim: number | readonly number[], options: { keepdim?: boolean; out: Tensor }): Tensor;
}>("special_logsumexp", "|out");

/**
 * `special_modified_bessel_i0(Tensor self) -> Tensor`
 * `special_modified_bessel_i0.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialModifiedBesselI0 = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("special_modified_bessel_i0", "|out");

/**
 * `special_modified_bessel_i1(Tensor self) -> Tensor`
 * `special_modified_bessel_i1.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialModifiedBesselI1 = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("special_modified_bessel_i1", "|out");

/**
 * `special_modified_bessel_k0(Tensor self) -> Tensor`
 * `special_modified_bessel_k0.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialModifiedBesselK0 = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("special_modified_bessel_k0", "|out");

/**
 * `special_modified_bessel_k1(Tensor self) -> Tensor`
 * `special_modified_bessel_k1.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialModifiedBesselK1 = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("special_modified_bessel_k1", "|out");

/**
 * `special_multigammaln(Tensor self, int p) -> Tensor`
 * `special_multigammaln.out(Tensor self, int p, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialMultigammaln = operatorFunction<{
  (input: Tensor, p: number): Tensor;
  (input: Tensor, p: number, options: { out: Tensor }): Tensor;
}>("special_multigammaln", "|out");

/**
 * `special_ndtr(Tensor self) -> Tensor`
 * `special_ndtr.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialNdtr = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("special_ndtr", "|out");

/**
 * `special_ndtri(Tensor self) -> Tensor`
 * `special_ndtri.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialNdtri = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("special_ndtri", "|out");

/**
 * `special_polygamma(int n, Tensor self) -> Tensor`
 * `special_polygamma.out(int n, Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialPolygamma = operatorFunction<{
  (n: number, self: Tensor): Tensor;
  (n: number, self: Tensor, options: { out: Tensor }): Tensor;
}>("special_polygamma", "|out");

/**
 * `special_psi(Tensor self) -> Tensor`
 * `special_psi.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialPsi = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("special_psi", "|out");

/**
 * `special_round(Tensor self, *, int decimals=0) -> Tensor`
 * `special_round.out(Tensor self, *, int decimals=0, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialRound = operatorFunction<{
  (input: Tensor, options?: { decimals?: number }): Tensor;
  (input: Tensor, options: { decimals?: number; out: Tensor }): Tensor;
}>("special_round", "|out");

/**
 * `special_scaled_modified_bessel_k0(Tensor x) -> Tensor`
 * `special_scaled_modified_bessel_k0.out(Tensor x, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialScaledModifiedBesselK0 = operatorFunction<{
  (x: Tensor): Tensor;
  (x: Tensor, options: { out: Tensor }): Tensor;
}>("special_scaled_modified_bessel_k0", "|out");

/**
 * `special_scaled_modified_bessel_k1(Tensor x) -> Tensor`
 * `special_scaled_modified_bessel_k1.out(Tensor x, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialScaledModifiedBesselK1 = operatorFunction<{
  (x: Tensor): Tensor;
  (x: Tensor, options: { out: Tensor }): Tensor;
}>("special_scaled_modified_bessel_k1", "|out");

/**
 * `special_shifted_chebyshev_polynomial_t(Tensor x, Tensor n) -> Tensor`
 * `special_shifted_chebyshev_polynomial_t.n_scalar(Tensor x, Scalar n) -> Tensor`
 * `special_shifted_chebyshev_polynomial_t.x_scalar(Scalar x, Tensor n) -> Tensor`
 * `special_shifted_chebyshev_polynomial_t.n_scalar_out(Tensor x, Scalar n, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_shifted_chebyshev_polynomial_t.out(Tensor x, Tensor n, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_shifted_chebyshev_polynomial_t.x_scalar_out(Scalar x, Tensor n, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialShiftedChebyshevPolynomialT = operatorFunction<{
  (x: Tensor, n: Tensor): Tensor;
  (x: Tensor, n: Scalar): Tensor;
  (x: Scalar, n: Tensor): Tensor;
  (x: Tensor, n: Scalar, options: { out: Tensor }): Tensor;
  (x: Tensor, n: Tensor, options: { out: Tensor }): Tensor;
  (x: Scalar, n: Tensor, options: { out: Tensor }): Tensor;
}>("special_shifted_chebyshev_polynomial_t", "|n_scalar|x_scalar|n_scalar_out|out|x_scalar_out");

/**
 * `special_shifted_chebyshev_polynomial_u(Tensor x, Tensor n) -> Tensor`
 * `special_shifted_chebyshev_polynomial_u.n_scalar(Tensor x, Scalar n) -> Tensor`
 * `special_shifted_chebyshev_polynomial_u.x_scalar(Scalar x, Tensor n) -> Tensor`
 * `special_shifted_chebyshev_polynomial_u.n_scalar_out(Tensor x, Scalar n, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_shifted_chebyshev_polynomial_u.out(Tensor x, Tensor n, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_shifted_chebyshev_polynomial_u.x_scalar_out(Scalar x, Tensor n, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialShiftedChebyshevPolynomialU = operatorFunction<{
  (x: Tensor, n: Tensor): Tensor;
  (x: Tensor, n: Scalar): Tensor;
  (x: Scalar, n: Tensor): Tensor;
  (x: Tensor, n: Scalar, options: { out: Tensor }): Tensor;
  (x: Tensor, n: Tensor, options: { out: Tensor }): Tensor;
  (x: Scalar, n: Tensor, options: { out: Tensor }): Tensor;
}>("special_shifted_chebyshev_polynomial_u", "|n_scalar|x_scalar|n_scalar_out|out|x_scalar_out");

/**
 * `special_shifted_chebyshev_polynomial_v(Tensor x, Tensor n) -> Tensor`
 * `special_shifted_chebyshev_polynomial_v.n_scalar(Tensor x, Scalar n) -> Tensor`
 * `special_shifted_chebyshev_polynomial_v.x_scalar(Scalar x, Tensor n) -> Tensor`
 * `special_shifted_chebyshev_polynomial_v.n_scalar_out(Tensor x, Scalar n, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_shifted_chebyshev_polynomial_v.out(Tensor x, Tensor n, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_shifted_chebyshev_polynomial_v.x_scalar_out(Scalar x, Tensor n, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialShiftedChebyshevPolynomialV = operatorFunction<{
  (x: Tensor, n: Tensor): Tensor;
  (x: Tensor, n: Scalar): Tensor;
  (x: Scalar, n: Tensor): Tensor;
  (x: Tensor, n: Scalar, options: { out: Tensor }): Tensor;
  (x: Tensor, n: Tensor, options: { out: Tensor }): Tensor;
  (x: Scalar, n: Tensor, options: { out: Tensor }): Tensor;
}>("special_shifted_chebyshev_polynomial_v", "|n_scalar|x_scalar|n_scalar_out|out|x_scalar_out");

/**
 * `special_shifted_chebyshev_polynomial_w(Tensor x, Tensor n) -> Tensor`
 * `special_shifted_chebyshev_polynomial_w.n_scalar(Tensor x, Scalar n) -> Tensor`
 * `special_shifted_chebyshev_polynomial_w.x_scalar(Scalar x, Tensor n) -> Tensor`
 * `special_shifted_chebyshev_polynomial_w.n_scalar_out(Tensor x, Scalar n, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_shifted_chebyshev_polynomial_w.out(Tensor x, Tensor n, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_shifted_chebyshev_polynomial_w.x_scalar_out(Scalar x, Tensor n, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialShiftedChebyshevPolynomialW = operatorFunction<{
  (x: Tensor, n: Tensor): Tensor;
  (x: Tensor, n: Scalar): Tensor;
  (x: Scalar, n: Tensor): Tensor;
  (x: Tensor, n: Scalar, options: { out: Tensor }): Tensor;
  (x: Tensor, n: Tensor, options: { out: Tensor }): Tensor;
  (x: Scalar, n: Tensor, options: { out: Tensor }): Tensor;
}>("special_shifted_chebyshev_polynomial_w", "|n_scalar|x_scalar|n_scalar_out|out|x_scalar_out");

/**
 * `special_sinc(Tensor self) -> Tensor`
 * `special_sinc.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialSinc = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("special_sinc", "|out");

/** `special_softmax(Tensor self, int dim, ScalarType? dtype=None) -> Tensor` */
export const specialSoftmax = operatorFunction<{
  (input: Tensor, dim: number, dtype?: DType | null): Tensor;
  (input: Tensor, dim: number, options?: { dtype?: DType | null }): Tensor;
}>("special_softmax", "");

/**
 * `special_spherical_bessel_j0(Tensor x) -> Tensor`
 * `special_spherical_bessel_j0.out(Tensor x, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialSphericalBesselJ0 = operatorFunction<{
  (x: Tensor): Tensor;
  (x: Tensor, options: { out: Tensor }): Tensor;
}>("special_spherical_bessel_j0", "|out");

/**
 * `special_xlog1py(Tensor self, Tensor other) -> Tensor`
 * `special_xlog1py.other_scalar(Tensor self, Scalar other) -> Tensor`
 * `special_xlog1py.self_scalar(Scalar self, Tensor other) -> Tensor`
 * `special_xlog1py.other_scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_xlog1py.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_xlog1py.self_scalar_out(Scalar self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialXlog1py = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Scalar): Tensor;
  (input: Scalar, other: Tensor): Tensor;
  (input: Tensor, other: Scalar, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Scalar, other: Tensor, options: { out: Tensor }): Tensor;
}>("special_xlog1py", "|other_scalar|self_scalar|other_scalar_out|out|self_scalar_out");

/**
 * `special_xlogy(Tensor self, Tensor other) -> Tensor`
 * `special_xlogy.other_scalar(Tensor self, Scalar other) -> Tensor`
 * `special_xlogy.self_scalar(Scalar self, Tensor other) -> Tensor`
 * `special_xlogy.other_scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_xlogy.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_xlogy.self_scalar_out(Scalar self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialXlogy = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Scalar): Tensor;
  (input: Scalar, other: Tensor): Tensor;
  (input: Tensor, other: Scalar, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Scalar, other: Tensor, options: { out: Tensor }): Tensor;
}>("special_xlogy", "|other_scalar|self_scalar|other_scalar_out|out|self_scalar_out");

/**
 * `special_zeta(Tensor self, Tensor other) -> Tensor`
 * `special_zeta.other_scalar(Tensor self, Scalar other) -> Tensor`
 * `special_zeta.self_scalar(Scalar self, Tensor other) -> Tensor`
 * `special_zeta.other_scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_zeta.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `special_zeta.self_scalar_out(Scalar self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const specialZeta = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Scalar): Tensor;
  (input: Scalar, other: Tensor): Tensor;
  (input: Tensor, other: Scalar, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Scalar, other: Tensor, options: { out: Tensor }): Tensor;
}>("special_zeta", "|other_scalar|self_scalar|other_scalar_out|out|self_scalar_out");

/**
 * Pieces of the given size along `dim`.
 * `split.Tensor(Tensor(a -> *) self, int split_size, int dim=0) -> Tensor(a)[]`
 * `split.sizes(Tensor(a -> *) self, int[] split_size, int dim=0) -> Tensor(a)[]`
 */
export const split = operatorFunction<{
  (input: Tensor, splitSize: number, dim?: number): Tensor[];
  (input: Tensor, splitSize: number, options?: { dim?: number }): Tensor[];
  (input: Tensor, splitSize: readonly number[], dim?: number): Tensor[];
  (input: Tensor, splitSize: readonly number[], options?: { dim?: number }): Tensor[];
}>("split", "Tensor|sizes");

/** `split_with_sizes(Tensor(a -> *) self, int[] split_sizes, int dim=0) -> Tensor(a)[]` */
export const splitWithSizes = operatorFunction<{
  (input: Tensor, splitSizes: readonly number[], dim?: number): Tensor[];
  (input: Tensor, splitSizes: readonly number[], options?: { dim?: number }): Tensor[];
}>("split_with_sizes", "");

/**
 * √x, elementwise.
 * `sqrt(Tensor self) -> Tensor`
 * `sqrt.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const sqrt = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("sqrt", "|out");

/**
 * `square(Tensor self) -> Tensor`
 * `square.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const square = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("square", "|out");

/**
 * Drops dimensions of size 1.
 * `squeeze(Tensor(a) self) -> Tensor(a)`
 * `squeeze.dim(Tensor(a) self, int dim) -> Tensor(a)`
 * `squeeze.dimname(Tensor(a) self, str dim) -> Tensor(a)`
 * `squeeze.dims(Tensor(a) self, int[] dim) -> Tensor(a)`
 */
export const squeeze = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, dim: number): Tensor;
  (input: Tensor, dim: string): Tensor;
  (input: Tensor, dim: readonly number[]): Tensor;
  (input: Tensor, ...dim: number[]): Tensor;
}>("squeeze", "|dim|dimname|dims");

/**
 * `sspaddmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor`
 * `sspaddmm.out(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!)`
 */
export const sspaddmm = operatorFunction<{
  (input: Tensor, mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  (input: Tensor, mat1: Tensor, mat2: Tensor, options: { beta?: Scalar; alpha?: Scalar; out: Tensor }): Tensor;
}>("sspaddmm", "|out");

/**
 * Joins along a new dimension: `k × […] → [k, …]`.
 * `stack(Tensor[] tensors, int dim=0) -> Tensor`
 * `stack.out(Tensor[] tensors, int dim=0, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const stack = operatorFunction<{
  (tensors: readonly Tensor[], dim?: number): Tensor;
  (tensors: readonly Tensor[], options?: { dim?: number }): Tensor;
  (tensors: readonly Tensor[], dim: number, options: { out: Tensor }): Tensor;
  (tensors: readonly Tensor[], options: { dim?: number; out: Tensor }): Tensor;
}>("stack", "|out");

/**
 * Standard deviation (unbiased), over everything or along `dim`.
 * `std(Tensor self, bool unbiased=True) -> Tensor`
 * `std.correction(Tensor self, int[1]? dim, *, int? correction, bool keepdim=False) -> Tensor`
 * `std.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False) -> Tensor`
 * `std.correction_out(Tensor self, int[1]? dim, *, int? correction, bool keepdim=False, Tensor(a!) out) -> Tensor(a!)`
 * `std.out(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const std = operatorFunction<{
  (input: Tensor, unbiased?: boolean): Tensor;
  (input: Tensor, options?: { unbiased?: boolean }): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, options?: { correction?: number | null; keepdim?: boolean }): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, unbiased?: boolean, keepdim?: boolean): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, options?: { unbiased?: boolean; keepdim?: boolean }): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, unbiased: boolean, options?: { keepdim?: boolean }): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, options: { correction?: number | null; keepdim?: boolean; out: Tensor }): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, unbiased: boolean, keepdim: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, options: { unbiased?: boolean; keepdim?: boolean; out: Tensor }): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, unbiased: boolean, options: { keepdim?: boolean; out: Tensor }): Tensor;
}>("std", "|correction|dim|correction_out|out");

/**
 * `std_mean(Tensor self, bool unbiased=True) -> (Tensor, Tensor)`
 * `std_mean.correction(Tensor self, int[1]? dim, *, int? correction, bool keepdim=False) -> (Tensor, Tensor)`
 * `std_mean.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False) -> (Tensor, Tensor)`
 * `std_mean.correction_out(Tensor self, int[1]? dim, *, int? correction, bool keepdim=False, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!))`
 */
export const stdMean = operatorFunction<{
  (input: Tensor, unbiased?: boolean): [Tensor, Tensor];
  (input: Tensor, options?: { unbiased?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: number | readonly number[] | null, options?: { correction?: number | null; keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: number | readonly number[] | null, unbiased?: boolean, keepdim?: boolean): [Tensor, Tensor];
  (input: Tensor, dim: number | readonly number[] | null, options?: { unbiased?: boolean; keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: number | readonly number[] | null, unbiased: boolean, options?: { keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: number | readonly number[] | null, options: { correction?: number | null; keepdim?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
}>("std_mean", "|correction|dim|correction_out");

/**
 * `stft(Tensor self, int n_fft, int? hop_length=None, int? win_length=None, Tensor? window=None, bool normalized=False, bool? onesided=None, bool? return_complex=None) -> Tensor`
 * `stft.center(Tensor self, int n_fft, int? hop_length=None, int? win_length=None, Tensor? window=None, bool center=True, str pad_mode="reflect", bool normalized=False, bool? onesided=None, bool? return_complex=None) -> Tensor`
 */
export const stft = operatorFunction<{
  (input: Tensor, nFft: number, hopLength?: number | null, winLength?: number | null, window?: Tensor | null, normalized?: boolean, onesided?: boolean | null, returnComplex?: boolean | null): Tensor;
  (input: Tensor, nFft: number, options?: { hopLength?: number | null; winLength?: number | null; window?: Tensor | null; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null }): Tensor;
  (input: Tensor, nFft: number, hopLength: number | null, options?: { winLength?: number | null; window?: Tensor | null; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null }): Tensor;
  (input: Tensor, nFft: number, hopLength: number | null, winLength: number | null, options?: { window?: Tensor | null; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null }): Tensor;
  (input: Tensor, nFft: number, hopLength: number | null, winLength: number | null, window: Tensor | null, options?: { normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null }): Tensor;
  (input: Tensor, nFft: number, hopLength: number | null, winLength: number | null, window: Tensor | null, normalized: boolean, options?: { onesided?: boolean | null; returnComplex?: boolean | null }): Tensor;
  (input: Tensor, nFft: number, hopLength: number | null, winLength: number | null, window: Tensor | null, normalized: boolean, onesided: boolean | null, options?: { returnComplex?: boolean | null }): Tensor;
  (input: Tensor, nFft: number, hopLength?: number | null, winLength?: number | null, window?: Tensor | null, center?: boolean, padMode?: string, normalized?: boolean, onesided?: boolean | null, returnComplex?: boolean | null): Tensor;
  (input: Tensor, nFft: number, options?: { hopLength?: number | null; winLength?: number | null; window?: Tensor | null; center?: boolean; padMode?: string; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null }): Tensor;
  (input: Tensor, nFft: number, hopLength: number | null, options?: { winLength?: number | null; window?: Tensor | null; center?: boolean; padMode?: string; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null }): Tensor;
  (input: Tensor, nFft: number, hopLength: number | null, winLength: number | null, options?: { window?: Tensor | null; center?: boolean; padMode?: string; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null }): Tensor;
  (input: Tensor, nFft: number, hopLength: number | null, winLength: number | null, window: Tensor | null, options?: { center?: boolean; padMode?: string; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null }): Tensor;
  (input: Tensor, nFft: number, hopLength: number | null, winLength: number | null, window: Tensor | null, center: boolean, options?: { padMode?: string; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null }): Tensor;
  (input: Tensor, nFft: number, hopLength: number | null, winLength: number | null, window: Tensor | null, center: boolean, padMode: string, options?: { normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null }): Tensor;
  (input: Tensor, nFft: number, hopLength: number | null, winLength: number | null, window: Tensor | null, center: boolean, padMode: string, normalized: boolean, options?: { onesided?: boolean | null; returnComplex?: boolean | null }): Tensor;
  (input: Tensor, nFft: number, hopLength: number | null, winLength: number | null, window: Tensor | null, center: boolean, padMode: string, normalized: boolean, onesided: boolean | null, options?: { returnComplex?: boolean | null }): Tensor;
}>("stft", "|center");

/**
 * Not in libtorch 1.13.0: needs a newer one, such as 2.15.0.
 * `storage_offset(Tensor self) -> int`
 */
export const storageOffset = operatorFunction<{
  (input: Tensor): number;
}>("storage_offset", "");

/**
 * input − alpha · other, broadcast.
 * `sub.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor`
 * `sub.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor`
 * `sub.out(Tensor self, Tensor other, *, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!)`
 * `sub.Scalar_out(Tensor self, Scalar other, Scalar alpha=1, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const sub = operatorFunction<{
  (input: Tensor, other: Tensor, options?: { alpha?: Scalar }): Tensor;
  (input: Tensor, other: Scalar, alpha?: Scalar): Tensor;
  (input: Tensor, other: Scalar, options?: { alpha?: Scalar }): Tensor;
  (input: Tensor, other: Tensor, options: { alpha?: Scalar; out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, alpha: Scalar, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options: { alpha?: Scalar; out: Tensor }): Tensor;
}>("sub", "Tensor|Scalar|out|Scalar_out");

/**
 * `subtract.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor`
 * `subtract.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor`
 * `subtract.out(Tensor self, Tensor other, *, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!)`
 */
export const subtract = operatorFunction<{
  (input: Tensor, other: Tensor, options?: { alpha?: Scalar }): Tensor;
  (input: Tensor, other: Scalar, alpha?: Scalar): Tensor;
  (input: Tensor, other: Scalar, options?: { alpha?: Scalar }): Tensor;
  (input: Tensor, other: Tensor, options: { alpha?: Scalar; out: Tensor }): Tensor;
}>("subtract", "Tensor|Scalar|out");

/**
 * Sum, of everything or over the dimensions `dim`.
 * `sum(Tensor self, *, ScalarType? dtype=None) -> Tensor`
 * `sum.dim_IntList(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor`
 * `sum.IntList_out(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!)`
 * `sum.out(Tensor self, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const sum = operatorFunction<{
  (input: Tensor, options?: { dtype?: DType | null }): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, keepdim: boolean, options: { dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, options: { keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, options: { dtype?: DType | null; out: Tensor }): Tensor;
}>("sum", "|dim_IntList|IntList_out|out");

/** `sum_to_size(Tensor self, int[] size) -> Tensor` */
export const sumToSize = operatorFunction<{
  (input: Tensor, size: readonly number[]): Tensor;
  (input: Tensor, ...size: number[]): Tensor;
}>("sum_to_size", "");

/**
 * `svd(Tensor self, bool some=True, bool compute_uv=True) -> (Tensor U, Tensor S, Tensor V)`
 * `svd.U(Tensor self, bool some=True, bool compute_uv=True, *, Tensor(a!) U, Tensor(b!) S, Tensor(c!) V) -> (Tensor(a!) U, Tensor(b!) S, Tensor(c!) V)`
 */
export const svd = operatorFunction<{
  (input: Tensor, some?: boolean, computeUv?: boolean): [Tensor, Tensor, Tensor];
  (input: Tensor, options?: { some?: boolean; computeUv?: boolean }): [Tensor, Tensor, Tensor];
  (input: Tensor, some: boolean, options?: { computeUv?: boolean }): [Tensor, Tensor, Tensor];
  (input: Tensor, some: boolean, computeUv: boolean, options: { U: Tensor; S: Tensor; V: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, options: { some?: boolean; computeUv?: boolean; U: Tensor; S: Tensor; V: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, some: boolean, options: { computeUv?: boolean; U: Tensor; S: Tensor; V: Tensor }): [Tensor, Tensor, Tensor];
}>("svd", "|U");

/** `swapaxes(Tensor(a) self, int axis0, int axis1) -> Tensor(a)` */
export const swapaxes = operatorFunction<{
  (input: Tensor, axis0: number, axis1: number): Tensor;
}>("swapaxes", "");

/** `swapdims(Tensor(a) self, int dim0, int dim1) -> Tensor(a)` */
export const swapdims = operatorFunction<{
  (input: Tensor, dim0: number, dim1: number): Tensor;
}>("swapdims", "");

/**
 * `symeig(Tensor self, bool eigenvectors=False, bool upper=True) -> (Tensor eigenvalues, Tensor eigenvectors)`
 * `symeig.e(Tensor self, bool eigenvectors=False, bool upper=True, *, Tensor(a!) e, Tensor(b!) V) -> (Tensor(a!) eigenvalues, Tensor(b!) eigenvectors)`
 */
export const symeig = operatorFunction<{
  (input: Tensor, eigenvectors?: boolean, upper?: boolean): [Tensor, Tensor];
  (input: Tensor, options?: { eigenvectors?: boolean; upper?: boolean }): [Tensor, Tensor];
  (input: Tensor, eigenvectors: boolean, options?: { upper?: boolean }): [Tensor, Tensor];
  (input: Tensor, eigenvectors: boolean, upper: boolean, options: { e: Tensor; V: Tensor }): [Tensor, Tensor];
  (input: Tensor, options: { eigenvectors?: boolean; upper?: boolean; e: Tensor; V: Tensor }): [Tensor, Tensor];
  (input: Tensor, eigenvectors: boolean, options: { upper?: boolean; e: Tensor; V: Tensor }): [Tensor, Tensor];
}>("symeig", "|e");

/**
 * Transpose of a matrix: `[n, m] → [m, n]`.
 * `t(Tensor(a) self) -> Tensor(a)`
 */
export const t = operatorFunction<{
  (input: Tensor): Tensor;
}>("t", "");

/**
 * `take(Tensor self, Tensor index) -> Tensor`
 * `take.out(Tensor self, Tensor index, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const take = operatorFunction<{
  (input: Tensor, index: Tensor): Tensor;
  (input: Tensor, index: Tensor, options: { out: Tensor }): Tensor;
}>("take", "|out");

/**
 * `take_along_dim(Tensor self, Tensor indices, int? dim=None) -> Tensor`
 * `take_along_dim.out(Tensor self, Tensor indices, int? dim=None, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const takeAlongDim = operatorFunction<{
  (input: Tensor, indices: Tensor, dim?: number | null): Tensor;
  (input: Tensor, indices: Tensor, options?: { dim?: number | null }): Tensor;
  (input: Tensor, indices: Tensor, dim: number | null, options: { out: Tensor }): Tensor;
  (input: Tensor, indices: Tensor, options: { dim?: number | null; out: Tensor }): Tensor;
}>("take_along_dim", "|out");

/**
 * `tan(Tensor self) -> Tensor`
 * `tan.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const tan = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("tan", "|out");

/**
 * tanh x, elementwise.
 * `tanh(Tensor self) -> Tensor`
 * `tanh.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const tanh = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("tanh", "|out");

/**
 * `tensor_split.indices(Tensor(a -> *) self, int[] indices, int dim=0) -> Tensor(a)[]`
 * `tensor_split.sections(Tensor(a -> *) self, int sections, int dim=0) -> Tensor(a)[]`
 * `tensor_split.tensor_indices_or_sections(Tensor(a -> *) self, Tensor tensor_indices_or_sections, int dim=0) -> Tensor(a)[]`
 */
export const tensorSplit = operatorFunction<{
  (input: Tensor, indices: readonly number[], dim?: number): Tensor[];
  (input: Tensor, indices: readonly number[], options?: { dim?: number }): Tensor[];
  (input: Tensor, sections: number, dim?: number): Tensor[];
  (input: Tensor, sections: number, options?: { dim?: number }): Tensor[];
  (input: Tensor, tensorIndicesOrSections: Tensor, dim?: number): Tensor[];
  (input: Tensor, tensorIndicesOrSections: Tensor, options?: { dim?: number }): Tensor[];
}>("tensor_split", "indices|sections|tensor_indices_or_sections");

/**
 * `tensordot(Tensor self, Tensor other, int[] dims_self, int[] dims_other) -> Tensor`
 * `tensordot.out(Tensor self, Tensor other, int[] dims_self, int[] dims_other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const tensordot = operatorFunction<{
  (input: Tensor, other: Tensor, dimsSelf: readonly number[], dimsOther: readonly number[]): Tensor;
  (input: Tensor, other: Tensor, dimsSelf: readonly number[], dimsOther: readonly number[], options: { out: Tensor }): Tensor;
}>("tensordot", "|out");

/**
 * `threshold(Tensor self, Scalar threshold, Scalar value) -> Tensor`
 * `threshold.out(Tensor self, Scalar threshold, Scalar value, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const threshold = operatorFunction<{
  (input: Tensor, threshold: Scalar, value: Scalar): Tensor;
  (input: Tensor, threshold: Scalar, value: Scalar, options: { out: Tensor }): Tensor;
}>("threshold", "|out");

/** `tile(Tensor self, int[] dims) -> Tensor` */
export const tile = operatorFunction<{
  (input: Tensor, dims: readonly number[]): Tensor;
  (input: Tensor, ...dims: number[]): Tensor;
}>("tile", "");

/**
 * [values, indices] of the k largest along `dim`.
 * `topk(Tensor self, int k, int dim=-1, bool largest=True, bool sorted=True) -> (Tensor values, Tensor indices)`
 * `topk.values(Tensor self, int k, int dim=-1, bool largest=True, bool sorted=True, *, Tensor(a!) values, Tensor(b!) indices) -> (Tensor(a!) values, Tensor(b!) indices)`
 */
export const topk = operatorFunction<{
  (input: Tensor, k: number, dim?: number, largest?: boolean, sorted?: boolean): [Tensor, Tensor];
  (input: Tensor, k: number, options?: { dim?: number; largest?: boolean; sorted?: boolean }): [Tensor, Tensor];
  (input: Tensor, k: number, dim: number, options?: { largest?: boolean; sorted?: boolean }): [Tensor, Tensor];
  (input: Tensor, k: number, dim: number, largest: boolean, options?: { sorted?: boolean }): [Tensor, Tensor];
  (input: Tensor, k: number, dim: number, largest: boolean, sorted: boolean, options: { values: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, k: number, options: { dim?: number; largest?: boolean; sorted?: boolean; values: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, k: number, dim: number, options: { largest?: boolean; sorted?: boolean; values: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, k: number, dim: number, largest: boolean, options: { sorted?: boolean; values: Tensor; indices: Tensor }): [Tensor, Tensor];
}>("topk", "|values");

/**
 * `trace(Tensor self) -> Tensor`
 * `trace.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const trace = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("trace", "|out");

/**
 * Swaps two dimensions without copying.
 * `transpose.int(Tensor(a) self, int dim0, int dim1) -> Tensor(a)`
 */
export const transpose = operatorFunction<{
  (input: Tensor, dim0: number, dim1: number): Tensor;
}>("transpose", "int");

/**
 * `trapezoid.dx(Tensor y, *, Scalar dx=1, int dim=-1) -> Tensor`
 * `trapezoid.x(Tensor y, Tensor x, *, int dim=-1) -> Tensor`
 */
export const trapezoid = operatorFunction<{
  (y: Tensor, options?: { dx?: Scalar; dim?: number }): Tensor;
  (y: Tensor, x: Tensor, options?: { dim?: number }): Tensor;
}>("trapezoid", "dx|x");

/**
 * `trapz.dx(Tensor y, *, float dx=1., int dim=-1) -> Tensor`
 * `trapz.x(Tensor y, Tensor x, *, int dim=-1) -> Tensor`
 */
export const trapz = operatorFunction<{
  (y: Tensor, options?: { dx?: number; dim?: number }): Tensor;
  (y: Tensor, x: Tensor, options?: { dim?: number }): Tensor;
}>("trapz", "dx|x");

/**
 * `triangular_solve(Tensor self, Tensor A, bool upper=True, bool transpose=False, bool unitriangular=False) -> (Tensor solution, Tensor cloned_coefficient)`
 * `triangular_solve.X(Tensor self, Tensor A, bool upper=True, bool transpose=False, bool unitriangular=False, *, Tensor(a!) X, Tensor(b!) M) -> (Tensor(a!) solution, Tensor(b!) cloned_coefficient)`
 */
export const triangularSolve = operatorFunction<{
  (input: Tensor, A: Tensor, upper?: boolean, transpose?: boolean, unitriangular?: boolean): [Tensor, Tensor];
  (input: Tensor, A: Tensor, options?: { upper?: boolean; transpose?: boolean; unitriangular?: boolean }): [Tensor, Tensor];
  (input: Tensor, A: Tensor, upper: boolean, options?: { transpose?: boolean; unitriangular?: boolean }): [Tensor, Tensor];
  (input: Tensor, A: Tensor, upper: boolean, transpose: boolean, options?: { unitriangular?: boolean }): [Tensor, Tensor];
  (input: Tensor, A: Tensor, upper: boolean, transpose: boolean, unitriangular: boolean, options: { X: Tensor; M: Tensor }): [Tensor, Tensor];
  (input: Tensor, A: Tensor, options: { upper?: boolean; transpose?: boolean; unitriangular?: boolean; X: Tensor; M: Tensor }): [Tensor, Tensor];
  (input: Tensor, A: Tensor, upper: boolean, options: { transpose?: boolean; unitriangular?: boolean; X: Tensor; M: Tensor }): [Tensor, Tensor];
  (input: Tensor, A: Tensor, upper: boolean, transpose: boolean, options: { unitriangular?: boolean; X: Tensor; M: Tensor }): [Tensor, Tensor];
}>("triangular_solve", "|X");

/**
 * The lower triangle of matrices, zeros elsewhere.
 * `tril(Tensor self, int diagonal=0) -> Tensor`
 * `tril.out(Tensor self, int diagonal=0, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const tril = operatorFunction<{
  (input: Tensor, diagonal?: number): Tensor;
  (input: Tensor, options?: { diagonal?: number }): Tensor;
  (input: Tensor, diagonal: number, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { diagonal?: number; out: Tensor }): Tensor;
}>("tril", "|out");

/**
 * `tril_indices(int row, int col, int offset=0, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor`
 * `tril_indices.out(int row, int col, int offset=0, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const trilIndices = operatorFunction<{
  (row: number, col: number, offset?: number, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (row: number, col: number, options?: { offset?: number; dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (row: number, col: number, offset: number, options: { out: Tensor }): Tensor;
  (row: number, col: number, options: { offset?: number; out: Tensor }): Tensor;
}>("tril_indices", "|out");

/** `triplet_margin_loss(Tensor anchor, Tensor positive, Tensor negative, float margin=1., float p=2., float eps=9.9999999999999995e-07, bool swap=False, int reduction=1) -> Tensor` */
export const tripletMarginLoss = operatorFunction<{
  (anchor: Tensor, positive: Tensor, negative: Tensor, margin?: number, p?: number, eps?: number, swap?: boolean, reduction?: number): Tensor;
  (anchor: Tensor, positive: Tensor, negative: Tensor, options?: { margin?: number; p?: number; eps?: number; swap?: boolean; reduction?: number }): Tensor;
  (anchor: Tensor, positive: Tensor, negative: Tensor, margin: number, options?: { p?: number; eps?: number; swap?: boolean; reduction?: number }): Tensor;
  (anchor: Tensor, positive: Tensor, negative: Tensor, margin: number, p: number, options?: { eps?: number; swap?: boolean; reduction?: number }): Tensor;
  (anchor: Tensor, positive: Tensor, negative: Tensor, margin: number, p: number, eps: number, options?: { swap?: boolean; reduction?: number }): Tensor;
  (anchor: Tensor, positive: Tensor, negative: Tensor, margin: number, p: number, eps: number, swap: boolean, options?: { reduction?: number }): Tensor;
}>("triplet_margin_loss", "");

/**
 * The upper triangle of matrices, zeros elsewhere.
 * `triu(Tensor self, int diagonal=0) -> Tensor`
 * `triu.out(Tensor self, int diagonal=0, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const triu = operatorFunction<{
  (input: Tensor, diagonal?: number): Tensor;
  (input: Tensor, options?: { diagonal?: number }): Tensor;
  (input: Tensor, diagonal: number, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { diagonal?: number; out: Tensor }): Tensor;
}>("triu", "|out");

/**
 * `triu_indices(int row, int col, int offset=0, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor`
 * `triu_indices.out(int row, int col, int offset=0, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const triuIndices = operatorFunction<{
  (row: number, col: number, offset?: number, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (row: number, col: number, options?: { offset?: number; dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
  (row: number, col: number, offset: number, options: { out: Tensor }): Tensor;
  (row: number, col: number, options: { offset?: number; out: Tensor }): Tensor;
}>("triu_indices", "|out");

/**
 * `true_divide.Tensor(Tensor self, Tensor other) -> Tensor`
 * `true_divide.Scalar(Tensor self, Scalar other) -> Tensor`
 * `true_divide.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const trueDivide = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Scalar): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
}>("true_divide", "Tensor|Scalar|out");

/**
 * `trunc(Tensor self) -> Tensor`
 * `trunc.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const trunc = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("trunc", "|out");

/** `type_as(Tensor self, Tensor other) -> Tensor` */
export const typeAs = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
}>("type_as", "");

/**
 * Entries along `dim` as separate tensors: `[n, …] → n × […]`.
 * `unbind.int(Tensor(a -> *) self, int dim=0) -> Tensor(a)[]`
 */
export const unbind = operatorFunction<{
  (input: Tensor, dim?: number): Tensor[];
  (input: Tensor, options?: { dim?: number }): Tensor[];
}>("unbind", "int");

/** `unflatten.int(Tensor(a) self, int dim, int[] sizes) -> Tensor(a)` */
export const unflatten = operatorFunction<{
  (input: Tensor, dim: number, sizes: readonly number[]): Tensor;
}>("unflatten", "int");

/** `unflatten_dense_tensors(Tensor flat, Tensor[] tensors) -> Tensor[]` */
export const unflattenDenseTensors = operatorFunction<{
  (flat: Tensor, tensors: readonly Tensor[]): Tensor[];
}>("unflatten_dense_tensors", "");

/**
 * Windows of `size` every `step` along a dimension, as a new last dimension.
 * `unfold(Tensor(a) self, int dimension, int size, int step) -> Tensor(a)`
 */
export const unfold = operatorFunction<{
  (input: Tensor, dimension: number, size: number, step: number): Tensor;
}>("unfold", "");

/**
 * `uniform(Tensor self, float from=0., float to=1., *, Generator? generator=None) -> Tensor`
 * `uniform.out(Tensor self, float from=0., float to=1., *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const uniform = operatorFunction<{
  (input: Tensor, from?: number, to?: number, options?: { generator?: Generator | null }): Tensor;
  (input: Tensor, options?: { from?: number; to?: number; generator?: Generator | null }): Tensor;
  (input: Tensor, from: number, options?: { to?: number; generator?: Generator | null }): Tensor;
  (input: Tensor, from: number, to: number, options: { generator?: Generator | null; out: Tensor }): Tensor;
  (input: Tensor, options: { from?: number; to?: number; generator?: Generator | null; out: Tensor }): Tensor;
  (input: Tensor, from: number, options: { to?: number; generator?: Generator | null; out: Tensor }): Tensor;
}>("uniform", "|out");

/**
 * `unique_consecutive(Tensor self, bool return_inverse=False, bool return_counts=False, int? dim=None) -> (Tensor, Tensor, Tensor)`
 * `unique_consecutive.out(Tensor self, bool return_inverse=False, bool return_counts=False, int? dim=None, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2) -> (Tensor(a!), Tensor(b!), Tensor(c!))`
 */
export const uniqueConsecutive = operatorFunction<{
  (input: Tensor, returnInverse?: boolean, returnCounts?: boolean, dim?: number | null): [Tensor, Tensor, Tensor];
  (input: Tensor, options?: { returnInverse?: boolean; returnCounts?: boolean; dim?: number | null }): [Tensor, Tensor, Tensor];
  (input: Tensor, returnInverse: boolean, options?: { returnCounts?: boolean; dim?: number | null }): [Tensor, Tensor, Tensor];
  (input: Tensor, returnInverse: boolean, returnCounts: boolean, options?: { dim?: number | null }): [Tensor, Tensor, Tensor];
  (input: Tensor, returnInverse: boolean, returnCounts: boolean, dim: number | null, options: { out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, options: { returnInverse?: boolean; returnCounts?: boolean; dim?: number | null; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, returnInverse: boolean, options: { returnCounts?: boolean; dim?: number | null; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, returnInverse: boolean, returnCounts: boolean, options: { dim?: number | null; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
}>("unique_consecutive", "|out");

/**
 * `unique_dim(Tensor self, int dim, bool sorted=True, bool return_inverse=False, bool return_counts=False) -> (Tensor, Tensor, Tensor)`
 * `unique_dim.out(Tensor self, int dim, bool sorted=True, bool return_inverse=False, bool return_counts=False, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2) -> (Tensor(a!), Tensor(b!), Tensor(c!))`
 */
export const uniqueDim = operatorFunction<{
  (input: Tensor, dim: number, sorted?: boolean, returnInverse?: boolean, returnCounts?: boolean): [Tensor, Tensor, Tensor];
  (input: Tensor, dim: number, options?: { sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
  (input: Tensor, dim: number, sorted: boolean, options?: { returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
  (input: Tensor, dim: number, sorted: boolean, returnInverse: boolean, options?: { returnCounts?: boolean }): [Tensor, Tensor, Tensor];
  (input: Tensor, dim: number, sorted: boolean, returnInverse: boolean, returnCounts: boolean, options: { out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, dim: number, options: { sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, dim: number, sorted: boolean, options: { returnInverse?: boolean; returnCounts?: boolean; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, dim: number, sorted: boolean, returnInverse: boolean, options: { returnCounts?: boolean; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
}>("unique_dim", "|out");

/**
 * `unique_dim_consecutive(Tensor self, int dim, bool return_inverse=False, bool return_counts=False) -> (Tensor, Tensor, Tensor)`
 * `unique_dim_consecutive.out(Tensor self, int dim, bool return_inverse=False, bool return_counts=False, *, Tensor(a!) out0, Tensor(b!) out1, Tensor(c!) out2) -> (Tensor(a!), Tensor(b!), Tensor(c!))`
 */
export const uniqueDimConsecutive = operatorFunction<{
  (input: Tensor, dim: number, returnInverse?: boolean, returnCounts?: boolean): [Tensor, Tensor, Tensor];
  (input: Tensor, dim: number, options?: { returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
  (input: Tensor, dim: number, returnInverse: boolean, options?: { returnCounts?: boolean }): [Tensor, Tensor, Tensor];
  (input: Tensor, dim: number, returnInverse: boolean, returnCounts: boolean, options: { out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, dim: number, options: { returnInverse?: boolean; returnCounts?: boolean; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, dim: number, returnInverse: boolean, options: { returnCounts?: boolean; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
}>("unique_dim_consecutive", "|out");

/**
 * Inserts a dimension of size 1: `[n] → [1, n]` at 0.
 * `unsqueeze(Tensor(a) self, int dim) -> Tensor(a)`
 */
export const unsqueeze = operatorFunction<{
  (input: Tensor, dim: number): Tensor;
}>("unsqueeze", "");

/**
 * `upsample_bicubic2d(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor`
 * `upsample_bicubic2d.vec(Tensor input, SymInt[]? output_size, bool align_corners, float[]? scale_factors) -> Tensor`
 * `upsample_bicubic2d.out(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None, *, Tensor(a!) out) -> Tensor(a!)`
 * `upsample_bicubic2d.vec_out(Tensor input, SymInt[]? output_size, bool align_corners, float[]? scale_factors, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const upsampleBicubic2d = operatorFunction<{
  (input: Tensor, outputSize: number | readonly number[], alignCorners: boolean, scalesH?: number | null, scalesW?: number | null): Tensor;
  (input: Tensor, outputSize: number | readonly number[], alignCorners: boolean, options?: { scalesH?: number | null; scalesW?: number | null }): Tensor;
  (input: Tensor, outputSize: number | readonly number[], alignCorners: boolean, scalesH: number | null, options?: { scalesW?: number | null }): Tensor;
  (input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, scaleFactors: readonly number[] | null): Tensor;
  (input: Tensor, outputSize: number | readonly number[], alignCorners: boolean, scalesH: number | null, scalesW: number | null, options: { out: Tensor }): Tensor;
  (input: Tensor, outputSize: number | readonly number[], alignCorners: boolean, options: { scalesH?: number | null; scalesW?: number | null; out: Tensor }): Tensor;
  (input: Tensor, outputSize: number | readonly number[], alignCorners: boolean, scalesH: number | null, options: { scalesW?: number | null; out: Tensor }): Tensor;
  (input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, scaleFactors: readonly number[] | null, options: { out: Tensor }): Tensor;
}>("upsample_bicubic2d", "|vec|out|vec_out");

/**
 * `upsample_bilinear2d(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor`
 * `upsample_bilinear2d.vec(Tensor input, SymInt[]? output_size, bool align_corners, float[]? scale_factors) -> Tensor`
 * `upsample_bilinear2d.out(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None, *, Tensor(a!) out) -> Tensor(a!)`
 * `upsample_bilinear2d.vec_out(Tensor input, SymInt[]? output_size, bool align_corners, float[]? scale_factors, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const upsampleBilinear2d = operatorFunction<{
  (input: Tensor, outputSize: number | readonly number[], alignCorners: boolean, scalesH?: number | null, scalesW?: number | null): Tensor;
  (input: Tensor, outputSize: number | readonly number[], alignCorners: boolean, options?: { scalesH?: number | null; scalesW?: number | null }): Tensor;
  (input: Tensor, outputSize: number | readonly number[], alignCorners: boolean, scalesH: number | null, options?: { scalesW?: number | null }): Tensor;
  (input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, scaleFactors: readonly number[] | null): Tensor;
  (input: Tensor, outputSize: number | readonly number[], alignCorners: boolean, scalesH: number | null, scalesW: number | null, options: { out: Tensor }): Tensor;
  (input: Tensor, outputSize: number | readonly number[], alignCorners: boolean, options: { scalesH?: number | null; scalesW?: number | null; out: Tensor }): Tensor;
  (input: Tensor, outputSize: number | readonly number[], alignCorners: boolean, scalesH: number | null, options: { scalesW?: number | null; out: Tensor }): Tensor;
  (input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, scaleFactors: readonly number[] | null, options: { out: Tensor }): Tensor;
}>("upsample_bilinear2d", "|vec|out|vec_out");

/**
 * `upsample_linear1d(Tensor self, SymInt[1] output_size, bool align_corners, float? scales=None) -> Tensor`
 * `upsample_linear1d.vec(Tensor input, SymInt[]? output_size, bool align_corners, float[]? scale_factors) -> Tensor`
 * `upsample_linear1d.out(Tensor self, SymInt[1] output_size, bool align_corners, float? scales=None, *, Tensor(a!) out) -> Tensor(a!)`
 * `upsample_linear1d.vec_out(Tensor input, SymInt[]? output_size, bool align_corners, float[]? scale_factors, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const upsampleLinear1d = operatorFunction<{
  (input: Tensor, outputSize: number | readonly number[], alignCorners: boolean, scales?: number | null): Tensor;
  (input: Tensor, outputSize: number | readonly number[], alignCorners: boolean, options?: { scales?: number | null }): Tensor;
  (input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, scaleFactors: readonly number[] | null): Tensor;
  (input: Tensor, outputSize: number | readonly number[], alignCorners: boolean, scales: number | null, options: { out: Tensor }): Tensor;
  (input: Tensor, outputSize: number | readonly number[], alignCorners: boolean, options: { scales?: number | null; out: Tensor }): Tensor;
  (input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, scaleFactors: readonly number[] | null, options: { out: Tensor }): Tensor;
}>("upsample_linear1d", "|vec|out|vec_out");

/**
 * `upsample_nearest1d(Tensor self, SymInt[1] output_size, float? scales=None) -> Tensor`
 * `upsample_nearest1d.vec(Tensor input, SymInt[]? output_size, float[]? scale_factors) -> Tensor`
 * `upsample_nearest1d.out(Tensor self, SymInt[1] output_size, float? scales=None, *, Tensor(a!) out) -> Tensor(a!)`
 * `upsample_nearest1d.vec_out(Tensor input, SymInt[]? output_size, float[]? scale_factors, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const upsampleNearest1d = operatorFunction<{
  (input: Tensor, outputSize: number | readonly number[], scales?: number | null): Tensor;
  (input: Tensor, outputSize: number | readonly number[], options?: { scales?: number | null }): Tensor;
  (input: Tensor, outputSize: readonly number[] | null, scaleFactors: readonly number[] | null): Tensor;
  (input: Tensor, outputSize: number | readonly number[], scales: number | null, options: { out: Tensor }): Tensor;
  (input: Tensor, outputSize: number | readonly number[], options: { scales?: number | null; out: Tensor }): Tensor;
  (input: Tensor, outputSize: readonly number[] | null, scaleFactors: readonly number[] | null, options: { out: Tensor }): Tensor;
}>("upsample_nearest1d", "|vec|out|vec_out");

/**
 * `upsample_nearest2d(Tensor self, SymInt[2] output_size, float? scales_h=None, float? scales_w=None) -> Tensor`
 * `upsample_nearest2d.vec(Tensor input, SymInt[]? output_size, float[]? scale_factors) -> Tensor`
 * `upsample_nearest2d.out(Tensor self, SymInt[2] output_size, float? scales_h=None, float? scales_w=None, *, Tensor(a!) out) -> Tensor(a!)`
 * `upsample_nearest2d.vec_out(Tensor input, SymInt[]? output_size, float[]? scale_factors, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const upsampleNearest2d = operatorFunction<{
  (input: Tensor, outputSize: number | readonly number[], scalesH?: number | null, scalesW?: number | null): Tensor;
  (input: Tensor, outputSize: number | readonly number[], options?: { scalesH?: number | null; scalesW?: number | null }): Tensor;
  (input: Tensor, outputSize: number | readonly number[], scalesH: number | null, options?: { scalesW?: number | null }): Tensor;
  (input: Tensor, outputSize: readonly number[] | null, scaleFactors: readonly number[] | null): Tensor;
  (input: Tensor, outputSize: number | readonly number[], scalesH: number | null, scalesW: number | null, options: { out: Tensor }): Tensor;
  (input: Tensor, outputSize: number | readonly number[], options: { scalesH?: number | null; scalesW?: number | null; out: Tensor }): Tensor;
  (input: Tensor, outputSize: number | readonly number[], scalesH: number | null, options: { scalesW?: number | null; out: Tensor }): Tensor;
  (input: Tensor, outputSize: readonly number[] | null, scaleFactors: readonly number[] | null, options: { out: Tensor }): Tensor;
}>("upsample_nearest2d", "|vec|out|vec_out");

/**
 * `upsample_nearest3d(Tensor self, SymInt[3] output_size, float? scales_d=None, float? scales_h=None, float? scales_w=None) -> Tensor`
 * `upsample_nearest3d.vec(Tensor input, SymInt[]? output_size, float[]? scale_factors) -> Tensor`
 * `upsample_nearest3d.out(Tensor self, SymInt[3] output_size, float? scales_d=None, float? scales_h=None, float? scales_w=None, *, Tensor(a!) out) -> Tensor(a!)`
 * `upsample_nearest3d.vec_out(Tensor input, SymInt[]? output_size, float[]? scale_factors, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const upsampleNearest3d = operatorFunction<{
  (input: Tensor, outputSize: number | readonly number[], scalesD?: number | null, scalesH?: number | null, scalesW?: number | null): Tensor;
  (input: Tensor, outputSize: number | readonly number[], options?: { scalesD?: number | null; scalesH?: number | null; scalesW?: number | null }): Tensor;
  (input: Tensor, outputSize: number | readonly number[], scalesD: number | null, options?: { scalesH?: number | null; scalesW?: number | null }): Tensor;
  (input: Tensor, outputSize: number | readonly number[], scalesD: number | null, scalesH: number | null, options?: { scalesW?: number | null }): Tensor;
  (input: Tensor, outputSize: readonly number[] | null, scaleFactors: readonly number[] | null): Tensor;
  (input: Tensor, outputSize: number | readonly number[], scalesD: number | null, scalesH: number | null, scalesW: number | null, options: { out: Tensor }): Tensor;
  (input: Tensor, outputSize: number | readonly number[], options: { scalesD?: number | null; scalesH?: number | null; scalesW?: number | null; out: Tensor }): Tensor;
  (input: Tensor, outputSize: number | readonly number[], scalesD: number | null, options: { scalesH?: number | null; scalesW?: number | null; out: Tensor }): Tensor;
  (input: Tensor, outputSize: number | readonly number[], scalesD: number | null, scalesH: number | null, options: { scalesW?: number | null; out: Tensor }): Tensor;
  (input: Tensor, outputSize: readonly number[] | null, scaleFactors: readonly number[] | null, options: { out: Tensor }): Tensor;
}>("upsample_nearest3d", "|vec|out|vec_out");

/**
 * `upsample_trilinear3d(Tensor self, SymInt[3] output_size, bool align_corners, float? scales_d=None, float? scales_h=None, float? scales_w=None) -> Tensor`
 * `upsample_trilinear3d.vec(Tensor input, SymInt[]? output_size, bool align_corners, float[]? scale_factors) -> Tensor`
 * `upsample_trilinear3d.out(Tensor self, SymInt[3] output_size, bool align_corners, float? scales_d=None, float? scales_h=None, float? scales_w=None, *, Tensor(a!) out) -> Tensor(a!)`
 * `upsample_trilinear3d.vec_out(Tensor input, SymInt[]? output_size, bool align_corners, float[]? scale_factors, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const upsampleTrilinear3d = operatorFunction<{
  (input: Tensor, outputSize: number | readonly number[], alignCorners: boolean, scalesD?: number | null, scalesH?: number | null, scalesW?: number | null): Tensor;
  (input: Tensor, outputSize: number | readonly number[], alignCorners: boolean, options?: { scalesD?: number | null; scalesH?: number | null; scalesW?: number | null }): Tensor;
  (input: Tensor, outputSize: number | readonly number[], alignCorners: boolean, scalesD: number | null, options?: { scalesH?: number | null; scalesW?: number | null }): Tensor;
  (input: Tensor, outputSize: number | readonly number[], alignCorners: boolean, scalesD: number | null, scalesH: number | null, options?: { scalesW?: number | null }): Tensor;
  (input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, scaleFactors: readonly number[] | null): Tensor;
  (input: Tensor, outputSize: number | readonly number[], alignCorners: boolean, scalesD: number | null, scalesH: number | null, scalesW: number | null, options: { out: Tensor }): Tensor;
  (input: Tensor, outputSize: number | readonly number[], alignCorners: boolean, options: { scalesD?: number | null; scalesH?: number | null; scalesW?: number | null; out: Tensor }): Tensor;
  (input: Tensor, outputSize: number | readonly number[], alignCorners: boolean, scalesD: number | null, options: { scalesH?: number | null; scalesW?: number | null; out: Tensor }): Tensor;
  (input: Tensor, outputSize: number | readonly number[], alignCorners: boolean, scalesD: number | null, scalesH: number | null, options: { scalesW?: number | null; out: Tensor }): Tensor;
  (input: Tensor, outputSize: readonly number[] | null, alignCorners: boolean, scaleFactors: readonly number[] | null, options: { out: Tensor }): Tensor;
}>("upsample_trilinear3d", "|vec|out|vec_out");

/** `values(Tensor(a) self) -> Tensor(a)` */
export const values = operatorFunction<{
  (input: Tensor): Tensor;
}>("values", "");

/** `vander(Tensor x, int? N=None, bool increasing=False) -> Tensor` */
export const vander = operatorFunction<{
  (x: Tensor, N?: number | null, increasing?: boolean): Tensor;
  (x: Tensor, options?: { N?: number | null; increasing?: boolean }): Tensor;
  (x: Tensor, N: number | null, options?: { increasing?: boolean }): Tensor;
}>("vander", "");

/**
 * Variance (unbiased), over everything or along `dim`.
 * `var(Tensor self, bool unbiased=True) -> Tensor`
 * `var.correction(Tensor self, int[1]? dim, *, int? correction, bool keepdim=False) -> Tensor`
 * `var.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False) -> Tensor`
 * `var.correction_out(Tensor self, int[1]? dim, *, int? correction, bool keepdim=False, Tensor(a!) out) -> Tensor(a!)`
 * `var.out(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!)`
 */
const var_ = operatorFunction<{
  (input: Tensor, unbiased?: boolean): Tensor;
  (input: Tensor, options?: { unbiased?: boolean }): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, options?: { correction?: number | null; keepdim?: boolean }): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, unbiased?: boolean, keepdim?: boolean): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, options?: { unbiased?: boolean; keepdim?: boolean }): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, unbiased: boolean, options?: { keepdim?: boolean }): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, options: { correction?: number | null; keepdim?: boolean; out: Tensor }): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, unbiased: boolean, keepdim: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, options: { unbiased?: boolean; keepdim?: boolean; out: Tensor }): Tensor;
  (input: Tensor, dim: number | readonly number[] | null, unbiased: boolean, options: { keepdim?: boolean; out: Tensor }): Tensor;
}>("var", "|correction|dim|correction_out|out");

/**
 * `var_mean(Tensor self, bool unbiased=True) -> (Tensor, Tensor)`
 * `var_mean.correction(Tensor self, int[1]? dim, *, int? correction, bool keepdim=False) -> (Tensor, Tensor)`
 * `var_mean.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False) -> (Tensor, Tensor)`
 * `var_mean.correction_out(Tensor self, int[1]? dim, *, int? correction, bool keepdim=False, Tensor(a!) out0, Tensor(b!) out1) -> (Tensor(a!), Tensor(b!))`
 */
export const varMean = operatorFunction<{
  (input: Tensor, unbiased?: boolean): [Tensor, Tensor];
  (input: Tensor, options?: { unbiased?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: number | readonly number[] | null, options?: { correction?: number | null; keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: number | readonly number[] | null, unbiased?: boolean, keepdim?: boolean): [Tensor, Tensor];
  (input: Tensor, dim: number | readonly number[] | null, options?: { unbiased?: boolean; keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: number | readonly number[] | null, unbiased: boolean, options?: { keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: number | readonly number[] | null, options: { correction?: number | null; keepdim?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
}>("var_mean", "|correction|dim|correction_out");

/**
 * `vdot(Tensor self, Tensor other) -> Tensor`
 * `vdot.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const vdot = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
}>("vdot", "|out");

/**
 * The same memory in another shape; −1 is inferred.
 * `view(Tensor(a) self, SymInt[] size) -> Tensor(a)`
 * `view.dtype(Tensor(a) self, ScalarType dtype) -> Tensor(a)`
 */
export const view = operatorFunction<{
  (input: Tensor, size: readonly number[]): Tensor;
  (input: Tensor, ...size: number[]): Tensor;
  (input: Tensor, dtype: DType): Tensor;
}>("view", "|dtype");

/** `view_as(Tensor(a) self, Tensor other) -> Tensor(a)` */
export const viewAs = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
}>("view_as", "");

/** `view_as_complex(Tensor(a) self) -> Tensor(a)` */
export const viewAsComplex = operatorFunction<{
  (input: Tensor): Tensor;
}>("view_as_complex", "");

/** `view_as_real(Tensor(a) self) -> Tensor(a)` */
export const viewAsReal = operatorFunction<{
  (input: Tensor): Tensor;
}>("view_as_real", "");

/**
 * `vsplit.array(Tensor(a -> *) self, int[] indices) -> Tensor(a)[]`
 * `vsplit.int(Tensor(a -> *) self, int sections) -> Tensor(a)[]`
 */
export const vsplit = operatorFunction<{
  (input: Tensor, indices: readonly number[]): Tensor[];
  (input: Tensor, ...indices: number[]): Tensor[];
  (input: Tensor, sections: number): Tensor[];
}>("vsplit", "array|int");

/**
 * `vstack(Tensor[] tensors) -> Tensor`
 * `vstack.out(Tensor[] tensors, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const vstack = operatorFunction<{
  (tensors: readonly Tensor[]): Tensor;
  (tensors: readonly Tensor[], options: { out: Tensor }): Tensor;
}>("vstack", "|out");

/**
 * input where the condition holds, else other: broadcast.
 * `where(Tensor condition) -> Tensor[]`
 * `where.self(Tensor condition, Tensor self, Tensor other) -> Tensor`
 * `where.Scalar(Tensor condition, Scalar self, Scalar other) -> Tensor`
 * `where.ScalarOther(Tensor condition, Tensor self, Scalar other) -> Tensor`
 * `where.ScalarSelf(Tensor condition, Scalar self, Tensor other) -> Tensor`
 * `where.self_out(Tensor condition, Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const where = operatorFunction<{
  (condition: Tensor): Tensor[];
  (condition: Tensor, self: Tensor, other: Tensor): Tensor;
  (condition: Tensor, self: Scalar, other: Scalar): Tensor;
  (condition: Tensor, self: Tensor, other: Scalar): Tensor;
  (condition: Tensor, self: Scalar, other: Tensor): Tensor;
  (condition: Tensor, self: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
}>("where", "|self|Scalar|ScalarOther|ScalarSelf|self_out");

/**
 * `xlogy.Tensor(Tensor self, Tensor other) -> Tensor`
 * `xlogy.Scalar_Other(Tensor self, Scalar other) -> Tensor`
 * `xlogy.Scalar_Self(Scalar self, Tensor other) -> Tensor`
 * `xlogy.OutTensor(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 * `xlogy.OutScalar_Other(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)`
 * `xlogy.OutScalar_Self(Scalar self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const xlogy = operatorFunction<{
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Scalar): Tensor;
  (input: Scalar, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options: { out: Tensor }): Tensor;
  (input: Scalar, other: Tensor, options: { out: Tensor }): Tensor;
}>("xlogy", "Tensor|Scalar_Other|Scalar_Self|OutTensor|OutScalar_Other|OutScalar_Self");

/**
 * `zero(Tensor self) -> Tensor`
 * `zero.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)`
 */
export const zero = operatorFunction<{
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
}>("zero", "|out");

/**
 * `zeros_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor`
 * `zeros_like.out(Tensor self, *, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!)`
 */
export const zerosLike = operatorFunction<{
  (input: Tensor, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, options: { memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
}>("zeros_like", "|out");

export { var_ as var };
