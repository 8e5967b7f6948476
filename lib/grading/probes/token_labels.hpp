/// Names for the tokens of a probe, so that a difference is told by them.
///
/// The book's words belong to the book's inputs. Whoever has inputs hands
/// them over, and their numbers say whether the words are theirs; all other
/// tokens are "token 1", "token 2" and so on.
#pragma once

#include <cstddef>

#include "tensor/armadillo_types.hpp"
#include "tensor/compare.hpp"

namespace attn {

/// Rows named "token 1" and so on.
Labels token_rows(std::size_t num_tokens);

/// Rows named after the tokens of these inputs, (T, d_in).
Labels token_rows(const arma::Mat<float>& inputs);

/// The same for a batch, (B, T, d_in): the words if each sequence is the
/// book's.
Labels token_rows(const arma::Cube<float>& batch);

/// Rows and columns named after tokens, as for scores and weights.
Labels token_pairs(std::size_t num_tokens);
Labels token_pairs(const arma::Mat<float>& inputs);

}  // namespace attn
