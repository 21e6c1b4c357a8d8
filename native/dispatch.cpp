// Operators by schema name through libtorch's dispatcher, boxed: one generic function serves them all.
#include "dispatch.h"

#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/LegacyTypeDispatch.h>
#include <ATen/core/grad_mode.h>
#include <ATen/CPUGeneratorImpl.h>

#include <deque>
#include <unordered_map>
#include <unordered_set>

#include "compat.h"
#include "denormals.h"
#include "generators.h"
#include "handles.h"
#include "mailbox.h"
#include "memory.h"

namespace tessera {
namespace {

enum class Kind { Tensor, Int, Float, Bool, Scalar, String, Device, Generator, Unsupported };

struct Argument {
  std::string name;
  std::string type;  // as the schema prints it, e.g. "Tensor", "int[2]?", "ScalarType?"
  Kind kind = Kind::Unsupported;
  bool list = false;
  bool optionalElement = false;
  bool optional = false;
  bool kwargOnly = false;
  bool written = false;
  Optional<c10::IValue> preset;
};

struct Operator {
  c10::OperatorHandle handle;
  std::vector<Argument> arguments;
  std::vector<std::string> returns;
  std::vector<int> returnsArgument;  // index of the argument that a result is (in-place and out variants), else -1
  bool plain;                // autograd may be skipped when nothing asks for a gradient
  std::vector<int> written;  // arguments changed in place
};

std::deque<Operator> operators;  // references stay valid while hooks resolve more
std::unordered_map<std::string, size_t> resolved;

Kind scalarKind(const c10::Type& type) {
  switch (type.kind()) {
    case c10::TypeKind::TensorType: return Kind::Tensor;
    case c10::TypeKind::IntType: return Kind::Int;
    case c10::TypeKind::FloatType: return Kind::Float;
    case c10::TypeKind::BoolType: return Kind::Bool;
    case c10::TypeKind::NumberType: return Kind::Scalar;
    case c10::TypeKind::StringType: return Kind::String;
    case c10::TypeKind::DeviceObjType: return Kind::Device;
    case c10::TypeKind::GeneratorType: return Kind::Generator;
    default: break;
  }
  // libtorch before 2.2 names the integer-like kinds differently; their text is stable.
  const std::string text = type.str();
  if (text == "SymInt" || text == "ScalarType" || text == "Layout" || text == "MemoryFormat" || text == "int") return Kind::Int;
  if (text == "SymBool") return Kind::Bool;
  return Kind::Unsupported;
}

c10::TypePtr withoutOptional(c10::TypePtr type, bool& optional) {
  if (auto inner = type->cast<c10::OptionalType>()) {
    optional = true;
    return inner->getElementType();
  }
  return type;
}

Argument describe(const c10::Argument& from) {
  Argument out;
  out.name = from.name();
  out.kwargOnly = from.kwarg_only();
  out.written = from.alias_info() != nullptr && from.alias_info()->isWrite();
  if (from.default_value().has_value()) out.preset = *from.default_value();
  auto type = withoutOptional(from.type(), out.optional);
  bool ignored = false;
  std::string text = withoutOptional(from.real_type(), ignored)->str();
  if (auto list = type->cast<c10::ListType>()) {
    out.list = true;
    type = withoutOptional(list->getElementType(), out.optionalElement);
    if (from.N().has_value()) text = text.substr(0, text.rfind('[')) + "[" + std::to_string(*from.N()) + "]";
  }
  out.kind = scalarKind(*type);
  out.type = text + (out.optional ? "?" : "");
  return out;
}

// Results are new tensors, or the very arguments that were written. Operators that reshape their argument in place are views in disguise,
// and composed ones may give a view without saying so in their schema: einsum("ii->i"), broadcast_tensors, meshgrid.
bool makesNoViews(const c10::OperatorHandle& handle) {
  static const std::unordered_set<std::string> reshaping = {"aten::resize_", "aten::resize_as_", "aten::set_", "aten::set_data", "aten::requires_grad_", "aten::detach_"};
  if (handle.hasKernelForDispatchKey(c10::DispatchKey::CompositeImplicitAutograd)) return false;
  if (handle.hasTag(at::Tag::inplace_view) || reshaping.count(handle.operator_name().name) > 0) return false;
  for (const auto& argument : handle.schema().arguments())
    if (argument.alias_info() != nullptr && !argument.alias_info()->isWrite()) return false;
  return true;
}

Operator describe(c10::OperatorHandle handle) {
  const auto& schema = handle.schema();
  Operator out{handle, {}, {}, {}, makesNoViews(handle), {}};
  for (const auto& argument : schema.arguments()) out.arguments.push_back(describe(argument));
  for (size_t i = 0; i < out.arguments.size(); i++)
    if (out.arguments[i].written) out.written.push_back(static_cast<int>(i));
  for (const auto& result : schema.returns()) {
    int same = -1;
    if (result.alias_info() != nullptr && result.alias_info()->isWrite())
      for (size_t i = 0; i < schema.arguments().size(); i++) {
        const auto* info = schema.arguments()[i].alias_info();
        if (info != nullptr && info->isWrite() && info->beforeSets() == result.alias_info()->beforeSets()) same = static_cast<int>(i);
      }
    out.returnsArgument.push_back(same);
    out.returns.push_back(result.type()->str());
  }
  return out;
}

int64_t readInt(Tag tag) {
  Mailbox& box = mailbox();
  if (tag == kInt || tag == kBool || tag == kDouble) return static_cast<int64_t>(box.next());
  TORCH_CHECK(tag == kInt64, "expected an integer");
  const auto high = static_cast<int64_t>(box.next());
  const auto low = static_cast<uint64_t>(box.next());
  return static_cast<int64_t>((static_cast<uint64_t>(high) << 32) | low);
}

c10::IValue readObject(napi_env env, napi_value objects, Kind kind) {
  napi_value value;
  check(env, napi_get_element(env, objects, static_cast<uint32_t>(mailbox().next()), &value));
  if (kind == Kind::Generator) return generatorAt(static_cast<size_t>(toDouble(env, value)));
  const std::string text = toString(env, value);
  if (kind == Kind::Device) return c10::Device(text);
  return text;
}

c10::IValue readOne(napi_env env, napi_value objects, Kind kind, Tag tag, bool& wantsGrad) {
  Mailbox& box = mailbox();
  switch (kind) {
    case Kind::Tensor: {
      if (tag == kNone) return c10::IValue();
      const at::Tensor& tensor = handles().get(box.next());
      wantsGrad = wantsGrad || tensor.requires_grad();
      return tensor;
    }
    case Kind::Int: return readInt(tag);
    case Kind::Float: return box.next();
    case Kind::Bool: return box.next() != 0;
    case Kind::Scalar:
      if (tag == kBool) return box.next() != 0;
      if (tag == kDouble) return box.next();
      return readInt(tag);
    default: return readObject(env, objects, kind);
  }
}

c10::IValue readList(napi_env env, napi_value objects, const Argument& argument, bool& wantsGrad) {
  Mailbox& box = mailbox();
  const auto count = static_cast<size_t>(box.next());
  if (argument.kind == Kind::Tensor && argument.optionalElement) {
    c10::List<Optional<at::Tensor>> list;
    for (size_t i = 0; i < count; i++) {
      const auto value = readOne(env, objects, Kind::Tensor, box.tag(), wantsGrad);
      list.push_back(value.isNone() ? Optional<at::Tensor>() : Optional<at::Tensor>(value.toTensor()));
    }
    return list;
  }
  if (argument.kind == Kind::Tensor) {
    c10::List<at::Tensor> list;
    list.reserve(count);
    for (size_t i = 0; i < count; i++) list.push_back(readOne(env, objects, Kind::Tensor, box.tag(), wantsGrad).toTensor());
    return list;
  }
  if (argument.kind == Kind::Int) {
    c10::List<int64_t> list;
    list.reserve(count);
    for (size_t i = 0; i < count; i++) list.push_back(readInt(box.tag()));
    return list;
  }
  if (argument.kind == Kind::Float) {
    c10::List<double> list;
    for (size_t i = 0; i < count; i++) box.next(), list.push_back(box.next());
    return list;
  }
  if (argument.kind == Kind::Bool) {
    c10::List<bool> list;
    for (size_t i = 0; i < count; i++) box.next(), list.push_back(box.next() != 0);
    return list;
  }
  TORCH_CHECK(argument.kind == Kind::Scalar, "lists of this kind cannot cross the bridge: ", argument.type);
  c10::impl::GenericList list(c10::NumberType::get());
  for (size_t i = 0; i < count; i++) list.push_back(readOne(env, objects, Kind::Scalar, box.tag(), wantsGrad));
  return list;
}

c10::IValue readArgument(napi_env env, napi_value objects, const Argument& argument, bool& wantsGrad) {
  const Tag tag = mailbox().tag();
  if (tag == kNone) {
    if (argument.preset.has_value()) return *argument.preset;
    TORCH_CHECK(argument.optional, "argument '", argument.name, "' (", argument.type, ") is missing");
    return c10::IValue();
  }
  if (argument.list) return readList(env, objects, argument, wantsGrad);
  return readOne(env, objects, argument.kind, tag, wantsGrad);
}

void writeInt(int64_t value) {
  Mailbox& box = mailbox();
  constexpr int64_t safe = 9007199254740991;
  if (value >= -safe && value <= safe) {
    box.write(kInt), box.write(static_cast<double>(value));
  } else {
    box.write(kInt64), box.write(static_cast<double>(value >> 32)), box.write(static_cast<double>(static_cast<uint32_t>(value)));
  }
}

void writeValue(const c10::IValue& value) {
  Mailbox& box = mailbox();
  TORCH_CHECK(box.room(4), "the result has more values than the bridge carries");
  if (value.isTensor()) {
    const auto& tensor = value.toTensor();
    if (tensor.defined()) {
      box.write(kTensor), box.write(handles().put(tensor));
    } else {
      box.write(kNone);
    }
  } else if (value.isDouble()) {
    box.write(kDouble), box.write(value.toDouble());
  } else if (value.isInt()) {
    writeInt(value.toInt());
  } else if (value.isBool()) {
    box.write(kBool), box.write(value.toBool());
  } else if (value.isList()) {
    const auto list = value.toList();
    TORCH_CHECK(box.room(2 + 3 * list.size()), "a list of ", list.size(), " results is more than one call can give; ask for fewer at a time");
    box.write(kList), box.write(static_cast<double>(list.size()));
    for (size_t i = 0; i < list.size(); i++) writeValue(list.get(i));
  } else {
    TORCH_CHECK(value.isNone(), "a result of kind ", value.tagKind(), " cannot cross the bridge");
    box.write(kNone);
  }
}

// Calls below autograd's layers, which cost a quarter of a small operator; what they would do for a tensor without history is to count
// its versions, so that a gradient formula notices a saved tensor that was overwritten.
void callWithoutAutograd(const Operator& op, c10::Stack& stack) {
  std::vector<at::Tensor> changed;
  for (const int i : op.written)
    if (stack[i].isTensor() && stack[i].toTensor().defined()) changed.push_back(stack[i].toTensor());
    else if (stack[i].isTensorList()) for (const at::Tensor& tensor : stack[i].toTensorVector()) changed.push_back(tensor);
  {
    const at::AutoDispatchBelowADInplaceOrView guard;
    op.handle.callBoxed(&stack);
  }
  for (const at::Tensor& tensor : changed) tensor.unsafeGetTensorImpl()->bump_version();
}

// call(objects): the mailbox holds [operator, arguments…]; afterwards it holds the results.
napi_value call(napi_env env, napi_callback_info info) {
  const Denormals flush(Denormals::kFlush);
  static c10::Stack spare;  // its memory is used again; a call from a hook inside this one finds it empty
  c10::Stack stack = std::move(spare);
  Mailbox& box = mailbox();
  box.rewind();
  const Operator& op = operators[static_cast<size_t>(box.next())];
  napi_value objects = nullptr;
  if (box.next() != 0) objects = Arguments(env, info)[0];
  bool wantsGrad = false;
  for (const auto& argument : op.arguments) stack.push_back(readArgument(env, objects, argument, wantsGrad));
  if (op.plain && !(wantsGrad && at::GradMode::is_enabled())) {
    callWithoutAutograd(op, stack);
  } else {
    op.handle.callBoxed(&stack);
  }
  box.rewind();
  for (size_t i = 0; i < op.returns.size(); i++)
    if (op.returnsArgument[i] < 0) writeValue(stack[i]);
  stack.clear();
  spare = std::move(stack);
  reportMemory(env);
  return nullptr;
}

napi_value describeArgument(napi_env env, const Argument& argument) {
  napi_value out = object(env);
  set(env, out, "name", string(env, argument.name));
  set(env, out, "type", string(env, argument.type));
  set(env, out, "kwargOnly", boolean(env, argument.kwargOnly));
  set(env, out, "hasDefault", boolean(env, argument.preset.has_value()));
  set(env, out, "written", boolean(env, argument.written));
  set(env, out, "supported", boolean(env, argument.kind != Kind::Unsupported));
  return out;
}

// resolve("aten::add.Tensor"): the operator's index and schema, or null when libtorch has no such operator.
napi_value resolve(napi_env env, napi_callback_info info) {
  const std::string name = toString(env, Arguments(env, info)[0]);
  auto found = resolved.find(name);
  if (found == resolved.end()) {
    const auto dot = name.find('.', name.find("::"));
    const c10::OperatorName key(name.substr(0, dot), dot == std::string::npos ? "" : name.substr(dot + 1));
    const auto handle = c10::Dispatcher::singleton().findSchema(key);
    if (!handle.has_value()) {
      napi_value null;
      check(env, napi_get_null(env, &null));
      return null;
    }
    operators.push_back(describe(*handle));
    found = resolved.emplace(name, operators.size() - 1).first;
  }
  const Operator& op = operators[found->second];
  napi_value out = object(env), arguments = array(env), returns = array(env), same = array(env);
  for (size_t i = 0; i < op.arguments.size(); i++) check(env, napi_set_element(env, arguments, i, describeArgument(env, op.arguments[i])));
  for (size_t i = 0; i < op.returns.size(); i++) {
    check(env, napi_set_element(env, returns, i, string(env, op.returns[i])));
    check(env, napi_set_element(env, same, i, number(env, op.returnsArgument[i])));
  }
  std::ostringstream text;
  text << op.handle.schema();
  set(env, out, "index", number(env, static_cast<double>(found->second)));
  set(env, out, "schema", string(env, text.str()));
  set(env, out, "arguments", arguments);
  set(env, out, "returns", returns);
  set(env, out, "returnsArgument", same);
  return out;
}

// names(): every operator that libtorch knows, "namespace::name.overload".
napi_value names(napi_env env, napi_callback_info) {
  napi_value out = array(env);
  uint32_t i = 0;
  for (const auto& name : c10::Dispatcher::singleton().getAllOpNames()) {
    if (!c10::Dispatcher::singleton().findSchema(name).has_value()) continue;
    check(env, napi_set_element(env, out, i++, string(env, name.overload_name.empty() ? name.name : name.name + "." + name.overload_name)));
  }
  return out;
}

}  // namespace

void registerDispatch(napi_env env, napi_value exports) {
  method<call>(env, exports, "call");
  method<resolve>(env, exports, "resolve");
  method<names>(env, exports, "names");
}

}  // namespace tessera
