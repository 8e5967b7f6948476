/// Arithmetic as it is written below a table, computed anew from its text.
#pragma once

#include <string>
#include <vector>

namespace support {

/// Where a number lies that is shown rounded, or one made from such.
struct Interval {
  double low;
  double high;

  /// Whether both have a number in common.
  bool meets(const Interval& other) const {
    return low <= other.high && other.low <= high;
  }
};

/// The sides of "LEFT = RIGHT ≈ RIGHT", each with numbers, π, + - · / ^ ² ³,
/// exp, sqrt, max, tanh and parentheses. Every number may be off by half a
/// unit of decimal `precision`, exponents apart. Other words, and commas that
/// stand outside of parentheses, are passed over.
///
/// Throws std::runtime_error with the place where a text is no arithmetic.
std::vector<Interval> sides_of(const std::string& text, int precision);

/// The last number of a text: of "6 · 1 = -inf" that is -inf. Throws
/// std::runtime_error if there is none.
double last_number(const std::string& text);

}  // namespace support
