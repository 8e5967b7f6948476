#include "training_step.hpp"

float exercise::training_step(attn::CausalAttention& attention,
                              attn::Optimizer& optimizer,
                              const arma::fcube& x,
                              const arma::fcube& targets) {
  optimizer.zero_grad();
  attn::CausalAttention::Kept kept;
  const arma::fcube answer = attention.forward_keeping(x, kept);
  const float loss = attn::mean_squared_error(answer, targets);
  const arma::fcube back = attention.backward(
      attn::mean_squared_error_backward(answer, targets), kept);
  optimizer.step();
  optimizer.zero_grad();
  return loss;
}
