// Products of small matrices whose result stays in the registers: what every matrix kernel here is made of.
//
// Most matrices are read as strips, sixteen columns wide and contiguous, [columns / 16][rows][16]: rows that lie a large power of two apart would
// evict each other from the first cache, and every new one would need a page of its own.
#pragma once
#include <cstdint>

namespace tessera {

constexpr int64_t kStrip = 16;

// One summand of a product of rows: k numbers of each row of a, from a[m, at], times k rows of b.
struct Summand {
  int64_t at;
  const float* b;
  int64_t k;
};

// c[m, 0…15] = start[m, 0…15] + sum over summands and k of a[m, at + k] b[k, shift … shift + 15], for R rows of a; then max(c, 0) if relu is set.
// Rows are lda, ldb, lds and ldc floats apart. A null start is zeros.
using RowsProduct = void (*)(const Summand* summands, int64_t count, const float* a, int64_t lda, int64_t shift, int64_t ldb, const float* start, int64_t lds, bool relu, float* c, int64_t ldc);

// c[m, 0…15] = sum over k of a[k, m] b[k, 0…15], for R columns of a, added to c if more is set. Rows of a and b are 16 floats apart, of c ldc.
using ColumnsProduct = void (*)(const float* a, const float* b, int64_t k, bool more, float* c, int64_t ldc);

// The products of an instruction set, by their number of rows R: from 1 to `most`, as many as its registers hold.
struct StripProducts {
  const char* instructions;
  int64_t most;
  const RowsProduct* rows;
  const ColumnsProduct* columns;
  // Fused multiply-adds that never leave the registers; returns the floating-point operations done. The machine's limit.
  int64_t (*multiplyAdds)(float* state);
};

// Those of the best instruction set that the processor has.
const StripProducts& stripProducts();

// Rows split evenly over as few products as can hold them.
struct RowSplit {
  int64_t rows, products;
  RowSplit(int64_t rows, int64_t most) : rows(rows), products((rows + most - 1) / most) {}
  int64_t first(int64_t product) const { return rows * product / products; }
  int64_t count(int64_t product) const { return first(product + 1) - first(product); }
};

}  // namespace tessera
