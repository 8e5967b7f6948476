#include "narration/operations/softmax.hpp"

#include <fmt/format.h>

#include <cmath>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

// What is subtracted from each score: the largest, if it is asked for or the
// exponentials would be too long to show, or too small.
double shift_of(const Number& number, const std::vector<double>& scores,
                double divisor) {
  double highest = -HUGE_VAL;
  for (const double score : scores) {
    highest = std::fmax(highest, score / divisor);
  }
  const bool short_as_it_is = highest > -1.0 && highest < 10.0;
  return !number.has_parameter("shifted") && short_as_it_is ? 0.0 : highest;
}

// "exp(s / divisor - shift)"
std::string power_text(double score, double divisor, double shift,
                       int precision) {
  std::string text = short_text(score, precision);
  if (divisor != 1.0) text += "/" + short_text(divisor, precision);
  if (shift != 0.0) text += " - " + factor_text(shift, precision);
  return "exp(" + text + ")";
}

// exp(s_i) / (exp(s_1) + ... + exp(s_n))
std::string work_out_softmax(const Number& number, int precision) {
  if (!std::isfinite(number.value())) return "";
  const std::vector<double> scores = number.at(made_from_row(number)[0]);
  const double divisor = number.parameter("divisor");
  const double shift = shift_of(number, scores, divisor);
  if (std::isinf(scores[number.column()])) {
    return "exp(-inf) = 0, so the weight is 0";
  }
  std::vector<std::string> powers;
  double sum = 0.0;
  for (const double score : scores) {
    if (std::isinf(score)) continue;  // exp(-inf) = 0
    powers.push_back(power_text(score, divisor, shift, precision));
    sum += std::exp(score / divisor - shift);
  }
  const double score = scores[number.column()];
  const double power = std::exp(score / divisor - shift);
  return conclude(fmt::format("{} / ({}) = {} / {}",
                              power_text(score, divisor, shift, precision),
                              sum_text(powers), fixed_text(power, precision),
                              fixed_text(sum, precision)),
                  rounded(power, precision) / rounded(sum, precision),
                  number.value(), precision);
}

}  // namespace

constinit const OperationKind softmax_kind =
    OperationKind::computed("softmax", made_from_row, work_out_softmax);

Operation softmax(Source a, double divisor) {
  return {softmax_kind, {std::move(a)}, {{"divisor", divisor}}};
}

Operation shifted_softmax(Source a) {
  Operation operation = softmax(std::move(a));
  operation.parameters["shifted"] = 1.0;
  return operation;
}

}  // namespace attn
