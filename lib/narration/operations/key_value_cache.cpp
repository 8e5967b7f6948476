#include "narration/operations/key_value_cache.hpp"

#include <fmt/format.h>

#include <utility>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/explanation/place_text.hpp"

namespace attn {
namespace {

// Of X the rows up to the token's own, then a row of the context vectors, one
// of the weight, and an entry of the bias.
Places parts_of_cached_output(const Number& number) {
  Places places = {
      number.rows_up_to(0, number.row()), number.whole_row(1, number.row()),
      number.block(2, {0, number.rows(2)}, {number.column(), 1})};
  if (number.operands() > 3) {
    places.push_back(number.entry(3, 0, number.column()));
  }
  return places;
}

std::string work_out_cached_output(const Number& number, int precision) {
  const Places parts = parts_of_cached_output(number);
  Sum sum(precision);
  sum.add_products(number.at(parts[1]), number.at(parts[2]));
  if (parts.size() > 3) sum.add(number.one_at(parts[3]));
  const std::string arithmetic = sum.equals(number.value());
  if (arithmetic.empty()) return "";
  return fmt::format("from {}: {}", places_text(number, parts), arithmetic);
}

}  // namespace

constinit const OperationKind key_value_cache_kind = OperationKind::computed(
    "key_value_cache", parts_of_cached_output, work_out_cached_output);

Operation key_value_cache(Source x, Source context, Source weight,
                          std::string bias) {
  weight.transposed = true;
  Operation operation = {
      key_value_cache_kind,
      {std::move(x), std::move(context), std::move(weight)}};
  if (!bias.empty()) operation.operands.emplace_back(std::move(bias));
  return operation;
}

}  // namespace attn
