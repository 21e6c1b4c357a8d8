// Denormals slow every kernel down by an order of magnitude, so they are flushed to zero: always on the threads of the pool, and on
// JavaScript's thread only while libtorch has it, because JavaScript's own arithmetic must keep them.
#pragma once
#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace tessera {

// Sets how this thread treats denormals until the end of the block.
class Denormals {
 public:
  enum Mode { kKeep, kFlush };
#if defined(__x86_64__)
  explicit Denormals(Mode mode) : before_(_mm_getcsr()) { _mm_setcsr(mode == kFlush ? before_ | kBits : before_ & ~kBits); }
  ~Denormals() { _mm_setcsr(before_); }

 private:
  static constexpr unsigned kBits = 0x8000 | 0x0040;  // results are flushed to zero, operands are taken as zero
  const unsigned before_;
#else
  explicit Denormals(Mode) {}  // elsewhere only the pool's threads flush
#endif

 public:
  Denormals(const Denormals&) = delete;
  Denormals& operator=(const Denormals&) = delete;
};

}  // namespace tessera
