/// The formulas as one loop for each index, in double: what the matrix form
/// of the library is compared with.
#pragma once

#include <armadillo>

namespace loops {

/// result(t, k) = sum over i of x(t, i) weight(k, i)
///
///   x (T, d_in), weight (d_out, d_in) -> (T, d_out)
arma::fmat linear(const arma::fmat& x, const arma::fmat& weight);

/// weights(t, s) = exp(scores(t, s)) / sum over s' of exp(scores(t, s'))
arma::fmat softmax(const arma::fmat& scores);

/// softmax(mask(Q Kᵀ) / sqrt(d_k)) V, in which token t sees the tokens 0 ...
/// t, or all of them if not causal.
///
///   queries (T, d_k), keys (T, d_k), values (T, d_v) -> (T, d_v)
arma::fmat attention(const arma::fmat& queries, const arma::fmat& keys,
                     const arma::fmat& values, bool causal);

}  // namespace loops
