// Tensors as JavaScript knows them: a number made of a slot and the slot's generation.
// A stale number (disposed, then finalised by the garbage collector later) is recognised and does nothing.
#pragma once
#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

namespace tessera {

class Handles {
 public:
  double put(at::Tensor tensor) {
    uint32_t slot;
    if (free_.empty()) {
      slot = static_cast<uint32_t>(tensors_.size());
      tensors_.emplace_back(std::move(tensor));
      generations_.push_back(1);
    } else {
      slot = free_.back();
      free_.pop_back();
      tensors_[slot] = std::move(tensor);
    }
    return static_cast<double>(generations_[slot]) * kSlots + slot;
  }

  // The tensor behind a number; throws when it was disposed.
  const at::Tensor& get(double id) const {
    const int64_t slot = find(id);
    TORCH_CHECK(slot >= 0, "this tensor was disposed");
    return tensors_[slot];
  }

  void drop(double id) {
    const int64_t slot = find(id);
    if (slot < 0) return;
    if (++generations_[slot] == kGenerations) generations_[slot] = 1;
    free_.push_back(static_cast<uint32_t>(slot));
    const at::Tensor dying = std::move(tensors_[slot]);
  }

  size_t live() const { return tensors_.size() - free_.size(); }

 private:
  static constexpr double kSlots = 67108864.0;  // 2^26 live tensors; 2^27 generations fit a double's 53 bits beside them
  static constexpr uint32_t kGenerations = 1u << 27;

  int64_t find(double id) const {
    if (!(id >= kSlots)) return -1;
    const auto whole = static_cast<uint64_t>(id);
    const uint64_t slot = whole & ((1u << 26) - 1);
    if (slot >= tensors_.size() || generations_[slot] != (whole >> 26)) return -1;
    return static_cast<int64_t>(slot);
  }

  std::vector<at::Tensor> tensors_;
  std::vector<uint32_t> generations_;
  std::vector<uint32_t> free_;
};

Handles& handles();

}  // namespace tessera
