// Numbers that are right in one part of the result, the same on all probes.
#include <fmt/format.h>

#include <algorithm>

#include "grading/relations/families.hpp"
#include "grading/relations/regions.hpp"

namespace attn::relations {
namespace {

struct Outside {
  std::size_t all = 0;
  std::size_t wrong = 0;
  std::size_t not_zero = 0;  // where another number than 0 is expected
  std::size_t wrong_not_zero = 0;

  void add(bool right, float expected) {
    const bool is_zero = expected == 0.0F;
    ++all;
    wrong += right ? 0U : 1U;
    not_zero += is_zero ? 0U : 1U;
    wrong_not_zero += right || is_zero ? 0U : 1U;
  }
};

// A region in which all is right, with what stands inside and outside of it.
struct Part {
  std::string where;
  std::size_t inside = 0;
  std::size_t inside_not_zero = 0;
  std::size_t probes_inside = 0;  // on how many a number other than 0 is
  Outside outside;
  bool mostly_wrong = true;  // outside, on every probe
  bool mostly_wrong_not_zero = true;
  bool zeros_outside = true;  // the wrong ones
  bool zeros_expected = true;
};

void end_of_probe(Part& part, const Outside& outside, bool told) {
  part.mostly_wrong = part.mostly_wrong && 2 * outside.wrong >= outside.all;
  part.mostly_wrong_not_zero = part.mostly_wrong_not_zero &&
                               2 * outside.wrong_not_zero >= outside.not_zero;
  part.probes_inside += told ? 1U : 0U;
  part.outside.all += outside.all;
  part.outside.wrong += outside.wrong;
  part.outside.not_zero += outside.not_zero;
  part.outside.wrong_not_zero += outside.wrong_not_zero;
}

// Nothing if a number in the region is wrong, or if there are no more than so
// many numbers in it.
std::optional<Part> part_of(const Compared& all, const Region& region,
                            std::size_t than) {
  Part part;
  part.where = region.text;
  Outside outside;
  bool told = false;
  for (std::size_t i = 0; i < all.places.size(); ++i) {
    if (i > 0 && all.places[i].probe != all.places[i - 1].probe) {
      end_of_probe(part, outside, told);
      outside = {};
      told = false;
    }
    const float expected = all.places[i].expected;
    if (region.contains(all.places[i])) {
      if (!all.right[i]) return std::nullopt;
      ++part.inside;
      part.inside_not_zero += expected != 0.0F ? 1U : 0U;
      told = told || expected != 0.0F;
      continue;
    }
    if (part.inside + (all.places.size() - i - 1) <= than) {
      return std::nullopt;
    }
    outside.add(all.right[i], expected);
    if (all.right[i]) continue;
    part.zeros_outside = part.zeros_outside && all.got[i] == 0.0F;
    part.zeros_expected = part.zeros_expected && expected == 0.0F;
  }
  end_of_probe(part, outside, told);
  return part;
}

// Right numbers other than 0 on at least half of the probes, more than would
// be right by chance: the fewer are wrong, the more there have to be.
bool tells_something(const Part& part, std::size_t probes) {
  const bool mostly = 2 * part.outside.wrong >= part.outside.all;
  return part.probes_inside >= std::min<std::size_t>(2, probes) &&
         2 * part.probes_inside >= probes && part.inside_not_zero >= 3 &&
         part.outside.wrong >= 3 &&
         (mostly ||
          part.inside_not_zero * part.outside.wrong >= 10 * part.outside.all);
}

std::string elsewhere(const Part& part) {
  const bool all = part.outside.wrong == part.outside.all;
  if (part.zeros_outside && all) return " and 0 elsewhere";
  if (part.zeros_expected && all) {
    return " and not 0 elsewhere, where 0 is expected";
  }
  if (all) return " and nowhere else";
  if (part.mostly_wrong) {
    return part.zeros_outside ? " and mostly 0 elsewhere"
                              : " and mostly wrong elsewhere";
  }
  const Outside& outside = part.outside;
  if (outside.wrong_not_zero == outside.not_zero) {
    return ", and elsewhere only where 0 is expected";
  }
  if (part.mostly_wrong_not_zero) {
    return ", and elsewhere mostly wrong unless 0 is expected";
  }
  return fmt::format(
      ", and what is wrong ({} of {} numbers) stands elsewhere",
      outside.wrong, part.inside + outside.all);
}

Finding told(const Cases& cases, const Part& part) {
  return found(cases, "right_in_a_part",
               "your numbers are right " + part.where + elsewhere(part),
               "What is done differently where they are right?");
}

}  // namespace

std::optional<Finding> right_in_a_part(const Cases& cases) {
  if (!all_have_the_expected_shape(cases)) return std::nullopt;
  const Compared all = compared(cases);
  std::optional<Part> best;
  for (const Region& region : regions_of(cases)) {
    if (region.of_zeros) continue;
    const auto part = part_of(all, region, best ? best->inside : 0);
    if (part && tells_something(*part, cases.list.size())) best = part;
  }
  if (!best) return std::nullopt;
  return told(cases, *best);
}

std::optional<Finding> right_zeros(const Cases& cases) {
  if (!all_have_the_expected_shape(cases)) return std::nullopt;
  const Compared all = compared(cases);
  for (const Region& region : regions_of(cases)) {
    if (!region.of_zeros) continue;
    const std::optional<Part> part = part_of(all, region, 0);
    if (!part || part->outside.wrong < 3 || !part->mostly_wrong) continue;
    const bool many = 5 * part->inside >= part->inside + part->outside.all;
    if (many) return told(cases, *part);
  }
  return std::nullopt;
}

}  // namespace attn::relations
