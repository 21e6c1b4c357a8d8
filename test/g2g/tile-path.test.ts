import assert from "node:assert/strict";
import { test } from "node:test";
import { randomStream } from "../../src/data/index.js";
import { expectedSeconds, g2gNet, measureTilePaths, TILE_PATHS, tilePath, TileLinear, tilePattern, type TileWork } from "../../src/g2g/index.js";
import { Generator, noGrad, randn, type Tensor } from "../../src/tensor/index.js";
import { largestDifference } from "./support.js";

const work: TileWork = { inputs: 1024, outputs: 1024, tile: 32, tiles: 256, examples: 256, dtype: "float32", device: "cpu" };

function withEnvironment(value: string | undefined, run: () => void): void {
  const before = process.env.TESSERA_TILE_PATH;
  if (value === undefined) delete process.env.TESSERA_TILE_PATH;
  else process.env.TESSERA_TILE_PATH = value;
  try {
    run();
  } finally {
    if (before === undefined) delete process.env.TESSERA_TILE_PATH;
    else process.env.TESSERA_TILE_PATH = before;
  }
}

test("the kernel where there is one, otherwise the cheaper of the other two", () => {
  withEnvironment(undefined, () => {
    for (const tile of [16, 48, 128]) assert.equal(tilePath({ ...work, tile }), "kernel");
    assert.equal(tilePath({ ...work, dtype: "bfloat16" }), "kernel");
    const others: TileWork[] = [{ ...work, tile: 8, tiles: 4096 }, { ...work, dtype: "float64" }, { ...work, tile: 100, tiles: 5 }];
    for (const other of others) assert.equal(tilePath(other), expectedSeconds("composed", other) <= expectedSeconds("dense", other) ? "composed" : "dense");
    assert.equal(tilePath({ ...work, device: "cuda:0" }), "dense");
    assert.equal(tilePath({ ...work, tile: 8, tiles: 4096 }), "dense"); // thousands of tiny products
    assert.equal(tilePath({ ...work, tile: 100, tiles: 5 }), "composed"); // nearly nothing exists
  });
});

test("TESSERA_TILE_PATH overrides, where the path is possible", () => {
  for (const path of TILE_PATHS) withEnvironment(path, () => assert.equal(tilePath(work), path));
  withEnvironment("kernel", () => assert.equal(tilePath({ ...work, tile: 8, tiles: 4096 }), "dense"));
  withEnvironment("fast", () => assert.throws(() => tilePath(work), { name: "RangeError", message: /TESSERA_TILE_PATH is fast; expected kernel, composed, dense/ }));
});

test("a layer gives the same by every path", () => {
  const pattern = tilePattern({ inputs: 100, outputs: 96, grouping: "index", groups: 3, within: 1, between: 0.4, tile: 16, junction: 0, random: randomStream(2) });
  const layer = new TileLinear(pattern, { generator: new Generator(2) });
  const x = randn([5, 100]);
  const by = (path: string): Tensor[] => {
    const outputs: Tensor[] = [];
    withEnvironment(path, () => outputs.push(layer.forward(x), layer.forwardRelu(x)));
    return outputs;
  };
  const [kernel, composed, dense] = TILE_PATHS.map(by) as [Tensor[], Tensor[], Tensor[]];
  for (const other of [composed, dense]) other.forEach((value, i) => assert.ok(largestDifference(value, kernel[i] as Tensor) < 1e-5));
});

test("every path is measured where it exists", () => {
  for (const { tile, seconds, chosen } of measureTilePaths()) {
    assert.ok((seconds.composed ?? 0) > 0 && (seconds.dense ?? 0) > 0);
    assert.equal(seconds.kernel === null, tile % 16 !== 0);
    assert.ok(TILE_PATHS.includes(chosen));
  }
});

test("a network's fused ReLU is the same network, and a hook still sees what enters the ReLU", () => {
  const net = g2gNet({ input: { kind: "raw", inputs: 100 }, classes: 3, width: 128, connectivity: { kind: "tiles", grouping: "index", tile: 16, groups: 4, within: 1, between: 0.3 } });
  const x = randn([9, 100]);
  noGrad(() => {
    const fused = net.forward(x);
    const seen: Tensor[] = [];
    const handle = net.junctions[1]!.registerForwardHook((_, __, output: Tensor) => void seen.push(output.clone()));
    assert.ok(net.forward(x).equal(fused));
    assert.ok(seen[0]!.min().toNumber() < 0);
    handle.remove();
    assert.equal(net.junctions[1]!.hooked, false);
  });
});
