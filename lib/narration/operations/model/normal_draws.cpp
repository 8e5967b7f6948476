#include "narration/operations/model/normal_draws.hpp"

#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

std::string drawn_normal_text(const Number& number, int precision) {
  return shown_text(number, precision) +
         " was drawn from the generator, as a normal number";
}

}  // namespace

constinit const OperationKind normal_draws_kind =
    OperationKind::told("normal_draws", made_from_nothing, drawn_normal_text);

Operation drawn_normal(const Draw& draw) {
  return {normal_draws_kind,
          {},
          {{"seed", seed_parameter(draw.seed)},
           {"words_before", static_cast<double>(draw.words_before)}}};
}

}  // namespace attn
