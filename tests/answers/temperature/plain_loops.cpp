#include "temperature.hpp"

#include <cmath>

arma::frowvec exercise::temperature(const arma::frowvec& logits,
                                    double temperature) {
  arma::frowvec probas(logits.n_elem);
  arma::uword best = 0;
  for (arma::uword i = 1; i < logits.n_elem; ++i) {
    if (logits(i) > logits(best)) best = i;
  }
  if (temperature <= 0.0) {
    for (arma::uword i = 0; i < logits.n_elem; ++i) probas(i) = i == best;
    return probas;
  }
  double sum = 0.0;
  for (arma::uword i = 0; i < logits.n_elem; ++i) {
    const double e = std::exp((logits(i) - logits(best)) / temperature);
    probas(i) = static_cast<float>(e);
    sum += e;
  }
  for (float& p : probas) p = static_cast<float>(p / sum);
  return probas;
}
