#include "narration/operations/sum.hpp"

#include <utility>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

std::string work_out_sum(const Number& number, int precision) {
  Sum sum(precision);
  for (const Place& part : made_from_same_place(number)) {
    sum.add(number.one_at(part));
  }
  return sum.equals(number.value());
}

}  // namespace

constinit const OperationKind sum_kind =
    OperationKind::computed("sum", made_from_same_place, work_out_sum)
        .written("+");

Operation sum_of(std::vector<Source> parts) {
  return {sum_kind, std::move(parts)};
}

}  // namespace attn
