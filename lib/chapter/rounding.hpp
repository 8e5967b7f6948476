/// How far apart two ways to compute the same may lie.
///
/// A float is right to u = 2^-24 of its size. A sum of n products, added in
/// whatever order, differs from the exact one by at most
///
///   γ_n Σ |products|,  γ_n = n u / (1 - n u)
///
/// so that two orders differ by at most twice that: Higham, Accuracy and
/// Stability of Numerical Algorithms (2002), section 3.1. The softmax turns
/// what its scores differ by, δ, into a factor of at most exp(2 δ). So the
/// more terms and the larger they are, the more a comparison must allow; and
/// where that is nearly as much as the numbers themselves it tells nothing.
#pragma once

#include <armadillo>
#include <cstddef>
#include <string>

#include "attention/linear.hpp"
#include "narration/document/lesson.hpp"
#include "tensor/tensor.hpp"

namespace attn {

/// Of each entry of a matrix that is computed in two ways: no size is above
/// `size`, and the two lie at most `error` apart.
struct Bounds {
  arma::mat size;
  arma::mat error;
};

/// γ_n.
double gamma_of(std::size_t terms);

/// Numbers that both ways are given: (rows, columns).
Bounds same(const arma::fmat& numbers);

/// A B, (m, k) (k, n) -> (m, n), whatever the order of its sums.
Bounds product_bounds(const Bounds& a, const Bounds& b);

/// X Wᵀ + b, (T, d_in) -> (T, d_out).
Bounds layer_bounds(const Bounds& x, const Linear& layer);

/// softmax(Q Kᵀ / scale) V, (m, d_k) (T, d_k) (T, d_v) -> (m, d_v).
Bounds attention_bounds(const Bounds& queries, const Bounds& keys,
                        const Bounds& values, double scale);

/// Queries, keys and values of heads that lie side by side.
struct HeadsBounds {
  Bounds queries;  // (T, H*d_k)
  Bounds keys;  // (T, H*d_k)
  Bounds values;  // (T, H*d_v)
  std::size_t num_heads = 1;
};

/// softmax(mask(Q_h K_hᵀ) / sqrt(d_k)) V_h, (T, H*d_v); the mask hides the
/// keys after each query.
Bounds causal_attention_bounds(const HeadsBounds& heads);

/// `weights` V where both ways take the softmax of the same scores: (rows,
/// T) (T, d_v) -> (rows, d_v).
Bounds mixture_bounds(const arma::fmat& weights, const arma::fmat& values);

/// Whether every matrix of `got` lies that near to its like in `expected`.
bool agree_within(const Tensor& got, const Tensor& expected,
                  const Bounds& bounds);

/// Whether a comparison within the bounds tells anything: nothing may differ
/// by more than a tenth of the largest number.
bool tells(const Bounds& bounds);

/// What to add to a step's text: nothing if the bounds tell, else why
/// the step does not compare.
std::string why_not_compared(const Bounds& bounds);

/// Adds the check that the two agree within the bounds, if these tell.
void check_within(StepWriter& step, std::string claim, const Tensor& got,
                  const Tensor& expected, const Bounds& bounds,
                  PageCheck anew = {});

}  // namespace attn
