#include "sample.hpp"

#include <random>

arma::uword exercise::sample(const arma::frowvec& probas,
                             attn::Generator& generator) {
  std::mt19937 engine(generator.next_word());
  std::discrete_distribution<arma::uword> distribution(probas.begin(),
                                                       probas.end());
  return distribution(engine);
}
