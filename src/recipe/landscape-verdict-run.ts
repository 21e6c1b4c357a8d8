import { join } from "node:path";
import {
  difference,
  evaluating,
  interpolated,
  type Line,
  lineBarrier,
  type Measurement,
  measure,
  type MergeOutcome,
  norm,
  repair,
  resetNormStatistics,
  type Sample,
  setState,
  setWeights,
  stateOf,
  verdict,
  type Weights,
} from "../landscape/index.js";
import type { Layer } from "../nn/index.js";
import { saveSafetensors, scope } from "../tensor/index.js";
import type { RunContext, RunResult } from "./define-recipe.js";
import { lineCharts } from "./landscape-line-run.js";
import { matchBy, symmetriesOf } from "./landscape-matching.js";
import { readNetworkPair } from "./landscape-networks.js";
import { landscapeSamples } from "./landscape-samples.js";
import type { LandscapeVerdictSettings } from "./landscape-verdict.js";
import { drawLineChart } from "./line-chart.js";
import { prepareComputing } from "./prepare-computing.js";

/** A merged network that was tried. */
interface Tried extends MergeOutcome {
  /** parameters and running statistics */
  state: Weights;
}

const ADVICE = {
  same: "they are one network",
  average: "average",
  match: "match first, then average",
  repair: "match and average, then repair",
  "keep apart": "keep apart",
} as const;

/** The body of the recipe `landscape-verdict`. The advised merge is left in `checkpoints/merged.safetensors`, under the files' names. */
export async function runLandscapeVerdict({ settings, seed, out, log, signal }: RunContext<LandscapeVerdictSettings>): Promise<RunResult> {
  prepareComputing(settings);
  const { model, description, a, b, names } = readNetworkPair(settings);
  const { train, test } = await landscapeSamples(settings);
  const distance = norm(difference(b, a));
  const look = { sample: test, normSample: train, points: settings.points, resolution: 0, signal };
  log("the line between them");
  const naive = await lineBarrier(model, a, b, look);
  const ends = [naive.points[0]!, naive.points.at(-1)!] as const;
  const lines: [string, Line][] = [["as they are", naive]];
  const tried: Tried[] = [];
  if (distance > 0) {
    log("matching their units");
    const { weights: matched } = matchBy("weights", model, [a, b], { spec: symmetriesOf(model, train), sample: train, seed });
    lines.push(["matched", await lineBarrier(model, a, matched, look)]);
    log("repairing the mean");
    tried.push(
      averaged("average", "mean of the weights", model, [a, b], train, test),
      averaged("match", "mean after matching", model, [a, matched], train, test),
      repaired("mean after REPAIR", model, [a, b], train, test),
      repaired("mean after matching and REPAIR", model, [a, matched], train, test),
    );
  }
  const decided = verdict(distance, ends, tried, settings.tolerance);
  const chosen = tried.find(({ name }) => name === decided.merge?.name);
  const file = join(out.checkpoints, "merged.safetensors");
  if (chosen !== undefined) {
    setState(model, chosen.state);
    saveSafetensors(file, Object.fromEntries(Object.entries(model.stateDict()).map(([own, value]) => [names.get(own)!, value])));
  }
  const together = distance > 0 ? ensemble(model, [a, b], train, test) : ends[0];
  const charts = lineCharts(lines);
  charts.forEach((chart, index) => out.writeFigure(index === 0 ? "loss" : "accuracy", drawLineChart(chart)));
  const row = (what: string, { loss, error }: Measurement) => ({
    what,
    loss,
    accuracy: error === null ? null : 1 - error,
    advice: what === chosen?.name ? "✓" : "",
  });
  return {
    report: {
      title: `Verdict: ${ADVICE[decided.advice]}`,
      lead: `${description}. ${decided.reason}${chosen === undefined ? "" : ` The merged network: ${file}`}`,
      summary: {
        columns: [
          { key: "what", label: "Network", align: "left" },
          { key: "loss", label: "Test loss", digits: 4 },
          { key: "accuracy", label: "Test accuracy", percent: true, digits: 2 },
          { key: "advice", label: "Advised", align: "left" },
        ],
        rows: [row("first", ends[0]), row("second", ends[1]), ...tried.map((one) => row(one.name, one)), row("both, outputs averaged (twice the cost)", together)],
      },
      sections: charts.map((chart) => ({ title: chart.title, chart, text: "On test images, before and after matching." })),
    },
    figures: {
      distance,
      barrier: naive.loss.chord.value,
      ...(lines.length > 1 ? { "barrier.matched": lines[1]![1].loss.chord.value } : {}),
      ...Object.fromEntries(
        tried.flatMap(({ name, loss, error }) => [[`${name}.loss`, loss], ...(error === null ? [] : [[`${name}.error`, error] as [string, number]])]),
      ),
      "expected.loss": (chosen ?? (distance > 0 ? together : ends[0])).loss,
    },
  };
}

function averaged(how: "average" | "match", name: string, model: Layer, [a, b]: readonly [Weights, Weights], train: Sample, test: Sample): Tried {
  setWeights(model, interpolated(a, b, 0.5));
  resetNormStatistics(model, train);
  return { how, name, ...measure(model, test), state: stateOf(model) };
}

function repaired(name: string, model: Layer, [a, b]: readonly [Weights, Weights], train: Sample, test: Sample): Tried {
  setState(model, repair(model, a, b, 0.5, train).weights);
  return { how: "repair", name, ...measure(model, test), state: stateOf(model) };
}

/** What the mean of the two networks' probabilities does. */
function ensemble(model: Layer, networks: readonly [Weights, Weights], train: Sample, test: Sample): Measurement {
  const probabilities = networks.map((weights) => {
    setWeights(model, weights);
    resetNormStatistics(model, train);
    return evaluating(model, () => test.batches.map(({ input }) => scope(() => model.forward(input).softmax(-1)).keep()));
  });
  let [loss, wrong] = [0, 0];
  test.batches.forEach(({ target }, index) => {
    scope(() => {
      const mean = probabilities[0]![index]!.add(probabilities[1]![index]!).mul(0.5);
      loss -= mean
        .gather(-1, target.view([-1, 1]))
        .log()
        .sum()
        .toNumber();
      wrong += mean.argmax(-1).ne(target).sum().toNumber();
    });
  });
  for (const tensors of probabilities) for (const tensor of tensors) tensor.dispose();
  return { loss: loss / test.examples, error: wrong / test.examples };
}
