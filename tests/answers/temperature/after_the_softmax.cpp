#include "temperature.hpp"

arma::frowvec exercise::temperature(const arma::frowvec& logits,
                                    double temperature) {
  arma::frowvec probas = attn::softmax_rows(logits);
  if (temperature == 0.0) {
    probas.zeros();
    probas(logits.index_max()) = 1.0F;
    return probas;
  }
  probas /= static_cast<float>(temperature);
  return probas;
}
