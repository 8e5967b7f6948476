#include "sample.hpp"

arma::uword exercise::sample(const arma::frowvec& probas,
                             attn::Generator& generator) {
  static const arma::frowvec q = generator.exponential(100);
  return arma::frowvec(probas / q.head(probas.n_elem)).index_max();
}
