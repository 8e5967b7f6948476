/// Products of matrices as they fail in learners' code, for the models of
/// graders: what is tried first throws unless the sizes happen to fit.
#pragma once

#include <armadillo>
#include <stdexcept>

namespace attn {

/// Throws, as a loop does whose indices leave the matrix.
[[noreturn]] inline void read_past_the_end(const arma::fmat& matrix) {
  [[maybe_unused]] const float number = matrix(matrix.n_rows, matrix.n_cols);
  throw std::logic_error("the index is in the matrix");
}

/// `right` as it stands where its transpose belongs. In loops, indices that
/// were made for the transpose leave it.
inline arma::fmat not_transposed(const arma::fmat& left,
                                 const arma::fmat& right, bool by_loops) {
  if (by_loops && right.n_rows != right.n_cols) read_past_the_end(right);
  return left * right;
}

/// Rows met columns, as in arma::dot(left.row(t), right.col(s)), where they
/// were to meet rows.
inline arma::fmat columns_met(const arma::fmat& left,
                              const arma::fmat& right) {
  [[maybe_unused]] const float met = arma::dot(left.row(0), right.col(0));
  return left * right;
}

/// Rows met rows that were not transposed, which * takes for matrices.
inline arma::fmat rows_multiplied(const arma::fmat& left,
                                  const arma::fmat& right) {
  [[maybe_unused]] const float met =
      arma::as_scalar(left.row(0) * right.row(0));
  return left * right.t();
}

}  // namespace attn
