#include "narration/operations/model/relu.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

std::string work_out_relu(const Number& number, int precision) {
  const double a = number.one_at(made_from_same_place(number)[0]);
  return conclude(fmt::format("max({}, 0)", short_text(a, precision)),
                  std::max(rounded(a, precision), 0.0), number.value(),
                  precision);
}

}  // namespace

constinit const OperationKind relu_kind =
    OperationKind::computed("relu", made_from_same_place, work_out_relu);

Operation relu_of(Source a) {
  return {relu_kind, {std::move(a)}};
}

}  // namespace attn
