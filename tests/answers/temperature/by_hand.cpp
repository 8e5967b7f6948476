#include "temperature.hpp"

arma::frowvec exercise::temperature(const arma::frowvec& logits,
                                    double temperature) {
  if (temperature == 0.0) {
    arma::frowvec one_hot(logits.n_elem, arma::fill::zeros);
    one_hot(logits.index_max()) = 1.0F;
    return one_hot;
  }
  const arma::frowvec scaled = logits / static_cast<float>(temperature);
  const arma::frowvec e = arma::exp(scaled - scaled.max());
  return e / arma::accu(e);
}
