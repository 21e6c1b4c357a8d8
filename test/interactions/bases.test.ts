import assert from "node:assert/strict";
import { test } from "node:test";
import {
  affineMap,
  type Basis,
  type Chain,
  interactionBases,
  InteractionError,
  jacobianGram,
  mappedChain,
  mlpChain,
  moments,
  randomMap,
  type Section,
  unitSection,
  withConstant,
} from "../../src/interactions/index.js";
import { mlp } from "../../src/nn/index.js";
import { cat, enableGrad, eye, Generator, grad, manualSeed, randn, scope, type Tensor, zeros } from "../../src/tensor/index.js";

const F64 = { dtype: "float64" } as const;
const SIZES = [10, 24, 16, 5];

function network(activation: "relu" | "tanh" | "gelu" | "sigmoid" | "silu" = "relu", seed = 1): { chain: Chain; points: Tensor } {
  manualSeed(seed);
  return { chain: mlpChain(mlp({ inputs: 10, hidden: [24, 16], outputs: 5, activation })), points: randn([600, 10], F64) };
}

const activations = (chain: Chain, layer: number, points: Tensor): Tensor => chain.slice(0, layer).reduce((f, section) => section.forward(f), withConstant(points));
const largest = (x: Tensor): number => x.abs().max().toNumber();
const distance = (a: Tensor, b: Tensor): number => largest(a.sub(b)) / largest(a);

/** The largest difference between directions of two bases on the same points, each over its own size, up to sign. */
function apart(one: Tensor, other: Tensor): number {
  assert.deepEqual(one.shape, other.shape);
  const [same, turned] = [one.sub(other), one.add(other)].map((d) => d.square().sum(0)) as [Tensor, Tensor];
  return same.minimum(turned).div(one.square().sum(0)).sqrt().max().toNumber();
}

/** A section without its units' closed forms. */
const opaque = (section: Section): Section => ({ ...section, units: null });

test("a chain computes what its network does", () => {
  for (const activation of ["relu", "tanh", "gelu", "sigmoid", "silu"] as const) {
    manualSeed(1);
    const model = mlp({ inputs: 10, hidden: [24, 16], outputs: 5, activation });
    const points = randn([20, 10]);
    const output = activations(mlpChain(model), 3, points);
    assert.ok(largest(output.slice(1, 0, 5).sub(model.forward(points).detach().to("float64"))) < 1e-5, activation);
    assert.ok(largest(output.slice(1, 5).sub(1)) === 0);
  }
});

test("directions are uncorrelated with mean squares Λ, act independently with mean square 1, and reach back", () => {
  for (const activation of ["relu", "gelu"] as const) {
    const { chain, points } = network(activation);
    const bases = interactionBases(chain, [points]);
    for (let layer = 0; layer < 3; layer++) {
      const { to, from, sizes } = bases[layer]!;
      const hatted = activations(chain, layer, points).matmul(to);
      const gram = hatted.t().matmul(hatted).div(600);
      for (const [i, row] of (gram.toArray() as number[][]).entries()) {
        for (const [j, value] of row.entries())
          assert.ok(Math.abs(value - (i === j ? sizes[i]! : 0)) < 1e-10 * Math.sqrt(sizes[i]! * sizes[j]!), `${layer}: ${i}, ${j}: ${value}`);
      }
      assert.ok(largest(from.matmul(to).sub(eye(sizes.length, sizes.length, F64))) < 1e-8);
      const k = jacobianGram(chain, [points], layer, bases[layer + 1]!.to);
      const effects = from.matmul(k).matmul(from.t()).slice(0, 1).slice(1, 1);
      assert.ok(largest(effects.sub(eye(effects.size(0), effects.size(0), F64))) < 1e-8);
    }
  }
});

test("the closed form of the Jacobian Gram matrix is what gradients give, for every function", () => {
  for (const activation of ["relu", "tanh", "gelu", "sigmoid", "silu"] as const) {
    const { chain, points } = network(activation);
    for (let layer = 0; layer < 3; layer++) {
      const next = randn([SIZES[layer + 1]! + 1, 7], F64);
      const closed = jacobianGram(chain, [points], layer, next);
      const batches = [points.slice(0, 0, 250), points.slice(0, 250)];
      assert.ok(distance(closed, jacobianGram(chain.map(opaque), batches, layer, next)) < 1e-12, `${activation}, layer ${layer}`);
    }
  }
});

test("no invertible map of a layer changes the local or the global basis; principal components follow only turns", () => {
  const { chain, points } = network();
  for (const kind of ["lib", "global", "pca"] as const) {
    for (const centred of [true, false]) {
      const before = interactionBases(chain, [points], { kind, centred });
      for (const [layer, condition] of [
        [1, 1],
        [1, 10],
        [2, 1000],
      ] as const) {
        const size = SIZES[layer]!;
        const map = affineMap(randomMap(size, condition, new Generator(7)), randn([size], F64).mul(centred && condition > 1 ? 1 : 0));
        const other = mappedChain(chain, layer, map);
        const after = interactionBases(other, [points], { kind, centred });
        for (let l = 0; l < 3; l++) {
          const off = apart(activations(chain, l, points).matmul(before[l]!.to), activations(other, l, points).matmul(after[l]!.to));
          if (kind !== "pca" || condition === 1) assert.ok(off < 1e-8, `${kind}, centred ${centred}, layer ${layer} of condition ${condition}: ${off} at ${l}`);
          else if (l === layer) assert.ok(off > 0.1, `${off}`);
        }
      }
    }
  }
});

test("sums of neurons and neurons that nothing reads do not change the local basis", () => {
  const { chain, points } = network();
  const before = interactionBases(chain, [points]);
  // Layer 1 with three mixtures of its neurons behind it, and four neurons more that nothing reads.
  const [first, second, third] = chain.map(({ units }) => units!) as [NonNullable<Section["units"]>, NonNullable<Section["units"]>, NonNullable<Section["units"]>];
  const more = randn([11, 4], F64);
  const mixtures = randn([24, 3], F64);
  const into = cat([first.into.slice(1, 0, 24), more, first.into.slice(1, 24)], 1);
  const outOf = zeros([29, 32], F64);
  outOf
    .slice(0, 0, 24)
    .slice(1, 0, 24)
    .copy_(first.outOf.slice(0, 0, 24).slice(1, 0, 24));
  outOf.slice(0, 0, 24).slice(1, 24, 27).copy_(mixtures);
  for (let i = 0; i < 5; i++)
    outOf
      .select(0, 24 + i)
      .select(0, 27 + i)
      .fill_(1);
  const reads = cat([second.into.slice(0, 0, 24), zeros([7, second.into.size(1)], F64), second.into.slice(0, 24)], 0);
  const other = [unitSection("a", { ...first, into, outOf }), unitSection("b", { ...second, into: reads }), unitSection("c", third)];
  const after = interactionBases(other, [points]);
  for (let layer = 0; layer < 3; layer++)
    assert.ok(apart(activations(chain, layer, points).matmul(before[layer]!.to), activations(other, layer, points).matmul(after[layer]!.to)) < 1e-9);
  assert.ok(interactionBases(other, [points], { kind: "pca" })[1]!.sizes.length > interactionBases(chain, [points], { kind: "pca" })[1]!.sizes.length);
});

test("a layer's scale does not matter to which directions are kept", () => {
  const { chain, points } = network();
  const sizes = (bases: Basis[]) => bases.map((basis) => basis.sizes.length);
  const tiny = mappedChain(chain, 1, affineMap(randomMap(24, 1, new Generator(3)).mul(1e-9), zeros([24], F64)));
  assert.deepEqual(sizes(interactionBases(tiny, [points])), sizes(interactionBases(chain, [points])));
});

test("before a linear output the local basis is the global one, and the last layer's own basis changes nothing", () => {
  const { chain, points } = network();
  const local = interactionBases(chain, [points]);
  const others = { global: interactionBases(chain, [points], { kind: "global" }), pca: interactionBases(chain, [points], { output: "pca" }) };
  const f = activations(chain, 2, points);
  for (const [name, bases] of Object.entries(others)) assert.ok(apart(f.matmul(local[2]!.to), f.matmul(bases[2]!.to)) < 1e-9, name);
  assert.ok(apart(activations(chain, 1, points).matmul(local[1]!.to), activations(chain, 1, points).matmul(others.pca[1]!.to)) < 1e-9);
});

test("about 0 the local basis is a recursion: K of a layer is the mean of Jᵀ K J of the next", () => {
  const { chain, points } = network("tanh");
  const bases = interactionBases(chain, [points], { centred: false });
  const k = jacobianGram(chain, [points], 0, bases[1]!.to);
  const next = jacobianGram(chain, [points], 1, bases[2]!.to);
  const f = withConstant(points);
  const mean = scope(() => {
    const from = f.detach().requiresGrad_();
    const y = enableGrad(() => chain[0]!.forward(from));
    const rows = Array.from(
      { length: y.size(1) },
      (_, i) =>
        grad(
          enableGrad(() => y.select(1, i).sum()),
          [from],
          { retainGraph: true },
        )[0]!,
    );
    let sum = zeros([11, 11], F64);
    for (const [i, a] of rows.entries()) for (const [j, b] of rows.entries()) sum = sum.add(a.t().matmul(b).mul(next.select(0, i).select(0, j).toNumber()));
    return sum.div(600);
  });
  assert.ok(distance(mean, k) < 1e-9);
});

test("neurons are themselves, the constant first; moments are means over all batches", () => {
  const { chain, points } = network();
  const [input] = interactionBases(chain, [points.slice(0, 0, 100), points.slice(0, 100)], { kind: "neuron" });
  const hatted = withConstant(points).matmul(input!.to);
  assert.ok(largest(hatted.select(1, 0).sub(1)) === 0 && largest(hatted.slice(1, 1).sub(points)) === 0);
  const { mean, gram } = moments(chain, [points.slice(0, 0, 7), points.slice(0, 7)], 0, true);
  assert.ok(largest(mean.slice(0, 0, 10).sub(points.mean(0))) < 1e-14);
  const about = points.sub(points.mean(0));
  assert.ok(distance(about.t().matmul(about).div(600), gram.slice(0, 0, 10).slice(1, 0, 10)) < 1e-12);
});

test("points that do not fit, and none, are refused with what is expected", () => {
  const { chain, points } = network();
  assert.throws(() => interactionBases(chain, [points.slice(1, 1)]), new InteractionError("the points have 9 features; section layers.0 reads 10"));
  assert.throws(() => interactionBases(chain, []), /there are no data points/);
  assert.throws(() => unitSection("x", { ...chain[0]!.units!, linear: 99 }), InteractionError);
});
