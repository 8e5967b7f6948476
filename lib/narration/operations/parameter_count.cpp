#include "narration/operations/parameter_count.hpp"

#include <utility>

#include "narration/explanation/operation_kind.hpp"

namespace attn {

constinit const OperationKind parameter_count_kind = OperationKind::computed(
    "parameter_count", made_from_nothing, counted_text);

Operation by_counting_parameters(std::vector<WrittenNumber> written) {
  Operation operation = {parameter_count_kind, {}};
  operation.written = std::move(written);
  return operation;
}

}  // namespace attn
