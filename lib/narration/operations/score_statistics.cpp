#include "narration/operations/score_statistics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"
#include "narration/operations/random.hpp"

namespace attn {
namespace {

// Of sums of thousands of floats more would be rounding.
constexpr int decimals_of_sums = 1;

double kept_in_row(const Number& number, const char* name) {
  return number.kept(name).at(0, 0, number.row());
}

// The standard deviation of all scores.
std::string work_out_spread(const Number& number, int precision) {
  const double n = number.parameter("drawn");
  const double squares = kept_in_row(number, "squares");
  const int digits = std::min(precision, decimals_of_sums);
  return conclude(
      fmt::format("the standard deviation of {0}·{0} scores, of {0} queries "
                  "and {0} keys that were drawn, each a sum of {1} products, "
                  "from their squared distances to the mean: sqrt({2} / "
                  "({0}·{0} - 1))",
                  n, kept_in_row(number, "widths"),
                  short_text(squares, digits)),
      std::sqrt(rounded(squares, digits) / (n * n - 1.0)), number.value(),
      precision);
}

// The same of scores that are divided by sqrt(d_k): its own column before.
std::string work_out_scaled_spread(const Number& number, int precision) {
  const double width = kept_in_row(number, "widths");
  const double spread =
      number.result().values.at(number.matrix(), number.row(), 0);
  return conclude(
      fmt::format("the standard deviation of the same scores, each divided "
                  "by sqrt(d_k), so it is divided too: {} / sqrt({})",
                  short_text(spread, precision), width),
      rounded(spread, precision) / std::sqrt(width), number.value(),
      precision);
}

std::string work_out_top_weight(const Number& number, int precision) {
  const bool scaled = number.column() == 3;
  const double n = number.parameter("drawn");
  const double sum =
      kept_in_row(number, scaled ? "top_weights_scaled" : "top_weights");
  return conclude(
      fmt::format("of each of {0} queries the largest weight, in the softmax "
                  "of its {0} scores{1}, and of these the mean: {2} / {0}",
                  n, scaled ? " over sqrt(d_k)" : "",
                  short_text(sum, precision)),
      rounded(sum, precision) / n, number.value(), precision);
}

std::string work_out_statistic(const Number& number, int precision) {
  switch (number.column()) {
    case 0:
      return work_out_spread(number, precision);
    case 1:
      return work_out_scaled_spread(number, precision);
    default:
      return work_out_top_weight(number, precision);
  }
}

}  // namespace

constinit const OperationKind score_statistics_kind =
    OperationKind::computed("score_statistics", made_from_nothing,
                            work_out_statistic)
        .handing_on("widths");

Operation score_statistics(const ScoreSums& sums) {
  Operation operation = {score_statistics_kind,
                         {},
                         {{"seed", seed_parameter(sums.seed)},
                          {"drawn", static_cast<double>(sums.drawn)}}};
  operation.kept = {{"widths", sums.widths},
                    {"squares", sums.squares},
                    {"top_weights", sums.top_weights},
                    {"top_weights_scaled", sums.top_weights_scaled}};
  return operation;
}

}  // namespace attn
