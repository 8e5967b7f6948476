// The rows of the tokens are looked up, in the order of the text and as often
// as a token comes; no product is needed for that. The rows of the places are
// the first ones of their table, whatever the text says. Their sum keeps the
// width D, and training finds rows that do not get into each other's way.
#include "14_gpt/embed_tokens.hpp"

namespace solution {

arma::fmat embed_tokens(const arma::urowvec& ids,
                        const arma::fmat& token_weight,
                        const arma::fmat& position_weight) {
  const arma::fmat tokens = token_weight.rows(ids);  // (T, D)
  return tokens + position_weight.head_rows(ids.n_elem);
}

}  // namespace solution
