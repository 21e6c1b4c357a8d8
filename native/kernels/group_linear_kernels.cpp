// The group-sparse layer on the processor: sums of products of tiles, kept in the registers until a result is whole.
//
//     y_r = sum_t x_c(t) W_t + b_r        dx_c = sum over the tiles t that read c of  dy_r(t) W_t^T        dW_t = x_c(t)^T dy_r(t)
//
// Every element of a result is one sum in a fixed order, whatever the number of threads or the batch, by AVX2 and by AVX-512 alike.
#include "group_linear.h"
#include "row_sums.h"

namespace tessera {
namespace {

// Adds a tile that reads source tile c: rows of its weights strip by strip, those beyond the last source column left out. `place(column)` is where
// a source column lies in the left matrix.
template <typename Place>
void addTile(RowSums& sums, int64_t tile, int64_t c, int64_t sources, const Place& place, const float* weights) {
  for (int64_t k = 0; k < tile; k += kStrip) {
    const int64_t column = c * tile + k, count = std::min(kStrip, sources - column);
    if (count > 0) sums.summands.push_back({place(column), weights + k * sums.ldb, count});
  }
}

RowSums forwardSums(const TilePattern& p, const LeftMatrix& x, const float* weight) {
  RowSums sums{p.tile, x.lda(), p.tile, kStrip};
  sums.summands.reserve(p.rows[p.outputTiles] * (p.tile / kStrip));
  for (int64_t r = 0; r < p.outputTiles; r++, sums.close())
    for (int64_t t = p.rows[r]; t < p.rows[r + 1]; t++) addTile(sums, p.tile, p.columns[t], p.inputs, [&](int64_t column) { return x.at(column); }, weight + t * p.tile * p.tile);
  return sums;
}

// The tiles in the order of the input tiles that they read, a counting sort: those that read c are order[first[c]] … order[first[c + 1]].
struct Readers {
  std::vector<int64_t> order, first;

  explicit Readers(const TilePattern& p) : order(p.rows[p.outputTiles]), first(p.inputTiles + 1) {
    for (size_t t = 0; t < order.size(); t++) first[p.columns[t] + 1]++;
    for (int64_t c = 0; c < p.inputTiles; c++) first[c + 1] += first[c];
    std::vector<int64_t> next(first.begin(), first.end() - 1);
    for (size_t t = 0; t < order.size(); t++) order[next[p.columns[t]]++] = t;
  }
};

// Each tile's transpose, as strips of its own, in the given order: [tiles][tile / 16][tile][16].
void turn(const float* weight, int64_t tile, const std::vector<int64_t>& order, Range places, float* turned) {
  for (int64_t i = places.from; i < places.to; i++) {
    const float* from = weight + order[i] * tile * tile;
    float* to = turned + i * tile * tile;
    for (int64_t n = 0; n < tile; n += 4)
      for (int64_t k = 0; k < tile; k += 4) turnFour(from + n * tile + k, tile, to + n / kStrip * kStrip * tile + k * kStrip + n % kStrip);
  }
}

RowSums inputGradientSums(const TilePattern& p, const Strips& dy, const Readers& readers, const std::vector<int64_t>& rowOf, const float* turned) {
  RowSums sums{p.tile, kStrip, kStrip, p.tile * kStrip};
  sums.summands.reserve(readers.order.size() * (p.tile / kStrip));
  for (int64_t c = 0; c < p.inputTiles; c++, sums.close())
    for (int64_t i = readers.first[c]; i < readers.first[c + 1]; i++)
      addTile(sums, p.tile, rowOf[readers.order[i]], p.outputs, [&](int64_t column) { return dy.at(0, column) - dy.data(); }, turned + i * p.tile * p.tile);
  return sums;
}

// Sixteen columns of a tile's gradient, from column n on; rows under the ragged end of the inputs are zero.
void weightGradientStrip(const Strips& x, const Strips& dy, const TilePattern& p, int64_t tile, int64_t r, int64_t n, float* dw) {
  const int64_t T = p.tile, c = p.columns[tile], under = p.under(c);
  float* out = dw + tile * T * T + n;
  for (int64_t h = 0; h < under; h += kStrip) sumExamples(x, c * T + h, dy, r * T + n, std::min(kStrip, under - h), out + h * T, T);
  for (int64_t m = under; m < T; m++) std::fill_n(out + m * T, kStrip, 0.0f);
}

}  // namespace

at::Tensor groupLinearForward(const at::Tensor& input, const at::Tensor& weight, const at::Tensor& bias, const TilePattern& p, bool relu) {
  at::Tensor output = at::empty({input.size(0), p.outputs}, input.options());
  const RowResult result{output.data_ptr<float>(), p.outputs, bias.defined() ? bias.data_ptr<float>() : nullptr, relu};
  const LeftMatrix x(input);
  sumRowsOnThreads(x.data(), forwardSums(p, x, weight.data_ptr<float>()), input.size(0), result);
  return output;
}

LinearGradients groupLinearBackward(const at::Tensor& grad, const at::Tensor& gate, const at::Tensor& input, const at::Tensor& weight, const TilePattern& p, LinearWants wants) {
  const int64_t batch = input.size(0), T = p.tile, tiles = weight.size(0), strips = T / kStrip;
  const auto options = input.options();
  const LinearGradients result = emptyGradients(input, weight, p.outputs, wants);
  const at::Tensor turned = at::empty(wants.input ? weight.sizes() : at::IntArrayRef{0}, options);
  const Strips dy(batch, p.outputs, options), x(wants.weight ? batch : 0, p.inputs, options);
  const float *from = floats(grad), *open = floats(gate), *read = floats(input), *w = floats(weight);
  float *dx = floats(result.input), *dw = floats(result.weight), *db = floats(result.bias), *flat = floats(turned);
  const Readers readers(p);

  onThreads([&](int64_t i, int64_t workers) {
    dy.pack(from, open, share(batch, i, workers));
    if (wants.weight) x.pack(read, nullptr, share(batch, i, workers));
    if (wants.input) turn(w, T, readers.order, share(tiles, i, workers), flat);
  });

  std::vector<int64_t> rowOf(tiles);
  for (int64_t r = 0; r < p.outputTiles; r++) std::fill(rowOf.begin() + p.rows[r], rowOf.begin() + p.rows[r + 1], r);
  const RowSums sums = wants.input ? inputGradientSums(p, dy, readers, rowOf, flat) : RowSums{};
  onThreads([&](int64_t i, int64_t workers) {
    if (wants.input) sumRows(dy.data(), sums, share(batch, i, workers), {0, sums.targets()}, {dx, p.inputs, nullptr, false});
    if (wants.weight) {
      const Range mine = share(tiles * strips, i, workers);
      for (int64_t item = mine.from; item < mine.to; item++) weightGradientStrip(x, dy, p, item / strips, rowOf[item / strips], item % strips * kStrip, dw);
    }
    if (wants.bias) {
      const Range mine = share(p.outputTiles * strips, i, workers);
      for (int64_t s = mine.from; s < mine.to; s++) sumColumns(dy, s * kStrip, kStrip, db + s * kStrip);
    }
  });
  return result;
}

}  // namespace tessera
