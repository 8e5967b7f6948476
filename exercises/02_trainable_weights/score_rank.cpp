// Give the singular values of M = W_query W_keyᵀ, and say how many of given
// singular values are above 1e-5 times the largest. Roughly 5 lines in all.
// The task in full is in score_rank.hpp, hints are in score_rank.hints.md.
#include "score_rank.hpp"

arma::fvec exercise::score_map_singular_values(const arma::fmat& W_query,
                                               const arma::fmat& W_key) {
  throw attn::Unfinished("score_map_singular_values");
}

std::size_t exercise::score_rank(const arma::fvec& singular_values) {
  throw attn::Unfinished("score_rank");
}
