import { accuracyMetric, type Chain, mlpChain, type OutputMetric, type Points, transformerChain, transformerPoints } from "../interactions/index.js";
import type { Sample } from "../landscape/index.js";
import type { Batch } from "../data/index.js";
import { type Layer, Mlp, Vit } from "../nn/index.js";
import { noGrad, type Tensor } from "../tensor/index.js";
import { freeBatch } from "../train/index.js";
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
  const { chain, pointsOf, reads } = sectionsOf(model, settings.model, description);
  const { train, test, dataset } = await landscapeSamples({ ...settings, examples: Math.max(settings.examples, settings.heldOut) });
  const [channels = 1, rows = 1, columns = 1] = dataset.shape;
  const fits = model instanceof Mlp ? reads[0] === channels * rows * columns : reads.join() === [channels, rows, columns].join();
  if (!fits)
    throw new UsageError(`${settings.model} reads ${reads.join(" x ")} values, an image of ${settings.data} has ${channels} x ${rows} x ${columns}; give the data set that it was trained on: --data NAME`);
  const outputs = chain.at(-1)!.outputs;
  if (outputs !== dataset.classes.length)
    throw new UsageError(`${settings.model} has ${outputs} outputs, ${settings.data} ${dataset.classes.length} classes; give the data set that it was trained on: --data NAME`);
  const [training, held] = [firstBatches(train, settings.examples), firstBatches(test, settings.heldOut)];
  const points = training.map(({ input }) => pointsOf(input));
  const network = {
    model,
    description,
    chain,
    points,
    images: model instanceof Mlp ? points : training.map(({ input }) => input.flatten(1).to("float64")),
    shape: [channels, rows, columns] as const,
    heldOut: held.map(({ input }) => pointsOf(input)),
    ...accuracyOf(held.map(({ target }) => target.clone())),
    outputs: dataset.classes,
  };
  for (const batch of [...train.batches, ...test.batches]) freeBatch(batch);
  return network;
}

/** So many examples at most, the last batch cut. */
function firstBatches({ batches }: Sample, count: number): Batch[] {
  let left = count;
  return batches.flatMap(({ input, target }) => {
    const taken = Math.min(left, input.size(0));
    left -= taken;
    return taken === 0 ? [] : [{ input: input.slice(0, 0, taken), target: target.slice(0, 0, taken) }];
  });
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

/** Its chain, what its first node layer makes of images, and the image that it reads. */
function sectionsOf(model: Layer, file: string, description: string): { chain: Chain; pointsOf(input: Tensor): Tensor; reads: readonly number[] } {
  if (model instanceof Mlp) return { chain: mlpChain(model), pointsOf: (input) => noGrad(() => input.flatten(1).to("float64")), reads: [model.config.inputs] };
  if (model instanceof Vit) {
    const { numChannels, imageSize } = model.config;
    return { chain: transformerChain(model), pointsOf: (input) => transformerPoints(model, input), reads: [numChannels, ...(typeof imageSize === "number" ? [imageSize, imageSize] : imageSize)] };
  }
  throw new UsageError(`${file}: ${description} is not made of sections yet; expected a multi-layer perceptron or a vision transformer`);
}
