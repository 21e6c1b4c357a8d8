import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  type BasisKind,
  findModules,
  interactionBases,
  InteractionError,
  interactionEdges,
  modularity,
  moduleGraph,
  type ModuleGraph,
  moduleReport,
  partitionAgreement,
  plantedLabels,
  resolutionSweep,
} from "../../src/interactions/index.js";
import { scope } from "../../src/tensor/index.js";
import { planted, plantedSample } from "./planted.js";

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

function look(kind: BasisKind, correlation: number, relative: number) {
  const seeds = [0, 1, 2, 3, 4].map((seed) =>
    scope(() => {
      const network = plantedSample(seed, correlation);
      const bases = interactionBases(network.chain, [network.points], { kind });
      const edges = interactionEdges(network.chain, [network.points], bases);
      const graph = moduleGraph(bases, edges, { relative });
      const truth = plantedLabels(network, network.points, bases, graph);
      const { of, count } = findModules(graph);
      return { purity: partitionAgreement(of, truth).purity, count, cross: moduleReport(bases, edges, graph, truth).meanCrossMass };
    }),
  );
  return { purity: mean(seeds.map(({ purity }) => purity)), count: mean(seeds.map(({ count }) => count)), cross: mean(seeds.map(({ cross }) => cross)) };
}

test("of ordinary samples, modules of the local interaction basis are pure; dependence between inputs mixes them (specification 5.2)", () => {
  for (const relative of [0.01, 0.001]) {
    const [none, some, much] = [0, 0.1, 0.3].map((correlation) => look("lib", correlation, relative)) as [
      ReturnType<typeof look>,
      ReturnType<typeof look>,
      ReturnType<typeof look>,
    ];
    for (const [{ purity, count }, least] of [[none, 0.98] as const, [some, 0.97] as const, [much, 0.93] as const]) {
      assert.ok(purity > least, `purity ${purity}`);
      assert.ok(count > 3 && count < 5.5, `${count} modules`);
    }
    assert.ok(none.cross < 0.03 && much.cross > 2 * none.cross, `${none.cross}, ${much.cross}`);
  }
});

test("in principal components and neurons the modules of ordinary samples are mixtures", () => {
  for (const kind of ["pca", "neuron"] as const) {
    const { purity, cross } = look(kind, 0, 0.01);
    assert.ok(purity < 0.75 && cross > 0.2, `${kind}: ${purity}, ${cross}`);
  }
});

test("at a low resolution the two planted modules come out whole, and nothing acts across", () => {
  const network = planted(0);
  const { chain, points } = network;
  const bases = interactionBases(chain, [points]);
  const edges = interactionEdges(chain, [points], bases);
  const graph = moduleGraph(bases, edges, { relative: 1e-8 });
  const truth = plantedLabels(network, points, bases, graph);
  const sweep = resolutionSweep(graph, [0.2, 0.4, 1, 3]);
  assert.equal(sweep[0]!.count, 2);
  assert.equal(partitionAgreement(sweep[0]!.of, truth).mutualInformation, 1);
  sweep.forEach(({ count, of }, i) => {
    assert.ok(i === 0 || count >= sweep[i - 1]!.count);
    assert.equal(partitionAgreement(of, truth).purity, 1);
  });
  const report = moduleReport(bases, edges, graph, sweep[0]!.of);
  assert.equal(report.modules.length, 2);
  assert.ok(report.loose === graph.nodes.length - sweep[0]!.sizes.reduce((a, b) => a + b));
  for (const { layers, crossMass, size, width } of report.modules) {
    assert.deepEqual(layers, [0, 1, 2, 3, 4]);
    assert.equal(width, size / 5);
    assert.ok(crossMass < 1e-15, `${crossMass}`);
  }
  assert.deepEqual(
    report.kept,
    edges.map(() => ({ links: 1, weight: 1 })),
  );
});

/** Layered graphs with integer weights. */
const graphs = fc
  .record({ widths: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 }), weights: fc.infiniteStream(fc.integer({ min: 0, max: 4 })) })
  .map(({ widths, weights }): ModuleGraph => {
    const nodes = widths.flatMap((width, layer) => Array.from({ length: width }, (_, direction) => ({ layer, direction })));
    const links = nodes.flatMap((a, source) =>
      nodes.flatMap((b, target) => {
        const weight = b.layer === a.layer + 1 ? weights.next().value : 0;
        return weight > 0 ? [{ source, target, strength: 10 ** weight, weight }] : [];
      }),
    );
    return { nodes, links, epsilon: widths.slice(1).map(() => 1) };
  });

/** Q = Σ_uv [ A_uv − γ k_u k_v / 2W ] δ(c_u, c_v) / 2W, over all pairs of nodes. */
function pairwise({ nodes, links }: ModuleGraph, of: readonly number[], resolution: number): number {
  const a = nodes.map(() => nodes.map(() => 0));
  for (const { source, target, weight } of links) a[source]![target] = a[target]![source] = weight;
  const degree = a.map((row) => row.reduce((x, y) => x + y, 0));
  const twice = degree.reduce((x, y) => x + y, 0);
  let q = 0;
  for (let u = 0; u < nodes.length; u++)
    for (let v = 0; v < nodes.length; v++) if (of[u] === of[v]) q += (a[u]![v]! - (resolution * degree[u]! * degree[v]!) / twice) / twice;
  return twice === 0 ? 0 : q;
}

test("modularity is its sum over pairs of nodes", () => {
  fc.assert(
    fc.property(graphs, fc.infiniteStream(fc.integer({ min: 0, max: 2 })), fc.double({ min: 0, max: 3, noNaN: true }), (graph, draw, resolution) => {
      const of = graph.nodes.map(() => draw.next().value);
      assert.ok(Math.abs(modularity(graph, of, resolution) - pairwise(graph, of, resolution)) < 1e-12);
    }),
  );
});

test("on small graphs the best of ten is close to the best of all divisions, the same for the same seed, and numbered by size", () => {
  const gaps: number[] = [];
  fc.assert(
    fc.property(
      graphs.filter(({ nodes }) => nodes.length <= 8),
      fc.nat(1000),
      (graph, seed) => {
        const found = findModules(graph, { seed });
        assert.deepEqual(findModules(graph, { seed }), found);
        assert.deepEqual(
          [...found.sizes],
          [...found.sizes].sort((a, b) => b - a),
        );
        assert.equal(found.sizes.length, found.count);
        assert.ok(Math.abs(found.quality - modularity(graph, found.of)) < 1e-12);
        let best = -Infinity;
        const walk = (of: number[], used: number): void => {
          if (of.length === graph.nodes.length) best = Math.max(best, modularity(graph, of));
          else for (let next = 0; next <= used; next++) walk([...of, next], Math.max(used, next + 1));
        };
        walk([], 0);
        assert.ok(found.quality <= best + 1e-12);
        gaps.push(best - found.quality);
      },
    ),
    { numRuns: 60 },
  );
  assert.ok(gaps.filter((gap) => gap < 1e-12).length > 0.9 * gaps.length && Math.max(...gaps) < 0.1, `${Math.max(...gaps)}`);
});

test("agreement of divisions: closed forms", () => {
  assert.deepEqual(partitionAgreement([0, 0, 1, 1], [5, 5, 3, 3]), { nodes: 4, purity: 1, mutualInformation: 1 });
  assert.deepEqual(partitionAgreement([0, 0, 1, 1, -1], [0, 1, 0, 1, 0]), { nodes: 4, purity: 0.5, mutualInformation: 0 });
  // Four pure quarters of two halves: I = log 2, H = log 4 and log 2.
  const { purity, mutualInformation } = partitionAgreement([0, 1, 2, 3], [0, 0, 1, 1]);
  assert.ok(purity === 1 && Math.abs(mutualInformation - 2 / 3) < 1e-12);
  assert.equal(partitionAgreement([0, 0], [1, 1]).mutualInformation, 1);
  assert.throws(() => partitionAgreement([0], []), InteractionError);
});

test("log weights are counted from ε, relative or given, and the weakest edge that is kept weighs nothing", () => {
  const { chain, points } = planted(1);
  const bases = interactionBases(chain, [points]);
  const edges = interactionEdges(chain, [points], bases);
  const graph = moduleGraph(bases, edges, { relative: 0.001 });
  edges.forEach(({ strengths }, layer) => {
    const rows = (strengths.toArray() as number[][]).slice(1).map((row) => row.slice(1));
    const most = Math.max(...rows.flat());
    assert.ok(Math.abs(graph.epsilon[layer]! - 0.001 * most) < 1e-15 * most);
    const own = graph.links.filter(({ source }) => graph.nodes[source]!.layer === layer);
    assert.equal(own.length, rows.flat().filter((value) => value > 0.001 * most).length);
    for (const { source, target, strength, weight } of own) {
      const [from, to] = [graph.nodes[source]!, graph.nodes[target]!];
      assert.ok(to.layer === layer + 1 && strength === rows[to.direction - 1]![from.direction - 1]);
      assert.ok(Math.abs(weight - Math.log10(strength / (0.001 * most))) < 1e-12 && weight <= 3 + 1e-12);
    }
  });
  const absolute = graph.epsilon.map((_, layer) => graph.links.find(({ source }) => graph.nodes[source]!.layer === layer)!.strength);
  const other = moduleGraph(bases, edges, { absolute });
  assert.ok(other.links.every(({ source, strength }) => strength > absolute[graph.nodes[source]!.layer]!));
  const inner = moduleGraph(bases, edges, { output: false });
  assert.ok(inner.nodes.every(({ layer }) => layer < 4) && inner.links.every(({ target }) => inner.nodes[target]!.layer < 4));
  assert.throws(() => moduleGraph(bases, edges, { absolute: [1] }), new InteractionError("ε of 1 sections; expected one for each of the 4"));
  assert.throws(() => moduleGraph(bases, edges, { relative: 0 }), RangeError);
  assert.throws(() => findModules(graph, { tries: 0 }), RangeError);
});
