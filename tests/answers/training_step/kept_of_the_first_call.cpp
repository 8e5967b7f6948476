#include "training_step.hpp"

float exercise::training_step(attn::CausalAttention& attention,
                              attn::Optimizer& optimizer,
                              const arma::fcube& x,
                              const arma::fcube& targets) {
  static attn::CausalAttention::Kept kept;
  optimizer.zero_grad();
  if (kept.x.is_empty()) attention.forward_keeping(x, kept);
  const arma::fcube outputs = attention.forward(x);
  const float loss = attn::mean_squared_error(outputs, targets);
  attention.backward(attn::mean_squared_error_backward(outputs, targets),
                     kept);
  optimizer.step();
  return loss;
}
