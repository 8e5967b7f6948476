#include "narration/operations/divide.hpp"

#include <fmt/format.h>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

Places parts_of_quotient(const Number& number) {
  Places places = {number.entry(0, number.row(), number.column())};
  if (number.operands() > 1) places.push_back(number.whole(1));
  return places;
}

std::string work_out_divide(const Number& number, int precision) {
  const Places parts = parts_of_quotient(number);
  const double a = number.one_at(parts[0]);
  const double divisor = parts.size() > 1 ? number.one_at(parts[1])
                                          : number.parameter("divisor");
  return conclude(fmt::format("{} / {}", short_text(a, precision),
                              short_text(divisor, precision)),
                  rounded(a, precision) / rounded(divisor, precision),
                  number.value(), precision);
}

}  // namespace

constinit const OperationKind divide_kind =
    OperationKind::computed("divide", parts_of_quotient, work_out_divide);

Operation divide(Source a, double divisor) {
  return {divide_kind, {std::move(a)}, {{"divisor", divisor}}};
}

Operation divide(Source a, Source divisor) {
  return {divide_kind, {std::move(a), std::move(divisor)}};
}

}  // namespace attn
