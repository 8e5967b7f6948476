#include "sample.hpp"

arma::uword exercise::sample(const arma::frowvec& probas,
                             attn::Generator& generator) {
  const float q = generator.exponential(1)(0);
  float sum = 0.0F;
  for (arma::uword i = 0; i < probas.n_elem; ++i) {
    sum += probas(i);
    if (sum >= q) return i;
  }
  return probas.n_elem - 1;
}
