// tessera::cross_entropy, the mean over the batch of -log softmax(logits)[target], forward and backward in one pass each:
//
//     loss = mean over i of  log(sum over j of exp(x_ij - max_i)) + max_i - x_i,target(i)        dloss/dx_ij = (softmax(x)_ij - [j = target(i)]) / batch
//
// logits [batch, classes], target [batch]. float32 logits with int64 classes on the CPU take this kernel; anything else at::cross_entropy_loss.
#include <ATen/Functions.h>
#include <ATen/core/Tensor.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/custom_function.h>
#include <torch/library.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <numeric>
#include <vector>

#include "threads.h"
#include "vectorised.h"

namespace tessera {
namespace {

using torch::autograd::variable_list;

constexpr int64_t kGrain = 16384;
constexpr int64_t kBlock = 2048;  // elements that stay in the first cache between the loops over them

// exp(x) for x <= 0 within 2 units in the last place, in operations that vectorise: 2^k exp(r), r in [-ln 2 / 2, ln 2 / 2], a polynomial for exp(r)
// (Cephes, expf). Below -87 the result is 0, where float32 would lose digits anyway; NaN stays NaN.
inline float exponential(float x) {
  const float bounded = x < -87.0f ? -87.0f : x;
  constexpr float kRound = 12582912.0f;  // 1.5 * 2^23: adding it rounds to a whole number, which the low bits then hold
  const float shifted = bounded * 1.44269504088896341f + kRound;
  const float k = shifted - kRound;
  const float r = (bounded - k * 0.693359375f) + k * 2.12194440e-4f;
  float p = 1.9875691500e-4f;
  p = p * r + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * r * r + r + 1.0f;
  uint32_t bits;
  std::memcpy(&bits, &shifted, sizeof bits);
  bits = (bits + 127) << 23;  // k in the place of the exponent
  float power;
  std::memcpy(&power, &bits, sizeof power);
  return x < -87.0f ? 0.0f : p * power;
}

// Writes softmax(x) of some rows, and log(sum of exp(x - max)) + max - x[target] of each. Few classes make short rows, hence the exponentials of all
// rows in one loop.
TESSERA_VECTORISED void softmaxLosses(const float* __restrict x, float* __restrict softmax, int64_t rows, int64_t classes, const int64_t* target, float* __restrict losses) {
  for (int64_t i = 0; i < rows; i++) {
    const float* row = x + i * classes;
    float top = row[0];
#pragma omp simd reduction(max : top)
    for (int64_t j = 0; j < classes; j++) top = row[j] > top ? row[j] : top;
    for (int64_t j = 0; j < classes; j++) softmax[i * classes + j] = row[j] - top;
    losses[i] = top - row[target[i]];
  }
  for (int64_t i = 0; i < rows * classes; i++) softmax[i] = exponential(softmax[i]);
  for (int64_t i = 0; i < rows; i++) {
    float* row = softmax + i * classes;
    float sum = 0;
#pragma omp simd reduction(+ : sum)
    for (int64_t j = 0; j < classes; j++) sum += row[j];
    const float part = 1 / sum;
    for (int64_t j = 0; j < classes; j++) row[j] *= part;
    losses[i] += std::log(sum);
  }
}

TESSERA_VECTORISED void scaled(const float* __restrict softmax, float* __restrict gradient, int64_t count, float factor) {
  for (int64_t i = 0; i < count; i++) gradient[i] = softmax[i] * factor;
}

int64_t rowsPerTask(int64_t classes) { return std::max<int64_t>(1, kGrain / classes); }

struct CrossEntropy : torch::autograd::Function<CrossEntropy> {
  static at::Tensor forward(torch::autograd::AutogradContext* context, const at::Tensor& logits, const at::Tensor& target) {
    const at::AutoDispatchBelowADInplaceOrView guard;
    const int64_t batch = logits.size(0), classes = logits.size(1);
    const at::Tensor from = logits.contiguous(), labels = target.contiguous(), softmax = at::empty_like(from);
    const float* x = from.data_ptr<float>();
    float* p = softmax.data_ptr<float>();
    const int64_t* label = labels.data_ptr<int64_t>();
    for (int64_t i = 0; i < batch; i++)
      TORCH_CHECK_INDEX(label[i] >= 0 && label[i] < classes, "target ", label[i], " of example ", i, " is no class: the logits have ", classes, " classes, 0 to ", classes - 1);
    std::vector<float> losses(batch);
    parallelFor(0, batch, rowsPerTask(classes), [&](int64_t first, int64_t last) {
      const int64_t block = std::max<int64_t>(1, kBlock / classes);
      for (int64_t i = first; i < last; i += block) softmaxLosses(x + i * classes, p + i * classes, std::min(block, last - i), classes, label + i, losses.data() + i);
    });
    context->save_for_backward({logits, labels, softmax});
    return at::full({}, std::accumulate(losses.begin(), losses.end(), 0.0) / static_cast<double>(batch), logits.options());
  }

  static variable_list backward(torch::autograd::AutogradContext* context, const variable_list& gradients) {
    const auto saved = context->get_saved_variables();
    const at::Tensor &logits = saved[0], &labels = saved[1], &softmax = saved[2];
    // Higher derivatives: through the operator that has them.
    if (at::GradMode::is_enabled()) return {torch::autograd::grad({at::cross_entropy_loss(logits, labels)}, {logits}, {gradients[0]}, true, true)[0], at::Tensor()};
    const int64_t batch = logits.size(0), classes = logits.size(1);
    const float factor = gradients[0].item<float>() / static_cast<float>(batch);
    const at::Tensor result = at::empty_like(softmax);
    const float* p = softmax.data_ptr<float>();
    float* g = result.data_ptr<float>();
    const int64_t* label = labels.data_ptr<int64_t>();
    parallelFor(0, batch, rowsPerTask(classes), [&](int64_t first, int64_t last) {
      scaled(p + first * classes, g + first * classes, (last - first) * classes, factor);
      for (int64_t i = first; i < last; i++) g[i * classes + label[i]] -= factor;
    });
    return {result, at::Tensor()};
  }
};

at::Tensor crossEntropy(const at::Tensor& logits, const at::Tensor& target) {
  const bool fused = logits.device().is_cpu() && target.device().is_cpu() && logits.scalar_type() == at::kFloat && target.scalar_type() == at::kLong && logits.dim() == 2 &&
                     target.dim() == 1 && logits.size(0) == target.size(0) && logits.numel() > 0;
  return fused ? CrossEntropy::apply(logits, target) : at::cross_entropy_loss(logits, target);
}

}  // namespace

TORCH_LIBRARY_FRAGMENT(tessera, library) {
  library.def("cross_entropy(Tensor logits, Tensor target) -> Tensor", &crossEntropy);
}

}  // namespace tessera
