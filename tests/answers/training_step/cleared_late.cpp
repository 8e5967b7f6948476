#include "training_step.hpp"

float exercise::training_step(attn::CausalAttention& attention,
                              attn::Optimizer& optimizer,
                              const arma::fcube& x,
                              const arma::fcube& targets) {
  attn::CausalAttention::Kept kept;
  const auto outputs = attention.forward_keeping(x, kept);
  const auto gradient = attn::mean_squared_error_backward(outputs, targets);
  optimizer.zero_grad();
  attention.backward(gradient, kept);
  optimizer.step();
  return attn::mean_squared_error(outputs, targets);
}
