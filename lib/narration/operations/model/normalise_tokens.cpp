#include "narration/operations/model/normalise_tokens.hpp"

#include <fmt/format.h>

#include <cmath>
#include <utility>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

Places entry_mean_and_variance(const Number& number) {
  const std::size_t row = number.row();
  return {number.entry(0, row, number.column()), number.entry(1, row, 0),
          number.entry(2, row, 0)};
}

// (a - m) / sqrt(v + eps)
std::string work_out_normalised(const Number& number, int precision) {
  const Places parts = entry_mean_and_variance(number);
  const double a = number.one_at(parts[0]);
  const double mean = number.one_at(parts[1]);
  const double variance = number.one_at(parts[2]);
  const double eps = number.parameter("eps");
  const std::string left = fmt::format(
      "({} - {}) / sqrt({}{})", short_text(a, precision),
      factor_text(mean, precision), short_text(variance, precision),
      eps == 0.0 ? "" : fmt::format(" + {}", eps));
  return conclude(left,
                  (rounded(a, precision) - rounded(mean, precision)) /
                      std::sqrt(rounded(variance, precision) + eps),
                  number.value(), precision);
}

}  // namespace

constinit const OperationKind normalise_tokens_kind = OperationKind::computed(
    "normalise_tokens", entry_mean_and_variance, work_out_normalised);

Operation normalise_tokens(Source a, Source mean, Source variance,
                           double eps) {
  return {normalise_tokens_kind,
          {std::move(a), std::move(mean), std::move(variance)},
          {{"eps", eps}}};
}

}  // namespace attn
