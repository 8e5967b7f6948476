// The right numbers, at other places than where they are expected: axes
// swapped, or in no order that a permutation of rows or columns explains.
#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "grading/relations/axes.hpp"
#include "grading/relations/families.hpp"

namespace attn::relations {
namespace {

using Order = std::vector<std::size_t>;

// The order of the axes in which the numbers were written, of any rank.
bool is_written_in(const Cases& cases, const Order& order, bool and_shape) {
  return all_of(cases, [&](const Case& one) {
    const Tensor other = with_axes(one.expected(), order);
    return near(one.got().values(), other.values()) &&
           (!and_shape || one.got().shape() == other.shape());
  });
}

Finding transposed_numbers(const Cases& cases, bool and_shape) {
  if (all_have_the_expected_shape(cases) && and_shape) {
    return found(cases, "transposed_numbers",
                 "your numbers are the right ones, transposed: rows and "
                 "columns changed places",
                 "Which of the two indices counts the rows?");
  }
  if (and_shape) {
    return found(cases, "transposed",
                 "your numbers are the right ones, but transposed, the shape "
                 "too",
                 "Which factor stands to the left of the product, and which "
                 "of the two is transposed?");
  }
  return found(
      cases, "column_by_column",
      "your numbers are the right ones, but written column by column "
      "where they belong row by row",
      "In which order does Armadillo keep the numbers of a matrix?");
}

Finding other_axes(const Cases& cases, const Order& order, bool and_shape) {
  std::string axes;
  for (std::size_t axis : order) {
    axes += fmt::format("{}{}", axes.empty() ? "" : ", ", axis);
  }
  return found(
      cases, "axes_swapped",
      fmt::format("your numbers are the right ones with the axes in "
                  "the order ({}){}",
                  axes, and_shape ? "" : ", read in the expected shape"),
      "Which axis comes first, and were two of them swapped or only "
      "given another shape?");
}

std::vector<float> sorted(std::vector<float> values) {
  std::sort(values.begin(), values.end());
  return values;
}

bool has_nan(const std::vector<float>& values) {
  return std::any_of(values.begin(), values.end(),
                     [](float value) { return value != value; });
}

// Whether each block of as many numbers as `size` says holds the expected
// numbers in any order.
bool same_in_blocks(const Case& one, std::size_t size) {
  const std::vector<float>& got = one.got().values();
  const std::vector<float>& expected = one.expected().values();
  if (has_nan(got) || has_nan(expected)) return false;
  for (std::size_t begin = 0; begin + size <= got.size() && size > 0;
       begin += size) {
    const auto block = [&](const std::vector<float>& values) {
      const auto first = values.begin() + static_cast<std::ptrdiff_t>(begin);
      return sorted({first, first + static_cast<std::ptrdiff_t>(size)});
    };
    if (!near(block(got), block(expected))) return false;
  }
  return true;
}

// Few different numbers, as of a mask, make the same set by accident.
bool has_many_numbers(const Cases& cases) {
  std::vector<float> some;
  for (const Case& one : cases.list) {
    if (one.right) continue;
    const std::vector<float>& expected = one.expected().values();
    if (has_different(expected, 4)) return true;
    some.insert(some.end(), expected.begin(), expected.end());
  }
  return has_different(some, 4);
}

}  // namespace

std::optional<Finding> axes_swapped(const Cases& cases) {
  const std::size_t rank = cases.list[0].expected().rank();
  if (rank < 2 || rank > 4 || !all_of(cases, [&](const Case& one) {
        return one.expected().rank() == rank;
      })) {
    return std::nullopt;
  }
  Order order(rank);
  std::iota(order.begin(), order.end(), std::size_t{0});
  Order last_two = order;
  std::swap(last_two[rank - 2], last_two[rank - 1]);
  for (const bool and_shape : {true, false}) {
    if (is_written_in(cases, last_two, and_shape)) {
      return transposed_numbers(cases, and_shape);
    }
    Order other = order;
    while (std::next_permutation(other.begin(), other.end())) {
      if (is_written_in(cases, other, and_shape)) {
        return other_axes(cases, other, and_shape);
      }
    }
  }
  return std::nullopt;
}

std::optional<Finding> other_order(const Cases& cases) {
  if (!all_have_the_expected_shape(cases) || !has_many_numbers(cases)) {
    return std::nullopt;
  }
  if (all_of(cases, [](const Case& one) {
        return same_in_blocks(one, one.expected().columns());
      })) {
    return found(cases, "other_order_in_rows",
                 "each row holds its right numbers, in another order",
                 "By which index do you write into a row?");
  }
  const Cases& all = cases;
  if (all_of(all, [](const Case& one) {
        return same_in_blocks(one, one.expected().values().size());
      })) {
    return found(cases, "other_order",
                 "all the right numbers are there, at other places",
                 "In which order do you write the numbers, and in which are "
                 "they read?");
  }
  return std::nullopt;
}

}  // namespace attn::relations
