import { FileError, isFloating, openSafetensors, type SafetensorsFile, scope, tensor, type Tensor } from "../tensor/index.js";
import type { G2GNet } from "./g2g-net.js";
import { networkFromState } from "./network-from-state.js";
import { type JunctionTopology, type NetworkHeader, readNetworkHeader } from "./network-header.js";
import { unpackMask } from "./pack-mask.js";
import type { Pattern } from "./pattern.js";
import { stateLayout } from "./state-layout.js";
import { strayWeights } from "./stray-weights.js";

/**
 * Reads a network that `saveNetwork` or `saveDense` wrote: its weights, and the topology from the file, never drawn anew. Weights keep their dtype.
 *
 * @throws FileError when the file holds no such network, has another format, or its tensors do not fit its topology; the message names them.
 */
export function loadNetwork(path: string): G2GNet {
  using file = openSafetensors(path);
  const header = readNetworkHeader(path, file.metadata);
  checkLayout(file, header);
  return scope(() => {
    const state = file.loadAll();
    const patterns = header.junctions.map((junction, position) => readPattern(path, junction, `junctions.${position}`, state));
    patterns.forEach((pattern, position) => {
      if (pattern.kind === "edges") state[`junctions.${position}.mask`] = maskTensor(pattern.mask, pattern);
    });
    return networkFromState(header.config, patterns, state);
  });
}

/** Before anything is read or allocated. */
function checkLayout(file: SafetensorsFile, header: NetworkHeader): void {
  const layout = stateLayout(header);
  const problems = [...layout].flatMap(([name, { shape, dtype }]) => {
    if (!file.has(name)) return [`"${name}" is missing`];
    const found = file.entry(name);
    const fits = found.shape.join() === shape.join() && (dtype === "floating" ? isFloating(found.dtype) : found.dtype === dtype);
    return fits ? [] : [`"${name}": expected ${dtype} [${shape.join(", ")}], found ${found.dtype} [${found.shape.join(", ")}]`];
  });
  problems.push(...file.keys().filter((name) => !layout.has(name)).map((name) => `"${name}" belongs to no part of it`));
  if (problems.length > 0) throw misfit(file.path, problems.join("; "));
}

function readPattern(path: string, junction: JunctionTopology, name: string, state: Readonly<Record<string, Tensor>>): Pattern {
  if (junction.kind === "dense") return junction;
  const { labels } = junction;
  const typed = labels && { groups: labels.groups, inputs: Int32Array.from(labels.inputs), outputs: Int32Array.from(labels.outputs) };
  if (junction.kind === "edges") {
    const mask = unpackMask(state[`${name}.mask`]!, junction.inputs);
    const edges = mask.reduce((sum, bit) => sum + bit, 0);
    if (edges !== junction.edges) throw misfit(path, `"${name}.mask": expected ${junction.edges} edges, found ${edges}`);
    const stray = strayWeights(state[`${name}.weight`]!, maskTensor(mask, junction));
    if (stray > 0) throw misfit(path, `"${name}.weight": expected 0 where the mask has no edge, found ${stray} other values`);
    return { ...junction, mask, labels: typed };
  }
  const { inputs, outputs, tile, fanIn } = junction;
  const inputTiles = Math.ceil(inputs / tile);
  const columns = Int32Array.from(state[`${name}.columns`]!.toTypedArray(), Number);
  for (let start = 0; start < columns.length; start += fanIn) {
    const row = columns.subarray(start, start + fanIn);
    if (new Set(row).size !== fanIn || row.some((column) => column < 0 || column >= inputTiles)) {
      const expected = `${fanIn} different input tiles from 0 to ${inputTiles - 1} for output tile ${start / fanIn}`;
      throw misfit(path, `"${name}.columns": expected ${expected}, found ${row.join(", ")}`);
    }
  }
  return { ...junction, inputTiles, outputTiles: outputs / tile, columns, labels: typed! };
}

function maskTensor(mask: Uint8Array, { inputs, outputs }: { inputs: number; outputs: number }): Tensor {
  return tensor(mask, { shape: [outputs, inputs] });
}

function misfit(path: string, problem: string): FileError {
  return new FileError(path, `its tensors do not fit its topology: ${problem}. Write the file again.`);
}
