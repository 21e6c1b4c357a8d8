// What the LIBXSMM kernels share: products of small matrices, operands, and how the work is cut over examples.
#pragma once
#include <ATen/Functions.h>
#include <ATen/Parallel.h>
#include <libxsmm.h>

#include <algorithm>
#include <cstring>
#include <vector>

namespace tessera {

using Kernel = libxsmm_smmfunction_reducebatch_addr;
constexpr int64_t kBatchChunk = 256;  // examples that one weight-gradient product sums at once

// m, n, k and leading dimensions in LIBXSMM's column-major terms: a row-major matrix is its transpose there, so X W is computed as W^T X^T.
inline Kernel product(int64_t m, int64_t n, int64_t k, int64_t lda, int64_t ldb, int64_t ldc, bool accumulate, bool transposeB = false) {
  const int a = static_cast<int>(lda), b = static_cast<int>(ldb), c = static_cast<int>(ldc);
  const float alpha = 1, beta = accumulate ? 1 : 0;
  const int flags = transposeB ? LIBXSMM_GEMM_FLAG_TRANS_B : LIBXSMM_GEMM_FLAG_NONE;
  const Kernel kernel = libxsmm_smmdispatch_reducebatch_addr(m, n, k, &a, &b, &c, &alpha, &beta, &flags, nullptr);
  TORCH_CHECK(kernel != nullptr, "LIBXSMM has no kernel for a product of ", m, " x ", n, " x ", k);
  return kernel;
}

// Operand addresses of one sum of products, all of one shape.
struct Operands {
  std::vector<const float*> a, b;
  void clear() { a.clear(), b.clear(); }
  void add(const float* left, const float* right) { a.push_back(left), b.push_back(right); }
  bool empty() const { return a.empty(); }
  void run(Kernel kernel, float* c) {
    unsigned long long count = a.size();
    kernel(a.data(), b.data(), c, &count);
  }
};

// A row-major matrix of examples, [examples, units]. Rows a large power of two apart fall into the same few sets of the first cache, and a product
// over a block of rows then evicts what it is about to read: such matrices are copied once into rows a cache line longer.
class Examples {
 public:
  explicit Examples(const at::Tensor& matrix) : tensor_(matrix), stride_(matrix.size(1)) {
    const int64_t rows = matrix.size(0), width = matrix.size(1);
    if (rows >= 8 && width % 256 == 0) {
      stride_ = width + 16;
      tensor_ = at::empty({rows, stride_}, matrix.options());
      const float* from = matrix.data_ptr<float>();
      float* to = tensor_.data_ptr<float>();
      at::parallel_for(0, rows, 16, [&](int64_t first, int64_t last) {
        for (int64_t i = first; i < last; i++) std::memcpy(to + i * stride_, from + i * width, width * sizeof(float));
      });
    }
    data_ = tensor_.data_ptr<float>();
  }

  const float* at(int64_t example, int64_t unit) const { return data_ + example * stride_ + unit; }
  int64_t stride() const { return stride_; }

 private:
  at::Tensor tensor_;
  int64_t stride_;
  const float* data_;
};

// Runs work(first example, examples, tile) over all blocks and tiles, blocks outermost, so that a thread keeps its examples in its cache.
template <typename Work>
void overBlocks(int64_t batch, int64_t block, int64_t tiles, const Work& work) {
  const int64_t blocks = (batch + block - 1) / block;
  at::parallel_for(0, blocks * tiles, 1, [&](int64_t from, int64_t to) {
    for (int64_t i = from; i < to; i++) {
      const int64_t start = i / tiles * block;
      work(start, std::min(block, batch - start), i % tiles);
    }
  });
}

// out = sums + bias, through the ReLU if there is one.
inline void finish(const float* sums, int64_t rows, int64_t width, const float* bias, bool relu, float* out, int64_t stride) {
  for (int64_t i = 0; i < rows; i++, sums += width, out += stride)
    for (int64_t j = 0; j < width; j++) {
      const float value = bias == nullptr ? sums[j] : sums[j] + bias[j];
      out[j] = relu ? std::max(value, 0.0f) : value;
    }
}

}  // namespace tessera
