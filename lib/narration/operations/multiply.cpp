#include "narration/operations/multiply.hpp"

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

std::string work_out_multiply(const Number& number, int precision) {
  const Places factors = made_from_same_place(number);
  Sum sum(precision);
  sum.add_product(number.one_at(factors[0]), number.one_at(factors[1]));
  return sum.equals(number.value());
}

}  // namespace

constinit const OperationKind multiply_kind =
    OperationKind::computed("multiply", made_from_same_place,
                            work_out_multiply)
        .written("∘");

Operation multiply(Source a, Source b) {
  return {multiply_kind, {std::move(a), std::move(b)}};
}

}  // namespace attn
