#include "isa/edge_product.h"
#include "isa/instruction_set.h"

namespace tessera {

#if defined(__x86_64__)

extern const EdgeProducts edgeProducts_v4, edgeProducts_v3, edgeProducts_v1;

const EdgeProducts& edgeProducts() {
  static const EdgeProducts& best = hasV4() ? edgeProducts_v4 : hasV3() ? edgeProducts_v3 : edgeProducts_v1;
  return best;
}

#else

extern const EdgeProducts edgeProducts_native;
const EdgeProducts& edgeProducts() { return edgeProducts_native; }

#endif

}  // namespace tessera
