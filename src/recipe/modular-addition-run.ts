import { existsSync, readFileSync } from "node:fs";
import { accuracyMetric, fourierPower, type ModularAddition } from "../interactions/index.js";
import { noGrad, scope } from "../tensor/index.js";
import type { RunContext, RunResult } from "./define-recipe.js";
import type { InteractionBasis } from "./interaction-view-data.js";
import { mainFrequencies } from "./main-frequencies.js";
import { interactionBasis } from "./modular-addition-graph.js";
import { modularAdditionReport } from "./modular-addition-report.js";
import { type BasisStudy, studyBasis } from "./modular-addition-study.js";
import { type PairSet, type PairSplit, splitPairs, trainModularAddition } from "./modular-addition-training.js";
import type { ModularAdditionSettings } from "./modular-addition.js";
import { prepareComputing } from "./prepare-computing.js";

/** A network and what became of it in every basis. */
export interface NetworkStudy {
  seed: number;
  /** of the pairs that were trained on, and of those that are judged */
  accuracy: number;
  judgedAccuracy: number;
  /** part of the embedding's power at each frequency, from 1 */
  power: number[];
  /** the main frequencies, the strongest first */
  frequencies: number[];
  bases: BasisStudy[];
}

/** The body of the recipe `modular-addition`. Every network is kept in `checkpoints/`, its figures in each basis in `results/`. */
export async function runModularAddition(context: RunContext<ModularAdditionSettings>): Promise<RunResult> {
  const { settings, seed, out, log } = context;
  prepareComputing(settings);
  const kinds = [...new Set(settings.bases)];
  const networks: NetworkStudy[] = [];
  const graph: InteractionBasis[] = [];
  for (let own = seed; own < seed + settings.seeds; own++) {
    const split = splitPairs(settings.modulus, settings.fraction, own);
    const model = await trainModularAddition(context, split, own);
    const studies: { study: BasisStudy; drawn: InteractionBasis }[] = [];
    for (const kind of kinds) {
      const file = `results/seed${own}-${kind}.json`;
      if (!existsSync(out.file(file))) {
        log(`seed ${own} (${own - seed + 1} of ${settings.seeds}), ${kind}: basis, edges and ablations`);
        const { study, bases, edges } = await studyBasis(model, split, { kind, tolerance: settings.tolerance, signal: context.signal });
        out.write(file, `${JSON.stringify({ study, drawn: interactionBasis(study, bases, edges) })}\n`);
        for (const { to, from } of bases) for (const one of [to, from]) one.dispose();
        for (const { strengths } of edges) strengths.dispose();
      }
      studies.push(JSON.parse(readFileSync(out.file(file), "utf8")) as { study: BasisStudy; drawn: InteractionBasis });
    }
    const network = { seed: own, ...summaryOf(model, split, settings), bases: studies.map(({ study }) => study) };
    out.write(`results/seed${own}.json`, `${JSON.stringify(network, null, 2)}\n`);
    networks.push(network);
    // Three bases beside one another are enough to look at; in a chain that ends linearly the global one is all but the local one.
    if (own === seed) graph.push(...studies.map(({ drawn }) => drawn).filter(({ kind }) => kind !== "global" || kinds.length === 1));
  }
  return modularAdditionReport({ settings, networks, graph, writeFigure: (name, svg) => out.writeFigure(name, svg) });
}

function summaryOf(model: ModularAddition, { trained, judged }: PairSplit, { mainShare }: ModularAdditionSettings): Omit<NetworkStudy, "seed" | "bases"> {
  const accuracy = ({ pairs, labels }: PairSet) => noGrad(() => scope(() => accuracyMetric([labels]).total(model.forward(pairs), 0) / labels.numel()));
  const power = fourierPower(model.embedding.weight);
  return { accuracy: accuracy(trained), judgedAccuracy: accuracy(judged), power, frequencies: mainFrequencies(power, mainShare) };
}
