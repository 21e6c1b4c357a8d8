import assert from "node:assert/strict";
import { test } from "node:test";
import { type Connectivity, drawConnectivity, networkPatterns } from "../../src/g2g/index.js";

const draw = (connectivity: Connectivity, options: { groups?: number; title?: string } = {}) =>
  drawConnectivity({
    patterns: networkPatterns({ inputs: 70, width: 96, junctions: 3, connectivity, seed: 1 }),
    title: options.title ?? "Drawing",
    inputName: "70 pixels",
    classes: 10,
    groups: options.groups,
  });

test("every kind of pattern is drawn as well-formed SVG with its labels", () => {
  const groups = { groups: 4, within: 1, between: 0.2 };
  const drawings = [
    draw({ kind: "edges", grouping: "mixer", ...groups }),
    draw({ kind: "tiles", grouping: "index", tile: 8, ...groups }),
    draw({ kind: "random", ...groups }),
    draw({ kind: "dense" }),
    draw({ kind: "edges", grouping: "random", groups: 24, within: 0.5, between: 0 }),
  ];
  for (const svg of drawings) {
    assertNested(svg);
    assert.doesNotMatch(svg, /NaN|undefined|Infinity/);
    for (const label of ["Junction 1: 70 → 96", "Junction 3: 96 → 96", "70 pixels", "10 classes", "Density of each pair of groups"]) {
      assert.ok(svg.includes(label), label);
    }
  }
});

test("links of 4 disconnected groups stay inside their groups", () => {
  const svg = draw({ kind: "edges", grouping: "index", groups: 4, within: 1, between: 0 });
  const within = svg.match(/<path d="[^"]*" style="stroke:/g) ?? [];
  assert.equal(within.length, 3 * 4);
});

test("a title is text, never markup", () => {
  assert.ok(draw({ kind: "dense" }, { title: '<b>"&' }).includes("&lt;b>"));
});

/** Every element that opens is closed, in order. */
function assertNested(svg: string): void {
  const open: string[] = [];
  for (const [tag, closing, name] of svg.matchAll(/<(\/?)([a-z]+)\b[^>]*>/g)) {
    if (closing === "/") assert.equal(open.pop(), name);
    else if (!tag.endsWith("/>")) open.push(name!);
  }
  assert.deepEqual(open, []);
}
