import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { countEdges, denseResNetParameters, matchedResNetWidth, PAPER_GROUPS, resnetConvolutions, resnetCost, resnetPatterns } from "../../src/g2g/index.js";
import { resnet } from "../../src/nn/index.js";

const standard = { depth: 20, classes: 10, inChannels: 3, width: 1 };
const count = (net: ReturnType<typeof resnet>) => net.parameters().reduce((sum, parameter) => sum + parameter.numel(), 0);

test("the dense count is that of the built network", () => {
  assert.equal(denseResNetParameters(standard), 269722);
  assert.equal(denseResNetParameters({ ...standard, depth: 56 }), 853018);
  fc.assert(
    fc.property(fc.record({ classes: fc.integer({ min: 1, max: 20 }), inChannels: fc.integer({ min: 1, max: 4 }), width: fc.double({ min: 0.04, max: 0.6, noNaN: true }) }), (sizes) => {
      const { classes: numClasses, inChannels, width } = sizes;
      assert.equal(denseResNetParameters({ depth: 8, ...sizes }), count(resnet({ depth: 8, numClasses, inChannels, width })));
    }),
    { numRuns: 20 },
  );
});

test("multiply-adds of ResNet-20 on 32x32 pixels: 40.6 million, as commonly reported (41 M)", () => {
  const patterns = resnetPatterns({ ...standard, connectivity: { kind: "dense" }, seed: 0 });
  const cost = resnetCost({ ...standard, patterns });
  const stage = 16 * 16 * 9 * 32 * 32;
  assert.equal(cost.multiplyAdds, 3 * 16 * 9 * 32 * 32 + 6 * stage + stage / 2 + 5 * stage + stage / 2 + 5 * stage + 640);
  assert.equal(cost.executedMultiplyAdds, cost.multiplyAdds);
  assert.equal(cost.memoryBytes, 16 * 269722);
});

test("sparse networks need fewer parameters and multiply-adds, execute and store the dense ones, and masks", () => {
  const dense = resnetCost({ ...standard, patterns: resnetPatterns({ ...standard, connectivity: { kind: "dense" }, seed: 0 }) });
  const places = resnetConvolutions(standard).reduce((sum, { inputs, outputs }) => sum + inputs * outputs, 0);
  for (const connectivity of [{ kind: "edges", grouping: "index", ...PAPER_GROUPS }, { kind: "tiles", grouping: "index", tile: 8, ...PAPER_GROUPS }] as const) {
    const patterns = resnetPatterns({ ...standard, connectivity, seed: 1 });
    const kernels = patterns.reduce((sum, pattern) => sum + countEdges(pattern), 0);
    const cost = resnetCost({ ...standard, patterns });
    assert.equal(cost.parameters, dense.parameters - 9 * (places - kernels));
    assert.equal(cost.executedMultiplyAdds, dense.executedMultiplyAdds);
    assert.equal(cost.memoryBytes, dense.memoryBytes + 4 * places);
    const needed = patterns.map((pattern, i) => 9 * countEdges(pattern) * (i < 6 ? 32 : i < 12 ? 16 : 8) ** 2).reduce((a, b) => a + b, 0);
    assert.equal(cost.multiplyAdds, needed + 3 * 16 * 9 * 1024 + 640);
  }
});

test("the narrow rival has the nearest number of parameters, within 3 %", () => {
  fc.assert(
    fc.property(fc.constantFrom(20, 32), fc.integer({ min: 72_000, max: 600_000 }), (depth, parameters) => {
      const network = { depth, classes: 10, inChannels: 3 };
      const width = matchedResNetWidth({ ...network, parameters });
      const off = (at: number) => Math.abs(denseResNetParameters({ ...network, width: at }) - parameters);
      assert.ok(off(width) <= 0.03 * parameters);
      for (const other of [width - 1 / 128, width + 1 / 128]) assert.ok(off(width) <= off(other));
      assert.equal(count(resnet({ depth, numClasses: 10, width })), denseResNetParameters({ ...network, width }));
    }),
    { numRuns: 40 },
  );
  assert.equal(matchedResNetWidth({ ...standard, parameters: 269722 }), 1);
});

test("too few parameters, and patterns of another network, are refused", () => {
  const nothing = denseResNetParameters({ ...standard, width: 1 / 32 });
  assert.throws(
    () => matchedResNetWidth({ ...standard, parameters: 100 }),
    new RangeError(`width: no dense ResNet-20 has 100 parameters within 3 %; the nearest has ${nothing} at width 0.03125; ask for more parameters`),
  );
  assert.throws(() => resnetCost({ ...standard, patterns: [] }), new RangeError("patterns: 0 patterns for 18 convolutions; give one for each, as resnetPatterns draws them"));
});
