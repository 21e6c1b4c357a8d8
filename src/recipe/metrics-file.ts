import { closeSync, existsSync, fstatSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
import { atomicWrite } from "../tensor/atomic-write.js";

/** One line of `metrics.jsonl`. */
export type MetricRow = Record<string, number | string | boolean | null>;

export interface MetricsFile {
  append(row: MetricRow): void;
  rows(): MetricRow[];
  /** Rewrites the file without the rows that are stale. */
  drop(stale: (row: MetricRow) => boolean): void;
  close(): void;
}

/** Opens a metrics file to append to it, and cuts off a last line that a killed process left half written. */
export function openMetricsFile(path: string): MetricsFile {
  let file = openSync(path, "a");
  ftruncateSync(file, wholeLines(readFileSync(path)));
  return {
    append(row) {
      // JSON has no NaN or infinity; a metric that left the real numbers stays visible as a word.
      const line = Buffer.from(`${JSON.stringify(row, (_, value: unknown) => (typeof value === "number" && !Number.isFinite(value) ? String(value) : value))}\n`);
      const before = fstatSync(file).size;
      try {
        for (let written = 0; written < line.length; ) written += writeSync(file, line, written);
      } catch (error) {
        ftruncateSync(file, before);
        throw new Error(`cannot write ${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      }
    },
    rows: () => readMetrics(path),
    drop(stale) {
      const rows = readMetrics(path);
      const kept = rows.filter((row) => !stale(row));
      if (kept.length === rows.length) return;
      atomicWrite(path, kept.map((row) => `${JSON.stringify(row)}\n`).join(""));
      closeSync(file);
      file = openSync(path, "a");
    },
    close() {
      fsyncSync(file);
      closeSync(file);
    },
  };
}

/** The rows of a metrics file, without a torn last line; none when there is no file. */
export function readMetrics(path: string): MetricRow[] {
  if (!existsSync(path)) return [];
  const bytes = readFileSync(path);
  const lines = bytes.toString("utf8", 0, wholeLines(bytes)).split("\n");
  return lines.flatMap((line, index) => {
    if (line === "") return [];
    try {
      return [JSON.parse(line) as MetricRow];
    } catch (error) {
      throw new Error(`${path}: line ${index + 1} is not JSON; the file was changed by another program, delete that line`, { cause: error });
    }
  });
}

function wholeLines(bytes: Buffer): number {
  return bytes.lastIndexOf("\n".charCodeAt(0)) + 1;
}
