/// Steps of attention as learners write them by hand, for the models of
/// graders: what is not finite becomes nan and throws nothing.
#pragma once

#include <armadillo>
#include <cmath>
#include <cstddef>

#include "grading/models/softmax_by_steps.hpp"

namespace attn {

/// sqrt(size), for d_k, T and the like.
inline float root_of(std::size_t size) {
  return std::sqrt(static_cast<float>(size));
}

/// The softmax of each row: (rows, columns) -> (rows, columns).
inline arma::fmat softmax_by_hand(const arma::fmat& scores) {
  return softmax_of_rows(scores, {});
}

/// `matrix` with `value` wherever `where(row, column)` says so.
template <typename Where>
arma::fmat filled(const arma::fmat& matrix, Where where, float value) {
  arma::fmat result = matrix;
  for (std::size_t row = 0; row < matrix.n_rows; ++row) {
    for (std::size_t column = 0; column < matrix.n_cols; ++column) {
      if (where(row, column)) result(row, column) = value;
    }
  }
  return result;
}

}  // namespace attn
