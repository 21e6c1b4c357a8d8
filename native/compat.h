// One source builds against libtorch 1.13 up to the newest 2.x: what changed its name in between.
// TESSERA_TORCH is major * 100 + minor, set by the build script.
#pragma once
#if TESSERA_TORCH >= 203
#include <optional>
#else
#include <c10/util/Optional.h>
#endif

namespace tessera {
#if TESSERA_TORCH >= 203
template <typename T>
using Optional = std::optional<T>;
#else
template <typename T>
using Optional = c10::optional<T>;
#endif
}  // namespace tessera
