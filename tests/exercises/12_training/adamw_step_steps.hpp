// The steps of the exercise adamw_step, each as the knobs say.
#pragma once

#include <armadillo>
#include <cmath>
#include <utility>

#include "12_training/adamw_step.hpp"
#include "12_training/adamw_step_choices.hpp"

namespace graded {

using exercise::AdamWOptions;
using exercise::Parameter;

inline std::pair<float, float> betas_of(const AdamWOptions& options,
                                        Betas betas) {
  const float first = options.beta1;
  const float second = options.beta2;
  switch (betas) {
    case Betas::exchanged:
      return {second, first};
    case Betas::first_for_both:
      return {first, first};
    case Betas::second_for_both:
      return {second, second};
    case Betas::right:
      break;
  }
  return {first, second};
}

inline arma::fmat mean_of(const arma::fmat& old, const arma::fmat& newest,
                          float beta, Mean mean) {
  switch (mean) {
    case Mean::exchanged:
      return (1.0F - beta) * old + beta * newest;
    case Mean::whole:
      return beta * old + newest;
    case Mean::newest_alone:
      return newest;
    case Mean::anew:
      return (1.0F - beta) * newest;
    case Mean::right:
      break;
  }
  return beta * old + (1.0F - beta) * newest;
}

inline arma::fmat squares_of(const arma::fmat& gradient,
                             const arma::fmat& exp_avg, Squares squares) {
  switch (squares) {
    case Squares::none:
      return gradient;
    case Squares::of_mean:
      return arma::square(exp_avg);
    case Squares::absolute:
      return arma::abs(gradient);
    case Squares::of_gradient:
      break;
  }
  return arma::square(gradient);
}

// 1 - beta^t, or what takes its place; of the first mean or of the second.
inline float share_of(float beta, double t, bool is_first,
                      Correction correction) {
  const double one_less = 1.0 - std::pow(beta, t);
  switch (correction) {
    case Correction::none:
      return 1.0F;
    case Correction::first_alone:
      return is_first ? static_cast<float>(one_less) : 1.0F;
    case Correction::second_alone:
      return is_first ? 1.0F : static_cast<float>(one_less);
    case Correction::without_power:
      return 1.0F - beta;
    case Correction::product:
      return static_cast<float>(1.0 - beta * t);
    case Correction::both:
      break;
  }
  return static_cast<float>(one_less);
}

// What a step is divided by.
inline arma::fmat divisor_of(const arma::fmat& exp_avg_sq, float share,
                             float epsilon, const Knobs& k) {
  if (k.epsilon == Epsilon::none) epsilon = 0.0F;
  if (k.epsilon == Epsilon::fixed) epsilon = 1e-8F;
  const arma::fmat v = exp_avg_sq / share;
  if (k.root == Root::none) return v + epsilon;
  if (k.root == Root::not_of_correction) {
    return arma::sqrt(exp_avg_sq) / share + epsilon;
  }
  if (k.epsilon == Epsilon::inside) return arma::sqrt(v + epsilon);
  if (k.epsilon == Epsilon::before_correction) {
    return (arma::sqrt(exp_avg_sq) + epsilon) / std::sqrt(share);
  }
  return arma::sqrt(v) + epsilon;
}

inline float rate_of(const AdamWOptions& options, const Knobs& k) {
  const float sign = k.upwards ? -1.0F : 1.0F;
  if (k.rate == Rate::none) return sign;
  if (k.rate == Rate::fixed) return sign * 1e-3F;
  return sign * options.learning_rate;
}

inline void decay(arma::fmat& value, const AdamWOptions& options,
                  Decay decay) {
  const float share = options.learning_rate * options.weight_decay;
  switch (decay) {
    case Decay::in_gradient:
    case Decay::none:
      return;
    case Decay::without_rate:
      value *= 1.0F - options.weight_decay;
      return;
    case Decay::added:
      value *= 1.0F + share;
      return;
    default:
      value *= 1.0F - share;
  }
}

// One step of a parameter, the t-th.
inline void step(Parameter& p, const arma::fmat& given, double t,
                 const AdamWOptions& options, const Knobs& k) {
  const auto [beta1, beta2] = betas_of(options, k.betas);
  arma::fmat gradient = given;
  if (k.decay == Decay::in_gradient) {
    gradient += options.weight_decay * p.value;
  }
  if (k.decay != Decay::afterwards) decay(p.value, options, k.decay);
  p.exp_avg = mean_of(p.exp_avg, gradient, beta1, k.first);
  p.exp_avg_sq =
      mean_of(p.exp_avg_sq, squares_of(gradient, p.exp_avg, k.squares), beta2,
              k.second);
  const float share1 = share_of(beta1, t, true, k.correction);
  const float share2 = share_of(beta2, t, false, k.correction);
  const arma::fmat m = p.exp_avg / share1;
  const arma::fmat divisor =
      divisor_of(p.exp_avg_sq, share2, options.epsilon, k);
  const float rate = rate_of(options, k);
  if (k.moves == Moves::mean) p.value -= rate * m / divisor;
  if (k.moves == Moves::gradient) p.value -= rate * gradient / divisor;
  if (k.moves == Moves::descent) p.value -= rate * gradient;
  if (k.decay == Decay::afterwards) decay(p.value, options, k.decay);
  if (!k.corrected_kept) return;
  p.exp_avg = m;
  p.exp_avg_sq /= share2;
}

}  // namespace graded
