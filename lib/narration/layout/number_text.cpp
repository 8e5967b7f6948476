#include "narration/layout/number_text.hpp"

#include <fmt/format.h>

#include <cmath>
#include <string_view>

namespace attn {
namespace {

constexpr double widest_fixed = 1e8;
constexpr double most_counted = 1e10;  // without decimals

}  // namespace

std::string fixed_text(double number, int precision) {
  if (std::isnan(number)) return "nan";
  if (std::isinf(number)) return number < 0.0 ? "-inf" : "inf";
  const bool is_counted = precision == 0 && std::abs(number) < most_counted;
  if (std::abs(number) >= widest_fixed && !is_counted) {
    return fmt::format("{:.{}e}", number, precision);
  }
  std::string text = fmt::format("{:.{}f}", number, precision);
  const bool is_zero = text.find_first_not_of("-0.") == std::string::npos;
  if (is_zero && text.front() == '-') text.erase(0, 1);
  return text;
}

int decimals_for(const Tensor& tensor, int precision) {
  for (const float number : tensor.values()) {
    if (std::isfinite(number) && number != std::trunc(number)) {
      return precision;
    }
  }
  return 0;
}

std::string short_text(double number, int precision) {
  std::string text = fixed_text(number, precision);
  if (text.find('.') == std::string::npos) return text;
  if (text.find('e') != std::string::npos) return text;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string factor_text(double number, int precision) {
  const std::string text = short_text(number, precision);
  return text.front() == '-' ? "(" + text + ")" : text;
}

double rounded(double number, int precision) {
  return std::stod(fixed_text(number, precision));
}

}  // namespace attn
