import type { Module } from "../../nn/index.js";
import type { Optimizer } from "../../optim/index.js";
import { noGrad, scope } from "../../tensor/index.js";
import { type Callback, type StatefulCallback, TrainingError } from "../../train/index.js";
import { PatternError } from "../groups.js";
import { MaskedConv2d } from "../masked-conv2d.js";
import { addBatch } from "./correlation.js";
import { junctionCells } from "./junction-structure.js";
import { disposeJunctionState, junctionTensors, loadJunctionState, newJunctionState } from "./junction-state.js";
import { countCells } from "./places.js";
import { type Observation, probe, type Probe } from "./probe.js";
import { rewiringFraction } from "./rewiring-schedule.js";
import { type RewiringOptions, rewiringSettings } from "./rewiring-options.js";
import type { RewiringRecord } from "./rewiring-record.js";
import { type Junction, samplesOf, sparseJunctions } from "./sparse-layer.js";
import { standing, unreachedOutputs } from "./telemetry.js";
import { updateJunction } from "./update-junction.js";
import { type Units, unitsOf } from "./units.js";

/** A callback that rewires a model while it trains. */
export interface Rewiring extends Callback {
  readonly state: StatefulCallback;
  /** One record a junction an update, those before a resume included; the first ones tell how it began. */
  readonly records: readonly RewiringRecord[];
  /** Frees what it remembers of activations. */
  dispose(): void;
}

/**
 * Dynamic sparse training with structure (arXiv 2508.14140; specification 2.4): every `interval` optimizer steps each sparse junction of the model prunes a
 * fraction of its units (edges, or whole tiles) and grows as many, where the structure allows it. Give it to `train` as a callback:
 *
 * @example
 * const rewiring = g2g.rewiring(model, optimizer, { interval: 100, fraction: 0.1, grow: { hebb: 1 } });
 * await train({ model, optimizer, …, callbacks: [rewiring] });
 *
 * Which units move follows from the seed and the training alone, and all it remembers is part of the checkpoint, so a resumed run goes on bit for bit. The number
 * of units never changes. Absent weights and their optimizer moments are exactly 0; a grown unit starts with moments of 0.
 *
 * @throws RangeError for a setting out of its range; PatternError for a model without sparse junctions, or a structure or criterion that one of them does not allow.
 */
export function rewiring(model: Module, optimizer: Optimizer, options: RewiringOptions = {}): Rewiring {
  const settings = rewiringSettings(options);
  const found = sparseJunctions(model);
  if (found.length === 0) throw new PatternError("rewiring: the model has no sparse junction, so nothing can move; give its connectivity as edges, tiles or random");
  const hebbian = [...settings.prune, ...settings.grow].some(([criterion]) => criterion === "hebb");
  const junctions = found.map((junction) => {
    const units = unitsOf(junction.layer.pattern);
    const parameter = optimizer.groups.flatMap((group) => [...group.parameters]).find(([, values]) => values === junction.layer.weight)?.[0];
    if (parameter === undefined) throw new RangeError(`rewiring: the optimizer does not train the weight of ${junction.name}; build it from the same model`);
    const cells = junctionCells(junction.name, units, settings, junction.layer instanceof MaskedConv2d);
    return { ...junction, parameter, cells, cellCount: countCells(cells), memory: newJunctionState(units, hebbian ? junction.layer : null) };
  });

  let records: RewiringRecord[] = [];
  let probes: Probe[] = [];
  let totalSteps = Infinity;

  const fractionAt = (step: number) => rewiringFraction(step, { ...settings, totalSteps });
  const isUpdate = (step: number) => step % settings.interval === 0 && fractionAt(step) > 0;
  const part = (step: number) => Math.floor((step * settings.samples) / settings.interval);
  const isSample = (step: number) => hebbian && part(step) !== part(step - 1) && fractionAt(step) > 0;

  function watch(step: number): void {
    if (isUpdate(step) || isSample(step)) probes = junctions.map(probe);
  }

  function unwatch(): void {
    for (const one of probes) one.remove();
    probes = [];
  }

  function note(index: number, units: Units, update: { step: number; moved: number; observation: Observation | null }): void {
    const { name, memory } = junctions[index]!;
    const { exists } = units;
    const { first, tried } = memory;
    let [both, explored] = [0, 0];
    for (let place = 0; place < exists.length; place++) {
      both += exists[place]! & first[place]!;
      explored += tried[place]!;
    }
    const now = standing(units);
    // The first pattern has as many units as every later one.
    const either = 2 * now.units - both;
    const { step, moved, observation } = update;
    records.push({ step, junction: name, moved, overlap: either === 0 ? 1 : both / either, explored: explored / exists.length, deadUnits: countDead(junctions[index]!, units, observation), ...now });
  }

  function update(step: number): void {
    const moments = Object.entries(optimizer.stateDict().tensors);
    junctions.forEach((junction, index) => {
      const observation = observed(junction, probes[index]!);
      const { layer, cells, cellCount, memory, parameter } = junction;
      // A moment's key is its own name, a dot, and the parameter's.
      const own = moments.flatMap(([key, tensor]) => (key.slice(key.indexOf(".") + 1) === parameter ? [tensor] : []));
      const { move, units } = updateJunction({ layer, state: memory, cells, cellCount, observation, moments: own, settings, junction: index, step }, fractionAt(step));
      note(index, units, { step, moved: move.grown.length, observation });
    });
  }

  return {
    get records() {
      return records;
    },
    state: {
      name: "rewiring",
      save: () => ({
        values: { records },
        tensors: Object.fromEntries(junctions.flatMap(({ name, memory }) => Object.entries(junctionTensors(memory)).map(([key, tensor]) => [`${name}.${key}`, tensor]))),
      }),
      load({ values, tensors }) {
        records = [...(values as { records: RewiringRecord[] }).records];
        for (const { name, memory } of junctions) {
          if (memory.moments !== null && tensors[`${name}.products`] === undefined) {
            throw new TrainingError("the checkpoint's rewiring remembers no activations, and a criterion now asks for them; resume with the prune and grow it was begun with");
          }
          const own = Object.entries(tensors).filter(([key]) => key.startsWith(`${name}.`));
          noGrad(() => loadJunctionState(memory, Object.fromEntries(own.map(([key, tensor]) => [key.slice(name.length + 1), tensor]))));
        }
      },
    },
    onStart(start) {
      totalSteps = start.totalSteps;
      if (records.length === 0) junctions.forEach(({ layer }, index) => note(index, unitsOf(layer.pattern), { step: start.step, moved: 0, observation: null }));
      watch(start.step + 1);
    },
    onStep({ step }) {
      if (isSample(step)) {
        junctions.forEach((junction, index) => {
          const { input, output } = observed(junction, probes[index]!);
          addBatch(junction.memory.moments!, ...samplesOf(junction.layer, input, output), settings.decay);
        });
      }
      if (isUpdate(step)) scope(() => update(step));
      unwatch();
      watch(step + 1);
    },
    onEnd: unwatch,
    dispose() {
      unwatch();
      for (const { memory } of junctions) disposeJunctionState(memory);
    },
  };
}

function observed({ name }: Junction, { read }: Probe): Observation {
  const observation = read();
  if (observation === null) throw new Error(`rewiring: no gradient reached ${name} in this step; rewiring needs every sparse junction in every training step`);
  return observation;
}

/** Outputs that nothing reaches, or that were 0 in every sample. */
function countDead({ layer }: Junction, units: Units, observation: Observation | null): number {
  const dead = unreachedOutputs(units);
  if (observation !== null) {
    const active = noGrad(() => scope(() => samplesOf(layer, observation.input, observation.output)[1].ne(0).any(0).to("uint8").toTypedArray() as Uint8Array));
    active.forEach((one, unit) => (dead[unit]! |= 1 - one));
  }
  return dead.reduce((sum, one) => sum + one, 0);
}
