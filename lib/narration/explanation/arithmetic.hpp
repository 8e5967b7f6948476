/// What the arithmetic of one number is written with.
#pragma once

#include <string>
#include <vector>

namespace attn {

/// A sum of numbers and of products, as text, and what its shown digits give.
class Sum {
 public:
  explicit Sum(int precision) : precision_(precision) {}

  void add(double a);
  void add_product(double a, double b);

  /// Adds the products of the entries, one by one.
  void add_products(const std::vector<double>& a,
                    const std::vector<double>& b);

  /// "a + b·c + ...", with its middle left out where it is long.
  std::string text() const;

  /// "a + b·c + ... = RESULT": see conclude().
  std::string equals(double result) const;

  /// What the shown digits of the terms give.
  double from_shown_digits() const { return from_shown_digits_; }

 private:
  int precision_;
  std::vector<std::string> terms_;
  double from_shown_digits_ = 0.0;
};

/// Terms in a row, with the middle left out where they are many: "a + b + c +
/// ... + z (26 terms)".
std::string sum_text(const std::vector<std::string>& terms);

/// The same with commas: "a, b, c, ..., z".
std::string list_text(const std::vector<std::string>& terms);

/// "a / b" as text, and what its shown digits give. Where `precision`
/// decimals would show a divisor as 0 that is none, both have more digits:
/// "0.12 / 0.45", or "3.000e-30 / 4.000e-30".
struct Quotient {
  Quotient(double a, double b, int precision);

  std::string text;
  double from_shown_digits;
  int precision;  // decimals that were needed
};

/// "=" where the texts are the same, else "≈".
const char* equals_sign(const std::string& a, const std::string& b);

/// "LEFT = RESULT", or "≈" where the digits shown would not give the result.
/// Empty where the result is none that a float holds.
std::string conclude(const std::string& left, double from_shown_digits,
                     double result, int precision);

}  // namespace attn
