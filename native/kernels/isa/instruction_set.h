// Which of the instruction sets that scripts/build-native.mjs compiles for this processor has.
#pragma once

namespace tessera {

#if defined(__x86_64__)

inline bool hasV3() { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("bmi2"); }

inline bool hasV4() {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512cd");
}

#endif

}  // namespace tessera
