import { cumulativeGroups, type GroupBarrier, type LayerGroup, layerwiseBarriers, lineBarrier, singleLayers, windowGroups } from "../landscape/index.js";
import type { RunContext, RunResult } from "./define-recipe.js";
import type { LandscapeLayersSettings } from "./landscape-layers.js";
import { readNetworkPair } from "./landscape-networks.js";
import { landscapeSamples } from "./landscape-samples.js";
import { drawLineChart, type LineChart } from "./line-chart.js";
import { meanInterval } from "./mean-interval.js";
import { prepareComputing } from "./prepare-computing.js";
import type { Table } from "./table-data.js";
import { UsageError } from "./usage-error.js";

/** The body of the recipe `landscape-layers`. */
export async function runLandscapeLayers({ settings, seed, out, log, signal }: RunContext<LandscapeLayersSettings>): Promise<RunResult> {
  prepareComputing(settings);
  const { model, description, a, b } = readNetworkPair(settings);
  const layers = singleLayers(a);
  const tooLong = settings.windows.find((length) => length > layers.length);
  if (tooLong !== undefined) throw new UsageError(`windows: ${tooLong} layers; the networks have ${layers.length}`);
  const { train } = await landscapeSamples(settings);
  const measure = async (what: string, groups: readonly LayerGroup[]): Promise<GroupBarrier[]> => {
    log(`${what}: ${groups.length} groups`);
    const found = await layerwiseBarriers(model, a, b, { sample: train, groups, randomDirections: settings.randomDirections, seed, signal });
    for (const {
      name,
      anchors: [first, second],
      distance,
      cosine,
    } of found)
      out.metric({ what, name, first: first.loss, second: second.loss, distance, cosine });
    return found;
  };
  const full = await lineBarrier(model, a, b, { sample: train, points: 3, resolution: 0, signal });
  const single = await measure("single layers", layers);
  const growing: [string, GroupBarrier[]][] = [];
  for (const order of settings.orders) growing.push([order, await measure(`growing, ${order}`, cumulativeGroups(a, order, seed))]);
  const windows: [number, GroupBarrier[]][] = [];
  for (const length of settings.windows) windows.push([length, await measure(`windows of ${length}`, windowGroups(a, length))]);

  const charts = growing.length === 0 ? [] : [growingChart(growing)];
  charts.forEach((chart) => out.writeFigure("growing-groups", drawLineChart(chart)));
  return {
    report: {
      title: "Which layers can be averaged",
      lead: `${description}, ${train.examples.toLocaleString("en-US")} training images. All layers together: the midpoint's loss is ${full.loss.midpoint.value.toPrecision(3)} above the mean of the ends. A layer's own barrier keeps everything else from one of the two networks, the anchor.`,
      summary: groupTable(single),
      sections: [
        ...charts.map((chart) => ({ title: chart.title, chart, text: "From left to right one layer more is averaged. The last point is the whole network." })),
        ...windows.map(([length, groups]) => ({ title: `Runs of ${length} layers`, table: groupTable(groups) })),
        ...growing.map(([order, groups]) => ({ title: `Growing groups, ${order}`, table: groupTable(groups) })),
      ],
    },
    figures: {
      "full.midpoint": full.loss.midpoint.value,
      ...Object.fromEntries(single.map((group) => [`${group.name}.midpoint`, meanOf(group)])),
    },
  };
}

const meanOf = ({ anchors: [a, b] }: GroupBarrier) => (a.loss + b.loss) / 2;

function groupTable(groups: readonly GroupBarrier[]): Table {
  return {
    columns: [
      { key: "name", label: "Layers", align: "left" },
      { key: "mean", label: "Barrier, mean of anchors" },
      { key: "a", label: "Anchor: first" },
      { key: "b", label: "Anchor: second" },
      { key: "share", label: "Even share" },
      { key: "random", label: "Random directions" },
      { key: "swapped", label: "Swapped whole" },
      { key: "distance", label: "Distance" },
      { key: "cosine", label: "Cosine", digits: 3 },
    ],
    rows: groups.map((group) => {
      const {
        name,
        anchors: [a, b],
        evenShare,
        randomDirections,
        distance,
        cosine,
      } = group;
      return {
        name,
        mean: meanOf(group),
        a: a.loss,
        b: b.loss,
        share: evenShare,
        random: randomDirections.length === 0 ? null : meanInterval(randomDirections),
        swapped: (a.swapped + b.swapped) / 2,
        distance,
        cosine,
      };
    }),
  };
}

function growingChart(growing: readonly (readonly [string, readonly GroupBarrier[]])[]): LineChart {
  return {
    title: "Growing groups of layers",
    x: { label: "Layers averaged" },
    y: { label: "Barrier of the loss, mean of anchors" },
    series: growing.map(([order, groups]) => ({ name: order, points: groups.map((group, index) => ({ x: index + 1, y: meanOf(group) })) })),
  };
}
