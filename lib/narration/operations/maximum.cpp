#include "narration/operations/maximum.hpp"

#include <fmt/format.h>

#include <cmath>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

Places candidates_for_maximum(const Number& number) {
  Places places = {number.whole(0)};
  if (number.operands() > 1) places.push_back(number.whole(1));
  return places;
}

// What was largest before comes first.
std::string work_out_maximum(const Number& number, int precision) {
  if (!std::isfinite(number.value())) return "";
  const Places places = candidates_for_maximum(number);
  std::vector<std::string> entries;
  for (std::size_t i = places.size(); i-- > 0;) {
    for (const double entry : number.at(places[i])) {
      entries.push_back(short_text(entry, precision));
    }
  }
  return fmt::format("max({}) = {}", list_text(entries),
                     fixed_text(number.value(), precision));
}

}  // namespace

constinit const OperationKind maximum_kind = OperationKind::computed(
    "maximum", candidates_for_maximum, work_out_maximum);

Operation maximum(Source a, std::string before) {
  Operation operation = {maximum_kind, {std::move(a)}};
  if (!before.empty()) operation.operands.emplace_back(std::move(before));
  return operation;
}

}  // namespace attn
