#include "narration/operations/model/gelu.hpp"

#include <fmt/format.h>

#include <cmath>
#include <numbers>
#include <utility>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

double gelu_in_double(double a) {
  const double inner =
      std::sqrt(2.0 * std::numbers::inv_pi) * (a + 0.044715 * a * a * a);
  return 0.5 * a * (1.0 + std::tanh(inner));
}

// 0.5·a·(1 + tanh(0.79788·(a + 0.044715·a³)))
std::string work_out_gelu(const Number& number, int precision) {
  const double a = number.one_at(made_from_same_place(number)[0]);
  const std::string factor = factor_text(a, precision);
  return conclude(
      fmt::format("0.5·{0}·(1 + tanh(sqrt(2 / π)·({1} + 0.044715·{0}³)))",
                  factor, short_text(a, precision)),
      gelu_in_double(rounded(a, precision)), number.value(), precision);
}

}  // namespace

constinit const OperationKind gelu_kind =
    OperationKind::computed("gelu", made_from_same_place, work_out_gelu);

Operation gelu_of(Source a) {
  return {gelu_kind, {std::move(a)}};
}

}  // namespace attn
