import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Dataset, loader, type Transform } from "../data/index.js";
import type { Layer } from "../nn/index.js";
import type { Optimizer } from "../optim/index.js";
import { atomicWrite, manualSeed, saveSafetensors } from "../tensor/index.js";
import { type Loss, readCheckpoint, restoreCheckpoint, saveCheckpoint, train } from "../train/index.js";
import { type CrestPoint, crestLine } from "./crest-line.js";
import type { ForkState } from "./fork-forecast.js";
import { type ForkGeometry, forkGeometry } from "./fork-geometry.js";
import { hessianSpectrum } from "./hessian-spectrum.js";
import { type Line, lineBarrier } from "./line.js";
import { type CurvaturePoint, lineCurvature } from "./line-curvature.js";
import { defaultLoss } from "./measure.js";
import type { Sample } from "./sample.js";
import { disposeWeights, setWeights, type Weights, weightsOf } from "./weights.js";

export interface ForkStudyOptions {
  /** a new network of the study's architecture; its weights are drawn from `seed` */
  build: () => Layer;
  /** a new optimizer for it; its rate stays constant */
  optimizer: (model: Layer) => Optimizer;
  loss?: Loss;
  data: Dataset;
  /** what the inputs go through in training */
  transform?: Transform | undefined;
  batchSize: number;
  /** of a child's whole life, those before the fork included */
  steps: number;
  /** steps after which the training forks, each from 0 to `steps` − 1 */
  forks: readonly number[];
  /** decides the initial weights, the parent's order of the data, and the two orders of the children */
  seed: number;
  /** what lines are measured on */
  train: Sample;
  test: Sample;
  /** points of a line; default 25 */
  points?: number;
  /** how often the children are looked at on their way, their end included; default 4 */
  looks?: number;
  /** keeps the parent at every fork, with the optimizer's state, and the children: an interrupted study goes on from here */
  folder: string;
  onProgress?: ((what: string) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** The two children of a fork at one time of their lives. */
export interface ForkLook extends ForkGeometry {
  /** steps since the beginning of training, those before the fork included */
  readonly step: number;
  /** the children's weights then, safetensors files in the study's folder */
  readonly children: readonly [string, string];
  readonly train: Line;
  readonly test: Line;
}

/** One fork, and what became of it. */
export interface Fork extends ForkState {
  readonly step: number;
  /** the last one is the end */
  readonly looks: readonly ForkLook[];
  /** of the training loss, at the end */
  readonly crest: readonly CrestPoint[];
  /** slope and curvature of the training loss at the end, at the first child, the middle of the chord and the second */
  readonly bends: readonly [CurvaturePoint, CurvaturePoint, CurvaturePoint];
  /** where it forked, and the children at the end: files of the training checkpoint's format in the study's folder */
  readonly parent: string;
  readonly children: readonly [string, string];
}

/**
 * Forks one training again and again (Frankle et al., "Linear mode connectivity and the lottery ticket hypothesis", 2020): the parent is copied after k steps, with the optimizer's state, and two
 * children finish the training with orders of the data of their own. Whether the line between them has a barrier tells whether k was before or after the fate of the training was sealed.
 *
 * Everything follows from the seed. `onFork` is given every fork as it is finished.
 *
 * @throws RangeError for forks out of range; what `train` throws.
 */
export async function forkStudy(options: ForkStudyOptions, onFork: (fork: Fork) => void | Promise<void> = () => {}): Promise<Fork[]> {
  const { steps, looks = 4 } = options;
  const forks = [...new Set(options.forks)].sort((a, b) => a - b);
  const wrong = forks.find((step) => !Number.isInteger(step) || step < 0 || step >= steps);
  if (forks.length === 0 || wrong !== undefined)
    throw new RangeError(`forks: ${wrong ?? "none"}; expected whole numbers from 0 to ${steps - 1}, the training's steps less one`);
  if (!Number.isInteger(looks) || looks < 1) throw new RangeError(`looks: ${looks}; expected a whole number of at least 1`);
  await trainParent(options, forks);
  const studied: Fork[] = [];
  for (const step of forks) {
    const fork = await studyFork(options, step);
    await onFork(fork);
    studied.push(fork);
  }
  return studied;
}

/** The first fork after which no later one has a barrier: with a test error of the line below `tolerance` above the mean of its ends. Null when even the last one has. */
export function fateStep(forks: readonly Fork[], tolerance = 0.02): number | null {
  let fate: number | null = null;
  for (const { step, looks } of [...forks].sort((a, b) => b.step - a.step)) {
    if ((looks.at(-1)!.test.error?.mean.value ?? Infinity) >= tolerance) break;
    fate = step;
  }
  return fate;
}

const forkName = (step: number) => `fork-${step}.safetensors`;
const forkFile = ({ folder }: ForkStudyOptions, step: number) => join(folder, forkName(step));

const orders = ({ data, batchSize, seed, transform }: ForkStudyOptions, child: number) =>
  loader(data, { batchSize, shuffle: true, seed: 3 * seed + child, ...(transform === undefined ? {} : { transform }) });

/** A network and its optimizer as they were before the first step. */
function begin({ build, optimizer, seed }: ForkStudyOptions) {
  manualSeed(seed);
  const model = build();
  return { model, optimizer: optimizer(model) };
}

/** Trains the parent as far as the last fork and leaves a file at every fork. */
async function trainParent(options: ForkStudyOptions, forks: readonly number[]): Promise<void> {
  if (forks.every((step) => existsSync(forkFile(options, step)))) return;
  mkdirSync(options.folder, { recursive: true });
  const last = forks.at(-1)!;
  options.onProgress?.(`parent, ${last} steps`);
  const parts = { ...begin(options), loader: orders(options, 0) };
  const save = (step: number) =>
    saveCheckpoint(forkFile(options, step), parts, {
      step,
      epoch: Math.floor(step / parts.loader.batchesPerEpoch),
      schedule: { factor: 1 },
      sums: { interval: NOTHING, epoch: NOTHING },
      standing: { best: null, epochsSince: 0 },
      epochs: [],
    });
  if (forks.includes(0)) save(0);
  if (last > 0) {
    await train({
      ...parts,
      loss: options.loss ?? defaultLoss,
      steps: last,
      checkpointDir: join(options.folder, "parent"),
      checkpoints: { everySeconds: 60, keep: 1 },
      resume: true,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      callbacks: [{ onStep: ({ step }) => void (forks.includes(step) && save(step)) }],
    });
  }
}

const NOTHING = { loss: 0, correct: 0, examples: 0, predictions: 0, steps: 0, milliseconds: 0 };

async function studyFork(options: ForkStudyOptions, step: number): Promise<Fork> {
  const { steps, looks = 4, points = 25, folder, signal, onProgress } = options;
  const checkpoint = readCheckpoint(forkFile(options, step));
  const children = [1, 2].map((child) => {
    const { model, optimizer } = begin(options);
    restoreCheckpoint(checkpoint, { model, optimizer, loader: orders(options, 0) });
    return { model, optimizer, loader: orders(options, child), folder: join(folder, `fork-${step}-child-${child}`) };
  }) as [Child, Child];
  const judge = children[0].model;
  const start = weightsOf(begin(options).model);
  const fork = weightsOf(judge);
  const loss = (sample: Sample) => ({ sample, normSample: options.train, loss: options.loss });
  const line = (a: Weights, b: Weights, sample: Sample) => lineBarrier(judge, a, b, { ...loss(sample), points, signal });
  const { whole } = await hessianSpectrum(judge, fork, options.train, { steps: 20, top: 1, bottom: 0, probes: 0, loss: options.loss, signal });
  const seen: ForkLook[] = [];
  let crest: CrestPoint[] = [];
  let bends: CurvaturePoint[] = [];
  let forkLoss = NaN;
  for (let look = 1; look <= looks; look++) {
    const own = Math.round(((steps - step) * look) / looks);
    // A child that is further on already cannot be looked at again, so each look is kept.
    const kept = join(folder, `fork-${step}-look-${step + own}.json`);
    if (existsSync(kept)) {
      seen.push(JSON.parse(readFileSync(kept, "utf8")) as ForkLook);
      if (look < looks) continue;
    }
    for (const [index, child] of children.entries()) {
      onProgress?.(`fork at ${step}, child ${index + 1}, step ${step + own}`);
      await finish(options, child, own);
    }
    const [a, b] = children.map(({ model }) => weightsOf(model)) as [Weights, Weights];
    if (seen.length < look) {
      const files = [a, b].map((weights, child) => {
        const file = `fork-${step}-child-${child + 1}-step-${step + own}.safetensors`;
        saveSafetensors(join(folder, file), weights);
        return file;
      }) as [string, string];
      const geometry = forkGeometry(fork, a, b, start);
      seen.push({ step: step + own, children: files, ...geometry, train: await line(a, b, options.train), test: await line(a, b, options.test) });
      atomicWrite(kept, JSON.stringify(seen.at(-1)));
    }
    if (look === looks) {
      crest = await crestLine(judge, fork, [a, b], { ...loss(options.train), signal });
      forkLoss = crest[0]!.loss;
      bends = await lineCurvature(judge, a, b, { sample: options.train, loss: options.loss, points: [0, 0.5, 1], signal });
    }
    setWeights(judge, a);
    for (const weights of [a, b]) disposeWeights(weights);
  }
  for (const weights of [start, fork]) disposeWeights(weights);
  const ends = children.map((_, child) => `fork-${step}-child-${child + 1}/step-${String(steps - step).padStart(6, "0")}.safetensors`) as [string, string];
  return {
    step,
    loss: forkLoss,
    sharpness: whole.top[0]!.value,
    looks: seen,
    crest,
    bends: bends as [CurvaturePoint, CurvaturePoint, CurvaturePoint],
    parent: forkName(step),
    children: ends,
  };
}

interface Child {
  model: Layer;
  optimizer: Optimizer;
  loader: ReturnType<typeof loader>;
  folder: string;
}

/** Trains a child until it has made so many steps of its own. */
async function finish({ loss = defaultLoss, signal }: ForkStudyOptions, { folder, ...parts }: Child, steps: number): Promise<void> {
  await train({
    ...parts,
    loss,
    steps,
    checkpointDir: folder,
    checkpoints: { everySeconds: 60, keep: 1 },
    resume: true,
    ...(signal === undefined ? {} : { signal }),
  });
}
