// The group-sparse layer as sums of small matrix products, which LIBXSMM runs near the core's peak straight from the activations: nothing is
// gathered or scattered.
//
//     y_r = sum_t x_c(t) W_t + b_r        dx_c = sum over the tiles t that read c of  dy_r(t) W_t^T        dW_t = x_c(t)^T dy_r(t)
#if defined(TESSERA_XSMM)
#include "group_linear.h"
#include "xsmm.h"

namespace tessera {
namespace {

// Examples a product handles at once: few enough that its result stays in registers and the first cache.
int64_t blockOf(const TilePattern& p, int64_t batch) { return std::max<int64_t>(1, std::min<int64_t>(batch, p.tile <= 16 ? 32 : 64)); }

}  // namespace

at::Tensor groupLinearForward(const at::Tensor& input, const at::Tensor& weight, const at::Tensor& bias, const TilePattern& p, bool relu) {
  const int64_t batch = input.size(0), T = p.tile;
  at::Tensor output = at::empty({batch, p.outputs}, input.options());
  const Examples x(input);
  const float *w = weight.data_ptr<float>(), *b = bias.defined() ? bias.data_ptr<float>() : nullptr;
  float* y = output.data_ptr<float>();
  overBlocks(batch, blockOf(p, batch), p.outputTiles, [&](int64_t start, int64_t length, int64_t r) {
    static thread_local Operands whole, ragged;
    static thread_local std::vector<float> sums;
    whole.clear(), ragged.clear(), sums.resize(T * length);
    for (int64_t t = p.rows[r]; t < p.rows[r + 1]; t++) (p.under(p.columns[t]) == T ? whole : ragged).add(w + t * T * T, x.at(start, p.columns[t] * T));
    if (whole.empty()) std::fill(sums.begin(), sums.end(), 0.0f);
    else whole.run(product(T, length, T, T, x.stride(), T, false), sums.data());
    if (!ragged.empty()) ragged.run(product(T, length, p.under(p.inputTiles - 1), T, x.stride(), T, true), sums.data());
    finish(sums.data(), length, T, b == nullptr ? nullptr : b + r * T, relu, y + start * p.outputs + r * T, p.outputs);
  });
  return output;
}

at::Tensor groupLinearInputGradient(const at::Tensor& grad, const at::Tensor& weight, const TilePattern& p) {
  const int64_t batch = grad.size(0), T = p.tile;
  at::Tensor result = at::empty({batch, p.inputs}, grad.options());
  const at::Tensor turned = weight.transpose(1, 2).contiguous();  // makes the product one of the first kind
  const Examples dy(grad);
  std::vector<std::vector<std::pair<int64_t, int64_t>>> readers(p.inputTiles);  // for each input tile, its tiles and their output tiles
  for (int64_t r = 0; r < p.outputTiles; r++)
    for (int64_t t = p.rows[r]; t < p.rows[r + 1]; t++) readers[p.columns[t]].push_back({t, r});
  const float* w = turned.data_ptr<float>();
  float* dx = result.data_ptr<float>();
  overBlocks(batch, blockOf(p, batch), p.inputTiles, [&](int64_t start, int64_t length, int64_t c) {
    static thread_local Operands operands;
    static thread_local std::vector<float> sums;
    const int64_t width = p.under(c);
    operands.clear(), sums.resize(width * length);
    for (const auto& [t, r] : readers[c]) operands.add(w + t * T * T, dy.at(start, r * T));
    if (operands.empty()) std::fill(sums.begin(), sums.end(), 0.0f);
    else operands.run(product(width, length, T, T, dy.stride(), width, false), sums.data());
    finish(sums.data(), length, width, nullptr, false, dx + start * p.inputs + c * T, p.inputs);
  });
  return result;
}

at::Tensor groupLinearWeightGradient(const at::Tensor& grad, const at::Tensor& input, const TilePattern& p, int64_t tiles) {
  const int64_t batch = input.size(0), T = p.tile;
  at::Tensor result = at::empty({tiles, T, T}, grad.options());
  const Examples x(input), dy(grad);
  std::vector<int64_t> rowOf(tiles);
  for (int64_t r = 0; r < p.outputTiles; r++) std::fill(rowOf.begin() + p.rows[r], rowOf.begin() + p.rows[r + 1], r);
  float* dw = result.data_ptr<float>();
  at::parallel_for(0, tiles, 1, [&](int64_t from, int64_t to) {
    static thread_local Operands operands;
    for (int64_t t = from; t < to; t++) {
      const int64_t under = p.under(p.columns[t]);
      float* out = dw + t * T * T;
      for (int64_t start = 0; start < batch; start += kBatchChunk) {
        operands.clear();
        operands.add(dy.at(start, rowOf[t] * T), x.at(start, p.columns[t] * T));
        operands.run(product(T, under, std::min(kBatchChunk, batch - start), dy.stride(), x.stride(), T, start > 0, true), out);
      }
      std::fill(out + (batch == 0 ? 0 : under * T), out + T * T, 0.0f);  // weights under the ragged end read nothing
    }
  });
  return result;
}

}  // namespace tessera
#endif
