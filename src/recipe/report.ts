import { chartCard, chartCards, intervalCard, matrixCard } from "./chart-cards.js";
import { escapeText } from "./escape-text.js";
import { framePlayer, type FrameSequence } from "./frame-player.js";
import { FRAME_PLAYER_SCRIPT } from "./frame-player-script.js";
import { htmlTable } from "./html-table.js";
import { interactionView } from "./interaction-view.js";
import type { InteractionView } from "./interaction-view-data.js";
import { INTERACTION_VIEW_SCRIPT } from "./interaction-view-script.js";
import { INTERACTION_VIEW_STYLE } from "./interaction-view-style.js";
import type { IntervalChart } from "./interval-chart.js";
import { landscapeView } from "./landscape-view.js";
import type { LandscapeView } from "./landscape-view-data.js";
import { LANDSCAPE_VIEW_SCRIPT } from "./landscape-view-script.js";
import { LANDSCAPE_VIEW_STYLE } from "./landscape-view-style.js";
import type { LineChart } from "./line-chart.js";
import { REPORT_SCRIPT } from "./report-script.js";
import { REPORT_STYLE } from "./report-style.js";
import type { MatrixChart } from "./matrix-chart.js";
import type { Table } from "./table-data.js";

/** What a run found out, in the order in which a reader wants it. */
export interface Report {
  title: string;
  /** A sentence or two below the title. */
  lead?: string;
  /** The table everybody looks at first; also printed at the end of the run. */
  summary: Table;
  sections: Section[];
}

export interface Section {
  title: string;
  text?: string;
  table?: Table;
  chart?: LineChart;
  /** Small charts side by side under one legend; all have the same series in the same order. */
  charts?: [LineChart, ...LineChart[]];
  intervals?: IntervalChart;
  matrix?: MatrixChart;
  frames?: FrameSequence;
  landscape?: LandscapeView;
  interactions?: InteractionView;
  /** A drawing with a `viewBox`; it may use `currentColor` and the page's `--series-1` … `--series-8`, `--ink`, `--muted`, `--grid`, `--surface`. */
  svg?: string;
  caption?: string;
}

/** Where the report comes from: short facts under the title, long ones at the end of the page. */
export interface ReportOrigin {
  facts: Record<string, string>;
  settings: Record<string, string>;
  machine: Record<string, string>;
  /** The command that makes the same run again. */
  command: string;
}

/** The report as one HTML page: no file beside it, no request to anywhere; readable on a phone, in the dark, by keyboard and on paper. */
export function renderReport(report: Report, origin: ReportOrigin): string {
  const landscapes = report.sections.some((section) => section.landscape !== undefined);
  const interactions = report.sections.some((section) => section.interactions !== undefined);
  const sections = [{ title: "Results", table: report.summary }, ...report.sections].map(renderSection).join("\n");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${escapeText(report.title)}</title>
<style>${REPORT_STYLE}${landscapes ? `\n${LANDSCAPE_VIEW_STYLE}` : ""}${interactions ? `\n${INTERACTION_VIEW_STYLE}` : ""}</style>
</head>
<body>
<header>
<div class="mark">${MARK}<span>Tessera report</span></div>
<h1>${escapeText(report.title)}</h1>
${report.lead === undefined ? "" : `<p class="lead">${escapeText(report.lead)}</p>`}
<dl class="facts">${entries(origin.facts, (name, value) => `<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
</header>
<main>
${sections}
<section>
<h2>How it was made</h2>
<p>The same run again: <code>${escapeText(origin.command)}</code></p>
<details><summary>Every setting</summary>${plainTable("Setting", "Value", origin.settings)}</details>
<details><summary>Machine and versions</summary>${plainTable("What", "Value", origin.machine)}</details>
</section>
</main>
<footer>The rows behind the curves are in <code>metrics.jsonl</code>, the settings in <code>run.json</code>, beside this page.</footer>
<script>${REPORT_SCRIPT}
${FRAME_PLAYER_SCRIPT}${landscapes ? `\n${LANDSCAPE_VIEW_SCRIPT}` : ""}${interactions ? `\n${INTERACTION_VIEW_SCRIPT}` : ""}</script>
</body>
</html>
`;
}

function renderSection(section: Section): string {
  const caption = section.caption === undefined ? "" : `<figcaption>${escapeText(section.caption)}</figcaption>`;
  const blocks: string[] = [];
  if (section.table !== undefined) blocks.push(htmlTable(section.table, section.title));
  if (section.chart !== undefined) blocks.push(chartCard(section.chart));
  if (section.charts !== undefined) blocks.push(chartCards(section.charts));
  if (section.intervals !== undefined) blocks.push(intervalCard(section.intervals));
  if (section.matrix !== undefined) blocks.push(matrixCard(section.matrix));
  if (section.frames !== undefined) blocks.push(framePlayer(section.frames, section.title));
  if (section.landscape !== undefined) blocks.push(landscapeView(section.landscape));
  if (section.interactions !== undefined) blocks.push(interactionView(section.interactions));
  if (section.svg !== undefined) blocks.push(`<div class="card drawing">${namedSvg(section.svg, section.title)}</div>`);
  const text = section.text === undefined ? "" : `<p>${escapeText(section.text)}</p>`;
  return `<section><h2>${escapeText(section.title)}</h2>${text}<figure>${blocks.join("\n")}${caption}</figure></section>`;
}

/** Gives a drawing a role and a name where it has none. */
function namedSvg(svg: string, name: string): string {
  return svg.replace(/<svg\b[^>]*>/, (tag) => (/\brole=/.test(tag) ? tag : tag.replace("<svg", `<svg role="img" aria-label="${escapeText(name)}"`)));
}

function plainTable(left: string, right: string, values: Record<string, string>): string {
  const columns = [
    { key: "name", label: left, align: "left" as const },
    { key: "value", label: right, align: "left" as const },
  ];
  return htmlTable({ columns, rows: Object.entries(values).map(([name, value]) => ({ name, value })) }, `${left} and ${right}`);
}

function entries(values: Record<string, string>, show: (name: string, value: string) => string): string {
  return Object.entries(values)
    .map(([name, value]) => show(escapeText(name), escapeText(value)))
    .join("");
}

const MARK =
  '<svg viewBox="0 0 24 24" aria-hidden="true"><rect x="1" y="1" width="10" height="10" rx="2" fill="var(--series-1)"/><rect x="13" y="1" width="10" height="10" rx="2" fill="var(--series-2)"/>' +
  '<rect x="1" y="13" width="10" height="10" rx="2" fill="var(--series-3)"/><rect x="13" y="13" width="10" height="10" rx="2" fill="none" stroke="currentColor" stroke-width="1.5"/></svg>';
