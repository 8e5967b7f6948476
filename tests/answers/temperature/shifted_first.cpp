#include "temperature.hpp"

arma::frowvec exercise::temperature(const arma::frowvec& logits,
                                    double temperature) {
  const auto n = logits.n_elem;
  if (temperature == 0) {
    return arma::conv_to<arma::frowvec>::from(
        arma::regspace<arma::urowvec>(0, n - 1) == logits.index_max());
  }
  arma::frowvec shifted = logits - logits.max();
  shifted /= static_cast<float>(temperature);
  shifted = arma::exp(shifted);
  return shifted / arma::accu(shifted);
}
