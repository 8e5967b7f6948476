/// A softmax whose steps can be chosen wrongly, for the models of graders
/// whose exercises have a softmax as a part.
#pragma once

#include <algorithm>
#include <armadillo>
#include <cmath>

#include "attention/softmax.hpp"

namespace attn {

/// What sums to 1.
enum class Along { rows, columns, all };

/// What is taken from the scores before their exponentials. A maximum that
/// is looked for from 0 upwards, or from any number above the scores, is that
/// number where all scores lie below it.
enum class Shift {
  largest,
  none,
  largest_above_zero,
  largest_above_a_billion_below,
  largest_of_all
};

/// How far it is taken.
enum class Share {
  whole,
  scores,
  exponentials,
  shifted_exponentials,
  logarithms
};

struct SoftmaxSteps {
  Along along = Along::rows;
  Shift shift = Shift::largest;
  Share share = Share::whole;
  bool library = false;  // attn::softmax_rows throws where this gives nan
};

/// max(row), or what takes its place.
inline float shift_of(const arma::frowvec& row, const arma::fmat& scores,
                      Shift shift) {
  switch (shift) {
    case Shift::none:
      return 0.0F;
    case Shift::largest_above_zero:
      return std::max(0.0F, row.max());
    case Shift::largest_above_a_billion_below:
      return std::max(-1e9F, row.max());
    case Shift::largest_of_all:
      return scores.max();
    case Shift::largest:
      break;
  }
  return row.max();
}

/// Along the rows, (rows, columns) -> (rows, columns).
inline arma::fmat softmax_of_rows(const arma::fmat& scores,
                                  const SoftmaxSteps& steps) {
  if (steps.share == Share::scores) return scores;
  if (steps.share == Share::exponentials) return arma::exp(scores);
  if (steps.library && steps.shift == Shift::largest &&
      steps.share != Share::shifted_exponentials) {
    const arma::fmat weights = softmax_rows(scores);
    if (steps.share == Share::whole) return weights;
    return arma::log(weights);
  }
  arma::fmat weights(arma::size(scores));
  for (std::size_t t = 0; t < scores.n_rows; ++t) {
    arma::frowvec row;  // of no scores where there are no keys
    if (scores.n_cols > 0) row = scores.row(t);
    const arma::frowvec exponentials =
        arma::exp(row - shift_of(row, scores, steps.shift));
    if (row.is_empty()) continue;
    weights.row(t) = exponentials;
    if (steps.share == Share::shifted_exponentials) continue;
    weights.row(t) /= arma::accu(exponentials);
  }
  if (steps.share == Share::logarithms) return arma::log(weights);
  return weights;
}

/// The softmax of scores, (rows, columns) -> (rows, columns).
inline arma::fmat softmax_by_steps(const arma::fmat& scores,
                                   const SoftmaxSteps& steps) {
  switch (steps.along) {
    case Along::columns:
      return softmax_of_rows(scores.t(), steps).t();
    case Along::all:
      return arma::reshape(
          softmax_of_rows(arma::vectorise(scores).t(), steps), scores.n_rows,
          scores.n_cols);
    case Along::rows:
      break;
  }
  return softmax_of_rows(scores, steps);
}

}  // namespace attn
