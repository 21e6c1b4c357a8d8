#pragma once
#include "napi_util.h"

namespace tessera {
void registerData(napi_env env, napi_value exports);
}
