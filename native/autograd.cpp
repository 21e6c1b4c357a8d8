// Reverse-mode differentiation: libtorch's engine, with hooks and custom gradients written in JavaScript.
#include "autograd.h"

#include <ATen/core/Tensor.h>
#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/function.h>
#include <torch/csrc/autograd/functions/utils.h>
#include <torch/csrc/autograd/variable.h>

#include "callbacks.h"
#include "handles.h"
#include "mailbox.h"
#include "memory.h"

namespace tessera {
namespace {

using torch::autograd::variable_list;

variable_list tensorsFromMailbox() {
  Mailbox& box = mailbox();
  variable_list out(static_cast<size_t>(box.next()));
  for (auto& tensor : out) {
    const double id = box.next();
    if (id != 0) tensor = handles().get(id);
  }
  return out;
}

double putOrZero(const at::Tensor& tensor) { return tensor.defined() ? handles().put(tensor) : 0; }

at::Tensor getOrUndefined(double id) { return id == 0 ? at::Tensor() : handles().get(id); }

// backward(retainGraph, createGraph): the mailbox holds the outputs, then their gradients.
napi_value backward(napi_env env, napi_callback_info info) {
  const Arguments arguments(env, info);
  const bool retain = toBool(env, arguments[0]), create = toBool(env, arguments[1]);
  mailbox().rewind();
  const auto outputs = tensorsFromMailbox();
  const auto gradients = tensorsFromMailbox();
  runServingCallbacks(env, [&] { torch::autograd::backward(outputs, gradients, retain, create); });
  reportMemory(env);
  return nullptr;
}

// grad(retainGraph, createGraph, allowUnused): the mailbox holds outputs, inputs, gradients of the outputs; afterwards the handles, 0 for none.
napi_value grad(napi_env env, napi_callback_info info) {
  const Arguments arguments(env, info);
  const bool retain = toBool(env, arguments[0]), create = toBool(env, arguments[1]), unused = toBool(env, arguments[2]);
  Mailbox& box = mailbox();
  box.rewind();
  const auto outputs = tensorsFromMailbox();
  const auto inputs = tensorsFromMailbox();
  const auto gradients = tensorsFromMailbox();
  variable_list results;
  runServingCallbacks(env, [&] { results = torch::autograd::grad(outputs, inputs, gradients, retain, create, unused); });
  box.rewind();
  for (const auto& result : results) box.write(putOrZero(result));
  reportMemory(env);
  return nullptr;
}

napi_value setRequiresGrad(napi_env env, napi_callback_info info) {
  const Arguments arguments(env, info);
  const at::Tensor tensor = handles().get(toDouble(env, arguments[0]));
  const bool flag = toBool(env, arguments[1]);
  TORCH_CHECK(flag || tensor.is_leaf(), "only leaf tensors can stop requiring a gradient; use detach()");
  TORCH_CHECK(!flag || at::isFloatingType(tensor.scalar_type()) || at::isComplexType(tensor.scalar_type()),
              "only floating-point tensors can require a gradient, this one is ", tensor.dtype().name());
  tensor.set_requires_grad(flag);
  return nullptr;
}

napi_value gradOf(napi_env env, napi_callback_info info) {
  const at::Tensor tensor = handles().get(toDouble(env, Arguments(env, info)[0]));
  return number(env, putOrZero(tensor.grad()));
}

// setGrad(id, gradient or 0)
napi_value setGrad(napi_env env, napi_callback_info info) {
  const Arguments arguments(env, info);
  const at::Tensor tensor = handles().get(toDouble(env, arguments[0]));
  const at::Tensor gradient = getOrUndefined(toDouble(env, arguments[1]));
  TORCH_CHECK(!gradient.defined() || gradient.sizes() == tensor.sizes(), "a gradient has its tensor's shape ", tensor.sizes(), ", not ", gradient.sizes());
  TORCH_CHECK(!gradient.defined() || (gradient.scalar_type() == tensor.scalar_type() && gradient.device() == tensor.device()), "a gradient has its tensor's dtype and device, ",
              tensor.dtype().name(), " on ", tensor.device(), ", not ", gradient.dtype().name(), " on ", gradient.device());
  tensor.mutable_grad() = gradient;
  return nullptr;
}

napi_value gradMode(napi_env env, napi_callback_info) { return boolean(env, at::GradMode::is_enabled()); }

napi_value setGradMode(napi_env env, napi_callback_info info) {
  at::GradMode::set_enabled(toBool(env, Arguments(env, info)[0]));
  return nullptr;
}

// addHook(id, function): function([gradient]) gives [] or [replacement]. Returns the hook's number.
napi_value addHook(napi_env env, napi_callback_info info) {
  const Arguments arguments(env, info);
  const at::Tensor tensor = handles().get(toDouble(env, arguments[0]));
  TORCH_CHECK(tensor.requires_grad(), "a hook needs a tensor that requires a gradient");
  const auto function = std::make_shared<JsFunction>(env, arguments[1]);
  // The hook of the base class: Tensor's own asserts that there is a gradient before it calls.
  const at::TensorBase& base = tensor;
  const unsigned position = base.register_hook([function](const at::TensorBase& gradient) -> at::TensorBase {
    if (!gradient.defined()) return gradient;  // of an operator's several results, one that the outputs do not depend on
    const auto results = (*function)({handles().put(at::Tensor(gradient))});
    if (results.empty()) return gradient;
    return handles().get(results[0]);
  });
  return number(env, position);
}

napi_value removeHook(napi_env env, napi_callback_info info) {
  const Arguments arguments(env, info);
  handles().get(toDouble(env, arguments[0])).remove_hook(static_cast<unsigned>(toDouble(env, arguments[1])));
  return nullptr;
}

// The node of a gradient written in JavaScript.
struct JsNode : torch::autograd::Node {
  std::unique_ptr<JsFunction> function;
  size_t inputs = 0;

  variable_list apply(variable_list&& gradients) override {
    std::vector<double> ids;
    for (const auto& gradient : gradients) ids.push_back(putOrZero(gradient));
    const auto results = (*function)(ids);
    TORCH_CHECK(results.size() == inputs, "backward must return one gradient (or null) for each of the ", inputs, " inputs, it returned ", results.size());
    variable_list out;
    for (const double id : results) out.push_back(getOrUndefined(id));
    return out;
  }

  std::string name() const override { return "CustomGradient"; }
};

// Nodes were shared pointers with a deleter of their own until libtorch made them count their references themselves.
template <typename N, typename Pointer = decltype(torch::autograd::Edge::function)>
auto makeNode() {
  if constexpr (std::is_same_v<Pointer, std::shared_ptr<torch::autograd::Node>>)
    return std::shared_ptr<N>(new N(), [](auto* node) { deleteNode(node); });
  else
    return c10::make_intrusive<N>();
}

// connect(function): the mailbox holds inputs, then outputs; afterwards handles of outputs whose gradient is the function.
napi_value connect(napi_env env, napi_callback_info info) {
  const Arguments arguments(env, info);
  Mailbox& box = mailbox();
  box.rewind();
  const auto inputs = tensorsFromMailbox();
  const auto outputs = tensorsFromMailbox();
  const auto node = makeNode<JsNode>();
  node->function = std::make_unique<JsFunction>(env, arguments[0]);
  node->inputs = inputs.size();
  node->set_next_edges(torch::autograd::collect_next_edges(inputs));
  box.rewind();
  for (const auto& output : outputs) {
    at::Tensor connected = output.detach();
    if (at::isFloatingType(connected.scalar_type())) torch::autograd::set_history(connected, node);
    box.write(handles().put(connected));
  }
  return nullptr;
}

}  // namespace

void registerAutograd(napi_env env, napi_value exports) {
  method<backward>(env, exports, "backward");
  method<grad>(env, exports, "grad");
  method<setRequiresGrad>(env, exports, "setRequiresGrad");
  method<gradOf>(env, exports, "gradOf");
  method<setGrad>(env, exports, "setGrad");
  method<gradMode>(env, exports, "gradMode");
  method<setGradMode>(env, exports, "setGradMode");
  method<addHook>(env, exports, "addHook");
  method<removeHook>(env, exports, "removeHook");
  method<connect>(env, exports, "connect");
}

}  // namespace tessera
