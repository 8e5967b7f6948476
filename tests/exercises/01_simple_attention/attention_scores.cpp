// Grades the exercise attention_scores.
#include "01_simple_attention/attention_scores_knobs.hpp"
#include "01_simple_attention/attention_scores_probes.hpp"
#include "01_simple_attention/attention_scores_steps.hpp"
#include "grading/grading.hpp"

namespace solution {
arma::frowvec query_scores(const arma::frowvec& query,
                           const arma::fmat& inputs);
arma::fmat attention_scores(const arma::fmat& inputs);
}  // namespace solution

namespace {

using namespace graded;

// Products added up one by one, and one feature after the other.
const Functions feature_by_feature = {
    [](const arma::frowvec& query, const arma::fmat& inputs) {
      arma::frowvec scores(inputs.n_rows, arma::fill::zeros);
      for (std::size_t t = 0; t < inputs.n_rows; ++t) {
        for (std::size_t i = 0; i < inputs.n_cols; ++i) {
          scores(t) += query(i) * inputs(t, i);
        }
      }
      return scores;
    },
    [](const arma::fmat& inputs) {
      arma::fmat scores(inputs.n_rows, inputs.n_rows, arma::fill::zeros);
      for (std::size_t i = 0; i < inputs.n_cols; ++i) {
        scores += inputs.col(i) * inputs.col(i).t();
      }
      return scores;
    }};

// The reference, with each choice as the knobs say.
Functions model(const Knobs& knobs) {
  return {[knobs](const arma::frowvec& query, const arma::fmat& inputs) {
            return query_scores(knobs, query, inputs);
          },
          [knobs](const arma::fmat& inputs) {
            return attention_scores(knobs, inputs);
          }};
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "attention_scores",
          .tests =
              {
                  {"one_query_is_scored_against_every_token",
                   {"query_scores(query, inputs)"}},
                  {"every_token_is_scored_against_every_token",
                   {"attention_scores(inputs)"}},
              },
          .solution = {solution::query_scores, solution::attention_scores},
          .alternative = feature_by_feature,
          .model = model,
          .knobs = graded::all_knobs,
          .ways = {[](Knobs& k) { k.by_loops = true; }},
          .forbidden = attention_functions(),
      },
      graded::probes(student), graded::attempt);
}
