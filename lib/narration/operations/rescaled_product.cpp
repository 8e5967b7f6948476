#include "narration/operations/rescaled_product.hpp"

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

Places parts_of_rescaled_product(const Number& number) {
  const auto first = static_cast<std::size_t>(number.parameter("first"));
  Places places = {
      number.whole(0),
      number.block(1, {first, number.columns(0)}, {number.column(), 1})};
  if (number.operands() > 2) {
    places.push_back(number.entry(2, 0, number.column()));
    places.push_back(number.whole(3));
  }
  return places;
}

std::string work_out_rescaled_product(const Number& number, int precision) {
  const Places parts = parts_of_rescaled_product(number);
  Sum sum(precision);
  if (parts.size() > 2) {
    sum.add_product(number.one_at(parts[2]), number.one_at(parts[3]));
  }
  sum.add_products(number.at(parts[0]), number.at(parts[1]));
  return sum.equals(number.value());
}

}  // namespace

constinit const OperationKind rescaled_product_kind = OperationKind::computed(
    "rescaled_product", parts_of_rescaled_product, work_out_rescaled_product);

Operation rescaled_product(Source a, Source b, std::size_t first) {
  return {rescaled_product_kind,
          {std::move(a), std::move(b)},
          {{"first", static_cast<double>(first)}}};
}

Operation rescaled_product(Source a, Source b, std::size_t first,
                           Source before, Source f) {
  Operation operation = rescaled_product(std::move(a), std::move(b), first);
  operation.operands.push_back(std::move(before));
  operation.operands.push_back(std::move(f));
  return operation;
}

}  // namespace attn
