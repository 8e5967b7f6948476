// Grades the exercise cross_entropy.
#include <cmath>

#include "12_training/cross_entropy_knobs.hpp"
#include "12_training/cross_entropy_probes.hpp"
#include "12_training/cross_entropy_steps.hpp"
#include "grading/grading.hpp"

namespace solution {
float cross_entropy(const arma::fmat& logits, const arma::ivec& targets);
}

namespace {

using namespace graded;

// log(sum of exp(x - x_target)), class by class in double: two terms at a
// time, the larger one taken out.
float term_by_term(const arma::fmat& logits, const arma::ivec& targets) {
  double total = 0.0;
  for (std::size_t r = 0; r < logits.n_rows; ++r) {
    const double own = logits(r, static_cast<std::size_t>(targets(r)));
    double log_sum = -arma::datum::inf;
    for (std::size_t c = 0; c < logits.n_cols; ++c) {
      const double term = static_cast<double>(logits(r, c)) - own;
      const double larger = std::fmax(log_sum, term);
      const double smaller = std::fmin(log_sum, term);
      log_sum = larger + std::log1p(std::exp(smaller - larger));
    }
    total += log_sum;
  }
  return static_cast<float>(total / static_cast<double>(logits.n_rows));
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& knobs) {
  return [knobs](const arma::fmat& logits, const arma::ivec& targets) {
    return knobs.in_double ? loss_of<double>(logits, targets, knobs)
                           : loss_of<float>(logits, targets, knobs);
  };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "cross_entropy",
          .tests =
              {
                  {"the_loss_is_the_mean_surprise_at_the_targets",
                   {"the loss"}},
                  {"large_logits_have_a_loss_too",
                   {"the loss of logits far from 0"}},
              },
          .solution = solution::cross_entropy,
          .alternative = term_by_term,
          .model = model,
          .knobs = graded::all_knobs,
          .ways = {[](Knobs& k) { k.in_double = true; }},
          .forbidden = attention_functions_and(
              {"attn::cross_entropy", "attn::cross_entropy_backward"}),
      },
      graded::probes(student), graded::attempt);
}
