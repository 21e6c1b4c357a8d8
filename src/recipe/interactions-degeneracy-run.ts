import { mlpChain } from "../interactions/index.js";
import type { Sample } from "../landscape/index.js";
import { Mlp } from "../nn/index.js";
import { noGrad, type Tensor } from "../tensor/index.js";
import type { RunContext, RunResult } from "./define-recipe.js";
import { degeneracyPart } from "./interactions-degeneracy-part.js";
import type { InteractionsDegeneracySettings } from "./interactions-degeneracy.js";
import { inspectionResult } from "./interactions-part.js";
import { readNetworks } from "./landscape-networks.js";
import { landscapeSamples } from "./landscape-samples.js";
import { prepareComputing } from "./prepare-computing.js";
import { UsageError } from "./usage-error.js";

/** The body of the recipe `interactions-degeneracy`. */
export async function runInteractionsDegeneracy({ settings, seed, out, log, signal }: RunContext<InteractionsDegeneracySettings>): Promise<RunResult> {
  prepareComputing(settings);
  const { model, description } = readNetworks([["model", settings.model]], { config: "", activation: settings.activation });
  if (!(model instanceof Mlp))
    throw new UsageError(
      `model: ${settings.model} holds a ${description}; this recipe takes multi-layer perceptrons alone, such as \`tessera run landscape-train\` makes by default`,
    );
  const { train, test } = await landscapeSamples(settings);
  const [points, testPoints] = [train, test].map(flatInputs) as [Tensor[], Tensor[]];
  const pixels = points[0]!.size(1);
  if (pixels !== model.config.inputs)
    throw new UsageError(`model: ${description} reads ${model.config.inputs} inputs, and an image of ${settings.data} has ${pixels} values; give the data that it was trained on`);
  const input = { model, chain: mlpChain(model), points, testPoints, testLabels: test.batches.map(({ target }) => target) };
  const part = await degeneracyPart(input, settings, { log, signal, out, seed });
  return inspectionResult(
    "The degeneracy of a network",
    `${description}, ${train.examples.toLocaleString("en-US")} training images`,
    [{ ...part, verdict: "Parameters that the data do not determine leave the network free to be another that answers the same." }],
  );
}

const flatInputs = ({ batches }: Sample): Tensor[] => batches.map(({ input }) => noGrad(() => input.flatten(1).to("float64")));
