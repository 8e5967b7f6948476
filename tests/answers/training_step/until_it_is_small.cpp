#include "training_step.hpp"

float exercise::training_step(attn::CausalAttention& attention,
                              attn::Optimizer& optimizer,
                              const arma::fcube& x,
                              const arma::fcube& targets) {
  float first = -1.0F;
  for (int i = 0; i < 10; ++i) {
    optimizer.zero_grad();
    attn::CausalAttention::Kept kept;
    const arma::fcube outputs = attention.forward_keeping(x, kept);
    const float loss = attn::mean_squared_error(outputs, targets);
    if (first < 0.0F) first = loss;
    attention.backward(attn::mean_squared_error_backward(outputs, targets),
                       kept);
    optimizer.step();
  }
  return first;
}
