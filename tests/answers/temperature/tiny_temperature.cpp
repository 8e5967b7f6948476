#include "temperature.hpp"

#include <algorithm>

arma::frowvec exercise::temperature(const arma::frowvec& logits,
                                    double temperature) {
  const auto T = static_cast<float>(std::max(temperature, 1e-6));
  return attn::softmax_rows(logits / T);
}
