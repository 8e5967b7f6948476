#include "narration/operations/divide.hpp"

#include <fmt/format.h>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

std::string work_out_divide(const Number& number, int precision) {
  const Places parts = made_from_entry_and_number(number);
  const double a = number.one_at(parts[0]);
  const double divisor = parts.size() > 1 ? number.one_at(parts[1])
                                          : number.parameter("divisor");
  if (rounded(divisor, precision) == 0.0) {
    const Quotient quotient(a, divisor, precision);
    return conclude(quotient.text, quotient.from_shown_digits, number.value(),
                    precision);
  }
  return conclude(fmt::format("{} / {}", short_text(a, precision),
                              short_text(divisor, precision)),
                  rounded(a, precision) / rounded(divisor, precision),
                  number.value(), precision);
}

}  // namespace

constinit const OperationKind divide_kind = OperationKind::computed(
    "divide", made_from_entry_and_number, work_out_divide);

Operation divide(Source a, double divisor) {
  return {divide_kind, {std::move(a)}, {{"divisor", divisor}}};
}

Operation divide_by_temperature(Source a, double temperature) {
  Operation operation = divide(std::move(a), temperature);
  operation.parameters["is_temperature"] = 1.0;
  return operation;
}

Operation divide(Source a, Source divisor) {
  return {divide_kind, {std::move(a), std::move(divisor)}};
}

}  // namespace attn
