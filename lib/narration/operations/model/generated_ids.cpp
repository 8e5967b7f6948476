#include "narration/operations/model/generated_ids.hpp"

#include <fmt/format.h>

#include <utility>

#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

Places ids_before(const Number& number) {
  const std::size_t count = number.columns(0);
  if (number.column() >= count) return {number.whole(0)};
  return {number.entry(0, 0, number.column())};
}

std::string generated_text(const Number& number, int precision) {
  const std::size_t given = number.columns(0);
  if (number.column() < given) {
    return fmt::format("{} is one of the ids given", number.value());
  }
  const double logit =
      number.kept("largest").at(0, 0, number.column() - given);
  return fmt::format(
      "after the {} ids before it, {} has the largest logit: "
      "{}",
      number.column(), number.value(), fixed_text(logit, precision));
}

}  // namespace

constinit const OperationKind generated_ids_kind =
    OperationKind::told("generated_ids", ids_before, generated_text);

Operation generated_ids(Source ids, Tensor largest) {
  Operation operation = {generated_ids_kind, {std::move(ids)}};
  operation.kept = {{"largest", std::move(largest)}};
  return operation;
}

}  // namespace attn
