import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type BasisKind,
  components,
  correlatedSample,
  interactionBases,
  interactionEdges,
  moduleGraph,
  plantedLabels,
  type PlantedModules,
  plantedModules,
  productDesign,
  withConstant,
} from "../../src/interactions/index.js";
import { cat, noGrad, scope, type Tensor } from "../../src/tensor/index.js";
import { planted } from "./planted.js";

const largest = (x: Tensor): number => x.abs().max().toNumber();

const found = (seed: number, kind: BasisKind) =>
  scope(() => {
    const { chain, points } = planted(seed);
    const bases = interactionBases(chain, [points], { kind });
    return components(bases, interactionEdges(chain, [points], bases));
  });

test("hidden behind random maps, two modules are found by the local interaction basis and by no other", () => {
  for (let seed = 0; seed < 10; seed++) {
    assert.equal(found(seed, "lib").parts.length, 2, `seed ${seed}`);
    for (const kind of ["pca", "neuron"] as const) assert.equal(found(seed, kind).parts.length, 1, `seed ${seed}, ${kind}`);
  }
});

test("three planted modules are three components, each of one label", () => {
  scope(() => {
    const network = plantedModules(5, { width: 4, modules: 3, layers: 2 });
    const points = productDesign(network, 15, 5);
    assert.deepEqual(points.shape, [15 ** 3, 12]);
    const bases = interactionBases(network.chain, [points]);
    const edges = interactionEdges(network.chain, [points], bases);
    const graph = moduleGraph(bases, edges);
    const labels = plantedLabels(network, points, bases, graph);
    const { parts } = components(bases, edges);
    assert.equal(parts.length, 3);
    const label = (layer: number, direction: number) => labels[graph.nodes.findIndex((node) => node.layer === layer && node.direction === direction)]!;
    const labelsOf = parts.map((part) => [...new Set(part.map(({ layer, direction }) => label(layer, direction)))]);
    assert.deepEqual(labelsOf.flat().sort(), [0, 1, 2]);
  });
});

test("a planted network computes the same with and without its maps, and a module's outputs depend on its own inputs alone", () => {
  scope(() => {
    const [hidden, open] = [true, false].map((hide) => plantedModules(3, { width: 3, hidden: hide })) as [PlantedModules, PlantedModules];
    const output = ({ chain }: PlantedModules, points: Tensor): Tensor => noGrad(() => chain.reduce((f, section) => section.forward(f), withConstant(points)));
    const points = correlatedSample(open, 50, 0, 1);
    const whole = output(open, points);
    assert.ok(largest(output(hidden, points.matmul(hidden.maps[0]!)).sub(whole)) < 1e-9 * largest(whole));
    const other = output(open, cat([points.slice(1, 0, 3), points.slice(1, 3).mul(2)], 1));
    assert.equal(largest(other.slice(1, 0, 3).sub(whole.slice(1, 0, 3))), 0);
    assert.ok(largest(other.slice(1, 3, 6).sub(whole.slice(1, 3, 6))) > 0.1);
  });
});

test("points: modules of a product design do not covary at all, those of a sample as much as was asked for", () => {
  scope(() => {
    const network = plantedModules(1, { width: 2, modules: 3, hidden: false });
    const covariance = (x: Tensor): Tensor => (({ about }) => about.t().matmul(about).div(x.size(0)))({ about: x.sub(x.mean(0)) });
    const design = covariance(productDesign(network, 8, 2));
    const sample = covariance(correlatedSample(network, 40000, 0.3, 2));
    for (let i = 0; i < 6; i++)
      for (let j = 0; j < 6; j++) {
        const at = (x: Tensor): number => x.select(0, i).select(0, j).toNumber();
        if (Math.floor(i / 2) !== Math.floor(j / 2)) assert.ok(Math.abs(at(design)) < 1e-14, `${i}, ${j}`);
        const wanted = i === j ? 1 : i % 2 === j % 2 ? 0.3 : 0;
        assert.ok(Math.abs(at(sample) - wanted) < 0.03, `${i}, ${j}: ${at(sample)}`);
      }
  });
});

test("networks and points that cannot be are refused", () => {
  assert.throws(() => plantedModules(0, { modules: 0 }), new RangeError("modules of a planted network: 0; expected a whole number of at least 1"));
  assert.throws(() => correlatedSample(plantedModules(0), 10, 1.5, 0), new RangeError("correlation of planted modules: 1.5; expected a number from 0 to 1"));
});
