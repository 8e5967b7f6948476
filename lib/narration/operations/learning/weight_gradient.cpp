#include "narration/operations/learning/weight_gradient.hpp"

#include <utility>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

std::string work_out_weight_gradient(const Number& number, int precision) {
  const Tensor& outputs = number.kept("grad_outputs");
  const std::vector<double> inputs =
      number.at(number.block(0, {0, number.rows(0)}, {number.column(), 1}));
  Sum sum(precision);
  for (std::size_t t = 0; t < inputs.size(); ++t) {
    sum.add_product(outputs.at(0, t, number.row()), inputs[t]);
  }
  return sum.equals(number.value());
}

}  // namespace

constinit const OperationKind weight_gradient_kind = OperationKind::computed(
    "weight_gradient", made_from_all, work_out_weight_gradient);

std::vector<Source> sources_of(const TrainedLayers& layers) {
  return {layers.inputs, layers.W_query, layers.W_key, layers.W_value};
}

Operation weight_gradient(const TrainedLayers& layers, TrainedWeight which,
                          Tensor grad_outputs) {
  Operation operation = {weight_gradient_kind,
                         sources_of(layers),
                         {{"which", static_cast<double>(which)}}};
  operation.kept = {{"grad_outputs", std::move(grad_outputs)}};
  return operation;
}

}  // namespace attn
