import { FileError, isFloating, openSafetensors, type SafetensorsFile, scope, tensor, type Tensor } from "../tensor/index.js";
import { type GroupLabels, PatternError } from "./groups.js";
import { type MaskedPattern, maskPattern } from "./mask-pattern.js";
import type { G2GNetwork } from "./network-config.js";
import { networkFromState } from "./network-from-state.js";
import { type JunctionTopology, type LabelLists, type NetworkHeader, readNetworkHeader } from "./network-header.js";
import { unpackMask } from "./pack-mask.js";
import { densePattern, type EdgePattern, type Pattern, type TilePattern } from "./pattern.js";
import { stateLayout } from "./state-layout.js";
import { strayWeights } from "./stray-weights.js";

type MaskedTopology = Exclude<JunctionTopology, { kind: "dense" }>;

/**
 * Reads a network that `saveNetwork` or `saveDense` wrote: its weights, and the topology from the file, never drawn anew. Weights keep their dtype.
 * Like every new network it is in training mode: call `eval()` on a residual network before it judges images.
 *
 * @throws FileError when the file holds no such network, has another format, or its tensors do not fit its topology; the message names them.
 */
export function loadNetwork(path: string): G2GNetwork {
  using file = openSafetensors(path);
  const header = readNetworkHeader(path, file.metadata);
  checkLayout(file, header);
  return scope(() => {
    const state = file.loadAll();
    for (const { name, inputs, outputs } of header.junctions) {
      const packed = state[`${name}.mask`];
      if (packed !== undefined) state[`${name}.mask`] = tensor(unpackMask(packed, inputs), { shape: [outputs, inputs] });
    }
    return networkFromState(header.config, header.junctions.map((junction) => readPattern(path, junction, state)), state);
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

function readPattern(path: string, junction: JunctionTopology, state: Readonly<Record<string, Tensor>>): Pattern {
  const { inputs, outputs } = junction;
  if (junction.kind === "dense") return densePattern(inputs, outputs);
  if (junction.kind === "edges") return readMask(path, junction, { kind: "edges", labels: junction.labels && typedLabels(junction.labels) }, state);
  const { kind, tile, labels, name, fanIn } = junction;
  const made = { kind, inputs, outputs, tile, inputTiles: Math.ceil(inputs / tile), outputTiles: outputs / tile, labels: typedLabels(labels) };
  if (junction.convolution !== null) return readMask(path, junction, made, state);
  const columns = Int32Array.from(state[`${name}.columns`]!.toTypedArray(), Number);
  for (let start = 0; start < columns.length; start += fanIn) {
    const row = columns.subarray(start, start + fanIn);
    if (new Set(row).size !== fanIn || row.some((column) => column < 0 || column >= made.inputTiles)) {
      const expected = `${fanIn} different input tiles from 0 to ${made.inputTiles - 1} for output tile ${start / fanIn}`;
      throw misfit(path, `"${name}.columns": expected ${expected}, found ${row.join(", ")}`);
    }
  }
  return { ...made, fanIn, columns };
}

function readMask(path: string, junction: MaskedTopology, made: MaskedPattern, state: Readonly<Record<string, Tensor>>): Pattern {
  const { name } = junction;
  const mask = state[`${name}.mask`]!;
  let pattern: EdgePattern | TilePattern;
  try {
    pattern = maskPattern(mask, made);
  } catch (error) {
    if (error instanceof PatternError) throw misfit(path, `${name}.${error.message}`);
    throw error;
  }
  const [expected, found] = [edgesText(junction), edgesText(pattern)];
  if (found !== expected) throw misfit(path, `"${name}.mask": expected ${expected}, found ${found}`);
  const stray = strayWeights(state[`${name}.weight`]!, mask);
  if (stray > 0) throw misfit(path, `"${name}.weight": expected 0 where the mask has no edge, found ${stray} other values`);
  return pattern;
}

function edgesText(described: MaskedTopology | EdgePattern | TilePattern): string {
  return described.kind === "edges" ? `${described.edges} edges` : `${described.fanIn} tiles in every row of tiles`;
}

function typedLabels({ groups, inputs, outputs }: LabelLists): GroupLabels {
  return { groups, inputs: Int32Array.from(inputs), outputs: Int32Array.from(outputs) };
}

function misfit(path: string, problem: string): FileError {
  return new FileError(path, `its tensors do not fit its topology: ${problem}. Write the file again.`);
}
