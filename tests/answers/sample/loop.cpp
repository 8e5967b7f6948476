#include "sample.hpp"

arma::uword exercise::sample(const arma::frowvec& probas,
                             attn::Generator& generator) {
  arma::uword best = 0;
  float most = -1.0F;
  for (arma::uword i = 0; i < probas.n_elem; ++i) {
    const float q = generator.exponential(1)(0);
    if (probas(i) / q > most) {
      most = probas(i) / q;
      best = i;
    }
  }
  return best;
}
