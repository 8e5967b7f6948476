// The steps of the exercise attention_backward, each as the knobs say.
#pragma once

#include <armadillo>

#include "11_gradients/attention_backward.hpp"
#include "11_gradients/attention_backward_choices.hpp"
#include "grading/steps/by_hand.hpp"

namespace graded {

inline float scale_of(const arma::fmat& keys, const arma::fmat& values,
                      Scale scale) {
  switch (scale) {
    case Scale::none:
      return 1.0F;
    case Scale::whole:
      return static_cast<float>(keys.n_cols);
    case Scale::d_v:
      return attn::root_of(values.n_cols);
    case Scale::tokens:
      return attn::root_of(keys.n_rows);
    case Scale::two:
      return attn::root_of(2);
    case Scale::root:
      break;
  }
  return attn::root_of(keys.n_cols);
}

inline bool is_hidden(std::size_t t, std::size_t s, Mask mask) {
  switch (mask) {
    case Mask::none:
    case Mask::of_gradient:
    case Mask::afterwards:
      return false;
    case Mask::past:
      return s < t;
    case Mask::diagonal_too:
      return s >= t;
    case Mask::beyond_the_next:
      return s > t + 1;
    default:
      return s > t;
  }
}

inline arma::fmat weights_of(const arma::fmat& queries,
                             const arma::fmat& keys, float scale,
                             const Knobs& k) {
  const float hidden = k.mask == Mask::zero ? 0.0F : -arma::fdatum::inf;
  const arma::fmat scores = attn::filled(
      queries * keys.t() / scale,
      [&](std::size_t t, std::size_t s) { return is_hidden(t, s, k.mask); },
      hidden);
  const arma::fmat weights = attn::softmax_by_steps(scores, k.softmax);
  return k.mask == Mask::afterwards ? arma::fmat(arma::trimatl(weights))
                                    : weights;
}

inline arma::fmat grad_weights_of(const arma::fmat& grad_context_vec,
                                  const arma::fmat& keys,
                                  const arma::fmat& values, Mixing mixing) {
  switch (mixing) {
    case Mixing::not_turned:
      return grad_context_vec * values;
    case Mixing::turned_round:
      return values * grad_context_vec.t();
    case Mixing::keys:
      return grad_context_vec * keys.t();
    case Mixing::gradient_alone:
      return grad_context_vec * grad_context_vec.t();
    case Mixing::right:
      break;
  }
  return grad_context_vec * values.t();
}

// The gradient less one number for each row.
inline arma::fmat lowered(arma::fmat gradient, const arma::fvec& by) {
  gradient.each_col() -= by;
  return gradient;
}

inline arma::fmat through_softmax(const arma::fmat& gradient,
                                  const arma::fmat& weights,
                                  Through through) {
  const arma::fmat products = weights % gradient;
  const arma::fmat below = lowered(gradient, arma::sum(products, 1));
  switch (through) {
    case Through::diagonal:
      return products % (1.0F - weights);
    case Through::nothing:
      return gradient;
    case Through::product:
      return products;
    case Through::no_factor:
      return below;
    case Through::columns:
      return weights % (gradient.each_row() - arma::sum(products, 0));
    case Through::mean:
      return weights % lowered(gradient, arma::mean(gradient, 1));
    case Through::exchanged:
      return gradient % lowered(weights, arma::sum(products, 1));
    case Through::forward:
      return attn::softmax_by_hand(gradient);
    case Through::minus:
      return -weights % below;
    case Through::softmax:
      break;
  }
  return weights % below;
}

inline arma::fmat grad_values_of(const arma::fmat& grad_context_vec,
                                 const arma::fmat& values,
                                 const arma::fmat& weights,
                                 const arma::fmat& grad_weights,
                                 const arma::fmat& grad_scores, Values how) {
  const std::size_t last = values.n_rows - 1;
  const arma::fmat right = weights.t() * grad_context_vec;
  switch (how) {
    case Values::not_transposed:
      return weights * grad_context_vec;
    case Values::by_grad_weights:
      return grad_weights.t() * grad_context_vec;
    case Values::by_grad_scores:
      return grad_scores.t() * grad_context_vec;
    case Values::of_values:
      return weights.t() * values;
    case Values::mean:
      return right / static_cast<float>(values.n_rows);
    case Values::last_alone:
      return weights.row(last).t() * grad_context_vec.row(last);
    case Values::right:
      break;
  }
  return right;
}

inline arma::fmat grad_queries_of(const arma::fmat& grad_scores,
                                  const arma::fmat& queries,
                                  const arma::fmat& keys, Queries how) {
  if (how == Queries::queries) return grad_scores * queries;
  if (how == Queries::turned) return grad_scores.t() * keys;
  return grad_scores * keys;
}

inline arma::fmat grad_keys_of(const arma::fmat& grad_scores,
                               const arma::fmat& queries,
                               const arma::fmat& keys, Keys how) {
  const std::size_t last = keys.n_rows - 1;
  switch (how) {
    case Keys::of_keys:
      return grad_scores.t() * keys;
    case Keys::not_transposed:
      return grad_scores * queries;
    case Keys::last_alone:
      return grad_scores.row(last).t() * queries.row(last);
    case Keys::right:
      break;
  }
  return grad_scores.t() * queries;
}

// What the gradients of queries and keys are divided by.
inline float scale_back(float scale, Back back, bool is_of_keys) {
  switch (back) {
    case Back::none:
      return 1.0F;
    case Back::queries_alone:
      return is_of_keys ? 1.0F : scale;
    case Back::keys_alone:
      return is_of_keys ? scale : 1.0F;
    case Back::twice:
      return scale * scale;
    case Back::times:
      return 1.0F / scale;
    default:
      return scale;
  }
}

}  // namespace graded
