// Products with a matrix of which only single elements, the edges, exist, over 64 examples at a time.
//
// Rows are taken in groups of four. A group's columns are sorted by which of its rows have an edge there: the fifteen patterns 1 … 15, bit r for row r.
// In the list of one pattern no branch depends on the data, and each number of a column that is read serves all of the pattern's rows: at a quarter
// of all edges 1.5 on average, which is what the second cache, where the columns lie, allows the processor to keep up with.
#pragma once
#include <cstdint>

namespace tessera {

constexpr int64_t kEdgeRows = 4, kEdgePatterns = 15, kEdgeExamples = 64;
constexpr int64_t kEdgeSums = 16;  // sums over the examples that are formed together

// The columns of one pattern: from index `from` of the array of columns on. In that array each list is filled up, by repeating its last column, to
// whole batches: as many columns as make at most 16 sums.
struct EdgeList {
  int32_t from, count;
};

constexpr int64_t edgesIn(int64_t pattern) { return (pattern & 1) + (pattern >> 1 & 1) + (pattern >> 2 & 1) + (pattern >> 3 & 1); }
constexpr int64_t edgeBatch(int64_t pattern) { return kEdgeSums / edgesIn(pattern); }

// The products of an instruction set for one group; lists are its fifteen. Examples are contiguous: x[column][64], y[row][64].
struct EdgeProducts {
  const char* instructions;

  // y[r] = start[r] + sum over the edges of w x[column], then max(y, 0) if relu is set. Weights in the order of the lists, a column's by row.
  void (*rows)(const EdgeList* lists, const int32_t* columns, const float* weights, const float* x, const float* start, bool relu, float* y);

  // For every edge, sum += sum over the examples of y[r] x[column]: sixteen numbers a batch, in the order of the lists; those beyond a list's end mean nothing.
  void (*dots)(const EdgeList* lists, const int32_t* columns, const float* y, const float* x, float* sums);
};

// Those of the best instruction set that the processor has.
const EdgeProducts& edgeProducts();

}  // namespace tessera
