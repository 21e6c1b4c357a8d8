import type { Layer } from "../nn/index.js";
import { Tensor, watchOperators } from "../tensor/index.js";
import { operatorName } from "./axis-trace.js";
import { LandscapeError } from "./landscape-error.js";
import { evaluating } from "./measure.js";

const STOP = Symbol("the pass has gone far enough");

/**
 * Runs a forward pass in evaluation mode and hands over the results of some operators, by their number in the pass; it stops after the last of them.
 *
 * @param wanted names of operators by number, as a trace of the model gave them
 * @throws LandscapeError when the pass has another course than that trace.
 */
export function watchPass(model: Layer, input: Tensor, wanted: ReadonlyMap<number, string>, take: (call: number, result: Tensor) => void): void {
  let call = -1;
  let left = wanted.size;
  try {
    evaluating(model, () =>
      watchOperators(
        ({ name }, run) => {
          const result = run();
          call += 1;
          const expected = wanted.get(call);
          if (expected === undefined) return result;
          if (operatorName(name) !== expected || !(result instanceof Tensor)) {
            throw new LandscapeError(
              `operator ${call} of the forward pass is ${name}, where a trace of the model found ${expected}: its course depends on its input; give batches of one kind`,
            );
          }
          take(call, result);
          left -= 1;
          if (left === 0) throw STOP;
          return result;
        },
        () => model.forward(input),
      ),
    );
  } catch (error) {
    if (error !== STOP) throw error;
  }
}
