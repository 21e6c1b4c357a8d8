import { scaleLinear } from "d3-scale";
import type { BenchResult } from "../../src/cli/bench-result.js";
import { escapeText } from "../../src/recipe/escape-text.js";
import { standaloneSvg } from "../../src/recipe/report-theme.js";

interface Bar {
  label: string;
  value: number;
  /** Colour number of the theme. */
  series: number;
  text: string;
}

interface Panel {
  title: string;
  bars: Bar[];
  /** Where the scale ends, and the line that values are compared with. */
  end: number;
  line: number;
  tick(value: number): string;
}

const WIDTH = 880;
const BOX = { left: 350, right: WIDTH - 70 };
const BAR = 24;
const ABOVE = 54;
const BELOW = 44;

const REFERENCES = [
  { of: (peer: string): boolean => peer === "PyTorch", series: 1, name: "against PyTorch" },
  { of: (peer: string): boolean => peer === "Tessera", series: 2, name: "against our own dense layer" },
  { of: (): boolean => true, series: 3, name: "against NumPy" },
];

/** The layer benchmark as a drawing of its own: how many times as fast, and the share of the measured peak. */
export function drawPerformance(result: BenchResult): string {
  const ratios: Bar[] = result.rows.flatMap(({ case: name, ratio, peer }) =>
    ratio === undefined || peer === undefined
      ? []
      : [{ label: name, value: ratio, series: REFERENCES.find(({ of }) => of(peer.name))?.series ?? 3, text: `${ratio.toFixed(ratio < 10 ? 2 : 1)}×` }],
  );
  // A layer stands in several rows, once for each reference; its share of the peak is the same in all.
  const shares = new Map(result.rows.flatMap(({ case: name, share }) => (share === undefined ? [] : [[name.split(", against ")[0] as string, share] as const])));
  const panels: Panel[] = [
    { title: "Times as fast", bars: ratios, end: Math.max(1, ...ratios.map(({ value }) => value)), line: 1, tick: (value) => `${value}×` },
    {
      title: `Share of the measured peak${result.limits.gflops === undefined ? "" : `, ${result.limits.gflops.toFixed(0)} GFLOP/s`}`,
      bars: [...shares].map(([label, value]) => ({ label, value, series: 1, text: `${(value * 100).toFixed(0)} %` })),
      end: 1,
      line: 1,
      tick: (value) => `${Math.round(value * 100)} %`,
    },
  ];
  const parts: string[] = [legend()];
  let top = 30;
  for (const panel of panels.filter(({ bars }) => bars.length > 0)) {
    parts.push(drawPanel(panel, top));
    top += ABOVE + panel.bars.length * BAR + BELOW;
  }
  const spoken = ratios.map(({ label, text }) => `${label}: ${text}`).join("; ");
  return standaloneSvg(
    `<svg class="chart" viewBox="0 0 ${WIDTH} ${top}" role="img"><title>Performance of one linear layer</title><desc>${escapeText(spoken)}.</desc>${parts.join("")}</svg>`,
  );
}

function legend(): string {
  let left = BOX.left;
  const entries = REFERENCES.map(({ series, name }) => {
    const entry = `<rect x="${left}" y="14" width="12" height="12" rx="2" fill="var(--series-${series})"/><text class="tick" x="${left + 18}" y="20" dy="0.32em">${name}</text>`;
    left += 40 + 6.6 * name.length;
    return entry;
  });
  return entries.join("");
}

function drawPanel({ title, bars, end, line, tick }: Panel, top: number): string {
  const x = scaleLinear().domain([0, end]).range([BOX.left, BOX.right]).nice();
  const [first, last] = [top + ABOVE, top + ABOVE + bars.length * BAR];
  const parts = [`<text class="axis-name" x="${BOX.left}" y="${first - 20}">${escapeText(title)}</text>`];
  for (const value of x.ticks(8)) {
    const at = round(x(value));
    parts.push(`<line class="grid" x1="${at}" x2="${at}" y1="${first}" y2="${last}"/><text class="tick" x="${at}" y="${last + 18}" text-anchor="middle">${tick(value)}</text>`);
  }
  bars.forEach((bar, index) => {
    const middle = first + (index + 0.5) * BAR;
    const length = round(x(bar.value) - BOX.left);
    parts.push(
      `<text class="tick" x="${BOX.left - 10}" y="${middle}" dy="0.32em" text-anchor="end">${escapeText(bar.label)}</text>` +
        `<rect x="${BOX.left}" y="${middle - 8}" width="${length}" height="16" rx="2" fill="var(--series-${bar.series})"/>` +
        `<text class="label" x="${BOX.left + length + 6}" y="${middle}" dy="0.32em" fill="var(--ink)">${bar.text}</text>`,
    );
  });
  const at = round(x(line));
  parts.push(`<line x1="${at}" x2="${at}" y1="${first}" y2="${last}" stroke="var(--ink)" stroke-dasharray="3 3"/>`);
  return parts.join("");
}

const round = (value: number): number => Math.round(value * 10) / 10;
