import * as t from "../../../src/tensor/index.js";
import { bool, casesOf, real, whole } from "./case.js";

const digits = whole(0, 4, 2, 3);
const bits = whole(0, 64, 2, 3);

/** Comparisons, logic and whole numbers. */
export const comparisonCases = casesOf([
  ["eq", [digits, digits], (a, b) => [a.eq(b), a.eq(2)], "[a.eq(b), a.eq(2)]"],
  ["ne", [digits, digits], (a, b) => [a.ne(b), a.ne(2)], "[a.ne(b), a.ne(2)]"],
  ["lt", [digits, digits], (a, b) => [a.lt(b), a.lt(1.5)], "[a.lt(b), a.lt(1.5)]"],
  ["le", [digits, digits], (a, b) => [a.le(b), a.le(2)], "[a.le(b), a.le(2)]"],
  ["gt", [real(2, 3), real(3)], (a, b) => [a.gt(b), a.gt(0)], "[a.gt(b), a.gt(0)]"],
  ["ge", [real(2, 3), real(3)], (a, b) => [a.ge(b), a.ge(0)], "[a.ge(b), a.ge(0)]"],
  ["greater", [digits, digits], (a, b) => a.greater(b), "a.greater(b)"],
  ["greater_equal", [digits, digits], (a, b) => a.greaterEqual(b), "a.greater_equal(b)"],
  ["less", [digits, digits], (a, b) => a.less(b), "a.less(b)"],
  ["less_equal", [digits, digits], (a, b) => a.lessEqual(b), "a.less_equal(b)"],
  ["not_equal", [digits, digits], (a, b) => a.notEqual(b), "a.not_equal(b)"],
  ["equal", [digits, digits], (a, b) => [a.equal(b), a.equal(a)], "[a.equal(b), a.equal(a)]"],
  ["isclose", [real(2, 3), real(2, 3)], (a, b) => [a.isclose(b, 0.5, 0.5), a.isclose(a)], "[a.isclose(b, 0.5, 0.5), a.isclose(a)]"],
  ["allclose", [real(2, 3)], (a) => [a.allclose(a), a.allclose(a.add(1))], "[a.allclose(a), a.allclose(a + 1)]"],
  ["isin", [digits], (a) => t.isin(a, t.tensor(new BigInt64Array([1n, 3n]))), "torch.isin(a, torch.tensor([1, 3]))"],
  ["isreal", [digits], (a) => a.isreal(), "a.isreal()"],

  ["logical_and", [bool(5), bool(5)], (a, b) => a.logicalAnd(b), "a.logical_and(b)"],
  ["logical_or", [bool(5), bool(5)], (a, b) => a.logicalOr(b), "a.logical_or(b)"],
  ["logical_xor", [digits, digits], (a, b) => a.logicalXor(b), "a.logical_xor(b)"],
  ["logical_not", [digits], (a) => a.logicalNot(), "a.logical_not()"],
  ["bitwise_and", [bits, bits], (a, b) => [a.bitwiseAnd(b), a.bitwiseAnd(7)], "[a.bitwise_and(b), a.bitwise_and(7)]"],
  ["bitwise_or", [bits, bits], (a, b) => a.bitwiseOr(b), "a.bitwise_or(b)"],
  ["bitwise_xor", [bits, bits], (a, b) => a.bitwiseXor(b), "a.bitwise_xor(b)"],
  ["bitwise_not", [bits], (a) => a.bitwiseNot(), "a.bitwise_not()"],
  ["bitwise_left_shift", [bits, digits], (a, b) => a.bitwiseLeftShift(b), "a.bitwise_left_shift(b)"],
  ["bitwise_right_shift", [bits, digits], (a, b) => a.bitwiseRightShift(b), "a.bitwise_right_shift(b)"],
  ["gcd", [bits, bits], (a, b) => a.gcd(b), "a.gcd(b)"],
  ["lcm", [bits, bits], (a, b) => a.lcm(b), "a.lcm(b)"],
  ["floor_divide", [bits, whole(1, 9, 3)], (a, b) => [a.floorDivide(b), a.floorDivide(5)], "[a.floor_divide(b), a.floor_divide(5)]"],
  ["bincount", [whole(0, 6, 12)], (a) => a.bincount(null, 8), "a.bincount(None, 8)"],
  ["one_hot", [digits], (a) => a.oneHot(5), "F.one_hot(a, 5)"],
  ["count_nonzero", [digits], (a) => [a.countNonzero(), a.countNonzero(1)], "[a.count_nonzero(), a.count_nonzero(1)]"],
  ["all", [bool(3, 4)], (a) => [a.all(), a.all(1), a.all(0, true)], "[a.all(), a.all(1), a.all(0, True)]"],
  ["any", [bool(3, 4)], (a) => [a.any(), a.any(1), a.any(0, true)], "[a.any(), a.any(1), a.any(0, True)]"],
]);
