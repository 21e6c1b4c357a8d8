// The kernels of the layer of single edges.
#pragma once
#include "edge_lists.h"
#include "linear_gradients.h"

namespace tessera {

// Contiguous float32 on the CPU; x [batch, inputs], w [outputs, inputs], of which the edges are read, bias [outputs] or undefined.
at::Tensor edgeLinearForward(const at::Tensor& x, const at::Tensor& w, const at::Tensor& bias, const EdgeMatrix& edges, bool relu);

// dy [batch, outputs] counts where the gate, of the same shape, is positive; everywhere if it is undefined. Weights without an edge get exactly 0.
LinearGradients edgeLinearBackward(const at::Tensor& dy, const at::Tensor& gate, const at::Tensor& x, const at::Tensor& w, const EdgeMatrix& edges, LinearWants wants);

}  // namespace tessera
