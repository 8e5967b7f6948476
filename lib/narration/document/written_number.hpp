#pragma once

#include <concepts>
#include <string>

namespace attn {

/// A number that was counted, and how, from whole numbers: 2360064 as
/// "3·768·768 + 768·768 + 768". Numbers of any type take part in its sums and
/// products, and its text has parentheses where these are needed.
class WrittenNumber {
 public:
  /// A whole number.
  template <typename Whole>
  requires std::integral<Whole> || std::floating_point<Whole> WrittenNumber(
      Whole number)
      : WrittenNumber(static_cast<double>(number), 0) {}

  const std::string& text() const { return text_; }
  double value() const { return value_; }

  /// a + b, a - b, a·b, a / b.
  friend WrittenNumber operator+(const WrittenNumber& a,
                                 const WrittenNumber& b);
  friend WrittenNumber operator-(const WrittenNumber& a,
                                 const WrittenNumber& b);
  friend WrittenNumber operator*(const WrittenNumber& a,
                                 const WrittenNumber& b);
  friend WrittenNumber operator/(const WrittenNumber& a,
                                 const WrittenNumber& b);

  /// 10^n, in which large numbers are counted.
  static WrittenNumber power_of_ten(int n);

 private:
  // How tightly the last sign of a text binds.
  enum class Binding { sum, quotient, product, whole };

  WrittenNumber(double number, int);
  WrittenNumber(std::string text, double value, Binding binding);

  // The text, in parentheses if it binds less tightly than that.
  std::string at_least(Binding binding) const;

  std::string text_;
  double value_;
  Binding binding_;
};

}  // namespace attn
