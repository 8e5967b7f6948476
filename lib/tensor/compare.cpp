#include "tensor/compare.hpp"

#include <fmt/format.h>

#include <cmath>
#include <string_view>

namespace attn {
namespace {

bool close(float got, float expected, Tolerance tolerance) {
  if (got == expected) return true;
  if (std::isinf(got) || std::isinf(expected)) return false;
  return std::abs(got - expected) <=
         tolerance.absolute + tolerance.relative * std::abs(expected);
}

std::string place(std::string_view axis, std::size_t index,
                  const std::vector<std::string>& labels) {
  if (index >= labels.size()) return fmt::format("{} {}", axis, index);
  return fmt::format("{} {} ({})", axis, index, labels[index]);
}

// With the four decimals of the book; with all digits where those look alike.
// The sign of a nan means nothing.
float without_sign_of_nan(float number) {
  return std::isnan(number) ? std::abs(number) : number;
}

std::string numbers_text(const Difference& difference) {
  const float got_number = without_sign_of_nan(difference.got);
  std::string expected = fmt::format("{:.4f}", difference.expected);
  std::string got = fmt::format("{:.4f}", got_number);
  if (expected == got) {
    expected = fmt::format("{:.9g}", difference.expected);
    got = fmt::format("{:.9g}", got_number);
  }
  return fmt::format("expected {}, got {}", expected, got);
}

}  // namespace

std::optional<Difference> first_difference(const Tensor& got,
                                           const Tensor& expected,
                                           Tolerance tolerance) {
  Difference difference;
  difference.got_shape = got.shape();
  difference.expected_shape = expected.shape();
  if (difference.in_shape()) return difference;
  for (std::size_t i = 0; i < got.values().size(); ++i) {
    if (close(got.values()[i], expected.values()[i], tolerance)) continue;
    difference.got = got.values()[i];
    difference.expected = expected.values()[i];
    difference.column = i % got.columns();
    difference.row = i / got.columns() % got.rows();
    difference.leading_index =
        got.leading_index(i / (got.columns() * got.rows()));
    return difference;
  }
  return std::nullopt;
}

bool agree(const Tensor& got, const Tensor& expected, Tolerance tolerance) {
  return !first_difference(got, expected, tolerance).has_value();
}

std::string explain(const Difference& difference, const Labels& labels) {
  if (difference.in_shape()) {
    return fmt::format("the shape: expected {}, got {}",
                       shape_text(difference.expected_shape),
                       shape_text(difference.got_shape));
  }
  const std::string numbers = numbers_text(difference);
  if (difference.expected_shape.empty()) return numbers;
  std::string where = "at ";
  const std::vector<std::size_t>& leading = difference.leading_index;
  if (!leading.empty()) where += fmt::format("sequence {}, ", leading[0]);
  if (leading.size() > 1) where += fmt::format("head {}, ", leading[1]);
  if (difference.expected_shape.size() > 1) {
    where += place("row", difference.row, labels.rows) + ", ";
  }
  where += place("column", difference.column, labels.columns);
  return fmt::format("{}: {}", where, numbers);
}

}  // namespace attn
