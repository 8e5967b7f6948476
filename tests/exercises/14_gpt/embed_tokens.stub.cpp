// Return for each place of the text the row of its token plus the row of its
// place. Roughly 5 lines. The task in full is in embed_tokens.hpp, hints are
// in embed_tokens.hints.md.
#include "embed_tokens.hpp"

arma::fmat exercise::embed_tokens(const arma::urowvec& ids,
                                  const arma::fmat& token_weight,
                                  const arma::fmat& position_weight) {
  throw attn::Unfinished("embed_tokens");
}
