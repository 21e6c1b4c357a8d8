/** Colours of reports and figures, light and dark. Lines are told apart by eye in both, and by the common colour blindnesses with the names at their ends. */
const COLOURS: Record<string, readonly [light: string, dark: string]> = {
  surface: ["#fbfbfa", "#12151a"],
  card: ["#ffffff", "#1a1e25"],
  ink: ["#1b1f24", "#e8eaed"],
  muted: ["#5c6570", "#9aa4b0"],
  grid: ["#e4e6e9", "#2a3039"],
  rule: ["#d4d8dd", "#363d48"],
  accent: ["#1f5fd0", "#7fb0ff"],
  "series-1": ["#1f5fd0", "#7fb0ff"],
  "series-2": ["#c2570c", "#ffa45c"],
  "series-3": ["#0b7f5c", "#4fd3a4"],
  "series-4": ["#b8256f", "#ff8cc0"],
  "series-5": ["#6d3fd1", "#b79cff"],
  "series-6": ["#0a7a99", "#5fd0ea"],
  "series-7": ["#8a5a12", "#e0b45c"],
  "series-8": ["#5c6570", "#9aa4b0"],
};

type Scheme = 0 | 1;

const variables = (scheme: Scheme) =>
  Object.entries(COLOURS)
    .map(([name, colours]) => `--${name}:${colours[scheme]}`)
    .join(";");

export const THEME = `:root{color-scheme:light dark;${variables(0)}}@media (prefers-color-scheme:dark){:root{${variables(1)}}}`;

export const CHART_STYLE =
  ".chart{font:12px system-ui,sans-serif}.chart .grid{stroke:var(--grid)}.chart .axis{stroke:var(--rule)}.chart .tick{fill:var(--muted);font-variant-numeric:tabular-nums}" +
  ".chart .axis-name{fill:var(--muted)}.chart .line{fill:none;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}.chart .band{opacity:.16}.chart .label{font-weight:600}" +
  ".chart .baseline{stroke:var(--muted);stroke-dasharray:2 4}.chart .row-name{fill:var(--ink)}.chart .whisker{fill:none;stroke-width:2}";

/**
 * An SVG drawing that stands alone as a file. Drawing programs and converters know no CSS variables, so colours are written out, light ones in the drawing itself; browsers
 * that prefer dark exchange each of them.
 */
export function standaloneSvg(svg: string): string {
  const written = (text: string, scheme: Scheme) => text.replace(/var\(--([a-z0-9-]+)\)/g, (whole, name: string) => COLOURS[name]?.[scheme] ?? whole);
  const style = (scheme: Scheme) => written(`svg{background:var(--card);color:var(--ink)}${CHART_STYLE}`, scheme);
  const exchange = [...new Map(Object.values(COLOURS))]
    .map(([light, dark]) => `[fill="${light}"]{fill:${dark}}[stroke="${light}"]{stroke:${dark}}`)
    .join("");
  return written(svg, 0).replace(/<svg\b[^>]*>/, (tag) => {
    const named = tag.includes("xmlns=") ? tag : tag.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"');
    return `${named}<style>${style(0)}@media (prefers-color-scheme:dark){${style(1)}${exchange}}</style>`;
  });
}
