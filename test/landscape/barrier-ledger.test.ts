import assert from "node:assert/strict";
import { test } from "node:test";
import {
  barrierLedger,
  difference,
  displaced,
  disposeWeights,
  layersOf,
  LandscapeError,
  lossJet,
  restricted,
  type Weights,
  weightsOf,
} from "../../src/landscape/index.js";
import { close } from "./line-oracle.js";
import { trainedPair } from "./trained-pair.js";
import { Toy, toyLoss, toyPoint, toySample } from "./support.js";

const parameters = [
  { name: "u", parameters: ["u"] },
  { name: "v", parameters: ["v"] },
];

test("the uv toy: −1/12 alone, 1/3 together, 1/2 in sum", async () => {
  const found = await barrierLedger(new Toy(), toyPoint(2, 0.5), toyPoint(-2, -0.5), { sample: await toySample(), loss: toyLoss, groups: parameters, cells: 200 });
  close(found.barrier, 0.5, 1e-12);
  close(found.sum, 0.5, 1e-6);
  close(found.diagonal, -1 / 6, 1e-3);
  close(found.interactions, 2 / 3, 1e-3);
  [
    [-1 / 12, 1 / 3],
    [1 / 3, -1 / 12],
  ].forEach((row, s) => row.forEach((entry, t) => close(found.matrix[s]![t]!, entry, 1e-3, `M ${s} ${t}`)));
  for (const { alone, shared, total } of found.layers) {
    close(alone, -1 / 12, 1e-3);
    close(shared, 1 / 3, 1e-3);
    close(total, 1 / 4, 1e-3);
  }
});

/** M_ST of a smooth network by jets and Gauss's rule of five points on each half: Δ_Sᵀ H Δ_T = (κ_{S+T} − κ_S − κ_T) / 2. */
async function byJets({ model, a, b, sample }: ReturnType<typeof trainedPair>): Promise<number[][]> {
  const nodes = [
    [0, 128 / 225],
    [Math.sqrt(5 - 2 * Math.sqrt(10 / 7)) / 3, (322 + 13 * Math.sqrt(70)) / 900],
    [Math.sqrt(5 + 2 * Math.sqrt(10 / 7)) / 3, (322 - 13 * Math.sqrt(70)) / 900],
  ].flatMap(([x, w]) =>
    x === 0
      ? [[0, w!]]
      : [
          [x!, w!],
          [-x!, w!],
        ],
  ) as [number, number][];
  const direction = difference(b, a);
  const layers = layersOf(a).map((layer) => new Set(layer.parameters));
  const matrix = layers.map(() => layers.map(() => 0));
  for (const from of [0, 0.25, 0.5, 0.75]) {
    for (const [x, weight] of nodes) {
      const s = from + (x + 1) / 8;
      const point = displaced(a, direction, s);
      const curvature = async (part: Weights) => (await lossJet(model, point, part, sample)).curvature;
      const alone: number[] = [];
      for (const names of layers) alone.push(await curvature(restricted(direction, names)));
      for (const [i, one] of layers.entries()) {
        for (const [j, other] of layers.entries()) {
          const q = i === j ? alone[i]! : ((await curvature(restricted(direction, new Set([...one, ...other])))) - alone[i]! - alone[j]!) / 2;
          matrix[i]![j]! -= (weight / 8) * (Math.min(s, 1 - s) / 2) * q;
        }
      }
      disposeWeights(point);
    }
  }
  return matrix;
}

test("entries of a tanh network are those that jets of pairs of layers give", async () => {
  const pair = trainedPair("tanh", [12, 12]);
  const found = await barrierLedger(pair.model, pair.a, pair.b, { sample: pair.sample, cells: 40 });
  const expected = await byJets(pair);
  close(
    expected.flat().reduce((sum, value) => sum + value),
    found.barrier,
    0.01,
    "the oracle's own sum",
  );
  expected.forEach((row, s) => row.forEach((entry, t) => close(found.matrix[s]![t]!, entry, 0.01, `M ${s} ${t}`)));
});

test("with relu the entries sum to the barrier, whichever network comes first, and pairs of layers make it", async () => {
  const { model, a, b, sample } = trainedPair("relu");
  const [there, back] = [await barrierLedger(model, a, b, { sample }), await barrierLedger(model, b, a, { sample })];
  close(there.sum, there.barrier, 0.02);
  close(there.error, there.sum - there.barrier, 1e-12);
  assert.ok(there.diagonal < 0 && there.interactions > there.barrier, JSON.stringify(there.matrix));
  there.matrix.forEach((row, s) =>
    row.forEach((entry, t) => {
      close(back.matrix[s]![t]!, entry, 1e-6, `${s} ${t}`);
      assert.equal(entry, there.matrix[t]![s]);
    }),
  );
  const rows = there.matrix.map((row) => row.reduce((sum, value) => sum + value, 0));
  there.layers.forEach(({ total }, s) => close(total, rows[s]!, 1e-12));
  const whole = await barrierLedger(model, a, b, { sample, groups: [{ name: "all", parameters: Object.keys(a) }] });
  close(whole.sum, there.sum, 1e-9, "one group holds it all");
});

test("groups must hold every parameter once; progress and interruption", async () => {
  const options = { sample: await toySample(), loss: toyLoss };
  const run = (groups: typeof parameters) => barrierLedger(new Toy(), toyPoint(1, 1), toyPoint(-1, -1), { ...options, groups });
  for (const [groups, message] of [
    [[parameters[0]!], /v is in no group/],
    [[...parameters, parameters[1]!], /v is in more than one group/],
    [[], /no groups/],
    [[{ name: "w", parameters: ["w"] }], /names w, which/],
    [[...parameters, { name: "none", parameters: [] }], /none has no parameters/],
  ] as const)
    await assert.rejects(run([...groups] as typeof parameters), (error) => error instanceof LandscapeError && message.test(error.message));
  const model = new Toy();
  const before = weightsOf(model)["u"]!.toNumber();
  const stop = new AbortController();
  const seen: number[] = [];
  const onPoint = (done: number, total: number) => {
    assert.equal(total, 33);
    seen.push(done);
    if (done === 7) stop.abort();
  };
  await assert.rejects(barrierLedger(model, toyPoint(1, 1), toyPoint(-1, -1), { ...options, groups: parameters, onPoint, signal: stop.signal }), { name: "AbortError" });
  assert.deepEqual(seen, [1, 2, 3, 4, 5, 6, 7]);
  assert.equal(model.u.toNumber(), before);
});
