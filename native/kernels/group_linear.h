// What the paths of the group-sparse layer share: its pattern, and the kernels of the fast one.
#pragma once
#include <ATen/core/Tensor.h>

#include <algorithm>

#include "../compat.h"
#include "linear_gradients.h"

namespace tessera {

// Which tiles exist: those of output tile r are rows[r] … rows[r + 1], and tile t reads input tile columns[t].
struct TilePattern {
  int64_t tile, inputs, outputs, inputTiles, outputTiles;
  const int64_t *rows, *columns;

  // Units under input tile c: fewer than a whole tile at the ragged end.
  int64_t under(int64_t c) const { return std::min(tile, inputs - c * tile); }
};

// Contiguous float32 on the CPU, tiles whose side is a multiple of 16; x [batch, inputs], w [tiles, tile, tile], bias [outputs] or undefined.
at::Tensor groupLinearForward(const at::Tensor& x, const at::Tensor& w, const at::Tensor& bias, const TilePattern& pattern, bool relu);

// dy [batch, outputs] counts where the gate, of the same shape, is positive; everywhere if it is undefined.
LinearGradients groupLinearBackward(const at::Tensor& dy, const at::Tensor& gate, const at::Tensor& x, const at::Tensor& w, const TilePattern& pattern, LinearWants wants);

}  // namespace tessera
