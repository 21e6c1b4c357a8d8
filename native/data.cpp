// Tensors and JavaScript's memory: creation from bytes, reading, zero-copy views both ways, and what a tensor says about itself.
#include "data.h"

#include <ATen/Functions.h>
#include <ATen/core/Tensor.h>

#include <cmath>
#include <cstring>
#include <mutex>
#include <vector>

#include "handles.h"
#include "mailbox.h"
#include "memory.h"

namespace tessera {
namespace {

// References to array buffers that tensors share. A tensor may die on any thread; the reference is dropped on JavaScript's own.
std::mutex releasedMutex;
std::vector<napi_ref> released;

void dropReleased(napi_env env) {
  std::lock_guard<std::mutex> lock(releasedMutex);
  for (napi_ref reference : released) napi_delete_reference(env, reference);
  released.clear();
}

std::vector<int64_t> shapeFromMailbox() {
  Mailbox& box = mailbox();
  box.rewind();
  std::vector<int64_t> shape(static_cast<size_t>(box.next()));
  for (auto& size : shape) {
    const double given = box.next();
    TORCH_CHECK(given >= 0 && given <= 9007199254740991 && given == std::floor(given), "a shape holds whole numbers from 0, got ", given);
    size = static_cast<int64_t>(given);
  }
  return shape;
}

// fromBytes(typed array, dtype, share): a tensor of the mailbox's shape, copied, or sharing the array's memory.
napi_value fromBytes(napi_env env, napi_callback_info info) {
  const Arguments arguments(env, info);
  dropReleased(env);
  const Bytes bytes = bytesOf(env, arguments[0]);
  const auto dtype = static_cast<c10::ScalarType>(static_cast<int>(toDouble(env, arguments[1])));
  const auto shape = shapeFromMailbox();
  size_t needed = c10::elementSize(dtype);
  for (const int64_t size : shape) needed *= static_cast<size_t>(size);
  TORCH_CHECK(needed == bytes.length, "the shape needs ", needed, " bytes, the array has ", bytes.length);
  if (!toBool(env, arguments[2]) || needed == 0) {
    at::Tensor out = at::empty(shape, at::TensorOptions(dtype));
    if (needed > 0) std::memcpy(out.data_ptr(), bytes.data, needed);
    reportMemory(env);
    return number(env, handles().put(std::move(out)));
  }
  napi_ref reference;
  check(env, napi_create_reference(env, bytes.buffer, 1, &reference));
  const auto release = [reference](void*) {
    std::lock_guard<std::mutex> lock(releasedMutex);
    released.push_back(reference);
  };
  return number(env, handles().put(at::from_blob(bytes.data, shape, release, at::TensorOptions(dtype))));
}

// Autograd makes some zero gradients as tensors without memory; a clone has it.
at::Tensor withMemory(const at::Tensor& tensor) { return tensor._is_zerotensor() ? tensor.clone() : tensor; }

at::Tensor readable(double id) { return withMemory(handles().get(id).detach()).to(at::kCPU).resolve_conj().resolve_neg().contiguous(); }

// read(id, typed array): copies the tensor's elements, in row-major order, into the array.
napi_value read(napi_env env, napi_callback_info info) {
  const Arguments arguments(env, info);
  const at::Tensor tensor = readable(toDouble(env, arguments[0]));
  const Bytes bytes = bytesOf(env, arguments[1]);
  TORCH_CHECK(bytes.length == tensor.nbytes(), "the tensor has ", tensor.nbytes(), " bytes, the array ", bytes.length);
  if (bytes.length > 0) std::memcpy(bytes.data, tensor.data_ptr(), bytes.length);
  return nullptr;
}

// view(id): an ArrayBuffer over the memory of a contiguous CPU tensor, which lives as long as the buffer does.
napi_value view(napi_env env, napi_callback_info info) {
  const Arguments arguments(env, info);
  const at::Tensor& tensor = handles().get(toDouble(env, arguments[0]));
  TORCH_CHECK(tensor.device().is_cpu(), "only CPU memory can be viewed; copy with toTypedArray()");
  TORCH_CHECK(!tensor.is_conj() && !tensor.is_neg(), "this tensor's memory holds its elements with another sign; call resolveConj() and resolveNeg() first");
  TORCH_CHECK(tensor.is_contiguous(), "only contiguous memory can be viewed; call contiguous() first, or copy with toTypedArray()");
  napi_value out;
  if (tensor.nbytes() == 0) {
    void* ignored;
    check(env, napi_create_arraybuffer(env, 0, &ignored, &out));
    return out;
  }
  auto* alive = new at::Tensor(withMemory(tensor.detach()));
  alive->storage().unsafeGetStorageImpl()->set_resizable(false);  // resize_ would free the memory under the buffer
  const auto finalize = [](napi_env, void*, void* hint) { delete static_cast<at::Tensor*>(hint); };
  check(env, napi_create_external_arraybuffer(env, alive->data_ptr(), alive->nbytes(), finalize, alive, &out));
  return out;
}

// describe(id): leaves [dtype, device type, device index, requires grad, leaf, dimensions, sizes…, strides…] in the mailbox.
napi_value describe(napi_env env, napi_callback_info info) {
  const at::Tensor& tensor = handles().get(toDouble(env, Arguments(env, info)[0]));
  Mailbox& box = mailbox();
  box.rewind();
  box.write(static_cast<double>(tensor.scalar_type()));
  box.write(static_cast<double>(tensor.device().type()));
  box.write(static_cast<double>(tensor.device().index()));
  box.write(tensor.requires_grad());
  box.write(tensor.is_leaf());
  box.write(static_cast<double>(tensor.dim()));
  for (const int64_t size : tensor.sizes()) box.write(static_cast<double>(size));
  for (const int64_t stride : tensor.strides()) box.write(static_cast<double>(stride));
  return nullptr;
}

napi_value drop(napi_env env, napi_callback_info info) {
  handles().drop(toDouble(env, Arguments(env, info)[0]));
  return nullptr;
}

// dropMany(typed array of ids, how many)
napi_value dropMany(napi_env env, napi_callback_info info) {
  const Arguments arguments(env, info);
  const auto* ids = static_cast<const double*>(bytesOf(env, arguments[0]).data);
  const auto count = static_cast<size_t>(toDouble(env, arguments[1]));
  for (size_t i = 0; i < count; i++) handles().drop(ids[i]);
  reportMemory(env);
  return nullptr;
}

// alias(id): a second handle to the same tensor.
napi_value alias(napi_env env, napi_callback_info info) {
  const at::Tensor tensor = handles().get(toDouble(env, Arguments(env, info)[0]));
  return number(env, handles().put(tensor));
}

}  // namespace

void registerData(napi_env env, napi_value exports) {
  method<fromBytes>(env, exports, "fromBytes");
  method<read>(env, exports, "read");
  method<view>(env, exports, "view");
  method<describe>(env, exports, "describe");
  method<drop>(env, exports, "drop");
  method<dropMany>(env, exports, "dropMany");
  method<alias>(env, exports, "alias");
}

}  // namespace tessera
