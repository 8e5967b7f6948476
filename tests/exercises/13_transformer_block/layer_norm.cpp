// Grades the exercise layer_norm.
#include <cmath>

#include "13_transformer_block/layer_norm_knobs.hpp"
#include "13_transformer_block/layer_norm_probes.hpp"
#include "13_transformer_block/layer_norm_steps.hpp"
#include "grading/grading.hpp"

namespace solution {
arma::fmat layer_norm(const arma::fmat& x, const arma::frowvec& scale,
                      const arma::frowvec& shift, float eps);
}

namespace {

using namespace graded;

// Loops in double, the variance from all pairs of features: the mean of
// their squared differences is twice the variance.
arma::fmat pair_by_pair(const arma::fmat& x, const arma::frowvec& scale,
                        const arma::frowvec& shift, float eps) {
  arma::fmat y(arma::size(x));
  const auto d = static_cast<double>(x.n_cols);
  for (std::size_t t = 0; t < x.n_rows; ++t) {
    const arma::rowvec row = arma::conv_to<arma::rowvec>::from(x.row(t));
    double squares = 0.0;
    for (const double a : row) {
      for (const double b : row) squares += (a - b) * (a - b);
    }
    const double root = std::sqrt(squares / (2.0 * d * d) + double{eps});
    for (std::size_t i = 0; i < x.n_cols; ++i) {
      const double centred = row(i) - arma::accu(row) / d;
      y(t, i) =
          static_cast<float>(centred / root * double{scale(i)} + shift(i));
    }
  }
  return y;
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& k) {
  return [k](const arma::fmat& given, const arma::frowvec& scale,
             const arma::frowvec& shift, float eps) -> arma::fmat {
    const arma::fmat x =
        k.affine_first ? with_affine(given, scale, shift, k) : given;
    arma::fmat y = normalised(x, eps, k);
    if (!k.affine_first) y = with_affine(y, scale, shift, k);
    y = with_rows(y, k.rows);
    if (k.after == After::around) return y + given;
    if (k.after == After::turned_round) return y.t();
    return y;
  };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "layer_norm",
          .tests =
              {
                  {"the_output_has_the_shape_of_x",
                   {"the shape of the output"}},
                  {"each_token_gets_mean_0_and_variance_1",
                   {"the output of scale 1 and shift 0"}},
                  {"scale_and_shift_follow", {"the output"}},
              },
          .solution = solution::layer_norm,
          .alternative = pair_by_pair,
          .model = model,
          .knobs = graded::all_knobs,
          .ways = {[](Knobs& k) { k.by_library = true; }},
          .forbidden = attention_functions_and({"attn::LayerNorm"}),
      },
      graded::probes(student), graded::attempt);
}
