// tessera::linear_assignment, the assignment of rows to columns of least (or largest) sum, by the dual method of Jonker and Volgenant ("A shortest augmenting
// path algorithm for dense and sparse linear assignment problems", Computing 38, 1987): augmenting row reduction, then shortest augmenting paths.
//
//     minimise  sum over i of c[i, p(i)]        dual prices: c[i, j] - v[j] is least, in row i, at j = p(i)
//
// Prices are float64 whatever the costs are. Loops pass over whole rows, without lists of the columns that are left, so that they vectorise.
#include <ATen/Functions.h>
#include <ATen/core/Tensor.h>
#include <torch/library.h>

#include <algorithm>
#include <limits>
#include <tuple>
#include <vector>

#include "../compat.h"
#include "vectorised.h"

namespace tessera {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

template <typename T>
[[gnu::always_inline]] inline double reduce(const T* __restrict cost, const double* __restrict price, double sign, double* __restrict reduced, int64_t n) {
  double least = kInfinity;
#pragma omp simd reduction(min : least)
  for (int64_t j = 0; j < n; j++) {
    const double r = sign * static_cast<double>(cost[j]) - price[j];
    reduced[j] = r;
    least = r < least ? r : least;
  }
  return least;
}

template <typename T>
[[gnu::always_inline]] inline double relax(const T* __restrict cost, const double* __restrict price, double sign, double offset, int64_t row, double* __restrict distance,
                                           int64_t* __restrict from, int64_t n) {
  double least = kInfinity;
#pragma omp simd reduction(min : least)
  for (int64_t j = 0; j < n; j++) {
    const double d = sign * static_cast<double>(cost[j]) - price[j] - offset;
    const bool nearer = d < distance[j];
    from[j] = nearer ? row : from[j];
    const double now = nearer ? d : distance[j];
    distance[j] = now;
    least = now < least ? now : least;
  }
  return least;
}

// reduced[j] = c[j] - v[j] of a row, and the least of them.
TESSERA_VECTORISED double reduceRow(const float* cost, const double* price, double sign, double* reduced, int64_t n) { return reduce(cost, price, sign, reduced, n); }
TESSERA_VECTORISED double reduceRow(const double* cost, const double* price, double sign, double* reduced, int64_t n) { return reduce(cost, price, sign, reduced, n); }

// distance[j] = min(distance[j], c[j] - v[j] - offset), from[j] = row where that is nearer, and the least distance.
TESSERA_VECTORISED double relaxRow(const float* cost, const double* price, double sign, double offset, int64_t row, double* distance, int64_t* from, int64_t n) {
  return relax(cost, price, sign, offset, row, distance, from, n);
}
TESSERA_VECTORISED double relaxRow(const double* cost, const double* price, double sign, double offset, int64_t row, double* distance, int64_t* from, int64_t n) {
  return relax(cost, price, sign, offset, row, distance, from, n);
}

TESSERA_VECTORISED double leastOf(const double* __restrict values, int64_t n) {
  double least = kInfinity;
#pragma omp simd reduction(min : least)
  for (int64_t j = 0; j < n; j++) least = values[j] < least ? values[j] : least;
  return least;
}

template <typename T>
class Problem {
 public:
  Problem(const T* costs, int64_t n, double sign, double* prices, int64_t* columns)
      : costs_(costs), n_(n), sign_(sign), v_(prices), columnOf_(columns), rowOf_(n, -1), scratch_(n) {
    std::fill_n(columnOf_, n, -1);
  }

  void solve() {
    std::vector<int64_t> free(n_);
    for (int64_t i = 0; i < n_; i++) free[i] = n_ - 1 - i;
    // The paper's two rounds, after one in which every row has its first turn.
    for (int64_t round = 0; round < 3; round++) free = reduceRows(std::move(free));
    std::vector<double> open(n_);
    std::vector<int64_t> from(n_);
    for (const int64_t i : free) augment(i, open, from);
  }

 private:
  const T* row(int64_t i) const { return costs_ + i * n_; }

  // Each waiting row takes its cheapest column, whose price falls until the second cheapest is as good; the row that held it waits again. Exact numbers end this
  // by themselves; here it ends after so many turns, as rounding may keep a price still. Gives the rows that have no column.
  std::vector<int64_t> reduceRows(std::vector<int64_t> waiting) {
    std::vector<int64_t> left;
    for (int64_t turns = 4 * n_; !waiting.empty() && turns > 0; turns--) {
      const int64_t i = waiting.back();
      waiting.pop_back();
      const double first = reduceRow(row(i), v_, sign_, scratch_.data(), n_);
      int64_t j = find(scratch_, first);
      scratch_[j] = kInfinity;
      const double second = leastOf(scratch_.data(), n_), lowered = v_[j] - (second - first);
      const bool moves = n_ > 1 && lowered < v_[j];
      if (moves) v_[j] = lowered;
      else if (n_ > 1 && rowOf_[j] >= 0) j = find(scratch_, second);
      const int64_t evicted = rowOf_[j];
      rowOf_[j] = i, columnOf_[i] = j;
      if (evicted < 0) continue;
      columnOf_[evicted] = -1;
      (moves ? waiting : left).push_back(evicted);
    }
    left.insert(left.end(), waiting.begin(), waiting.end());
    return left;
  }

  // The shortest path, in reduced costs, from a row to a column that is free; the rows on it change their columns (Dijkstra). A settled column's price is -infinity
  // in `open` and its distance infinity: no row comes nearer to it.
  void augment(int64_t start, std::vector<double>& open, std::vector<int64_t>& from) {
    std::vector<double>& distance = scratch_;
    std::copy_n(v_, n_, open.begin());
    std::fill(distance.begin(), distance.end(), kInfinity);
    settled_.clear();
    double nearest = relaxRow(row(start), open.data(), sign_, 0, start, distance.data(), from.data(), n_);
    int64_t j = find(distance, nearest);
    while (rowOf_[j] >= 0) {
      settled_.push_back({j, nearest});
      open[j] = -kInfinity, distance[j] = kInfinity;
      const int64_t i = rowOf_[j];
      const double offset = sign_ * static_cast<double>(row(i)[j]) - v_[j] - nearest;
      nearest = relaxRow(row(i), open.data(), sign_, offset, i, distance.data(), from.data(), n_);
      j = find(distance, nearest);
    }
    for (const Settled& s : settled_) v_[s.column] += s.distance - nearest;
    for (int64_t i = -1; i != start;) {
      i = from[j];
      rowOf_[j] = i;
      std::swap(columnOf_[i], j);
    }
  }

  static int64_t find(const std::vector<double>& values, double value) {
    const auto found = std::find(values.begin(), values.end(), value);
    TORCH_CHECK_VALUE(found != values.end(), "costs and prices must be finite");
    return found - values.begin();
  }

  struct Settled {
    int64_t column;
    double distance;
  };

  const T* costs_;
  int64_t n_;
  double sign_;
  double* v_;
  int64_t* columnOf_;
  std::vector<int64_t> rowOf_;
  std::vector<double> scratch_;
  std::vector<Settled> settled_{};
};

// The least cost of each column: prices under which no reduced cost is negative.
template <typename T>
void columnMinima(const T* costs, int64_t n, double sign, double* least) {
  std::fill_n(least, n, kInfinity);
  for (int64_t i = 0; i < n; i++)
    for (int64_t j = 0; j < n; j++) least[j] = std::min(least[j], sign * static_cast<double>(costs[i * n + j]));
}

// Costs [n, n], finite; prices [n] to start from, or the columns' least costs. Gives each row's column, int64 [n], and the prices, float64 [n].
std::tuple<at::Tensor, at::Tensor> linearAssignment(const at::Tensor& costs, const Optional<at::Tensor>& prices, bool maximize) {
  TORCH_CHECK(costs.dim() == 2 && costs.size(0) == costs.size(1), "costs must be square, [n, n], got ", costs.sizes());
  TORCH_CHECK(costs.device().is_cpu() && (costs.scalar_type() == at::kFloat || costs.scalar_type() == at::kDouble), "costs must be float32 or float64 on the CPU");
  const int64_t n = costs.size(0);
  const at::Tensor from = costs.contiguous(), columns = at::empty({n}, costs.options().dtype(at::kLong));
  const at::Tensor v = prices.has_value() ? prices->to(at::kDouble, false, true).contiguous() : at::empty({n}, costs.options().dtype(at::kDouble));
  TORCH_CHECK(v.dim() == 1 && v.size(0) == n, "prices must be [", n, "], got ", v.sizes());
  const auto solve = [&](const auto* c) {
    double* price = v.data_ptr<double>();
    const double sign = maximize ? -1 : 1;
    if (!prices.has_value()) columnMinima(c, n, sign, price);
    Problem(c, n, sign, price, columns.data_ptr<int64_t>()).solve();
  };
  if (costs.scalar_type() == at::kFloat) solve(from.data_ptr<float>());
  else solve(from.data_ptr<double>());
  return {columns, v};
}

}  // namespace

TORCH_LIBRARY_FRAGMENT(tessera, library) { library.def("linear_assignment(Tensor costs, Tensor? prices, bool maximize) -> (Tensor, Tensor)", &linearAssignment); }

}  // namespace tessera
