#include "sample.hpp"

arma::uword exercise::sample(const arma::frowvec& probas,
                             attn::Generator& generator) {
  const arma::frowvec q = generator.exponential(probas.n_elem);
  arma::uword best = 0;
  for (arma::uword i = 0; i + 1 < probas.n_elem; ++i) {
    if (probas(i) / q(i) > probas(best) / q(best)) best = i;
  }
  return best;
}
