#include "top_k.hpp"

arma::frowvec exercise::top_k(const arma::frowvec& logits, std::size_t k) {
  arma::frowvec left = logits;
  float last = logits.max();
  for (std::size_t taken = 0; taken < k && taken < logits.n_elem; ++taken) {
    last = left.max();
    left(left.index_max()) = -arma::fdatum::inf;
  }
  arma::frowvec kept = logits;
  kept.transform([last](float logit) {
    return logit < last ? -arma::fdatum::inf : logit;
  });
  return attn::softmax_rows(kept);
}
