#include "context_vectors.hpp"

arma::fmat exercise::context_vectors(const arma::fmat& attn_weights,
                                     const arma::fmat& inputs) {
  arma::fmat all_context_vecs = attn_weights * inputs;
  return attn::softmax_rows(all_context_vecs);
}
