import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Chain,
  eachBatch,
  interactionBases,
  interactionEdges,
  jacobianGram,
  quadrature,
  transformerChain,
  transformerPoints,
} from "../../src/interactions/index.js";
import { type Gpt, gpt, type Vit, vit } from "../../src/nn/index.js";
import { eye, manualSeed, noGrad, randint, randn, scope, type Tensor } from "../../src/tensor/index.js";

const F64 = { dtype: "float64" } as const;
const largest = (x: Tensor): number => x.abs().max().toNumber();

/** Every weight, scale and shift counts. */
function stirred<M extends Gpt | Vit>(model: M): M {
  noGrad(() => model.parameters().forEach((parameter) => parameter.add_(parameter.randnLike(), { alpha: 0.2 })));
  model.to(F64).eval();
  return model;
}

function language(layerNormEps = 1e-5): { model: Gpt; tokens: Tensor } {
  manualSeed(2);
  const model = gpt({
    vocabSize: 9,
    maxPositionEmbeddings: 6,
    hiddenSize: 8,
    numHiddenLayers: 2,
    numAttentionHeads: 2,
    intermediateSize: 12,
    initializerRange: 0.3,
    layerNormEps,
    embeddingDropout: 0.5,
  });
  return { model: stirred(model), tokens: randint(0, 9, [30, 5], { dtype: "int64" }) };
}

function vision(): { model: Vit; images: Tensor } {
  manualSeed(2);
  const model = vit({
    imageSize: 4,
    patchSize: 2,
    numChannels: 1,
    hiddenSize: 8,
    numHiddenLayers: 2,
    numAttentionHeads: 2,
    intermediateSize: 12,
    numLabels: 3,
    initializerRange: 0.3,
  });
  return { model: stirred(model), images: randn([30, 1, 4, 4], F64) };
}

function activations(chain: Chain, points: Tensor, layer: number): Tensor {
  let found: Tensor | undefined;
  eachBatch(chain, [points], layer, (f) => (found = f.clone().keep()));
  return found!;
}

test("a chain computes what its transformer does, LayerNorms split or whole, all positions or the last", () => {
  const { model, tokens } = language();
  const expected = model.forward(tokens).detach();
  for (const splitNorms of [true, false]) {
    const chain = transformerChain(model, { splitNorms });
    const output = activations(chain, transformerPoints(model, tokens), chain.length);
    assert.deepEqual(output.shape, [30, 5, 10]);
    assert.ok(largest(output.slice(2, 0, 9).sub(expected)) < 1e-11);
    assert.equal(largest(output.slice(2, 9).sub(1)), 0);
    const last = transformerChain(model, { splitNorms, reads: "last" });
    assert.ok(largest(activations(last, transformerPoints(model, tokens), last.length).slice(2, 0, 9).sub(expected.slice(1, 4))) < 1e-11);
  }
  const { model: seeing, images } = vision();
  for (const splitNorms of [true, false]) {
    const chain = transformerChain(seeing, { splitNorms });
    const output = activations(chain, transformerPoints(seeing, images), chain.length);
    assert.deepEqual(output.shape, [30, 1, 4]);
    assert.ok(largest(output.select(1, 0).slice(1, 0, 3).sub(seeing.forward(images).detach())) < 1e-11);
  }
});

test("node layers are named after the modules that read them, and a chain outlives the scope that made it", () => {
  const { model, tokens } = language();
  const chain = scope(() => transformerChain(model));
  assert.deepEqual(
    chain.map(({ name, inputs, outputs, isolated = 0 }) => [name, inputs, outputs, isolated]),
    [
      ["transformer.h.0.ln_1", 8, 9, 0],
      ["transformer.h.0.attn", 9, 8, 1],
      ["transformer.h.0.ln_2", 8, 9, 0],
      ["transformer.h.0.mlp", 9, 8, 1],
      ["transformer.h.1.ln_1", 8, 9, 0],
      ["transformer.h.1.attn", 9, 8, 1],
      ["transformer.h.1.ln_2", 8, 9, 0],
      ["transformer.h.1.mlp", 9, 8, 1],
      ["transformer.ln_f", 8, 9, 0],
      ["lm_head", 9, 9, 1],
    ],
  );
  const modules = new Set([model, vision().model].flatMap((one) => one.namedModules().map(([name]) => name)));
  for (const { name } of [...chain, ...transformerChain(vision().model, { splitNorms: false })]) assert.ok(modules.has(name), name);
  assert.ok(largest(activations(chain, transformerPoints(model, tokens), chain.length)) > 0);
});

test("the model's own weights and precision stay as they are", () => {
  manualSeed(4);
  const model = gpt({ vocabSize: 9, maxPositionEmbeddings: 6, hiddenSize: 8, numHiddenLayers: 1, numAttentionHeads: 2 });
  const chain = transformerChain(model);
  const tokens = randint(0, 9, [3, 5], { dtype: "int64" });
  const before = model.forward(tokens).detach();
  const output = activations(chain, transformerPoints(model, tokens), chain.length);
  assert.equal(output.dtype, "float64");
  assert.equal(before.dtype, "float32");
  assert.ok(largest(output.slice(2, 0, 9).sub(before.to("float64"))) < 1e-5);
  noGrad(() => model.parameters().forEach((parameter) => parameter.zero_()));
  assert.ok(largest(activations(chain, transformerPoints(model, tokens), chain.length)) > 0);
});

test("the variance is a direction by itself, of a mean squared effect of 1; the others are uncorrelated and act independently", () => {
  const { model, tokens } = language();
  const [chain, points] = [transformerChain(model), transformerPoints(model, tokens)];
  const bases = interactionBases(chain, [points]);
  for (const [layer, { isolated = 0, name }] of chain.entries()) {
    const { to, from, sizes } = bases[layer]!;
    const variance = 8;
    if (isolated === 1) {
      const rows = to.toArray() as number[][];
      // f̂₁ = s (Var x − E[Var x]), and no other direction reads the variance
      rows.forEach((row, feature) => assert.ok(feature >= variance ? feature > variance || row[1]! > 0 : row[1] === 0, `${name}: ${feature}`));
      assert.ok(rows[variance]!.every((value, direction) => direction === 1 || value === 0));
    }
    const f = activations(chain, points, layer).flatten(0, 1);
    const hatted = f.matmul(to);
    assert.ok(largest(hatted.slice(1, 1).mean(0).div(hatted.slice(1, 1).square().mean(0).sqrt())) < 1e-9);
    const gram = hatted.t().matmul(hatted).div(f.size(0)).slice(0, 1).slice(1, 1);
    const effects = from
      .matmul(jacobianGram(chain, [points], layer, bases[layer + 1]!.to))
      .matmul(from.t())
      .slice(0, 1)
      .slice(1, 1);
    for (let i = 0; i < sizes.length - 1; i++) {
      assert.ok(Math.abs(gram.select(0, i).select(0, i).toNumber() / sizes[i + 1]! - 1) < 1e-9, name);
      assert.ok(Math.abs(effects.select(0, i).select(0, i).toNumber() - 1) < 1e-7, name);
    }
    const [own, act] = [gram, effects].map((matrix) => matrix.slice(0, isolated).slice(1, isolated)) as [Tensor, Tensor];
    const roots = own.diag().sqrt();
    assert.ok(
      largest(
        own
          .div(roots)
          .div(roots.unsqueeze(1))
          .sub(eye(roots.size(0), roots.size(0), F64)),
      ) < 1e-8,
      name,
    );
    assert.ok(largest(act.sub(eye(roots.size(0), roots.size(0), F64))) < 1e-6, name);
  }
});

test("what acts on a direction adds up to it, the more exactly the more points the integral has, for attention and GELU", () => {
  const { model, tokens } = language(1);
  const [chain, points] = [transformerChain(model), transformerPoints(model, tokens.slice(0, 0, 4))];
  const bases = interactionBases(chain, [points]);
  const missing = [2, 6, 16].map((count) =>
    interactionEdges(chain, [points], bases, { rule: quadrature("gaussLegendre", count) }).map(({ incompleteness }) => incompleteness),
  );
  chain.forEach(({ name }, l) => {
    assert.ok(missing[2]![l]! < 1e-6, `${name}: ${missing.map((one) => one[l])}`);
    assert.ok(missing[1]![l]! <= missing[0]![l]! + 1e-12, `${name}: ${missing.map((one) => one[l])}`);
  });
});

test("the global basis of a transformer is the local one before a single section", () => {
  const { model, tokens } = language();
  const [chain, points] = [transformerChain(model, { splitNorms: false, reads: "last" }), transformerPoints(model, tokens)];
  const [local, global] = (["lib", "global"] as const).map((kind) => interactionBases(chain, [points], { kind }));
  const last = chain.length - 1;
  assert.equal(largest(local![last]!.to.sub(global![last]!.to)), 0);
  assert.ok(global![0]!.sizes.length === local![0]!.sizes.length);
});
