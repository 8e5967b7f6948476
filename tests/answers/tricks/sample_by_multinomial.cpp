#include "sample.hpp"

arma::uword exercise::sample(const arma::frowvec& probas,
                             attn::Generator& generator) {
  return generator.multinomial(probas)(0);
}
