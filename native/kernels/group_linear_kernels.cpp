// The group-sparse layer on the processor: sums of products of tiles, kept in the registers until a result is whole.
//
//     y_r = sum_t x_c(t) W_t + b_r        dx_c = sum over the tiles t that read c of  dy_r(t) W_t^T        dW_t = x_c(t)^T dy_r(t)
//
// Every element of a result is one sum in a fixed order, whatever the number of threads, the batch or the instruction set.
#include "group_linear.h"
#include "strips.h"

#include <vector>

namespace tessera {
namespace {

constexpr int64_t kRowBlock = 48;      // examples that pass over all weights together: they stay in the second cache, the weights go by
constexpr int64_t kColumnBlock = 256;  // examples that a weight gradient sums at once: two strips of them fill the first cache

// For each target tile the tiles that make it up: those of target q are summands[starts[q]] … summands[starts[q + 1]].
struct Sums {
  std::vector<Summand> summands;
  std::vector<int64_t> starts{0};
  int64_t ldb, step;  // in floats: from row to row, and from strip to strip, of a tile's weights

  Sums(int64_t most, int64_t ldb, int64_t step) : ldb(ldb), step(step) { summands.reserve(most); }

  // Adds a tile that reads source tile c: rows of weights strip by strip, those beyond the last source column left out.
  void add(int64_t tile, int64_t c, int64_t sources, int64_t rows, const float* weights) {
    for (int64_t k = 0; k < tile; k += kStrip) {
      const int64_t column = c * tile + k, count = std::min(kStrip, sources - column);
      if (count > 0) summands.push_back({column * rows, weights + k * ldb, count});
    }
  }
  void close() { starts.push_back(static_cast<int64_t>(summands.size())); }
  int64_t targets() const { return static_cast<int64_t>(starts.size()) - 1; }

  // Target tiles for worker i, by the work in them.
  Range share(int64_t i, int64_t workers) const {
    const auto place = [&](int64_t worker) { return std::lower_bound(starts.begin(), starts.end() - 1, starts.back() * worker / workers) - starts.begin(); };
    return {i == 0 ? 0 : place(i), i == workers - 1 ? targets() : place(i + 1)};
  }
};

struct Result {
  float* data;
  int64_t width;  // columns; the last target tile may reach beyond
  const float* bias;
  bool relu;
};

// Rows of the result for some of its target tiles.
void sumRows(const Strips& left, const Sums& sums, int64_t tile, Range rows, Range targets, const Result& result) {
  const StripProducts& products = stripProducts();
  const RowSplit split(rows.size(), products.most);
  const int64_t block = kRowBlock / products.most;
  for (int64_t first = 0; first < split.products; first += block)
    for (int64_t q = targets.from; q < targets.to; q++) {
      const Summand* summands = sums.summands.data() + sums.starts[q];
      const int64_t count = sums.starts[q + 1] - sums.starts[q];
      for (int64_t n = 0; n < tile && q * tile + n < result.width; n += kStrip)
        for (int64_t p = first; p < std::min(first + block, split.products); p++) {
          const int64_t column = q * tile + n, row = rows.from + split.first(p), height = split.count(p), width = result.width - column;
          const float *a = left.at(row, 0), *start = result.bias == nullptr ? nullptr : result.bias + column;
          float *c = result.data + row * result.width + column, ragged[kStrip * kStrip];
          const bool whole = width >= kStrip;
          products.rows[height](summands, count, a, n / kStrip * sums.step, sums.ldb, start, result.relu, whole ? c : ragged, whole ? result.width : kStrip);
          if (!whole)
            for (int64_t m = 0; m < height; m++) std::memcpy(c + m * result.width, ragged + m * kStrip, width * sizeof(float));
        }
    }
}

typedef float Four __attribute__((vector_size(16), aligned(4), may_alias));

// Four rows of four, transposed: from rows `stride` floats apart into rows of a strip.
inline void turnFour(const float* from, int64_t stride, float* to) {
  Four row[4];
  for (int i = 0; i < 4; i++) row[i] = *reinterpret_cast<const Four*>(from + i * stride);
  const Four low0 = __builtin_shufflevector(row[0], row[1], 0, 4, 1, 5), low1 = __builtin_shufflevector(row[2], row[3], 0, 4, 1, 5);
  const Four high0 = __builtin_shufflevector(row[0], row[1], 2, 6, 3, 7), high1 = __builtin_shufflevector(row[2], row[3], 2, 6, 3, 7);
  const Four turned[4] = {__builtin_shufflevector(low0, low1, 0, 1, 4, 5), __builtin_shufflevector(low0, low1, 2, 3, 6, 7), __builtin_shufflevector(high0, high1, 0, 1, 4, 5), __builtin_shufflevector(high0, high1, 2, 3, 6, 7)};
  for (int i = 0; i < 4; i++) *reinterpret_cast<Four*>(to + i * kStrip) = turned[i];
}

// Each tile's transpose, as strips of its own, in the given order: [tiles][tile / 16][tile][16].
void turn(const float* weight, int64_t tile, const std::vector<int64_t>& order, Range places, float* turned) {
  for (int64_t i = places.from; i < places.to; i++) {
    const float* from = weight + order[i] * tile * tile;
    float* to = turned + i * tile * tile;
    for (int64_t n = 0; n < tile; n += 4)
      for (int64_t k = 0; k < tile; k += 4) turnFour(from + n * tile + k, tile, to + n / kStrip * kStrip * tile + k * kStrip + n % kStrip);
  }
}

Sums forwardSums(const TilePattern& p, int64_t batch, const float* weight) {
  Sums sums(p.rows[p.outputTiles] * (p.tile / kStrip), p.tile, kStrip);
  for (int64_t r = 0; r < p.outputTiles; r++, sums.close())
    for (int64_t t = p.rows[r]; t < p.rows[r + 1]; t++) sums.add(p.tile, p.columns[t], p.inputs, batch, weight + t * p.tile * p.tile);
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

Sums inputGradientSums(const TilePattern& p, int64_t batch, const Readers& readers, const std::vector<int64_t>& rowOf, const float* turned) {
  Sums sums(readers.order.size() * (p.tile / kStrip), kStrip, p.tile * kStrip);
  for (int64_t c = 0; c < p.inputTiles; c++, sums.close())
    for (int64_t i = readers.first[c]; i < readers.first[c + 1]; i++) sums.add(p.tile, rowOf[readers.order[i]], p.outputs, batch, turned + i * p.tile * p.tile);
  return sums;
}

// Sixteen columns of a tile's gradient; rows under the ragged end of the inputs are zero.
void weightGradientStrip(const Strips& x, const Strips& dy, const TilePattern& p, int64_t batch, int64_t tile, int64_t r, int64_t n, float* dw) {
  const StripProducts& products = stripProducts();
  const int64_t T = p.tile, under = p.under(p.columns[tile]);
  for (int64_t h = 0; h < T; h += kStrip) {
    const RowSplit split(std::clamp<int64_t>(batch == 0 ? 0 : under - h, 0, kStrip), products.most);
    float* out = dw + (tile * T + h) * T + n;
    for (int64_t block = 0; block < batch; block += kColumnBlock)
      for (int64_t i = 0; i < split.products; i++)
        products.columns[split.count(i)](x.at(block, p.columns[tile] * T + h) + split.first(i), dy.at(block, r * T + n), std::min(kColumnBlock, batch - block), block > 0, out + split.first(i) * T, T);
    for (int64_t m = split.rows; m < kStrip; m++) std::fill_n(out + m * T, kStrip, 0.0f);
  }
}

void sumColumns(const Strips& strips, int64_t rows, int64_t column, float* sums) {
  std::fill_n(sums, kStrip, 0.0f);
  for (int64_t block = 0; block < rows; block += kColumnBlock) {  // sums of sums: a large batch loses no digits
    float part[kStrip] = {};
    for (int64_t i = block; i < std::min(rows, block + kColumnBlock); i++)
      for (int64_t j = 0; j < kStrip; j++) part[j] += strips.at(i, column)[j];
    for (int64_t j = 0; j < kStrip; j++) sums[j] += part[j];
  }
}

}  // namespace

at::Tensor groupLinearForward(const at::Tensor& input, const at::Tensor& weight, const at::Tensor& bias, const TilePattern& p, bool relu) {
  const int64_t batch = input.size(0);
  at::Tensor output = at::empty({batch, p.outputs}, input.options());
  const Strips x(batch, p.inputs, input.options());
  const Sums sums = forwardSums(p, batch, weight.data_ptr<float>());
  const Result result{output.data_ptr<float>(), p.outputs, bias.defined() ? bias.data_ptr<float>() : nullptr, relu};
  const float* from = input.data_ptr<float>();
  const bool few = batch < 2 * at::get_num_threads() * stripProducts().most;  // too few rows to share out: share out the outputs
  if (few) x.pack(from, nullptr, {0, batch});
  onThreads([&](int64_t i, int64_t workers) {
    if (few) return sumRows(x, sums, p.tile, {0, batch}, sums.share(i, workers), result);
    const Range rows = share(batch, i, workers);
    x.pack(from, nullptr, rows);
    sumRows(x, sums, p.tile, rows, {0, p.outputTiles}, result);
  });
  return output;
}

GroupLinearGradients groupLinearBackward(const at::Tensor& grad, const at::Tensor& gate, const at::Tensor& input, const at::Tensor& weight, const TilePattern& p, GroupLinearWants wants) {
  const int64_t batch = input.size(0), T = p.tile, tiles = weight.size(0), strips = p.outputs / kStrip;
  const auto options = input.options();
  const auto made = [&](bool wanted, at::IntArrayRef shape) { return wanted ? at::empty(shape, options) : at::Tensor(); };
  const auto data = [](const at::Tensor& tensor) { return tensor.defined() ? tensor.data_ptr<float>() : nullptr; };
  const GroupLinearGradients result{made(wants.input, input.sizes()), made(wants.weight, weight.sizes()), made(wants.bias, {p.outputs})};
  const at::Tensor turned = made(wants.input, weight.sizes());
  const Strips dy(batch, p.outputs, options), x(wants.weight ? batch : 0, p.inputs, options);
  const float *from = data(grad), *open = data(gate), *read = data(input), *w = data(weight);
  float *dx = data(result.input), *dw = data(result.weight), *db = data(result.bias), *flat = data(turned);

  const Readers readers(p);
  onThreads([&](int64_t i, int64_t workers) {
    dy.pack(from, open, share(batch, i, workers));
    if (wants.weight) x.pack(read, nullptr, share(batch, i, workers));
    if (wants.input) turn(w, T, readers.order, share(tiles, i, workers), flat);
  });

  std::vector<int64_t> rowOf(tiles);
  for (int64_t r = 0; r < p.outputTiles; r++) std::fill(rowOf.begin() + p.rows[r], rowOf.begin() + p.rows[r + 1], r);
  const Sums sums = wants.input ? inputGradientSums(p, batch, readers, rowOf, flat) : Sums(0, 0, 0);
  onThreads([&](int64_t i, int64_t workers) {
    if (wants.input) sumRows(dy, sums, T, share(batch, i, workers), {0, p.inputTiles}, {dx, p.inputs, nullptr, false});
    if (wants.weight) {
      const Range items = share(tiles * (T / kStrip), i, workers);
      for (int64_t item = items.from; item < items.to; item++) {
        const int64_t t = item / (T / kStrip), n = item % (T / kStrip) * kStrip;
        weightGradientStrip(x, dy, p, batch, t, rowOf[t], n, dw);
      }
    }
    if (wants.bias) {
      const Range mine = share(strips, i, workers);
      for (int64_t s = mine.from; s < mine.to; s++) sumColumns(dy, batch, s * kStrip, db + s * kStrip);
    }
  });
  return result;
}

}  // namespace tessera
