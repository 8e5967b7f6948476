#include "training_step.hpp"

float exercise::training_step(attn::CausalAttention& attention,
                              attn::Optimizer& optimizer,
                              const arma::fcube& x,
                              const arma::fcube& targets) {
  float sum = 0.0F;
  for (arma::uword b = 0; b < x.n_slices; ++b) {
    optimizer.zero_grad();
    attn::CausalAttention::Kept kept;
    const arma::fcube one = x.slices(b, b);
    const arma::fcube target = targets.slices(b, b);
    const arma::fcube outputs = attention.forward_keeping(one, kept);
    sum += attn::mean_squared_error(outputs, target);
    attention.backward(attn::mean_squared_error_backward(outputs, target),
                       kept);
    optimizer.step();
  }
  return sum / static_cast<float>(x.n_slices);
}
