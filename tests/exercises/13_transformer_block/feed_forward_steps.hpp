// The steps of the exercise feed_forward, each as the knobs say.
#pragma once

#include <cmath>

#include "13_transformer_block/feed_forward_knobs.hpp"
#include "attention/attention.hpp"
#include "model/gelu.hpp"

namespace graded {

inline float bend_of(float x, Bend bend) {
  switch (bend) {
    case Bend::relu:
      return x < 0.0F ? 0.0F : x;
    case Bend::erf:
      return attn::gelu_erf(x);
    case Bend::silu:
      return x / (1.0F + std::exp(-x));
    case Bend::tanh:
      return std::tanh(x);
    case Bend::sigmoid:
      return 1.0F / (1.0F + std::exp(-x));
    case Bend::twice:
      return attn::gelu_tanh(attn::gelu_tanh(x));
    case Bend::gelu:
      break;
  }
  return attn::gelu_tanh(x);
}

inline arma::fmat bent(arma::fmat x, Bend bend) {
  x.transform([bend](float number) { return bend_of(number, bend); });
  return x;
}

inline arma::fmat with_bias(arma::fmat y, const arma::frowvec& row,
                            Bias bias) {
  switch (bias) {
    case Bias::forgotten:
      break;
    case Bias::subtracted:
      y.each_row() -= row;
      break;
    case Bias::twice:
      y.each_row() += 2.0F * row;
      break;
    case Bias::first:
      y += row(0);
      break;
    case Bias::not_repeated:
      y += row;
      break;
    case Bias::each_column:
      y.each_col() += row;
      break;
    case Bias::right:
      y.each_row() += row;
      break;
  }
  return y;
}

// What a layer makes of x: by forward, or by a product and then the bias.
inline arma::fmat through(const arma::fmat& x, const attn::Linear& layer,
                          Bias bias, const Knobs& k) {
  if (bias == Bias::right && !k.by_products) return layer.forward(x);
  return with_bias(x * layer.weight.t(), *layer.bias, bias);
}

// The first layer, and what the GELU makes of it.
inline arma::fmat activated_of(const arma::fmat& x, const attn::Linear& up,
                               const Knobs& k) {
  if (k.where == Where::bias_alone) {
    const arma::frowvec bias = bent(*up.bias, k.bend);
    return with_bias(x * up.weight.t(), bias, k.up_bias);
  }
  if (k.where == Where::before_bias) {
    return with_bias(bent(x * up.weight.t(), k.bend), *up.bias, k.up_bias);
  }
  const bool is_first =
      k.where == Where::before_both || k.where == Where::before_and_between;
  const arma::fmat given = is_first ? bent(x, k.bend) : x;
  const arma::fmat hidden = k.layers == Layers::up_forgotten
                                ? given
                                : through(given, up, k.up_bias, k);
  if (k.where == Where::added) return hidden + bent(hidden, k.bend);
  const bool is_between = k.where == Where::between ||
                          k.where == Where::after_each ||
                          k.where == Where::before_and_between;
  return is_between ? bent(hidden, k.bend) : hidden;
}

inline arma::fmat network(const arma::fmat& x, const attn::Linear& up,
                          const attn::Linear& down, const Knobs& k) {
  arma::fmat y = activated_of(x, up, k);
  if (k.layers != Layers::down_forgotten)
    y = through(y, down, k.down_bias, k);
  if (k.where == Where::after_both || k.where == Where::after_each) {
    return bent(y, k.bend);
  }
  return y;
}

}  // namespace graded
