import { existsSync, readFileSync } from "node:fs";
import { cifar10, channelStatistics, type Dataset, fashionMnist, loader, mnist, normalize } from "../data/index.js";
import { accuracyMetric, type Basis, dependence, directionGroups, mlpChain, partitionAgreement } from "../interactions/index.js";
import { readSample } from "../landscape/index.js";
import type { Mlp } from "../nn/index.js";
import { crossEntropy } from "../nn/index.js";
import { scope } from "../tensor/index.js";
import type { RunContext, RunResult } from "./define-recipe.js";
import { firstImages } from "./first-images.js";
import { analyses, type Analysis, basesOptions, edgesOptions } from "./interactions-analysis.js";
import { ablations, edgesPart } from "./interactions-edges-part.js";
import { graphSection } from "./interactions-graph.js";
import { type FoundInBasis, modulesIn, modulesPart, separates } from "./interactions-modules-part.js";
import type { InspectedNetwork } from "./interactions-network.js";
import { mnistInteractionsReport } from "./mnist-interactions-report.js";
import type { MnistInteractionsSettings } from "./mnist-interactions.js";
import { prepareComputing } from "./prepare-computing.js";
import type { Section } from "./report.js";
import { trainLandscapeNetwork } from "./landscape-training.js";
import { sideBySide, twoTaskAccuracy, twoTaskLoss } from "./two-task-data.js";

export type NetworkKind = MnistInteractionsSettings["kinds"][number];

/** How a network of two tasks stands to them. */
export interface TaskModules {
  /** of the directions in modules the share whose image is that of most in their module; null without modules */
  purity: number | null;
  /** between modules and tasks, the best of all resolutions with two modules; null where none has two */
  mutualInformation: number | null;
  /** of every section, the share of strengths between directions of different images */
  across: number[];
  /** the same with images drawn independently of each other anew */
  acrossIndependent: number[];
}

/** What one network gave. */
export interface NetworkResult {
  kind: NetworkKind;
  seed: number;
  accuracy: number;
  figures: Record<string, number>;
  /** in the first basis */
  separates: boolean;
  /** by basis; of two tasks only */
  tasks: Record<string, TaskModules> | null;
  /** of the first network of its kind only */
  sections: Section[];
}

/** The body of the recipe `mnist-interactions`. Every network's figures are kept in `results/`, its weights in `checkpoints/`. */
export async function runMnistInteractions(context: RunContext<MnistInteractionsSettings>): Promise<RunResult> {
  const { settings, seed, out } = context;
  prepareComputing(settings);
  const results: NetworkResult[] = [];
  for (const kind of new Set(settings.kinds)) {
    for (let own = seed; own < seed + settings.networks; own++) {
      const file = `results/${kind}-seed${own}.json`;
      if (!existsSync(out.file(file))) out.write(file, `${JSON.stringify(await study(context, kind, own))}\n`);
      results.push(JSON.parse(readFileSync(out.file(file), "utf8")) as NetworkResult);
    }
  }
  return mnistInteractionsReport(settings, results);
}

async function study(context: RunContext<MnistInteractionsSettings>, kind: NetworkKind, own: number): Promise<NetworkResult> {
  const { settings, seed, out, log } = context;
  const network = await trained(context, kind, own);
  const all = await analyses(network, settings, context);
  const measured = await ablations(network, all, settings, context, { network: `${kind}-seed${own}` });
  const first = own === seed;
  const found = await modulesIn(network, all, settings, context);
  const [edges, modules] = [edgesPart(all, measured, settings, (name, svg) => first && out.writeFigure(`${kind}-${name}`, svg)), modulesPart(network, found, settings)];
  if (kind === "two") log("how far the two tasks keep apart");
  const tasks = kind === "one" ? null : Object.fromEntries(found.map((one, place) => [one.kind, tasksOf(network, one, all[place]!.bases, settings, own)]));
  const graph = first ? [graphSection(titleOf(kind), network, all, { ablations: measured, modules: found, pictures: settings.pictures, name: `graph-${kind}` }, context)] : [];
  disposeAll(network, all, found);
  return {
    kind,
    seed: own,
    accuracy: measured.edges[0]!.fewest.baseline,
    figures: { ...edges.figures, ...modules.figures },
    separates: separates(found[0]!),
    tasks,
    sections: first ? [...graph, ...edges.sections, ...modules.sections].map((section) => ({ ...section, title: `${titleOf(kind)}: ${section.title.charAt(0).toLowerCase()}${section.title.slice(1)}` })) : [],
  };
}

/** Gives hundreds of megabytes back, which would wait for the garbage collector. */
function disposeAll(network: InspectedNetwork, all: readonly Analysis[], found: readonly FoundInBasis[]): void {
  const bases = [...all.flatMap((one) => one.bases), ...found.flatMap(({ stability }) => stability?.found.bases ?? [])];
  const tensors = [...network.points, ...network.heldOut, ...bases.flatMap(({ to, from }) => [to, from]), ...all.flatMap(({ edges }) => edges.map(({ strengths }) => strengths))];
  for (const tensor of tensors) tensor.dispose();
}

export const titleOf = (kind: NetworkKind): string => (kind === "one" ? "One task" : "Two tasks");

/** A network of the settings, trained, with the points that it is looked at on. */
async function trained(context: RunContext<MnistInteractionsSettings>, kind: NetworkKind, seed: number): Promise<InspectedNetwork> {
  const { settings } = context;
  const read = { "fashion-mnist": fashionMnist, mnist, "cifar-10": cifar10 }[settings.data];
  const whole = read({ split: "train" });
  const { mean, std } = channelStatistics(whole);
  const transform = settings.normalise ? normalize(mean, std) : undefined;
  const as = (dataset: Dataset, pairing: number) => (kind === "one" ? dataset : sideBySide(dataset, pairing));
  const dataset = as(whole, seed);
  const loss = kind === "one" ? crossEntropy : twoTaskLoss;
  const model = (await trainLandscapeNetwork(
    context,
    { ...settings, model: "mlp", activation: "relu", augment: false, shortcut: "A", heads: 1, patch: 1 },
    { dataset, transform, loss },
    seed,
    `${kind}-seed${seed}`,
  )) as Mlp;
  const points = async (from: Dataset, count: number) =>
    (await readSample(loader(firstImages(from, count), { batchSize: settings.batchSize, ...(transform === undefined ? {} : { transform }) }))).batches;
  const [train, test] = [await points(dataset, settings.examples), await points(as(read({ split: "test" }), seed), settings.heldOut)];
  const flat = (batches: typeof train) => batches.map(({ input }) => input.flatten(1).to("float64"));
  const labels = test.map(({ target }) => target);
  const [images, heldOut] = [flat(train), flat(test)];
  for (const { input } of [...train, ...test]) input.dispose();
  const [channels = 1, rows = 1, columns = 1] = dataset.shape;
  return {
    model,
    description: `MLP ${[model.config.inputs, ...model.config.hidden, model.config.outputs].join("-")}, relu`,
    chain: mlpChain(model),
    points: images,
    images,
    shape: [channels, rows, columns],
    heldOut,
    metric: kind === "one" ? accuracyMetric(labels) : twoTaskAccuracy(labels),
    labels,
    outputs: dataset.classes,
  };
}

/** Points that are enough to tell which image a direction reads. */
const TASK_POINTS = 3000;

function tasksOf(network: InspectedNetwork, { kind, graph, modules, sweep }: FoundInBasis, bases: readonly Basis[], settings: MnistInteractionsSettings, seed: number): TaskModules {
  const { chain, shape } = network;
  const groups = halves(shape);
  return scope(() => {
    const points = network.points.slice(0, Math.max(1, Math.ceil(TASK_POINTS / settings.batchSize)));
    const labels = directionGroups(chain, points, bases, groups, { seed });
    const known = graph.nodes.map(({ layer, direction }) => labels[layer]![direction]!);
    const pairs = sweep.filter(({ count }) => count === 2).map(({ of }) => partitionAgreement(of, known).mutualInformation);
    const { data, independent } = dependence(chain, points, groups, { bases: basesOptions(kind, settings, seed), edges: edgesOptions(network, settings, seed), repeats: 3, seed });
    return {
      purity: modules.count === 0 ? null : partitionAgreement(modules.of, known).purity,
      mutualInformation: pairs.length === 0 ? null : Math.max(...pairs),
      across: [...data],
      acrossIndependent: [...independent],
    };
  });
}

/** Pixels of the left and of the right image. */
function halves([channels, rows, columns]: readonly [number, number, number]): [number[], number[]] {
  const all = Array.from({ length: channels * rows * columns }, (_, pixel) => pixel);
  const isLeft = (pixel: number): boolean => pixel % columns < columns / 2;
  return [all.filter(isLeft), all.filter((pixel) => !isLeft(pixel))];
}
