#pragma once

#include <string>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind attention_of_layers_kind;

/// "attention_of_layers", (T, T): softmax(mask(X W_queryᵀ (X W_keyᵀ)ᵀ) /
/// sqrt(d_k)). `scores`, (T, T), is what the softmax is taken of, which no
/// step shows; hidden or not.
Operation attention_of_layers(std::string x, std::string W_query,
                              std::string W_key, Tensor scores,
                              double divisor);

}  // namespace attn
