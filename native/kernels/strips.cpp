#include "strips.h"

namespace tessera {
namespace {

constexpr int64_t kExamples = 256;  // examples summed at once: two strips of them fill the first cache

}  // namespace

void turnFour(const float* from, int64_t stride, float* to) {
  Four row[4];
  for (int i = 0; i < 4; i++) row[i] = *reinterpret_cast<const Four*>(from + i * stride);
  const Four low0 = __builtin_shufflevector(row[0], row[1], 0, 4, 1, 5), low1 = __builtin_shufflevector(row[2], row[3], 0, 4, 1, 5);
  const Four high0 = __builtin_shufflevector(row[0], row[1], 2, 6, 3, 7), high1 = __builtin_shufflevector(row[2], row[3], 2, 6, 3, 7);
  const Four turned[4] = {__builtin_shufflevector(low0, low1, 0, 1, 4, 5), __builtin_shufflevector(low0, low1, 2, 3, 6, 7), __builtin_shufflevector(high0, high1, 0, 1, 4, 5),
                          __builtin_shufflevector(high0, high1, 2, 3, 6, 7)};
  for (int i = 0; i < 4; i++) *reinterpret_cast<Four*>(to + i * kStrip) = turned[i];
}

void sumColumns(const Strips& strips, int64_t column, int64_t width, float* sums) {
  float total[kStrip] = {};
  for (int64_t block = 0; block < strips.rows(); block += kExamples) {
    float part[kStrip] = {};
    for (int64_t i = block; i < std::min(strips.rows(), block + kExamples); i++)
      for (int64_t j = 0; j < kStrip; j++) part[j] += strips.at(i, column)[j];
    for (int64_t j = 0; j < kStrip; j++) total[j] += part[j];
  }
  std::copy_n(total, width, sums);
}

void sumExamples(const Strips& a, int64_t columnOfA, const Strips& b, int64_t columnOfB, int64_t height, float* c, int64_t ldc) {
  const StripProducts& products = stripProducts();
  const RowSplit split(height, products.most);
  if (a.rows() == 0)
    for (int64_t m = 0; m < height; m++) std::fill_n(c + m * ldc, kStrip, 0.0f);
  for (int64_t block = 0; block < a.rows(); block += kExamples)
    for (int64_t i = 0; i < split.products; i++)
      products.columns[split.count(i)](a.at(block, columnOfA) + split.first(i), b.at(block, columnOfB), std::min(kExamples, a.rows() - block), block > 0, c + split.first(i) * ldc, ldc);
}

}  // namespace tessera
