#include "narration/operations/learning/descent_step.hpp"

#include <fmt/format.h>

#include <utility>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

// a - rate·g
std::string work_out_descent_step(const Number& number, int precision) {
  const Places places = made_from_same_place(number);
  const double a = number.one_at(places[0]);
  const double g = number.one_at(places[1]);
  const double rate = number.parameter("learning_rate");
  return conclude(
      fmt::format("{} - {}·{}", short_text(a, precision),
                  short_text(rate, precision), factor_text(g, precision)),
      rounded(a, precision) -
          rounded(rate, precision) * rounded(g, precision),
      number.value(), precision);
}

}  // namespace

constinit const OperationKind descent_step_kind = OperationKind::computed(
    "descent_step", made_from_same_place, work_out_descent_step);

Operation descent_step(Source a, Source gradient, double learning_rate) {
  return {descent_step_kind,
          {std::move(a), std::move(gradient)},
          {{"learning_rate", learning_rate}}};
}

}  // namespace attn
