import { drawDensities, groupDensity } from "../g2g/index.js";
import type { RewiringRecord } from "../g2g/index.js";
import type { FrameSequence } from "./frame-player.js";
import type { G2GVariant } from "./g2gnet-variant-names.js";
import type { G2GNetwork } from "./g2gnet-report.js";
import type { G2GResult } from "./g2gnet-training.js";
import type { LineChart, Point } from "./line-chart.js";
import { meanInterval } from "./mean-interval.js";
import type { Section } from "./report.js";

type Results = ReadonlyMap<G2GVariant, readonly G2GResult[]>;

/** More frames than these only make the page heavy; of longer trainings they are chosen evenly. */
const MOST_FRAMES = 60;

/** Whether anything moved while a network was trained. */
export function isRewired(results: readonly G2GResult[]): boolean {
  return results.some(({ rewiring }) => rewiring.some(({ step }) => step > 0));
}

/** How rewired networks developed, all in one section of small charts; nothing without such networks. */
export function rewiringSections(networks: readonly G2GNetwork[], results: Results): Section[] {
  const rewired = networks.filter(({ variant }) => isRewired(results.get(variant)!));
  if (rewired.length === 0) return [];
  const chart = (title: string, percent: boolean, value: (records: readonly RewiringRecord[]) => number | null): LineChart => ({
    title: `${title} by step`,
    x: { label: "Step" },
    y: { label: title, percent },
    series: rewired.map(({ variant, name }) => ({ name, points: course(results.get(variant)!, value) })),
  });
  const text =
    "Means over junctions, dead units as their sum, and over seeds with 95 % intervals. Overlap: edges or tiles that exist now and did at the start, as a share " +
    "of those that exist now or did then. Explored: places that have ever held one.";
  const others = [
    chart("Explored places", true, (records) => meanOf(records, ({ explored }) => explored)),
    chart("Edges within groups", true, (records) => meanOf(records, ({ within }) => within)),
    chart("Modularity", false, (records) => meanOf(records, ({ modularity }) => modularity)),
    chart("Dead units", false, (records) => records.reduce((sum, { deadUnits }) => sum + deadUnits, 0)),
  ];
  // Where no network has groups, two of them are empty.
  const drawn = others.filter(({ series }) => series.some(({ points }) => points.length > 0));
  return [{ title: "Rewiring", text, charts: [chart("Overlap with the start", true, (records) => meanOf(records, ({ overlap }) => overlap)), ...drawn] }];
}

/** The trainings in which the collapse alarm rang; nothing when it was silent. */
export function collapseSections(networks: readonly G2GNetwork[], results: Results): Section[] {
  const rows = networks.flatMap(({ variant, name }) =>
    results.get(variant)!.flatMap(({ seed, collapsed }) => (collapsed === null ? [] : [{ network: name, seed, epoch: collapsed }])),
  );
  if (rows.length === 0) return [];
  return [
    {
      title: "Collapse alarms",
      text: "In these trainings the collapse alarm rang: read their accuracies with it in mind.",
      table: { columns: [{ key: "network", label: "Network" }, { key: "seed", label: "Seed" }, { key: "epoch", label: "Epoch" }], rows },
    },
  ];
}

/**
 * The densities of every pair of groups at every update of the first seed; null when there is no update, or no junction with groups.
 *
 * @param shown numbers of the junctions to draw
 * @param groups how to group junctions that have no records, as drawConnectivity does
 */
export function rewiringFrames(network: G2GNetwork, shown: readonly number[], result: G2GResult, layers: readonly string[], groups: number): FrameSequence | null {
  const steps = chosen(stepsOf(result.rewiring));
  if (steps.length < 2 || result.rewiring.every(({ densities }) => densities === null)) return null;
  const names = [...new Set(result.rewiring.map(({ junction }) => junction))];
  const own = shown.map((junction) => ({
    initial: Array.from(groupDensity(network.patterns[junction]!, groups).values),
    records: result.rewiring.filter((record) => record.junction === names[junction]),
  }));
  const at = (step: number): number[][] =>
    own.map(({ initial, records }) => records.findLast((record) => record.step <= step && record.densities !== null)?.densities ?? initial);
  const unit = network.patterns.some(({ kind }) => kind === "tiles") ? "tiles" : "edges";
  const junctions = at(steps.at(-1)!).map((values, index) => {
    const junction = shown[index]!;
    const { inputs, outputs } = network.patterns[junction]!;
    return { name: `Junction ${junction + 1}: ${inputs} → ${outputs}`, values };
  });
  return {
    drawings: drawDensities({ groups: Math.sqrt(junctions[0]!.values.length), junctions, layers }),
    frames: steps.map((step) => ({ label: frameLabel(result.rewiring.filter((record) => record.step === step), step, unit), values: at(step).flat() })),
  };
}

/** `Step 1,200: 340 of 12,816 edges moved, overlap with the start 71 %, 38 % within groups`. */
function frameLabel(records: readonly RewiringRecord[], step: number, unit: string): string {
  const sum = (value: (record: RewiringRecord) => number): string => records.reduce((total, record) => total + value(record), 0).toLocaleString("en-US");
  const percent = (share: number): string => `${Math.round(100 * share)} %`;
  const moved = step === 0 ? `the start, ${sum(({ units }) => units)} ${unit}` : `${sum((record) => record.moved)} of ${sum(({ units }) => units)} ${unit} moved`;
  const overlap = meanOf(records, (record) => record.overlap);
  const within = meanOf(records, (record) => record.within);
  return [
    `Step ${step.toLocaleString("en-US")}: ${moved}`,
    ...(step === 0 || overlap === null ? [] : [`overlap with the start ${percent(overlap)}`]),
    ...(within === null ? [] : [`${percent(within)} within groups`]),
  ].join(", ");
}

/** A figure of every update, over the seeds that have that update. */
function course(results: readonly G2GResult[], value: (records: readonly RewiringRecord[]) => number | null): Point[] {
  return stepsOf(results.flatMap(({ rewiring }) => rewiring)).flatMap((step) => {
    const seeds = results.map(({ rewiring }) => rewiring.filter((record) => record.step === step)).filter((records) => records.length > 0);
    const values = seeds.flatMap((records) => value(records) ?? []);
    if (values.length === 0) return [];
    const { mean, interval } = meanInterval(values);
    return [interval === 0 ? { x: step, y: mean } : { x: step, y: mean, low: mean - interval, high: mean + interval }];
  });
}

/** Over the junctions that have the figure; null when none has. */
function meanOf(records: readonly RewiringRecord[], value: (record: RewiringRecord) => number | null): number | null {
  const values = records.map(value).filter((one) => one !== null);
  return values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length;
}

function stepsOf(records: readonly RewiringRecord[]): number[] {
  return [...new Set(records.map(({ step }) => step))].sort((a, b) => a - b);
}

/** At most so many of the steps, the first and the last among them. */
function chosen(steps: number[]): number[] {
  if (steps.length <= MOST_FRAMES) return steps;
  return Array.from({ length: MOST_FRAMES }, (_, frame) => steps[Math.round((frame * (steps.length - 1)) / (MOST_FRAMES - 1))]!);
}
