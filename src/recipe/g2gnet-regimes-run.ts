import { checkRewiring, PatternError } from "../g2g/index.js";
import type { RunContext, RunResult } from "./define-recipe.js";
import g2gnet, { type G2GSettings } from "./g2gnet.js";
import { type G2GData, g2gData } from "./g2gnet-data.js";
import type { G2GRegimeSettings } from "./g2gnet-regimes.js";
import { regimeReport } from "./g2gnet-regimes-report.js";
import { trainG2GVariant } from "./g2gnet-training.js";
import { type G2GVariant, variantName } from "./g2gnet-variant-names.js";
import { planVariant, variantRewiring } from "./g2gnet-variants.js";
import { prepareComputing } from "./prepare-computing.js";
import { UsageError } from "./usage-error.js";

/** One way of training, the same for every network. */
export type Regime = Pick<G2GSettings, "lr" | "epochs" | "schedule" | "augment" | "weightDecay">;

/** What a network came to in a regime, one number a seed. */
export interface RegimeResult {
  regime: Regime;
  variant: G2GVariant;
  /** at the best epoch: what chooses among regimes */
  validation: number[];
  /** at the same epoch */
  test: number[];
}

/**
 * The body of the recipe `g2gnet-regimes`: trains every network in every combination of the listed settings, seed by seed.
 *
 * @throws UsageError before any training when the settings do not make these networks; DataError when the data set is missing.
 */
export async function runG2GRegimes(context: RunContext<G2GRegimeSettings>): Promise<RunResult> {
  const { settings, seed, log } = context;
  prepareComputing(settings);
  const { variants, lr, epochs, schedule, augment, weightDecay, ...fixed } = settings;
  const base = g2gnet.settings.parse(fixed);
  const data = new Map<boolean, G2GData>(augment.map((augmented) => [augmented, g2gData({ ...base, augment: augmented }, seed)]));
  for (const variant of variants) check(variant, base, data.values().next().value!, seed);

  const results: RegimeResult[] = regimes(settings).flatMap((regime) => [...new Set(variants)].map((variant) => ({ regime, variant, validation: [], test: [] })));
  let done = 0;
  for (let repetition = 0; repetition < settings.seeds; repetition++) {
    for (const { regime, variant, validation, test } of results) {
      const name = regimeName(regime);
      log(`${++done} of ${results.length * settings.seeds}: ${variantName(variant)}, ${name}, seed ${seed + repetition}`);
      const own = { ...context, settings: { ...base, ...regime } };
      const result = await trainG2GVariant(own, data.get(regime.augment)!, variant, seed + repetition, `${variant} ${name}`.replaceAll(" ", "_"));
      validation.push(result.epochs[result.bestEpoch - 1]!.validationAccuracy);
      test.push(result.testAccuracy);
    }
  }
  return regimeReport({ settings, results, writeFigure: (name, svg) => context.out.writeFigure(name, svg) });
}

/** Every combination of the listed settings, each once, the learning rate changing fastest. */
export function regimes({ lr, epochs, schedule, augment, weightDecay }: Pick<G2GRegimeSettings, keyof Regime>): Regime[] {
  let combinations: Partial<Regime>[] = [{}];
  for (const [name, values] of Object.entries({ augment, schedule, weightDecay, epochs, lr })) {
    combinations = combinations.flatMap((one) => [...new Set<unknown>(values)].map((value) => ({ ...one, [name]: value })));
  }
  return combinations as Regime[];
}

/** `lr 0.003, 10 epochs, cosine, decay 0.01, augmented`. */
export function regimeName({ lr, epochs, schedule, augment, weightDecay }: Regime): string {
  return `lr ${lr}, ${epochs} ${epochs === 1 ? "epoch" : "epochs"}, ${schedule}, decay ${weightDecay}${augment ? ", augmented" : ""}`;
}

function check(variant: G2GVariant, settings: G2GSettings, data: G2GData, seed: number): void {
  try {
    const { patterns } = planVariant(variant, settings, data, seed);
    const rule = variantRewiring(variant, settings, seed);
    if (rule !== null) checkRewiring(patterns, rule, settings.model === "mlp" ? "units" : "channels");
  } catch (error) {
    if (error instanceof PatternError || error instanceof RangeError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}
