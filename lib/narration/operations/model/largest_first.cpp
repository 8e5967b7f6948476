#include "narration/operations/model/largest_first.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

// Where the number stood: of equal ones the first comes first.
Places place_of_largest(const Number& number) {
  const std::vector<double> row = number.at(number.whole_row(0, 0));
  std::vector<std::size_t> order(row.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(
      order, [&](std::size_t a, std::size_t b) { return row[a] > row[b]; });
  return {number.entry(0, 0, order[number.column()])};
}

}  // namespace

constinit const OperationKind largest_first_kind =
    OperationKind::moved("largest_first", place_of_largest);

Operation largest_first(Source a) {
  return {largest_first_kind, {std::move(a)}};
}

}  // namespace attn
