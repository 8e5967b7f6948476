#include "model/choosing.hpp"

#include "sample.hpp"

arma::uword exercise::sample(const arma::frowvec& probas,
                             attn::Generator& generator) {
  return attn::choose(arma::log(probas), {.temperature = 1.0}, generator);
}
