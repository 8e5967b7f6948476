#include "narration/operations/maximum.hpp"

#include <fmt/format.h>

#include <cmath>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

// What was largest before comes first.
std::string work_out_maximum(const Number& number, int precision) {
  if (!std::isfinite(number.value())) return "";
  const Places places = made_from_all(number);
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

constinit const OperationKind maximum_kind =
    OperationKind::computed("maximum", made_from_all, work_out_maximum);

Operation maximum(Source a, std::string before) {
  Operation operation = {maximum_kind, {std::move(a)}};
  if (!before.empty()) operation.operands.emplace_back(std::move(before));
  return operation;
}

}  // namespace attn
