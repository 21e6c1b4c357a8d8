import * as t from "../../../src/tensor/index.js";
import { casesOf, positive, real, unit, whole } from "./case.js";

const a34 = real(3, 4);
const NONE = 0;
const SUM = 2;

/** Losses; ATen numbers the reductions none, mean, sum from 0. */
export const lossCases = casesOf([
  ["mse_loss", [a34, a34], (a, b) => [a.mseLoss(b), a.mseLoss(b, SUM)], "[F.mse_loss(a, b), F.mse_loss(a, b, reduction='sum')]"],
  ["l1_loss", [a34, a34], (a, b) => [a.l1Loss(b), a.l1Loss(b, NONE)], "[F.l1_loss(a, b), F.l1_loss(a, b, reduction='none')]"],
  ["smooth_l1_loss", [a34, a34], (a, b) => a.smoothL1Loss(b, { beta: 0.5 }), "F.smooth_l1_loss(a, b, beta=0.5)"],
  ["huber_loss", [a34, a34], (a, b) => a.huberLoss(b, { delta: 0.7 }), "F.huber_loss(a, b, delta=0.7)"],
  [
    "cross_entropy_loss",
    [a34, whole(0, 4, 3), positive(4)],
    (a, b, c) => [t.crossEntropyLoss(a, b), t.crossEntropyLoss(a, b, c.detach(), { labelSmoothing: 0.1 }), t.crossEntropyLoss(a, b, { reduction: NONE, ignoreIndex: 1 })],
    "[F.cross_entropy(a, b), F.cross_entropy(a, b, c.detach(), label_smoothing=0.1), F.cross_entropy(a, b, reduction='none', ignore_index=1)]",
  ],
  ["nll_loss", [a34, whole(0, 4, 3)], (a, b) => t.nllLoss(a.logSoftmax(1), b), "F.nll_loss(a.log_softmax(1), b)"],
  ["nll_loss2d", [real(2, 3, 2, 2), whole(0, 3, 2, 2, 2)], (a, b) => a.nllLoss2d(b), "F.nll_loss(a, b)"],
  ["binary_cross_entropy", [a34, positive(3, 4)], (a, b) => a.sigmoid().binaryCrossEntropy(b.div(3)), "F.binary_cross_entropy(a.sigmoid(), b / 3)"],
  [
    "binary_cross_entropy_with_logits",
    [a34, unit(3, 4), positive(4)],
    (a, b, c) => a.binaryCrossEntropyWithLogits(b.square(), { posWeight: c.detach() }),
    "F.binary_cross_entropy_with_logits(a, b.square(), pos_weight=c.detach())",
  ],
  ["kl_div", [a34, positive(3, 4)], (a, b) => [a.klDiv(b), a.klDiv(b, SUM, { logTarget: true })], "[F.kl_div(a, b), F.kl_div(a, b, reduction='sum', log_target=True)]"],
  ["poisson_nll_loss", [a34, positive(3, 4)], (a, b) => t.poissonNllLoss(a, b, true, false, 1e-8, 1), "F.poisson_nll_loss(a, b)"],
  ["soft_margin_loss", [a34, a34], (a, b) => a.softMarginLoss(b.detach().sign()), "F.soft_margin_loss(a, b.detach().sign())"],
  ["margin_ranking_loss", [real(5), real(5), real(5)], (a, b, c) => t.marginRankingLoss(a, b, c.sign(), 0.3), "F.margin_ranking_loss(a, b, c.sign(), 0.3)"],
  ["hinge_embedding_loss", [a34, a34], (a, b) => a.hingeEmbeddingLoss(b.sign(), 0.8), "F.hinge_embedding_loss(a, b.sign(), 0.8)"],
  ["cosine_embedding_loss", [a34, a34, real(3)], (a, b, c) => t.cosineEmbeddingLoss(a, b, c.sign(), 0.1), "F.cosine_embedding_loss(a, b, c.sign(), 0.1)"],
  ["triplet_margin_loss", [a34, a34, a34], (a, b, c) => t.tripletMarginLoss(a, b, c), "F.triplet_margin_loss(a, b, c)"],
  ["multi_margin_loss", [a34, whole(0, 4, 3)], (a, b) => a.multiMarginLoss(b, 1, 0.5), "F.multi_margin_loss(a, b, margin=0.5)"],
  ["multilabel_margin_loss", [a34, whole(0, 4, 3, 4)], (a, b) => a.multilabelMarginLoss(b), "F.multilabel_margin_loss(a, b)"],
]);
