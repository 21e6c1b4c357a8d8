// A matrix as strips: what the kernels read.
#pragma once
#include <ATen/Functions.h>

#include <algorithm>
#include <cstring>

#include "isa/strip_product.h"
#include "threads.h"

namespace tessera {

typedef float Four __attribute__((vector_size(16), aligned(4), may_alias));

// Four rows of four, transposed; rows are `stride` floats apart before, `apart` after: those of a strip unless said.
inline void turnFour(const float* from, int64_t stride, float* to, int64_t apart = kStrip) {
  Four row[4];
  for (int i = 0; i < 4; i++) row[i] = *reinterpret_cast<const Four*>(from + i * stride);
  const Four low0 = __builtin_shufflevector(row[0], row[1], 0, 4, 1, 5), low1 = __builtin_shufflevector(row[2], row[3], 0, 4, 1, 5);
  const Four high0 = __builtin_shufflevector(row[0], row[1], 2, 6, 3, 7), high1 = __builtin_shufflevector(row[2], row[3], 2, 6, 3, 7);
  const Four turned[4] = {__builtin_shufflevector(low0, low1, 0, 1, 4, 5), __builtin_shufflevector(low0, low1, 2, 3, 6, 7), __builtin_shufflevector(high0, high1, 0, 1, 4, 5),
                          __builtin_shufflevector(high0, high1, 2, 3, 6, 7)};
  for (int i = 0; i < 4; i++) *reinterpret_cast<Four*>(to + i * apart) = turned[i];
}

// [rows, columns] as [columns / 16][rows][16], the last strip filled up with zeros.
class Strips {
 public:
  Strips(int64_t rows, int64_t columns, const at::TensorOptions& options)
      : rows_(rows), columns_(columns), tensor_(at::empty({(columns + kStrip - 1) / kStrip, rows, kStrip}, options)), data_(tensor_.data_ptr<float>()) {}

  // Copies rows of a row-major matrix; where a gate is given, zeros for the elements whose gate is not positive.
  void pack(const float* matrix, const float* gate, Range rows) const {
    const int64_t whole = columns_ / kStrip * kStrip;
    for (int64_t i = rows.from; i < rows.to; i++) {
      const float *from = matrix + i * columns_, *open = gate == nullptr ? nullptr : gate + i * columns_;
      for (int64_t j = 0; j < whole; j += kStrip) {
        if (open == nullptr) std::memcpy(at(i, j), from + j, kStrip * sizeof(float));
        else copyWhere(open + j, from + j, at(i, j));
      }
      if (whole == columns_) continue;
      float* last = at(i, whole);
      std::fill_n(last, kStrip, 0.0f);
      for (int64_t j = whole; j < columns_; j++)
        if (open == nullptr || !(open[j] <= 0)) last[j - whole] = from[j];
    }
  }

  const float* data() const { return data_; }
  int64_t rows() const { return rows_; }

  // Where row `row` of the strip that holds column `column` (a multiple of 16) starts.
  float* at(int64_t row, int64_t column) const { return data_ + (column / kStrip * rows_ + row) * kStrip; }

 private:
  // A strip's row, in vectors: which numbers are positive cannot be predicted, so a branch for each would cost more than all else.
  static void copyWhere(const float* gate, const float* from, float* to) {
    for (int64_t k = 0; k < kStrip; k += 4) {
      const Four value = *reinterpret_cast<const Four*>(from + k);
      *reinterpret_cast<Four*>(to + k) = *reinterpret_cast<const Four*>(gate + k) <= 0 ? Four{} : value;
    }
  }

  int64_t rows_, columns_;
  at::Tensor tensor_;
  float* data_;
};

// Sums over the rows, of `width` columns. In blocks: a large batch loses no digits.
void sumColumns(const Strips& strips, int64_t column, int64_t width, float* sums);

// c[m, 0…15] = sum over the rows i of a[i, columnOfA + m] b[i, columnOfB … columnOfB + 15], for m below height, which is at most 16.
void sumExamples(const Strips& a, int64_t columnOfA, const Strips& b, int64_t columnOfB, int64_t height, float* c, int64_t ldc);

}  // namespace tessera
