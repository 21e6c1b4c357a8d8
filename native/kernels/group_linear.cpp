// tessera::group_linear, a linear layer over those tiles of its weight that exist:
//
//     y_r = sum over tiles t of output tile r of  x_c(t) W_t + b_r        W_t: [tile inputs, tile outputs]
//
// input [..., inputs], weight [tiles, tile, tile], bias [outputs], rows [output tiles + 1], columns [tiles]; then max(y, 0) if relu is asked for.
// On the CPU float32 and bfloat16, in tiles whose side is a multiple of 16, take the kernels of group_linear_kernels.cpp, with float32 accumulation;
// anything else the composed form, which is their oracle too.
#include "group_linear.h"
#include "isa/strip_product.h"

#include <ATen/Functions.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/custom_function.h>
#include <torch/library.h>

#include <vector>

namespace tessera {
namespace {

using torch::autograd::variable_list;

// Sizes, and on the CPU every tile's place too: elsewhere reading them would make the host wait for the device.
TilePattern checkedPattern(const at::Tensor& input, const at::Tensor& weight, const Optional<at::Tensor>& bias, const at::Tensor& rows, const at::Tensor& columns) {
  TORCH_CHECK(input.dim() >= 1 && input.size(-1) > 0, "input must be [..., inputs], got ", input.sizes());
  TORCH_CHECK(weight.dim() == 3 && weight.size(1) == weight.size(2) && weight.size(1) > 0, "weight must be [tiles, tile, tile], got ", weight.sizes());
  TORCH_CHECK(rows.scalar_type() == at::kLong && rows.dim() == 1 && rows.numel() >= 2 && rows.is_contiguous(), "rows must be [output tiles + 1], int64");
  TORCH_CHECK(columns.scalar_type() == at::kLong && columns.dim() == 1 && columns.is_contiguous(), "columns must be [tiles], int64");
  TORCH_CHECK(rows.device() == input.device() && columns.device() == input.device(), "input is on ", input.device(), ", rows on ", rows.device(), ", columns on ", columns.device());
  const int64_t tile = weight.size(1), tiles = weight.size(0), outputTiles = rows.numel() - 1, inputs = input.size(-1);
  const TilePattern p{tile, inputs, outputTiles * tile, (inputs + tile - 1) / tile, outputTiles, rows.data_ptr<int64_t>(), columns.data_ptr<int64_t>()};
  TORCH_CHECK(columns.numel() == tiles, "columns has ", columns.numel(), " entries, weight has ", tiles, " tiles");
  TORCH_CHECK(!bias.has_value() || (bias->dim() == 1 && bias->size(0) == p.outputs), "bias must be [", p.outputs, "]");
  TORCH_CHECK(input.scalar_type() == weight.scalar_type(), "input is ", input.scalar_type(), ", weight is ", weight.scalar_type());
  if (!input.device().is_cpu()) return p;
  TORCH_CHECK(p.rows[0] == 0 && p.rows[outputTiles] == tiles, "rows must go from 0 to the number of tiles, ", tiles);
  for (int64_t r = 0; r < outputTiles; r++) TORCH_CHECK(p.rows[r] <= p.rows[r + 1], "rows must not fall, entry ", r + 1, " does");
  for (int64_t t = 0; t < tiles; t++)
    TORCH_CHECK(p.columns[t] >= 0 && p.columns[t] < p.inputTiles, "tile ", t, " reads input tile ", p.columns[t], ", but ", inputs, " inputs make ", p.inputTiles, " tiles of ", tile);
  return p;
}

// The output tile of each tile, as an index.
at::Tensor outputTileOf(const at::Tensor& rows, const at::Tensor& columns) {
  return at::sub(at::searchsorted(rows, at::arange(columns.numel(), rows.options()), false, true), 1);
}

std::vector<int64_t> outputShape(const at::Tensor& input, const TilePattern& p) {
  auto shape = input.sizes().vec();
  shape.back() = p.outputs;
  return shape;
}

// Gather the input tiles, multiply them in one batch, add the products up by output tile.
at::Tensor composed(const at::Tensor& input, const at::Tensor& weight, const Optional<at::Tensor>& bias, const at::Tensor& rows, const at::Tensor& columns, bool relu) {
  const TilePattern p = checkedPattern(input, weight, bias, rows, columns);
  const at::Tensor flat = at::constant_pad_nd(input.reshape({-1, p.inputs}), {0, p.inputTiles * p.tile - p.inputs});
  const at::Tensor gathered = flat.view({flat.size(0), p.inputTiles, p.tile}).transpose(0, 1).index_select(0, columns);
  const at::Tensor products = at::bmm(gathered, weight);
  const at::Tensor sums = at::zeros({p.outputTiles, flat.size(0), p.tile}, products.options()).index_add(0, outputTileOf(rows, columns), products);
  at::Tensor output = sums.transpose(0, 1).reshape(outputShape(input, p));
  if (bias.has_value()) output = at::add(output, *bias);
  return relu ? at::relu(output) : output;
}

// The whole weight with zeros where no tile exists, and the dense layer.
at::Tensor expanded(const at::Tensor& input, const at::Tensor& weight, const Optional<at::Tensor>& bias, const at::Tensor& rows, const at::Tensor& columns, bool relu) {
  const TilePattern p = checkedPattern(input, weight, bias, rows, columns);
  const at::Tensor place = at::add(at::mul(outputTileOf(rows, columns), p.inputTiles), columns);
  const at::Tensor tiles = at::zeros({p.outputTiles * p.inputTiles, p.tile, p.tile}, weight.options()).index_add(0, place, weight);
  const at::Tensor dense = tiles.view({p.outputTiles, p.inputTiles, p.tile, p.tile}).permute({0, 3, 1, 2}).reshape({p.outputs, p.inputTiles * p.tile});
  const at::Tensor output = at::linear(input, dense.narrow(1, 0, p.inputs), bias);
  return relu ? at::relu(output) : output;
}

at::Tensor plain(const at::Tensor& tensor) { return tensor.to(at::kFloat).contiguous(); }

at::Tensor fast(const at::Tensor& input, const at::Tensor& weight, const Optional<at::Tensor>& bias, const at::Tensor& rows, const at::Tensor& columns, bool relu) {
  const TilePattern p = checkedPattern(input, weight, bias, rows, columns);
  const at::Tensor output = groupLinearForward(plain(input).view({-1, p.inputs}), plain(weight), bias.has_value() ? plain(*bias) : at::Tensor(), p, relu);
  return output.view(outputShape(input, p)).to(input.scalar_type());
}

struct GroupLinear : torch::autograd::Function<GroupLinear> {
  static at::Tensor forward(torch::autograd::AutogradContext* context, const at::Tensor& input, const at::Tensor& weight, const Optional<at::Tensor>& bias, const at::Tensor& rows,
                            const at::Tensor& columns, bool relu) {
    const at::AutoDispatchBelowADInplaceOrView guard;
    const at::Tensor output = fast(input, weight, bias, rows, columns, relu);
    const at::Tensor shift = bias.has_value() ? *bias : at::Tensor();
    context->save_for_backward({input, weight, shift, rows, columns, relu ? output : at::Tensor()});
    return output;
  }

  static variable_list backward(torch::autograd::AutogradContext* context, const variable_list& gradients) {
    const auto saved = context->get_saved_variables();
    const at::Tensor &input = saved[0], &weight = saved[1], &bias = saved[2], &rows = saved[3], &columns = saved[4], &output = saved[5];
    const auto wants = [](const at::Tensor& tensor) { return tensor.defined() && tensor.requires_grad(); };
    const auto shift = bias.defined() ? Optional<at::Tensor>(bias) : Optional<at::Tensor>();
    if (at::GradMode::is_enabled()) {  // higher derivatives: through operators that have them
      return gradientsThrough(composed(input, weight, shift, rows, columns, output.defined()), gradients[0], {input, weight, bias}, 6);
    }
    const TilePattern p = checkedPattern(input, weight, shift, rows, columns);
    const at::Tensor gate = output.defined() ? plain(output).view({-1, p.outputs}) : at::Tensor();
    const auto found = groupLinearBackward(plain(gradients[0]).view({-1, p.outputs}), gate, plain(input).view({-1, p.inputs}), plain(weight), p, {wants(input), wants(weight), wants(bias)});
    const auto back = [](const at::Tensor& gradient, const at::Tensor& of) { return gradient.defined() ? gradient.view(of.sizes()).to(of.scalar_type()) : gradient; };
    return {back(found.input, input), back(found.weight, weight), back(found.bias, bias), at::Tensor(), at::Tensor(), at::Tensor()};
  }
};

bool takesKernels(const at::Tensor& input, const at::Tensor& weight) {
  const auto type = input.scalar_type();
  return input.device().is_cpu() && (type == at::kFloat || type == at::kBFloat16) && weight.dim() == 3 && weight.size(-1) % kStrip == 0;
}

at::Tensor groupLinear(const at::Tensor& input, const at::Tensor& weight, const Optional<at::Tensor>& bias, const at::Tensor& rows, const at::Tensor& columns, bool relu) {
  if (takesKernels(input, weight)) return GroupLinear::apply(input, weight, bias, rows, columns, relu);
  const auto type = input.scalar_type();
  if (!input.device().is_cpu() || (type != at::kBFloat16 && type != at::kHalf) || weight.scalar_type() != type) return composed(input, weight, bias, rows, columns, relu);
  const auto wide = bias.has_value() ? Optional<at::Tensor>(bias->to(at::kFloat)) : bias;
  return composed(input.to(at::kFloat), weight.to(at::kFloat), wide, rows, columns, relu).to(type);
}

}  // namespace

TORCH_LIBRARY_FRAGMENT(tessera, library) {
  library.def("group_linear(Tensor input, Tensor weight, Tensor? bias, Tensor rows, Tensor columns, bool relu=False) -> Tensor", &groupLinear);
  library.def("group_linear_dense(Tensor input, Tensor weight, Tensor? bias, Tensor rows, Tensor columns, bool relu=False) -> Tensor", &expanded);
  library.def("group_linear_composed(Tensor input, Tensor weight, Tensor? bias, Tensor rows, Tensor columns, bool relu=False) -> Tensor", &composed);
}

}  // namespace tessera
