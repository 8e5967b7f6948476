#include "narration/operations/causal_attention_weights.hpp"

#include <cmath>
#include <utility>

#include "narration/explanation/operation_kind.hpp"
#include "narration/explanation/softmax_arithmetic.hpp"
#include "narration/operations/random.hpp"

namespace attn {
namespace {

std::string work_out_causal_weight(const Number& number, int precision) {
  if (number.column() > number.row()) {
    return "the key comes after the query, " + key_and_query_text(number) +
           ", so the weight is 0";
  }
  std::vector<double> scores;
  for (std::size_t s = 0; s <= number.row(); ++s) {
    scores.push_back(
        number.kept("scores").at(number.matrix(), number.row(), s));
  }
  return softmax_arithmetic(scores, number.column(),
                            {number.parameter("divisor")}, number.value(),
                            precision);
}

}  // namespace

constinit const OperationKind causal_attention_weights_kind =
    OperationKind::computed("causal_attention_weights", made_from_nothing,
                            work_out_causal_weight)
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
