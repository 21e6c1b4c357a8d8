import { linalgInv, noGrad, scope, type Tensor } from "../tensor/index.js";
import type { Basis } from "./bases.js";
import type { ModuleGraph } from "./module-graph.js";
import type { PlantedModules } from "./planted-modules.js";
import { eachBatch } from "./points.js";

/**
 * The true module of every node: the one that most of its direction's variance comes from, with h the layer's units and A its map,
 *
 *     argmax_m  Var[ h_m (A C)_m ]
 */
export function plantedLabels({ chain, modules, width, maps }: PlantedModules, points: Tensor, bases: readonly Basis[], { nodes }: Pick<ModuleGraph, "nodes">): number[] {
  const labels = bases.map(({ to }, layer) =>
    noGrad(() =>
      scope((): number[] => {
        const map = maps[layer];
        let best: number[] = [];
        eachBatch(chain, [points], layer, (f) => {
          const activations = f.slice(1, 0, modules * width);
          const units = map ? activations.matmul(linalgInv(map)) : activations;
          const directions = map ? map.matmul(to.slice(0, 0, modules * width)) : to.slice(0, 0, modules * width);
          const variances = Array.from({ length: modules }, (_, module) => {
            const part = (x: Tensor, axis: number): Tensor => x.slice(axis, module * width, (module + 1) * width);
            return part(units.sub(units.mean(0)), 1).matmul(part(directions, 0)).square().sum(0).toArray() as number[];
          });
          best = variances[0]!.map((_, direction) => variances.reduce((most, own, module) => (own[direction]! > variances[most]![direction]! ? module : most), 0));
        });
        return best;
      }),
    ),
  );
  return nodes.map(({ layer, direction }) => labels[layer]![direction]!);
}
