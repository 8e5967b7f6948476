#include "narration/operations/measurement.hpp"

#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

std::string measurement_text(const Number& number, int precision) {
  return shown_text(number, precision) +
         " was measured, by the code of this step";
}

}  // namespace

constinit const OperationKind measurement_kind =
    OperationKind::told("measurement", made_from_nothing, measurement_text);

Operation by_measuring() {
  return {measurement_kind, {}};
}

}  // namespace attn
