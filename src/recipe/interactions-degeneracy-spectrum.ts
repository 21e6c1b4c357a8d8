import {
  type BehaviouralCurvature,
  type HessianRank,
  type LeadingCurvature,
  leadingCurvatureRounds,
  sampledSoftRank,
  sampledSpectrum,
  softRank,
} from "../interactions/index.js";
import type { DegeneracySettings } from "./interactions-degeneracy-part.js";
import type { InspectionPart, Surroundings } from "./interactions-part.js";
import { drawLineChart, type LineChart } from "./line-chart.js";
import type { RunFolder } from "./run-folder.js";
import { runRounds } from "./run-rounds.js";

/** The effective number of parameters at the settings' resolution, with its error, and the part of the report about it. */
export interface SoftRankPart {
  readonly part: InspectionPart;
  readonly value: number;
  /** 0 where the whole spectrum is known */
  readonly error: number;
}

/** Directions that fill a GiB are the most. */
const MOST = 2 ** 27;

/** The largest curvatures, as many as the settings want and memory holds. */
export function leadingOf(curvature: BehaviouralCurvature, { directions }: DegeneracySettings, surroundings: Surroundings): Promise<LeadingCurvature> {
  const most = Math.max(1, Math.floor(MOST / curvature.parameters));
  return runRounds(leadingCurvatureRounds(curvature, { directions: Math.min(directions, most), seed: surroundings.seed }), "largest curvatures, products", surroundings);
}

/** Without a curvature there is nothing to resolve. */
export function constantPart(nullity: number): InspectionPart {
  return {
    rows: [{ what: "Hessian's rank", value: 0, note: "no parameter changes any output on these points" }],
    sections: [{ title: "The rank of the Hessian", text: "Measured, and 0: no unit opens on these points, or nothing reads them. Check that the data are those that the network was trained on." }],
    figures: { rank: 0, nullity },
  };
}

/** The whole spectrum. */
export function measuredPart(measured: HessianRank, { resolution, threshold }: DegeneracySettings, out: RunFolder): SoftRankPart {
  const { rank, nullity, kept, dropped, eigenvalues } = measured;
  const soft = softRank(eigenvalues, resolution * eigenvalues[0]!);
  const charts = {
    hessian: eigenvalueChart("Eigenvalues of the Hessian", eigenvalues),
    "soft-rank": softRankChart(
      RESOLUTIONS.map((x) => ({ x, y: softRank(eigenvalues, x * eigenvalues[0]!) })),
      rank,
    ),
  };
  Object.entries(charts).forEach(([name, chart]) => out.writeFigure(name, drawLineChart(chart)));
  const gap = dropped === 0 ? "no singular value is dropped, or all that are are exactly 0" : `the gap is of ${Math.log10(kept / dropped).toFixed(1)} orders of magnitude`;
  const clear = dropped === 0 || kept > 100 * dropped;
  const part: InspectionPart = {
    rows: [
      { what: "Hessian's rank", value: rank, note: `measured; ${gap}${clear ? "" : ", too small for a clear rank"}` },
      { what: "nullity", value: nullity, note: "free directions, measured" },
      { what: "soft rank", value: soft, note: `effective number of parameters at ${resolution} of the largest curvature` },
    ],
    sections: [
      {
        title: charts.hessian.title,
        chart: charts.hessian,
        text: `Of the Hessian of the behavioural loss, which is 0 at the network itself. Singular values of the Jacobian above ${threshold} of the largest count: the smallest that does is ${kept.toExponential(1)} of it, the largest that does not ${dropped.toExponential(1)}. What lies at the bottom is rounding.${clear ? "" : " The two are so close that the rank depends on the threshold."}`,
      },
      { title: charts["soft-rank"].title, chart: charts["soft-rank"], text: `${SOFT_RANK} Only where the curve has a plateau is the number of parameters independent of how closely one looks.` },
    ],
    figures: { rank, nullity, softRank: soft },
  };
  return { part, value: soft, error: 0 };
}

/** The largest eigenvalues, and what random probes say of the others, where there are too many to find all. */
export function sampledPart(
  curvature: BehaviouralCurvature,
  leading: LeadingCurvature,
  { resolution, measureUpTo }: DegeneracySettings,
  { out, seed }: Surroundings,
): SoftRankPart {
  const spectrum = sampledSpectrum(curvature, leading, { seed });
  const [largest, least] = [leading.values[0]!, leading.values.at(-1)!];
  const soft = sampledSoftRank(spectrum, resolution * largest);
  const limit = measureUpTo.toLocaleString("en-US");
  const charts = {
    hessian: eigenvalueChart("The largest eigenvalues of the Hessian", leading.values),
    "soft-rank": softRankChart(
      // Finer ones would take more steps of the probes.
      RESOLUTIONS.filter((x) => x >= (0.99 * Math.min(resolution, 1e-3)) / 10).map((x) => ({ x, y: sampledSoftRank(spectrum, x * largest).value })),
    ),
  };
  Object.entries(charts).forEach(([name, chart]) => out.writeFigure(name, drawLineChart(chart)));
  const part: InspectionPart = {
    rows: [
      { what: "Hessian's rank", value: null, note: `not measured: more than ${limit} parameters; Σ r_G r_K bounds it` },
      { what: "soft rank", value: soft.value, note: `± ${soft.error.toPrecision(2)}, estimated; effective number of parameters at ${resolution} of the largest curvature` },
    ],
    sections: [
      {
        title: charts.hessian.title,
        chart: charts.hessian,
        text: `Of the Hessian of the behavioural loss, which is 0 at the network itself. The ${leading.values.length} largest of ${curvature.parameters.toLocaleString("en-US")}, the smallest of them ${(least / largest).toExponential(1)} of the largest. To find all of them and the rank takes time and memory that grow with the square of the parameters; measureUpTo allows up to ${limit}. Σ r_G r_K and N less the explained directions bound the rank from above.`,
      },
      { title: charts["soft-rank"].title, chart: charts["soft-rank"], text: `${SOFT_RANK} The largest are taken one by one, of the others ${spectrum.probes.length} random probes tell how many parameters they amount to.` },
    ],
    figures: { softRank: soft.value, "softRank.error": soft.error },
  };
  return { part, ...soft };
}

const SOFT_RANK = "Σ h / (h + resolution): directions flatter than the resolution count little.";
const RESOLUTIONS = Array.from({ length: 61 }, (_, i) => 10 ** (-12 + i / 5));

/** On a logarithmic axis; those that are exactly 0 have no place there. */
const eigenvalueChart = (title: string, eigenvalues: readonly number[]): LineChart => ({
  title,
  x: { label: "number, from the largest" },
  y: { label: "eigenvalue", scale: "log" },
  series: [{ name: "eigenvalues", points: eigenvalues.map((y, i) => ({ x: i + 1, y })) }],
});

/** @param rank a line where it is known */
const softRankChart = (points: { x: number; y: number }[], rank?: number): LineChart => ({
  title: "Effective number of parameters over the resolution",
  x: { label: "resolution, over the largest eigenvalue", scale: "log" },
  y: { label: "parameters" },
  series: [{ name: "soft rank", points }, ...(rank === undefined ? [] : [{ name: "rank", dashed: true, points: points.map(({ x }) => ({ x, y: rank })) }])],
});
