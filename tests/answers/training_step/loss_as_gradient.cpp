#include "training_step.hpp"

float exercise::training_step(attn::CausalAttention& attention,
                              attn::Optimizer& optimizer,
                              const arma::fcube& x,
                              const arma::fcube& targets) {
  optimizer.zero_grad();
  attn::CausalAttention::Kept kept;
  const arma::fcube outputs = attention.forward_keeping(x, kept);
  const float loss = attn::mean_squared_error(outputs, targets);
  arma::fcube gradient(arma::size(outputs));
  gradient.fill(loss);
  attention.backward(gradient, kept);
  optimizer.step();
  return loss;
}
