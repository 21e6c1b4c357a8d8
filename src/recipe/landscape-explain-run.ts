import {
  type BarrierLedger,
  barrierLedger,
  explainBarrier,
  explainLayers,
  type Explanation,
  layerForecast,
  type LayerExplanation,
  type LayerForecast,
} from "../landscape/index.js";
import type { RunContext, RunResult } from "./define-recipe.js";
import type { LandscapeExplainSettings } from "./landscape-explain.js";
import { readNetworkPair } from "./landscape-networks.js";
import { landscapeSamples } from "./landscape-samples.js";
import { drawLineChart, type LineChart } from "./line-chart.js";
import { drawMatrixChart, type MatrixChart } from "./matrix-chart.js";
import { prepareComputing } from "./prepare-computing.js";
import type { Section } from "./report.js";
import type { Table } from "./table-data.js";

/** The body of the recipe `landscape-explain`. */
export async function runLandscapeExplain({ settings, out, log, signal }: RunContext<LandscapeExplainSettings>): Promise<RunResult> {
  prepareComputing(settings);
  const { model, description, a, b } = readNetworkPair(settings);
  const { train: sample } = await landscapeSamples(settings);
  const { cells, split } = settings;
  log("curvature along the line");
  const explanation = await explainBarrier(model, a, b, { sample, cells, split, signal });
  log("ledger of pairs of layers");
  const ledger = await barrierLedger(model, a, b, { sample, cells, signal });
  log("single layers: forecast and measured");
  const forecast = await layerForecast(model, a, b, { sample, signal });
  const layers = await explainLayers(model, a, b, { sample, cells, signal });

  const [heights, curvature] = [heightChart(explanation), curvatureChart(explanation)];
  const matrix = ledgerChart(ledger);
  out.writeFigure("heights", drawLineChart(heights));
  out.writeFigure("curvature", drawLineChart(curvature));
  out.writeFigure("ledger", drawMatrixChart(matrix));
  return {
    report: {
      title: "Why there is a barrier",
      lead: `${description}, ${sample.examples.toLocaleString("en-US")} training images. The loss at the middle of the line is ${explanation.barrier.toPrecision(4)} above the mean of the ends. This is a derivation of our own (docs/landscape.md), exact but for the quadrature.`,
      summary: partsTable(explanation, ledger),
      sections: [
        {
          title: heights.title,
          chart: heights,
          text: "The height above the chord is the negative curvature of the line under a tent: the two curves are one when the integral has caught it all.",
        },
        {
          title: curvature.title,
          chart: curvature,
          text: "Positive curvature lowers a barrier, negative raises it. That of the loss (Gauss-Newton) is never negative; ridges are made by the outputs (residual), and by ReLUs that switch (kinks).",
        },
        {
          title: matrix.title,
          matrix,
          text: `Which pairs of layers make the barrier: the cells sum to ${ledger.sum.toPrecision(4)}. Each layer alone makes ${ledger.diagonal.toPrecision(4)} in all, pairs of different layers ${ledger.interactions.toPrecision(4)}.`,
        },
        {
          title: "What the ends forecast",
          table: estimateTable(explanation),
          text: "E3 to E6 look at the two networks alone; E1 and E2 at the middle, which one forward pass would measure exactly: they explain and do not forecast.",
        },
        layerSection(layers, forecast),
      ],
    },
    figures: {
      barrier: explanation.barrier,
      integral: explanation.integral.whole,
      "ledger.sum": ledger.sum,
      "ledger.diagonal": ledger.diagonal,
      "ledger.interactions": ledger.interactions,
      ...Object.fromEntries(explanation.estimates.flatMap(({ name, value }) => (value === null ? [] : [[name, value]]))),
    },
  };
}

function partsTable({ barrier, integral }: Explanation, ledger: BarrierLedger): Table {
  const row = (what: string, value: number | null) => ({ what, value, share: value === null || barrier === 0 ? null : value / barrier });
  return {
    columns: [
      { key: "what", label: "What", align: "left" },
      { key: "value", label: "Height" },
      { key: "share", label: "Of the barrier", percent: true, digits: 1 },
    ],
    rows: [
      row("barrier at the middle, measured", barrier),
      row("curvature under the tent", integral.whole),
      ...(integral.gaussNewton === null
        ? []
        : [
            row("  of it the loss (Gauss-Newton)", integral.gaussNewton),
            row("  of it the outputs (residual)", integral.residual),
            row("  of it kinks", integral.kinks),
          ]),
      row("sum of the ledger", ledger.sum),
      row("  of it each layer alone", ledger.diagonal),
      row("  of it pairs of layers", ledger.interactions),
    ],
  };
}

/** Heights above the chord, measured and from the curvature. */
function heightChart({ points }: Explanation): LineChart {
  return {
    title: "Height above the chord",
    x: { label: "t" },
    y: { label: "Loss" },
    series: [
      { name: "measured", points: points.map(({ t, height }) => ({ x: t, y: height })) },
      { name: "from the curvature", dashed: true, points: points.map(({ t, predicted }) => ({ x: t, y: predicted })) },
    ],
  };
}

function curvatureChart({ cells }: Explanation): LineChart {
  const split = cells[0]!.gaussNewton !== null;
  return {
    title: "Curvature along the line",
    x: { label: "t" },
    y: { label: "Curvature" },
    series: [
      { name: "whole", points: cells.map(({ t, curvature }) => ({ x: t, y: curvature })) },
      ...(split
        ? (["gaussNewton", "residual", "kinks"] as const).map((part) => ({
            name: { gaussNewton: "loss (Gauss-Newton)", residual: "outputs (residual)", kinks: "kinks" }[part],
            dashed: true,
            points: cells.map((cell) => ({ x: cell.t, y: cell[part]! })),
          }))
        : []),
    ],
  };
}

/** The layer × layer matrix whose cells sum to the barrier. */
export function ledgerChart({ layers, matrix }: BarrierLedger): MatrixChart {
  return { title: "Barrier ledger", value: { label: "Contribution to the barrier" }, rows: layers.map(({ name }) => name), values: matrix };
}

function estimateTable({ barrier, estimates }: Explanation): Table {
  return {
    columns: [
      { key: "name", label: "Estimate", align: "left" },
      { key: "title", label: "Of", align: "left" },
      { key: "formula", label: "Formula", align: "left" },
      { key: "from", label: "Looks at", align: "left" },
      { key: "value", label: "Value" },
      { key: "ratio", label: "Of the barrier", percent: true, digits: 0 },
    ],
    rows: estimates.map(({ name, title, formula, from, value }) => ({
      name,
      title,
      formula,
      from,
      value,
      ratio: value === null || barrier === 0 ? null : value / barrier,
    })),
  };
}

function layerSection(layers: readonly LayerExplanation[], forecasts: readonly LayerForecast[]): Section {
  return {
    title: "Layer by layer",
    text: "Only one layer is averaged, everything else stays that of one network. Its barrier is half the cost of an exchange, less the curvature on the way; the first forecast looks at the anchor alone, the second at the exchange too: they rank layers, and are not to be trusted as heights.",
    table: {
      columns: [
        { key: "layer", label: "Layer", align: "left" },
        { key: "anchor", label: "Anchor", align: "left" },
        { key: "barrier", label: "Barrier" },
        { key: "swap", label: "Half the exchange" },
        { key: "curvature", label: "Curvature" },
        { key: "forecast", label: "Forecast" },
        { key: "swapForecast", label: "with the exchange" },
      ],
      rows: layers.flatMap(({ name, anchors }, index) =>
        anchors.map(({ barrier, swap, curvature }, anchor) => ({
          layer: name,
          anchor: anchor === 0 ? "first" : "second",
          barrier,
          swap,
          curvature,
          forecast: forecasts[index]!.anchors[anchor]!.forecast,
          swapForecast: forecasts[index]!.anchors[anchor]!.swapForecast,
        })),
      ),
    },
  };
}
