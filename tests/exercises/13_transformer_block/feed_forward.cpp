// Grades the exercise feed_forward.
#include <cmath>
#include <numbers>
#include <utility>

#include "13_transformer_block/feed_forward_knobs.hpp"
#include "13_transformer_block/feed_forward_probes.hpp"
#include "13_transformer_block/feed_forward_steps.hpp"
#include "grading/grading.hpp"

namespace solution {
arma::fmat feed_forward(const arma::fmat& x, const attn::Linear& up,
                        const attn::Linear& down);
}

namespace {

using namespace graded;

double gelu_in_double(double x) {
  const double root = std::sqrt(2.0 / std::numbers::pi);
  return x / (1.0 + std::exp(-2.0 * root * (x + 0.044715 * x * x * x)));
}

// Each hidden feature by itself adds its part to all outputs, in double.
arma::fmat feature_by_feature(const arma::fmat& x, const Linear& up,
                              const Linear& down) {
  arma::mat y = arma::repmat(arma::conv_to<arma::rowvec>::from(*down.bias),
                             x.n_rows, 1);
  for (std::size_t j = 0; j < up.d_out(); ++j) {
    for (std::size_t t = 0; t < x.n_rows; ++t) {
      double hidden = (*up.bias)(j);
      for (std::size_t i = 0; i < x.n_cols; ++i) {
        hidden += double{x(t, i)} * double{up.weight(j, i)};
      }
      y.row(t) += gelu_in_double(hidden) *
                  arma::conv_to<arma::rowvec>::from(down.weight.col(j));
    }
  }
  return arma::conv_to<arma::fmat>::from(y);
}

// Two layers as they are taken for what they should be.
struct Taken {
  Linear up;
  Linear down;
};

Linear with_bias_of(const arma::fmat& weight, const Linear& layer) {
  Linear taken = layer;
  taken.weight = weight;
  return taken;
}

Taken layers_of(const Linear& up, const Linear& down, const Knobs& k) {
  Taken taken = {up, down};
  if (k.biases_exchanged) std::swap(taken.up.bias, taken.down.bias);
  switch (k.layers) {
    case Layers::exchanged:
      std::swap(taken.up, taken.down);
      break;
    case Layers::up_for_down:
      taken.down = with_bias_of(up.weight.t(), taken.down);
      break;
    case Layers::down_for_up:
      taken.up = with_bias_of(down.weight.t(), taken.up);
      break;
    case Layers::up_not_transposed:
      taken.up = with_bias_of(up.weight.t(), taken.up);
      break;
    case Layers::down_not_transposed:
      taken.down = with_bias_of(down.weight.t(), taken.down);
      break;
    default:
      break;
  }
  return taken;
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& knobs) {
  return [knobs](const arma::fmat& x, const Linear& up,
                 const Linear& down) -> arma::fmat {
    Knobs k = knobs;
    if (k.biases_exchanged || k.layers == Layers::up_not_transposed ||
        k.layers == Layers::down_not_transposed) {
      k.by_products = true;
    }
    const Taken taken = layers_of(up, down, k);
    arma::fmat y = network(x, taken.up, taken.down, k);
    if (k.after == After::shortcut) y += x;
    if (k.after == After::mean) y /= static_cast<float>(up.d_out());
    y = with_rows(y, k.rows);
    if (k.after == After::turned_round) return y.t();
    return y;
  };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "feed_forward",
          .tests =
              {
                  {"the_output_is_as_wide_as_a_token",
                   {"the shape of the output"}},
                  {"the_gelu_stands_between_the_layers", {"the output"}},
              },
          .solution = solution::feed_forward,
          .alternative = feature_by_feature,
          .model = model,
          .knobs = graded::all_knobs,
          .ways = {[](Knobs& k) { k.by_products = true; }},
          .forbidden = attention_functions_and({"attn::FeedForward"}),
      },
      graded::probes(student), graded::attempt);
}
