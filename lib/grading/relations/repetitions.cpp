// Numbers that are all the same, or the same again in each row or matrix.
#include <fmt/format.h>

#include <algorithm>

#include "grading/relations/axes.hpp"
#include "grading/relations/families.hpp"
#include "grading/relations/sizes.hpp"

namespace attn::relations {
namespace {

bool expected_numbers_differ(const Cases& cases) {
  std::vector<float> some;
  for (const Case& one : cases.list) {
    const std::vector<float>& expected = one.expected().values();
    if (has_different(expected, 2)) return true;
    some.insert(some.end(), expected.begin(), expected.end());
  }
  return has_different(some, 2);
}

// The number that stands everywhere, on each probe.
std::optional<std::vector<std::optional<double>>> the_number(
    const Cases& cases) {
  std::vector<std::optional<double>> numbers;
  std::size_t proofs = 0;
  for (const Case& one : cases.list) {
    const std::vector<float>& got = one.got().values();
    numbers.emplace_back();
    if (got.empty()) continue;
    if (!near(got, std::vector<float>(got.size(), got[0]))) {
      return std::nullopt;
    }
    numbers.back() = got[0];
    proofs += got.size();
  }
  if (proofs < 4) return std::nullopt;
  return numbers;
}

// Single numbers, such as losses, are not the same only because there is one.
bool hold_several(const Cases& cases) {
  return std::any_of(
      cases.list.begin(), cases.list.end(),
      [](const Case& one) { return one.got().values().size() > 1; });
}

// Whether every slice along the axis holds the same numbers.
bool all_slices_are_one(const Tensor& value, std::size_t axis) {
  const std::size_t n = value.shape()[axis];
  for (std::size_t i = 1; i < n; ++i) {
    if (!near(slice_of(value, axis, i), slice_of(value, axis, 0))) {
      return false;
    }
  }
  return true;
}

// On at least one probe that is wrong there is more than one, each holds more
// than one number, and they should differ.
bool proves_a_repetition(const Cases& cases, std::size_t axis) {
  return std::any_of(
      cases.list.begin(), cases.list.end(), [&](const Case& one) {
        const std::size_t n = one.got().shape()[axis];
        return !one.right && n >= 2 && one.got().values().size() >= 3 &&
               !all_slices_are_one(one.expected(), axis);
      });
}

bool holds_the_expected(const Case& one, std::size_t axis, bool last) {
  const std::size_t n = one.got().shape()[axis];
  if (n == 0) return true;
  return near(slice_of(one.got(), axis, 0),
              slice_of(one.expected(), axis, last ? n - 1 : 0));
}

std::string which_expected(const Cases& cases, std::size_t axis) {
  for (const bool last : {false, true}) {
    if (all_of(cases, [&](const Case& one) {
          return holds_the_expected(one, axis, last);
        })) {
      return last ? "the last one expected" : "the first one expected";
    }
  }
  return "";
}

std::optional<Finding> repeated_along(const Cases& cases, std::size_t axis,
                                      std::size_t rank) {
  if (!proves_a_repetition(cases, axis) ||
      !all_of(cases, [&](const Case& one) {
        return all_slices_are_one(one.got(), axis);
      })) {
    return std::nullopt;
  }
  const std::string name = name_of_axis(axis, rank);
  const std::string which = which_expected(cases, axis);
  return found(cases, fmt::format("same_{}s", name),
               fmt::format("all {}s hold the same numbers{}{}", name,
                           which.empty() ? "" : ", those of ", which),
               fmt::format("What has to change from {0} to {0}?", name));
}

}  // namespace

std::optional<Finding> one_number_everywhere(const Cases& cases) {
  if (!all_have_the_expected_shape(cases) ||
      !expected_numbers_differ(cases)) {
    return std::nullopt;
  }
  const auto numbers = the_number(cases);
  if (!numbers) return std::nullopt;
  const auto number = name_numbers(*numbers, common_sizes(cases));
  if (!number) {
    if (!hold_several(cases)) return std::nullopt;
    return found(cases, "one_number", "all your numbers are the same",
                 "What should make one number differ from the next?");
  }
  if (number->constant && number->value == 0.0) {
    return found(cases, "zeros", "all your numbers are 0",
                 "Where are the numbers written that you return?");
  }
  return found(cases, "one_number", "all your numbers are " + number->text,
               "What should make one number differ from the next?");
}

std::optional<Finding> repeated(const Cases& cases) {
  if (!all_have_the_expected_shape(cases)) return std::nullopt;
  const std::size_t rank = cases.list[0].expected().rank();
  if (rank < 2 || !all_of(cases, [&](const Case& one) {
        return one.expected().rank() == rank;
      })) {
    return std::nullopt;
  }
  for (std::size_t axis = 0; axis < rank; ++axis) {
    if (const auto here = repeated_along(cases, axis, rank)) return here;
  }
  return std::nullopt;
}

}  // namespace attn::relations
