#include "narration/operations/row.hpp"

#include "narration/explanation/operation_kind.hpp"

namespace attn {

constinit const OperationKind row_kind =
    OperationKind::moved("row", [](const Number& number) -> Places {
      const auto row = static_cast<std::size_t>(number.parameter("row"));
      return {number.entry(0, row, number.column())};
    });

Operation row_of(Source a, std::size_t row) {
  return {row_kind, {std::move(a)}, {{"row", static_cast<double>(row)}}};
}

}  // namespace attn
