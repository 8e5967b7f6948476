/// From ids to vectors that know their place.
///
/// A model has a vector for each token of its vocabulary and one for each
/// place of a text. Attention itself does not see in which order tokens come;
/// so what goes into the first block is the sum of two rows:
///
///   x(t) = token_weight(ids(t)) + position_weight(t)
///
///   ids              (T), the tokens of a text, each below V; the same id
///                    may come several times
///   token_weight     (V, D), row i for the token with the id i
///   position_weight  (C, D), row t for place t, numbered from 0; T is at
///                    most C
///   returns          (T, D)
///
/// With the token rows (1, 1), (2, 2), (3, 3) and the place rows (0.1, 0.2),
/// (0.3, 0.4), the ids 2, 0 give
///
///   3.1 3.2
///   1.3 1.4
///
/// Write it without attn::Embedding. What a model makes of it:
/// `./attn read 14`.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

arma::fmat embed_tokens(const arma::urowvec& ids,
                        const arma::fmat& token_weight,
                        const arma::fmat& position_weight);

}  // namespace exercise
