import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { gpt, Linear, mlp, Module, ReLU, select, selectOne, Sequential, type Layer } from "../../src/nn/index.js";
import { GptMlp } from "../../src/nn/models/gpt.js";
import { ones, randn, type Tensor } from "../../src/tensor/index.js";
import { assertClose, indices, numbers } from "./support.js";

const model = () => gpt({ vocabSize: 5, maxPositionEmbeddings: 4, hiddenSize: 4, numHiddenLayers: 3, numAttentionHeads: 2 });
const paths = (pattern: string, net: Module = model()) => select(net, pattern).map(({ path }) => path);

class Around extends Module {
  constructor(readonly inner: Layer) {
    super();
  }

  forward(x: Tensor): Tensor {
    return this.inner.forward(x).mul(2);
  }
}

test("patterns match within segments and across them", () => {
  assert.deepEqual(paths("transformer.h.*.mlp"), ["transformer.h.0.mlp", "transformer.h.1.mlp", "transformer.h.2.mlp"]);
  assert.deepEqual(paths("**.mlp"), paths("transformer.h.*.mlp"));
  assert.deepEqual(paths("transformer.h.1.**.c_*"), ["transformer.h.1.attn.c_attn", "transformer.h.1.attn.c_proj", "transformer.h.1.mlp.c_fc", "transformer.h.1.mlp.c_proj"]);
  assert.deepEqual(paths("transformer.w*"), ["transformer.wte", "transformer.wpe"]);
  assert.deepEqual(paths("lm_head"), ["lm_head"]);
  assert.deepEqual(paths("transformer.h.*.nothing"), []);
  assert.equal(paths("**").length, model().namedModules().length - 1);
});

/** Trees of modules with children in properties, lists and dictionaries, as nested names. */
interface Tree {
  readonly [name: string]: Tree | Tree[];
}

class Grown extends Module {
  constructor(tree: Tree) {
    super();
    for (const [name, branch] of Object.entries(tree)) {
      Object.assign(this, { [name]: Array.isArray(branch) ? branch.map((inner) => new Grown(inner)) : new Grown(branch) });
    }
  }
  forward(): void {}
}

const trees = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.dictionary(fc.stringMatching(/^[a-z]_?[a-z]?$/), fc.oneof({ maxDepth: 3 }, fc.constant({}), tie("tree"), fc.array(tie("tree"), { maxLength: 2 })), { maxKeys: 3 }),
})).tree;

test("every path selects its own module, and ** all of them", () => {
  fc.assert(
    fc.property(trees, (tree) => {
      const net = new Grown(tree);
      const all = net.namedModules().slice(1);
      assert.deepEqual(paths("**", net), all.map(([path]) => path));
      for (const [path, module] of all) assert.equal(selectOne(net, path).module, module);
      const top = paths("*", net);
      assert.deepEqual(top, all.map(([path]) => path).filter((path) => !path.includes(".")));
    }),
    { numRuns: 50 },
  );
});

test("a class narrows the selection and types it", () => {
  const [first] = select(model(), "**", GptMlp);
  assert.equal(first!.module.c_fc.outputs, 16);
  assert.deepEqual(select(model(), "**", Linear).map(({ path }) => path), ["lm_head"]);
});

test("replacing changes the model and its state dict", () => {
  const net = mlp({ inputs: 2, hidden: [3], outputs: 1 });
  const place = selectOne(net, "layers.2", Linear);
  place.replace(new Linear(3, 4));
  assert.deepEqual(net.forward(ones([1, 2])).shape, [1, 4]);
  place.replace(new Linear(3, 5, { bias: false }));
  assert.deepEqual(Object.keys(net.stateDict()), ["layers.0.weight", "layers.0.bias", "layers.2.weight"]);
});

test("wrapping keeps the module inside the new one", () => {
  const net = mlp({ inputs: 2, hidden: [3], outputs: 1 });
  const x = randn([4, 2]);
  const before = net.forward(x).mul(2);
  const place = selectOne(net, "layers.2", Linear);
  place.wrap((inner) => new Around(inner));
  assertClose("output", net.forward(x), before, { rtol: 1e-6, atol: 1e-7 });
  assert.ok("layers.2.inner.weight" in net.stateDict());
});

test("removing takes elements of lists out, in any order", () => {
  const net = new Sequential(new ReLU(), new Linear(2, 2), new ReLU(), new Linear(2, 2));
  const linears = [net[1], net[3]];
  for (const place of select(net, "*", ReLU)) place.remove();
  assert.deepEqual(net.children(), linears);

  const language = model();
  const last = language.transformer.h[2];
  for (const place of select(language, "transformer.h.[01]")) place.remove();
  assert.equal(language.transformer.h.length, 3, "brackets are plain text");
  for (const place of select(language, "transformer.h.*").slice(0, 2)) place.remove();
  assert.deepEqual(language.transformer.h, [last]);
  assert.deepEqual(language.forward(indices([[1, 2]])).shape, [1, 2, 5]);
});

test("removing a property leaves an identity, removing from a dictionary removes the key", () => {
  const language = model();
  selectOne(language, "transformer.ln_f").remove();
  assert.deepEqual(language.forward(indices([[1, 2]])).shape, [1, 2, 5]);
  assert.match(String(language), /\(ln_f\): Identity\(\)/);

  class Experts extends Module {
    experts: Record<string, Linear> = { a: new Linear(1, 1), b: new Linear(1, 1) };
    forward(x: Tensor): Tensor {
      return Object.values(this.experts).map((expert) => expert.forward(x)).reduce((sum, y) => sum.add(y));
    }
  }
  const experts = new Experts();
  selectOne(experts, "experts.a").remove();
  assert.deepEqual(Object.keys(experts.experts), ["b"]);
});

test("hooks on selected places capture activations by path", () => {
  const net = model();
  const norms = new Map<string, number>();
  for (const { path, module } of select(net, "transformer.h.*.mlp", GptMlp)) {
    module.registerForwardHook((_module, _inputs, output) => void norms.set(path, output.norm().toNumber()));
  }
  net.forward(indices([[1, 2, 3]]));
  assert.deepEqual([...norms.keys()], paths("transformer.h.*.mlp"));
  assert.ok([...norms.values()].every((norm) => norm > 0));
});

test("a place whose module is gone says so", () => {
  const net = new Sequential(new ReLU(), new ReLU());
  const [place] = select(net, "1");
  place!.remove();
  assert.throws(() => place!.remove(), /Place "1": its module is no longer there; select again/);
});

test("one module in two places can be changed in one of them", () => {
  const shared = new Linear(2, 2);
  const net = new Sequential(shared, shared);
  select(net, "1")[0]!.replace(new ReLU());
  assert.equal(net[0], shared);
  assert.ok(numbers(net.forward(randn([3, 2]))).every((x) => x >= 0));
});

test("bad patterns and missed paths are named", () => {
  assert.throws(() => select(model(), ""), /the pattern "" has an empty segment/);
  assert.throws(() => select(model(), "a..b"), /the pattern "a..b" has an empty segment/);
  assert.throws(() => selectOne(model(), "transformer.lnf"), /"transformer.lnf" matches no module of Gpt; the nearest is "transformer.ln_f"/);
  assert.throws(() => selectOne(model(), "transformer.h.*"), /matches 3 modules \(transformer.h.0, transformer.h.1, transformer.h.2\); use select/);
  assert.throws(() => selectOne(new ReLU(), "x"), /it has no child modules/);
});
