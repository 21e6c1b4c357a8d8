// How work is shared out to the threads.
#pragma once
#include <ATen/Parallel.h>
#if defined(__linux__)
#include <pthread.h>
#include <sched.h>
#endif

namespace tessera {

struct Range {
  int64_t from, to;
  int64_t size() const { return to - from; }
};

// An even share of `count` things for worker `i` of `workers`.
inline Range share(int64_t count, int64_t i, int64_t workers) { return {count * i / workers, count * (i + 1) / workers}; }

#if defined(__linux__)

// Linux may wake a waiting thread on the core of the one that wakes it, and leave the two there for a tenth of a second while another core
// idles. A worker that finds itself on its caller's core moves to any other core that it may use, and stays as free as it was.
inline void leaveCore(int core) {
  if (core < 0 || core >= CPU_SETSIZE || sched_getcpu() != core) return;
  cpu_set_t allowed, others;
  if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) return;
  others = allowed;
  CPU_CLR(core, &others);
  if (CPU_COUNT(&others) == 0 || sched_setaffinity(0, sizeof others, &others) != 0) return;
  sched_setaffinity(0, sizeof allowed, &allowed);
}

// at::parallel_for whose workers do not share their caller's core.
template <typename Work>
void parallelFor(int64_t from, int64_t to, int64_t grain, const Work& work) {
  const int core = sched_getcpu();
  const pthread_t caller = pthread_self();
  at::parallel_for(from, to, grain, [&](int64_t first, int64_t last) {
    if (!pthread_equal(pthread_self(), caller)) leaveCore(core);
    work(first, last);
  });
}

#else

template <typename Work>
void parallelFor(int64_t from, int64_t to, int64_t grain, const Work& work) {
  at::parallel_for(from, to, grain, work);
}

#endif

// Runs work(i, workers) once for each of as many workers as there are threads.
template <typename Work>
void onThreads(const Work& work) {
  const int64_t workers = at::get_num_threads();
  parallelFor(0, workers, 1, [&](int64_t from, int64_t to) {
    for (int64_t i = from; i < to; i++) work(i, workers);
  });
}

}  // namespace tessera
