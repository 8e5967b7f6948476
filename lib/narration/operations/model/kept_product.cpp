#include "narration/operations/model/kept_product.hpp"

#include <utility>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

std::string work_out_kept_product(const Number& number, int precision) {
  const Tensor& a = number.kept("a");
  const Tensor& b = number.kept("b");
  const std::size_t row =
      number.matrix() * number.result().values.rows() + number.row();
  Sum sum(precision);
  for (std::size_t k = 0; k < a.columns(); ++k) {
    sum.add_product(a.at(0, row, k), b.at(0, number.column(), k));
  }
  return sum.equals(number.value());
}

}  // namespace

constinit const OperationKind kept_product_kind = OperationKind::computed(
    "kept_product", made_from_nothing, work_out_kept_product);

Operation kept_product(Tensor a, Tensor b) {
  Operation operation = {kept_product_kind, {}};
  operation.kept = {{"a", std::move(a)}, {"b", std::move(b)}};
  return operation;
}

}  // namespace attn
