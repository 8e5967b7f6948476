#include "narration/operations/random.hpp"

#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

std::string drawn_text(const Number& number, int precision) {
  return shown_text(number, precision) + " was drawn from the generator";
}

}  // namespace

constinit const OperationKind random_kind =
    OperationKind::told("random", made_from_nothing, drawn_text);

double seed_parameter(std::uint64_t seed) {
  return static_cast<double>(seed & 0xFFFFFFFFU);
}

Operation drawn(const Draw& draw, float low, float high) {
  return {random_kind,
          {},
          {{"seed", seed_parameter(draw.seed)},
           {"words_before", static_cast<double>(draw.words_before)},
           {"low", low},
           {"high", high}}};
}

}  // namespace attn
