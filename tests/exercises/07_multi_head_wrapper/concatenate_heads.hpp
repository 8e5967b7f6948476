/// Heads side by side.
///
/// Each head of a MultiHeadAttentionWrapper returns context vectors of its
/// own. Join them, so that each token has one row with what all heads found:
///
///   Z = [Z_0 Z_1 ... Z_{H-1}]
///
/// Head 0 fills the first head_dim columns, head 1 the next head_dim, and so
/// on: head h begins at column h*head_dim. A token for which head 0 says
/// [1 2] and head 1 says [3 4] gets the row [1 2 3 4].
///
///   heads    H cubes, H at least 1, all of one shape (B, T, head_dim): each
///            an arma::fcube of T rows, head_dim columns and B slices
///   returns  (B, T, H*head_dim)
///
/// Do it with Armadillo alone, without attn::merge_heads. Chapter 07 joins
/// its heads in the last section: `./attn read 7`.
#pragma once

#include <vector>

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

arma::fcube concatenate_heads(const std::vector<arma::fcube>& heads);

}  // namespace exercise
