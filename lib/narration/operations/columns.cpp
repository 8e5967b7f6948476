#include "narration/operations/columns.hpp"

#include "narration/explanation/operation_kind.hpp"

namespace attn {

constinit const OperationKind columns_kind =
    OperationKind::moved("columns", [](const Number& number) -> Places {
      const auto first = static_cast<std::size_t>(number.parameter("first"));
      return {number.entry(0, number.row(), first + number.column())};
    });

Operation columns_of(Source a, std::size_t first) {
  return {
      columns_kind, {std::move(a)}, {{"first", static_cast<double>(first)}}};
}

}  // namespace attn
