#include "narration/operations/learning/softmax_backward.hpp"

#include <fmt/format.h>

#include <utility>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

Places rows_of_both(const Number& number) {
  return {number.whole_row(0, number.row()),
          number.whole_row(1, number.row())};
}

// p·(g - (g_1·p_1 + ...)) / divisor
std::string work_out_softmax_backward(const Number& number, int precision) {
  const Places rows = rows_of_both(number);
  const std::vector<double> gradient = number.at(rows[0]);
  const std::vector<double> weights = number.at(rows[1]);
  const double p = weights[number.column()];
  const double g = gradient[number.column()];
  const double divisor = number.parameter("divisor");
  Sum mean(precision);
  for (std::size_t s = 0; s < weights.size(); ++s) {
    if (weights[s] != 0.0) mean.add_product(gradient[s], weights[s]);
  }
  return conclude(fmt::format("{}·({} - ({})) / {}", short_text(p, precision),
                              short_text(g, precision), mean.text(),
                              short_text(divisor, precision)),
                  rounded(p, precision) *
                      (rounded(g, precision) - mean.from_shown_digits()) /
                      rounded(divisor, precision),
                  number.value(), precision);
}

}  // namespace

constinit const OperationKind softmax_backward_kind = OperationKind::computed(
    "softmax_backward", rows_of_both, work_out_softmax_backward);

Operation softmax_backward(Source gradient, Source weights, double divisor) {
  return {softmax_backward_kind,
          {std::move(gradient), std::move(weights)},
          {{"divisor", divisor}}};
}

}  // namespace attn
