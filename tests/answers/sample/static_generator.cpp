#include "sample.hpp"

arma::uword exercise::sample(const arma::frowvec& probas, attn::Generator&) {
  static attn::Generator mine(123);
  const arma::frowvec q = mine.exponential(probas.n_elem);
  return arma::frowvec(probas / q).index_max();
}
