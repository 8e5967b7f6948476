// The right numbers, some places too early or too late: as draws are if one
// too many was made before, or one too few.
#include <fmt/format.h>

#include "grading/relations/families.hpp"

namespace attn::relations {
namespace {

// How many wrong numbers it explains that each is the one expected so many
// places after it (before it, if `late`). Nothing if that is not so.
std::optional<std::size_t> explained(const Case& one, std::size_t places,
                                     bool late) {
  const std::vector<float>& got = one.got().values();
  const std::vector<float>& expected = one.expected().values();
  const double largest = largest_of(expected);
  std::size_t count = 0;
  for (std::size_t i = 0; i + places < got.size(); ++i) {
    const std::size_t mine = late ? i + places : i;
    const std::size_t other = late ? i : i + places;
    if (!near(got[mine], expected[other], largest)) return std::nullopt;
    count += near(got[mine], expected[mine], largest) ? 0U : 1U;
  }
  return count;
}

bool are_shifted(const Cases& cases, std::size_t places, bool late) {
  std::size_t all = 0;
  for (const Case& one : cases.list) {
    const auto count = explained(one, places, late);
    if (!count) return false;
    all += *count;
  }
  return all >= 6;
}

std::optional<Finding> shifted(const Cases& cases) {
  if (!all_have_the_expected_shape(cases)) return std::nullopt;
  for (std::size_t places = 1; places <= 3; ++places) {
    for (const bool late : {false, true}) {
      if (!are_shifted(cases, places, late)) continue;
      const std::string far =
          places == 1 ? "" : fmt::format("{} places ", places);
      return found(
          cases, late ? "numbers_late" : "numbers_early",
          fmt::format("each number is the one expected {}{} it, counted row "
                      "by row",
                      far, late ? "before" : "after"),
          "How many numbers are drawn or read before the first that you "
          "keep?");
    }
  }
  return std::nullopt;
}

// Whether the numbers stand in rows, of each of which the first comes after
// the last of the row before.
bool are_in_rows(const Cases& cases) {
  return cases.list[0].expected().rank() > 1;
}

}  // namespace

std::optional<Finding> shifted_through_rows(const Cases& cases) {
  return are_in_rows(cases) ? shifted(cases) : std::nullopt;
}

std::optional<Finding> shifted_numbers(const Cases& cases) {
  return are_in_rows(cases) ? std::nullopt : shifted(cases);
}

}  // namespace attn::relations
