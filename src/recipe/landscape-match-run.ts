import { join } from "node:path";
import { applyPermutation, difference, disposeWeights, type Line, lineBarrier, norm, repair, type Weights } from "../landscape/index.js";
import { saveSafetensors } from "../tensor/index.js";
import type { RunContext, RunResult } from "./define-recipe.js";
import { barrierFigures, barrierTable, lineCharts } from "./landscape-line-run.js";
import type { LandscapeMatchSettings } from "./landscape-match.js";
import { matchBy, symmetriesOf } from "./landscape-matching.js";
import { readNetworkPair } from "./landscape-networks.js";
import { landscapeSamples } from "./landscape-samples.js";
import { drawLineChart } from "./line-chart.js";
import { prepareComputing } from "./prepare-computing.js";

/** The body of the recipe `landscape-match`. Leaves `checkpoints/matched.safetensors`: b with its units in a's order and the bases inside its attention heads turned to a's, under the names of b's file. */
export async function runLandscapeMatch({ settings, seed, out, log, signal }: RunContext<LandscapeMatchSettings>): Promise<RunResult> {
  prepareComputing(settings);
  const { model, description, a, b, names } = readNetworkPair(settings);
  // The second network was read last: its buffers are in the model.
  const whole = Object.fromEntries(Object.entries(model.stateDict()).map(([name, value]) => [name, value.clone()]));
  const { train, test } = await landscapeSamples(settings);
  const spec = symmetriesOf(model, train);
  log(`${spec.labels.length} groups of units may change places: ${spec.labels.map(({ name, size }) => `${name} (${size})`).join(", ")}`);
  const turned = spec.labels.some(({ heads }) => heads.length > 0);
  const { weights, matching, unmoved } = matchBy(settings.matcher, model, [a, b], { spec, sample: train, seed });
  const file = join(out.checkpoints, "matched.safetensors");
  const matched = { ...applyPermutation(whole, spec, matching.permutations), ...weights };
  saveSafetensors(file, Object.fromEntries(Object.entries(matched).map(([own, value]) => [names.get(own)!, value])));
  const lines: [string, Line][] = [];
  for (const [name, end] of [
    ["before", b],
    ["after", weights],
  ] as const) {
    log(`line ${name} matching`);
    lines.push([name, await lineBarrier(model, a, end, { sample: test, normSample: train, points: settings.points, signal })]);
  }
  const distances = [b, weights].map((end) => between(a, end)) as [number, number];
  const repaired = repair(model, a, weights, 0.5, train);
  const charts = lineCharts(lines);
  charts.forEach((chart, index) => out.writeFigure(index === 0 ? "loss" : "accuracy", drawLineChart(chart)));
  return {
    report: {
      title: "Matching two networks",
      lead: `${description}, by ${settings.matcher}. The second network's units stand in the order of the first's now${turned ? ", and the bases inside its attention heads are turned to the first's" : ""}; it computes what it did. Distance ${distances[0].toPrecision(4)} before, ${distances[1].toPrecision(4)} after; ${(100 * unmoved).toFixed(0)} % of the units stayed. File: ${file}`,
      summary: barrierTable(lines),
      sections: [
        ...charts.map((chart) => ({ title: chart.title, chart })),
        {
          title: "Variance of the midpoint's units",
          text: "Averaging units that agree only in part loses variation, layer by layer, and with it accuracy. REPAIR gives it back; below 1 it has collapsed.",
          table: {
            columns: [
              { key: "name", label: "Layer", align: "left" as const },
              { key: "before", label: "Of the ends' deviation", digits: 3 },
              { key: "after", label: "After REPAIR", digits: 3 },
            ],
            rows: repaired.layers.map((layer) => ({ ...layer })),
          },
        },
        {
          title: "What may change places",
          table: {
            columns: [
              { key: "name", label: "Units of", align: "left" as const },
              { key: "size", label: "Number" },
              { key: "uses", label: "Moves with", align: "left" as const },
            ],
            rows: spec.labels.map(({ name, size, uses }) => ({ name, size, uses: uses.map((use) => `${use.name} (axis ${use.axis})`).join(", ") })),
          },
        },
      ],
    },
    figures: {
      "distance.before": distances[0],
      "distance.after": distances[1],
      unmoved,
      sweeps: matching.objective.length - 1,
      ...barrierFigures("before", lines[0]![1]),
      ...barrierFigures("after", lines[1]![1]),
    },
  };
}

function between(a: Weights, b: Weights): number {
  const d = difference(b, a);
  const length = norm(d);
  disposeWeights(d);
  return length;
}
