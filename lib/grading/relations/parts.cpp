// Numbers that are right in one part of the result, the same on all probes.
#include <algorithm>

#include "grading/relations/families.hpp"
#include "grading/relations/regions.hpp"

namespace attn::relations {
namespace {

// A region together with what stands inside and outside of it.
struct Part {
  std::size_t inside = 0;
  std::size_t inside_not_zero = 0;
  std::size_t probes_inside = 0;  // on how many there is something inside
  std::size_t outside = 0;
  std::size_t wrong_outside = 0;
  bool zeros_outside = true;  // the wrong ones
  bool zeros_expected = true;
};

struct Compared {
  std::vector<Place> places;
  std::vector<float> got;
  std::vector<bool> right;
};

Compared compared(const Cases& cases) {
  Compared all = {places_of(cases), {}, {}};
  for (const Case& one : cases.list) {
    const std::vector<float>& expected = one.expected().values();
    const double largest = largest_of(expected);
    for (std::size_t i = 0; i < expected.size(); ++i) {
      const float got = one.got().values()[i];
      all.got.push_back(got);
      all.right.push_back(one.right || near(got, expected[i], largest));
    }
  }
  return all;
}

// Nothing if a number in the region is wrong.
std::optional<Part> part_of(const Compared& all, const Region& region) {
  Part part;
  std::optional<std::size_t> last_probe;
  for (std::size_t i = 0; i < all.places.size(); ++i) {
    const float expected = all.places[i].expected;
    if (region.contains(all.places[i])) {
      if (!all.right[i]) return std::nullopt;
      ++part.inside;
      if (last_probe != all.places[i].probe) ++part.probes_inside;
      last_probe = all.places[i].probe;
      part.inside_not_zero += expected != 0.0F ? 1U : 0U;
      continue;
    }
    ++part.outside;
    if (all.right[i]) continue;
    ++part.wrong_outside;
    part.zeros_outside = part.zeros_outside && all.got[i] == 0.0F;
    part.zeros_expected = part.zeros_expected && expected == 0.0F;
  }
  return part;
}

// Where 0 is expected, zeros are something; anywhere else they prove nothing.
bool tells_something(const Part& part, const Region& region,
                     std::size_t probes) {
  if (part.probes_inside < std::min<std::size_t>(2, probes)) return false;
  const bool zeros = region.text == "where 0 is expected";
  return (zeros ? part.inside : part.inside_not_zero) >= 3 &&
         part.wrong_outside >= 3 && 2 * part.wrong_outside >= part.outside;
}

std::string elsewhere(const Part& part) {
  const bool all = part.wrong_outside == part.outside;
  if (part.zeros_outside)
    return all ? "and 0 elsewhere" : "and mostly 0 elsewhere";
  if (part.zeros_expected && all) {
    return "and not 0 elsewhere, where 0 is expected";
  }
  return all ? "and nowhere else" : "and mostly wrong elsewhere";
}

}  // namespace

std::optional<Finding> right_in_a_part(const Cases& cases) {
  if (!all_have_the_expected_shape(cases)) return std::nullopt;
  const Compared all = compared(cases);
  std::optional<Part> best;
  std::string where;
  for (const Region& region : regions_of(cases)) {
    const std::optional<Part> part = part_of(all, region);
    if (!part || !tells_something(*part, region, cases.list.size())) continue;
    if (best && best->inside >= part->inside) continue;
    best = part;
    where = region.text;
  }
  if (!best) return std::nullopt;
  return found(cases, "right_in_a_part",
               "your numbers are right " + where + " " + elsewhere(*best),
               "What is done differently where they are right?");
}

}  // namespace attn::relations
