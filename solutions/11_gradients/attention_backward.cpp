// Of a product A B whose gradient is G, A gets G Bᵀ and B gets Aᵀ G: the sum
// that is left over goes over the axis that A or B does not have. So it is
// for Z = P V and for Q Kᵀ. The division by sqrt(d_k) stands between the
// scores and the softmax, and what comes back through it is divided too. A
// key that a query does not see has the weight 0, and so its score has the
// gradient 0.
#include "11_gradients/attention_backward.hpp"

#include <cmath>

namespace solution {

using exercise::AttentionGradients;

AttentionGradients attention_backward(const arma::fmat& grad_context_vec,
                                      const arma::fmat& queries,
                                      const arma::fmat& keys,
                                      const arma::fmat& values) {
  const float scale = std::sqrt(static_cast<float>(keys.n_cols));
  const arma::umat mask = attn::causal_mask(queries.n_rows);
  const arma::fmat scores =
      attn::masked_fill(queries * keys.t(), mask, -arma::fdatum::inf);
  const arma::fmat weights = attn::softmax_rows(scores / scale);  // (T, T)

  const arma::fmat grad_weights = grad_context_vec * values.t();  // (T, T)
  const arma::fmat grad_scores =
      attn::softmax_rows_backward(grad_weights, weights) / scale;  // (T, T)
  return {
      grad_scores * keys,  // (T, T) x (T, d_k) -> (T, d_k)
      grad_scores.t() * queries,  // (T, d_k)
      weights.t() * grad_context_vec,  // (T, T) x (T, d_v) -> (T, d_v)
  };
}

}  // namespace solution
