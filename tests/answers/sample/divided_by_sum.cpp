#include "sample.hpp"

arma::uword exercise::sample(const arma::frowvec& probas,
                             attn::Generator& generator) {
  arma::frowvec race = probas / arma::accu(probas);
  race /= generator.exponential(race.n_elem);
  return race.index_max();
}
