#include "narration/operations/count.hpp"

#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

std::string count_text(const Number& number, int precision) {
  return fixed_text(number.value(), precision) +
         " was counted by the code of this step";
}

}  // namespace

constinit const OperationKind count_kind =
    OperationKind::told("count", made_from_nothing, count_text);

Operation by_counting() {
  return {&count_kind, {}, {}};
}

}  // namespace attn
