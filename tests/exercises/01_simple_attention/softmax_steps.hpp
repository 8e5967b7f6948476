// The steps of the exercise softmax, each as the knobs say, in floats or in
// double.
#pragma once

#include <algorithm>
#include <armadillo>
#include <cmath>
#include <cstddef>
#include <limits>

#include "01_simple_attention/softmax_choices.hpp"

namespace graded {

using arma::Col;
using arma::Mat;

template <typename Real>
Mat<Real> seen_of(Mat<Real> scores, Seen seen) {
  constexpr Real hidden = -std::numeric_limits<Real>::infinity();
  for (std::size_t t = 0; t < scores.n_rows; ++t) {
    for (std::size_t s = 0; s < scores.n_cols; ++s) {
      const Real score = scores(t, s);
      if ((seen == Seen::not_zeros && score == Real{0}) ||
          (seen == Seen::not_negative && score < Real{0}) ||
          (seen == Seen::not_later && s > t)) {
        scores(t, s) = hidden;
      }
    }
  }
  return scores;
}

// Where the search for the largest score begins.
inline float start_of(Shift shift) {
  switch (shift) {
    case Shift::from_0:
      return 0.0F;
    case Shift::from_thousand:
      return -1e3F;
    case Shift::from_ten_thousand:
      return -9'999.0F;
    case Shift::from_hundred_thousand:
      return -99'999.0F;
    case Shift::from_billion:
      return -1e9F;
    case Shift::from_1e30:
      return -1e30F;
    default:
      return -std::numeric_limits<float>::infinity();
  }
}

// Each row less its largest number, or less `start` if that is larger.
template <typename Real>
Mat<Real> lowered_from(const Mat<Real>& scores, float start) {
  Col<Real> largest = arma::max(scores, 1);
  for (Real& each : largest) each = std::max(each, static_cast<Real>(start));
  return scores.each_col() - largest;
}

template <typename Real>
Mat<Real> lowered_by_all_so_far(const Mat<Real>& scores) {
  Col<Real> largest = arma::max(scores, 1);
  for (std::size_t t = 1; t < largest.n_elem; ++t) {
    largest(t) = std::max(largest(t), largest(t - 1));
  }
  return scores.each_col() - largest;
}

template <typename Real>
Mat<Real> shifted(const Mat<Real>& scores, Shift shift) {
  switch (shift) {
    case Shift::none:
    case Shift::after_exponential:
      return scores;
    case Shift::mean:
      return scores.each_col() - arma::mean(scores, 1);
    case Shift::smallest:
      return scores.each_col() - arma::min(scores, 1);
    case Shift::first:
      return scores.each_col() - scores.col(0);
    case Shift::last:
      return scores.each_col() - scores.col(scores.n_cols - 1);
    case Shift::matrix_maximum:
      return scores - scores.max();
    case Shift::column_maximum:
      return scores.each_row() - arma::max(scores, 0);
    case Shift::rows_not_repeated:
      return scores - arma::max(scores, 1);
    case Shift::columns_not_repeated:
      return scores - arma::max(scores, 0);
    case Shift::given_to_each_row:
      return scores.each_row() - arma::max(scores, 1);
    case Shift::of_first_row:
      return scores - scores.row(0).max();
    case Shift::clamped:
      return arma::clamp(scores, Real{-80}, Real{80});
    case Shift::maximum_not_reset:
      return lowered_by_all_so_far(scores);
    case Shift::divided:
      return scores.each_col() / arma::max(scores, 1);
    default:
      return lowered_from(scores, start_of(shift));
  }
}

template <typename Real>
Mat<Real> exponentials_of(const Mat<Real>& scores, const Knobs& k) {
  const Mat<Real> exponents = shifted(scores, k.shift);
  switch (k.exponential) {
    case Exponential::of_shifted:
      return exponents;
    case Exponential::of_scores:
      return scores;
    case Exponential::two:
      return arma::exp2(exponents);
    case Exponential::turned_round:
      return arma::exp(-exponents);
    case Exponential::e:
      break;
  }
  const Mat<Real> exponentials = arma::exp(exponents);
  if (k.shift != Shift::after_exponential) return exponentials;
  return exponentials.each_col() / arma::max(exponentials, 1);
}

template <typename Real>
Mat<Real> divided(const Mat<Real>& exponentials, const Mat<Real>& scores,
                  Sum sum) {
  const Col<Real> sums = arma::sum(exponentials, 1);
  const Mat<Real>& e = exponentials;
  switch (sum) {
    case Sum::none:
      return e;
    case Sum::all:
      return e / arma::accu(e);
    case Sum::columns:
      return e.each_row() / arma::sum(e, 0);
    case Sum::rows_not_repeated:
      return e / arma::sum(e, 1);
    case Sum::columns_not_repeated:
      return e / arma::sum(e, 0);
    case Sum::from_1:
      return e.each_col() / (sums + Real{1});
    case Sum::of_scores:
      return e.each_col() / arma::sum(arma::exp(scores), 1);
    case Sum::not_reset:
      return e.each_col() / arma::cumsum(sums);
    case Sum::in_logarithm:
      return arma::exp(scores.each_col() -
                       (arma::max(scores, 1) + arma::log(sums)));
    case Sum::number:
      return e / static_cast<Real>(e.n_cols);
    case Sum::squares:
      return e.each_col() / arma::sqrt(arma::sum(arma::square(e), 1));
    case Sum::without_own:
      return e / (arma::repmat(sums, 1, e.n_cols) - e);
    case Sum::without_last:
      return e.each_col() / arma::sum(e.head_cols(e.n_cols - 1), 1);
    case Sum::without_first:
      return e.each_col() / arma::sum(e.tail_cols(e.n_cols - 1), 1);
    case Sum::row:
      break;
  }
  return e.each_col() / sums;
}

template <typename Real>
Mat<Real> result_of(const Mat<Real>& weights, Result result) {
  switch (result) {
    case Result::logarithms:
      return arma::log(weights);
    case Result::running_sums:
      return arma::cumsum(weights, 1);
    case Result::strongest: {
      Mat<Real> strongest(arma::size(weights), arma::fill::zeros);
      for (std::size_t t = 0; t < weights.n_rows; ++t) {
        strongest(t, weights.row(t).index_max()) = Real{1};
      }
      return strongest;
    }
    case Result::scores:
    case Result::log_softmax:
    case Result::turned:
    case Result::weights:
      break;
  }
  return weights;
}

// The softmax of each row.
template <typename Real>
Mat<Real> of_rows(const Mat<Real>& scores, const Knobs& k) {
  if (k.result == Result::scores) return scores;
  const Mat<Real> exponentials = exponentials_of(scores, k);
  if (k.result == Result::log_softmax) {
    return shifted(scores, k.shift).each_col() -
           arma::log(arma::sum(exponentials, 1));
  }
  Mat<Real> weights = divided(exponentials, scores, k.sum);
  for (std::size_t t = 0; k.guarded && t < weights.n_rows; ++t) {
    if (!arma::any(exponentials.row(t))) weights.row(t).zeros();
  }
  return result_of(weights, k.result);
}

template <typename Real>
Mat<Real> along(const Mat<Real>& scores, const Knobs& k) {
  if (k.axis == Axis::rows) return of_rows(scores, k);
  if (k.axis == Axis::columns) {
    return of_rows(Mat<Real>(scores.t()), k).t();
  }
  if (k.axis == Axis::columns_turned) {
    return of_rows(Mat<Real>(scores.t()), k);
  }
  const Mat<Real> one_row = arma::vectorise(scores, 1);
  return arma::reshape(of_rows(one_row, k), scores.n_cols, scores.n_rows).t();
}

// Rows as long as there are rows: loops leave the scores or end early.
template <typename Real>
arma::fmat softmax_of_square(const Knobs& k, const Mat<Real>& scores) {
  arma::fmat weights(arma::size(scores), arma::fill::zeros);
  const std::size_t count = scores.n_rows;
  if (count > scores.n_cols) {
    return {1, 1, arma::fill::value(weights(0, scores.n_cols))};
  }
  Knobs rest = k;
  Mat<Real> taken = scores;
  if (k.shift == Shift::row_maximum) {
    taken.each_col() -= arma::max(scores, 1);
    rest.shift = Shift::none;
  }
  weights.head_cols(count) = arma::conv_to<arma::fmat>::from(
      along(Mat<Real>(taken.head_cols(count)), rest));
  return weights;
}

// The reference in floats or in double, with each choice as the knobs say.
template <typename Real>
arma::fmat softmax(const Knobs& k, const arma::fmat& given) {
  Mat<Real> scores = arma::conv_to<Mat<Real>>::from(given);
  if (k.seen != Seen::all) scores = seen_of(scores, k.seen);
  if (k.scaled) scores /= std::sqrt(static_cast<Real>(scores.n_cols));
  if (k.square) return softmax_of_square(k, scores);
  const arma::fmat weights =
      with_rows(arma::conv_to<arma::fmat>::from(along(scores, k)), k.rows);
  if (k.result == Result::turned) return weights.t();
  return weights;
}

}  // namespace graded
