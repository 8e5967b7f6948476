#include "narration/explanation/softmax_arithmetic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "narration/explanation/arithmetic.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

double shift_of(const std::vector<double>& scores, const SoftmaxForm& form) {
  const double highest =
      *std::max_element(scores.begin(), scores.end()) / form.divisor;
  const bool short_as_it_is = highest > -1.0 && highest < 10.0;
  const bool needed =
      form.shift == SoftmaxForm::Shift::always ||
      (form.shift == SoftmaxForm::Shift::as_needed && !short_as_it_is);
  return needed ? highest : 0.0;
}

double exp_of_float(double exponent) {
  const double power = std::exp(exponent);
  return power > std::numeric_limits<float>::max() ? HUGE_VAL : power;
}

// exp(s / divisor - shift), as a float holds it, as text, and of the digits
// that the text shows.
struct Power {
  Power(double score, double divisor, double shift, int precision)
      : text(short_text(score, precision)) {
    value = exp_of_float(score / divisor - shift);
    double exponent = rounded(score, precision);
    if (divisor != 1.0) {
      text += "/" + short_text(divisor, precision);
      exponent /= rounded(divisor, precision);
    }
    if (shift != 0.0) {
      text += " - " + factor_text(shift, precision);
      exponent -= rounded(shift, precision);
    }
    text = "exp(" + text + ")";
    from_shown_digits = exp_of_float(exponent);
  }

  std::string text;
  double value;
  double from_shown_digits;
};

// What softmax comes to as the divisor goes to 0.
std::string largest_alone(const std::vector<double>& scores, std::size_t i,
                          int precision) {
  const double highest = *std::max_element(scores.begin(), scores.end());
  const std::string own = short_text(scores[i], precision);
  if (scores[i] == highest) return own + " is the largest score";
  return fmt::format("{} is not the largest score, {}", own,
                     short_text(highest, precision));
}

}  // namespace

std::string softmax_arithmetic(const std::vector<double>& scores,
                               std::size_t i, const SoftmaxForm& form,
                               double weight, int precision) {
  if (!std::isfinite(weight)) return "";
  if (std::isinf(scores[i]) && scores[i] < 0.0) {
    return "exp(-inf) = 0, so the weight is 0";
  }
  if (form.divisor == 0.0) {
    return fmt::format("{}: {}", largest_alone(scores, i, precision),
                       fixed_text(weight, precision));
  }
  const double shift = shift_of(scores, form);
  std::vector<std::string> powers;
  double sum = 0.0;
  double sum_of_shown = 0.0;
  for (const double score : scores) {
    if (std::isinf(score)) continue;  // exp(-inf) = 0
    const Power power(score, form.divisor, shift, precision);
    powers.push_back(power.text);
    sum += power.value;
    sum_of_shown += power.from_shown_digits;
  }
  const Power own(scores[i], form.divisor, shift, precision);
  const Quotient quotient(own.value, sum, precision);
  const Quotient of_shown(own.from_shown_digits, sum_of_shown, precision);
  return conclude(
      fmt::format("{} / ({}) {} {}", own.text, sum_text(powers),
                  equals_sign(of_shown.text, quotient.text), quotient.text),
      quotient.from_shown_digits, weight, precision);
}

}  // namespace attn
