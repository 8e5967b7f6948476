#include "temperature.hpp"

arma::frowvec exercise::temperature(const arma::frowvec& logits,
                                    double temperature) {
  arma::frowvec probas(logits.n_elem, arma::fill::zeros);
  if (temperature == 0.0) {
    probas(logits.index_max()) = 1;
    return probas;
  }
  // exp(x / T) is exp(x) to the power 1 / T.
  const arma::rowvec exact = arma::conv_to<arma::rowvec>::from(logits);
  const arma::rowvec powers =
      arma::pow(arma::exp(exact - exact.max()), 1.0 / temperature);
  return arma::conv_to<arma::frowvec>::from(powers / arma::accu(powers));
}
