// Results of 0 and 1, such as masks: where 1 stands for 0, and 0 for 1.
#include <fmt/format.h>

#include <algorithm>

#include "grading/relations/families.hpp"
#include "grading/relations/regions.hpp"

namespace attn::relations {
namespace {

struct Mask {
  Compared all;
  std::size_t too_many = 0;  // 1 where 0 is expected
  std::size_t too_few = 0;
};

Mask mask_of(const Cases& cases) {
  Mask mask = {compared(cases)};
  for (std::size_t i = 0; i < mask.all.places.size(); ++i) {
    if (mask.all.right[i]) continue;
    ++(mask.all.got[i] == 1.0F ? mask.too_many : mask.too_few);
  }
  return mask;
}

// Whether what is expected is wrong within the region, all of it, and nowhere
// else.
bool is_wrong_in(const Mask& mask, const Region& region, float expected) {
  for (std::size_t i = 0; i < mask.all.places.size(); ++i) {
    if (mask.all.places[i].expected != expected) continue;
    if (mask.all.right[i] == region.contains(mask.all.places[i])) {
      return false;
    }
  }
  return true;
}

std::optional<std::string> where_wrong(const Cases& cases, const Mask& mask,
                                       float expected) {
  for (const Region& region : regions_of_masks(cases)) {
    if (is_wrong_in(mask, region, expected)) return region.text;
  }
  return std::nullopt;
}

// "1 stands where 0 is expected in the last row".
std::string stands(float expected, const std::string& where) {
  const char* everywhere = where.empty() ? "wherever" : "where";
  return fmt::format("{:.0f} stands {} {:.0f} is expected{}{}",
                     1.0F - expected, everywhere, expected,
                     where.empty() ? "" : " ", where);
}

std::string id_of(float expected) {
  return expected == 0.0F ? "too_many_ones" : "too_few_ones";
}

const char* question_of(float expected) {
  return expected == 0.0F
             ? "What do 0 and 1 stand for, and which places get a 1 that "
               "should not?"
             : "What do 0 and 1 stand for, and which places does your loop "
               "or condition leave out?";
}

}  // namespace

std::optional<Finding> ones_in_a_part(const Cases& cases) {
  const Mask mask = mask_of(cases);
  if (mask.too_many + mask.too_few < 3) return std::nullopt;
  if (mask.too_many > 0 && mask.too_few > 0) return std::nullopt;
  const float expected = mask.too_many > 0 ? 0.0F : 1.0F;
  const auto where = where_wrong(cases, mask, expected);
  if (!where) return std::nullopt;
  return found(cases, id_of(expected),
               stands(expected, *where) + ", and all else is right",
               question_of(expected));
}

std::optional<Finding> ones_elsewhere(const Cases& cases) {
  const Mask mask = mask_of(cases);
  if (mask.too_many < 2 || mask.too_few < 2) return std::nullopt;
  const auto many = where_wrong(cases, mask, 0.0F);
  const auto few = where_wrong(cases, mask, 1.0F);
  if (!many || !few) return std::nullopt;
  return found(cases, "ones_elsewhere",
               fmt::format("{}, {}, and all else is right",
                           stands(0.0F, *many), stands(1.0F, *few)),
               "What do 0 and 1 stand for, and which of the two indices "
               "counts the rows?");
}

std::optional<Finding> only_too_many_or_few(const Cases& cases) {
  const Mask mask = mask_of(cases);
  if (mask.too_many + mask.too_few < 3) return std::nullopt;
  if (mask.too_many > 0 && mask.too_few > 0) return std::nullopt;
  const float expected = mask.too_many > 0 ? 0.0F : 1.0F;
  return found(
      cases, id_of(expected),
      fmt::format("{0:.0f} stands at some places where {1:.0f} is expected, "
                  "and nowhere {1:.0f} where {0:.0f} is expected",
                  1.0F - expected, expected),
      question_of(expected));
}

}  // namespace attn::relations
