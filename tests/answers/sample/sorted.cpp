#include "sample.hpp"

#include <algorithm>
#include <utility>
#include <vector>

arma::uword exercise::sample(const arma::frowvec& probas,
                             attn::Generator& generator) {
  attn::Generator same_stream = generator;
  const arma::frowvec q = same_stream.exponential(probas.n_elem);
  std::vector<std::pair<double, arma::uword>> race;
  for (arma::uword i = 0; i < probas.n_elem; ++i) {
    race.emplace_back(-double{probas(i)} / double{q(i)}, i);
  }
  std::sort(race.begin(), race.end());
  return race.front().second;
}
