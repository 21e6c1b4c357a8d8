// The addon's door: one group of functions a file.
#include <atomic>

#include "autograd.h"
#include "data.h"
#include "dispatch.h"
#include "engine.h"
#include "generators.h"
#include "handles.h"
#include "mailbox.h"
#include "memory.h"
#include "napi_util.h"

namespace tessera {

Handles& handles() {
  static auto* instance = new Handles();  // never destroyed: libtorch's own statics may be gone by then
  return *instance;
}

Mailbox& mailbox() {
  static Mailbox instance;
  return instance;
}

// Handles, mailbox and callbacks belong to one JavaScript thread; a second one would read and write the first one's.
static bool claimed() {
  static std::atomic<bool> loaded{false};
  return loaded.exchange(true);
}

static napi_value initialize(napi_env env, napi_value exports) {
  if (claimed()) {
    napi_throw_error(env, nullptr, "Tessera runs in one thread of a process, and another (a worker or the main thread) has loaded it; use a child process instead of a worker");
    return nullptr;
  }
  installAllocator();
  napi_value buffer;
  void* memory = nullptr;
  check(env, napi_create_arraybuffer(env, kMailboxSlots * sizeof(double), &memory, &buffer));
  mailbox().slots = static_cast<double*>(memory);
  napi_ref keep;
  check(env, napi_create_reference(env, buffer, 1, &keep));
  set(env, exports, "mailbox", buffer);
  registerDispatch(env, exports);
  registerData(env, exports);
  registerAutograd(env, exports);
  registerGenerators(env, exports);
  registerMemory(env, exports);
  registerEngine(env, exports);
  return exports;
}

}  // namespace tessera

NAPI_MODULE_INIT() { return tessera::initialize(env, exports); }
