// Memory that was given out and never written. A grader fills it with one
// byte before, and with another when it is given back, so that it is known
// again wherever it comes to light.
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <iterator>

#include "grading/relations/families.hpp"
#include "grading/relations/regions.hpp"

namespace attn::relations {
namespace {

constexpr std::uint64_t fresh = 0xC5C5C5C5C5C5C5C5;
constexpr std::uint64_t given_back = 0x3A3A3A3A3A3A3A3A;

template <typename Number>
float read_as(std::uint64_t bytes) {
  Number number;
  std::memcpy(&number, &bytes, sizeof number);
  return static_cast<float>(number);
}

// Also as what is then turned into a float.
bool is_filled_with(std::uint64_t bytes, float number) {
  return number == read_as<float>(bytes) ||
         number == read_as<double>(bytes) ||
         number == read_as<std::uint32_t>(bytes) ||
         number == read_as<std::uint64_t>(bytes);
}

bool is_fresh(float got, float expected) {
  return got != expected && is_filled_with(fresh, got);
}

bool is_given_back(float got, float expected) {
  return got != expected && is_filled_with(given_back, got);
}

bool has(const Case& one, bool (*is)(float, float)) {
  const std::vector<float>& got = one.got().values();
  const std::vector<float>& expected = one.expected().values();
  for (std::size_t i = 0; i < got.size(); ++i) {
    if (is(got[i], expected[i])) return true;
  }
  return false;
}

std::vector<Case> cases_with(const Cases& wrong, bool (*is)(float, float)) {
  std::vector<Case> with;
  if (wrong.list[0].wanted->kind == OutputKind::exact) return with;
  std::copy_if(wrong.list.begin(), wrong.list.end(), std::back_inserter(with),
               [&](const Case& one) {
                 return !one.right && one.same_shape() && has(one, is);
               });
  return with;
}

std::optional<Finding> told(const Cases& wrong, bool (*is)(float, float)) {
  Cases with = wrong;
  with.list = cases_with(wrong, is);
  if (with.list.empty()) return std::nullopt;
  if (with.list.size() < wrong.list.size()) {
    with.where = fmt::format("on {} of the {} probes that are wrong",
                             with.list.size(), wrong.list.size());
    with.others = "";
  }
  const auto region = region_of(with, is);
  return found_with(
      example_where(with, is), with, "never_written",
      fmt::format("{} stands memory that was {}",
                  region ? region->text : "among your numbers",
                  is(read_as<float>(fresh), 0.0F)
                      ? "never written"
                      : "given back, or never written"),
      "Which numbers does your loop never reach, or what is read after its "
      "end?");
}

}  // namespace

std::size_t count_never_written(const Cases& wrong) {
  return std::max(cases_with(wrong, is_fresh).size(),
                  cases_with(wrong, is_given_back).size());
}

std::optional<Finding> never_written(const Cases& wrong) {
  for (const auto& is : {is_fresh, is_given_back}) {
    if (auto finding = told(wrong, is)) return finding;
  }
  return std::nullopt;
}

}  // namespace attn::relations
