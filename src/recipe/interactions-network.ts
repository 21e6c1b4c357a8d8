import { accuracyMetric, type Chain, mlpChain, type OutputMetric, type Points, transformerChain, transformerPoints } from "../interactions/index.js";
import type { Sample } from "../landscape/index.js";
import { type Layer, Mlp, Vit } from "../nn/index.js";
import { noGrad, type Tensor } from "../tensor/index.js";
import type { InspectedSettings } from "./interactions-settings.js";
import { readNetworks } from "./landscape-networks.js";
import { landscapeSamples } from "./landscape-samples.js";
import { UsageError } from "./usage-error.js";

/** A trained network as sections, and the data that it is looked at on. */
export interface InspectedNetwork {
  readonly model: Layer;
  /** such as `MLP 784-128-10, relu` */
  readonly description: string;
  readonly chain: Chain;
  /** of training images; bases and edges are made from them */
  readonly points: Points;
  /** the images that the points come from, [points, pixels], for pictures of directions */
  readonly images: readonly Tensor[];
  /** of an image: channels, rows, columns */
  readonly shape: readonly [number, number, number];
  /** of test images, and their accuracy; ablations are scored on them */
  readonly heldOut: Points;
  readonly metric: OutputMetric;
  readonly labels: readonly Tensor[];
  /** names of the outputs */
  readonly outputs: readonly string[];
}

/**
 * Reads a network and its data.
 *
 * @throws UsageError when the file is not there, or holds a network that has no sections; DataError when the data set is missing.
 */
export async function inspectedNetwork(settings: InspectedSettings): Promise<InspectedNetwork> {
  const { model, description } = readNetworks([["model", settings.model]], settings);
  const { train, dataset } = await landscapeSamples({ ...settings, examples: settings.examples });
  const { test } = await landscapeSamples({ ...settings, examples: settings.heldOut });
  const [channels = 1, rows = 1, columns = 1] = dataset.shape;
  const { chain, pointsOf } = sectionsOf(model, settings.model, description);
  checkInputs(model, channels * rows * columns, settings);
  const flat = ({ batches }: Sample) => batches.map(({ input }) => input.flatten(1).to("float64"));
  return {
    model,
    description,
    chain,
    points: train.batches.map(({ input }) => pointsOf(input)),
    images: flat(train),
    shape: [channels, rows, columns],
    heldOut: test.batches.map(({ input }) => pointsOf(input)),
    ...accuracyOf(test.batches.map(({ target }) => target)),
    outputs: dataset.classes,
  };
}

/** The first batches, with so many points at least. */
export function firstPoints(points: Points, count: number): Points {
  let seen = 0;
  return points.filter((batch) => {
    const wanted = seen < count;
    seen += batch.size(0);
    return wanted;
  });
}

const accuracyOf = (labels: readonly Tensor[]) => ({ labels, metric: accuracyMetric(labels) });

function sectionsOf(model: Layer, file: string, description: string): { chain: Chain; pointsOf(input: Tensor): Tensor } {
  if (model instanceof Mlp) return { chain: mlpChain(model), pointsOf: (input) => noGrad(() => input.flatten(1).to("float64")) };
  if (model instanceof Vit) return { chain: transformerChain(model), pointsOf: (input) => transformerPoints(model, input) };
  throw new UsageError(`${file}: ${description} is not made of sections yet; expected a multi-layer perceptron or a vision transformer`);
}

function checkInputs(model: Layer, pixels: number, { model: file, data }: InspectedSettings): void {
  if (model instanceof Mlp && model.config.inputs !== pixels)
    throw new UsageError(`${file} reads ${model.config.inputs} inputs, but images of ${data} have ${pixels} pixels; give the data set that it was trained on: --data NAME`);
}
