#include "training_step.hpp"

#include "training/sgd.hpp"

float exercise::training_step(attn::CausalAttention& attention,
                              attn::Optimizer& optimizer,
                              const arma::fcube& x,
                              const arma::fcube& targets) {
  attn::Sgd sgd(attention.parameters(), optimizer.learning_rate());
  sgd.zero_grad();
  attn::CausalAttention::Kept kept;
  const arma::fcube outputs = attention.forward_keeping(x, kept);
  const float loss = attn::mean_squared_error(outputs, targets);
  attention.backward(attn::mean_squared_error_backward(outputs, targets),
                     kept);
  sgd.step();
  return loss;
}
