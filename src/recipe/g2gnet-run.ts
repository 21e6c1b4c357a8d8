import { checkRewiring, PatternError } from "../g2g/index.js";
import type { RunContext, RunResult } from "./define-recipe.js";
import type { G2GSettings } from "./g2gnet.js";
import { g2gData } from "./g2gnet-data.js";
import { g2gReport, type G2GNetwork } from "./g2gnet-report.js";
import { timeSteps } from "./g2gnet-timing.js";
import { type G2GResult, trainG2GVariant } from "./g2gnet-training.js";
import { type G2GVariant, variantName } from "./g2gnet-variant-names.js";
import { planVariant, variantRewiring } from "./g2gnet-variants.js";
import { prepareComputing } from "./prepare-computing.js";
import { UsageError } from "./usage-error.js";

/**
 * The body of the recipe `g2gnet`: every variant with every seed, one after the other, seed by seed. Finished trainings are kept and an interrupted one
 * continues from its last checkpoint.
 *
 * @throws UsageError before any training when the settings do not make these networks; DataError when the data set is missing.
 */
export async function runG2GNet(context: RunContext<G2GSettings>): Promise<RunResult> {
  const { settings, seed, out, log } = context;
  prepareComputing(settings);
  const variants = [...new Set(settings.variants)];
  const data = g2gData(settings, seed);
  // Before any training, so that an impossible pattern or width is known at once.
  const plans = asUsage(() =>
    variants.map((variant) => {
      const plan = planVariant(variant, settings, data, seed);
      const rule = variantRewiring(variant, settings, seed);
      if (rule !== null) checkRewiring(plan.patterns, rule, settings.model === "mlp" ? "units" : "channels");
      return plan;
    }),
  );

  const results = new Map<G2GVariant, G2GResult[]>(variants.map((variant) => [variant, []]));
  const total = variants.length * settings.seeds;
  let done = 0;
  for (let repetition = 0; repetition < settings.seeds; repetition++) {
    for (const variant of variants) {
      log(`${++done} of ${total}: ${variantName(variant)}, seed ${seed + repetition}`);
      results.get(variant)!.push(await trainG2GVariant(context, data, variant, seed + repetition));
    }
  }
  const milliseconds = await timeSteps(plans, data, settings, context.signal);
  const networks = variants.map((variant, index): G2GNetwork => ({ variant, name: variantName(variant), ...plans[index]!, msPerStep: milliseconds[index]! }));
  return g2gReport({ settings, classes: data.classes, networks, results, writeFigure: (name, svg) => out.writeFigure(name, svg) });
}

/** What settings make impossible is the user's to change, not a failure of the run. */
function asUsage<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof PatternError || error instanceof RangeError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}
