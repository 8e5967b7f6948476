#include "narration/operations/measurement.hpp"

#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

std::string measurement_text(const Number& number, int precision) {
  return fixed_text(number.value(), precision) +
         " was measured on this machine";
}

}  // namespace

constinit const OperationKind measurement_kind =
    OperationKind::told("measurement", made_from_nothing, measurement_text);

Operation by_measuring() {
  return {&measurement_kind, {}, {}};
}

}  // namespace attn
