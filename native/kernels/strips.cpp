#include "strips.h"

namespace tessera {
namespace {

constexpr int64_t kExamples = 256;  // examples summed at once: two strips of them fill the first cache

}  // namespace

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
