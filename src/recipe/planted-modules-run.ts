import { existsSync, readFileSync } from "node:fs";
import type { RunContext, RunResult } from "./define-recipe.js";
import { plantedModulesReport } from "./planted-modules-report.js";
import { type PlantedResult, studyCounts, studyDesign, studySamples, studyStability } from "./planted-modules-study.js";
import { plantedModulesView } from "./planted-modules-view.js";
import type { PlantedModulesSettings } from "./planted-modules.js";
import { prepareComputing } from "./prepare-computing.js";
import { turn } from "./turn.js";

/** The body of the recipe `planted-modules`. Every network's figures are kept in `results/`. */
export async function runPlantedModules(context: RunContext<PlantedModulesSettings>): Promise<RunResult> {
  const { settings, seed, out, resumed, log, signal } = context;
  prepareComputing(settings);
  const { designSeeds, sampleSeeds } = settings;
  const results: PlantedResult[] = [];
  for (let i = 0; i < Math.max(designSeeds, sampleSeeds); i++) {
    const file = `results/seed${seed + i}.json`;
    if (!existsSync(out.file(file))) {
      await turn(signal);
      // A run that was killed may have left some of this network's rows.
      if (resumed) out.dropMetrics((row) => row["seed"] === seed + i);
      log(`network ${i + 1} of ${Math.max(designSeeds, sampleSeeds)}`);
      const design = i < designSeeds ? studyDesign(settings, seed + i) : [];
      const samples = i < sampleSeeds ? studySamples(settings, seed + i) : [];
      const counts = i < sampleSeeds ? studyCounts(settings, seed + i) : [];
      const stability = i < sampleSeeds ? studyStability(settings, seed + i) : [];
      for (const row of design) out.metric({ study: "design", ...row });
      for (const { graphs, ...row } of samples) for (const graph of graphs) out.metric({ study: "sample", ...row, ...graph });
      for (const row of counts) out.metric({ study: "points", ...row });
      for (const row of stability) out.metric({ study: "stability", ...row });
      out.write(file, `${JSON.stringify({ design, samples, counts, stability } satisfies PlantedResult, null, 2)}\n`);
    }
    results.push(JSON.parse(readFileSync(out.file(file), "utf8")) as PlantedResult);
  }
  return plantedModulesReport({ settings, results, view: plantedModulesView(settings, seed), writeFigure: (name, svg) => out.writeFigure(name, svg) });
}
