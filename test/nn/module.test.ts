import assert from "node:assert/strict";
import { test } from "node:test";
import { Dropout, Linear, mlp, Module, parameter, Parameter, ReLU, Sequential } from "../../src/nn/index.js";
import { memoryStats, noGrad, ones, randn, scope, tensor, zeros, type Tensor } from "../../src/tensor/index.js";
import { assertClose, numbers } from "./support.js";

/** One of everything that a module can hold. */
class Everything extends Module {
  scale = parameter(ones([2]));
  offset: Parameter | null = null;
  seen = this.registerBuffer("seen", zeros([1]));
  scratch = this.registerBuffer("scratch", zeros([3]), { persistent: false });
  blocks = [new Linear(2, 2), new Linear(2, 2, { bias: false })];
  experts = { left: new Linear(2, 1), right: new Linear(2, 1) };
  factors = [parameter(ones([1])), parameter(ones([1]))];
  head = new Linear(2, 3);
  plain = zeros([4]);
  sizes = [1, 2, 3];

  forward(x: Tensor): Tensor {
    const hidden = this.blocks.reduce((h, block) => block.forward(h), x.mul(this.scale));
    return this.head.forward(hidden).add(this.experts.left.forward(hidden)).mul(this.factors[0]!);
  }
}

test("members are found in properties, arrays and dictionaries, in order", () => {
  const net = new Everything();
  assert.deepEqual(net.namedParameters().map(([name]) => name), [
    "scale", "factors.0", "factors.1", "blocks.0.weight", "blocks.0.bias", "blocks.1.weight",
    "experts.left.weight", "experts.left.bias", "experts.right.weight", "experts.right.bias", "head.weight", "head.bias",
  ]);
  assert.deepEqual(net.namedBuffers().map(([name]) => name), ["seen", "scratch"]);
  assert.deepEqual(net.namedModules().map(([name]) => name), ["", "blocks.0", "blocks.1", "experts.left", "experts.right", "head"]);
  assert.deepEqual(net.children(), [...net.blocks, net.experts.left, net.experts.right, net.head]);
});

test("only persistent state is in the state dict, and it shares memory", () => {
  const net = new Everything();
  const state = net.stateDict();
  assert.ok("seen" in state);
  assert.ok(!("scratch" in state) && !("plain" in state));
  state.scale!.fill_(5);
  assert.deepEqual(numbers(net.scale), [5, 5]);
  assert.equal(state.scale!.requiresGrad, false);
});

test("what is assigned later belongs to the module too", () => {
  const net = new Everything();
  net.offset = parameter(zeros([3]));
  net.seen = ones([1]);
  assert.ok(net.namedParameters().some(([name]) => name === "offset"));
  assert.deepEqual(numbers(net.stateDict().seen!), [1]);
});

test("a shared parameter counts once and has all its names in the state dict", () => {
  const net = new Sequential(new Linear(3, 3), new Linear(3, 3));
  (net[1] as Linear).weight = (net[0] as Linear).weight;
  assert.deepEqual(net.namedParameters().map(([name]) => name), ["0.weight", "0.bias", "1.bias"]);
  const state = net.stateDict();
  assert.equal(state["1.weight"], state["0.weight"]);
});

test("a module that contains itself is refused with its path", () => {
  class Loop extends Module {
    inner = new Sequential();
    forward(): void {}
  }
  const net = new Loop();
  Object.assign(net.inner, { parent: net });
  assert.throws(() => net.parameters(), /"inner.parent" \(Loop\) contains itself; .*#private/);
});

test("train, eval, requiresGrad_ and zeroGrad reach everything below", () => {
  const net = mlp({ inputs: 2, hidden: [3], outputs: 1, dropout: 0.5 }).eval();
  assert.ok(net.namedModules().every(([, module]) => !module.training));
  assert.ok(net.train().namedModules().every(([, module]) => module.training));
  net.forward(randn([4, 2])).sum().backward();
  assert.ok(net.parameters().every((p) => p.grad !== null));
  net.zeroGrad();
  assert.ok(net.parameters().every((p) => p.grad === null));
  net.requiresGrad_(false);
  assert.equal(net.forward(randn([4, 2])).requiresGrad, false);
});

test("to() changes parameters, gradients and buffers in place, but not the dtype of integers", () => {
  const net = new Everything();
  net.registerBuffer("count", tensor([3], { dtype: "int64" }));
  net.forward(randn([1, 2])).sum().backward();
  const { weight } = net.head;
  const before = numbers(weight.grad!);
  net.to({ dtype: "float64" });
  assert.equal(net.head.weight, weight);
  assert.equal(weight.grad!.dtype, "float64");
  assert.deepEqual(numbers(weight.grad!), before);
  assert.deepEqual(net.namedBuffers().map(([, b]) => b.dtype), ["float64", "float64", "int64"]);
  net.forward(randn([1, 2], { dtype: "float64" })).sum().backward();
  assert.ok(net.head.weight.grad!.dtype === "float64" && net.head.weight.isLeaf);
});

test("hooks see inputs and outputs, replace them in order of registration, and go away", () => {
  const layer = new ReLU();
  const seen: number[][] = [];
  const x = tensor([-1, 2]);
  const watch = layer.registerForwardHook((module, [input], output) => {
    assert.equal(module, layer);
    seen.push(numbers(input), numbers(output));
  });
  const double = layer.registerForwardHook((_module, _inputs, output) => output.mul(2));
  const negate = layer.registerForwardPreHook((_module, [input]) => [input.neg()]);
  layer.registerForwardHook((_module, _inputs, output) => output.add(1));
  assert.deepEqual(numbers(layer.forward(x)), [3, 1]);
  assert.deepEqual(seen, [[1, -2], [1, 0]]);
  negate.remove();
  double.remove();
  watch.remove();
  assert.deepEqual(numbers(layer.forward(x)), [1, 3]);
  assert.equal(seen.length, 2);
});

test("a hook deep inside changes the whole and gradients flow through it", () => {
  const net = mlp({ inputs: 2, hidden: [3], outputs: 2 });
  const first = net.layers[0]!;
  first.registerForwardHook((_module, _inputs, output) => output.mul(0));
  net.forward(ones([1, 2])).sum().backward();
  assertClose("gradient", net.parameters()[0]!.grad!, zeros([3, 2]), { rtol: 0, atol: 0 });
});

test("inside a scope a call frees all it made but the output, and kept captures survive", () => {
  const net = mlp({ inputs: 4, hidden: [5, 5], outputs: 2 });
  const captured: Tensor[] = [];
  net.layers[2]!.registerForwardHook((_module, _inputs, output) => void captured.push(output.keep()));
  const x = randn([3, 4]);
  scope(() => {
    const before = memoryStats().tensors;
    net.forward(x);
    assert.equal(memoryStats().tensors - before, 2);
  });
  assert.deepEqual(captured[0]!.shape, [3, 5]);
});

test("training inside scopes keeps parameters, buffers and gradients", () => {
  const net = scope(() => new Everything());
  for (let i = 0; i < 3; i++) scope(() => net.forward(ones([1, 2])).sum().backward());
  assert.ok(numbers(net.head.weight.grad!).some((g) => g !== 0));
  assert.deepEqual(numbers(net.seen), [0]);
});

test("a subclass can extend a layer's forward", () => {
  class Shifted extends Linear {
    override forward(input: Tensor): Tensor {
      return super.forward(input).add(1);
    }
  }
  const layer = new Shifted(2, 2);
  noGrad(() => layer.parameters().forEach((p) => p.zero_()));
  let calls = 0;
  layer.registerForwardHook(() => void calls++);
  assert.deepEqual(numbers(layer.forward(ones([1, 2]))), [1, 1]);
  assert.equal(calls, 1);
});

test("parameters are floating-point leaves that share memory with their data", () => {
  const data = zeros([2]);
  const p = parameter(data);
  data.fill_(3);
  assert.ok(p instanceof Parameter && p.isLeaf && p.requiresGrad);
  assert.deepEqual(numbers(p), [3, 3]);
  assert.throws(() => parameter(zeros([2], { dtype: "int64" })), /expected a floating-point tensor, got int64; keep other state with registerBuffer/);
});

test("toString prints PyTorch's tree, equal neighbours once", () => {
  const net = new Everything();
  net.blocks = [new Linear(2, 2), new Linear(2, 2)];
  assert.equal(String(new Sequential(net, new Dropout(0.1))), `Sequential(
  (0): Everything(
    (blocks): ModuleList(
      (0-1): 2 x Linear(inFeatures=2, outFeatures=2, bias=true)
    )
    (experts): ModuleDict(
      (left): Linear(inFeatures=2, outFeatures=1, bias=true)
      (right): Linear(inFeatures=2, outFeatures=1, bias=true)
    )
    (head): Linear(inFeatures=2, outFeatures=3, bias=true)
  )
  (1): Dropout(p=0.1)
)`);
});
