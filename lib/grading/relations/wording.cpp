#include "grading/relations/wording.hpp"

#include <fmt/format.h>

#include <cctype>
#include <cmath>

namespace attn::relations {
namespace {

constexpr std::size_t most_of_a_name = 60;

bool is_huge(float number) {
  return std::isfinite(number) && std::abs(number) >= 1e7F;
}

std::string number_text(float number) {
  return is_huge(number) ? fmt::format("{:.3e}", number)
                         : fmt::format("{:.4f}", number);
}

// Whether a byte goes on with a letter that the byte before it began.
bool continues(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

}  // namespace

std::string shortened(const std::string& text, std::size_t most) {
  if (text.size() <= most) return text;
  std::size_t end = most - 3;
  while (end > 0 && continues(text[end])) --end;
  return text.substr(0, end) + "...";
}

std::string some_of(const std::vector<std::string>& names) {
  constexpr std::size_t most = 2;
  std::string text;
  for (std::size_t i = 0; i < names.size() && i < most; ++i) {
    const bool last = i + 1 == names.size();
    text += i == 0 ? "" : last ? " and " : ", ";
    text += shortened(names[i], most_of_a_name + 2);
  }
  if (names.size() <= most) return text;
  return text + fmt::format(" and {} more", names.size() - most);
}

std::vector<std::string> quoted(std::vector<std::string> names) {
  for (std::string& name : names) {
    name = fmt::format("'{}'", shortened(name, most_of_a_name));
  }
  return names;
}

std::string explained(const Difference& difference, const Labels& labels) {
  std::string text = explain(difference, labels);
  if (!difference.in_shape() && difference.expected_shape.size() == 1) {
    const std::string of_a_matrix = "at column ";
    if (text.rfind(of_a_matrix, 0) == 0) {
      text.replace(0, of_a_matrix.size(), "at place ");
    }
  }
  if (difference.in_shape() ||
      (!is_huge(difference.got) && !is_huge(difference.expected))) {
    return text;
  }
  text.resize(text.rfind("expected "));
  std::string expected = number_text(difference.expected);
  std::string got = number_text(difference.got);
  if (expected == got) {
    expected = fmt::format("{:.8e}", difference.expected);
    got = fmt::format("{:.8e}", difference.got);
  }
  return text + fmt::format("expected {}, got {}", expected, got);
}

std::string capitalised(std::string text) {
  if (text.empty()) return text;
  const auto first = static_cast<unsigned char>(text[0]);
  text[0] = static_cast<char>(std::toupper(first));
  return text;
}

}  // namespace attn::relations
