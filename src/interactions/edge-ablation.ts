import { cat, noGrad, scope, tensor, type Tensor } from "../tensor/index.js";
import { type Ablation, checkCount, scoreOf } from "./ablation.js";
import { activationsAt } from "./activations-at.js";
import type { Basis } from "./bases.js";
import type { Edges } from "./edges.js";
import { innerEdges } from "./module-graph.js";
import type { OutputMetric } from "./output-metric.js";
import type { Points } from "./points.js";
import type { Chain, Section, Units } from "./section.js";
import { unitValues } from "./unit-section.js";

/** Which directions of a node layer each direction of the next may read: [next layer's directions][this one's]. */
export type EdgeMask = readonly (readonly boolean[])[];

export interface EdgeAblation extends Ablation {
  readonly kind: "edges";
  /** The edges of a score: exactly so many, besides the constant's. */
  mask(kept: number): EdgeMask;
  /** The strength of the weakest edge that is kept: the ε of log weights. 0 when none is kept. */
  weakest(kept: number): number;
}

/**
 * Keeps the k strongest edges of a section, and the constant's (Bushnaq et al., "The Local Interaction Basis", 2024, in the form of its published code; specification 1.7): direction i of the
 * next layer is computed from its own kept inputs only, and then turned back,
 *
 *     ŷ_i = m(f̂ ∘ M_i C⁺) C'_i      y = ŷ C'⁺
 *
 * A direction that keeps all of its inputs is computed from f itself, and with all edges kept nothing changes. Equal edges are kept in their order, so that there are never more than k.
 *
 * @param bases of all node layers, from `interactionBases`
 * @param edges of all sections, from `interactionEdges`
 * @param points best others than those that bases and edges come from
 * @throws InteractionError when the points do not fit.
 */
export function edgeAblation(chain: Chain, points: Points, layer: number, bases: readonly Basis[], edges: readonly Edges[], metric: OutputMetric): EdgeAblation {
  const [section, here, next] = [chain[layer]!, bases[layer]!, bases[layer + 1]!];
  const order = byStrength(edges[layer]!, here, next);
  const activations = activationsAt(chain, points, layer);
  const rest = chain.slice(layer + 1);
  const mask = (kept: number): EdgeMask => {
    checkCount(kept, order.length, `edges of ${section.name}`);
    const rows = next.sizes.map(() => here.sizes.map((_, j) => here.constant && j === 0));
    for (const { i, j } of order.slice(0, kept)) rows[i]![j] = true;
    return rows;
  };
  const score = (kept: number): number => {
    const rows = mask(kept);
    return scoreOf(
      rest,
      activations,
      metric,
      kept === order.length ? (f) => section.forward(f) : (f) => maskedSection(section, f, here, next, rows).matmul(next.from),
    );
  };
  const weakest = (kept: number): number => {
    checkCount(kept, order.length, `edges of ${section.name}`);
    return order[kept - 1]?.strength ?? 0;
  };
  return { kind: "edges", name: section.name, total: order.length, better: metric.better, baseline: score(order.length), score, mask, weakest, activations };
}

/** Edges but those from and to the constant, the strongest first, equal ones in their order. */
function byStrength({ strengths }: Edges, here: Basis, next: Basis): { i: number; j: number; strength: number }[] {
  const all = innerEdges(strengths.toArray() as number[][], here, next);
  return all.sort((a, b) => b.strength - a.strength || a.i - b.i || a.j - b.j);
}

/**
 * ŷ, [points, (positions,) next layer's directions], each direction computed from its own kept inputs; those with the same inputs together.
 *
 * @param f activations, [points, (positions,) inputs + 1]
 */
export function maskedSection(section: Section, f: Tensor, here: Basis, next: Basis, mask: EdgeMask): Tensor {
  return noGrad(() =>
    scope(() => {
      const hatted = f.matmul(here.to);
      if (section.units !== null && isLinear(section.units)) return maskedLinear(section.units, hatted, here, next, mask);
      const pass = section.units === null ? throughSection(section, hatted, here) : throughUnits(section.units, hatted, here);
      const groups = sharedMasks(mask);
      const parts = groups.map(({ inputs, outputs }) => {
        const directions = next.to.indexSelect(1, indices(outputs, f));
        return inputs.length === here.sizes.length ? section.forward(f).matmul(directions) : pass(inputs, directions);
      });
      const columns = groups.flatMap(({ outputs }) => outputs);
      const place = columns.map(() => 0);
      columns.forEach((direction, column) => (place[direction] = column));
      const y = cat(parts, -1).indexSelect(-1, indices(place, f));
      return y;
    }),
  );
}

/** m(f̂ ∘ M C⁺) C' of the kept inputs and some directions C' of the next layer. */
type Pass = (inputs: readonly number[], directions: Tensor) => Tensor;

function throughSection(section: Section, hatted: Tensor, { from }: Basis): Pass {
  return (inputs, directions) => {
    const which = indices(inputs, hatted);
    return section.forward(hatted.indexSelect(-1, which).matmul(from.indexSelect(0, which))).matmul(directions);
  };
}

/** With C⁺ W_in made once, a pass costs as much as its kept inputs: all of them together, as much as there are edges. */
function throughUnits(units: Units, hatted: Tensor, { from }: Basis): Pass {
  const into = from.matmul(units.into);
  return (inputs, directions) => {
    const which = indices(inputs, hatted);
    return unitValues(units, hatted.indexSelect(-1, which).matmul(into.indexSelect(0, which))).matmul(units.outOf.matmul(directions));
  };
}

const isLinear = ({ function: name, linear, into }: Units): boolean => name === "identity" || linear === into.size(1);

/** Without a curve between them, the masks are one of the matrix: ŷ = f̂ (M ∘ C⁺ W_in W_out C'). */
function maskedLinear({ into, outOf }: Units, hatted: Tensor, here: Basis, next: Basis, mask: EdgeMask): Tensor {
  const kept = tensor(
    mask.map((row) => row.map(Number)),
    { dtype: "float64", device: hatted.device },
  );
  return hatted.matmul(here.from.matmul(into).matmul(outOf.matmul(next.to)).mul(kept.t()));
}

/** Directions of the next layer that read the same ones, with what they read. */
function sharedMasks(mask: EdgeMask): { inputs: number[]; outputs: number[] }[] {
  const groups = new Map<string, { inputs: number[]; outputs: number[] }>();
  mask.forEach((row, i) => {
    const inputs = row.flatMap((kept, j) => (kept ? [j] : []));
    const key = inputs.join();
    const group = groups.get(key);
    if (group) group.outputs.push(i);
    else groups.set(key, { inputs, outputs: [i] });
  });
  return [...groups.values()];
}

const indices = (which: readonly number[], like: Tensor): Tensor => tensor([...which], { dtype: "int64", device: like.device });
