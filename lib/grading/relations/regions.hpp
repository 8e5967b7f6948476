/// Parts of a matrix, or of several, that can be named in a few words.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "grading/relations/cases.hpp"

namespace attn::relations {

/// Where a number stands, on which of the cases.
struct Place {
  std::size_t probe;
  std::size_t sequence, sequences;
  std::size_t head, heads;
  std::size_t row, rows;
  std::size_t column, columns;
  float expected;
};

struct Region {
  std::string text;  // "in all rows but row 0"
  std::function<bool(const Place&)> contains;
};

/// The regions that make sense for outputs of this rank and these sizes.
std::vector<Region> regions_of(const Cases& cases);

/// All places of all cases, one case after the other, in row-major order.
std::vector<Place> places_of(const Cases& cases);

/// The region in which a statement about two numbers, got and expected, is
/// true, and outside of which it is false, on all of the cases. Nothing if
/// that is no region with a name.
std::optional<Region> region_of(
    const Cases& cases, const std::function<bool(float, float)>& is_so);

}  // namespace attn::relations
