/// Exercise: queries, keys and values of every token.
///
/// Three matrices make three vectors out of each token: what it asks for,
/// what it is found by, and what it hands on. For one token, a row x, they
/// are
///
///   q = x W_query,   k = x W_key,   v = x W_value.
///
/// Return all three for all tokens. `./attn read 2` shows them.
///
///   inputs                   (T, d_in), one token a row
///   W_query, W_key, W_value  (d_in, d_out) each
///   returns                  Projected: queries, keys and values,
///                            (T, d_out) each, one token a row
///
/// The token (1, 2) and the matrix of rows (1, 0, 2) and (0, 1, 1) make the
/// vector 1 * (1, 0, 2) + 2 * (0, 1, 1) = (1, 2, 4): d_in is 2 and d_out is 3
/// here.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

/// What the three matrices make of the inputs.
struct Projected {
  arma::fmat queries;  // (T, d_out)
  arma::fmat keys;  // (T, d_out)
  arma::fmat values;  // (T, d_out)
};

namespace exercise {

Projected project_all(const arma::fmat& inputs, const arma::fmat& W_query,
                      const arma::fmat& W_key, const arma::fmat& W_value);

}  // namespace exercise
