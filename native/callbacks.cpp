#include "callbacks.h"

#include <ATen/Context.h>
#include <ATen/core/grad_mode.h>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "denormals.h"

namespace tessera {
namespace {

const std::thread::id jsThread = std::this_thread::get_id();

std::mutex deadMutex;
std::vector<napi_ref> dead;

struct Request {
  std::function<void()> work;
  bool done = false;
  std::exception_ptr error;
};

std::mutex queueMutex;
std::condition_variable queueChanged;
std::deque<Request*> queue;

void serve(std::unique_lock<std::mutex>& lock) {
  while (!queue.empty()) {
    Request* request = queue.front();
    queue.pop_front();
    lock.unlock();
    try {
      request->work();
    } catch (...) {
      request->error = std::current_exception();
    }
    lock.lock();
    request->done = true;
    queueChanged.notify_all();
  }
}

void onJsThread(const std::function<void()>& work) {
  if (std::this_thread::get_id() == jsThread) return work();
  Request request{work, false, nullptr};
  std::unique_lock<std::mutex> lock(queueMutex);
  queue.push_back(&request);
  queueChanged.notify_all();
  queueChanged.wait(lock, [&] { return request.done; });
  if (request.error) std::rethrow_exception(request.error);
}

struct HandleScope {
  napi_env env;
  napi_handle_scope scope = nullptr;
  explicit HandleScope(napi_env env) : env(env) { napi_open_handle_scope(env, &scope); }
  ~HandleScope() { napi_close_handle_scope(env, scope); }
};

}  // namespace

JsFunction::JsFunction(napi_env env, napi_value function) : env_(env) {
  dropDeadFunctions(env);
  check(env, napi_create_reference(env, function, 1, &reference_));
}

JsFunction::~JsFunction() {
  std::lock_guard<std::mutex> lock(deadMutex);
  dead.push_back(reference_);
}

void dropDeadFunctions(napi_env env) {
  std::lock_guard<std::mutex> lock(deadMutex);
  for (napi_ref reference : dead) napi_delete_reference(env, reference);
  dead.clear();
}

std::vector<double> JsFunction::operator()(const std::vector<double>& ids) const {
  std::vector<double> results;
  const bool gradMode = at::GradMode::is_enabled();
  onJsThread([&] {
    const HandleScope scope(env_);
    const Denormals keep(Denormals::kKeep);
    const at::AutoGradMode mode(gradMode);
    napi_value function, receiver, out, list = array(env_);
    check(env_, napi_get_reference_value(env_, reference_, &function));
    check(env_, napi_get_undefined(env_, &receiver));
    for (uint32_t i = 0; i < ids.size(); i++) check(env_, napi_set_element(env_, list, i, number(env_, ids[i])));
    check(env_, napi_call_function(env_, receiver, function, 1, &list, &out));
    uint32_t count = 0;
    check(env_, napi_get_array_length(env_, out, &count));
    for (uint32_t i = 0; i < count; i++) {
      napi_value element;
      check(env_, napi_get_element(env_, out, i, &element));
      results.push_back(toDouble(env_, element));
    }
  });
  return results;
}

void runServingCallbacks(napi_env env, const std::function<void()>& work) {
  dropDeadFunctions(env);
  const Denormals flush(Denormals::kFlush);
  if (!at::globalContext().hasCUDA()) return work();
  bool done = false;
  std::exception_ptr error;
  const bool gradMode = at::GradMode::is_enabled();
  std::thread helper([&] {
    const Denormals flushThere(Denormals::kFlush);
    const at::AutoGradMode mode(gradMode);
    try {
      work();
    } catch (...) {
      error = std::current_exception();
    }
    std::lock_guard<std::mutex> lock(queueMutex);
    done = true;
    queueChanged.notify_all();
  });
  {
    std::unique_lock<std::mutex> lock(queueMutex);
    while (!done) {
      queueChanged.wait(lock, [&] { return done || !queue.empty(); });
      serve(lock);
    }
  }
  helper.join();
  if (error) std::rethrow_exception(error);
}

}  // namespace tessera
