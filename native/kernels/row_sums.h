// Rows of a result as sums of products: the forward pass and the input gradient of every linear layer.
#pragma once
#include <vector>

#include "strips.h"

namespace tessera {

constexpr int64_t kRowBlock = 96;  // rows that pass over all weights together: they stay in the second cache, the weights go by
constexpr int64_t kDepth = 256;    // rows of a strip of weights that stay in the first cache while the rows pass over them

// For each target, so many columns of the result, what it is the sum of: target q's summands are summands[starts[q]] … summands[starts[q + 1]].
struct RowSums {
  int64_t target = 0;  // columns, a multiple of 16
  int64_t lda = 0;     // floats from row to row of the left matrix
  int64_t ldb = 0;     // and of the weights
  int64_t step = 0;    // floats from one strip of a target's weights to the next
  std::vector<Summand> summands{};
  std::vector<int64_t> starts{0};

  void close() { starts.push_back(static_cast<int64_t>(summands.size())); }
  int64_t targets() const { return static_cast<int64_t>(starts.size()) - 1; }

  // Targets for worker i, by the work in them.
  Range share(int64_t i, int64_t workers) const {
    const auto place = [&](int64_t worker) { return std::lower_bound(starts.begin(), starts.end() - 1, starts.back() * worker / workers) - starts.begin(); };
    return {i == 0 ? 0 : place(i), i == workers - 1 ? targets() : place(i + 1)};
  }
};

// The matrix [rows, columns] whose rows are summed up: copied into strips, or read where it lies when it has few rows. Many rows would evict each other from the
// first cache where they lie a large power of two apart: at width 1024, with the 14 rows that AVX-512 holds at a time, half the speed.
class LeftMatrix {
 public:
  explicit LeftMatrix(const at::Tensor& matrix);
  const float* data() const { return packed_ ? strips_.data() : matrix_; }
  int64_t lda() const { return packed_ ? kStrip : columns_; }
  // Where in a row a column that is a multiple of 16 lies.
  int64_t at(int64_t column) const { return packed_ ? strips_.at(0, column) - strips_.data() : column; }

 private:
  const float* matrix_;
  int64_t columns_;
  bool packed_;
  Strips strips_;
};

struct RowResult {
  float* data;
  int64_t width;  // columns; the last target may reach beyond
  const float* bias;
  bool relu;
};

// These rows of the result, for these targets.
void sumRows(const float* left, const RowSums& sums, Range rows, Range targets, const RowResult& result);

// All rows and targets, shared out to the threads: rows when there are many, targets when there are few.
void sumRowsOnThreads(const float* left, const RowSums& sums, int64_t rows, const RowResult& result);

}  // namespace tessera
