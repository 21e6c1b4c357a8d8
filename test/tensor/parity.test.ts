import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { byteSize, camelCase, type DType, grad, isFloating, scope, Tensor, tensor, tensorBytes, tensorFromBytes } from "../../src/tensor/index.js";
import { runPython } from "../support/python.js";
import { decodeBytes, encodeBytes, type EncodedTensor, PYTHON_TENSORS } from "../support/python-tensors.js";
import { drawInput } from "./parity-cases/draw-input.js";
import type { ParityCase, Result } from "./parity-cases/case.js";
import { parityCases } from "./parity-cases/index.js";

/** What one side computed: the results, whether each has a gradient, and the inputs' gradients. */
interface Outcome {
  readonly results: EncodedTensor[];
  readonly differentiable: boolean[];
  readonly gradients: (EncodedTensor | null)[];
}

// The oracle. The results' cotangents are eighths, so they are the same numbers on both sides.
const SCRIPT = `${PYTHON_TENSORS}
import torch.nn.functional as F
import warnings; warnings.filterwarnings("ignore")
def flat(result):
    if isinstance(result, (list, tuple)): return [x for part in result for x in flat(part)]
    return [result if isinstance(result, torch.Tensor) else torch.tensor(result)]
def outcome(case):
    inputs = [decode(e) for e in case["inputs"]]
    floats = [x.requires_grad_() for x in inputs if x.is_floating_point() and case["gradient"]]
    results = flat(eval("lambda a=None, b=None, c=None, d=None, e=None: " + case["python"])(*inputs))
    with_gradient = [x for x in results if x.requires_grad]
    weights = [(((torch.arange(x.numel()) % 7 - 3) / 4 + 0.125).to(x.dtype)).reshape(x.shape) for x in with_gradient]
    gradients = torch.autograd.grad(with_gradient, floats, weights, allow_unused=True) if with_gradient else []
    return {"results": [encode(x) for x in results], "differentiable": [x.requires_grad for x in results],
            "gradients": [None if x is None else encode(x) for x in gradients]}
out = []
for case in data:
    try: out.append(outcome(case))
    except Exception as error: out.append({"error": str(error)})
print(json.dumps(out))`;

const flat = (result: Result): (Tensor | number | boolean)[] => (Array.isArray(result) ? result.flatMap(flat) : [result as Tensor | number | boolean]);

const encode = (value: Tensor): EncodedTensor => encodeBytes(tensorBytes(value), value.dtype, value.shape);

function outcome({ run, gradient }: ParityCase, drawn: readonly EncodedTensor[]): Outcome {
  return scope(() => {
    const inputs = drawn.map((item) => tensorFromBytes(decodeBytes(item), item.dtype, item.shape));
    const floats = inputs.filter((input) => gradient && isFloating(input.dtype)).map((input) => input.requiresGrad_());
    const [a, b, c, d, e] = inputs as [Tensor, Tensor, Tensor, Tensor, Tensor];
    const results = flat(run(a, b, c, d, e)).map((result) => (result instanceof Tensor ? result : tensor(result)));
    const withGradient = results.filter((result) => result.requiresGrad);
    const weights = withGradient.map(({ shape, dtype }) => {
      const length = shape.reduce((product, size) => product * size, 1);
      return tensor(Float64Array.from({ length }, (_, index) => ((index % 7) - 3) / 4 + 0.125), { shape, dtype });
    });
    const gradients = withGradient.length > 0 ? grad(withGradient, floats, { gradOutputs: weights, allowUnused: true }) : [];
    return {
      results: results.map(encode),
      differentiable: results.map((result) => result.requiresGrad),
      gradients: gradients.map((item) => item && encode(item)),
    };
  });
}

/** Elements as numbers; exact for all dtypes that occur. */
function numbers({ dtype, bytes, shape }: EncodedTensor): number[] {
  const raw = Buffer.from(bytes, "base64");
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  const size = byteSize(dtype);
  const at = (offset: number): number => {
    if (dtype === "float32") return view.getFloat32(offset, true);
    if (dtype === "float64") return view.getFloat64(offset, true);
    if (dtype === "int64") return Number(view.getBigInt64(offset, true));
    if (dtype === "int32") return view.getInt32(offset, true);
    return view.getUint8(offset);
  };
  return Array.from({ length: shape.reduce((product, length) => product * length, 1) }, (_, index) => at(index * size));
}

/** Same dtype and shape, and elements within `tolerance` of the tensor's largest magnitude (whole numbers: equal). */
function assertClose(found: EncodedTensor, expected: EncodedTensor, tolerance: number, what: string): void {
  assert.equal(found.dtype, expected.dtype, `${what}: dtype`);
  assert.deepEqual(found.shape, expected.shape, `${what}: shape`);
  if (found.bytes === expected.bytes) return;
  const [ours, theirs] = [numbers(found), numbers(expected)];
  const peak = theirs.reduce((largest, value) => (Number.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest), 0);
  const margin = isFloating(expected.dtype) ? tolerance * peak : 0;
  theirs.forEach((value, index) => {
    const same = Object.is(ours[index], value) || Math.abs(ours[index]! - value) <= margin;
    assert.ok(same, `${what}: element ${index} is ${ours[index]}, PyTorch has ${value}`);
  });
}

test("at least 180 operators are compared, each by its own name", (t) => {
  const names = parityCases.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length, "a name stands twice");
  for (const { name, run } of parityCases) {
    const method = camelCase(name.split(".")[0]!);
    assert.match(run.toString(), new RegExp(`\\.${method}\\(`), `the case ${name} does not call ${method}`);
  }
  assert.ok(names.length >= 180);
  t.diagnostic(`${names.length} operators compared with PyTorch`);
});

for (const [dtype, tolerance] of [["float32", 1e-5], ["float64", 1e-10]] as const) {
  describe(`operators against PyTorch, ${dtype}`, () => {
    const inputs = parityCases.map((parityCase, seed) => parityCase.inputs.map((input, index) => drawInput(input, dtype as DType, seed * 8 + index)));
    let expected: (Outcome | { error: string })[] = [];
    before(() => {
      const batch = parityCases.map(({ python, gradient }, index) => ({ python, gradient, inputs: inputs[index] }));
      expected = runPython(SCRIPT, batch) as typeof expected;
    });
    parityCases.forEach((parityCase, index) => {
      test(parityCase.name, () => {
        const oracle = expected[index]!;
        if ("error" in oracle) assert.fail(`PyTorch itself refuses ${parityCase.python}: ${oracle.error}`);
        const found = outcome(parityCase, inputs[index]!);
        assert.equal(found.results.length, oracle.results.length, "number of results");
        found.results.forEach((result, at) => assertClose(result, oracle.results[at]!, tolerance, `result ${at}`));
        assert.deepEqual(found.differentiable, oracle.differentiable, "which results have a gradient");
        assert.equal(found.gradients.length, oracle.gradients.length, "number of gradients");
        found.gradients.forEach((gradient, at) => {
          const theirs = oracle.gradients[at]!;
          if (gradient === null || theirs === null) assert.equal(gradient, theirs, `gradient ${at}`);
          else assertClose(gradient, theirs, tolerance, `gradient ${at}`);
        });
      });
    });
  });
}
