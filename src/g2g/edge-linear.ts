import { ops, type Tensor } from "../tensor/index.js";

/** x · Wᵀ + b, or its ReLU, over the weights that the mask says exist (`native/kernels/edge_linear.cpp`); `edgePath` tells where it pays. */
export const edgeLinear = ops("tessera::edge_linear") as (x: Tensor, weight: Tensor, bias: Tensor, mask: Tensor, relu: boolean) => Tensor;
