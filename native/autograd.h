#pragma once
#include "napi_util.h"

namespace tessera {
void registerAutograd(napi_env env, napi_value exports);
}
