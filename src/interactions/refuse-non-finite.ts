import { noGrad, scope, type Tensor } from "../tensor/index.js";
import { InteractionError } from "./interaction-error.js";
import { eachBatch, type Points } from "./points.js";
import type { Chain } from "./section.js";

/**
 * Says where NaN or infinity comes from, when a mean over a node layer's activations is not finite.
 *
 * @throws InteractionError then.
 */
export function refuseNonFinite(chain: Chain, points: Points, layer: number, mean: Tensor): void {
  if (allFinite(mean)) return;
  for (let l = 0; l <= layer; l++) {
    const place = firstNonFinite(chain, points, l);
    if (place === null) continue;
    if (l === 0) throw new InteractionError(`the points hold NaN or infinity, first in ${place}; leave such points out`);
    throw new InteractionError(
      `section ${chain[l - 1]!.name} gives NaN or infinity, first for ${place}, of activations that are finite; expected finite weights, and activations that it does not let overflow`,
    );
  }
  const name = chain[layer]?.name ?? "output";
  throw new InteractionError(`node layer ${name}: its activations are finite, their squares are not; scale the points or the weights before it down`);
}

const allFinite = (x: Tensor): boolean => scope(() => x.isfinite().all().toNumber() === 1);

function firstNonFinite(chain: Chain, points: Points, layer: number): string | null {
  let [found, batch]: [string | null, number] = [null, 0];
  eachBatch(chain, points, layer, (f) =>
    noGrad(() => {
      const finite = f.isfinite().flatten(1).all(1).toArray() as (boolean | number)[];
      const point = finite.findIndex((one) => !one);
      if (found === null && point >= 0) found = `point ${point} of batch ${batch}`;
      batch += 1;
    }),
  );
  return found;
}
