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

}  // namespace

void sumRows(const float* left, const RowSums& sums, Range rows, Range targets, const RowResult& result) {
  const int64_t most = stripProducts().most;
  const RowSplit split(rows.size(), most);
  for (int64_t first = 0, last; first < split.products; first = last) {
    last = std::min(first + kRowBlock / most, split.products);
    const auto eachProduct = [&](const auto& work) {
      for (int64_t p = first; p < last; p++) work(rows.from + split.first(p), split.count(p));
    };
    for (int64_t q = targets.from; q < targets.to; q++) {
      const Summand *summands = sums.summands.data() + sums.starts[q], *end = sums.summands.data() + sums.starts[q + 1];
      for (int64_t n = 0; n < sums.target && q * sums.target + n < result.width; n += kStrip) {
        const StripOfResult strip{left, sums, result, q * sums.target + n, n / kStrip * sums.step};
        if (strip.column + kStrip > result.width) {
          eachProduct([&](int64_t row, int64_t height) { strip.addRagged(summands, end - summands, row, height); });
          continue;
        }
        const Summand *from = summands, *to;
        do {  // once even for a sum of nothing
          int64_t depth = 0;
          for (to = from; to < end && (depth == 0 || depth + to->k <= kDepth); to++) depth += to->k;
          eachProduct([&](int64_t row, int64_t height) { strip.add(from, to - from, row, height, from == summands, to == end); });
          from = to;
        } while (from < end);
      }
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
