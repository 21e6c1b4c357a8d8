import stringWidth from "string-width";
import { bestRows, cellText, columnAlign, columnTitle, type Table } from "./table-data.js";

export interface TableStyle {
  bold(text: string): string;
  dim(text: string): string;
}

const PLAIN: TableStyle = { bold: (text) => text, dim: (text) => text };

/** A table for the terminal: columns aligned by display width, a rule under the titles, best values bold. No newline at the end. */
export function formatTable(table: Table, style: TableStyle = PLAIN): string {
  const columns = table.columns.map((column) => {
    const title = columnTitle(column);
    const best = bestRows(table, column);
    const texts = table.rows.map((row) => cellText(column, row[column.key]));
    const width = Math.max(stringWidth(title), ...texts.map((text) => stringWidth(text)));
    return { title, texts, width, best, align: columnAlign(table, column) };
  });
  const line = (cell: (column: (typeof columns)[number]) => { text: string; paint: (text: string) => string }): string =>
    columns
      .map((column) => {
        const { text, paint } = cell(column);
        const space = " ".repeat(column.width - stringWidth(text));
        return column.align === "right" ? space + paint(text) : paint(text) + space;
      })
      .join("  ")
      .trimEnd();
  const same = (text: string): string => text;
  return [
    line((column) => ({ text: column.title, paint: style.dim })),
    style.dim(columns.map((column) => "─".repeat(column.width)).join("  ")),
    ...table.rows.map((_, row) => line((column) => ({ text: column.texts[row] ?? "", paint: column.best.has(row) ? style.bold : same }))),
  ].join("\n");
}
