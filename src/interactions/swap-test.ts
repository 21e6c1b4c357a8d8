import { Generator, noGrad, randint, scope, tensor, type Tensor, zeros } from "../tensor/index.js";
import { eachPreactivations, gatesAt, hiddenUnits } from "./hidden-units.js";
import type { Points } from "./points.js";
import type { Chain } from "./section.js";
import type { UnitGroup } from "./unit-costs.js";

export interface SwapTestOptions {
  /** of the network's outputs, one a batch, such as an accuracy */
  score?: (outputs: readonly Tensor[]) => number;
  /** random swaps that are averaged as the control; default 5 */
  controls?: number;
  /** of the random swaps; default 0 */
  seed?: number;
}

/** A network with other gates. */
export interface SwapOutcome {
  /** E|Δ output|² / E|output|² */
  readonly change: number;
  /** null without `score` */
  readonly score: number | null;
}

export interface SwapTest {
  /** of the network as it is; null without `score` */
  readonly score: number | null;
  /** every member of a group driven with its medoid's gate */
  readonly swapped: SwapOutcome;
  /** the same units driven with gates of random units outside of their groups */
  readonly control: SwapOutcome;
}

/**
 * Whether units of a group really switch together: drives each with its medoid's gate, a_i = O_c p_i, and runs the rest of the network (specification 1.3). A group is worth its name
 * when that changes far less than gates drawn at random.
 *
 * @throws InteractionError as `swapCosts`; RangeError for a number of controls that is none.
 */
export function swapTest(chain: Chain, points: Points, layer: number, groups: readonly UnitGroup[], options: SwapTestOptions = {}): SwapTest {
  const { score = null, controls = 5, seed = 0 } = options;
  if (!Number.isInteger(controls) || controls < 1) throw new RangeError(`controls: ${controls}; expected a whole number of at least 1`);
  return noGrad(() =>
    scope(() => {
      const { columns } = hiddenUnits(chain, layer).block;
      const own = Array.from({ length: columns }, (_, unit) => unit);
      const outputs = driven(chain, points, layer, own);
      const outcome = (gates: readonly number[]): SwapOutcome => {
        const other = driven(chain, points, layer, gates);
        const sum = (parts: readonly Tensor[]): number => parts.reduce((all, part) => all + part.square().sum().toNumber(), 0);
        return { change: sum(other.map((one, i) => one.sub(outputs[i]!))) / (sum(outputs) || 1), score: score?.(other) ?? null };
      };
      const medoids = [...own];
      for (const { units, medoid } of groups) for (const unit of units) medoids[unit] = medoid;
      const generator = new Generator(seed);
      const drawn = Array.from({ length: controls }, () => scope(() => outcome(randomGates(own, groups, generator))));
      const mean = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0) / values.length;
      const control = { change: mean(drawn.map(({ change }) => change)), score: score === null ? null : mean(drawn.map((one) => one.score!)) };
      return { score: score?.(outputs) ?? null, swapped: outcome(medoids), control };
    }),
  );
}

/** The same units as are swapped, each with the gate of a unit that is not of its group; with its own where there is none. */
function randomGates(own: readonly number[], groups: readonly UnitGroup[], generator: Generator): number[] {
  const gates = [...own];
  for (const { units, medoid } of groups) {
    const others = own.filter((unit) => !units.includes(unit));
    if (others.length === 0) continue;
    for (const unit of units) if (unit !== medoid) gates[unit] = others[randint(0, others.length, [1], { generator }).toNumber()]!;
  }
  return gates;
}

/** The network's outputs, without the constant, with unit i driven by the gate of `gates[i]`. */
function driven(chain: Chain, points: Points, layer: number, gates: readonly number[]): Tensor[] {
  const { block } = hiddenUnits(chain, layer);
  const chosen = tensor([...gates], { dtype: "int64" }).to(block.units.into.device);
  const outputs: Tensor[] = [];
  eachPreactivations(chain, points, layer, (pre) => {
    const f = zeros([pre.size(0), block.columns + 1], { dtype: "float64", device: pre.device });
    f.slice(1, 0, block.columns).copy_(
      gatesAt(block, pre)
        .indexSelect(1, chosen)
        .mul(pre.slice(1, 0, block.columns)),
    );
    f.slice(1, block.columns).fill_(1);
    const output = chain.slice(layer + 1).reduce((g, section) => section.forward(g), f);
    outputs.push(output.slice(1, 0, chain.at(-1)!.outputs).clone().keep());
  });
  // Kept beyond the batch's scope, and handed to the caller's.
  return outputs.map((output) => {
    const handed = output.alias();
    output.dispose();
    return handed;
  });
}
