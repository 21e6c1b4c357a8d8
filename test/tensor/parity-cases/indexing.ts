import * as t from "../../../src/tensor/index.js";
import { bool, casesOf, real, whole } from "./case.js";

const m45 = real(4, 5);

export const indexingCases = casesOf([
  ["index_select", [m45, whole(0, 4, 3)], (a, b) => a.indexSelect(0, b), "a.index_select(0, b)"],
  ["gather", [m45, whole(0, 4, 2, 5)], (a, b) => a.gather(0, b), "a.gather(0, b)"],
  ["scatter", [m45, whole(0, 4, 1, 5), real(1, 5)], (a, b, c) => [a.scatter(0, b, c), a.scatter(0, b, 2.5)], "[a.scatter(0, b, c), a.scatter(0, b, 2.5)]"],
  ["scatter_add", [m45, whole(0, 4, 3, 5), real(3, 5)], (a, b, c) => a.scatterAdd(0, b, c), "a.scatter_add(0, b, c)"],
  ["scatter_reduce", [m45, whole(0, 4, 3, 5), real(3, 5)], (a, b, c) => a.scatterReduce(0, b, c, "amax", { includeSelf: false }), "a.scatter_reduce(0, b, c, 'amax', include_self=False)"],
  ["index_add", [m45, whole(0, 4, 3), real(3, 5)], (a, b, c) => a.indexAdd(0, b, c, { alpha: 0.5 }), "a.index_add(0, b, c, alpha=0.5)"],
  ["index_fill", [m45, whole(0, 4, 2)], (a, b) => a.indexFill(0, b, 1.5), "a.index_fill(0, b, 1.5)"],
  ["index_copy", [m45, whole(0, 1, 1), real(1, 5)], (a, b, c) => a.indexCopy(0, b, c), "a.index_copy(0, b, c)"],
  ["index_reduce", [m45, whole(0, 4, 3), real(3, 5)], (a, b, c) => a.indexReduce(0, b, c, "mean"), "a.index_reduce(0, b, c, 'mean')"],
  ["index", [m45, whole(0, 4, 3), whole(0, 5, 3)], (a, b, c) => [a.index([b, c]), a.index([null, c])], "[a[b, c], a[:, c]]"],
  ["index_put", [m45, whole(0, 4, 3), whole(0, 5, 3), real(3)], (a, b, c, d) => a.indexPut([b, c], d, true), "a.index_put((b, c), d, True)"],
  ["take", [m45, whole(0, 20, 6)], (a, b) => a.take(b), "a.take(b)"],
  ["take_along_dim", [m45, whole(0, 5, 4, 2)], (a, b) => a.takeAlongDim(b, 1), "a.take_along_dim(b, 1)"],
  ["put", [m45, whole(0, 20, 6), real(6)], (a, b, c) => a.put(b, c, true), "a.put(b, c, True)"],
  ["masked_select", [m45, bool(4, 5)], (a, b) => a.maskedSelect(b), "a.masked_select(b)"],
  ["masked_scatter", [m45, bool(4, 5), real(20)], (a, b, c) => a.maskedScatter(b, c), "a.masked_scatter(b, c)"],
  ["masked_fill", [m45, bool(4, 1)], (a, b) => [a.maskedFill(b, -1.5), a.maskedFill(b, t.tensor(2))], "[a.masked_fill(b, -1.5), a.masked_fill(b, torch.tensor(2.0))]"],
  ["select", [m45], (a) => a.select(1, -2), "a.select(1, -2)"],
  ["narrow", [m45], (a) => a.narrow(1, 1, 3), "a.narrow(1, 1, 3)"],
  ["slice", [m45], (a) => [a.slice(1, 1, 5, 2), a.slice(0, -2)], "[a[:, 1:5:2], a[-2:]]"],
  ["select_scatter", [m45, real(5)], (a, b) => a.selectScatter(b, 0, 1), "a.select_scatter(b, 0, 1)"],
  ["diagonal_scatter", [m45, real(4)], (a, b) => a.diagonalScatter(b), "a.diagonal_scatter(b)"],
  ["nonzero", [bool(4, 5)], (a) => a.nonzero(), "a.nonzero()"],
  ["nonzero_numpy", [bool(4, 5)], (a) => a.nonzeroNumpy(), "list(a.nonzero(as_tuple=True))"],
  ["argwhere", [bool(4, 5)], (a) => a.argwhere(), "a.argwhere()"],
  ["embedding", [m45, whole(0, 4, 2, 3)], (a, b) => t.embedding(a, b, 1), "F.embedding(b, a, padding_idx=1)"],
  ["embedding_bag", [m45, whole(0, 4, 6), whole(0, 1, 1)], (a, b, c) => t.embeddingBag(a, b, c)[0], "F.embedding_bag(b, a, c, mode='sum')"],
]);
