// The few N-API idioms the bridge needs, and the wall that turns C++ exceptions into JavaScript errors.
#pragma once
#include <node_api.h>
#include <c10/util/Exception.h>
#include <exception>
#include <string>
#include <vector>

namespace tessera {

// A JavaScript exception is already pending in the environment: unwind without adding another.
struct PendingJsException : std::exception {
  const char* what() const noexcept override { return "a JavaScript callback threw"; }
};

inline void check(napi_env env, napi_status status) {
  if (status == napi_ok) return;
  bool pending = false;
  napi_is_exception_pending(env, &pending);
  if (pending) throw PendingJsException();
  const napi_extended_error_info* info = nullptr;
  napi_get_last_error_info(env, &info);
  throw std::runtime_error(info && info->error_message ? info->error_message : "N-API call failed");
}

struct Arguments {
  napi_value values[8] = {};
  size_t count = 8;
  Arguments(napi_env env, napi_callback_info info) { check(env, napi_get_cb_info(env, info, &count, values, nullptr, nullptr)); }
  napi_value operator[](size_t i) const { return values[i]; }
};

inline double toDouble(napi_env env, napi_value value) {
  double out = 0;
  check(env, napi_get_value_double(env, value, &out));
  return out;
}

inline bool toBool(napi_env env, napi_value value) {
  bool out = false;
  check(env, napi_get_value_bool(env, value, &out));
  return out;
}

inline bool isNullish(napi_env env, napi_value value) {
  napi_valuetype type;
  check(env, napi_typeof(env, value, &type));
  return type == napi_null || type == napi_undefined;
}

inline std::string toString(napi_env env, napi_value value) {
  size_t length = 0;
  check(env, napi_get_value_string_utf8(env, value, nullptr, 0, &length));
  std::string out(length, '\0');
  check(env, napi_get_value_string_utf8(env, value, out.data(), length + 1, &length));
  return out;
}

inline napi_value number(napi_env env, double value) {
  napi_value out;
  check(env, napi_create_double(env, value, &out));
  return out;
}

inline napi_value boolean(napi_env env, bool value) {
  napi_value out;
  check(env, napi_get_boolean(env, value, &out));
  return out;
}

inline napi_value string(napi_env env, const std::string& value) {
  napi_value out;
  check(env, napi_create_string_utf8(env, value.data(), value.size(), &out));
  return out;
}

inline napi_value object(napi_env env) {
  napi_value out;
  check(env, napi_create_object(env, &out));
  return out;
}

inline napi_value array(napi_env env) {
  napi_value out;
  check(env, napi_create_array(env, &out));
  return out;
}

inline void set(napi_env env, napi_value target, const char* key, napi_value value) { check(env, napi_set_named_property(env, target, key, value)); }

// The contents of a typed array: where its bytes lie and how many there are.
struct Bytes {
  void* data = nullptr;
  size_t length = 0;
  napi_value buffer = nullptr;
};

inline Bytes bytesOf(napi_env env, napi_value value) {
  Bytes out;
  bool typed = false;
  check(env, napi_is_typedarray(env, value, &typed));
  TORCH_CHECK(typed, "expected a typed array");
  napi_typedarray_type type;
  size_t count = 0, offset = 0;
  check(env, napi_get_typedarray_info(env, value, &type, &count, &out.data, &out.buffer, &offset));
  static const size_t widths[] = {1, 1, 1, 2, 2, 4, 4, 4, 8, 8, 8};
  const auto index = static_cast<size_t>(type);
  out.length = count * (index < 11 ? widths[index] : 2);  // types after BigUint64Array: Float16Array
  return out;
}

using Callback = napi_value (*)(napi_env, napi_callback_info);

template <Callback F>
napi_value guarded(napi_env env, napi_callback_info info) {
  try {
    return F(env, info);
  } catch (const PendingJsException&) {
  } catch (const c10::Error& error) {
    napi_throw_error(env, nullptr, error.what_without_backtrace());
  } catch (const std::exception& error) {
    napi_throw_error(env, nullptr, error.what());
  }
  return nullptr;
}

template <Callback F>
void method(napi_env env, napi_value exports, const char* name) {
  napi_value function;
  check(env, napi_create_function(env, name, NAPI_AUTO_LENGTH, guarded<F>, nullptr, &function));
  set(env, exports, name, function);
}

}  // namespace tessera
