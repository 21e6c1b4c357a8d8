#pragma once
#include "napi_util.h"

namespace tessera {
void installAllocator();
void reportMemory(napi_env env);  // tells the garbage collector, when it changed much, how many bytes hang on JavaScript objects
void registerMemory(napi_env env, napi_value exports);
}  // namespace tessera
