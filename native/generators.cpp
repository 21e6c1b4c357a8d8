// Random state: libtorch's generators, seeded, saved and restored. Index 0 is the process's default generator.
#include "generators.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/core/Tensor.h>
#include <ATen/Context.h>

#include <cstring>
#include <map>
#include <mutex>

#include "handles.h"

namespace tessera {
namespace {

std::map<size_t, at::Generator> generators;
size_t nextGenerator = 1;

// newGenerator(seed): its index.
napi_value newGenerator(napi_env env, napi_callback_info info) {
  const auto seed = static_cast<uint64_t>(toDouble(env, Arguments(env, info)[0]));
  generators.emplace(nextGenerator, at::detail::createCPUGenerator(seed));
  return number(env, static_cast<double>(nextGenerator++));
}

napi_value dropGenerator(napi_env env, napi_callback_info info) {
  generators.erase(static_cast<size_t>(toDouble(env, Arguments(env, info)[0])));
  return nullptr;
}

// seedGenerator(index, seed)
napi_value seedGenerator(napi_env env, napi_callback_info info) {
  const Arguments arguments(env, info);
  const auto index = static_cast<size_t>(toDouble(env, arguments[0]));
  const auto seed = static_cast<uint64_t>(toDouble(env, arguments[1]));
  if (index == 0) {
    at::manual_seed(seed);
  } else {
    auto generator = generatorAt(index);
    std::lock_guard<std::mutex> lock(generator.mutex());
    generator.set_current_seed(seed);
  }
  return nullptr;
}

// generatorState(index): a tensor handle of uint8 bytes.
napi_value generatorState(napi_env env, napi_callback_info info) {
  auto generator = generatorAt(static_cast<size_t>(toDouble(env, Arguments(env, info)[0])));
  std::lock_guard<std::mutex> lock(generator.mutex());
  return number(env, handles().put(generator.get_state()));
}

// setGeneratorState(index, tensor handle)
napi_value setGeneratorState(napi_env env, napi_callback_info info) {
  const Arguments arguments(env, info);
  auto generator = generatorAt(static_cast<size_t>(toDouble(env, arguments[0])));
  const at::Tensor state = handles().get(toDouble(env, arguments[1]));
  std::lock_guard<std::mutex> lock(generator.mutex());
  generator.set_state(state);
  return nullptr;
}

}  // namespace

at::Generator generatorAt(size_t index) {
  if (index == 0) return at::detail::getDefaultCPUGenerator();
  const auto found = generators.find(index);
  TORCH_CHECK(found != generators.end(), "this generator was disposed");
  return found->second;
}

void registerGenerators(napi_env env, napi_value exports) {
  method<newGenerator>(env, exports, "newGenerator");
  method<dropGenerator>(env, exports, "dropGenerator");
  method<seedGenerator>(env, exports, "seedGenerator");
  method<generatorState>(env, exports, "generatorState");
  method<setGeneratorState>(env, exports, "setGeneratorState");
}

}  // namespace tessera
