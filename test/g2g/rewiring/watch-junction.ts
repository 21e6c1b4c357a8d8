import assert from "node:assert/strict";
import { fanIns, MaskedConv2d, type RewiringOptions, type RewiringRecord, type SparseLayer, type Structure, TileLinear } from "../../../src/g2g/index.js";
import type { Optimizer } from "../../../src/optim/index.js";
import { existingPlaces, type Grid, gridOf, moveKey, numbers, storage, tally, width as widthOf } from "./support.js";

/** A moment of a layer's weight is 0 wherever there is no connection. */
function checkAbsent(layer: SparseLayer, values: number[], what: string): void {
  const connections = new Set(connectionsOf(layer));
  values.forEach((value, position) => assert.ok(connections.has(position) || value === 0, `${what}: ${value} where there is nothing`));
}

/** Positions in a layer's weight that stand for a connection. */
function connectionsOf(layer: SparseLayer): number[] {
  const grid = gridOf(layer);
  // A tile is stored inputs before outputs, padded.
  const real = (place: number) => (layer instanceof TileLinear ? grid.side * widthOf(grid, place % grid.columns) : undefined);
  return existingPlaces(layer).flatMap((place) => storage(layer, place).slice(0, real(place)));
}

const momentsOf = (optimizer: Optimizer, junction: string) =>
  Object.entries(optimizer.stateDict().tensors).flatMap(([name, values]) => (name.endsWith(`.${junction}.weight`) ? [numbers(values)] : []));

/** No new weight is larger: uniform for layers, normal for kernels. */
function largestWeight(layer: SparseLayer, fanIn: number): number {
  return layer instanceof MaskedConv2d ? 6 * Math.sqrt(2 / (fanIn * layer.kernelSize ** 2)) : 1 / Math.sqrt(fanIn);
}

/** The structure that applies when none is asked for. */
function structureOf(grid: Grid, structure: Structure | undefined): Structure {
  return structure ?? (grid.groups === null ? "free" : grid.tiled ? "interOnly" : "budget");
}

/** How much of the given junction moves at a step: closed forms of the documentation. */
function fractionAt(step: number, steps: number, { fraction, schedule, stop }: RewiringOptions): number {
  const end = stop! * steps;
  if (step >= end) return 0;
  return schedule === "cosine" ? (fraction! / 2) * (1 + Math.cos((Math.PI * step) / end)) : fraction!;
}

/** Watches one layer of a training of `steps` from outside, and checks every update against what was seen before. */
export function watchJunction(junction: { name: string; layer: SparseLayer; optimizer: Optimizer; options: RewiringOptions; steps: number }) {
  const { name, layer, optimizer, options, steps } = junction;
  const grid = gridOf(layer);
  const structure = structureOf(grid, options.structure);
  const key = (place: number) => moveKey(grid, structure, place);
  const places = grid.rows * grid.columns;
  const first = existingPlaces(layer);
  const tried = new Set(first);
  const prunedAt = new Map<number, number>();
  let now = first;
  let updates = 0;

  /** Units in cells where one could be grown: what the fraction counts; and how many of them can move, in every cell no more than it has places for. */
  function movable(): { counted: number; most: number } {
    const present = new Set(now);
    const ready = (place: number) => !present.has(place) && updates - (prunedAt.get(place) ?? -Infinity) >= options.coolDown!;
    const room = tally(Array.from({ length: places }, (_, place) => place).filter(ready), key);
    let [counted, most] = [0, 0];
    for (const [cell, existing] of tally(now, key)) {
      if (cell === null || !room.has(cell)) continue;
      counted += existing;
      most += Math.min(existing, room.get(cell)!);
    }
    return { counted, most };
  }

  function checkGrown(grown: number[]): void {
    const weights = numbers(layer.weight);
    const moments = momentsOf(optimizer, name);
    const counts = fanIns(layer.pattern);
    for (const place of grown) {
      const bound = options.newWeights === "zero" ? 0 : largestWeight(layer, counts[Math.floor(place / grid.columns) * grid.side]!);
      for (const position of storage(layer, place)) {
        assert.ok(Math.abs(weights[position]!) <= bound + 1e-6, `a new weight is ${weights[position]}`);
        for (const moment of moments) assert.ok(moment[position] === 0, `a new moment is ${moment[position]}`);
      }
    }
    checkAbsent(layer, weights, "weight");
    for (const moment of moments) checkAbsent(layer, moment, "moment");
    if (grid.tiled) assert.deepEqual([...tally(now, (place) => Math.floor(place / grid.columns)).values()], new Array(grid.rows).fill(first.length / grid.rows));
  }

  return {
    unchanged(step: number) {
      assert.deepEqual(existingPlaces(layer), now, `moved at step ${step}`);
    },
    updated(step: number, record: RewiringRecord) {
      const { counted, most } = movable();
      const expected = Math.min(Math.floor(fractionAt(step, steps, options) * counted), most);
      const after = existingPlaces(layer);
      const [had, has] = [new Set(now), new Set(after)];
      const pruned = now.filter((place) => !has.has(place));
      const grown = after.filter((place) => !had.has(place));
      assert.equal(record.moved, expected);
      if (options.coolDown === 0) assert.ok(grown.length <= expected);
      else assert.equal(grown.length, expected);
      assert.equal(after.length, first.length);
      assert.deepEqual(tally(after, key).get(null) ?? 0, tally(first, key).get(null) ?? 0);
      for (const [cell, count] of tally(first, key)) assert.equal(tally(after, key).get(cell), count, `cell ${cell}`);
      for (const place of [...pruned, ...grown]) assert.notEqual(key(place), null, "a frozen place moved");
      for (const place of grown) assert.ok(updates - (prunedAt.get(place) ?? -Infinity) >= options.coolDown!, "returned too early");

      for (const place of pruned) prunedAt.set(place, updates);
      for (const place of grown) tried.add(place);
      now = after;
      updates += 1;
      checkGrown(grown);

      const both = first.filter((place) => has.has(place)).length;
      assert.equal(record.units, first.length);
      assert.equal(record.overlap, both / (2 * first.length - both));
      assert.equal(record.explored, tried.size / places);
      if (grid.groups === null) return assert.deepEqual([record.within, record.modularity, record.densities], [null, null, null]);
      const size = (place: number) => grid.side * widthOf(grid, place % grid.columns);
      const inside = (place: number) => grid.outputGroup(Math.floor(place / grid.columns)) === grid.inputGroup(place % grid.columns);
      const edges = (list: number[]) => list.reduce((sum, place) => sum + size(place), 0);
      assert.ok(Math.abs(record.within! - edges(after.filter(inside)) / edges(after)) < 1e-12);
    },
  };
}
