import assert from "node:assert/strict";
import { test } from "node:test";
import { arrays, channelStatistics, randomStream } from "../../src/data/index.js";
import { dataErrorWith } from "./support.js";

test("mean and standard deviation are those of all pixels of a channel", () => {
  const [examples, channels, pixels] = [2300, 2, 6];
  const random = randomStream(4);
  const bytes = Uint8Array.from({ length: examples * channels * pixels }, () => random.integer(256));
  const { mean, std } = channelStatistics(
    arrays({ input: bytes, shape: [channels, 2, 3], target: new Int32Array(examples) }),
  );
  for (let channel = 0; channel < channels; channel++) {
    const values = [...bytes].filter((_, index) => Math.floor(index / pixels) % channels === channel).map((value) => value / 255);
    const average = values.reduce((total, value) => total + value, 0) / values.length;
    const variance = values.reduce((total, value) => total + (value - average) ** 2, 0) / values.length;
    assert.ok(Math.abs((mean[channel] as number) - average) < 1e-6);
    assert.ok(Math.abs((std[channel] as number) - Math.sqrt(variance)) < 1e-6);
  }
});

test("inputs that are not images are refused", () => {
  assert.throws(() => channelStatistics(arrays({ input: [1, 2], shape: [2], target: [0], name: "flat" })), dataErrorWith("flat", "[2]"));
});
