import { hessianSpectrum, type Spectrum } from "../landscape/index.js";
import type { RunContext, RunResult } from "./define-recipe.js";
import type { LandscapeCurvatureSettings } from "./landscape-curvature.js";
import { readNetworkPair } from "./landscape-networks.js";
import { landscapeSamples } from "./landscape-samples.js";
import { drawLineChart } from "./line-chart.js";
import { prepareComputing } from "./prepare-computing.js";
import { spectrumChart } from "./spectrum-chart.js";
import type { Table } from "./table-data.js";

/** The body of the recipe `landscape-curvature`. */
export async function runLandscapeCurvature({ settings, seed, out, log, signal }: RunContext<LandscapeCurvatureSettings>): Promise<RunResult> {
  prepareComputing(settings);
  const { model, description, a } = readNetworkPair({ ...settings, b: settings.a });
  const { train } = await landscapeSamples(settings);
  const { steps, top, bottom, probes, layers } = settings;
  log(`products with the Hessian over ${train.examples.toLocaleString("en-US")} images`);
  const spectrum = await hessianSpectrum(model, a, train, { steps, top, bottom, probes, layers, seed, signal });
  const all = [spectrum.whole, ...spectrum.layers];
  const chart = spectrumChart("Density of eigenvalues", [spectrum.whole]);
  out.writeFigure("density", drawLineChart(chart));
  return {
    report: {
      title: "The curvature of a network",
      lead: `${description}, ${train.examples.toLocaleString("en-US")} training images. Products with the Hessian are differences of gradients, which see the switching of ReLUs too.`,
      summary: spectrumTable(all),
      sections: [
        { title: chart.title, chart, text: "A single bell far out is a single direction of strong curvature; the hill about 0 is all the others." },
        { title: "Every eigenvalue that was looked for", table: eigenvalueTable(all) },
      ],
    },
    figures: Object.fromEntries(
      all.flatMap(({ name, top, trace }) => [[`${name}.top`, top[0]!.value], ...(trace === null ? [] : ([[`${name}.trace`, trace.value]] as const))]),
    ),
  };
}

function spectrumTable(spectra: readonly Spectrum[]): Table {
  return {
    columns: [
      { key: "name", label: "Of", align: "left" },
      { key: "size", label: "Parameters" },
      { key: "top", label: "Largest" },
      { key: "bottom", label: "Smallest" },
      { key: "trace", label: "Trace" },
      { key: "products", label: "Products" },
      { key: "seconds", label: "Seconds", digits: 1 },
    ],
    rows: spectra.map(({ name, size, top, bottom, trace, products, seconds }) => ({
      name,
      size,
      products,
      seconds,
      top: top[0]?.value ?? null,
      bottom: bottom[0]?.value ?? null,
      trace: trace === null ? null : { mean: trace.value, interval: trace.standardError ?? 0 },
    })),
  };
}

function eigenvalueTable(spectra: readonly Spectrum[]): Table {
  return {
    columns: [
      { key: "name", label: "Of", align: "left" },
      { key: "end", label: "End", align: "left" },
      { key: "value", label: "Eigenvalue" },
      { key: "residual", label: "At most this far off" },
    ],
    rows: spectra.flatMap(({ name, top, bottom }) => [
      ...top.map(({ value, residual }) => ({ name, end: "largest", value, residual })),
      ...bottom.map(({ value, residual }) => ({ name, end: "smallest", value, residual })),
    ]),
  };
}
