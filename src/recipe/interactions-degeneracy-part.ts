import type { z } from "zod";
import { behaviouralCurvature, type Chain, countPoints, type Degeneracy, degeneracy, type Points, weightBlocks } from "../interactions/index.js";
import { type Layer, Mlp } from "../nn/index.js";
import type { Tensor } from "../tensor/index.js";
import { mergingPart } from "./interactions-degeneracy-merging.js";
import { samplingPart, selfTestPart } from "./interactions-degeneracy-sampling.js";
import type { DEGENERACY_SETTINGS } from "./interactions-degeneracy-settings.js";
import { constantPart, leadingOf, measuredPart, sampledPart } from "./interactions-degeneracy-spectrum.js";
import type { InspectionPart, Surroundings } from "./interactions-part.js";
import type { Table } from "./table-data.js";
import { turn } from "./turn.js";
import { UsageError } from "./usage-error.js";

export interface DegeneracyInput {
  /** an `Mlp` */
  model: Layer;
  /** its `mlpChain` */
  chain: Chain;
  /** [points, inputs] in float64, in batches */
  points: Points;
  testPoints: Points;
  /** int64 [points] for every batch of the test points */
  testLabels: readonly Tensor[];
}

export type DegeneracySettings = z.output<typeof DEGENERACY_SETTINGS>;

/**
 * What of a network's parameters its data do not determine, for a report: free directions by source beside the measured rank, the effective number of parameters over the resolution and by
 * sampling, and hidden units that can be merged; writes `figures/hessian.svg`, `figures/soft-rank.svg` and, where units merge, `merged.safetensors`.
 *
 * @throws UsageError for a model that is no multi-layer perceptron; the signal's reason once it is aborted.
 */
export async function degeneracyPart(input: DegeneracyInput, settings: DegeneracySettings, surroundings: Surroundings): Promise<InspectionPart> {
  const { model, chain, points } = input;
  const { log, signal, out, seed } = surroundings;
  if (!(model instanceof Mlp))
    throw new UsageError(
      `the model is a ${model.constructor.name}; degeneracy is counted for multi-layer perceptrons, such as \`tessera run landscape-train\` makes by default`,
    );
  /** Lets a signal in between long computations. */
  const stage = async (message: string): Promise<void> => {
    await turn(signal);
    log(message);
  };
  const parts: InspectionPart[] = [];
  const biases = model.config.bias ?? true;
  const parameters = weightBlocks(chain, biases).reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  const count = countPoints(points).toLocaleString("en-US");
  await stage(`free directions on ${count} points`);
  const found = degeneracy(chain, points, { biases, threshold: settings.threshold, measure: parameters <= settings.measureUpTo });
  parts.push(countPart(found, countPoints(points)));
  const curvature = behaviouralCurvature(chain, points, { biases });
  if (curvature.trace === 0) {
    parts.push(constantPart(parameters));
  } else {
    await stage(`curvatures on ${count} points`);
    const leading = await leadingOf(curvature, settings, surroundings);
    const soft = found.measured === null ? sampledPart(curvature, leading, settings, surroundings) : measuredPart(found.measured, settings, out);
    parts.push(soft.part);
    if (parameters <= settings.sampleUpTo) {
      await stage("learning coefficient by two samplers");
      parts.push(await samplingPart({ chain, points, biases }, { leading, soft }, settings, surroundings));
    }
  }
  if (settings.selfTest) {
    await stage("self-test of the sampler");
    parts.push(selfTestPart(seed));
  }
  await stage("units that open together, and units that merge");
  parts.push(mergingPart({ ...input, model }, settings, surroundings));
  return {
    rows: parts.flatMap(({ rows }) => rows),
    sections: parts.flatMap(({ sections }) => sections),
    figures: Object.assign({}, ...parts.map(({ figures }) => figures)) as Record<string, number>,
  };
}

function countPart(found: Degeneracy, count: number): InspectionPart {
  const { parameters, maps, units, itemised, explained } = found;
  const bound = maps.reduce((sum, { activationRank, gradientRank }) => sum + activationRank * gradientRank, 0);
  const widest = Math.max(...maps.map(({ inputs }) => inputs));
  const few = count < widest ? ` There are fewer points than the ${widest} inputs of the widest map, so that ranks are bounded by the sample: give more examples.` : "";
  const unseen = maps.some(({ local }) => local === null) ? " Some maps are too large to look at units one by one; a dash stands there." : "";
  return {
    rows: [
      { what: "parameters", value: parameters, note: "N" },
      { what: "free directions, by source", value: itemised, note: "all sources added up; they overlap" },
      {
        what: "free directions, explained",
        value: explained,
        note: explained === null ? "too many to compare" : `independent ones among them; the rank is at most ${(parameters - explained).toLocaleString("en-US")}`,
      },
      { what: "Σ r_G r_K", value: bound, note: "bounds the effective number of parameters from above" },
    ],
    sections: [
      {
        title: "Free directions of each map",
        table: mapTable(found),
        text: `How many directions of each layer's weights change no output on the points, to first order: r_G is the rank of what the layer reads, r_K that of the gradients of its units, and inputs × units − r_G r_K directions are free of both. Single units that matter on few points leave more.${unseen}${few}`,
      },
      ...(units.length === 0
        ? []
        : [
            {
              title: "Free directions between maps",
              table: unitTable(found),
              text: "A ReLU can grow while what reads it shrinks. ReLUs that open on exactly the same points can be mixed with each other: s² − s more directions for a group of s.",
            },
          ]),
    ],
    figures: { parameters, itemised, bound, ...(explained === null ? {} : { explained }) },
  };
}

function mapTable({ maps }: Degeneracy): Table {
  return {
    columns: [
      { key: "name", label: "Layer", align: "left" },
      { key: "inputs", label: "Inputs" },
      { key: "units", label: "Units" },
      { key: "activationRank", label: "r_G" },
      { key: "gradientRank", label: "r_K" },
      { key: "free", label: "Free" },
      { key: "local", label: "Free by units on few points" },
    ],
    rows: maps.map(({ name, inputs, units, activationRank, gradientRank, free, local }) => ({ name, inputs, units, activationRank, gradientRank, free, local })),
  };
}

function unitTable({ units }: Degeneracy): Table {
  return {
    columns: [
      { key: "name", label: "Units of", align: "left" },
      { key: "rescalings", label: "Rescalings" },
      { key: "synchronised", label: "Mixings beyond" },
      { key: "groups", label: "Units that open together", align: "left" },
    ],
    rows: units.map(({ name, rescalings, synchronised, groups }) => ({
      name,
      rescalings,
      synchronised,
      groups: groups.length === 0 ? "none" : groups.map((group) => group.join(" ")).join("; "),
    })),
  };
}
