// Grades the exercise attention_scores.
#include <cmath>
#include <limits>

#include "01_simple_attention/attention_scores_knobs.hpp"
#include "01_simple_attention/attention_scores_probes.hpp"
#include "grading/grading.hpp"
#include "grading/library_functions.hpp"
#include "grading/models/plain_steps.hpp"

namespace solution {
arma::frowvec query_scores(const arma::frowvec& query,
                           const arma::fmat& inputs);
arma::fmat attention_scores(const arma::fmat& inputs);
}  // namespace solution

namespace {

using graded::Asks;
using graded::Diagonal;
using graded::Features;
using graded::Functions;
using graded::Knobs;
using graded::Measure;
using graded::Pairs;
using graded::Product;
using graded::Rows;
using graded::Tokens;

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

// The features that take part, of tokens in rows.
arma::fmat with_features(const arma::fmat& tokens, Features features) {
  const std::size_t last = tokens.n_cols - 1;
  switch (features) {
    case Features::without_last:
      return tokens.head_cols(last);
    case Features::without_first:
      return tokens.tail_cols(last);
    case Features::last_alone:
      return tokens.tail_cols(1);
    case Features::three:
      if (last < 2) return {1, 1, arma::fill::value(tokens(0, last + 1))};
      return tokens.head_cols(3);
    case Features::all:
      break;
  }
  return tokens;
}

arma::fvec lengths(const arma::fmat& tokens) {
  return arma::sqrt(arma::sum(arma::square(tokens), 1));
}

// ‖x - y‖² of every pair of rows.
arma::fmat squared_distances(const arma::fmat& left,
                             const arma::fmat& right) {
  arma::fmat distances(left.n_rows, right.n_rows);
  for (std::size_t t = 0; t < left.n_rows; ++t) {
    for (std::size_t s = 0; s < right.n_rows; ++s) {
      distances(t, s) = arma::accu(arma::square(left.row(t) - right.row(s)));
    }
  }
  return distances;
}

arma::fmat measured(const arma::fmat& scores, const arma::fmat& left,
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
arma::fmat with_tokens(const arma::fmat& inputs, Tokens tokens,
                       bool by_loops) {
  if (tokens == Tokens::all) return inputs;
  const std::size_t count = tokens == Tokens::six ? 6 : inputs.n_cols;
  const std::size_t past = inputs.n_rows;
  if (count <= past) return inputs.head_rows(count);
  if (by_loops) return {1, 1, arma::fill::value(inputs(past, 0))};
  return inputs.row(past);
}

// The first score that is tried throws unless the sizes happen to fit.
arma::fmat columns_met(const arma::fmat& left, const arma::fmat& inputs) {
  [[maybe_unused]] const float met = arma::dot(left.row(0), inputs.col(0));
  return left * inputs;
}

arma::fmat rows_multiplied(const arma::fmat& left, const arma::fmat& inputs) {
  [[maybe_unused]] const float met =
      arma::as_scalar(left.row(0) * inputs.row(0));
  return left * inputs.t();
}

// In loops the indices of a matrix that is not transposed leave it.
arma::fmat not_transposed(const arma::fmat& left, const arma::fmat& inputs,
                          bool by_loops) {
  if (by_loops && inputs.n_rows != inputs.n_cols) {
    return {1, 1, arma::fill::value(inputs(inputs.n_rows, inputs.n_cols))};
  }
  return left * inputs;
}

template <typename Matrix>
Matrix with_rows(Matrix scores, Rows rows) {
  const std::size_t last = scores.n_rows - 1;
  if (rows == Rows::first_for_all) {
    return arma::repmat(scores.row(0), scores.n_rows, 1);
  }
  if (rows == Rows::too_many) scores(last + 1, 0) = 0.0F;  // throws
  if (rows == Rows::without_last) scores.row(last).zeros();
  if (rows == Rows::without_first) scores.row(0).zeros();
  return scores;
}

arma::frowvec query_scores(const Knobs& k, const arma::frowvec& query,
                           const arma::fmat& all_inputs) {
  const Product product = k.product.in_query_scores();
  // Only the right product is also made number by number.
  const bool is_right = product == Product::right;
  const Features features =
      is_right ? k.features.in_query_scores() : Features::all;
  const arma::fmat inputs =
      is_right
          ? with_tokens(all_inputs, k.tokens.in_query_scores(), k.by_loops)
          : all_inputs;
  const arma::frowvec asking =
      k.asks == Asks::query
          ? query
          : arma::frowvec(inputs.row(k.asks == Asks::first_token ? 0 : 1));
  const arma::frowvec left = with_features(asking, features);
  const arma::fmat right = with_features(inputs, features);
  if (product == Product::other_way_round) return right * left.t();
  if (product == Product::inputs_query) return right * left;
  if (product == Product::transposed_query) return right.t() * left;
  if (product == Product::each_alone) return left % right;
  if (product == Product::columns_met) return columns_met(left, right);
  if (product == Product::rows_multiplied) {
    return rows_multiplied(left, right);
  }
  if (product == Product::not_transposed) {
    return not_transposed(left, right, k.by_loops);
  }
  const arma::frowvec scores =
      measured(left * right.t(), left, right, query.n_elem,
               k.measure.in_query_scores());
  return with_rows(arma::fmat(scores.t()), k.answers).t();
}

arma::fmat product_of(const arma::fmat& inputs, Product product,
                      bool by_loops) {
  switch (product) {
    case Product::not_transposed:
      return not_transposed(inputs, inputs, by_loops);
    case Product::columns_met:
      return columns_met(inputs, inputs);
    case Product::rows_multiplied:
      return rows_multiplied(inputs, inputs);
    case Product::other_way_round:
      return inputs.t() * inputs;
    case Product::each_alone:
      return inputs % inputs;
    default:
      break;
  }
  return inputs * inputs.t();
}

bool is_left_out(Pairs pairs, std::size_t t, std::size_t s,
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

arma::fmat attention_scores(const Knobs& k, const arma::fmat& all_inputs) {
  const Product product = k.product.in_attention_scores();
  arma::fmat inputs = all_inputs;
  if (product == Product::right) {
    inputs = with_features(
        with_tokens(all_inputs, k.tokens.in_attention_scores(), k.by_loops),
        k.features.in_attention_scores());
  }
  arma::fmat scores = product_of(inputs, product, k.by_loops);
  if (product == Product::right) {
    scores = measured(scores, inputs, inputs, all_inputs.n_cols,
                      k.measure.in_attention_scores());
  }
  constexpr float hidden = -std::numeric_limits<float>::infinity();
  if (k.diagonal != Diagonal::scores) {
    scores.diag().fill(k.diagonal == Diagonal::zeros ? 0.0F : hidden);
  }
  if (k.pairs != Pairs::all) {
    scores = attn::filled(
        scores,
        [&](std::size_t t, std::size_t s) {
          return is_left_out(k.pairs, t, s, scores.n_cols);
        },
        k.pairs == Pairs::future_hidden ? hidden : 0.0F);
  }
  return with_rows(scores, k.rows);
}

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
          .knobs = graded::knobs,
          .ways = {[](Knobs& k) { k.by_loops = true; }},
          .forbidden = attention_functions(),
      },
      graded::probes(student), graded::attempt);
}
