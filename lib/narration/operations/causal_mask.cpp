#include "narration/operations/causal_mask.hpp"

#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

std::string causal_mask_text(const Number& number, int) {
  return number.column() > number.row()
             ? "the key comes after the query, so it is hidden"
             : "the key does not come after the query, so it may be seen";
}

}  // namespace

constinit const OperationKind causal_mask_kind =
    OperationKind::told("causal_mask", made_from_nothing, causal_mask_text);

Operation causal_mask() {
  return {causal_mask_kind, {}};
}

}  // namespace attn
