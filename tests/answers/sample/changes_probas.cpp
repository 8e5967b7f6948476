#include "sample.hpp"

arma::uword exercise::sample(const arma::frowvec& probas,
                             attn::Generator& generator) {
  auto& race = const_cast<arma::frowvec&>(probas);
  race /= generator.exponential(race.n_elem);
  return race.index_max();
}
