// Runs the kernels of native/kernels over many shapes and compares every result with float64. kernels-sanitized.test.ts builds them with the address and
// undefined-behaviour sanitizers, so any access beyond a buffer ends it, and has new memory filled with NaN, so any element that is read before it
// is written shows up in a result. Prints "… cases agree", or what differs, and then exits with 1.
#include <ATen/Functions.h>
#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <torch/csrc/autograd/autograd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <functional>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "../../native/compat.h"
#include "../../native/kernels/edge_lists.h"
#include "../../native/kernels/isa/instruction_set.h"
#include "../../native/kernels/isa/strip_product.h"

namespace tessera {
#if defined(__x86_64__)
extern const StripProducts stripProducts_v1, stripProducts_v3, stripProducts_v4;
extern const EdgeProducts edgeProducts_v1, edgeProducts_v3, edgeProducts_v4;
#else
extern const StripProducts stripProducts_native;
extern const EdgeProducts edgeProducts_native;
#endif
}  // namespace tessera

namespace {

using at::Tensor;
using MaybeTensor = tessera::Optional<Tensor>;

constexpr double kFloatTolerance = 3e-5, kBFloat16Tolerance = 1.0 / 128;  // relative to the size of the values

std::mt19937 generator(20250117);
int64_t checked = 0;

int64_t upTo(int64_t most) { return static_cast<int64_t>(generator() % static_cast<uint64_t>(most + 1)); }
bool coin() { return upTo(1) == 1; }
int64_t oneOf(const std::vector<int64_t>& choices) { return choices[upTo(static_cast<int64_t>(choices.size()) - 1)]; }

// One, two, or more than there is work for; returns how many.
int takeThreads() {
  const int threads = static_cast<int>(oneOf({1, 1, 2, 2, 5}));
  at::set_num_threads(threads);
  return threads;
}

[[noreturn]] void fail(const std::string& what) {
  std::printf("%s\n", what.c_str());
  std::exit(1);
}

// The size of values is that of the largest, but not less than `least`: summands are about one, and may cancel out where there are few sums.
void expectClose(const std::string& name, const Tensor& found, const Tensor& expected, double tolerance, double least = 1) {
  if (!found.defined()) fail(name + " is missing");
  if (found.sizes() != expected.sizes()) fail(name + " has another shape");
  if (found.numel() == 0) return;
  const double error = (found.detach().to(at::kDouble) - expected.detach()).abs().max().item<double>(), size = std::max(expected.abs().max().item<double>(), least);
  if (error <= tolerance * size) return;  // never true of NaN
  std::ostringstream text;
  text << name << " is off by " << error << " among values of the size of " << size;
  fail(text.str());
}

template <typename Signature>
auto operatorNamed(const char* name) {
  return c10::Dispatcher::singleton().findSchemaOrThrow(name, "").template typed<Signature>();
}

// A leaf with random values. Some are transposed, which the kernels cannot read as they are.
Tensor leaf(at::IntArrayRef shape, at::ScalarType type, bool wanted) {
  const bool turned = shape.size() == 2 && upTo(3) == 0;
  const Tensor values = turned ? at::randn({shape[1], shape[0]}).to(type).t() : at::randn(shape).to(type);
  return values.detach().set_requires_grad(wanted);
}

Tensor doubled(const Tensor& tensor) { return tensor.detach().to(at::kDouble).set_requires_grad(tensor.requires_grad()); }
MaybeTensor doubled(const MaybeTensor& tensor) { return tensor.has_value() ? MaybeTensor(doubled(*tensor)) : tensor; }

using Layer = std::function<Tensor(const Tensor& input, const Tensor& weight, const MaybeTensor& bias, bool relu)>;

// A linear layer and those of its gradients that are wanted, against a reference that knows no relu.
void compareLayers(const std::string& name, const Layer& layer, const Layer& reference, const Tensor& input, const Tensor& weight, const MaybeTensor& bias, bool relu) {
  const double tolerance = input.scalar_type() == at::kFloat ? kFloatTolerance : kBFloat16Tolerance;
  const Tensor output = layer(input, weight, bias, relu);
  const Tensor exactInput = doubled(input), exactWeight = doubled(weight);
  const MaybeTensor exactBias = doubled(bias);
  const Tensor exact = reference(exactInput, exactWeight, exactBias, false);
  expectClose(name + ": the output", output, relu ? at::relu(exact) : exact, tolerance);
  checked++;

  std::vector<std::string> names;
  std::vector<Tensor> leaves, exactLeaves;
  const auto want = [&](const char* which, const Tensor& tensor, const Tensor& ofExact) {
    if (!tensor.requires_grad()) return;
    names.push_back(which);
    leaves.push_back(tensor);
    exactLeaves.push_back(ofExact);
  };
  want("input", input, exactInput);
  want("weight", weight, exactWeight);
  if (bias.has_value()) want("bias", *bias, *exactBias);
  if (leaves.empty()) return;
  // A sum next to zero may round to the other side of it: the gate is the one of the output compared above.
  const Tensor dy = at::randn(output.sizes()).to(output.scalar_type());
  const Tensor gate = relu ? output.detach().gt(0).to(at::kDouble) : at::ones_like(exact);
  const auto found = torch::autograd::grad({output}, leaves, {dy});
  const auto expected = torch::autograd::grad({exact}, exactLeaves, {dy.to(at::kDouble) * gate});
  for (size_t i = 0; i < leaves.size(); i++) expectClose(name + ": the gradient of the " + names[i], found[i], expected[i], tolerance);
}

void groupLinearCase() {
  using Signature = Tensor(const Tensor&, const Tensor&, const MaybeTensor&, const Tensor&, const Tensor&, bool);
  static const auto layer = operatorNamed<Signature>("tessera::group_linear"), reference = operatorNamed<Signature>("tessera::group_linear_composed");
  const int64_t tile = oneOf({3, 16, 16, 32, 48, 64}), inputs = oneOf({1, 15, 16, 17, 64, 100, 100, 300, 784}), batch = oneOf({0, 1, 2, 5, 7, 13, 64, 100, 257, 300});
  const int64_t inputTiles = (inputs + tile - 1) / tile, outputTiles = 1 + upTo(4), most = oneOf({0, 1, 3, 3, 6, 20});
  std::vector<int64_t> rows{0}, columns;
  for (int64_t r = 0; r < outputTiles; r++) {
    for (int64_t fan = upTo(3) == 0 ? 0 : upTo(most); fan > 0; fan--) columns.push_back(upTo(inputTiles - 1));
    if (columns.size() > 1 && coin() && rows.back() + 1 < static_cast<int64_t>(columns.size())) columns.back() = columns[columns.size() - 2];  // the same tile twice
    rows.push_back(static_cast<int64_t>(columns.size()));
  }
  const auto indices = [](const std::vector<int64_t>& values) {
    const Tensor tensor = at::empty({static_cast<int64_t>(values.size())}, at::kLong);
    std::copy(values.begin(), values.end(), tensor.data_ptr<int64_t>());
    return tensor;
  };
  const Tensor first = indices(rows), places = indices(columns);
  const auto type = upTo(3) == 0 ? at::kBFloat16 : at::kFloat;
  const bool biased = coin(), relu = coin(), all = coin();
  const int threads = takeThreads();
  std::ostringstream name;
  name << "group_linear, tile " << tile << ", " << inputs << " inputs, " << outputTiles << " output tiles, " << columns.size() << " tiles, batch " << batch << ", bias " << biased
       << ", relu " << relu << ", " << type << ", " << threads << " threads";
  const Tensor input = leaf({batch, inputs}, type, all || coin()), weight = leaf({static_cast<int64_t>(columns.size()), tile, tile}, type, all || coin());
  const MaybeTensor bias = biased ? MaybeTensor(leaf({outputTiles * tile}, type, all || coin())) : MaybeTensor();
  const auto with = [&](const auto& op) -> Layer {
    return [&](const Tensor& x, const Tensor& w, const MaybeTensor& b, bool positive) { return op.call(x, w, b, first, places, positive); };
  };
  compareLayers(name.str(), with(layer), with(reference), input, weight, bias, relu);
}

void linearCase() {
  static const auto layer = operatorNamed<Tensor(const Tensor&, const Tensor&, const MaybeTensor&, bool)>("tessera::linear");
  const int64_t inputs = oneOf({1, 3, 16, 100, 100, 300}), outputs = oneOf({1, 10, 17, 64}), batch = oneOf({0, 1, 2, 5, 7, 13, 64, 100, 257, 300});
  const bool biased = coin(), relu = coin(), all = coin();
  const int threads = takeThreads();
  std::ostringstream name;
  name << "linear, " << inputs << " inputs, " << outputs << " outputs, batch " << batch << ", bias " << biased << ", relu " << relu << ", " << threads << " threads";
  // Other types than float32 are libtorch's own affair.
  const Tensor input = leaf({batch, inputs}, at::kFloat, all || coin()), weight = leaf({outputs, inputs}, at::kFloat, all || coin());
  const MaybeTensor bias = biased ? MaybeTensor(leaf({outputs}, at::kFloat, all || coin())) : MaybeTensor();
  const auto reference = [](const Tensor& x, const Tensor& w, const MaybeTensor& b, bool) { return at::linear(x, w, b); };
  const auto tested = [](const Tensor& x, const Tensor& w, const MaybeTensor& b, bool positive) { return layer.call(x, w, b, positive); };
  compareLayers(name.str(), tested, reference, input, weight, bias, relu);
}

// A 0/1 matrix, in which rows and columns may be empty.
Tensor maskOf(int64_t rows, int64_t columns) {
  const auto some = [](at::IntArrayRef shape, double share) { return at::rand(shape).lt(share).to(at::kFloat); };
  const double share = static_cast<double>(oneOf({0, 5, 25, 25, 50, 100})) / 100;
  return some({rows, columns}, share) * some({rows, 1}, coin() ? 1 : 0.6) * some({1, columns}, coin() ? 1 : 0.6);
}

void edgeLinearCase() {
  using Signature = Tensor(const Tensor&, const Tensor&, const MaybeTensor&, const Tensor&, bool);
  static const auto layer = operatorNamed<Signature>("tessera::edge_linear"), reference = operatorNamed<Signature>("tessera::edge_linear_composed");
  const int64_t inputs = oneOf({1, 3, 16, 17, 100, 100, 300}), outputs = oneOf({1, 3, 16, 21, 64, 130}), batch = oneOf({0, 1, 2, 13, 63, 64, 65, 100, 257, 300});
  const bool biased = coin(), relu = coin(), all = coin();
  const int threads = takeThreads();
  const Tensor mask = maskOf(outputs, inputs);
  std::ostringstream name;
  name << "edge_linear, " << inputs << " inputs, " << outputs << " outputs, " << mask.sum().item<float>() << " edges, batch " << batch << ", bias " << biased << ", relu " << relu << ", " << threads << " threads";
  const Tensor input = leaf({batch, inputs}, at::kFloat, all || coin()), weight = leaf({outputs, inputs}, at::kFloat, all || coin());
  const MaybeTensor bias = biased ? MaybeTensor(leaf({outputs}, at::kFloat, all || coin())) : MaybeTensor();
  const auto with = [&](const auto& op) -> Layer { return [&](const Tensor& x, const Tensor& w, const MaybeTensor& b, bool positive) { return op.call(x, w, b, mask, positive); }; };
  compareLayers(name.str(), with(layer), with(reference), input, weight, bias, relu);
}

void crossEntropyCase() {
  static const auto loss = operatorNamed<Tensor(const Tensor&, const Tensor&)>("tessera::cross_entropy");
  const int64_t classes = oneOf({1, 2, 10, 17, 1000, 20000}), batch = classes > 1000 ? oneOf({1, 2, 5}) : oneOf({1, 2, 7, 100, 257, 5000 / classes + 1});
  takeThreads();
  const std::string name = "cross_entropy, batch " + std::to_string(batch) + ", " + std::to_string(classes) + " classes";
  const Tensor logits = (at::randn({batch, classes}) * 30).set_requires_grad(true), exactLogits = doubled(logits), target = at::randint(classes, {batch}, at::kLong);
  const Tensor found = loss.call(logits, target), expected = at::cross_entropy_loss(exactLogits, target);
  expectClose(name + ": the loss", found, expected, kFloatTolerance);
  const Tensor gradient = torch::autograd::grad({found}, {logits})[0], exactGradient = torch::autograd::grad({expected}, {exactLogits})[0];
  expectClose(name + ": the gradient", gradient, exactGradient, kFloatTolerance, 1.0 / static_cast<double>(batch));
  checked++;
}

// The prices prove an assignment the best: in every row, its own column is the cheapest, cost less price.
void assignmentCase() {
  static const auto assign = operatorNamed<std::tuple<Tensor, Tensor>(const Tensor&, const MaybeTensor&, bool)>("tessera::linear_assignment");
  const int64_t n = oneOf({0, 1, 2, 3, 8, 33, 100});
  const bool maximize = coin(), wide = coin();
  const auto options = at::TensorOptions(wide ? at::kDouble : at::kFloat);
  const Tensor costs = coin() ? at::randn({n, n}, options) : at::randint(4, {n, n}, options);
  const auto [columns, prices] = assign.call(costs, coin() ? MaybeTensor(at::randn({n})) : MaybeTensor(), maximize);
  const std::string name = "linear_assignment of " + std::to_string(n);
  expectClose(name + ": a permutation", std::get<0>(columns.sort()), at::arange(n, at::kLong), 0);
  const Tensor reduced = (maximize ? -doubled(costs) : doubled(costs)) - prices;
  if (n > 0) expectClose(name + ": the cheapest columns", reduced.gather(1, columns.unsqueeze(1)).squeeze(1), reduced.amin(1), 1e-9, 1.0);
  checked++;
}

const std::vector<int64_t> kCounts{0, 1, 7, 16, 1000, 16384, 40000};  // the last ones make more than one task

void adamCase() {
  static const auto step = operatorNamed<void(Tensor, const Tensor&, Tensor, Tensor, double, double, double, double, double, bool, int64_t, double)>("tessera::adam_step_");
  const int64_t count = oneOf(kCounts);
  const bool decoupled = coin();
  const double lr = 0.01, beta1 = 0.9, beta2 = 0.99, eps = 1e-3, decay = 0.1, scale = coin() ? 1 : 0.3;
  takeThreads();
  const Tensor weight = at::randn({count}), mean = at::zeros({count}), square = at::zeros({count});
  Tensor w = doubled(weight), m = doubled(mean), v = doubled(square);
  for (int64_t t = 1; t <= 3; t++) {
    const Tensor gradient = at::randn({count});
    step.call(weight, gradient, mean, square, lr, beta1, beta2, eps, decay, decoupled, t, scale);
    if (decoupled) w = w * (1 - lr * decay);
    const Tensor g = doubled(gradient) * scale + w * (decoupled ? 0 : decay);
    m = m * beta1 + g * (1 - beta1);
    v = v * beta2 + g * g * (1 - beta2);
    const double step1 = lr / (1 - std::pow(beta1, t)), root2 = std::sqrt(1 - std::pow(beta2, t));
    w = w - m * step1 / (v.sqrt() / root2 + eps);
  }
  const std::string name = "adam_step_, " + std::to_string(count) + " elements";
  expectClose(name + ": the weight", weight, w, kFloatTolerance);
  expectClose(name + ": the first moment", mean, m, kFloatTolerance);
  expectClose(name + ": the second moment", square, v, kFloatTolerance);
  checked++;
}

void sgdCase() {
  static const auto step = operatorNamed<void(Tensor, const Tensor&, const MaybeTensor&, double, double, double, double, bool, bool, double)>("tessera::sgd_step_");
  const int64_t count = oneOf(kCounts);
  const double lr = 0.1, momentum = coin() ? 0 : 0.9, decay = 0.01, scale = coin() ? 1 : 0.3;
  const bool nesterov = momentum > 0 && coin();
  const double dampening = nesterov || coin() ? 0 : 0.5;
  takeThreads();
  // The first step must not read the buffer.
  const Tensor weight = at::randn({count}), buffer = at::zeros({count});
  Tensor w = doubled(weight), b;
  for (int64_t t = 1; t <= 3; t++) {
    const Tensor gradient = at::randn({count}), g = doubled(gradient) * scale + w * decay;
    step.call(weight, gradient, momentum > 0 ? MaybeTensor(buffer) : MaybeTensor(), lr, momentum, dampening, decay, nesterov, t == 1, scale);
    b = momentum == 0 || t == 1 ? g : b * momentum + g * (1 - dampening);
    w = w - (nesterov ? g + b * momentum : b) * lr;
  }
  const std::string name = "sgd_step_, " + std::to_string(count) + " elements, momentum " + std::to_string(momentum);
  expectClose(name + ": the weight", weight, w, kFloatTolerance);
  if (momentum > 0) expectClose(name + ": the buffer", buffer, b, kFloatTolerance);
  checked++;
}

void gradientNormCase() {
  static const auto norm = operatorNamed<double(at::TensorList)>("tessera::gradient_norm");
  std::vector<Tensor> gradients;
  double sum = 0;
  for (int64_t i = 1 + upTo(3); i > 0; i--) {
    gradients.push_back(at::randn({oneOf(kCounts)}));
    const Tensor exact = doubled(gradients.back());
    sum += (exact * exact).sum().item<double>();
  }
  takeThreads();
  const double found = norm.call(gradients);
  const double expected = std::sqrt(sum);
  if (!(std::abs(found - expected) <= 1e-9 * expected)) fail("gradient_norm is " + std::to_string(found) + " instead of " + std::to_string(expected));
  checked++;
}

// The products of one instruction set. With fused multiply-adds every sum must have the bits of the plain loop below, hence those of every
// other set that has them; without, those of the loop that rounds twice.
class ProductCases {
 public:
  ProductCases(const tessera::StripProducts& products, bool fused) : products_(products), fused_(fused) {}

  void run() const {
    for (int64_t height = 1; height <= products_.most; height++)
      for (int i = 0; i < 40; i++) {
        rowsCase(height);
        columnsCase(height);
      }
    auto state = random(products_.most * tessera::kStrip);
    products_.multiplyAdds(state.data());
  }

 private:
  static constexpr int64_t W = tessera::kStrip;
  static constexpr float kUntouched = -12345.0f;

  // One sum, in float as the kernels form it and in double; and how large its summands are.
  struct Sum {
    float value;
    bool fused;
    double exact, size;

    Sum(float start, bool fused) : value(start), fused(fused), exact(start), size(std::abs(start)) {}

    void add(float a, float b) {
      if (fused) value = std::fma(a, b, value);
      else {
        volatile const float product = a * b;  // or the compiler may fuse the two
        value += product;
      }
      exact += static_cast<double>(a) * b;
      size += std::abs(static_cast<double>(a) * b);
    }
  };

  // A buffer of exactly so many numbers: whatever is read or written beyond them is seen.
  static std::vector<float> random(int64_t count) {
    std::vector<float> values(count);
    std::normal_distribution<float> normal;
    for (float& value : values) value = normal(generator);
    return values;
  }

  static int64_t matrix(int64_t rows, int64_t stride, int64_t width) { return rows == 0 ? 0 : (rows - 1) * stride + width; }

  void expect(const char* kind, int64_t height, int64_t m, int64_t n, float found, const Sum& sum, bool relu) const {
    const float expected = relu && sum.value < 0 ? 0.0f : sum.value;
    const double error = std::abs(found - (relu ? std::max(sum.exact, 0.0) : sum.exact));
    if (std::memcmp(&found, &expected, sizeof found) == 0 && error <= kFloatTolerance * sum.size) return;
    std::ostringstream text;
    text.precision(9);
    text << "instruction set " << products_.instructions << ", " << kind << " of " << height << ", element [" << m << ", " << n << "] is " << found << " instead of " << expected
         << ", in float64 " << sum.exact;
    fail(text.str());
  }

  void expectUntouched(const std::vector<float>& c, int64_t ldc) const {
    const std::string name = products_.instructions;
    for (size_t i = 0; i < c.size(); i++)
      if (static_cast<int64_t>(i) % ldc >= W && c[i] != kUntouched) fail("instruction set " + name + " writes between the rows of its result");
  }

  // The result before a product: numbers in its rows, marks between them.
  static std::vector<float> result(int64_t height, int64_t ldc) {
    auto c = random(matrix(height, ldc, W));
    for (size_t i = 0; i < c.size(); i++)
      if (static_cast<int64_t>(i) % ldc >= W) c[i] = kUntouched;
    return c;
  }

  void rowsCase(int64_t height) const {
    const int64_t count = upTo(3), shift = upTo(2) * W, ldb = shift + W + upTo(1) * 5, ldc = W + upTo(1) * 7;
    const int64_t begin = upTo(3);  // with zeros, a row, a matrix, or the result itself
    const bool relu = coin();
    std::vector<tessera::Summand> summands;
    std::vector<std::vector<float>> rights;
    int64_t width = 0;
    for (int64_t i = 0; i < count; i++) {
      const int64_t at = upTo(40), k = oneOf({0, 1, 2, 3, 15, 16, 33});
      rights.push_back(random(matrix(k, ldb, shift + W)));
      summands.push_back({at, rights.back().data(), k});
      width = std::max(width, at + k);
    }
    const int64_t lda = width + upTo(3), lds = begin == 1 ? 0 : begin == 3 ? ldc : W + upTo(1) * 3;
    const auto a = random(matrix(height, lda, width)), apart = random(begin == 1 ? W : matrix(height, lds, W));
    auto c = result(height, ldc);
    const auto before = c;
    const float *start = begin == 0 ? nullptr : begin == 3 ? c.data() : apart.data(), *values = begin == 3 ? before.data() : start;
    products_.rows[height](summands.data(), count, a.data(), lda, shift, ldb, start, lds, relu, c.data(), ldc);
    for (int64_t m = 0; m < height; m++)
      for (int64_t n = 0; n < W; n++) {
        Sum sum(values == nullptr ? 0.0f : values[m * lds + n], fused_);
        for (const auto& s : summands)
          for (int64_t k = 0; k < s.k; k++) sum.add(a[m * lda + s.at + k], s.b[shift + k * ldb + n]);
        expect("the product of rows", height, m, n, c[m * ldc + n], sum, relu);
      }
    expectUntouched(c, ldc);
    checked++;
  }

  void columnsCase(int64_t height) const {
    const int64_t k = oneOf({0, 1, 2, 7, 64}), ldc = W + upTo(1) * 7;
    const bool more = coin();
    const auto a = random(matrix(k, W, height)), b = random(k * W);
    auto c = result(height, ldc);
    const auto before = c;
    products_.columns[height](a.data(), b.data(), k, more, c.data(), ldc);
    for (int64_t m = 0; m < height; m++)
      for (int64_t n = 0; n < W; n++) {
        Sum sum(more ? before[m * ldc + n] : 0.0f, fused_);
        for (int64_t i = 0; i < k; i++) sum.add(a[i * W + m], b[i * W + n]);
        expect("the product of columns", height, m, n, c[m * ldc + n], sum, false);
      }
    expectUntouched(c, ldc);
    checked++;
  }

  const tessera::StripProducts& products_;
  bool fused_;
};

// The products over single edges of one instruction set, for one group of rows, by buffers without a number to spare.
void edgeProductCase(const tessera::EdgeProducts& products) {
  constexpr int64_t R = tessera::kEdgeRows, E = tessera::kEdgeExamples;
  const int64_t columns = oneOf({1, 2, 15, 40, 200});
  const Tensor mask = maskOf(R, columns);
  const tessera::EdgeLists m(mask.data_ptr<float>(), R, columns, columns, 1);
  const auto random = [](int64_t count) {
    std::vector<float> values(count);
    std::normal_distribution<float> normal;
    for (float& value : values) value = normal(generator);
    return values;
  };
  const auto weights = random(m.weights[1]), x = random(columns * E), dy = random(R * E), start = random(R);
  const bool relu = coin();
  std::vector<double> exact(R * E);
  for (int64_t i = 0; i < R * E; i++) exact[i] = start[i / E];
  auto sums = random(m.sums[1]);
  std::vector<double> dots(sums.begin(), sums.end());
  std::vector<bool> edge(sums.size());
  int64_t edges = 0;
  m.eachEdge(0, [&](int64_t r, int64_t c, int64_t weight, int64_t sum) {
    if (mask[r][c].item<float>() != 1) fail("the lists of edges have one where there is none");
    edges++;
    edge[sum] = true;
    for (int64_t e = 0; e < E; e++) exact[r * E + e] += static_cast<double>(weights[weight]) * x[c * E + e], dots[sum] += static_cast<double>(dy[r * E + e]) * x[c * E + e];
  });
  if (edges != mask.sum().item<int64_t>() || edges != m.weights[1]) fail("the lists of edges are not complete");
  const auto expect = [&](const char* what, double found, double expected) {
    if (std::abs(found - expected) <= 1e-4 * std::max(1.0, std::abs(expected))) return;
    fail(std::string("instruction set ") + products.instructions + ", " + what + " over edges is " + std::to_string(found) + " instead of " + std::to_string(expected));
  };
  std::vector<float> y(R * E);
  products.rows(m.ofGroup(0), m.places.data(), weights.data(), x.data(), start.data(), relu, y.data());
  for (int64_t i = 0; i < R * E; i++) expect("a sum", y[i], relu ? std::max(exact[i], 0.0) : exact[i]);
  products.dots(m.ofGroup(0), m.places.data(), dy.data(), x.data(), sums.data());
  for (size_t i = 0; i < sums.size(); i++)
    if (edge[i]) expect("a product of examples", sums[i], dots[i]);
  checked++;
}

// Every instruction set that this processor has; returns their names.
std::string everyProduct() {
  std::string names;
  const auto check = [&](const tessera::StripProducts& products, const tessera::EdgeProducts& ofEdges, bool fused) {
    ProductCases(products, fused).run();
    for (int i = 0; i < 100; i++) edgeProductCase(ofEdges);
    names += std::string(" ") + products.instructions;
  };
#if defined(__x86_64__)
  check(tessera::stripProducts_v1, tessera::edgeProducts_v1, false);
  if (tessera::hasV3()) check(tessera::stripProducts_v3, tessera::edgeProducts_v3, true);
  if (tessera::hasV4()) check(tessera::stripProducts_v4, tessera::edgeProducts_v4, true);
#elif defined(__FP_FAST_FMAF)
  check(tessera::stripProducts_native, tessera::edgeProducts_native, true);
#else
  check(tessera::stripProducts_native, tessera::edgeProducts_native, false);
#endif
  return names;
}

}  // namespace

int main() try {
  at::manual_seed(1);
  const std::string instructions = everyProduct();
  for (int i = 0; i < 240; i++) groupLinearCase();
  for (int i = 0; i < 160; i++) linearCase();
  for (int i = 0; i < 200; i++) edgeLinearCase();
  for (int i = 0; i < 40; i++) {
    crossEntropyCase();
    assignmentCase();
    adamCase();
    sgdCase();
    gradientNormCase();
  }
  std::printf("%lld cases agree, instruction sets%s\n", static_cast<long long>(checked), instructions.c_str());
  return 0;
} catch (const std::exception& error) {
  fail(error.what());
}
