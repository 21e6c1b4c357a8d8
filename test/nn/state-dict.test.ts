import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { gpt, llama, mlp, resnet, StateDictError, vit } from "../../src/nn/index.js";
import { loadSafetensors, randn, saveSafetensors, tensor, zeros, type Tensor } from "../../src/tensor/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { assertClose, indices, numbers } from "./support.js";

const EXACT = { rtol: 0, atol: 0 };
const small = () => mlp({ inputs: 2, hidden: [3], outputs: 1 });

test("a state dict makes two models equal, across dtypes", () => {
  const [a, b] = [small(), small().to({ dtype: "float64" })];
  assert.deepEqual(b.loadStateDict(a.stateDict()), { missing: [], unexpected: [], misshaped: [] });
  const x = randn([4, 2]);
  assertClose("output", b.forward(x.double()), a.to({ dtype: "float64" }).forward(x.double()), EXACT);
  assert.ok(b.parameters().every((p) => p.isLeaf && p.requiresGrad && p.grad === null));
});

test("every model survives a safetensors file", (t) => {
  const folder = temporaryFolder(t);
  const tokens = indices([[1, 2, 3]]);
  const models = [
    { make: small, input: randn([2, 2]) },
    { make: () => resnet({ depth: 8, numClasses: 3, width: 0.25 }), input: randn([2, 3, 8, 8]) },
    { make: () => vit({ imageSize: 8, patchSize: 4, hiddenSize: 8, numHiddenLayers: 1, numAttentionHeads: 2, numLabels: 3 }), input: randn([2, 3, 8, 8]) },
    { make: () => gpt({ vocabSize: 5, maxPositionEmbeddings: 4, hiddenSize: 4, numHiddenLayers: 1, numAttentionHeads: 2 }), input: tokens },
    { make: () => llama({ vocabSize: 5, hiddenSize: 4, intermediateSize: 6, numHiddenLayers: 1, numAttentionHeads: 2 }), input: tokens },
  ];
  for (const [i, { make, input }] of models.entries()) {
    const [from, to] = [make().eval(), make().eval()];
    const path = join(folder, `${i}.safetensors`);
    saveSafetensors(path, from.stateDict());
    to.loadStateDict(loadSafetensors(path));
    assertClose("output", (to as { forward(x: Tensor): Tensor }).forward(input), (from as { forward(x: Tensor): Tensor }).forward(input), EXACT);
  }
});

test("the error lists everything that does not fit, with the nearest names, and nothing is copied", () => {
  const net = small();
  const before = numbers(net.parameters()[0]!);
  const dict: Record<string, Tensor> = { ...net.stateDict(), "layers.0.wieght": zeros([3, 2]), "layers.2.bias": zeros([4]), stray: zeros([1]) };
  delete dict["layers.0.weight"];
  dict["layers.0.bias"] = zeros([3]).add(9);
  assert.throws(
    () => net.loadStateDict(dict),
    (error: unknown) => {
      assert.ok(error instanceof StateDictError);
      assert.deepEqual(error.report, {
        missing: ["layers.0.weight"],
        unexpected: ["layers.0.wieght", "stray"],
        misshaped: [{ name: "layers.2.bias", expected: [1], found: [4] }],
      });
      assert.equal(error.message, `The state dict does not fit Mlp.
missing (1):
  layers.0.weight (the dict has "layers.0.wieght")
unexpected (2):
  layers.0.wieght (the module has "layers.0.weight")
  stray
wrong shape (1):
  layers.2.bias: expected [1], found [4]
Rename or drop these entries, build the module with the checkpoint's sizes, or pass { strict: false } to load what fits.`);
      return true;
    },
  );
  assert.deepEqual(numbers(net.parameters()[0]!), before);
  assert.notEqual(numbers(net.parameters()[1]!)[0], 9);
});

test("without strictness what fits is loaded and the rest reported", () => {
  const net = small();
  const report = net.loadStateDict({ "layers.0.bias": tensor([7, 8, 9]), "layers.2.bias": zeros([4]), stray: zeros([1]) }, { strict: false });
  assert.deepEqual(numbers(net.stateDict()["layers.0.bias"]!), [7, 8, 9]);
  assert.deepEqual(report, {
    missing: ["layers.0.weight", "layers.2.weight"],
    unexpected: ["stray"],
    misshaped: [{ name: "layers.2.bias", expected: [1], found: [4] }],
  });
});

test("batch statistics are part of the state", () => {
  const net = resnet({ depth: 8, numClasses: 3, width: 0.25 });
  net.forward(randn([2, 3, 8, 8]));
  const other = resnet({ depth: 8, numClasses: 3, width: 0.25 });
  other.loadStateDict(net.stateDict());
  assertClose("running_mean", other.stateDict()["bn1.running_mean"]!, net.stateDict()["bn1.running_mean"]!, EXACT);
  assert.deepEqual(numbers(other.stateDict()["bn1.num_batches_tracked"]!), [1]);
});
