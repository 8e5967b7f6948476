/// Which rows of a result are filled in, for the models of graders whose
/// exercises are often written as a loop over rows.
#pragma once

#include <armadillo>
#include <cstddef>

namespace attn {

enum class Rows {
  all,
  first_alone,
  first_for_all,
  without_last,
  without_first,
  too_many
};

/// `result` with 0 in the rows that are left out; too many of them throw.
inline arma::fmat with_rows(arma::fmat result, Rows rows) {
  const std::size_t last = result.n_rows - 1;
  switch (rows) {
    case Rows::first_alone:
      result.tail_rows(last).zeros();
      break;
    case Rows::first_for_all:
      return arma::repmat(result.row(0), result.n_rows, 1);
    case Rows::without_last:
      result.row(last).zeros();
      break;
    case Rows::without_first:
      result.row(0).zeros();
      break;
    case Rows::too_many:
      result(last + 1, 0) = 0.0F;
      break;
    case Rows::all:
      break;
  }
  return result;
}

}  // namespace attn
