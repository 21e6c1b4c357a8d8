import type { Experiment } from "./experiment-file.js";
import type { Table } from "./table-data.js";

/** A figure beside the one that was published. */
export interface Comparison {
  figure: string;
  expected: number;
  tolerance: number;
  /** Null when the run gave no figure of that name. */
  found: number | null;
  agrees: boolean;
}

export function compareExpected(expected: NonNullable<Experiment["expected"]>, figures: Record<string, number>): Comparison[] {
  return Object.entries(expected).map(([figure, { value, tolerance }]) => {
    const found = figures[figure] ?? null;
    return { figure, expected: value, tolerance, found, agrees: found !== null && Math.abs(found - value) <= tolerance };
  });
}

export function comparisonTable(comparisons: readonly Comparison[]): Table {
  return {
    columns: [
      { key: "figure", label: "Figure" },
      { key: "expected", label: "Expected", align: "right" },
      { key: "found", label: "Found" },
      { key: "agrees", label: "Agrees" },
    ],
    rows: comparisons.map(({ figure, expected, tolerance, found, agrees }) => ({
      figure,
      expected: `${expected} ± ${tolerance}`,
      found,
      agrees: agrees ? "yes" : "no",
    })),
  };
}
