#include "attention_backward.hpp"

#include <cmath>

exercise::AttentionGradients exercise::attention_backward(
    const arma::fmat& grad_context_vec, const arma::fmat& queries,
    const arma::fmat& keys, const arma::fmat& values) {
  // The scale goes into the queries, and comes back out of them.
  const float root = std::sqrt(static_cast<float>(queries.n_cols));
  const arma::fmat scaled = queries / root;
  const arma::fmat scores =
      attn::masked_fill(scaled * keys.t(), attn::causal_mask(queries.n_rows),
                        -arma::fdatum::inf);
  const arma::fmat p = attn::softmax_rows(scores);
  const arma::fmat grad_p = grad_context_vec * values.t();
  arma::fmat grad_s = grad_p;
  grad_s.each_col() -= arma::sum(p % grad_p, 1);
  grad_s %= p;
  return {grad_s * keys / root, grad_s.t() * scaled,
          p.t() * grad_context_vec};
}
