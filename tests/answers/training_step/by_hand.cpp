#include "training_step.hpp"

float exercise::training_step(attn::CausalAttention& attention,
                              attn::Optimizer& optimizer,
                              const arma::fcube& x,
                              const arma::fcube& targets) {
  // Loss and gradient are written out, the layers cleared one by one.
  attention.W_query.zero_grad();
  attention.W_key.zero_grad();
  attention.W_value.zero_grad();
  attn::CausalAttention::Kept kept;
  const arma::fcube errors = attention.forward_keeping(x, kept) - targets;
  const float n = static_cast<float>(errors.n_elem);
  attention.backward(2.0F / n * errors, kept);
  optimizer.step();
  return arma::accu(errors % errors) / n;
}
