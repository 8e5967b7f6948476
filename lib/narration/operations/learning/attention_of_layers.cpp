#include "narration/operations/learning/attention_of_layers.hpp"

#include <utility>

#include "narration/explanation/causal_softmax.hpp"
#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

// A weight comes from the tokens up to its own.
Places parts_of_attention(const Number& number) {
  return {number.rows_up_to(0, number.row()), number.whole(1),
          number.whole(2)};
}

}  // namespace

constinit const OperationKind attention_of_layers_kind =
    OperationKind::computed("attention_of_layers", parts_of_attention,
                            causal_softmax_text);

Operation attention_of_layers(std::string x, std::string W_query,
                              std::string W_key, Tensor scores,
                              double divisor) {
  Operation operation = {attention_of_layers_kind,
                         {std::move(x), std::move(W_query), std::move(W_key)},
                         {{"divisor", divisor}}};
  operation.kept = {{"scores", std::move(scores)}};
  return operation;
}

}  // namespace attn
