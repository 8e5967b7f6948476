#pragma once

#include <compare>
#include <cstddef>
#include <vector>

namespace attn {

/// So many rows or columns of a matrix, from one on.
struct Range {
  std::size_t first;
  std::size_t count;

  auto operator<=>(const Range&) const = default;
};

/// Where in the operands of an operation numbers stand: in one matrix of one
/// operand, as that is shown, the entries of some rows and some columns. What
/// an operation looks at to hide a number counts as what that was made from.
struct Place {
  std::size_t operand;
  std::size_t matrix;  // among the leading axes
  Range rows;
  Range columns;

  auto operator<=>(const Place&) const = default;
};

using Places = std::vector<Place>;

}  // namespace attn
