#include "narration/operations/multi_head_attention_wrapper.hpp"

#include "narration/explanation/operation_kind.hpp"

namespace attn {

// Tokens up to the query's own; of the values' weights the row that makes
// this column. Which rows of the other two belong to its head, the operation
// does not say.
constinit const OperationKind multi_head_attention_wrapper_kind =
    OperationKind::told(
        "multi_head_attention_wrapper",
        [](const Number& number) -> Places {
          return {number.rows_up_to(0, number.row()), number.whole(1),
                  number.whole(2), number.whole_row(3, number.column())};
        },
        computed_text);

Operation multi_head_attention_wrapper(Source batch, Source W_query,
                                       Source W_key, Source W_value) {
  return {multi_head_attention_wrapper_kind,
          {std::move(batch), std::move(W_query), std::move(W_key),
           std::move(W_value)}};
}

}  // namespace attn
