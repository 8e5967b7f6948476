#include "narration/operations/exponential.hpp"

#include <fmt/format.h>

#include <cmath>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

std::string work_out_exponential(const Number& number, int precision) {
  const Places parts = made_from_entry_and_number(number);
  const double a = number.one_at(parts[0]);
  const double m = number.one_at(parts[1]);
  return conclude(fmt::format("exp({} - {})", short_text(a, precision),
                              factor_text(m, precision)),
                  std::exp(rounded(a, precision) - rounded(m, precision)),
                  number.value(), precision);
}

}  // namespace

constinit const OperationKind exponential_kind = OperationKind::computed(
    "exponential", made_from_entry_and_number, work_out_exponential);

Operation exponential(Source a, Source m) {
  return {exponential_kind, {std::move(a), std::move(m)}};
}

}  // namespace attn
