/// Which keys lie in the future.
///
/// A language model learns to name the next token, so while it works on one
/// token it must not read those that follow. Write the mask that says which
/// keys to hide from which query:
///
///   mask(t, s) = 1 where key s comes after query t (s > t), else 0.
///
///   num_tokens  T, at least 1
///   returns     (T, T): row t is a query, column s a key
///
/// 1 means hidden, as for masked_fill of PyTorch. For three tokens:
///
///   0 1 1
///   0 0 1
///   0 0 0
///
/// Write it yourself rather than call attn::causal_mask. Chapter 04 shows
/// what the mask is for: ./attn read 4
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

arma::umat causal_mask(std::size_t num_tokens);

}  // namespace exercise
