import assert from "node:assert/strict";
import { test } from "node:test";
import { randomStream } from "../../src/data/index.js";
import { EDGE_PATHS, edgePath, edgePattern, type EdgeWork, g2gNet, MaskedLinear, unitsOf } from "../../src/g2g/index.js";
import { moveUnits } from "../../src/g2g/rewiring/move-units.js";
import { Generator, linear, manualSeed, noGrad, randn, type Tensor } from "../../src/tensor/index.js";
import { largestDifference } from "./support.js";

const work: EdgeWork = { inputs: 1024, outputs: 1024, examples: 256, dtype: "float32", device: "cpu" };
const quarter = (): number => 1 << 18;

function withEnvironment<T>(value: string | undefined, run: () => T): T {
  const before = process.env.TESSERA_EDGE_PATH;
  if (value === undefined) delete process.env.TESSERA_EDGE_PATH;
  else process.env.TESSERA_EDGE_PATH = value;
  try {
    return run();
  } finally {
    if (before === undefined) delete process.env.TESSERA_EDGE_PATH;
    else process.env.TESSERA_EDGE_PATH = before;
  }
}

const pattern = (seed: number, between = 0.2) => edgePattern({ inputs: 150, outputs: 130, grouping: "index", groups: 5, within: 1, between, junction: 0, random: randomStream(seed) });

/** What a layer computes for a batch, and its gradients. */
function outcome(layer: MaskedLinear, x: Tensor, fused: boolean): Tensor[] {
  const input = x.detach().clone().requiresGrad_();
  layer.zeroGrad();
  const y = fused ? layer.forwardRelu(input) : layer.forward(input);
  y.backward(y.detach().add(1));
  return [y.detach(), input.grad!, layer.weight.grad!, layer.bias.grad!];
}

function assertSame(found: Tensor[], expected: Tensor[]): void {
  found.forEach((part, i) => assert.ok(largestDifference(part, expected[i] as Tensor) < 2e-4, `part ${i}`));
}

test("the kernel where examples, weights and absent edges are enough, float32 on the CPU", () => {
  withEnvironment(undefined, () => {
    assert.equal(edgePath(work, quarter), "kernel");
    const others: Partial<EdgeWork>[] = [{ dtype: "bfloat16" }, { dtype: "float64" }, { device: "cuda:0" }, { examples: 16 }, { inputs: 32, outputs: 32 }];
    for (const other of others) assert.equal(edgePath({ ...work, ...other }, () => assert.fail("not asked")), "dense", JSON.stringify(other));
    assert.equal(edgePath(work, () => 1 << 20), "dense");
  });
});

test("TESSERA_EDGE_PATH overrides, where the path is possible", () => {
  for (const path of EDGE_PATHS) withEnvironment(path, () => assert.equal(edgePath({ ...work, examples: 1 }, quarter), path));
  withEnvironment("kernel", () => assert.equal(edgePath({ ...work, dtype: "float64" }, quarter), "dense"));
  withEnvironment("fast", () => assert.throws(() => edgePath(work, quarter), { name: "RangeError", message: /TESSERA_EDGE_PATH is fast; expected kernel, dense/ }));
});

test("a layer gives the same by both paths, fused with the ReLU or not", () => {
  const layer = new MaskedLinear(pattern(1), { generator: new Generator(1) });
  for (const fused of [false, true]) {
    const x = randn([100, 150]);
    const [kernel, dense] = EDGE_PATHS.map((path) => withEnvironment(path, () => outcome(layer, x, fused))) as [Tensor[], Tensor[]];
    assertSame(kernel, dense);
  }
});

test("the kernel follows rewiring and loadStateDict", () => {
  const layer = new MaskedLinear(pattern(1), { generator: new Generator(1) });
  manualSeed(5);
  const x = randn([100, 150]);
  const check = (): Tensor => {
    const found = withEnvironment("kernel", () => outcome(layer, x, false));
    assertSame(found, withEnvironment("dense", () => outcome(layer, x, false)));
    assert.ok(largestDifference(found[0] as Tensor, linear(x.double(), layer.weight.detach().double(), layer.bias.detach().double()).float()) < 1e-4);
    const absent = (found[2] as Tensor).mul(layer.mask.eq(0).float());
    assert.equal(absent.abs().sum().item(), 0);
    return found[2] as Tensor;
  };
  check();
  const mask = [...layer.pattern.mask];
  const some = (value: number) => Int32Array.from(mask.flatMap((edge, place) => (edge === value ? [place] : [])).slice(0, 1500));
  const [pruned, grown] = [some(1), some(0)];
  moveUnits(layer, unitsOf(layer.pattern), { pruned, grown }, { moments: [], newWeights: "scaled", random: randomStream(9) });
  const gradient = check().toTypedArray();
  assert.ok([...pruned].every((place) => gradient[place] === 0) && [...grown].every((place) => gradient[place] !== 0));

  layer.loadStateDict(new MaskedLinear(pattern(2, 0.1), { generator: new Generator(2) }).stateDict());
  check();
});

test("a network's fused ReLU is the same network, and a hook still sees what enters the ReLU", () => {
  const net = g2gNet({ input: { kind: "raw", inputs: 100 }, classes: 3, width: 256, connectivity: { kind: "edges", grouping: "index", groups: 4, within: 1, between: 0.2 } });
  const x = randn([64, 100]);
  noGrad(() => {
    const fused = withEnvironment("kernel", () => net.forward(x));
    const seen: Tensor[] = [];
    const handle = net.junctions[1]!.registerForwardHook((_, __, output: Tensor) => void seen.push(output.clone()));
    assert.ok(withEnvironment("kernel", () => net.forward(x)).equal(fused));
    assert.ok(seen[0]!.min().toNumber() < 0);
    handle.remove();
    assert.ok(largestDifference(withEnvironment("dense", () => net.forward(x)), fused) < 1e-4);
  });
});
