import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { adam, adamW, OptimizerStateError, sgd, type Optimizer } from "../../src/optim/index.js";
import { loadSafetensors, memoryStats, saveSafetensors, tensor, type Tensor } from "../../src/tensor/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const named = (): [string, Tensor][] => [
  ["layer.weight", tensor([[1, -2], [3, 4]]).requiresGrad_()],
  ["layer.bias", tensor([0.5, -0.5]).requiresGrad_()],
];

function steps(optimizer: Optimizer, parameters: readonly [string, Tensor][], from: number, to: number): void {
  for (let step = from; step < to; step++) {
    for (const [, parameter] of parameters) parameter.grad = parameter.detach().add(step).sin();
    optimizer.step();
  }
}

const values = (parameters: readonly [string, Tensor][]) => parameters.map(([, parameter]) => parameter.detach().toArray());

for (const [name, build] of [
  ["adam", (parameters: [string, Tensor][]) => adam(parameters, { lr: 0.1, weightDecay: 0.01 })],
  ["sgd", (parameters: [string, Tensor][]) => sgd(parameters, { lr: 0.1, momentum: 0.9 })],
] as const) {
  test(`${name}: a state that went through a file continues to the same bits`, (t) => {
    const whole = named();
    const first = build(whole);
    steps(first, whole, 0, 9);

    const half = named();
    const before = build(half);
    before.scaleLr(0.5);
    before.scaleLr(1);
    steps(before, half, 0, 4);
    const path = join(temporaryFolder(t), "state.safetensors");
    const { tensors, values: plain } = before.stateDict();
    saveSafetensors(path, tensors, { values: JSON.stringify(plain) });
    const after = build(half);
    after.loadStateDict({ tensors: loadSafetensors(path), values: JSON.parse(JSON.stringify(plain)) });
    steps(after, half, 4, 9);

    assert.deepEqual(values(half), values(whole));
    assert.deepEqual(after.stateDict().values, first.stateDict().values);
  });
}

test("the state names its tensors after the parameters", () => {
  const parameters = named();
  const optimizer = adam(parameters);
  assert.deepEqual(Object.keys(optimizer.stateDict().tensors), []);
  steps(optimizer, parameters, 0, 1);
  assert.deepEqual(Object.keys(optimizer.stateDict().tensors), [
    "expAvg.layer.weight",
    "expAvgSq.layer.weight",
    "expAvg.layer.bias",
    "expAvgSq.layer.bias",
  ]);
});

test("a state that does not belong here is refused and changes nothing", () => {
  const parameters = named();
  const optimizer = adam(parameters, { lr: 0.1 });
  steps(optimizer, parameters, 0, 2);
  const { tensors, values: plain } = optimizer.stateDict();
  const refuses = (state: Parameters<Optimizer["loadStateDict"]>[0], message: RegExp) =>
    assert.throws(() => optimizer.loadStateDict(state), (error: Error) => error instanceof OptimizerStateError && message.test(error.message));

  refuses({ tensors, values: { ...plain, rule: "sgd" } }, /state is of sgd, this optimizer is adam/);
  refuses({ tensors, values: { ...plain, groups: [] } }, /0 parameter groups, this optimizer has 1/);
  refuses({ tensors, values: { ...plain, steps: { other: 1 } } }, /does not train|"other"/);
  refuses({ tensors: {}, values: plain }, /lacks the tensor "expAvg.layer.weight"/);
  refuses({ tensors: { ...tensors, "expAvg.layer.bias": tensor([1]) }, values: plain }, /has shape \[1\], its parameter \[2\]/);
  assert.deepEqual(optimizer.stateDict().values, plain);
});

test("rates: reading, setting, scaling", () => {
  const [[, a], [, b]] = named() as [[string, Tensor], [string, Tensor]];
  const optimizer = adamW([{ params: [a], lr: 0.1 }, { params: [b] }], { lr: 0.2 });
  assert.equal(optimizer.lr, 0.1);
  optimizer.scaleLr(0.5);
  assert.deepEqual(optimizer.groups.map((group) => group.lr), [0.05, 0.1]);
  optimizer.lr = 1;
  optimizer.scaleLr(0.25);
  assert.deepEqual(optimizer.groups.map((group) => group.lr), [0.25, 0.25]);
});

test("zeroGrad drops the gradients", () => {
  const parameters = named();
  const optimizer = sgd(parameters, { lr: 0.1 });
  for (const [, parameter] of parameters) parameter.mul(2).sum().backward();
  assert.notEqual(parameters[0]![1].grad, null);
  optimizer.zeroGrad();
  assert.deepEqual(parameters.map(([, parameter]) => parameter.grad), [null, null]);
});

test("steps leave no tensors behind", () => {
  const parameters = [["weight", tensor(new Float64Array(64)).requiresGrad_()]] as [string, Tensor][];
  const optimizer = adam(parameters);
  parameters[0]![1].grad = tensor(new Float64Array(64).fill(1));
  optimizer.step();
  const before = memoryStats().tensors;
  for (let step = 0; step < 50; step++) optimizer.step();
  assert.equal(memoryStats().tensors, before);
});
