#include "temperature.hpp"

#include <cmath>

arma::frowvec exercise::temperature(const arma::frowvec& logits,
                                    double temperature) {
  arma::frowvec probas(logits.n_elem, arma::fill::zeros);
  const float top = logits.max();
  if (temperature == 0.0) {
    probas(logits.index_max()) = 1.0F;
    return probas;
  }
  float sum = 0.0F;
  for (arma::uword i = 0; i < logits.n_elem; ++i) {
    const auto e =
        static_cast<float>(std::exp((logits(i) - top) / temperature));
    sum += e;
    probas(i) = e / sum;
  }
  return probas;
}
