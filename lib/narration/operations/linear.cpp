#include "narration/operations/linear.hpp"

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

Places parts_of_linear(const Number& number) {
  Places places = made_from_row_and_column(number);
  if (number.operands() > 2) {
    places.push_back(number.entry(2, 0, number.column()));
  }
  return places;
}

std::string work_out_linear(const Number& number, int precision) {
  const Places parts = parts_of_linear(number);
  Sum sum(precision);
  sum.add_products(number.at(parts[0]), number.at(parts[1]));
  if (parts.size() > 2) sum.add(number.one_at(parts[2]));
  return sum.equals(number.value());
}

}  // namespace

constinit const OperationKind linear_kind =
    OperationKind::computed("linear", parts_of_linear, work_out_linear)
        .written("·");

Operation linear(Source x, Source weight, std::string bias) {
  weight.transposed = true;
  Operation operation = {linear_kind, {std::move(x), std::move(weight)}};
  if (!bias.empty()) operation.operands.emplace_back(std::move(bias));
  return operation;
}

}  // namespace attn
