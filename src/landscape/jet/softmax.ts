import { ops, type Tensor } from "../../tensor/index.js";
import { type Jet, type JetRule, linearly, plus, times } from "./jet.js";

/**
 * With p = softmax(z) and s = log Σ eᶻ along a dimension,
 *
 *     s' = Σ p z',   p' = p (z' − s'),   s" = Σ p' z' + Σ p z" = z'ᵀ (diag p − p pᵀ) z' + p · z"
 */
function logSumJet(p: Tensor, { first, second }: Jet, dim: number): Jet & { p1: Tensor | null } {
  const total = (d: Tensor | null) => (d === null ? null : d.sum([dim], true));
  const s1 = total(times(first, p));
  const p1 = times(plus(first, times(s1, -1)), p);
  return { first: s1, second: plus(total(times(first, p1)), total(times(second, p))), p1 };
}

/** p" = p' (z' − s') + p (z" − s") */
const softmax: JetRule = ({ args, value, jet }) => {
  const p = value as Tensor;
  const z = jet(args["self"]);
  const s = logSumJet(p, z, args["dim"] as number);
  return { first: s.p1, second: plus(times(plus(z.first, times(s.first, -1)), s.p1), times(plus(z.second, times(s.second, -1)), p)) };
};

/** Of z − s. */
function logSoftmaxJet(p: Tensor, z: Jet, dim: number): Jet {
  const s = logSumJet(p, z, dim);
  return linearly({ first: plus(z.first, times(s.first, -1)), second: plus(z.second, times(s.second, -1)) }, (d) => d.expand(p.shape));
}

const logSoftmax: JetRule = ({ args, value, jet }) => logSoftmaxJet((value as Tensor).exp(), jet(args["self"]), args["dim"] as number);

const negativeLogLikelihood = ops("aten::nll_loss_nd") as (input: Tensor, target: Tensor, weight?: Tensor | null, reduction?: number, ignoreIndex?: number) => Tensor;

/** Cross-entropy is linear in log softmax z: of classes, weighted or not; of probabilities and with smoothed labels it is not covered. */
const crossEntropy: JetRule = ({ args, jet }) => {
  const {
    self,
    logits = self,
    target,
    weight,
    reduction,
    ignoreIndex,
    labelSmoothing = 0,
  } = args as {
    self?: Tensor;
    logits?: Tensor;
    target: Tensor;
    weight?: Tensor | null;
    reduction?: number;
    ignoreIndex?: number;
    labelSmoothing?: number;
  };
  if (target.dtype !== "int64" || labelSmoothing !== 0) return null;
  const dim = logits!.ndim > 1 ? 1 : 0;
  return linearly(logSoftmaxJet(logits!.softmax(dim), jet(logits), dim), (d) => negativeLogLikelihood(d, target, weight, reduction, ignoreIndex));
};

const nll: JetRule = ({ name, args, jet }) => linearly(jet(args["self"]), (d) => ops(name)({ ...args, self: d }) as Tensor);

/** With e = x − y: 2 e e', 2 e'² + 2 e e", summed or averaged. */
const meanSquares: JetRule = ({ args, jet }) => {
  const { self, target, reduction = 1 } = args as { self: Tensor; target: Tensor; reduction?: number };
  const e = self.sub(target);
  const [x, y] = [jet(self), jet(target)];
  const [e1, e2] = [plus(x.first, times(y.first, -1)), plus(x.second, times(y.second, -1))];
  const reduced = (d: Tensor) => (reduction === 0 ? d : reduction === 1 ? d.mean() : d.sum());
  return linearly({ first: times(e1, e, 2), second: plus(times(e1, e1, 2), times(e2, e, 2)) }, reduced);
};

export const softmaxRules: Readonly<Record<string, JetRule>> = {
  "aten::softmax": softmax,
  "aten::log_softmax": logSoftmax,
  "aten::cross_entropy_loss": crossEntropy,
  "tessera::cross_entropy": crossEntropy,
  "aten::nll_loss": nll,
  "aten::nll_loss_nd": nll,
  "aten::mse_loss": meanSquares,
};
