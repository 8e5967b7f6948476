#include "narration/operations/learning/mean_squared_error_backward.hpp"

#include <fmt/format.h>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

bool is_in_the_loss(const Number& number) {
  return number.row() < number.rows(0);
}

Places parts_of_gradient(const Number& number) {
  return is_in_the_loss(number) ? made_from_same_place(number) : Places{};
}

// 2·(a - b) / n
std::string work_out_gradient(const Number& number, int precision) {
  const std::size_t n = number.rows(0) * number.columns(0);
  if (!is_in_the_loss(number)) {
    return conclude(fmt::format("this row is not in the loss: 2·0 / {}", n),
                    0.0, number.value(), precision);
  }
  const Places parts = parts_of_gradient(number);
  const double a = number.one_at(parts[0]);
  const double b = number.one_at(parts[1]);
  return conclude(fmt::format("2·({} - {}) / {}", short_text(a, precision),
                              factor_text(b, precision), n),
                  2.0 * (rounded(a, precision) - rounded(b, precision)) /
                      static_cast<double>(n),
                  number.value(), precision);
}

}  // namespace

constinit const OperationKind mean_squared_error_backward_kind =
    OperationKind::computed("mean_squared_error_backward", parts_of_gradient,
                            work_out_gradient);

Operation mean_squared_error_backward_of(Source a, Source b) {
  return {mean_squared_error_backward_kind, {std::move(a), std::move(b)}};
}

}  // namespace attn
