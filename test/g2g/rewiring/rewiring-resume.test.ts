import assert from "node:assert/strict";
import { test } from "node:test";
import { randomStream } from "../../../src/data/index.js";
import { Interrupted, train } from "../../../src/train/index.js";
import { temporaryFolder } from "../../support/temporary-folder.js";
import { existingPlaces, numbers } from "./support.js";
import { layersOf, tinyRewiring, type TinyRewiring } from "./tiny-rewiring.js";

const STEPS = 26;

const SETUPS: Record<string, TinyRewiring> = {
  "edges, Hebbian with several samples and a cool-down": {
    connectivity: { kind: "edges", grouping: "random", groups: 2, within: 0.7, between: 0.2 }, inputs: 32, width: 32, optimizer: "adamW", seed: 5,
    options: { interval: 6, fraction: 0.2, samples: 3, decay: 0.6, coolDown: 2, correlation: "pearson" },
  },
  "tiles, mixtures, scaled weights and a cosine": {
    connectivity: { kind: "tiles", grouping: "mixer", groups: 2, within: 0.5, between: 0.3, tile: 8 }, inputs: 44, width: 64, optimizer: "sgd", seed: 6,
    options: { interval: 6, fraction: 0.4, samples: 2, schedule: "cosine", stop: 0.9, coolDown: 3, newWeights: "scaled", prune: { magnitude: 1, random: 1 }, grow: { hebb: 1, untried: 1, random: 1, topology: 1 } },
  },
  "edges without groups, no activations": {
    connectivity: { kind: "random", groups: 2, within: 0.5, between: 0.1 }, inputs: 32, width: 32, optimizer: "adam", seed: 7,
    options: { interval: 6, fraction: 0.2, coolDown: 3, prune: { sign: 1, weightGradient: 1 }, grow: { gradient: 1, untried: 1 } },
  },
};

/** Everything a run leaves behind, as plain arrays. */
function leftBy({ model, optimizer, rewires }: ReturnType<typeof tinyRewiring>) {
  const plain = (tensors: ReturnType<typeof model.stateDict>) => Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [name, tensor.toTypedArray()]));
  return {
    weights: plain(model.stateDict()),
    moments: plain(optimizer.stateDict().tensors),
    memory: plain(rewires.state.save().tensors),
    places: layersOf(model).map(existingPlaces),
    records: rewires.records,
  };
}

/** Trains until `stopAt` is done, then lets a run that was built afresh go on from the checkpoint. */
async function inTwoParts(setup: TinyRewiring, stopAt: number, folder: string): Promise<ReturnType<typeof tinyRewiring>> {
  const first = tinyRewiring(setup);
  const stop = new AbortController();
  const stopping = { onStep: ({ step }: { step: number }) => void (step === stopAt && stop.abort()) };
  await assert.rejects(train({ ...first.run, steps: STEPS, checkpointDir: folder, callbacks: [first.rewires, stopping], signal: stop.signal }), Interrupted);
  const second = tinyRewiring(setup);
  await train({ ...second.run, steps: STEPS, checkpointDir: folder, resume: true, callbacks: [second.rewires] });
  return second;
}

for (const [name, setup] of Object.entries(SETUPS)) {
  test(`${name}: interrupted anywhere and resumed, a run ends with the same weights, units, moments, memory and records to the bit`, async (context) => {
    const whole = tinyRewiring(setup);
    await train({ ...whole.run, steps: STEPS, callbacks: [whole.rewires] });
    const expected = leftBy(whole);
    assert.ok(expected.records.some(({ moved }) => moved > 0));
    // Right after an update, between a sample and an update, and somewhere.
    const random = randomStream(8).integer(STEPS - 2) + 1;
    for (const stopAt of new Set([12, 10, random])) {
      assert.deepEqual(leftBy(await inTwoParts(setup, stopAt, temporaryFolder(context))), expected, `interrupted after step ${stopAt}`);
    }
  });
}

test("interrupted many times, it is still the same run", async (context) => {
  const setup = SETUPS["edges, Hebbian with several samples and a cool-down"]!;
  const whole = tinyRewiring(setup);
  await train({ ...whole.run, steps: STEPS, callbacks: [whole.rewires] });
  const folder = temporaryFolder(context);
  for (const stopAt of [3, 6, 7, 14, 18, 23]) {
    const part = tinyRewiring(setup);
    const stop = new AbortController();
    const callbacks = [part.rewires, { onStep: ({ step }: { step: number }) => void (step === stopAt && stop.abort()) }];
    await assert.rejects(train({ ...part.run, steps: STEPS, checkpointDir: folder, resume: true, callbacks, signal: stop.signal }), Interrupted);
  }
  const last = tinyRewiring(setup);
  await train({ ...last.run, steps: STEPS, checkpointDir: folder, resume: true, callbacks: [last.rewires] });
  assert.deepEqual(leftBy(last), leftBy(whole));
});

test("a run without the cool-down it had would grow otherwise: the memory that is restored matters", async () => {
  const setup = SETUPS["edges, Hebbian with several samples and a cool-down"]!;
  const whole = tinyRewiring(setup);
  await train({ ...whole.run, steps: STEPS, callbacks: [whole.rewires] });
  const forgetful = tinyRewiring(setup);
  const forget = {
    onStep({ step }: { step: number }) {
      if (step === 7) forgetful.rewires.state.load({ values: { records: [...forgetful.rewires.records] }, tensors: tinyRewiring(setup).rewires.state.save().tensors });
    },
  };
  await train({ ...forgetful.run, steps: STEPS, callbacks: [forgetful.rewires, forget] });
  assert.notDeepEqual(layersOf(forgetful.model).map(existingPlaces), layersOf(whole.model).map(existingPlaces));
});

test("a checkpoint of a run without rewiring is refused, and the message says what it lacks", async (context) => {
  const folder = temporaryFolder(context);
  const setup = SETUPS["edges, Hebbian with several samples and a cool-down"]!;
  const plain = tinyRewiring(setup);
  await train({ ...plain.run, steps: 4, checkpointDir: folder });
  const rewired = tinyRewiring(setup);
  const before = layersOf(rewired.model).map(({ weight }) => numbers(weight));
  const resumed = train({ ...rewired.run, steps: 8, checkpointDir: folder, resume: true, callbacks: [rewired.rewires] });
  await assert.rejects(resumed, /the checkpoint of step 4 lacks the state of "rewiring": it is of a run without it; resume with the callbacks that run had/);
  assert.deepEqual(layersOf(rewired.model).map(({ weight }) => numbers(weight)), before);
});
