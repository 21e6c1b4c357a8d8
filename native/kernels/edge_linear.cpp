// tessera::edge_linear, a linear layer over those elements of its weight, the edges, where the mask is not 0; any others are not read:
//
//     y = x (mask * W)^T + b
//
// input [..., inputs], weight and mask [outputs, inputs], bias [outputs]; then max(y, 0) if relu is asked for. Float32 on the CPU takes the kernels of
// edge_linear_kernels.cpp, anything else the composed form, which is their oracle too.
#include "edge_linear.h"

#include <ATen/Functions.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/custom_function.h>
#include <torch/library.h>

#include "../compat.h"

namespace tessera {
namespace {

using torch::autograd::variable_list;

void check(const at::Tensor& input, const at::Tensor& weight, const Optional<at::Tensor>& bias, const at::Tensor& mask) {
  TORCH_CHECK(weight.dim() == 2, "weight must be [outputs, inputs], got ", weight.sizes());
  TORCH_CHECK(mask.sizes() == weight.sizes(), "mask must have the weight's shape, ", weight.sizes(), ", got ", mask.sizes());
  TORCH_CHECK(input.dim() >= 1 && input.size(-1) == weight.size(1), "input must be [..., ", weight.size(1), "], got ", input.sizes());
  TORCH_CHECK(!bias.has_value() || (bias->dim() == 1 && bias->size(0) == weight.size(0)), "bias must be [", weight.size(0), "]");
}

at::Tensor composed(const at::Tensor& input, const at::Tensor& weight, const Optional<at::Tensor>& bias, const at::Tensor& mask, bool relu) {
  check(input, weight, bias, mask);
  const at::Tensor output = at::linear(input, at::mul(weight, mask.ne(0).to(weight.scalar_type())), bias);
  return relu ? at::relu(output) : output;
}

struct EdgeLinear : torch::autograd::Function<EdgeLinear> {
  static at::Tensor forward(torch::autograd::AutogradContext* context, const at::Tensor& input, const at::Tensor& weight, const Optional<at::Tensor>& bias, const at::Tensor& mask, bool relu) {
    const at::AutoDispatchBelowADInplaceOrView guard;
    const at::Tensor shift = bias.has_value() ? bias->contiguous() : at::Tensor();
    auto shape = input.sizes().vec();
    shape.back() = weight.size(0);
    const at::Tensor output = edgeLinearForward(input.contiguous().view({-1, weight.size(1)}), weight.contiguous(), shift, *edgesOf(mask), relu).view(shape);
    context->save_for_backward({input, weight, bias.has_value() ? *bias : at::Tensor(), mask, relu ? output : at::Tensor()});
    return output;
  }

  static variable_list backward(torch::autograd::AutogradContext* context, const variable_list& gradients) {
    const auto saved = context->get_saved_variables();  // throws if the mask was written to since
    const at::Tensor &input = saved[0], &weight = saved[1], &bias = saved[2], &mask = saved[3], &output = saved[4];
    const auto wants = [](const at::Tensor& tensor) { return tensor.defined() && tensor.requires_grad(); };
    if (at::GradMode::is_enabled()) {  // higher derivatives: through operators that have them
      const at::Tensor again = composed(input, weight, bias.defined() ? Optional<at::Tensor>(bias) : Optional<at::Tensor>(), mask, output.defined());
      return gradientsThrough(again, gradients[0], {input, weight, bias}, 5);
    }
    const at::Tensor gate = output.defined() ? output.view({-1, weight.size(0)}) : output;
    const auto found = edgeLinearBackward(gradients[0].contiguous().view({-1, weight.size(0)}), gate, input.contiguous().view({-1, weight.size(1)}), weight.contiguous(), *edgesOf(mask),
                                          {wants(input), wants(weight), wants(bias)});
    return {found.input.defined() ? found.input.view(input.sizes()) : found.input, found.weight, found.bias, at::Tensor(), at::Tensor()};
  }
};

bool isPlain(const at::Tensor& tensor) { return tensor.device().is_cpu() && tensor.scalar_type() == at::kFloat && tensor.layout() == at::kStrided; }

at::Tensor edgeLinear(const at::Tensor& input, const at::Tensor& weight, const Optional<at::Tensor>& bias, const at::Tensor& mask, bool relu) {
  check(input, weight, bias, mask);
  const bool kernels = isPlain(input) && isPlain(weight) && isPlain(mask) && mask.is_contiguous() && (!bias.has_value() || isPlain(*bias)) && input.numel() > 0 && weight.numel() > 0;
  return kernels ? EdgeLinear::apply(input, weight, bias, mask, relu) : composed(input, weight, bias, mask, relu);
}

int64_t edgeCount(const at::Tensor& mask) {
  TORCH_CHECK(isPlain(mask) && mask.dim() == 2 && mask.is_contiguous(), "mask must be a contiguous float32 matrix on the CPU");
  return edgesOf(mask)->edges();
}

}  // namespace

TORCH_LIBRARY_FRAGMENT(tessera, library) {
  library.def("edge_linear(Tensor input, Tensor weight, Tensor? bias, Tensor mask, bool relu=False) -> Tensor", &edgeLinear);
  library.def("edge_linear_composed(Tensor input, Tensor weight, Tensor? bias, Tensor mask, bool relu=False) -> Tensor", &composed);
  library.def("edge_count(Tensor mask) -> int", &edgeCount);
}

}  // namespace tessera
