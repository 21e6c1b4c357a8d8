import { Mlp, mlp } from "../../src/nn/index.js";
import { cat, Generator, noGrad, randn, type Tensor } from "../../src/tensor/index.js";

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
    const kept: Tensor[] = [];
    for (let count = 0; count < points;) {
      const drawn = normal(20_000, inputs);
      const agree = into.map((weight) => {
        const open = drawn.matmul(weight.t()).gt(0).sum(1);
        return open.eq(0).logicalOr(open.eq(weight.size(0)));
      });
      const chosen = drawn.indexSelect(
        0,
        agree
          .reduce((all, one) => all.logicalAnd(one))
          .nonzero()
          .select(1, 0),
      );
      kept.push(chosen);
      count += chosen.size(0);
    }
    const units = groups.reduce((sum, size) => sum + size, 0);
    const model = network([inputs, units, outputs], [cat(into, 0), normal(outputs, units)]);
    return { model, points: cat(kept, 0).slice(0, 0, points).clone() };
  });
}

/** A multi-layer perceptron in float64 without biases, of weights [outputs, inputs]. */
export function network(sizes: readonly number[], weights: readonly Tensor[]): Mlp {
  const model = mlp({ inputs: sizes[0]!, hidden: sizes.slice(1, -1), outputs: sizes.at(-1)!, bias: false }).to({ dtype: "float64" });
  noGrad(() => model.namedParameters().forEach(([, parameter], i) => void parameter.copy_(weights[i]!)));
  return model;
}
