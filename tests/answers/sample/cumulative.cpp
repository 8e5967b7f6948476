#include "sample.hpp"

arma::uword exercise::sample(const arma::frowvec& probas,
                             attn::Generator& generator) {
  const float u = generator.rand(1, 1)(0, 0);
  const arma::frowvec sums = arma::cumsum(probas);
  for (arma::uword i = 0; i < sums.n_elem; ++i) {
    if (u < sums(i)) return i;
  }
  return sums.n_elem - 1;
}
