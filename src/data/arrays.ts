import { Tensor, tensor } from "../tensor/index.js";
import { dataError } from "./data-error.js";
import type { Dataset } from "./dataset.js";
import { inMemoryDataset } from "./in-memory-dataset.js";

/** What `arrays` reads numbers from. */
export type NumericArray =
  | Uint8Array
  | Int8Array
  | Int16Array
  | Int32Array
  | BigInt64Array
  | Float32Array
  | Float64Array
  | readonly number[];

/**
 * A data set made of numbers you already have.
 *
 * Bytes (uint8 inputs) are read as pixels and come out as float32 in [0, 1]; every other input becomes float32 unchanged. Whole-number
 * targets become int64 class numbers, float targets stay float32 for a regression.
 *
 * @param options.input a tensor `[examples, …shape]`, or a flat array together with `shape`
 * @param options.target a tensor or array of `[examples]`
 * @param options.shape the shape of one input; needed for a flat array
 * @param options.classes the names of the classes
 * @throws DataError if the numbers do not fill whole examples, inputs and targets differ in number, or a target has no class name
 */
export function arrays(options: {
  input: Tensor | NumericArray;
  target: Tensor | NumericArray;
  shape?: readonly number[];
  classes?: readonly string[];
  name?: string;
}): Dataset {
  const { name = "arrays", classes = [] } = options;
  const input = inputTensor(name, options.input, options.shape);
  const target = targetTensor(options.target);
  checkTargets(name, target, classes);
  return inMemoryDataset({ name, input, target, classes });
}

function inputTensor(name: string, input: Tensor | NumericArray, shape: readonly number[] | undefined): Tensor {
  const given = input instanceof Tensor ? input.detach() : tensor(input as Float32Array);
  const numbers = given.dtype === "uint8" ? given : given.to("float32");
  if (input instanceof Tensor && shape === undefined) return numbers;
  if (shape === undefined) {
    throw dataError(name, "the shape of one input beside a flat array", "none", "Give `shape`, such as [1, 28, 28].");
  }
  const each = shape.reduce((product, size) => product * size, 1);
  if (each < 1 || numbers.numel() % each !== 0) {
    throw dataError(name, `a multiple of ${each} numbers for inputs of [${shape}]`, `${numbers.numel()}`, "Give whole examples.");
  }
  return numbers.reshape([numbers.numel() / each, ...shape]);
}

function targetTensor(target: Tensor | NumericArray): Tensor {
  if (target instanceof Tensor) {
    return target.detach().to(target.dtype.startsWith("float") ? "float32" : "int64");
  }
  if (target instanceof Float32Array || target instanceof Float64Array) return tensor(target).to("float32");
  if (!ArrayBuffer.isView(target)) {
    // A plain array says nothing about its kind: whole numbers are classes.
    const whole = (target as readonly number[]).every(Number.isInteger);
    return whole ? tensor(Int32Array.from(target as readonly number[])).to("int64") : tensor(Float32Array.from(target as readonly number[]));
  }
  return tensor(target as Int32Array).to("int64");
}

function checkTargets(name: string, target: Tensor, classes: readonly string[]): void {
  if (classes.length === 0 || target.dtype !== "int64") return;
  const numbers = target.toTypedArray() as BigInt64Array;
  const wrong = numbers.find((value) => value < 0n || value >= BigInt(classes.length));
  if (wrong !== undefined) {
    throw dataError(name, `targets from 0 to ${classes.length - 1}`, String(wrong), `Name every class, or correct the targets.`);
  }
}
