import { type G2GVariant, rewiredFrom } from "./g2gnet-variant-names.js";
import type { G2GNetwork } from "./g2gnet-report.js";
import type { G2GResult } from "./g2gnet-training.js";
import { holm } from "./holm.js";
import { pairedTest, type PairedTest } from "./paired-test.js";
import type { Section } from "./report.js";
import type { Cell } from "./table-data.js";

/** What networks are compared with, and the name of the difference among a run's figures. */
export const BASELINES: readonly { variant: G2GVariant; figure: string }[] = [
  { variant: "dense-wide", figure: "gain" },
  { variant: "dense-narrow", figure: "gainOverNarrow" },
  { variant: "random", figure: "gainOverRandom" },
];

/** Test accuracies of a network beside a baseline's, in percentage points; both have seen the same images in the same order, seed by seed. */
export interface Comparison extends PairedTest {
  variant: G2GVariant;
  baseline: G2GVariant;
  /** the name among a run's figures */
  figure: string;
  /** p adjusted for all comparisons of the run; null for a single seed */
  adjusted: number | null;
}

type Pair = Pick<Comparison, "variant" | "baseline" | "figure">;

/** Every network beside every baseline of the run; of two baselines, the later beside the earlier. */
export function compareWithBaselines(results: ReadonlyMap<G2GVariant, readonly G2GResult[]>): Comparison[] {
  const present = BASELINES.filter(({ variant }) => results.has(variant));
  const pairs = [...results.keys()].flatMap((variant) => {
    const rank = present.findIndex((baseline) => baseline.variant === variant);
    return (rank < 0 ? present : present.slice(0, rank)).map((baseline): Pair => ({ variant, baseline: baseline.variant, figure: baseline.figure }));
  });
  return compare(results, pairs);
}

/** Every rewired group-to-group network beside the same network without rewiring, and with random and gradient growth, where the run has them. */
export function compareRules(results: ReadonlyMap<G2GVariant, readonly G2GResult[]>): Comparison[] {
  const pairs = [...results.keys()].flatMap((variant): Pair[] => {
    const { base, rule } = rewiredFrom(variant);
    // SET and RigL stand beside the random network already.
    if (rule === null || base === "random") return [];
    const rivals: Pair[] = [
      { variant, baseline: base, figure: "gainOverStatic" },
      ...(["random", "gradient"] as const).map((rival): Pair => ({ variant, baseline: `${base}-${rival}` as G2GVariant, figure: `gainOver${rival === "random" ? "Random" : "Gradient"}Growth` })),
    ];
    return rivals.filter(({ baseline }) => baseline !== variant && results.has(baseline));
  });
  return compare(results, pairs);
}

/** Tests every pair; p is adjusted over all of them. */
function compare(results: ReadonlyMap<G2GVariant, readonly G2GResult[]>, pairs: readonly Pair[]): Comparison[] {
  const points = (variant: G2GVariant): number[] => results.get(variant)!.map((result) => 100 * result.testAccuracy);
  const compared = pairs.map((pair) => ({ ...pair, ...pairedTest(points(pair.variant), points(pair.baseline)) }));
  const adjusted = holm(compared.flatMap(({ p }) => (p === null ? [] : [p])));
  return compared.map((comparison, index) => ({ ...comparison, adjusted: adjusted[index] ?? null }));
}

/** A row a network, for each baseline the difference and the adjusted p; nothing without several seeds. */
export function comparisonSections(networks: readonly G2GNetwork[], title: string, comparisons: readonly Comparison[]): Section[] {
  if (!comparisons.some(({ adjusted }) => adjusted !== null)) return [];
  const baselines = networks.filter(({ variant }) => comparisons.some(({ baseline }) => baseline === variant));
  return [
    {
      title,
      text:
        "Differences of test accuracies in percentage points, seed by seed, with 95 % intervals; p is that of the two-sided paired t test, adjusted for all " +
        `${comparisons.length} comparisons of this table (Holm). The intervals are not adjusted: one may leave out zero and its p still be above 0.05.`,
      table: {
        columns: [
          { key: "network", label: "Network" },
          ...baselines.flatMap(({ variant, name }) => [
            { key: variant, label: `Over ${name}`, unit: "points", digits: 2, align: "right" as const },
            { key: `${variant}.p`, label: "p", align: "right" as const },
          ]),
        ],
        rows: networks.flatMap(({ variant, name }) => {
          const own = comparisons.filter((comparison) => comparison.variant === variant);
          const cells = own.flatMap((comparison): [string, Cell][] => [[comparison.baseline, comparison], [`${comparison.baseline}.p`, probabilityText(comparison.adjusted)]]);
          return own.length === 0 ? [] : [{ network: name, ...Object.fromEntries(cells) }];
        }),
      },
    },
  ];
}

/** The differences by name; intervals and p only of several seeds. */
export function comparisonFigures(comparisons: readonly Comparison[]): Record<string, number> {
  const named: Record<string, number> = {};
  for (const { variant, figure, mean, interval, p, adjusted } of comparisons) {
    named[`${variant}.${figure}`] = mean;
    if (p === null || adjusted === null) continue;
    named[`${variant}.${figure}Interval`] = interval;
    named[`${variant}.${figure}P`] = p;
    named[`${variant}.${figure}HolmP`] = adjusted;
  }
  return named;
}

function probabilityText(p: number | null): string | null {
  if (p === null) return null;
  return p < 0.001 ? "< 0.001" : p.toFixed(3);
}
