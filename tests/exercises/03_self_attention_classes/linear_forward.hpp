/// A Linear layer at work.
///
/// SelfAttentionV2 keeps its weights in Linear layers. Write what such a
/// layer does with the tokens that it is given, without attn::Linear:
///
///   y = x Wᵀ + b, or y = x Wᵀ without a bias.
///
///   x        (T, d_in), one token a row
///   weight   W, (d_out, d_in) as PyTorch keeps it: row j makes feature j of
///            the output
///   bias     b, (d_out), or nothing; `if (bias)` asks whether there is one,
///            and *bias is the row
///   returns  (T, d_out); the bias is added to each row
///
/// T, d_in and d_out need not equal each other.
///
/// For the token (1, 2), a weight of the rows (1, 0), (0, 1) and (1, 1), and
/// the bias (10, 20, 30), the output is (11, 22, 33).
///
/// What the layers are for: `./attn read 3`.
#pragma once

#include <optional>

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

arma::fmat linear_forward(const arma::fmat& x, const arma::fmat& weight,
                          const std::optional<arma::frowvec>& bias);

}  // namespace exercise
