// Grades the exercise softmax.
#include <cmath>

#include "01_simple_attention/softmax_knobs.hpp"
#include "01_simple_attention/softmax_probes.hpp"
#include "01_simple_attention/softmax_steps.hpp"
#include "grading/grading.hpp"

namespace solution {
arma::fmat softmax(const arma::fmat& scores);
}

namespace {

using namespace graded;

// 1 / (sum of exp(score(t, s') - score(t, s))), in double. An exponential
// that overflows makes the weight 0, which it is.
arma::fmat ratio_by_ratio(const arma::fmat& scores) {
  arma::fmat weights(scores.n_rows, scores.n_cols);
  for (std::size_t t = 0; t < scores.n_rows; ++t) {
    for (std::size_t s = 0; s < scores.n_cols; ++s) {
      double sum = 0.0;
      for (std::size_t other = 0; other < scores.n_cols; ++other) {
        sum += std::exp(double{scores(t, other)} - double{scores(t, s)});
      }
      weights(t, s) = static_cast<float>(1.0 / sum);
    }
  }
  return weights;
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& knobs) {
  return [knobs](const arma::fmat& scores) {
    return knobs.in_double ? softmax<double>(knobs, scores)
                           : softmax<float>(knobs, scores);
  };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "softmax",
          .tests =
              {
                  {"each_row_sums_to_1", {"the sum of each row"}},
                  {"each_row_of_scores_becomes_weights", {"softmax(scores)"}},
              },
          .solution = solution::softmax,
          .alternative = ratio_by_ratio,
          .model = model,
          .knobs = graded::all_knobs,
          .ways = {[](Knobs& k) { k.in_double = true; },
                   [](Knobs& k) { k.guarded = true; }},
          .forbidden = attention_functions_and(
              {"attn::softmax_rows", "attn::cross_entropy",
               "attn::cross_entropy_backward"}),
      },
      graded::probes(student), graded::attempt);
}
