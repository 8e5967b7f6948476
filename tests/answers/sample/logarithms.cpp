#include "sample.hpp"

arma::uword exercise::sample(const arma::frowvec& probas,
                             attn::Generator& generator) {
  const arma::rowvec q =
      arma::conv_to<arma::rowvec>::from(generator.exponential(probas.n_elem));
  const arma::rowvec p = arma::conv_to<arma::rowvec>::from(probas);
  return arma::rowvec(arma::log(p) - arma::log(q)).index_max();
}
