#include "narration/operations/learning/mean_of_many.hpp"

#include <fmt/format.h>

#include <utility>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

// SUM / n
std::string work_out_mean_of_many(const Number& number, int precision) {
  const double n = number.parameter("count");
  const double sum = rounded(
      number.kept("sums").at(number.matrix(), number.row(), number.column()),
      precision);
  return conclude(
      fmt::format(
          "the sum over {0} sequences, divided by their number: {1} / "
          "{0}",
          n, fixed_text(sum, precision)),
      sum / n, number.value(), precision);
}

}  // namespace

constinit const OperationKind mean_of_many_kind = OperationKind::computed(
    "mean_of_many", made_from_nothing, work_out_mean_of_many);

Operation mean_of_many(Tensor sums, std::size_t count, std::size_t stride) {
  Operation operation = {mean_of_many_kind,
                         {},
                         {{"count", static_cast<double>(count)},
                          {"stride", static_cast<double>(stride)}}};
  operation.kept = {{"sums", std::move(sums)}};
  return operation;
}

}  // namespace attn
