// JavaScript functions that libtorch calls back: gradient hooks and custom gradients.
#pragma once
#include <functional>
#include <memory>

#include "napi_util.h"

namespace tessera {

// A JavaScript function of tensors, callable from any of autograd's threads and destroyed on any of them.
class JsFunction {
 public:
  JsFunction(napi_env env, napi_value function);
  ~JsFunction();
  // Calls the function on JavaScript's thread with an array of tensor handles (0: undefined) and returns the handles it gives back.
  std::vector<double> operator()(const std::vector<double>& ids) const;

 private:
  napi_env env_;
  napi_ref reference_;
};

// Runs work that may call JsFunctions. On a build with CUDA autograd has threads of its own, so the work moves to a helper thread
// and JavaScript's thread serves the callbacks until the work is done; otherwise everything happens right here.
void runServingCallbacks(napi_env env, const std::function<void()>& work);

void dropDeadFunctions(napi_env env);

}  // namespace tessera
