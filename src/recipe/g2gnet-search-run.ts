import { checkRewiring, type Cost, density, PatternError } from "../g2g/index.js";
import type { RunContext, RunResult } from "./define-recipe.js";
import g2gnet, { type G2GSettings } from "./g2gnet.js";
import { type G2GData, g2gData } from "./g2gnet-data.js";
import type { G2GSearchSettings } from "./g2gnet-search.js";
import { searchReport, type SearchResult } from "./g2gnet-search-report.js";
import { trainG2GVariant } from "./g2gnet-training.js";
import { type G2GVariant } from "./g2gnet-variant-names.js";
import { planVariant, variantRewiring } from "./g2gnet-variants.js";
import { meanInterval } from "./mean-interval.js";
import { prepareComputing } from "./prepare-computing.js";
import { UsageError } from "./usage-error.js";

/** One combination of the settings searched over. */
export interface SearchPoint {
  /** `g8 p0.15 t32 hebb` */
  name: string;
  groups: number;
  between: number;
  tile: number;
  rule: G2GSearchSettings["rules"][number];
  /** of the junctions together */
  density: number;
  cost: Cost;
}

interface Candidate extends SearchPoint {
  variant: G2GVariant;
  settings: G2GSettings;
}

/**
 * The body of the recipe `g2gnet-search`: trains every combination that can be built, seed by seed, then says which to take.
 *
 * @throws UsageError before any training when no combination can be built, or a setting suits none; DataError when the data set is missing.
 */
export async function runG2GSearch(context: RunContext<G2GSearchSettings>): Promise<RunResult> {
  const { settings, seed, log } = context;
  prepareComputing(settings);
  const base = g2gnet.settings.parse({ ...settings, groups: undefined, between: undefined, tile: undefined });
  const data = g2gData(base, seed);
  const { candidates, impossible } = combinations(settings, base, data, seed);
  for (const reason of impossible) log(`passed over: ${reason}`);
  if (candidates.length === 0) throw new UsageError(`none of the combinations can be built: ${impossible.join("; ")}`);
  const results = new Map<Candidate, number[][]>(candidates.map((candidate) => [candidate, []]));
  let done = 0;
  for (let repetition = 0; repetition < settings.seeds; repetition++) {
    for (const candidate of candidates) {
      log(`${++done} of ${candidates.length * settings.seeds}: ${candidate.name}, seed ${seed + repetition}`);
      const file = candidate.name.replaceAll(" ", "-");
      const { epochs, bestEpoch, testAccuracy } = await trainG2GVariant({ ...context, settings: candidate.settings }, data, candidate.variant, seed + repetition, file);
      results.get(candidate)!.push([epochs[bestEpoch - 1]!.validationAccuracy, testAccuracy]);
    }
  }
  const found = [...results].map(([{ variant: _, settings: __, ...point }, trainings]): SearchResult => {
    const column = (index: number) => meanInterval(trainings.map((training) => training[index]!));
    return { ...point, validation: column(0), test: column(1) };
  });
  return searchReport({ settings, found, impossible, writeFigure: (name, svg) => context.out.writeFigure(name, svg) });
}

/** Every combination that can be built, and why the others cannot. */
function combinations(settings: G2GSearchSettings, base: G2GSettings, data: G2GData, seed: number): { candidates: Candidate[]; impossible: string[] } {
  const candidates: Candidate[] = [];
  const impossible = new Set<string>();
  for (const groups of new Set(settings.groups)) {
    for (const between of new Set(settings.between)) {
      for (const tile of new Set(settings.tile)) {
        for (const rule of new Set(settings.rules)) {
          const variant: G2GVariant = rule === "static" ? "tile" : `tile-${rule}`;
          const own: G2GSettings = { ...base, groups, between, tile };
          try {
            const { patterns, cost } = planVariant(variant, own, data, seed);
            const rewiring = variantRewiring(variant, own, seed);
            if (rewiring !== null) checkRewiring(patterns, rewiring);
            const edges = patterns.map((pattern) => pattern.inputs * pattern.outputs);
            const existing = patterns.reduce((sum, pattern, junction) => sum + density(pattern) * edges[junction]!, 0);
            const name = `g${groups} p${between} t${tile} ${rule}`;
            candidates.push({ name, groups, between, tile, rule, density: existing / edges.reduce((a, b) => a + b, 0), cost, variant, settings: own });
          } catch (error) {
            // A number out of its range is wrong for every combination.
            if (error instanceof RangeError) throw new UsageError(error.message, { cause: error });
            if (!(error instanceof PatternError)) throw error;
            impossible.add(`${groups} groups, between ${between}, tiles of ${tile}: ${error.message}`);
          }
        }
      }
    }
  }
  return { candidates, impossible: [...impossible] };
}
