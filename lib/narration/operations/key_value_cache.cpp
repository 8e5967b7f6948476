#include "narration/operations/key_value_cache.hpp"

#include "narration/explanation/operation_kind.hpp"

namespace attn {

namespace {

std::string cache_text(const Number& number, int precision) {
  return computed_text(number, precision) +
         ", with weights that no step here shows";
}

}  // namespace

constinit const OperationKind key_value_cache_kind = OperationKind::told(
    "key_value_cache",
    [](const Number& number) -> Places {
      return {number.rows_up_to(0, number.row())};
    },
    cache_text);

Operation key_value_cache(Source x) {
  return {key_value_cache_kind, {std::move(x)}};
}

}  // namespace attn
