import type { RunResult } from "./define-recipe.js";
import type { G2GRegimeSettings } from "./g2gnet-regimes.js";
import { type Regime, regimeName, type RegimeResult } from "./g2gnet-regimes-run.js";
import { type G2GVariant, variantName } from "./g2gnet-variant-names.js";
import { drawLineChart, type LineChart } from "./line-chart.js";
import { meanInterval } from "./mean-interval.js";
import { pairedTest } from "./paired-test.js";
import type { Section } from "./report.js";
import type { Cell, Table } from "./table-data.js";

const REFERENCE: G2GVariant = "dense-wide";

/** Where each network is best, who wins in which regime, and the course over learning rates. */
export function regimeReport(run: { settings: G2GRegimeSettings; results: readonly RegimeResult[]; writeFigure(name: string, svg: string): void }): RunResult {
  const { settings, results } = run;
  const variants = [...new Set(results.map(({ variant }) => variant))];
  const best = variants.map((variant) => bestOf(results.filter((result) => result.variant === variant)));
  const charts = [...new Set(settings.augment)].map((augmented) => accuracyByRate(settings, results, augmented));
  charts.forEach((chart, index) => run.writeFigure(`accuracy-by-rate${[...new Set(settings.augment)][index] ? "-augmented" : ""}`, drawLineChart(chart)));
  const seeds = settings.seeds === 1 ? "one seed" : `${settings.seeds} seeds, means with 95 % intervals`;
  return {
    report: {
      title: `In which regime a sparse network gains: ${settings.data}`,
      lead: `${variants.length} networks in ${results.length / variants.length} regimes of training, ${seeds}. The fair comparison lets every network have the regime in which its own validation accuracy is best.`,
      summary: bestTable(best),
      sections: [
        ...charts.map((chart): Section => ({ title: chart.title, chart, text: "For each learning rate the best regime of each network by validation; test accuracies. A comparison at one learning rate alone can show a gain or a loss of several points that is only the rate's." })),
        { title: "Every regime", table: regimeTable(results, variants) },
      ],
    },
    figures: Object.fromEntries(results.flatMap(({ regime, variant, validation, test }) => [
      [`${variant}, ${regimeName(regime)}.validation`, meanInterval(validation).mean],
      [`${variant}, ${regimeName(regime)}.accuracy`, meanInterval(test).mean],
    ])),
  };
}

/** The result with the highest mean validation accuracy, the earliest of equals. */
function bestOf(results: readonly RegimeResult[]): RegimeResult {
  return results.reduce((a, b) => (meanInterval(b.validation).mean > meanInterval(a.validation).mean ? b : a));
}

function bestTable(best: readonly RegimeResult[]): Table {
  const reference = best.find(({ variant }) => variant === REFERENCE);
  return {
    columns: [
      { key: "network", label: "Network" },
      { key: "regime", label: "Its best regime", align: "left" },
      { key: "validation", label: "Validation", percent: true, digits: 2 },
      { key: "test", label: "Test", percent: true, digits: 2, best: "max" },
      ...(reference === undefined ? [] : [{ key: "gain", label: `Over ${variantName(REFERENCE)}`, unit: "points", digits: 2 }]),
    ],
    rows: best.map(({ variant, regime, validation, test }) => ({
      network: variantName(variant),
      regime: regimeName(regime),
      validation: meanInterval(validation),
      test: meanInterval(test),
      gain: reference === undefined || variant === REFERENCE ? null : points(test, reference.test),
    })),
  };
}

/** A row a regime: every network's test accuracy, and its gain over the reference in that regime. */
function regimeTable(results: readonly RegimeResult[], variants: readonly G2GVariant[]): Table {
  const names = [...new Set(results.map(({ regime }) => regimeName(regime)))];
  const others = variants.includes(REFERENCE) ? variants.filter((variant) => variant !== REFERENCE) : [];
  return {
    columns: [
      { key: "regime", label: "Regime", align: "left" },
      ...variants.map((variant) => ({ key: variant, label: variantName(variant), percent: true, digits: 2 })),
      ...others.map((variant) => ({ key: `${variant}.gain`, label: `${variantName(variant)} over ${variantName(REFERENCE)}`, unit: "points", digits: 2 })),
    ],
    rows: names.map((name) => {
      const test = (variant: G2GVariant) => results.find((result) => result.variant === variant && regimeName(result.regime) === name)!.test;
      return {
        regime: name,
        ...Object.fromEntries(variants.map((variant): [string, Cell] => [variant, meanInterval(test(variant))])),
        ...Object.fromEntries(others.map((variant): [string, Cell] => [`${variant}.gain`, points(test(variant), test(REFERENCE))])),
      };
    }),
  };
}

/** The paired difference in percentage points. */
function points(own: readonly number[], other: readonly number[]): Cell {
  const percent = (values: readonly number[]) => values.map((value) => 100 * value);
  const { mean, interval } = pairedTest(percent(own), percent(other));
  return { mean, interval };
}

function accuracyByRate(settings: G2GRegimeSettings, results: readonly RegimeResult[], augmented: boolean): LineChart {
  const rates = [...new Set(settings.lr)].sort((a, b) => a - b);
  return {
    title: `Test accuracy by learning rate${augmented ? ", augmented" : ""}`,
    x: { label: "Learning rate", scale: "log" },
    y: { label: "Test accuracy", percent: true },
    series: [...new Set(settings.variants)].map((variant) => ({
      name: variantName(variant),
      dashed: variant.startsWith("dense"),
      points: rates.map((rate) => {
        const { test } = bestOf(results.filter((result) => result.variant === variant && matches(result.regime, rate, augmented)));
        const { mean, interval } = meanInterval(test);
        return interval === 0 ? { x: rate, y: mean } : { x: rate, y: mean, low: mean - interval, high: mean + interval };
      }),
    })),
  };
}

function matches({ lr, augment }: Regime, rate: number, augmented: boolean): boolean {
  return lr === rate && augment === augmented;
}
