// Numbers that are right in one part of the result, the same on all probes.
#include <fmt/format.h>

#include <algorithm>
#include <set>

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
  std::set<std::size_t> kinds_inside;  // of these probes
  Outside outside;
  bool mostly_wrong = true;  // outside, on every probe
  bool mostly_wrong_not_zero = true;
  bool zeros_outside = true;  // the wrong ones
  bool zeros_expected = true;
};

void end_of_probe(Part& part, const Outside& outside, bool told,
                  std::size_t kind) {
  part.mostly_wrong = part.mostly_wrong && 2 * outside.wrong >= outside.all;
  part.mostly_wrong_not_zero = part.mostly_wrong_not_zero &&
                               2 * outside.wrong_not_zero >= outside.not_zero;
  part.probes_inside += told ? 1U : 0U;
  if (told) part.kinds_inside.insert(kind);
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
      end_of_probe(part, outside, told, all.kinds[all.places[i - 1].probe]);
      outside = {};
      told = false;
    }
    const float expected = all.places[i].expected;
    if (region.contains(all.places[i])) {
      if (!all.right[i]) return std::nullopt;
      ++part.inside;
      part.inside_not_zero += all.tiny[i] ? 0U : 1U;
      told = told || !all.tiny[i];
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
  if (!all.places.empty()) {
    end_of_probe(part, outside, told, all.kinds[all.places.back().probe]);
  }
  return part;
}

// Right numbers other than 0 on at least half of the probes, and not of one
// kind alone, more than would be right by chance: the fewer are wrong, the
// more there have to be.
bool tells_something(const Part& part, std::size_t probes,
                     std::size_t kinds) {
  const bool mostly = 2 * part.outside.wrong >= part.outside.all;
  return part.probes_inside >= std::min<std::size_t>(2, probes) &&
         part.kinds_inside.size() >= std::min<std::size_t>(2, kinds) &&
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

// "only row 0 is wrong", where that says all.
std::string sentence_of(const Part& part) {
  const std::string all_but = "in all ";
  const std::size_t but = part.where.find("s but the ");
  const bool is_all = part.outside.wrong == part.outside.all;
  if (is_all && !part.zeros_outside && !part.zeros_expected &&
      part.where.rfind(all_but, 0) == 0 && but != std::string::npos) {
    const std::string name =
        part.where.substr(all_but.size(), but - all_but.size());
    const std::string end = part.where.substr(but + 10);
    if (end == "first") return fmt::format("only {} 0 is wrong", name);
    if (end == "last") return fmt::format("only the last {} is wrong", name);
  }
  return "your numbers are right " + part.where + elsewhere(part);
}

Finding told(const Cases& cases, const Part& part) {
  return found(cases, "right_in_a_part", sentence_of(part),
               "What is done differently where they are right?");
}

// The first row has one key only where the future is hidden, and is right
// whatever is done with several.
bool is_first_row(const Region& region) {
  return region.text == "in row 0";
}

std::optional<Finding> right_in(const Cases& cases,
                                bool (*asked)(const Region&)) {
  if (!all_have_the_expected_shape(cases)) return std::nullopt;
  const Compared all = compared(cases);
  const std::size_t kinds = count_kinds(cases);
  std::optional<Part> best;
  for (const Region& region : regions_of(cases)) {
    if (region.of_zeros || !asked(region)) continue;
    const auto part = part_of(all, region, best ? best->inside : 0);
    if (part && tells_something(*part, cases.list.size(), kinds)) best = part;
  }
  if (!best) return std::nullopt;
  return told(cases, *best);
}

}  // namespace

std::optional<Finding> right_in_a_part(const Cases& cases) {
  return right_in(cases,
                  [](const Region& region) { return !is_first_row(region); });
}

std::optional<Finding> right_in_the_first_row(const Cases& cases) {
  return right_in(cases, is_first_row);
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
