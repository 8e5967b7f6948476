// Numbers that were never written: 0 in a part, and right in all others.
#include <fmt/format.h>

#include <algorithm>

#include "grading/relations/axes.hpp"
#include "grading/relations/families.hpp"
#include "grading/relations/regions.hpp"
#include "grading/relations/slices.hpp"

namespace attn::relations {
namespace {

const char* const question =
    "Which numbers does your loop never reach, or does it write to?";

// How many numbers are 0 where others are expected. Nothing if something
// else is wrong.
std::optional<std::size_t> count_left(const Cases& cases) {
  std::size_t count = 0;
  for (const Case& one : cases.list) {
    if (one.right) continue;
    const std::vector<float>& expected = one.expected().values();
    const double largest = largest_of(expected);
    for (std::size_t i = 0; i < expected.size(); ++i) {
      const float got = one.got().values()[i];
      if (near(got, expected[i], largest)) continue;
      if (got != 0.0F) return std::nullopt;
      ++count;
    }
  }
  return count;
}

bool proves_zeros(const Cases& cases) {
  const auto count = count_left(cases);
  return all_have_the_expected_shape(cases) && count && *count >= 3;
}

bool is_left(const Compared& all, const Region& region) {
  for (std::size_t i = 0; i < all.places.size(); ++i) {
    const bool inside = region.contains(all.places[i]);
    if (inside ? all.got[i] != 0.0F : !all.right[i]) return false;
  }
  return true;
}

// The slices that are 0 and should not be. Nothing if others are wrong.
std::optional<Slices> slices_left(const Cases& cases, std::size_t axis) {
  Slices slices;
  for (const Case& one : cases.list) {
    if (one.right) continue;
    for (std::size_t i = 0; i < one.expected().shape()[axis]; ++i) {
      const std::vector<float> mine = slice_of(one.got(), axis, i);
      if (near(mine, slice_of(one.expected(), axis, i))) continue;
      if (largest_of(mine) > 0.0) return std::nullopt;
      slices.add(one, i);
    }
  }
  return slices;
}

std::optional<Finding> slices_finding(const Cases& cases) {
  const std::size_t rank = cases.list[0].expected().rank();
  if (rank < 2 || !all_of(cases, [&](const Case& one) {
        return one.expected().rank() == rank;
      })) {
    return std::nullopt;
  }
  for (std::size_t axis = 0; axis < rank; ++axis) {
    const auto slices = slices_left(cases, axis);
    if (!slices || slices->probe == nullptr) continue;
    const std::string name = name_of_axis(axis, rank);
    return found(cases, "left_at_zero",
                 fmt::format("each {} is right or all 0, where other numbers "
                             "are expected ({})",
                             name, slices->text(name)),
                 question);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Finding> left_at_zero(const Cases& cases) {
  if (!proves_zeros(cases)) return std::nullopt;
  const Compared all = compared(cases);
  for (const Region& region : regions_of(cases)) {
    if (region.of_values || !is_left(all, region)) continue;
    return found(cases, "left_at_zero",
                 fmt::format("all your numbers {} are 0, and the others are "
                             "right",
                             region.text),
                 question);
  }
  return std::nullopt;
}

std::optional<Finding> some_left_at_zero(const Cases& cases) {
  if (!proves_zeros(cases)) return std::nullopt;
  if (const auto slices = slices_finding(cases)) return slices;
  return found(cases, "some_left_at_zero",
               "your numbers are right or 0: whatever is wrong is 0 where "
               "another number is expected",
               question);
}

}  // namespace attn::relations
