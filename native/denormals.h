// Denormals slow every kernel down by an order of magnitude, so they are flushed to zero: always on the threads of the pool, and on
// JavaScript's thread only while libtorch has it, because JavaScript's own arithmetic must keep them.
#pragma once
#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace tessera {

class FlushDenormals {
#if defined(__x86_64__)
 public:
  FlushDenormals() : before_(_mm_getcsr()) { _mm_setcsr(before_ | kFlushToZero | kDenormalsAreZero); }
  ~FlushDenormals() { _mm_setcsr(before_); }
  FlushDenormals(const FlushDenormals&) = delete;
  FlushDenormals& operator=(const FlushDenormals&) = delete;

 private:
  static constexpr unsigned kFlushToZero = 0x8000, kDenormalsAreZero = 0x0040;
  unsigned before_;
#else
 public:
  FlushDenormals() {}  // elsewhere only the pool's threads flush
#endif
};

}  // namespace tessera
