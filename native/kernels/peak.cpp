// tessera::peak_flop_rate: how many floating-point operations a second the cores can do at most, measured with fused multiply-adds that never leave
// the registers. Benchmarks report their share of it.
#include <torch/library.h>

#include <chrono>
#include <vector>

#include "isa/strip_product.h"
#include "threads.h"

namespace tessera {
namespace {

// Operations a second of all threads together, over at least the given time.
double peakFlopRate(double seconds) {
  using clock = std::chrono::steady_clock;
  const int threads = at::get_num_threads();
  std::vector<double> rates(threads);
  parallelFor(0, threads, 1, [&](int64_t from, int64_t to) {
    for (int64_t thread = from; thread < to; thread++) {
      std::vector<float> state(512, 1.0f);  // as many floats as the largest set of registers holds
      const auto start = clock::now();
      double elapsed = 0, operations = 0;
      for (; elapsed < seconds; elapsed = std::chrono::duration<double>(clock::now() - start).count()) operations += stripProducts().multiplyAdds(state.data());
      rates[thread] = operations / elapsed;
    }
  });
  double total = 0;
  for (const double rate : rates) total += rate;
  return total;
}

}  // namespace

TORCH_LIBRARY_FRAGMENT(tessera, library) { library.def("peak_flop_rate(float seconds) -> float", &peakFlopRate); }

}  // namespace tessera
