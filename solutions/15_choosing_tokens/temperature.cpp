// A softmax knows its logits by their distances alone. Divided by 2 they lie
// half as far apart, and each ratio of two probabilities becomes its square
// root; divided by 0.5, its square. On the way to 0 all ratios grow without
// end and the largest takes everything, which is what temperature 0 means: no
// quotient says it, so it is a case of its own.
#include "15_choosing_tokens/temperature.hpp"

namespace solution {

arma::frowvec temperature(const arma::frowvec& logits, double temperature) {
  if (temperature == 0.0) {
    arma::frowvec probas(logits.n_elem, arma::fill::zeros);  // (V)
    probas(logits.index_max()) = 1.0F;
    return probas;
  }
  return attn::softmax_rows(logits / static_cast<float>(temperature));
}

}  // namespace solution
