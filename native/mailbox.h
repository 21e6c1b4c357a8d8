// Arguments and results cross the bridge in one shared array of doubles, so that an operator call makes no N-API value at all.
// Every value is a tag followed by its payload:
//   none | number x | int x | bool x | tensor id | list n, then n values | object index (strings, generators) | int64 high low
#pragma once
#include <node_api.h>
#include <cstddef>

namespace tessera {

enum Tag { kNone = 0, kDouble = 1, kInt = 2, kBool = 3, kTensor = 4, kList = 5, kObject = 6, kInt64 = 7 };

constexpr size_t kMailboxSlots = 1 << 17;

class Mailbox {
 public:
  double* slots = nullptr;
  size_t at = 0;
  void rewind() { at = 0; }
  double next() { return slots[at++]; }
  Tag tag() { return static_cast<Tag>(static_cast<int>(next())); }
  void write(double value) { slots[at++] = value; }
  bool room(size_t count) const { return at + count < kMailboxSlots; }
};

Mailbox& mailbox();

}  // namespace tessera
