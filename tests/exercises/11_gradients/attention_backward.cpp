// Grades the exercise attention_backward.
#include <cmath>
#include <utility>

#include "11_gradients/attention_backward_knobs.hpp"
#include "11_gradients/attention_backward_probes.hpp"
#include "11_gradients/attention_backward_steps.hpp"
#include "grading/grading.hpp"

namespace solution {
exercise::AttentionGradients attention_backward(
    const arma::fmat& grad_context_vec, const arma::fmat& queries,
    const arma::fmat& keys, const arma::fmat& values);
}

namespace {

using exercise::AttentionGradients;
using namespace graded;

// Query by query, which sees the keys up to its own, in double.
AttentionGradients query_by_query(const arma::fmat& grad_context_vec,
                                  const arma::fmat& queries,
                                  const arma::fmat& keys,
                                  const arma::fmat& values) {
  const auto in_double = [](const arma::fmat& matrix) {
    return arma::conv_to<arma::mat>::from(matrix);
  };
  const arma::mat q = in_double(queries), k = in_double(keys),
                  v = in_double(values), g = in_double(grad_context_vec);
  arma::mat of_q(arma::size(q), arma::fill::zeros);
  arma::mat of_k(arma::size(k), arma::fill::zeros);
  arma::mat of_v(arma::size(v), arma::fill::zeros);
  const double root = std::sqrt(static_cast<double>(k.n_cols));
  for (std::size_t t = 0; t < q.n_rows; ++t) {
    const arma::vec scores = k.head_rows(t + 1) * q.row(t).t() / root;
    const arma::vec powers = arma::exp(scores - scores.max());
    const arma::vec p = powers / arma::accu(powers);
    const arma::vec gained = v.head_rows(t + 1) * g.row(t).t();
    const double average = arma::dot(p, gained);
    for (std::size_t s = 0; s <= t; ++s) {
      const double slope = p(s) * (gained(s) - average) / root;
      of_q.row(t) += slope * k.row(s);
      of_k.row(s) += slope * q.row(t);
      of_v.row(s) += p(s) * g.row(t);
    }
  }
  return {arma::conv_to<arma::fmat>::from(of_q),
          arma::conv_to<arma::fmat>::from(of_k),
          arma::conv_to<arma::fmat>::from(of_v)};
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& k) {
  return [k](const arma::fmat& grad_context_vec, const arma::fmat& queries,
             const arma::fmat& keys,
             const arma::fmat& values) -> AttentionGradients {
    const float scale = scale_of(keys, values, k.scale);
    const arma::fmat weights = weights_of(queries, keys, scale, k);
    const arma::fmat grad_weights =
        grad_weights_of(grad_context_vec, keys, values, k.mixing);
    arma::fmat grad_scores =
        through_softmax(grad_weights, weights, k.through);
    if (k.mask == Mask::of_gradient) grad_scores = arma::trimatl(grad_scores);
    // Without a scale forward there is one back all the same.
    const float root =
        k.scale == Scale::none ? attn::root_of(keys.n_cols) : scale;
    const float of_values = k.back == Back::values_too ? root : 1.0F;
    AttentionGradients grad = {
        grad_queries_of(grad_scores, queries, keys, k.queries) /
            scale_back(root, k.back, false),
        grad_keys_of(grad_scores, queries, keys, k.keys) /
            scale_back(root, k.back, true),
        grad_values_of(grad_context_vec, values, weights, grad_weights,
                       grad_scores / root, k.values) /
            of_values};
    if (k.exchanged) std::swap(grad.queries, grad.keys);
    return grad;
  };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "attention_backward",
          .tests =
              {
                  {"each_value_hears_of_every_query_that_sees_it",
                   {"the gradient of the values"}},
                  {"each_query_hears_of_every_key_that_it_sees",
                   {"the gradient of the queries"}},
                  {"each_key_hears_of_every_query_that_sees_it",
                   {"the gradient of the keys"}},
              },
          .solution = solution::attention_backward,
          .alternative = query_by_query,
          .model = model,
          .knobs = graded::all_knobs,
          .ways = {[](Knobs& k) { k.softmax.library = true; }},
          .forbidden = attention_functions_and({"attn::attention_backward"}),
      },
      graded::probes(student), graded::attempt);
}
