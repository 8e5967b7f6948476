#include "narration/operations/difference.hpp"

#include <fmt/format.h>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/explanation/place_text.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

std::string difference_text(const Number& number, int precision) {
  const Places places = made_from_same_place(number);
  if (places.size() == 1) {
    return fmt::format("{} is how much {} changes, computed anew",
                       fixed_text(number.value(), precision),
                       places_text(number, places));
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
    OperationKind::told("difference", made_from_same_place, difference_text);

Operation difference_of(Source a, Source b) {
  return {&difference_kind, {std::move(a), std::move(b)}, {}};
}

Operation change_of(Source a) {
  return {&difference_kind, {std::move(a)}, {}};
}

}  // namespace attn
