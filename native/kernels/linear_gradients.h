// What the two linear layers' derivatives share.
#pragma once
#include <ATen/Functions.h>
#include <torch/csrc/autograd/autograd.h>

namespace tessera {

// The gradients of a linear layer; undefined where not wanted.
struct LinearGradients {
  at::Tensor input, weight, bias;
};
struct LinearWants {
  bool input, weight, bias;
};

// Room for those that are wanted.
inline LinearGradients emptyGradients(const at::Tensor& input, const at::Tensor& weight, int64_t outputs, LinearWants wants) {
  const auto made = [&](bool wanted, at::IntArrayRef shape) { return wanted ? at::empty(shape, input.options()) : at::Tensor(); };
  return {made(wants.input, input.sizes()), made(wants.weight, weight.sizes()), made(wants.bias, {outputs})};
}

inline float* floats(const at::Tensor& tensor) { return tensor.defined() ? tensor.data_ptr<float>() : nullptr; }

// The gradients of an output with respect to those leaves that want one, by operators that can be differentiated again; filled up to `arguments`.
inline torch::autograd::variable_list gradientsThrough(const at::Tensor& output, const at::Tensor& dy, const torch::autograd::variable_list& leaves, size_t arguments) {
  torch::autograd::variable_list inputs, results(arguments);
  for (const at::Tensor& leaf : leaves)
    if (leaf.defined() && leaf.requires_grad()) inputs.push_back(leaf);
  const auto found = torch::autograd::grad({output}, inputs, {dy}, true, true);
  for (size_t i = 0, next = 0; i < leaves.size(); i++)
    if (leaves[i].defined() && leaves[i].requires_grad()) results[i] = found[next++];
  return results;
}

}  // namespace tessera
