// q / p is an exponential number too, of mean 1 / p: the time until a clock
// strikes that strikes p times as often. The clock that strikes first is a
// given one with its share of all strikes, which is its probability. The
// smallest q / p is the largest p / q, and that has no quotient by 0 where p
// is 0. Every place has its own q, whether or not it can win, so that each
// draw takes the same amount of numbers.
#include "15_choosing_tokens/sample.hpp"

namespace solution {

arma::uword sample(const arma::frowvec& probas, attn::Generator& generator) {
  const arma::frowvec q = generator.exponential(probas.n_elem);  // (V)
  return arma::frowvec(probas / q).index_max();
}

}  // namespace solution
