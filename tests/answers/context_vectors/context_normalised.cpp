#include "context_vectors.hpp"

arma::fmat exercise::context_vectors(const arma::fmat& attn_weights,
                                     const arma::fmat& inputs) {
  arma::fmat context = attn_weights * inputs;
  const arma::fvec sums = arma::sum(context, 1);
  context.each_col() /= sums;
  return context;
}
