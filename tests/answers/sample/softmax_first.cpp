#include "sample.hpp"

arma::uword exercise::sample(const arma::frowvec& probas,
                             attn::Generator& generator) {
  const arma::frowvec p = attn::softmax_rows(probas);
  const arma::frowvec q = generator.exponential(p.n_elem);
  return arma::frowvec(p / q).index_max();
}
