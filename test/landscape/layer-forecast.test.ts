import assert from "node:assert/strict";
import { test } from "node:test";
import { difference, explainLayers, LandscapeError, layerForecast, layersOf, type Weights } from "../../src/landscape/index.js";
import { close, differences, lossAt } from "./line-oracle.js";
import { trainedPair } from "./trained-pair.js";
import { Toy, toyLoss, toyPoint, toySample } from "./support.js";

const parameters = [
  { name: "u", parameters: ["u"] },
  { name: "v", parameters: ["v"] },
];

/** The loss from each anchor along one layer: [from the first, from the second], and the names. */
function ways({ model, a, b, sample }: ReturnType<typeof trainedPair>) {
  const [there, back] = [difference(b, a), difference(a, b)];
  const part = (whole: Weights, names: readonly string[]) => Object.fromEntries(names.map((name) => [name, whole[name]!]));
  return layersOf(a).map(({ name, parameters }) => ({
    name,
    along: [(t: number) => lossAt(model, a, part(there, parameters), t, sample), (t: number) => lossAt(model, b, part(back, parameters), t, sample)] as const,
  }));
}

test("on the uv toy, quadratic in each weight, both forecasts are exact", async () => {
  // From (2, 1/2) the whole of u moves to −2: L = ((2 − 4t)/2 − 1)²/2 = 2t², so B_u = 1/2, L' = 0, κ = 4.
  const [u, v] = await layerForecast(new Toy(), toyPoint(2, 0.5), toyPoint(-2, -0.5), { sample: await toySample(), loss: toyLoss, groups: parameters });
  for (const { anchors } of [u!, v!]) {
    for (const { slope, curvature, forecast, swapForecast } of anchors) {
      close(slope, 0, 1e-9);
      close(curvature, 4, 1e-9);
      close(forecast, 0.5, 1e-9);
      close(swapForecast, 0.5, 1e-9);
    }
  }
});

test("a forecast is made of both losses, slope and curvature at the anchor, and the loss after an exchange", async () => {
  const pair = trainedPair("tanh");
  const found = await layerForecast(pair.model, pair.a, pair.b, { sample: pair.sample, step: 0.003 });
  const layers = ways(pair);
  const ends = [layers[0]!.along[0](0), layers[0]!.along[1](0)] as const;
  for (const [i, { name, along }] of layers.entries()) {
    assert.equal(found[i]!.name, name);
    for (const anchor of [0, 1] as const) {
      const [own, slope, curvature] = differences(along[anchor], 1e-3);
      const { forecast, swapForecast } = found[i]!.anchors[anchor];
      close(found[i]!.anchors[anchor].slope, slope, 1e-5, `${name}: slope`);
      close(found[i]!.anchors[anchor].curvature, curvature, 0.01, `${name}: curvature`);
      close(forecast, (own - ends[1 - anchor]!) / 2 + slope / 2 + curvature / 8, 0.01, `${name}: forecast`);
      const cubic = own + slope / 2 + curvature / 8 + (along[anchor](1) - own - slope - curvature / 2) / 8;
      close(swapForecast, cubic - (ends[0] + ends[1]) / 2, 0.01, `${name}: with the exchange`);
    }
  }
});

test("a layer's barrier is half the cost of its exchange and its curvature under the tent; the last layer's curvature never raises it", async () => {
  const pair = trainedPair("relu");
  const found = await explainLayers(pair.model, pair.a, pair.b, { sample: pair.sample });
  const layers = ways(pair);
  const mean = (layers[0]!.along[0](0) + layers[0]!.along[1](0)) / 2;
  for (const [i, { name, along }] of layers.entries()) {
    for (const anchor of [0, 1] as const) {
      const { barrier, swap, curvature } = found[i]!.anchors[anchor];
      close(barrier, along[anchor](0.5) - mean, 1e-9, `${name}: barrier`);
      close(swap, (along[anchor](1) - along[1 - anchor]!(0)) / 2, 1e-9, `${name}: exchange`);
      close(swap + curvature, barrier, 0.02, `${name}: sum`, Math.abs(swap));
      if (i === layers.length - 1) assert.ok(curvature <= 0, `${curvature}`);
    }
  }
});

test("groups that are none are refused", async () => {
  const options = { sample: await toySample(), loss: toyLoss };
  for (const study of [layerForecast, explainLayers]) {
    for (const groups of [[], [{ name: "w", parameters: ["w"] }]])
      await assert.rejects(study(new Toy(), toyPoint(1, 1), toyPoint(2, 2), { ...options, groups }), LandscapeError);
  }
});
