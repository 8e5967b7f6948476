#pragma once

#include <armadillo>

namespace attn {

/// y = x Wᵀ. The threads share tokens and features, at most 512 and 1024 at a
/// time; of few tokens, the weight. The result does not depend on their
/// number.
///
///   x       (B, T, d_in)
///   weight  (d_out, d_in)
///   returns (B, T, d_out)
///
/// Throws ShapeError if x has other columns than the weight. As
/// torch.nn.functional.linear.
arma::fcube apply_weight(const arma::fcube& x, const arma::fmat& weight);

}  // namespace attn
