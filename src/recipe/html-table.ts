import { escapeText } from "./escape-text.js";
import { bestRows, cellText, columnAlign, columnTitle, type Table } from "./table-data.js";

/** A table for the report. It scrolls inside its own frame when the page is narrow; the first column names the row. */
export function htmlTable(table: Table, caption: string): string {
  const columns = table.columns.map((column) => ({ column, best: bestRows(table, column), align: columnAlign(table, column) }));
  const head = columns.map(({ column, align }) => `<th scope="col" class="${align}">${escapeText(columnTitle(column))}</th>`).join("");
  const rows = table.rows.map((row, index) => {
    const cells = columns.map(({ column, best, align }, place) => {
      const text = escapeText(cellText(column, row[column.key])).replace(/ ± (.*)$/, ' <span class="interval">± $1</span>');
      if (place === 0) return `<th scope="row" class="${align}">${text}</th>`;
      return `<td class="${align}">${best.has(index) ? `<strong>${text}</strong>` : text}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  const label = escapeText(caption);
  return `<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table><caption class="hidden">${label}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}
