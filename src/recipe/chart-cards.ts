import { axisText, preciseText } from "./chart-axis.js";
import { escapeText } from "./escape-text.js";
import { drawIntervalChart, type IntervalChart } from "./interval-chart.js";
import { drawLineChart, drawLineSample, NARROW, seriesColour, WIDE, type LineChart } from "./line-chart.js";
import { drawMatrixChart, type MatrixChart } from "./matrix-chart.js";
import { scriptData } from "./script-data.js";

/** The chart twice, for wide and narrow pages (the style sheet shows one), its legend, and the values the script shows. */
export function chartCard(chart: LineChart): string {
  const wide = svgClass(drawLineChart(chart, WIDE), "wide");
  const narrow = svgClass(drawLineChart(chart, NARROW), "narrow");
  return `<div class="card" data-legend data-chart>${legend(chart)}${wide}${narrow}${tip(chart)}</div>`;
}

/** Several small charts under one legend: their series are the same, in the same order. */
export function chartCards(charts: readonly [LineChart, ...LineChart[]]): string {
  const cards = charts.map((chart) => `<div class="card" data-chart>${svgClass(drawLineChart(chart, NARROW), "small")}${tip(chart)}</div>`);
  return `<div class="multiples" data-legend>${legend(charts[0])}<div>${cards.join("")}</div></div>`;
}

/** An interval chart, for wide and narrow pages. */
export function intervalCard(chart: IntervalChart): string {
  return `<div class="card">${(["wide", "narrow"] as const).map((size) => drawIntervalChart(chart, size).replace('class="chart"', `class="chart ${size}"`)).join("")}</div>`;
}

/** A matrix, for wide and narrow pages. */
export function matrixCard(chart: MatrixChart): string {
  return `<div class="card">${(["wide", "narrow"] as const).map((size) => drawMatrixChart(chart, size).replace('class="chart"', `class="chart ${size}"`)).join("")}</div>`;
}

/** The keyboard reaches a chart and walks over its values. */
function svgClass(svg: string, name: string): string {
  return svg.replace('class="chart"', `class="chart ${name}" tabindex="0"`);
}

function legend({ series }: LineChart): string {
  const buttons = series.map(
    (one, index) => `<li><button type="button" aria-pressed="false" data-series="${index}">${drawLineSample(one, index)}${escapeText(one.name)}</button></li>`,
  );
  return `<ul class="legend" aria-label="Lines">${buttons.join("")}</ul>`;
}

function tip(chart: LineChart): string {
  const values = {
    x: chart.x.label,
    texts: Object.fromEntries(chart.series.flatMap((series) => series.points.map((point) => [point.x, axisText(chart.x, point.x)]))),
    series: chart.series.map((series, index) => ({
      name: series.name,
      colour: seriesColour(index),
      points: series.points.filter((point) => Number.isFinite(point.y)).map((point) => [point.x, preciseText(chart.y, point.y)]),
    })),
  };
  return `<div class="tip" hidden aria-live="polite"></div>${scriptData(values)}`;
}
