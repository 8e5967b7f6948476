#include "narration/operations/difference.hpp"

#include <fmt/format.h>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/explanation/place_text.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

// Of a change that is the first sequence, as it was before.
Places places_of_difference(const Number& number) {
  if (number.operands() > 1) return made_from_same_place(number);
  return {number.entry_of(0, 0, number.row(), number.column())};
}

std::string difference_text(const Number& number, int precision) {
  const Places places = places_of_difference(number);
  if (places.size() == 1) {
    return fmt::format(
        "{} is how much {} changes by what this step alters; both are "
        "computed anew, without dropout",
        shown_text(number, precision), places_text(number, places));
  }
  const double a = number.one_at(places[0]);
  const double b = number.one_at(places[1]);
  const std::string arithmetic =
      conclude(fmt::format("{} - {}", short_text(a, precision),
                           factor_text(b, precision)),
               rounded(a, precision) - rounded(b, precision), number.value(),
               precision);
  return arithmetic.empty() ? computed_text(number, precision) : arithmetic;
}

}  // namespace

constinit const OperationKind difference_kind =
    OperationKind::told("difference", places_of_difference, difference_text)
        .written("−");

Operation difference_of(Source a, Source b) {
  return {difference_kind, {std::move(a), std::move(b)}};
}

Operation change_of(Source a) {
  return {difference_kind, {std::move(a)}};
}

}  // namespace attn
