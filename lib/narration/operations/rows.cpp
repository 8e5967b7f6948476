#include "narration/operations/rows.hpp"

#include "narration/explanation/operation_kind.hpp"

namespace attn {

constinit const OperationKind rows_kind =
    OperationKind::moved("rows", [](const Number& number) -> Places {
      const auto first = static_cast<std::size_t>(number.parameter("first"));
      return {number.entry(0, first + number.row(), number.column())};
    });

Operation rows_without(Source a, std::size_t first, std::size_t last) {
  return {rows_kind,
          {std::move(a)},
          {{"first", static_cast<double>(first)},
           {"last", static_cast<double>(last)}}};
}

}  // namespace attn
