#include "sample.hpp"

arma::uword exercise::sample(const arma::frowvec& probas,
                             attn::Generator& generator) {
  arma::uword best = 0;
  float most = 0.0F;
  for (arma::uword i = 0; i < probas.n_elem; ++i) {
    if (probas(i) == 0.0F) continue;
    const float race = probas(i) / generator.exponential(1)(0);
    if (race > most) {
      most = race;
      best = i;
    }
  }
  return best;
}
