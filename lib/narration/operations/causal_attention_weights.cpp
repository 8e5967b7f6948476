#include "narration/operations/causal_attention_weights.hpp"

#include <cmath>
#include <utility>

#include "narration/explanation/causal_softmax.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/operations/random.hpp"

namespace attn {
constinit const OperationKind causal_attention_weights_kind =
    OperationKind::computed("causal_attention_weights", made_from_nothing,
                            causal_softmax_text)
        .handing_on("inputs");

Operation causal_attention_weights(CausalParts parts) {
  const auto width = static_cast<double>(parts.d_out);
  Operation operation = {causal_attention_weights_kind,
                         {},
                         {{"divisor", std::sqrt(width)},
                          {"seed", seed_parameter(parts.seed)},
                          {"d_out", width},
                          {"qkv_bias", parts.qkv_bias ? 1.0 : 0.0}}};
  operation.kept = {{"scores", std::move(parts.scores)},
                    {"inputs", std::move(parts.inputs)}};
  return operation;
}

}  // namespace attn
