import { benchTable } from "../../src/cli/bench-table.js";
import type { BenchResult } from "../../src/cli/bench-result.js";
import { cellText, columnAlign, columnTitle, type Table } from "../../src/recipe/table-data.js";

/**
 * A page with the tables of benchmarks written between their markers, `<!-- bench NAME -->` and `<!-- /bench -->`. A benchmark without a result keeps what stands there.
 *
 * @throws Error for a result without a marker.
 */
export function fillTables(page: string, results: ReadonlyMap<string, BenchResult>): string {
  let filled = page;
  for (const [name, result] of results) {
    const marked = new RegExp(`(<!-- bench ${name} -->\\n)[^]*?(<!-- /bench -->)`);
    if (!marked.test(filled)) throw new Error(`the page has no place for the benchmark "${name}"; add the lines <!-- bench ${name} --> and <!-- /bench -->`);
    filled = filled.replace(marked, (_, start: string, end: string) => `${start}${section(result)}${end}`);
  }
  return filled;
}

function section(result: BenchResult): string {
  const { machine, limits: { gflops, bytesPerSecond } } = result;
  const limits = [gflops && `${gflops.toFixed(0)} GFLOP/s`, bytesPerSecond && `${(bytesPerSecond / 1e9).toFixed(1)} GB/s`].filter(Boolean).join(", ");
  const runs = result.rows[0]?.ours.runs;
  const facts = [`${machine.cores} cores, ${machine.cpu}`, limits && `at most ${limits}`, `medians of ${runs}`].filter(Boolean).join("; ");
  return `\n${markdown(benchTable(result))}\n\n*${facts}.*\n\n`;
}

function markdown(table: Table): string {
  const row = (cells: string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [
    row(table.columns.map(columnTitle)),
    `|${table.columns.map((column) => (columnAlign(table, column) === "right" ? "---:" : "---")).join("|")}|`,
    ...table.rows.map((cells) => row(table.columns.map((column) => cellText(column, cells[column.key])))),
  ].join("\n");
}
