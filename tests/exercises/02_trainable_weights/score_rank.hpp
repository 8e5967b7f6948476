/// How much a score can tell apart.
///
/// The score of two tokens x and y is x W_query (y W_key)ᵀ, which is x M yᵀ
/// with one matrix M = W_query W_keyᵀ. Its singular values say how strongly
/// M acts in each of its directions. Write two functions:
///
///   score_map_singular_values  the singular values of M
///     W_query  (d_in, d_out)
///     W_key    (d_in, d_out)
///     returns  (d_in), the largest first
///
///   score_rank  how many directions M can tell apart
///     singular_values  of some M, the largest first; all at least 0
///     returns          how many of them are above 1e-5 times the largest; 0
///                      if all are 0
///
/// M goes through the d_out numbers of a query, so most of its singular
/// values can be 0. Computed in floats they come out near 0, about as large
/// as rounding errors are: that is why score_rank asks for more than > 0.
/// How large a rounding error is depends on how large the numbers are: that
/// is why it compares with the largest.
///
/// Example: for singular values 3, 0.5 and 0.0000002 the rank is 2. For
/// 0.00003, 0.000005 and 0.000000000002, which is a hundred thousandth of
/// that, it is 2 as well.
///
/// LAPACK's SVD is arma::svd. Where M comes from: `./attn read 2`.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

arma::fvec score_map_singular_values(const arma::fmat& W_query,
                                     const arma::fmat& W_key);

std::size_t score_rank(const arma::fvec& singular_values);

}  // namespace exercise
