#include "training_step.hpp"

float exercise::training_step(attn::CausalAttention& attention,
                              attn::Optimizer& optimizer,
                              const arma::fcube& x,
                              const arma::fcube& targets) {
  optimizer.zero_grad();
  attn::CausalAttention::Kept kept;
  const arma::fcube one = x.slices(0, 0);
  const arma::fcube target = targets.slices(0, 0);
  const arma::fcube outputs = attention.forward_keeping(one, kept);
  const float loss = attn::mean_squared_error(outputs, target);
  attention.backward(attn::mean_squared_error_backward(outputs, target),
                     kept);
  optimizer.step();
  return loss;
}
