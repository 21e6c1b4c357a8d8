import { decodeBytes, encodeBytes, PYTHON_TENSORS, type EncodedTensor } from "../support/python-tensors.js";
import { runPython } from "../support/python.js";
import { tensor, type Tensor } from "../../src/tensor/index.js";
import type { Optimizer } from "../../src/optim/index.js";

/** Parameters and, for every step, their gradients: float64, the same for us and for PyTorch. */
export interface Course {
  readonly shapes: readonly (readonly number[])[];
  readonly start: readonly Float64Array[];
  /** `[step][parameter]`; null where a parameter has no gradient in that step. */
  readonly gradients: readonly (readonly (Float64Array | null)[])[];
}

/** A course of pseudo-random numbers. The second parameter has no gradient in the first two steps. */
export function course(steps: number): Course {
  const shapes = [[3, 4], [5], [2, 1, 3]];
  const size = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);
  let counter = 0;
  const numbers = (count: number) => Float64Array.from({ length: count }, () => Math.sin(++counter * 12.9898) * 1.7);
  const start = shapes.map((shape) => numbers(size(shape)));
  const gradients = Array.from({ length: steps }, (_, step) =>
    shapes.map((shape, index) => (index === 1 && step < 2 ? null : numbers(size(shape)))),
  );
  return { shapes, start, gradients };
}

/** Runs our optimizer over the course and gives the parameters after every step. */
export function follow(
  { shapes, start, gradients }: Course,
  build: (parameters: Tensor[]) => Optimizer,
  { dtype = "float64" as "float32" | "float64", beforeStep = (_optimizer: Optimizer, _step: number) => {} } = {},
): number[][][] {
  const make = (values: Float64Array, index: number) => tensor(values, { dtype }).reshape([...shapes[index]!]);
  const parameters = start.map((values, index) => make(values, index).requiresGrad_());
  const optimizer = build(parameters);
  return gradients.map((row, step) => {
    optimizer.zeroGrad();
    row.forEach((gradient, index) => {
      if (gradient !== null) parameters[index]!.grad = make(gradient, index);
    });
    beforeStep(optimizer, step);
    optimizer.step();
    return parameters.map((parameter) => Array.from(parameter.detach().toTypedArray() as Float64Array));
  });
}

/** An optimizer in Python: an expression over `params`, and one over `optimizer` and `step` evaluated before each step. */
export interface PythonOptimizer {
  readonly optimizer: string;
  readonly beforeStep?: string;
}

/** The same course in PyTorch for each of several optimizers; they share one process, since starting one takes seconds. */
export function followInPyTorch({ shapes, start, gradients }: Course, optimizers: readonly PythonOptimizer[]): number[][][][] {
  const encode = (values: Float64Array | null, index: number): EncodedTensor | null =>
    values && encodeBytes(values, "float64", shapes[index]!);
  const script = `${PYTHON_TENSORS}
def follow(build, before):
    params = [torch.nn.Parameter(decode(p)) for p in data["start"]]
    optimizer = build(params)
    out = []
    for step, row in enumerate(data["gradients"]):
        for p, g in zip(params, row):
            p.grad = None if g is None else decode(g)
        before(optimizer, step)
        optimizer.step()
        out.append([encode(p) for p in params])
    return out
print(json.dumps([follow(eval("lambda params: " + o["optimizer"]), eval("lambda optimizer, step: " + o.get("beforeStep", "None"))) for o in data["optimizers"]]))`;
  const input = { start: start.map(encode), gradients: gradients.map((row) => row.map(encode)), optimizers };
  const courses = runPython(script, input) as EncodedTensor[][][];
  return courses.map((rows) => rows.map((row) => row.map((encoded) => Array.from(new Float64Array(decodeBytes(encoded).buffer)))));
}

/** The largest difference between two courses, relative to numbers of about 1. */
export function largestDifference(a: number[][][], b: number[][][]): number {
  const [left, right] = [a.flat(2), b.flat(2)];
  if (left.length !== right.length) throw new Error(`courses of ${left.length} and ${right.length} numbers`);
  return left.reduce((largest, value, index) => {
    const difference = Math.abs(value - right[index]!) / Math.max(1, Math.abs(right[index]!));
    // NaN must not pass for agreement.
    return difference <= largest ? largest : difference;
  }, 0);
}
