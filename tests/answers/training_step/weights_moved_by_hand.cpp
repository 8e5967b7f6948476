#include "training_step.hpp"

float exercise::training_step(attn::CausalAttention& attention,
                              attn::Optimizer& optimizer,
                              const arma::fcube& x,
                              const arma::fcube& targets) {
  attn::CausalAttention::Kept kept;
  optimizer.zero_grad();
  const arma::fcube outputs = attention.forward_keeping(x, kept);
  const float loss = attn::mean_squared_error(outputs, targets);
  attention.backward(attn::mean_squared_error_backward(outputs, targets),
                     kept);
  const auto rate = static_cast<float>(optimizer.learning_rate());
  for (const attn::Parameter& parameter : attention.parameters()) {
    *parameter.value -= rate * *parameter.gradient;
  }
  return loss;
}
