#include "narration/document/written_number.hpp"

#include <fmt/format.h>

#include <cmath>
#include <utility>

namespace attn {

WrittenNumber::WrittenNumber(double number, int)
    : text_(fmt::format("{:.0f}", number)),
      value_(number),
      binding_(Binding::whole) {
}

WrittenNumber::WrittenNumber(std::string text, double value, Binding binding)
    : text_(std::move(text)), value_(value), binding_(binding) {
}

std::string WrittenNumber::at_least(Binding binding) const {
  return binding_ < binding ? "(" + text_ + ")" : text_;
}

WrittenNumber operator+(const WrittenNumber& a, const WrittenNumber& b) {
  return {a.text_ + " + " + b.text_, a.value_ + b.value_,
          WrittenNumber::Binding::sum};
}

WrittenNumber operator-(const WrittenNumber& a, const WrittenNumber& b) {
  return {a.text_ + " - " + b.at_least(WrittenNumber::Binding::quotient),
          a.value_ - b.value_, WrittenNumber::Binding::sum};
}

WrittenNumber operator*(const WrittenNumber& a, const WrittenNumber& b) {
  constexpr auto product = WrittenNumber::Binding::product;
  return {a.at_least(product) + "·" + b.at_least(product),
          a.value_ * b.value_, product};
}

WrittenNumber operator/(const WrittenNumber& a, const WrittenNumber& b) {
  return {a.at_least(WrittenNumber::Binding::product) + " / " +
              b.at_least(WrittenNumber::Binding::whole),
          a.value_ / b.value_, WrittenNumber::Binding::quotient};
}

WrittenNumber WrittenNumber::power_of_ten(int n) {
  return {fmt::format("10^{}", n), std::pow(10.0, n), Binding::whole};
}

}  // namespace attn
