#include "narration/operations/masked_fill.hpp"

#include <fmt/format.h>

#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

std::string masked_text(const Number& number, int precision) {
  const Places places = made_from_same_place(number);
  const std::string& mask = number.operand(1).name;
  if (number.one_at(places[1]) != 0.0) {
    return fmt::format("{} is 1 here, so it becomes -inf", mask);
  }
  return fmt::format("{} is 0 here, so {} of {} stays", mask,
                     fixed_text(number.one_at(places[0]), precision),
                     number.operand(0).name);
}

}  // namespace

constinit const OperationKind masked_fill_kind =
    OperationKind::told("masked_fill", made_from_same_place, masked_text);

Operation masked_fill(Source a, Source mask) {
  return {masked_fill_kind, {std::move(a), std::move(mask)}};
}

}  // namespace attn
