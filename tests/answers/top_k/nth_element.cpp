#include "top_k.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

arma::frowvec exercise::top_k(const arma::frowvec& logits, std::size_t k) {
  std::vector<float> copy(logits.begin(), logits.end());
  const std::size_t at = std::min<std::size_t>(k, copy.size()) - 1;
  std::nth_element(copy.begin(), copy.begin() + static_cast<long>(at),
                   copy.end(), std::greater<>());
  arma::frowvec probas(logits.n_elem, arma::fill::zeros);
  const float largest = logits.max();
  float sum = 0.0F;
  for (std::size_t i = 0; i < logits.n_elem; ++i) {
    if (logits(i) < copy[at]) continue;
    probas(i) = std::exp(logits(i) - largest);
    sum += probas(i);
  }
  return probas / sum;
}
