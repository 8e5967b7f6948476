#include "narration/operations/singular_values.hpp"

#include "narration/explanation/operation_kind.hpp"

namespace attn {

constinit const OperationKind singular_values_kind =
    OperationKind::told("singular_values", made_from_all, computed_text);

Operation singular_values(Source a) {
  return {singular_values_kind, {std::move(a)}};
}

}  // namespace attn
