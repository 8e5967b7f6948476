// The steps of the exercise layer_norm, each as the knobs say. Means and the
// like are (T, d), a number for each number of x.
#pragma once

#include <armadillo>

#include "13_transformer_block/layer_norm_knobs.hpp"

namespace graded {

inline arma::fmat mean_of(const arma::fmat& numbers, Over over) {
  const arma::fvec means = arma::mean(numbers, 1);  // (T)
  arma::fmat mean = numbers;  // (T, d)
  switch (over) {
    case Over::tokens:
      mean.each_row() = arma::mean(numbers, 0);
      return mean;
    case Over::all:
      mean.fill(arma::mean(arma::vectorise(numbers)));
      return mean;
    case Over::first_token:
      mean.fill(means(0));
      return mean;
    case Over::not_reset:
      mean.each_col() = arma::cumsum(means);
      return mean;
    case Over::token:
      break;
  }
  mean.each_col() = means;
  return mean;
}

// How many numbers there are in a mean.
inline float count_of(const arma::fmat& numbers, Over over) {
  const std::size_t count = over == Over::tokens ? numbers.n_rows
                            : over == Over::all  ? numbers.n_elem
                                                 : numbers.n_cols;
  return static_cast<float>(count);
}

inline arma::fmat variance_of(const arma::fmat& x, const arma::fmat& centred,
                              const Knobs& k) {
  const bool about_0 =
      k.centred == Centred::neither || k.centred == Centred::numbers_alone;
  arma::fmat about = about_0 ? x : centred;
  if (k.by_library && !about_0) about = x - mean_of(x, k.variance);
  const float count = count_of(x, k.variance);
  const arma::fmat biased = mean_of(arma::square(about), k.variance);
  switch (k.spread) {
    case Spread::unbiased:
      if (k.by_library && count == 1.0F) return biased;
      return biased * count / (count - 1.0F);
    case Spread::sum:
      return biased * count;
    case Spread::sizes:
      return mean_of(arma::abs(about), k.variance);
    case Spread::range: {
      arma::fmat range = x;
      range.each_col() = arma::fvec(arma::range(x, 1));
      return range;
    }
    case Spread::biased:
      break;
  }
  return biased;
}

inline arma::fmat divisor_of(const arma::fmat& variance, float eps,
                             const Knobs& k) {
  const bool has_root =
      k.division != Division::variance &&
      (k.spread != Spread::sizes && k.spread != Spread::range);
  const auto root = [&](const arma::fmat& numbers) -> arma::fmat {
    if (has_root) return arma::sqrt(numbers);
    return numbers;
  };
  switch (k.eps) {
    case Eps::outside:
      return root(variance) + eps;
    case Eps::forgotten:
      return root(variance);
    case Eps::own:
      return root(variance + 1e-5F);
    case Eps::floor:
      return root(arma::clamp(variance, eps, arma::Datum<float>::inf));
    case Eps::subtracted:
      return root(variance - eps);
    case Eps::twice:
      return root(variance + eps) + eps;
    case Eps::inside:
      break;
  }
  return root(variance + eps);
}

inline arma::fmat normalised(const arma::fmat& x, float eps, const Knobs& k) {
  const arma::fmat centred = x - mean_of(x, k.mean);
  const arma::fmat divisor = divisor_of(variance_of(x, centred, k), eps, k);
  const bool as_it_is =
      k.centred == Centred::neither || k.centred == Centred::variance_alone;
  const arma::fmat& left = as_it_is ? x : centred;
  if (k.division == Division::none) return left;
  if (k.division == Division::multiplied) return left % divisor;
  return left / divisor;
}

// Numbers of the tokens, which are as many as there are features.
inline arma::fmat by_token(const arma::frowvec& row, const arma::fmat& like) {
  arma::fmat numbers = like;
  for (std::size_t t = 0; t < like.n_rows; ++t) numbers.row(t).fill(row(t));
  return numbers;
}

inline void shift_it(arma::fmat& y, const arma::frowvec& shift,
                     const Knobs& k) {
  switch (k.shift) {
    case Shift::forgotten:
      return;
    case Shift::subtracted:
      y.each_row() -= shift;
      return;
    case Shift::twice:
      y.each_row() += 2.0F * shift;
      return;
    case Shift::first:
      y += shift(0);
      return;
    case Shift::before_scale:
    case Shift::right:
      break;
  }
  if (k.scale == Scale::by_token) {
    y += by_token(shift, y);
  } else {
    y.each_row() += shift;
  }
}

inline void scale_it(arma::fmat& y, const arma::frowvec& scale,
                     const Knobs& k) {
  switch (k.scale) {
    case Scale::forgotten:
      break;
    case Scale::more_than_1:
      y.each_row() %= 1.0F + scale;
      break;
    case Scale::divides:
      y.each_row() /= scale;
      break;
    case Scale::added:
      y.each_row() += scale;
      break;
    case Scale::first:
      y *= scale(0);
      break;
    case Scale::not_repeated:
      y = y % scale;
      break;
    case Scale::each_column:
      y.each_col() %= scale;
      break;
    case Scale::by_token:
      y %= by_token(scale, y);
      break;
    case Scale::exchanged:
    case Scale::right:
      y.each_row() %= scale;
      break;
  }
}

inline arma::fmat with_affine(arma::fmat y, const arma::frowvec& scale,
                              const arma::frowvec& shift, const Knobs& k) {
  const bool exchanged = k.scale == Scale::exchanged;
  const arma::frowvec& factor = exchanged ? shift : scale;
  const arma::frowvec& summand = exchanged ? scale : shift;
  if (k.shift == Shift::before_scale) shift_it(y, summand, k);
  scale_it(y, factor, k);
  if (k.shift != Shift::before_scale) shift_it(y, summand, k);
  return y;
}

}  // namespace graded
