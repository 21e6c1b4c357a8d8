// A matrix of examples turned on its side, sixty-four of them at a time: what the products over single edges read.
#pragma once
#include "isa/edge_product.h"
#include "strips.h"

namespace tessera {

// [examples, features] as [examples / 64][features][64], missing examples of the last block and features up to the next
// multiple of 16 filled up with zeros.
class ExampleBlocks {
 public:
  ExampleBlocks(int64_t examples, int64_t features, const at::TensorOptions& options)
      : examples_(examples), features_(features), room_((features + kStrip - 1) / kStrip * kStrip), tensor_(at::empty({blocks(), room_, kEdgeExamples}, options)), data_(tensor_.data_ptr<float>()) {}

  int64_t blocks() const { return (examples_ + kEdgeExamples - 1) / kEdgeExamples; }
  float* at(int64_t block, int64_t feature) const { return data_ + (block * room_ + feature) * kEdgeExamples; }

  // The work of packing comes in pieces, sixteen features of a block each.
  int64_t pieces() const { return blocks() * (room_ / kStrip); }

  // Turns pieces of a row-major matrix; where a gate is given, zeros for the elements whose gate is not positive.
  void pack(const float* matrix, const float* gate, Range pieces) const;

 private:
  int64_t examples_, features_, room_;
  at::Tensor tensor_;
  float* data_;
};

// Turns `width` (up to 16) rows of 64 examples back, into columns of a row-major matrix, for as many examples as there are.
void unpack(const float* rows, int64_t width, int64_t examples, float* matrix, int64_t columns);

}  // namespace tessera
