#include "narration/operations/softmax.hpp"

#include <utility>

#include "narration/explanation/operation_kind.hpp"
#include "narration/explanation/softmax_arithmetic.hpp"

namespace attn {
namespace {

std::string work_out_softmax(const Number& number, int precision) {
  using Shift = SoftmaxForm::Shift;
  const Shift shift = number.has_parameter("shifted")     ? Shift::always
                      : number.has_parameter("unshifted") ? Shift::never
                                                          : Shift::as_needed;
  return softmax_arithmetic(
      number.at(made_from_row(number)[0]), number.column(),
      {number.parameter("divisor"), shift}, number.value(), precision);
}

}  // namespace

constinit const OperationKind softmax_kind =
    OperationKind::computed("softmax", made_from_row, work_out_softmax);

Operation softmax(Source a, double divisor) {
  return {softmax_kind, {std::move(a)}, {{"divisor", divisor}}};
}

Operation softmax_at_temperature(Source a, double temperature) {
  Operation operation = softmax(std::move(a), temperature);
  operation.parameters["is_temperature"] = 1.0;
  return operation;
}

Operation shifted_softmax(Source a) {
  Operation operation = softmax(std::move(a));
  operation.parameters["shifted"] = 1.0;
  return operation;
}

Operation unshifted_softmax(Source a) {
  Operation operation = softmax(std::move(a));
  operation.parameters["unshifted"] = 1.0;
  return operation;
}

}  // namespace attn
