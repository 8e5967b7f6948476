#include "narration/explanation/arithmetic.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

constexpr std::size_t most_terms = 12;

// More digits than that are not shown of a small number in full.
constexpr int most_digits = 6;

// As many decimals, from `precision` on, as show that the number is not 0;
// none if that takes too many.
std::optional<int> telling_precision(double number, int precision) {
  for (int digits = precision; digits <= std::max(precision, most_digits);
       ++digits) {
    if (number == 0.0 || rounded(number, digits) != 0.0) return digits;
  }
  return std::nullopt;
}

}  // namespace

void Sum::add(double a) {
  terms_.push_back(factor_text(a, precision_));
  from_shown_digits_ += rounded(a, precision_);
}

void Sum::add_product(double a, double b) {
  terms_.push_back((terms_.empty() ? short_text(a, precision_)
                                   : factor_text(a, precision_)) +
                   "·" + factor_text(b, precision_));
  from_shown_digits_ += rounded(a, precision_) * rounded(b, precision_);
}

void Sum::add_products(const std::vector<double>& a,
                       const std::vector<double>& b) {
  for (std::size_t i = 0; i < a.size(); ++i) add_product(a[i], b[i]);
}

std::string Sum::text() const {
  return sum_text(terms_);
}

std::string Sum::equals(double result) const {
  return conclude(text(), from_shown_digits_, result, precision_);
}

std::string sum_text(const std::vector<std::string>& terms) {
  if (terms.size() <= most_terms) {
    return fmt::format("{}", fmt::join(terms, " + "));
  }
  return fmt::format("{} + {} + {} + ... + {} ({} terms)", terms[0], terms[1],
                     terms[2], terms.back(), terms.size());
}

std::string list_text(const std::vector<std::string>& terms) {
  if (terms.size() <= most_terms) {
    return fmt::format("{}", fmt::join(terms, ", "));
  }
  return fmt::format("{}, {}, {}, ..., {}", terms[0], terms[1], terms[2],
                     terms.back());
}

Quotient::Quotient(double a, double b, int wanted) {
  const std::optional<int> digits = telling_precision(b, wanted);
  precision = digits.value_or(wanted);
  if (digits) {
    text = fixed_text(a, precision) + " / " + fixed_text(b, precision);
    from_shown_digits = rounded(a, precision) / rounded(b, precision);
    return;
  }
  const std::string over = fmt::format("{:.3e}", a);
  const std::string under = fmt::format("{:.3e}", b);
  text = over + " / " + under;
  from_shown_digits = std::stod(over) / std::stod(under);
}

const char* equals_sign(const std::string& a, const std::string& b) {
  return a == b ? "=" : "≈";
}

std::string conclude(const std::string& left, double from_shown_digits,
                     double result, int precision) {
  if (!std::isfinite(result)) return "";
  const std::string shown = fixed_text(result, precision);
  const char* sign =
      equals_sign(fixed_text(from_shown_digits, precision), shown);
  return fmt::format("{} {} {}", left, sign, shown);
}

}  // namespace attn
