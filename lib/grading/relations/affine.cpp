// A factor and a summand at once, as of numbers drawn from another interval.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "grading/relations/families.hpp"
#include "grading/relations/sizes.hpp"

namespace attn::relations {
namespace {

struct Line {
  double factor;
  double summand;
};

// The line through the smallest and the largest expected number, if all lie
// on it. Fewer than four different numbers prove none.
std::optional<Line> line_of(const Case& one) {
  const std::vector<float>& got = one.got().values();
  const std::vector<float>& expected = one.expected().values();
  if (!std::all_of(expected.begin(), expected.end(),
                   [](float value) { return std::isfinite(value); })) {
    return std::nullopt;
  }
  if (!has_different(expected, 4)) return std::nullopt;
  const auto [least, most] =
      std::minmax_element(expected.begin(), expected.end());
  const auto a = static_cast<std::size_t>(least - expected.begin());
  const auto b = static_cast<std::size_t>(most - expected.begin());
  const double factor = (static_cast<double>(got[b]) - got[a]) /
                        (static_cast<double>(expected[b]) - expected[a]);
  const double summand = got[a] - factor * expected[a];
  if (!std::isfinite(factor) || !std::isfinite(summand) || factor == 0.0) {
    return std::nullopt;
  }
  const double largest = largest_of(got);
  for (std::size_t i = 0; i < got.size(); ++i) {
    if (!near(got[i], factor * expected[i] + summand, largest)) {
      return std::nullopt;
    }
  }
  return Line{factor, summand};
}

std::string text_of(const std::vector<std::optional<double>>& numbers,
                    const Cases& cases, const char* otherwise) {
  const auto number = name_numbers(numbers, common_sizes(cases));
  return number ? number->text : otherwise;
}

}  // namespace

std::optional<Finding> factor_and_summand(const Cases& cases) {
  if (!all_have_the_expected_shape(cases)) return std::nullopt;
  std::vector<std::optional<double>> factors;
  std::vector<std::optional<double>> summands;
  for (const Case& one : cases.list) {
    const std::optional<Line> line = line_of(one);
    if (!line) return std::nullopt;
    factors.emplace_back(line->factor);
    summands.emplace_back(line->summand);
  }
  return found(
      cases, "factor_and_summand",
      fmt::format(
          "your numbers are the expected ones times {} plus {}",
          text_of(factors, cases, "a number that depends on the probe"),
          text_of(summands, cases, "a number that depends on the probe")),
      "From which interval are the numbers, and from which should they be?");
}

}  // namespace attn::relations
