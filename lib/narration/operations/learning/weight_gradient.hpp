#pragma once

#include <string>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind weight_gradient_kind;

/// What is trained: one head of causal attention, by its inputs, (T, d), and
/// its weights for queries, keys and values, (d, d) each. Each token's
/// context vector is to be the next token's vector.
struct TrainedLayers {
  std::string inputs;
  std::string W_query;
  std::string W_key;
  std::string W_value;
};

/// Those weights in the order of their draws.
enum class TrainedWeight { query = 0, key = 1, value = 2 };

/// The four as operands.
std::vector<Source> sources_of(const TrainedLayers& layers);

/// "weight_gradient", (d, d): of the mean squared error in one of the three
/// weights, grad_Yᵀ X. `grad_outputs` is grad_Y, (T, d), that of the queries,
/// keys or values, which no step shows.
Operation weight_gradient(const TrainedLayers& layers, TrainedWeight which,
                          Tensor grad_outputs);

}  // namespace attn
