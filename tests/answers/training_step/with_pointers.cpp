#include "training_step.hpp"

float exercise::training_step(attn::CausalAttention& attention,
                              attn::Optimizer& optimizer,
                              const arma::fcube& x,
                              const arma::fcube& targets) {
  for (const attn::Parameter& parameter : attention.parameters()) {
    parameter.gradient->reset();
  }
  attn::CausalAttention::Kept kept;
  const arma::fcube outputs = attention.forward_keeping(x, kept);
  arma::fcube gradient(arma::size(outputs));
  double sum = 0.0;
  for (arma::uword i = 0; i < outputs.n_elem; ++i) {
    const double error = double{outputs(i)} - double{targets(i)};
    sum += error * error;
    gradient(i) = static_cast<float>(2.0 * error / outputs.n_elem);
  }
  attention.backward(gradient, kept);
  optimizer.step();
  return static_cast<float>(sum / outputs.n_elem);
}
