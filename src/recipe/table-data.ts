import type { MeanInterval } from "./mean-interval.js";

/** A value in a table; a mean with the half width of its interval is one cell. */
export type Cell = string | number | null | MeanInterval;

export interface Column {
  key: string;
  label: string;
  unit?: string;
  /** Decimals; without it numbers have four significant digits. */
  digits?: number;
  /** Shows 0.883 as 88.3 (with the unit %). */
  percent?: boolean;
  /** Which end of the column is best; that value is set in bold. */
  best?: "max" | "min";
  /** Right for numbers, left for words, unless said otherwise. */
  align?: "left" | "right";
}

export interface Table {
  columns: Column[];
  rows: Record<string, Cell>[];
}

/** `Accuracy (%)`. */
export function columnTitle(column: Column): string {
  const unit = column.unit ?? (column.percent ? "%" : undefined);
  return unit === undefined ? column.label : `${column.label} (${unit})`;
}

/** A cell's text: thousands apart, a dash for nothing, `88.31 ± 0.22` for a mean with an interval. */
export function cellText(column: Column, cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "–";
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return numberText(column, cell);
  return cell.interval > 0 ? `${numberText(column, cell.mean)} ± ${numberText(column, cell.interval)}` : numberText(column, cell.mean);
}

export function columnAlign(table: Table, column: Column): "left" | "right" {
  const words = table.rows.every((row) => typeof row[column.key] === "string");
  return column.align ?? (words ? "left" : "right");
}

/** The rows that hold a column's best value; none when the column has no best end or fewer than two values to compare. */
export function bestRows(table: Table, column: Column): Set<number> {
  if (column.best === undefined) return new Set();
  const sign = column.best === "max" ? 1 : -1;
  const values = table.rows.map((row) => sign * (numberOf(row[column.key]) ?? NaN));
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length < 2) return new Set();
  const top = Math.max(...known);
  return new Set(values.flatMap((value, row) => (value === top ? [row] : [])));
}

function numberOf(cell: Cell | undefined): number | null {
  if (typeof cell === "number") return cell;
  return typeof cell === "object" && cell !== null ? cell.mean : null;
}

function numberText(column: Column, value: number): string {
  const shown = column.percent ? value * 100 : value;
  if (!Number.isFinite(shown)) return String(shown);
  if (column.digits !== undefined) return grouped(shown, { minimumFractionDigits: column.digits, maximumFractionDigits: column.digits });
  if (Number.isInteger(shown) && Math.abs(shown) < 1e15) return grouped(shown, {});
  const size = Math.abs(shown);
  return size < 1e-4 || size >= 1e9 ? shown.toExponential(3) : grouped(shown, { maximumSignificantDigits: 4 });
}

function grouped(value: number, options: Intl.NumberFormatOptions): string {
  // No "-0.00".
  return value.toLocaleString("en-US", { signDisplay: "negative", ...options });
}
