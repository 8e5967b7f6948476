#include "narration/operations/merge_heads.hpp"

#include "narration/explanation/operation_kind.hpp"

namespace attn {

constinit const OperationKind merge_heads_kind =
    OperationKind::moved("merge_heads", [](const Number& number) -> Places {
      const Tensor& heads = number.operand(0).values;
      const std::size_t head = number.column() / heads.columns();
      return {number.entry_of(0, number.matrix() * heads.shape()[1] + head,
                              number.row(),
                              number.column() % heads.columns())};
    });

Operation merge_heads(Source a) {
  return {merge_heads_kind, {std::move(a)}};
}

}  // namespace attn
