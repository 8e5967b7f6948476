#include "narration/operations/causal_attention_weights.hpp"

#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

std::string causal_weight_text(const Number& number, int precision) {
  if (number.column() > number.row()) {
    return "the key comes after the query, so the weight is 0";
  }
  return shown_text(number, precision) +
         " is a softmax of masked scores, which no step here shows";
}

}  // namespace

constinit const OperationKind causal_attention_weights_kind =
    OperationKind::told("causal_attention_weights", made_from_nothing,
                        causal_weight_text);

Operation causal_attention_weights() {
  return {causal_attention_weights_kind, {}};
}

}  // namespace attn
