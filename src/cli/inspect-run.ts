import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { formatTable, readMetrics, readRunRecord, type MetricRow } from "../recipe/index.js";
import { flatSettings } from "../recipe/setting-difference.js";
import { byteText } from "./byte-text.js";
import type { Output } from "./output.js";

const LAST_ROWS = 5;

/** Prints a run folder's settings, progress, last metrics and checkpoints. */
export function inspectRun(folder: string, output: Output): number {
  const record = readRunRecord(folder);
  const metrics = readMetrics(join(folder, "metrics.jsonl"));
  const checkpoints = checkpointFiles(join(folder, "checkpoints"));
  const report = existsSync(join(folder, "report.html")) ? join(folder, "report.html") : null;
  output.json({ folder, ...record, metrics: { rows: metrics.length, last: metrics.slice(-LAST_ROWS) }, checkpoints, report });

  const { paint } = output;
  const error = record.sessions.at(-1)?.error;
  output.data(`${paint.bold(record.recipe)}  preset ${record.preset}, seed ${record.seed}, ${paint.bold(record.state)}${error === undefined ? "" : `: ${error}`}`);
  output.data(paint.dim(`sessions ${record.sessions.map(({ started, ended }) => `${started} to ${ended ?? "?"}`).join("; ")}\n`));
  const settings = Object.entries(flatSettings(record.settings)).map(([name, value]) => ({ name, value }));
  output.data(formatTable({ columns: [{ key: "name", label: "Setting" }, { key: "value", label: "Value", align: "left" }], rows: settings }, paint));
  output.data(`\n${metrics.length} rows of metrics${metrics.length > LAST_ROWS ? `, the last ${LAST_ROWS}:` : ""}`);
  if (metrics.length > 0) output.data(formatTable(metricTable(metrics.slice(-LAST_ROWS)), paint));
  const figures = Object.entries(record.figures).map(([name, value]) => ({ name, value }));
  if (figures.length > 0) output.data(`\n${formatTable({ columns: [{ key: "name", label: "Figure" }, { key: "value", label: "Value" }], rows: figures }, paint)}`);
  output.data(`\n${checkpoints.length} checkpoints`);
  const files = checkpoints.map(({ name, bytes, written }) => ({ name, size: byteText(bytes), written }));
  const columns = [{ key: "name", label: "Checkpoint" }, { key: "size", label: "Size", align: "right" as const }, { key: "written", label: "Written" }];
  if (files.length > 0) output.data(formatTable({ columns, rows: files }, paint));
  if (report !== null) output.data(`\nreport  ${report}`);
  return 0;
}

function metricTable(rows: readonly MetricRow[]) {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    columns: keys.map((key) => ({ key, label: key })),
    rows: rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, typeof value === "boolean" ? String(value) : value]))),
  };
}

function checkpointFiles(folder: string): { name: string; bytes: number; written: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".safetensors"))
    .map((name) => {
      const path = join(folder, name);
      const { size, mtime } = statSync(path);
      return { name: relative(folder, path), bytes: size, written: mtime.toISOString() };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}
