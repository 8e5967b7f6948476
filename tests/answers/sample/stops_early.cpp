#include "sample.hpp"

arma::uword exercise::sample(const arma::frowvec& probas,
                             attn::Generator& generator) {
  const arma::frowvec q = generator.exponential(probas.n_elem);
  for (arma::uword i = 0; i < probas.n_elem; ++i) {
    if (probas(i) > q(i)) return i;
  }
  return probas.index_max();
}
