#pragma once
#include "napi_util.h"

namespace tessera {
void registerEngine(napi_env env, napi_value exports);
}
