// A caching allocator for CPU tensors. Freed blocks are kept in bins and handed out again, because giving memory back to the system
// costs page faults that made a training step twice as slow. Large blocks ask for huge pages.
#include "memory.h"

#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>
#include <sys/mman.h>

#include <atomic>
#include <cstdlib>
#include <mutex>
#include <new>
#include <vector>

#include "handles.h"

namespace tessera {
namespace {

constexpr size_t kHeader = 64;       // keeps data on a cache line, and remembers the block's bin
constexpr size_t kHugePage = 2 << 20;
constexpr size_t kBins = 256;

struct Header {
  size_t bin;
  size_t bytes;
};

// Four bins an octave: at most a quarter of a block is unused.
size_t binOf(size_t bytes) {
  const size_t size = bytes < 64 ? 64 : bytes;
  const size_t octave = 63 - static_cast<size_t>(__builtin_clzll(size - 1));
  const size_t quarter = (size - 1) >> (octave - 2) & 3;
  return octave * 4 + quarter;
}

size_t binBytes(size_t bin) { return (5 + bin % 4) << (bin / 4 - 2); }

class CachingAllocator final : public c10::Allocator {
 public:
#if TESSERA_TORCH >= 203
  c10::DataPtr allocate(size_t bytes) override { return take(bytes); }
  void copy_data(void* to, const void* from, size_t count) const override { default_copy_data(to, from, count); }
#else
  c10::DataPtr allocate(size_t bytes) const override { return const_cast<CachingAllocator*>(this)->take(bytes); }
#endif
  c10::DeleterFnPtr raw_deleter() const override { return &release; }

  std::atomic<size_t> allocated{0}, cached{0}, peak{0};

  void trim() {
    std::lock_guard<std::mutex> lock(mutex_);
    for (auto& bin : bins_) {
      for (Header* block : bin) std::free(block);
      bin.clear();
    }
    cached = 0;
  }

 private:
  std::mutex mutex_;
  std::vector<Header*> bins_[kBins];

  c10::DataPtr take(size_t bytes) {
    if (bytes == 0) return {nullptr, nullptr, &release, c10::Device(c10::DeviceType::CPU)};
    TORCH_CHECK(bytes < size_t(1) << 46, "cannot allocate ", bytes, " bytes");
    const size_t bin = binOf(bytes);
    const size_t size = binBytes(bin);
    Header* block = nullptr;
    {
      std::lock_guard<std::mutex> lock(mutex_);
      if (!bins_[bin].empty()) {
        block = bins_[bin].back();
        bins_[bin].pop_back();
        cached -= size;
      }
    }
    if (block == nullptr) block = fresh(size);
    block->bin = bin;
    block->bytes = size;
    const size_t now = allocated += size;
    size_t seen = peak;
    while (now > seen && !peak.compare_exchange_weak(seen, now)) {}
    void* data = reinterpret_cast<char*>(block) + kHeader;
    return {data, data, &release, c10::Device(c10::DeviceType::CPU)};
  }

  Header* fresh(size_t size) {
    const bool large = size >= kHugePage;
    void* memory = nullptr;
    const auto get = [&] { return posix_memalign(&memory, large ? kHugePage : kHeader, size + kHeader) == 0; };
    if (!get()) {
      trim();
      TORCH_CHECK(get(), "out of memory: ", size, " bytes asked, ", allocated.load(), " in use by tensors");
    }
    if (large) madvise(memory, size + kHeader, MADV_HUGEPAGE);
    return static_cast<Header*>(memory);
  }

  static void release(void* data);
};

CachingAllocator& allocator() {
  static auto* instance = new CachingAllocator();  // outlives every tensor: statics of libtorch may free after main
  return *instance;
}

void CachingAllocator::release(void* data) {
  if (data == nullptr) return;
  auto* block = reinterpret_cast<Header*>(static_cast<char*>(data) - kHeader);
  auto& self = allocator();
  self.allocated -= block->bytes;
  std::lock_guard<std::mutex> lock(self.mutex_);  // what is counted as cached is in a bin, also for trim() on another thread
  self.cached += block->bytes;
  self.bins_[block->bin].push_back(block);
}

// memory(): [live tensors, allocated, cached, peak bytes]
napi_value memory(napi_env env, napi_callback_info) {
  napi_value out = array(env);
  const double values[] = {static_cast<double>(handles().live()), static_cast<double>(allocator().allocated), static_cast<double>(allocator().cached),
                           static_cast<double>(allocator().peak)};
  for (uint32_t i = 0; i < 4; i++) check(env, napi_set_element(env, out, i, number(env, values[i])));
  return out;
}

napi_value emptyCache(napi_env, napi_callback_info) {
  allocator().trim();
  return nullptr;
}

napi_value resetPeak(napi_env, napi_callback_info) {
  allocator().peak = allocator().allocated.load();
  return nullptr;
}

}  // namespace

void installAllocator() { c10::SetCPUAllocator(&allocator(), 200); }

void reportMemory(napi_env env) {
  static int64_t reported = 0;
  const auto now = static_cast<int64_t>(allocator().allocated.load(std::memory_order_relaxed));
  const int64_t change = now - reported;
  if (change < (16 << 20) && change > -(16 << 20)) return;
  int64_t total;
  check(env, napi_adjust_external_memory(env, change, &total));
  reported = now;
}

void registerMemory(napi_env env, napi_value exports) {
  method<memory>(env, exports, "memory");
  method<emptyCache>(env, exports, "emptyCache");
  method<resetPeak>(env, exports, "resetPeak");
}

}  // namespace tessera
