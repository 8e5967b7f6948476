#include "chapter/inputs/decimal.hpp"

#include <cstdlib>
#include <string_view>

namespace attn {
namespace {

constexpr std::string_view digits = "0123456789";

// Drops what the text begins with, as long as it is one of the characters.
std::size_t skip(std::string_view& text, std::string_view characters,
                 std::size_t most) {
  std::size_t count = text.find_first_not_of(characters);
  if (count == std::string_view::npos) count = text.size();
  if (count > most) count = most;
  text.remove_prefix(count);
  return count;
}

bool is_decimal(std::string_view text) {
  const std::size_t all = text.size();
  skip(text, "+-", 1);
  std::size_t figures = skip(text, digits, all);
  if (skip(text, ".", 1) == 1) figures += skip(text, digits, all);
  if (figures == 0) return false;
  if (skip(text, "eE", 1) == 1) {
    skip(text, "+-", 1);
    if (skip(text, digits, all) == 0) return false;
  }
  return text.empty();
}

}  // namespace

// strtod takes more than decimals, and rounds as the standard asks for; its
// point is that of the C locale, for no program here sets LC_NUMERIC.
std::optional<double> decimal_in(const std::string& text) {
  if (!is_decimal(text)) return std::nullopt;
  return std::strtod(text.c_str(), nullptr);
}

std::optional<float> decimal_float_in(const std::string& text) {
  if (!is_decimal(text)) return std::nullopt;
  return std::strtof(text.c_str(), nullptr);
}

}  // namespace attn
