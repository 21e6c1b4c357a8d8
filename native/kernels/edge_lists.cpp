#include "edge_lists.h"

#include <c10/util/intrusive_ptr.h>

#include <algorithm>
#include <limits>
#include <mutex>

#include "threads.h"

namespace tessera {
namespace {

// Which rows of a group have an edge in each column, as bits.
void findPatterns(const EdgeLists& m, const float* mask, int64_t group, std::vector<uint8_t>& patterns) {
  const int64_t first = group * kEdgeRows, rows = std::min(kEdgeRows, m.rows - first);
  std::fill(patterns.begin(), patterns.end(), uint8_t{0});
  const float* from = mask + first * m.rowStride;
  const auto look = [&](int64_t r, int64_t c) { patterns[c] |= static_cast<uint8_t>((from[r * m.rowStride + c * m.columnStride] != 0) << r); };
  if (m.columnStride == 1)  // in the order of memory
    for (int64_t r = 0; r < rows; r++)
      for (int64_t c = 0; c < m.columns; c++) look(r, c);
  else
    for (int64_t c = 0; c < m.columns; c++)
      for (int64_t r = 0; r < rows; r++) look(r, c);
}

// A group's lists with places that count from its first one; ascending columns, so that memory is read in one direction.
struct Group {
  EdgeList lists[kEdgePatterns];
  std::vector<int32_t> places;
  int64_t weights = 0, sums = 0;

  void sort(const std::vector<uint8_t>& patterns) {
    int32_t counts[kEdgePatterns + 1] = {}, next[kEdgePatterns + 1] = {};
    for (const uint8_t p : patterns) counts[p]++;
    int64_t size = 0;
    for (int64_t p = 1; p <= kEdgePatterns; p++) {
      const int64_t batches = (counts[p] + edgeBatch(p) - 1) / edgeBatch(p);
      lists[p - 1] = {static_cast<int32_t>(size), counts[p]};
      next[p] = static_cast<int32_t>(size);
      size += batches * edgeBatch(p), weights += counts[p] * edgesIn(p), sums += batches * kEdgeSums;
    }
    places.resize(size);
    for (size_t c = 0; c < patterns.size(); c++)
      if (patterns[c] != 0) places[next[patterns[c]]++] = static_cast<int32_t>(c);
    for (int64_t p = 1; p <= kEdgePatterns; p++) {
      const int64_t end = p < kEdgePatterns ? lists[p].from : size;
      if (next[p] < end) std::fill(places.begin() + next[p], places.begin() + end, places[next[p] - 1]);
    }
  }
};

// A mask whose edges are known. It is not kept alive.
struct Known {
  c10::weak_intrusive_ptr<at::TensorImpl, at::UndefinedTensorImpl> mask;
  const void* data;
  uint32_t version;
  std::shared_ptr<const EdgeMatrix> edges;
};

}  // namespace

EdgeLists::EdgeLists(const float* mask, int64_t rows, int64_t columns, int64_t rowStride, int64_t columnStride)
    : rows(rows), columns(columns), rowStride(rowStride), columnStride(columnStride) {
  std::vector<Group> found((rows + kEdgeRows - 1) / kEdgeRows);
  onThreads([&](int64_t i, int64_t workers) {
    const Range mine = share(static_cast<int64_t>(found.size()), i, workers);
    std::vector<uint8_t> patterns(columns);
    for (int64_t g = mine.from; g < mine.to; g++) {
      findPatterns(*this, mask, g, patterns);
      found[g].sort(patterns);
    }
  });
  int64_t size = 0;
  for (const Group& group : found) size += static_cast<int64_t>(group.places.size());
  TORCH_CHECK(size <= std::numeric_limits<int32_t>::max(), "a mask of ", rows, "x", columns, " has too many edges for their lists");
  places.reserve(size);
  lists.reserve(found.size() * kEdgePatterns);
  for (const Group& group : found) {
    for (const EdgeList& list : group.lists) lists.push_back({list.from + static_cast<int32_t>(places.size()), list.count});
    places.insert(places.end(), group.places.begin(), group.places.end());
    weights.push_back(weights.back() + group.weights);
    sums.push_back(sums.back() + group.sums);
  }
}

std::shared_ptr<const EdgeMatrix> edgesOf(const at::Tensor& mask) {
  static std::mutex mutex;
  static std::vector<Known> known;
  const std::lock_guard<std::mutex> lock(mutex);
  const auto version = static_cast<uint32_t>(mask._version());
  known.erase(std::remove_if(known.begin(), known.end(), [](const Known& k) { return k.mask.expired(); }), known.end());
  auto found = std::find_if(known.begin(), known.end(), [&](const Known& k) { return k.mask._unsafe_get_target() == mask.unsafeGetTensorImpl(); });
  if (found != known.end() && found->version == version && found->data == mask.data_ptr()) return found->edges;
  const int64_t outputs = mask.size(0), inputs = mask.size(1);
  const float* values = mask.data_ptr<float>();
  auto edges = std::make_shared<const EdgeMatrix>(EdgeMatrix{EdgeLists(values, outputs, inputs, inputs, 1), EdgeLists(values, inputs, outputs, 1, inputs)});
  if (found == known.end()) known.push_back({c10::weak_intrusive_ptr<at::TensorImpl, at::UndefinedTensorImpl>(mask.getIntrusivePtr()), nullptr, 0, nullptr}), found = known.end() - 1;
  found->data = mask.data_ptr(), found->version = version, found->edges = edges;
  return edges;
}

}  // namespace tessera
