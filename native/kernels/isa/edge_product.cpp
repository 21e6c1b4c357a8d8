// Compiled once for each instruction set (scripts/build-native.mjs), TESSERA_ISA being its name: so nothing is included here that could leave a
// function behind which the linker would share with code for older processors.
#include "edge_product.h"

#include <utility>

namespace tessera {
namespace {

#if defined(__AVX512F__)
constexpr int kLanes = 16, kVectors = 4;  // of 32 registers sixteen hold the sums of four rows
#elif defined(__AVX2__)
constexpr int kLanes = 8, kVectors = 2;  // of 16 eight
#elif defined(__aarch64__)
constexpr int kLanes = 4, kVectors = 4;
#else
constexpr int kLanes = 4, kVectors = 2;
#endif
constexpr int kRows = kEdgeRows, kPart = kLanes * kVectors;  // examples that pass over the lists together

typedef float Vector __attribute__((vector_size(kLanes * sizeof(float)), aligned(sizeof(float)), may_alias));

inline Vector load(const float* from) { return *reinterpret_cast<const Vector*>(from); }
inline void store(float* to, Vector value) { *reinterpret_cast<Vector*>(to) = value; }

template <int... I>
using Indices = std::integer_sequence<int, I...>;
using Patterns = std::make_integer_sequence<int, kEdgePatterns>;
using Lanes = std::make_integer_sequence<int, kLanes>;

template <int P>
__attribute__((always_inline)) inline void addEdges(const EdgeList& list, const int32_t* columns, const float*& weights, const float* x, Vector (&sums)[kRows][kVectors]) {
  constexpr int kEdges = edgesIn(P);
  const int32_t *column = columns + list.from, *end = column + list.count;
  for (; column < end; column++, weights += kEdges) {
    const float* from = x + *column * kEdgeExamples;
    Vector value[kVectors];
#pragma GCC unroll 4
    for (int v = 0; v < kVectors; v++) value[v] = load(from + v * kLanes);
#pragma GCC unroll 4
    for (int r = 0; r < kRows; r++)
      if (P >> r & 1)
#pragma GCC unroll 4
        for (int v = 0; v < kVectors; v++) sums[r][v] += weights[edgesIn(P & ((1 << r) - 1))] * value[v];
  }
}

template <int... P>
void sumPart(Indices<P...>, const EdgeList* lists, const int32_t* columns, const float* weights, const float* x, const float* start, bool relu, float* y) {
  Vector sums[kRows][kVectors];
#pragma GCC unroll 4
  for (int r = 0; r < kRows; r++)
#pragma GCC unroll 4
    for (int v = 0; v < kVectors; v++) sums[r][v] = Vector{} + start[r];
  (addEdges<P + 1>(lists[P], columns, weights, x, sums), ...);
#pragma GCC unroll 4
  for (int r = 0; r < kRows; r++)
#pragma GCC unroll 4
    for (int v = 0; v < kVectors; v++) store(y + r * kEdgeExamples + v * kLanes, relu ? (sums[r][v] < 0 ? Vector{} : sums[r][v]) : sums[r][v]);
}

void rows(const EdgeList* lists, const int32_t* columns, const float* weights, const float* x, const float* start, bool relu, float* y) {
  for (int part = 0; part < kEdgeExamples; part += kPart) sumPart(Patterns{}, lists, columns, weights, x + part, start, relu, y + part);
}

// Folds two vectors into one whose lanes hold half of the one's sum and half of the other's, alternating in runs of S lanes.
template <int S, int... I>
__attribute__((always_inline)) inline Vector fold(Indices<I...>, Vector a, Vector b) {
  return __builtin_shufflevector(a, b, (I & S ? kLanes + I : I)...) + __builtin_shufflevector(a, b, (I & S ? kLanes + I - S : I + S)...);
}

// A batch of sums over the examples. The sums across the lanes are formed in a tree that stays in the registers: were the vectors stored first, to be
// added up later, that would take as long as all multiplications.
template <int P>
struct Dots {
  static constexpr int kEdges = edgesIn(P), kColumns = edgeBatch(P);
  Vector y[kEdges][kVectors];

  __attribute__((always_inline)) void read(const float* from) {
#pragma GCC unroll 4
    for (int r = 0; r < kRows; r++)
      if (P >> r & 1)
#pragma GCC unroll 4
        for (int v = 0; v < kVectors; v++) y[edgesIn(P & ((1 << r) - 1))][v] = load(from + r * kEdgeExamples + v * kLanes);
  }

  template <int I>
  __attribute__((always_inline)) Vector products(const int32_t* columns, const float* x) const {
    if constexpr (I / kEdges >= kColumns) return Vector{};
    else {
      const float* from = x + columns[I / kEdges] * kEdgeExamples;
      Vector sum = y[I % kEdges][0] * load(from);
#pragma GCC unroll 4
      for (int v = 1; v < kVectors; v++) sum += y[I % kEdges][v] * load(from + v * kLanes);
      return sum;
    }
  }

  // Lane i of the result is the sum of products<I + i> for i below N, which repeats itself where N is less than the lanes.
  template <int N, int I>
  __attribute__((always_inline)) Vector tree(const int32_t* columns, const float* x) const {
    if constexpr (N == 1) return products<I>(columns, x);
    else return fold<N / 2>(Lanes{}, tree<N / 2, I>(columns, x), tree<N / 2, I + N / 2>(columns, x));
  }

  template <int I = 0>
  __attribute__((always_inline)) void add(const int32_t* columns, const float* x, float* sums) const {
    store(sums + I, load(sums + I) + tree<kLanes, I>(columns, x));
    if constexpr (I + kLanes < kEdgeSums) add<I + kLanes>(columns, x, sums);
  }
};

template <int P>
__attribute__((always_inline)) inline void addDots(const EdgeList& list, const int32_t* columns, const float* y, const float* x, float*& sums) {
  Dots<P> dots;
  dots.read(y);
  const int32_t *column = columns + list.from, *end = column + list.count;
  for (; column < end; column += Dots<P>::kColumns, sums += kEdgeSums) dots.add(column, x, sums);
}

template <int... P>
void dotsOfPart(Indices<P...>, const EdgeList* lists, const int32_t* columns, const float* y, const float* x, float* sums) {
  (addDots<P + 1>(lists[P], columns, y, x, sums), ...);
}

void dots(const EdgeList* lists, const int32_t* columns, const float* y, const float* x, float* sums) {
  for (int part = 0; part < kEdgeExamples; part += kPart) dotsOfPart(Patterns{}, lists, columns, y + part, x + part, sums);
}

}  // namespace

#define TESSERA_NAME(isa) edgeProducts_##isa
#define TESSERA_OF(isa) TESSERA_NAME(isa)
#define TESSERA_TEXT(isa) #isa
#define TESSERA_STRING(isa) TESSERA_TEXT(isa)
extern const EdgeProducts TESSERA_OF(TESSERA_ISA);
const EdgeProducts TESSERA_OF(TESSERA_ISA){TESSERA_STRING(TESSERA_ISA), rows, dots};

}  // namespace tessera
