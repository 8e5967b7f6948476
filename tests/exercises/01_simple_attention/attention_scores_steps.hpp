// The steps of the exercise attention_scores, each as the knobs say.
#pragma once

#include <armadillo>
#include <cstddef>

#include "01_simple_attention/attention_scores_choices.hpp"
#include "grading/steps/by_hand.hpp"
#include "grading/steps/products.hpp"

namespace graded {

inline arma::fvec lengths(const arma::fmat& tokens) {
  return arma::sqrt(arma::sum(arma::square(tokens), 1));
}

// ‖x - y‖² of every pair of rows.
inline arma::fmat squared_distances(const arma::fmat& left,
                                    const arma::fmat& right) {
  arma::fmat distances(left.n_rows, right.n_rows);
  for (std::size_t t = 0; t < left.n_rows; ++t) {
    for (std::size_t s = 0; s < right.n_rows; ++s) {
      distances(t, s) = arma::accu(arma::square(left.row(t) - right.row(s)));
    }
  }
  return distances;
}

inline arma::fmat measured(const arma::fmat& scores, const arma::fmat& left,
                           const arma::fmat& right, std::size_t d_in,
                           Measure measure) {
  switch (measure) {
    case Measure::cosine:
      return scores / (lengths(left) * lengths(right).t());
    case Measure::squared_distance:
      return squared_distances(left, right);
    case Measure::distance:
      return arma::sqrt(squared_distances(left, right));
    case Measure::scaled:
      return scores / attn::root_of(d_in);
    case Measure::mean:
      return scores / static_cast<float>(d_in);
    case Measure::scaled_softmax:
      return attn::softmax_by_hand(scores / attn::root_of(d_in));
    case Measure::softmax:
      return attn::softmax_by_hand(scores);
    case Measure::dot_product:
      break;
  }
  return scores;
}

// As many tokens as the code believes in; it throws where there are fewer.
inline arma::fmat with_tokens(const arma::fmat& inputs, Tokens tokens,
                              bool by_loops) {
  if (tokens == Tokens::all) return inputs;
  const std::size_t count = tokens == Tokens::six ? 6 : inputs.n_cols;
  const std::size_t past = inputs.n_rows;
  if (count <= past) return inputs.head_rows(count);
  if (by_loops) return {1, 1, arma::fill::value(inputs(past, 0))};
  return inputs.row(past);
}

// The scores of queries, one a row, with inputs.
inline arma::fmat product_of(const arma::fmat& queries,
                             const arma::fmat& inputs, Product product,
                             bool by_loops) {
  switch (product) {
    case Product::not_transposed:
      return attn::not_transposed(queries, inputs, by_loops);
    case Product::columns_met:
      return attn::columns_met(queries, inputs);
    case Product::rows_multiplied:
      return attn::rows_multiplied(queries, inputs);
    case Product::other_way_round:
      return inputs * queries.t();
    case Product::inputs_query:
      return inputs * queries;
    case Product::transposed_query:
      return inputs.t() * queries;
    case Product::each_alone:
      return queries % inputs;
    case Product::right:
      break;
  }
  return queries * inputs.t();
}

inline bool is_left_out(Pairs pairs, std::size_t t, std::size_t s,
                        std::size_t columns) {
  switch (pairs) {
    case Pairs::later:
      return s < t;
    case Pairs::earlier:
    case Pairs::future_hidden:
      return s > t;
    case Pairs::diagonal_alone:
      return s != t;
    case Pairs::without_last:
      return s + 1 == columns;
    case Pairs::without_first:
      return s == 0;
    case Pairs::all:
      break;
  }
  return false;
}

inline arma::frowvec query_scores(const Knobs& k, const arma::frowvec& query,
                                  const arma::fmat& all_inputs) {
  const Scoring made = chosen(k.query_scores, k.both);
  const bool is_right = made.product == Product::right;
  // Only the right product is also made number by number.
  const Features features = is_right ? made.features : Features::all;
  const arma::fmat inputs =
      is_right ? with_tokens(all_inputs, made.tokens, k.by_loops)
               : all_inputs;
  const arma::fmat asking =
      k.asks == Asks::query ? query
                            : inputs.row(k.asks == Asks::first_token ? 0 : 1);
  const arma::fmat left = with_features(asking, features);
  const arma::fmat right = with_features(inputs, features);
  const arma::fmat scores = product_of(left, right, made.product, k.by_loops);
  if (!is_right) return scores;
  const arma::fmat of_query =
      measured(scores, left, right, query.n_elem, made.measure);
  return with_rows(of_query.t(), k.answers).t();
}

// The scores with those that were not filled in, or hidden.
inline arma::fmat of_pairs(arma::fmat scores, Diagonal diagonal,
                           Pairs pairs) {
  const float hidden = -arma::fdatum::inf;
  if (diagonal != Diagonal::scores) {
    scores.diag().fill(diagonal == Diagonal::zeros ? 0.0F : hidden);
  }
  if (pairs == Pairs::all) return scores;
  return attn::filled(
      scores,
      [&](std::size_t t, std::size_t s) {
        return is_left_out(pairs, t, s, scores.n_cols);
      },
      pairs == Pairs::future_hidden ? hidden : 0.0F);
}

inline arma::fmat attention_scores(const Knobs& k,
                                   const arma::fmat& all_inputs) {
  const Scoring made = chosen(k.attention_scores, k.both);
  const bool is_right = made.product == Product::right;
  arma::fmat inputs = all_inputs;
  if (is_right) {
    inputs = with_features(with_tokens(all_inputs, made.tokens, k.by_loops),
                           made.features);
  }
  arma::fmat scores = product_of(inputs, inputs, made.product, k.by_loops);
  if (is_right) {
    scores =
        measured(scores, inputs, inputs, all_inputs.n_cols, made.measure);
  }
  return with_rows(of_pairs(scores, k.diagonal, k.pairs), k.rows);
}

}  // namespace graded
