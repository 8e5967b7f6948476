#include "narration/operations/model/row_variance.hpp"

#include <fmt/format.h>

#include <utility>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

Places row_and_mean(const Number& number) {
  return {number.whole_row(0, number.row()),
          number.entry(1, number.row(), 0)};
}

// ((a - m)² + (b - m)²) / 2
std::string work_out_variance(const Number& number, int precision) {
  const Places parts = row_and_mean(number);
  const std::vector<double> row = number.at(parts[0]);
  const double mean = number.one_at(parts[1]);
  const std::string behind = factor_text(mean, precision);
  std::vector<std::string> terms;
  double sum = 0.0;
  for (const double entry : row) {
    terms.push_back(
        fmt::format("({} - {})²", short_text(entry, precision), behind));
    const double distance =
        rounded(entry, precision) - rounded(mean, precision);
    sum += distance * distance;
  }
  const double divisor =
      static_cast<double>(row.size()) - number.parameter("unbiased");
  return conclude(fmt::format("({}) / {}", sum_text(terms), divisor),
                  sum / divisor, number.value(), precision);
}

}  // namespace

constinit const OperationKind row_variance_kind =
    OperationKind::computed("row_variance", row_and_mean, work_out_variance);

Operation row_variance(Source a, Source mean, bool unbiased) {
  return {row_variance_kind,
          {std::move(a), std::move(mean)},
          {{"unbiased", unbiased ? 1.0 : 0.0}}};
}

}  // namespace attn
