#include "narration/operations/split_heads.hpp"

#include "narration/explanation/operation_kind.hpp"

namespace attn {

constinit const OperationKind split_heads_kind =
    OperationKind::moved("split_heads", [](const Number& number) -> Places {
      const Tensor& values = number.result().values;
      const std::size_t heads = values.shape()[1];
      const std::size_t head = number.matrix() % heads;
      return {number.entry_of(0, number.matrix() / heads, number.row(),
                              head * values.columns() + number.column())};
    });

Operation split_heads(Source a) {
  return {split_heads_kind, {std::move(a)}};
}

}  // namespace attn
