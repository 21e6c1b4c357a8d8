// The layer of single edges on the processor: over those of its weight's elements that exist, and no others.
//
//     y = x W^T + b        dx = dy W        dW_rc = sum over the examples of dy_r x_c, where there is an edge
//
// Examples lie side by side, so that one number of the weight meets sixty-four of them, and a result's sum is formed by one thread in the order of its lists:
// the same bits whatever the number of threads.
#include "edge_linear.h"
#include "example_blocks.h"

namespace tessera {
namespace {

constexpr int64_t kUnit = kStrip / kEdgeRows;  // groups that make sixteen rows: a line of the result

int64_t unitsOf(const EdgeLists& m) { return (m.groups() + kUnit - 1) / kUnit; }
Range groupsOf(const EdgeLists& m, int64_t unit) { return {unit * kUnit, std::min(m.groups(), (unit + 1) * kUnit)}; }

// The edges' weights in the order of the lists, for some units.
void gather(const EdgeLists& m, const float* weight, Range units, float* gathered) {
  std::vector<float> strip(m.rowStride == 1 ? m.columns * kStrip : 0);
  for (int64_t u = units.from; u < units.to; u++) {
    const int64_t first = u * kStrip, width = std::min(kStrip, m.rows - first);
    // Rows that lie side by side are copied first: each line of memory is then fetched once, not once for every group, and none evicts another.
    if (m.rowStride == 1)
      for (int64_t c = 0; c < m.columns; c++) std::copy_n(weight + c * m.columnStride + first, width, strip.data() + c * kStrip);
    const Range groups = groupsOf(m, u);
    for (int64_t g = groups.from; g < groups.to; g++) {
      float* to = gathered + m.weights[g];
      if (m.rowStride != 1) m.eachEdge(g, [&](int64_t r, int64_t c, int64_t at, int64_t) { to[at] = weight[(g * kEdgeRows + r) * m.rowStride + c]; });
      else m.eachEdge(g, [&](int64_t r, int64_t c, int64_t at, int64_t) { to[at] = strip[c * kStrip + g * kEdgeRows - first + r]; });
    }
  }
}

// Sixteen rows of the result for the examples of a block.
void sumUnit(const EdgeLists& m, const float* gathered, const ExampleBlocks& x, int64_t block, int64_t unit, const float* bias, bool relu, float* result, int64_t examples) {
  const Range groups = groupsOf(m, unit);
  const int64_t first = unit * kStrip, width = std::min(kStrip, m.rows - first);
  float start[kStrip] = {};
  if (bias != nullptr) std::copy_n(bias + first, width, start);
  alignas(64) float rows[kStrip * kEdgeExamples];
  for (int64_t g = groups.from; g < groups.to; g++) {
    const int64_t row = g * kEdgeRows - first;
    edgeProducts().rows(m.ofGroup(g), m.places.data(), gathered + m.weights[g], x.at(block, 0), start + row, relu, rows + row * kEdgeExamples);
  }
  unpack(rows, width, std::min(kEdgeExamples, examples - block * kEdgeExamples), result + block * kEdgeExamples * m.rows + first, m.rows);
}

// A worker's share of the result: block by block, so that a block's examples stay in the second cache while all rows pass over them.
void sumShare(const EdgeLists& m, const float* gathered, const ExampleBlocks& x, int64_t i, int64_t workers, const float* bias, bool relu, float* result, int64_t examples) {
  const int64_t units = unitsOf(m);
  const Range mine = share(x.blocks() * units, i, workers);
  for (int64_t q = mine.from; q < mine.to; q++) sumUnit(m, gathered, x, q / units, q % units, bias, relu, result, examples);
}

// The weight's gradient for some groups of outputs; sums is room for those of all edges.
void weightGradient(const EdgeLists& m, const ExampleBlocks& dy, const ExampleBlocks& x, Range groups, float* sums, float* dw) {
  std::fill(sums + m.sums[groups.from], sums + m.sums[groups.to], 0.0f);
  for (int64_t block = 0; block < x.blocks(); block++)
    for (int64_t g = groups.from; g < groups.to; g++) edgeProducts().dots(m.ofGroup(g), m.places.data(), dy.at(block, g * kEdgeRows), x.at(block, 0), sums + m.sums[g]);
  for (int64_t g = groups.from; g < groups.to; g++) {
    const int64_t first = g * kEdgeRows, rows = std::min(kEdgeRows, m.rows - first);
    const float* found = sums + m.sums[g];
    float* to = dw + first * m.columns;
    std::fill_n(to, rows * m.columns, 0.0f);
    m.eachEdge(g, [&](int64_t r, int64_t c, int64_t, int64_t at) { to[r * m.columns + c] = found[at]; });
  }
}

// Sums over the examples, block by block: a large batch loses no digits.
void biasGradient(const ExampleBlocks& dy, Range outputs, float* db) {
  for (int64_t n = outputs.from; n < outputs.to; n++) {
    float total = 0;
    for (int64_t block = 0; block < dy.blocks(); block++) {
      float lanes[kStrip] = {};
      for (int64_t e = 0; e < kEdgeExamples; e++) lanes[e % kStrip] += dy.at(block, n)[e];
      for (int64_t j = 1; j < kStrip; j++) lanes[0] += lanes[j];
      total += lanes[0];
    }
    db[n] = total;
  }
}

}  // namespace

at::Tensor edgeLinearForward(const at::Tensor& input, const at::Tensor& weight, const at::Tensor& bias, const EdgeMatrix& edges, bool relu) {
  const EdgeLists& m = edges.forward;
  const int64_t batch = input.size(0);
  at::Tensor output = at::empty({batch, m.rows}, input.options());
  const at::Tensor gathered = at::empty({edges.edges()}, input.options());
  const ExampleBlocks x(batch, m.columns, input.options());
  const float *read = floats(input), *weights = floats(weight), *start = floats(bias);
  float *list = floats(gathered), *y = floats(output);
  onThreads([&](int64_t i, int64_t workers) {
    x.pack(read, nullptr, share(x.pieces(), i, workers));
    gather(m, weights, share(unitsOf(m), i, workers), list);
  });
  onThreads([&](int64_t i, int64_t workers) { sumShare(m, list, x, i, workers, start, relu, y, batch); });
  return output;
}

LinearGradients edgeLinearBackward(const at::Tensor& grad, const at::Tensor& gate, const at::Tensor& input, const at::Tensor& weight, const EdgeMatrix& edges, LinearWants wants) {
  const EdgeLists &m = edges.forward, &back = edges.back;
  const int64_t batch = input.size(0);
  const auto options = input.options();
  const LinearGradients result = emptyGradients(input, weight, m.rows, wants);
  const at::Tensor gathered = at::empty({wants.input ? edges.edges() : 0}, options), sums = at::empty({wants.weight ? m.sums.back() : 0}, options);
  const ExampleBlocks dy(batch, m.rows, options), x(wants.weight ? batch : 0, m.columns, options);
  const float *from = floats(grad), *open = floats(gate), *read = floats(input), *weights = floats(weight);
  float *list = floats(gathered), *total = floats(sums), *dx = floats(result.input), *dw = floats(result.weight), *db = floats(result.bias);
  onThreads([&](int64_t i, int64_t workers) {
    dy.pack(from, open, share(dy.pieces(), i, workers));
    if (wants.weight) x.pack(read, nullptr, share(x.pieces(), i, workers));
    if (wants.input) gather(back, weights, share(unitsOf(back), i, workers), list);
  });
  onThreads([&](int64_t i, int64_t workers) {
    if (wants.input) sumShare(back, list, dy, i, workers, nullptr, false, dx, batch);
    if (wants.weight) weightGradient(m, dy, x, share(m.groups(), i, workers), total, dw);
    if (wants.bias) biasGradient(dy, share(m.rows, i, workers), db);
  });
  return result;
}

}  // namespace tessera
