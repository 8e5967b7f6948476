#include "narration/operations/count.hpp"

#include <utility>

#include "narration/explanation/operation_kind.hpp"

namespace attn {

constinit const OperationKind count_kind =
    OperationKind::computed("count", made_from_nothing, counted_text);

Operation by_counting(std::vector<WrittenNumber> written) {
  Operation operation = {count_kind, {}};
  operation.written = std::move(written);
  return operation;
}

}  // namespace attn
