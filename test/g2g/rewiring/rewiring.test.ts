import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  type Connectivity, GROUPINGS, GROW_CRITERIA, type GrowCriterion, PRUNE_CRITERIA, type PruneCriterion, type RewiringOptions, type Shares, STRUCTURES,
} from "../../../src/g2g/index.js";
import { memoryStats, noGrad, scope } from "../../../src/tensor/index.js";
import { type Callback, train } from "../../../src/train/index.js";
import { testDevice } from "../../support/device.js";
import { existingPlaces, numbers } from "./support.js";
import { layersOf, OPTIMIZERS, tinyRewiring, type TinyRewiring } from "./tiny-rewiring.js";
import { watchJunction } from "./watch-junction.js";

const mixture = <Criterion extends string>(known: readonly Criterion[]): fc.Arbitrary<Shares<Criterion>> =>
  fc.uniqueArray(fc.constantFrom(...known), { minLength: 1, maxLength: 3 }).map((criteria) => Object.fromEntries(criteria.map((criterion, index) => [criterion, 1 / (index + 1)])) as Shares<Criterion>);

const CONNECTIVITY: fc.Arbitrary<Connectivity> = fc.constantFrom(...GROUPINGS).chain((grouping) =>
  fc.constantFrom<Connectivity>(
    { kind: "edges", grouping, groups: 4, within: 0.6, between: 0.15 },
    { kind: "tiles", grouping, groups: 2, within: 1, between: 0.3, tile: 8 },
    { kind: "tiles", grouping, groups: 2, within: 0.5, between: 0.4, tile: 8 },
    { kind: "random", groups: 4, within: 1, between: 0.1 },
  ));

const SETUPS = CONNECTIVITY.chain((connectivity) => {
  const edges = connectivity.kind !== "tiles";
  return fc.record({
    connectivity: fc.constant(connectivity),
    // 44 inputs are 6 tiles of 8, the last one with 4.
    inputs: fc.constantFrom(32, 44),
    width: fc.constantFrom(32, 64),
    optimizer: fc.constantFrom(...Object.keys(OPTIMIZERS)),
    seed: fc.nat(100),
    options: fc.record<RewiringOptions>({
      interval: fc.integer({ min: 1, max: 5 }),
      fraction: fc.constantFrom(0.02, 0.1, 0.3, 0.9),
      schedule: fc.constantFrom("constant", "cosine"),
      stop: fc.constantFrom(0.4, 0.75, 1),
      prune: mixture<PruneCriterion>(edges ? PRUNE_CRITERIA : PRUNE_CRITERIA.filter((criterion) => criterion !== "sign")),
      grow: mixture<GrowCriterion>(GROW_CRITERIA),
      structure: connectivity.kind === "random" ? fc.constantFrom(undefined, "free") : fc.constantFrom(undefined, ...STRUCTURES),
      coolDown: fc.integer({ min: 0, max: 3 }),
      correlation: fc.constantFrom("cosine", "pearson"),
      samples: fc.constantFrom(1, undefined),
      decay: fc.constantFrom(0, 0.75),
      block: fc.constantFrom("mean", "norm"),
      newWeights: fc.constantFrom("zero", "scaled"),
      seed: fc.nat(100),
    }),
  });
});

const STEPS = 24;

/** Trains a setup under watch. */
async function trainWatched(setup: TinyRewiring): Promise<void> {
  const { model, optimizer, rewires, run } = tinyRewiring(setup);
  const { options } = setup;
  const watches = layersOf(model).map((layer, junction) => watchJunction({ name: `junctions.${junction}`, layer, optimizer, options, steps: STEPS }));
  const expected: string[] = ["0 junctions.0", "0 junctions.1"];
  const before: Callback = { onStep: ({ step }) => watches.forEach(({ unchanged }) => unchanged(step)) };
  const after: Callback = {
    onStep({ step }) {
      const due = step % options.interval! === 0 && step < options.stop! * STEPS;
      watches.forEach((one, junction) => {
        if (!due) return one.unchanged(step);
        expected.push(`${step} junctions.${junction}`);
        one.updated(step, rewires.records[expected.length - 1]!);
      });
    },
  };
  await train({ ...run, steps: STEPS, logEvery: STEPS, callbacks: [before, rewires, after] });
  assert.deepEqual(rewires.records.map(({ step, junction }) => `${step} ${junction}`), expected);
  for (const { moved, overlap, deadUnits } of rewires.records.slice(0, 2)) assert.deepEqual([moved, overlap, deadUnits], [0, 1, 0]);
  assert.deepEqual(JSON.parse(JSON.stringify(rewires.records)), rewires.records);
  rewires.dispose();
}

test("whatever the settings, every update moves the exact number of units at the right step, keeps the structure and the cool-down, leaves zeros where nothing is, and records it", async () => {
  await fc.assert(fc.asyncProperty(SETUPS, trainWatched), { numRuns: 5 });
});

test("each structure, unit and optimizer at least once, with enough movement to tell", async () => {
  const common = { interval: 2, fraction: 0.3, schedule: "constant", stop: 0.75, samples: 2, decay: 0.5, newWeights: "zero", coolDown: 2, prune: { magnitude: 1, random: 1 }, grow: { hebb: 1, untried: 1 } } as const;
  const groups = { grouping: "mixer", groups: 2, within: 0.5, between: 0.4 } as const;
  for (const connectivity of [{ kind: "edges", ...groups }, { kind: "tiles", tile: 8, ...groups }] as const) {
    for (const [index, structure] of STRUCTURES.entries()) {
      const optimizer = Object.keys(OPTIMIZERS)[index]!;
      await trainWatched({ connectivity, inputs: 44, width: 32, optimizer, seed: index, options: { ...common, structure } });
    }
  }
});

test("the same seed moves the same units, another one others", async () => {
  const run = async (seed: number) => {
    const { model, rewires, run } = tinyRewiring({
      connectivity: { kind: "edges", grouping: "index", groups: 2, within: 0.5, between: 0.2 }, inputs: 32, width: 32, optimizer: "adam", seed: 1,
      options: { interval: 4, fraction: 0.2, prune: { random: 1 }, grow: { random: 1 }, seed },
    });
    await train({ ...run, steps: 9, callbacks: [rewires] });
    return layersOf(model).map(existingPlaces);
  };
  const [first, again, other] = [await run(1), await run(1), await run(2)];
  assert.deepEqual(again, first);
  assert.notDeepEqual(other, first);
  assert.notDeepEqual(first[0], first[1]);
});

test("without an update the rewired training is the plain one, bit for bit, though it was watched", async () => {
  for (const connectivity of [{ kind: "edges", grouping: "index", groups: 2, within: 1, between: 0.2 }, { kind: "tiles", grouping: "index", groups: 2, within: 1, between: 0.2, tile: 8 }] as const) {
    const weights = async (callbacks: boolean) => {
      const { model, rewires, run } = tinyRewiring({ connectivity, inputs: 32, width: 32, optimizer: "adam", seed: 3, options: { interval: 1000, samples: 250 } });
      await train({ ...run, steps: 12, callbacks: callbacks ? [rewires] : [] });
      return Object.values(model.stateDict()).map(numbers);
    };
    assert.deepEqual(await weights(true), await weights(false));
  }
});

test("rewiring leaves no tensors behind, and dispose frees what it remembers", async () => {
  const { rewires, run } = tinyRewiring({
    connectivity: { kind: "edges", grouping: "index", groups: 2, within: 0.5, between: 0.2 }, inputs: 32, width: 32, optimizer: "adam", seed: 1,
    options: { interval: 3, fraction: 0.2, samples: 3, grow: { hebb: 1, gradient: 1, topology: 1 } },
  });
  const counts: number[] = [];
  await train({ ...run, steps: 30, callbacks: [rewires, { onStep: () => void counts.push(memoryStats().tensors) }] });
  for (let step = 6; step < 27; step += 3) assert.equal(counts[step + 2], counts[5]);
  const before = memoryStats().tensors;
  rewires.dispose();
  // Two junctions with five moments each.
  assert.equal(memoryStats().tensors, before - 10);
});

test("an evaluation between two steps is not seen, and a layer that no gradient reaches is named", async () => {
  const setup: TinyRewiring = {
    connectivity: { kind: "edges", grouping: "index", groups: 2, within: 0.5, between: 0.2 }, inputs: 32, width: 32, optimizer: "adam", seed: 1,
    // An epoch has 3 steps, so the update of step 4 is already being watched for while the first one is evaluated.
    options: { interval: 2, fraction: 0.2, samples: 1, decay: 0 },
  };
  const trained = async (evaluates: boolean) => {
    const { model, rewires, run } = tinyRewiring(setup);
    const evaluate = () => {
      const { loader } = tinyRewiring({ ...setup, seed: 9 }).run;
      model.eval();
      for (const { input } of loader) scope(() => noGrad(() => model.forward(input.to(testDevice))));
      model.train(true);
      return { loss: 1, accuracy: 0, count: 1 };
    };
    await train({ ...run, steps: 10, evaluate: evaluates ? evaluate : undefined, callbacks: [rewires] });
    return [layersOf(model).map(existingPlaces), rewires.records];
  };
  assert.deepEqual(await trained(true), await trained(false));

  const { model, rewires, run } = tinyRewiring(setup);
  const evaluating: Callback = { onStep: () => void (model.junctions[0]!.training = false) };
  await assert.rejects(train({ ...run, steps: 4, callbacks: [evaluating, rewires] }), /rewiring: no gradient reached junctions\.0 in this step/);
});
