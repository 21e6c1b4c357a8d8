#include "isa/instruction_set.h"
#include "isa/strip_product.h"

namespace tessera {

#if defined(__x86_64__)

extern const StripProducts stripProducts_v4, stripProducts_v3, stripProducts_v1;

const StripProducts& stripProducts() {
  static const StripProducts& best = hasV4() ? stripProducts_v4 : hasV3() ? stripProducts_v3 : stripProducts_v1;
  return best;
}

#else

extern const StripProducts stripProducts_native;
const StripProducts& stripProducts() { return stripProducts_native; }

#endif

}  // namespace tessera
