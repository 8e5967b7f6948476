#include "narration/explanation/operation_kind.hpp"

#include <fmt/format.h>

#include <cmath>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/place_text.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

std::string why_not_finite(float value) {
  if (std::isnan(value)) return ", and is no number";
  if (std::isinf(value)) return ", and is beyond what a float holds";
  return "";
}

}  // namespace

std::string OperationKind::work_out(const Number& number,
                                    int precision) const {
  return sort_ == Sort::computed ? tell_(number, precision) : "";
}

std::string OperationKind::explain(const Number& number,
                                   int precision) const {
  if (sort_ == Sort::told) return tell_(number, precision);
  if (sort_ == Sort::moved) {
    return fmt::format("{} is taken as it is from {}",
                       shown_text(number, precision),
                       places_text(number, made_from(number)));
  }
  const std::string arithmetic = tell_(number, precision);
  return arithmetic.empty() ? computed_text(number, precision) : arithmetic;
}

Places made_from_nothing(const Number&) {
  return {};
}

Places made_from_same_place(const Number& number) {
  Places places;
  for (std::size_t i = 0; i < number.operands(); ++i) {
    places.push_back(number.entry(i, number.row(), number.column()));
  }
  return places;
}

Places made_from_entry_and_number(const Number& number) {
  Places places = {number.entry(0, number.row(), number.column())};
  if (number.operands() > 1) places.push_back(number.whole(1));
  return places;
}

Places made_from_row(const Number& number) {
  return {number.whole_row(0, number.row())};
}

Places made_from_row_and_column(const Number& number) {
  return {number.whole_row(0, number.row()),
          number.block(1, {0, number.columns(0)}, {number.column(), 1})};
}

Places made_from_all(const Number& number) {
  Places places;
  for (std::size_t i = 0; i < number.operands(); ++i) {
    places.push_back(number.whole(i));
  }
  return places;
}

std::string shown_text(const Number& number, int precision) {
  return fixed_text(number.value(),
                    decimals_for(number.result().values, precision));
}

std::string computed_text(const Number& number, int precision) {
  return fmt::format("{} was computed from {}{}",
                     shown_text(number, precision),
                     places_text(number, number.kind().made_from(number)),
                     why_not_finite(number.value()));
}

std::string counted_text(const Number& number, int precision) {
  const WrittenNumber& written = number.written();
  return conclude(written.text(), written.value(), number.value(),
                  decimals_for(number.result().values, precision));
}

std::string key_and_query_text(const Number& number) {
  return fmt::format("{} {} {}", number.column() + 1,
                     number.column() > number.row() ? ">" : "≤",
                     number.row() + 1);
}

}  // namespace attn
