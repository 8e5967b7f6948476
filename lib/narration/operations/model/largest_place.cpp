#include "narration/operations/model/largest_place.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

// One number for each row: of a vector, the only one.
Places row_of_number(const Number& number) {
  const std::size_t row = number.rows(0) == 1 ? 0 : number.row();
  return {number.whole_row(0, row)};
}

std::string largest_place_text(const Number& number, int precision) {
  const std::vector<double> row = number.at(row_of_number(number)[0]);
  std::vector<std::string> texts;
  for (const double entry : row) {
    texts.push_back(short_text(entry, precision));
  }
  return fmt::format("{} is the largest of {}: place {}, counted from 0",
                     short_text(*std::ranges::max_element(row), precision),
                     list_text(texts), number.value());
}

}  // namespace

constinit const OperationKind largest_place_kind =
    OperationKind::told("largest_place", row_of_number, largest_place_text);

Operation largest_place(Source a) {
  return {largest_place_kind, {std::move(a)}};
}

}  // namespace attn
