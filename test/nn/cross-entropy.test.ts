import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { crossEntropy } from "../../src/nn/index.js";
import { crossEntropyLoss, grad, manualSeed, randint, randn, tensor, type Tensor } from "../../src/tensor/index.js";
import { assertClose, assertSame } from "./support.js";

const classIndices = (values: number[]) => tensor(values, { dtype: "int64" });

test("values and gradients equal the float64 composed form", () => {
  fc.assert(
    fc.property(
      fc.record({ batch: fc.integer({ min: 1, max: 40 }), classes: fc.integer({ min: 1, max: 300 }), spread: fc.constantFrom(0.01, 1, 30, 200), transposed: fc.boolean(), seed: fc.nat(1e6) }),
      ({ batch, classes, spread, transposed, seed }) => {
        manualSeed(seed);
        const plain = randn([batch, classes]).mul(spread);
        const logits = (transposed ? plain.t().contiguous().t() : plain).detach().requiresGrad_();
        const exact = logits.detach().double().requiresGrad_();
        const target = randint(0, classes, [batch], { dtype: "int64" });
        const loss = crossEntropy(logits, target);
        const expected = exact.logSoftmax(1).gather(1, target.unsqueeze(1)).mean().neg();
        loss.mul(3).backward();
        expected.mul(3).backward();
        const rounding = 2e-7 * Math.max(1, spread);
        assert.ok(Math.abs(loss.toNumber() - expected.toNumber()) <= 5e-7 * Math.abs(expected.toNumber()) + rounding, `loss ${loss.toNumber()}, expected ${expected.toNumber()}`);
        assertClose("gradient", logits.grad!.double(), exact.grad!, { rtol: 2e-6 * Math.max(1, spread / 10), atol: 1e-7 / batch });
      },
    ),
    { numRuns: 60 },
  );
});

test("the same bits at every call", () => {
  const logits = randn([300, 100]).requiresGrad_();
  const target = randint(0, 100, [300], { dtype: "int64" });
  const gradient = () => grad([crossEntropy(logits, target)], [logits])[0]!;
  assertSame("loss", crossEntropy(logits, target), crossEntropy(logits, target));
  assertSame("gradient", gradient(), gradient());
});

test("second derivatives equal the composed form's", () => {
  const second = (loss: (logits: Tensor, target: Tensor) => Tensor) => {
    const logits = tensor([[0.3, -1, 2], [1, 0.5, -0.25]]).requiresGrad_();
    const [first] = grad([loss(logits, classIndices([2, 0]))], [logits], { createGraph: true });
    return grad([first!.square().sum()], [logits])[0]!;
  };
  assertClose("second derivative", second(crossEntropy), second(crossEntropyLoss), { rtol: 1e-5, atol: 1e-8 });
});

test("infinite and NaN logits give what crossEntropyLoss gives", () => {
  for (const row of [[-Infinity, 0, 1], [Infinity, 0, 1], [NaN, 0, 1], [-Infinity, -Infinity, -Infinity], [1e38, -1e38, 0]]) {
    for (const label of [0, 1]) {
      const ends = [crossEntropy, crossEntropyLoss].map((loss) => {
        const logits = tensor([row]).requiresGrad_();
        const value = loss(logits, classIndices([label]));
        value.backward();
        return [value.toNumber(), logits.grad!.toArray()];
      });
      assert.deepEqual(ends[0], ends[1], `logits ${row.join(", ")}, target ${label}`);
    }
  }
});

test("other types, shapes and class probabilities take crossEntropyLoss", () => {
  const logits = randn([4, 3], { dtype: "float64" });
  const target = classIndices([0, 2, 1, 1]);
  const image = randn([2, 3, 5]);
  const imageTarget = randint(0, 3, [2, 5], { dtype: "int64" });
  const chances = logits.float().softmax(1);
  for (const [x, y] of [[logits, target], [image, imageTarget], [logits.float(), chances], [logits.float().select(0, 0), target.select(0, 0)]] as [Tensor, Tensor][]) {
    assertSame("loss", crossEntropy(x, y), crossEntropyLoss(x, y));
  }
});

test("a target that is no class is named", () => {
  const logits = randn([2, 3]);
  assert.throws(() => crossEntropy(logits, classIndices([1, 3])), /target 3 of example 1 is no class: the logits have 3 classes, 0 to 2/);
  assert.throws(() => crossEntropy(logits, classIndices([-100, 0])), /target -100 of example 0 is no class/);
});
