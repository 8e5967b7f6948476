#include "narration/operations/model/layer_norm.hpp"

#include <fmt/format.h>

#include <cmath>
#include <numeric>
#include <utility>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

double mean_of(const std::vector<double>& numbers) {
  return std::accumulate(numbers.begin(), numbers.end(), 0.0) /
         static_cast<double>(numbers.size());
}

double variance_of(const std::vector<double>& numbers) {
  const double mean = mean_of(numbers);
  std::vector<double> squares;
  for (const double number : numbers) {
    squares.push_back((number - mean) * (number - mean));
  }
  return mean_of(squares);
}

// of the row's mean m and variance v: (a - m) / sqrt(v + eps)
std::string work_out_layer_norm(const Number& number, int precision) {
  const std::vector<double> row = number.at(made_from_row(number)[0]);
  const double a = row[number.column()];
  const double mean = mean_of(row);
  const double variance = variance_of(row);
  const double eps = number.parameter("eps");
  return conclude(
      fmt::format("the row's mean is {}, its variance {}: ({} - {}) / "
                  "sqrt({} + {})",
                  short_text(mean, precision),
                  short_text(variance, precision), short_text(a, precision),
                  factor_text(mean, precision),
                  short_text(variance, precision), eps),
      (rounded(a, precision) - rounded(mean, precision)) /
          std::sqrt(rounded(variance, precision) + eps),
      number.value(), precision);
}

}  // namespace

constinit const OperationKind layer_norm_kind =
    OperationKind::computed("layer_norm", made_from_row, work_out_layer_norm);

Operation layer_norm(Source a, double eps) {
  return {layer_norm_kind, {std::move(a)}, {{"eps", eps}}};
}

}  // namespace attn
