import { cat, noGrad, scope, type Tensor } from "../tensor/index.js";
import { inputOf } from "./input-of.js";
import { type WeightBlock, weightBlocks } from "./output-derivatives.js";
import { countPoints, type Points } from "./points.js";
import type { LossFunction } from "./posterior-sampler.js";
import type { Chain } from "./section.js";
import { derivativesAt, valuesAt } from "./unit-section.js";

/** A loss over flat parameter vectors that is 0 at the network's own. */
export interface BehaviouralLoss {
  /** θ*, [N] */
  readonly start: Tensor;
  readonly loss: LossFunction;
}

/**
 * How far a network's outputs on the points move when its weights do (specification 1.1),
 *
 *     L_B(θ) = (1/n) Σ_x |f_θ(x) − f_θ*(x)|²
 *
 * of the weights of a chain's units, in the order of `chainJacobian`. Several parameter vectors at once, one a row; gradients in closed form. Holds the points and the network's outputs.
 *
 * @param biases whether the constant's weights are parameters; default true
 * @throws InteractionError for a section without units and points that do not fit.
 */
export function behaviouralLoss(chain: Chain, points: Points, { biases = true }: { biases?: boolean } = {}): BehaviouralLoss {
  return noGrad(() =>
    scope(() => {
      const blocks = weightBlocks(chain, biases);
      const count = countPoints(points);
      const batches = points.map((batch) => {
        const input = inputOf(chain, batch).keep();
        return {
          input,
          target: chain
            .reduce((f, section) => section.forward(f), input)
            .clone()
            .keep(),
        };
      });
      const start = cat(
        blocks.map(({ units, rows, columns }) => units.into.slice(0, 0, rows).slice(1, 0, columns).reshape([-1])),
        0,
      );
      const loss: LossFunction = (parameters) =>
        noGrad(() =>
          scope(() => {
            const weights = unpacked(blocks, parameters);
            const parts = batches.map((batch) => lossOf(blocks, weights, batch, count));
            return parts.reduce((sum, part) => ({ loss: sum.loss.add(part.loss), gradient: sum.gradient.add(part.gradient) }));
          }),
        );
      return { start, loss };
    }),
  );
}

/** W_in of every section, [vectors, inputs + 1, units]. */
function unpacked(blocks: readonly WeightBlock[], parameters: Tensor): Tensor[] {
  let at = 0;
  return blocks.map(({ units, rows, columns }) => {
    const whole = units.into.repeat([parameters.size(0), 1, 1]);
    const part = parameters.narrow(1, at, rows * columns).reshape([-1, rows, columns]);
    whole.narrow(1, 0, rows).narrow(2, 0, columns).copy_(part);
    at += rows * columns;
    return whole;
  });
}

function lossOf(
  blocks: readonly WeightBlock[],
  weights: readonly Tensor[],
  { input, target }: { input: Tensor; target: Tensor },
  count: number,
): { loss: Tensor; gradient: Tensor } {
  let f = input;
  const forward = blocks.map(({ units, direct }, l) => {
    const known = { f, pre: f.matmul(weights[l]!) };
    const values = valuesAt(units, known.pre);
    f = direct ? values : values.matmul(units.outOf);
    return known;
  });
  const off = f.sub(target);
  const loss = off.square().sum([1, 2]).div(count);
  let back = off.mul(2 / count);
  const gradients: Tensor[] = [];
  for (let l = blocks.length - 1; l >= 0; l--) {
    const { units, direct, rows, columns } = blocks[l]!;
    const { f: read, pre } = forward[l]!;
    const slope = (direct ? back : back.matmul(units.outOf.t())).mul(derivativesAt(units, pre));
    gradients.unshift(
      read
        .transpose(-1, -2)
        .matmul(slope)
        .narrow(1, 0, rows)
        .narrow(2, 0, columns)
        .reshape([off.size(0), -1]),
    );
    if (l > 0) back = slope.matmul(weights[l]!.transpose(1, 2));
  }
  return { loss, gradient: cat(gradients, 1) };
}
