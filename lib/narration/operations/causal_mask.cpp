#include "narration/operations/causal_mask.hpp"

#include <fmt/format.h>

#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

std::string causal_mask_text(const Number& number, int precision) {
  const bool hidden = number.column() > number.row();
  return fmt::format(
      "the key {} after the query, {}, so it {}: {}",
      hidden ? "comes" : "does not come", key_and_query_text(number),
      hidden ? "is hidden" : "may be seen", shown_text(number, precision));
}

}  // namespace

constinit const OperationKind causal_mask_kind =
    OperationKind::told("causal_mask", made_from_nothing, causal_mask_text);

Operation causal_mask() {
  return {causal_mask_kind, {}, {{"hidden", 1.0}}};
}

Operation visible_mask() {
  return {causal_mask_kind, {}, {{"hidden", 0.0}}};
}

}  // namespace attn
