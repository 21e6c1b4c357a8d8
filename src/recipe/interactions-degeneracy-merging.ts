import {
  accuracyMetric,
  countPoints,
  mergeCosts,
  type MergedNetwork,
  mergeNeurons,
  mlpChain,
  swapCosts,
  type SwapTest,
  swapTest,
  type UnitGroup,
  unitGroups,
  withConstant,
} from "../interactions/index.js";
import type { Mlp } from "../nn/index.js";
import { noGrad, saveSafetensors, scope, type Tensor } from "../tensor/index.js";
import type { DegeneracyInput, DegeneracySettings } from "./interactions-degeneracy-part.js";
import type { InspectionPart, Surroundings } from "./interactions-part.js";
import type { Section } from "./report.js";
import type { RunFolder } from "./run-folder.js";

interface MlpInput extends DegeneracyInput {
  model: Mlp;
}

/** A hidden layer's groups. */
interface LayerGroups {
  name: string;
  units: number;
  synchronised: UnitGroup[];
  mergeable: UnitGroup[];
  /** null without groups */
  test: SwapTest | null;
}

/** Units whose gates can be swapped, with the test that they can, and units that merge, with the smaller network in `merged.safetensors`. */
export function mergingPart(input: MlpInput, settings: DegeneracySettings, { out, seed }: Surroundings): InspectionPart {
  const { model, chain } = input;
  const why =
    model.config.activation === "sigmoid" ? "A sigmoid is not 0 at 0, so that its units have no gates to swap." : chain.length < 2 ? "The network has no hidden units." : null;
  if (why !== null) return { rows: [], sections: [{ title: "Units that open together", text: why }], figures: {} };
  const layers = chain.slice(0, -1).map((_, layer) => groupsOf(input, { ...settings, seed }, layer));
  const merged = mergedPart(input, layers, settings, out);
  return { rows: merged.rows, sections: [swapSection(layers, settings), ...merged.sections], figures: merged.figures };
}

/** The score of outputs on the test points. */
function scoreOf(labels: readonly Tensor[]): (outputs: readonly Tensor[]) => number {
  const metric = accuracyMetric(labels);
  const count = countPoints(labels);
  return (outputs) => outputs.reduce((sum, output, batch) => sum + metric.total(output, batch), 0) / count;
}

function groupsOf({ chain, points, testPoints, testLabels }: MlpInput, { mergeTolerance, seed }: DegeneracySettings & { seed: number }, layer: number): LayerGroups {
  return scope(() => {
    const synchronised = unitGroups(swapCosts(chain, points, layer), mergeTolerance);
    const mergeable = unitGroups(mergeCosts(chain, points, layer), mergeTolerance);
    const test = synchronised.length === 0 ? null : swapTest(chain, testPoints, layer, synchronised, { score: scoreOf(testLabels), seed });
    return { name: chain[layer]!.name, units: chain[layer]!.outputs, synchronised, mergeable, test };
  });
}

const listed = (groups: readonly UnitGroup[]): string => (groups.length === 0 ? "none" : groups.map(({ units }) => units.join(" ")).join("; "));

function swapSection(layers: readonly LayerGroups[], { mergeTolerance }: DegeneracySettings): Section {
  return {
    title: "Units that open together, by what swapping their gates costs",
    table: {
      columns: [
        { key: "name", label: "Units of", align: "left" },
        { key: "units", label: "Units" },
        { key: "groups", label: "Groups", align: "left" },
        { key: "accuracy", label: "Accuracy", percent: true, digits: 2 },
        { key: "medoid", label: "with the medoid's gate", percent: true, digits: 2 },
        { key: "control", label: "with random gates", percent: true, digits: 2 },
        { key: "change", label: "Outputs changed, medoid" },
        { key: "random", label: "random" },
      ],
      rows: layers.map(({ name, units, synchronised, test }) => ({
        name,
        units,
        groups: listed(synchronised),
        accuracy: test?.score ?? null,
        medoid: test?.swapped.score ?? null,
        control: test?.control.score ?? null,
        change: test?.swapped.change ?? null,
        random: test?.control.change ?? null,
      })),
    },
    text: `Groups in which each unit can be driven by each other's gate at a cost of at most ${mergeTolerance} of what the next layer reads, found on the training points; accuracies are on the test points. A group is worth its name when the medoid's gate changes far less than random gates do. Units that say almost nothing cost little to swap, whenever they open.`,
  };
}

function mergedPart({ model, chain, points, testPoints, testLabels }: MlpInput, layers: readonly LayerGroups[], { mergeTolerance }: DegeneracySettings, out: RunFolder): InspectionPart {
  const title = "The network with its units merged";
  const before = layers.reduce((sum, { units }) => sum + units, 0);
  if (layers.every(({ mergeable }) => mergeable.length === 0)) {
    const text = `No two units are multiples of each other within ${mergeTolerance} of what the next layer reads, so that there is nothing to merge and no file; a larger mergeTolerance merges more and changes more.`;
    return { rows: [{ what: "units merged", value: 0, note: `of ${before}` }], sections: [{ title, text }], figures: { "merged.units": before, "merged.gone": 0 } };
  }
  const found = mergeNeurons(
    model,
    points,
    layers.map(({ mergeable }) => mergeable),
  );
  saveSafetensors(out.file("merged.safetensors"), found.model.stateDict());
  const test = compared({ chain, testPoints, testLabels }, found);
  const after = found.hidden.reduce((sum, layer) => sum + layer.after, 0);
  return {
    rows: [
      { what: "units merged", value: before - after, note: `of ${before}; the smaller network is merged.safetensors` },
      { what: "accuracy before, %", value: 100 * test.before, note: "on the test points" },
      { what: "accuracy after, %", value: 100 * test.after, note: `outputs change by ${test.change.toExponential(1)} of their mean square there` },
    ],
    sections: [
      {
        title,
        table: {
          columns: [
            { key: "name", label: "Units of", align: "left" },
            { key: "groups", label: "Merged", align: "left" },
            { key: "before", label: "Units before" },
            { key: "after", label: "after" },
          ],
          rows: layers.map(({ name, mergeable }, l) => ({ name, groups: listed(mergeable), ...found.hidden[l]! })),
        },
        text: `The medoid of each group stands for all of it. On the training points outputs change by at most ${found.largest.toPrecision(3)}, ${found.change.toExponential(1)} of their mean square; on the test points by at most ${test.largest.toPrecision(3)}, ${test.change.toExponential(1)}. Accuracy on the test points: ${(100 * test.before).toFixed(2)} % before, ${(100 * test.after).toFixed(2)} % after.`,
      },
    ],
    figures: {
      "merged.units": after,
      "merged.gone": before - after,
      "merged.change": test.change,
      "merged.largest": test.largest,
      "accuracy.before": test.before,
      "accuracy.after": test.after,
    },
  };
}

/** Both networks on the test points: accuracies, the largest difference of an output and E|Δ output|² / E|output|². */
function compared({ chain, testPoints, testLabels }: Pick<MlpInput, "chain" | "testPoints" | "testLabels">, { model }: MergedNetwork) {
  return noGrad(() =>
    scope(() => {
      const merged = mlpChain(model);
      const metric = accuracyMetric(testLabels);
      const count = countPoints(testPoints);
      const sums = { before: 0, after: 0, moved: 0, size: 0, largest: 0 };
      testPoints.forEach((batch, index) =>
        scope(() => {
          const [own, other] = [outputsOf(chain, batch), outputsOf(merged, batch)];
          const off = other.sub(own);
          sums.before += metric.total(own, index) / count;
          sums.after += metric.total(other, index) / count;
          sums.moved += off.square().sum().toNumber();
          sums.size += own.square().sum().toNumber();
          sums.largest = Math.max(sums.largest, off.abs().max().toNumber());
        }),
      );
      const { before, after, largest, moved, size } = sums;
      return { before, after, largest, change: moved / (size || 1) };
    }),
  );
}

function outputsOf(chain: ReturnType<typeof mlpChain>, batch: Tensor): Tensor {
  const output = chain.reduce((f, section) => section.forward(f), withConstant(batch));
  return output.slice(1, 0, chain.at(-1)!.outputs);
}
