/// Steps of attention as learners write them by hand, for the models of
/// graders: what is not finite becomes nan and throws nothing.
#pragma once

#include <armadillo>
#include <cmath>
#include <cstddef>

#include "grading/steps/softmax.hpp"

namespace attn {

/// sqrt(size), for d_k, T and the like.
inline float root_of(std::size_t size) {
  return std::sqrt(static_cast<float>(size));
}

/// The softmax of each row: (rows, columns) -> (rows, columns).
inline arma::fmat softmax_by_hand(const arma::fmat& scores) {
  return softmax_of_rows(scores, {});
}

/// (rows, columns) -> (columns, rows), not transposed but read again from
/// memory, column after column, as arma::reshape does.
inline arma::fmat reread(const arma::fmat& matrix) {
  return arma::reshape(matrix, matrix.n_cols, matrix.n_rows);
}

/// The same row after row, as view and reshape of PyTorch read.
inline arma::fmat reread_by_rows(const arma::fmat& matrix) {
  const arma::fmat row_after_row = matrix.t();
  return arma::reshape(row_after_row, matrix.n_rows, matrix.n_cols).t();
}

/// Each row divided by its sum; a row of zeros becomes nan, or is guarded
/// from that and stays.
inline arma::fmat divided_by_sums(arma::fmat weights, bool guarded) {
  for (std::size_t t = 0; t < weights.n_rows; ++t) {
    const float sum = arma::accu(weights.row(t));
    if (guarded && sum == 0.0F) continue;
    weights.row(t) /= sum;
  }
  return weights;
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
