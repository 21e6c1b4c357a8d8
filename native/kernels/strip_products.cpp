#include "isa/strip_product.h"

namespace tessera {

#if defined(__x86_64__)

extern const StripProducts stripProducts_v4, stripProducts_v3, stripProducts_v1;

const StripProducts& stripProducts() {
  static const StripProducts& best = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512cd") ? stripProducts_v4
                                     : __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("bmi2") ? stripProducts_v3
                                                                                                                                      : stripProducts_v1;
  return best;
}

#else

extern const StripProducts stripProducts_native;
const StripProducts& stripProducts() { return stripProducts_native; }

#endif

}  // namespace tessera
