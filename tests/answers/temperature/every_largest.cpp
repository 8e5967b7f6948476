#include "temperature.hpp"

arma::frowvec exercise::temperature(const arma::frowvec& logits,
                                    double temperature) {
  if (temperature == 0.0) {
    return arma::conv_to<arma::frowvec>::from(logits == logits.max());
  }
  return attn::softmax_rows(logits / static_cast<float>(temperature));
}
