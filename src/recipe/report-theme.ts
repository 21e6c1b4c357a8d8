/** Colours of reports and figures, light and dark. Lines are told apart by eye in both, and by the common colour blindnesses with the names at their ends. */
const LIGHT =
  "--surface:#fbfbfa;--card:#ffffff;--ink:#1b1f24;--muted:#5c6570;--grid:#e4e6e9;--rule:#d4d8dd;--accent:#1f5fd0;" +
  "--series-1:#1f5fd0;--series-2:#c2570c;--series-3:#0b7f5c;--series-4:#b8256f;--series-5:#6d3fd1;--series-6:#0a7a99;--series-7:#8a5a12;--series-8:#5c6570";
const DARK =
  "--surface:#12151a;--card:#1a1e25;--ink:#e8eaed;--muted:#9aa4b0;--grid:#2a3039;--rule:#363d48;--accent:#7fb0ff;" +
  "--series-1:#7fb0ff;--series-2:#ffa45c;--series-3:#4fd3a4;--series-4:#ff8cc0;--series-5:#b79cff;--series-6:#5fd0ea;--series-7:#e0b45c;--series-8:#9aa4b0";

export const THEME = `:root{color-scheme:light dark;${LIGHT}}@media (prefers-color-scheme:dark){:root{${DARK}}}`;

export const CHART_STYLE =
  ".chart{font:12px system-ui,sans-serif}.chart .grid{stroke:var(--grid)}.chart .axis{stroke:var(--rule)}.chart .tick{fill:var(--muted);font-variant-numeric:tabular-nums}" +
  ".chart .axis-name{fill:var(--muted)}.chart .line{fill:none;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}.chart .band{opacity:.16}.chart .label{font-weight:600}" +
  ".chart .baseline{stroke:var(--muted);stroke-dasharray:2 4}.chart .row-name{fill:var(--ink)}.chart .whisker{fill:none;stroke-width:2}";

/** An SVG drawing that stands alone as a file: with the theme's colours and its own background. */
export function standaloneSvg(svg: string): string {
  return svg.replace(/<svg\b[^>]*>/, (tag) => {
    const named = tag.includes("xmlns=") ? tag : tag.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"');
    return `${named}<style>${THEME}svg{background:var(--card);color:var(--ink)}${CHART_STYLE}</style>`;
  });
}
