#include "row_sums.h"

namespace tessera {
namespace {

// Sixteen columns of the result, from `column` on, for some rows; the products that reach beyond the last column go by way of a buffer.
struct StripOfResult {
  const float* left;
  const RowSums& sums;
  const RowResult& result;
  int64_t column, shift;

  // `begins` and `ends` tell whether these summands are the first and the last ones of the sum.
  void add(const Summand* summands, int64_t count, int64_t row, int64_t height, bool begins, bool ends) const {
    float* c = result.data + row * result.width + column;
    const float* start = !begins ? c : result.bias == nullptr ? nullptr : result.bias + column;
    stripProducts().rows[height](summands, count, left + row * sums.lda, sums.lda, shift, sums.ldb, start, begins ? 0 : result.width, ends && result.relu, c, result.width);
  }

  void addRagged(const Summand* summands, int64_t count, int64_t row, int64_t height) const {
    float c[kStrip * kStrip], bias[kStrip] = {};
    const int64_t width = result.width - column;
    if (result.bias != nullptr) std::copy_n(result.bias + column, width, bias);
    stripProducts().rows[height](summands, count, left + row * sums.lda, sums.lda, shift, sums.ldb, bias, 0, result.relu, c, kStrip);
    for (int64_t m = 0; m < height; m++) std::copy_n(c + m * kStrip, width, result.data + (row + m) * result.width + column);
  }
};

constexpr int64_t kNear = 1 << 19;  // up to so many weights the third cache hands over fast enough by itself

// As many summands as the first cache holds a strip of weights for.
const Summand* deepest(const Summand* from, const Summand* end) {
  const Summand* to = from;
  for (int64_t depth = 0; to < end && (depth == 0 || depth + to->k <= kDepth); to++) depth += to->k;
  return to;
}

// The weights that come next. They are fetched into the second cache while the processor computes: too many for it to see them coming, they would cost
// the first rows that need them the time to memory, line by line.
struct Weights {
  const Summand *from, *to;
  int64_t shift;

  void fetch(Range part, int64_t ldb) const {
    for (const Summand* s = from + part.from; s < from + part.to; s++)
      for (int64_t k = 0; k < s->k; k++) __builtin_prefetch(s->b + shift + k * ldb, 0, 2);
  }
};

constexpr int64_t kFewRows = 8;  // as many lines as a set of the first cache has at least

}  // namespace

LeftMatrix::LeftMatrix(const at::Tensor& matrix)
    : matrix_(matrix.data_ptr<float>()), columns_(matrix.size(1)), packed_(matrix.size(0) > kFewRows), strips_(packed_ ? matrix.size(0) : 0, columns_, matrix.options()) {
  if (packed_) onThreads([&](int64_t i, int64_t workers) { strips_.pack(matrix_, nullptr, share(matrix.size(0), i, workers)); });
}

void sumRows(const float* left, const RowSums& sums, Range rows, Range targets, const RowResult& result) {
  const int64_t most = stripProducts().most;
  const RowSplit split(rows.size(), most);
  const bool far = static_cast<int64_t>(sums.summands.size()) * kStrip * sums.target > kNear;
  const auto begin = [&](int64_t q) { return sums.summands.data() + sums.starts[q]; };
  for (int64_t first = 0, last; first < split.products; first = last) {
    last = std::min(first + kRowBlock / most, split.products);
    for (int64_t q = targets.from; q < targets.to; q++) {
      const Summand *end = begin(q + 1), *from = begin(q), *to;
      const int64_t column = q * sums.target, whole = std::min(column + sums.target, result.width / kStrip * kStrip);
      do {  // once even for a sum of nothing
        to = deepest(from, end);
        for (int64_t c = column; c < whole; c += kStrip) {
          const StripOfResult strip{left, sums, result, c, (c - column) / kStrip * sums.step};
          const Weights next = c + kStrip < whole                       ? Weights{from, to, strip.shift + sums.step}
                               : to < end                               ? Weights{to, deepest(to, end), 0}
                               : q + 1 < targets.to && begin(q + 2) > to ? Weights{to, deepest(to, begin(q + 2)), 0}
                                                                        : Weights{to, to, 0};
          for (int64_t p = first; p < last; p++) {
            strip.add(from, to - from, rows.from + split.first(p), split.count(p), from == begin(q), to == end);
            if (far) next.fetch(share(next.to - next.from, p - first, last - first), sums.ldb);
          }
        }
        from = to;
      } while (from < end);
      if (whole == std::min(column + sums.target, result.width)) continue;
      const StripOfResult strip{left, sums, result, whole, (whole - column) / kStrip * sums.step};
      for (int64_t p = first; p < last; p++) strip.addRagged(begin(q), end - begin(q), rows.from + split.first(p), split.count(p));
    }
  }
}

void sumRowsOnThreads(const float* left, const RowSums& sums, int64_t rows, const RowResult& result) {
  const bool byRows = rows >= 2 * at::get_num_threads() * stripProducts().most;
  onThreads([&](int64_t i, int64_t workers) {
    if (byRows) sumRows(left, sums, share(rows, i, workers), {0, sums.targets()}, result);
    else sumRows(left, sums, {0, rows}, sums.share(i, workers), result);
  });
}

}  // namespace tessera
