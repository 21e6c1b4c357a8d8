import { PatternError } from "./groups.js";

/**
 * How a budget of edges is spread over layers.
 *
 * - `uniform`: the same density everywhere
 * - `erk`: Erdős–Rényi-Kernel, where small layers are denser than large ones
 */
export type Distribution = "uniform" | "erk";

/** What the share of a layer depends on. An edge of a convolution is a whole kernel. */
export interface LayerShape {
  readonly inputs: number;
  readonly outputs: number;
  /** side of the square kernel; left out for a linear layer, which has none */
  readonly kernelSize?: number;
}

/**
 * Spreads `total` edges over layers, to the edge: each layer gets its exact share rounded down, and the largest remainders get one more.
 *
 * With c_l = inputs · outputs the edges that layer l has room for, and k = kernelSize,
 *
 *     uniform: density_l = total / Σ c
 *     erk:     density_l = ε · (inputs + outputs + k + k) / (inputs · outputs · k · k),   ε such that Σ density_l · c_l = total
 *
 * Where `erk` asks for more than a layer holds, the layer is dense and ε is found anew for the others. Sources: Mocanu et al., "Scalable training of artificial
 * neural networks with adaptive sparse connectivity", 2018 (linear layers); Evci et al., "Rigging the lottery", 2020, section 3 (kernels).
 *
 * @returns the edges of each layer
 * @throws PatternError when the total is not a whole number or more than all layers hold.
 */
export function spreadEdges(distribution: Distribution, layers: readonly LayerShape[], total: number): number[] {
  const capacities = layers.map(({ inputs, outputs }) => inputs * outputs);
  const capacity = sum(capacities);
  if (!Number.isInteger(total) || total < 0 || total > capacity) {
    throw new PatternError(`total: ${total} edges cannot be spread over layers that hold ${capacity}; give a whole number from 0 to ${capacity}`);
  }
  return roundToTotal(proportionalShares(layers.map((layer) => rawDensity(distribution, layer)), capacities, total), capacities, total);
}

/** A layer's density before scaling. */
function rawDensity(distribution: Distribution, { inputs, outputs, kernelSize }: LayerShape): number {
  if (distribution === "uniform") return 1;
  return kernelSize === undefined ? (inputs + outputs) / (inputs * outputs) : (inputs + outputs + 2 * kernelSize) / (inputs * outputs * kernelSize ** 2);
}

/** Real-valued edges proportional to raw · capacity that sum to `total`, none above its capacity. */
function proportionalShares(raw: readonly number[], capacities: readonly number[], total: number): number[] {
  const dense = new Set<number>();
  for (;;) {
    const wanted = raw.map((density, layer) => (dense.has(layer) ? 0 : density * capacities[layer]!));
    const scale = (total - sum(capacities.filter((_, layer) => dense.has(layer)))) / sum(wanted);
    // A cap only ever raises the scale, so a layer that is too full stays so: all of them can be capped at once.
    const full = [...raw.keys()].filter((layer) => !dense.has(layer) && scale * raw[layer]! > 1);
    if (full.length === 0) return capacities.map((capacity, layer) => (dense.has(layer) ? capacity : scale * wanted[layer]!));
    for (const layer of full) dense.add(layer);
  }
}

function roundToTotal(shares: readonly number[], capacities: readonly number[], total: number): number[] {
  const rounded = shares.map(Math.floor);
  const remainder = (layer: number) => shares[layer]! - rounded[layer]!;
  const open = [...shares.keys()].filter((layer) => rounded[layer]! < capacities[layer]!).sort((a, b) => remainder(b) - remainder(a));
  for (const layer of open.slice(0, total - sum(rounded))) rounded[layer]!++;
  return rounded;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
