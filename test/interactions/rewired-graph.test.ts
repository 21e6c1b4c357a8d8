import assert from "node:assert/strict";
import { test } from "node:test";
import { findModules, type ModuleGraph, rewiredGraph } from "../../src/interactions/index.js";

/** Two blocks of three layers of eight nodes, all links within a block. */
function blocks(): ModuleGraph {
  const nodes = [0, 1, 2].flatMap((layer) => Array.from({ length: 16 }, (_, direction) => ({ layer, direction })));
  const links = [0, 1].flatMap((layer) =>
    Array.from({ length: 16 }, (_, i) =>
      Array.from({ length: 16 }, (_, j) => ({ source: 16 * layer + i, target: 16 * (layer + 1) + j, strength: 1, weight: 1 + ((i * j) % 3) })).filter((_, j) => i < 8 === j < 8 && (i + j) % 2 === 0),
    ).flat(),
  );
  return { nodes, links, epsilon: [1, 1] };
}

test("rewired: degrees and weights stay, no link is there twice, and the modules are gone", () => {
  const graph = blocks();
  const other = rewiredGraph(graph, 3);
  const degrees = ({ nodes, links }: ModuleGraph, end: "source" | "target") => nodes.map((_, node) => links.filter((link) => link[end] === node).length);
  for (const end of ["source", "target"] as const) assert.deepEqual(degrees(other, end), degrees(graph, end));
  const weights = ({ nodes, links }: ModuleGraph) => nodes.map((_, node) => links.filter(({ source }) => source === node).map(({ weight }) => weight).sort()); // prettier-ignore
  assert.deepEqual(weights(other), weights(graph));
  assert.equal(new Set(other.links.map(({ source, target }) => `${source} ${target}`)).size, graph.links.length);
  assert.ok(other.links.every(({ source, target }) => graph.nodes[target]!.layer === graph.nodes[source]!.layer + 1));
  assert.ok(findModules(other).modularity < findModules(graph).modularity - 0.1);
  assert.deepEqual(rewiredGraph(graph, 3), other);
  assert.notDeepEqual(rewiredGraph(graph, 4).links, other.links);
});
