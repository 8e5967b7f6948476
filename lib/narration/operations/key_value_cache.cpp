#include "narration/operations/key_value_cache.hpp"

#include "narration/explanation/operation_kind.hpp"

namespace attn {

constinit const OperationKind key_value_cache_kind = OperationKind::told(
    "key_value_cache",
    [](const Number& number) -> Places {
      return {number.block(0, {0, number.row() + 1}, {0, number.columns(0)})};
    },
    computed_text);

Operation key_value_cache(Source x) {
  return {&key_value_cache_kind, {std::move(x)}, {}};
}

}  // namespace attn
