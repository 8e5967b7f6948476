#include "narration/operations/model/exponential_draws.hpp"

#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

std::string drawn_exponential_text(const Number& number, int precision) {
  return shown_text(number, precision) +
         " was drawn from the generator: -ln(1 - u) of a u from [0, 1)";
}

}  // namespace

constinit const OperationKind exponential_draws_kind = OperationKind::told(
    "exponential_draws", made_from_nothing, drawn_exponential_text);

Operation drawn_exponential(const Draw& draw) {
  return {exponential_draws_kind,
          {},
          {{"seed", seed_parameter(draw.seed)},
           {"words_before", static_cast<double>(draw.words_before)}}};
}

}  // namespace attn
