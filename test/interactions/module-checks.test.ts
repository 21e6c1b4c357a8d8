import assert from "node:assert/strict";
import { test } from "node:test";
import {
  bootstrapModules,
  dependence,
  fidelityMetric,
  independentGroups,
  interactionBases,
  InteractionError,
  interactionEdges,
  matchedModules,
  mlpChain,
  moduleAblation,
  moduleGraph,
  plantedLabels,
  searchModules,
  withConstant,
} from "../../src/interactions/index.js";
import { mlp } from "../../src/nn/index.js";
import { cat, manualSeed, randn, type Tensor } from "../../src/tensor/index.js";
import { planted, plantedSample } from "./planted.js";

const F64 = { dtype: "float64" } as const;
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const largest = (x: Tensor): number => x.abs().max().toNumber();

test("without one planted module its outputs are constant, and the other's are as they were", () => {
  const network = planted(2, { side: 30 });
  const { chain, points } = network;
  const { bases, graph } = searchModules(chain, [points]);
  const truth = plantedLabels(network, network.points, bases, graph);
  const batches = [points.slice(0, 0, 400), points.slice(0, 400)];
  const metric = fidelityMetric("meanSquaredError", chain, batches);
  const { modules, baseline } = moduleAblation(chain, batches, bases, graph, truth, metric);
  assert.ok(baseline === 0);
  const output = chain.reduce((f, section) => section.forward(f), withConstant(points)).slice(1, 0, 12);
  const variances = output.sub(output.mean(0)).square().mean(0).toArray() as number[];
  modules.forEach(({ module, outputs, score }) => {
    outputs.forEach((change, i) => {
      const own = Math.floor(i / 6) === module;
      // Of a constant c, E[(c − y)²] is Var[y] + (c − E[y])².
      if (own) assert.ok(change > 1 - 1e-9, `output ${i} of module ${module}: ${change}`);
      else assert.ok(change < 1e-18, `output ${i} without module ${module}: ${change}`);
    });
    // The metric is the mean over outputs of the same changes.
    assert.ok(Math.abs(score - mean(outputs.map((change, i) => change * variances[i]!))) < 1e-10 * score);
  });
  // Neurons behind a map belong to no block: taking either's away changes everything.
  const neurons = interactionBases(chain, [points], { kind: "neuron" });
  const plain = moduleGraph(neurons, interactionEdges(chain, [points], neurons));
  const mixed = moduleAblation(chain, batches, neurons, plain, plantedLabels(network, network.points, neurons, plain));
  assert.ok(mixed.modules.every(({ outputs, score }) => Math.min(...outputs) > 0.01 && Number.isNaN(score)));
  assert.throws(() => moduleAblation(chain, batches, bases, graph, [0]), InteractionError);
});

test("nodes are found again in turned bases, and after their order has changed", () => {
  const network = plantedSample(1);
  const { chain, points } = network;
  const { bases, graph, modules } = searchModules(chain, [points]);
  const same = matchedModules(chain, [points], { bases, nodes: graph.nodes }, { bases, nodes: graph.nodes, of: modules.of });
  assert.deepEqual(same, modules.of);
  const flipped = bases.map((basis) => ({
    ...basis,
    to: cat([basis.to.slice(1, 0, 1), basis.to.slice(1, 1).flip([1]).mul(-3)], 1),
    from: cat([basis.from.slice(0, 0, 1), basis.from.slice(0, 1).flip([0]).div(-3)], 0),
  }));
  const place = (layer: number, direction: number) => graph.nodes.findIndex((node) => node.layer === layer && node.direction === direction);
  const of = graph.nodes.map(({ layer, direction }) => modules.of[place(layer, bases[layer]!.sizes.length - direction)]!);
  assert.deepEqual(matchedModules(chain, [points], { bases, nodes: graph.nodes }, { bases: flipped, nodes: graph.nodes, of }), modules.of);
});

test("the bootstrap believes in modules of many points more than in those of few, and repeats itself", () => {
  const options = { resamples: 8, seed: 3, graph: { relative: 0.001 }, modules: { resolution: 0.5 } };
  const { chain, points } = plantedSample(0, 0, 3000);
  const weighted = ({ modules, found }: ReturnType<typeof bootstrapModules>) => {
    const { sizes } = found.modules;
    return modules.reduce((sum, index, module) => sum + index * sizes[module]!, 0) / sizes.reduce((a, b) => a + b, 0);
  };
  const [few, many] = [60, 3000].map((count) => bootstrapModules(chain, [points.slice(0, 0, count / 3), points.slice(0, count / 3, count)], options)) as [
    ReturnType<typeof bootstrapModules>,
    ReturnType<typeof bootstrapModules>,
  ];
  assert.ok(weighted(many) > 0.75 && weighted(few) < weighted(many) - 0.15, `${weighted(many)}, ${weighted(few)}`);
  many.nodes.forEach((share, node) => {
    const module = many.found.modules.of[node]!;
    assert.ok(module < 0 ? Number.isNaN(share) : share >= 0 && share <= 1 + 1e-12);
  });
  // A module's Jaccard index is at most the mean share of its own nodes that stay.
  many.modules.forEach((index, module) => assert.ok(index <= mean(many.nodes.filter((_, node) => many.found.modules.of[node] === module)) + 1e-12));
  assert.equal(many.counts.length, 8);
  const again = bootstrapModules(chain, [points.slice(0, 0, 1000), points.slice(0, 1000)], options);
  assert.deepEqual([again.nodes, again.modules, again.counts], [many.nodes, many.modules, many.counts]);
  assert.throws(() => bootstrapModules(chain, [points], { resamples: 0 }), RangeError);
});

test("groups keep their own values, and no longer depend on each other", () => {
  manualSeed(1);
  const a = randn([4000, 2], F64);
  const points = cat([a, a.mul(0.9).add(randn([4000, 2], F64).mul(0.3))], 1);
  const free = independentGroups(
    [points.slice(0, 0, 1000), points.slice(0, 1000)],
    [
      [0, 1],
      [3, 2],
    ],
    7,
  );
  for (let i = 0; i < 4; i++) assert.ok(largest(free.select(1, i).sort()[0]!.sub(points.select(1, i).sort()[0]!)) < 1e-12);
  const covariance = (x: Tensor) =>
    x
      .sub(x.mean(0))
      .t()
      .matmul(x.sub(x.mean(0)))
      .div(4000);
  const [before, after] = [covariance(points), covariance(free)];
  assert.ok(largest(after.slice(0, 0, 2).slice(1, 2)) < 0.06 && largest(before.slice(0, 0, 2).slice(1, 2)) > 0.8);
  for (const from of [0, 2]) {
    const block = (x: Tensor) => x.slice(0, from, from + 2).slice(1, from, from + 2);
    assert.ok(largest(block(after).sub(block(before))) < 1e-10);
  }
  assert.throws(() => independentGroups([points], [[0, 1], [2]]), /the groups have 3 directions together, of 4 inputs/);
  assert.throws(
    () =>
      independentGroups(
        [points],
        [
          [0, 1],
          [1, 2],
        ],
      ),
    InteractionError,
  );
});

test("of planted blocks with correlated inputs dependence makes what acts across; of a dense network it makes little", () => {
  const blocks = [0, 1, 2, 3, 4].map((seed) => {
    const { chain, points, maps } = plantedSample(seed, 0.6);
    const reads = maps[0]!.inverse();
    const found = dependence(chain, [points], [reads.slice(1, 0, 6), reads.slice(1, 6)]);
    found.share.forEach((share, section) => assert.ok(Math.abs(share - (1 - found.independent[section]! / found.data[section]!)) < 1e-12));
    assert.ok(mean(found.share) > 0.3, `seed ${seed}: ${found.data}; ${found.independent}`);
    return found;
  });
  const [data, independent] = [mean(blocks.flatMap((one) => one.data)), mean(blocks.flatMap((one) => one.independent))];
  assert.ok(data > 0.05 && independent < 0.2 * data, `${data}; ${independent}`);
  manualSeed(2);
  const chain = mlpChain(mlp({ inputs: 8, hidden: [12, 12], outputs: 6 }));
  const a = randn([2000, 4], F64);
  const points = cat([a, a.mul(0.6).add(randn([2000, 4], F64).mul(0.8))], 1);
  const dense = dependence(
    chain,
    [points],
    [
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ],
  );
  const share = 1 - mean(dense.independent) / mean(dense.data);
  assert.ok(mean(dense.independent) > 0.1 && share < 0.3, `${share}: ${dense.data}; ${dense.independent}`);
  assert.throws(() => dependence(chain, [points], [[0, 1, 2, 3, 4, 5, 6, 7]], { repeats: 0 }), RangeError);
});
