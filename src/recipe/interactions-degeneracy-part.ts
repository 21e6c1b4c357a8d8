import type { z } from "zod";
import { type Chain, countPoints, type Degeneracy, degeneracy, type HessianRank, type Points, softRank, weightBlocks } from "../interactions/index.js";
import { type Layer, Mlp } from "../nn/index.js";
import type { Tensor } from "../tensor/index.js";
import { mergingPart } from "./interactions-degeneracy-merging.js";
import { samplingPart, selfTestPart } from "./interactions-degeneracy-sampling.js";
import type { DEGENERACY_SETTINGS } from "./interactions-degeneracy-settings.js";
import { drawLineChart, type LineChart } from "./line-chart.js";
import type { Section } from "./report.js";
import type { RunFolder } from "./run-folder.js";
import type { Table } from "./table-data.js";
import { turn } from "./turn.js";
import { UsageError } from "./usage-error.js";

export interface DegeneracyInput {
  /** an `Mlp` */
  model: Layer;
  /** its `mlpChain` */
  chain: Chain;
  /** [points, inputs] in float64, in batches */
  points: Points;
  testPoints: Points;
  /** int64 [points] for every batch of the test points */
  testLabels: readonly Tensor[];
}

export type DegeneracySettings = z.output<typeof DEGENERACY_SETTINGS> & { seed: number };

export interface DegeneracySurroundings {
  log(message: string): void;
  signal: AbortSignal;
  out: RunFolder;
}

/** A row of a report's summary. */
export interface DegeneracyRow extends Record<string, string | number | null> {
  what: string;
  value: number | null;
  note: string;
}

/** A part of a report. */
export interface DegeneracyPart {
  rows: DegeneracyRow[];
  sections: Section[];
  figures: Record<string, number>;
}

/**
 * What of a network's parameters its data do not determine, for a report: free directions by source beside the measured rank, the effective number of parameters over the resolution and by
 * sampling, and hidden units that can be merged; writes `figures/hessian.svg`, `figures/soft-rank.svg` and, where units merge, `merged.safetensors`.
 *
 * @throws UsageError for a model that is no multi-layer perceptron; the signal's reason once it is aborted.
 */
export async function degeneracyPart(input: DegeneracyInput, settings: DegeneracySettings, surroundings: DegeneracySurroundings): Promise<DegeneracyPart> {
  const { model, chain, points } = input;
  const { log, signal, out } = surroundings;
  if (!(model instanceof Mlp))
    throw new UsageError(
      `the model is a ${model.constructor.name}; degeneracy is counted for multi-layer perceptrons, such as \`tessera run landscape-train\` makes by default`,
    );
  /** Lets a signal in between long computations. */
  const stage = async (message: string): Promise<void> => {
    await turn(signal);
    log(message);
  };
  const parts: DegeneracyPart[] = [];
  const biases = model.config.bias ?? true;
  const parameters = weightBlocks(chain, biases).reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  await stage(`free directions on ${countPoints(points).toLocaleString("en-US")} points`);
  const found = degeneracy(chain, points, { biases, threshold: settings.threshold, measure: parameters <= settings.measureUpTo });
  parts.push(countPart(found, countPoints(points)));
  if (found.measured === null) {
    parts.push(unmeasuredPart(found, settings));
  } else if (found.measured.rank === 0) {
    parts.push(constantPart(parameters));
  } else {
    parts.push(spectrumPart(found.measured, settings, out));
    if (settings.sample) {
      await stage("learning coefficient by two samplers");
      parts.push(await samplingPart({ chain, points, biases }, found.measured.eigenvalues, settings, signal));
    }
  }
  if (settings.selfTest) {
    await stage("self-test of the sampler");
    parts.push(selfTestPart(settings.seed));
  }
  await stage("units that open together, and units that merge");
  parts.push(mergingPart({ ...input, model }, settings, out));
  return {
    rows: parts.flatMap(({ rows }) => rows),
    sections: parts.flatMap(({ sections }) => sections),
    figures: Object.assign({}, ...parts.map(({ figures }) => figures)) as Record<string, number>,
  };
}

function countPart(found: Degeneracy, count: number): DegeneracyPart {
  const { parameters, maps, units, itemised, explained } = found;
  const bound = maps.reduce((sum, { activationRank, gradientRank }) => sum + activationRank * gradientRank, 0);
  const widest = Math.max(...maps.map(({ inputs }) => inputs));
  const few = count < widest ? ` There are fewer points than the ${widest} inputs of the widest map, so that ranks are bounded by the sample: give more examples.` : "";
  const unseen = maps.some(({ local }) => local === null) ? " Some maps are too large to look at units one by one; a dash stands there." : "";
  return {
    rows: [
      { what: "parameters", value: parameters, note: "N" },
      { what: "free directions, by source", value: itemised, note: "all sources added up; they overlap" },
      {
        what: "free directions, explained",
        value: explained,
        note: explained === null ? "too many to compare" : `independent ones among them; the rank is at most ${(parameters - explained).toLocaleString("en-US")}`,
      },
      { what: "Σ r_G r_K", value: bound, note: "bounds the effective number of parameters from above" },
    ],
    sections: [
      {
        title: "Free directions of each map",
        table: mapTable(found),
        text: `How many directions of each layer's weights change no output on the points, to first order: r_G is the rank of what the layer reads, r_K that of the gradients of its units, and inputs × units − r_G r_K directions are free of both. Single units that matter on few points leave more.${unseen}${few}`,
      },
      ...(units.length === 0
        ? []
        : [
            {
              title: "Free directions between maps",
              table: unitTable(found),
              text: "A ReLU can grow while what reads it shrinks. ReLUs that open on exactly the same points can be mixed with each other: s² − s more directions for a group of s.",
            },
          ]),
    ],
    figures: { parameters, itemised, bound, ...(explained === null ? {} : { explained }) },
  };
}

function mapTable({ maps }: Degeneracy): Table {
  return {
    columns: [
      { key: "name", label: "Layer", align: "left" },
      { key: "inputs", label: "Inputs" },
      { key: "units", label: "Units" },
      { key: "activationRank", label: "r_G" },
      { key: "gradientRank", label: "r_K" },
      { key: "free", label: "Free" },
      { key: "local", label: "Free by units on few points" },
    ],
    rows: maps.map(({ name, inputs, units, activationRank, gradientRank, free, local }) => ({ name, inputs, units, activationRank, gradientRank, free, local })),
  };
}

function unitTable({ units }: Degeneracy): Table {
  return {
    columns: [
      { key: "name", label: "Units of", align: "left" },
      { key: "rescalings", label: "Rescalings" },
      { key: "synchronised", label: "Mixings beyond" },
      { key: "groups", label: "Units that open together", align: "left" },
    ],
    rows: units.map(({ name, rescalings, synchronised, groups }) => ({
      name,
      rescalings,
      synchronised,
      groups: groups.length === 0 ? "none" : groups.map((group) => group.join(" ")).join("; "),
    })),
  };
}

/** A network that is too large. */
function unmeasuredPart({ parameters }: Degeneracy, { measureUpTo, sample }: DegeneracySettings): DegeneracyPart {
  return {
    rows: [{ what: "Hessian's rank", value: null, note: `not measured: more than ${measureUpTo.toLocaleString("en-US")} parameters; Σ r_G r_K bounds it` }],
    sections: [
      {
        title: "The rank of the Hessian",
        text: `Not measured: time and memory grow with the square of the ${parameters.toLocaleString("en-US")} parameters; measureUpTo allows up to ${measureUpTo.toLocaleString("en-US")}. Σ r_G r_K and N less the explained directions bound it from above.${sample ? " The learning coefficient is not sampled either: its step is scaled by this Hessian." : ""}`,
      },
    ],
    figures: {},
  };
}

/** Without a curvature there is nothing to resolve. */
function constantPart(nullity: number): DegeneracyPart {
  return {
    rows: [{ what: "Hessian's rank", value: 0, note: "no parameter changes any output on these points" }],
    sections: [{ title: "The rank of the Hessian", text: "Measured, and 0: no unit opens on these points, or nothing reads them. Check that the data are those that the network was trained on." }],
    figures: { rank: 0, nullity },
  };
}

function spectrumPart(measured: HessianRank, { resolution, threshold }: DegeneracySettings, out: RunFolder): DegeneracyPart {
  const { rank, nullity, kept, dropped, eigenvalues } = measured;
  const soft = softRank(eigenvalues, resolution * eigenvalues[0]!);
  const charts = { hessian: eigenvalueChart(eigenvalues), "soft-rank": softRankChart(measured) };
  Object.entries(charts).forEach(([name, chart]) => out.writeFigure(name, drawLineChart(chart)));
  const gap = dropped === 0 ? "no singular value is dropped, or all that are are exactly 0" : `the gap is of ${Math.log10(kept / dropped).toFixed(1)} orders of magnitude`;
  const clear = dropped === 0 || kept > 100 * dropped;
  return {
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
      {
        title: charts["soft-rank"].title,
        chart: charts["soft-rank"],
        text: "Σ h / (h + resolution): directions flatter than the resolution count little. Only where the curve has a plateau is the number of parameters independent of how closely one looks.",
      },
    ],
    figures: { rank, nullity, softRank: soft },
  };
}

/** On a logarithmic axis; those that are exactly 0 have no place there. */
function eigenvalueChart(eigenvalues: readonly number[]): LineChart {
  return {
    title: "Eigenvalues of the Hessian",
    x: { label: "number, from the largest" },
    y: { label: "eigenvalue", scale: "log" },
    series: [{ name: "eigenvalues", points: eigenvalues.map((y, i) => ({ x: i + 1, y })) }],
  };
}

function softRankChart({ eigenvalues, rank }: HessianRank): LineChart {
  const resolutions = Array.from({ length: 61 }, (_, i) => 10 ** (-12 + i / 5));
  return {
    title: "Effective number of parameters over the resolution",
    x: { label: "resolution, over the largest eigenvalue", scale: "log" },
    y: { label: "parameters" },
    series: [
      { name: "soft rank", points: resolutions.map((x) => ({ x, y: softRank(eigenvalues, x * eigenvalues[0]!) })) },
      { name: "rank", dashed: true, points: resolutions.map((x) => ({ x, y: rank })) },
    ],
  };
}
