#include "training_step.hpp"

float exercise::training_step(attn::CausalAttention& attention,
                              attn::Optimizer& optimizer,
                              const arma::fcube& x,
                              const arma::fcube& targets) {
  attn::CausalAttention copy = attention;
  optimizer.zero_grad();
  attn::CausalAttention::Kept kept;
  const arma::fcube outputs = copy.forward_keeping(x, kept);
  const float loss = attn::mean_squared_error(outputs, targets);
  copy.backward(attn::mean_squared_error_backward(outputs, targets), kept);
  optimizer.step();
  return loss;
}
