import { scope } from "../tensor/index.js";
import type { Basis } from "./bases.js";
import type { Edges } from "./edges.js";

/** (Σ |E|)² / Σ E² over the number of edges, without those from and to the constant: the part of a section's edges that there would be were all of one strength. 0 where nothing acts. */
export function participationRatio({ strengths }: Edges, here: Basis, next: Basis): number {
  return scope(() => {
    const inner = strengths
      .slice(0, next.constant ? 1 : 0)
      .slice(1, here.constant ? 1 : 0)
      .abs();
    const squares = inner.square().sum().toNumber();
    return squares === 0 ? 0 : inner.sum().toNumber() ** 2 / squares / inner.numel();
  });
}
