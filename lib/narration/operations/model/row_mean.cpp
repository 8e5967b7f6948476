#include "narration/operations/model/row_mean.hpp"

#include <fmt/format.h>

#include <utility>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

// (a + b + c) / 3
std::string work_out_row_mean(const Number& number, int precision) {
  const std::vector<double> row = number.at(made_from_row(number)[0]);
  Sum sum(precision);
  for (const double entry : row) sum.add(entry);
  const auto n = static_cast<double>(row.size());
  return conclude(fmt::format("({}) / {}", sum.text(), n),
                  sum.from_shown_digits() / n, number.value(), precision);
}

}  // namespace

constinit const OperationKind row_mean_kind =
    OperationKind::computed("row_mean", made_from_row, work_out_row_mean);

Operation row_mean(Source a) {
  return {row_mean_kind, {std::move(a)}};
}

}  // namespace attn
