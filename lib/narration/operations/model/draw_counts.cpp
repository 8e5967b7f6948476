#include "narration/operations/model/draw_counts.hpp"

#include <fmt/format.h>

#include <utility>

#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"
#include "narration/operations/random.hpp"

namespace attn {
namespace {

std::string counted_draws(const Number& number, int precision) {
  const double draws = number.parameter("draws");
  const double probability = number.one_at(made_from_same_place(number)[0]);
  return fmt::format(
      "{} of {} draws fell here; with a probability of {} it is {} in the "
      "mean",
      number.value(), draws, short_text(probability, precision),
      short_text(probability * draws, precision));
}

}  // namespace

constinit const OperationKind draw_counts_kind =
    OperationKind::told("draw_counts", made_from_same_place, counted_draws);

Operation draw_counts(Source probas, std::uint64_t seed, std::size_t draws) {
  return {draw_counts_kind,
          {std::move(probas)},
          {{"seed", seed_parameter(seed)},
           {"draws", static_cast<double>(draws)}}};
}

}  // namespace attn
