#pragma once
#include "napi_util.h"

namespace tessera {
void registerDispatch(napi_env env, napi_value exports);
}
