import { distance } from "fastest-levenshtein";
import { native } from "./native.js";

/** The operator names most like a mistyped one, nearest first. */
export function nearestOperators(name: string, count = 3): string[] {
  const wanted = name.includes("::") ? name : `aten::${name}`;
  return native
    .names()
    .map((known) => ({ known, cost: Math.min(distance(known, wanted), distance(known.split(".")[0] as string, wanted) + 0.5) }))
    .filter(({ cost }) => cost <= Math.max(3, wanted.length / 3))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, count)
    .map(({ known }) => known);
}
