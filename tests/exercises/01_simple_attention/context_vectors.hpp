/// Exercise: mix the inputs by their weights.
///
/// Each query has a row of weights, one for each token. Its context vector is
/// the sum of all input vectors, each times its weight:
///
///   z_t = w(t, 0) x_0 + w(t, 1) x_1 + ... over all tokens.
///
/// Return the context vectors of all queries. `./attn read 1` shows them,
/// first for one token and then for all.
///
///   attn_weights  (T, T): row t holds the weights of query t and sums to 1
///   inputs        (T, d_in), one token a row
///   returns       (T, d_in): row t is the context vector of query t
///
/// For the weights      and the inputs    the context vectors are
///
///   0.75 0.25            1 2               1.5 1.5
///   0.50 0.50            3 0               2.0 1.0
///
/// The first of all these numbers is 0.75 * 1 + 0.25 * 3 = 1.5. The weights
/// are not symmetric: what one token gives to another need not be what it
/// gets from it.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

arma::fmat context_vectors(const arma::fmat& attn_weights,
                           const arma::fmat& inputs);

}  // namespace exercise
