/// Parts of a matrix, or of several, that can be named in a few words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "grading/relations/cases.hpp"

namespace attn::relations {

/// Where a number stands, on which of the cases.
struct Place {
  std::uint32_t probe;
  std::uint32_t sequence, sequences;
  std::uint32_t head, heads;
  std::uint32_t row, rows;
  std::uint32_t column, columns;
  float expected;
};

struct Region {
  std::string text;  // "in all rows but row 0"
  std::function<bool(const Place&)> contains;
  bool of_values = false;  // told by what is expected, not by the place
  bool of_zeros = false;
};

/// All numbers of all cases.
struct Compared {
  std::vector<Place> places;
  std::vector<float> got;
  std::vector<bool> right;
  std::vector<bool> tiny;  // far below the largest expected number
  std::vector<std::size_t> kinds;  // of each probe: those of equal sizes
};

Compared compared(const Cases& cases);

/// The regions that make sense for outputs of this rank and these sizes.
std::vector<Region> regions_of(const Cases& cases);

/// More of them for square masks: diagonals beside the main one, and what
/// two regions have in common, "below the diagonal in all rows but the last".
std::vector<Region> regions_of_masks(const Cases& cases);

/// The first of a case, with how many rows, columns and so on there are.
Place first_place(const Case& one, std::size_t probe);

/// All places of all cases, one case after the other, in row-major order.
std::vector<Place> places_of(const Cases& cases);

/// The region in which a statement about two numbers, got and expected, is
/// true, and outside of which it is false, on all of the cases. Nothing if
/// that is no region with a name.
std::optional<Region> region_of(
    const Cases& cases, const std::function<bool(float, float)>& is_so);

}  // namespace attn::relations
