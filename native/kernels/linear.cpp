// tessera::linear, the dense layer by the kernels of the group-sparse one: y = x W^T + b, then max(y, 0) if relu is asked for.
//
// input [..., inputs], weight [outputs, inputs], bias [outputs]; contiguous float32 on the CPU, everything else goes to aten::linear.
#include <ATen/Functions.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/custom_function.h>
#include <torch/library.h>

#include "../compat.h"
#include "linear_gradients.h"
#include "row_sums.h"

namespace tessera {
namespace {

using torch::autograd::variable_list;

at::Tensor composed(const at::Tensor& input, const at::Tensor& weight, const Optional<at::Tensor>& bias, bool relu) {
  const at::Tensor output = at::linear(input, weight, bias);
  return relu ? at::relu(output) : output;
}

// The transpose of a matrix [outputs, inputs] as strips, [outputs / 16][inputs][16], for some of its strips; missing outputs are zeros.
void turn(const float* weight, int64_t outputs, int64_t inputs, Range strips, float* turned) {
  for (int64_t s = strips.from; s < strips.to; s++) {
    float* to = turned + s * inputs * kStrip;
    const int64_t n = s * kStrip, whole = n + kStrip <= outputs ? inputs / 4 * 4 : 0;
    for (int64_t j = 0; j < kStrip; j += 4)
      for (int64_t k = 0; k < whole; k += 4) turnFour(weight + (n + j) * inputs + k, inputs, to + k * kStrip + j);
    for (int64_t k = whole; k < inputs; k++)
      for (int64_t j = 0; j < kStrip; j++) to[k * kStrip + j] = n + j < outputs ? weight[(n + j) * inputs + k] : 0.0f;
  }
}

int64_t stripsOf(int64_t columns) { return (columns + kStrip - 1) / kStrip; }

at::Tensor forwardKernel(const at::Tensor& input, const at::Tensor& weight, const at::Tensor& bias, bool relu) {
  const int64_t batch = input.size(0), inputs = input.size(1), outputs = weight.size(0);
  at::Tensor output = at::empty({batch, outputs}, input.options());
  const at::Tensor turned = at::empty({stripsOf(outputs), inputs, kStrip}, weight.options());
  const float* w = weight.data_ptr<float>();
  float* strips = turned.data_ptr<float>();
  onThreads([&](int64_t i, int64_t workers) { turn(w, outputs, inputs, share(stripsOf(outputs), i, workers), strips); });

  const LeftMatrix x(input);
  RowSums sums{kStrip, x.lda(), kStrip};
  for (int64_t s = 0; s < stripsOf(outputs); s++, sums.close())
    for (int64_t k = 0; k < inputs; k += kStrip) sums.summands.push_back({x.at(k), strips + (s * inputs + k) * kStrip, std::min(kStrip, inputs - k)});
  sumRowsOnThreads(x.data(), sums, batch, {output.data_ptr<float>(), outputs, bias.defined() ? bias.data_ptr<float>() : nullptr, relu});
  return output;
}

// dx = dy W, dW = dy^T x, db = the sum of dy over the examples
LinearGradients backwardKernel(const at::Tensor& grad, const at::Tensor& gate, const at::Tensor& input, const at::Tensor& weight, LinearWants wants) {
  const int64_t batch = input.size(0), inputs = input.size(1), outputs = weight.size(0);
  const auto options = input.options();
  const LinearGradients result = emptyGradients(input, weight, outputs, wants);
  const Strips dy(batch, outputs, options), x(wants.weight ? batch : 0, inputs, options), w(wants.input ? outputs : 0, inputs, options);
  const float *from = floats(grad), *open = floats(gate), *read = floats(input), *weights = floats(weight);
  float *dx = floats(result.input), *dw = floats(result.weight), *db = floats(result.bias);

  onThreads([&](int64_t i, int64_t workers) {
    dy.pack(from, open, share(batch, i, workers));
    if (wants.weight) x.pack(read, nullptr, share(batch, i, workers));
    if (wants.input) w.pack(weights, nullptr, share(outputs, i, workers));
  });

  RowSums sums{kStrip, kStrip, kStrip};
  for (int64_t k = 0; wants.input && k < inputs; k += kStrip, sums.close())
    for (int64_t n = 0; n < outputs; n += kStrip) sums.summands.push_back({dy.at(0, n) - dy.data(), w.at(n, k), std::min(kStrip, outputs - n)});
  onThreads([&](int64_t i, int64_t workers) {
    if (wants.input) sumRows(dy.data(), sums, share(batch, i, workers), {0, sums.targets()}, {dx, inputs, nullptr, false});
    if (wants.weight) {
      const Range mine = share(stripsOf(inputs), i, workers);  // by strips of inputs: outputs may be few
      for (int64_t n = 0; n < outputs; n += kStrip)
        for (int64_t s = mine.from; s < mine.to; s++) {
          const int64_t k = s * kStrip, height = std::min(kStrip, outputs - n), width = std::min(kStrip, inputs - k);
          float* out = dw + n * inputs + k;
          if (width == kStrip) {
            sumExamples(dy, n, x, k, height, out, inputs);
            continue;
          }
          float ragged[kStrip * kStrip];
          sumExamples(dy, n, x, k, height, ragged, kStrip);
          for (int64_t m = 0; m < height; m++) std::copy_n(ragged + m * kStrip, width, out + m * inputs);
        }
    }
    if (wants.bias) {
      const Range mine = share(stripsOf(outputs), i, workers);
      for (int64_t s = mine.from; s < mine.to; s++) sumColumns(dy, s * kStrip, std::min(kStrip, outputs - s * kStrip), db + s * kStrip);
    }
  });
  return result;
}

struct Linear : torch::autograd::Function<Linear> {
  static at::Tensor forward(torch::autograd::AutogradContext* context, const at::Tensor& input, const at::Tensor& weight, const Optional<at::Tensor>& bias, bool relu) {
    const at::AutoDispatchBelowADInplaceOrView guard;
    const at::Tensor shift = bias.has_value() ? bias->contiguous() : at::Tensor();
    auto shape = input.sizes().vec();
    shape.back() = weight.size(0);
    const at::Tensor output = forwardKernel(input.contiguous().view({-1, weight.size(1)}), weight.contiguous(), shift, relu).view(shape);
    context->save_for_backward({input, weight, bias.has_value() ? *bias : at::Tensor(), relu ? output : at::Tensor()});
    return output;
  }

  static variable_list backward(torch::autograd::AutogradContext* context, const variable_list& gradients) {
    const auto saved = context->get_saved_variables();
    const at::Tensor &input = saved[0], &weight = saved[1], &bias = saved[2], &output = saved[3];
    const auto wants = [](const at::Tensor& tensor) { return tensor.defined() && tensor.requires_grad(); };
    if (at::GradMode::is_enabled()) {  // higher derivatives: through operators that have them
      const at::Tensor again = composed(input, weight, bias.defined() ? Optional<at::Tensor>(bias) : Optional<at::Tensor>(), output.defined());
      return gradientsThrough(again, gradients[0], {input, weight, bias}, 4);
    }
    const at::Tensor gate = output.defined() ? output.view({-1, weight.size(0)}) : output;
    const auto found = backwardKernel(gradients[0].contiguous().view({-1, weight.size(0)}), gate, input.contiguous().view({-1, weight.size(1)}), weight.contiguous(), {wants(input), wants(weight), wants(bias)});
    return {found.input.defined() ? found.input.view(input.sizes()) : found.input, found.weight, found.bias, at::Tensor()};
  }
};

bool takesKernels(const at::Tensor& input, const at::Tensor& weight, const Optional<at::Tensor>& bias) {
  const auto plain = [](const at::Tensor& tensor) { return tensor.device().is_cpu() && tensor.scalar_type() == at::kFloat && tensor.layout() == at::kStrided; };
  return plain(input) && plain(weight) && (!bias.has_value() || (plain(*bias) && bias->dim() == 1 && bias->size(0) == weight.size(0))) && weight.dim() == 2 && input.dim() >= 2 && input.size(-1) == weight.size(1) &&
         input.numel() > 0 && weight.numel() > 0;
}

at::Tensor linear(const at::Tensor& input, const at::Tensor& weight, const Optional<at::Tensor>& bias, bool relu) {
  return takesKernels(input, weight, bias) ? Linear::apply(input, weight, bias, relu) : composed(input, weight, bias, relu);
}

}  // namespace

TORCH_LIBRARY_FRAGMENT(tessera, library) { library.def("linear(Tensor input, Tensor weight, Tensor? bias=None, bool relu=False) -> Tensor", &linear); }

}  // namespace tessera
