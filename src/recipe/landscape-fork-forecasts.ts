import { barrierEstimates, calibrate, type EstimateName, type Fork, forkForecast, rocArea } from "../landscape/index.js";
import { barrierOf, hasBarrier } from "./landscape-fork-barrier.js";
import { byFork } from "./landscape-fork-chart.js";
import type { ParentForks } from "./landscape-fork-run.js";
import type { LineChart } from "./line-chart.js";
import type { Section } from "./report.js";

interface Descent {
  momentum: number;
}

/** What ranks forks by the barrier between their children: known at the fork, from the children's first part, and from where they end. */
const FORECASTS: Record<string, { from: string; value(fork: Fork, rate: number, descent: Descent): number }> = {
  stability: { from: "the fork", value: (fork, rate, { momentum }) => forkForecast(fork, rate, momentum).stability },
  temperature: { from: "the fork", value: (fork, rate, { momentum }) => forkForecast(fork, rate, momentum).temperature },
  "first chord": { from: "the first look at the children", value: ({ looks }) => looks[0]!.chord },
  "first barrier": { from: "the first look at the children", value: ({ looks }) => looks[0]!.train.loss.chord.value },
  E3: { from: "the ends", value: (fork) => fromEnds(fork, "E3") },
  E5: { from: "the ends", value: (fork) => fromEnds(fork, "E5") },
};

function fromEnds({ bends: [a, middle, b] }: Fork, wanted: EstimateName): number {
  const estimates = barrierEstimates({ slopes: [a.slope, b.slope], curvatures: [a.curvature, middle.curvature, b.curvature], gaussNewton: null });
  return estimates.find(({ name }) => name === wanted)!.value!;
}

/** Forecasts beside what came, over all forks and over those of each rate that has both kinds. */
function forecastRows(studied: readonly ParentForks[], descent: Descent) {
  const all = studied.flatMap(({ lr, forks }) => forks.map((fork) => ({ lr, fork, barrier: barrierOf(fork), apart: hasBarrier(fork) })));
  const rates = [...new Set(studied.map(({ lr }) => lr))];
  const families = [{ name: "all", own: all }, ...(rates.length > 1 ? rates.map((lr) => ({ name: `rate ${lr}`, own: all.filter((one) => one.lr === lr) })) : [])];
  // Where there is one look only, it is the end itself.
  const early = all.every(({ fork }) => fork.looks.length > 1);
  return families
    .filter(({ own }) => own.some(({ apart }) => apart) && own.some(({ apart }) => !apart))
    .flatMap(({ name: family, own }) =>
      Object.entries(FORECASTS)
        .filter(([, { from }]) => early || !from.startsWith("the first look"))
        .map(([forecast, { from, value }]) => {
          const estimates = own.map(({ fork, lr }) => value(fork, lr, descent));
          const fitted = calibrate(own.map(({ barrier }, i) => ({ family, estimate: estimates[i]!, barrier })))[0]!;
          const area = rocArea(
            estimates,
            own.map(({ apart }) => apart),
          );
          return {
            forecast,
            from,
            family,
            forks: own.length,
            apart: own.filter(({ apart }) => apart).length,
            area,
            spearman: fitted.spearman,
            calibrated: fitted.calibratedError,
          };
        }),
    );
}

/** How far the fork alone, and the first steps after it, tell what becomes of its children. */
export function forecastSection(studied: readonly ParentForks[], descent: Descent): Section {
  const all = studied.flatMap(({ lr, forks }) =>
    forks.map((fork) => ({ unstable: forkForecast(fork, lr, descent.momentum).stability > 1, apart: hasBarrier(fork) })),
  );
  const count = (unstable: boolean) => all.filter((one) => one.unstable === unstable);
  const barriers = (unstable: boolean) => count(unstable).filter(({ apart }) => apart).length;
  const rows = forecastRows(studied, descent);
  const sides =
    "Above a stability of 1 gradient descent lets a difference between the children grow. " +
    `Of ${count(true).length} forks above it ${barriers(true)} have a barrier at the end, of ${count(false).length} below it ${barriers(false)}.`;
  const title = "What the fork forecasts";
  if (rows.length === 0) return { title, text: `${sides} Nothing can be ranked where all forks are of one kind.` };
  return {
    title,
    text:
      `${sides} The area is the chance that a fork with a barrier is ranked above one without; the calibrated error is that of forks which the fit has not seen, ` +
      "in units of the loss. The formulas are our own (docs/landscape.md).",
    table: {
      columns: [
        { key: "forecast", label: "Forecast", align: "left" },
        { key: "from", label: "From", align: "left" },
        { key: "family", label: "Forks of", align: "left" },
        { key: "forks", label: "Forks" },
        { key: "apart", label: "With a barrier" },
        { key: "area", label: "Area", digits: 3 },
        { key: "spearman", label: "Rank correlation", digits: 3 },
        { key: "calibrated", label: "Calibrated error" },
      ],
      rows,
    },
  };
}

/** Of all forks together. */
export function forecastFigures(studied: readonly ParentForks[], descent: Descent): Record<string, number> {
  return Object.fromEntries(
    forecastRows(studied, descent)
      .filter(({ family }) => family === "all")
      .map(({ forecast, area }) => [`forecast.${forecast}.area`, area ?? NaN]),
  );
}

/** The stability at every fork, and its limit. */
export function stabilityChart(studied: readonly ParentForks[], { momentum }: Descent): LineChart {
  const chart = byFork(
    "Stability at the fork",
    "Stability: 1 is the limit of gradient descent",
    studied,
    (fork, rate) => forkForecast(fork, rate, momentum).stability,
  );
  const steps = studied[0]!.forks.map(({ step }) => step);
  const ends = [...new Set([steps[0]!, steps.at(-1)!])];
  return { ...chart, series: [...chart.series, { name: "limit", dashed: true, points: ends.map((x) => ({ x, y: 1 })) }] };
}
