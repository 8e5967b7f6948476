#include "narration/operations/normalise.hpp"

#include <fmt/format.h>

#include <cmath>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

std::string work_out_normalise(const Number& number, int precision) {
  const std::vector<double> row = number.at(made_from_row(number)[0]);
  const double entry = row[number.column()];
  double sum = 0.0;
  Sum shown(precision);
  for (const double one : row) {
    sum += one;
    shown.add(one);
  }
  if (sum == 0.0) return "";  // the floats' sum was nothing but rounding
  if (rounded(sum, precision) == 0.0) {
    const Quotient quotient(entry, sum, precision);
    return conclude(quotient.text + ", the sum of the row",
                    quotient.from_shown_digits, number.value(), precision);
  }
  const std::string sum_shown = fixed_text(sum, precision);
  const char* sign = equals_sign(
      fixed_text(shown.from_shown_digits(), precision), sum_shown);
  return conclude(fmt::format("{} / ({}) {} {} / {}",
                              short_text(entry, precision), shown.text(),
                              sign, short_text(entry, precision), sum_shown),
                  rounded(entry, precision) / rounded(sum, precision),
                  number.value(), precision);
}

}  // namespace

constinit const OperationKind normalise_kind =
    OperationKind::computed("normalise", made_from_row, work_out_normalise);

Operation normalise(Source a) {
  return {normalise_kind, {std::move(a)}};
}

}  // namespace attn
