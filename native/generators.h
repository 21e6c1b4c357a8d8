#pragma once
#include <ATen/core/Generator.h>

#include "napi_util.h"

namespace tessera {
at::Generator generatorAt(size_t index);
void registerGenerators(napi_env env, napi_value exports);
}  // namespace tessera
