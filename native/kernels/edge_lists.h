// Where the edges of a masked matrix are, as the products of isa/edge_product.h want them.
#pragma once
#include <ATen/core/Tensor.h>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "isa/edge_product.h"

namespace tessera {

// The edges of a matrix by groups of four rows. Row r and column c of it are m[r * rowStride + c * columnStride] of the mask and of the weight.
struct EdgeLists {
  int64_t rows, columns, rowStride, columnStride;
  std::vector<EdgeList> lists{};               // [groups][15]
  std::vector<int32_t> places{};               // the columns in the lists
  std::vector<int64_t> weights{0}, sums{0};    // how many edges, and sums over the examples with what fills up the batches, lie before each group

  EdgeLists(const float* mask, int64_t rows, int64_t columns, int64_t rowStride, int64_t columnStride);
  int64_t groups() const { return static_cast<int64_t>(weights.size()) - 1; }
  const EdgeList* ofGroup(int64_t group) const { return lists.data() + group * kEdgePatterns; }

  // Calls visit(row in the group, column, place among the group's weights, place among the group's sums) for every edge of a group.
  template <typename Visit>
  void eachEdge(int64_t group, const Visit& visit) const {
    eachList(group, visit, std::make_integer_sequence<int, kEdgePatterns>{});
  }

 private:
  template <typename Visit, int... P>
  void eachList(int64_t group, const Visit& visit, std::integer_sequence<int, P...>) const {
    int64_t weight = 0, sum = 0;
    (eachEdgeOf<P + 1>(group, weight, sum, visit), ...);
  }

  // A pattern known to the compiler, so that nothing is decided for an edge.
  template <int P, typename Visit>
  void eachEdgeOf(int64_t group, int64_t& weight, int64_t& sum, const Visit& visit) const {
    constexpr int64_t kEdges = edgesIn(P), kBatch = edgeBatch(P);
    const EdgeList& list = ofGroup(group)[P - 1];
    const int32_t* column = places.data() + list.from;
    for (int64_t first = 0; first < list.count; first += kBatch, sum += kEdgeSums)
      for (int64_t i = first; i < std::min<int64_t>(list.count, first + kBatch); i++) {
        int64_t at = sum + (i - first) * kEdges;
#pragma GCC unroll 4
        for (int r = 0; r < kEdgeRows; r++)
          if (P >> r & 1) visit(r, column[i], weight++, at++);
      }
  }
};

// Both ways: outputs over inputs for the forward product and the weight's gradient, inputs over outputs for the input's gradient.
struct EdgeMatrix {
  EdgeLists forward, back;
  int64_t edges() const { return forward.weights.back(); }
};

// Those of a mask [outputs, inputs], contiguous float32 on the CPU. Kept until the mask is written to, which its version tells, or is gone.
std::shared_ptr<const EdgeMatrix> edgesOf(const at::Tensor& mask);

}  // namespace tessera
