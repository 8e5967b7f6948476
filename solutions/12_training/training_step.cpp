// backward adds to the gradients that are there, so that they are emptied
// first, or the step would go by this answer and by older ones. The loss
// needs the outputs, backward needs the loss's gradient and what forward
// kept, and the optimiser needs what backward wrote: no other order is
// possible.
#include "12_training/training_step.hpp"

namespace solution {

float training_step(attn::CausalAttention& attention,
                    attn::Optimizer& optimizer, const arma::fcube& x,
                    const arma::fcube& targets) {
  optimizer.zero_grad();
  attn::CausalAttention::Kept kept;
  const arma::fcube outputs =
      attention.forward_keeping(x, kept);  // (B, T, d_out)
  const float loss = attn::mean_squared_error(outputs, targets);
  attention.backward(attn::mean_squared_error_backward(outputs, targets),
                     kept);
  optimizer.step();
  return loss;
}

}  // namespace solution
