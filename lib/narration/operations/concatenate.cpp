#include "narration/operations/concatenate.hpp"

#include "narration/explanation/operation_kind.hpp"

namespace attn {

constinit const OperationKind concatenate_kind =
    OperationKind::moved("concatenate", [](const Number& number) -> Places {
      const std::size_t width = number.columns(0);
      return {number.entry(number.column() / width, number.row(),
                           number.column() % width)};
    });

Operation concatenate(std::vector<Source> parts) {
  return {concatenate_kind, std::move(parts)};
}

}  // namespace attn
