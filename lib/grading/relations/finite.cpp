// Numbers that are nan or infinite where they should not be.
#include <fmt/format.h>

#include <cmath>

#include "grading/relations/families.hpp"
#include "grading/relations/regions.hpp"

namespace attn::relations {
namespace {

bool is_lost(float got, float expected) {
  return !std::isfinite(got) && std::isfinite(expected);
}

// What the lost numbers are, or all that are not finite.
std::string kind_of(const Cases& cases, bool all) {
  bool nan = false;
  bool infinite = false;
  for (const Case& one : cases.list) {
    for (std::size_t i = 0; i < one.got().values().size(); ++i) {
      const float got = one.got().values()[i];
      const bool counts = all ? !std::isfinite(got)
                              : is_lost(got, one.expected().values()[i]);
      if (!counts) continue;
      (std::isnan(got) ? nan : infinite) = true;
    }
  }
  if (nan && infinite) return "nan or infinite";
  return nan ? "nan" : "infinite";
}

// On each of the probes, how many; nothing if there is a probe with none.
std::optional<std::size_t> lost(const Cases& cases) {
  std::size_t all = 0;
  for (const Case& one : cases.list) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < one.got().values().size(); ++i) {
      count += is_lost(one.got().values()[i], one.expected().values()[i])
                   ? 1U
                   : 0U;
    }
    if (count == 0) return std::nullopt;
    all += count;
  }
  return all;
}

}  // namespace

std::optional<Finding> not_finite(const Cases& cases) {
  if (!all_have_the_expected_shape(cases)) return std::nullopt;
  const std::string place = example_where(cases, is_lost);
  const std::string question =
      "Where is something divided by 0, or an infinity subtracted from an "
      "infinity?";
  if (all_of(cases, [](const Case& one) {
        for (const float got : one.got().values()) {
          if (std::isfinite(got)) return false;
        }
        return true;
      })) {
    return found_with(place, cases, "not_finite",
                      "all your numbers are " + kind_of(cases, true),
                      question);
  }
  const std::string kind = kind_of(cases, false);
  const auto where = region_of(cases, is_lost);
  if (where) {
    return found_with(place, cases, "not_finite_in_a_part",
                      fmt::format("your numbers are {} {}, and only there",
                                  kind, where->text),
                      question);
  }
  if (!lost(cases)) return std::nullopt;
  return found_with(place, cases, "some_not_finite",
                    "some of your numbers are " + kind, question);
}

}  // namespace attn::relations
