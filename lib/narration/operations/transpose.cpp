#include "narration/operations/transpose.hpp"

#include "narration/explanation/operation_kind.hpp"

namespace attn {

constinit const OperationKind transpose_kind =
    OperationKind::moved("transpose", [](const Number& number) -> Places {
      return {number.entry(0, number.column(), number.row())};
    });

Operation transpose_of(Source a) {
  return {transpose_kind, {std::move(a)}};
}

}  // namespace attn
