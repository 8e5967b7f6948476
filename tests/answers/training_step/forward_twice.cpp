#include "training_step.hpp"

float exercise::training_step(attn::CausalAttention& attention,
                              attn::Optimizer& optimizer,
                              const arma::fcube& x,
                              const arma::fcube& targets) {
  optimizer.zero_grad();
  const float loss = attn::mean_squared_error(attention.forward(x), targets);
  attn::CausalAttention::Kept kept;
  const arma::fcube outputs = attention.forward_keeping(x, kept);
  attention.backward(attn::mean_squared_error_backward(outputs, targets),
                     kept);
  optimizer.step();
  return loss;
}
