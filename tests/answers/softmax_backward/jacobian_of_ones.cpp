#include "softmax_backward.hpp"

arma::fmat exercise::softmax_backward(const arma::fmat& grad_attn_weights,
                                      const arma::fmat& attn_weights) {
  arma::fmat grad(arma::size(attn_weights));
  for (arma::uword t = 0; t < grad.n_rows; ++t) {
    const arma::fvec p = attn_weights.row(t).t();
    const arma::fmat jacobian =
        arma::eye<arma::fmat>(p.n_elem, p.n_elem) - p * p.t();
    grad.row(t) = (jacobian * grad_attn_weights.row(t).t()).t();
  }
  return grad;
}
