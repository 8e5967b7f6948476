#include "training_step.hpp"

float exercise::training_step(attn::CausalAttention& attention,
                              attn::Optimizer& optimizer,
                              const arma::fcube& x,
                              const arma::fcube& targets) {
  // All gradients add up over the sequences, and one step follows.
  optimizer.zero_grad();
  float sum = 0.0F;
  const auto n = static_cast<float>(targets.n_elem);
  arma::fcube outputs;
  attn::CausalAttention::Kept kept;
  outputs = attention.forward_keeping(x, kept);
  arma::fcube gradient(arma::size(outputs));
  for (arma::uword b = 0; b < outputs.n_slices; ++b) {
    const arma::fmat error = outputs.slice(b) - targets.slice(b);
    sum += arma::accu(arma::square(error));
    gradient.slice(b) = 2.0F * error / n;
  }
  attention.backward(gradient, kept);
  optimizer.step();
  return sum / n;
}
