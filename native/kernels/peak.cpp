// tessera::peak_flop_rate: how many floating-point operations a second the cores can do at most, measured with fused multiply-adds that never leave
// the registers. Benchmarks report their share of it.
#include <ATen/Parallel.h>
#include <torch/library.h>

#include <chrono>
#include <vector>

#include "vectorised.h"

namespace tessera {
namespace {

constexpr int kLanes = 16, kChains = 16;  // enough independent chains to hide a multiply-add's latency
constexpr int kRounds = 4096;

TESSERA_VECTORISED void multiplyAdd(float* state) {
  typedef float Vector __attribute__((vector_size(kLanes * sizeof(float)), aligned(sizeof(float))));
  Vector chains[kChains];
  for (int c = 0; c < kChains; c++) chains[c] = *reinterpret_cast<const Vector*>(state + c * kLanes);
  const Vector factor = chains[0] * 0.0f + 0.999f, term = chains[0] * 0.0f + 0.001f;
  for (int round = 0; round < kRounds; round++)
#pragma GCC unroll 16
    for (int c = 0; c < kChains; c++) chains[c] = chains[c] * factor + term;
  for (int c = 0; c < kChains; c++) *reinterpret_cast<Vector*>(state + c * kLanes) = chains[c];
}

// Operations a second of all threads together, over at least the given time.
double peakFlopRate(double seconds) {
  using clock = std::chrono::steady_clock;
  const int threads = at::get_num_threads();
  std::vector<double> rates(threads);
  at::parallel_for(0, threads, 1, [&](int64_t from, int64_t to) {
    for (int64_t thread = from; thread < to; thread++) {
      std::vector<float> state(kChains * kLanes, 1.0f);
      const auto start = clock::now();
      double elapsed = 0, rounds = 0;
      for (; elapsed < seconds; elapsed = std::chrono::duration<double>(clock::now() - start).count()) multiplyAdd(state.data()), rounds++;
      rates[thread] = rounds * kRounds * kChains * kLanes * 2 / elapsed;
    }
  });
  double total = 0;
  for (const double rate : rates) total += rate;
  return total;
}

}  // namespace

TORCH_LIBRARY_FRAGMENT(tessera, library) { library.def("peak_flop_rate(float seconds) -> float", &peakFlopRate); }

}  // namespace tessera
