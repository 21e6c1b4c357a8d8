import * as t from "../../../src/tensor/index.js";
import { bool, casesOf, noGradient, positive, real, distinct, whole } from "./case.js";

const a34 = real(3, 4);

/** Variants that write into a tensor: in place (of a copy, so that gradients flow), or into `out`. */
export const inPlaceCases = casesOf([
  ["add_", [a34, real(4)], (a, b) => a.clone().add_(b, { alpha: 2 }), "a.clone().add_(b, alpha=2)"],
  ["sub_", [a34, real(4)], (a, b) => a.clone().sub_(b), "a.clone().sub_(b)"],
  ["mul_", [a34, real(4)], (a, b) => a.clone().mul_(b).mul_(0.5), "a.clone().mul_(b).mul_(0.5)"],
  ["div_", [a34, positive(4)], (a, b) => a.clone().div_(b), "a.clone().div_(b)"],
  ["pow_", [positive(3)], (a) => a.clone().pow_(2), "a.clone().pow_(2)"],
  ["addcmul_", [a34, a34, a34], (a, b, c) => a.clone().addcmul_(b, c, { value: 0.1 }), "a.clone().addcmul_(b, c, value=0.1)"],
  ["addcdiv_", [a34, a34, positive(3, 4)], (a, b, c) => a.clone().addcdiv_(b, c, { value: -0.1 }), "a.clone().addcdiv_(b, c, value=-0.1)"],
  ["addmm_", [real(3, 2), a34, real(4, 2)], (a, b, c) => a.clone().addmm_(b, c), "a.clone().addmm_(b, c)"],
  ["lerp_", [a34, a34], (a, b) => a.clone().lerp_(b, 0.9), "a.clone().lerp_(b, 0.9)"],
  ["clamp_", [a34], (a) => a.clone().clamp_(-1, 1), "a.clone().clamp_(-1, 1)"],
  ["zero_", [a34], (a) => a.clone().zero_(), "a.clone().zero_()"],
  ["fill_", [a34], (a) => a.clone().fill_(0.25), "a.clone().fill_(0.25)"],
  ["fill_diagonal_", [a34], (a) => a.clone().fillDiagonal_(1), "a.clone().fill_diagonal_(1)"],
  ["copy_", [a34, real(4)], (a, b) => a.clone().copy_(b), "a.clone().copy_(b)"],
  ["exp_", [a34], (a) => a.clone().exp_(), "a.clone().exp_()"],
  ["sqrt_", [positive(4)], (a) => a.clone().sqrt_(), "a.clone().sqrt_()"],
  ["neg_", [a34], (a) => a.clone().neg_(), "a.clone().neg_()"],
  ["relu_", [a34], (a) => a.clone().relu_(), "a.clone().relu_()"],
  ["tanh_", [a34], (a) => a.clone().tanh_(), "a.clone().tanh_()"],
  ["sigmoid_", [a34], (a) => a.clone().sigmoid_(), "a.clone().sigmoid_()"],
  ["floor_", [a34], (a) => a.clone().floor_(), "a.clone().floor_()"],
  ["masked_fill_", [a34, bool(3, 4)], (a, b) => a.clone().maskedFill_(b, 3), "a.clone().masked_fill_(b, 3)"],
  ["index_add_", [a34, whole(0, 3, 2), real(2, 4)], (a, b, c) => a.clone().indexAdd_(0, b, c), "a.clone().index_add_(0, b, c)"],
  ["index_put_", [a34, whole(0, 3, 2), real(2, 4)], (a, b, c) => a.clone().indexPut_([b], c, true), "a.clone().index_put_((b,), c, True)"],
  ["scatter_", [a34, whole(0, 3, 1, 4), real(1, 4)], (a, b, c) => a.clone().scatter_(0, b, c), "a.clone().scatter_(0, b, c)"],
  ["scatter_add_", [a34, whole(0, 3, 2, 4), real(2, 4)], (a, b, c) => a.clone().scatterAdd_(0, b, c), "a.clone().scatter_add_(0, b, c)"],
  ["tril_", [a34], (a) => a.clone().tril_(), "a.clone().tril_()"],
  ["t_", [a34], (a) => a.clone().t_(), "a.clone().t_()"],
  ["transpose_", [a34], (a) => a.clone().transpose_(0, 1), "a.clone().transpose_(0, 1)"],
  ["squeeze_", [real(1, 3)], (a) => a.clone().squeeze_(0), "a.clone().squeeze_(0)"],
  ["unsqueeze_", [a34], (a) => a.clone().unsqueeze_(1), "a.clone().unsqueeze_(1)"],
  ["logical_and_", [bool(5), bool(5)], (a, b) => a.clone().logicalAnd_(b), "a.clone().logical_and_(b)"],
  ["bitwise_xor_", [whole(0, 99, 5), whole(0, 99, 5)], (a, b) => a.clone().bitwiseXor_(b), "a.clone().bitwise_xor_(b)"],

  ["add.out", [a34, a34], (a, b) => t.add(a, b, { out: t.zerosLike(a) }), "torch.add(a, b, out=torch.zeros_like(a))", noGradient],
  ["mm.out", [a34, real(4, 2)], (a, b) => t.mm(a, b, { out: a.newZeros([3, 2]) }), "torch.mm(a, b, out=a.new_zeros(3, 2))", noGradient],
  ["sum.IntList_out", [a34], (a) => t.sum(a, [1], { out: a.newZeros([3]) }), "torch.sum(a, [1], out=a.new_zeros(3))", noGradient],
  [
    "sort.values",
    [distinct(3, 4)],
    (a) => t.sort(a, 1, { values: t.zerosLike(a), indices: t.zerosLike(a, { dtype: "int64" }) }),
    "list(torch.sort(a, 1, out=(torch.zeros_like(a), torch.zeros_like(a, dtype=torch.int64))))",
    noGradient,
  ],
  ["exp.out", [a34], (a) => t.exp(a, { out: t.zerosLike(a) }), "torch.exp(a, out=torch.zeros_like(a))", noGradient],
  ["cat.out", [a34, a34], (a, b) => t.cat([a, b], 0, { out: a.newZeros([6, 4]) }), "torch.cat([a, b], 0, out=a.new_zeros(6, 4))", noGradient],
]);
