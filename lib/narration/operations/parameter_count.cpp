#include "narration/operations/parameter_count.hpp"

#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

std::string parameter_count_text(const Number& number, int precision) {
  return shown_text(number, precision) +
         " follows from the shapes of the layers";
}

}  // namespace

constinit const OperationKind parameter_count_kind = OperationKind::told(
    "parameter_count", made_from_nothing, parameter_count_text);

Operation by_counting_parameters() {
  return {parameter_count_kind, {}};
}

}  // namespace attn
