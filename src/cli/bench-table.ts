import type { Table } from "../recipe/index.js";
import type { BenchResult, Figure } from "./bench-result.js";

/** A benchmark's rows as a table: milliseconds or megabytes, and only the columns that some row fills. */
export function benchTable({ rows }: BenchResult): Table {
  const unit = rows.some(({ ours }) => "bytes" in ours) ? "MB" : "ms";
  const table: Table = {
    columns: [
      { key: "case", label: "Case" },
      { key: "ours", label: "Ours", unit },
      { key: "peer", label: "Peer", unit },
      { key: "name", label: "Peer is", align: "left" },
      { key: "ratio", label: "Ratio", digits: 2 },
      { key: "share", label: "Of the limit", percent: true, digits: 1 },
      { key: "overhead", label: "Of the step", percent: true, digits: 2 },
      { key: "growth", label: "Of the best's time", digits: 2 },
    ],
    rows: rows.map((row) => ({
      case: row.case,
      ours: amount(row.ours),
      peer: row.peer === undefined ? null : amount(row.peer),
      name: row.peer === undefined ? null : `${row.peer.name} ${row.peer.version}`.trimEnd(),
      ratio: row.ratio ?? null,
      share: row.share ?? null,
      overhead: row.overhead ?? null,
      growth: row.growth ?? null,
    })),
  };
  return { ...table, columns: table.columns.filter(({ key }) => table.rows.some((row) => row[key] !== null)) };
}

/** Milliseconds, or millions of bytes. */
const amount = (figure: Figure): number => ("bytes" in figure ? figure.bytes / 1e6 : figure.medianMs);
