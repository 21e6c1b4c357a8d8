import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  backward, broadcastTensors, customGradient, einsum, enableGrad, grad, isGradEnabled, memoryStats, noGrad, ones, ops, randn, scope, tensor, Tensor, zeros,
} from "../../src/tensor/index.js";

const gradientOf = (x: Tensor): unknown => x.grad?.toArray();

const f64 = { dtype: "float64", requiresGrad: true } as const;

describe("backward", () => {
  it("accumulates into the leaves", () => {
    const x = tensor([1, 2, 3], f64);
    x.mul(x).sum().backward();
    x.sum().backward();
    assert.deepEqual(x.grad?.toArray(), [3, 5, 7]);
    x.grad = null;
    assert.equal(x.grad, null);
  });

  it("gives zero gradients that libtorch makes without memory, readable in every way", () => {
    const x = tensor([1, -2], f64);
    const [zero] = grad(x.sgn().sum(), x) as [Tensor];
    assert.deepEqual(zero.toArray(), [0, 0]);
    assert.deepEqual([...zero.asTypedArray()], [0, 0]);
    assert.equal(zero.toString(), "tensor([0., 0.], dtype=torch.float64)");
  });

  it("takes gradients of its own for several outputs", () => {
    const x = tensor([1, 2], f64);
    backward([x.mul(2), x.exp()], [tensor([1, 10], { dtype: "float64" }), zeros([2], { dtype: "float64" })]);
    assert.deepEqual(x.grad?.toArray(), [2, 20]);
  });

  it("agrees with finite differences", () => {
    const f = (x: Tensor): Tensor => x.tanh().mul(x.exp()).sum().add(x.mul(x).mean());
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1.5, max: 1.5, noNaN: true }), { minLength: 1, maxLength: 5 }), (values) => {
        const x = tensor(values, f64);
        const [slope] = grad(f(x), x);
        const h = 1e-6;
        for (const [i, value] of values.entries()) {
          const at = (moved: number): number => f(tensor(values.with(i, moved), { dtype: "float64" })).toNumber();
          const difference = (at(value + h) - at(value - h)) / (2 * h);
          assert.ok(Math.abs(difference - (slope?.select(0, i).toNumber() ?? NaN)) < 1e-7);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("says what is wrong", () => {
    assert.throws(() => ones([2]).backward(), /TensorError|does not require grad/);
    assert.throws(() => ones([2], { requiresGrad: true }).mul(2).backward(), /scalar/);
    const x = tensor([1], f64);
    const y = x.mul(x).sum();
    y.backward();
    assert.throws(() => y.backward(), /second time|already been freed/);
    assert.throws(() => tensor([1, 2], { dtype: "int64" }).requiresGrad_(), /floating-point/);
    assert.throws(() => (x.grad = zeros([3], { dtype: "float64" })), /shape \[1\], not \[3\]/);
  });

  it("notices a saved tensor that was overwritten", () => {
    const x = tensor([1, 2], f64);
    const y = x.exp();
    y.detach().add_(1);
    assert.throws(() => y.sum().backward(), /modified by an inplace operation/);
  });
});

describe("views by composed operators", () => {
  const views: [string, (a: Tensor) => Tensor][] = [["einsum", (a) => einsum("ii->i", [a])], ["broadcastTensors", (a) => broadcastTensors([a])[0] as Tensor]];
  for (const [name, view] of views)
    it(`count as their base: ${name}`, () => {
      const [base, weight] = [ones([2, 2]), ones([2, 2], { requiresGrad: true })];
      const product = base.mul(weight).sum();
      view(base).add_(1);
      assert.throws(() => product.backward(), /modified by an inplace operation/);
    });
});

describe("disposed tensors", () => {
  const disposed = (): Tensor => {
    const gone = ones([1]);
    gone.dispose();
    return gone;
  };

  it("do not pass for absent gradients", () => {
    const x = ones([1], { requiresGrad: true });
    assert.throws(() => x.mul(3).backward(disposed()), /disposed/);
    assert.throws(() => grad(x.mul(3), x, { gradOutputs: [disposed()] }), /disposed/);
    assert.throws(() => (x.grad = disposed()), /disposed/);
    const forgetful = customGradient({ forward: (_, input) => input.mul(2), backward: disposed });
    assert.throws(() => (forgetful(x) as Tensor).backward(), { name: "TensorError", message: /disposed/ });
    assert.equal(x.grad, null);
  });
});

describe("a tensor's grad", () => {
  it("must have its tensor's shape and dtype", () => {
    const x = ones([2]);
    assert.throws(() => (x.grad = ones([3])), { name: "TensorError", message: /shape/ });
    assert.throws(() => (x.grad = ones([2], { dtype: "float64" })), { name: "TensorError", message: /dtype/ });
  });
});

describe("grad", () => {
  it("gives higher derivatives", () => {
    const x = tensor([2], f64);
    const [first] = grad(x.pow(4).sum(), x, { createGraph: true });
    const [second] = grad((first as Tensor).sum(), x, { createGraph: true });
    const [third] = grad((second as Tensor).sum(), x);
    assert.deepEqual([first, second, third].map((d) => d?.item()), [32, 48, 48]);
    assert.equal(x.grad, null);
  });

  it("refuses inputs that are not in the graph unless told", () => {
    const [x, y] = [tensor([1], f64), tensor([1], f64)];
    assert.throws(() => grad(x.sum(), [y]), /not have been used|allow_unused/);
    assert.deepEqual(grad(x.sum(), [y], { allowUnused: true }), [null]);
  });
});

describe("grad mode", () => {
  it("nests and is restored when the work throws", () => {
    const x = ones([1], { requiresGrad: true });
    noGrad(() => {
      assert.ok(!x.mul(2).requiresGrad);
      enableGrad(() => assert.ok(x.mul(2).requiresGrad));
      assert.ok(!isGradEnabled());
    });
    assert.throws(() => noGrad(() => { throw new Error("mine"); }), /mine/);
    assert.ok(isGradEnabled());
  });
});

describe("hooks on gradients", () => {
  it("see gradients, replace them, and can be removed", () => {
    const x = tensor([1, 2], f64);
    const seen: unknown[] = [];
    const first = x.registerHook((gradient) => void seen.push(gradient.toArray()));
    const second = x.registerHook((gradient) => gradient.mul(10));
    x.mul(3).sum().backward();
    assert.deepEqual([seen, x.grad?.toArray()], [[[3, 3]], [30, 30]]);
    first.remove();
    second.remove();
    x.grad = null;
    x.sum().backward();
    assert.deepEqual([seen.length, gradientOf(x)], [1, [1, 1]]);
  });

  it("are not called where no gradient arrives", () => {
    const x = ones([2], { requiresGrad: true });
    const [used, unused] = x.mul(1).unbind() as [Tensor, Tensor];
    unused.registerHook(() => assert.fail("no gradient reaches this one"));
    used.backward();
    assert.deepEqual(gradientOf(x), [1, 0]);
  });

  it("may call operators while an operator is being called", () => {
    const x = ones([2], { requiresGrad: true });
    const seen: unknown[] = [];
    x.registerHook((gradient) => void seen.push(gradient.mul(2).add(1).toArray()));
    ops("aten::_backward")(x.mul(3).sum(), [x]);
    assert.deepEqual([seen, gradientOf(x)], [[[7, 7]], [3, 3]]);
  });

  it("run with JavaScript's own arithmetic, denormals and all", () => {
    const x = tensor([1], f64);
    let half = 0;
    x.registerHook(() => void (half = Number.MIN_VALUE * x.numel()));
    x.sum().backward();
    assert.equal(half, Number.MIN_VALUE);
  });

  it("carry exceptions out of backward", () => {
    const x = tensor([1], f64);
    x.registerHook(() => { throw new RangeError("from the hook"); });
    assert.throws(() => x.sum().backward(), { name: "RangeError", message: "from the hook" });
  });
});

describe("customGradient", () => {
  const cube = customGradient({
    forward: (context, x) => {
      context.saveForBackward(x as Tensor);
      return (x as Tensor).pow(3);
    },
    backward: (context, gradient) => (gradient as Tensor).mul((context.saved[0] as Tensor).pow(2)).mul(3),
  }) as (x: Tensor) => Tensor;

  it("computes first and second derivatives", () => {
    const x = tensor([2], f64);
    const [first] = grad(cube(x), x, { createGraph: true });
    assert.equal(first?.item(), 12);
    assert.equal(grad(first as Tensor, x)[0]?.item(), 12);
  });

  it("takes several inputs and outputs, and null for no gradient", () => {
    const swap = customGradient({
      forward: (_, a, b) => [(b as Tensor).clone(), (a as Tensor).clone()],
      backward: (_, _first, second) => [second as Tensor, null],
    });
    const [a, b] = [tensor([1], f64), tensor([2], f64)];
    const [first, second] = swap(a, b) as Tensor[];
    (second as Tensor).mul(5).sum().backward();
    assert.deepEqual([first?.item(), a.grad?.item(), b.grad], [2, 5, null]);
  });

  it("says when backward returns the wrong number of gradients", () => {
    const wrong = customGradient({ forward: (_, a, b) => (a as Tensor).add(b as Tensor), backward: (_, gradient) => gradient as Tensor });
    const made = wrong(tensor([1], f64), tensor([1], f64)) as Tensor;
    assert.throws(() => made.backward(), /one gradient \(or null\) for each of the 2 inputs, it returned 1/);
  });

  it("frees what it saved", () => {
    const x = randn([100], f64);
    const step = (): void => scope(() => {
      cube(x).sum().backward();
      x.grad = null;
    });
    step();
    const before = memoryStats().tensors;
    for (let i = 0; i < 50; i++) step();
    assert.equal(memoryStats().tensors, before);
  });

  it("does not record without need", () => {
    assert.ok(!cube(ones([1])).requiresGrad);
    assert.ok(!noGrad(() => cube(tensor([1], f64))).requiresGrad);
  });
});
