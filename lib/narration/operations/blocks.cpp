#include "narration/operations/blocks.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

std::string blocks_text(const Number& number, int precision) {
  const auto size = static_cast<std::size_t>(number.parameter("queries"));
  const std::size_t row = number.row();
  const std::size_t end =
      std::min(row - row % size + size, number.result().values.rows());
  const std::size_t key = number.column() + 1;
  return fmt::format(
      "the block of query {} ends with query {}, and of key {} the score is "
      "{}, for {} {} {}: {}",
      row + 1, end, key, key <= end ? "computed" : "left out", key,
      key <= end ? "≤" : ">", end, shown_text(number, precision));
}

}  // namespace

constinit const OperationKind blocks_kind =
    OperationKind::told("blocks", made_from_nothing, blocks_text);

Operation blocks(std::size_t queries) {
  return {blocks_kind, {}, {{"queries", static_cast<double>(queries)}}};
}

}  // namespace attn
