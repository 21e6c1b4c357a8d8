import assert from "node:assert/strict";
import { test } from "node:test";
import { type Connectivity, type GrowCriterion, type PruneCriterion, type RewiringOptions, type Structure, STRUCTURES } from "../../../src/g2g/index.js";
import { train } from "../../../src/train/index.js";
import { denseWeight, existingPlaces, greedyLowest, gridOf, matrix, moveKey, numbers, tally, unitValues, type LinearLayer } from "./support.js";
import { EXAMPLES, layersOf, tinyData, tinyRewiring, type TinyRewiring } from "./tiny-rewiring.js";

/** A step of the network by hand: activations at both ends of every junction, and the gradient of every dense weight. */
interface Step {
  readonly inputs: number[][];
  readonly outputs: number[][];
  readonly gradient: number[][];
}

interface Weights {
  readonly weight: number[][];
  readonly bias: number[];
}

const dot = (a: number[], b: number[]) => a.reduce((sum, value, index) => sum + value * b[index]!, 0);
const column = (m: number[][], j: number) => m.map((row) => row[j]!);

/** Forward and backward through ReLU layers and a classifier with the mean cross-entropy, in double precision. */
function stepByHand(x: number[][], target: number[], layers: readonly Weights[]): Step[] {
  const activations = [x];
  for (const [index, { weight, bias }] of layers.entries()) {
    const last = index === layers.length - 1;
    activations.push(activations[index]!.map((row) => weight.map((w, i) => (last ? dot(row, w) + bias[i]! : Math.max(0, dot(row, w) + bias[i]!)))));
  }
  // ∂L/∂logits = (softmax − one-hot) / examples
  let delta = activations.at(-1)!.map((logits, example) => {
    const powers = logits.map(Math.exp);
    const sum = powers.reduce((a, b) => a + b, 0);
    return powers.map((power, i) => (power / sum - Number(i === target[example])) / x.length);
  });
  const steps: Step[] = [];
  for (let index = layers.length - 1; index >= 0; index--) {
    const [inputs, outputs, error] = [activations[index]!, activations[index + 1]!, delta];
    const { weight } = layers[index]!;
    steps.unshift({ inputs, outputs, gradient: weight.map((_, i) => weight[0]!.map((_, j) => dot(column(error, i), column(inputs, j)))) });
    const columns = weight[0]!.map((_, j) => column(weight, j));
    delta = error.map((row, example) => columns.map((w, j) => (inputs[example]![j]! > 0 ? dot(row, w) : 0)));
  }
  return steps.slice(0, -1);
}

/** Cosine of every output's activations with every input's. */
function cosines({ inputs, outputs }: Step): number[][] {
  const length = (values: number[]) => Math.sqrt(dot(values, values));
  return outputs[0]!.map((_, i) => inputs[0]!.map((_, j) => {
    const [b, a] = [column(outputs, i), column(inputs, j)];
    return dot(a, b) / (length(a) * length(b) + 1e-8);
  }));
}

/** Pearson's, that is the cosine of the centred activations. */
function pearsons({ inputs, outputs }: Step): number[][] {
  const centred = (m: number[][]) => {
    const means = m[0]!.map((_, j) => column(m, j).reduce((a, b) => a + b, 0) / m.length);
    return m.map((row) => row.map((value, j) => value - means[j]!));
  };
  return cosines({ inputs: centred(inputs), outputs: centred(outputs), gradient: [] });
}

/** No update happens in the last step, where the default stop is. */
const STEPS = 8;

const GROUPS = { grouping: "index", groups: 2, within: 0.5, between: 0.25 } as const;
const KINDS: readonly Connectivity[] = [
  { kind: "edges", ...GROUPS },
  { kind: "tiles", tile: 8, ...GROUPS },
];

/** Trains by the whole data, so that the batch is known, and hands every update to `check` with what it was made from. */
async function eachUpdate(setup: TinyRewiring, check: (update: { junction: number; layer: LinearLayer; step: Step; before: { places: number[]; weight: number[][] }; dead: number }) => void): Promise<number> {
  const { model, rewires, run } = tinyRewiring({ ...setup, batchSize: EXAMPLES });
  const data = tinyData(setup);
  const [x, target] = [matrix(data.input), Array.from(data.target.toTypedArray(), Number)];
  const layers = layersOf(model);
  const weights = (): Weights[] => [
    ...layers.map((layer) => ({ weight: denseWeight(layer), bias: numbers(layer.bias!) })),
    { weight: matrix(model.classifier.weight), bias: numbers(model.classifier.bias!) },
  ];
  let begun: Weights[] = [];
  let stepped: { places: number[]; weight: number[][] }[] = [];
  let updates = 0;
  await train({
    ...run,
    steps: STEPS,
    callbacks: [
      { onStart: () => void (begun = weights()), onStep: () => void (stepped = layers.map((layer) => ({ places: existingPlaces(layer), weight: denseWeight(layer) }))) },
      rewires,
      {
        onStep({ step }) {
          if (step % setup.options.interval! === 0 && step < STEPS) {
            updates += 1;
            const records = rewires.records.slice(-layers.length);
            stepByHand(x, target, begun).forEach((byHand, junction) => {
              assert.equal(records[junction]!.step, step);
              check({ junction, layer: layers[junction]!, step: byHand, before: stepped[junction]!, dead: records[junction]!.deadUnits });
            });
          }
          begun = weights();
        },
      },
    ],
  });
  rewires.dispose();
  return updates;
}

/** Scores by hand; what is pruned are the lowest, what is grown the highest. */
function scoresByHand(layer: LinearLayer, step: Step, weight: number[][], criterion: PruneCriterion | GrowCriterion, options: RewiringOptions): number[] {
  const grid = gridOf(layer);
  switch (criterion) {
    case "magnitude":
      return unitValues(grid, weight, "norm");
    case "gradient":
      return unitValues(grid, step.gradient, "norm");
    case "weightGradient": {
      const gradients = unitValues(grid, step.gradient, "norm");
      return unitValues(grid, weight, "norm").map((size, place) => size + options.gradientWeight! * gradients[place]!);
    }
    case "hebb":
      return unitValues(grid, options.correlation === "pearson" ? pearsons(step) : cosines(step), grid.tiled ? (options.block ?? "norm") : "mean");
    default:
      throw new Error(`no scores by hand for ${criterion}`);
  }
}

async function checkChoices(connectivity: Connectivity, structure: Structure, prune: PruneCriterion, grow: GrowCriterion, more: RewiringOptions = {}): Promise<void> {
  const options: RewiringOptions = { interval: 3, fraction: 0.2, structure, prune: { [prune]: 1 }, grow: { [grow]: 1 }, samples: 1, decay: 0, coolDown: 1, ...more };
  let moved = 0;
  const updates = await eachUpdate({ connectivity, inputs: 64, width: 64, optimizer: "adam", seed: 2, options }, ({ layer, step, before }) => {
    const grid = gridOf(layer);
    const key = (place: number) => moveKey(grid, structure, place);
    const existing = new Set(before.places);
    const absent = Array.from({ length: grid.rows * grid.columns }, (_, place) => place).filter((place) => !existing.has(place) && key(place) !== null);
    const low = scoresByHand(layer, step, before.weight, prune, options);
    const high = scoresByHand(layer, step, before.weight, grow, options);
    const room = tally(absent, key);
    const count = Math.floor(options.fraction! * before.places.filter((place) => (room.get(key(place)) ?? 0) > 0).length);
    const pruned = greedyLowest(before.places.filter((place) => key(place) !== null), (place) => low[place]!, { count, cell: key, room });
    const grown = greedyLowest(absent, (place) => -high[place]!, { count: pruned.length, cell: key, room: tally(pruned, key) });
    const expected = before.places.filter((place) => !pruned.includes(place)).concat(grown).sort((a, b) => a - b);
    assert.deepEqual(existingPlaces(layer), expected);
    moved += pruned.length;
  });
  assert.equal(updates, 2);
  assert.ok(moved > 0);
}

for (const connectivity of KINDS) {
  for (const grow of ["gradient", "hebb"] as const) {
    test(`${connectivity.kind}: magnitude and ${grow} move exactly the units that a calculation by hand finds, under every structure`, async () => {
      for (const structure of STRUCTURES) await checkChoices(connectivity, structure, "magnitude", grow);
    });
  }

  test(`${connectivity.kind}: so do the other criteria that have scores: weight and gradient, Pearson, blocks by their mean, and the lowest correlation`, async () => {
    await checkChoices(connectivity, "free", "weightGradient", "gradient", { gradientWeight: 5 });
    await checkChoices(connectivity, "budget", "magnitude", "hebb", { correlation: "pearson" });
    await checkChoices(connectivity, "interOnly", "magnitude", "hebb", { block: "mean" });
    await checkChoices(connectivity, "free", "hebb", "gradient", { correlation: "pearson" });
  });
}

test("dead units are those that nothing reaches and those that were 0 for the whole batch", async () => {
  const seen: number[] = [];
  const setup: TinyRewiring = { connectivity: { kind: "edges", grouping: "index", groups: 2, within: 0.06, between: 0.02 }, inputs: 32, width: 32, optimizer: "adam", seed: 4, options: { interval: 2, fraction: 0.1, samples: 1 } };
  await eachUpdate(setup, ({ layer, step, dead }) => {
    const existing = existingPlaces(layer);
    const reached = new Set(existing.map((place) => Math.floor(place / 32)));
    const expected = Array.from({ length: 32 }, (_, unit) => unit).filter((unit) => !reached.has(unit) || column(step.outputs, unit).every((value) => value === 0));
    assert.equal(dead, expected.length);
    seen.push(dead - (32 - reached.size));
  });
  assert.ok(seen.some((silent) => silent > 0), "some units should be silent though reached");
});
