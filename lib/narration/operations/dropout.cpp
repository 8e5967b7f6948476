#include "narration/operations/dropout.hpp"

#include <fmt/format.h>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

std::string work_out_dropout(const Number& number, int precision) {
  const double p = number.parameter("probability");
  const double entry = number.one_at(made_from_same_place(number)[0]);
  if (number.value() == 0.0F && entry != 0.0) {
    return fmt::format("{0} is dropped and becomes 0: {0}·0 = {1}",
                       short_text(entry, precision),
                       fixed_text(0.0, precision));
  }
  return conclude(
      fmt::format("{} / (1 - {})", short_text(entry, precision), p),
      rounded(entry, precision) / (1.0 - p), number.value(), precision);
}

}  // namespace

constinit const OperationKind dropout_kind = OperationKind::computed(
    "dropout", made_from_same_place, work_out_dropout);

Operation dropout(Source a, double probability, const DropoutDraw& draw) {
  return {dropout_kind,
          {std::move(a)},
          {{"probability", probability},
           {"seed", seed_parameter(draw.draw.seed)},
           {"words_before", static_cast<double>(draw.draw.words_before)},
           {"calls_before", static_cast<double>(draw.calls_before)},
           {"mkl", draw.mkl ? 1.0 : 0.0}}};
}

}  // namespace attn
