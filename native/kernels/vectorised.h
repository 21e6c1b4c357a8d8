// A loop over elements compiled for several instruction sets; the processor's best is taken when the addon loads.
#pragma once

#if defined(__x86_64__)
#define TESSERA_VECTORISED __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define TESSERA_VECTORISED
#endif
