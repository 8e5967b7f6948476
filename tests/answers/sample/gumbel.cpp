#include "sample.hpp"

arma::uword exercise::sample(const arma::frowvec& probas,
                             attn::Generator& generator) {
  const arma::frowvec u = generator.rand(1, probas.n_elem);
  const arma::frowvec noise = -arma::log(-arma::log(u));
  return arma::frowvec(arma::log(probas) + noise).index_max();
}
