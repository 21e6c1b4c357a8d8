import { Mlp, mlp } from "../../src/nn/index.js";
import { cat, Generator, linalgQr, noGrad, randn, type Tensor } from "../../src/tensor/index.js";

const F64 = { dtype: "float64" } as const;

/** A two-layer ReLU network without biases whose units open in groups, and its points. */
export interface Gated {
  model: Mlp;
  points: Tensor;
}

export interface GatedOptions {
  inputs?: number;
  outputs?: number;
  /** default 400 */
  points?: number;
}

/**
 * The weights of a group's units lie about a direction of its own, otherwise free; of normal points those are kept on which every group agrees. So groups open on exactly the same points, each
 * group on its own, and nothing else is special.
 */
export function gated(groups: readonly number[], seed: number, { inputs = 8, outputs = 7, points = 400 }: GatedOptions = {}): Gated {
  const generator = new Generator(seed);
  const normal = (...shape: number[]): Tensor => randn(shape, { ...F64, generator });
  return noGrad(() => {
    const into = groups.map((size) => {
      const centre = normal(1, inputs);
      return centre.add(normal(size, inputs).mul(size > 1 ? 0.5 : 0));
    });
    const units = groups.reduce((sum, size) => sum + size, 0);
    const model = network([inputs, units, outputs], [cat(into, 0), normal(outputs, units)]);
    return { model, points: agreeing(into, () => normal(20_000, inputs), points) };
  });
}

/**
 * Such a network, 8-5-7 with 400 points, as the specification's table 1.1 has them: with soft ranks near 61.5, 32 and 20 for groups of 1+1+1+1+1, 2+3 and 5. Groups open along orthonormal
 * directions, with a tenth of spread, and inputs are twenty times as long along these, so that few curvatures are large.
 */
export function stretched(groups: readonly number[], seed: number): Gated {
  const generator = new Generator(seed);
  const normal = (...shape: number[]): Tensor => randn(shape, { ...F64, generator });
  return noGrad(() => {
    const axes = linalgQr(normal(8, 8))[0].t();
    const into = groups.map((size, group) => axes.slice(0, group, group + 1).add(normal(size, 8).mul(0.1)));
    const along = axes.slice(0, 0, groups.length);
    const draw = (): Tensor => (({ z }) => z.add(z.matmul(along.t()).matmul(along).mul(19)))({ z: normal(5000, 8) });
    const points = agreeing(into, draw, 400);
    return { model: network([8, 5, 7], [cat(into, 0), normal(7, 5)]), points };
  });
}

/** So many of the points drawn on which the units of every group, [units, inputs], agree. */
function agreeing(groups: readonly Tensor[], draw: () => Tensor, count: number): Tensor {
  const kept: Tensor[] = [];
  for (let found = 0; found < count;) {
    const drawn = draw();
    const agree = groups.map((weight) => {
      const open = drawn.matmul(weight.t()).gt(0).sum(1);
      return open.eq(0).logicalOr(open.eq(weight.size(0)));
    });
    const all = agree.reduce((both, one) => both.logicalAnd(one));
    kept.push(drawn.indexSelect(0, all.nonzero().select(1, 0)));
    found += kept.at(-1)!.size(0);
  }
  return cat(kept, 0).slice(0, 0, count).clone();
}

/** A multi-layer perceptron in float64 without biases, of weights [outputs, inputs]. */
export function network(sizes: readonly number[], weights: readonly Tensor[]): Mlp {
  const model = mlp({ inputs: sizes[0]!, hidden: sizes.slice(1, -1), outputs: sizes.at(-1)!, bias: false }).to({ dtype: "float64" });
  noGrad(() => model.namedParameters().forEach(([, parameter], i) => void parameter.copy_(weights[i]!)));
  return model;
}
