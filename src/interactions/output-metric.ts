import { noGrad, scope, type Tensor } from "../tensor/index.js";
import { InteractionError } from "./interaction-error.js";
import { activationsAt } from "./activations-at.js";
import type { Points } from "./points.js";
import type { Chain } from "./section.js";

/** Judges what a chain puts out; its score is a mean over the points, and over their positions where they are sequences. */
export interface OutputMetric {
  readonly name: string;
  readonly better: "higher" | "lower";
  /** The sum over one batch's points; `output` is [points, (positions,) outputs], without the constant. */
  total(output: Tensor, batch: number): number;
  /** what the outputs are compared with, a tensor for every batch of points */
  readonly reference: readonly Tensor[];
}

/**
 * The share of points whose largest output is that of their label.
 *
 * @param labels int64 [points, (positions)] for every batch; a single output position needs no dimension of its own
 */
export function accuracyMetric(labels: readonly Tensor[]): OutputMetric {
  const total = (output: Tensor, batch: number) =>
    scope(() =>
      noGrad(() =>
        output
          .argmax(-1)
          .eq(labelsLike(referenceOf(labels, batch, output), output))
          .sum()
          .toNumber(),
      ),
    );
  return { name: "accuracy", better: "higher", total, reference: labels };
}

/**
 * How far outputs are from the intact network's own:
 *
 * - `agreement`: the share of points with the same largest output
 * - `meanSquaredError`: E[ mean_i (y_i − y*_i)² ]
 * - `crossEntropy`: E[ −Σ_i p*_i log p_i ] of the softmaxes; at its least, the entropy of p*, when nothing has changed
 */
export type FidelityKind = "agreement" | "meanSquaredError" | "crossEntropy";

/** A metric against the network's own outputs at the points that it will be used with. @throws InteractionError when the points do not fit. */
export function fidelityMetric(kind: FidelityKind, chain: Chain, points: Points): OutputMetric {
  const reference = noGrad(() =>
    scope(() =>
      activationsAt(chain, points, chain.length).map((f) => {
        const output = withoutConstant(f);
        return kind === "agreement" ? output.argmax(-1) : kind === "crossEntropy" ? output.softmax(-1) : output.clone();
      }),
    ),
  );
  const total = (output: Tensor, batch: number) =>
    scope(() =>
      noGrad(() => {
        const own = referenceOf(reference, batch, output);
        if (kind === "agreement") return output.argmax(-1).eq(own).sum().toNumber();
        if (kind === "crossEntropy") return -output.logSoftmax(-1).mul(own).sum().toNumber();
        return output.sub(own).square().mean(-1).sum().toNumber();
      }),
    );
  return { name: kind, better: kind === "agreement" ? "higher" : "lower", total, reference };
}

/** Labels in the shape of an output's choices. @throws InteractionError when there are more or fewer. */
function labelsLike(labels: Tensor, output: Tensor): Tensor {
  const shape = output.shape.slice(0, -1);
  if (labels.numel() !== shape.reduce((product, size) => product * size, 1))
    throw new InteractionError(`labels [${labels.shape.join(", ")}] for outputs [${output.shape.join(", ")}]; expected one for every point and position`);
  return labels.reshape(shape);
}

/** […, outputs + 1] → […, outputs]. */
export const withoutConstant = (f: Tensor): Tensor => f.slice(-1, 0, f.size(-1) - 1);

function referenceOf(reference: readonly Tensor[], batch: number, output: Tensor): Tensor {
  const own = reference[batch];
  if (own === undefined || own.size(0) !== output.size(0)) {
    throw new InteractionError(
      `batch ${batch}: ${output.size(0)} points, but the metric knows ${own === undefined ? "no such batch" : `${own.size(0)}`}; make the metric for these very batches`,
    );
  }
  return own;
}
