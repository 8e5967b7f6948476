// The steps of the exercise cross_entropy, each as the knobs say, in floats
// or in double.
#pragma once

#include <algorithm>
#include <armadillo>
#include <cmath>
#include <vector>

#include "12_training/cross_entropy_choices.hpp"

namespace graded {

using arma::Mat;
using arma::Row;

template <typename Real>
Real logarithm_of(Real number, Logarithm logarithm) {
  if (logarithm == Logarithm::two) return std::log2(number);
  if (logarithm == Logarithm::ten) return std::log10(number);
  return std::log(number);
}

template <typename Real>
Real shift_of(const Row<Real>& row, const Mat<Real>& logits, Shift shift) {
  switch (shift) {
    case Shift::none:
      return Real{0};
    case Shift::matrix:
      return logits.max();
    case Shift::first_row:
      return logits.row(0).max();
    case Shift::from_0:
      return std::max(Real{0}, row.max());
    case Shift::row:
    case Shift::in_sum_alone:
      break;
  }
  return row.max();
}

template <typename Real>
Real added_of(Form form) {
  switch (form) {
    case Form::added_1e5:
      return static_cast<Real>(1e-5);
    case Form::added_1e6:
      return static_cast<Real>(1e-6);
    case Form::added_1e7:
      return static_cast<Real>(1e-7);
    case Form::added_1e8:
      return static_cast<Real>(1e-8);
    case Form::added_1e9:
      return static_cast<Real>(1e-9);
    case Form::added_1e10:
      return static_cast<Real>(1e-10);
    case Form::added_1e12:
      return static_cast<Real>(1e-12);
    default:
      return Real{0};
  }
}

template <typename Real>
Real sum_of(const Row<Real>& exponentials, Classes classes) {
  const std::size_t others = exponentials.n_elem - 1;
  if (classes == Classes::without_last) {
    return others == 0 ? Real{0} : arma::accu(exponentials.head(others));
  }
  if (classes == Classes::without_first) {
    return others == 0 ? Real{0} : arma::accu(exponentials.tail(others));
  }
  return arma::accu(exponentials);
}

template <typename Real>
Row<Real> softmax_of(const Row<Real>& row) {
  const Row<Real> exponentials = arma::exp(row - row.max());
  return exponentials / arma::accu(exponentials);
}

// The loss of one class of a row.
template <typename Real>
Real loss_of_class(const Row<Real>& row, const Mat<Real>& logits,
                   std::size_t target, const Knobs& k) {
  if (k.softmax == Softmax::none) {
    return -logarithm_of(row(target), k.logarithm);
  }
  if (k.form == Form::logit) return -row(target);
  const Real shift = shift_of(row, logits, k.shift);
  const Row<Real> shifted = row - shift;
  const Row<Real> exponentials = arma::exp(shifted);
  const Real sum = sum_of(exponentials, k.classes);
  if (k.form == Form::difference && !k.mean_first) {
    const Real own =
        k.shift == Shift::in_sum_alone ? row(target) : shifted(target);
    return logarithm_of(sum, k.logarithm) - own;
  }
  const Real probability = exponentials(target) / sum;
  if (k.form == Form::probability || k.mean_first) return -probability;
  if (k.form == Form::rest) return Real{1} - probability;
  return -logarithm_of(probability + added_of<Real>(k.form), k.logarithm);
}

inline std::size_t class_of(const arma::ivec& targets, std::size_t r,
                            std::size_t classes, Which which) {
  const auto target = static_cast<std::size_t>(targets(r));
  switch (which) {
    case Which::from_1:
      return target - 1;
    case Which::next:
      return target + 1;
    case Which::first:
      return 0;
    case Which::last:
      return classes - 1;
    case Which::of_first_row:
      return static_cast<std::size_t>(targets(0));
    default:
      return target;
  }
}

template <typename Real>
Real loss_of_row(const Mat<Real>& logits, const arma::ivec& targets,
                 std::size_t r, const Knobs& k) {
  Row<Real> row = logits.row(r);
  std::size_t target = class_of(targets, r, logits.n_cols, k.which);
  if (k.which == Which::column) {
    row = logits.col(target).t();
    target = r;
  }
  if (k.which == Which::likeliest) target = row.index_max();
  if (k.softmax == Softmax::twice) row = softmax_of(row);
  if (k.which != Which::every) return loss_of_class(row, logits, target, k);
  Real sum{0};
  for (std::size_t c = 0; c < row.n_elem; ++c) {
    sum += loss_of_class(row, logits, c, k);
  }
  return sum;
}

inline bool is_in_sum(std::size_t r, std::size_t count, Rows rows) {
  const bool is_last = r + 1 == count;
  switch (rows) {
    case Rows::without_last:
      return !is_last;
    case Rows::without_first:
      return r > 0;
    case Rows::last_alone:
      return is_last;
    case Rows::first_alone:
      return r == 0;
    case Rows::all:
      break;
  }
  return true;
}

template <typename Real>
Real divided(Real sum, const Mat<Real>& logits, Over over) {
  const auto real = [](std::size_t n) { return static_cast<Real>(n); };
  switch (over) {
    case Over::nothing:
      return sum;
    case Over::classes:
      return sum / real(logits.n_cols);
    case Over::numbers:
      return sum / real(logits.n_elem);
    case Over::whole_numbers:
      return sum * real(1 / logits.n_rows);
    case Over::one_less:
      return sum / real(logits.n_rows - 1);
    case Over::rows:
      break;
  }
  return sum / real(logits.n_rows);
}

template <typename Real>
float loss_of(const arma::fmat& given, const arma::ivec& targets,
              const Knobs& k) {
  Mat<Real> logits = arma::conv_to<Mat<Real>>::from(given);
  if (k.limit == Limit::clamped) {
    logits = arma::clamp(logits, Real{-80}, Real{80});
  }
  Real sum{0};
  for (std::size_t r = 0; r < logits.n_rows; ++r) {
    if (!is_in_sum(r, logits.n_rows, k.rows)) continue;
    sum += loss_of_row(logits, targets, r, k);
  }
  Real loss = divided(sum, logits, k.over);
  if (k.mean_first) loss = -logarithm_of(-loss, k.logarithm);
  if (k.after == After::minus) loss = -loss;
  if (k.after == After::bits) loss /= static_cast<Real>(std::log(2.0));
  if (k.after == After::perplexity) loss = std::exp(loss);
  return static_cast<float>(loss);
}

}  // namespace graded
