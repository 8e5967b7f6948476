#include "narration/operations/count.hpp"

#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

std::string count_text(const Number& number, int precision) {
  return shown_text(number, precision) +
         " follows from the sizes, by the code of this step";
}

}  // namespace

constinit const OperationKind count_kind =
    OperationKind::told("count", made_from_nothing, count_text);

Operation by_counting() {
  return {count_kind, {}};
}

}  // namespace attn
