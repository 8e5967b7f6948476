/// The loss of chapter 11, descended.
#pragma once

#include <armadillo>
#include <array>

#include "attention/causal_attention.hpp"
#include "narration/operations/learning/trained_weight.hpp"

namespace attn {

/// What so many steps made of the weights for queries, keys and values.
struct Descent {
  arma::frowvec losses;  // (steps + 1), inf once the weights are no numbers
  std::array<arma::fmat, 3> weights;  // (d, d) each
  std::array<arma::fmat, 3> before;  // those before the last step
  std::array<arma::fmat, 3> mean;  // what the last step went by
  std::array<arma::fmat, 3> denom;  // and, of AdamW, divided that by
  double correction = 1.0;  // of AdamW's mean, for its start at 0
  std::size_t steps = 0;  // that were taken
  arma::fmat memory;  // of AdamW; see adamw_memory
  arma::fmat scores;  // (T, T), of the weights after the last step
  arma::fmat attn_weights;  // (T, T)
};

/// The loss of a module, as chapter 11 has it, and its gradients, added
/// beside its weights. x is a batch of one, (1, T, d). The trace receives
/// what the module hands it both ways.
float loss_and_backward(CausalAttention& attention, const arma::fcube& x,
                        Trace* trace = nullptr);

/// Takes the steps.
Descent descend(const arma::fcube& x, CausalAttention attention,
                const Training& training);

}  // namespace attn
