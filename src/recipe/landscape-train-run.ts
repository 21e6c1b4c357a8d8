import { measure } from "../landscape/index.js";
import type { RunContext, RunResult } from "./define-recipe.js";
import { landscapeSamples } from "./landscape-samples.js";
import { trainLandscapeNetwork } from "./landscape-training.js";
import type { LandscapeTrainSettings } from "./landscape-train.js";
import { prepareComputing } from "./prepare-computing.js";

/** The body of the recipe `landscape-train`. */
export async function runLandscapeTrain(context: RunContext<LandscapeTrainSettings>): Promise<RunResult> {
  const { settings, seed, out } = context;
  prepareComputing(settings);
  const { test, transform, dataset } = await landscapeSamples({ ...settings, examples: Infinity, batchSize: 1000 });
  const rows = [];
  for (let own = seed; own < seed + settings.seeds; own++) {
    const model = await trainLandscapeNetwork(context, settings, { dataset, transform }, own, `seed${own}`);
    const { loss, error } = measure(model, test);
    rows.push({ network: `seed${own}`, file: out.file(`checkpoints/seed${own}.safetensors`), loss, accuracy: error === null ? null : 1 - error });
  }
  return {
    report: {
      title: "Networks to compare",
      lead: `${settings.seeds} trainings of the same ${settings.model} on ${settings.data}, each with initial weights and an order of the data of its own.`,
      summary: {
        columns: [
          { key: "network", label: "Network" },
          { key: "loss", label: "Test loss", digits: 4 },
          { key: "accuracy", label: "Test accuracy", percent: true, digits: 2 },
          { key: "file", label: "File", align: "left" },
        ],
        rows,
      },
      sections: [],
    },
    figures: Object.fromEntries(rows.flatMap(({ network, loss, accuracy }) => [[`${network}.loss`, loss], [`${network}.accuracy`, accuracy ?? NaN]])),
  };
}
