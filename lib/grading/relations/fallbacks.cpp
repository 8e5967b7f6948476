// What is still true when no relation explains the numbers: which rows are
// right, in which order the numbers are, how few are wrong.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "grading/relations/axes.hpp"
#include "grading/relations/families.hpp"
#include "grading/relations/slices.hpp"

namespace attn::relations {
namespace {

enum class Kind { right, wrong, mixed, zeros };

// Right zeros are a proof of nothing.
Kind kind_of(const Case& one, std::size_t axis, std::size_t index,
             double largest) {
  const std::vector<float> mine = slice_of(one.got(), axis, index);
  const std::vector<float> expected = slice_of(one.expected(), axis, index);
  bool right = false;
  bool wrong = false;
  for (std::size_t i = 0; i < mine.size(); ++i) {
    const bool same = one.right || near(mine[i], expected[i], largest);
    wrong = wrong || !same;
    right = right || (same && expected[i] != 0.0F);
    if (right && wrong) return Kind::mixed;
  }
  if (wrong) return Kind::wrong;
  return right ? Kind::right : Kind::zeros;
}

// The wrong slices, if each slice is right or wrong through and through: of
// several numbers each, and of both kinds several on half of the probes.
std::optional<Slices> slices_wrong(const Cases& cases, std::size_t axis) {
  Slices slices;
  std::size_t told = 0;
  std::size_t wrong = 0;
  bool only_first = true;  // is right
  for (const Case& one : cases.list) {
    const std::size_t n = one.expected().shape()[axis];
    const bool several = one.expected().values().size() >= 2 * n;
    const double largest = largest_of(one.expected().values());
    std::size_t right_here = 0;
    std::size_t wrong_here = 0;
    for (std::size_t i = 0; i < n; ++i) {
      const Kind kind = kind_of(one, axis, i, largest);
      if (kind == Kind::mixed) return std::nullopt;
      right_here += kind == Kind::right && several ? 1U : 0U;
      only_first = only_first && (i == 0 || kind != Kind::right);
      if (kind != Kind::wrong) continue;
      wrong_here += several ? 1U : 0U;
      slices.add(one, i);
    }
    told += right_here > 0 && wrong_here > 0 ? 1U : 0U;
    wrong += wrong_here;
  }
  // What that means is told as a part that is right.
  if (only_first) return std::nullopt;
  if (2 * told < cases.list.size() || wrong < 3) return std::nullopt;
  return slices;
}

// Whether numbers of a row that are expected to differ are in the same order;
// how many pairs prove it. Nothing if that is not so.
std::optional<std::size_t> ordered_pairs(const Case& one, bool ascending) {
  const std::size_t columns = one.expected().columns();
  const std::vector<float>& got = one.got().values();
  const std::vector<float>& expected = one.expected().values();
  std::size_t proofs = 0;
  std::vector<std::size_t> order(columns);
  for (std::size_t begin = 0; begin < got.size(); begin += columns) {
    for (std::size_t i = 0; i < columns; ++i) order[i] = begin + i;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return expected[a] < expected[b];
    });
    for (std::size_t i = 1; i < columns; ++i) {
      const std::size_t a = order[i - 1];
      const std::size_t b = order[i];
      if (near(expected[a], expected[b], 1.0)) continue;
      if (ascending ? !(got[a] < got[b]) : !(got[a] > got[b])) {
        return std::nullopt;
      }
      ++proofs;
    }
  }
  return proofs;
}

bool are_ordered(const Cases& cases, bool ascending) {
  std::size_t proofs = 0;
  for (const Case& one : cases.list) {
    const std::vector<float>& expected = one.expected().values();
    if (one.expected().rank() < 1 || expected.empty()) return false;
    if (std::any_of(expected.begin(), expected.end(),
                    [](float value) { return std::isnan(value); })) {
      return false;
    }
    const auto pairs = ordered_pairs(one, ascending);
    if (!pairs) return false;
    proofs += *pairs;
  }
  return proofs >= 12;
}

std::size_t count_wrong(const Case& one) {
  const std::vector<float>& expected = one.expected().values();
  const double largest = largest_of(expected);
  std::size_t count = 0;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    count += near(one.got().values()[i], expected[i], largest) ? 0U : 1U;
  }
  return count;
}

}  // namespace

std::optional<Finding> whole_slices_wrong(const Cases& cases) {
  const std::size_t rank = cases.list[0].expected().rank();
  if (rank < 2 || !all_of(cases, [&](const Case& one) {
        return one.same_shape() && one.expected().rank() == rank;
      })) {
    return std::nullopt;
  }
  for (std::size_t axis = 0; axis < rank; ++axis) {
    const auto slices = slices_wrong(cases, axis);
    if (!slices) continue;
    const std::string name = name_of_axis(axis, rank);
    return found(
        cases, fmt::format("wrong_{}s", name),
        fmt::format("each {} is either right or, but for zeros, wrong from "
                    "end to end "
                    "(wrong {})",
                    name, slices->text(name)),
        fmt::format("What do the {}s that are wrong have in common?", name));
  }
  return std::nullopt;
}

std::optional<Finding> same_order(const Cases& cases) {
  if (!all_have_the_expected_shape(cases)) return std::nullopt;
  for (const bool ascending : {true, false}) {
    if (!are_ordered(cases, ascending)) continue;
    return found(
        cases, ascending ? "same_order_in_rows" : "opposite_order_in_rows",
        fmt::format("in each row, the larger a number should be, the {} "
                    "yours is, but the numbers are others",
                    ascending ? "larger" : "smaller"),
        ascending ? "What changes how large the numbers of a row are, and "
                    "not their order?"
                  : "What turns the order of the numbers round?");
  }
  return std::nullopt;
}

std::optional<Finding> few_wrong(const Cases& cases) {
  if (!all_have_the_expected_shape(cases)) return std::nullopt;
  std::size_t most = 0;
  for (const Case& one : cases.list) {
    const std::size_t wrong = count_wrong(one);
    if (8 * wrong > one.expected().values().size()) return std::nullopt;
    most = std::max(most, wrong);
  }
  return found(cases, "few_wrong",
               fmt::format("only a few of your numbers are wrong, at most {} "
                           "on a probe",
                           most),
               "What is special about the places where they are wrong?");
}

}  // namespace attn::relations
