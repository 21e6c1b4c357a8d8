// Optimizer steps in one pass over weight, gradient and moments, where composed operators make six. A gradient clipped by its norm is multiplied by
// grad_scale as it is read, and not written.
#include <ATen/core/Tensor.h>
#include <torch/library.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "../compat.h"
#include "threads.h"
#include "vectorised.h"

namespace tessera {
namespace {

constexpr int64_t kGrain = 16384;

void expect(const at::Tensor& tensor, const at::Tensor& param, const char* name) {
  TORCH_CHECK(tensor.scalar_type() == at::kFloat && tensor.device().is_cpu() && tensor.is_contiguous(), name, " must be contiguous float32 on the CPU");
  TORCH_CHECK(tensor.sizes() == param.sizes(), name, " has shape ", tensor.sizes(), ", the parameter ", param.sizes());
}

struct Adam {
  float gradScale;  // what clipping leaves of the gradient, before any decay
  float decay;      // what decoupled decay leaves of the weight: 1 - lr * weightDecay
  float l2;         // weight decay added to the gradient otherwise
  float beta1, beta2, eps;
  float gain1, gain2;  // 1 - beta, subtracted in double precision: in float 1 - 0.999 is off by 1e-5
  float stepSize;   // lr / (1 - beta1^t)
  float rootBias2;  // sqrt(1 - beta2^t)
};

// m = b1 m + (1 - b1) g;  v = b2 v + (1 - b2) g^2;  w = w - lr / (1 - b1^t) * m / (sqrt(v / (1 - b2^t)) + eps)   (Kingma and Ba 2015, algorithm 1)
TESSERA_VECTORISED void adam(float* __restrict w, const float* __restrict g, float* __restrict m, float* __restrict v, int64_t count, Adam c) {
  for (int64_t i = 0; i < count; i++) {
    const float weight = w[i] * c.decay;
    const float gradient = g[i] * c.gradScale + c.l2 * weight;
    const float mean = c.beta1 * m[i] + c.gain1 * gradient;
    const float square = c.beta2 * v[i] + c.gain2 * gradient * gradient;
    m[i] = mean;
    v[i] = square;
    w[i] = weight - c.stepSize * mean / (std::sqrt(square) / c.rootBias2 + c.eps);
  }
}

void adamStep(at::Tensor param, const at::Tensor& grad, at::Tensor expAvg, at::Tensor expAvgSq, double lr, double beta1, double beta2, double eps,
              double weightDecay, bool decoupled, int64_t step, double gradScale) {
  expect(param, param, "the parameter");
  expect(grad, param, "the gradient");
  expect(expAvg, param, "the first moment");
  expect(expAvgSq, param, "the second moment");
  TORCH_CHECK(step >= 1, "steps count from 1, got ", step);
  const auto t = static_cast<double>(step);
  const Adam constants{static_cast<float>(gradScale), static_cast<float>(decoupled ? 1 - lr * weightDecay : 1.0), static_cast<float>(decoupled ? 0.0 : weightDecay), static_cast<float>(beta1),
                       static_cast<float>(beta2), static_cast<float>(eps), static_cast<float>(1 - beta1), static_cast<float>(1 - beta2), static_cast<float>(lr / (1 - std::pow(beta1, t))),
                       static_cast<float>(std::sqrt(1 - std::pow(beta2, t)))};
  float *w = param.data_ptr<float>(), *m = expAvg.data_ptr<float>(), *v = expAvgSq.data_ptr<float>();
  const float* g = grad.data_ptr<float>();
  parallelFor(0, param.numel(), kGrain, [&](int64_t from, int64_t to) { adam(w + from, g + from, m + from, v + from, to - from, constants); });
}

struct Sgd {
  float gradScale, lr, l2, momentum;
  float carry, keep;  // what the buffer keeps of itself and of the gradient: 0 and 1 on the first step, then momentum and 1 - dampening
  bool nesterov;
};

// b = momentum b + (1 - dampening) (g + decay w);  w = w - lr b,  or with Nesterov  w - lr (g + decay w + momentum b)   (Sutskever et al. 2013)
TESSERA_VECTORISED void sgdMomentum(float* __restrict w, const float* __restrict g, float* __restrict b, int64_t count, Sgd c) {
  for (int64_t i = 0; i < count; i++) {
    const float gradient = g[i] * c.gradScale + c.l2 * w[i];
    const float buffer = c.carry * b[i] + c.keep * gradient;
    b[i] = buffer;
    w[i] -= c.lr * (c.nesterov ? gradient + c.momentum * buffer : buffer);
  }
}

TESSERA_VECTORISED void sgdPlain(float* __restrict w, const float* __restrict g, int64_t count, Sgd c) {
  for (int64_t i = 0; i < count; i++) w[i] -= c.lr * (g[i] * c.gradScale + c.l2 * w[i]);
}

void sgdStep(at::Tensor param, const at::Tensor& grad, const Optional<at::Tensor>& buffer, double lr, double momentum, double dampening, double weightDecay,
             bool nesterov, bool first, double gradScale) {
  expect(param, param, "the parameter");
  expect(grad, param, "the gradient");
  TORCH_CHECK(momentum == 0 || buffer.has_value(), "momentum needs a buffer");
  const Sgd constants{static_cast<float>(gradScale), static_cast<float>(lr), static_cast<float>(weightDecay), static_cast<float>(momentum), first ? 0.0f : static_cast<float>(momentum),
                      first ? 1.0f : static_cast<float>(1 - dampening), nesterov};
  float* w = param.data_ptr<float>();
  const float* g = grad.data_ptr<float>();
  if (momentum == 0) {
    parallelFor(0, param.numel(), kGrain, [&](int64_t from, int64_t to) { sgdPlain(w + from, g + from, to - from, constants); });
    return;
  }
  expect(*buffer, param, "the momentum buffer");
  float* b = buffer->data_ptr<float>();
  parallelFor(0, param.numel(), kGrain, [&](int64_t from, int64_t to) { sgdMomentum(w + from, g + from, b + from, to - from, constants); });
}

TESSERA_VECTORISED double sumOfSquares(const float* g, int64_t count) {
  double sum = 0;
#pragma omp simd reduction(+ : sum)
  for (int64_t i = 0; i < count; i++) sum += static_cast<double>(g[i]) * static_cast<double>(g[i]);
  return sum;
}

// sqrt(sum over all elements of all gradients of g^2), added up in parts of a fixed size: the same bits for any number of threads.
double gradientNorm(at::TensorList gradients) {
  double total = 0;
  for (const at::Tensor& gradient : gradients) {
    expect(gradient, gradient, "a gradient");
    const float* g = gradient.data_ptr<float>();
    const int64_t count = gradient.numel();
    std::vector<double> parts((count + kGrain - 1) / kGrain);
    parallelFor(0, static_cast<int64_t>(parts.size()), 1, [&](int64_t from, int64_t to) {
      for (int64_t part = from; part < to; part++) parts[part] = sumOfSquares(g + part * kGrain, std::min(kGrain, count - part * kGrain));
    });
    total = std::accumulate(parts.begin(), parts.end(), total);
  }
  return std::sqrt(total);
}

}  // namespace

TORCH_LIBRARY_FRAGMENT(tessera, library) {
  library.def("adam_step_(Tensor(a!) param, Tensor grad, Tensor(b!) exp_avg, Tensor(c!) exp_avg_sq, float lr, float beta1, float beta2, float eps, float weight_decay, bool decoupled, int step, float grad_scale=1) -> ()");
  library.def("sgd_step_(Tensor(a!) param, Tensor grad, Tensor(b!)? momentum_buffer, float lr, float momentum, float dampening, float weight_decay, bool nesterov, bool first, float grad_scale=1) -> ()");
  library.def("gradient_norm(Tensor[] grads) -> float");
}

TORCH_LIBRARY_IMPL(tessera, CPU, library) {
  library.impl("adam_step_", &adamStep);
  library.impl("sgd_step_", &sgdStep);
  library.impl("gradient_norm", &gradientNorm);
}

}  // namespace tessera
