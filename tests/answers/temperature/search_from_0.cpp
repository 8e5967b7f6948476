#include "temperature.hpp"

arma::frowvec exercise::temperature(const arma::frowvec& logits,
                                    double temperature) {
  if (temperature == 0.0) {
    arma::frowvec probas(logits.n_elem, arma::fill::zeros);
    float largest = 0.0F;
    arma::uword at = 0;
    for (arma::uword i = 0; i < logits.n_elem; ++i) {
      if (logits(i) >= largest) {
        largest = logits(i);
        at = i;
      }
    }
    probas(at) = 1.0F;
    return probas;
  }
  return attn::softmax_rows(logits / static_cast<float>(temperature));
}
