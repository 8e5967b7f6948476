#include "narration/explanation/arithmetic.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>

#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

constexpr std::size_t most_terms = 12;

}  // namespace

void Sum::add(double a) {
  terms_.push_back(factor_text(a, precision_));
  from_shown_digits_ += rounded(a, precision_);
}

void Sum::add_product(double a, double b) {
  terms_.push_back((terms_.empty() ? short_text(a, precision_)
                                   : factor_text(a, precision_)) +
                   "*" + factor_text(b, precision_));
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

std::string conclude(const std::string& left, double from_shown_digits,
                     double result, int precision) {
  if (!std::isfinite(result)) return "";
  const std::string shown = fixed_text(result, precision);
  const bool exact = fixed_text(from_shown_digits, precision) == shown;
  return fmt::format("{} {} {}", left, exact ? "=" : "≈", shown);
}

}  // namespace attn
