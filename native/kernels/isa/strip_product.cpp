// Compiled once for each instruction set (scripts/build-native.mjs), TESSERA_ISA being its name: so nothing is included here that could leave a
// function behind which the linker would share with code for older processors.
#include "strip_product.h"

namespace tessera {
namespace {

#if defined(__AVX512F__)
constexpr int kLanes = 16, kMost = 14;  // 32 registers of 16 floats
#elif defined(__AVX2__)
constexpr int kLanes = 8, kMost = 6;  // 16 of 8
#elif defined(__aarch64__)
constexpr int kLanes = 4, kMost = 6;  // 32 of 4
#else
constexpr int kLanes = 4, kMost = 3;  // 16 of 4
#endif
constexpr int kVectors = kStrip / kLanes;

typedef float Vector __attribute__((vector_size(kLanes * sizeof(float)), aligned(sizeof(float)), may_alias));

inline Vector load(const float* from) { return *reinterpret_cast<const Vector*>(from); }
inline void store(float* to, Vector value) { *reinterpret_cast<Vector*>(to) = value; }

// R rows of sixteen sums.
template <int R>
struct Sums {
  Vector value[R][kVectors];

  __attribute__((always_inline)) void clear() {
#pragma GCC unroll 16
    for (int m = 0; m < R; m++)
#pragma GCC unroll 4
      for (int v = 0; v < kVectors; v++) value[m][v] = Vector{};
  }

  __attribute__((always_inline)) void read(const float* from, int64_t stride) {
#pragma GCC unroll 16
    for (int m = 0; m < R; m++)
#pragma GCC unroll 4
      for (int v = 0; v < kVectors; v++) value[m][v] = load(from + m * stride + v * kLanes);
  }

  // Adds the outer product of R numbers, `stride` apart, and sixteen.
  __attribute__((always_inline)) void add(const float* a, int64_t stride, const float* b) {
    Vector row[kVectors];
#pragma GCC unroll 4
    for (int v = 0; v < kVectors; v++) row[v] = load(b + v * kLanes);
#pragma GCC unroll 16
    for (int m = 0; m < R; m++)
#pragma GCC unroll 4
      for (int v = 0; v < kVectors; v++) value[m][v] += a[m * stride] * row[v];
  }

  __attribute__((always_inline)) void write(float* c, int64_t ldc, bool relu) const {
#pragma GCC unroll 16
    for (int m = 0; m < R; m++)
#pragma GCC unroll 4
      for (int v = 0; v < kVectors; v++) {
        const Vector sum = value[m][v];
        store(c + m * ldc + v * kLanes, relu ? (sum < 0 ? Vector{} : sum) : sum);
      }
  }
};

template <int R>
void rowsProduct(const Summand* summands, int64_t count, const float* a, int64_t lda, int64_t shift, int64_t ldb, const float* start, int64_t lds, bool relu, float* c, int64_t ldc) {
  for (int m = 0; m < R; m++) __builtin_prefetch(c + m * ldc, 1);
  Sums<R> sums;
  start == nullptr ? sums.clear() : sums.read(start, lds);
  for (const Summand* s = summands; s < summands + count; s++) {
    const float *left = a + s->at, *right = s->b + shift;
    for (int64_t k = 0; k < s->k; k++) sums.add(left + k, lda, right + k * ldb);
  }
  sums.write(c, ldc, relu);
}

template <int R>
void columnsProduct(const float* a, const float* b, int64_t k, bool more, float* c, int64_t ldc) {
  Sums<R> sums;
  more ? sums.read(c, ldc) : sums.clear();
  for (int64_t i = 0; i < k; i++) sums.add(a + i * kStrip, 1, b + i * kStrip);
  sums.write(c, ldc, false);
}

int64_t multiplyAdds(float* state) {
  constexpr int kChains = kMost * kVectors, kRounds = 4096;  // enough chains to hide the latency of one
  Vector chains[kChains];
#pragma GCC unroll 32
  for (int c = 0; c < kChains; c++) chains[c] = load(state + c * kLanes);
  const Vector factor = chains[0] * 0.0f + 0.999f, term = chains[0] * 0.0f + 0.001f;
  for (int round = 0; round < kRounds; round++)
#pragma GCC unroll 32
    for (int c = 0; c < kChains; c++) chains[c] = chains[c] * factor + term;
#pragma GCC unroll 32
  for (int c = 0; c < kChains; c++) store(state + c * kLanes, chains[c]);
  return int64_t{2} * kLanes * kChains * kRounds;
}

// The products of 1 … kMost rows, at their index.
template <int... R>
struct Table {
  static constexpr RowsProduct rows[] = {nullptr, rowsProduct<R>...};
  static constexpr ColumnsProduct columns[] = {nullptr, columnsProduct<R>...};
};

#if defined(__AVX512F__)
using All = Table<1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14>;
#elif defined(__AVX2__) || defined(__aarch64__)
using All = Table<1, 2, 3, 4, 5, 6>;
#else
using All = Table<1, 2, 3>;
#endif

}  // namespace

#define TESSERA_NAME(isa) stripProducts_##isa
#define TESSERA_OF(isa) TESSERA_NAME(isa)
#define TESSERA_TEXT(isa) #isa
#define TESSERA_STRING(isa) TESSERA_TEXT(isa)
extern const StripProducts TESSERA_OF(TESSERA_ISA);
const StripProducts TESSERA_OF(TESSERA_ISA){TESSERA_STRING(TESSERA_ISA), kMost, All::rows, All::columns, multiplyAdds};

}  // namespace tessera
