import assert from "node:assert/strict";
import { test } from "node:test";
import { parameterGroups } from "../../src/optim/parameter-groups.js";
import { tensor, type Tensor } from "../../src/tensor/index.js";

const defaults = { lr: 0.1, weightDecay: 0.01 };

test("tensors are named by position, pairs and modules by their names", () => {
  const [a, b] = [tensor([1]), tensor([2])];
  const names = (given: Parameters<typeof parameterGroups>[0]) => parameterGroups(given, defaults).map((group) => [...group.parameters.keys()]);
  assert.deepEqual(names([a, b]), [["0", "1"]]);
  assert.deepEqual(names(new Set([a, b])), [["0", "1"]]);
  assert.deepEqual(names([["weight", a], ["bias", b]]), [["weight", "bias"]]);
  assert.deepEqual(names({ namedParameters: () => [["w", a]] as [string, Tensor][] }), [["w"]]);
  assert.deepEqual(names([{ params: [a] }, { params: [["head", b]] }]), [["0"], ["head"]]);
});

test("a group takes the defaults for what it leaves out", () => {
  const groups = parameterGroups([{ params: [tensor([1])], lr: 0 }, { params: [tensor([2])], weightDecay: 0 }], defaults);
  assert.deepEqual(groups.map(({ lr, initialLr, weightDecay }) => ({ lr, initialLr, weightDecay })), [
    { lr: 0, initialLr: 0, weightDecay: 0.01 },
    { lr: 0.1, initialLr: 0.1, weightDecay: 0 },
  ]);
});

test("nothing to train, and anything given twice, is an error", () => {
  const a = tensor([1]);
  assert.throws(() => parameterGroups([], defaults), /no parameters/);
  assert.throws(() => parameterGroups([{ params: [] }], defaults), /no parameters/);
  assert.throws(() => parameterGroups([{ params: [["a", a]] }, { params: [["b", a]] }], defaults), /"b" is given twice/);
  assert.throws(() => parameterGroups([["a", a], ["a", tensor([2])]], defaults), /two parameters are named "a"/);
  assert.throws(() => parameterGroups([{ params: [a], lr: -2 }], defaults), /lr is -2/);
});
