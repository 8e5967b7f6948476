/// Each token to mean 0 and variance 1.
///
/// Numbers that go through many layers may grow or shrink from one to the
/// next. A layer norm puts each token, by itself, back to the same size, and
/// then gives each feature a scale and a shift, which are trained:
///
///   mean(t)     = 1/d sum over i of x(t, i)
///   variance(t) = 1/d sum over i of (x(t, i) - mean(t))²
///   n(t, i)     = (x(t, i) - mean(t)) / sqrt(variance(t) + eps)
///   y(t, i)     = scale(i) n(t, i) + shift(i)
///
///   x        (T, d), one token a row
///   scale    (d), a number for each feature
///   shift    (d), a number for each feature
///   eps      above 0: it keeps the root from 0 where all features of a token
///            are equal
///   returns  (T, d)
///
/// T and d need not equal each other.
///
/// For the token (2, 8) and eps 7 the mean is 5, the variance 9 and the root
/// 4, so that the token becomes (-0.75, 0.75); with the scale (10, 20) and
/// the shift (1, 2) it is (-6.5, 17).
///
/// Write it without attn::LayerNorm, which does just this. Where it stands in
/// a transformer block: `./attn read 13`.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

arma::fmat layer_norm(const arma::fmat& x, const arma::frowvec& scale,
                      const arma::frowvec& shift, float eps);

}  // namespace exercise
