import { InteractionError } from "./interaction-error.js";
import type { Chain } from "./section.js";

/** @throws InteractionError for a chain without sections, and sections of which one does not read what the one before gives. */
export function checkChain(chain: Chain): void {
  if (chain.length === 0) throw new InteractionError("the chain has no sections; expected at least one, such as those of mlpChain");
  chain.slice(1).forEach(({ name, inputs }, i) => {
    const before = chain[i]!;
    if (before.outputs !== inputs)
      throw new InteractionError(`section ${name} reads ${inputs} features, but section ${before.name} before it gives ${before.outputs}; expected as many`);
  });
}
