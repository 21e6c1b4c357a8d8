import type { Tensor } from "../../../src/tensor/index.js";

/** How an input's elements are drawn. */
export interface Input {
  readonly kind: "real" | "positive" | "unit" | "distinct" | "special" | "symmetric" | "regular" | "whole" | "bool";
  readonly shape: readonly number[];
  /** Bounds of whole numbers, the upper excluded. */
  readonly low?: number;
  readonly high?: number;
}

/** Between -2 and 2. */
export const real = (...shape: number[]): Input => ({ kind: "real", shape });
/** Between 0.2 and 3. */
export const positive = (...shape: number[]): Input => ({ kind: "positive", shape });
/** Between -0.95 and 0.95. */
export const unit = (...shape: number[]): Input => ({ kind: "unit", shape });
/** No two alike, for whatever sorts or chooses. */
export const distinct = (...shape: number[]): Input => ({ kind: "distinct", shape });
/** Some of them nan and infinite. */
export const special = (...shape: number[]): Input => ({ kind: "special", shape });
/** A symmetric positive definite matrix. */
export const symmetric = (size: number): Input => ({ kind: "symmetric", shape: [size, size] });
/** A matrix far from singular. */
export const regular = (size: number): Input => ({ kind: "regular", shape: [size, size] });
/** int64 in [low, high). */
export const whole = (low: number, high: number, ...shape: number[]): Input => ({ kind: "whole", shape, low, high });
export const bool = (...shape: number[]): Input => ({ kind: "bool", shape });

export type Result = Tensor | number | boolean | readonly Result[];

/** One ATen operator, called from TypeScript and from Python on the same inputs. */
export interface ParityCase {
  /** The operator's name in ATen. */
  readonly name: string;
  readonly inputs: readonly Input[];
  readonly run: (a: Tensor, b: Tensor, c: Tensor, d: Tensor, e: Tensor) => Result;
  /** The same in Python, over `a`, `b`, …, `torch` and `F` (torch.nn.functional). */
  readonly python: string;
  /** Whether gradients are compared too, where the result has them. Default true; out variants have none. */
  readonly gradient: boolean;
}

export type Row = readonly [name: string, inputs: readonly Input[], run: ParityCase["run"], python: string, options?: { gradient: boolean }];

export const casesOf = (rows: readonly Row[]): ParityCase[] =>
  rows.map(([name, inputs, run, python, options]) => ({ name, inputs, run, python, gradient: options?.gradient ?? true }));

export const noGradient = { gradient: false };
