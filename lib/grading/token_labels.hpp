/// Names for the tokens of a probe, so that a difference is told by them.
#pragma once

#include <cstddef>

#include "tensor/compare.hpp"

namespace attn {

/// Rows named after tokens: the book's six, then "token 7" and so on.
Labels token_rows(std::size_t num_tokens);

/// Rows and columns named after tokens, as for scores and weights.
Labels token_pairs(std::size_t num_tokens);

}  // namespace attn
