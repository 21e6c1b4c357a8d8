// The process's one owner of threads, and what the engine says about itself.
#include "engine.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <dlfcn.h>

namespace tessera {
namespace {

// On the pool's own threads; the calling thread, which is JavaScript's, gets back what it had.
void flushDenormals() {
  at::parallel_for(0, at::get_num_threads(), 1, [](int64_t, int64_t) { at::globalContext().setFlushDenormal(true); });
  at::globalContext().setFlushDenormal(false);
}

template <typename F>
F blasFunction(const char* name) {
  return reinterpret_cast<F>(dlsym(RTLD_DEFAULT, name));
}

// setThreads(count): libtorch's OpenMP pool owns the threads. OpenBLAS built on OpenMP uses that pool; any other build gets one thread of
// its own, because two pools on the same cores run five to ten times slower than one.
napi_value setThreads(napi_env env, napi_callback_info info) {
  const int count = static_cast<int>(toDouble(env, Arguments(env, info)[0]));
  TORCH_CHECK(count >= 1, "threads must be at least 1, got ", count);
  at::set_num_threads(count);
  const auto parallel = blasFunction<int (*)()>("openblas_get_parallel");
  const auto setBlas = blasFunction<void (*)(int)>("openblas_set_num_threads");
  constexpr int openMp = 2;
  if (parallel != nullptr && setBlas != nullptr) setBlas(parallel() == openMp ? count : 1);
  flushDenormals();
  return nullptr;
}

napi_value engine(napi_env env, napi_callback_info) {
  napi_value out = object(env);
  const auto blas = blasFunction<char* (*)()>("openblas_get_config");
  const auto parallel = blasFunction<int (*)()>("openblas_get_parallel");
  static const char* const pools[] = {"one thread", "pthreads", "OpenMP"};
  Dl_info library{};
  dladdr(reinterpret_cast<void*>(&at::get_num_threads), &library);
  set(env, out, "torch", number(env, TESSERA_TORCH));
  set(env, out, "torchVersion", string(env, TESSERA_TORCH_VERSION));
  set(env, out, "libtorch", string(env, library.dli_fname ? library.dli_fname : ""));
  set(env, out, "threads", number(env, at::get_num_threads()));
  set(env, out, "blas", string(env, blas ? blas() : at::globalContext().hasMKL() ? "MKL" : ""));
  set(env, out, "blasThreads", string(env, parallel && parallel() >= 0 && parallel() < 3 ? pools[parallel()] : ""));
  set(env, out, "mkl", boolean(env, at::globalContext().hasMKL()));
  set(env, out, "cuda", boolean(env, at::globalContext().hasCUDA()));
  set(env, out, "config", string(env, at::show_config()));
  return out;
}

}  // namespace

void registerEngine(napi_env env, napi_value exports) {
  method<setThreads>(env, exports, "setThreads");
  method<engine>(env, exports, "engine");
}

}  // namespace tessera
