import assert from "node:assert/strict";
import { test } from "node:test";
import { interactionBases, InteractionError, jacobianGram, residualSection, withConstant } from "../../src/interactions/index.js";
import { Linear } from "../../src/nn/index.js";
import { eye, manualSeed, noGrad, randn, type Tensor } from "../../src/tensor/index.js";

const F64 = { dtype: "float64" } as const;
const largest = (x: Tensor): number => x.abs().max().toNumber();

function block(units: "relu" | "gelu" | "tanh") {
  manualSeed(3);
  const [first, second] = [new Linear(6, 15).to(F64), new Linear(15, 6).to(F64)];
  return { first, second, section: residualSection("block", first, units, second), points: randn([200, 6], F64) };
}

test("a residual section computes what its block does, for ReLU and for others", () => {
  for (const units of ["relu", "gelu", "tanh"] as const) {
    const { first, second, section, points } = block(units);
    const expected = noGrad(() => points.add(second.forward(first.forward(points)[units]())));
    const output = section.forward(withConstant(points));
    assert.ok(largest(output.slice(1, 0, 6).sub(expected)) < 1e-13, units);
    assert.equal(largest(output.slice(1, 6).sub(1)), 0);
    assert.equal(section.inputs, 6);
    assert.equal(section.outputs, 6);
  }
});

test("of a residual section the closed form of the Jacobian Gram matrix is what gradients give", () => {
  for (const units of ["relu", "gelu", "tanh"] as const) {
    const { section, points } = block(units);
    const next = randn([7, 4], F64);
    const closed = jacobianGram([section], [points], 0, next);
    const byGradients = jacobianGram([{ ...section, units: null }], [points], 0, next);
    assert.ok(largest(closed.sub(byGradients)) < 1e-12 * largest(closed), units);
  }
});

test("a block that adds nothing is the identity: its local basis gives the covariance's eigenvalues", () => {
  const { first, second, points } = block("relu");
  noGrad(() => [second.weight, second.bias!].forEach((parameter) => parameter.zero_()));
  const section = residualSection("block", first, "relu", second);
  assert.ok(largest(jacobianGram([section], [points], 0, eye(7, 7, F64)).sub(eye(7, 7, F64))) < 1e-12);
  const sizes = interactionBases([section], [points])[0]!.sizes.slice(1);
  const about = points.sub(points.mean(0));
  const values = (about.t().matmul(about).div(200).linalgEigvalsh().toArray() as number[]).reverse();
  sizes.forEach((size, i) => assert.ok(Math.abs(size - values[i]!) < 1e-12));
});

test("a block that writes other features than it reads is refused", () => {
  assert.throws(
    () => residualSection("block", new Linear(6, 15), "relu", new Linear(15, 5)),
    new InteractionError("section block reads 6 features into 15 units and writes 5 from 15; a residual block writes as many as it reads"),
  );
});
