#include "narration/operations/rescaled_sum.hpp"

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

std::string work_out_rescaled_sum(const Number& number, int precision) {
  const Places places = made_from_all(number);
  Sum sum(precision);
  if (places.size() > 1) {
    sum.add_product(number.one_at(places[1]), number.one_at(places[2]));
  }
  for (const double entry : number.at(places[0])) sum.add(entry);
  return sum.equals(number.value());
}

}  // namespace

constinit const OperationKind rescaled_sum_kind = OperationKind::computed(
    "rescaled_sum", made_from_all, work_out_rescaled_sum);

Operation rescaled_sum(Source a) {
  return {rescaled_sum_kind, {std::move(a)}};
}

Operation rescaled_sum(Source a, Source before, Source f) {
  return {rescaled_sum_kind, {std::move(a), std::move(before), std::move(f)}};
}

}  // namespace attn
