#include "attention/softmax.hpp"

#include <fmt/format.h>

#include <cmath>
#include <limits>

#include "attention/errors.hpp"

namespace attn {
namespace {

void require_finite_maximum(const arma::frowvec& row, std::size_t index) {
  const bool has_nan = row.has_nan();
  const float highest = row.max();
  if (!has_nan && std::isfinite(highest)) return;
  const bool all_masked = !has_nan && highest < 0.0F;
  throw ValueError("softmax_rows",
                   fmt::format("row {} (counted from 0) {}", index,
                               all_masked ? "is -inf in every column"
                                          : "holds nan or +inf"),
                   all_masked
                       ? "a row needs at least one score that is not masked"
                       : "scores must be finite or -inf");
}

}  // namespace

arma::fmat softmax_rows(const arma::fmat& scores) {
  if (scores.n_cols == 0) {
    throw ShapeError("softmax_rows", {"scores", scores},
                     {"weights", Shape{scores.n_rows, 1}},
                     "scores need at least one column");
  }
  arma::fmat weights(arma::size(scores));
  for (std::size_t t = 0; t < scores.n_rows; ++t) {
    const arma::frowvec row = scores.row(t);
    require_finite_maximum(row, t);
    const arma::frowvec exponentials = arma::exp(row - row.max());
    weights.row(t) = exponentials / arma::accu(exponentials);
  }
  return weights;
}

arma::fmat softmax_rows_backward(const arma::fmat& grad_weights,
                                 const arma::fmat& weights) {
  if (arma::size(grad_weights) != arma::size(weights)) {
    throw ShapeError("softmax_rows_backward", {"grad_weights", grad_weights},
                     {"weights", weights},
                     "the gradient needs the shape of the weights");
  }
  // quote backward
  arma::fmat gained = grad_weights;  // (rows, columns)
  gained.elem(arma::find(weights == 0.0F)).zeros();
  const arma::fvec by_row = arma::sum(weights % gained, 1);
  gained.each_col() -= by_row;
  return weights % gained;
  // end quote
}

}  // namespace attn
