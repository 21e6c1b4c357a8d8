import { noGrad, scope, tensor, type Tensor, zeros } from "../tensor/index.js";
import type { Basis } from "./bases.js";
import { InteractionError } from "./interaction-error.js";
import type { ModuleGraph } from "./module-graph.js";
import { type OutputMetric, withoutConstant } from "./output-metric.js";
import { countPoints, eachBatch, type Points } from "./points.js";
import type { Chain } from "./section.js";

/** What the network does without one module. */
export interface ModuleEffect {
  readonly module: number;
  /** of every output, E[(y_i − y*_i)²] / Var[y*_i]: 0 for an output that the module has nothing to do with, about 1 for one that is nothing without it; ∞ for one that varies only now */
  readonly outputs: readonly number[];
  /** the metric's; NaN without one */
  readonly score: number;
}

/** What all modules do, each by itself. */
export interface ModuleAblation {
  readonly modules: readonly ModuleEffect[];
  /** the intact network's score; NaN without a metric */
  readonly baseline: number;
}

/**
 * Takes every module away in turn and looks at what changes: at every node layer but the output its directions are set to 0, which in centred bases is their mean, the others left as they are,
 *
 *     f ← f − (f̂ ∘ M) C⁺
 *
 * @param of every node's module, from `findModules` or from labels
 * @throws InteractionError when there is not one for every node, or the points do not fit.
 */
export function moduleAblation(
  chain: Chain,
  points: Points,
  bases: readonly Basis[],
  { nodes }: ModuleGraph,
  of: readonly number[],
  metric?: OutputMetric,
): ModuleAblation {
  if (of.length !== nodes.length) throw new InteractionError(`modules of ${of.length} nodes; expected one for each of the graph's ${nodes.length}`);
  const numbers = [...new Set(of)].filter((one) => one >= 0).sort((a, b) => a - b);
  return noGrad(() =>
    scope(() => {
      const width = chain.at(-1)!.outputs;
      const like = { dtype: "float64", device: points[0]?.device ?? "cpu" } as const;
      countPoints(points);
      const without = numbers.map((one) => chain.map((_, layer) => removal(bases[layer]!, directionsOf(nodes, of, layer, one))));
      const changes = numbers.map(() => zeros([width], like));
      const [sum, mean] = [zeros([width], like), zeros([width], like)];
      const scores = numbers.map(() => 0);
      let [rows, whole, batch] = [0, 0, 0];
      eachBatch(chain, points, chain.length, (f) => {
        mean.add_(flat(withoutConstant(f)).sum(0));
        rows += f.numel() / f.size(-1);
      });
      mean.div_(rows);
      eachBatch(chain, points, 0, (input) => {
        const intact = withoutConstant(chain.reduce((f, section) => section.forward(f), input));
        sum.add_(flat(intact).sub(mean).square().sum(0));
        if (metric) whole += metric.total(intact, batch);
        without.forEach((layers, i) =>
          scope(() => {
            const output = withoutConstant(chain.reduce((f, section, layer) => section.forward(layers[layer] ? f.sub(f.matmul(layers[layer]!)) : f), input));
            changes[i]!.add_(flat(output.sub(intact)).square().sum(0));
            if (metric) scores[i]! += metric.total(output, batch);
          }),
        );
        batch += 1;
      });
      const variance = sum.toArray() as number[];
      const effect = (change: number, i: number): number => (variance[i] === 0 ? (change === 0 ? 0 : Infinity) : change / variance[i]!);
      const modules = numbers.map((module, i): ModuleEffect => ({
        module,
        outputs: (changes[i]!.toArray() as number[]).map(effect),
        score: metric ? scores[i]! / rows : NaN,
      }));
      return { modules, baseline: metric ? whole / rows : NaN };
    }),
  );
}

function directionsOf(nodes: ModuleGraph["nodes"], of: readonly number[], at: number, module: number): number[] {
  return nodes.flatMap(({ layer, direction }, node) => (layer === at && of[node] === module ? [direction] : []));
}

/** C_M C⁺_M: what is taken away is f C_M C⁺_M; null for no directions. */
function removal({ to, from }: Basis, directions: readonly number[]): Tensor | null {
  if (directions.length === 0) return null;
  const which = tensor([...directions], { dtype: "int64", device: to.device });
  return to.indexSelect(1, which).matmul(from.indexSelect(0, which));
}

const flat = (output: Tensor): Tensor => output.reshape([-1, output.size(-1)]);
