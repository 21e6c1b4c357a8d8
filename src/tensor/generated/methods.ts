// Generated from libtorch's operator schemas by scripts/generate-operators.mjs. Do not edit.
import type { DType } from "../dtype.js";
import type { Generator } from "../generator.js";
import { installMethods } from "../operator-methods.js";

type Scalar = number | boolean | bigint;
type MemoryFormat = "contiguous" | "preserve" | "channelsLast" | "channelsLast3d";

declare module "../tensor.js" {
  interface Tensor {
    /**
     * |x|, elementwise.
     * `abs(Tensor self) -> Tensor`
     */
    abs(): Tensor;
    /** `abs_(Tensor(a!) self) -> Tensor(a!)` */
    abs_(): this;
    /** `absolute(Tensor self) -> Tensor` */
    absolute(): Tensor;
    /** `absolute_(Tensor(a!) self) -> Tensor(a!)` */
    absolute_(): this;
    /** `acos(Tensor self) -> Tensor` */
    acos(): Tensor;
    /** `acos_(Tensor(a!) self) -> Tensor(a!)` */
    acos_(): this;
    /** `acosh(Tensor self) -> Tensor` */
    acosh(): Tensor;
    /** `acosh_(Tensor(a!) self) -> Tensor(a!)` */
    acosh_(): this;
    /** `adaptive_avg_pool1d(Tensor self, int[1] output_size) -> Tensor` */
    adaptiveAvgPool1d(outputSize: number | readonly number[]): Tensor;
    /**
     * Mean over regions so that the output has the size asked: `[N, C, H, W] → [N, C, h, w]`.
     * `adaptive_avg_pool2d(Tensor self, SymInt[2] output_size) -> Tensor`
     */
    adaptiveAvgPool2d(outputSize: number | readonly number[]): Tensor;
    /** `adaptive_avg_pool3d(Tensor self, int[3] output_size) -> Tensor` */
    adaptiveAvgPool3d(outputSize: number | readonly number[]): Tensor;
    /** `adaptive_max_pool1d(Tensor self, int[1] output_size) -> (Tensor, Tensor)` */
    adaptiveMaxPool1d(outputSize: number | readonly number[]): [Tensor, Tensor];
    /** `adaptive_max_pool2d(Tensor self, int[2] output_size) -> (Tensor, Tensor)` */
    adaptiveMaxPool2d(outputSize: number | readonly number[]): [Tensor, Tensor];
    /** `adaptive_max_pool3d(Tensor self, int[3] output_size) -> (Tensor, Tensor)` */
    adaptiveMaxPool3d(outputSize: number | readonly number[]): [Tensor, Tensor];
    /**
     * input + alpha · other, broadcast: `[…] + […] → […]`.
     * `add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor`
     * `add.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor`
     */
    add(other: Tensor, options?: { alpha?: Scalar }): Tensor;
    add(other: Scalar, alpha?: Scalar): Tensor;
    add(other: Scalar, options?: { alpha?: Scalar }): Tensor;
    /**
     * `add_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1) -> Tensor(a!)`
     * `add_.Scalar(Tensor(a!) self, Scalar other, Scalar alpha=1) -> Tensor(a!)`
     */
    add_(other: Tensor, options?: { alpha?: Scalar }): this;
    add_(other: Scalar, alpha?: Scalar): this;
    add_(other: Scalar, options?: { alpha?: Scalar }): this;
    /** `addbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor` */
    addbmm(batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    /** `addbmm_(Tensor(a!) self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor(a!)` */
    addbmm_(batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): this;
    /** `addcdiv(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor` */
    addcdiv(tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar }): Tensor;
    /** `addcdiv_(Tensor(a!) self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor(a!)` */
    addcdiv_(tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar }): this;
    /** `addcmul(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor` */
    addcmul(tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar }): Tensor;
    /** `addcmul_(Tensor(a!) self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor(a!)` */
    addcmul_(tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar }): this;
    /**
     * β input + α mat1 @ mat2: `[n, p], [n, m], [m, p] → [n, p]`.
     * `addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor`
     * `addmm.dtype(Tensor self, Tensor mat1, Tensor mat2, ScalarType out_dtype, *, Scalar beta=1, Scalar alpha=1) -> Tensor`
     */
    addmm(mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    addmm(mat1: Tensor, mat2: Tensor, outDtype: DType, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    /** `addmm_(Tensor(a!) self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor(a!)` */
    addmm_(mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): this;
    /** `addmv(Tensor self, Tensor mat, Tensor vec, *, Scalar beta=1, Scalar alpha=1) -> Tensor` */
    addmv(mat: Tensor, vec: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    /** `addmv_(Tensor(a!) self, Tensor mat, Tensor vec, *, Scalar beta=1, Scalar alpha=1) -> Tensor(a!)` */
    addmv_(mat: Tensor, vec: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): this;
    /** `addr(Tensor self, Tensor vec1, Tensor vec2, *, Scalar beta=1, Scalar alpha=1) -> Tensor` */
    addr(vec1: Tensor, vec2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    /** `addr_(Tensor(a!) self, Tensor vec1, Tensor vec2, *, Scalar beta=1, Scalar alpha=1) -> Tensor(a!)` */
    addr_(vec1: Tensor, vec2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): this;
    /** `adjoint(Tensor(a) self) -> Tensor(a)` */
    adjoint(): Tensor;
    /**
     * Whether all elements (along `dim`) are true: `[…] → []` or without `dim`.
     * `all(Tensor self) -> Tensor`
     * `all.dim(Tensor self, int dim, bool keepdim=False) -> Tensor`
     * `all.dimname(Tensor self, str dim, bool keepdim=False) -> Tensor`
     * `all.dims(Tensor self, int[]? dim=None, bool keepdim=False) -> Tensor`
     */
    all(): Tensor;
    all(dim: number, keepdim?: boolean): Tensor;
    all(dim: number, options?: { keepdim?: boolean }): Tensor;
    all(dim: string, keepdim?: boolean): Tensor;
    all(dim: string, options?: { keepdim?: boolean }): Tensor;
    all(dim?: readonly number[] | null, keepdim?: boolean): Tensor;
    all(options?: { dim?: readonly number[] | null; keepdim?: boolean }): Tensor;
    all(dim: readonly number[] | null, options?: { keepdim?: boolean }): Tensor;
    /** `allclose(Tensor self, Tensor other, float rtol=1.0000000000000001e-05, float atol=1e-08, bool equal_nan=False) -> bool` */
    allclose(other: Tensor, rtol?: number, atol?: number, equalNan?: boolean): boolean;
    allclose(other: Tensor, options?: { rtol?: number; atol?: number; equalNan?: boolean }): boolean;
    allclose(other: Tensor, rtol: number, options?: { atol?: number; equalNan?: boolean }): boolean;
    allclose(other: Tensor, rtol: number, atol: number, options?: { equalNan?: boolean }): boolean;
    /** `alpha_dropout_(Tensor(a!) self, float p, bool train) -> Tensor(a!)` */
    alphaDropout_(p: number, train: boolean): this;
    /**
     * Largest element over the dimensions `dim`.
     * `amax(Tensor self, int[1] dim=[], bool keepdim=False) -> Tensor`
     */
    amax(dim?: number | readonly number[], keepdim?: boolean): Tensor;
    amax(options?: { dim?: number | readonly number[]; keepdim?: boolean }): Tensor;
    amax(dim: number | readonly number[], options?: { keepdim?: boolean }): Tensor;
    /**
     * Smallest element over the dimensions `dim`.
     * `amin(Tensor self, int[1] dim=[], bool keepdim=False) -> Tensor`
     */
    amin(dim?: number | readonly number[], keepdim?: boolean): Tensor;
    amin(options?: { dim?: number | readonly number[]; keepdim?: boolean }): Tensor;
    amin(dim: number | readonly number[], options?: { keepdim?: boolean }): Tensor;
    /** `aminmax(Tensor self, *, int? dim=None, bool keepdim=False) -> (Tensor min, Tensor max)` */
    aminmax(options?: { dim?: number | null; keepdim?: boolean }): [Tensor, Tensor];
    /** `angle(Tensor self) -> Tensor` */
    angle(): Tensor;
    /**
     * Whether any element (along `dim`) is true: `[…] → []` or without `dim`.
     * `any(Tensor self) -> Tensor`
     * `any.dim(Tensor self, int dim, bool keepdim=False) -> Tensor`
     * `any.dimname(Tensor self, str dim, bool keepdim=False) -> Tensor`
     * `any.dims(Tensor self, int[]? dim=None, bool keepdim=False) -> Tensor`
     */
    any(): Tensor;
    any(dim: number, keepdim?: boolean): Tensor;
    any(dim: number, options?: { keepdim?: boolean }): Tensor;
    any(dim: string, keepdim?: boolean): Tensor;
    any(dim: string, options?: { keepdim?: boolean }): Tensor;
    any(dim?: readonly number[] | null, keepdim?: boolean): Tensor;
    any(options?: { dim?: readonly number[] | null; keepdim?: boolean }): Tensor;
    any(dim: readonly number[] | null, options?: { keepdim?: boolean }): Tensor;
    /** `arccos(Tensor self) -> Tensor` */
    arccos(): Tensor;
    /** `arccos_(Tensor(a!) self) -> Tensor(a!)` */
    arccos_(): this;
    /** `arccosh(Tensor self) -> Tensor` */
    arccosh(): Tensor;
    /** `arccosh_(Tensor(a!) self) -> Tensor(a!)` */
    arccosh_(): this;
    /** `arcsin(Tensor self) -> Tensor` */
    arcsin(): Tensor;
    /** `arcsin_(Tensor(a!) self) -> Tensor(a!)` */
    arcsin_(): this;
    /** `arcsinh(Tensor self) -> Tensor` */
    arcsinh(): Tensor;
    /** `arcsinh_(Tensor(a!) self) -> Tensor(a!)` */
    arcsinh_(): this;
    /** `arctan(Tensor self) -> Tensor` */
    arctan(): Tensor;
    /** `arctan2(Tensor self, Tensor other) -> Tensor` */
    arctan2(other: Tensor): Tensor;
    /** `arctan2_(Tensor(a!) self, Tensor other) -> Tensor(a!)` */
    arctan2_(other: Tensor): this;
    /** `arctan_(Tensor(a!) self) -> Tensor(a!)` */
    arctan_(): this;
    /** `arctanh(Tensor self) -> Tensor` */
    arctanh(): Tensor;
    /** `arctanh_(Tensor(a!) self) -> Tensor(a!)` */
    arctanh_(): this;
    /**
     * Index of the largest element, over everything or along `dim`: int64.
     * `argmax(Tensor self, int? dim=None, bool keepdim=False) -> Tensor`
     */
    argmax(dim?: number | null, keepdim?: boolean): Tensor;
    argmax(options?: { dim?: number | null; keepdim?: boolean }): Tensor;
    argmax(dim: number | null, options?: { keepdim?: boolean }): Tensor;
    /**
     * Index of the smallest element, over everything or along `dim`: int64.
     * `argmin(Tensor self, int? dim=None, bool keepdim=False) -> Tensor`
     */
    argmin(dim?: number | null, keepdim?: boolean): Tensor;
    argmin(options?: { dim?: number | null; keepdim?: boolean }): Tensor;
    argmin(dim: number | null, options?: { keepdim?: boolean }): Tensor;
    /**
     * Indices that sort along `dim`: `[…] → […]`, int64.
     * `argsort(Tensor self, int dim=-1, bool descending=False) -> Tensor`
     * `argsort.dimname(Tensor self, str dim, bool descending=False) -> Tensor`
     * `argsort.stable(Tensor self, *, bool stable, int dim=-1, bool descending=False) -> Tensor`
     */
    argsort(dim?: number, descending?: boolean): Tensor;
    argsort(options?: { dim?: number; descending?: boolean }): Tensor;
    argsort(dim: number, options?: { descending?: boolean }): Tensor;
    argsort(dim: string, descending?: boolean): Tensor;
    argsort(dim: string, options?: { descending?: boolean }): Tensor;
    argsort(options: { stable: boolean; dim?: number; descending?: boolean }): Tensor;
    /** `argwhere(Tensor self) -> Tensor` */
    argwhere(): Tensor;
    /** `as_strided(Tensor(a) self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor(a)` */
    asStrided(size: readonly number[], stride: readonly number[], storageOffset?: number | null): Tensor;
    asStrided(size: readonly number[], stride: readonly number[], options?: { storageOffset?: number | null }): Tensor;
    /** `as_strided_(Tensor(a!) self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor(a!)` */
    asStrided_(size: readonly number[], stride: readonly number[], storageOffset?: number | null): this;
    asStrided_(size: readonly number[], stride: readonly number[], options?: { storageOffset?: number | null }): this;
    /** `as_strided_scatter(Tensor self, Tensor src, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor` */
    asStridedScatter(src: Tensor, size: readonly number[], stride: readonly number[], storageOffset?: number | null): Tensor;
    asStridedScatter(src: Tensor, size: readonly number[], stride: readonly number[], options?: { storageOffset?: number | null }): Tensor;
    /** `asin(Tensor self) -> Tensor` */
    asin(): Tensor;
    /** `asin_(Tensor(a!) self) -> Tensor(a!)` */
    asin_(): this;
    /** `asinh(Tensor self) -> Tensor` */
    asinh(): Tensor;
    /** `asinh_(Tensor(a!) self) -> Tensor(a!)` */
    asinh_(): this;
    /** `atan(Tensor self) -> Tensor` */
    atan(): Tensor;
    /** `atan2(Tensor self, Tensor other) -> Tensor` */
    atan2(other: Tensor): Tensor;
    /** `atan2_(Tensor(a!) self, Tensor other) -> Tensor(a!)` */
    atan2_(other: Tensor): this;
    /** `atan_(Tensor(a!) self) -> Tensor(a!)` */
    atan_(): this;
    /** `atanh(Tensor self) -> Tensor` */
    atanh(): Tensor;
    /** `atanh_(Tensor(a!) self) -> Tensor(a!)` */
    atanh_(): this;
    /** `atleast_1d(Tensor self) -> Tensor` */
    atleast1d(): Tensor;
    /** `atleast_2d(Tensor self) -> Tensor` */
    atleast2d(): Tensor;
    /** `atleast_3d(Tensor self) -> Tensor` */
    atleast3d(): Tensor;
    /** `avg_pool1d(Tensor self, int[1] kernel_size, int[1] stride=[], int[1] padding=[0], bool ceil_mode=False, bool count_include_pad=True) -> Tensor` */
    avgPool1d(kernelSize: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], ceilMode?: boolean, countIncludePad?: boolean): Tensor;
    avgPool1d(kernelSize: number | readonly number[], options?: { stride?: number | readonly number[]; padding?: number | readonly number[]; ceilMode?: boolean; countIncludePad?: boolean }): Tensor;
    avgPool1d(kernelSize: number | readonly number[], stride: number | readonly number[], options?: { padding?: number | readonly number[]; ceilMode?: boolean; countIncludePad?: boolean }): Tensor;
    avgPool1d(kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options?: { ceilMode?: boolean; countIncludePad?: boolean }): Tensor;
    avgPool1d(kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceilMode: boolean, options?: { countIncludePad?: boolean }): Tensor;
    /**
     * Mean over windows: `[N, C, H, W] → [N, C, H', W']`.
     * `avg_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, bool ceil_mode=False, bool count_include_pad=True, int? divisor_override=None) -> Tensor`
     */
    avgPool2d(kernelSize: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], ceilMode?: boolean, countIncludePad?: boolean, divisorOverride?: number | null): Tensor;
    avgPool2d(kernelSize: number | readonly number[], options?: { stride?: number | readonly number[]; padding?: number | readonly number[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: number | null }): Tensor;
    avgPool2d(kernelSize: number | readonly number[], stride: number | readonly number[], options?: { padding?: number | readonly number[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: number | null }): Tensor;
    avgPool2d(kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options?: { ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: number | null }): Tensor;
    avgPool2d(kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceilMode: boolean, options?: { countIncludePad?: boolean; divisorOverride?: number | null }): Tensor;
    avgPool2d(kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceilMode: boolean, countIncludePad: boolean, options?: { divisorOverride?: number | null }): Tensor;
    /** `avg_pool3d(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, bool ceil_mode=False, bool count_include_pad=True, int? divisor_override=None) -> Tensor` */
    avgPool3d(kernelSize: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], ceilMode?: boolean, countIncludePad?: boolean, divisorOverride?: number | null): Tensor;
    avgPool3d(kernelSize: number | readonly number[], options?: { stride?: number | readonly number[]; padding?: number | readonly number[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: number | null }): Tensor;
    avgPool3d(kernelSize: number | readonly number[], stride: number | readonly number[], options?: { padding?: number | readonly number[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: number | null }): Tensor;
    avgPool3d(kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options?: { ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: number | null }): Tensor;
    avgPool3d(kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceilMode: boolean, options?: { countIncludePad?: boolean; divisorOverride?: number | null }): Tensor;
    avgPool3d(kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceilMode: boolean, countIncludePad: boolean, options?: { divisorOverride?: number | null }): Tensor;
    /**
     * β input + α batch1 @ batch2: `[b, n, p], [b, n, m], [b, m, p] → [b, n, p]`.
     * `baddbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor`
     * `baddbmm.dtype(Tensor self, Tensor batch1, Tensor batch2, ScalarType out_dtype, *, Scalar beta=1, Scalar alpha=1) -> Tensor`
     */
    baddbmm(batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    baddbmm(batch1: Tensor, batch2: Tensor, outDtype: DType, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    /** `baddbmm_(Tensor(a!) self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor(a!)` */
    baddbmm_(batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): this;
    /**
     * 1 with the probability that each element gives, else 0: `[…] → […]`.
     * `bernoulli(Tensor self, *, Generator? generator=None) -> Tensor`
     * `bernoulli.Tensor(Tensor self, Tensor p, *, Generator? generator=None) -> Tensor`
     * `bernoulli.p(Tensor self, float p, *, Generator? generator=None) -> Tensor`
     */
    bernoulli(options?: { generator?: Generator | null }): Tensor;
    bernoulli(p: Tensor, options?: { generator?: Generator | null }): Tensor;
    bernoulli(p: number, options?: { generator?: Generator | null }): Tensor;
    /**
     * `bernoulli_.Tensor(Tensor(a!) self, Tensor p, *, Generator? generator=None) -> Tensor(a!)`
     * `bernoulli_.float(Tensor(a!) self, float p=0.5, *, Generator? generator=None) -> Tensor(a!)`
     */
    bernoulli_(p: Tensor, options?: { generator?: Generator | null }): this;
    bernoulli_(p?: number, options?: { generator?: Generator | null }): this;
    bernoulli_(options?: { p?: number; generator?: Generator | null }): this;
    /** `binary_cross_entropy(Tensor self, Tensor target, Tensor? weight=None, int reduction=1) -> Tensor` */
    binaryCrossEntropy(target: Tensor, weight?: Tensor | null, reduction?: number): Tensor;
    binaryCrossEntropy(target: Tensor, options?: { weight?: Tensor | null; reduction?: number }): Tensor;
    binaryCrossEntropy(target: Tensor, weight: Tensor | null, options?: { reduction?: number }): Tensor;
    /**
     * −y log σ(x) − (1−y) log(1−σ(x)): `[…], […] → []`.
     * `binary_cross_entropy_with_logits(Tensor self, Tensor target, Tensor? weight=None, Tensor? pos_weight=None, int reduction=1) -> Tensor`
     */
    binaryCrossEntropyWithLogits(target: Tensor, weight?: Tensor | null, posWeight?: Tensor | null, reduction?: number): Tensor;
    binaryCrossEntropyWithLogits(target: Tensor, options?: { weight?: Tensor | null; posWeight?: Tensor | null; reduction?: number }): Tensor;
    binaryCrossEntropyWithLogits(target: Tensor, weight: Tensor | null, options?: { posWeight?: Tensor | null; reduction?: number }): Tensor;
    binaryCrossEntropyWithLogits(target: Tensor, weight: Tensor | null, posWeight: Tensor | null, options?: { reduction?: number }): Tensor;
    /** `bincount(Tensor self, Tensor? weights=None, int minlength=0) -> Tensor` */
    bincount(weights?: Tensor | null, minlength?: number): Tensor;
    bincount(options?: { weights?: Tensor | null; minlength?: number }): Tensor;
    bincount(weights: Tensor | null, options?: { minlength?: number }): Tensor;
    /**
     * `bitwise_and.Tensor(Tensor self, Tensor other) -> Tensor`
     * `bitwise_and.Scalar(Tensor self, Scalar other) -> Tensor`
     */
    bitwiseAnd(other: Tensor): Tensor;
    bitwiseAnd(other: Scalar): Tensor;
    /**
     * `bitwise_and_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)`
     * `bitwise_and_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)`
     */
    bitwiseAnd_(other: Tensor): this;
    bitwiseAnd_(other: Scalar): this;
    /**
     * `bitwise_left_shift.Tensor(Tensor self, Tensor other) -> Tensor`
     * `bitwise_left_shift.Tensor_Scalar(Tensor self, Scalar other) -> Tensor`
     */
    bitwiseLeftShift(other: Tensor): Tensor;
    bitwiseLeftShift(other: Scalar): Tensor;
    /**
     * `bitwise_left_shift_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)`
     * `bitwise_left_shift_.Tensor_Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)`
     */
    bitwiseLeftShift_(other: Tensor): this;
    bitwiseLeftShift_(other: Scalar): this;
    /** `bitwise_not(Tensor self) -> Tensor` */
    bitwiseNot(): Tensor;
    /** `bitwise_not_(Tensor(a!) self) -> Tensor(a!)` */
    bitwiseNot_(): this;
    /**
     * `bitwise_or.Tensor(Tensor self, Tensor other) -> Tensor`
     * `bitwise_or.Scalar(Tensor self, Scalar other) -> Tensor`
     */
    bitwiseOr(other: Tensor): Tensor;
    bitwiseOr(other: Scalar): Tensor;
    /**
     * `bitwise_or_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)`
     * `bitwise_or_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)`
     */
    bitwiseOr_(other: Tensor): this;
    bitwiseOr_(other: Scalar): this;
    /**
     * `bitwise_right_shift.Tensor(Tensor self, Tensor other) -> Tensor`
     * `bitwise_right_shift.Tensor_Scalar(Tensor self, Scalar other) -> Tensor`
     */
    bitwiseRightShift(other: Tensor): Tensor;
    bitwiseRightShift(other: Scalar): Tensor;
    /**
     * `bitwise_right_shift_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)`
     * `bitwise_right_shift_.Tensor_Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)`
     */
    bitwiseRightShift_(other: Tensor): this;
    bitwiseRightShift_(other: Scalar): this;
    /**
     * `bitwise_xor.Tensor(Tensor self, Tensor other) -> Tensor`
     * `bitwise_xor.Scalar(Tensor self, Scalar other) -> Tensor`
     */
    bitwiseXor(other: Tensor): Tensor;
    bitwiseXor(other: Scalar): Tensor;
    /**
     * `bitwise_xor_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)`
     * `bitwise_xor_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)`
     */
    bitwiseXor_(other: Tensor): this;
    bitwiseXor_(other: Scalar): this;
    /**
     * Batched matrix product: `[b, n, m] @ [b, m, p] → [b, n, p]`.
     * `bmm(Tensor self, Tensor mat2) -> Tensor`
     * `bmm.dtype(Tensor self, Tensor mat2, ScalarType out_dtype) -> Tensor`
     */
    bmm(mat2: Tensor): Tensor;
    bmm(mat2: Tensor, outDtype: DType): Tensor;
    /** `broadcast_to(Tensor(a) self, int[] size) -> Tensor(a)` */
    broadcastTo(size: readonly number[]): Tensor;
    broadcastTo(...size: number[]): Tensor;
    /** `bucketize.Tensor(Tensor self, Tensor boundaries, *, bool out_int32=False, bool right=False) -> Tensor` */
    bucketize(boundaries: Tensor, options?: { outInt32?: boolean; right?: boolean }): Tensor;
    /** `cauchy(Tensor self, float median=0., float sigma=1., *, Generator? generator=None) -> Tensor` */
    cauchy(median?: number, sigma?: number, options?: { generator?: Generator | null }): Tensor;
    cauchy(options?: { median?: number; sigma?: number; generator?: Generator | null }): Tensor;
    cauchy(median: number, options?: { sigma?: number; generator?: Generator | null }): Tensor;
    /** `cauchy_(Tensor(a!) self, float median=0., float sigma=1., *, Generator? generator=None) -> Tensor(a!)` */
    cauchy_(median?: number, sigma?: number, options?: { generator?: Generator | null }): this;
    cauchy_(options?: { median?: number; sigma?: number; generator?: Generator | null }): this;
    cauchy_(median: number, options?: { sigma?: number; generator?: Generator | null }): this;
    /** `ccol_indices(Tensor(a) self) -> Tensor(a)` */
    ccolIndices(): Tensor;
    /** `ceil(Tensor self) -> Tensor` */
    ceil(): Tensor;
    /** `ceil_(Tensor(a!) self) -> Tensor(a!)` */
    ceil_(): this;
    /** `celu(Tensor self, Scalar alpha=1.) -> Tensor` */
    celu(alpha?: Scalar): Tensor;
    celu(options?: { alpha?: Scalar }): Tensor;
    /** `celu_(Tensor(a!) self, Scalar alpha=1.) -> Tensor(a!)` */
    celu_(alpha?: Scalar): this;
    celu_(options?: { alpha?: Scalar }): this;
    /** `channel_shuffle(Tensor self, int groups) -> Tensor` */
    channelShuffle(groups: number): Tensor;
    /** `cholesky(Tensor self, bool upper=False) -> Tensor` */
    cholesky(upper?: boolean): Tensor;
    cholesky(options?: { upper?: boolean }): Tensor;
    /** `cholesky_inverse(Tensor self, bool upper=False) -> Tensor` */
    choleskyInverse(upper?: boolean): Tensor;
    choleskyInverse(options?: { upper?: boolean }): Tensor;
    /** `cholesky_solve(Tensor self, Tensor input2, bool upper=False) -> Tensor` */
    choleskySolve(input2: Tensor, upper?: boolean): Tensor;
    choleskySolve(input2: Tensor, options?: { upper?: boolean }): Tensor;
    /**
     * Cuts into `chunks` pieces along `dim`: `[n, …] → chunks × [n / chunks, …]`.
     * `chunk(Tensor(a -> *) self, int chunks, int dim=0) -> Tensor(a)[]`
     */
    chunk(chunks: number, dim?: number): Tensor[];
    chunk(chunks: number, options?: { dim?: number }): Tensor[];
    /**
     * Limits elements to [min, max].
     * `clamp(Tensor self, Scalar? min=None, Scalar? max=None) -> Tensor`
     * `clamp.Tensor(Tensor self, Tensor? min=None, Tensor? max=None) -> Tensor`
     */
    clamp(min?: Scalar | null, max?: Scalar | null): Tensor;
    clamp(options?: { min?: Scalar | null; max?: Scalar | null }): Tensor;
    clamp(min: Scalar | null, options?: { max?: Scalar | null }): Tensor;
    clamp(min?: Tensor | null, max?: Tensor | null): Tensor;
    clamp(options?: { min?: Tensor | null; max?: Tensor | null }): Tensor;
    clamp(min: Tensor | null, options?: { max?: Tensor | null }): Tensor;
    /**
     * `clamp_(Tensor(a!) self, Scalar? min=None, Scalar? max=None) -> Tensor(a!)`
     * `clamp_.Tensor(Tensor(a!) self, Tensor? min=None, Tensor? max=None) -> Tensor(a!)`
     */
    clamp_(min?: Scalar | null, max?: Scalar | null): this;
    clamp_(options?: { min?: Scalar | null; max?: Scalar | null }): this;
    clamp_(min: Scalar | null, options?: { max?: Scalar | null }): this;
    clamp_(min?: Tensor | null, max?: Tensor | null): this;
    clamp_(options?: { min?: Tensor | null; max?: Tensor | null }): this;
    clamp_(min: Tensor | null, options?: { max?: Tensor | null }): this;
    /**
     * `clamp_max(Tensor self, Scalar max) -> Tensor`
     * `clamp_max.Tensor(Tensor self, Tensor max) -> Tensor`
     */
    clampMax(max: Scalar): Tensor;
    clampMax(max: Tensor): Tensor;
    /**
     * `clamp_max_(Tensor(a!) self, Scalar max) -> Tensor(a!)`
     * `clamp_max_.Tensor(Tensor(a!) self, Tensor max) -> Tensor(a!)`
     */
    clampMax_(max: Scalar): this;
    clampMax_(max: Tensor): this;
    /**
     * `clamp_min(Tensor self, Scalar min) -> Tensor`
     * `clamp_min.Tensor(Tensor self, Tensor min) -> Tensor`
     */
    clampMin(min: Scalar): Tensor;
    clampMin(min: Tensor): Tensor;
    /**
     * `clamp_min_(Tensor(a!) self, Scalar min) -> Tensor(a!)`
     * `clamp_min_.Tensor(Tensor(a!) self, Tensor min) -> Tensor(a!)`
     */
    clampMin_(min: Scalar): this;
    clampMin_(min: Tensor): this;
    /**
     * `clip(Tensor self, Scalar? min=None, Scalar? max=None) -> Tensor`
     * `clip.Tensor(Tensor self, Tensor? min=None, Tensor? max=None) -> Tensor`
     */
    clip(min?: Scalar | null, max?: Scalar | null): Tensor;
    clip(options?: { min?: Scalar | null; max?: Scalar | null }): Tensor;
    clip(min: Scalar | null, options?: { max?: Scalar | null }): Tensor;
    clip(min?: Tensor | null, max?: Tensor | null): Tensor;
    clip(options?: { min?: Tensor | null; max?: Tensor | null }): Tensor;
    clip(min: Tensor | null, options?: { max?: Tensor | null }): Tensor;
    /**
     * `clip_(Tensor(a!) self, Scalar? min=None, Scalar? max=None) -> Tensor(a!)`
     * `clip_.Tensor(Tensor(a!) self, Tensor? min=None, Tensor? max=None) -> Tensor(a!)`
     */
    clip_(min?: Scalar | null, max?: Scalar | null): this;
    clip_(options?: { min?: Scalar | null; max?: Scalar | null }): this;
    clip_(min: Scalar | null, options?: { max?: Scalar | null }): this;
    clip_(min?: Tensor | null, max?: Tensor | null): this;
    clip_(options?: { min?: Tensor | null; max?: Tensor | null }): this;
    clip_(min: Tensor | null, options?: { max?: Tensor | null }): this;
    /**
     * A copy with its own memory: `[…] → […]`.
     * `clone(Tensor self, *, MemoryFormat? memory_format=None) -> Tensor`
     */
    clone(options?: { memoryFormat?: MemoryFormat | null }): Tensor;
    /** `col2im(Tensor self, SymInt[2] output_size, int[2] kernel_size, int[2] dilation, int[2] padding, int[2] stride) -> Tensor` */
    col2im(outputSize: number | readonly number[], kernelSize: number | readonly number[], dilation: number | readonly number[], padding: number | readonly number[], stride: number | readonly number[]): Tensor;
    /** `col_indices(Tensor(a) self) -> Tensor(a)` */
    colIndices(): Tensor;
    /** `combinations(Tensor self, int r=2, bool with_replacement=False) -> Tensor` */
    combinations(r?: number, withReplacement?: boolean): Tensor;
    combinations(options?: { r?: number; withReplacement?: boolean }): Tensor;
    combinations(r: number, options?: { withReplacement?: boolean }): Tensor;
    /** `conj(Tensor(a) self) -> Tensor(a)` */
    conj(): Tensor;
    /** `conj_physical(Tensor self) -> Tensor` */
    conjPhysical(): Tensor;
    /** `conj_physical_(Tensor(a!) self) -> Tensor(a!)` */
    conjPhysical_(): this;
    /** `constant_pad_nd(Tensor self, int[] pad, Scalar value=0) -> Tensor` */
    constantPadNd(pad: readonly number[], value?: Scalar): Tensor;
    constantPadNd(pad: readonly number[], options?: { value?: Scalar }): Tensor;
    /**
     * The same elements in row-major memory; itself when they already are.
     * `contiguous(Tensor(a) self, *, MemoryFormat memory_format=0) -> Tensor(a)`
     */
    contiguous(options?: { memoryFormat?: MemoryFormat }): Tensor;
    /** `conv_depthwise3d(Tensor self, Tensor weight, int[3] kernel_size, Tensor? bias, int[3] stride, int[3] padding, int[3] dilation) -> Tensor` */
    convDepthwise3d(weight: Tensor, kernelSize: number | readonly number[], bias: Tensor | null, stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[]): Tensor;
    /** `conv_tbc(Tensor self, Tensor weight, Tensor bias, int pad=0) -> Tensor` */
    convTbc(weight: Tensor, bias: Tensor, pad?: number): Tensor;
    convTbc(weight: Tensor, bias: Tensor, options?: { pad?: number }): Tensor;
    /** `copy(Tensor self, Tensor src, bool non_blocking=False) -> Tensor` */
    copy(src: Tensor, nonBlocking?: boolean): Tensor;
    copy(src: Tensor, options?: { nonBlocking?: boolean }): Tensor;
    /** `copy_(Tensor(a!) self, Tensor src, bool non_blocking=False) -> Tensor(a!)` */
    copy_(src: Tensor, nonBlocking?: boolean): this;
    copy_(src: Tensor, options?: { nonBlocking?: boolean }): this;
    /**
     * `copysign.Tensor(Tensor self, Tensor other) -> Tensor`
     * `copysign.Scalar(Tensor self, Scalar other) -> Tensor`
     */
    copysign(other: Tensor): Tensor;
    copysign(other: Scalar): Tensor;
    /**
     * `copysign_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)`
     * `copysign_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)`
     */
    copysign_(other: Tensor): this;
    copysign_(other: Scalar): this;
    /** `corrcoef(Tensor self) -> Tensor` */
    corrcoef(): Tensor;
    /** `cos(Tensor self) -> Tensor` */
    cos(): Tensor;
    /** `cos_(Tensor(a!) self) -> Tensor(a!)` */
    cos_(): this;
    /** `cosh(Tensor self) -> Tensor` */
    cosh(): Tensor;
    /** `cosh_(Tensor(a!) self) -> Tensor(a!)` */
    cosh_(): this;
    /**
     * `count_nonzero(Tensor self, int? dim=None) -> Tensor`
     * `count_nonzero.dim_IntList(Tensor self, int[] dim) -> Tensor`
     */
    countNonzero(dim?: number | null): Tensor;
    countNonzero(options?: { dim?: number | null }): Tensor;
    countNonzero(dim: readonly number[]): Tensor;
    countNonzero(...dim: number[]): Tensor;
    /** `cov(Tensor self, *, int correction=1, Tensor? fweights=None, Tensor? aweights=None) -> Tensor` */
    cov(options?: { correction?: number; fweights?: Tensor | null; aweights?: Tensor | null }): Tensor;
    /** `cross(Tensor self, Tensor other, int? dim=None) -> Tensor` */
    cross(other: Tensor, dim?: number | null): Tensor;
    cross(other: Tensor, options?: { dim?: number | null }): Tensor;
    /**
     * −log softmax(input)[target], averaged (`reduction` 0 none, 1 mean, 2 sum): `[N, classes], [N] int64 → []`.
     * `cross_entropy_loss(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, int ignore_index=-100, float label_smoothing=0.) -> Tensor`
     */
    crossEntropyLoss(target: Tensor, weight?: Tensor | null, reduction?: number, ignoreIndex?: number, labelSmoothing?: number): Tensor;
    crossEntropyLoss(target: Tensor, options?: { weight?: Tensor | null; reduction?: number; ignoreIndex?: number; labelSmoothing?: number }): Tensor;
    crossEntropyLoss(target: Tensor, weight: Tensor | null, options?: { reduction?: number; ignoreIndex?: number; labelSmoothing?: number }): Tensor;
    crossEntropyLoss(target: Tensor, weight: Tensor | null, reduction: number, options?: { ignoreIndex?: number; labelSmoothing?: number }): Tensor;
    crossEntropyLoss(target: Tensor, weight: Tensor | null, reduction: number, ignoreIndex: number, options?: { labelSmoothing?: number }): Tensor;
    /** `crow_indices(Tensor(a) self) -> Tensor(a)` */
    crowIndices(): Tensor;
    /**
     * `cummax(Tensor self, int dim) -> (Tensor values, Tensor indices)`
     * `cummax.dimname(Tensor self, str dim) -> (Tensor values, Tensor indices)`
     */
    cummax(dim: number): [Tensor, Tensor];
    cummax(dim: string): [Tensor, Tensor];
    /**
     * `cummin(Tensor self, int dim) -> (Tensor values, Tensor indices)`
     * `cummin.dimname(Tensor self, str dim) -> (Tensor values, Tensor indices)`
     */
    cummin(dim: number): [Tensor, Tensor];
    cummin(dim: string): [Tensor, Tensor];
    /**
     * `cumprod(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor`
     * `cumprod.dimname(Tensor self, str dim, *, ScalarType? dtype=None) -> Tensor`
     */
    cumprod(dim: number, options?: { dtype?: DType | null }): Tensor;
    cumprod(dim: string, options?: { dtype?: DType | null }): Tensor;
    /**
     * `cumprod_(Tensor(a!) self, int dim, *, ScalarType? dtype=None) -> Tensor(a!)`
     * `cumprod_.dimname(Tensor(a!) self, str dim, *, ScalarType? dtype=None) -> Tensor(a!)`
     */
    cumprod_(dim: number, options?: { dtype?: DType | null }): this;
    cumprod_(dim: string, options?: { dtype?: DType | null }): this;
    /**
     * Running sum along `dim`: `[…] → […]`.
     * `cumsum(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor`
     * `cumsum.dimname(Tensor self, str dim, *, ScalarType? dtype=None) -> Tensor`
     */
    cumsum(dim: number, options?: { dtype?: DType | null }): Tensor;
    cumsum(dim: string, options?: { dtype?: DType | null }): Tensor;
    /**
     * `cumsum_(Tensor(a!) self, int dim, *, ScalarType? dtype=None) -> Tensor(a!)`
     * `cumsum_.dimname(Tensor(a!) self, str dim, *, ScalarType? dtype=None) -> Tensor(a!)`
     */
    cumsum_(dim: number, options?: { dtype?: DType | null }): this;
    cumsum_(dim: string, options?: { dtype?: DType | null }): this;
    /** `deg2rad(Tensor self) -> Tensor` */
    deg2rad(): Tensor;
    /** `deg2rad_(Tensor(a!) self) -> Tensor(a!)` */
    deg2rad_(): this;
    /** `det(Tensor self) -> Tensor` */
    det(): Tensor;
    /**
     * The same memory without its history.
     * `detach(Tensor(a) self) -> Tensor(a)`
     */
    detach(): Tensor;
    /** `detach_(Tensor(a!) self) -> Tensor(a!)` */
    detach_(): this;
    /**
     * The diagonal of a matrix, or a matrix with this diagonal: `[n, n] → [n]`, `[n] → [n, n]`.
     * `diag(Tensor self, int diagonal=0) -> Tensor`
     */
    diag(diagonal?: number): Tensor;
    diag(options?: { diagonal?: number }): Tensor;
    /** `diag_embed(Tensor self, int offset=0, int dim1=-2, int dim2=-1) -> Tensor` */
    diagEmbed(offset?: number, dim1?: number, dim2?: number): Tensor;
    diagEmbed(options?: { offset?: number; dim1?: number; dim2?: number }): Tensor;
    diagEmbed(offset: number, options?: { dim1?: number; dim2?: number }): Tensor;
    diagEmbed(offset: number, dim1: number, options?: { dim2?: number }): Tensor;
    /** `diagflat(Tensor self, int offset=0) -> Tensor` */
    diagflat(offset?: number): Tensor;
    diagflat(options?: { offset?: number }): Tensor;
    /** `diagonal(Tensor(a) self, int offset=0, int dim1=0, int dim2=1) -> Tensor(a)` */
    diagonal(offset?: number, dim1?: number, dim2?: number): Tensor;
    diagonal(options?: { offset?: number; dim1?: number; dim2?: number }): Tensor;
    diagonal(offset: number, options?: { dim1?: number; dim2?: number }): Tensor;
    diagonal(offset: number, dim1: number, options?: { dim2?: number }): Tensor;
    /** `diagonal_scatter(Tensor self, Tensor src, int offset=0, int dim1=0, int dim2=1) -> Tensor` */
    diagonalScatter(src: Tensor, offset?: number, dim1?: number, dim2?: number): Tensor;
    diagonalScatter(src: Tensor, options?: { offset?: number; dim1?: number; dim2?: number }): Tensor;
    diagonalScatter(src: Tensor, offset: number, options?: { dim1?: number; dim2?: number }): Tensor;
    diagonalScatter(src: Tensor, offset: number, dim1: number, options?: { dim2?: number }): Tensor;
    /** `diff(Tensor self, int n=1, int dim=-1, Tensor? prepend=None, Tensor? append=None) -> Tensor` */
    diff(n?: number, dim?: number, prepend?: Tensor | null, append?: Tensor | null): Tensor;
    diff(options?: { n?: number; dim?: number; prepend?: Tensor | null; append?: Tensor | null }): Tensor;
    diff(n: number, options?: { dim?: number; prepend?: Tensor | null; append?: Tensor | null }): Tensor;
    diff(n: number, dim: number, options?: { prepend?: Tensor | null; append?: Tensor | null }): Tensor;
    diff(n: number, dim: number, prepend: Tensor | null, options?: { append?: Tensor | null }): Tensor;
    /** `digamma(Tensor self) -> Tensor` */
    digamma(): Tensor;
    /** `digamma_(Tensor(a!) self) -> Tensor(a!)` */
    digamma_(): this;
    /**
     * Not in libtorch 1.13.0: needs a newer one, such as 2.15.0.
     * `dim(Tensor self) -> int`
     */
    dim(): number;
    /** `dist(Tensor self, Tensor other, Scalar p=2) -> Tensor` */
    dist(other: Tensor, p?: Scalar): Tensor;
    dist(other: Tensor, options?: { p?: Scalar }): Tensor;
    /**
     * input / other, broadcast; `roundingMode` 'floor' or 'trunc'.
     * `div.Tensor(Tensor self, Tensor other) -> Tensor`
     * `div.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor`
     * `div.Scalar(Tensor self, Scalar other) -> Tensor`
     * `div.Scalar_mode(Tensor self, Scalar other, *, str? rounding_mode) -> Tensor`
     */
    div(other: Tensor): Tensor;
    div(other: Tensor, options?: { roundingMode?: string | null }): Tensor;
    div(other: Scalar): Tensor;
    div(other: Scalar, options?: { roundingMode?: string | null }): Tensor;
    /**
     * `div_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)`
     * `div_.Tensor_mode(Tensor(a!) self, Tensor other, *, str? rounding_mode) -> Tensor(a!)`
     * `div_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)`
     * `div_.Scalar_mode(Tensor(a!) self, Scalar other, *, str? rounding_mode) -> Tensor(a!)`
     */
    div_(other: Tensor): this;
    div_(other: Tensor, options?: { roundingMode?: string | null }): this;
    div_(other: Scalar): this;
    div_(other: Scalar, options?: { roundingMode?: string | null }): this;
    /**
     * `divide.Tensor(Tensor self, Tensor other) -> Tensor`
     * `divide.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor`
     * `divide.Scalar(Tensor self, Scalar other) -> Tensor`
     * `divide.Scalar_mode(Tensor self, Scalar other, *, str? rounding_mode) -> Tensor`
     */
    divide(other: Tensor): Tensor;
    divide(other: Tensor, options?: { roundingMode?: string | null }): Tensor;
    divide(other: Scalar): Tensor;
    divide(other: Scalar, options?: { roundingMode?: string | null }): Tensor;
    /**
     * `divide_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)`
     * `divide_.Tensor_mode(Tensor(a!) self, Tensor other, *, str? rounding_mode) -> Tensor(a!)`
     * `divide_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)`
     * `divide_.Scalar_mode(Tensor(a!) self, Scalar other, *, str? rounding_mode) -> Tensor(a!)`
     */
    divide_(other: Tensor): this;
    divide_(other: Tensor, options?: { roundingMode?: string | null }): this;
    divide_(other: Scalar): this;
    divide_(other: Scalar, options?: { roundingMode?: string | null }): this;
    /** `dot(Tensor self, Tensor tensor) -> Tensor` */
    dot(tensor: Tensor): Tensor;
    /** `dropout_(Tensor(a!) self, float p, bool train) -> Tensor(a!)` */
    dropout_(p: number, train: boolean): this;
    /**
     * `dsplit.array(Tensor(a -> *) self, int[] indices) -> Tensor(a)[]`
     * `dsplit.int(Tensor(a -> *) self, int sections) -> Tensor(a)[]`
     */
    dsplit(indices: readonly number[]): Tensor[];
    dsplit(...indices: number[]): Tensor[];
    dsplit(sections: number): Tensor[];
    /** `elu(Tensor self, Scalar alpha=1, Scalar scale=1, Scalar input_scale=1) -> Tensor` */
    elu(alpha?: Scalar, scale?: Scalar, inputScale?: Scalar): Tensor;
    elu(options?: { alpha?: Scalar; scale?: Scalar; inputScale?: Scalar }): Tensor;
    elu(alpha: Scalar, options?: { scale?: Scalar; inputScale?: Scalar }): Tensor;
    elu(alpha: Scalar, scale: Scalar, options?: { inputScale?: Scalar }): Tensor;
    /** `elu_(Tensor(a!) self, Scalar alpha=1, Scalar scale=1, Scalar input_scale=1) -> Tensor(a!)` */
    elu_(alpha?: Scalar, scale?: Scalar, inputScale?: Scalar): this;
    elu_(options?: { alpha?: Scalar; scale?: Scalar; inputScale?: Scalar }): this;
    elu_(alpha: Scalar, options?: { scale?: Scalar; inputScale?: Scalar }): this;
    elu_(alpha: Scalar, scale: Scalar, options?: { inputScale?: Scalar }): this;
    /** `embedding_renorm(Tensor self, Tensor indices, float max_norm, float norm_type) -> Tensor` */
    embeddingRenorm(indices: Tensor, maxNorm: number, normType: number): Tensor;
    /** `embedding_renorm_(Tensor(a!) self, Tensor indices, float max_norm, float norm_type) -> Tensor(a!)` */
    embeddingRenorm_(indices: Tensor, maxNorm: number, normType: number): this;
    /** `empty_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor` */
    emptyLike(options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null }): Tensor;
    /**
     * input = other, elementwise: bool.
     * `eq.Tensor(Tensor self, Tensor other) -> Tensor`
     * `eq.Scalar(Tensor self, Scalar other) -> Tensor`
     */
    eq(other: Tensor): Tensor;
    eq(other: Scalar): Tensor;
    /**
     * `eq_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)`
     * `eq_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)`
     */
    eq_(other: Tensor): this;
    eq_(other: Scalar): this;
    /** `equal(Tensor self, Tensor other) -> bool` */
    equal(other: Tensor): boolean;
    /** `erf(Tensor self) -> Tensor` */
    erf(): Tensor;
    /** `erf_(Tensor(a!) self) -> Tensor(a!)` */
    erf_(): this;
    /** `erfc(Tensor self) -> Tensor` */
    erfc(): Tensor;
    /** `erfc_(Tensor(a!) self) -> Tensor(a!)` */
    erfc_(): this;
    /** `erfinv(Tensor self) -> Tensor` */
    erfinv(): Tensor;
    /** `erfinv_(Tensor(a!) self) -> Tensor(a!)` */
    erfinv_(): this;
    /**
     * eˣ, elementwise.
     * `exp(Tensor self) -> Tensor`
     */
    exp(): Tensor;
    /** `exp2(Tensor self) -> Tensor` */
    exp2(): Tensor;
    /** `exp2_(Tensor(a!) self) -> Tensor(a!)` */
    exp2_(): this;
    /** `exp_(Tensor(a!) self) -> Tensor(a!)` */
    exp_(): this;
    /**
     * Repeats dimensions of size 1 without copying: `[3, 1] → [3, 4]`; −1 keeps a size.
     * `expand(Tensor(a) self, SymInt[] size, *, bool implicit=False) -> Tensor(a)`
     */
    expand(size: readonly number[], options?: { implicit?: boolean }): Tensor;
    expand(...size: number[]): Tensor;
    /** `expand_as(Tensor(a) self, Tensor other) -> Tensor(a)` */
    expandAs(other: Tensor): Tensor;
    /** `expm1(Tensor self) -> Tensor` */
    expm1(): Tensor;
    /** `expm1_(Tensor(a!) self) -> Tensor(a!)` */
    expm1_(): this;
    /** `exponential(Tensor self, float lambd=1., *, Generator? generator=None) -> Tensor` */
    exponential(lambd?: number, options?: { generator?: Generator | null }): Tensor;
    exponential(options?: { lambd?: number; generator?: Generator | null }): Tensor;
    /** `exponential_(Tensor(a!) self, float lambd=1., *, Generator? generator=None) -> Tensor(a!)` */
    exponential_(lambd?: number, options?: { generator?: Generator | null }): this;
    exponential_(options?: { lambd?: number; generator?: Generator | null }): this;
    /** `feature_alpha_dropout_(Tensor(a!) self, float p, bool train) -> Tensor(a!)` */
    featureAlphaDropout_(p: number, train: boolean): this;
    /** `feature_dropout_(Tensor(a!) self, float p, bool train) -> Tensor(a!)` */
    featureDropout_(p: number, train: boolean): this;
    /** `fft_fft(Tensor self, int? n=None, int dim=-1, str? norm=None) -> Tensor` */
    fftFft(n?: number | null, dim?: number, norm?: string | null): Tensor;
    fftFft(options?: { n?: number | null; dim?: number; norm?: string | null }): Tensor;
    fftFft(n: number | null, options?: { dim?: number; norm?: string | null }): Tensor;
    fftFft(n: number | null, dim: number, options?: { norm?: string | null }): Tensor;
    /** `fft_fft2(Tensor self, int[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor` */
    fftFft2(s?: number | readonly number[] | null, dim?: number | readonly number[], norm?: string | null): Tensor;
    fftFft2(options?: { s?: number | readonly number[] | null; dim?: number | readonly number[]; norm?: string | null }): Tensor;
    fftFft2(s: number | readonly number[] | null, options?: { dim?: number | readonly number[]; norm?: string | null }): Tensor;
    fftFft2(s: number | readonly number[] | null, dim: number | readonly number[], options?: { norm?: string | null }): Tensor;
    /** `fft_fftn(Tensor self, int[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor` */
    fftFftn(s?: number | readonly number[] | null, dim?: number | readonly number[] | null, norm?: string | null): Tensor;
    fftFftn(options?: { s?: number | readonly number[] | null; dim?: number | readonly number[] | null; norm?: string | null }): Tensor;
    fftFftn(s: number | readonly number[] | null, options?: { dim?: number | readonly number[] | null; norm?: string | null }): Tensor;
    fftFftn(s: number | readonly number[] | null, dim: number | readonly number[] | null, options?: { norm?: string | null }): Tensor;
    /** `fft_fftshift(Tensor self, int[1]? dim=None) -> Tensor` */
    fftFftshift(dim?: number | readonly number[] | null): Tensor;
    fftFftshift(options?: { dim?: number | readonly number[] | null }): Tensor;
    /** `fft_hfft(Tensor self, int? n=None, int dim=-1, str? norm=None) -> Tensor` */
    fftHfft(n?: number | null, dim?: number, norm?: string | null): Tensor;
    fftHfft(options?: { n?: number | null; dim?: number; norm?: string | null }): Tensor;
    fftHfft(n: number | null, options?: { dim?: number; norm?: string | null }): Tensor;
    fftHfft(n: number | null, dim: number, options?: { norm?: string | null }): Tensor;
    /** `fft_hfft2(Tensor self, int[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor` */
    fftHfft2(s?: number | readonly number[] | null, dim?: number | readonly number[], norm?: string | null): Tensor;
    fftHfft2(options?: { s?: number | readonly number[] | null; dim?: number | readonly number[]; norm?: string | null }): Tensor;
    fftHfft2(s: number | readonly number[] | null, options?: { dim?: number | readonly number[]; norm?: string | null }): Tensor;
    fftHfft2(s: number | readonly number[] | null, dim: number | readonly number[], options?: { norm?: string | null }): Tensor;
    /** `fft_hfftn(Tensor self, int[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor` */
    fftHfftn(s?: number | readonly number[] | null, dim?: number | readonly number[] | null, norm?: string | null): Tensor;
    fftHfftn(options?: { s?: number | readonly number[] | null; dim?: number | readonly number[] | null; norm?: string | null }): Tensor;
    fftHfftn(s: number | readonly number[] | null, options?: { dim?: number | readonly number[] | null; norm?: string | null }): Tensor;
    fftHfftn(s: number | readonly number[] | null, dim: number | readonly number[] | null, options?: { norm?: string | null }): Tensor;
    /** `fft_ifft(Tensor self, int? n=None, int dim=-1, str? norm=None) -> Tensor` */
    fftIfft(n?: number | null, dim?: number, norm?: string | null): Tensor;
    fftIfft(options?: { n?: number | null; dim?: number; norm?: string | null }): Tensor;
    fftIfft(n: number | null, options?: { dim?: number; norm?: string | null }): Tensor;
    fftIfft(n: number | null, dim: number, options?: { norm?: string | null }): Tensor;
    /** `fft_ifft2(Tensor self, int[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor` */
    fftIfft2(s?: number | readonly number[] | null, dim?: number | readonly number[], norm?: string | null): Tensor;
    fftIfft2(options?: { s?: number | readonly number[] | null; dim?: number | readonly number[]; norm?: string | null }): Tensor;
    fftIfft2(s: number | readonly number[] | null, options?: { dim?: number | readonly number[]; norm?: string | null }): Tensor;
    fftIfft2(s: number | readonly number[] | null, dim: number | readonly number[], options?: { norm?: string | null }): Tensor;
    /** `fft_ifftn(Tensor self, int[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor` */
    fftIfftn(s?: number | readonly number[] | null, dim?: number | readonly number[] | null, norm?: string | null): Tensor;
    fftIfftn(options?: { s?: number | readonly number[] | null; dim?: number | readonly number[] | null; norm?: string | null }): Tensor;
    fftIfftn(s: number | readonly number[] | null, options?: { dim?: number | readonly number[] | null; norm?: string | null }): Tensor;
    fftIfftn(s: number | readonly number[] | null, dim: number | readonly number[] | null, options?: { norm?: string | null }): Tensor;
    /** `fft_ifftshift(Tensor self, int[1]? dim=None) -> Tensor` */
    fftIfftshift(dim?: number | readonly number[] | null): Tensor;
    fftIfftshift(options?: { dim?: number | readonly number[] | null }): Tensor;
    /** `fft_ihfft(Tensor self, int? n=None, int dim=-1, str? norm=None) -> Tensor` */
    fftIhfft(n?: number | null, dim?: number, norm?: string | null): Tensor;
    fftIhfft(options?: { n?: number | null; dim?: number; norm?: string | null }): Tensor;
    fftIhfft(n: number | null, options?: { dim?: number; norm?: string | null }): Tensor;
    fftIhfft(n: number | null, dim: number, options?: { norm?: string | null }): Tensor;
    /** `fft_ihfft2(Tensor self, int[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor` */
    fftIhfft2(s?: number | readonly number[] | null, dim?: number | readonly number[], norm?: string | null): Tensor;
    fftIhfft2(options?: { s?: number | readonly number[] | null; dim?: number | readonly number[]; norm?: string | null }): Tensor;
    fftIhfft2(s: number | readonly number[] | null, options?: { dim?: number | readonly number[]; norm?: string | null }): Tensor;
    fftIhfft2(s: number | readonly number[] | null, dim: number | readonly number[], options?: { norm?: string | null }): Tensor;
    /** `fft_ihfftn(Tensor self, int[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor` */
    fftIhfftn(s?: number | readonly number[] | null, dim?: number | readonly number[] | null, norm?: string | null): Tensor;
    fftIhfftn(options?: { s?: number | readonly number[] | null; dim?: number | readonly number[] | null; norm?: string | null }): Tensor;
    fftIhfftn(s: number | readonly number[] | null, options?: { dim?: number | readonly number[] | null; norm?: string | null }): Tensor;
    fftIhfftn(s: number | readonly number[] | null, dim: number | readonly number[] | null, options?: { norm?: string | null }): Tensor;
    /** `fft_irfft(Tensor self, int? n=None, int dim=-1, str? norm=None) -> Tensor` */
    fftIrfft(n?: number | null, dim?: number, norm?: string | null): Tensor;
    fftIrfft(options?: { n?: number | null; dim?: number; norm?: string | null }): Tensor;
    fftIrfft(n: number | null, options?: { dim?: number; norm?: string | null }): Tensor;
    fftIrfft(n: number | null, dim: number, options?: { norm?: string | null }): Tensor;
    /** `fft_irfft2(Tensor self, int[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor` */
    fftIrfft2(s?: number | readonly number[] | null, dim?: number | readonly number[], norm?: string | null): Tensor;
    fftIrfft2(options?: { s?: number | readonly number[] | null; dim?: number | readonly number[]; norm?: string | null }): Tensor;
    fftIrfft2(s: number | readonly number[] | null, options?: { dim?: number | readonly number[]; norm?: string | null }): Tensor;
    fftIrfft2(s: number | readonly number[] | null, dim: number | readonly number[], options?: { norm?: string | null }): Tensor;
    /** `fft_irfftn(Tensor self, int[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor` */
    fftIrfftn(s?: number | readonly number[] | null, dim?: number | readonly number[] | null, norm?: string | null): Tensor;
    fftIrfftn(options?: { s?: number | readonly number[] | null; dim?: number | readonly number[] | null; norm?: string | null }): Tensor;
    fftIrfftn(s: number | readonly number[] | null, options?: { dim?: number | readonly number[] | null; norm?: string | null }): Tensor;
    fftIrfftn(s: number | readonly number[] | null, dim: number | readonly number[] | null, options?: { norm?: string | null }): Tensor;
    /** `fft_rfft(Tensor self, int? n=None, int dim=-1, str? norm=None) -> Tensor` */
    fftRfft(n?: number | null, dim?: number, norm?: string | null): Tensor;
    fftRfft(options?: { n?: number | null; dim?: number; norm?: string | null }): Tensor;
    fftRfft(n: number | null, options?: { dim?: number; norm?: string | null }): Tensor;
    fftRfft(n: number | null, dim: number, options?: { norm?: string | null }): Tensor;
    /** `fft_rfft2(Tensor self, int[1]? s=None, int[1] dim=[-2, -1], str? norm=None) -> Tensor` */
    fftRfft2(s?: number | readonly number[] | null, dim?: number | readonly number[], norm?: string | null): Tensor;
    fftRfft2(options?: { s?: number | readonly number[] | null; dim?: number | readonly number[]; norm?: string | null }): Tensor;
    fftRfft2(s: number | readonly number[] | null, options?: { dim?: number | readonly number[]; norm?: string | null }): Tensor;
    fftRfft2(s: number | readonly number[] | null, dim: number | readonly number[], options?: { norm?: string | null }): Tensor;
    /** `fft_rfftn(Tensor self, int[1]? s=None, int[1]? dim=None, str? norm=None) -> Tensor` */
    fftRfftn(s?: number | readonly number[] | null, dim?: number | readonly number[] | null, norm?: string | null): Tensor;
    fftRfftn(options?: { s?: number | readonly number[] | null; dim?: number | readonly number[] | null; norm?: string | null }): Tensor;
    fftRfftn(s: number | readonly number[] | null, options?: { dim?: number | readonly number[] | null; norm?: string | null }): Tensor;
    fftRfftn(s: number | readonly number[] | null, dim: number | readonly number[] | null, options?: { norm?: string | null }): Tensor;
    /**
     * `fill.Tensor(Tensor self, Tensor value) -> Tensor`
     * `fill.Scalar(Tensor self, Scalar value) -> Tensor`
     */
    fill(value: Tensor): Tensor;
    fill(value: Scalar): Tensor;
    /**
     * `fill_.Tensor(Tensor(a!) self, Tensor value) -> Tensor(a!)`
     * `fill_.Scalar(Tensor(a!) self, Scalar value) -> Tensor(a!)`
     */
    fill_(value: Tensor): this;
    fill_(value: Scalar): this;
    /** `fill_diagonal_(Tensor(a!) self, Scalar fill_value, bool wrap=False) -> Tensor(a!)` */
    fillDiagonal_(fillValue: Scalar, wrap?: boolean): this;
    fillDiagonal_(fillValue: Scalar, options?: { wrap?: boolean }): this;
    /** `fix(Tensor self) -> Tensor` */
    fix(): Tensor;
    /** `fix_(Tensor(a!) self) -> Tensor(a!)` */
    fix_(): this;
    /**
     * Joins dimensions startDim … endDim: `[N, C, H, W] → [N, C·H·W]` from 1.
     * `flatten.named_out_dim(Tensor(a) self, int start_dim, int end_dim, str out_dim) -> Tensor(a)`
     * `flatten.using_ints(Tensor(a) self, int start_dim=0, int end_dim=-1) -> Tensor(a)`
     * `flatten.using_names(Tensor(a) self, str start_dim, str end_dim, str out_dim) -> Tensor(a)`
     */
    flatten(startDim: number, endDim: number, outDim: string): Tensor;
    flatten(startDim?: number, endDim?: number): Tensor;
    flatten(options?: { startDim?: number; endDim?: number }): Tensor;
    flatten(startDim: number, options?: { endDim?: number }): Tensor;
    flatten(startDim: string, endDim: string, outDim: string): Tensor;
    /**
     * Reverses along dimensions.
     * `flip(Tensor self, int[] dims) -> Tensor`
     */
    flip(dims: readonly number[]): Tensor;
    flip(...dims: number[]): Tensor;
    /** `fliplr(Tensor self) -> Tensor` */
    fliplr(): Tensor;
    /** `flipud(Tensor self) -> Tensor` */
    flipud(): Tensor;
    /**
     * `float_power.Tensor_Tensor(Tensor self, Tensor exponent) -> Tensor`
     * `float_power.Tensor_Scalar(Tensor self, Scalar exponent) -> Tensor`
     */
    floatPower(exponent: Tensor): Tensor;
    floatPower(exponent: Scalar): Tensor;
    /**
     * `float_power_.Tensor(Tensor(a!) self, Tensor exponent) -> Tensor(a!)`
     * `float_power_.Scalar(Tensor(a!) self, Scalar exponent) -> Tensor(a!)`
     */
    floatPower_(exponent: Tensor): this;
    floatPower_(exponent: Scalar): this;
    /** `floor(Tensor self) -> Tensor` */
    floor(): Tensor;
    /** `floor_(Tensor(a!) self) -> Tensor(a!)` */
    floor_(): this;
    /**
     * `floor_divide(Tensor self, Tensor other) -> Tensor`
     * `floor_divide.Scalar(Tensor self, Scalar other) -> Tensor`
     */
    floorDivide(other: Tensor): Tensor;
    floorDivide(other: Scalar): Tensor;
    /**
     * `floor_divide_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)`
     * `floor_divide_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)`
     */
    floorDivide_(other: Tensor): this;
    floorDivide_(other: Scalar): this;
    /** `fmax(Tensor self, Tensor other) -> Tensor` */
    fmax(other: Tensor): Tensor;
    /** `fmin(Tensor self, Tensor other) -> Tensor` */
    fmin(other: Tensor): Tensor;
    /**
     * `fmod.Tensor(Tensor self, Tensor other) -> Tensor`
     * `fmod.Scalar(Tensor self, Scalar other) -> Tensor`
     */
    fmod(other: Tensor): Tensor;
    fmod(other: Scalar): Tensor;
    /**
     * `fmod_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)`
     * `fmod_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)`
     */
    fmod_(other: Tensor): this;
    fmod_(other: Scalar): this;
    /** `frac(Tensor self) -> Tensor` */
    frac(): Tensor;
    /** `frac_(Tensor(a!) self) -> Tensor(a!)` */
    frac_(): this;
    /** `fractional_max_pool2d(Tensor self, int[2] kernel_size, int[2] output_size, Tensor random_samples) -> (Tensor, Tensor)` */
    fractionalMaxPool2d(kernelSize: number | readonly number[], outputSize: number | readonly number[], randomSamples: Tensor): [Tensor, Tensor];
    /** `fractional_max_pool3d(Tensor self, int[3] kernel_size, int[3] output_size, Tensor random_samples) -> (Tensor, Tensor)` */
    fractionalMaxPool3d(kernelSize: number | readonly number[], outputSize: number | readonly number[], randomSamples: Tensor): [Tensor, Tensor];
    /** `frexp.Tensor(Tensor self) -> (Tensor mantissa, Tensor exponent)` */
    frexp(): [Tensor, Tensor];
    /**
     * `frobenius_norm(Tensor self) -> Tensor`
     * `frobenius_norm.dim(Tensor self, int[1] dim, bool keepdim=False) -> Tensor`
     */
    frobeniusNorm(): Tensor;
    frobeniusNorm(dim: number | readonly number[], keepdim?: boolean): Tensor;
    frobeniusNorm(dim: number | readonly number[], options?: { keepdim?: boolean }): Tensor;
    /** `full_like(Tensor self, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor` */
    fullLike(fillValue: Scalar, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null }): Tensor;
    /**
     * out[i][j] = input[index[i][j]][j] for dim 0: `[…], index […] → index's shape`.
     * `gather(Tensor self, int dim, Tensor index, *, bool sparse_grad=False) -> Tensor`
     * `gather.dimname(Tensor self, str dim, Tensor index, *, bool sparse_grad=False) -> Tensor`
     */
    gather(dim: number, index: Tensor, options?: { sparseGrad?: boolean }): Tensor;
    gather(dim: string, index: Tensor, options?: { sparseGrad?: boolean }): Tensor;
    /** `gcd(Tensor self, Tensor other) -> Tensor` */
    gcd(other: Tensor): Tensor;
    /** `gcd_(Tensor(a!) self, Tensor other) -> Tensor(a!)` */
    gcd_(other: Tensor): this;
    /**
     * `ge.Tensor(Tensor self, Tensor other) -> Tensor`
     * `ge.Scalar(Tensor self, Scalar other) -> Tensor`
     */
    ge(other: Tensor): Tensor;
    ge(other: Scalar): Tensor;
    /**
     * `ge_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)`
     * `ge_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)`
     */
    ge_(other: Tensor): this;
    ge_(other: Scalar): this;
    /**
     * x Φ(x), elementwise; `approximate: "tanh"` for the approximation.
     * `gelu(Tensor self, *, str approximate="none") -> Tensor`
     */
    gelu(options?: { approximate?: string }): Tensor;
    /** `gelu_(Tensor(a!) self, *, str approximate="none") -> Tensor(a!)` */
    gelu_(options?: { approximate?: string }): this;
    /** `geometric(Tensor self, float p, *, Generator? generator=None) -> Tensor` */
    geometric(p: number, options?: { generator?: Generator | null }): Tensor;
    /** `geometric_(Tensor(a!) self, float p, *, Generator? generator=None) -> Tensor(a!)` */
    geometric_(p: number, options?: { generator?: Generator | null }): this;
    /** `geqrf(Tensor self) -> (Tensor a, Tensor tau)` */
    geqrf(): [Tensor, Tensor];
    /** `ger(Tensor self, Tensor vec2) -> Tensor` */
    ger(vec2: Tensor): Tensor;
    /**
     * Not in libtorch 1.13.0: needs a newer one, such as 2.15.0.
     * `get_device(Tensor self) -> int`
     */
    getDevice(): number;
    /** `glu(Tensor self, int dim=-1) -> Tensor` */
    glu(dim?: number): Tensor;
    glu(options?: { dim?: number }): Tensor;
    /**
     * `gradient.array(Tensor self, *, int[] dim, int edge_order=1) -> Tensor[]`
     * `gradient.scalararray(Tensor self, *, Scalar spacing, int[] dim, int edge_order=1) -> Tensor[]`
     * `gradient.scalarint(Tensor self, *, Scalar? spacing=None, int? dim=None, int edge_order=1) -> Tensor[]`
     * `gradient.scalarrayarray(Tensor self, *, Scalar[] spacing, int[] dim, int edge_order=1) -> Tensor[]`
     * `gradient.scalarrayint(Tensor self, *, Scalar[] spacing, int? dim=None, int edge_order=1) -> Tensor[]`
     * `gradient.tensorarray(Tensor self, *, Tensor[] spacing, int[] dim, int edge_order=1) -> Tensor[]`
     * `gradient.tensorarrayint(Tensor self, *, Tensor[] spacing, int? dim=None, int edge_order=1) -> Tensor[]`
     */
    gradient(options: { dim: readonly number[]; edgeOrder?: number }): Tensor[];
    gradient(options: { spacing: Scalar; dim: readonly number[]; edgeOrder?: number }): Tensor[];
    gradient(options?: { spacing?: Scalar | null; dim?: number | null; edgeOrder?: number }): Tensor[];
    gradient(options: { spacing: readonly Scalar[]; dim: readonly number[]; edgeOrder?: number }): Tensor[];
    gradient(options: { spacing: readonly Scalar[]; dim?: number | null; edgeOrder?: number }): Tensor[];
    gradient(options: { spacing: readonly Tensor[]; dim: readonly number[]; edgeOrder?: number }): Tensor[];
    gradient(options: { spacing: readonly Tensor[]; dim?: number | null; edgeOrder?: number }): Tensor[];
    /**
     * `greater.Tensor(Tensor self, Tensor other) -> Tensor`
     * `greater.Scalar(Tensor self, Scalar other) -> Tensor`
     */
    greater(other: Tensor): Tensor;
    greater(other: Scalar): Tensor;
    /**
     * `greater_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)`
     * `greater_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)`
     */
    greater_(other: Tensor): this;
    greater_(other: Scalar): this;
    /**
     * `greater_equal.Tensor(Tensor self, Tensor other) -> Tensor`
     * `greater_equal.Scalar(Tensor self, Scalar other) -> Tensor`
     */
    greaterEqual(other: Tensor): Tensor;
    greaterEqual(other: Scalar): Tensor;
    /**
     * `greater_equal_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)`
     * `greater_equal_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)`
     */
    greaterEqual_(other: Tensor): this;
    greaterEqual_(other: Scalar): this;
    /**
     * input > other, elementwise: bool.
     * `gt.Tensor(Tensor self, Tensor other) -> Tensor`
     * `gt.Scalar(Tensor self, Scalar other) -> Tensor`
     */
    gt(other: Tensor): Tensor;
    gt(other: Scalar): Tensor;
    /**
     * `gt_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)`
     * `gt_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)`
     */
    gt_(other: Tensor): this;
    gt_(other: Scalar): this;
    /** `hardshrink(Tensor self, Scalar lambd=0.5) -> Tensor` */
    hardshrink(lambd?: Scalar): Tensor;
    hardshrink(options?: { lambd?: Scalar }): Tensor;
    /** `hardsigmoid(Tensor self) -> Tensor` */
    hardsigmoid(): Tensor;
    /** `hardsigmoid_(Tensor(a!) self) -> Tensor(a!)` */
    hardsigmoid_(): this;
    /** `hardswish(Tensor self) -> Tensor` */
    hardswish(): Tensor;
    /** `hardswish_(Tensor(a!) self) -> Tensor(a!)` */
    hardswish_(): this;
    /** `hardtanh(Tensor self, Scalar min_val=-1, Scalar max_val=1) -> Tensor` */
    hardtanh(minVal?: Scalar, maxVal?: Scalar): Tensor;
    hardtanh(options?: { minVal?: Scalar; maxVal?: Scalar }): Tensor;
    hardtanh(minVal: Scalar, options?: { maxVal?: Scalar }): Tensor;
    /** `hardtanh_(Tensor(a!) self, Scalar min_val=-1, Scalar max_val=1) -> Tensor(a!)` */
    hardtanh_(minVal?: Scalar, maxVal?: Scalar): this;
    hardtanh_(options?: { minVal?: Scalar; maxVal?: Scalar }): this;
    hardtanh_(minVal: Scalar, options?: { maxVal?: Scalar }): this;
    /**
     * Not in libtorch 1.13.0: needs a newer one, such as 2.15.0.
     * `hash_tensor(Tensor self, int[1] dim=[], *, bool keepdim=False, int mode=0) -> Tensor`
     */
    hashTensor(dim?: number | readonly number[], options?: { keepdim?: boolean; mode?: number }): Tensor;
    hashTensor(options?: { dim?: number | readonly number[]; keepdim?: boolean; mode?: number }): Tensor;
    /** `heaviside(Tensor self, Tensor values) -> Tensor` */
    heaviside(values: Tensor): Tensor;
    /** `heaviside_(Tensor(a!) self, Tensor values) -> Tensor(a!)` */
    heaviside_(values: Tensor): this;
    /** `hinge_embedding_loss(Tensor self, Tensor target, float margin=1., int reduction=1) -> Tensor` */
    hingeEmbeddingLoss(target: Tensor, margin?: number, reduction?: number): Tensor;
    hingeEmbeddingLoss(target: Tensor, options?: { margin?: number; reduction?: number }): Tensor;
    hingeEmbeddingLoss(target: Tensor, margin: number, options?: { reduction?: number }): Tensor;
    /** `histc(Tensor self, int bins=100, Scalar min=0, Scalar max=0) -> Tensor` */
    histc(bins?: number, min?: Scalar, max?: Scalar): Tensor;
    histc(options?: { bins?: number; min?: Scalar; max?: Scalar }): Tensor;
    histc(bins: number, options?: { min?: Scalar; max?: Scalar }): Tensor;
    histc(bins: number, min: Scalar, options?: { max?: Scalar }): Tensor;
    /**
     * `histogram.bin_ct(Tensor self, int bins=100, *, float[]? range=None, Tensor? weight=None, bool density=False) -> (Tensor hist, Tensor bin_edges)`
     * `histogram.bins_tensor(Tensor self, Tensor bins, *, Tensor? weight=None, bool density=False) -> (Tensor hist, Tensor bin_edges)`
     */
    histogram(bins?: number, options?: { range?: readonly number[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor];
    histogram(options?: { bins?: number; range?: readonly number[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor];
    histogram(bins: Tensor, options?: { weight?: Tensor | null; density?: boolean }): [Tensor, Tensor];
    /**
     * `histogramdd(Tensor self, int[] bins, float[]? range=None, Tensor? weight=None, bool density=False) -> (Tensor hist, Tensor[] bin_edges)`
     * `histogramdd.TensorList_bins(Tensor self, Tensor[] bins, float[]? range=None, Tensor? weight=None, bool density=False) -> (Tensor hist, Tensor[] bin_edges)`
     * `histogramdd.int_bins(Tensor self, int bins, float[]? range=None, Tensor? weight=None, bool density=False) -> (Tensor hist, Tensor[] bin_edges)`
     */
    histogramdd(bins: readonly number[], range?: readonly number[] | null, weight?: Tensor | null, density?: boolean): [Tensor, Tensor[]];
    histogramdd(bins: readonly number[], options?: { range?: readonly number[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]];
    histogramdd(bins: readonly number[], range: readonly number[] | null, options?: { weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]];
    histogramdd(bins: readonly number[], range: readonly number[] | null, weight: Tensor | null, options?: { density?: boolean }): [Tensor, Tensor[]];
    histogramdd(bins: readonly Tensor[], range?: readonly number[] | null, weight?: Tensor | null, density?: boolean): [Tensor, Tensor[]];
    histogramdd(bins: readonly Tensor[], options?: { range?: readonly number[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]];
    histogramdd(bins: readonly Tensor[], range: readonly number[] | null, options?: { weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]];
    histogramdd(bins: readonly Tensor[], range: readonly number[] | null, weight: Tensor | null, options?: { density?: boolean }): [Tensor, Tensor[]];
    histogramdd(bins: number, range?: readonly number[] | null, weight?: Tensor | null, density?: boolean): [Tensor, Tensor[]];
    histogramdd(bins: number, options?: { range?: readonly number[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]];
    histogramdd(bins: number, range: readonly number[] | null, options?: { weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]];
    histogramdd(bins: number, range: readonly number[] | null, weight: Tensor | null, options?: { density?: boolean }): [Tensor, Tensor[]];
    /**
     * `hsplit.array(Tensor(a -> *) self, int[] indices) -> Tensor(a)[]`
     * `hsplit.int(Tensor(a -> *) self, int sections) -> Tensor(a)[]`
     */
    hsplit(indices: readonly number[]): Tensor[];
    hsplit(...indices: number[]): Tensor[];
    hsplit(sections: number): Tensor[];
    /** `huber_loss(Tensor self, Tensor target, int reduction=1, float delta=1.) -> Tensor` */
    huberLoss(target: Tensor, reduction?: number, delta?: number): Tensor;
    huberLoss(target: Tensor, options?: { reduction?: number; delta?: number }): Tensor;
    huberLoss(target: Tensor, reduction: number, options?: { delta?: number }): Tensor;
    /** `hypot(Tensor self, Tensor other) -> Tensor` */
    hypot(other: Tensor): Tensor;
    /** `hypot_(Tensor(a!) self, Tensor other) -> Tensor(a!)` */
    hypot_(other: Tensor): this;
    /** `i0(Tensor self) -> Tensor` */
    i0(): Tensor;
    /** `i0_(Tensor(a!) self) -> Tensor(a!)` */
    i0_(): this;
    /** `igamma(Tensor self, Tensor other) -> Tensor` */
    igamma(other: Tensor): Tensor;
    /** `igamma_(Tensor(a!) self, Tensor other) -> Tensor(a!)` */
    igamma_(other: Tensor): this;
    /** `igammac(Tensor self, Tensor other) -> Tensor` */
    igammac(other: Tensor): Tensor;
    /** `igammac_(Tensor(a!) self, Tensor other) -> Tensor(a!)` */
    igammac_(other: Tensor): this;
    /** `im2col(Tensor self, int[2] kernel_size, int[2] dilation, int[2] padding, int[2] stride) -> Tensor` */
    im2col(kernelSize: number | readonly number[], dilation: number | readonly number[], padding: number | readonly number[], stride: number | readonly number[]): Tensor;
    /** `imag(Tensor(a) self) -> Tensor(a)` */
    imag(): Tensor;
    /**
     * Advanced indexing, one index tensor or null a dimension: `x.index([rows, null])`.
     * `index.Tensor(Tensor self, Tensor?[] indices) -> Tensor`
     */
    index(indices: readonly (Tensor | null)[]): Tensor;
    /**
     * Adds rows of `source` at `index` along `dim`.
     * `index_add(Tensor self, int dim, Tensor index, Tensor source, *, Scalar alpha=1) -> Tensor`
     * `index_add.dimname(Tensor self, str dim, Tensor index, Tensor source, *, Scalar alpha=1) -> Tensor`
     */
    indexAdd(dim: number, index: Tensor, source: Tensor, options?: { alpha?: Scalar }): Tensor;
    indexAdd(dim: string, index: Tensor, source: Tensor, options?: { alpha?: Scalar }): Tensor;
    /** `index_add_(Tensor(a!) self, int dim, Tensor index, Tensor source, *, Scalar alpha=1) -> Tensor(a!)` */
    indexAdd_(dim: number, index: Tensor, source: Tensor, options?: { alpha?: Scalar }): this;
    /**
     * `index_copy(Tensor self, int dim, Tensor index, Tensor source) -> Tensor`
     * `index_copy.dimname(Tensor self, str dim, Tensor index, Tensor source) -> Tensor`
     */
    indexCopy(dim: number, index: Tensor, source: Tensor): Tensor;
    indexCopy(dim: string, index: Tensor, source: Tensor): Tensor;
    /**
     * `index_copy_(Tensor(a!) self, int dim, Tensor index, Tensor source) -> Tensor(a!)`
     * `index_copy_.dimname(Tensor(a!) self, str dim, Tensor index, Tensor source) -> Tensor(a!)`
     */
    indexCopy_(dim: number, index: Tensor, source: Tensor): this;
    indexCopy_(dim: string, index: Tensor, source: Tensor): this;
    /**
     * `index_fill.int_Tensor(Tensor self, int dim, Tensor index, Tensor value) -> Tensor`
     * `index_fill.int_Scalar(Tensor self, int dim, Tensor index, Scalar value) -> Tensor`
     */
    indexFill(dim: number, index: Tensor, value: Tensor): Tensor;
    indexFill(dim: number, index: Tensor, value: Scalar): Tensor;
    /**
     * `index_fill_.int_Tensor(Tensor(a!) self, int dim, Tensor index, Tensor value) -> Tensor(a!)`
     * `index_fill_.int_Scalar(Tensor(a!) self, int dim, Tensor index, Scalar value) -> Tensor(a!)`
     */
    indexFill_(dim: number, index: Tensor, value: Tensor): this;
    indexFill_(dim: number, index: Tensor, value: Scalar): this;
    /** `index_put(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=False) -> Tensor` */
    indexPut(indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean): Tensor;
    indexPut(indices: readonly (Tensor | null)[], values: Tensor, options?: { accumulate?: boolean }): Tensor;
    /** `index_put_(Tensor(a!) self, Tensor?[] indices, Tensor values, bool accumulate=False) -> Tensor(a!)` */
    indexPut_(indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean): this;
    indexPut_(indices: readonly (Tensor | null)[], values: Tensor, options?: { accumulate?: boolean }): this;
    /** `index_reduce(Tensor self, int dim, Tensor index, Tensor source, str reduce, *, bool include_self=True) -> Tensor` */
    indexReduce(dim: number, index: Tensor, source: Tensor, reduce: string, options?: { includeSelf?: boolean }): Tensor;
    /** `index_reduce_(Tensor(a!) self, int dim, Tensor index, Tensor source, str reduce, *, bool include_self=True) -> Tensor(a!)` */
    indexReduce_(dim: number, index: Tensor, source: Tensor, reduce: string, options?: { includeSelf?: boolean }): this;
    /**
     * Picks entries along `dim`: `[n, …], [k] int64 → [k, …]`.
     * `index_select(Tensor self, int dim, Tensor index) -> Tensor`
     * `index_select.dimname(Tensor self, str dim, Tensor index) -> Tensor`
     */
    indexSelect(dim: number, index: Tensor): Tensor;
    indexSelect(dim: string, index: Tensor): Tensor;
    /** `indices(Tensor(a) self) -> Tensor(a)` */
    indices(): Tensor;
    /** `inner(Tensor self, Tensor other) -> Tensor` */
    inner(other: Tensor): Tensor;
    /** `inverse(Tensor self) -> Tensor` */
    inverse(): Tensor;
    /** `isclose(Tensor self, Tensor other, float rtol=1.0000000000000001e-05, float atol=1e-08, bool equal_nan=False) -> Tensor` */
    isclose(other: Tensor, rtol?: number, atol?: number, equalNan?: boolean): Tensor;
    isclose(other: Tensor, options?: { rtol?: number; atol?: number; equalNan?: boolean }): Tensor;
    isclose(other: Tensor, rtol: number, options?: { atol?: number; equalNan?: boolean }): Tensor;
    isclose(other: Tensor, rtol: number, atol: number, options?: { equalNan?: boolean }): Tensor;
    /** `isfinite(Tensor self) -> Tensor` */
    isfinite(): Tensor;
    /** `isinf(Tensor self) -> Tensor` */
    isinf(): Tensor;
    /**
     * Which elements are NaN: bool.
     * `isnan(Tensor self) -> Tensor`
     */
    isnan(): Tensor;
    /** `isneginf(Tensor self) -> Tensor` */
    isneginf(): Tensor;
    /** `isposinf(Tensor self) -> Tensor` */
    isposinf(): Tensor;
    /** `isreal(Tensor self) -> Tensor` */
    isreal(): Tensor;
    /** `istft(Tensor self, int n_fft, int? hop_length=None, int? win_length=None, Tensor? window=None, bool center=True, bool normalized=False, bool? onesided=None, int? length=None, bool return_complex=False) -> Tensor` */
    istft(nFft: number, hopLength?: number | null, winLength?: number | null, window?: Tensor | null, center?: boolean, normalized?: boolean, onesided?: boolean | null, length?: number | null, returnComplex?: boolean): Tensor;
    istft(nFft: number, options?: { hopLength?: number | null; winLength?: number | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: number | null; returnComplex?: boolean }): Tensor;
    istft(nFft: number, hopLength: number | null, options?: { winLength?: number | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: number | null; returnComplex?: boolean }): Tensor;
    istft(nFft: number, hopLength: number | null, winLength: number | null, options?: { window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: number | null; returnComplex?: boolean }): Tensor;
    istft(nFft: number, hopLength: number | null, winLength: number | null, window: Tensor | null, options?: { center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: number | null; returnComplex?: boolean }): Tensor;
    istft(nFft: number, hopLength: number | null, winLength: number | null, window: Tensor | null, center: boolean, options?: { normalized?: boolean; onesided?: boolean | null; length?: number | null; returnComplex?: boolean }): Tensor;
    istft(nFft: number, hopLength: number | null, winLength: number | null, window: Tensor | null, center: boolean, normalized: boolean, options?: { onesided?: boolean | null; length?: number | null; returnComplex?: boolean }): Tensor;
    istft(nFft: number, hopLength: number | null, winLength: number | null, window: Tensor | null, center: boolean, normalized: boolean, onesided: boolean | null, options?: { length?: number | null; returnComplex?: boolean }): Tensor;
    istft(nFft: number, hopLength: number | null, winLength: number | null, window: Tensor | null, center: boolean, normalized: boolean, onesided: boolean | null, length: number | null, options?: { returnComplex?: boolean }): Tensor;
    /**
     * Divergence of log-probabilities `input` from `target`.
     * `kl_div(Tensor self, Tensor target, int reduction=1, *, bool log_target=False) -> Tensor`
     */
    klDiv(target: Tensor, reduction?: number, options?: { logTarget?: boolean }): Tensor;
    klDiv(target: Tensor, options?: { reduction?: number; logTarget?: boolean }): Tensor;
    /** `kron(Tensor self, Tensor other) -> Tensor` */
    kron(other: Tensor): Tensor;
    /**
     * `kthvalue(Tensor self, int k, int dim=-1, bool keepdim=False) -> (Tensor values, Tensor indices)`
     * `kthvalue.dimname(Tensor self, int k, str dim, bool keepdim=False) -> (Tensor values, Tensor indices)`
     */
    kthvalue(k: number, dim?: number, keepdim?: boolean): [Tensor, Tensor];
    kthvalue(k: number, options?: { dim?: number; keepdim?: boolean }): [Tensor, Tensor];
    kthvalue(k: number, dim: number, options?: { keepdim?: boolean }): [Tensor, Tensor];
    kthvalue(k: number, dim: string, keepdim?: boolean): [Tensor, Tensor];
    kthvalue(k: number, dim: string, options?: { keepdim?: boolean }): [Tensor, Tensor];
    /** `l1_loss(Tensor self, Tensor target, int reduction=1) -> Tensor` */
    l1Loss(target: Tensor, reduction?: number): Tensor;
    l1Loss(target: Tensor, options?: { reduction?: number }): Tensor;
    /** `lcm(Tensor self, Tensor other) -> Tensor` */
    lcm(other: Tensor): Tensor;
    /** `lcm_(Tensor(a!) self, Tensor other) -> Tensor(a!)` */
    lcm_(other: Tensor): this;
    /** `ldexp.Tensor(Tensor self, Tensor other) -> Tensor` */
    ldexp(other: Tensor): Tensor;
    /** `ldexp_(Tensor(a!) self, Tensor other) -> Tensor(a!)` */
    ldexp_(other: Tensor): this;
    /**
     * `le.Tensor(Tensor self, Tensor other) -> Tensor`
     * `le.Scalar(Tensor self, Scalar other) -> Tensor`
     */
    le(other: Tensor): Tensor;
    le(other: Scalar): Tensor;
    /**
     * `le_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)`
     * `le_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)`
     */
    le_(other: Tensor): this;
    le_(other: Scalar): this;
    /** `leaky_relu(Tensor self, Scalar negative_slope=0.01) -> Tensor` */
    leakyRelu(negativeSlope?: Scalar): Tensor;
    leakyRelu(options?: { negativeSlope?: Scalar }): Tensor;
    /** `leaky_relu_(Tensor(a!) self, Scalar negative_slope=0.01) -> Tensor(a!)` */
    leakyRelu_(negativeSlope?: Scalar): this;
    leakyRelu_(options?: { negativeSlope?: Scalar }): this;
    /**
     * `lerp.Tensor(Tensor self, Tensor end, Tensor weight) -> Tensor`
     * `lerp.Scalar(Tensor self, Tensor end, Scalar weight) -> Tensor`
     */
    lerp(end: Tensor, weight: Tensor): Tensor;
    lerp(end: Tensor, weight: Scalar): Tensor;
    /**
     * `lerp_.Tensor(Tensor(a!) self, Tensor end, Tensor weight) -> Tensor(a!)`
     * `lerp_.Scalar(Tensor(a!) self, Tensor end, Scalar weight) -> Tensor(a!)`
     */
    lerp_(end: Tensor, weight: Tensor): this;
    lerp_(end: Tensor, weight: Scalar): this;
    /**
     * `less.Tensor(Tensor self, Tensor other) -> Tensor`
     * `less.Scalar(Tensor self, Scalar other) -> Tensor`
     */
    less(other: Tensor): Tensor;
    less(other: Scalar): Tensor;
    /**
     * `less_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)`
     * `less_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)`
     */
    less_(other: Tensor): this;
    less_(other: Scalar): this;
    /**
     * `less_equal.Tensor(Tensor self, Tensor other) -> Tensor`
     * `less_equal.Scalar(Tensor self, Scalar other) -> Tensor`
     */
    lessEqual(other: Tensor): Tensor;
    lessEqual(other: Scalar): Tensor;
    /**
     * `less_equal_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)`
     * `less_equal_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)`
     */
    lessEqual_(other: Tensor): this;
    lessEqual_(other: Scalar): this;
    /** `lgamma(Tensor self) -> Tensor` */
    lgamma(): Tensor;
    /** `lgamma_(Tensor(a!) self) -> Tensor(a!)` */
    lgamma_(): this;
    /**
     * Not in libtorch 1.13.0: needs a newer one, such as 2.15.0.
     * `linalg__powsum(Tensor self, Scalar ord=2, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor`
     */
    linalgPowsum(ord?: Scalar, dim?: number | readonly number[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
    linalgPowsum(options?: { ord?: Scalar; dim?: number | readonly number[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
    linalgPowsum(ord: Scalar, options?: { dim?: number | readonly number[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
    linalgPowsum(ord: Scalar, dim: number | readonly number[] | null, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
    /** `linalg_cholesky(Tensor self, *, bool upper=False) -> Tensor` */
    linalgCholesky(options?: { upper?: boolean }): Tensor;
    /** `linalg_cholesky_ex(Tensor self, *, bool upper=False, bool check_errors=False) -> (Tensor L, Tensor info)` */
    linalgCholeskyEx(options?: { upper?: boolean; checkErrors?: boolean }): [Tensor, Tensor];
    /**
     * `linalg_cond(Tensor self, Scalar? p=None) -> Tensor`
     * `linalg_cond.p_str(Tensor self, str p) -> Tensor`
     */
    linalgCond(p?: Scalar | null): Tensor;
    linalgCond(options?: { p?: Scalar | null }): Tensor;
    linalgCond(p: string): Tensor;
    /** `linalg_cross(Tensor self, Tensor other, *, int dim=-1) -> Tensor` */
    linalgCross(other: Tensor, options?: { dim?: number }): Tensor;
    /** `linalg_eig(Tensor self) -> (Tensor eigenvalues, Tensor eigenvectors)` */
    linalgEig(): [Tensor, Tensor];
    /** `linalg_eigh(Tensor self, str UPLO="L") -> (Tensor eigenvalues, Tensor eigenvectors)` */
    linalgEigh(UPLO?: string): [Tensor, Tensor];
    linalgEigh(options?: { UPLO?: string }): [Tensor, Tensor];
    /** `linalg_eigvals(Tensor self) -> Tensor` */
    linalgEigvals(): Tensor;
    /** `linalg_eigvalsh(Tensor self, str UPLO="L") -> Tensor` */
    linalgEigvalsh(UPLO?: string): Tensor;
    linalgEigvalsh(options?: { UPLO?: string }): Tensor;
    /** `linalg_ldl_factor(Tensor self, *, bool hermitian=False) -> (Tensor LD, Tensor pivots)` */
    linalgLdlFactor(options?: { hermitian?: boolean }): [Tensor, Tensor];
    /** `linalg_ldl_factor_ex(Tensor self, *, bool hermitian=False, bool check_errors=False) -> (Tensor LD, Tensor pivots, Tensor info)` */
    linalgLdlFactorEx(options?: { hermitian?: boolean; checkErrors?: boolean }): [Tensor, Tensor, Tensor];
    /** `linalg_lstsq(Tensor self, Tensor b, float? rcond=None, *, str? driver=None) -> (Tensor solution, Tensor residuals, Tensor rank, Tensor singular_values)` */
    linalgLstsq(b: Tensor, rcond?: number | null, options?: { driver?: string | null }): [Tensor, Tensor, Tensor, Tensor];
    linalgLstsq(b: Tensor, options?: { rcond?: number | null; driver?: string | null }): [Tensor, Tensor, Tensor, Tensor];
    /** `linalg_matmul(Tensor self, Tensor other) -> Tensor` */
    linalgMatmul(other: Tensor): Tensor;
    /** `linalg_matrix_exp(Tensor self) -> Tensor` */
    linalgMatrixExp(): Tensor;
    /**
     * `linalg_matrix_norm(Tensor self, Scalar ord, int[] dim=[-2, -1], bool keepdim=False, *, ScalarType? dtype=None) -> Tensor`
     * `linalg_matrix_norm.str_ord(Tensor self, str ord="fro", int[] dim=[-2, -1], bool keepdim=False, *, ScalarType? dtype=None) -> Tensor`
     */
    linalgMatrixNorm(ord: Scalar, dim?: readonly number[], keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
    linalgMatrixNorm(ord: Scalar, options?: { dim?: readonly number[]; keepdim?: boolean; dtype?: DType | null }): Tensor;
    linalgMatrixNorm(ord: Scalar, dim: readonly number[], options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
    linalgMatrixNorm(ord?: string, dim?: readonly number[], keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
    linalgMatrixNorm(options?: { ord?: string; dim?: readonly number[]; keepdim?: boolean; dtype?: DType | null }): Tensor;
    linalgMatrixNorm(ord: string, options?: { dim?: readonly number[]; keepdim?: boolean; dtype?: DType | null }): Tensor;
    linalgMatrixNorm(ord: string, dim: readonly number[], options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
    /** `linalg_matrix_power(Tensor self, int n) -> Tensor` */
    linalgMatrixPower(n: number): Tensor;
    /**
     * `linalg_matrix_rank(Tensor self, float tol, bool hermitian=False) -> Tensor`
     * `linalg_matrix_rank.atol_rtol_float(Tensor self, *, float? atol=None, float? rtol=None, bool hermitian=False) -> Tensor`
     */
    linalgMatrixRank(tol: number, hermitian?: boolean): Tensor;
    linalgMatrixRank(tol: number, options?: { hermitian?: boolean }): Tensor;
    linalgMatrixRank(options?: { atol?: number | null; rtol?: number | null; hermitian?: boolean }): Tensor;
    /**
     * Not in libtorch 1.13.0: needs a newer one, such as 2.15.0.
     * `linalg_matrix_sqrth(Tensor self) -> Tensor`
     */
    linalgMatrixSqrth(): Tensor;
    /**
     * `linalg_norm(Tensor self, Scalar? ord=None, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor`
     * `linalg_norm.ord_str(Tensor self, str ord, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor`
     */
    linalgNorm(ord?: Scalar | null, dim?: number | readonly number[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
    linalgNorm(options?: { ord?: Scalar | null; dim?: number | readonly number[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
    linalgNorm(ord: Scalar | null, options?: { dim?: number | readonly number[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
    linalgNorm(ord: Scalar | null, dim: number | readonly number[] | null, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
    linalgNorm(ord: string, dim?: number | readonly number[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
    linalgNorm(ord: string, options?: { dim?: number | readonly number[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
    linalgNorm(ord: string, dim: number | readonly number[] | null, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
    /**
     * `linalg_pinv(Tensor self, float rcond, bool hermitian=False) -> Tensor`
     * `linalg_pinv.atol_rtol_float(Tensor self, *, float? atol=None, float? rtol=None, bool hermitian=False) -> Tensor`
     * `linalg_pinv.atol_rtol_tensor(Tensor self, *, Tensor? atol=None, Tensor? rtol=None, bool hermitian=False) -> Tensor`
     * `linalg_pinv.rcond_tensor(Tensor self, Tensor rcond, bool hermitian=False) -> Tensor`
     */
    linalgPinv(rcond: number, hermitian?: boolean): Tensor;
    linalgPinv(rcond: number, options?: { hermitian?: boolean }): Tensor;
    linalgPinv(options?: { atol?: number | null; rtol?: number | null; hermitian?: boolean }): Tensor;
    linalgPinv(options?: { atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean }): Tensor;
    linalgPinv(rcond: Tensor, hermitian?: boolean): Tensor;
    linalgPinv(rcond: Tensor, options?: { hermitian?: boolean }): Tensor;
    /** `linalg_solve_triangular(Tensor self, Tensor B, *, bool upper, bool left=True, bool unitriangular=False) -> Tensor` */
    linalgSolveTriangular(B: Tensor, options: { upper: boolean; left?: boolean; unitriangular?: boolean }): Tensor;
    /** `linalg_tensorinv(Tensor self, int ind=2) -> Tensor` */
    linalgTensorinv(ind?: number): Tensor;
    linalgTensorinv(options?: { ind?: number }): Tensor;
    /** `linalg_tensorsolve(Tensor self, Tensor other, int[]? dims=None) -> Tensor` */
    linalgTensorsolve(other: Tensor, dims?: readonly number[] | null): Tensor;
    linalgTensorsolve(other: Tensor, options?: { dims?: readonly number[] | null }): Tensor;
    /** `linalg_vector_norm(Tensor self, Scalar ord=2, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor` */
    linalgVectorNorm(ord?: Scalar, dim?: number | readonly number[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
    linalgVectorNorm(options?: { ord?: Scalar; dim?: number | readonly number[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
    linalgVectorNorm(ord: Scalar, options?: { dim?: number | readonly number[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
    linalgVectorNorm(ord: Scalar, dim: number | readonly number[] | null, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
    /**
     * Natural logarithm, elementwise.
     * `log(Tensor self) -> Tensor`
     */
    log(): Tensor;
    /** `log10(Tensor self) -> Tensor` */
    log10(): Tensor;
    /** `log10_(Tensor(a!) self) -> Tensor(a!)` */
    log10_(): this;
    /** `log1p(Tensor self) -> Tensor` */
    log1p(): Tensor;
    /** `log1p_(Tensor(a!) self) -> Tensor(a!)` */
    log1p_(): this;
    /** `log2(Tensor self) -> Tensor` */
    log2(): Tensor;
    /** `log2_(Tensor(a!) self) -> Tensor(a!)` */
    log2_(): this;
    /** `log_(Tensor(a!) self) -> Tensor(a!)` */
    log_(): this;
    /** `log_normal(Tensor self, float mean=1., float std=2., *, Generator? generator=None) -> Tensor` */
    logNormal(mean?: number, std?: number, options?: { generator?: Generator | null }): Tensor;
    logNormal(options?: { mean?: number; std?: number; generator?: Generator | null }): Tensor;
    logNormal(mean: number, options?: { std?: number; generator?: Generator | null }): Tensor;
    /** `log_normal_(Tensor(a!) self, float mean=1., float std=2., *, Generator? generator=None) -> Tensor(a!)` */
    logNormal_(mean?: number, std?: number, options?: { generator?: Generator | null }): this;
    logNormal_(options?: { mean?: number; std?: number; generator?: Generator | null }): this;
    logNormal_(mean: number, options?: { std?: number; generator?: Generator | null }): this;
    /** `log_sigmoid(Tensor self) -> Tensor` */
    logSigmoid(): Tensor;
    /** `log_sigmoid_forward(Tensor self) -> (Tensor output, Tensor buffer)` */
    logSigmoidForward(): [Tensor, Tensor];
    /**
     * x − log Σ eˣ along `dim`: `[…] → […]`.
     * `log_softmax.int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor`
     */
    logSoftmax(dim: number, dtype?: DType | null): Tensor;
    logSoftmax(dim: number, options?: { dtype?: DType | null }): Tensor;
    /** `logaddexp(Tensor self, Tensor other) -> Tensor` */
    logaddexp(other: Tensor): Tensor;
    /** `logaddexp2(Tensor self, Tensor other) -> Tensor` */
    logaddexp2(other: Tensor): Tensor;
    /**
     * `logcumsumexp(Tensor self, int dim) -> Tensor`
     * `logcumsumexp.dimname(Tensor self, str dim) -> Tensor`
     */
    logcumsumexp(dim: number): Tensor;
    logcumsumexp(dim: string): Tensor;
    /** `logdet(Tensor self) -> Tensor` */
    logdet(): Tensor;
    /** `logical_and(Tensor self, Tensor other) -> Tensor` */
    logicalAnd(other: Tensor): Tensor;
    /** `logical_and_(Tensor(a!) self, Tensor other) -> Tensor(a!)` */
    logicalAnd_(other: Tensor): this;
    /** `logical_not(Tensor self) -> Tensor` */
    logicalNot(): Tensor;
    /** `logical_not_(Tensor(a!) self) -> Tensor(a!)` */
    logicalNot_(): this;
    /** `logical_or(Tensor self, Tensor other) -> Tensor` */
    logicalOr(other: Tensor): Tensor;
    /** `logical_or_(Tensor(a!) self, Tensor other) -> Tensor(a!)` */
    logicalOr_(other: Tensor): this;
    /** `logical_xor(Tensor self, Tensor other) -> Tensor` */
    logicalXor(other: Tensor): Tensor;
    /** `logical_xor_(Tensor(a!) self, Tensor other) -> Tensor(a!)` */
    logicalXor_(other: Tensor): this;
    /** `logit(Tensor self, float? eps=None) -> Tensor` */
    logit(eps?: number | null): Tensor;
    logit(options?: { eps?: number | null }): Tensor;
    /** `logit_(Tensor(a!) self, float? eps=None) -> Tensor(a!)` */
    logit_(eps?: number | null): this;
    logit_(options?: { eps?: number | null }): this;
    /**
     * log Σ eˣ along `dim`.
     * `logsumexp(Tensor self, int[1] dim, bool keepdim=False) -> Tensor`
     */
    logsumexp(dim: number | readonly number[], keepdim?: boolean): Tensor;
    logsumexp(dim: number | readonly number[], options?: { keepdim?: boolean }): Tensor;
    /**
     * `lt.Tensor(Tensor self, Tensor other) -> Tensor`
     * `lt.Scalar(Tensor self, Scalar other) -> Tensor`
     */
    lt(other: Tensor): Tensor;
    lt(other: Scalar): Tensor;
    /**
     * `lt_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)`
     * `lt_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)`
     */
    lt_(other: Tensor): this;
    lt_(other: Scalar): this;
    /** `lu_solve(Tensor self, Tensor LU_data, Tensor LU_pivots) -> Tensor` */
    luSolve(LUData: Tensor, LUPivots: Tensor): Tensor;
    /** `mH(Tensor(a) self) -> Tensor(a)` */
    mH(): Tensor;
    /** `mT(Tensor(a) self) -> Tensor(a)` */
    mT(): Tensor;
    /**
     * `value` where `mask` is true: `[…] → […]`.
     * `masked_fill.Tensor(Tensor self, Tensor mask, Tensor value) -> Tensor`
     * `masked_fill.Scalar(Tensor self, Tensor mask, Scalar value) -> Tensor`
     */
    maskedFill(mask: Tensor, value: Tensor): Tensor;
    maskedFill(mask: Tensor, value: Scalar): Tensor;
    /**
     * `masked_fill_.Tensor(Tensor(a!) self, Tensor mask, Tensor value) -> Tensor(a!)`
     * `masked_fill_.Scalar(Tensor(a!) self, Tensor mask, Scalar value) -> Tensor(a!)`
     */
    maskedFill_(mask: Tensor, value: Tensor): this;
    maskedFill_(mask: Tensor, value: Scalar): this;
    /** `masked_scatter(Tensor self, Tensor mask, Tensor source) -> Tensor` */
    maskedScatter(mask: Tensor, source: Tensor): Tensor;
    /** `masked_scatter_(Tensor(a!) self, Tensor mask, Tensor source) -> Tensor(a!)` */
    maskedScatter_(mask: Tensor, source: Tensor): this;
    /**
     * The elements where `mask` is true: `[…] → [k]`.
     * `masked_select(Tensor self, Tensor mask) -> Tensor`
     */
    maskedSelect(mask: Tensor): Tensor;
    /**
     * Matrix product, batched and broadcast: `[…, n, m] @ [..., m, p] → […, n, p]`.
     * `matmul(Tensor self, Tensor other) -> Tensor`
     */
    matmul(other: Tensor): Tensor;
    /** `matrix_H(Tensor(a) self) -> Tensor(a)` */
    matrixH(): Tensor;
    /** `matrix_exp(Tensor self) -> Tensor` */
    matrixExp(): Tensor;
    /** `matrix_power(Tensor self, int n) -> Tensor` */
    matrixPower(n: number): Tensor;
    /**
     * The largest element; along `dim`: [values, indices]; of two tensors: elementwise.
     * `max(Tensor self) -> Tensor`
     * `max.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)`
     * `max.names_dim(Tensor self, str dim, bool keepdim=False) -> (Tensor values, Tensor indices)`
     * `max.other(Tensor self, Tensor other) -> Tensor`
     */
    max(): Tensor;
    max(dim: number, keepdim?: boolean): [Tensor, Tensor];
    max(dim: number, options?: { keepdim?: boolean }): [Tensor, Tensor];
    max(dim: string, keepdim?: boolean): [Tensor, Tensor];
    max(dim: string, options?: { keepdim?: boolean }): [Tensor, Tensor];
    max(other: Tensor): Tensor;
    /** `max_pool1d(Tensor self, int[1] kernel_size, int[1] stride=[], int[1] padding=[0], int[1] dilation=[1], bool ceil_mode=False) -> Tensor` */
    maxPool1d(kernelSize: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], ceilMode?: boolean): Tensor;
    maxPool1d(kernelSize: number | readonly number[], options?: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceilMode?: boolean }): Tensor;
    maxPool1d(kernelSize: number | readonly number[], stride: number | readonly number[], options?: { padding?: number | readonly number[]; dilation?: number | readonly number[]; ceilMode?: boolean }): Tensor;
    maxPool1d(kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options?: { dilation?: number | readonly number[]; ceilMode?: boolean }): Tensor;
    maxPool1d(kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options?: { ceilMode?: boolean }): Tensor;
    /** `max_pool1d_with_indices(Tensor self, int[1] kernel_size, int[1] stride=[], int[1] padding=[0], int[1] dilation=[1], bool ceil_mode=False) -> (Tensor, Tensor)` */
    maxPool1dWithIndices(kernelSize: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], ceilMode?: boolean): [Tensor, Tensor];
    maxPool1dWithIndices(kernelSize: number | readonly number[], options?: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceilMode?: boolean }): [Tensor, Tensor];
    maxPool1dWithIndices(kernelSize: number | readonly number[], stride: number | readonly number[], options?: { padding?: number | readonly number[]; dilation?: number | readonly number[]; ceilMode?: boolean }): [Tensor, Tensor];
    maxPool1dWithIndices(kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options?: { dilation?: number | readonly number[]; ceilMode?: boolean }): [Tensor, Tensor];
    maxPool1dWithIndices(kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options?: { ceilMode?: boolean }): [Tensor, Tensor];
    /**
     * Largest over windows: `[N, C, H, W] → [N, C, H', W']`.
     * `max_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False) -> Tensor`
     */
    maxPool2d(kernelSize: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], ceilMode?: boolean): Tensor;
    maxPool2d(kernelSize: number | readonly number[], options?: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceilMode?: boolean }): Tensor;
    maxPool2d(kernelSize: number | readonly number[], stride: number | readonly number[], options?: { padding?: number | readonly number[]; dilation?: number | readonly number[]; ceilMode?: boolean }): Tensor;
    maxPool2d(kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options?: { dilation?: number | readonly number[]; ceilMode?: boolean }): Tensor;
    maxPool2d(kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options?: { ceilMode?: boolean }): Tensor;
    /** `max_pool2d_with_indices(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False) -> (Tensor, Tensor)` */
    maxPool2dWithIndices(kernelSize: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], ceilMode?: boolean): [Tensor, Tensor];
    maxPool2dWithIndices(kernelSize: number | readonly number[], options?: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceilMode?: boolean }): [Tensor, Tensor];
    maxPool2dWithIndices(kernelSize: number | readonly number[], stride: number | readonly number[], options?: { padding?: number | readonly number[]; dilation?: number | readonly number[]; ceilMode?: boolean }): [Tensor, Tensor];
    maxPool2dWithIndices(kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options?: { dilation?: number | readonly number[]; ceilMode?: boolean }): [Tensor, Tensor];
    maxPool2dWithIndices(kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options?: { ceilMode?: boolean }): [Tensor, Tensor];
    /** `max_pool3d(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, int[3] dilation=1, bool ceil_mode=False) -> Tensor` */
    maxPool3d(kernelSize: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], ceilMode?: boolean): Tensor;
    maxPool3d(kernelSize: number | readonly number[], options?: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceilMode?: boolean }): Tensor;
    maxPool3d(kernelSize: number | readonly number[], stride: number | readonly number[], options?: { padding?: number | readonly number[]; dilation?: number | readonly number[]; ceilMode?: boolean }): Tensor;
    maxPool3d(kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options?: { dilation?: number | readonly number[]; ceilMode?: boolean }): Tensor;
    maxPool3d(kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options?: { ceilMode?: boolean }): Tensor;
    /** `max_pool3d_with_indices(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, int[3] dilation=1, bool ceil_mode=False) -> (Tensor, Tensor)` */
    maxPool3dWithIndices(kernelSize: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], ceilMode?: boolean): [Tensor, Tensor];
    maxPool3dWithIndices(kernelSize: number | readonly number[], options?: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceilMode?: boolean }): [Tensor, Tensor];
    maxPool3dWithIndices(kernelSize: number | readonly number[], stride: number | readonly number[], options?: { padding?: number | readonly number[]; dilation?: number | readonly number[]; ceilMode?: boolean }): [Tensor, Tensor];
    maxPool3dWithIndices(kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options?: { dilation?: number | readonly number[]; ceilMode?: boolean }): [Tensor, Tensor];
    maxPool3dWithIndices(kernelSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options?: { ceilMode?: boolean }): [Tensor, Tensor];
    /** `max_unpool2d(Tensor self, Tensor indices, int[2] output_size) -> Tensor` */
    maxUnpool2d(indices: Tensor, outputSize: number | readonly number[]): Tensor;
    /** `max_unpool3d(Tensor self, Tensor indices, int[3] output_size, int[3] stride, int[3] padding) -> Tensor` */
    maxUnpool3d(indices: Tensor, outputSize: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[]): Tensor;
    /** `maximum(Tensor self, Tensor other) -> Tensor` */
    maximum(other: Tensor): Tensor;
    /**
     * Mean, over everything or the dimensions `dim`.
     * `mean(Tensor self, *, ScalarType? dtype=None) -> Tensor`
     * `mean.dim(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor`
     */
    mean(options?: { dtype?: DType | null }): Tensor;
    mean(dim: number | readonly number[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
    mean(dim: number | readonly number[] | null, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
    /**
     * `median(Tensor self) -> Tensor`
     * `median.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)`
     * `median.names_dim(Tensor self, str dim, bool keepdim=False) -> (Tensor values, Tensor indices)`
     */
    median(): Tensor;
    median(dim: number, keepdim?: boolean): [Tensor, Tensor];
    median(dim: number, options?: { keepdim?: boolean }): [Tensor, Tensor];
    median(dim: string, keepdim?: boolean): [Tensor, Tensor];
    median(dim: string, options?: { keepdim?: boolean }): [Tensor, Tensor];
    /**
     * The smallest element; along `dim`: [values, indices]; of two tensors: elementwise.
     * `min(Tensor self) -> Tensor`
     * `min.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)`
     * `min.names_dim(Tensor self, str dim, bool keepdim=False) -> (Tensor values, Tensor indices)`
     * `min.other(Tensor self, Tensor other) -> Tensor`
     */
    min(): Tensor;
    min(dim: number, keepdim?: boolean): [Tensor, Tensor];
    min(dim: number, options?: { keepdim?: boolean }): [Tensor, Tensor];
    min(dim: string, keepdim?: boolean): [Tensor, Tensor];
    min(dim: string, options?: { keepdim?: boolean }): [Tensor, Tensor];
    min(other: Tensor): Tensor;
    /** `minimum(Tensor self, Tensor other) -> Tensor` */
    minimum(other: Tensor): Tensor;
    /** `mish(Tensor self) -> Tensor` */
    mish(): Tensor;
    /** `mish_(Tensor(a!) self) -> Tensor(a!)` */
    mish_(): this;
    /**
     * Matrix product: `[n, m] @ [m, p] → [n, p]`.
     * `mm(Tensor self, Tensor mat2) -> Tensor`
     * `mm.dtype(Tensor self, Tensor mat2, ScalarType out_dtype) -> Tensor`
     */
    mm(mat2: Tensor): Tensor;
    mm(mat2: Tensor, outDtype: DType): Tensor;
    /**
     * `mode(Tensor self, int dim=-1, bool keepdim=False) -> (Tensor values, Tensor indices)`
     * `mode.dimname(Tensor self, str dim, bool keepdim=False) -> (Tensor values, Tensor indices)`
     */
    mode(dim?: number, keepdim?: boolean): [Tensor, Tensor];
    mode(options?: { dim?: number; keepdim?: boolean }): [Tensor, Tensor];
    mode(dim: number, options?: { keepdim?: boolean }): [Tensor, Tensor];
    mode(dim: string, keepdim?: boolean): [Tensor, Tensor];
    mode(dim: string, options?: { keepdim?: boolean }): [Tensor, Tensor];
    /**
     * `moveaxis.int(Tensor(a) self, int source, int destination) -> Tensor(a)`
     * `moveaxis.intlist(Tensor(a) self, int[] source, int[] destination) -> Tensor(a)`
     */
    moveaxis(source: number, destination: number): Tensor;
    moveaxis(source: readonly number[], destination: readonly number[]): Tensor;
    /**
     * `movedim.int(Tensor(a) self, int source, int destination) -> Tensor(a)`
     * `movedim.intlist(Tensor(a) self, int[] source, int[] destination) -> Tensor(a)`
     */
    movedim(source: number, destination: number): Tensor;
    movedim(source: readonly number[], destination: readonly number[]): Tensor;
    /**
     * (input − target)², averaged: `[…], […] → []`.
     * `mse_loss(Tensor self, Tensor target, int reduction=1) -> Tensor`
     */
    mseLoss(target: Tensor, reduction?: number): Tensor;
    mseLoss(target: Tensor, options?: { reduction?: number }): Tensor;
    /** `msort(Tensor self) -> Tensor` */
    msort(): Tensor;
    /**
     * input · other, broadcast.
     * `mul.Tensor(Tensor self, Tensor other) -> Tensor`
     * `mul.Scalar(Tensor self, Scalar other) -> Tensor`
     */
    mul(other: Tensor): Tensor;
    mul(other: Scalar): Tensor;
    /**
     * `mul_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)`
     * `mul_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)`
     */
    mul_(other: Tensor): this;
    mul_(other: Scalar): this;
    /** `multi_margin_loss(Tensor self, Tensor target, Scalar p=1, Scalar margin=1, Tensor? weight=None, int reduction=1) -> Tensor` */
    multiMarginLoss(target: Tensor, p?: Scalar, margin?: Scalar, weight?: Tensor | null, reduction?: number): Tensor;
    multiMarginLoss(target: Tensor, options?: { p?: Scalar; margin?: Scalar; weight?: Tensor | null; reduction?: number }): Tensor;
    multiMarginLoss(target: Tensor, p: Scalar, options?: { margin?: Scalar; weight?: Tensor | null; reduction?: number }): Tensor;
    multiMarginLoss(target: Tensor, p: Scalar, margin: Scalar, options?: { weight?: Tensor | null; reduction?: number }): Tensor;
    multiMarginLoss(target: Tensor, p: Scalar, margin: Scalar, weight: Tensor | null, options?: { reduction?: number }): Tensor;
    /** `multilabel_margin_loss(Tensor self, Tensor target, int reduction=1) -> Tensor` */
    multilabelMarginLoss(target: Tensor, reduction?: number): Tensor;
    multilabelMarginLoss(target: Tensor, options?: { reduction?: number }): Tensor;
    /** `multilabel_margin_loss_forward(Tensor self, Tensor target, int reduction) -> (Tensor output, Tensor is_target)` */
    multilabelMarginLossForward(target: Tensor, reduction: number): [Tensor, Tensor];
    /**
     * Indices drawn with the probabilities of each row: `[n, k] → [n, samples]`.
     * `multinomial(Tensor self, int num_samples, bool replacement=False, *, Generator? generator=None) -> Tensor`
     */
    multinomial(numSamples: number, replacement?: boolean, options?: { generator?: Generator | null }): Tensor;
    multinomial(numSamples: number, options?: { replacement?: boolean; generator?: Generator | null }): Tensor;
    /**
     * `multiply.Tensor(Tensor self, Tensor other) -> Tensor`
     * `multiply.Scalar(Tensor self, Scalar other) -> Tensor`
     */
    multiply(other: Tensor): Tensor;
    multiply(other: Scalar): Tensor;
    /**
     * `multiply_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)`
     * `multiply_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)`
     */
    multiply_(other: Tensor): this;
    multiply_(other: Scalar): this;
    /**
     * Matrix times vector: `[n, m] @ [m] → [n]`.
     * `mv(Tensor self, Tensor vec) -> Tensor`
     */
    mv(vec: Tensor): Tensor;
    /** `mvlgamma(Tensor self, int p) -> Tensor` */
    mvlgamma(p: number): Tensor;
    /** `mvlgamma_(Tensor(a!) self, int p) -> Tensor(a!)` */
    mvlgamma_(p: number): this;
    /** `nan_to_num(Tensor self, float? nan=None, float? posinf=None, float? neginf=None) -> Tensor` */
    nanToNum(nan?: number | null, posinf?: number | null, neginf?: number | null): Tensor;
    nanToNum(options?: { nan?: number | null; posinf?: number | null; neginf?: number | null }): Tensor;
    nanToNum(nan: number | null, options?: { posinf?: number | null; neginf?: number | null }): Tensor;
    nanToNum(nan: number | null, posinf: number | null, options?: { neginf?: number | null }): Tensor;
    /** `nan_to_num_(Tensor(a!) self, float? nan=None, float? posinf=None, float? neginf=None) -> Tensor(a!)` */
    nanToNum_(nan?: number | null, posinf?: number | null, neginf?: number | null): this;
    nanToNum_(options?: { nan?: number | null; posinf?: number | null; neginf?: number | null }): this;
    nanToNum_(nan: number | null, options?: { posinf?: number | null; neginf?: number | null }): this;
    nanToNum_(nan: number | null, posinf: number | null, options?: { neginf?: number | null }): this;
    /** `nanmean(Tensor self, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor` */
    nanmean(dim?: number | readonly number[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
    nanmean(options?: { dim?: number | readonly number[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
    nanmean(dim: number | readonly number[] | null, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
    /**
     * `nanmedian(Tensor self) -> Tensor`
     * `nanmedian.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)`
     * `nanmedian.names_dim(Tensor self, str dim, bool keepdim=False) -> (Tensor values, Tensor indices)`
     */
    nanmedian(): Tensor;
    nanmedian(dim: number, keepdim?: boolean): [Tensor, Tensor];
    nanmedian(dim: number, options?: { keepdim?: boolean }): [Tensor, Tensor];
    nanmedian(dim: string, keepdim?: boolean): [Tensor, Tensor];
    nanmedian(dim: string, options?: { keepdim?: boolean }): [Tensor, Tensor];
    /**
     * `nanquantile(Tensor self, Tensor q, int? dim=None, bool keepdim=False, *, str interpolation="linear") -> Tensor`
     * `nanquantile.scalar(Tensor self, float q, int? dim=None, bool keepdim=False, *, str interpolation="linear") -> Tensor`
     */
    nanquantile(q: Tensor, dim?: number | null, keepdim?: boolean, options?: { interpolation?: string }): Tensor;
    nanquantile(q: Tensor, options?: { dim?: number | null; keepdim?: boolean; interpolation?: string }): Tensor;
    nanquantile(q: Tensor, dim: number | null, options?: { keepdim?: boolean; interpolation?: string }): Tensor;
    nanquantile(q: number, dim?: number | null, keepdim?: boolean, options?: { interpolation?: string }): Tensor;
    nanquantile(q: number, options?: { dim?: number | null; keepdim?: boolean; interpolation?: string }): Tensor;
    nanquantile(q: number, dim: number | null, options?: { keepdim?: boolean; interpolation?: string }): Tensor;
    /** `nansum(Tensor self, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor` */
    nansum(dim?: number | readonly number[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
    nansum(options?: { dim?: number | readonly number[] | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
    nansum(dim: number | readonly number[] | null, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
    /**
     * `length` entries from `start` along `dim`, without copying.
     * `narrow(Tensor(a) self, int dim, int start, int length) -> Tensor(a)`
     * `narrow.Tensor(Tensor(a) self, int dim, Tensor start, int length) -> Tensor(a)`
     */
    narrow(dim: number, start: number, length: number): Tensor;
    narrow(dim: number, start: Tensor, length: number): Tensor;
    /** `native_channel_shuffle(Tensor self, int groups) -> Tensor` */
    nativeChannelShuffle(groups: number): Tensor;
    /**
     * `ne.Tensor(Tensor self, Tensor other) -> Tensor`
     * `ne.Scalar(Tensor self, Scalar other) -> Tensor`
     */
    ne(other: Tensor): Tensor;
    ne(other: Scalar): Tensor;
    /**
     * `ne_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)`
     * `ne_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)`
     */
    ne_(other: Tensor): this;
    ne_(other: Scalar): this;
    /**
     * −x, elementwise.
     * `neg(Tensor self) -> Tensor`
     */
    neg(): Tensor;
    /** `neg_(Tensor(a!) self) -> Tensor(a!)` */
    neg_(): this;
    /** `negative(Tensor self) -> Tensor` */
    negative(): Tensor;
    /** `negative_(Tensor(a!) self) -> Tensor(a!)` */
    negative_(): this;
    /** `new_empty(Tensor self, SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor` */
    newEmpty(size: readonly number[], options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
    newEmpty(...size: number[]): Tensor;
    /** `new_empty_strided(Tensor self, SymInt[] size, SymInt[] stride, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor` */
    newEmptyStrided(size: readonly number[], stride: readonly number[], options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
    /** `new_full(Tensor self, SymInt[] size, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor` */
    newFull(size: readonly number[], fillValue: Scalar, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
    /** `new_ones(Tensor self, SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor` */
    newOnes(size: readonly number[], options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
    newOnes(...size: number[]): Tensor;
    /** `new_zeros(Tensor self, SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor` */
    newZeros(size: readonly number[], options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null }): Tensor;
    newZeros(...size: number[]): Tensor;
    /** `nextafter(Tensor self, Tensor other) -> Tensor` */
    nextafter(other: Tensor): Tensor;
    /** `nextafter_(Tensor(a!) self, Tensor other) -> Tensor(a!)` */
    nextafter_(other: Tensor): this;
    /**
     * −input[target] of log-probabilities, averaged: `[N, classes], [N] int64 → []`.
     * `nll_loss(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, int ignore_index=-100) -> Tensor`
     */
    nllLoss(target: Tensor, weight?: Tensor | null, reduction?: number, ignoreIndex?: number): Tensor;
    nllLoss(target: Tensor, options?: { weight?: Tensor | null; reduction?: number; ignoreIndex?: number }): Tensor;
    nllLoss(target: Tensor, weight: Tensor | null, options?: { reduction?: number; ignoreIndex?: number }): Tensor;
    nllLoss(target: Tensor, weight: Tensor | null, reduction: number, options?: { ignoreIndex?: number }): Tensor;
    /** `nll_loss2d(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, int ignore_index=-100) -> Tensor` */
    nllLoss2d(target: Tensor, weight?: Tensor | null, reduction?: number, ignoreIndex?: number): Tensor;
    nllLoss2d(target: Tensor, options?: { weight?: Tensor | null; reduction?: number; ignoreIndex?: number }): Tensor;
    nllLoss2d(target: Tensor, weight: Tensor | null, options?: { reduction?: number; ignoreIndex?: number }): Tensor;
    nllLoss2d(target: Tensor, weight: Tensor | null, reduction: number, options?: { ignoreIndex?: number }): Tensor;
    /** `nll_loss2d_forward(Tensor self, Tensor target, Tensor? weight, int reduction, int ignore_index) -> (Tensor output, Tensor total_weight)` */
    nllLoss2dForward(target: Tensor, weight: Tensor | null, reduction: number, ignoreIndex: number): [Tensor, Tensor];
    /** `nll_loss_forward(Tensor self, Tensor target, Tensor? weight, int reduction, int ignore_index) -> (Tensor output, Tensor total_weight)` */
    nllLossForward(target: Tensor, weight: Tensor | null, reduction: number, ignoreIndex: number): [Tensor, Tensor];
    /** `nll_loss_nd(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, int ignore_index=-100) -> Tensor` */
    nllLossNd(target: Tensor, weight?: Tensor | null, reduction?: number, ignoreIndex?: number): Tensor;
    nllLossNd(target: Tensor, options?: { weight?: Tensor | null; reduction?: number; ignoreIndex?: number }): Tensor;
    nllLossNd(target: Tensor, weight: Tensor | null, options?: { reduction?: number; ignoreIndex?: number }): Tensor;
    nllLossNd(target: Tensor, weight: Tensor | null, reduction: number, options?: { ignoreIndex?: number }): Tensor;
    /** `nonzero(Tensor self) -> Tensor` */
    nonzero(): Tensor;
    /** `nonzero_numpy(Tensor self) -> Tensor[]` */
    nonzeroNumpy(): Tensor[];
    /**
     * Not in libtorch 1.13.0: needs a newer one, such as 2.15.0.
     * `nonzero_static(Tensor self, *, SymInt size, int fill_value=-1) -> Tensor`
     */
    nonzeroStatic(options: { size: number; fillValue?: number }): Tensor;
    /**
     * p-norm (2 by default), over everything or along `dim`.
     * `norm.Scalar(Tensor self, Scalar p=2) -> Tensor`
     * `norm.ScalarOpt_dim(Tensor self, Scalar? p, int[1] dim, bool keepdim=False) -> Tensor`
     * `norm.ScalarOpt_dim_dtype(Tensor self, Scalar? p, int[1] dim, bool keepdim, *, ScalarType dtype) -> Tensor`
     * `norm.ScalarOpt_dtype(Tensor self, Scalar? p, *, ScalarType dtype) -> Tensor`
     */
    norm(p?: Scalar): Tensor;
    norm(options?: { p?: Scalar }): Tensor;
    norm(p: Scalar | null, dim: number | readonly number[], keepdim?: boolean): Tensor;
    norm(p: Scalar | null, dim: number | readonly number[], options?: { keepdim?: boolean }): Tensor;
    norm(p: Scalar | null, dim: number | readonly number[], keepdim: boolean, options: { dtype: DType }): Tensor;
    norm(p: Scalar | null, options: { dtype: DType }): Tensor;
    /** `normal_(Tensor(a!) self, float mean=0., float std=1., *, Generator? generator=None) -> Tensor(a!)` */
    normal_(mean?: number, std?: number, options?: { generator?: Generator | null }): this;
    normal_(options?: { mean?: number; std?: number; generator?: Generator | null }): this;
    normal_(mean: number, options?: { std?: number; generator?: Generator | null }): this;
    /** `normal_functional(Tensor self, float mean=0., float std=1., *, Generator? generator=None) -> Tensor` */
    normalFunctional(mean?: number, std?: number, options?: { generator?: Generator | null }): Tensor;
    normalFunctional(options?: { mean?: number; std?: number; generator?: Generator | null }): Tensor;
    normalFunctional(mean: number, options?: { std?: number; generator?: Generator | null }): Tensor;
    /**
     * `not_equal.Tensor(Tensor self, Tensor other) -> Tensor`
     * `not_equal.Scalar(Tensor self, Scalar other) -> Tensor`
     */
    notEqual(other: Tensor): Tensor;
    notEqual(other: Scalar): Tensor;
    /**
     * `not_equal_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)`
     * `not_equal_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)`
     */
    notEqual_(other: Tensor): this;
    notEqual_(other: Scalar): this;
    /**
     * `nuclear_norm(Tensor self, bool keepdim=False) -> Tensor`
     * `nuclear_norm.dim(Tensor self, int[2] dim, bool keepdim=False) -> Tensor`
     */
    nuclearNorm(keepdim?: boolean): Tensor;
    nuclearNorm(options?: { keepdim?: boolean }): Tensor;
    nuclearNorm(dim: number | readonly number[], keepdim?: boolean): Tensor;
    nuclearNorm(dim: number | readonly number[], options?: { keepdim?: boolean }): Tensor;
    /** `numpy_T(Tensor(a) self) -> Tensor(a)` */
    numpyT(): Tensor;
    /**
     * `[…] int64 → […, classes]` of zeros and ones.
     * `one_hot(Tensor self, int num_classes=-1) -> Tensor`
     */
    oneHot(numClasses?: number): Tensor;
    oneHot(options?: { numClasses?: number }): Tensor;
    /** `ones_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor` */
    onesLike(options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null }): Tensor;
    /** `orgqr(Tensor self, Tensor input2) -> Tensor` */
    orgqr(input2: Tensor): Tensor;
    /** `ormqr(Tensor self, Tensor input2, Tensor input3, bool left=True, bool transpose=False) -> Tensor` */
    ormqr(input2: Tensor, input3: Tensor, left?: boolean, transpose?: boolean): Tensor;
    ormqr(input2: Tensor, input3: Tensor, options?: { left?: boolean; transpose?: boolean }): Tensor;
    ormqr(input2: Tensor, input3: Tensor, left: boolean, options?: { transpose?: boolean }): Tensor;
    /**
     * `[n], [m] → [n, m]`.
     * `outer(Tensor self, Tensor vec2) -> Tensor`
     */
    outer(vec2: Tensor): Tensor;
    /**
     * Pads the last dimensions first: `[left, right, top, bottom, …]`.
     * `pad(Tensor self, int[] pad, str mode="constant", float? value=None) -> Tensor`
     */
    pad(pad: readonly number[], mode?: string, value?: number | null): Tensor;
    pad(pad: readonly number[], options?: { mode?: string; value?: number | null }): Tensor;
    pad(pad: readonly number[], mode: string, options?: { value?: number | null }): Tensor;
    /** `pdist(Tensor self, float p=2.) -> Tensor` */
    pdist(p?: number): Tensor;
    pdist(options?: { p?: number }): Tensor;
    /**
     * Reorders dimensions without copying: `[a, b, c] → [c, a, b]` for (2, 0, 1).
     * `permute(Tensor(a) self, int[] dims) -> Tensor(a)`
     */
    permute(dims: readonly number[]): Tensor;
    permute(...dims: number[]): Tensor;
    /** `pin_memory(Tensor(a) self, Device? device=None) -> Tensor(a)` */
    pinMemory(device?: Device | null): Tensor;
    pinMemory(options?: { device?: Device | null }): Tensor;
    /** `pinverse(Tensor self, float rcond=1.0000000000000001e-15) -> Tensor` */
    pinverse(rcond?: number): Tensor;
    pinverse(options?: { rcond?: number }): Tensor;
    /** `pixel_shuffle(Tensor self, int upscale_factor) -> Tensor` */
    pixelShuffle(upscaleFactor: number): Tensor;
    /** `pixel_unshuffle(Tensor self, int downscale_factor) -> Tensor` */
    pixelUnshuffle(downscaleFactor: number): Tensor;
    /** `poisson(Tensor self, Generator? generator=None) -> Tensor` */
    poisson(generator?: Generator | null): Tensor;
    poisson(options?: { generator?: Generator | null }): Tensor;
    /** `polygamma_(Tensor(a!) self, int n) -> Tensor(a!)` */
    polygamma_(n: number): this;
    /** `positive(Tensor(a) self) -> Tensor(a)` */
    positive(): Tensor;
    /**
     * inputᵉˣᵖᵒⁿᵉⁿᵗ, elementwise.
     * `pow.Tensor_Tensor(Tensor self, Tensor exponent) -> Tensor`
     * `pow.Tensor_Scalar(Tensor self, Scalar exponent) -> Tensor`
     */
    pow(exponent: Tensor): Tensor;
    pow(exponent: Scalar): Tensor;
    /**
     * `pow_.Tensor(Tensor(a!) self, Tensor exponent) -> Tensor(a!)`
     * `pow_.Scalar(Tensor(a!) self, Scalar exponent) -> Tensor(a!)`
     */
    pow_(exponent: Tensor): this;
    pow_(exponent: Scalar): this;
    /** `prelu(Tensor self, Tensor weight) -> Tensor` */
    prelu(weight: Tensor): Tensor;
    /**
     * Product, of everything or along `dim`.
     * `prod(Tensor self, *, ScalarType? dtype=None) -> Tensor`
     * `prod.dim_int(Tensor self, int dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor`
     */
    prod(options?: { dtype?: DType | null }): Tensor;
    prod(dim: number, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
    prod(dim: number, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
    /** `put(Tensor self, Tensor index, Tensor source, bool accumulate=False) -> Tensor` */
    put(index: Tensor, source: Tensor, accumulate?: boolean): Tensor;
    put(index: Tensor, source: Tensor, options?: { accumulate?: boolean }): Tensor;
    /** `put_(Tensor(a!) self, Tensor index, Tensor source, bool accumulate=False) -> Tensor(a!)` */
    put_(index: Tensor, source: Tensor, accumulate?: boolean): this;
    put_(index: Tensor, source: Tensor, options?: { accumulate?: boolean }): this;
    /** `qr(Tensor self, bool some=True) -> (Tensor Q, Tensor R)` */
    qr(some?: boolean): [Tensor, Tensor];
    qr(options?: { some?: boolean }): [Tensor, Tensor];
    /**
     * `quantile(Tensor self, Tensor q, int? dim=None, bool keepdim=False, *, str interpolation="linear") -> Tensor`
     * `quantile.scalar(Tensor self, float q, int? dim=None, bool keepdim=False, *, str interpolation="linear") -> Tensor`
     */
    quantile(q: Tensor, dim?: number | null, keepdim?: boolean, options?: { interpolation?: string }): Tensor;
    quantile(q: Tensor, options?: { dim?: number | null; keepdim?: boolean; interpolation?: string }): Tensor;
    quantile(q: Tensor, dim: number | null, options?: { keepdim?: boolean; interpolation?: string }): Tensor;
    quantile(q: number, dim?: number | null, keepdim?: boolean, options?: { interpolation?: string }): Tensor;
    quantile(q: number, options?: { dim?: number | null; keepdim?: boolean; interpolation?: string }): Tensor;
    quantile(q: number, dim: number | null, options?: { keepdim?: boolean; interpolation?: string }): Tensor;
    /** `rad2deg(Tensor self) -> Tensor` */
    rad2deg(): Tensor;
    /** `rad2deg_(Tensor(a!) self) -> Tensor(a!)` */
    rad2deg_(): this;
    /**
     * `rand_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor`
     * `rand_like.generator(Tensor self, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor`
     */
    randLike(options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null }): Tensor;
    randLike(options?: { generator?: Generator | null; dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null }): Tensor;
    /**
     * `randint_like(Tensor self, int high, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor`
     * `randint_like.Tensor(Tensor self, Tensor high, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor`
     * `randint_like.Tensor_generator(Tensor self, Tensor high, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor`
     * `randint_like.generator(Tensor self, SymInt high, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor`
     * `randint_like.low_dtype(Tensor self, int low, int high, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor`
     * `randint_like.low_generator_dtype(Tensor self, SymInt low, SymInt high, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor`
     */
    randintLike(high: number, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null }): Tensor;
    randintLike(high: Tensor, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null }): Tensor;
    randintLike(high: Tensor, options?: { generator?: Generator | null; dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null }): Tensor;
    randintLike(high: number, options?: { generator?: Generator | null; dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null }): Tensor;
    randintLike(low: number, high: number, options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null }): Tensor;
    randintLike(low: number, high: number, options?: { generator?: Generator | null; dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null }): Tensor;
    /**
     * `randn_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor`
     * `randn_like.generator(Tensor self, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor`
     */
    randnLike(options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null }): Tensor;
    randnLike(options?: { generator?: Generator | null; dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null }): Tensor;
    /**
     * `random(Tensor self, *, Generator? generator=None) -> Tensor`
     * `random.from(Tensor self, int from, int? to, *, Generator? generator=None) -> Tensor`
     * `random.to(Tensor self, int to, *, Generator? generator=None) -> Tensor`
     */
    random(options?: { generator?: Generator | null }): Tensor;
    random(from: number, to: number | null, options?: { generator?: Generator | null }): Tensor;
    random(to: number, options?: { generator?: Generator | null }): Tensor;
    /**
     * `random_(Tensor(a!) self, *, Generator? generator=None) -> Tensor(a!)`
     * `random_.from(Tensor(a!) self, int from, int? to, *, Generator? generator=None) -> Tensor(a!)`
     * `random_.to(Tensor(a!) self, int to, *, Generator? generator=None) -> Tensor(a!)`
     */
    random_(options?: { generator?: Generator | null }): this;
    random_(from: number, to: number | null, options?: { generator?: Generator | null }): this;
    random_(to: number, options?: { generator?: Generator | null }): this;
    /** `ravel(Tensor(a) self) -> Tensor(a)` */
    ravel(): Tensor;
    /** `real(Tensor(a) self) -> Tensor(a)` */
    real(): Tensor;
    /** `reciprocal(Tensor self) -> Tensor` */
    reciprocal(): Tensor;
    /** `reciprocal_(Tensor(a!) self) -> Tensor(a!)` */
    reciprocal_(): this;
    /** `reflection_pad1d(Tensor self, int[2] padding) -> Tensor` */
    reflectionPad1d(padding: number | readonly number[]): Tensor;
    /** `reflection_pad2d(Tensor self, int[4] padding) -> Tensor` */
    reflectionPad2d(padding: number | readonly number[]): Tensor;
    /** `reflection_pad3d(Tensor self, int[6] padding) -> Tensor` */
    reflectionPad3d(padding: number | readonly number[]): Tensor;
    /**
     * max(x, 0), elementwise.
     * `relu(Tensor self) -> Tensor`
     */
    relu(): Tensor;
    /** `relu6(Tensor self) -> Tensor` */
    relu6(): Tensor;
    /** `relu6_(Tensor(a!) self) -> Tensor(a!)` */
    relu6_(): this;
    /** `relu_(Tensor(a!) self) -> Tensor(a!)` */
    relu_(): this;
    /**
     * `remainder.Tensor(Tensor self, Tensor other) -> Tensor`
     * `remainder.Scalar(Tensor self, Scalar other) -> Tensor`
     */
    remainder(other: Tensor): Tensor;
    remainder(other: Scalar): Tensor;
    /**
     * `remainder_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)`
     * `remainder_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)`
     */
    remainder_(other: Tensor): this;
    remainder_(other: Scalar): this;
    /** `renorm(Tensor self, Scalar p, int dim, Scalar maxnorm) -> Tensor` */
    renorm(p: Scalar, dim: number, maxnorm: Scalar): Tensor;
    /** `renorm_(Tensor(a!) self, Scalar p, int dim, Scalar maxnorm) -> Tensor(a!)` */
    renorm_(p: Scalar, dim: number, maxnorm: Scalar): this;
    /**
     * Copies along each dimension: `[a, b] → [a·m, b·n]`.
     * `repeat(Tensor self, SymInt[] repeats) -> Tensor`
     */
    repeat(repeats: readonly number[]): Tensor;
    repeat(...repeats: number[]): Tensor;
    /**
     * Repeats each entry: `[a, b] → [a, a, b, b]`.
     * `repeat_interleave.self_Tensor(Tensor self, Tensor repeats, int? dim=None, *, int? output_size=None) -> Tensor`
     * `repeat_interleave.self_int(Tensor self, int repeats, int? dim=None, *, int? output_size=None) -> Tensor`
     */
    repeatInterleave(repeats: Tensor, dim?: number | null, options?: { outputSize?: number | null }): Tensor;
    repeatInterleave(repeats: Tensor, options?: { dim?: number | null; outputSize?: number | null }): Tensor;
    repeatInterleave(repeats: number, dim?: number | null, options?: { outputSize?: number | null }): Tensor;
    repeatInterleave(repeats: number, options?: { dim?: number | null; outputSize?: number | null }): Tensor;
    /** `replication_pad1d(Tensor self, int[2] padding) -> Tensor` */
    replicationPad1d(padding: number | readonly number[]): Tensor;
    /** `replication_pad2d(Tensor self, int[4] padding) -> Tensor` */
    replicationPad2d(padding: number | readonly number[]): Tensor;
    /** `replication_pad3d(Tensor self, int[6] padding) -> Tensor` */
    replicationPad3d(padding: number | readonly number[]): Tensor;
    /**
     * The same elements in another shape, copied only when needed; −1 is inferred.
     * `reshape(Tensor(a) self, SymInt[] shape) -> Tensor(a)`
     */
    reshape(shape: readonly number[]): Tensor;
    reshape(...shape: number[]): Tensor;
    /** `reshape_as(Tensor(a) self, Tensor other) -> Tensor(a)` */
    reshapeAs(other: Tensor): Tensor;
    /** `resize(Tensor self, SymInt[] size, *, MemoryFormat? memory_format=None) -> Tensor` */
    resize(size: readonly number[], options?: { memoryFormat?: MemoryFormat | null }): Tensor;
    resize(...size: number[]): Tensor;
    /** `resize_(Tensor(a!) self, SymInt[] size, *, MemoryFormat? memory_format=None) -> Tensor(a!)` */
    resize_(size: readonly number[], options?: { memoryFormat?: MemoryFormat | null }): this;
    resize_(...size: number[]): this;
    /** `resize_as(Tensor self, Tensor the_template, *, MemoryFormat? memory_format=None) -> Tensor` */
    resizeAs(theTemplate: Tensor, options?: { memoryFormat?: MemoryFormat | null }): Tensor;
    /** `resize_as_(Tensor(a!) self, Tensor the_template, *, MemoryFormat? memory_format=None) -> Tensor(a!)` */
    resizeAs_(theTemplate: Tensor, options?: { memoryFormat?: MemoryFormat | null }): this;
    /** `resolve_conj(Tensor(a) self) -> Tensor(a)` */
    resolveConj(): Tensor;
    /** `resolve_neg(Tensor(a) self) -> Tensor(a)` */
    resolveNeg(): Tensor;
    /**
     * Shifts along dimensions, entering again on the other side.
     * `roll(Tensor self, int[1] shifts, int[1] dims=[]) -> Tensor`
     */
    roll(shifts: number | readonly number[], dims?: number | readonly number[]): Tensor;
    roll(shifts: number | readonly number[], options?: { dims?: number | readonly number[] }): Tensor;
    /** `rot90(Tensor self, int k=1, int[] dims=[0, 1]) -> Tensor` */
    rot90(k?: number, dims?: readonly number[]): Tensor;
    rot90(options?: { k?: number; dims?: readonly number[] }): Tensor;
    rot90(k: number, options?: { dims?: readonly number[] }): Tensor;
    /**
     * `round(Tensor self) -> Tensor`
     * `round.decimals(Tensor self, *, int decimals) -> Tensor`
     */
    round(): Tensor;
    round(options: { decimals: number }): Tensor;
    /**
     * `round_(Tensor(a!) self) -> Tensor(a!)`
     * `round_.decimals(Tensor(a!) self, *, int decimals) -> Tensor(a!)`
     */
    round_(): this;
    round_(options: { decimals: number }): this;
    /** `row_indices(Tensor(a) self) -> Tensor(a)` */
    rowIndices(): Tensor;
    /** `rrelu(Tensor self, Scalar lower=0.125, Scalar upper=0.33333333333333331, bool training=False, Generator? generator=None) -> Tensor` */
    rrelu(lower?: Scalar, upper?: Scalar, training?: boolean, generator?: Generator | null): Tensor;
    rrelu(options?: { lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null }): Tensor;
    rrelu(lower: Scalar, options?: { upper?: Scalar; training?: boolean; generator?: Generator | null }): Tensor;
    rrelu(lower: Scalar, upper: Scalar, options?: { training?: boolean; generator?: Generator | null }): Tensor;
    rrelu(lower: Scalar, upper: Scalar, training: boolean, options?: { generator?: Generator | null }): Tensor;
    /** `rrelu_(Tensor(a!) self, Scalar lower=0.125, Scalar upper=0.33333333333333331, bool training=False, Generator? generator=None) -> Tensor(a!)` */
    rrelu_(lower?: Scalar, upper?: Scalar, training?: boolean, generator?: Generator | null): this;
    rrelu_(options?: { lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null }): this;
    rrelu_(lower: Scalar, options?: { upper?: Scalar; training?: boolean; generator?: Generator | null }): this;
    rrelu_(lower: Scalar, upper: Scalar, options?: { training?: boolean; generator?: Generator | null }): this;
    rrelu_(lower: Scalar, upper: Scalar, training: boolean, options?: { generator?: Generator | null }): this;
    /** `rrelu_with_noise(Tensor self, Tensor noise, Scalar lower=0.125, Scalar upper=0.33333333333333331, bool training=False, Generator? generator=None) -> Tensor` */
    rreluWithNoise(noise: Tensor, lower?: Scalar, upper?: Scalar, training?: boolean, generator?: Generator | null): Tensor;
    rreluWithNoise(noise: Tensor, options?: { lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null }): Tensor;
    rreluWithNoise(noise: Tensor, lower: Scalar, options?: { upper?: Scalar; training?: boolean; generator?: Generator | null }): Tensor;
    rreluWithNoise(noise: Tensor, lower: Scalar, upper: Scalar, options?: { training?: boolean; generator?: Generator | null }): Tensor;
    rreluWithNoise(noise: Tensor, lower: Scalar, upper: Scalar, training: boolean, options?: { generator?: Generator | null }): Tensor;
    /** `rrelu_with_noise_(Tensor(a!) self, Tensor noise, Scalar lower=0.125, Scalar upper=0.33333333333333331, bool training=False, Generator? generator=None) -> Tensor(a!)` */
    rreluWithNoise_(noise: Tensor, lower?: Scalar, upper?: Scalar, training?: boolean, generator?: Generator | null): this;
    rreluWithNoise_(noise: Tensor, options?: { lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null }): this;
    rreluWithNoise_(noise: Tensor, lower: Scalar, options?: { upper?: Scalar; training?: boolean; generator?: Generator | null }): this;
    rreluWithNoise_(noise: Tensor, lower: Scalar, upper: Scalar, options?: { training?: boolean; generator?: Generator | null }): this;
    rreluWithNoise_(noise: Tensor, lower: Scalar, upper: Scalar, training: boolean, options?: { generator?: Generator | null }): this;
    /**
     * Not in libtorch 1.13.0: needs a newer one, such as 2.15.0.
     * `rrelu_with_noise_functional(Tensor self, Tensor noise, Scalar lower=0.125, Scalar upper=0.33333333333333331, bool training=False, Generator? generator=None) -> (Tensor, Tensor noise_out)`
     */
    rreluWithNoiseFunctional(noise: Tensor, lower?: Scalar, upper?: Scalar, training?: boolean, generator?: Generator | null): [Tensor, Tensor];
    rreluWithNoiseFunctional(noise: Tensor, options?: { lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null }): [Tensor, Tensor];
    rreluWithNoiseFunctional(noise: Tensor, lower: Scalar, options?: { upper?: Scalar; training?: boolean; generator?: Generator | null }): [Tensor, Tensor];
    rreluWithNoiseFunctional(noise: Tensor, lower: Scalar, upper: Scalar, options?: { training?: boolean; generator?: Generator | null }): [Tensor, Tensor];
    rreluWithNoiseFunctional(noise: Tensor, lower: Scalar, upper: Scalar, training: boolean, options?: { generator?: Generator | null }): [Tensor, Tensor];
    /**
     * 1/√x, elementwise.
     * `rsqrt(Tensor self) -> Tensor`
     */
    rsqrt(): Tensor;
    /** `rsqrt_(Tensor(a!) self) -> Tensor(a!)` */
    rsqrt_(): this;
    /**
     * `rsub.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor`
     * `rsub.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor`
     */
    rsub(other: Tensor, options?: { alpha?: Scalar }): Tensor;
    rsub(other: Scalar, alpha?: Scalar): Tensor;
    rsub(other: Scalar, options?: { alpha?: Scalar }): Tensor;
    /**
     * out[index[i][j]][j] = src[i][j] for dim 0.
     * `scatter.dimname_src(Tensor self, str dim, Tensor index, Tensor src) -> Tensor`
     * `scatter.dimname_value(Tensor self, str dim, Tensor index, Scalar value) -> Tensor`
     * `scatter.reduce(Tensor self, int dim, Tensor index, Tensor src, *, str reduce) -> Tensor`
     * `scatter.src(Tensor self, int dim, Tensor index, Tensor src) -> Tensor`
     * `scatter.value(Tensor self, int dim, Tensor index, Scalar value) -> Tensor`
     * `scatter.value_reduce(Tensor self, int dim, Tensor index, Scalar value, *, str reduce) -> Tensor`
     */
    scatter(dim: string, index: Tensor, src: Tensor): Tensor;
    scatter(dim: string, index: Tensor, value: Scalar): Tensor;
    scatter(dim: number, index: Tensor, src: Tensor, options: { reduce: string }): Tensor;
    scatter(dim: number, index: Tensor, src: Tensor): Tensor;
    scatter(dim: number, index: Tensor, value: Scalar): Tensor;
    scatter(dim: number, index: Tensor, value: Scalar, options: { reduce: string }): Tensor;
    /**
     * `scatter_.reduce(Tensor(a!) self, int dim, Tensor index, Tensor src, *, str reduce) -> Tensor(a!)`
     * `scatter_.src(Tensor(a!) self, int dim, Tensor index, Tensor src) -> Tensor(a!)`
     * `scatter_.value(Tensor(a!) self, int dim, Tensor index, Scalar value) -> Tensor(a!)`
     * `scatter_.value_reduce(Tensor(a!) self, int dim, Tensor index, Scalar value, *, str reduce) -> Tensor(a!)`
     */
    scatter_(dim: number, index: Tensor, src: Tensor, options: { reduce: string }): this;
    scatter_(dim: number, index: Tensor, src: Tensor): this;
    scatter_(dim: number, index: Tensor, value: Scalar): this;
    scatter_(dim: number, index: Tensor, value: Scalar, options: { reduce: string }): this;
    /**
     * `scatter_add(Tensor self, int dim, Tensor index, Tensor src) -> Tensor`
     * `scatter_add.dimname(Tensor self, str dim, Tensor index, Tensor src) -> Tensor`
     */
    scatterAdd(dim: number, index: Tensor, src: Tensor): Tensor;
    scatterAdd(dim: string, index: Tensor, src: Tensor): Tensor;
    /** `scatter_add_(Tensor(a!) self, int dim, Tensor index, Tensor src) -> Tensor(a!)` */
    scatterAdd_(dim: number, index: Tensor, src: Tensor): this;
    /** `scatter_reduce.two(Tensor self, int dim, Tensor index, Tensor src, str reduce, *, bool include_self=True) -> Tensor` */
    scatterReduce(dim: number, index: Tensor, src: Tensor, reduce: string, options?: { includeSelf?: boolean }): Tensor;
    /** `scatter_reduce_.two(Tensor(a!) self, int dim, Tensor index, Tensor src, str reduce, *, bool include_self=True) -> Tensor(a!)` */
    scatterReduce_(dim: number, index: Tensor, src: Tensor, reduce: string, options?: { includeSelf?: boolean }): this;
    /**
     * One entry along `dim`: `[n, …] → […]`.
     * `select.int(Tensor(a) self, int dim, int index) -> Tensor(a)`
     */
    select(dim: number, index: number): Tensor;
    /** `select_scatter(Tensor self, Tensor src, int dim, int index) -> Tensor` */
    selectScatter(src: Tensor, dim: number, index: number): Tensor;
    /** `selu(Tensor self) -> Tensor` */
    selu(): Tensor;
    /** `selu_(Tensor(a!) self) -> Tensor(a!)` */
    selu_(): this;
    /** `sgn(Tensor self) -> Tensor` */
    sgn(): Tensor;
    /** `sgn_(Tensor(a!) self) -> Tensor(a!)` */
    sgn_(): this;
    /**
     * 1 / (1 + e⁻ˣ), elementwise.
     * `sigmoid(Tensor self) -> Tensor`
     */
    sigmoid(): Tensor;
    /** `sigmoid_(Tensor(a!) self) -> Tensor(a!)` */
    sigmoid_(): this;
    /** `sign(Tensor self) -> Tensor` */
    sign(): Tensor;
    /** `sign_(Tensor(a!) self) -> Tensor(a!)` */
    sign_(): this;
    /** `signbit(Tensor self) -> Tensor` */
    signbit(): Tensor;
    /**
     * x σ(x), elementwise.
     * `silu(Tensor self) -> Tensor`
     */
    silu(): Tensor;
    /** `silu_(Tensor(a!) self) -> Tensor(a!)` */
    silu_(): this;
    /** `sin(Tensor self) -> Tensor` */
    sin(): Tensor;
    /** `sin_(Tensor(a!) self) -> Tensor(a!)` */
    sin_(): this;
    /** `sinc(Tensor self) -> Tensor` */
    sinc(): Tensor;
    /** `sinc_(Tensor(a!) self) -> Tensor(a!)` */
    sinc_(): this;
    /** `sinh(Tensor self) -> Tensor` */
    sinh(): Tensor;
    /** `sinh_(Tensor(a!) self) -> Tensor(a!)` */
    sinh_(): this;
    /**
     * Entries start … end in steps along `dim`, without copying.
     * `slice.Tensor(Tensor(a) self, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor(a)`
     */
    slice(dim?: number, start?: number | null, end?: number | null, step?: number): Tensor;
    slice(options?: { dim?: number; start?: number | null; end?: number | null; step?: number }): Tensor;
    slice(dim: number, options?: { start?: number | null; end?: number | null; step?: number }): Tensor;
    slice(dim: number, start: number | null, options?: { end?: number | null; step?: number }): Tensor;
    slice(dim: number, start: number | null, end: number | null, options?: { step?: number }): Tensor;
    /**
     * Not in libtorch 1.13.0: needs a newer one, such as 2.15.0.
     * `slice_inverse(Tensor(a) self, Tensor src, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor(a)`
     */
    sliceInverse(src: Tensor, dim?: number, start?: number | null, end?: number | null, step?: number): Tensor;
    sliceInverse(src: Tensor, options?: { dim?: number; start?: number | null; end?: number | null; step?: number }): Tensor;
    sliceInverse(src: Tensor, dim: number, options?: { start?: number | null; end?: number | null; step?: number }): Tensor;
    sliceInverse(src: Tensor, dim: number, start: number | null, options?: { end?: number | null; step?: number }): Tensor;
    sliceInverse(src: Tensor, dim: number, start: number | null, end: number | null, options?: { step?: number }): Tensor;
    /** `slice_scatter(Tensor self, Tensor src, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor` */
    sliceScatter(src: Tensor, dim?: number, start?: number | null, end?: number | null, step?: number): Tensor;
    sliceScatter(src: Tensor, options?: { dim?: number; start?: number | null; end?: number | null; step?: number }): Tensor;
    sliceScatter(src: Tensor, dim: number, options?: { start?: number | null; end?: number | null; step?: number }): Tensor;
    sliceScatter(src: Tensor, dim: number, start: number | null, options?: { end?: number | null; step?: number }): Tensor;
    sliceScatter(src: Tensor, dim: number, start: number | null, end: number | null, options?: { step?: number }): Tensor;
    /** `slogdet(Tensor self) -> (Tensor sign, Tensor logabsdet)` */
    slogdet(): [Tensor, Tensor];
    /** `smm(Tensor self, Tensor mat2) -> Tensor` */
    smm(mat2: Tensor): Tensor;
    /** `smooth_l1_loss(Tensor self, Tensor target, int reduction=1, float beta=1.) -> Tensor` */
    smoothL1Loss(target: Tensor, reduction?: number, beta?: number): Tensor;
    smoothL1Loss(target: Tensor, options?: { reduction?: number; beta?: number }): Tensor;
    smoothL1Loss(target: Tensor, reduction: number, options?: { beta?: number }): Tensor;
    /** `soft_margin_loss(Tensor self, Tensor target, int reduction=1) -> Tensor` */
    softMarginLoss(target: Tensor, reduction?: number): Tensor;
    softMarginLoss(target: Tensor, options?: { reduction?: number }): Tensor;
    /**
     * eˣ / Σ eˣ along `dim`: `[…] → […]`.
     * `softmax.int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor`
     */
    softmax(dim: number, dtype?: DType | null): Tensor;
    softmax(dim: number, options?: { dtype?: DType | null }): Tensor;
    /** `softplus(Tensor self, Scalar beta=1, Scalar threshold=20) -> Tensor` */
    softplus(beta?: Scalar, threshold?: Scalar): Tensor;
    softplus(options?: { beta?: Scalar; threshold?: Scalar }): Tensor;
    softplus(beta: Scalar, options?: { threshold?: Scalar }): Tensor;
    /** `softshrink(Tensor self, Scalar lambd=0.5) -> Tensor` */
    softshrink(lambd?: Scalar): Tensor;
    softshrink(options?: { lambd?: Scalar }): Tensor;
    /**
     * [values, indices] sorted along `dim`.
     * `sort(Tensor self, int dim=-1, bool descending=False) -> (Tensor values, Tensor indices)`
     * `sort.dimname(Tensor self, str dim, bool descending=False) -> (Tensor values, Tensor indices)`
     * `sort.dimname_stable(Tensor self, *, bool? stable, str dim, bool descending=False) -> (Tensor values, Tensor indices)`
     * `sort.stable(Tensor self, *, bool? stable, int dim=-1, bool descending=False) -> (Tensor values, Tensor indices)`
     */
    sort(dim?: number, descending?: boolean): [Tensor, Tensor];
    sort(options?: { dim?: number; descending?: boolean }): [Tensor, Tensor];
    sort(dim: number, options?: { descending?: boolean }): [Tensor, Tensor];
    sort(dim: string, descending?: boolean): [Tensor, Tensor];
    sort(dim: string, options?: { descending?: boolean }): [Tensor, Tensor];
    sort(options: { stable?: boolean | null; dim: string; descending?: boolean }): [Tensor, Tensor];
    sort(options?: { stable?: boolean | null; dim?: number; descending?: boolean }): [Tensor, Tensor];
    /** `special_bessel_j0(Tensor self) -> Tensor` */
    specialBesselJ0(): Tensor;
    /** `special_bessel_j1(Tensor self) -> Tensor` */
    specialBesselJ1(): Tensor;
    /** `special_bessel_y0(Tensor self) -> Tensor` */
    specialBesselY0(): Tensor;
    /** `special_bessel_y1(Tensor self) -> Tensor` */
    specialBesselY1(): Tensor;
    /** `special_digamma(Tensor self) -> Tensor` */
    specialDigamma(): Tensor;
    /** `special_entr(Tensor self) -> Tensor` */
    specialEntr(): Tensor;
    /** `special_erf(Tensor self) -> Tensor` */
    specialErf(): Tensor;
    /** `special_erfc(Tensor self) -> Tensor` */
    specialErfc(): Tensor;
    /** `special_erfcx(Tensor self) -> Tensor` */
    specialErfcx(): Tensor;
    /** `special_erfinv(Tensor self) -> Tensor` */
    specialErfinv(): Tensor;
    /** `special_exp2(Tensor self) -> Tensor` */
    specialExp2(): Tensor;
    /** `special_expit(Tensor self) -> Tensor` */
    specialExpit(): Tensor;
    /** `special_expm1(Tensor self) -> Tensor` */
    specialExpm1(): Tensor;
    /** `special_gammainc(Tensor self, Tensor other) -> Tensor` */
    specialGammainc(other: Tensor): Tensor;
    /** `special_gammaincc(Tensor self, Tensor other) -> Tensor` */
    specialGammaincc(other: Tensor): Tensor;
    /** `special_gammaln(Tensor self) -> Tensor` */
    specialGammaln(): Tensor;
    /** `special_i0(Tensor self) -> Tensor` */
    specialI0(): Tensor;
    /** `special_i0e(Tensor self) -> Tensor` */
    specialI0e(): Tensor;
    /** `special_i1(Tensor self) -> Tensor` */
    specialI1(): Tensor;
    /** `special_i1e(Tensor self) -> Tensor` */
    specialI1e(): Tensor;
    /** `special_log1p(Tensor self) -> Tensor` */
    specialLog1p(): Tensor;
    /** `special_log_ndtr(Tensor self) -> Tensor` */
    specialLogNdtr(): Tensor;
    /** `special_log_softmax(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor` */
    specialLogSoftmax(dim: number, options?: { dtype?: DType | null }): Tensor;
    /** `special_logit(Tensor self, float? eps=None) -> Tensor` */
    specialLogit(eps?: number | null): Tensor;
    specialLogit(options?: { eps?: number | null }): Tensor;
    /** `special_logsumexp(Tensor self, int[1] dim, bool keepdim=False) -> Tensor` */
    specialLogsumexp(dim: number | readonly number[], keepdim?: boolean): Tensor;
    specialLogsumexp(dim: number | readonly number[], options?: { keepdim?: boolean }): Tensor;
    /** `special_modified_bessel_i0(Tensor self) -> Tensor` */
    specialModifiedBesselI0(): Tensor;
    /** `special_modified_bessel_i1(Tensor self) -> Tensor` */
    specialModifiedBesselI1(): Tensor;
    /** `special_modified_bessel_k0(Tensor self) -> Tensor` */
    specialModifiedBesselK0(): Tensor;
    /** `special_modified_bessel_k1(Tensor self) -> Tensor` */
    specialModifiedBesselK1(): Tensor;
    /** `special_multigammaln(Tensor self, int p) -> Tensor` */
    specialMultigammaln(p: number): Tensor;
    /** `special_ndtr(Tensor self) -> Tensor` */
    specialNdtr(): Tensor;
    /** `special_ndtri(Tensor self) -> Tensor` */
    specialNdtri(): Tensor;
    /** `special_psi(Tensor self) -> Tensor` */
    specialPsi(): Tensor;
    /** `special_round(Tensor self, *, int decimals=0) -> Tensor` */
    specialRound(options?: { decimals?: number }): Tensor;
    /** `special_sinc(Tensor self) -> Tensor` */
    specialSinc(): Tensor;
    /** `special_softmax(Tensor self, int dim, ScalarType? dtype=None) -> Tensor` */
    specialSoftmax(dim: number, dtype?: DType | null): Tensor;
    specialSoftmax(dim: number, options?: { dtype?: DType | null }): Tensor;
    /**
     * `special_xlog1py(Tensor self, Tensor other) -> Tensor`
     * `special_xlog1py.other_scalar(Tensor self, Scalar other) -> Tensor`
     */
    specialXlog1py(other: Tensor): Tensor;
    specialXlog1py(other: Scalar): Tensor;
    /**
     * `special_xlogy(Tensor self, Tensor other) -> Tensor`
     * `special_xlogy.other_scalar(Tensor self, Scalar other) -> Tensor`
     */
    specialXlogy(other: Tensor): Tensor;
    specialXlogy(other: Scalar): Tensor;
    /**
     * `special_zeta(Tensor self, Tensor other) -> Tensor`
     * `special_zeta.other_scalar(Tensor self, Scalar other) -> Tensor`
     */
    specialZeta(other: Tensor): Tensor;
    specialZeta(other: Scalar): Tensor;
    /**
     * Pieces of the given size along `dim`.
     * `split.Tensor(Tensor(a -> *) self, int split_size, int dim=0) -> Tensor(a)[]`
     * `split.sizes(Tensor(a -> *) self, int[] split_size, int dim=0) -> Tensor(a)[]`
     */
    split(splitSize: number, dim?: number): Tensor[];
    split(splitSize: number, options?: { dim?: number }): Tensor[];
    split(splitSize: readonly number[], dim?: number): Tensor[];
    split(splitSize: readonly number[], options?: { dim?: number }): Tensor[];
    /** `split_with_sizes(Tensor(a -> *) self, int[] split_sizes, int dim=0) -> Tensor(a)[]` */
    splitWithSizes(splitSizes: readonly number[], dim?: number): Tensor[];
    splitWithSizes(splitSizes: readonly number[], options?: { dim?: number }): Tensor[];
    /**
     * √x, elementwise.
     * `sqrt(Tensor self) -> Tensor`
     */
    sqrt(): Tensor;
    /** `sqrt_(Tensor(a!) self) -> Tensor(a!)` */
    sqrt_(): this;
    /** `square(Tensor self) -> Tensor` */
    square(): Tensor;
    /** `square_(Tensor(a!) self) -> Tensor(a!)` */
    square_(): this;
    /**
     * Drops dimensions of size 1.
     * `squeeze(Tensor(a) self) -> Tensor(a)`
     * `squeeze.dim(Tensor(a) self, int dim) -> Tensor(a)`
     * `squeeze.dimname(Tensor(a) self, str dim) -> Tensor(a)`
     * `squeeze.dims(Tensor(a) self, int[] dim) -> Tensor(a)`
     */
    squeeze(): Tensor;
    squeeze(dim: number): Tensor;
    squeeze(dim: string): Tensor;
    squeeze(dim: readonly number[]): Tensor;
    squeeze(...dim: number[]): Tensor;
    /**
     * `squeeze_(Tensor(a!) self) -> Tensor(a!)`
     * `squeeze_.dim(Tensor(a!) self, int dim) -> Tensor(a!)`
     * `squeeze_.dimname(Tensor(a!) self, str dim) -> Tensor(a!)`
     * `squeeze_.dims(Tensor(a!) self, int[] dim) -> Tensor(a!)`
     */
    squeeze_(): this;
    squeeze_(dim: number): this;
    squeeze_(dim: string): this;
    squeeze_(dim: readonly number[]): this;
    squeeze_(...dim: number[]): this;
    /** `sspaddmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor` */
    sspaddmm(mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    /**
     * Standard deviation (unbiased), over everything or along `dim`.
     * `std(Tensor self, bool unbiased=True) -> Tensor`
     * `std.correction(Tensor self, int[1]? dim, *, int? correction, bool keepdim=False) -> Tensor`
     * `std.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False) -> Tensor`
     */
    std(unbiased?: boolean): Tensor;
    std(options?: { unbiased?: boolean }): Tensor;
    std(dim: number | readonly number[] | null, options?: { correction?: number | null; keepdim?: boolean }): Tensor;
    std(dim: number | readonly number[] | null, unbiased?: boolean, keepdim?: boolean): Tensor;
    std(dim: number | readonly number[] | null, options?: { unbiased?: boolean; keepdim?: boolean }): Tensor;
    std(dim: number | readonly number[] | null, unbiased: boolean, options?: { keepdim?: boolean }): Tensor;
    /**
     * `std_mean(Tensor self, bool unbiased=True) -> (Tensor, Tensor)`
     * `std_mean.correction(Tensor self, int[1]? dim, *, int? correction, bool keepdim=False) -> (Tensor, Tensor)`
     * `std_mean.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False) -> (Tensor, Tensor)`
     */
    stdMean(unbiased?: boolean): [Tensor, Tensor];
    stdMean(options?: { unbiased?: boolean }): [Tensor, Tensor];
    stdMean(dim: number | readonly number[] | null, options?: { correction?: number | null; keepdim?: boolean }): [Tensor, Tensor];
    stdMean(dim: number | readonly number[] | null, unbiased?: boolean, keepdim?: boolean): [Tensor, Tensor];
    stdMean(dim: number | readonly number[] | null, options?: { unbiased?: boolean; keepdim?: boolean }): [Tensor, Tensor];
    stdMean(dim: number | readonly number[] | null, unbiased: boolean, options?: { keepdim?: boolean }): [Tensor, Tensor];
    /**
     * `stft(Tensor self, int n_fft, int? hop_length=None, int? win_length=None, Tensor? window=None, bool normalized=False, bool? onesided=None, bool? return_complex=None) -> Tensor`
     * `stft.center(Tensor self, int n_fft, int? hop_length=None, int? win_length=None, Tensor? window=None, bool center=True, str pad_mode="reflect", bool normalized=False, bool? onesided=None, bool? return_complex=None) -> Tensor`
     */
    stft(nFft: number, hopLength?: number | null, winLength?: number | null, window?: Tensor | null, normalized?: boolean, onesided?: boolean | null, returnComplex?: boolean | null): Tensor;
    stft(nFft: number, options?: { hopLength?: number | null; winLength?: number | null; window?: Tensor | null; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null }): Tensor;
    stft(nFft: number, hopLength: number | null, options?: { winLength?: number | null; window?: Tensor | null; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null }): Tensor;
    stft(nFft: number, hopLength: number | null, winLength: number | null, options?: { window?: Tensor | null; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null }): Tensor;
    stft(nFft: number, hopLength: number | null, winLength: number | null, window: Tensor | null, options?: { normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null }): Tensor;
    stft(nFft: number, hopLength: number | null, winLength: number | null, window: Tensor | null, normalized: boolean, options?: { onesided?: boolean | null; returnComplex?: boolean | null }): Tensor;
    stft(nFft: number, hopLength: number | null, winLength: number | null, window: Tensor | null, normalized: boolean, onesided: boolean | null, options?: { returnComplex?: boolean | null }): Tensor;
    stft(nFft: number, hopLength?: number | null, winLength?: number | null, window?: Tensor | null, center?: boolean, padMode?: string, normalized?: boolean, onesided?: boolean | null, returnComplex?: boolean | null): Tensor;
    stft(nFft: number, options?: { hopLength?: number | null; winLength?: number | null; window?: Tensor | null; center?: boolean; padMode?: string; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null }): Tensor;
    stft(nFft: number, hopLength: number | null, options?: { winLength?: number | null; window?: Tensor | null; center?: boolean; padMode?: string; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null }): Tensor;
    stft(nFft: number, hopLength: number | null, winLength: number | null, options?: { window?: Tensor | null; center?: boolean; padMode?: string; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null }): Tensor;
    stft(nFft: number, hopLength: number | null, winLength: number | null, window: Tensor | null, options?: { center?: boolean; padMode?: string; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null }): Tensor;
    stft(nFft: number, hopLength: number | null, winLength: number | null, window: Tensor | null, center: boolean, options?: { padMode?: string; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null }): Tensor;
    stft(nFft: number, hopLength: number | null, winLength: number | null, window: Tensor | null, center: boolean, padMode: string, options?: { normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null }): Tensor;
    stft(nFft: number, hopLength: number | null, winLength: number | null, window: Tensor | null, center: boolean, padMode: string, normalized: boolean, options?: { onesided?: boolean | null; returnComplex?: boolean | null }): Tensor;
    stft(nFft: number, hopLength: number | null, winLength: number | null, window: Tensor | null, center: boolean, padMode: string, normalized: boolean, onesided: boolean | null, options?: { returnComplex?: boolean | null }): Tensor;
    /**
     * Not in libtorch 1.13.0: needs a newer one, such as 2.15.0.
     * `storage_offset(Tensor self) -> int`
     */
    storageOffset(): number;
    /**
     * input − alpha · other, broadcast.
     * `sub.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor`
     * `sub.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor`
     */
    sub(other: Tensor, options?: { alpha?: Scalar }): Tensor;
    sub(other: Scalar, alpha?: Scalar): Tensor;
    sub(other: Scalar, options?: { alpha?: Scalar }): Tensor;
    /**
     * `sub_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1) -> Tensor(a!)`
     * `sub_.Scalar(Tensor(a!) self, Scalar other, Scalar alpha=1) -> Tensor(a!)`
     */
    sub_(other: Tensor, options?: { alpha?: Scalar }): this;
    sub_(other: Scalar, alpha?: Scalar): this;
    sub_(other: Scalar, options?: { alpha?: Scalar }): this;
    /**
     * `subtract.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor`
     * `subtract.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor`
     */
    subtract(other: Tensor, options?: { alpha?: Scalar }): Tensor;
    subtract(other: Scalar, alpha?: Scalar): Tensor;
    subtract(other: Scalar, options?: { alpha?: Scalar }): Tensor;
    /**
     * `subtract_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1) -> Tensor(a!)`
     * `subtract_.Scalar(Tensor(a!) self, Scalar other, Scalar alpha=1) -> Tensor(a!)`
     */
    subtract_(other: Tensor, options?: { alpha?: Scalar }): this;
    subtract_(other: Scalar, alpha?: Scalar): this;
    subtract_(other: Scalar, options?: { alpha?: Scalar }): this;
    /**
     * Sum, of everything or over the dimensions `dim`.
     * `sum(Tensor self, *, ScalarType? dtype=None) -> Tensor`
     * `sum.dim_IntList(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor`
     */
    sum(options?: { dtype?: DType | null }): Tensor;
    sum(dim: number | readonly number[] | null, keepdim?: boolean, options?: { dtype?: DType | null }): Tensor;
    sum(dim: number | readonly number[] | null, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
    /** `sum_to_size(Tensor self, int[] size) -> Tensor` */
    sumToSize(size: readonly number[]): Tensor;
    sumToSize(...size: number[]): Tensor;
    /** `svd(Tensor self, bool some=True, bool compute_uv=True) -> (Tensor U, Tensor S, Tensor V)` */
    svd(some?: boolean, computeUv?: boolean): [Tensor, Tensor, Tensor];
    svd(options?: { some?: boolean; computeUv?: boolean }): [Tensor, Tensor, Tensor];
    svd(some: boolean, options?: { computeUv?: boolean }): [Tensor, Tensor, Tensor];
    /** `swapaxes(Tensor(a) self, int axis0, int axis1) -> Tensor(a)` */
    swapaxes(axis0: number, axis1: number): Tensor;
    /** `swapaxes_(Tensor(a!) self, int axis0, int axis1) -> Tensor(a!)` */
    swapaxes_(axis0: number, axis1: number): this;
    /** `swapdims(Tensor(a) self, int dim0, int dim1) -> Tensor(a)` */
    swapdims(dim0: number, dim1: number): Tensor;
    /** `swapdims_(Tensor(a!) self, int dim0, int dim1) -> Tensor(a!)` */
    swapdims_(dim0: number, dim1: number): this;
    /** `symeig(Tensor self, bool eigenvectors=False, bool upper=True) -> (Tensor eigenvalues, Tensor eigenvectors)` */
    symeig(eigenvectors?: boolean, upper?: boolean): [Tensor, Tensor];
    symeig(options?: { eigenvectors?: boolean; upper?: boolean }): [Tensor, Tensor];
    symeig(eigenvectors: boolean, options?: { upper?: boolean }): [Tensor, Tensor];
    /**
     * Transpose of a matrix: `[n, m] → [m, n]`.
     * `t(Tensor(a) self) -> Tensor(a)`
     */
    t(): Tensor;
    /** `t_(Tensor(a!) self) -> Tensor(a!)` */
    t_(): this;
    /** `take(Tensor self, Tensor index) -> Tensor` */
    take(index: Tensor): Tensor;
    /** `take_along_dim(Tensor self, Tensor indices, int? dim=None) -> Tensor` */
    takeAlongDim(indices: Tensor, dim?: number | null): Tensor;
    takeAlongDim(indices: Tensor, options?: { dim?: number | null }): Tensor;
    /** `tan(Tensor self) -> Tensor` */
    tan(): Tensor;
    /** `tan_(Tensor(a!) self) -> Tensor(a!)` */
    tan_(): this;
    /**
     * tanh x, elementwise.
     * `tanh(Tensor self) -> Tensor`
     */
    tanh(): Tensor;
    /** `tanh_(Tensor(a!) self) -> Tensor(a!)` */
    tanh_(): this;
    /**
     * `tensor_split.indices(Tensor(a -> *) self, int[] indices, int dim=0) -> Tensor(a)[]`
     * `tensor_split.sections(Tensor(a -> *) self, int sections, int dim=0) -> Tensor(a)[]`
     * `tensor_split.tensor_indices_or_sections(Tensor(a -> *) self, Tensor tensor_indices_or_sections, int dim=0) -> Tensor(a)[]`
     */
    tensorSplit(indices: readonly number[], dim?: number): Tensor[];
    tensorSplit(indices: readonly number[], options?: { dim?: number }): Tensor[];
    tensorSplit(sections: number, dim?: number): Tensor[];
    tensorSplit(sections: number, options?: { dim?: number }): Tensor[];
    tensorSplit(tensorIndicesOrSections: Tensor, dim?: number): Tensor[];
    tensorSplit(tensorIndicesOrSections: Tensor, options?: { dim?: number }): Tensor[];
    /** `tensordot(Tensor self, Tensor other, int[] dims_self, int[] dims_other) -> Tensor` */
    tensordot(other: Tensor, dimsSelf: readonly number[], dimsOther: readonly number[]): Tensor;
    /** `threshold(Tensor self, Scalar threshold, Scalar value) -> Tensor` */
    threshold(threshold: Scalar, value: Scalar): Tensor;
    /** `threshold_(Tensor(a!) self, Scalar threshold, Scalar value) -> Tensor(a!)` */
    threshold_(threshold: Scalar, value: Scalar): this;
    /** `tile(Tensor self, int[] dims) -> Tensor` */
    tile(dims: readonly number[]): Tensor;
    tile(...dims: number[]): Tensor;
    /**
     * [values, indices] of the k largest along `dim`.
     * `topk(Tensor self, int k, int dim=-1, bool largest=True, bool sorted=True) -> (Tensor values, Tensor indices)`
     */
    topk(k: number, dim?: number, largest?: boolean, sorted?: boolean): [Tensor, Tensor];
    topk(k: number, options?: { dim?: number; largest?: boolean; sorted?: boolean }): [Tensor, Tensor];
    topk(k: number, dim: number, options?: { largest?: boolean; sorted?: boolean }): [Tensor, Tensor];
    topk(k: number, dim: number, largest: boolean, options?: { sorted?: boolean }): [Tensor, Tensor];
    /** `trace(Tensor self) -> Tensor` */
    trace(): Tensor;
    /**
     * Swaps two dimensions without copying.
     * `transpose.int(Tensor(a) self, int dim0, int dim1) -> Tensor(a)`
     */
    transpose(dim0: number, dim1: number): Tensor;
    /** `transpose_(Tensor(a!) self, int dim0, int dim1) -> Tensor(a!)` */
    transpose_(dim0: number, dim1: number): this;
    /** `triangular_solve(Tensor self, Tensor A, bool upper=True, bool transpose=False, bool unitriangular=False) -> (Tensor solution, Tensor cloned_coefficient)` */
    triangularSolve(A: Tensor, upper?: boolean, transpose?: boolean, unitriangular?: boolean): [Tensor, Tensor];
    triangularSolve(A: Tensor, options?: { upper?: boolean; transpose?: boolean; unitriangular?: boolean }): [Tensor, Tensor];
    triangularSolve(A: Tensor, upper: boolean, options?: { transpose?: boolean; unitriangular?: boolean }): [Tensor, Tensor];
    triangularSolve(A: Tensor, upper: boolean, transpose: boolean, options?: { unitriangular?: boolean }): [Tensor, Tensor];
    /**
     * The lower triangle of matrices, zeros elsewhere.
     * `tril(Tensor self, int diagonal=0) -> Tensor`
     */
    tril(diagonal?: number): Tensor;
    tril(options?: { diagonal?: number }): Tensor;
    /** `tril_(Tensor(a!) self, int diagonal=0) -> Tensor(a!)` */
    tril_(diagonal?: number): this;
    tril_(options?: { diagonal?: number }): this;
    /**
     * The upper triangle of matrices, zeros elsewhere.
     * `triu(Tensor self, int diagonal=0) -> Tensor`
     */
    triu(diagonal?: number): Tensor;
    triu(options?: { diagonal?: number }): Tensor;
    /** `triu_(Tensor(a!) self, int diagonal=0) -> Tensor(a!)` */
    triu_(diagonal?: number): this;
    triu_(options?: { diagonal?: number }): this;
    /**
     * `true_divide.Tensor(Tensor self, Tensor other) -> Tensor`
     * `true_divide.Scalar(Tensor self, Scalar other) -> Tensor`
     */
    trueDivide(other: Tensor): Tensor;
    trueDivide(other: Scalar): Tensor;
    /**
     * `true_divide_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)`
     * `true_divide_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)`
     */
    trueDivide_(other: Tensor): this;
    trueDivide_(other: Scalar): this;
    /** `trunc(Tensor self) -> Tensor` */
    trunc(): Tensor;
    /** `trunc_(Tensor(a!) self) -> Tensor(a!)` */
    trunc_(): this;
    /** `type_as(Tensor self, Tensor other) -> Tensor` */
    typeAs(other: Tensor): Tensor;
    /**
     * Entries along `dim` as separate tensors: `[n, …] → n × […]`.
     * `unbind.int(Tensor(a -> *) self, int dim=0) -> Tensor(a)[]`
     */
    unbind(dim?: number): Tensor[];
    unbind(options?: { dim?: number }): Tensor[];
    /** `unflatten.int(Tensor(a) self, int dim, int[] sizes) -> Tensor(a)` */
    unflatten(dim: number, sizes: readonly number[]): Tensor;
    /**
     * Windows of `size` every `step` along a dimension, as a new last dimension.
     * `unfold(Tensor(a) self, int dimension, int size, int step) -> Tensor(a)`
     */
    unfold(dimension: number, size: number, step: number): Tensor;
    /** `uniform(Tensor self, float from=0., float to=1., *, Generator? generator=None) -> Tensor` */
    uniform(from?: number, to?: number, options?: { generator?: Generator | null }): Tensor;
    uniform(options?: { from?: number; to?: number; generator?: Generator | null }): Tensor;
    uniform(from: number, options?: { to?: number; generator?: Generator | null }): Tensor;
    /** `uniform_(Tensor(a!) self, float from=0., float to=1., *, Generator? generator=None) -> Tensor(a!)` */
    uniform_(from?: number, to?: number, options?: { generator?: Generator | null }): this;
    uniform_(options?: { from?: number; to?: number; generator?: Generator | null }): this;
    uniform_(from: number, options?: { to?: number; generator?: Generator | null }): this;
    /** `unique_consecutive(Tensor self, bool return_inverse=False, bool return_counts=False, int? dim=None) -> (Tensor, Tensor, Tensor)` */
    uniqueConsecutive(returnInverse?: boolean, returnCounts?: boolean, dim?: number | null): [Tensor, Tensor, Tensor];
    uniqueConsecutive(options?: { returnInverse?: boolean; returnCounts?: boolean; dim?: number | null }): [Tensor, Tensor, Tensor];
    uniqueConsecutive(returnInverse: boolean, options?: { returnCounts?: boolean; dim?: number | null }): [Tensor, Tensor, Tensor];
    uniqueConsecutive(returnInverse: boolean, returnCounts: boolean, options?: { dim?: number | null }): [Tensor, Tensor, Tensor];
    /** `unique_dim(Tensor self, int dim, bool sorted=True, bool return_inverse=False, bool return_counts=False) -> (Tensor, Tensor, Tensor)` */
    uniqueDim(dim: number, sorted?: boolean, returnInverse?: boolean, returnCounts?: boolean): [Tensor, Tensor, Tensor];
    uniqueDim(dim: number, options?: { sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
    uniqueDim(dim: number, sorted: boolean, options?: { returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
    uniqueDim(dim: number, sorted: boolean, returnInverse: boolean, options?: { returnCounts?: boolean }): [Tensor, Tensor, Tensor];
    /** `unique_dim_consecutive(Tensor self, int dim, bool return_inverse=False, bool return_counts=False) -> (Tensor, Tensor, Tensor)` */
    uniqueDimConsecutive(dim: number, returnInverse?: boolean, returnCounts?: boolean): [Tensor, Tensor, Tensor];
    uniqueDimConsecutive(dim: number, options?: { returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
    uniqueDimConsecutive(dim: number, returnInverse: boolean, options?: { returnCounts?: boolean }): [Tensor, Tensor, Tensor];
    /**
     * Inserts a dimension of size 1: `[n] → [1, n]` at 0.
     * `unsqueeze(Tensor(a) self, int dim) -> Tensor(a)`
     */
    unsqueeze(dim: number): Tensor;
    /** `unsqueeze_(Tensor(a!) self, int dim) -> Tensor(a!)` */
    unsqueeze_(dim: number): this;
    /** `upsample_bicubic2d(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor` */
    upsampleBicubic2d(outputSize: number | readonly number[], alignCorners: boolean, scalesH?: number | null, scalesW?: number | null): Tensor;
    upsampleBicubic2d(outputSize: number | readonly number[], alignCorners: boolean, options?: { scalesH?: number | null; scalesW?: number | null }): Tensor;
    upsampleBicubic2d(outputSize: number | readonly number[], alignCorners: boolean, scalesH: number | null, options?: { scalesW?: number | null }): Tensor;
    /** `upsample_bilinear2d(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor` */
    upsampleBilinear2d(outputSize: number | readonly number[], alignCorners: boolean, scalesH?: number | null, scalesW?: number | null): Tensor;
    upsampleBilinear2d(outputSize: number | readonly number[], alignCorners: boolean, options?: { scalesH?: number | null; scalesW?: number | null }): Tensor;
    upsampleBilinear2d(outputSize: number | readonly number[], alignCorners: boolean, scalesH: number | null, options?: { scalesW?: number | null }): Tensor;
    /** `upsample_linear1d(Tensor self, SymInt[1] output_size, bool align_corners, float? scales=None) -> Tensor` */
    upsampleLinear1d(outputSize: number | readonly number[], alignCorners: boolean, scales?: number | null): Tensor;
    upsampleLinear1d(outputSize: number | readonly number[], alignCorners: boolean, options?: { scales?: number | null }): Tensor;
    /** `upsample_nearest1d(Tensor self, SymInt[1] output_size, float? scales=None) -> Tensor` */
    upsampleNearest1d(outputSize: number | readonly number[], scales?: number | null): Tensor;
    upsampleNearest1d(outputSize: number | readonly number[], options?: { scales?: number | null }): Tensor;
    /** `upsample_nearest2d(Tensor self, SymInt[2] output_size, float? scales_h=None, float? scales_w=None) -> Tensor` */
    upsampleNearest2d(outputSize: number | readonly number[], scalesH?: number | null, scalesW?: number | null): Tensor;
    upsampleNearest2d(outputSize: number | readonly number[], options?: { scalesH?: number | null; scalesW?: number | null }): Tensor;
    upsampleNearest2d(outputSize: number | readonly number[], scalesH: number | null, options?: { scalesW?: number | null }): Tensor;
    /** `upsample_nearest3d(Tensor self, SymInt[3] output_size, float? scales_d=None, float? scales_h=None, float? scales_w=None) -> Tensor` */
    upsampleNearest3d(outputSize: number | readonly number[], scalesD?: number | null, scalesH?: number | null, scalesW?: number | null): Tensor;
    upsampleNearest3d(outputSize: number | readonly number[], options?: { scalesD?: number | null; scalesH?: number | null; scalesW?: number | null }): Tensor;
    upsampleNearest3d(outputSize: number | readonly number[], scalesD: number | null, options?: { scalesH?: number | null; scalesW?: number | null }): Tensor;
    upsampleNearest3d(outputSize: number | readonly number[], scalesD: number | null, scalesH: number | null, options?: { scalesW?: number | null }): Tensor;
    /** `upsample_trilinear3d(Tensor self, SymInt[3] output_size, bool align_corners, float? scales_d=None, float? scales_h=None, float? scales_w=None) -> Tensor` */
    upsampleTrilinear3d(outputSize: number | readonly number[], alignCorners: boolean, scalesD?: number | null, scalesH?: number | null, scalesW?: number | null): Tensor;
    upsampleTrilinear3d(outputSize: number | readonly number[], alignCorners: boolean, options?: { scalesD?: number | null; scalesH?: number | null; scalesW?: number | null }): Tensor;
    upsampleTrilinear3d(outputSize: number | readonly number[], alignCorners: boolean, scalesD: number | null, options?: { scalesH?: number | null; scalesW?: number | null }): Tensor;
    upsampleTrilinear3d(outputSize: number | readonly number[], alignCorners: boolean, scalesD: number | null, scalesH: number | null, options?: { scalesW?: number | null }): Tensor;
    /** `values(Tensor(a) self) -> Tensor(a)` */
    values(): Tensor;
    /**
     * Variance (unbiased), over everything or along `dim`.
     * `var(Tensor self, bool unbiased=True) -> Tensor`
     * `var.correction(Tensor self, int[1]? dim, *, int? correction, bool keepdim=False) -> Tensor`
     * `var.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False) -> Tensor`
     */
    var(unbiased?: boolean): Tensor;
    var(options?: { unbiased?: boolean }): Tensor;
    var(dim: number | readonly number[] | null, options?: { correction?: number | null; keepdim?: boolean }): Tensor;
    var(dim: number | readonly number[] | null, unbiased?: boolean, keepdim?: boolean): Tensor;
    var(dim: number | readonly number[] | null, options?: { unbiased?: boolean; keepdim?: boolean }): Tensor;
    var(dim: number | readonly number[] | null, unbiased: boolean, options?: { keepdim?: boolean }): Tensor;
    /**
     * `var_mean(Tensor self, bool unbiased=True) -> (Tensor, Tensor)`
     * `var_mean.correction(Tensor self, int[1]? dim, *, int? correction, bool keepdim=False) -> (Tensor, Tensor)`
     * `var_mean.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False) -> (Tensor, Tensor)`
     */
    varMean(unbiased?: boolean): [Tensor, Tensor];
    varMean(options?: { unbiased?: boolean }): [Tensor, Tensor];
    varMean(dim: number | readonly number[] | null, options?: { correction?: number | null; keepdim?: boolean }): [Tensor, Tensor];
    varMean(dim: number | readonly number[] | null, unbiased?: boolean, keepdim?: boolean): [Tensor, Tensor];
    varMean(dim: number | readonly number[] | null, options?: { unbiased?: boolean; keepdim?: boolean }): [Tensor, Tensor];
    varMean(dim: number | readonly number[] | null, unbiased: boolean, options?: { keepdim?: boolean }): [Tensor, Tensor];
    /** `vdot(Tensor self, Tensor other) -> Tensor` */
    vdot(other: Tensor): Tensor;
    /**
     * The same memory in another shape; −1 is inferred.
     * `view(Tensor(a) self, SymInt[] size) -> Tensor(a)`
     * `view.dtype(Tensor(a) self, ScalarType dtype) -> Tensor(a)`
     */
    view(size: readonly number[]): Tensor;
    view(...size: number[]): Tensor;
    view(dtype: DType): Tensor;
    /** `view_as(Tensor(a) self, Tensor other) -> Tensor(a)` */
    viewAs(other: Tensor): Tensor;
    /** `view_as_complex(Tensor(a) self) -> Tensor(a)` */
    viewAsComplex(): Tensor;
    /** `view_as_real(Tensor(a) self) -> Tensor(a)` */
    viewAsReal(): Tensor;
    /**
     * `vsplit.array(Tensor(a -> *) self, int[] indices) -> Tensor(a)[]`
     * `vsplit.int(Tensor(a -> *) self, int sections) -> Tensor(a)[]`
     */
    vsplit(indices: readonly number[]): Tensor[];
    vsplit(...indices: number[]): Tensor[];
    vsplit(sections: number): Tensor[];
    /**
     * `xlogy.Tensor(Tensor self, Tensor other) -> Tensor`
     * `xlogy.Scalar_Other(Tensor self, Scalar other) -> Tensor`
     */
    xlogy(other: Tensor): Tensor;
    xlogy(other: Scalar): Tensor;
    /**
     * `xlogy_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)`
     * `xlogy_.Scalar_Other(Tensor(a!) self, Scalar other) -> Tensor(a!)`
     */
    xlogy_(other: Tensor): this;
    xlogy_(other: Scalar): this;
    /** `zero(Tensor self) -> Tensor` */
    zero(): Tensor;
    /** `zero_(Tensor(a!) self) -> Tensor(a!)` */
    zero_(): this;
    /** `zeros_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor` */
    zerosLike(options?: { dtype?: DType | null; layout?: string | null; device?: Device | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null }): Tensor;
  }
}

installMethods([
  ["abs", "abs", "|out"],
  ["abs_", "abs_", ""],
  ["absolute", "absolute", "|out"],
  ["absolute_", "absolute_", ""],
  ["acos", "acos", "|out"],
  ["acos_", "acos_", ""],
  ["acosh", "acosh", "|out"],
  ["acosh_", "acosh_", ""],
  ["adaptiveAvgPool1d", "adaptive_avg_pool1d", "|out"],
  ["adaptiveAvgPool2d", "adaptive_avg_pool2d", "|out"],
  ["adaptiveAvgPool3d", "adaptive_avg_pool3d", "|out"],
  ["adaptiveMaxPool1d", "adaptive_max_pool1d", ""],
  ["adaptiveMaxPool2d", "adaptive_max_pool2d", "|out"],
  ["adaptiveMaxPool3d", "adaptive_max_pool3d", "|out"],
  ["add", "add", "Tensor|Scalar|out|Scalar_out"],
  ["add_", "add_", "Tensor|Scalar"],
  ["addbmm", "addbmm", "|out"],
  ["addbmm_", "addbmm_", ""],
  ["addcdiv", "addcdiv", "|out"],
  ["addcdiv_", "addcdiv_", ""],
  ["addcmul", "addcmul", "|out"],
  ["addcmul_", "addcmul_", ""],
  ["addmm", "addmm", "|dtype|dtype_out|out"],
  ["addmm_", "addmm_", ""],
  ["addmv", "addmv", "|out"],
  ["addmv_", "addmv_", ""],
  ["addr", "addr", "|out"],
  ["addr_", "addr_", ""],
  ["adjoint", "adjoint", ""],
  ["all", "all", "|dim|dimname|dims|all_out|dimname_out|dims_out|out"],
  ["allclose", "allclose", ""],
  ["alphaDropout_", "alpha_dropout_", ""],
  ["amax", "amax", "|out"],
  ["amin", "amin", "|out"],
  ["aminmax", "aminmax", "|out"],
  ["angle", "angle", "|out"],
  ["any", "any", "|dim|dimname|dims|all_out|dimname_out|dims_out|out"],
  ["arccos", "arccos", "|out"],
  ["arccos_", "arccos_", ""],
  ["arccosh", "arccosh", "|out"],
  ["arccosh_", "arccosh_", ""],
  ["arcsin", "arcsin", "|out"],
  ["arcsin_", "arcsin_", ""],
  ["arcsinh", "arcsinh", "|out"],
  ["arcsinh_", "arcsinh_", ""],
  ["arctan", "arctan", "|out"],
  ["arctan2", "arctan2", "|out"],
  ["arctan2_", "arctan2_", ""],
  ["arctan_", "arctan_", ""],
  ["arctanh", "arctanh", "|out"],
  ["arctanh_", "arctanh_", ""],
  ["argmax", "argmax", "|out"],
  ["argmin", "argmin", "|out"],
  ["argsort", "argsort", "|dimname|stable|stable_out"],
  ["argwhere", "argwhere", ""],
  ["asStrided", "as_strided", ""],
  ["asStrided_", "as_strided_", ""],
  ["asStridedScatter", "as_strided_scatter", "|out"],
  ["asin", "asin", "|out"],
  ["asin_", "asin_", ""],
  ["asinh", "asinh", "|out"],
  ["asinh_", "asinh_", ""],
  ["atan", "atan", "|out"],
  ["atan2", "atan2", "|out"],
  ["atan2_", "atan2_", ""],
  ["atan_", "atan_", ""],
  ["atanh", "atanh", "|out"],
  ["atanh_", "atanh_", ""],
  ["atleast1d", "atleast_1d", ""],
  ["atleast2d", "atleast_2d", ""],
  ["atleast3d", "atleast_3d", ""],
  ["avgPool1d", "avg_pool1d", "|out"],
  ["avgPool2d", "avg_pool2d", "|out"],
  ["avgPool3d", "avg_pool3d", "|out"],
  ["baddbmm", "baddbmm", "|dtype|dtype_out|out"],
  ["baddbmm_", "baddbmm_", ""],
  ["bernoulli", "bernoulli", "|Tensor|p|Tensor_out|float_out|out"],
  ["bernoulli_", "bernoulli_", "Tensor|float"],
  ["binaryCrossEntropy", "binary_cross_entropy", "|out"],
  ["binaryCrossEntropyWithLogits", "binary_cross_entropy_with_logits", "|out"],
  ["bincount", "bincount", "|out"],
  ["bitwiseAnd", "bitwise_and", "Tensor|Scalar|Tensor_out|Scalar_Tensor_out|Scalar_out"],
  ["bitwiseAnd_", "bitwise_and_", "Tensor|Scalar"],
  ["bitwiseLeftShift", "bitwise_left_shift", "Tensor|Tensor_Scalar|Tensor_out|Scalar_Tensor_out|Tensor_Scalar_out"],
  ["bitwiseLeftShift_", "bitwise_left_shift_", "Tensor|Tensor_Scalar"],
  ["bitwiseNot", "bitwise_not", "|out"],
  ["bitwiseNot_", "bitwise_not_", ""],
  ["bitwiseOr", "bitwise_or", "Tensor|Scalar|Tensor_out|Scalar_Tensor_out|Scalar_out"],
  ["bitwiseOr_", "bitwise_or_", "Tensor|Scalar"],
  ["bitwiseRightShift", "bitwise_right_shift", "Tensor|Tensor_Scalar|Tensor_out|Scalar_Tensor_out|Tensor_Scalar_out"],
  ["bitwiseRightShift_", "bitwise_right_shift_", "Tensor|Tensor_Scalar"],
  ["bitwiseXor", "bitwise_xor", "Tensor|Scalar|Tensor_out|Scalar_Tensor_out|Scalar_out"],
  ["bitwiseXor_", "bitwise_xor_", "Tensor|Scalar"],
  ["bmm", "bmm", "|dtype|dtype_out|out"],
  ["broadcastTo", "broadcast_to", ""],
  ["bucketize", "bucketize", "Tensor|Tensor_out|Scalar_out"],
  ["cauchy", "cauchy", "|out"],
  ["cauchy_", "cauchy_", ""],
  ["ccolIndices", "ccol_indices", ""],
  ["ceil", "ceil", "|out"],
  ["ceil_", "ceil_", ""],
  ["celu", "celu", "|out"],
  ["celu_", "celu_", ""],
  ["channelShuffle", "channel_shuffle", "|out"],
  ["cholesky", "cholesky", "|out"],
  ["choleskyInverse", "cholesky_inverse", "|out"],
  ["choleskySolve", "cholesky_solve", "|out"],
  ["chunk", "chunk", ""],
  ["clamp", "clamp", "|Tensor|Tensor_out|out"],
  ["clamp_", "clamp_", "|Tensor"],
  ["clampMax", "clamp_max", "|Tensor|Tensor_out|out"],
  ["clampMax_", "clamp_max_", "|Tensor"],
  ["clampMin", "clamp_min", "|Tensor|Tensor_out|out"],
  ["clampMin_", "clamp_min_", "|Tensor"],
  ["clip", "clip", "|Tensor|Tensor_out|out"],
  ["clip_", "clip_", "|Tensor"],
  ["clone", "clone", "|out"],
  ["col2im", "col2im", "|out"],
  ["colIndices", "col_indices", ""],
  ["combinations", "combinations", ""],
  ["conj", "conj", ""],
  ["conjPhysical", "conj_physical", "|out"],
  ["conjPhysical_", "conj_physical_", ""],
  ["constantPadNd", "constant_pad_nd", "|out"],
  ["contiguous", "contiguous", ""],
  ["convDepthwise3d", "conv_depthwise3d", "|out"],
  ["convTbc", "conv_tbc", "|out"],
  ["copy", "copy", "|out"],
  ["copy_", "copy_", ""],
  ["copysign", "copysign", "Tensor|Scalar|out|Scalar_out"],
  ["copysign_", "copysign_", "Tensor|Scalar"],
  ["corrcoef", "corrcoef", ""],
  ["cos", "cos", "|out"],
  ["cos_", "cos_", ""],
  ["cosh", "cosh", "|out"],
  ["cosh_", "cosh_", ""],
  ["countNonzero", "count_nonzero", "|dim_IntList|dim_IntList_out|out"],
  ["cov", "cov", ""],
  ["cross", "cross", "|out"],
  ["crossEntropyLoss", "cross_entropy_loss", ""],
  ["crowIndices", "crow_indices", ""],
  ["cummax", "cummax", "|dimname|dimname_out|out"],
  ["cummin", "cummin", "|dimname|dimname_out|out"],
  ["cumprod", "cumprod", "|dimname|dimname_out|out"],
  ["cumprod_", "cumprod_", "|dimname"],
  ["cumsum", "cumsum", "|dimname|dimname_out|out"],
  ["cumsum_", "cumsum_", "|dimname"],
  ["deg2rad", "deg2rad", "|out"],
  ["deg2rad_", "deg2rad_", ""],
  ["det", "det", ""],
  ["detach", "detach", ""],
  ["detach_", "detach_", ""],
  ["diag", "diag", "|out"],
  ["diagEmbed", "diag_embed", "|out"],
  ["diagflat", "diagflat", ""],
  ["diagonal", "diagonal", ""],
  ["diagonalScatter", "diagonal_scatter", "|out"],
  ["diff", "diff", "|out"],
  ["digamma", "digamma", "|out"],
  ["digamma_", "digamma_", ""],
  ["dim", "dim", ""],
  ["dist", "dist", "|out"],
  ["div", "div", "Tensor|Tensor_mode|Scalar|Scalar_mode|out|out_mode|Scalar_mode_out|Scalar_out"],
  ["div_", "div_", "Tensor|Tensor_mode|Scalar|Scalar_mode"],
  ["divide", "divide", "Tensor|Tensor_mode|Scalar|Scalar_mode|out|out_mode"],
  ["divide_", "divide_", "Tensor|Tensor_mode|Scalar|Scalar_mode"],
  ["dot", "dot", "|out"],
  ["dropout_", "dropout_", ""],
  ["dsplit", "dsplit", "array|int"],
  ["elu", "elu", "|out"],
  ["elu_", "elu_", ""],
  ["embeddingRenorm", "embedding_renorm", "|out"],
  ["embeddingRenorm_", "embedding_renorm_", ""],
  ["emptyLike", "empty_like", "|out"],
  ["eq", "eq", "Tensor|Scalar|Tensor_out|Scalar_out"],
  ["eq_", "eq_", "Tensor|Scalar"],
  ["equal", "equal", ""],
  ["erf", "erf", "|out"],
  ["erf_", "erf_", ""],
  ["erfc", "erfc", "|out"],
  ["erfc_", "erfc_", ""],
  ["erfinv", "erfinv", "|out"],
  ["erfinv_", "erfinv_", ""],
  ["exp", "exp", "|out"],
  ["exp2", "exp2", "|out"],
  ["exp2_", "exp2_", ""],
  ["exp_", "exp_", ""],
  ["expand", "expand", ""],
  ["expandAs", "expand_as", ""],
  ["expm1", "expm1", "|out"],
  ["expm1_", "expm1_", ""],
  ["exponential", "exponential", "|out"],
  ["exponential_", "exponential_", ""],
  ["featureAlphaDropout_", "feature_alpha_dropout_", ""],
  ["featureDropout_", "feature_dropout_", ""],
  ["fftFft", "fft_fft", "|out"],
  ["fftFft2", "fft_fft2", "|out"],
  ["fftFftn", "fft_fftn", "|out"],
  ["fftFftshift", "fft_fftshift", ""],
  ["fftHfft", "fft_hfft", "|out"],
  ["fftHfft2", "fft_hfft2", "|out"],
  ["fftHfftn", "fft_hfftn", "|out"],
  ["fftIfft", "fft_ifft", "|out"],
  ["fftIfft2", "fft_ifft2", "|out"],
  ["fftIfftn", "fft_ifftn", "|out"],
  ["fftIfftshift", "fft_ifftshift", ""],
  ["fftIhfft", "fft_ihfft", "|out"],
  ["fftIhfft2", "fft_ihfft2", "|out"],
  ["fftIhfftn", "fft_ihfftn", "|out"],
  ["fftIrfft", "fft_irfft", "|out"],
  ["fftIrfft2", "fft_irfft2", "|out"],
  ["fftIrfftn", "fft_irfftn", "|out"],
  ["fftRfft", "fft_rfft", "|out"],
  ["fftRfft2", "fft_rfft2", "|out"],
  ["fftRfftn", "fft_rfftn", "|out"],
  ["fill", "fill", "Tensor|Scalar|Tensor_out|Scalar_out"],
  ["fill_", "fill_", "Tensor|Scalar"],
  ["fillDiagonal_", "fill_diagonal_", ""],
  ["fix", "fix", "|out"],
  ["fix_", "fix_", ""],
  ["flatten", "flatten", "named_out_dim|using_ints|using_names"],
  ["flip", "flip", "|out"],
  ["fliplr", "fliplr", ""],
  ["flipud", "flipud", ""],
  ["floatPower", "float_power", "Tensor_Tensor|Tensor_Scalar|Tensor_Tensor_out|Scalar_out|Tensor_Scalar_out"],
  ["floatPower_", "float_power_", "Tensor|Scalar"],
  ["floor", "floor", "|out"],
  ["floor_", "floor_", ""],
  ["floorDivide", "floor_divide", "|Scalar|out|Scalar_out"],
  ["floorDivide_", "floor_divide_", "Tensor|Scalar"],
  ["fmax", "fmax", "|out"],
  ["fmin", "fmin", "|out"],
  ["fmod", "fmod", "Tensor|Scalar|Tensor_out|Scalar_out"],
  ["fmod_", "fmod_", "Tensor|Scalar"],
  ["frac", "frac", "|out"],
  ["frac_", "frac_", ""],
  ["fractionalMaxPool2d", "fractional_max_pool2d", "|output"],
  ["fractionalMaxPool3d", "fractional_max_pool3d", "|output"],
  ["frexp", "frexp", "Tensor|Tensor_out"],
  ["frobeniusNorm", "frobenius_norm", "|dim|out"],
  ["fullLike", "full_like", "|out"],
  ["gather", "gather", "|dimname|dimname_out|out"],
  ["gcd", "gcd", "|out"],
  ["gcd_", "gcd_", ""],
  ["ge", "ge", "Tensor|Scalar|Tensor_out|Scalar_out"],
  ["ge_", "ge_", "Tensor|Scalar"],
  ["gelu", "gelu", "|out"],
  ["gelu_", "gelu_", ""],
  ["geometric", "geometric", "|out"],
  ["geometric_", "geometric_", ""],
  ["geqrf", "geqrf", "|a"],
  ["ger", "ger", "|out"],
  ["getDevice", "get_device", ""],
  ["glu", "glu", "|out"],
  ["gradient", "gradient", "array|scalararray|scalarint|scalarrayarray|scalarrayint|tensorarray|tensorarrayint"],
  ["greater", "greater", "Tensor|Scalar|Tensor_out|Scalar_out"],
  ["greater_", "greater_", "Tensor|Scalar"],
  ["greaterEqual", "greater_equal", "Tensor|Scalar|Tensor_out|Scalar_out"],
  ["greaterEqual_", "greater_equal_", "Tensor|Scalar"],
  ["gt", "gt", "Tensor|Scalar|Tensor_out|Scalar_out"],
  ["gt_", "gt_", "Tensor|Scalar"],
  ["hardshrink", "hardshrink", "|out"],
  ["hardsigmoid", "hardsigmoid", "|out"],
  ["hardsigmoid_", "hardsigmoid_", ""],
  ["hardswish", "hardswish", "|out"],
  ["hardswish_", "hardswish_", ""],
  ["hardtanh", "hardtanh", "|out"],
  ["hardtanh_", "hardtanh_", ""],
  ["hashTensor", "hash_tensor", "|out"],
  ["heaviside", "heaviside", "|out"],
  ["heaviside_", "heaviside_", ""],
  ["hingeEmbeddingLoss", "hinge_embedding_loss", ""],
  ["histc", "histc", "|out"],
  ["histogram", "histogram", "bin_ct|bins_tensor|bin_ct_out|bins_tensor_out"],
  ["histogramdd", "histogramdd", "|TensorList_bins|int_bins"],
  ["hsplit", "hsplit", "array|int"],
  ["huberLoss", "huber_loss", "|out"],
  ["hypot", "hypot", "|out"],
  ["hypot_", "hypot_", ""],
  ["i0", "i0", "|out"],
  ["i0_", "i0_", ""],
  ["igamma", "igamma", "|out"],
  ["igamma_", "igamma_", ""],
  ["igammac", "igammac", "|out"],
  ["igammac_", "igammac_", ""],
  ["im2col", "im2col", "|out"],
  ["imag", "imag", ""],
  ["index", "index", "Tensor|Tensor_out"],
  ["indexAdd", "index_add", "|dimname|out"],
  ["indexAdd_", "index_add_", ""],
  ["indexCopy", "index_copy", "|dimname|out"],
  ["indexCopy_", "index_copy_", "|dimname"],
  ["indexFill", "index_fill", "int_Tensor|int_Scalar|int_Tensor_out|int_Scalar_out"],
  ["indexFill_", "index_fill_", "int_Tensor|int_Scalar"],
  ["indexPut", "index_put", "|out"],
  ["indexPut_", "index_put_", ""],
  ["indexReduce", "index_reduce", "|out"],
  ["indexReduce_", "index_reduce_", ""],
  ["indexSelect", "index_select", "|dimname|dimname_out|out"],
  ["indices", "indices", ""],
  ["inner", "inner", "|out"],
  ["inverse", "inverse", "|out"],
  ["isclose", "isclose", ""],
  ["isfinite", "isfinite", ""],
  ["isinf", "isinf", "|out"],
  ["isnan", "isnan", "|out"],
  ["isneginf", "isneginf", "|out"],
  ["isposinf", "isposinf", "|out"],
  ["isreal", "isreal", ""],
  ["istft", "istft", ""],
  ["klDiv", "kl_div", ""],
  ["kron", "kron", "|out"],
  ["kthvalue", "kthvalue", "|dimname|dimname_out|values"],
  ["l1Loss", "l1_loss", ""],
  ["lcm", "lcm", "|out"],
  ["lcm_", "lcm_", ""],
  ["ldexp", "ldexp", "Tensor|out"],
  ["ldexp_", "ldexp_", ""],
  ["le", "le", "Tensor|Scalar|Tensor_out|Scalar_out"],
  ["le_", "le_", "Tensor|Scalar"],
  ["leakyRelu", "leaky_relu", "|out"],
  ["leakyRelu_", "leaky_relu_", ""],
  ["lerp", "lerp", "Tensor|Scalar|Tensor_out|Scalar_out"],
  ["lerp_", "lerp_", "Tensor|Scalar"],
  ["less", "less", "Tensor|Scalar|Tensor_out|Scalar_out"],
  ["less_", "less_", "Tensor|Scalar"],
  ["lessEqual", "less_equal", "Tensor|Scalar|Tensor_out|Scalar_out"],
  ["lessEqual_", "less_equal_", "Tensor|Scalar"],
  ["lgamma", "lgamma", "|out"],
  ["lgamma_", "lgamma_", ""],
  ["linalgPowsum", "linalg__powsum", ""],
  ["linalgCholesky", "linalg_cholesky", "|out"],
  ["linalgCholeskyEx", "linalg_cholesky_ex", "|L"],
  ["linalgCond", "linalg_cond", "|p_str|out|p_str_out"],
  ["linalgCross", "linalg_cross", "|out"],
  ["linalgEig", "linalg_eig", "|out"],
  ["linalgEigh", "linalg_eigh", "|eigvals"],
  ["linalgEigvals", "linalg_eigvals", "|out"],
  ["linalgEigvalsh", "linalg_eigvalsh", "|out"],
  ["linalgLdlFactor", "linalg_ldl_factor", "|out"],
  ["linalgLdlFactorEx", "linalg_ldl_factor_ex", "|out"],
  ["linalgLstsq", "linalg_lstsq", "|out"],
  ["linalgMatmul", "linalg_matmul", "|out"],
  ["linalgMatrixExp", "linalg_matrix_exp", "|out"],
  ["linalgMatrixNorm", "linalg_matrix_norm", "|str_ord|out|str_ord_out"],
  ["linalgMatrixPower", "linalg_matrix_power", "|out"],
  ["linalgMatrixRank", "linalg_matrix_rank", "|atol_rtol_float|atol_rtol_float_out|atol_rtol_tensor_out|out|out_tol_tensor"],
  ["linalgMatrixSqrth", "linalg_matrix_sqrth", "|out"],
  ["linalgNorm", "linalg_norm", "|ord_str|ord_str_out|out"],
  ["linalgPinv", "linalg_pinv", "|atol_rtol_float|atol_rtol_tensor|rcond_tensor|atol_rtol_float_out|atol_rtol_tensor_out|out|out_rcond_tensor"],
  ["linalgSolveTriangular", "linalg_solve_triangular", "|out"],
  ["linalgTensorinv", "linalg_tensorinv", "|out"],
  ["linalgTensorsolve", "linalg_tensorsolve", "|out"],
  ["linalgVectorNorm", "linalg_vector_norm", "|out"],
  ["log", "log", "|out"],
  ["log10", "log10", "|out"],
  ["log10_", "log10_", ""],
  ["log1p", "log1p", "|out"],
  ["log1p_", "log1p_", ""],
  ["log2", "log2", "|out"],
  ["log2_", "log2_", ""],
  ["log_", "log_", ""],
  ["logNormal", "log_normal", "|out"],
  ["logNormal_", "log_normal_", ""],
  ["logSigmoid", "log_sigmoid", "|out"],
  ["logSigmoidForward", "log_sigmoid_forward", "|output"],
  ["logSoftmax", "log_softmax", "int|int_out"],
  ["logaddexp", "logaddexp", "|out"],
  ["logaddexp2", "logaddexp2", "|out"],
  ["logcumsumexp", "logcumsumexp", "|dimname|dimname_out|out"],
  ["logdet", "logdet", ""],
  ["logicalAnd", "logical_and", "|out"],
  ["logicalAnd_", "logical_and_", ""],
  ["logicalNot", "logical_not", "|out"],
  ["logicalNot_", "logical_not_", ""],
  ["logicalOr", "logical_or", "|out"],
  ["logicalOr_", "logical_or_", ""],
  ["logicalXor", "logical_xor", "|out"],
  ["logicalXor_", "logical_xor_", ""],
  ["logit", "logit", "|out"],
  ["logit_", "logit_", ""],
  ["logsumexp", "logsumexp", "|out"],
  ["lt", "lt", "Tensor|Scalar|Tensor_out|Scalar_out"],
  ["lt_", "lt_", "Tensor|Scalar"],
  ["luSolve", "lu_solve", "|out"],
  ["mH", "mH", ""],
  ["mT", "mT", ""],
  ["maskedFill", "masked_fill", "Tensor|Scalar|Tensor_out|Scalar_out"],
  ["maskedFill_", "masked_fill_", "Tensor|Scalar"],
  ["maskedScatter", "masked_scatter", "|out"],
  ["maskedScatter_", "masked_scatter_", ""],
  ["maskedSelect", "masked_select", "|out"],
  ["matmul", "matmul", "|out"],
  ["matrixH", "matrix_H", ""],
  ["matrixExp", "matrix_exp", ""],
  ["matrixPower", "matrix_power", "|out"],
  ["max", "max", "|dim|names_dim|other|dim_max|names_dim_max|out|unary_out"],
  ["maxPool1d", "max_pool1d", ""],
  ["maxPool1dWithIndices", "max_pool1d_with_indices", ""],
  ["maxPool2d", "max_pool2d", ""],
  ["maxPool2dWithIndices", "max_pool2d_with_indices", "|out"],
  ["maxPool3d", "max_pool3d", ""],
  ["maxPool3dWithIndices", "max_pool3d_with_indices", "|out"],
  ["maxUnpool2d", "max_unpool2d", "|out"],
  ["maxUnpool3d", "max_unpool3d", "|out"],
  ["maximum", "maximum", "|out"],
  ["mean", "mean", "|dim|dtype_out|out"],
  ["median", "median", "|dim|names_dim|dim_values|names_dim_values|out"],
  ["min", "min", "|dim|names_dim|other|dim_min|names_dim_min|out|unary_out"],
  ["minimum", "minimum", "|out"],
  ["mish", "mish", "|out"],
  ["mish_", "mish_", ""],
  ["mm", "mm", "|dtype|dtype_out|out"],
  ["mode", "mode", "|dimname|dimname_out|values"],
  ["moveaxis", "moveaxis", "int|intlist"],
  ["movedim", "movedim", "int|intlist"],
  ["mseLoss", "mse_loss", "|out"],
  ["msort", "msort", "|out"],
  ["mul", "mul", "Tensor|Scalar|out|Scalar_out"],
  ["mul_", "mul_", "Tensor|Scalar"],
  ["multiMarginLoss", "multi_margin_loss", "|out"],
  ["multilabelMarginLoss", "multilabel_margin_loss", "|out"],
  ["multilabelMarginLossForward", "multilabel_margin_loss_forward", "|output"],
  ["multinomial", "multinomial", "|out"],
  ["multiply", "multiply", "Tensor|Scalar|out"],
  ["multiply_", "multiply_", "Tensor|Scalar"],
  ["mv", "mv", "|out"],
  ["mvlgamma", "mvlgamma", "|out"],
  ["mvlgamma_", "mvlgamma_", ""],
  ["nanToNum", "nan_to_num", "|out"],
  ["nanToNum_", "nan_to_num_", ""],
  ["nanmean", "nanmean", "|out"],
  ["nanmedian", "nanmedian", "|dim|names_dim|dim_values|names_dim_values|out"],
  ["nanquantile", "nanquantile", "|scalar|out|scalar_out"],
  ["nansum", "nansum", "|out"],
  ["narrow", "narrow", "|Tensor"],
  ["nativeChannelShuffle", "native_channel_shuffle", ""],
  ["ne", "ne", "Tensor|Scalar|Tensor_out|Scalar_out"],
  ["ne_", "ne_", "Tensor|Scalar"],
  ["neg", "neg", "|out"],
  ["neg_", "neg_", ""],
  ["negative", "negative", "|out"],
  ["negative_", "negative_", ""],
  ["newEmpty", "new_empty", "|out"],
  ["newEmptyStrided", "new_empty_strided", "|out"],
  ["newFull", "new_full", "|out"],
  ["newOnes", "new_ones", "|out"],
  ["newZeros", "new_zeros", "|out"],
  ["nextafter", "nextafter", "|out"],
  ["nextafter_", "nextafter_", ""],
  ["nllLoss", "nll_loss", "|out"],
  ["nllLoss2d", "nll_loss2d", "|out"],
  ["nllLoss2dForward", "nll_loss2d_forward", "|output"],
  ["nllLossForward", "nll_loss_forward", "|output"],
  ["nllLossNd", "nll_loss_nd", ""],
  ["nonzero", "nonzero", "|out"],
  ["nonzeroNumpy", "nonzero_numpy", ""],
  ["nonzeroStatic", "nonzero_static", "|out"],
  ["norm", "norm", "Scalar|ScalarOpt_dim|ScalarOpt_dim_dtype|ScalarOpt_dtype|dtype_out|out|ScalarOpt_dtype_out|Scalar_out"],
  ["normal_", "normal_", ""],
  ["normalFunctional", "normal_functional", ""],
  ["notEqual", "not_equal", "Tensor|Scalar|Tensor_out|Scalar_out"],
  ["notEqual_", "not_equal_", "Tensor|Scalar"],
  ["nuclearNorm", "nuclear_norm", "|dim|dim_out|out"],
  ["numpyT", "numpy_T", ""],
  ["oneHot", "one_hot", ""],
  ["onesLike", "ones_like", "|out"],
  ["orgqr", "orgqr", "|out"],
  ["ormqr", "ormqr", "|out"],
  ["outer", "outer", "|out"],
  ["pad", "pad", ""],
  ["pdist", "pdist", ""],
  ["permute", "permute", ""],
  ["pinMemory", "pin_memory", ""],
  ["pinverse", "pinverse", ""],
  ["pixelShuffle", "pixel_shuffle", "|out"],
  ["pixelUnshuffle", "pixel_unshuffle", "|out"],
  ["poisson", "poisson", "|out"],
  ["polygamma_", "polygamma_", ""],
  ["positive", "positive", ""],
  ["pow", "pow", "Tensor_Tensor|Tensor_Scalar|Tensor_Tensor_out|Scalar_out|Tensor_Scalar_out"],
  ["pow_", "pow_", "Tensor|Scalar"],
  ["prelu", "prelu", "|out"],
  ["prod", "prod", "|dim_int|int_out|out"],
  ["put", "put", "|out"],
  ["put_", "put_", ""],
  ["qr", "qr", "|Q"],
  ["quantile", "quantile", "|scalar|out|scalar_out"],
  ["rad2deg", "rad2deg", "|out"],
  ["rad2deg_", "rad2deg_", ""],
  ["randLike", "rand_like", "|generator|generator_out|out"],
  ["randintLike", "randint_like", "|Tensor|Tensor_generator|generator|low_dtype|low_generator_dtype|Tensor_generator_out|Tensor_out|generator_out|low_dtype_out|low_generator_dtype_out|out"],
  ["randnLike", "randn_like", "|generator|generator_out|out"],
  ["random", "random", "|from|to|from_out|out|to_out"],
  ["random_", "random_", "|from|to"],
  ["ravel", "ravel", ""],
  ["real", "real", ""],
  ["reciprocal", "reciprocal", "|out"],
  ["reciprocal_", "reciprocal_", ""],
  ["reflectionPad1d", "reflection_pad1d", "|out"],
  ["reflectionPad2d", "reflection_pad2d", "|out"],
  ["reflectionPad3d", "reflection_pad3d", "|out"],
  ["relu", "relu", "|out"],
  ["relu6", "relu6", ""],
  ["relu6_", "relu6_", ""],
  ["relu_", "relu_", ""],
  ["remainder", "remainder", "Tensor|Scalar|Tensor_out|Scalar_Tensor_out|Scalar_out"],
  ["remainder_", "remainder_", "Tensor|Scalar"],
  ["renorm", "renorm", "|out"],
  ["renorm_", "renorm_", ""],
  ["repeat", "repeat", "|out"],
  ["repeatInterleave", "repeat_interleave", "self_Tensor|self_int|Tensor_out"],
  ["replicationPad1d", "replication_pad1d", "|out"],
  ["replicationPad2d", "replication_pad2d", "|out"],
  ["replicationPad3d", "replication_pad3d", "|out"],
  ["reshape", "reshape", ""],
  ["reshapeAs", "reshape_as", ""],
  ["resize", "resize", "|out"],
  ["resize_", "resize_", ""],
  ["resizeAs", "resize_as", "|out"],
  ["resizeAs_", "resize_as_", ""],
  ["resolveConj", "resolve_conj", ""],
  ["resolveNeg", "resolve_neg", ""],
  ["roll", "roll", "|out"],
  ["rot90", "rot90", "|out"],
  ["round", "round", "|decimals|decimals_out|out"],
  ["round_", "round_", "|decimals"],
  ["rowIndices", "row_indices", ""],
  ["rrelu", "rrelu", ""],
  ["rrelu_", "rrelu_", ""],
  ["rreluWithNoise", "rrelu_with_noise", "|out"],
  ["rreluWithNoise_", "rrelu_with_noise_", ""],
  ["rreluWithNoiseFunctional", "rrelu_with_noise_functional", ""],
  ["rsqrt", "rsqrt", "|out"],
  ["rsqrt_", "rsqrt_", ""],
  ["rsub", "rsub", "Tensor|Scalar|Tensor_out|Scalar_out"],
  ["scatter", "scatter", "dimname_src|dimname_value|reduce|src|value|value_reduce|reduce_out|src_out|value_out|value_reduce_out"],
  ["scatter_", "scatter_", "reduce|src|value|value_reduce"],
  ["scatterAdd", "scatter_add", "|dimname|out"],
  ["scatterAdd_", "scatter_add_", ""],
  ["scatterReduce", "scatter_reduce", "two|two_out"],
  ["scatterReduce_", "scatter_reduce_", "two"],
  ["select", "select", "int"],
  ["selectScatter", "select_scatter", "|out"],
  ["selu", "selu", ""],
  ["selu_", "selu_", ""],
  ["sgn", "sgn", "|out"],
  ["sgn_", "sgn_", ""],
  ["sigmoid", "sigmoid", "|out"],
  ["sigmoid_", "sigmoid_", ""],
  ["sign", "sign", "|out"],
  ["sign_", "sign_", ""],
  ["signbit", "signbit", "|out"],
  ["silu", "silu", "|out"],
  ["silu_", "silu_", ""],
  ["sin", "sin", "|out"],
  ["sin_", "sin_", ""],
  ["sinc", "sinc", "|out"],
  ["sinc_", "sinc_", ""],
  ["sinh", "sinh", "|out"],
  ["sinh_", "sinh_", ""],
  ["slice", "slice", "Tensor"],
  ["sliceInverse", "slice_inverse", ""],
  ["sliceScatter", "slice_scatter", "|out"],
  ["slogdet", "slogdet", "|out"],
  ["smm", "smm", ""],
  ["smoothL1Loss", "smooth_l1_loss", "|out"],
  ["softMarginLoss", "soft_margin_loss", "|out"],
  ["softmax", "softmax", "int|int_out"],
  ["softplus", "softplus", "|out"],
  ["softshrink", "softshrink", "|out"],
  ["sort", "sort", "|dimname|dimname_stable|stable|dimname_values|dimname_values_stable|values|values_stable"],
  ["specialBesselJ0", "special_bessel_j0", "|out"],
  ["specialBesselJ1", "special_bessel_j1", "|out"],
  ["specialBesselY0", "special_bessel_y0", "|out"],
  ["specialBesselY1", "special_bessel_y1", "|out"],
  ["specialDigamma", "special_digamma", "|out"],
  ["specialEntr", "special_entr", "|out"],
  ["specialErf", "special_erf", "|out"],
  ["specialErfc", "special_erfc", "|out"],
  ["specialErfcx", "special_erfcx", "|out"],
  ["specialErfinv", "special_erfinv", "|out"],
  ["specialExp2", "special_exp2", "|out"],
  ["specialExpit", "special_expit", "|out"],
  ["specialExpm1", "special_expm1", "|out"],
  ["specialGammainc", "special_gammainc", "|out"],
  ["specialGammaincc", "special_gammaincc", "|out"],
  ["specialGammaln", "special_gammaln", "|out"],
  ["specialI0", "special_i0", "|out"],
  ["specialI0e", "special_i0e", "|out"],
  ["specialI1", "special_i1", "|out"],
  ["specialI1e", "special_i1e", "|out"],
  ["specialLog1p", "special_log1p", "|out"],
  ["specialLogNdtr", "special_log_ndtr", "|out"],
  ["specialLogSoftmax", "special_log_softmax", ""],
  ["specialLogit", "special_logit", "|out"],
  ["specialLogsumexp", "special_logsumexp", "|out"],
  ["specialModifiedBesselI0", "special_modified_bessel_i0", "|out"],
  ["specialModifiedBesselI1", "special_modified_bessel_i1", "|out"],
  ["specialModifiedBesselK0", "special_modified_bessel_k0", "|out"],
  ["specialModifiedBesselK1", "special_modified_bessel_k1", "|out"],
  ["specialMultigammaln", "special_multigammaln", "|out"],
  ["specialNdtr", "special_ndtr", "|out"],
  ["specialNdtri", "special_ndtri", "|out"],
  ["specialPsi", "special_psi", "|out"],
  ["specialRound", "special_round", "|out"],
  ["specialSinc", "special_sinc", "|out"],
  ["specialSoftmax", "special_softmax", ""],
  ["specialXlog1py", "special_xlog1py", "|other_scalar|other_scalar_out|out|self_scalar_out"],
  ["specialXlogy", "special_xlogy", "|other_scalar|other_scalar_out|out|self_scalar_out"],
  ["specialZeta", "special_zeta", "|other_scalar|other_scalar_out|out|self_scalar_out"],
  ["split", "split", "Tensor|sizes"],
  ["splitWithSizes", "split_with_sizes", ""],
  ["sqrt", "sqrt", "|out"],
  ["sqrt_", "sqrt_", ""],
  ["square", "square", "|out"],
  ["square_", "square_", ""],
  ["squeeze", "squeeze", "|dim|dimname|dims"],
  ["squeeze_", "squeeze_", "|dim|dimname|dims"],
  ["sspaddmm", "sspaddmm", "|out"],
  ["std", "std", "|correction|dim|correction_out|out"],
  ["stdMean", "std_mean", "|correction|dim|correction_out"],
  ["stft", "stft", "|center"],
  ["storageOffset", "storage_offset", ""],
  ["sub", "sub", "Tensor|Scalar|out|Scalar_out"],
  ["sub_", "sub_", "Tensor|Scalar"],
  ["subtract", "subtract", "Tensor|Scalar|out"],
  ["subtract_", "subtract_", "Tensor|Scalar"],
  ["sum", "sum", "|dim_IntList|IntList_out|out"],
  ["sumToSize", "sum_to_size", ""],
  ["svd", "svd", "|U"],
  ["swapaxes", "swapaxes", ""],
  ["swapaxes_", "swapaxes_", ""],
  ["swapdims", "swapdims", ""],
  ["swapdims_", "swapdims_", ""],
  ["symeig", "symeig", "|e"],
  ["t", "t", ""],
  ["t_", "t_", ""],
  ["take", "take", "|out"],
  ["takeAlongDim", "take_along_dim", "|out"],
  ["tan", "tan", "|out"],
  ["tan_", "tan_", ""],
  ["tanh", "tanh", "|out"],
  ["tanh_", "tanh_", ""],
  ["tensorSplit", "tensor_split", "indices|sections|tensor_indices_or_sections"],
  ["tensordot", "tensordot", "|out"],
  ["threshold", "threshold", "|out"],
  ["threshold_", "threshold_", ""],
  ["tile", "tile", ""],
  ["topk", "topk", "|values"],
  ["trace", "trace", "|out"],
  ["transpose", "transpose", "int"],
  ["transpose_", "transpose_", ""],
  ["triangularSolve", "triangular_solve", "|X"],
  ["tril", "tril", "|out"],
  ["tril_", "tril_", ""],
  ["triu", "triu", "|out"],
  ["triu_", "triu_", ""],
  ["trueDivide", "true_divide", "Tensor|Scalar|out"],
  ["trueDivide_", "true_divide_", "Tensor|Scalar"],
  ["trunc", "trunc", "|out"],
  ["trunc_", "trunc_", ""],
  ["typeAs", "type_as", ""],
  ["unbind", "unbind", "int"],
  ["unflatten", "unflatten", "int"],
  ["unfold", "unfold", ""],
  ["uniform", "uniform", "|out"],
  ["uniform_", "uniform_", ""],
  ["uniqueConsecutive", "unique_consecutive", "|out"],
  ["uniqueDim", "unique_dim", "|out"],
  ["uniqueDimConsecutive", "unique_dim_consecutive", "|out"],
  ["unsqueeze", "unsqueeze", ""],
  ["unsqueeze_", "unsqueeze_", ""],
  ["upsampleBicubic2d", "upsample_bicubic2d", "|out|vec_out"],
  ["upsampleBilinear2d", "upsample_bilinear2d", "|out|vec_out"],
  ["upsampleLinear1d", "upsample_linear1d", "|out|vec_out"],
  ["upsampleNearest1d", "upsample_nearest1d", "|out|vec_out"],
  ["upsampleNearest2d", "upsample_nearest2d", "|out|vec_out"],
  ["upsampleNearest3d", "upsample_nearest3d", "|out|vec_out"],
  ["upsampleTrilinear3d", "upsample_trilinear3d", "|out|vec_out"],
  ["values", "values", ""],
  ["var", "var", "|correction|dim|correction_out|out"],
  ["varMean", "var_mean", "|correction|dim|correction_out"],
  ["vdot", "vdot", "|out"],
  ["view", "view", "|dtype"],
  ["viewAs", "view_as", ""],
  ["viewAsComplex", "view_as_complex", ""],
  ["viewAsReal", "view_as_real", ""],
  ["vsplit", "vsplit", "array|int"],
  ["xlogy", "xlogy", "Tensor|Scalar_Other|OutTensor|OutScalar_Other|OutScalar_Self"],
  ["xlogy_", "xlogy_", "Tensor|Scalar_Other"],
  ["zero", "zero", "|out"],
  ["zero_", "zero_", ""],
  ["zerosLike", "zeros_like", "|out"],
]);
