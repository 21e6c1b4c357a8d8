import { type Basis, type Chain, type ModuleGraph, withConstant } from "../../src/interactions/index.js";
import { cat, Generator, randn, type Tensor } from "../../src/tensor/index.js";
import { planted, type Planted } from "./planted.js";

const F64 = { dtype: "float64" } as const;

/** The planted network with ordinary points: Gaussian, each coordinate of the one block correlated with its fellow of the other. */
export function plantedSample(seed: number, correlation = 0, count = 3600, hidden = true): Planted {
  const { chain, maps } = planted(seed, { hidden });
  const generator = new Generator(seed + 2000);
  const [a, free] = [randn([count, 6], { ...F64, generator }), randn([count, 6], { ...F64, generator })];
  const b = a.mul(correlation).add(free.mul(Math.sqrt(1 - correlation ** 2)));
  return { chain, maps, points: cat([a, b], 1).matmul(maps[0]!) };
}

/** Which block most of a direction's variance comes from, of every node. */
export function trueBlocks({ chain, maps, points }: Planted, bases: readonly Basis[], graph: ModuleGraph): number[] {
  const shares = bases.map(({ to }, layer) => {
    const directions = to.slice(0, 0, 12);
    const neurons = layer < maps.length ? maps[layer]!.matmul(directions) : directions;
    const f = activations(chain, layer, points).slice(1, 0, 12);
    const h = layer < maps.length ? f.matmul(maps[layer]!.inverse()) : f;
    const about = h.sub(h.mean(0));
    const [first, second] = [0, 6].map(
      (from) =>
        about
          .slice(1, from, from + 6)
          .matmul(neurons.slice(0, from, from + 6))
          .square()
          .mean(0)
          .toArray() as number[],
    ) as [number[], number[]];
    return first.map((value, i) => (value > second[i]! ? 0 : 1));
  });
  return graph.nodes.map(({ layer, direction }) => shares[layer]![direction]!);
}

const activations = (chain: Chain, layer: number, points: Tensor): Tensor => chain.slice(0, layer).reduce((f, section) => section.forward(f), withConstant(points));
