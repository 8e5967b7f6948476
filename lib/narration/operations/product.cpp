#include "narration/operations/product.hpp"

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

bool is_hidden(const Number& number) {
  return number.has_parameter("causal") && number.column() > number.row();
}

std::string work_out_product(const Number& number, int precision) {
  if (is_hidden(number)) {
    return "the key comes after the query, " + key_and_query_text(number) +
           ": -inf";
  }
  const Places factors = made_from_row_and_column(number);
  Sum sum(precision);
  sum.add_products(number.at(factors[0]), number.at(factors[1]));
  return sum.equals(number.value());
}

}  // namespace

constinit const OperationKind product_kind =
    OperationKind::computed("product", made_from_row_and_column,
                            work_out_product)
        .written("·");

Operation product(Source a, Source b) {
  return {product_kind, {std::move(a), std::move(b)}};
}

Operation product_with_first(Source a, Source b, std::size_t columns) {
  Operation operation = product(std::move(a), std::move(b));
  operation.parameters = {{"columns", static_cast<double>(columns)}};
  return operation;
}

Operation causal_product(Source a, Source b) {
  Operation operation = product(std::move(a), std::move(b));
  operation.parameters["causal"] = 1.0;
  return operation;
}

}  // namespace attn
