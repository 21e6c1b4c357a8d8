import type { Layer } from "../nn/index.js";
import { Generator, noGrad, randn, scope } from "../tensor/index.js";
import { breathe } from "./evaluate-at.js";
import { unflattened } from "./flat-vector.js";
import { hessianBlock, type HessianBlock } from "./hessian-block.js";
import type { HessianAtOptions } from "./hessian-vector-product.js";
import { hutchinsonTrace, type TraceEstimate } from "./hutchinson-trace.js";
import { lanczos, type LanczosResult } from "./lanczos.js";
import { type LayerGroup, singleLayers } from "./layer-groups.js";
import { keepingState } from "./model-state.js";
import { moveTo } from "./move-to.js";
import type { Sample } from "./sample.js";
import type { SpectralNode } from "./spectral-density.js";
import { checkFinite, type Weights } from "./weights.js";

/** An eigenvalue at an end of the spectrum. */
export interface Eigenvalue {
  /** λ = yᵀ H y, y the unit vector that Lanczos found */
  readonly value: number;
  /** |H y − λ y|, from a product of its own: an eigenvalue of a symmetric H is at most this far away */
  readonly residual: number;
  /** y, when `vectors` were asked for */
  readonly vector: Weights | null;
}

/** The spectrum of the Hessian, or of its block of some parameters. */
export interface Spectrum {
  /** the group's; of the whole network, `network` */
  readonly name: string;
  readonly parameters: readonly string[];
  /** how many values they have together: the number of eigenvalues */
  readonly size: number;
  /** the largest eigenvalues, descending */
  readonly top: readonly Eigenvalue[];
  /** the smallest (most negative), ascending */
  readonly bottom: readonly Eigenvalue[];
  /** for `spectralDensity` */
  readonly nodes: readonly SpectralNode[];
  /** the sum of all eigenvalues; null without probes */
  readonly trace: TraceEstimate | null;
  /** Hessian-vector products that it took, and their time */
  readonly products: number;
  readonly seconds: number;
}

export interface HessianSpectrum {
  readonly whole: Spectrum;
  /** of the layers or groups that were asked for */
  readonly layers: readonly Spectrum[];
}

export interface HessianSpectrumOptions extends HessianAtOptions {
  /** of Lanczos, each a product with the Hessian; default 40 */
  steps?: number;
  /** Lanczos runs from other starts, over which the density is averaged; the eigenvalues are the first's. Default 1 */
  runs?: number;
  /** how many eigenvalues of each end; default 5 and 2 */
  top?: number;
  bottom?: number;
  /** of the trace; default 10, 0 for none */
  probes?: number;
  /** decides starts and probes; default 0 */
  seed?: number;
  /** besides the whole network every layer by itself, or these groups; default false */
  layers?: boolean | readonly LayerGroup[];
  /** whether to give the eigenvectors; default false */
  vectors?: boolean;
  /** after every product with the Hessian, over the whole network and all layers */
  onProgress?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * The curvature of the mean loss over a sample at a point of weight space: eigenvalues of both ends, density and trace of the Hessian, for the whole network and, if
 * asked, for layers or other groups of parameters by themselves (the diagonal blocks). Lanczos' method; Hutchinson's trace. The memory it needs is that of
 * `steps` copies of the parameters. The model is in evaluation mode meanwhile and left as it was.
 *
 * @throws LandscapeError when the weights are damaged or a group names what is no parameter; RangeError for counts that are none; the signal's reason once it is aborted.
 */
export async function hessianSpectrum(model: Layer, weights: Weights, sample: Sample, options: HessianSpectrumOptions = {}): Promise<HessianSpectrum> {
  const settings = { steps: 40, runs: 1, top: 5, bottom: 2, probes: 10, seed: 0, layers: false, vectors: false, ...options };
  for (const [name, least] of [["runs", 1], ["top", 0], ["bottom", 0], ["probes", 0]] as const) {
    if (!Number.isInteger(settings[name]) || settings[name] < least) throw new RangeError(`${name}: ${settings[name]}; expected a whole number of at least ${least}`);
  }
  checkFinite("given", weights);
  const layers = settings.layers === false ? [] : settings.layers === true ? singleLayers(weights) : settings.layers;
  const groups: readonly LayerGroup[] = [{ name: "network", parameters: Object.keys(weights) }, ...layers];
  return keepingState(model, async () => {
    moveTo(model, weights, options.normSample ?? sample);
    const blocks = groups.map(({ parameters }) => hessianBlock(model, parameters, sample, options));
    const plans = blocks.map(({ size }) => planned(size, settings));
    const total = plans.reduce((sum, plan) => sum + plan.products, 0);
    let before = 0;
    const spectra: Spectrum[] = [];
    for (const [index, { name, parameters }] of groups.entries()) {
      const began = performance.now();
      const plan = plans[index]!;
      let done = 0;
      const counted: HessianBlock = {
        size: blocks[index]!.size,
        apply(vector) {
          const product = blocks[index]!.apply(vector);
          done += 1;
          options.onProgress?.(before + done, total);
          return product;
        },
      };
      const found = await spectrumOf(counted, { ...settings, ...plan, like: weights, names: parameters });
      before += plan.products;
      // Lanczos may have ended early.
      if (done < plan.products) options.onProgress?.(before, total);
      spectra.push({ name, parameters, size: counted.size, ...found, products: done, seconds: (performance.now() - began) / 1000 });
    }
    return { whole: spectra[0]!, layers: spectra.slice(1) };
  });
}

type Plan = Pick<Required<HessianSpectrumOptions>, "steps" | "runs" | "top" | "bottom" | "probes">;

/** Small blocks have no more eigenvalues than values; both ends are looked at one by one. */
function planned(size: number, { steps, runs, top, bottom, probes }: Plan): Plan & { products: number } {
  const most = Math.min(steps, size);
  const ends = { top: Math.min(top, most), bottom: Math.min(bottom, most) };
  return { steps: most, runs, probes, ...ends, products: most * runs + ends.top + ends.bottom + probes };
}

type Work = Plan & { seed: number; vectors: boolean; signal?: AbortSignal | undefined; like: Weights; names: readonly string[] };

async function spectrumOf(block: HessianBlock, work: Work): Promise<Pick<Spectrum, "top" | "bottom" | "nodes" | "trace">> {
  const { steps, runs, probes, seed, signal, like, names } = work;
  const { dtype, device } = like[names[0]!]!;
  const generator = new Generator(seed);
  const start = () => scope(() => randn([block.size], { generator }).to({ dtype, device }));
  const nodes: SpectralNode[] = [];
  let ends: Pick<Spectrum, "top" | "bottom"> | null = null;
  for (let run = 0; run < runs; run++) {
    using from = start();
    using found = await lanczos(block.apply, from, { steps, signal });
    nodes.push(...found.values.map(({ value, weight }) => ({ value, weight: weight / runs })));
    ends ??= await endsOf(block, found, work);
  }
  const trace = probes === 0 ? null : await hutchinsonTrace(block.apply, block.size, { probes, seed, dtype, device, signal });
  return { ...ends!, nodes, trace };
}

async function endsOf(block: HessianBlock, found: LanczosResult, { top, bottom, vectors, signal, like, names }: Work): Promise<Pick<Spectrum, "top" | "bottom">> {
  const verified = (index: number): Eigenvalue =>
    noGrad(() =>
      scope(() => {
        const vector = found.vector(index);
        const product = block.apply(vector).to("float64");
        const value = product.mul(vector).sum().toNumber();
        const residual = product.sub(vector, { alpha: value }).norm().toNumber();
        return { value, residual, vector: vectors ? unflattened(vector, like, names) : null };
      }),
    );
  async function each(count: number, place: (i: number) => number): Promise<Eigenvalue[]> {
    const values: Eigenvalue[] = [];
    for (let i = 0; i < Math.min(count, found.values.length); i++) {
      await breathe(signal);
      values.push(verified(place(i)));
    }
    return values;
  }
  return { top: await each(top, (i) => found.values.length - 1 - i), bottom: await each(bottom, (i) => i) };
}
