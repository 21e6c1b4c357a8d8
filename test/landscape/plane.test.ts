import assert from "node:assert/strict";
import { test } from "node:test";
import { Conv2d, Flatten, Linear, ReLU, Sequential } from "../../src/nn/index.js";
import {
  difference, displaced, dot, evaluatePlane, filterDirection, LandscapeError, lowestPass, measure, norm, planeAlong, planeOfFork, planePoint, planeThrough, project, randomPlane, readSample, setWeights, trajectoryPlane,
  weightsOf, type PlanePoint, type Weights,
} from "../../src/landscape/index.js";
import { manualSeed, randint, randn, tensor } from "../../src/tensor/index.js";
import { near, Toy, toyLoss, toySample } from "./support.js";

const network = () => new Sequential(new Linear(4, 6), new ReLU(), new Linear(6, 3)).to({ dtype: "float64" });
const three = () => {
  manualSeed(3);
  return [weightsOf(network()), weightsOf(network()), weightsOf(network())] as const;
};
const apart = (a: Weights, b: Weights) => norm(difference(a, b));

test("a plane through three networks has them where it says, and gives them back", () => {
  const [a, b, c] = three();
  const plane = planeThrough(a, b, c);
  near(dot(plane.u, plane.v), 0, 1e-9);
  near(norm(plane.u), norm(plane.v), 1e-9);
  near(norm(plane.u), apart(a, b), 1e-9);
  for (const [weights, x, y] of [[a, 0, 0], [b, 1, 0]] as const) {
    const place = project(plane, weights);
    near(place.x, x, 1e-9);
    near(place.y, y, 1e-9);
    near(place.offPlane, 0, 1e-6);
  }
  const third = project(plane, c);
  assert.ok(third.y > 0);
  near(apart(planePoint(plane, third.x, third.y), c), 0, 1e-9);
  assert.throws(() => planeThrough(a, b, displaced(a, difference(b, a), 0.3)), (error) => error instanceof LandscapeError && /on one line/.test(error.message));
});

test("what is off a plane is projected to the nearest place, whatever the angle between the axes", () => {
  const [origin, other, off] = three();
  const u = difference(other, origin);
  const plane = { origin, u, v: displaced(difference(off, origin), u, 2) };
  manualSeed(8);
  const away = weightsOf(network());
  const { x, y, offPlane } = project(plane, away);
  near(offPlane, apart(planePoint(plane, x, y), away), 1e-9);
  for (const [dx, dy] of [[0.01, 0], [-0.01, 0], [0, 0.01], [0, -0.01]] as const) assert.ok(apart(planePoint(plane, x + dx, y + dy), away) > offPlane);
});

test("a fork's plane has the fork at its origin and the children at one height, half a chord to both sides when their branches are equal", () => {
  const [fork, a] = three();
  const d = difference(a, fork);
  // The other child: the same way mirrored in two parameters.
  const mirrored = Object.fromEntries(Object.entries(d).map(([name, value]) => [name, name === "0.weight" ? value.neg() : value]));
  const b = displaced(fork, mirrored, 1);
  const plane = planeOfFork(fork, a, b);
  const [one, two] = [project(plane, a), project(plane, b)];
  near(one.x, -0.5, 1e-9);
  near(two.x, 0.5, 1e-9);
  near(one.y, two.y, 1e-9);
  assert.ok(one.y > 0);
  near(project(plane, fork).x, 0, 1e-12);
  assert.throws(() => planeOfFork(fork, a, a), /on one line/);
});

test("filter-normalised directions have the norms of the network's filters, rows and output channels, and nothing in vectors", () => {
  manualSeed(4);
  const model = new Sequential(new Conv2d(2, 3, 3), new Flatten(), new Linear(12, 5));
  const weights = weightsOf(model);
  const direction = filterDirection(weights, 7);
  for (const [name, value] of Object.entries(weights)) {
    if (value.ndim === 1) assert.equal(direction[name]!.abs().sum().toNumber(), 0);
    else {
      const norms = (of: typeof value) => of.flatten(1).norm(2, [1]).toArray() as number[];
      norms(direction[name]!).forEach((one, i) => near(one, norms(value)[i]!, 1e-5));
    }
  }
  assert.deepEqual(filterDirection(weights, 7)["0.weight"]!.toArray(), direction["0.weight"]!.toArray());
  const plane = randomPlane(weights, 1);
  assert.ok(Math.abs(dot(plane.u, plane.v)) < 0.5 * dot(plane.u, plane.u));
  const along = planeAlong(weights, displaced(weights, plane.u, 2), plane.v);
  near(dot(along.u, along.v) / dot(along.u, along.u), 0, 1e-5);
});

test("a trajectory's plane is that of its principal components about the end; of a flat one it holds everything", () => {
  const [end, a, b] = three();
  const [u, v] = [difference(a, end), difference(b, end)];
  const at = (x: number, y: number) => displaced(displaced(end, u, x), v, y);
  const flat = [at(3, 0.5), at(2, 0.1), at(1.2, -0.4), at(0.5, 0.3), end];
  const plane = trajectoryPlane(flat);
  near(plane.explained[0] + plane.explained[1], 1, 1e-9);
  assert.ok(plane.explained[0] >= plane.explained[1]);
  near(dot(plane.u, plane.v) / dot(plane.u, plane.u), 0, 1e-9);
  near(norm(plane.u), norm(plane.v), 1e-9);
  const places = flat.map((weights) => project(plane, weights));
  for (const { offPlane } of places) near(offPlane, 0, 1e-5);
  near(Math.max(...places.map(({ x }) => Math.abs(x))), 1, 1e-9);
  const variation = (axis: "x" | "y") => places.reduce((sum, place) => sum + place[axis] ** 2, 0);
  near(variation("x") / (variation("x") + variation("y")), plane.explained[0], 1e-9);
  assert.throws(() => trajectoryPlane([at(1, 0), at(2, 0), end]), /on one line/);
  assert.throws(() => trajectoryPlane([end, end]), /three or more/);
});

test("a surface is what the networks at its places do; further lines are set where it bends; what is known is not evaluated again", async () => {
  manualSeed(6);
  const model = network();
  const [a, b, c] = three();
  const plane = planeThrough(a, b, c);
  using sample = await readSample([{ input: randn([30, 4]).to("float64"), target: randint(0, 3, [30]) }]);
  const seen: PlanePoint[] = [];
  const before = weightsOf(model);
  const surface = await evaluatePlane(model, plane, { sample, resolution: 7, adaptive: 2, onPoint: (point) => void seen.push(point) });
  near(apart(weightsOf(model), before), 0, 0);
  assert.deepEqual([surface.x.length, surface.y.length, surface.loss.length, surface.evaluated, seen.length], [7, 7, 7, 49, 49]);
  for (const lines of [surface.x, surface.y]) assert.deepEqual([...lines].sort((p, q) => p - q), lines);
  setWeights(model, planePoint(plane, surface.x[2]!, surface.y[5]!));
  const { loss, error } = measure(model, sample);
  near(surface.loss[5]![2]!, loss, 1e-12);
  near(surface.error![5]![2]!, error!, 1e-12);
  const again = await evaluatePlane(model, plane, { sample, resolution: 7, adaptive: 2, known: seen.slice(0, 40) });
  assert.equal(again.evaluated, 9);
  assert.deepEqual(again.loss, surface.loss);
  const stop = new AbortController();
  await assert.rejects(async () => evaluatePlane(model, plane, { sample, resolution: 5, signal: stop.signal, onPoint: () => stop.abort() }), { name: "AbortError" });
  await assert.rejects(async () => evaluatePlane(model, plane, { sample, resolution: 4, adaptive: 2 }), /leave an even grid/);
  await assert.rejects(async () => evaluatePlane(model, plane, { sample, x: [1, 1] }), /x: from 1 to 1/);
});

test("lines gather at the toy's valleys: where the loss falls to zero along u v = 1, its logarithm bends most", async () => {
  using sample = await toySample();
  const at = (u: number, v: number): Weights => ({ u: tensor([u], { dtype: "float64" }), v: tensor([v], { dtype: "float64" }) });
  const plane = { origin: at(0, 0), u: at(1, 0), v: at(0, 1) };
  // A narrow strip about u = 1: the valley crosses it near v = 1.
  const { y } = await evaluatePlane(new Toy(), plane, { sample, loss: toyLoss, x: [0.97, 1.03], y: [0, 4], resolution: 21, adaptive: 12 });
  const close = y.filter((value) => Math.abs(value - 1) < 0.5).length;
  assert.ok(close >= 10, y.join(" "));
});

test("the toy's lowest pass between its two valleys is the saddle at zero, ½ high", async () => {
  using sample = await toySample();
  const at = (u: number, v: number): Weights => ({ u: tensor([u], { dtype: "float64" }), v: tensor([v], { dtype: "float64" }) });
  const plane = { origin: at(0, 0), u: at(1, 0), v: at(0, 1) };
  const surface = await evaluatePlane(new Toy(), plane, { sample, loss: toyLoss, x: [-2, 2], y: [-2, 2], resolution: 41, adaptive: 0 });
  const pass = lowestPass(surface, { x: 1, y: 1 }, { x: -1, y: -1 });
  near(Math.hypot(pass.x, pass.y), 0, 0.1);
  near(pass.loss, 0.5, 0.01);
  near(pass.height, 0.5, 0.01);
  near(lowestPass(surface, { x: 1, y: 1 }, { x: 2, y: 0.5 }).height, 0, 0.02);
  assert.throws(() => lowestPass(surface, { x: 3, y: 0 }, { x: 0, y: 0 }), /x = 3 is outside the surface/);
  const walled = { x: [0, 1, 2], y: [0], loss: [[0, NaN, 0]] };
  assert.throws(() => lowestPass(walled, { x: 0, y: 0 }, { x: 2, y: 0 }), /no way leads/);
});
