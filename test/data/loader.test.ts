import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { arrays, loader, type Dataset, type LoadedBatch, type Loader, type LoaderOptions, type LoaderState } from "../../src/data/index.js";
import { memoryStats, scope, tensor } from "../../src/tensor/index.js";
import { dataErrorWith, range } from "./support.js";

function numbered(length: number): Dataset {
  return arrays({ input: range(length), shape: [1], target: range(length), name: "numbered" });
}

/** The same examples, each batch after a while: earlier ones later than later ones. */
function slow(length: number, reads: number[][] = []): Dataset {
  const now = numbered(length);
  return {
    ...now,
    batch: () => {
      throw new Error("read without waiting");
    },
    batchAsync: async (indices) => {
      reads.push(Array.from(indices));
      await new Promise((resolve) => setTimeout(resolve, reads.length % 2 === 0 ? 0 : 3));
      return now.batch(indices);
    },
  };
}

/** Adds one random number to the whole batch: any change of order or of random state shows. */
const jitter: LoaderOptions["transform"] = (input, random) => input.add(random.uniform());

function contents({ input, target }: LoadedBatch): string {
  return JSON.stringify([target.toArray(), input.toArray()]);
}

function targets(batches: Iterable<LoadedBatch>): number[][] {
  return [...batches].map(({ target }) => target.toArray() as number[]);
}

/** So many batches, over as many epochs as they take. */
function take(from: Loader, count: number): string[] {
  const taken: string[] = [];
  while (taken.length < count) {
    for (const batch of from) {
      taken.push(contents(batch));
      if (taken.length === count) break;
    }
  }
  return taken;
}

async function takeAsync(from: Loader, count: number): Promise<string[]> {
  const taken: string[] = [];
  while (taken.length < count) {
    for await (const batch of from) {
      taken.push(contents(batch));
      if (taken.length === count) break;
    }
  }
  return taken;
}

test("without shuffling the batches go through the data in order, every epoch", () => {
  const batches = loader(numbered(7), { batchSize: 3 });
  assert.equal(batches.length, 7);
  assert.equal(batches.batchesPerEpoch, 3);
  assert.deepEqual(targets(batches), [[0, 1, 2], [3, 4, 5], [6]]);
  assert.deepEqual(targets(batches), [[0, 1, 2], [3, 4, 5], [6]]);
});

test("dropLast leaves the smaller batch out", () => {
  const batches = loader(numbered(7), { batchSize: 3, dropLast: true });
  assert.equal(batches.length, 6);
  assert.equal(batches.batchesPerEpoch, 2);
  assert.deepEqual(targets(batches), [[0, 1, 2], [3, 4, 5]]);
});

test("batches are float32 inputs [batch, …shape] and int64 targets [batch]", () => {
  const [first] = loader(arrays({ input: new Uint8Array(24), shape: [1, 2, 3], target: range(4) }), { batchSize: 4 });
  assert.equal(first?.input.dtype, "float32");
  assert.deepEqual(first?.input.shape, [4, 1, 2, 3]);
  assert.equal(first?.target.dtype, "int64");
  assert.deepEqual(first?.target.shape, [4]);
});

test("a shuffled epoch holds every example once, in an order of its own, the same for the same seed", () => {
  const epochs = (seed: number): number[][] => {
    const batches = loader(numbered(50), { batchSize: 8, shuffle: true, seed });
    return [targets(batches).flat(), targets(batches).flat()];
  };
  const [first, second] = epochs(1) as [number[], number[]];
  assert.deepEqual([...first].sort((a, b) => a - b), range(50));
  assert.deepEqual([...second].sort((a, b) => a - b), range(50));
  assert.notDeepEqual(first, second);
  assert.deepEqual(epochs(1), [first, second]);
  assert.notDeepEqual(epochs(2)[0], first);
});

test("stopping anywhere and continuing from the state, through JSON, gives the very same batches", () => {
  fc.assert(
    fc.property(
      fc.record({
        examples: fc.integer({ min: 1, max: 30 }),
        batchSize: fc.integer({ min: 1, max: 8 }),
        shuffle: fc.boolean(),
        dropLast: fc.boolean(),
        seed: fc.nat(),
        before: fc.nat(20),
        after: fc.integer({ min: 1, max: 12 }),
      }),
      ({ examples, before, after, ...settings }) => {
        fc.pre(!settings.dropLast || examples >= settings.batchSize);
        const make = (seed: number): Loader => loader(numbered(examples), { ...settings, seed, transform: jitter });
        const whole = take(make(settings.seed), before + after);
        const stopped = make(settings.seed);
        take(stopped, before);
        const state = JSON.parse(JSON.stringify(stopped.state())) as LoaderState;
        const continued = make(settings.seed + 1);
        take(continued, 3);
        continued.load(state);
        assert.deepEqual(continued.state(), state);
        assert.deepEqual(take(continued, after), whole.slice(before));
        assert.deepEqual(take(stopped, after), whole.slice(before), "a loop left early is continued by the next one");
      },
    ),
    { numRuns: 80 },
  );
});

test("reading ahead changes neither the batches nor where the loader says it stands", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(4), fc.nat(12), fc.integer({ min: 1, max: 8 }), fc.nat(), async (prefetch, before, after, seed) => {
      const settings = { batchSize: 4, shuffle: true, seed, transform: jitter };
      const whole = take(loader(numbered(18), settings), before + after);
      const stopped = loader(slow(18), { ...settings, prefetch });
      assert.deepEqual(await takeAsync(stopped, before), whole.slice(0, before));
      const continued = loader(slow(18), { ...settings, prefetch });
      continued.load(stopped.state());
      assert.deepEqual(await takeAsync(continued, after), whole.slice(before));
    }),
    { numRuns: 15 },
  );
});

test("so many batches are read ahead as prefetch says, and none of the next epoch", async () => {
  for (const prefetch of [0, 1, 3]) {
    const reads: number[][] = [];
    let handedOut = 0;
    for await (const batch of loader(slow(10, reads), { batchSize: 2, prefetch })) {
      handedOut++;
      assert.equal(reads.length, Math.min(handedOut + prefetch, 5), contents(batch));
    }
  }
});

test("data in memory serves for await as well", async () => {
  const [now, later] = [loader(numbered(9), { batchSize: 2, shuffle: true }), loader(numbered(9), { batchSize: 2, shuffle: true })];
  assert.deepEqual(await takeAsync(later, 7), take(now, 7));
});

test("a batch that cannot be read ahead is reported in its turn, and can be read again", async () => {
  let broken = true;
  const data = slow(6);
  const flaky: Dataset = {
    ...data,
    batchAsync: async (indices) => {
      if (broken && indices[0] === 4) throw new Error("unreadable");
      return numbered(6).batch(indices);
    },
  };
  const batches = loader(flaky, { batchSize: 2, prefetch: 2 });
  const seen: string[] = [];
  await assert.rejects(async () => {
    for await (const batch of batches) seen.push(contents(batch));
  }, /unreadable/);
  assert.equal(seen.length, 2);
  assert.equal(batches.state().position, 2);
  broken = false;
  assert.deepEqual(await takeAsync(batches, 1), [JSON.stringify([[4, 5], [[4], [5]]])]);
});

test("loading a state ends the iterations in progress", async () => {
  const batches = loader(numbered(8), { batchSize: 2 });
  const start = batches.state();
  const seen: number[][] = [];
  for (const { target } of batches) {
    seen.push(target.toArray() as number[]);
    if (seen.length === 2) batches.load(start);
  }
  for await (const { target } of batches) seen.push(target.toArray() as number[]);
  assert.deepEqual(seen, [[0, 1], [2, 3], [0, 1], [2, 3], [4, 5], [6, 7]]);
});

test("a state of other data or settings is refused, naming them", () => {
  const batches = loader(numbered(10), { batchSize: 2, shuffle: true });
  const state = batches.state();
  for (const [setting, value] of Object.entries({ examples: 11, batchSize: 3, shuffle: false, dropLast: true, position: 5, epoch: -1, seed: 0.5 })) {
    assert.throws(() => batches.load({ ...state, [setting]: value }), dataErrorWith(setting, String(value)));
  }
  assert.throws(() => batches.load(JSON.parse("null") as LoaderState), dataErrorWith("numbered", "null"));
  assert.deepEqual(batches.state(), state);
});

test("settings out of range are refused", () => {
  assert.throws(() => loader(numbered(3), { batchSize: 0 }), dataErrorWith("batchSize", "found 0"));
  assert.throws(() => loader(numbered(3), { prefetch: -1 }), dataErrorWith("prefetch", "found -1"));
  assert.throws(() => loader(numbered(3), { seed: 1.5 }), dataErrorWith("seed", "found 1.5"));
  assert.throws(() => loader(numbered(3), { batchSize: 4, dropLast: true }), dataErrorWith("numbered", "at least one batch", "3 examples"));
});

test("using a batch frees it, and reading one leaves nothing else behind", () => {
  const batches = loader(numbered(40), { batchSize: 4, shuffle: true, transform: (input, random) => input.add(1).mul(random.uniform()) });
  const before = memoryStats().tensors;
  for (using batch of batches) {
    assert.equal(batch.input.shape[0], 4);
    assert.equal(memoryStats().tensors, before + 2);
  }
  assert.equal(memoryStats().tensors, before);
});

test("batches made in a scope belong to it, the data set does not", () => {
  const batches = loader(numbered(6), { batchSize: 3 });
  const total = scope(() => {
    let sum = tensor(0);
    for (const { input } of batches) sum = sum.add(input.sum());
    return sum;
  });
  assert.equal(total.item(), 15);
  assert.deepEqual(targets(batches), [[0, 1, 2], [3, 4, 5]]);
});
