import { type Chain, unitSection } from "../../src/interactions/index.js";
import { cat, eye, Generator, linalgInv, randn, type Tensor, zeros } from "../../src/tensor/index.js";

const F64 = { dtype: "float64" } as const;

/** A network with two blocks of units that never meet, and its points. */
export interface Planted {
  chain: Chain;
  points: Tensor;
  /** of every node layer but the output: neurons → activations, [2 block, 2 block] */
  maps: readonly Tensor[];
}

export interface PlantedOptions {
  /** units of a block; default 6 */
  block?: number;
  /** of ReLUs; default 3 */
  layers?: number;
  /** whether every node layer but the output stands behind a random invertible map that its neighbours undo; default true */
  hidden?: boolean;
  /** samples of each block; default 60 */
  side?: number;
}

/**
 * The planted network of specification 5.1: He weights, biases 0.3 N(0, 1), a linear output. Every sample of the one block stands beside every one of the other, so that the
 * blocks do not depend on each other.
 */
export function planted(seed: number, { block = 6, layers = 3, hidden = true, side = 60 }: PlantedOptions = {}): Planted {
  const [inner, outer] = [new Generator(seed), new Generator(seed + 1000)];
  const width = 2 * block;
  const normal = (shape: number[], generator = inner): Tensor => randn(shape, { ...F64, generator });
  const maps = Array.from({ length: layers + 1 }, () => (hidden ? normal([width, width], outer) : eye(width, width, F64)));
  const chain = Array.from({ length: layers + 1 }, (_, layer) => {
    const weights = zeros([width, width], F64);
    for (const from of [0, block])
      weights
        .slice(0, from, from + block)
        .slice(1, from, from + block)
        .copy_(normal([block, block]).mul(Math.sqrt(2 / block)));
    const last = layer === layers;
    const into = bordered(linalgInv(maps[layer]!).matmul(weights), normal([1, width]).mul(0.3));
    const outOf = bordered(last ? eye(width, width, F64) : maps[layer + 1]!, zeros([1, width], F64));
    return unitSection(`layer ${layer}`, { into, function: last ? "identity" : "relu", linear: 1, outOf });
  });
  const [a, b] = [normal([side, block]), normal([side, block])];
  const design = cat([a.unsqueeze(1).expand([side, side, block]).reshape([-1, block]), b.repeat([side, 1])], 1);
  return { chain, points: design.matmul(maps[0]!), maps };
}

/** [inputs, outputs] with a row of biases below and the constant's column beside. */
export function bordered(weights: Tensor, bias: Tensor): Tensor {
  const left = cat([weights, bias], 0);
  const right = zeros([left.size(0), 1], F64);
  right.select(0, left.size(0) - 1).fill_(1);
  return cat([left, right], 1);
}
