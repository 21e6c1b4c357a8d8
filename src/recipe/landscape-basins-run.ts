import { join } from "node:path";
import { type BarrierMatrix, basins, evaluateAt, greedySoup, lossBarrier, pairwiseBarriers, type Sample, type Soup, uniformSoup } from "../landscape/index.js";
import { saveSafetensors } from "../tensor/index.js";
import type { RunContext, RunResult } from "./define-recipe.js";
import type { LandscapeBasinsSettings } from "./landscape-basins.js";
import { readNetworks } from "./landscape-networks.js";
import { landscapeSamples } from "./landscape-samples.js";
import { drawMatrixChart, type MatrixChart } from "./matrix-chart.js";
import { prepareComputing } from "./prepare-computing.js";
import { UsageError } from "./usage-error.js";

/** The body of the recipe `landscape-basins`. */
export async function runLandscapeBasins({ settings, out, log, signal }: RunContext<LandscapeBasinsSettings>): Promise<RunResult> {
  prepareComputing(settings);
  if (settings.networks.length < 2) throw new UsageError("networks: give at least two safetensors files");
  const { model, description, networks, names } = readNetworks(
    settings.networks.map((path) => ["networks", path]),
    settings,
  );
  const { train, test } = await landscapeSamples(settings);
  const [validation, rest] = halves(test);
  const labels = distinctNames(settings.networks);
  const options = { sample: train, points: settings.points, resolution: 0, signal };
  const matrix = await pairwiseBarriers(networks, lossBarrier(model, options), {
    signal,
    onPair: ({ pair: [i, j], value, done, total }) => {
      out.metric({ first: labels[i]!, second: labels[j]!, barrier: value });
      log(`${done} of ${total}: ${labels[i]} and ${labels[j]}, barrier ${value.toPrecision(3)}`);
    },
  });
  const { groups, order } = basins(matrix, settings.tolerance, settings.linkage);
  const soups: [string, Soup][] = [
    ["uniform soup", await uniformSoup(model, networks, { sample: validation, normSample: train, barrier: null, signal })],
    ["greedy soup", await greedySoup(model, networks, { sample: validation, normSample: train, barrier: null, signal })],
  ];
  const tested = (weights: Soup["weights"]) => evaluateAt(model, weights, { sample: rest, normSample: train });
  const rows = [
    ...labels.map((name, i) => ({
      name,
      basin: 1 + groups.findIndex((group) => group.includes(i)),
      members: null,
      validation: soups[0]![1].alone[i]!.error,
      ...tested(networks[i]!),
    })),
    ...soups.map(([name, { members, averages, weights }]) => ({
      name,
      basin: null,
      members: members.map((i) => labels[i]!).join(", "),
      validation: averages.at(-1)!.error,
      ...tested(weights),
    })),
  ];
  for (const [name, { state }] of soups) {
    saveSafetensors(
      join(out.checkpoints, `${name.replace(" ", "-")}.safetensors`),
      Object.fromEntries(Object.entries(state).map(([own, value]) => [names.get(own)!, value])),
    );
  }
  const chart = matrixChart(matrix, order, labels, groups);
  out.writeFigure("barriers", drawMatrixChart(chart));
  return {
    report: {
      title: "Which networks share a basin",
      lead: `${networks.length} networks, ${description}: ${groups.length} ${groups.length === 1 ? "basin" : "basins"} at a tolerance of ${settings.tolerance}. Soups chose by half of the test images and are judged by the other half.`,
      summary: {
        columns: [
          { key: "name", label: "Network", align: "left" },
          { key: "basin", label: "Basin" },
          { key: "validation", label: "Validation error", percent: true, digits: 2 },
          { key: "error", label: "Test error", percent: true, digits: 2, best: "min" },
          { key: "loss", label: "Test loss", digits: 4, best: "min" },
          { key: "members", label: "Made of", align: "left" },
        ],
        rows,
      },
      sections: [
        {
          title: chart.title,
          matrix: chart,
          text: "Networks of one basin stand together; each cell is the height of the training loss above the chord between two networks.",
        },
      ],
    },
    figures: {
      basins: groups.length,
      ...Object.fromEntries(
        rows.flatMap(({ name, loss, error }) => [[`${name}.loss`, loss], ...(error === null ? [] : [[`${name}.error`, error] as [string, number]])]),
      ),
    },
  };
}

/** A sample in two, batch by batch; a single batch is both. */
function halves({ batches }: Sample): [Sample, Sample] {
  const middle = Math.max(1, Math.floor(batches.length / 2));
  const part = (own: Sample["batches"]): Sample => ({ batches: own, examples: own.reduce((sum, { input }) => sum + input.size(0), 0), [Symbol.dispose]: () => {} });
  return [part(batches.slice(0, middle)), part(batches.length === 1 ? batches : batches.slice(middle))];
}

function matrixChart(matrix: BarrierMatrix, order: readonly number[], labels: readonly string[], groups: readonly (readonly number[])[]): MatrixChart {
  return {
    title: "Barriers between all pairs",
    value: { label: "Loss above the chord" },
    rows: order.map((i) => labels[i]!),
    values: order.map((i) => order.map((j) => matrix[i]![j]!)),
    groups: groups.map(({ length }) => length),
  };
}

/** The paths without what they have in common at their beginning, and without their ending. */
function distinctNames(paths: readonly string[]): string[] {
  const parts = paths.map((path) => path.replace(/\.safetensors$/, "").split("/"));
  const shortest = Math.min(...parts.map(({ length }) => length));
  let common = 0;
  while (common < shortest - 1 && parts.every((own) => own[common] === parts[0]![common])) common++;
  return parts.map((own) => own.slice(common).join("/"));
}
