import { existsSync, readFileSync } from "node:fs";
import {
  barrierLedger,
  explainBarrier,
  interpolated,
  layerForecast,
  layerwiseBarriers,
  lineBarrier,
  measure,
  repair,
  resetNormStatistics,
  type Sample,
  setState,
  setWeights,
  singleLayers,
  weightsOf,
  type Weights,
} from "../landscape/index.js";
import type { Layer } from "../nn/index.js";
import type { RunContext, RunResult } from "./define-recipe.js";
import { matchBy, symmetriesOf } from "./landscape-matching.js";
import { pairsReport } from "./landscape-pairs-report.js";
import type { LandscapePairsSettings } from "./landscape-pairs.js";
import { landscapeSamples } from "./landscape-samples.js";
import { trainLandscapeNetwork } from "./landscape-training.js";
import { prepareComputing } from "./prepare-computing.js";

/** One line of a pair: as they are, or after matching. */
export interface PairLine {
  /** `naive`, or the matcher */
  how: string;
  /** definition (a) */
  testBarrier: number;
  trainBarrier: number;
  /** error of the midpoint on test images, before and after REPAIR */
  error: number;
  repairedError: number;
  /** loss of the midpoint on test images, likewise */
  loss: number;
  repairedLoss: number;
  /** null when it was not asked for */
  explained: ExplainedPair | null;
}

/** What explains and forecasts a line. */
export interface ExplainedPair {
  /** g(½) of the training loss on the images of the explanation */
  barrier: number;
  integral: number;
  ledger: number;
  diagonal: number;
  interactions: number;
  /** E1 to E6 */
  estimates: Record<string, number | null>;
  /** by layer and anchor */
  layers: { barrier: number; forecast: number; swapForecast: number }[];
}

/** One pair of networks. */
export interface PairResult {
  width: number;
  pair: number;
  /** means of the two networks on test images */
  loss: number;
  error: number;
  lines: PairLine[];
}

/** The body of the recipe `landscape-pairs`. Every pair's figures are kept in `results/`, every network in `checkpoints/`. */
export async function runLandscapePairs(context: RunContext<LandscapePairsSettings>): Promise<RunResult> {
  const { settings, seed, out, log } = context;
  prepareComputing(settings);
  const { train, test, dataset, transform } = await landscapeSamples(settings);
  const few = (await landscapeSamples({ ...settings, examples: settings.explainExamples })).train;
  const results: PairResult[] = [];
  for (const width of [...new Set(settings.widths)]) {
    for (let pair = 0; pair < settings.pairs; pair++) {
      const file = `results/width${width}-pair${pair}.json`;
      if (existsSync(out.file(file))) {
        results.push(JSON.parse(readFileSync(out.file(file), "utf8")) as PairResult);
        continue;
      }
      const networks: Weights[] = [];
      let model: Layer | null = null;
      for (const own of [2 * pair, 2 * pair + 1]) {
        model = await trainLandscapeNetwork(context, { ...settings, width }, { dataset, transform }, seed + own, `width${width}-seed${seed + own}`);
        networks.push(weightsOf(model));
      }
      log(`width ${width}, pair ${pair + 1} of ${settings.pairs}`);
      const result = await studyPair(context, model!, [networks[0]!, networks[1]!], { train, test, few });
      out.write(file, `${JSON.stringify({ width, pair, ...result }, null, 2)}\n`);
      for (const { how, testBarrier, trainBarrier, error } of result.lines) out.metric({ width, pair, how, testBarrier, trainBarrier, error });
      results.push({ width, pair, ...result });
    }
  }
  return pairsReport({ settings, results, writeFigure: (name, svg) => out.writeFigure(name, svg) });
}

async function studyPair(
  { settings, seed, signal }: RunContext<LandscapePairsSettings>,
  model: Layer,
  [a, b]: readonly [Weights, Weights],
  { train, test, few }: { train: Sample; test: Sample; few: Sample },
): Promise<Omit<PairResult, "width" | "pair">> {
  const spec = symmetriesOf(model, train);
  const ways: [string, Weights][] = [["naive", b]];
  for (const matcher of settings.matchers) ways.push([matcher, matchBy(matcher, model, [a, b], { spec, sample: train, seed }).weights]);
  const lines: PairLine[] = [];
  let ends = { loss: NaN, error: NaN };
  for (const [how, end] of ways) {
    const look = { points: settings.points, normSample: train, signal };
    const onTest = await lineBarrier(model, a, end, { ...look, sample: test });
    const onTrain = await lineBarrier(model, a, end, { ...look, sample: train });
    const [first, last] = [onTest.points[0]!, onTest.points.at(-1)!];
    ends = { loss: (first.loss + last.loss) / 2, error: (first.error! + last.error!) / 2 };
    setWeights(model, interpolated(a, end, 0.5));
    resetNormStatistics(model, train);
    const middle = measure(model, test);
    setState(model, repair(model, a, end, 0.5, train).weights);
    const repaired = measure(model, test);
    lines.push({
      how,
      testBarrier: onTest.loss.chord.value,
      trainBarrier: onTrain.loss.chord.value,
      error: middle.error!,
      repairedError: repaired.error!,
      loss: middle.loss,
      repairedLoss: repaired.loss,
      explained: settings.explain ? await explainPair(model, a, end, few, settings.cells, signal) : null,
    });
  }
  return { ...ends, lines };
}

async function explainPair(model: Layer, a: Weights, b: Weights, sample: Sample, cells: number, signal: AbortSignal): Promise<ExplainedPair> {
  const { barrier, integral, estimates } = await explainBarrier(model, a, b, { sample, cells, signal });
  const ledger = await barrierLedger(model, a, b, { sample, cells, signal });
  const forecasts = await layerForecast(model, a, b, { sample, signal });
  const measured = await layerwiseBarriers(model, a, b, { sample, groups: singleLayers(a), randomDirections: 0, signal });
  return {
    barrier,
    integral: integral.whole,
    ledger: ledger.sum,
    diagonal: ledger.diagonal,
    interactions: ledger.interactions,
    estimates: Object.fromEntries(estimates.map(({ name, value }) => [name, value])),
    layers: measured.flatMap(({ anchors }, layer) =>
      anchors.map(({ loss }, anchor) => {
        const { forecast, swapForecast } = forecasts[layer]!.anchors[anchor]!;
        return { barrier: loss, forecast, swapForecast };
      }),
    ),
  };
}
