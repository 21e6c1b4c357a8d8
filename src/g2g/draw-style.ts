/**
 * Colours of this folder's drawings. Inside a report they follow the page (`--ink`, `--muted`, `--grid`, `--surface`, `--series-1` to `-8`);
 * alone, the file brings its own for light and for dark.
 */
export const DRAWING_STYLE = `<style>
.g2g{--g-ink:var(--ink,#1f2430);--g-muted:var(--muted,#6b7280);--g-grid:var(--grid,#d9dde5);--g-cell:var(--series-1,#3b5bdb);font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-size:12px}
@media (prefers-color-scheme:dark){.g2g{--g-ink:var(--ink,#e7e9ee);--g-muted:var(--muted,#9aa3b2);--g-grid:var(--grid,#363c48);--g-cell:var(--series-1,#8ea4ff)}}
.g2g text{fill:var(--g-ink)}.g2g .quiet{fill:var(--g-muted)}.g2g .head{font-size:13px;font-weight:600}.g2g .tiny{font-size:10px}
.g2g .frame{fill:none;stroke:var(--g-grid)}.g2g .edge{fill:var(--g-cell)}.g2g .middle{text-anchor:middle}.g2g .end{text-anchor:end}
</style>`;

const SERIES = ["#4263eb", "#e8590c", "#2b8a3e", "#c2255c", "#7048e8", "#0c8599", "#b08400", "#5c6470"];

/** The colour of a group: the report's series for up to 8 groups, else hues evenly around the circle. */
export function groupColor(group: number, groups: number): string {
  if (groups <= SERIES.length) return `var(--series-${group + 1},${SERIES[group]})`;
  return `hsl(${Math.round((360 * group) / groups)} 60% 52%)`;
}

/** One decimal at most, so that files stay small. */
export function fixed(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export function text(x: number, y: number, content: string, classes = ""): string {
  return `<text x="${fixed(x)}" y="${fixed(y)}"${classes === "" ? "" : ` class="${classes}"`}>${escapeMarkup(content)}</text>`;
}

/** Text made safe for SVG, in content and in attributes. */
export function escapeMarkup(content: string): string {
  return content.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
